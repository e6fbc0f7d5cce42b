"""How the stand-in for Deepgram speaks: /v1/speak, over a socket or by request."""

import asyncio
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, Final, NoReturn, Protocol, cast

import msgspec

from receptionist.simulators.door import ClientLeftError, Exchange, LineCutError, Request, Socket, beside
from receptionist.simulators.speaker import GARBAGE, OVERSIZE_BYTES, Speaker, SpeechPace, in_format, pieces
from receptionist.simulators.vendor import Fault, Kind

PATH: Final = "/v1/speak"
# What can go wrong with speech, beside refusals.
KINDS: Final = frozenset(
    {
        Kind.HANG, Kind.SLOW, Kind.DRIBBLE, Kind.CUT, Kind.CLOSED, Kind.EMPTY, Kind.WRONG_RATE, Kind.WAV_HEADER,
        Kind.WARNED, Kind.LATE_AUDIO, Kind.NOT_JSON, Kind.UNKNOWN_FRAMES, Kind.GARBAGE, Kind.OVERSIZE,
    }
)  # fmt: skip

_LANGUAGES: Final = ("en", "es", "de", "nl", "fr", "it", "ja")
_QUERY: Final = ("model", "encoding", "sample_rate", "speed", "mip_opt_out", "tag")
_REQUEST_QUERY: Final = (*_QUERY, "container", "bit_rate", "callback", "callback_method")
_RATES: Final = ("8000", "16000")
_LONGEST: Final = 2000
_MOST_FLUSHES: Final = 20
_WITHIN_S: Final = 60.0
_SLOWER: Final = 10.0
_DRIBBLE_S: Final = 1.0
_RIFF: Final = b"RIFF\xff\xff\xff\xffWAVEfmt "


class SpeakingVendor(Protocol):
    """What speech needs of its vendor."""

    @property
    def speaker(self) -> Speaker: ...

    @property
    def speech_pace(self) -> SpeechPace: ...

    @property
    def spoken(self) -> list[str]: ...

    def broke_the_rules(self, why: str) -> None: ...


def wrong(request: Request) -> Iterator[str]:
    """Why this request is a 400."""
    by_socket = "upgrade" in request.headers
    for name, _ in request.query:
        if name not in (_QUERY if by_socket else _REQUEST_QUERY):
            yield f"Unexpected parameter {name}."
    model = request.asked("model")
    if not model.startswith(("aura-2-", "aura-")) or model.rpartition("-")[2] not in _LANGUAGES:
        yield "Bad Request: No such model/language/tier combination found."
    if (request.asked("encoding"), request.asked("sample_rate")) != ("mulaw", "8000"):
        yield "this stand-in speaks mu-law at 8000 Hz only: encoding=mulaw&sample_rate=8000."
    speed = request.asked("speed")
    if speed and not (speed.replace(".", "", 1).isdecimal() and 0.7 <= float(speed) <= 1.5):
        yield "speed must be between 0.7 and 1.5."
    if not by_socket:
        if request.asked("container") not in ("none",):
            yield "without container=none mu-law comes as a wave file: not simulated."
        text = _text_of(request)
        if not text.strip():
            yield "No text was provided."
        elif len(text) > _LONGEST:
            yield f"Input text exceeds maximum character limit of {_LONGEST} characters."


async def answer(exchange: Exchange, vendor: SpeakingVendor, fault: Fault | None) -> None:
    """A request: the sound of its text as it is made."""
    kind = fault.kind if fault else None
    slower = _SLOWER if kind is Kind.SLOW else 1.0
    text = _text_of(exchange.request)
    if kind is Kind.HANG:
        await exchange.until_left()
    vendor.spoken.append(text)
    await exchange.pause(vendor.speech_pace.first_audio_s * slower)
    await exchange.begin(200, "audio/mulaw", {"dg-char-count": str(len(text))})
    if kind is Kind.WAV_HEADER:
        await exchange.send(_RIFF)
    sent = 0
    async for seconds, audio in pieces(vendor.speaker, text, _speed(exchange.request), "ulaw_8000"):
        if kind is Kind.EMPTY:
            break
        await exchange.send(in_format(audio, "pcm_16000") if kind is Kind.WRONG_RATE else audio)
        sent += 1
        if fault and sent >= fault.after:
            if kind in (Kind.CUT, Kind.CLOSED):
                exchange.cut()
            if kind is Kind.DRIBBLE:
                await exchange.pause(_DRIBBLE_S)
        await exchange.pause(seconds / vendor.speech_pace.times_real_time * slower)
    await exchange.end()


async def converse(socket: Socket, vendor: SpeakingVendor, request: Request, fault: Fault | None) -> None:
    """A socket, until either side has had enough."""
    speaking = _Speaking(socket, vendor, request, fault)
    await beside(speaking.obey(), speaking.speak())


