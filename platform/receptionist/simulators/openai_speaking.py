"""How the stand-in for OpenAI speaks: /v1/audio/speech, streamed."""

import struct
from collections.abc import Iterator, Mapping
from typing import Any, Final, Protocol, cast

import msgspec

from receptionist.audio import mulaw
from receptionist.audio.resample import Resampler
from receptionist.simulators.door import Exchange, Request
from receptionist.simulators.openai_rules import Json, Refusal
from receptionist.simulators.speaker import Speaker, SpeechPace, pieces
from receptionist.simulators.vendor import Fault, Kind

PATH: Final = "/v1/audio/speech"
# What can go wrong with speech, beside refusals.
KINDS: Final = frozenset(
    {
        Kind.HANG, Kind.SLOW, Kind.DRIBBLE, Kind.CUT, Kind.EMPTY, Kind.WAV_HEADER, Kind.WRONG_RATE, Kind.NOT_SSE,
        Kind.UNKNOWN_VOICE,
    }
)  # fmt: skip
MODELS: Final = ("tts-1", "tts-1-hd", "gpt-4o-mini-tts", "gpt-4o-mini-tts-2025-12-15")
VOICES: Final = (
    "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar", "fable", "onyx", "nova",
)  # fmt: skip

_PARAMETERS: Final = ("input", "model", "voice", "instructions", "response_format", "speed", "stream_format")
_FORMATS: Final = ("mp3", "opus", "aac", "flac", "wav", "pcm")
_MADE: Final = ("wav", "pcm")
_LONGEST: Final = 4096
_RATE_HZ: Final = 24_000
_SLOWER: Final = 10.0
_DRIBBLE_S: Final = 1.0
_UNKNOWN: Final = 0xFFFFFFFF  # the size of what is still being made


class SpeakingVendor(Protocol):
    """What speech needs of its vendor."""

    @property
    def speaker(self) -> Speaker: ...

    @property
    def speech_pace(self) -> SpeechPace: ...

    @property
    def spoken(self) -> list[str]: ...


def refusal_of(request: Request, fault: Fault | None) -> Refusal | None:
    """The first thing that is wrong with a request for speech; None: nothing."""
    try:
        asked: object = msgspec.json.decode(request.body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        asked = None
    if request.method != "POST":
        return Refusal("Not allowed to use this method on /audio/speech.", 405)
    if not isinstance(asked, dict):
        return Refusal("We could not parse the JSON body of your request. The API expects a JSON payload.")
    if fault and fault.kind is Kind.UNKNOWN_VOICE:
        return _invalid("voice", "Input should be one of the voices of your project.")
    return next(_wrong(cast("Json", asked)), None)


async def speak(exchange: Exchange, vendor: SpeakingVendor, fault: Fault | None, headers: Mapping[str, str]) -> None:
    """Raw samples (16 bits, 24 kHz), or the same with a wave file's head, as they are made."""
    asked = cast("dict[str, Any]", msgspec.json.decode(exchange.request.body))
    kind = fault.kind if fault else None
    slower = _SLOWER if kind is Kind.SLOW else 1.0
    if kind is Kind.HANG:
        await exchange.until_left()
    text = str(asked["input"])
    vendor.spoken.append(text)
    await exchange.pause(vendor.speech_pace.first_audio_s * slower)
    if kind is Kind.NOT_SSE:
        await exchange.answer(200, b"<html><body>Bad gateway</body></html>", media_type="text/html")
        return
    await exchange.begin(200, f"audio/{asked.get('response_format')}", headers)
    if asked.get("response_format") == "wav" or kind is Kind.WAV_HEADER:
        await exchange.send(_head())
    resampler, sent = Resampler(mulaw.RATE_HZ, _RATE_HZ), 0
    async for seconds, audio in pieces(vendor.speaker, text, float(asked.get("speed") or 1.0), "ulaw_8000"):
        if kind is Kind.EMPTY:
            break
        await exchange.send(audio if kind is Kind.WRONG_RATE else _bytes(resampler.feed(mulaw.decode(audio))))
        sent += 1
        if fault and sent >= fault.after:
            if kind is Kind.CUT:
                exchange.cut()
            if kind is Kind.DRIBBLE:
                await exchange.pause(_DRIBBLE_S)
        await exchange.pause(seconds / vendor.speech_pace.times_real_time * slower)
    if kind not in (Kind.EMPTY, Kind.WRONG_RATE):
        await exchange.send(_bytes(resampler.end()))
    await exchange.end()


def _wrong(asked: Json) -> Iterator[Refusal]:
    for name in asked:
        if name not in _PARAMETERS:
            yield Refusal(f"Unknown parameter: '{name}'.", param=name, code="unknown_parameter")
    text, model, voice = asked.get("input"), asked.get("model"), asked.get("voice")
    if not isinstance(text, str) or not text:
        yield _invalid("input", "String should have at least 1 character")
    elif len(text) > _LONGEST:
        yield _invalid("input", f"String should have at most {_LONGEST} characters")
    if model not in MODELS:
        yield Refusal(f"The model `{model}` does not exist.", 404, param="model", code="model_not_found")
    is_own = isinstance(voice, dict) and isinstance(cast("Json", voice).get("id"), str)
    if voice not in VOICES and not is_own:
        yield _invalid("voice", f"Input should be {', '.join(VOICES)}")
    wanted = asked.get("response_format", "mp3")
    if wanted not in _FORMATS:
        yield _invalid("response_format", f"Input should be {', '.join(_FORMATS)}")
    elif wanted not in _MADE:
        yield Refusal(f"This stand-in makes no {wanted}; a telephone takes pcm.", 501, param="response_format")
    speed = asked.get("speed", 1.0)
    if not isinstance(speed, int | float) or not 0.25 <= speed <= 4.0:
        yield _invalid("speed", "Input should be between 0.25 and 4")
    if str(model).startswith("tts-1"):
        for name in ("instructions", "stream_format"):
            if name in asked and asked[name] != "audio":
                yield _invalid(name, f"{name} is not supported by {model}")
    if asked.get("stream_format", "audio") != "audio":
        yield Refusal("This stand-in streams audio alone.", 501, param="stream_format")


def _invalid(param: str, message: str) -> Refusal:
    return Refusal(f"[{{'loc': ('body', '{param}'), 'msg': '{message}'}}]", param=param, code="invalid_value")


def _head() -> bytes:
    """Of a wave file whose length nobody knows yet."""
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, _RATE_HZ, 2 * _RATE_HZ, 2, 16)
    return struct.pack("<4sI4s", b"RIFF", _UNKNOWN, b"WAVE") + form + struct.pack("<4sI", b"data", _UNKNOWN)


def _bytes(samples: mulaw.Samples) -> bytes:
    return b"".join(sample.to_bytes(2, "little", signed=True) for sample in samples)
