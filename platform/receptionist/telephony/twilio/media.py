"""The messages of a Media Stream: text in, structs out, and back. Pure."""

import binascii
import re
from typing import TypeAlias, TypeVar

import msgspec

from receptionist.errors import ProtocolError

_SID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Connected(msgspec.Struct, frozen=True):
    """The first message of a socket. Says nothing about the call."""


class Start(msgspec.Struct, frozen=True):
    """The stream begins; only now may anything be sent. `parameters` are what the TwiML (or a test client) said."""

    stream_sid: str
    call_sid: str
    account_sid: str = ""
    parameters: dict[str, str] = {}
    encoding: str = "audio/x-mulaw"
    rate_hz: int = 8000
    channels: int = 1

    @property
    def is_telephone_audio(self) -> bool:
        """Mu-law, 8 kHz, one channel: all that this house hears and speaks."""
        return (self.encoding, self.rate_hz, self.channels) == ("audio/x-mulaw", 8000, 1)


class Media(msgspec.Struct, frozen=True):
    """Sound of the caller: mu-law, 8 kHz, usually 160 bytes (20 ms)."""

    stream_sid: str
    payload: bytes


class Dtmf(msgspec.Struct, frozen=True):
    """A key was pressed: 0-9, *, #, A-D."""

    stream_sid: str
    digit: str


class MarkPlayed(msgspec.Struct, frozen=True):
    """All audio sent before this mark has been played, or was cleared."""

    stream_sid: str
    name: str


class Stop(msgspec.Struct, frozen=True):
    """The stream is over: the caller hung up, or the carrier went on to other instructions."""

    stream_sid: str


class Typed(msgspec.Struct, frozen=True):
    """Words typed in place of speech. No carrier sends this: the test page and `receptionist call` do."""

    stream_sid: str
    words: str


class Other(msgspec.Struct, frozen=True):
    """An event that this version does not know. Harmless."""

    event: str


Message: TypeAlias = Connected | Start | Media | Dtmf | MarkPlayed | Stop | Typed | Other


class _Media(msgspec.Struct):
    payload: bytes  # base64 on the wire


class _Format(msgspec.Struct, rename="camel"):
    encoding: str = "audio/x-mulaw"
    sample_rate: int = 8000
    channels: int = 1


class _Start(msgspec.Struct, rename="camel"):
    call_sid: str
    stream_sid: str = ""
    account_sid: str = ""
    custom_parameters: dict[str, str] = {}
    media_format: _Format = msgspec.field(default_factory=_Format)


class _Dtmf(msgspec.Struct):
    digit: str


class _Mark(msgspec.Struct):
    name: str


class _Text(msgspec.Struct):
    words: str


class _Message(msgspec.Struct):
    """One shape for all events: only what is read is decoded, a frame of audio costs under a microsecond."""

    event: str
    stream_sid: str = msgspec.field(default="", name="streamSid")
    media: _Media | None = None
    mark: _Mark | None = None
    start: _Start | None = None
    dtmf: _Dtmf | None = None
    text: _Text | None = None


class _Kind(msgspec.Struct):
    """What is left of a message whose contents cannot be read."""

    event: str = ""
    stream_sid: str = msgspec.field(default="", name="streamSid")


_DECODER = msgspec.json.Decoder(_Message)
_KIND_DECODER = msgspec.json.Decoder(_Kind)
_Body = TypeVar("_Body")


def decode(text: str | bytes) -> Message:
    """One message of the carrier. Raises ProtocolError for what no carrier sends."""
    try:
        message = _DECODER.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise ProtocolError(f"not a media stream message: {error}") from error
    if (sound := message.media) is not None and message.event == "media":  # nearly always
        return Media(message.stream_sid, sound.payload)
    match message.event:
        case "media":
            raise ProtocolError("a media message without its media")
        case "mark":
            return MarkPlayed(message.stream_sid, _body(message.mark, "mark").name)
        case "dtmf":
            return Dtmf(message.stream_sid, _key(_body(message.dtmf, "dtmf").digit))
        case "text":
            return Typed(message.stream_sid, _body(message.text, "text").words)
        case "start":
            return _started(message.stream_sid, _body(message.start, "start"))
        case "connected":
            return Connected()
        case "stop":
            return Stop(message.stream_sid)
        case _:
            return Other(message.event)


def is_lost_frame(text: str | bytes, stream_sid: str) -> bool:
    """Of what `decode` could not read: is it sound of that stream, whose payload is broken?"""
    try:
        kind = _KIND_DECODER.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False
    return kind == _Kind("media", stream_sid)


def encode_media(stream_sid: str, mulaw: bytes) -> str:
    """Audio to play after all that was sent before it. `stream_sid` as it came in `Start`."""
    payload = binascii.b2a_base64(mulaw, newline=False).decode("ascii")
    return f'{{"event":"media","streamSid":"{stream_sid}","media":{{"payload":"{payload}"}}}}'


def encode_mark(stream_sid: str, name: str) -> str:
    """Asks for the same mark back when all audio before it has been played."""
    return f'{{"event":"mark","streamSid":"{stream_sid}","mark":{{"name":{_quoted(name)}}}}}'


def encode_clear(stream_sid: str) -> str:
    """Throws away what has not been played. All pending marks come back at once."""
    return f'{{"event":"clear","streamSid":"{stream_sid}"}}'


def encode_narration(stream_sid: str, event: msgspec.Struct) -> str:
    """Tells a test client (never a carrier) what happens in the call: `event` is a tagged struct."""
    narration = msgspec.json.encode(event).decode()
    return f'{{"event":"narration","streamSid":"{stream_sid}","narration":{narration}}}'


def _started(stream_sid: str, start: _Start) -> Start:
    inner = start.stream_sid or stream_sid
    if (stream_sid or inner) != inner:
        raise ProtocolError("start names two different streams")
    if not _SID.fullmatch(inner):
        raise ProtocolError("start has no usable streamSid")
    return Start(
        stream_sid=inner,
        call_sid=start.call_sid,
        account_sid=start.account_sid,
        parameters=start.custom_parameters,
        encoding=start.media_format.encoding,
        rate_hz=start.media_format.sample_rate,
        channels=start.media_format.channels,
    )


def _key(digit: str) -> str:
    if len(digit) != 1 or digit not in "0123456789*#ABCD":
        raise ProtocolError("dtmf carries no key of a telephone")
    return digit


def _body(body: _Body | None, event: str) -> _Body:
    if body is None:
        raise ProtocolError(f"a {event} message without its {event}")
    return body


def _quoted(text: str) -> str:
    return msgspec.json.encode(text).decode()
