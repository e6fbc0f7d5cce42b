"""A stand-in for Deepgram: streaming speech to text (v1, and Flux), and what a check of the account asks."""

import struct
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, ClassVar, Final, cast

import msgspec

from receptionist.audio import mulaw
from receptionist.simulators import deepgram_rules, deepgram_speaking
from receptionist.simulators.deepgram_flux import FluxSocket
from receptionist.simulators.deepgram_hearing import Hearing, Noticed, Span, Started, Timing, UtteranceOver
from receptionist.simulators.deepgram_socket import ListeningSocket
from receptionist.simulators.door import Exchange, Request, Socket, open_door
from receptionist.simulators.ears import Ear, TaughtSpeech, Transcriber
from receptionist.simulators.speaker import Hummer, Speaker, SpeechPace
from receptionist.simulators.vendor import KEY, Fault, Kind, Vendor

_LISTEN: Final = "/v1/listen"
_FLUX: Final = "/v2/listen"
_PROJECT: Final = "simulated-project"

# Faults that are a refusal of the handshake: status, err_code, err_msg.
_REFUSALS: Final[Mapping[Kind, tuple[int, str, str]]] = {
    Kind.WRONG_KEY: (401, "INVALID_AUTH", "Invalid credentials."),
    Kind.NO_CREDIT: (402, "ASR_PAYMENT_REQUIRED", "Project does not have enough credits for an ASR request."),
    Kind.FORBIDDEN: (403, "INSUFFICIENT_PERMISSIONS", "Project does not have access to the requested model."),
    Kind.TOO_MANY: (429, "TOO_MANY_REQUESTS", "Too many requests. Please try again later"),
    Kind.BROKEN: (500, "INTERNAL_SERVER_ERROR", "Something went wrong."),
}


class Pace(msgspec.Struct, frozen=True):
    """How quick it is. The defaults are those that the platform's own share of a turn is measured with."""

    network_s: float = 0.05  # from a frame's arrival to the words about it, both ways together
    silence_s: float = 10.0  # neither audio nor KeepAlive: closed
    timing: Timing = Timing()


class Deepgram(Vendor):
    """Hears mu-law with `ears`. `taught` is what tests teach it, and its ears unless others are put in."""

    knows: ClassVar[frozenset[Kind]] = frozenset(
        {
            *_REFUSALS,
            Kind.REFUSE,
            Kind.HANG,
            Kind.SLOW,
            Kind.CUT,
            Kind.CLOSED,
            Kind.NOT_JSON,
            Kind.UNKNOWN_FRAMES,
            Kind.EMPTY,
            Kind.DEAF,
            Kind.OVERSIZE,
            *deepgram_speaking.KINDS,
        }
    )

    def __init__(self, key: str = KEY, pace: Pace | None = None, ears: Transcriber | None = None) -> None:
        super().__init__(key)
        self.pace = pace or Pace()
        self.taught = TaughtSpeech()
        self.ears: Transcriber = ears or self.taught
        self.speaker: Speaker = Hummer()
        self.speech_pace = SpeechPace()
        self.spoken: list[str] = []  # each text that was made into sound, in order
        self.heard: list[str] = []  # the words of each final result that had some

    async def _answer(self, exchange: Exchange, fault: Fault | None) -> None:
        request = exchange.request
        refusal = self._refusal(request)
        if refusal:
            self._refused(f"{request.method} {request.path}: {refusal[2]}")
        elif fault:
            refusal = _REFUSALS.get(fault.kind)
        if refusal:
            status, code, message = refusal
            body = {"err_code": code, "err_msg": message, "request_id": self._request_id()}
            headers = {"dg-error": message, "dg-request-id": self._request_id()}
            await exchange.answer(status, msgspec.json.encode(body), headers)
        elif request.path == _LISTEN:
            await _Listening(self, await exchange.accept(), request, self._request_id(), fault).serve()
        elif request.path == _FLUX:
            socket = await exchange.accept()
            await FluxSocket(self, self.ears, socket, request, self._request_id(), fault).serve()
        elif request.path == deepgram_speaking.PATH and "upgrade" in request.headers:
            await deepgram_speaking.converse(await exchange.accept(), self, request, fault)
        elif request.path == deepgram_speaking.PATH:
            await deepgram_speaking.answer(exchange, self, fault)
        else:
            await exchange.answer(200, msgspec.json.encode(_account(request.path, self.fault)))

    def _refusal(self, request: Request) -> tuple[int, str, str] | None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() not in ("token", "bearer") or key != self.key:
            return _REFUSALS[Kind.WRONG_KEY]
        if request.path in (_LISTEN, _FLUX):
            if "upgrade" not in request.headers:
                return 400, "Bad Request", "This stand-in transcribes streams only."
            wrong = deepgram_rules.wrong if request.path == _LISTEN else deepgram_rules.wrong_for_flux
            why = next(wrong(request), "")
            return (400, "Bad Request", why) if why else None
        if request.path == deepgram_speaking.PATH:
            why = next(deepgram_speaking.wrong(request), "")
            return (400, "Bad Request", why) if why else None
        if request.method != "GET" or _account(request.path, None) is None:
            return 404, "NOT_FOUND", f"No such route: {request.method} {request.path}"
        return None

    def _request_id(self) -> str:
        return f"00000000-0000-4000-8000-{len(self.requests):012d}"

    @property
    def network_s(self) -> float:
        return self.pace.network_s

    @property
    def silence_s(self) -> float:
        return self.pace.silence_s

    def broke_the_rules(self, why: str) -> None:
        """A client did what the real one would not bear, or would bear in silence and to its harm."""
        self._refused(why)


