"""A stand-in for Deepgram Flux (/v2/listen): turns in the order in which it tells of them, each message numbered."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias, cast

import msgspec

from receptionist.simulators import deepgram_rules
from receptionist.simulators.deepgram_flux_hearing import Early, FluxHearing, GoesOn, Look, Noticed, Over
from receptionist.simulators.deepgram_socket import Host, ListeningSocket
from receptionist.simulators.door import Request, Socket
from receptionist.simulators.ears import Ear, Transcriber
from receptionist.simulators.vendor import Fault, Kind

_NO_CODE: Final = None


class _Answer(msgspec.Struct, frozen=True):
    """To a control message."""

    frame: dict[str, Any]


_Told: TypeAlias = Noticed | _Answer


class FluxSocket(ListeningSocket[_Told]):
    """One socket. A turn's transcript is that of its parts up to each early end, and of what came since."""

    def __init__(
        self, host: Host, ears: Transcriber, socket: Socket, request: Request, request_id: str, fault: Fault | None
    ) -> None:
        super().__init__(host, socket, request, request_id, fault)
        hints = [value for name, value in request.query if name == "language_hint"]
        self._ear: Ear = ears.listen("multi" if self.multilingual and len(hints) != 1 else (*hints, "en")[0])
        self._hearing = FluxHearing(deepgram_rules.flux_settings_of(request))
        self._hints = hints
        self._keyterms = [value for name, value in request.query if name == "keyterm"]
        self._numerals = request.asked("numerals") == "true"
        self._sequence = 0
        self._turn = 0
        self._turn_from_s = 0.0
        self._parts: list[str] = []  # of the turn, up to its last early end
        self._started = False  # as it was told
        self._early = False

    async def begin(self) -> None:
        await self._say({"type": "Connected", "request_id": self.request_id})

    def take(self, audio: bytes) -> list[_Told]:
        return list(self._hearing.feed(audio))

    def obey(self, message: Mapping[str, Any], text: str) -> None:
        match message.get("type"):
            case "Configure":
                self.put([_Answer(self._configured(message))])
            case "ForceEndTurn":
                self.put(list(self._hearing.end()))
            case other:
                self.host.broke_the_rules(f"unknown control message: {other or text[:80]}")
                description = "Could not deserialize last text message."
                self.put([_Answer({"type": "Error", "code": "UNPARSABLE_CLIENT_MESSAGE", "description": description})])

    def _configured(self, message: Mapping[str, Any]) -> dict[str, Any]:
        thresholds = cast("dict[str, Any]", message.get("thresholds") or {})
        keyterms = cast("list[str]", message.get("keyterms", self._keyterms))
        hints = cast("list[str]", message.get("language_hints", self._hints))
        why = next(deepgram_rules.wrong_thresholds(thresholds), "")
        if deepgram_rules.too_many(keyterms):
            why = "Keyterm limit exceeded."
        elif hints and not self.multilingual:
            why = "language_hints need flux-general-multi."
        head = {"request_id": self.request_id}
        if why:
            self.host.broke_the_rules(f"Configure: {why}")
            return {"type": "ConfigureFailure", **head, "code": "INVALID_CONFIGURATION", "description": why}
        self._keyterms, self._hints = keyterms, hints
        settings = msgspec.structs.replace(self._hearing.settings, **thresholds)
        self._hearing.settings = settings
        return {
            "type": "ConfigureSuccess",
            **head,
            "thresholds": msgspec.to_builtins(settings),
            "keyterms": keyterms,
            "language_hints": hints,
            "numerals": self._numerals,
        }

    async def finish(self) -> None:
        """What was heard so far, and a close without a code; the turn does not end by it."""
        self.put(list(self._hearing.last_look()))
        await self.close(_NO_CODE)

    def nonsense(self) -> Mapping[str, Any]:
        return {"type": "TurnInfo", "event": "Update", "words": "none of it is as you know it"}

    # --- telling ----------------------------------------------------------------------------------------------------

    async def tell(self, noticed: _Told) -> None:
        match noticed:
            case _Answer(frame=frame):
                await self._say(frame)
            case Look():
                text = self._whole(self._ear.so_far(noticed.audio) if noticed.audio else "")
                if text:
                    self.interims += 1
                    await self.misbehave()
                await self._inform("Update", text, noticed.until_s, noticed.confidence)
            case Early():
                await self._understand(noticed)
                if self._whole():
                    self._early = True
                    await self._inform("EagerEndOfTurn", self._whole(), noticed.until_s, noticed.confidence)
            case GoesOn():
                if self._early:
                    self._early = False
                    await self._inform("TurnResumed", self._whole(), noticed.until_s, 0.1)
            case Over():
                await self._understand(noticed)
                text = self._whole()
                if text:
                    more = {"trigger": noticed.trigger}
                    await self._inform("EndOfTurn", text, noticed.until_s, noticed.confidence, more)
                    self._turn += 1
                self._turn_from_s = noticed.until_s
                self._parts, self._started, self._early = [], False, False

    def _whole(self, more: str = "") -> str:
        return "" if self.kind is Kind.EMPTY else " ".join(part for part in (*self._parts, more) if part)

    async def _understand(self, noticed: Early | Over) -> None:
        async def bridge() -> None:
            await self._inform("Update", self._whole(), noticed.until_s, noticed.confidence)

        self._parts.append(await self.understood(self._ear, noticed.audio, bridge))

    async def _inform(
        self, event: str, text: str, until_s: float, confidence: float, more: Mapping[str, Any] | None = None
    ) -> None:
        """A turn is told to have started with its first words, before anything else is said of it."""
        if text and not self._started:
            self._started = True
            await self._inform("StartOfTurn", text, until_s, confidence)
            if event == "Update":
                return
        languages = {"languages": ["en"], "languages_hinted": self._hints} if self.multilingual and text else {}
        await self._say(
            {
                "type": "TurnInfo",
                "request_id": self.request_id,
                "event": event,
                "turn_index": self._turn,
                "audio_window_start": round(self._turn_from_s, 2),
                "audio_window_end": round(until_s, 2),
                "transcript": text,
                "words": [{"word": word, "confidence": 0.97} for word in text.split()],
                "end_of_turn_confidence": round(confidence, 3),
                **languages,
                **(more or {}),
            }
        )

    async def _say(self, frame: Mapping[str, Any]) -> None:
        await self.send({**frame, "sequence_id": self._sequence})
        self._sequence += 1
