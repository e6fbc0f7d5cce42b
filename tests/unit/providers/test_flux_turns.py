"""What Flux's messages mean for the turn: its frames in, events out, time being the audio that was fed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio import mulaw
from receptionist.errors import ProviderError, ProviderFault
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
from receptionist.providers.stt.flux import Understanding, decoded, query
from receptionist.simulators.hum import hum

SPEECH = hum("a" * 15)


class Call:
    """One stream. `hear` lets audio pass, `say` is a message of Deepgram's; both remember what came of it."""

    def __init__(self) -> None:
        self.understanding = Understanding()
        self.events: list[SpeechEvent] = []

    def hear(self, seconds: float, sound: bytes = b"") -> list[SpeechEvent]:
        before = len(self.events)
        for place in range(round(seconds * 50)):
            start = place * mulaw.FRAME_BYTES % max(1, len(sound) - mulaw.FRAME_BYTES)
            self._take(self.understanding.fed(sound[start:][: mulaw.FRAME_BYTES] if sound else mulaw.silence(20)))
        return self.events[before:]

    def turn(self, event: str, text: str = "", *, until_s: float = 0.0, **more: Any) -> list[SpeechEvent]:  # Any: JSON
        words = [{"word": word, "confidence": 0.9} for word in text.split()]
        return self.say(
            type="TurnInfo",
            request_id="r",
            sequence_id=1,
            event=event,
            turn_index=0,
            audio_window_start=0.0,
            audio_window_end=until_s,
            transcript=text,
            end_of_turn_confidence=0.5,
            **{"words": words, **more},
        )

    def say(self, **message: Any) -> list[SpeechEvent]:
        before = len(self.events)
        read = decoded(json.dumps(message))
        assert read is not None
        if read is not True:
            self._take(self.understanding.said(read))
        return self.events[before:]

    def _take(self, events: Iterator[SpeechEvent]) -> None:
        self.events.extend(events)


def test_a_turn_starts_is_guessed_at_goes_on_and_ends_once() -> None:
    call = Call()
    call.hear(0.5, SPEECH)
    assert call.turn("StartOfTurn", "book") == [SpeechStarted(began_ms_ago=480), Partial("book")]
    assert call.turn("Update", "book me") == [Partial("book me")]
    assert call.turn("Update", "book me") == []
    assert call.turn("EagerEndOfTurn", "book me") == [EarlyEnd("book me")]
    assert call.turn("TurnResumed", "book me") == [Resumed()]
    assert call.turn("Update", "book me tuesday") == [Partial("book me tuesday")]
    assert call.turn("EagerEndOfTurn", "Book me Tuesday.") == [
        Partial("Book me Tuesday."),
        EarlyEnd("Book me Tuesday."),
    ]
    call.hear(0.5)

    (ended,) = call.turn("EndOfTurn", "Book me Tuesday.", trigger="model")

    assert isinstance(ended, EndOfTurn)
    assert ended.text == "Book me Tuesday."
    assert 480 <= ended.speech_ended_ms_ago <= 520


def test_silence_is_told_of_all_the_time_and_means_nothing() -> None:
    call = Call()

    assert [call.turn("Update", "") for _ in range(8)] == [[]] * 8


def test_words_that_change_after_an_early_end_are_a_turn_that_goes_on() -> None:
    call = Call()
    call.turn("StartOfTurn", "yes")
    call.turn("EagerEndOfTurn", "yes")

    assert call.turn("Update", "yes please") == [Resumed(), Partial("yes please")]


def test_a_pause_in_the_middle_is_told_before_it_is_known_whether_it_is_the_end() -> None:
    call = Call()
    call.hear(0.5, SPEECH)
    call.turn("StartOfTurn", "my number is")

    assert call.hear(0.5) == [SpeechPaused(ended_ms_ago=300)]
    call.hear(0.3, SPEECH)
    assert call.turn("Update", "my number is five") == [SpeechStarted(began_ms_ago=280), Partial("my number is five")]


