"""A recogniser's socket in one call: audio goes out as it comes, events come in, a peer that died is found out.

What a vendor's messages mean is its own file's affair (`Understanding`); what its socket wants to be told is a `Wire`.
"""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, Generic, Literal, Protocol, TypeVar

import msgspec
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from receptionist import frames
from receptionist.audio import mulaw
from receptionist.audio.vad import Sounds
from receptionist.beat import Beat
from receptionist.errors import ProviderFault
from receptionist.providers.base import Failed, Partial, SpeechEvent
from receptionist.providers.own_time import OwnTime

log = logging.getLogger(__name__)

MessageT = TypeVar("MessageT")
HeardT = TypeVar("HeardT", contravariant=True)

_RATE_HZ: Final = mulaw.RATE_HZ
_SENT_WITHIN_S: Final = 2.0
_CLOSED_WITHIN_S: Final = 0.5
_KEEP_ALIVE_S: Final = 4.0  # Deepgram closes after 10
_STALLED_S: Final = 1.0  # frames come every 20 ms; a line that has none for so long is silent
_PADDED_S: Final = 0.5  # and one whose vendor must have some gets silence after so long
_DEAD_S: Final = 1.5  # nothing at all for so long after the caller's speech
_SPEECH_S: Final = 0.4  # sound of this length is speech, which no recogniser passes over
_ROUND_S: Final = 0.25
_IDLE_S: Final = 10.0  # longer than any turn waits for its end
_IDLE_ROUND_S: Final = 1.0
_UNSENT_BYTES: Final = 35 * mulaw.RATE_HZ  # a turn that is heard again, and 5 s
_LARGEST_MESSAGE_BYTES: Final = 2000  # of audio: 250 ms
# A line that has been quiet for so long has no turn on it: its frames go ten at a time, until there is sound again.
_QUIET_S: Final = 2.0
_QUIET_BEHIND_TURN_S: Final = 0.5  # the same where the turn's end was told: mostly we are speaking
_QUIET_MESSAGE_BYTES: Final = 1600
_BEGUN_S: Final = 0.2  # of a sound: whoever waits for its beginning knows of it
_MAY_END_S: Final = (0.2, 0.5)  # of quiet: each frame may be the one that tells of an end
_FIRST_QUIET_S: Final = 0.03  # the first frame of quiet takes along what waits: a vendor has the last words at once
_LEAVES_AT_ONCE: Final = 16 * 1024
_LONGEST_ANSWER_BYTES: Final = 128 * 1024  # half a minute of words with all that is known of each takes a quarter
_UNREAD_EVENTS: Final = 512


class Understanding(Protocol[HeardT]):
    """What one stream's messages mean for the turn. Pure: time is the audio that was fed, in seconds."""

    sounds: Sounds
    in_turn: bool  # something was told of a turn that has not ended
    ahead_s: float  # so much more was fed than a line brings: a turn that is heard again, a burst

    def fed(self, mulaw: bytes) -> Iterable[SpeechEvent]:
        """The next audio was given to the vendor. Empty, as nearly always: nothing follows from it."""
        ...

    def passed(self, silent_s: float) -> Iterator[SpeechEvent]:
        """Time went by; `silent_s` of it without any audio."""
        ...

    def said(self, message: HeardT) -> Iterator[SpeechEvent]:
        """In the order in which it came."""
        ...

    def wish(self, silent_s: float) -> str:
        """What the vendor should be told now, `silent_s` without audio; empty: nothing. Asked several times a second,
        and each wish is granted at once."""
        ...


@dataclass(frozen=True)
class Wire(Generic[MessageT]):
    """How one vendor's socket wants to be talked to."""

    # One message: what it says; True: it is fine, and no news of the call; None: it is none of the vendor's.
    read: Callable[[str | bytes], MessageT | Literal[True] | None]
    goodbye: str
    keep_alive: str  # when nothing is fed; empty: silence is
    least_bytes: int = 1  # of one message of audio
    hopeless: str = "DATA"  # in the reason of a close that another try would bring again


@asynccontextmanager
async def listen(
    name: str, socket: ClientConnection, wire: Wire[MessageT], understanding: Understanding[MessageT]
) -> AsyncGenerator["Stream[MessageT]", None]:
    """At work while the context lasts; leaving it closes the socket."""
    stream = Stream(name, socket, wire, understanding)
    failure: Exception | None = None
    try:
        async with asyncio.TaskGroup() as tasks:
            works = [tasks.create_task(work) for work in (stream.read(), stream.watch())]
            try:
                yield stream
            except Exception as error:  # noqa: BLE001 - the caller's own, not to be wrapped into a group
                failure = error
            finally:
                for work in works:
                    work.cancel()
        if failure:
            raise failure
    finally:
        await _close(socket, wire.goodbye)
        if stream.dropped:
            log.warning("audio was not recognised", extra={"provider": name, "frames": stream.dropped})


