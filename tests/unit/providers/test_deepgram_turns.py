"""What Deepgram's messages mean for the turn: recorded frames in, events out, time being the audio that was fed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from receptionist.audio import mulaw
from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Failed,
    ListenSettings,
    Partial,
    Resumed,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.providers.stt.deepgram import Understanding, decoded, language_of, query
from receptionist.simulators.hum import hum

SPEECH = hum("a" * 15)  # a second of sound


class Call:
    """One stream. `hear` lets audio pass, `say` is a message of Deepgram's; both remember what came of it."""

    def __init__(self, end_of_turn_ms: int = 700) -> None:
        self.understanding = Understanding(end_of_turn_ms, 300)
        self.events: list[SpeechEvent] = []

    def hear(self, seconds: float, sound: bytes = b"") -> list[SpeechEvent]:
        before = len(self.events)
        for place in range(round(seconds * 50)):
            start = place * mulaw.FRAME_BYTES % max(1, len(sound) - mulaw.FRAME_BYTES)
            self._take(self.understanding.fed(sound[start:][: mulaw.FRAME_BYTES] if sound else mulaw.silence(20)))
        return self.events[before:]

    def say(self, **message: Any) -> list[SpeechEvent]:  # Any: JSON
        before = len(self.events)
        read = decoded(json.dumps(message))
        assert read is not None
        if read is not True:
            self._take(self.understanding.said(read))
        return self.events[before:]

    def words(
        self,
        text: str,
        end_s: float,
        *,
        final: bool = False,
        speech_final: bool = False,
        flushed: bool = False,
        span: tuple[float, float],
    ) -> list[SpeechEvent]:
        words = [{"word": word, "start": span[0], "end": end_s, "confidence": 0.9} for word in text.split()]
        return self.say(
            type="Results",
            channel_index=[0, 1],
            start=span[0],
            duration=span[1] - span[0],
            is_final=final or speech_final,
            speech_final=speech_final,
            from_finalize=flushed,
            channel={"alternatives": [{"transcript": text, "confidence": 0.9, "words": words}]},
            metadata={"request_id": "r", "model_info": {"name": "x", "version": "x", "arch": "x"}, "model_uuid": "u"},
        )

    def started(self, at_s: float) -> list[SpeechEvent]:
        return self.say(type="SpeechStarted", channel=[0, 1], timestamp=at_s)

    def utterance_end(self, at_s: float) -> list[SpeechEvent]:
        return self.say(type="UtteranceEnd", channel=[0, 1], last_word_end=at_s)

    def _take(self, events: Iterator[SpeechEvent]) -> None:
        self.events.extend(events)


def a_turn(call: Call) -> None:
    """A second of words, heard and paused at 1.35 s."""
    call.hear(0.2)
    call.started(0.1)
    call.hear(1.15)
    call.words("book me tuesday", 1.0, speech_final=True, span=(0.1, 1.3))


def test_a_turn_ends_when_the_silence_is_as_long_as_the_practice_is_patient() -> None:
    call = Call(end_of_turn_ms=700)

    a_turn(call)
    assert call.events == [
        SpeechStarted(began_ms_ago=100),
        Partial("book me tuesday", stable=True, heard_s=1.3, quiet=True),
        EarlyEnd("book me tuesday", speech_ended_ms_ago=340),
    ]

    assert call.hear(0.3) == []
    (ended,) = call.hear(0.2)
    assert isinstance(ended, EndOfTurn)
    assert ended.text == "book me tuesday"
    assert 690 <= ended.speech_ended_ms_ago <= 730
    assert call.hear(3) == []


def test_words_are_told_again_once_the_line_is_quiet_behind_them() -> None:
    for text, untold_s, is_all in (
        ("book me tuesday", 0.04, True),
        ("book me tuesday", 0.1, False),
        ("Thanks.", 0.1, True),
    ):
        call = Call()
        call.hear(1, SPEECH)
        call.started(0.1)
        heard = call.understanding.sounds.ended_s
        call.words(text, heard - untold_s, span=(0.1, heard - untold_s))

        assert call.hear(0.08) == []
        assert call.hear(0.2) == ([Partial(text, quiet=True)] if is_all else [])


