"""A caller over the media stream: speaks in real time, hears what a telephone would play, measures the answers."""

import asyncio
import base64
import contextlib
import secrets
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Literal, Self, TypeAlias

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI

from receptionist.audio.mulaw import FRAME_BYTES, FRAME_MS, SILENCE
from receptionist.call.live import CallerWords, LiveEvent, TurnFinished
from receptionist.errors import ReceptionistError
from receptionist.rehearsal.ear import Ear
from receptionist.rehearsal.script import speech_end

_FRAME_S = FRAME_MS / 1000
_SILENT_FRAME = SILENCE * FRAME_BYTES
_KEY_GAP_S = 0.15
_CONNECT_S = 5.0
_CLOSE_S = 1.0
_SETTLED_S = 0.3  # quiet after a turn that is known to be over
_UNTOLD_S = 2.5  # quiet after which it is taken to be over


class ServerAwayError(ReceptionistError):
    """Nobody listens at that address."""


class CallRefusedError(ReceptionistError):
    """The server would not take the stream."""


class CallOverError(ReceptionistError):
    """The call ended while the caller still wanted something of it."""


Means: TypeAlias = Literal["greeting", "speech", "keys", "text"]


class Exchange(msgspec.Struct):
    """What the caller did, and when the answer began: seconds of the caller's clock, heard, not sent."""

    means: Means
    ended_at: float
    answered_at: float | None = None

    @property
    def first_audio_ms(self) -> int | None:
        return None if self.answered_at is None else round((self.answered_at - self.ended_at) * 1000)


class Interruption(msgspec.Struct, frozen=True):
    """The receptionist stopped in the middle. `after_ms`: since the caller began to speak; None: they did not."""

    at: float
    after_ms: int | None


class Told(msgspec.Struct, frozen=True):
    """What the server narrated, and when it came."""

    at: float
    event: LiveEvent


class _Payload(msgspec.Struct):
    payload: bytes


class _Name(msgspec.Struct):
    name: str


class _FromServer(msgspec.Struct):
    event: str
    stream_sid: str = msgspec.field(default="", name="streamSid")
    media: _Payload | None = None
    mark: _Name | None = None
    narration: LiveEvent | None = None


_DECODER = msgspec.json.Decoder(_FromServer)


