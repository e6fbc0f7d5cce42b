"""Deepgram's messages are read as its SDK reads them, and nothing that comes breaks the reading."""

from typing import Any

import msgspec
from deepgram.listen.v1.types.listen_v1results import ListenV1Results
from deepgram.listen.v2.types.listen_v2turn_info import ListenV2TurnInfo
from hypothesis import given
from hypothesis import strategies as st

from receptionist.providers import deepgram_messages as messages
from receptionist.providers.stt import deepgram, flux

WORDS = [{"word": "book", "start": 3.2, "end": 3.4, "confidence": 0.99, "punctuated_word": "Book"}]
METADATA = {
    "request_id": "r-1",
    "model_info": {"name": "x", "version": "x", "arch": "nova-3"},
    "model_uuid": "u-1",
}
RESULTS: dict[str, Any] = {  # Any: JSON
    "type": "Results",
    "channel_index": [0, 1],
    "duration": 1.04,
    "start": 3.2,
    "is_final": True,
    "speech_final": True,
    "from_finalize": False,
    "channel": {"alternatives": [{"transcript": "book me tuesday", "confidence": 0.98, "words": WORDS}]},
    "metadata": METADATA,
}
TURN: dict[str, Any] = {  # Any: JSON
    "type": "TurnInfo",
    "request_id": "r-2",
    "sequence_id": 7,
    "event": "Update",
    "turn_index": 0,
    "audio_window_start": 0.0,
    "audio_window_end": 1.25,
    "transcript": "i need an",
    "words": [{"word": "i", "confidence": 0.97}],
    "end_of_turn_confidence": 0.12,
}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def test_results_and_turns_say_what_the_sdk_says_of_them() -> None:
    raw = msgspec.json.encode(RESULTS)
    theirs, ours = ListenV1Results.model_validate_json(raw), messages.read(raw)

    assert isinstance(ours, messages.Results)
    assert (ours.start, ours.duration, ours.is_final, ours.speech_final, ours.from_finalize) == (
        theirs.start,
        theirs.duration,
        theirs.is_final,
        theirs.speech_final,
        theirs.from_finalize,
    )
    assert [one.transcript for one in ours.channel.alternatives] == [
        one.transcript for one in theirs.channel.alternatives
    ]
    assert ours.channel.alternatives[0].words[-1].end == theirs.channel.alternatives[0].words[-1].end

    raw = msgspec.json.encode(TURN)
    turn, told = ListenV2TurnInfo.model_validate_json(raw), messages.read(raw)
    assert isinstance(told, messages.TurnInfo)
    assert (told.event, told.transcript, told.audio_window_end) == (turn.event, turn.transcript, turn.audio_window_end)
    assert [(one.word, one.end) for one in told.words] == [(one.word, one.end) for one in turn.words]


def test_each_stream_knows_its_own_messages_alone() -> None:
    assert isinstance(deepgram.decoded(msgspec.json.encode(RESULTS)), messages.Results)
    assert flux.decoded(msgspec.json.encode(RESULTS)) is None
    assert isinstance(flux.decoded(msgspec.json.encode(TURN)), messages.TurnInfo)
    assert deepgram.decoded(msgspec.json.encode(TURN)) is None
    assert deepgram.decoded('{"type":"Metadata","request_id":"r-1"}') is True
    assert flux.decoded('{"type":"Connected","request_id":"r-2","sequence_id":0}') is True
    assert deepgram.decoded('{"type":"Horoscope","sign":"virgo"}') is None


@given(st.sampled_from([RESULTS, TURN]), st.sampled_from(sorted({*RESULTS, *TURN})), json_values)
def test_a_message_with_anything_in_it_is_read_or_passed_over(whole: dict[str, Any], key: str, value: Any) -> None:
    raw = msgspec.json.encode({**whole, key: value})

    for read in (deepgram.decoded, flux.decoded):
        read(raw)


@given(st.binary(max_size=64) | st.text(max_size=64))
def test_what_is_no_message_is_passed_over(raw: str | bytes) -> None:
    assert messages.read(raw) is None


def test_a_message_nested_out_of_all_reason_is_passed_over() -> None:
    assert messages.read('{"type":"Results","channel":' + "[" * 100_000) is None