def test_words_of_a_long_turn_that_have_stood_for_a_while_are_certain() -> None:
    call = Call()
    words = [{"word": f"w{n}", "confidence": 0.9, "start": n * 1.0, "end": n + 0.8} for n in range(12)]
    for heard in range(1, 13):
        text = " ".join(f"w{n}" for n in range(heard))
        call.turn("StartOfTurn" if heard == 1 else "Update", text, until_s=heard * 1.0, words=words[:heard])

    certain = [event for event in call.events if isinstance(event, Partial) and event.stable]
    assert certain[-1] == Partial("w0 w1 w2 w3 w4 w5 w6 w7", stable=True, heard_s=7.8)
    assert [event.text for event in call.events if isinstance(event, Partial)][-1].endswith("w11")


def test_a_fatal_error_ends_the_stream() -> None:
    (failed,) = Call().say(type="Error", sequence_id=2, code="INTERNAL_SERVER_ERROR", description="it broke")

    assert isinstance(failed, Failed)
    assert "it broke" in failed.reason


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00\x01",
        "no json",
        "[]",
        '{"type":"TurnInfo"}',
        '{"type":"TurnInfo","event":"Update","words":7}',
        '{"type":"X"}',
    ],
)
def test_what_flux_does_not_send_is_not_taken_for_news(raw: str | bytes) -> None:
    assert decoded(raw) is None


def test_events_and_warnings_of_a_later_version_are_no_harm() -> None:
    assert Call().turn("SpeakerChanged", "hello") == []
    assert decoded('{"type":"Warning","request_id":"r","sequence_id":3,"code":"SLOW","description":"..."}') is True


EVENTS = ("StartOfTurn", "Update", "EagerEndOfTurn", "TurnResumed", "EndOfTurn", "Invented")


@given(st.lists(st.tuples(st.sampled_from(EVENTS), st.sampled_from(["", "a", "a b", "A b."])), max_size=30))
def test_whatever_comes_early_ends_are_taken_back_or_kept_and_turns_end_once(told: list[tuple[str, str]]) -> None:
    call = Call()
    for event, text in told:
        call.turn(event, text)

    early = False
    for event in call.events:
        match event:
            case EarlyEnd():
                early = True
            case Resumed():
                assert early
                early = False
            case EndOfTurn():
                early = False
            case _:
                pass
    ends = [text for event, text in told if event == "EndOfTurn"]
    assert [event.text for event in call.events if isinstance(event, EndOfTurn)] == ends


# -- what it is asked for --------------------------------------------------------------------------------------------


def asked(model: str, settings: ListenSettings) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in query(f"deepgram:{model}", model, settings):
        found.setdefault(name, []).append(value)
    return found


def test_the_model_follows_from_the_practices_languages() -> None:
    assert asked("flux", ListenSettings("en-US", also_speaks=("en-GB",)))["model"] == ["flux-general-en"]
    many = asked("flux", ListenSettings("en-US", also_speaks=("es-US",)))
    assert (many["model"], many["language_hint"]) == (["flux-general-multi"], ["en", "es"])
    assert asked("flux-general-multi", ListenSettings("en-US"))["language_hint"] == ["en"]
    assert "language_hint" not in asked("flux", ListenSettings("en-US"))


def test_numbers_are_written_in_figures() -> None:
    assert asked("flux", ListenSettings("en-US"))["numerals"] == ["true"]


def test_a_model_that_does_not_know_the_language_is_not_asked_to_guess() -> None:
    with pytest.raises(ProviderError, match="knows English, not es") as refused:
        asked("flux-general-en", ListenSettings("en-US", also_speaks=("es-US",)))

    assert refused.value.kind is ProviderFault.UNSUITED
    assert not refused.value.retryable


def test_a_patient_practice_wants_flux_to_be_surer_and_lets_it_wait_longer() -> None:
    brisk, relaxed = (asked("flux", ListenSettings("en-US", end_of_turn_ms=ms)) for ms in (500, 1100))

    assert brisk["eot_threshold"] < relaxed["eot_threshold"]
    assert [brisk["eot_timeout_ms"], relaxed["eot_timeout_ms"]] == [["2000"], ["3000"]]
    for one in (brisk, relaxed):
        assert 0.3 <= float(one["eager_eot_threshold"][0]) < float(one["eot_threshold"][0]) <= 0.9


def test_names_are_listened_for() -> None:
    assert asked("flux", ListenSettings("en-US", listen_for=("Dr. Nguyen, DDS", "dr. nguyen dds", "Invisalign")))[
        "keyterm"
    ] == ["Dr. Nguyen DDS", "Invisalign"]
