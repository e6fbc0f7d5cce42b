"""The line of one call: a socket's text messages in as events, audio and marks out."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Protocol, TypeVar

import msgspec

from receptionist.audio import mulaw
from receptionist.audio.mulaw import FRAME_BYTES
from receptionist.call import events as ev
from receptionist.errors import ProtocolError, ReceptionistError
from receptionist.telephony.twilio import media

log = logging.getLogger(__name__)

T = TypeVar("T")

_PIECE = 4000  # bytes of audio a message: half a second
_FRAMES_PER_SECOND = 100  # a carrier sends 50
_BURST = 500  # a line that stood still for ten seconds
_BAD_MESSAGES = 250  # five seconds of nothing else
_BAD_FORGIVEN_PER_SECOND = 5  # of 50 frames
_LOST_FRAME = mulaw.silence(mulaw.FRAME_MS)
_LONGEST_TYPED = 1000


class LineClosedError(ReceptionistError):
    """The other end of the line is gone."""


class Line(Protocol):
    """The socket of one call, as text messages. Only `receive` waits."""

    async def receive(self, read: Callable[[bytes], T | None]) -> T:
        """Gives each message to `read`, at once and in order, until it makes something of one: that. What `read` raises
        is raised. Raises LineClosedError when no more will come."""
        ...

    async def send(self, text: str, *, audio: bool = False) -> None:
        """`audio`: `clear` may overtake it. Raises LineClosedError."""
        ...

    async def clear(self, text: str) -> None:
        """Audio that has not left is not sent any more; then sends `text`. Raises LineClosedError."""
        ...

    def may_be_late(self, by_s: float) -> None:
        """What comes may be given so late, until it is said again. 0: all of it matters at once. Never waits."""
        ...

    async def close(self, code: int, reason: str) -> None: ...


class Wire:
    """A line, and the names that its messages carry."""

    def __init__(
        self,
        line: Line,
        stream_sid: str,
        *,
        narrated: bool,
        about: Mapping[str, str],
        clock: Callable[[], float] | None = None,
    ) -> None:
        """`narrated`: a client of our own is told what happens, and may type. `about`: fields of log lines. `clock`:
        monotonic seconds; the event loop's."""
        self._line = line
        self._stream_sid = stream_sid
        self._narrated = narrated
        self._about = about
        self._clock = clock or asyncio.get_running_loop().time
        self.hear: Callable[[bytes], float]  # whoever listens; its owner may put another in its place
        self._late_s = 0.0
        self._allowance, self._refilled = float(_BURST), self._clock()
        self._bad, self._bad_at = 0.0, self._clock()
        self._odd = Counter[str]()  # what came and was not taken, by what was wrong with it
        self.stopped = False  # the other end said that the stream is over; a line that only broke may come back

    async def events(self, hear: Callable[[bytes], float]) -> AsyncGenerator[ev.Event, None]:
        """What the other end sends, until it is gone; sound goes straight to `hear`, as it comes. `hear` tells how
        late the next may come, in seconds.

        What no carrier sends is dropped; a peer that sends mostly that has left.
        """
        self.hear = hear
        try:
            while True:
                event = await self._line.receive(self._take)
                if isinstance(event, ev.Gone):
                    return
                yield event
        except LineClosedError:
            return
        finally:
            if self._odd:
                log.warning("not all that came over a stream was taken", extra={**self._about, **self._odd})

    def _take(self, raw: bytes) -> ev.Event | None:
        """The hot path: a frame is decoded and handed on, nothing else. `Gone`: there is nothing more to come."""
        try:
            message = media.decode(raw)
        except ProtocolError as error:
            return self._unreadable(raw, error, self._clock())
        if type(message) is media.Media:
            payload = message.payload
            frames = len(payload) / FRAME_BYTES if len(payload) > FRAME_BYTES else 1.0
            if message.stream_sid != self._stream_sid:
                self._is_ours(message.stream_sid)
            elif self._allowance >= frames or self._refilled_to(frames):
                self._allowance -= frames
                self._hear(payload)
            return None
        if isinstance(message, media.Stop) and message.stream_sid == self._stream_sid:
            self.stopped = True
            return ev.Gone()
        return self._event_of(message) if self._may(1.0) else None

    def _hear(self, payload: bytes) -> None:
        if (late_s := self.hear(payload)) != self._late_s:
            self._late_s = late_s
            self._line.may_be_late(late_s)

    def _is_ours(self, stream_sid: str) -> bool:
        if stream_sid == self._stream_sid:
            return True
        if not self._odd["of_another_stream"]:  # said at once: it may be an attack
            log.warning("a stream speaks for another", extra=dict(self._about))
        self._odd["of_another_stream"] += 1
        return False

    def _may(self, frames: float) -> bool:
        """Within what a carrier may send: of a flood the rest is lost."""
        if self._allowance < frames and not self._refilled_to(frames):
            return False
        self._allowance -= frames
        return True

    def _refilled_to(self, frames: float) -> bool:
        """The clock is looked at only when a burst is used up."""
        now = self._clock()
        self._allowance = min(_BURST, self._allowance + (now - self._refilled) * _FRAMES_PER_SECOND)
        self._refilled = now
        if self._allowance < frames:
            self._odd["too_many"] += 1
            return False
        return True

    def _unreadable(self, raw: bytes, error: ProtocolError, now: float) -> ev.Event | None:
        """Once in a while it costs its own 20 ms; a stream of it is nobody's voice."""
        if not self._odd["unreadable"]:
            log.warning("bad message on a stream", extra={**self._about, "error": str(error)})
        self._odd["unreadable"] += 1
        self._bad = max(0.0, self._bad - (now - self._bad_at) * _BAD_FORGIVEN_PER_SECOND) + 1
        self._bad_at = now
        if self._bad > _BAD_MESSAGES:
            log.warning("stream given up: mostly garbage", extra=dict(self._about))
            return ev.Gone()
        if media.is_lost_frame(raw, self._stream_sid) and self._may(1.0):
            self._hear(_LOST_FRAME)
        return None

    def _event_of(self, message: media.Message) -> ev.Event | None:
        match message:
            case media.Dtmf() if self._is_ours(message.stream_sid) and message.digit in "0123456789*#":
                return ev.KeyPressed(message.digit)
            case media.MarkPlayed() if self._is_ours(message.stream_sid):
                return ev.MarkPlayed(message.name)
            case media.Typed() if self._is_ours(message.stream_sid) and self._narrated:
                return ev.Typed(message.words[:_LONGEST_TYPED])
            case media.Start():
                self._odd["second_start"] += 1
                return None
            case _:
                return None

    async def play(self, audio: bytes) -> None:
        for begin in range(0, len(audio), _PIECE):
            await self._line.send(media.encode_media(self._stream_sid, audio[begin : begin + _PIECE]), audio=True)

    async def mark(self, name: str) -> None:
        await self._line.send(media.encode_mark(self._stream_sid, name))

    async def clear(self) -> None:
        await self._line.clear(media.encode_clear(self._stream_sid))

    async def narrate(self, event: msgspec.Struct) -> None:
        """Tells a client of our own, if it is still there; a carrier hears nothing of it."""
        if self._narrated:
            with contextlib.suppress(LineClosedError):
                await self._line.send(media.encode_narration(self._stream_sid, event))

    async def close(self, reason: str) -> None:
        await self._line.close(1000, reason)
