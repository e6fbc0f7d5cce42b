"""ElevenLabs' speech over WebSockets: one stream of text a socket, or several contexts side by side."""

import asyncio
from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol, cast

import msgspec

from receptionist.simulators.door import ClientLeftError, LineCutError, Request, Socket
from receptionist.simulators.elevenlabs_rules import Refusal, wrong_settings
from receptionist.simulators.speaker import GARBAGE, OVERSIZE_BYTES, Speaker, in_format, pieces
from receptionist.simulators.vendor import Fault, Kind

_SCHEDULE: Final = (120, 160, 250, 290)  # characters that gather before each chunk is spoken
_TRIGGER: Final = 50
_MOST_CONTEXTS: Final = 5
_PATIENCE_S: Final = 20.0
_SLOWER: Final = 10.0
_LATE_S: Final = 0.05
_DRIBBLE_S: Final = 1.0
_ONLY: Final = ""  # the one context of a socket that has no names for them


class SocketPace(Protocol):
    @property
    def first_audio_s(self) -> float: ...

    @property
    def times_real_time(self) -> float: ...


class SpeechVendor(Protocol):
    """What a socket needs of its vendor."""

    @property
    def key(self) -> str: ...

    @property
    def pace(self) -> SocketPace: ...

    @property
    def speaker(self) -> Speaker: ...

    @property
    def spoken(self) -> list[str]: ...

    def broke_the_rules(self, why: str) -> None: ...


class _OverError(Exception):
    """The socket ends with an error of its own: code and message are for the client."""

    def __init__(self, error: str, message: str) -> None:
        super().__init__(message)
        self.error = error
        self.message = message


class _Context:
    """Text that gathers until it is spoken."""

    def __init__(self, name: str, settings: Mapping[str, Any], schedule: Sequence[int]) -> None:
        self.name = name
        self.settings = settings
        self.closing = False
        self.texts: asyncio.Queue[tuple[float, str] | None] = asyncio.Queue()  # to be spoken, since when; None: no more
        self._schedule = schedule
        self._gathered = ""
        self._chunks = 0

    def add(self, text: str, *, at_once: bool, trigger: bool) -> None:
        """`at_once`: speak all of it now. Otherwise the schedule decides, or `trigger` asks a little earlier."""
        self._gathered += text
        enough = self._schedule[min(self._chunks, len(self._schedule) - 1)]
        if at_once or len(self._gathered) >= (_TRIGGER if trigger else enough):
            if self._gathered.strip():
                self.texts.put_nowait((asyncio.get_running_loop().time(), self._gathered))
                self._chunks += 1
            self._gathered = ""

    def close(self) -> None:
        if not self.closing:
            self.closing = True
            self.texts.put_nowait(None)


