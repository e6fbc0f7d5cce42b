"""The media stream's messages: what a carrier sends is understood, what it never sends is refused."""

import base64
import json
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.errors import ProtocolError
from receptionist.telephony.twilio.media import (
    Connected,
    Dtmf,
    MarkPlayed,
    Media,
    Other,
    Start,
    Stop,
    Typed,
    decode,
    encode_clear,
    encode_mark,
    encode_media,
    encode_narration,
)

START = {
    "event": "start",
    "sequenceNumber": "1",
    "streamSid": "MZ1",
    "start": {
        "accountSid": "AC1",
        "streamSid": "MZ1",
        "callSid": "CA1",
        "tracks": ["inbound"],
        "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
        "customParameters": {"token": "t1"},
    },
}


def test_every_message_of_the_carrier_is_understood() -> None:
    connected = '{"event":"connected","protocol":"Call","version":"1.0.0"}'
    media = (
        '{"event":"media","sequenceNumber":"2","streamSid":"MZ1",'
        '"media":{"track":"inbound","chunk":"1","timestamp":"5","payload":"//8="}}'
    )
    dtmf = '{"event":"dtmf","sequenceNumber":"9","streamSid":"MZ1","dtmf":{"track":"inbound_track","digit":"#"}}'
    mark = '{"event":"mark","sequenceNumber":"12","streamSid":"MZ1","mark":{"name":"seg-3"}}'
    stop = '{"event":"stop","sequenceNumber":"90","streamSid":"MZ1","stop":{"accountSid":"AC1","callSid":"CA1"}}'

    assert decode(connected) == Connected()
    assert decode(json.dumps(START)) == Start("MZ1", "CA1", "AC1", {"token": "t1"})
    assert decode(media) == Media("MZ1", b"\xff\xff")
    assert decode(dtmf) == Dtmf("MZ1", "#")
    assert decode(mark) == MarkPlayed("MZ1", "seg-3")
    assert decode(stop) == Stop("MZ1")


def test_a_test_client_may_type() -> None:
    assert decode('{"event":"text","streamSid":"MZ1","text":{"words":"grüß dich"}}') == Typed("MZ1", "grüß dich")


def test_an_event_of_a_newer_carrier_is_harmless() -> None:
    assert decode('{"event":"weather","streamSid":"MZ1","weather":[1,2]}') == Other("weather")


def test_a_start_that_says_little_means_the_usual() -> None:
    start = decode('{"event":"start","streamSid":"MZ1","start":{"callSid":"CA1"}}')

    assert isinstance(start, Start)
    assert start == Start("MZ1", "CA1")
    assert start.is_telephone_audio


def test_audio_that_no_telephone_sends_is_recognised_as_such() -> None:
    start = json.loads(json.dumps(START))
    start["start"]["mediaFormat"] = {"encoding": "audio/l16", "sampleRate": 16000, "channels": 1}

    message = decode(json.dumps(start))

    assert isinstance(message, Start)
    assert not message.is_telephone_audio


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "[]",
        "{}",
        '{"event":7}',
        b"\xff\xfe\x00",
        '{"event":"media","streamSid":"MZ1"}',
        '{"event":"media","streamSid":"MZ1","media":{}}',
        '{"event":"media","streamSid":"MZ1","media":{"payload":"//8"}}',
        '{"event":"media","streamSid":"MZ1","media":{"payload":"!!!!"}}',
        '{"event":"media","streamSid":"MZ1","media":{"payload":[1,2]}}',
        '{"event":"dtmf","streamSid":"MZ1","dtmf":{"digit":"12"}}',
        '{"event":"dtmf","streamSid":"MZ1","dtmf":{"digit":""}}',
        '{"event":"mark","streamSid":"MZ1"}',
        '{"event":"start","streamSid":"MZ1"}',
        '{"event":"start","start":{"callSid":"CA1"}}',
        '{"event":"start","streamSid":"MZ2","start":{"callSid":"CA1","streamSid":"MZ1"}}',
        '{"event":"start","streamSid":"M\\"Z","start":{"callSid":"CA1"}}',
        '{"event":"start","streamSid":"MZ1","start":{"callSid":"CA1","customParameters":{"token":1}}}',
        '{"event":"text","streamSid":"MZ1","text":"hi"}',
        '{"event":"other","x":' + "[" * 20_000 + "]" * 20_000 + "}",
        "\ud800",
    ],
)
def test_what_no_carrier_sends_is_refused_with_a_reason(text: str | bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(text)


@given(st.one_of(st.text(), st.binary()))
def test_garbage_never_breaks_the_codec(text: str | bytes) -> None:
    try:
        decode(text)
    except ProtocolError:
        return


@given(st.binary(max_size=2000))
def test_audio_arrives_as_it_was_sent(mulaw: bytes) -> None:
    assert decode(encode_media("MZ1", mulaw)) == Media("MZ1", mulaw)


@given(st.text(st.characters(codec="utf-8"), max_size=50))
def test_a_mark_comes_back_under_its_own_name(name: str) -> None:
    assert decode(encode_mark("MZ1", name)) == MarkPlayed("MZ1", name)


def _media() -> str:
    return encode_media("MZ1", b"\x00\x7f")


def _mark() -> str:
    return encode_mark("MZ1", 'a "quoted" mark')


def _clear() -> str:
    return encode_clear("MZ1")


@pytest.mark.parametrize(
    ("encoded", "expected"),
    [
        (_media, {"event": "media", "streamSid": "MZ1", "media": {"payload": base64.b64encode(b"\x00\x7f").decode()}}),
        (_mark, {"event": "mark", "streamSid": "MZ1", "mark": {"name": 'a "quoted" mark'}}),
        (_clear, {"event": "clear", "streamSid": "MZ1"}),
    ],
)
def test_what_is_sent_is_the_carriers_own_json(encoded: Callable[[], str], expected: dict[str, object]) -> None:
    assert json.loads(encoded()) == expected


def test_narration_carries_a_tagged_event() -> None:
    class Said(msgspec.Struct, tag="said"):
        text: str

    told = json.loads(encode_narration("MZ1", Said("“hello”")))

    assert told == {"event": "narration", "streamSid": "MZ1", "narration": {"type": "said", "text": "“hello”"}}
