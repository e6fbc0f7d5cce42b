"""What both of Deepgram's listening sockets share: who waits for whom, when it is told, and how it goes wrong."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, Generic, NoReturn, Protocol, TypeVar, cast

import msgspec

from receptionist.simulators.door import ClientLeftError, LineCutError, Request, Socket, beside
from receptionist.simulators.ears import Ear
from receptionist.simulators.vendor import Fault, Kind

_BRIDGE_S: Final = 0.5
_OVERSIZE_BYTES: Final = 300_000

NoticedT = TypeVar("NoticedT")


class Host(Protocol):
    """The vendor whose socket it is."""

    @property
    def network_s(self) -> float: ...

    @property
    def silence_s(self) -> float: ...

    @property
    def heard(self) -> list[str]: ...

    def broke_the_rules(self, why: str) -> None: ...


class ListeningSocket(ABC, Generic[NoticedT]):
    """`hear` takes what comes; `tell` says what was noticed, in order and when its time has come."""

    def __init__(self, host: Host, socket: Socket, request: Request, request_id: str, fault: Fault | None) -> None:
        self.host = host
        self.request_id = request_id
        self.kind = fault.kind if fault else None
        self.multilingual = request.asked("language") == "multi" or request.asked("model").endswith("-multi")
        self.interims = 0
        self._socket = socket
        self._fault = fault
        self._due: asyncio.Queue[tuple[float, NoticedT | bytes]] = asyncio.Queue()  # bounded by the audio that is sent
        self._has_audio = False

    async def serve(self) -> None:
        """Until either side has had enough."""
        await beside(self._hear(), self._tell_all())

    # --- what a kind of socket does ---------------------------------------------------------------------------------

    @abstractmethod
    def take(self, audio: bytes) -> list[NoticedT]: ...

    @abstractmethod
    def obey(self, message: Mapping[str, Any], text: str) -> None:
        """One control message; CloseStream is none of them."""

    @abstractmethod
    async def finish(self) -> None:
        """The client is done: the last of what there is to say, and a close."""

    @abstractmethod
    async def tell(self, noticed: NoticedT) -> None: ...

    async def begin(self) -> None:
        """Before anything else is told."""

    def nonsense(self) -> Mapping[str, Any]:
        """A message of a known type whose inside is not what it should be."""
        return {"type": "Results", "channel": "none of it is as you know it"}

    # --- hearing ----------------------------------------------------------------------------------------------------

    async def _hear(self) -> None:
        if self.kind is Kind.DEAF:
            await asyncio.Event().wait()
        loop = asyncio.get_running_loop()
        silent_at = loop.time() + self.host.silence_s
        while True:
            try:
                async with asyncio.timeout_at(silent_at):
                    message = await self._socket.receive()
            except TimeoutError:
                await self._socket.close(1011, "NET-0001: no audio was received within the timeout window.")
                return
            if message is None:
                if self._socket.close_code is None:
                    raise ClientLeftError
                return
            if isinstance(message, str):
                if self._has_audio:
                    silent_at = loop.time() + self.host.silence_s
                if not await self._obey(message):
                    return
            elif message:
                self._has_audio = True
                silent_at = loop.time() + self.host.silence_s
                if message.startswith(b'{"type"'):
                    self.host.broke_the_rules("a control message was sent as binary: it is taken for audio")
                self.put(self.take(message))
            else:
                await self._finish()
                return

    async def _obey(self, text: str) -> bool:
        """False: the conversation is over."""
        try:
            decoded: object = msgspec.json.decode(text)
        except msgspec.DecodeError:
            decoded = None
        message = cast("dict[str, Any]", decoded) if isinstance(decoded, dict) else {}
        if message.get("type") == "CloseStream":
            await self._finish()
            return False
        self.obey(message, text)
        return True

    async def _finish(self) -> None:
        if self.kind is Kind.HANG:
            while await self._socket.receive() is not None:
                pass
            raise ClientLeftError
        await self.finish()

    # --- telling ----------------------------------------------------------------------------------------------------

    def put(self, noticed: list[NoticedT]) -> None:
        if self.kind is not Kind.HANG:
            due = asyncio.get_running_loop().time() + self._network_s
            for one in noticed:
                self._due.put_nowait((due, one))

    def put_frame(self, frame: Mapping[str, Any]) -> None:
        self._due.put_nowait((asyncio.get_running_loop().time() + self._network_s, msgspec.json.encode(frame)))

    async def close(self, code: int | None) -> None:
        """When all is told."""
        await self._due.join()
        await self._socket.close(code)

    async def send(self, frame: Mapping[str, Any]) -> None:
        await self._socket.send(msgspec.json.encode(frame).decode())

    @property
    def _network_s(self) -> float:
        slower = self._fault.slower if self._fault and self.kind is Kind.SLOW else 1.0
        return self.host.network_s * slower

    async def _tell_all(self) -> NoReturn:
        loop = asyncio.get_running_loop()
        await self.begin()
        if self.kind is Kind.UNKNOWN_FRAMES:
            self.put_frame({"type": "Horoscope", "sign": "virgo"})
            self.put_frame({"no": "type"})
        while True:
            due, noticed = await self._due.get()
            await asyncio.sleep(due - loop.time())
            if isinstance(noticed, bytes):
                await self._socket.send(noticed.decode())
            else:
                await self.tell(noticed)
            self._due.task_done()

    async def understood(self, ear: Ear, audio: bytes, bridge: Callable[[], Awaitable[None]]) -> str:
        """The words of what was said. Ears that take their time are bridged by a message that tells nothing."""
        if not audio:
            return ""
        async with asyncio.TaskGroup() as tasks:
            understanding = tasks.create_task(ear.whole(audio))
            while not (await asyncio.wait((understanding,), timeout=_BRIDGE_S))[0]:
                await bridge()
        text = "" if self.kind is Kind.EMPTY else understanding.result()
        if text:
            self.host.heard.append(text)
        return text

    async def misbehave(self) -> None:
        """What a fault does in the middle of an utterance."""
        if self._fault is None or self.interims < self._fault.after:
            return
        match self.kind:
            case Kind.CUT:
                self._socket.cut()
            case Kind.CLOSED:
                await self._socket.say_close(1011, "NET-0000: an internal error occurred.")
                raise LineCutError
            case Kind.NOT_JSON:
                await self._socket.send('{"type":"Results","channel":{"alternatives":[')
                await self._socket.send(b"\x00\x01")
            case Kind.UNKNOWN_FRAMES:
                await self.send(self.nonsense())
            case Kind.OVERSIZE:
                await self.send({**self.nonsense(), "more": "x" * _OVERSIZE_BYTES})
            case _:
                pass