class Stream(Generic[MessageT]):
    """One call's stream. Audio leaves within `feed`; the two works run beside each other; neither raises."""

    def __init__(
        self, name: str, socket: ClientConnection, wire: Wire[MessageT], understanding: Understanding[MessageT]
    ) -> None:
        self.dropped = 0
        self.sent_bytes = 0  # of audio, silence of ours included
        self._name = name
        self._socket = socket
        self._wire = wire
        self._understanding = understanding
        self._loop = asyncio.get_running_loop()
        self._time = self._loop.time
        self._transport = socket.transport
        self._unsent: deque[bytes | str] = deque()  # audio, and wishes about what stands before them
        self._unsent_bytes = 0
        self._sending: asyncio.Handle | None = None
        self._sent_at = self._looked_at = self._time()
        self._stuck_at: float | None = None  # since when it takes nothing
        self._fed_at = self._audio_at = self._time()  # by the line; and silence of ours included
        self._ahead_s = 0.0
        self._ours = OwnTime()
        self._news = self._news_at_sound = 0  # messages so far, and as of the caller's last sound
        self._speech_ended_at: float | None = None  # and no news since
        self._events: asyncio.Queue[SpeechEvent] = asyncio.Queue(_UNREAD_EVENTS)
        self._failed = False

    def feed(self, mulaw: bytes) -> None:
        if self._failed or not mulaw:
            return
        now = self._time()
        self._ahead_s = max(0.0, self._ahead_s - (now - self._fed_at)) + len(mulaw) / _RATE_HZ
        self._understanding.ahead_s = self._ahead_s
        self._fed_at = self._audio_at = now
        sounds = self._understanding.sounds
        if self._unsent_bytes >= _UNSENT_BYTES:  # never waits: it does not keep up
            self.dropped += 1
            self._ours.dropped(sounds.now_s, len(mulaw))
            return
        ended_s = sounds.ended_s
        self._take(mulaw)
        if sounds.ended_s > ended_s:
            self._news_at_sound = self._news
            self._speech_ended_at = None
        elif sounds.lasted_s >= _SPEECH_S and self._speech_ended_at is None:
            self._speech_ended_at = self._fed_at - sounds.quiet_s
            sounds.lasted_s = 0.0

    async def events(self) -> AsyncGenerator[SpeechEvent, None]:
        """Ends with Failed."""
        while True:
            event = await self._events.get()
            yield event
            if isinstance(event, Failed):
                return

    async def read(self) -> None:
        unreadable = 0
        try:
            while True:
                raw = await self._socket.recv()
                message = self._wire.read(raw) if len(raw) <= _LONGEST_ANSWER_BYTES else None
                if message is None:
                    unreadable += 1
                    continue
                if message is not True:
                    self._news += 1
                    self._tell(self._understanding.said(message))
        except ConnectionClosed:
            pass
        finally:
            if unreadable:
                log.warning("messages were not understood", extra={"provider": self._name, "messages": unreadable})
        code, reason = self._socket.close_code, self._socket.close_reason or ""
        self._fail(
            f"the stream was closed ({code} {reason})",
            ProviderFault.NETWORK,
            retryable=self._wire.hopeless not in reason,
        )

    def _send(self) -> None:
        """What waits, as far as the peer takes it."""
        while self._unsent and self._has_room():
            message = self._unsent.popleft()
            if isinstance(message, str):
                self._write(frames.TEXT, message.encode())
            else:
                self._write_audio(self._message(message))

    def _message(self, first: bytes) -> bytes:
        audio = bytearray(first)
        while self._unsent and isinstance(more := self._unsent[0], bytes) and len(audio) < _LARGEST_MESSAGE_BYTES:
            audio += more
            self._unsent.popleft()
        self._unsent_bytes -= len(audio)
        return bytes(audio)

    def _has_room(self) -> bool:
        if self._transport.is_closing():
            return False  # `read` tells
        if self._transport.get_write_buffer_size() <= _LEAVES_AT_ONCE:
            self._stuck_at = None
            return True
        self._stuck_at = self._stuck_at or self._time()
        return False

    def _write_audio(self, audio: bytes) -> None:
        self._write(frames.BINARY, audio)
        self.sent_bytes += len(audio)

    def _write(self, opcode: int, payload: bytes) -> None:
        """One message, past the library's own way of sending, whose state, lock and deadline for each message cost ten
        times what the message does. Here a message is whole when it is written, and `watch` keeps the deadline."""
        self._transport.write(frames.masked(opcode, payload, frames.new_mask()))
        self._sent_at = self._time()

    async def watch(self) -> None:
        """Turns of a line that sends nothing any more still end; a stream that is dead is noticed."""
        beat = Beat.of(asyncio.get_running_loop(), _ROUND_S)
        beat.add(self._look)
        try:
            await asyncio.Event().wait()
        finally:
            beat.discard(self._look)

    def _look(self) -> None:
        now = self._time()
        if self._is_idle(now) and now < self._looked_at + _IDLE_ROUND_S:
            return
        self._looked_at = now
        if not self._wire.keep_alive and now - self._audio_at >= _PADDED_S:
            self._pad(now)
        silent_s = now - self._audio_at
        if silent_s >= _STALLED_S:
            self._tell(self._understanding.passed(silent_s))
        if wish := self._understanding.wish(silent_s if silent_s >= _STALLED_S else 0.0):
            self._unsent.append(wish)
        elif self._wire.keep_alive and now - self._sent_at >= _KEEP_ALIVE_S and not self._unsent:
            if self.sent_bytes:
                self._unsent.append(self._wire.keep_alive)
            else:  # nothing keeps a stream open that has never had a sound
                self._silence(mulaw.FRAME_MS)
        stands_still = now - self._fed_at >= _ROUND_S and self._unsent_bytes >= self._wire.least_bytes
        due = stands_still or self._stuck_at is not None
        if self._unsent and (due or isinstance(self._unsent[-1], str)):
            self._send()
        if self._stuck_at is not None and now - self._stuck_at >= _SENT_WITHIN_S:
            self._fail(f"it took no audio for {_SENT_WITHIN_S:g} s", ProviderFault.TIMEOUT)
        ended_at = self._speech_ended_at
        if self._news > self._news_at_sound:
            self._speech_ended_at = None
        elif ended_at is not None and now - ended_at >= _DEAD_S:
            self._fail(f"nothing was heard of it {_DEAD_S:g} s after the caller had spoken", ProviderFault.TIMEOUT)

    def _is_idle(self, now: float) -> bool:
        """Nothing is fed, nothing is due but to be kept open: a thousand such streams must not be felt by others."""
        return (
            now - self._fed_at >= _IDLE_S
            and bool(self._wire.keep_alive)
            and not self._unsent
            and self._stuck_at is None
        )

    def _pad(self, now: float) -> None:
        """A vendor whose time is the audio's own must not be left without any."""
        lacking_ms = round((now - self._audio_at) * 1000)
        self._audio_at = now
        self._silence(lacking_ms)

    def _silence(self, ms: int) -> None:
        silence = mulaw.silence(ms)
        if not self._failed and self._unsent_bytes < _UNSENT_BYTES:
            self._ours.padded(self._understanding.sounds.now_s, len(silence))
            self._take(silence)

    def _take(self, audio: bytes) -> None:
        if events := self._understanding.fed(audio):
            self._tell(events)
        self._unsent.append(audio)
        self._unsent_bytes += len(audio)
        if self._unsent_bytes < self._wire.least_bytes:
            return
        if self._is_quiet():
            if self._unsent_bytes >= _QUIET_MESSAGE_BYTES:
                self._send()
        elif self._is_awaited():
            self._send()
        elif self._sending is None:
            self._sending = self._loop.call_soon(self._send_together)

    def _is_quiet(self) -> bool:
        """Nobody waits for the middle of a silence."""
        sounds = self._understanding.sounds
        least_s = _QUIET_S if self._understanding.in_turn else _QUIET_BEHIND_TURN_S
        return sounds.since_s is None and sounds.quiet_s >= least_s

    def _is_awaited(self) -> bool:
        """This very frame may be the one that tells of a beginning or an end."""
        sounds, quiet_s = self._understanding.sounds, self._understanding.sounds.quiet_s
        if sounds.since_s is not None and (sounds.now_s < sounds.since_s + _BEGUN_S or 0.0 < quiet_s < _FIRST_QUIET_S):
            return True
        return _MAY_END_S[0] <= quiet_s < _MAY_END_S[1]

    def _send_together(self) -> None:
        """What has come together: in the midst of a speech, the frames of one beat do."""
        self._sending = None
        self._send()

    def _tell(self, events: Iterable[SpeechEvent]) -> None:
        for event in events:
            if self._failed:
                return
            if isinstance(event, Failed):
                self._fail(event.reason, event.kind, retryable=event.retryable)
            elif self._events.qsize() >= _UNREAD_EVENTS - 1:
                self._fail("nobody listened to what it said")
            elif isinstance(event, Partial) and event.heard_s:
                heard_s = self._ours.fed_s(event.heard_s)
                self._events.put_nowait(msgspec.structs.replace(event, heard_s=heard_s))
            else:
                self._events.put_nowait(event)

    def _fail(self, reason: str, kind: ProviderFault = ProviderFault.FAILED, *, retryable: bool = True) -> None:
        if not self._failed:
            self._failed = True
            self._events.put_nowait(Failed(f"{self._name}: {reason}.", retryable=retryable, kind=kind))
            self._socket.transport.abort()  # a peer that does not read would hold a proper close up


async def _close(socket: ClientConnection, goodbye: str) -> None:
    """Politely, if that is quick."""
    try:
        async with asyncio.timeout(_CLOSED_WITHIN_S):
            await socket.send(goodbye)
            await socket.close()
    except (TimeoutError, ConnectionClosed):
        pass
    finally:
        socket.transport.abort()