def test_a_pause_to_think_ends_nothing_when_words_follow() -> None:
    call = Call()
    a_turn(call)

    assert call.started(1.5) == [Resumed()]
    call.hear(0.5)
    assert call.words("morning", 2.1, span=(1.5, 2.3)) == [Partial("book me tuesday morning", quiet=True)]
    call.hear(0.8)
    assert call.words("morning please", 2.4, speech_final=True, span=(1.5, 2.7)) == [
        Partial("book me tuesday morning please", stable=True, heard_s=2.7, quiet=True),
        EarlyEnd("book me tuesday morning please", speech_ended_ms_ago=240),
    ]
    assert [event.text for event in call.hear(1) if isinstance(event, EndOfTurn)] == ["book me tuesday morning please"]


def test_a_sound_after_the_pause_that_brings_no_words_does_not_hold_the_turn_open_for_ever() -> None:
    call = Call()
    a_turn(call)
    call.started(1.5)

    assert [event.text for event in call.hear(1.5) if isinstance(event, EndOfTurn)] == ["book me tuesday"]


def test_a_long_turn_is_made_of_its_final_parts() -> None:
    call = Call()
    call.hear(4)
    call.words("i would like to", 2.0, final=True, span=(0.0, 2.0))
    call.words("see the", 2.8, span=(2.0, 2.8))

    assert call.words("see the dentist", 3.5, speech_final=True, span=(2.0, 3.8))[-1] == EarlyEnd(
        "i would like to see the dentist", speech_ended_ms_ago=500
    )


def test_noise_that_hides_the_pause_does_not_keep_the_turn_open() -> None:
    """Only UtteranceEnd comes then, by the words alone."""
    call = Call()
    call.hear(2.5)
    call.words("book me tuesday", 1.0, final=True, span=(0.0, 1.2))

    (ended,) = call.utterance_end(1.0)

    assert isinstance(ended, EndOfTurn)
    assert ended.text == "book me tuesday"
    assert ended.speech_ended_ms_ago == 1500


def test_an_utterance_ends_once_although_deepgram_says_so_twice() -> None:
    call = Call()
    a_turn(call)
    call.hear(1)

    assert call.utterance_end(1.0) == []
    assert sum(isinstance(event, EndOfTurn) for event in call.events) == 1


def test_a_patient_practice_waits_longer_than_deepgrams_own_end_of_an_utterance() -> None:
    call = Call(end_of_turn_ms=1100)
    a_turn(call)
    call.hear(0.7)

    assert call.utterance_end(1.0) == []
    assert [type(event) for event in call.hear(0.2)] == [EndOfTurn]


def test_an_utterance_that_ends_while_the_caller_speaks_again_ends_no_turn() -> None:
    """Deepgram ends it by the words, of which none have come yet."""
    call = Call()
    a_turn(call)
    call.hear(0.25)
    call.hear(0.4, SPEECH)
    assert call.started(1.6) == [Resumed()]

    assert call.utterance_end(1.0) == []
    call.hear(0.4, SPEECH)
    call.words("morning", 2.3, speech_final=True, span=(1.6, 2.7))

    assert [event.text for event in call.hear(1) if isinstance(event, EndOfTurn)] == ["book me tuesday morning"]


def test_an_utterance_that_ends_after_a_start_that_nobody_heard_ends_the_turn() -> None:
    call = Call()
    a_turn(call)
    call.started(1.5)
    call.hear(0.3)

    assert [type(event) for event in call.utterance_end(1.0)] == [EndOfTurn]


def test_silence_and_hum_without_words_say_nothing() -> None:
    call = Call()
    call.hear(3)

    assert call.words("", 0, speech_final=True, span=(0.0, 3.0)) == []
    assert call.utterance_end(-1) == []


def test_a_sound_without_words_ends_without_words() -> None:
    call = Call()
    call.hear(0.5)
    call.started(0.2)

    assert call.words("", 0, speech_final=True, span=(0.0, 0.5)) == [EndOfTurn("", 300)]


def test_the_end_of_speech_is_never_later_than_the_silence_that_was_reported() -> None:
    """Words may be stretched to the end of what was transcribed."""
    call = Call()
    call.hear(1.3)
    call.words("hello", 1.3, speech_final=True, span=(0.0, 1.3))

    (ended,) = call.hear(0.5)

    assert isinstance(ended, EndOfTurn)
    assert ended.speech_ended_ms_ago in range(695, 725)


def test_a_new_sound_at_the_last_moment_is_waited_for() -> None:
    """Deepgram takes a while to say that it is speech."""
    call = Call()
    a_turn(call)
    call.hear(0.25)

    assert call.hear(0.3, SPEECH) == []
    assert call.started(1.6) == [Resumed()]


