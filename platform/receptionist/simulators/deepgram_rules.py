"""What Deepgram's listening sockets refuse at the handshake, and what they understand of the query. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from receptionist.simulators.deepgram_flux_hearing import FluxSettings
from receptionist.simulators.deepgram_hearing import HearingSettings
from receptionist.simulators.door import Request

_MODELS: Final = (
    "nova-3", "nova-3-general", "nova-3-medical", "nova-2", "nova-2-general", "nova-2-phonecall", "nova-2-medical",
    "nova-2-meeting", "nova-2-voicemail", "nova", "enhanced", "base",
)  # fmt: skip
_ENCODINGS: Final = (
    "linear16", "linear32", "mulaw", "alaw", "flac", "amr-nb", "amr-wb", "opus", "ogg-opus", "speex", "g729",
)  # fmt: skip
_LANGUAGES: Final = (
    "en", "en-US", "en-GB", "en-AU", "en-NZ", "en-IN", "en-CA", "en-IE", "es", "es-419", "fr", "fr-CA", "de", "de-CH",
    "it", "pt", "pt-BR", "pt-PT", "nl", "nl-BE", "sv", "da", "no", "fi", "pl", "cs", "sk", "hu", "ro", "bg", "el", "uk",
    "ru", "tr", "ja", "ko", "zh", "hi", "id", "vi", "ca", "multi",
)  # fmt: skip
_SWITCHES: Final = (
    "interim_results", "vad_events", "smart_format", "punctuate", "numerals", "no_delay", "diarize", "dictation",
    "profanity_filter", "multichannel", "detect_entities", "filler_words", "mip_opt_out",
)  # fmt: skip
_OTHERS: Final = (
    "model", "encoding", "sample_rate", "channels", "endpointing", "utterance_end_ms", "keyterm", "keywords",
    "language", "language_hint", "redact", "replace", "search", "tag", "extra", "version", "callback",
    "callback_method", "diarize_model",
)  # fmt: skip
_FLUX_ONLY: Final = ("eot_threshold", "eager_eot_threshold", "eot_timeout_ms")
_MOST_KEYTERM_WORDS: Final = 500

_FLUX_MODELS: Final = ("flux-general-en", "flux-general-multi")
_FLUX_ENCODINGS: Final = ("linear16", "linear32", "mulaw", "alaw", "opus", "ogg-opus")
_FLUX_RATES: Final = ("8000", "16000", "24000", "44100", "48000")
_FLUX_LANGUAGES: Final = ("en", "es", "fr", "de", "hi", "ru", "pt", "ja", "it", "nl")
_FLUX_PARAMETERS: Final = (
    "model", "encoding", "sample_rate", "eager_eot_threshold", "eot_threshold", "eot_timeout_ms", "keyterm",
    "language_hint", "profanity_filter", "numerals", "redact", "mip_opt_out", "tag",
)  # fmt: skip
_EOT: Final = (0.5, 1.0)
_EAGER: Final = (0.3, 0.9)
_TIMEOUT_MS: Final = (500, 60_000)


def wrong(request: Request) -> Iterator[str]:
    """Why this query is a 400, as the `dg-error` header would have it."""
    asked = request.asked
    for name, value in request.query:
        if name in _FLUX_ONLY:
            yield f"Unexpected parameter {name}: it belongs to /v2/listen."
        elif name not in (*_SWITCHES, *_OTHERS):
            yield f"Unexpected parameter {name}."
        elif name in _SWITCHES and value not in ("true", "false"):
            yield f"Failed to parse {name}: expected true or false."
    model = asked("model")
    if model.startswith("flux"):
        yield "Flux models are served by /v2/listen."
    elif model and model not in _MODELS:
        yield "Bad Request: No such model/language/tier combination found."
    language = asked("language") or "en"
    if language not in _LANGUAGES or (model.endswith("medical") and not language.startswith(("en", "multi"))):
        yield "Bad Request: No such model/language/tier combination found."
    yield from _wrong_audio(request)
    yield from _wrong_turns(request)
    keyterms = [value for name, value in request.query if name == "keyterm"]
    if keyterms and not model.startswith("nova-3"):
        yield "Keyterm prompting is only available with Nova-3 models."
    if too_many(keyterms):
        yield f"Keyterm limit exceeded. The maximum number of tokens across all keyterms is {_MOST_KEYTERM_WORDS}."
    if asked("keywords") and model.startswith("nova-3"):
        yield "Keywords are not supported for Nova-3; use keyterm."
    if asked("language_hint") and language != "multi":
        yield "language_hint needs language=multi."


def too_many(keyterms: Sequence[str]) -> bool:
    return sum(len(term.split()) for term in keyterms) > _MOST_KEYTERM_WORDS


def _wrong_audio(request: Request) -> Iterator[str]:
    encoding, rate = request.asked("encoding"), request.asked("sample_rate")
    if encoding and encoding not in _ENCODINGS:
        yield f"Unsupported encoding: {encoding}."
    if bool(encoding) != bool(rate):
        yield "Raw audio needs both encoding and sample_rate."
    if rate and not (rate.isdecimal() and 8000 <= int(rate) <= 48_000):
        yield f"Unsupported sample_rate: {rate}."
    if request.asked("channels") not in ("", "1"):
        yield "multichannel audio is not simulated: send one channel."
    if encoding not in ("mulaw", "linear16") or rate != "8000":
        yield "this stand-in hears 8000 Hz only: sample_rate=8000, encoding=mulaw or linear16."


def _wrong_turns(request: Request) -> Iterator[str]:
    endpointing, over = request.asked("endpointing"), request.asked("utterance_end_ms")
    if endpointing not in ("", "true", "false") and not endpointing.isdecimal():
        yield "Failed to parse endpointing: expected milliseconds or false."
    if over and (not over.isdecimal() or int(over) < 1000):
        yield "utterance_end_ms must be at least 1000."
    if over and request.asked("interim_results") != "true":
        yield "utterance_end_ms requires interim_results=true."


def settings_of(request: Request) -> HearingSettings:
    """Of a query that nothing is wrong with."""
    endpointing, over = request.asked("endpointing"), request.asked("utterance_end_ms")
    return HearingSettings(
        endpointing_ms=None if endpointing == "false" else int(endpointing) if endpointing.isdecimal() else 10,
        utterance_end_ms=int(over) if over else None,
        interim_results=request.asked("interim_results") == "true",
        vad_events=request.asked("vad_events") == "true",
    )


# --- Flux ---------------------------------------------------------------------------------------------------------


def wrong_for_flux(request: Request) -> Iterator[str]:
    """The same for /v2/listen, which takes nothing that only v1 knows."""
    asked = request.asked
    for name, value in request.query:
        if name not in _FLUX_PARAMETERS:
            v1 = " It belongs to /v1/listen." if name in (*_SWITCHES, *_OTHERS) else ""
            yield f"Unexpected parameter {name}.{v1}"
        elif name in _SWITCHES and value not in ("true", "false"):
            yield f"Failed to parse {name}: expected true or false."
    if asked("model") not in _FLUX_MODELS:
        yield f"Unsupported model: {asked('model') or 'none'}. Flux serves {', '.join(_FLUX_MODELS)}."
    if bool(asked("encoding")) != bool(asked("sample_rate")):
        yield "Raw audio needs both encoding and sample_rate."
    if asked("encoding") and asked("encoding") not in _FLUX_ENCODINGS:
        yield f"Unsupported encoding: {asked('encoding')}."
    if asked("sample_rate") and asked("sample_rate") not in _FLUX_RATES:
        yield f"Unsupported sample_rate: {asked('sample_rate')}."
    if (asked("encoding"), asked("sample_rate")) != ("mulaw", "8000"):
        yield "this stand-in hears mu-law at 8000 Hz only: encoding=mulaw&sample_rate=8000."
    hints = [value for name, value in request.query if name == "language_hint"]
    if hints and asked("model") != "flux-general-multi":
        yield "language_hint is only available with flux-general-multi."
    yield from (f"Unsupported language_hint: {hint}." for hint in hints if hint not in _FLUX_LANGUAGES)
    if too_many([value for name, value in request.query if name == "keyterm"]):
        yield f"Keyterm limit exceeded. The maximum number of tokens across all keyterms is {_MOST_KEYTERM_WORDS}."
    thresholds = {name: asked(name) for name in _FLUX_ONLY if asked(name)}
    yield from wrong_thresholds(thresholds)


def wrong_thresholds(given: Mapping[str, object]) -> Iterator[str]:
    """As in the query or in Configure; what is not given is as it was."""
    numbers: dict[str, float] = {}
    for name, (least, most) in (
        ("eot_threshold", _EOT),
        ("eager_eot_threshold", _EAGER),
        ("eot_timeout_ms", _TIMEOUT_MS),
    ):
        if name not in given:
            continue
        try:
            numbers[name] = float(str(given[name]))
        except ValueError:
            yield f"Failed to parse {name}: expected a number."
            continue
        if not least <= numbers[name] <= most:
            yield f"{name} must be between {least} and {most}."
    if numbers.get("eager_eot_threshold", 0.0) > numbers.get("eot_threshold", 1.0):
        yield "eager_eot_threshold must not be above eot_threshold."


def flux_settings_of(request: Request) -> FluxSettings:
    """Of a query that nothing is wrong with."""
    eager = request.asked("eager_eot_threshold")
    return FluxSettings(
        eot_threshold=float(request.asked("eot_threshold") or 0.7),
        eager_eot_threshold=float(eager) if eager else None,
        eot_timeout_ms=int(request.asked("eot_timeout_ms") or 5000),
    )