class Caller:
    """One stream of one call. A context: inside, the line is open and 20 ms frames leave on time, silence or not.

    Every `until_…` has a deadline and raises TimeoutError; CallOverError when the call ends before.
    """

    def __init__(
        self,
        url: str,
        parameters: Mapping[str, str],
        *,
        call_sid: str = "",
        account_sid: str = "",
        headers: Mapping[str, str] | None = None,
        on_told: Callable[[Told], None] | None = None,
        line: Callable[[dict[str, object]], Iterable[str | bytes]] | None = None,
        background: Callable[[bytes], bytes] | None = None,
    ) -> None:
        """`on_told` is called with each thing narrated, as it comes. `line`: what a bad one makes of each message that
        is sent over it, after `start`. `background`: puts the next frame of what else is heard under the caller's."""
        self.call_sid = call_sid or "CA" + secrets.token_hex(16)
        self.stream_sid = "MZ" + secrets.token_hex(16)
        self.ear = Ear()
        self.exchanges: list[Exchange] = []
        self.interruptions: list[Interruption] = []
        self.told: list[Told] = []
        self.strange: list[str] = []  # what came against the protocol
        self.hung_up = False
        self.began_at = 0.0
        self.ended_at = 0.0
        self._url = url
        self._parameters = dict(parameters)
        self._account_sid = account_sid or "AC" + "0" * 32
        self._headers = dict(headers or {})
        self._on_told = on_told
        self.line = line  # it may go bad later
        self._background = background
        self._speech: deque[tuple[bytes, bool]] = deque()  # frame, is it the last one with speech in it
        self._speaking_since: float | None = None
        self._numbers = 0
        self._frames = 0
        self._over = asyncio.Event()
        self._tick = asyncio.Event()
        self._group = asyncio.TaskGroup()
        self._tasks: list[asyncio.Task[None]] = []
        self._socket: ClientConnection

    async def __aenter__(self) -> Self:
        self._socket = await self._connect()
        try:
            await self._begin()
        except ConnectionClosed as error:
            raise CallRefusedError(f"The server closed the stream at once: {_reason(self._socket)}") from error
        await self._group.__aenter__()
        self._tasks = [self._group.create_task(self._hear()), self._group.create_task(self._speak())]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        cancelled = isinstance(error, asyncio.CancelledError)
        if cancelled:
            self._socket.transport.abort()
        else:
            await self.hang_up()
        for task in self._tasks:
            task.cancel()
        # A test's own failure must not come out wrapped into a group; a cancellation is the group's business.
        await self._group.__aexit__(*((kind, error, trace) if cancelled else (None, None, None)))

    @property
    def is_over(self) -> bool:
        return self._over.is_set()

    @property
    def close_reason(self) -> str:
        """How the server put it when it closed the stream."""
        return _reason(self._socket)

    # --- what a caller does -------------------------------------------------------------------------------------

    async def say(self, mulaw: bytes) -> None:
        """Speaks (mu-law, 8 kHz), also over the receptionist's words; returns when the last of it has left."""
        pieces = (mulaw[start : start + FRAME_BYTES] for start in range(0, len(mulaw), FRAME_BYTES))
        frames = [piece.ljust(FRAME_BYTES, SILENCE) for piece in pieces]
        last = speech_end(mulaw)
        self._speech.extend((frame, number == last) for number, frame in enumerate(frames))
        await self._until(lambda: not self._speech, len(frames) * _FRAME_S + 5.0, "take what was said")

    async def silence(self, seconds: float) -> None:
        """Says nothing for a while."""
        wanted = self._frames + round(seconds / _FRAME_S)
        await self._until(lambda: self._frames >= wanted, seconds + 5.0, "take silence")

    async def press(self, keys: str) -> None:
        """Presses keys, one after the other."""
        for number, key in enumerate(keys):
            if number:
                await self.silence(_KEY_GAP_S)
            await self._send({"event": "dtmf", "dtmf": {"track": "inbound_track", "digit": key}})
            self._ask("keys")

    async def type(self, words: str) -> None:
        """Types instead of speaking; only on narrated calls."""
        await self._send({"event": "text", "text": {"words": words}})
        self._ask("text")

    async def interrupt_after(self, seconds: float, mulaw: bytes, *, within_s: float = 15.0) -> None:
        """Lets the receptionist speak for so long, then speaks over it."""
        await self.until_reply(within_s=within_s)
        begun = self.exchanges[-1].answered_at or self._now()
        await self._until(lambda: self._now() >= begun + seconds, seconds + 1.0, "speak")
        await self.say(mulaw)

    async def hang_up(self, *, wait_s: float = 0.0) -> None:
        """Ends the call as a carrier does: stop, then the socket. `wait_s`: how long the server may say its last."""
        if not self._over.is_set():
            self.hung_up = True
            with contextlib.suppress(CallOverError):
                stop = {"accountSid": self._account_sid, "callSid": self.call_sid}
                await self._send({"event": "stop", "stop": stop})
            with contextlib.suppress(TimeoutError):
                await self.until_over(within_s=wait_s)
        await self._socket.close()

    async def drop(self) -> None:
        """The connection breaks: no stop, no goodbye."""
        self.hung_up = True
        self._socket.transport.abort()
        await self._over.wait()

    async def lose(self) -> None:
        """The socket breaks, and the caller is still there: the carrier goes on with what comes after the stream."""
        self._socket.transport.abort()
        await self._over.wait()

    # --- what a caller waits for --------------------------------------------------------------------------------

    async def until_reply(self, *, within_s: float = 15.0) -> int:
        """The answer to the last thing done can be heard. Returns the milliseconds since its end."""
        await self._until(lambda: self.exchanges[-1].answered_at is not None, within_s, "answer")
        return self.exchanges[-1].first_audio_ms or 0

    async def until_quiet(self, *, quiet_s: float = 0.8, within_s: float = 60.0) -> None:
        """Nothing has been heard for a while, and nothing is left to hear."""
        since = self._now()
        await self._until(
            lambda: self._now() - max(self.ear.free_at, since) >= quiet_s, within_s, "come to the end of its words"
        )

    async def hear_out(self, *, reply_within_s: float = 15.0, within_s: float = 60.0) -> int:
        """Waits for the answer and for its end. Returns the milliseconds to its first audio."""
        first_audio_ms = await self.until_reply(within_s=reply_within_s)
        await self._until(self._has_settled, within_s, "come to the end of its answer")
        return first_audio_ms

    async def until_told(self, matches: Callable[[LiveEvent], bool], *, within_s: float = 15.0) -> LiveEvent:
        """The first event narrated that matches, those that came before included."""
        await self._until(lambda: any(matches(told.event) for told in self.told), within_s, "say what happened")
        return next(told.event for told in self.told if matches(told.event))

    async def until_over(self, *, within_s: float = 30.0) -> None:
        """The stream is closed, by whichever side."""
        async with asyncio.timeout(within_s):
            await self._over.wait()

    def heard(self) -> bytes:
        """Everything that could be heard since the call began, when it could: mu-law, 8 kHz."""
        return self.ear.timeline(self.began_at, self.ended_at or self._now())

    # --- the line -----------------------------------------------------------------------------------------------

    async def _connect(self) -> ClientConnection:
        try:
            return await connect(
                self._url,
                additional_headers=self._headers,
                open_timeout=_CONNECT_S,
                close_timeout=_CLOSE_S,
                compression=None,
                proxy=None,
                max_size=2**22,
            )
        except (InvalidHandshake, InvalidURI) as error:
            raise CallRefusedError(f"The server did not take the stream at {self._url}: {error}") from error
        except (OSError, TimeoutError) as error:
            raise ServerAwayError(f"Nobody answers at {self._url}: {error or 'no answer in time'}") from error

    async def _begin(self) -> None:
        await self._socket.send(_json({"event": "connected", "protocol": "Call", "version": "1.0.0"}))
        start = {
            "accountSid": self._account_sid,
            "streamSid": self.stream_sid,
            "callSid": self.call_sid,
            "tracks": ["inbound"],
            "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
            "customParameters": self._parameters,
        }
        await self._send({"event": "start", "start": start})
        self.began_at = self._now()
        self._ask("greeting")

    async def _speak(self) -> None:
        """Frames by absolute deadlines: a late one is followed at once by the next."""
        try:
            while True:
                await self._send_frame()
                for name in self.ear.played(self._now()):
                    await self._send({"event": "mark", "mark": {"name": name}})
                self._wake()
                await asyncio.sleep(max(0.0, self.began_at + self._frames * _FRAME_S - self._now()))
        except CallOverError:
            return

    async def _send_frame(self) -> None:
        frame, is_last = self._speech.popleft() if self._speech else (_SILENT_FRAME, False)
        if frame is not _SILENT_FRAME and self._speaking_since is None:
            self._speaking_since = self._now()
        if self._background:
            frame = self._background(frame)
        media = {
            "track": "inbound",
            "chunk": str(self._frames + 1),
            "timestamp": str(self._frames * 20),
            "payload": base64.b64encode(frame).decode(),
        }
        await self._send({"event": "media", "media": media})
        self._frames += 1
        if is_last:
            self._ask("speech")
        if not self._speech:
            self._speaking_since = None

    async def _hear(self) -> None:
        try:
            async for text in self._socket:
                await self._take(text)
        except (ConnectionClosed, CallOverError):
            pass
        finally:
            self.ended_at = self._now()
            self.ear.clear(self.ended_at)
            self._over.set()
            self._wake()

    async def _take(self, text: str | bytes) -> None:
        try:
            message = _DECODER.decode(text)
        except msgspec.DecodeError as error:
            self.strange.append(f"{error}: {text[:80]!r}")
            return
        if message.stream_sid != self.stream_sid:
            self.strange.append(f"another stream: {text[:80]!r}")
            return
        at = self._now()
        match message:
            case _FromServer(event="media", media=_Payload(payload)):
                self._play(at, payload)
            case _FromServer(event="mark", mark=_Name(name)):
                self.ear.mark(at, name)
            case _FromServer(event="clear"):
                await self._clear(at)
            case _FromServer(event="narration", narration=event) if event is not None:
                self.told.append(Told(at, event))
                if self._on_told:
                    self._on_told(self.told[-1])
            case _:
                self.strange.append(f"not an instruction: {text[:80]!r}")
        self._wake()

    def _play(self, at: float, mulaw: bytes) -> None:
        heard_at = self.ear.play(at, mulaw)
        exchange = self.exchanges[-1]
        if mulaw and exchange.answered_at is None:
            exchange.answered_at = max(heard_at, exchange.ended_at)

    async def _clear(self, at: float) -> None:
        if self.ear.is_sounding(at):
            spoken_s = None if self._speaking_since is None else at - self._speaking_since
            self.interruptions.append(Interruption(at, None if spoken_s is None else round(spoken_s * 1000)))
        for name in self.ear.clear(at):
            await self._send({"event": "mark", "mark": {"name": name}})

    async def _send(self, message: dict[str, object]) -> None:
        self._numbers += 1
        numbered = {**message, "sequenceNumber": str(self._numbers), "streamSid": self.stream_sid}
        try:
            if self.line is None or message["event"] == "start":
                await self._socket.send(_json(numbered))
                return
            for text in self.line(numbered):
                await self._socket.send(text)
        except ConnectionClosed as error:
            raise CallOverError(f"The call is over: {_reason(self._socket)}") from error

    # --- waiting ------------------------------------------------------------------------------------------------

    def _ask(self, means: Means) -> None:
        self.exchanges.append(Exchange(means, self._now()))

    def _has_settled(self) -> bool:
        quiet_s = self._now() - self.ear.free_at
        asked_at = self.exchanges[-1].ended_at
        news = [told.event for told in self.told if told.at >= asked_at]
        turn = max((event.turn for event in news if isinstance(event, CallerWords) and event.final), default=None)
        if any(isinstance(event, TurnFinished) and event.turn >= (turn or 0) for event in news):
            return quiet_s >= _SETTLED_S
        return quiet_s >= _UNTOLD_S and turn is None

    async def _until(self, is_true: Callable[[], bool], within_s: float, what: str) -> None:
        try:
            async with asyncio.timeout(within_s):
                while not is_true():
                    if self._over.is_set():
                        raise CallOverError(f"The call is over: {_reason(self._socket)}")
                    await self._tick.wait()
        except TimeoutError as error:
            raise TimeoutError(f"the receptionist did not {what} within {within_s:g} s") from error

    def _wake(self) -> None:
        self._tick.set()
        self._tick = asyncio.Event()

    def _now(self) -> float:
        return asyncio.get_running_loop().time()


def percentile(values: Iterable[int], share: float) -> int | None:
    """The nearest of the values; None of none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else None


def _reason(socket: ClientConnection) -> str:
    code, reason = socket.close_code, socket.close_reason
    return f"{reason or 'no reason given'} ({code})" if code is not None else "the line is open"


def _json(message: dict[str, object]) -> str:
    return msgspec.json.encode(message).decode()