def test_words_that_deepgram_holds_back_after_the_caller_has_spoken_are_asked_for_once() -> None:
    call = Call()
    call.started(0.0)
    call.hear(1.0, SPEECH)
    call.words("my number is five five", 0.9, span=(0.0, 1.0))
    call.hear(0.6)
    assert call.understanding.wish(0) == ""

    call.hear(0.2)

    assert "Finalize" in call.understanding.wish(0)
    assert call.understanding.wish(0) == ""
    assert [type(event) for event in call.words("my number is 55", 0.9, final=True, span=(0.0, 1.7), flushed=True)] == [
        Partial,
        EarlyEnd,
        EndOfTurn,
    ]


def test_words_are_asked_for_when_a_line_in_the_middle_of_them_sends_nothing_any_more() -> None:
    call = Call()
    call.hear(1.0, SPEECH)
    call.words("hello", 0.9, span=(0.0, 1.0))

    assert call.understanding.wish(0.3) == ""
    assert "Finalize" in call.understanding.wish(1.0)


def test_a_caller_whom_only_deepgram_hears_is_not_hurried() -> None:
    """Soft words below the level of the gate: its own news say that they go on."""
    call = Call()
    call.hear(1.0, SPEECH)
    call.hear(1.0)
    call.words("hello and", 1.9, span=(0.0, 2.0))

    assert call.understanding.wish(0) == ""


def test_a_turn_that_is_heard_again_all_at_once_does_not_end_at_its_first_pause() -> None:
    """Who takes over from another recogniser is given seconds of audio, and tells of them one after the other."""
    call = Call()
    call.understanding.ahead_s = 4.0
    call.hear(1.0, SPEECH)
    call.hear(0.4)
    call.hear(1.0, SPEECH)
    call.hear(1.0)

    events = call.words("my name is", 1.0, speech_final=True, span=(0.0, 1.3))
    assert EarlyEnd("my name is", speech_ended_ms_ago=2400) in events
    assert not any(isinstance(event, EndOfTurn) for event in events)

    call.started(1.4)
    events = call.words("jennifer", 2.4, speech_final=True, span=(1.4, 2.7))
    assert [event.text for event in events if isinstance(event, EndOfTurn)] == ["my name is jennifer"]


def test_a_line_that_sends_nothing_any_more_still_ends_its_turn() -> None:
    call = Call()
    a_turn(call)

    assert [type(event) for event in call.understanding.passed(1.0)] == [EndOfTurn]


def test_a_sound_that_stops_is_told_before_any_word_of_it_comes() -> None:
    call = Call()
    call.started(0.0)
    call.hear(0.5, SPEECH)

    assert call.hear(0.5) == [SpeechPaused(ended_ms_ago=300)]


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00\x01",
        "no json",
        "[]",
        '{"type":"Results"}',
        '{"type":"Results","channel":{"alternatives":7}}',
        '{"type":"SpeechStarted"}',
        '{"type":"Invented"}',
    ],
)
def test_what_deepgram_does_not_send_is_not_taken_for_news(raw: str | bytes) -> None:
    assert decoded(raw) is None


def test_an_error_of_the_stream_ends_it() -> None:
    (failed,) = Call().say(type="Error", variant="SchemaError", description="no such thing", message="")

    assert isinstance(failed, Failed)
    assert "no such thing" in failed.reason


def test_names_that_callers_will_say_are_listened_for() -> None:
    settings = ListenSettings("en-US", listen_for=("Invisalign", "Dr. Nguyen, DDS"))

    assert [value for key, value in query("nova-3", settings) if key == "keyterm"] == ["Invisalign", "Dr. Nguyen DDS"]
    assert not [value for key, value in query("nova-2", settings) if key == "keyterm"]


def test_more_names_than_deepgram_bears_are_left_out_before_it_falls_silent() -> None:
    settings = ListenSettings("en-US", listen_for=[f"Specialist number {number}" for number in range(100)])

    terms = [value for key, value in query("nova-3", settings) if key == "keyterm"]

    assert terms[0] == "Specialist number 0"
    assert sum(len(term) + 1 for term in terms) <= 1200


@pytest.mark.parametrize(
    ("language", "also", "expected"),
    [
        ("en-US", (), "en-US"),
        ("en-ZA", (), "en"),
        ("de-AT", (), "de"),
        ("en-US", ("es-US",), "multi"),
        ("en-US", ("en-GB",), "en-US"),
    ],
)
def test_the_practices_languages_are_named_as_deepgram_knows_them(
    language: str, also: tuple[str, ...], expected: str
) -> None:
    assert language_of("nova-3", ListenSettings(language, also_speaks=also)) == expected
