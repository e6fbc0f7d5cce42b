"""Transcriptions of the stand-in for OpenAI: the form is read and checked, its sound heard with ears as others have."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

import msgspec

from receptionist.audio import mulaw, wav
from receptionist.audio.resample import resample
from receptionist.audio.vad import Sounds
from receptionist.simulators.door import Exchange, Request
from receptionist.simulators.ears import TaughtSpeech, Transcriber
from receptionist.simulators.openai_rules import Refusal
from receptionist.simulators.vendor import Fault, Kind

PATH: Final = "/v1/audio/transcriptions"

_WHISPERS: Final = ("whisper-1", "whisper-large-v3", "whisper-large-v3-turbo")  # the last two of compatible servers
_PLAIN_WHISPER: Final = "openai/whisper-large-v3"  # of a compatible server that knows fewer formats
_NEWEST: Final = "gpt-transcribe"
_DIARIZE: Final = "gpt-4o-transcribe-diarize"
_OTHERS: Final = ("gpt-4o-transcribe", "gpt-4o-mini-transcribe", _DIARIZE)
MODELS: Final = (*_WHISPERS, _PLAIN_WHISPER, _NEWEST, *_OTHERS)

_FIELDS: Final = (
    "model", "language", "languages", "prompt", "keywords", "response_format", "temperature", "chunking_strategy",
    "include", "stream", "timestamp_granularities", "known_speaker_names", "known_speaker_references",
)  # fmt: skip
_EXTENSIONS: Final = ("flac", "mp3", "mp4", "mpeg", "mpga", "m4a", "ogg", "wav", "webm")
_MOST_BYTES: Final = 25 * 1024 * 1024
_SHORTEST_S: Final = 0.1
_RATES_HZ: Final = (8000, 16_000)
_PAUSE_MS: Final = 300
_INVENTED: Final = "Thank you."  # what a whisper writes over sound without words
_OVERSIZE: Final = "x" * 300_000


class Form(msgspec.Struct, frozen=True):
    """multipart/form-data: values by field (brackets of lists left out), and the one file."""

    fields: Mapping[str, list[str]]
    name: str | None  # of the file; None: there is none
    audio: bytes = b""

    def get(self, field: str) -> str:
        return (self.fields.get(field) or [""])[-1]


class Pace(msgspec.Struct, frozen=True):
    """How quick it is."""

    first_s: float = 0.35
    per_audio_s: float = 0.03


class Transcriptions:
    """`taught` is what tests teach it, and its ears unless others are put in. `heard` holds the words of each request,
    `forms` what was asked."""

    def __init__(self) -> None:
        self.pace = Pace()
        self.taught = TaughtSpeech()
        self.ears: Transcriber = self.taught
        self.heard: list[str] = []
        self.forms: list[Form] = []

    def refusal(self, request: Request) -> Refusal | None:
        if request.method != "POST":
            return Refusal("Not allowed to use this method on /audio/transcriptions.", 405)
        form = form_of(request)
        if form is None:
            return Refusal("Could not parse multipart form.")
        return next(_wrong(form), None)

    async def answer(self, exchange: Exchange, fault: Fault | None, headers: Mapping[str, str]) -> None:
        """Of a request that nothing is wrong with."""
        form = form_of(exchange.request)
        assert form, "a request that cannot be read is refused"
        self.forms.append(form)
        kind = fault.kind if fault else None
        if kind is Kind.HANG:
            await exchange.until_left()
        audio = _mulaw_of(form)
        seconds = len(audio) / mulaw.RATE_HZ
        slower = fault.slower if fault and kind is Kind.SLOW else 1.0
        await exchange.pause(slower * (self.pace.first_s + self.pace.per_audio_s * seconds))
        languages = form.fields.get("languages") or form.fields.get("language") or ["multi"]
        ear = self.ears.listen(languages[0] if len(languages) == 1 else "multi")
        texts = [await ear.whole(part) for part in _parts(audio)]
        text = "" if kind is Kind.EMPTY else " ".join(one for one in texts if one)
        self.heard.append(text)
        if kind is Kind.LOOP:
            text = " ".join([text or "again"] * 100)
        body = _body(form, text, seconds)
        match kind:
            case Kind.CUT:
                await exchange.begin(200, "application/json", headers)
                await exchange.send(body[: len(body) // 2])
                exchange.cut()
            case Kind.NOT_JSON:
                await exchange.answer(200, body[: len(body) // 2], headers)
            case Kind.NOT_SSE:
                await exchange.answer(200, b"<html><body>Bad gateway</body></html>", media_type="text/html")
            case Kind.UNKNOWN_FRAMES:
                await exchange.answer(200, b'{"transcript":7,"segments":"none of it is as you know it"}', headers)
            case Kind.OVERSIZE:
                await exchange.answer(200, msgspec.json.encode({"text": text, "more": _OVERSIZE}), headers)
            case _:
                plain = form.get("response_format") == "text"
                await exchange.answer(200, body, headers, "text/plain" if plain else "application/json")


def form_of(request: Request) -> Form | None:
    """None: it is none."""
    media_type, _, parameters = request.headers.get("content-type", "").partition(";")
    boundary = parameters.partition("boundary=")[2].partition(";")[0].strip('" ')
    if media_type.strip() != "multipart/form-data" or not boundary:
        return None
    fields: dict[str, list[str]] = {}
    name: str | None = None
    audio = b""
    for part in (b"\r\n" + request.body).split(b"\r\n--" + boundary.encode())[1:-1]:
        head, blank, value = part.partition(b"\r\n\r\n")
        said = _disposition(head.decode("latin-1"))
        if not blank or "name" not in said:
            return None
        if "filename" in said:
            name, audio = said["filename"], value
            fields.setdefault(f"file:{said['name']}", []).append(name)
        else:
            fields.setdefault(said["name"].removesuffix("[]"), []).append(value.decode(errors="replace"))
    return Form(fields, name, audio)


def _disposition(head: str) -> dict[str, str]:
    line = next((one for one in head.splitlines() if one.lower().startswith("content-disposition:")), "")
    pairs = (one.strip().partition("=") for one in line.split(";")[1:])
    return {name: value.strip('"') for name, _, value in pairs}


def _wrong(form: Form) -> Iterator[Refusal]:
    model, how, language = form.get("model"), form.get("response_format") or "json", form.get("language")
    if form.name is None or "file:file" not in form.fields:
        yield _bad("file", "Missing required parameter: 'file'.")
        return
    if not model:
        yield _bad("model", "you must provide a model parameter")
    elif model not in MODELS:
        yield Refusal(f"The model '{model}' does not exist", 404, param="model", code="model_not_found")
    for field in form.fields:
        if field not in _FIELDS and field != "file:file":
            yield _bad(field, f"Unrecognized request argument supplied: {field}")
        elif field in ("keywords", "languages") and model != _NEWEST:
            yield _bad(field, f"'{field}' is not supported with this model.")
    if how not in _formats(model):
        yield _bad("response_format", f"response_format '{how}' is not compatible with model '{model}'.")
    if form.get("timestamp_granularities") and how != "verbose_json":
        yield _bad("timestamp_granularities", "timestamp_granularities needs response_format verbose_json.")
    if model == _DIARIZE and form.get("prompt"):
        yield _bad("prompt", "'prompt' is not supported with this model.")
    for one in (*([language] if language else []), *form.fields.get("languages", ())):
        if not (len(one) == 2 and one.isalpha() and one.islower()):
            yield _bad(
                "language", f"Invalid language '{one}'. Language parameter must be specified in ISO-639-1 format."
            )
    yield from _wrong_temperature(form.get("temperature"))
    yield from _wrong_sound(form)


def _formats(model: str) -> tuple[str, ...]:
    if model in _WHISPERS:
        return ("json", "text", "srt", "vtt", "verbose_json")
    if model == _DIARIZE:
        return ("json", "text", "diarized_json")
    return ("json", "text") if model == _PLAIN_WHISPER else ("json",)


def _wrong_temperature(value: str) -> Iterator[Refusal]:
    try:
        right = not value or 0 <= float(value) <= 1
    except ValueError:
        right = False
    if not right:
        yield _bad("temperature", "temperature must be a number between 0 and 1.")


def _wrong_sound(form: Form) -> Iterator[Refusal]:
    if (form.name or "").rpartition(".")[2].lower() not in _EXTENSIONS:
        yield _bad("file", f"Unrecognized file format. Supported formats: {list(_EXTENSIONS)}")
        return
    if len(form.audio) > _MOST_BYTES:
        yield Refusal("Maximum content size limit exceeded.", 413)
        return
    try:
        sound = wav.decode(form.audio)
    except wav.WavError:
        yield _bad("file", "Audio file might be corrupted or unsupported")
        return
    if sound.rate_hz not in _RATES_HZ:
        yield _bad("file", f"this stand-in hears wave files of {' or '.join(map(str, _RATES_HZ))} Hz only.")
    if len(sound.samples) < _SHORTEST_S * sound.rate_hz:
        yield _bad("file", f"Audio file is too short. Minimum audio length is {_SHORTEST_S} seconds.")


def _mulaw_of(form: Form) -> bytes:
    sound = wav.decode(form.audio)
    return mulaw.encode(resample(sound.samples, sound.rate_hz, mulaw.RATE_HZ))


def _parts(audio: bytes) -> list[bytes]:
    """What is said between two pauses: ears understand one utterance at a time."""
    sounds = Sounds(_PAUSE_MS)
    starts = range(0, len(audio), mulaw.FRAME_BYTES)
    ends = [start for start in starts if sounds.hear(audio[start : start + mulaw.FRAME_BYTES])]
    if sounds.since_s is not None or not ends:
        ends.append(len(audio))
    return [audio[start:end] for start, end in pairwise((0, *ends))]


def _body(form: Form, text: str, seconds: float) -> bytes:
    """Whispers write something over a sound without words, and say how unsure they are only where they are asked."""
    invented = not text and form.get("model") in _WHISPERS
    text = _INVENTED if invented else text
    if form.get("response_format") == "text":
        return f"{text}\n".encode()
    found: dict[str, Any] = {"text": text, "usage": {"type": "duration", "seconds": max(1, round(seconds))}}
    if form.get("response_format") == "verbose_json":
        segment: dict[str, Any] = {
            "id": 0,
            "seek": 0,
            "start": 0.0,
            "end": round(seconds, 2),
            "text": f" {text}",
            "tokens": [],
            "temperature": 0.0,
            "avg_logprob": -0.8 if invented else -0.2,
            "compression_ratio": 1.1,
            "no_speech_prob": 0.9 if invented else 0.02,
        }
        found |= {"task": "transcribe", "language": "english", "duration": seconds, "segments": [segment]}
    return msgspec.json.encode(found)


def _bad(param: str, message: str) -> Refusal:
    return Refusal(message, param=param)
