"""What the streams of Deepgram say, of both kinds, as far as a call needs it: read in a few microseconds. Pure."""

from collections.abc import Sequence
from typing import Annotated, Final, TypeAlias

import msgspec

# Of the stream. No call is longer than a day: what names a later moment is no message of one.
Seconds: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=24 * 3600)]


class Word(msgspec.Struct):
    end: Seconds | None = None
    word: str = ""


class Alternative(msgspec.Struct):
    transcript: str
    words: Sequence[Word] = ()


class Channel(msgspec.Struct):
    alternatives: Sequence[Alternative]


class Results(msgspec.Struct, tag="Results"):
    """v1: words of a stretch of the stream."""

    channel: Channel
    start: Seconds
    duration: Seconds
    is_final: bool | None = None
    speech_final: bool | None = None
    from_finalize: bool | None = None


class Started(msgspec.Struct, tag="SpeechStarted"):
    """v1: somebody speaks, or so it sounds."""

    timestamp: Seconds


class UtteranceEnd(msgspec.Struct, tag="UtteranceEnd"):
    """v1: no word for a while."""


class Trouble(msgspec.Struct, tag="Error"):
    """The stream is over, for that reason."""

    description: str = ""
    code: str = ""


class TurnInfo(msgspec.Struct, tag="TurnInfo"):
    """v2: the turn as it stands now. `event` may be one of a later version."""

    event: str
    transcript: str
    audio_window_end: Seconds
    words: Sequence[Word] = ()


class Connected(msgspec.Struct, tag="Connected"): ...


class Metadata(msgspec.Struct, tag="Metadata"): ...


class Configured(msgspec.Struct, tag="ConfigureSuccess"): ...


class NotConfigured(msgspec.Struct, tag="ConfigureFailure"):
    code: str = ""


class Warned(msgspec.Struct, tag="Warning"):
    code: str = ""


Message: TypeAlias = (
    Results | Started | UtteranceEnd | Trouble | TurnInfo | Connected | Metadata | Configured | NotConfigured | Warned
)

_MESSAGE: Final = msgspec.json.Decoder[Message](Message)


def read(raw: str | bytes) -> Message | None:
    """None: it is not what Deepgram sends."""
    try:
        return _MESSAGE.decode(raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
