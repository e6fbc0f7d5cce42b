"""The line of one call: a socket's text messages in as events, audio and marks out."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Protocol

import msgspec

from receptionist.call import events as ev
from receptionist.errors import ProtocolError, ReceptionistError
from receptionist.telephony.twilio import media

log = logging.getLogger(__name__)

_PIECE = 4000  # bytes of audio a message: half a second
_FRAMES_PER_SECOND = 100  # a carrier sends 50
_BURST = 500
_BAD_MESSAGES = 250
_LONGEST_TYPED = 1000


class LineClosedError(ReceptionistError):
    """The other end of the line is gone."""


class Line(Protocol):
    """The socket of one call, as text messages."""

    async def receive(self) -> str | bytes:
        """Raises LineClosedError."""
        ...

    async def send(self, text: str) -> None:
        """Within a deadline of its own. Raises LineClosedError."""
        ...

    async def close(self, code: int, reason: str) -> None: ...


class Wire:
    """A line, and the names that its messages carry."""

    def __init__(self, line: Line, stream_sid: str, *, narrated: bool, about: Mapping[str, str]) -> None:
        """`narrated`: a client of our own is told what happens, and may type. `about`: fields of log lines."""
        self._line = line
        self._stream_sid = stream_sid
        self._narrated = narrated
        self._about = about
        self.stopped = False  # the other end said that the stream is over; a line that only broke may come back

    async def events(self, hear: Callable[[bytes], None]) -> AsyncGenerator[ev.Event, None]:
        """What the other end sends, until it is gone; sound goes straight to `hear`.

        The hot path: a frame is decoded and handed on, nothing else. What no carrier sends is dropped; a peer that
        sends mostly that has left.
        """
        clock = asyncio.get_running_loop().time
        allowance, refilled, bad = float(_BURST), clock(), 0
        while bad <= _BAD_MESSAGES:
            try:
                message = media.decode(await self._line.receive())
            except LineClosedError:
                return
            except ProtocolError as error:
                bad += 1
                if bad == 1:
                    log.warning("bad message on a stream", extra={**self._about, "error": str(error)})
                continue
            if isinstance(message, media.Media):
                now = clock()
                allowance = min(_BURST, allowance + (now - refilled) * _FRAMES_PER_SECOND)
                refilled = now
                if message.stream_sid == self._stream_sid and allowance >= 1:
                    allowance -= 1
                    hear(message.payload)
                continue
            if isinstance(message, media.Stop) and message.stream_sid == self._stream_sid:
                self.stopped = True
                return
            event = self._event_of(message)
            if event:
                yield event
        log.warning("stream given up: mostly garbage", extra=dict(self._about))

    def _event_of(self, message: media.Message) -> ev.Event | None:
        match message:
            case media.Dtmf() if message.stream_sid == self._stream_sid and message.digit in "0123456789*#":
                return ev.KeyPressed(message.digit)
            case media.MarkPlayed() if message.stream_sid == self._stream_sid:
                return ev.MarkPlayed(message.name)
            case media.Typed() if message.stream_sid == self._stream_sid and self._narrated:
                return ev.Typed(message.words[:_LONGEST_TYPED])
            case media.Start():
                log.warning("a second start was ignored", extra=dict(self._about))
                return None
            case _:
                return None

    async def play(self, audio: bytes) -> None:
        for begin in range(0, len(audio), _PIECE):
            await self._line.send(media.encode_media(self._stream_sid, audio[begin : begin + _PIECE]))

    async def mark(self, name: str) -> None:
        await self._line.send(media.encode_mark(self._stream_sid, name))

    async def clear(self) -> None:
        await self._line.send(media.encode_clear(self._stream_sid))

    async def narrate(self, event: msgspec.Struct) -> None:
        """Tells a client of our own, if it is still there; a carrier hears nothing of it."""
        if self._narrated:
            with contextlib.suppress(LineClosedError):
                await self._line.send(media.encode_narration(self._stream_sid, event))

    async def close(self, reason: str) -> None:
        await self._line.close(1000, reason)