class SpeechSocket:
    """One accepted socket, until it ends."""

    def __init__(
        self, vendor: SpeechVendor, socket: Socket, request: Request, fault: Fault | None, *, multi: bool
    ) -> None:
        self._vendor = vendor
        self._socket = socket
        self._request = request
        self._fault = fault
        self._kind = fault.kind if fault else None
        self._multi = multi
        self._known = request.headers.get("xi-api-key") or request.asked("authorization")
        self._format = request.asked("output_format")
        self._auto = request.asked("auto_mode") == "true"
        self._aligned = request.asked("sync_alignment") == "true"
        self._patience_s = float(request.asked("inactivity_timeout") or _PATIENCE_S)
        self._contexts: dict[str, _Context] = {}
        self._busy = 0
        self._pieces = 0

    async def run(self, refusal: Refusal | None) -> None:
        """`refusal`: what is told to the client's first message."""
        over: BaseException | None = None
        try:
            await self._converse(refusal)
        except* (_OverError, ClientLeftError, OSError) as group:
            over = group.exceptions[0]
        if isinstance(over, _OverError):
            await self._send({"message": over.message, "error": over.error, "code": 1008})
            await self._socket.close(1008, over.message[:100])
        elif over is None:
            await self._socket.close()
        elif self._busy or self._socket.close_code is None:
            raise over

    async def _converse(self, refusal: Refusal | None) -> None:
        """Until the client is done. Raises, in a group, what ends it otherwise."""
        async with asyncio.TaskGroup() as voices:
            while True:
                message = await self._next()
                if refusal:
                    raise _OverError(refusal.code, refusal.message)
                self._check_key(message)
                if not self._obey(message, voices):
                    break
            for context in list(self._contexts.values()):
                context.close()

    async def _next(self) -> dict[str, Any]:
        """The next message. Raises ClientLeftError when there will be none."""
        while True:
            try:
                async with asyncio.timeout(self._patience_s):
                    received = await self._socket.receive()
                break
            except TimeoutError:
                if self._busy:
                    continue
                message = f"Have not received a new text input within the timeout of {self._patience_s:g} seconds."
                raise _OverError("input_timeout_exceeded", message) from None
        if received is None:
            raise ClientLeftError
        try:
            decoded: object = msgspec.json.decode(received)
        except msgspec.DecodeError:
            decoded = None
        if isinstance(received, bytes) or not isinstance(decoded, dict):
            raise self._invalid("a message is a JSON object in a text frame")
        return cast("dict[str, Any]", decoded)

    def _check_key(self, message: Mapping[str, Any]) -> None:
        self._known = self._known or str(message.get("xi-api-key") or message.get("xi_api_key") or "")
        if self._known != self._vendor.key:
            self._vendor.broke_the_rules(f"{self._request.path}: Invalid API key")
            raise _OverError("invalid_api_key", "Invalid API key")

    def _invalid(self, why: str) -> _OverError:
        self._vendor.broke_the_rules(f"{self._request.path}: {why}")
        return _OverError("invalid_input_message", why)

    # --- what the client says -------------------------------------------------------------------------------------

    def _obey(self, message: Mapping[str, Any], voices: asyncio.TaskGroup) -> bool:
        """False: the client is done."""
        if message.get("close_socket"):
            return False
        name = str(message.get("context_id") or message.get("contextId") or _ONLY) if self._multi else _ONLY
        text = message.get("text")
        if text is not None and not isinstance(text, str):
            raise self._invalid("text must be a string")
        if not self._multi and text is None:
            raise self._invalid("text is missing")
        if why := wrong_settings(message.get("voice_settings")):
            raise self._invalid(why)
        context = self._contexts.get(name)
        if context is None:
            if message.get("close_context") or (message.get("flush") and not text):
                return True  # of a context that is over, or never was
            context = self._open(name, message, voices)
        elif message.get("voice_settings") not in (None, context.settings):
            raise self._invalid("voice_settings cannot be changed after the first message")
        if context.closing:
            raise self._invalid(f"context {name} is closed: open another")
        if message.get("close_context"):
            context.close()
            return True
        if not self._multi and text == "":
            context.add("", at_once=True, trigger=False)
            return False
        at_once = bool(message.get("flush")) or (self._auto and bool((text or "").strip()))
        context.add(text or "", at_once=at_once, trigger=bool(message.get("try_trigger_generation")))
        return True

    def _open(self, name: str, message: Mapping[str, Any], voices: asyncio.TaskGroup) -> _Context:
        if len(self._contexts) >= _MOST_CONTEXTS:
            why = f"Maximum simultaneous contexts per WebSocket connection exceeded ({_MOST_CONTEXTS})."
            self._vendor.broke_the_rules(f"{self._request.path}: {why}")
            raise _OverError("max_active_conversations", why)
        if not self._multi and message.get("text") != " ":
            raise self._invalid("the first text must be a single space")
        config = cast("Mapping[str, Any]", message.get("generation_config") or {})
        schedule = cast("Sequence[Any]", config.get("chunk_length_schedule") or _SCHEDULE)
        if not all(isinstance(one, int | float) and 5 <= one <= 500 for one in schedule):
            raise self._invalid("chunk_length_schedule must hold numbers from 50 to 500")
        settings = cast("Mapping[str, Any]", message.get("voice_settings") or {})
        context = _Context(name, settings, [int(one) for one in schedule])
        self._contexts[name] = context
        voices.create_task(self._speak(context))
        return context

    # --- what it hears --------------------------------------------------------------------------------------------

    async def _speak(self, context: _Context) -> None:
        until = 0.0
        while (due := await context.texts.get()) is not None:
            asked_at, text = due
            self._busy += 1
            self._vendor.spoken.append(text)
            try:
                until = await self._say(context, text, max(until, asked_at))
            finally:
                self._busy -= 1
        if self._kind is Kind.HANG:
            return
        final = "is_final" if self._kind is Kind.SNAKE_CASE else "isFinal"
        self._contexts.pop(context.name, None)
        await self._send({"audio": None, final: True, **self._of(context)})
        if self._kind is Kind.LATE_AUDIO:
            await asyncio.sleep(_LATE_S)
            async for _, audio in pieces(self._vendor.speaker, "and another thing", 1.0, self._format):
                await self._send({"audio": b64encode(audio).decode(), "isFinal": None, **self._of(context)})

    async def _say(self, context: _Context, text: str, at: float) -> float:
        """Begun `at` that moment; returns when the vendor was done. It keeps its pace, however late its timers are."""
        if self._kind in (Kind.HANG, Kind.EMPTY):
            return at
        clock = asyncio.get_running_loop().time
        slower = _SLOWER if self._kind is Kind.SLOW else 1.0
        at += self._vendor.pace.first_audio_s * slower
        await asyncio.sleep(at - clock())
        speed = float(context.settings.get("speed") or 1.0)
        told = 0.0
        async for seconds, audio in pieces(self._vendor.speaker, text, speed, self._format):
            await self._misbehave()
            self._pieces += 1
            data = in_format(audio, "pcm_16000") if self._kind is Kind.WRONG_RATE else audio
            alignment = _alignment(text, told * speed, seconds * speed, speed) if self._aligned else None
            if alignment and self._kind is Kind.SNAKE_CASE:  # and the other spelling that is met
                alignment["charsDurationsMs"] = alignment.pop("charDurationsMs")
            if self._kind is Kind.GARBAGE:
                alignment = {"chars": 5}
            told += seconds
            await self._send(
                {
                    "audio": b64encode(data).decode(),
                    "isFinal": None,
                    "alignment": alignment,
                    "normalizedAlignment": alignment,
                    **self._of(context),
                }
            )
            at += seconds / self._vendor.pace.times_real_time * slower
            await asyncio.sleep(at - clock())
        return at

    async def _misbehave(self) -> None:
        if self._fault is None or self._pieces < self._fault.after:
            return
        match self._kind:
            case Kind.CUT:
                self._socket.cut()
            case Kind.CLOSED:
                await self._socket.say_close(1011, "internal error")
                raise LineCutError
            case Kind.NOT_JSON:
                await self._socket.send('{"audio":"')
            case Kind.UNKNOWN_FRAMES:
                await self._send({"flush_done": True, "mood": "sunny"})
            case Kind.GARBAGE:
                for message in GARBAGE:
                    await self._socket.send(message)
                await self._socket.send(b"\x00\xff")
            case Kind.OVERSIZE:
                await self._send({"audio": "x" * OVERSIZE_BYTES})
            case Kind.DRIBBLE:
                await asyncio.sleep(_DRIBBLE_S)
            case _:
                pass

    def _of(self, context: _Context) -> dict[str, str]:
        if not self._multi:
            return {}
        return {"context_id" if self._kind is Kind.SNAKE_CASE else "contextId": context.name or "default"}

    async def _send(self, message: Mapping[str, Any]) -> None:
        await self._socket.send(msgspec.json.encode(message).decode())


def _alignment(text: str, start_s: float, seconds: float, speed: float) -> dict[str, Any]:
    """The characters of one piece, `start_s` and `seconds` at the voice's own speed; times begin anew with each."""
    first, last = (round(at * 15) for at in (start_s, start_s + seconds))
    characters = list(text[first:last])
    each_ms = round(1000 * seconds / speed / max(1, len(characters)))
    return {
        "chars": characters,
        "charStartTimesMs": [place * each_ms for place in range(len(characters))],
        "charDurationsMs": [each_ms] * len(characters),
    }
