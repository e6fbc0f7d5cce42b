"""A stand-in for ElevenLabs: speech streamed over HTTP and over both kinds of socket, and the account's own pages."""

import re
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from typing import Any, ClassVar, Final, cast

import msgspec

from receptionist.audio import mulaw
from receptionist.audio.wav import wav_from_mulaw
from receptionist.simulators import elevenlabs_rules
from receptionist.simulators.door import Exchange, Request, open_door
from receptionist.simulators.elevenlabs_rules import (
    DEFAULT_MODEL,
    INVALID_KEY,
    MODELS,
    NO_CREDIT,
    Refusal,
    voice_not_found,
)
from receptionist.simulators.elevenlabs_socket import SpeechSocket
from receptionist.simulators.speaker import Hummer, Speaker, in_format, pieces
from receptionist.simulators.vendor import KEY, Fault, Kind, Vendor

VOICES: Final[Mapping[str, str]] = {"21m00Tcm4TlvDq8ikWAM": "Rachel", "EXAVITQu4vr4xnSDxMaL": "Sarah"}

_SLOWER: Final = 10.0
_DRIBBLE_S: Final = 1.0
_SPEECH = re.compile(r"/v1/text-to-speech/([^/]+)/(stream|stream-input|multi-stream-input)")
_QUOTA: Final = 100_000

_REFUSALS: Final[Mapping[Kind, Refusal]] = {
    Kind.WRONG_KEY: INVALID_KEY,
    Kind.NO_CREDIT: NO_CREDIT,
    Kind.FORBIDDEN: Refusal(403, "only_for_creator+", "Your plan does not allow this."),
    Kind.TOO_MANY: Refusal(429, "too_many_concurrent_requests", "Too many concurrent requests."),
    Kind.BROKEN: Refusal(500, "internal_error", "Something went wrong."),
    Kind.UNKNOWN_VOICE: voice_not_found("of yours"),
}
_AT_THE_DOOR: Final[Mapping[Kind, Refusal]] = {  # it does not always say this with a 404
    **_REFUSALS,
    Kind.UNKNOWN_VOICE: Refusal(400, "voice_not_found", "A voice with the voice_id of yours was not found."),
}


class Pace(msgspec.Struct, frozen=True):
    """How quick it is. The defaults are those that the platform's own share of a turn is measured with."""

    first_audio_s: float = 0.12
    times_real_time: float = 20.0  # how much quicker than it is played audio is sent