class _Listening(ListeningSocket[Noticed]):
    """One socket of /v1/listen."""

    def __init__(
        self, vendor: Deepgram, socket: Socket, request: Request, request_id: str, fault: Fault | None
    ) -> None:
        super().__init__(vendor, socket, request, request_id, fault)
        self._model = request.asked("model") or "base"
        self._ear: Ear = vendor.ears.listen(request.asked("language") or "en")
        self._hearing = Hearing(deepgram_rules.settings_of(request), vendor.pace.timing)
        self._is_linear = request.asked("encoding") == "linear16"
        self._half = b""  # of a sample

    def take(self, audio: bytes) -> list[Noticed]:
        return self._hearing.feed(self._as_mulaw(audio) if self._is_linear else audio)

    def _as_mulaw(self, linear: bytes) -> bytes:
        """16-bit samples, little-endian, cut anywhere."""
        data = self._half + linear
        whole = len(data) - len(data) % 2
        self._half = data[whole:]
        return mulaw.encode(struct.unpack(f"<{whole // 2}h", data[:whole]))

    def obey(self, message: Mapping[str, Any], text: str) -> None:
        match message.get("type"):
            case "KeepAlive":
                pass
            case "Finalize":
                self.put(self._hearing.finalize())
            case "Configure":
                self.put_frame(self._configured(message))
            case other:
                self.host.broke_the_rules(f"unknown control message: {other or text[:80]}")
                description = "Could not deserialize last text message."
                self.put_frame({"type": "Error", "variant": "SchemaError", "description": description, "message": text})

    def _configured(self, message: Mapping[str, Any]) -> dict[str, Any]:
        keyterms = [str(term) for term in cast("list[object]", message.get("keyterms") or [])]
        answer: dict[str, Any] = {"request_id": self.request_id}
        if not self._model.startswith("nova-3"):
            code, why = "CONFIGURE_KEYTERMS_NOT_SUPPORTED", "Keyterms need a Nova-3 model."
        elif deepgram_rules.too_many(keyterms):
            code, why = "CONFIGURE_KEYTERM_LIMIT_EXCEEDED", "Too many tokens."
        else:
            return {"type": "ConfigureSuccess", **answer, "keyterms": keyterms}
        self.host.broke_the_rules(f"Configure: {why}")
        return {"type": "ConfigureFailure", **answer, "code": code, "description": why}

    async def finish(self) -> None:
        """The last results, the summary, a clean close."""
        self.put(self._hearing.finalize())
        self.put_frame(
            {
                "type": "Metadata",
                "transaction_key": "deprecated",
                "request_id": self.request_id,
                "sha256": "0" * 64,
                "created": "2026-11-03T10:00:00.000Z",
                "duration": round(self._hearing.seconds, 2),
                "channels": 1,
            }
        )
        await self.close(1000)

    async def tell(self, noticed: Noticed) -> None:
        match noticed:
            case Started(at_s=at_s):
                await self.send({"type": "SpeechStarted", "channel": [0, 1], "timestamp": at_s})
            case UtteranceOver(last_word_end_s=end_s):
                await self.send({"type": "UtteranceEnd", "channel": [0, 1], "last_word_end": end_s})
            case Span(final=False):
                if text := self._ear.so_far(noticed.audio):
                    self.interims += 1
                    await self.misbehave()
                    await self.send(self._results(noticed, text))
            case Span():
                nothing = self._results(Span(b"", noticed.start_s, noticed.end_s, final=False), "")
                text = await self.understood(self._ear, noticed.audio, partial(self.send, nothing))
                await self.send(self._results(noticed, text))

    def _results(self, span: Span, text: str) -> dict[str, Any]:
        words = text.split()
        each_s = (span.end_s - span.start_s) / max(1, len(words))
        alternative: dict[str, Any] = {
            "transcript": text,
            "confidence": 0.98 if words else 0.0,
            "words": [
                {
                    "word": word.strip(".,?!").lower(),
                    "start": round(span.start_s + place * each_s, 2),
                    "end": round(span.start_s + (place + 1) * each_s, 2),
                    "confidence": 0.98,
                    "punctuated_word": word,
                    **({"language": "en"} if self.multilingual else {}),
                }
                for place, word in enumerate(words)
            ],
        }
        if self.multilingual:
            alternative |= {"languages": ["en"] if words else [], "languages_hinted": []}
        return {
            "type": "Results",
            "channel_index": [0, 1],
            "duration": round(span.end_s - span.start_s, 2),
            "start": round(span.start_s, 2),
            "is_final": span.final,
            "speech_final": span.speech_final,
            "from_finalize": span.from_finalize,
            "channel": {"alternatives": [alternative]},
            "metadata": {
                "request_id": self.request_id,
                "model_info": {"name": self._model, "version": "2026-01-01.0", "arch": self._model},
                "model_uuid": "00000000-0000-4000-8000-000000000000",
            },
        }


def _account(path: str, fault: Fault | None) -> dict[str, Any] | None:
    """What is told about the account; None: no such address."""
    amount = 0.0 if fault and fault.kind is Kind.NO_CREDIT else 200.0
    match path:
        case "/v1/auth/token":
            return {"api_key_id": "simulated", "scopes": ["usage:write"], "created": "2026-01-01T00:00:00Z"}
        case "/v1/projects":
            return {"projects": [{"project_id": _PROJECT, "name": "Simulated"}]}
        case "/v1/projects/simulated-project/balances":
            return {"balances": [{"balance_id": "b", "amount": amount, "units": "usd", "purchase_order_id": ""}]}
        case _:
            return None


@asynccontextmanager
async def serve_deepgram(
    key: str = KEY, pace: Pace | None = None, ears: Transcriber | None = None
) -> AsyncGenerator[Deepgram, None]:
    """On a free loopback port while the context lasts. A client's socket base is `url` with ws for http."""
    vendor = Deepgram(key, pace, ears)
    async with open_door(vendor.serve) as place:
        vendor.url = f"http://{place}"
        yield vendor
