"""What the server and its speech workers say to each other over a pipe: tagged msgpack, each with its length before."""

import asyncio
import struct
from enum import StrEnum
from typing import Final, TypeAlias

import msgspec

from receptionist.conversation.history import Choices, Meant
from receptionist.errors import ProtocolError
from receptionist.providers.base import SpeechEvent

LARGEST_BYTES: Final = 1 << 20
_LENGTH: Final = struct.Struct("<I")


class Part(StrEnum):
    """What a worker is for."""

    RECOGNISER = "recogniser"
    VOICE = "voice"
    MATCHER = "matcher"
    DETECTOR = "detector"


class Models(msgspec.Struct, frozen=True):
    """What to load; empty: the packaged ones. `kept_in`: a folder for what would be made again at each start."""

    stt_model: str = ""
    voice: str = ""
    kept_in: str = ""


class ToWorker(msgspec.Struct, frozen=True, tag_field="is"):
    """`id` names the exchange: one call's listening, one text spoken, one question matched."""

    id: int


class Listen(ToWorker, frozen=True, tag="listen"):
    """A call begins to be listened to. Answered with Heard, until Close."""

    language: str
    end_of_turn_ms: int


class Audio(ToWorker, frozen=True, tag="audio"):
    """The caller's: mu-law, 8 kHz."""

    mulaw: bytes


class Speak(ToWorker, frozen=True, tag="speak"):
    """Answered with Spoken, in order, then Done. `steady`: the same text always sounds the same."""

    text: str
    speed: float
    steady: bool = False


class Compare(ToWorker, frozen=True, tag="compare"):
    """Answered with Likeness. Without `words` the wordings are only made ready."""

    words: str
    wordings: list[list[str]]


class Weigh(ToWorker, frozen=True, tag="weigh"):
    """Answered with Weighed. Without `words` the choices are only made ready."""

    words: str
    choices: Choices


class Overhear(ToWorker, frozen=True, tag="overhear"):
    """Sound of a caller while we speak, from a little before its beginning; `ours`: what was played until the same
    moment. Answered with Judged, until Close."""

    mulaw: bytes
    ours: bytes


class Close(ToWorker, frozen=True, tag="close"):
    """Nobody waits for this exchange any more."""


class Ping(ToWorker, frozen=True, tag="ping"):
    """Answered with Done: the worker is not stuck."""


class FromWorker(msgspec.Struct, frozen=True, tag_field="is"):
    """`id` is that of the exchange; 0: about the worker itself."""

    id: int


class Ready(FromWorker, frozen=True, tag="ready"):
    """The model is loaded. `languages`: those that it knows, as "en"; none: any."""

    model: str
    languages: list[str]


class Unavailable(FromWorker, frozen=True, tag="unavailable"):
    """This part cannot run on this machine; to start it again would not help."""

    reason: str


class Heard(FromWorker, frozen=True, tag="heard"):
    """What the recogniser noticed."""

    event: SpeechEvent


class Spoken(FromWorker, frozen=True, tag="spoken"):
    """The next piece of speech: mu-law, 8 kHz."""

    mulaw: bytes


class Likeness(FromWorker, frozen=True, tag="likeness"):
    """The FAQs that may be meant, best first, and how likely each is on the scale of the conversation's bands."""

    faqs: list[int]
    scores: list[float]


class Weighed(FromWorker, frozen=True, tag="weighed"):
    """What the words are likely for."""

    meant: Meant


class Judged(FromWorker, frozen=True, tag="judged"):
    """`speech`: the caller has been speaking for `ago_ms`. Else it was no speech of theirs."""

    speech: bool
    ago_ms: int


class Refused(FromWorker, frozen=True, tag="refused"):
    """This exchange cannot be served, or broke. Nothing more comes of it."""

    reason: str


class Done(FromWorker, frozen=True, tag="done"):
    """All of it was sent."""


Request: TypeAlias = Listen | Audio | Speak | Compare | Weigh | Overhear | Close | Ping
Report: TypeAlias = Ready | Unavailable | Heard | Spoken | Likeness | Weighed | Judged | Refused | Done

_REQUESTS: Final = msgspec.msgpack.Decoder(Request)
_REPORTS: Final = msgspec.msgpack.Decoder(Report)


def frame(message: Request | Report) -> bytes:
    """The message as it goes over the pipe."""
    body = msgspec.msgpack.encode(message)
    return _LENGTH.pack(len(body)) + body


def decode_request(body: bytes) -> Request:
    """Raises ProtocolError."""
    try:
        return _REQUESTS.decode(body)
    except msgspec.DecodeError as error:
        raise ProtocolError(f"A speech worker was sent what it does not know: {error}") from error


def decode_report(body: bytes) -> Report:
    """Raises ProtocolError."""
    try:
        return _REPORTS.decode(body)
    except msgspec.DecodeError as error:
        raise ProtocolError(f"A speech worker sent what nobody knows: {error}") from error


async def read_body(reader: asyncio.StreamReader) -> bytes | None:
    """The next message's body; None when the pipe has ended. Raises ProtocolError for what no peer of ours writes."""
    try:
        (length,) = _LENGTH.unpack(await reader.readexactly(_LENGTH.size))
        if length > LARGEST_BYTES:
            raise ProtocolError(f"A message of {length} bytes came over a speech worker's pipe.")
        return await reader.readexactly(length)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
