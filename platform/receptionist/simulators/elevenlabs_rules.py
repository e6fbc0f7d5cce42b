"""What ElevenLabs refuses of a request for speech, and how it says it. Pure."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

import msgspec

from receptionist.simulators.door import Request
from receptionist.simulators.speaker import FORMATS_HZ

Json: TypeAlias = Mapping[str, Any]  # decoded JSON, as a client sent it

# model -> the longest text of one request
MODELS: Final[Mapping[str, int]] = {
    "eleven_flash_v2_5": 40_000,
    "eleven_flash_v2": 30_000,
    "eleven_turbo_v2_5": 40_000,
    "eleven_turbo_v2": 30_000,
    "eleven_multilingual_v2": 10_000,
    "eleven_v3": 5_000,
}
DEFAULT_MODEL: Final = "eleven_multilingual_v2"

_PAID_FORMATS: Final = ("pcm_44100", "mp3_44100_192")
_NOT_SIMULATED: Final = ("alaw_8000", "mp3_", "opus_")
_BODY: Final = frozenset(
    {
        "text", "model_id", "voice_settings", "language_code", "seed", "previous_text", "next_text",
        "previous_request_ids", "next_request_ids", "pronunciation_dictionary_locators", "apply_text_normalization",
        "apply_language_text_normalization", "use_pvc_as_ivc", "hcaptcha_token",
    }
)  # fmt: skip
_HTTP_QUERY: Final = ("output_format", "enable_logging", "optimize_streaming_latency")
_SOCKET_QUERY: Final = (
    "model_id", "output_format", "language_code", "enable_logging", "enable_ssml_parsing", "inactivity_timeout",
    "sync_alignment", "auto_mode", "apply_text_normalization", "seed", "authorization", "optimize_streaming_latency",
    "single_use_token",
)  # fmt: skip
_SETTINGS: Final = {"stability": (0, 1), "similarity_boost": (0, 1), "style": (0, 1), "speed": (0.7, 1.2)}
_MOST_REFERENCES: Final = 3
_LONGEST_INACTIVITY_S: Final = 180


class Refusal(msgspec.Struct, frozen=True):
    """An error as the API gives it. `field`: what is wrong in the body, for the 422 that names it."""

    status: int
    code: str
    message: str
    field: tuple[str, ...] = ()

    def body(self) -> bytes:
        if self.field:
            return msgspec.json.encode(
                {"detail": [{"loc": ["body", *self.field], "msg": self.message, "type": self.code}]}
            )
        return msgspec.json.encode({"detail": {"status": self.code, "message": self.message}})


INVALID_KEY: Final = Refusal(401, "invalid_api_key", "Invalid API key")
NO_CREDIT: Final = Refusal(
    401, "quota_exceeded", "This request exceeds your quota. You have 0 credits remaining, while more are required."
)


def voice_not_found(voice: str) -> Refusal:
    return Refusal(404, "voice_not_found", f"A voice with the voice_id {voice} was not found.")


def refusal_of_speech(request: Request) -> Refusal | None:
    """The first thing that is wrong with a request for streamed speech, its voice and key apart."""
    try:
        decoded: object = msgspec.json.decode(request.body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        decoded = None
    if not isinstance(decoded, dict):
        return Refusal(422, "json_invalid", "JSON decode error", ("body",))
    return next(_wrong_speech(request, cast("Json", decoded)), None)


def refusal_of_socket(request: Request) -> Refusal | None:
    """The first thing that is wrong with the query of a socket."""
    return next(_wrong_socket(request), None)


def wrong_settings(settings: object) -> str:
    """What is wrong with voice settings; empty: nothing."""
    if settings is None:
        return ""
    if not isinstance(settings, dict):
        return "voice_settings must be an object"
    for name, value in cast("Json", settings).items():
        if name == "use_speaker_boost":
            continue
        if name not in _SETTINGS:
            return f"voice_settings has no {name}"
        low, high = _SETTINGS[name]
        if value is not None and not (isinstance(value, int | float) and low <= value <= high):
            return f"Invalid setting for {name} received, expected to be from {low} to {high}"
    return ""


def _wrong_speech(request: Request, asked: Json) -> Iterator[Refusal]:
    text, model = asked.get("text"), asked.get("model_id", DEFAULT_MODEL)
    if not isinstance(text, str):
        yield Refusal(422, "missing", "Field required", ("text",))
        return
    for name in asked:
        if name not in _BODY:
            yield Refusal(422, "extra_forbidden", "Extra inputs are not permitted", (name,))
    yield from _wrong_query(request, _HTTP_QUERY)
    yield from _wrong_model(str(model), str(asked.get("language_code") or ""))
    if not text.strip():
        yield Refusal(400, "input_text_empty", "Input text is empty.")
    if len(text) > MODELS.get(str(model), 0):
        message = f"Text length {len(text)} exceeds the maximum of {MODELS.get(str(model))}."
        yield Refusal(400, "max_character_limit_exceeded", message)
    if why := wrong_settings(asked.get("voice_settings")):
        yield Refusal(422, "value_error", why, ("voice_settings",))
    for name in ("previous_request_ids", "next_request_ids", "pronunciation_dictionary_locators"):
        if len(cast("Collection[object]", asked.get(name) or ())) > _MOST_REFERENCES:
            yield Refusal(422, "too_long", f"At most {_MOST_REFERENCES} {name} are allowed", (name,))
    if asked.get("apply_text_normalization") not in (None, "auto", "on", "off"):
        yield Refusal(422, "enum", "Input should be 'auto', 'on' or 'off'", ("apply_text_normalization",))


def _wrong_socket(request: Request) -> Iterator[Refusal]:
    model = request.asked("model_id") or DEFAULT_MODEL
    yield from _wrong_query(request, _SOCKET_QUERY)
    yield from _wrong_model(model, request.asked("language_code"))
    if model == "eleven_v3":
        yield Refusal(400, "unsupported_model", "eleven_v3 is not available over WebSockets.")
    patience = request.asked("inactivity_timeout")
    if patience and not (patience.isdecimal() and 1 <= int(patience) <= _LONGEST_INACTIVITY_S):
        yield Refusal(400, "invalid_inactivity_timeout", f"inactivity_timeout must be 1 to {_LONGEST_INACTIVITY_S}.")


def _wrong_query(request: Request, known: Collection[str]) -> Iterator[Refusal]:
    for name, _ in request.query:
        if name not in known:
            yield Refusal(422, "extra_forbidden", f"Unknown query parameter {name}", (name,))
    wanted = request.asked("output_format") or "mp3_44100_128"
    if wanted in _PAID_FORMATS:
        yield Refusal(403, "output_format_not_allowed", f"Output format {wanted} is only for higher tiers.")
    elif wanted.startswith(_NOT_SIMULATED):
        yield Refusal(501, "not_simulated", f"This stand-in makes no {wanted}; a telephone takes ulaw_8000.")
    elif wanted not in FORMATS_HZ:
        yield Refusal(400, "invalid_output_format", f"Output format {wanted} is not supported.")


def _wrong_model(model: str, language: str) -> Iterator[Refusal]:
    if model not in MODELS:
        yield Refusal(400, "model_not_found", f"A model with model ID {model} does not exist.")
    if language and model == "eleven_multilingual_v2":
        yield Refusal(400, "unsupported_language", f"Model '{model}' does not support the language_code parameter.")
    if language and model in ("eleven_flash_v2", "eleven_turbo_v2") and not language.startswith("en"):
        yield Refusal(400, "unsupported_language", f"Model '{model}' does not support the language '{language}'.")