class _Speaking:
    """`obey` takes what the client sends; `speak` says what was flushed, in order."""

    def __init__(self, socket: Socket, vendor: SpeakingVendor, request: Request, fault: Fault | None) -> None:
        self._socket = socket
        self._vendor = vendor
        self._model = request.asked("model")
        self._speed = _speed(request)
        self._fault = fault
        self._kind = fault.kind if fault else None
        self._gathered = ""
        self._flushed: asyncio.Queue[tuple[int, str]] = asyncio.Queue()  # bounded by the flushes that are allowed
        self._flushes: deque[float] = deque()
        self._round = 0  # grows with each Clear
        self._sequence = 0
        self._pieces = 0

    async def obey(self) -> None:
        await self._send(
            type="Metadata", request_id="00000000-0000-4000-8000-000000000000", model_name=self._model,
            model_version="2026-01-01.0", model_uuid="00000000-0000-4000-8000-000000000000",
        )  # fmt: skip
        while (message := await self._next()) is not None:
            match message:
                case {"type": "Speak", "text": str(text)} if len(text) <= _LONGEST:
                    self._gathered += text
                case {"type": "Speak"}:
                    await self._refuse("DATA-0001", "text is missing, or longer than 2000 characters")
                    return
                case {"type": "Flush"}:
                    await self._flush()
                case {"type": "Clear"}:
                    await self._clear()
                case {"type": "Close"}:
                    await self._flushed.join()
                    await self._socket.close()
                    return
                case _:
                    await self._refuse("DATA-0000", "Could not deserialize last text message")
                    return
        if self._socket.close_code is None:
            raise ClientLeftError

    async def speak(self) -> NoReturn:
        while True:
            began, text = await self._flushed.get()
            if self._kind is not Kind.HANG:
                await self._say(text, began)
            self._flushed.task_done()

    async def _next(self) -> Mapping[str, Any] | None:
        received = await self._socket.receive()
        if received is None:
            return None
        try:
            decoded: object = msgspec.json.decode(received)
        except (msgspec.DecodeError, UnicodeDecodeError):
            decoded = None
        return cast("Mapping[str, Any]", decoded) if isinstance(decoded, dict) else {}

    async def _flush(self) -> None:
        now = asyncio.get_running_loop().time()
        while self._flushes and now - self._flushes[0] >= _WITHIN_S:
            self._flushes.popleft()
        if len(self._flushes) >= _MOST_FLUSHES:
            why = f"At most {_MOST_FLUSHES} flushes in {_WITHIN_S:g} seconds."
            self._vendor.broke_the_rules(why)
            await self._send(type="Warning", code="EXCESSIVE_FLUSH", description=why)
            return
        self._flushes.append(now)
        text, self._gathered = self._gathered, ""
        self._flushed.put_nowait((self._round, text))

    async def _clear(self) -> None:
        self._round += 1
        self._gathered = ""
        if self._kind is Kind.LATE_AUDIO:
            async for _, audio in pieces(self._vendor.speaker, "and another thing", 1.0, "ulaw_8000"):
                await self._socket.send(audio)
        await self._send(type="Cleared", sequence_id=self._next_sequence())

    async def _say(self, text: str, began: int) -> None:
        if text.strip():
            self._vendor.spoken.append(text)
            slower = _SLOWER if self._kind is Kind.SLOW else 1.0
            await asyncio.sleep(self._vendor.speech_pace.first_audio_s * slower)
            async for seconds, audio in pieces(self._vendor.speaker, text, self._speed, "ulaw_8000"):
                if began != self._round or self._kind is Kind.EMPTY:
                    break
                await self._misbehave()
                self._pieces += 1
                if self._kind is Kind.WAV_HEADER and self._pieces == 1:
                    await self._socket.send(_RIFF)
                await self._socket.send(in_format(audio, "pcm_16000") if self._kind is Kind.WRONG_RATE else audio)
                await asyncio.sleep(seconds / self._vendor.speech_pace.times_real_time * slower)
        if began == self._round:
            await self._send(type="Flushed", sequence_id=self._next_sequence())

    async def _misbehave(self) -> None:
        if self._fault is None or self._pieces < self._fault.after:
            return
        match self._kind:
            case Kind.CUT:
                self._socket.cut()
            case Kind.CLOSED:
                await self._socket.say_close(1011, "NET-0000: an internal error occurred.")
                raise LineCutError
            case Kind.WARNED:
                await self._send(type="Warning", code="TEXT_NOT_SPOKEN", description="Nothing of it can be said.")
            case Kind.NOT_JSON:
                await self._socket.send('{"type":"Flus')
            case Kind.UNKNOWN_FRAMES:
                await self._send(type="Horoscope", sign="virgo")
            case Kind.GARBAGE:
                for message in GARBAGE:
                    await self._socket.send(message)
            case Kind.OVERSIZE:
                await self._send(type="Metadata", request_id="x" * OVERSIZE_BYTES)
            case Kind.DRIBBLE:
                await asyncio.sleep(_DRIBBLE_S)
            case _:
                pass

    async def _refuse(self, code: str, why: str) -> None:
        self._vendor.broke_the_rules(f"{PATH}: {why}")
        await self._send(type="Error", description=why, message=code)
        await self._socket.close(1008, f"{code}: {why}")

    def _next_sequence(self) -> int:
        self._sequence += 1
        return self._sequence - 1

    async def _send(self, **message: Any) -> None:
        await self._socket.send(msgspec.json.encode(message).decode())


def _text_of(request: Request) -> str:
    try:
        body: object = msgspec.json.decode(request.body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ""
    text = cast("Mapping[str, object]", body).get("text") if isinstance(body, dict) else None
    return text if isinstance(text, str) else ""


def _speed(request: Request) -> float:
    return float(request.asked("speed") or 1.0)
