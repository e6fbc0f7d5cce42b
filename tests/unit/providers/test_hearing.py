"""What the caller says becomes turns: words kept together, guesses taken back, nothing lost or said twice."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.providers.lawful import lawful

from receptionist.audio import mulaw, tones
from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Partial,
    Resumed,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.providers.embedded.hearing import Action, Forget, Hearing, Transcribe, Urgency
from receptionist.providers.embedded.signals import Signal, levels_dbfs

FRAME = 5 * mulaw.FRAME_BYTES
DECODER = ["hold", "decode", "busy", "free", "as before"]


def loudness(signal: Signal) -> float:
    """A detector that takes every sound for speech."""
    return 0.9 if levels_dbfs(signal, 1)[0] > -40 else 0.0


@cache
def voice(ms: int) -> bytes:
    return tones.tone((300, 700), 100, -22.0) * (ms // 100)


def quiet(ms: int) -> bytes:
    return mulaw.silence(ms)


@dataclass
class Call:
    """A hearing, and what came of it. Decoding takes no time unless `decoding` is held."""

    hearing: Hearing = field(default_factory=lambda: Hearing(700, loudness))
    holds: bool = False
    may_guess: bool = True
    text: str = "words"
    events: list[SpeechEvent] = field(default_factory=list[SpeechEvent])
    asked: list[Transcribe] = field(default_factory=list[Transcribe])
    held: list[Transcribe] = field(default_factory=list[Transcribe])

    def hear(self, *audio: bytes) -> "Call":
        for part in audio:
            for start in range(0, len(part), FRAME):
                frame = part[start : start + FRAME]
                self.act(self.hearing.feed(frame, may_guess=self.may_guess and not self.held))
        return self

    def decode(self) -> "Call":
        """What was held is decoded now, in the order of its urgency."""
        while self.held:
            job = min(self.held, key=lambda job: (job.urgency, job.number))
            self.held.remove(job)
            self.act(self.hearing.decoded(job.number, self.text))
        return self

    def act(self, actions: Iterable[Action]) -> None:
        for action in actions:
            if isinstance(action, Transcribe):
                self.asked.append(action)
                self.held.append(action)
            elif isinstance(action, Forget):
                self.held = [job for job in self.held if job.number != action.number]
            else:
                self.events.append(action)
        if not self.holds:
            self.decode()

    @property
    def text_of_turns(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, EndOfTurn)]

    @property
    def kinds(self) -> list[type[SpeechEvent]]:
        return [type(event) for event in self.events]


def test_a_sentence_is_guessed_at_its_pause_and_right_at_its_end() -> None:
    call = Call().hear(quiet(500), voice(1000), quiet(1000))

    assert call.kinds == [SpeechStarted, SpeechPaused, EarlyEnd, EndOfTurn]
    assert call.events[2] == EarlyEnd("words", speech_ended_ms_ago=192)
    assert [job.urgency for job in call.asked] == [Urgency.GUESS]


def test_the_end_of_turn_says_how_long_ago_speech_ended() -> None:
    end = Call().hear(quiet(500), voice(1000), quiet(1000)).events[-1]

    assert isinstance(end, EndOfTurn)
    assert 680 <= end.speech_ended_ms_ago <= 740


def test_words_after_a_short_pause_take_the_guess_back_and_are_heard_as_one() -> None:
    call = Call().hear(quiet(500), voice(800), quiet(400), voice(800), quiet(1000))

    assert call.kinds == [
        SpeechStarted,
        SpeechPaused,
        EarlyEnd,
        Resumed,
        SpeechStarted,
        SpeechPaused,
        EarlyEnd,
        EndOfTurn,
    ]
    assert call.text_of_turns == ["words"]
    assert seconds(call.asked[-1].signal) > 2.0


def test_while_another_call_is_decoded_nothing_is_guessed_and_the_end_is_still_heard() -> None:
    call = Call(may_guess=False).hear(quiet(500), voice(1000), quiet(1000))

    assert call.kinds == [SpeechStarted, SpeechPaused, EndOfTurn]
    assert [job.urgency for job in call.asked] == [Urgency.FINAL]


def test_a_guess_that_takes_long_becomes_the_end_without_a_second_decode() -> None:
    call = Call(holds=True).hear(quiet(500), voice(1000), quiet(1200))
    assert call.kinds == [SpeechStarted, SpeechPaused]

    call.decode()

    assert call.kinds == [SpeechStarted, SpeechPaused, EndOfTurn]
    assert len(call.asked) == 1


def test_who_goes_on_while_the_last_words_are_decoded_is_in_the_same_turn() -> None:
    call = Call(holds=True).hear(quiet(500), voice(800), quiet(1000), voice(800), quiet(1000)).decode()

    assert call.kinds == [SpeechStarted, SpeechPaused, SpeechStarted, SpeechPaused, EndOfTurn]
    assert seconds(call.asked[-1].signal) > 2.4


def test_the_beginning_of_a_word_is_kept_from_before_it_was_noticed() -> None:
    call = Call().hear(quiet(2000), voice(500), quiet(1000))

    sound = np.flatnonzero(np.abs(call.asked[0].signal) > 0.01)
    assert 200 <= sound[0] / 8 <= 330
    assert abs((sound[-1] - sound[0]) / 8 - 500) < 40


def test_a_long_speech_is_decoded_in_parts_that_leave_nothing_out() -> None:
    call = Call().hear(quiet(500), voice(7000), quiet(300), voice(12_000), quiet(1000))

    lengths = [seconds(job.signal) for job in call.asked if job.urgency is not Urgency.GUESS]
    whole = sum(seconds(job.signal) for job in call.asked)
    assert max(lengths) <= 8.1
    assert 19.2 <= whole <= 20.2
    assert call.kinds[-1] is EndOfTurn
    assert call.kinds.count(EndOfTurn) == 1
    certain = [event.heard_s for event in call.events if isinstance(event, Partial) and event.stable]
    assert 7.4 <= certain[0] <= 8.1, "up to the first pause that a segment ends in"
    assert certain == sorted(certain)
    assert certain[-1] <= 19.8
    assert call.text_of_turns == [" ".join(["words"] * len(call.asked))]


def test_sound_without_words_ends_without_words_and_is_never_worth_a_guess() -> None:
    call = Call(text="").hear(quiet(500), voice(300), quiet(1000))

    assert call.kinds == [SpeechStarted, SpeechPaused, EndOfTurn]


def test_silence_costs_nothing() -> None:
    call = Call().hear(quiet(60_000))

    assert call.events == []
    assert call.asked == []


@given(
    st.lists(
        st.tuples(
            st.booleans(),
            st.integers(1, 15),
            st.sampled_from(["hold", "decode", "busy", "free", "go on"]),
            st.text(),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_turns_are_whole_whatever_the_caller_and_the_decoder_do(steps: list[tuple[bool, int, str, str]]) -> None:
    call = Call()
    for speaks, tenths, decoder, text in steps:
        match decoder:
            case "hold":
                call.holds = True
            case "decode":
                call.text = text
                call.decode()
                call.holds = False
            case "busy" | "free":
                call.may_guess = decoder == "free"
            case _:
                pass
        call.hear(voice(100 * tenths) if speaks else quiet(100 * tenths))
    call.may_guess, call.holds = True, False
    call.hear(quiet(1500)).decode()

    assert not call.hearing.in_turn
    assert lawful(call.kinds)
    assert all(len(job.signal) > 0 for job in call.asked)
    assert all(seconds(job.signal) <= 8.5 for job in call.asked)


def seconds(signal: Signal) -> float:
    return len(signal) / mulaw.RATE_HZ
