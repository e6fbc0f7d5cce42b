"""A call's audio cut into utterances: asked for once, taken back when the caller goes on, short at its end."""

from collections.abc import Iterable
from functools import cache

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
from receptionist.providers.embedded.transcripts import Transcript
from receptionist.providers.stt.whisper import heard
from receptionist.providers.utterances import Action, Forget, Transcribe, Utterances


@cache
def voice(ms: int) -> bytes:
    """Louder and softer, as speech is."""
    return b"".join(tones.tone((300, 700), 20, -18.0 - 9 * (place % 3)) for place in range(ms // 20))


def quiet(ms: int) -> bytes:
    return mulaw.silence(ms)


class Call:
    """What came of a call's audio. Words are there at once, unless they are held."""

    def __init__(self, *, holds: bool = False) -> None:
        self.utterances = Utterances(700)
        self.holds = holds
        self.events: list[SpeechEvent] = []
        self.asked: list[Transcribe] = []
        self.held: list[Transcribe] = []
        self.forgotten = 0

    def hear(self, *audio: bytes) -> "Call":
        for part in audio:
            for start in range(0, len(part), 500):  # no frame of 20 ms
                self.act(self.utterances.fed(part[start : start + 500]))
        return self

    def answer(self) -> "Call":
        while self.held:
            wanted = self.held.pop(0)
            self.act(self.utterances.transcribed(wanted.number, f"w{wanted.number}"))
        return self

    def act(self, actions: Iterable[Action]) -> None:
        for action in actions:
            match action:
                case Transcribe():
                    self.asked.append(action)
                    self.held.append(action)
                case Forget():
                    self.forgotten += 1
                    self.held = [one for one in self.held if one.number != action.number]
                case _:
                    self.events.append(action)
        if not self.holds:
            self.answer()

    @property
    def kinds(self) -> list[type[SpeechEvent]]:
        return [type(event) for event in self.events]


def test_a_sentence_is_asked_for_at_its_pause_and_right_at_its_end() -> None:
    call = Call().hear(quiet(500), voice(1500), quiet(1000))

    assert call.kinds == [SpeechStarted, SpeechPaused, EarlyEnd, EndOfTurn]
    assert call.events[-1] == EndOfTurn("w1", speech_ended_ms_ago=700, silence_ms=700)
    (asked,) = call.asked
    assert 1500 + 200 <= len(asked.audio) / 8 <= 1500 + 600


def test_a_guess_is_taken_back_when_the_caller_goes_on() -> None:
    call = Call(holds=True).hear(voice(800), quiet(400), voice(800), quiet(400)).answer()

    assert call.forgotten == 1
    assert call.kinds == [SpeechStarted, SpeechPaused, SpeechStarted, SpeechPaused, EarlyEnd]
    assert call.events[-1] == EarlyEnd("w2", speech_ended_ms_ago=400)
    assert len(call.asked[1].audio) > 2 * len(call.asked[0].audio) - 8 * 400


def test_who_goes_on_after_an_early_end_is_told_to_have_resumed() -> None:
    call = Call().hear(voice(800), quiet(400), voice(800), quiet(1000))

    assert [kind for kind in call.kinds if kind in (EarlyEnd, Resumed, EndOfTurn)] == [
        EarlyEnd,
        Resumed,
        EarlyEnd,
        EndOfTurn,
    ]
    assert call.events[-1] == EndOfTurn("w2", speech_ended_ms_ago=700, silence_ms=700)


def test_a_turn_that_is_over_waits_for_its_words() -> None:
    call = Call(holds=True).hear(voice(800), quiet(2000))
    assert EndOfTurn not in call.kinds

    call.answer()

    assert call.events[-1] == EndOfTurn("w1", speech_ended_ms_ago=2000, silence_ms=700)


def test_a_long_turn_is_cut_on_the_way_and_what_is_certain_is_told_with_its_place() -> None:
    call = Call().hear(quiet(200), voice(20_000), quiet(1000))

    certain = [event for event in call.events if isinstance(event, Partial)]
    assert [event.text for event in certain][:2] == ["w1", "w1 w2"]
    assert all(event.stable for event in certain)
    assert 6 <= certain[0].heard_s <= 8.5
    assert all(len(one.audio) <= 8 * 8500 for one in call.asked)
    assert [one.before for one in call.asked][:3] == ["", "w1", "w1 w2"]
    pieces = sum(len(one.audio) for one in call.asked) / 8
    assert 20_200 <= pieces <= 20_600, "no sound is left out, and none asked for twice"
    words = " ".join(f"w{one.number}" for one in call.asked)
    assert call.events[-1] == EndOfTurn(words, speech_ended_ms_ago=700, silence_ms=700)


def test_what_was_said_before_a_pause_in_a_long_turn_is_not_asked_for_again() -> None:
    call = Call().hear(voice(5000), quiet(400), voice(1000), quiet(1000))

    assert [round(len(one.audio) / 8000) for one in call.asked] == [5, 1]
    assert call.forgotten == 0
    assert call.events[-1] == EndOfTurn("w1 w2", speech_ended_ms_ago=700, silence_ms=700)


def test_a_click_is_no_speech_and_a_knock_costs_no_request() -> None:
    assert Call().hear(quiet(500), voice(60), quiet(2000)).events == []

    call = Call().hear(quiet(500), voice(100), quiet(1000))
    assert call.asked == []
    assert call.events[-1] == EndOfTurn("", speech_ended_ms_ago=700, silence_ms=700)


def test_a_fan_is_known_by_its_level_and_what_a_model_politely_writes_over_it_is_dropped() -> None:
    steady = Call().hear(tones.tone((440, 480), 1500, -20.0), quiet(1000)).asked[0]
    spoken = Call().hear(voice(1500), quiet(1000)).asked[0]
    assert (steady.steady, spoken.steady) == (True, False)

    assert heard(Transcript("Thank you."), steady=True) == ""
    assert heard(Transcript("Thank you."), steady=False) == "Thank you."
    assert heard(Transcript("I need an appointment."), steady=True) == "I need an appointment."
    assert heard(Transcript("[BLANK_AUDIO]"), steady=False) == ""
    assert heard(Transcript("Thank you.", confidence=-0.8, no_speech=0.9), steady=False) == ""


@given(
    st.lists(st.tuples(st.booleans(), st.integers(1, 25), st.sampled_from(["hold", "answer", "as before"])), max_size=8)
)
def test_turns_are_whole_whatever_the_caller_and_the_server_do(steps: list[tuple[bool, int, str]]) -> None:
    call = Call()
    for speaks, tenths, server in steps:
        if server != "as before":
            call.holds = server == "hold"
            if not call.holds:
                call.answer()
        call.hear(voice(100 * tenths) if speaks else quiet(100 * tenths))
    call.holds = False
    call.hear(quiet(1500)).answer()

    assert not call.utterances.in_turn
    assert lawful(call.kinds)
    words = [word for event in call.events if isinstance(event, EndOfTurn) for word in event.text.split()]
    assert words == sorted(set(words), key=lambda word: int(word[1:])), "in order, and none twice"
    assert all(len(one.audio) <= 8 * 8500 for one in call.asked)
    for event in call.events:
        if isinstance(event, Partial):
            assert event.stable
            assert 0 < event.heard_s <= call.utterances.now_s