class ElevenLabs(Vendor):
    """Speaks with `speaker`. `spoken` holds each text that was made into sound, in order."""

    knows: ClassVar[frozenset[Kind]] = frozenset(
        {
            *_REFUSALS,
            Kind.REFUSE,
            Kind.HANG,
            Kind.SLOW,
            Kind.DRIBBLE,
            Kind.CUT,
            Kind.CLOSED,
            Kind.EMPTY,
            Kind.WAV_HEADER,
            Kind.WRONG_RATE,
            Kind.LATE_AUDIO,
            Kind.NOT_JSON,
            Kind.UNKNOWN_FRAMES,
            Kind.SNAKE_CASE,
            Kind.GARBAGE,
            Kind.OVERSIZE,
        }
    )

    def __init__(
        self,
        key: str = KEY,
        pace: Pace | None = None,
        speaker: Speaker | None = None,
        voices: Mapping[str, str] | None = None,
    ) -> None:
        """`voices`: id -> name; empty: every id is a voice."""
        super().__init__(key)
        self.pace = pace or Pace()
        self.speaker = speaker or Hummer()
        self.voices = VOICES if voices is None else voices
        self.spoken: list[str] = []
        self._speaking = 0

    @property
    def characters(self) -> int:
        """That are billed."""
        return sum(map(len, self.spoken))

    async def _answer(self, exchange: Exchange, fault: Fault | None) -> None:
        request = exchange.request
        found = _SPEECH.fullmatch(request.path)
        if found and found[2] != "stream" and "upgrade" in request.headers:
            await self._socket(exchange, found[1], fault, multi=found[2].startswith("multi"))
            return
        refusal = self._refusal(request, found[1] if found and found[2] == "stream" else None)
        if refusal:
            self._refused(f"{request.method} {request.path}: {refusal.message}")
        elif fault:
            refusal = _REFUSALS.get(fault.kind)
        if refusal:
            await self._refuse(exchange, refusal, fault)
        elif found:
            await self._speak(exchange, fault)
        else:
            await exchange.answer(200, msgspec.json.encode(self._account(request.path)), self._headers(0))

    def _refusal(self, request: Request, voice: str | None) -> Refusal | None:
        if request.headers.get("xi-api-key") != self.key:
            return INVALID_KEY
        if voice is not None and request.method == "POST":
            if self.voices and voice not in self.voices:
                return voice_not_found(voice)
            return elevenlabs_rules.refusal_of_speech(request)
        if request.path.startswith("/v1/voices/") and self.voices:
            wanted = request.path.removeprefix("/v1/voices/")
            if wanted not in self.voices:
                return Refusal(400, "voice_not_found", f"A voice with the voice_id {wanted} was not found.")
        if request.method != "GET" or self._account(request.path) is None:
            return Refusal(404, "not_found", f"Not Found: {request.method} {request.path}")
        return None

    async def _refuse(self, exchange: Exchange, refusal: Refusal, fault: Fault | None) -> None:
        again = {"retry-after": f"{fault.retry_after_s:g}"} if fault and fault.kind is Kind.TOO_MANY else {}
        await exchange.answer(refusal.status, refusal.body(), {**self._headers(0), **again})

    def _headers(self, characters: int) -> dict[str, str]:
        return {
            "request-id": f"req{len(self.requests):08d}",
            "current-concurrent-requests": str(self._speaking),
            "maximum-concurrent-requests": "20",
            "character-cost": str(characters),
        }

    # --- over HTTP ------------------------------------------------------------------------------------------------

    async def _speak(self, exchange: Exchange, fault: Fault | None) -> None:
        asked = cast("dict[str, Any]", msgspec.json.decode(exchange.request.body))
        kind = fault.kind if fault else None
        text = str(asked["text"])
        settings = cast("dict[str, Any]", asked.get("voice_settings") or {})
        speed = float(settings.get("speed") or 1.0)
        wanted = exchange.request.asked("output_format")
        slower = _SLOWER if kind is Kind.SLOW else 1.0
        if kind is Kind.HANG:
            await exchange.until_left()
        self.spoken.append(text)
        self._speaking += 1
        try:
            await exchange.pause(self.pace.first_audio_s * slower)
            await exchange.begin(200, "audio/basic", self._headers(len(text)))
            if kind is Kind.WAV_HEADER:
                await exchange.send(wav_from_mulaw(mulaw.silence(20))[:44])
            sent = 0
            async for seconds, audio in pieces(self.speaker, text, speed, wanted):
                if kind is Kind.EMPTY:
                    break
                await exchange.send(garbled(audio, kind))
                sent += 1
                if fault and sent >= fault.after and kind in (Kind.CUT, Kind.CLOSED):
                    exchange.cut()
                if fault and sent >= fault.after and kind is Kind.DRIBBLE:
                    await exchange.pause(_DRIBBLE_S)
                await exchange.pause(seconds / self.pace.times_real_time * slower)
            await exchange.end()
        finally:
            self._speaking -= 1

    async def _socket(self, exchange: Exchange, voice: str, fault: Fault | None, *, multi: bool) -> None:
        """A socket is accepted first: what is wrong is told in its first message, as the real one mostly does."""
        request = exchange.request
        refusal = elevenlabs_rules.refusal_of_socket(request)
        if not refusal and self.voices and voice not in self.voices:
            refusal = voice_not_found(voice)
        if refusal:
            self._refused(f"{request.path}: {refusal.message}")
        elif fault:
            refusal = (_AT_THE_DOOR if fault.at_the_door else _REFUSALS).get(fault.kind)
        if refusal and fault and fault.at_the_door:
            await self._refuse(exchange, refusal, fault)
            return
        socket = await exchange.accept()
        await SpeechSocket(self, socket, request, fault, multi=multi).run(refusal)

    def broke_the_rules(self, why: str) -> None:
        """A client sent what the real one refuses."""
        self._refused(why)

    # --- the account ----------------------------------------------------------------------------------------------

    def _account(self, path: str) -> object:
        """None: no such page."""
        voices = [_voice(identity, name) for identity, name in (self.voices or VOICES).items()]
        match path:
            case "/v1/voices":
                return {"voices": voices}
            case "/v2/voices":
                return {"voices": voices, "has_more": False, "total_count": len(voices), "next_page_token": None}
            case "/v1/models":
                return [_model(model, longest) for model, longest in MODELS.items()]
            case "/v1/user/subscription":
                return self._subscription()
            case "/v1/user":
                return {
                    "user_id": "simulated",
                    "workspace_id": "simulated",
                    "subscription": self._subscription(),
                    "is_new_user": False,
                    "can_use_delayed_payment_methods": False,
                    "is_onboarding_completed": True,
                    "is_onboarding_checklist_completed": True,
                    "created_at": 0,
                    "seat_type": "workspace_admin",
                }
            case _ if path.startswith("/v1/voices/"):
                wanted = path.removeprefix("/v1/voices/")
                return _voice(wanted, self.voices.get(wanted, wanted))
            case _:
                return None

    def _subscription(self) -> dict[str, Any]:
        out_of_credit = self.fault is not None and self.fault.kind is Kind.NO_CREDIT
        return {
            "tier": "creator",
            "character_count": _QUOTA if out_of_credit else self.characters,
            "character_limit": _QUOTA,
            "max_credit_limit_extension": 0,
            "can_extend_character_limit": False,
            "allowed_to_extend_character_limit": False,
            "voice_slots_used": 0,
            "professional_voice_slots_used": 0,
            "professional_voice_slots_used_in_workspace": 0,
            "voice_limit": 30,
            "voice_add_edit_counter": 0,
            "professional_voice_limit": 1,
            "can_extend_voice_limit": False,
            "can_use_instant_voice_cloning": True,
            "can_use_professional_voice_cloning": True,
            "currency": "usd",
            "current_overage": {"amount": "0", "currency": "usd"},
            "status": "active",
            "billing_period": "monthly_period",
            "character_refresh_period": "monthly_period",
        }


def garbled(audio: bytes, kind: Kind | None) -> bytes:
    """What a fault makes of a piece of audio."""
    return in_format(audio, "pcm_16000") if kind is Kind.WRONG_RATE else audio


def _voice(identity: str, name: str) -> dict[str, Any]:
    return {"voice_id": identity, "name": name, "category": "premade", "labels": {}, "available_for_tiers": []}


def _model(identity: str, longest: int) -> dict[str, Any]:
    return {
        "model_id": identity,
        "name": identity,
        "can_do_text_to_speech": True,
        "maximum_text_length_per_request": longest,
        "languages": [{"language_id": "en", "name": "English"}],
        "concurrency_group": "standard" if identity == DEFAULT_MODEL else "turbo",
    }


@asynccontextmanager
async def serve_elevenlabs(
    key: str = KEY,
    pace: Pace | None = None,
    speaker: Speaker | None = None,
    voices: Mapping[str, str] | None = None,
) -> AsyncGenerator[ElevenLabs, None]:
    """On a free loopback port while the context lasts. `url` is a client's base URL."""
    vendor = ElevenLabs(key, pace, speaker, voices)
    async with open_door(vendor.serve) as place:
        vendor.url = f"http://{place}"
        yield vendor
