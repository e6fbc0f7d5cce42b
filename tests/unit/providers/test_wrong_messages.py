"""Messages that are nearly what Deepgram sends, or not at all: read as they are, or dropped; nothing breaks on them."""

import copy
import json
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio import mulaw
from receptionist.providers.base import SpeechEvent
from receptionist.providers.stt import deepgram, flux

_WORD = {"word": "book", "start": 3.2, "end": 3.4, "confidence": 0.99, "punctuated_word": "Book"}
RIGHT: list[dict[str, Any]] = [
    {
        "type": "Results",
        "channel_index": [0, 1],
        "duration": 1.04,
        "start": 3.2,
        "is_final": True,
        "speech_final": True,
        "from_finalize": False,
        "channel": {"alternatives": [{"transcript": "book", "confidence": 0.98, "words": [_WORD]}]},
        "metadata": {"request_id": "r", "model_info": {"name": "x", "version": "x", "arch": "x"}, "model_uuid": "u"},
    },
    {"type": "SpeechStarted", "channel": [0, 1], "timestamp": 3.1},
    {"type": "UtteranceEnd", "channel": [0, 1], "last_word_end": 4.24},
    {"type": "Error", "variant": "SchemaError", "description": "no", "message": ""},
    {
        "type": "TurnInfo",
        "request_id": "r",
        "sequence_id": 7,
        "event": "Update",
        "turn_index": 0,
        "audio_window_start": 0.0,
        "audio_window_end": 1.25,
        "transcript": "book",
        "words": [{"word": "book", "confidence": 0.97, "start": 0.1, "end": 0.4}],
        "end_of_turn_confidence": 0.12,
    },
    {"type": "Error", "sequence_id": 9, "code": "X", "description": "no"},
    {"type": "Warning", "request_id": "r", "sequence_id": 8, "code": "X", "description": "no"},
]

junk = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.just(1e308),
    st.text(max_size=5),
    st.just([]),
    st.just({}),
    st.just([None]),
    st.just([{}]),
    st.sampled_from(["EndOfTurn", "EagerEndOfTurn", "TurnResumed", "StartOfTurn"]),
)


def places(value: object, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Of all parts, as the keys that lead there."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(cast("dict[str, Any]", value).items())
    elif isinstance(value, list):
        inner = list(enumerate(cast("list[Any]", value)))
    return [*([at] if at else []), *(place for key, one in inner for place in places(one, (*at, key)))]


@st.composite
def nearly_right(draw: st.DrawFn) -> str:
    """A message with some of its parts replaced, or gone."""
    message: Any = copy.deepcopy(draw(st.sampled_from(RIGHT)))
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.sampled_from(places(message)))
        inside = message
        for key in place[:-1]:
            inside = inside[key]
        if draw(st.booleans()) and isinstance(inside, dict):
            del inside[place[-1]]
        else:
            inside[place[-1]] = copy.deepcopy(draw(junk))
        if not places(message):
            break
    return json.dumps(message)


@given(st.lists(st.one_of(nearly_right(), nearly_right(), st.text(max_size=20), st.binary(max_size=20)), max_size=8))
def test_no_message_breaks_the_understanding_of_a_stream(raws: list[str | bytes]) -> None:
    nova, its = deepgram.Understanding(700, 300), flux.Understanding()
    events: list[SpeechEvent] = []
    for raw in raws:
        for audio in (mulaw.silence(100), b"\x00" * 800):
            events += [*nova.fed(audio), *its.fed(audio)]
        if (v1 := deepgram.decoded(raw)) and v1 is not True:
            events += nova.said(v1)
        if (v2 := flux.decoded(raw)) and v2 is not True:
            events += its.said(v2)
        nova.wish(0.0)

    assert all(isinstance(getattr(event, "text", ""), str) for event in events)
