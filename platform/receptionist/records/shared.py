"""What instances share through Redis, where `[cache] url` names one: notes that all hear, and what is kept for a while.

Nothing here is needed: every method answers at once, as if nothing were there, while Redis is away, and no caller ever
waits for it longer than a blink.
"""

import asyncio
import contextlib
import logging
import random
import secrets
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, cast

import msgspec
from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from receptionist.clock import Clock
from receptionist.errors import ConfigError

log = logging.getLogger(__name__)

Take: TypeAlias = Callable[[bytes, float], None]  # a note, and for how many seconds it still holds

_ERRORS: Final = (RedisError, OSError, TimeoutError)
_CONNECT_S: Final = 2.0
_ANSWER_S: Final = 0.25  # whoever asks goes on without it
_AT_WORK_S: Final = 2.0  # for what nobody waits for
_LOOK_EVERY_S: Final = 5.0
_FIRST_PAUSE_S: Final = 0.2
_LAST_PAUSE_S: Final = 5.0
_STEADY_S: Final = 30.0  # one that was there for so long does not flap
_CONNECTIONS: Final = 16
_AT_ONCE: Final = 12  # of those who ask; the others wait their turn. The rest is for notes
_LARGEST_NOTE: Final = 16 * 1024
_MOST_NOTES: Final = 2000
_TAKEN_BACK_S: Final = 60.0  # how long a process remembers to say that a note holds no more

_SPEECH_S: Final = 30 * 24 * 3600  # what nobody has said for so long is forgotten
_CLAIMED_S: Final = 60  # whoever makes a phrase needs no longer, or has died
_LARGEST_SPEECH: Final = 1024 * 1024  # two minutes
_MOST_SPEECH: Final = 20_000  # phrases, of 30 kB on average

_PREFIX: Final = "receptionist:"
_CHANNEL: Final = _PREFIX + "notes"
_NOTED: Final = _PREFIX + "noted"  # keys of notes that may hold
_SPOKEN: Final = _PREFIX + "spoken"  # keys of kept speech, by their last use


class _Told(msgspec.Struct, frozen=True, array_like=True):
    """A note on its way."""

    sender: str
    key: str
    note: bytes
    for_s: float


@dataclass
class _Note:
    note: bytes
    until: float
    taken_back: bool


class Shared:
    """One process's way to Redis. `run` lives as long as the process; without it nothing is told or heard."""

    def __init__(self, url: str, clock: Clock) -> None:
        """Raises ConfigError for an address that cannot be one."""
        self._clock = clock
        try:
            self._redis: Redis = Redis.from_url(  # pyright: ignore[reportUnknownMemberType] - partly typed
                url,
                protocol=2,
                socket_connect_timeout=_CONNECT_S,
                socket_timeout=None,  # with one, wait_for may swallow a cancellation; each wait here has its own
                retry=Retry(NoBackoff(), 0),
                max_connections=_CONNECTIONS,
            )
        except ValueError as error:
            raise ConfigError(f"cache.url is no address of a Redis server: {error}") from error
        self._me = secrets.token_hex(8)
        self._here = False
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._settled = asyncio.Event()
        self._lost = asyncio.Event()
        self._work = asyncio.Event()
        self._notes: dict[str, _Note] = {}  # of this process, as long as they hold
        self._unsent: set[str] = set()

    @property
    def is_here(self) -> bool:
        return self._here

    async def settled(self, within_s: float = _CONNECT_S) -> None:
        """Returns when it is there, or known to be away, or the time is over."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self._settled.wait()

    async def close(self) -> None:
        with contextlib.suppress(*_ERRORS):
            async with asyncio.timeout(_AT_WORK_S):
                await self._redis.aclose()

    # --- notes ----------------------------------------------------------------------------------------------------

    def post(self, key: str, note: bytes, for_s: float) -> None:
        """Tells everybody now, and whoever starts within so many seconds; 0: tells, and forgets what was kept by this
        key. Never waits, never raises: while Redis is away, it is told when it is back."""
        if len(note) > _LARGEST_NOTE:
            return
        now = asyncio.get_running_loop().time()
        taken_back = for_s <= 0
        self._notes.pop(key, None)
        self._notes[key] = _Note(note, now + (_TAKEN_BACK_S if taken_back else for_s), taken_back)
        while len(self._notes) > _MOST_NOTES:
            del self._notes[next(iter(self._notes))]
        self._unsent.add(key)
        self._work.set()

    async def run(self, take: Take) -> None:
        """Until cancelled: tells what is posted, and hands to `take` what others post. Never raises."""
        now = asyncio.get_running_loop().time
        pause_s, away, since = _FIRST_PAUSE_S, False, now()
        while True:
            try:
                async with self._redis.pubsub() as heard:  # pyright: ignore[reportUnknownMemberType] - untyped arguments
                    await self._arrive(heard, take)
                    if away:
                        log.warning("Redis is back")
                    away, since = False, now()
                    await self._attend(heard, take)
            except _ERRORS as error:
                if not away:
                    log.warning("Redis is away: each instance goes on alone", extra={"why": _words(error)})
                pause_s = _FIRST_PAUSE_S if not away and now() - since > _STEADY_S else pause_s
                away = True
            except Exception:  # the edge of a task
                log.exception("what is shared is not heard of for a moment")
            finally:
                self._here = False
                self._settled.set()
            await asyncio.sleep(pause_s * random.uniform(0.5, 1.0))  # noqa: S311 - so that many do not try in step
            pause_s = min(2 * pause_s, _LAST_PAUSE_S)

    async def _arrive(self, heard: PubSub, take: Take) -> None:
        """Listens first, then reads what was posted before: nothing falls between."""
        async with asyncio.timeout(_CONNECT_S):
            await heard.subscribe(_CHANNEL)
            kept = sorted(_text(key) for key in await _all(self._redis.smembers(_NOTED)))
            pipe = self._redis.pipeline(transaction=False)
            for key in kept:
                pipe.get(_PREFIX + key)
                pipe.pttl(_PREFIX + key)
            found = await pipe.execute(raise_on_error=False) if kept else []
        gone: list[str] = []
        for key, note, left_ms in zip(kept, found[::2], found[1::2], strict=True):
            if isinstance(note, bytes) and left_ms > 0:
                if key not in self._notes:
                    take(note, left_ms / 1000)
            else:
                gone.append(key)
        async with asyncio.timeout(_CONNECT_S):
            if gone:
                await self._redis.srem(_NOTED, *gone)
        self._unsent.update(self._notes)  # a Redis that has started anew knows nothing
        self._lost.clear()
        self._work.set()
        self._here = True
        self._settled.set()

    async def _attend(self, heard: PubSub, take: Take) -> None:
        """Raises when the connection is lost, or somebody has found it to be."""
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._hear(heard, take))
                tasks.create_task(self._tell())
                tasks.create_task(self._until_lost())
        except ExceptionGroup as failed:
            raise failed.exceptions[0] from None

    async def _hear(self, heard: PubSub, take: Take) -> None:
        while True:
            # `get_message` looks for life by itself only where its own timeout ends: a quiet line is asked.
            async with asyncio.timeout(_LOOK_EVERY_S + _AT_WORK_S):
                message = cast(
                    "Mapping[str, object] | None",  # partly typed
                    await heard.get_message(ignore_subscribe_messages=True, timeout=_LOOK_EVERY_S),
                )
            if message is None:
                async with asyncio.timeout(_AT_WORK_S):
                    await self._redis.ping()  # pyright: ignore[reportUnknownMemberType, reportGeneralTypeIssues] - untyped
                continue
            data = message.get("data")
            if not isinstance(data, bytes):
                continue
            try:
                told = _DECODER.decode(data)
            except msgspec.DecodeError:  # of another version, during an update
                continue
            if told.sender != self._me:
                take(told.note, told.for_s)

    async def _tell(self) -> None:
        while True:
            await self._work.wait()
            self._work.clear()
            while self._unsent:
                key = self._unsent.pop()
                try:
                    await self._told(key)
                except BaseException:
                    self._unsent.add(key)
                    raise

    async def _told(self, key: str) -> None:
        note = self._notes.get(key)
        left_s = note.until - asyncio.get_running_loop().time() if note else 0.0
        if note is None or left_s <= 0:
            self._notes.pop(key, None)
            return
        pipe = self._redis.pipeline(transaction=False)
        if note.taken_back:
            pipe.delete(_PREFIX + key)
        else:
            pipe.set(_PREFIX + key, note.note, px=max(1, round(left_s * 1000)))
            pipe.sadd(_NOTED, key)
        for_s = 0.0 if note.taken_back else left_s
        pipe.publish(  # pyright: ignore[reportUnknownMemberType] - partly typed
            _CHANNEL, _ENCODER.encode(_Told(self._me, key, note.note, for_s))
        )
        async with asyncio.timeout(_AT_WORK_S):
            await pipe.execute()

    async def _until_lost(self) -> None:
        await self._lost.wait()
        raise TimeoutError("it did not answer in time")

    # --- kept speech ----------------------------------------------------------------------------------------------

    async def read(self, key: str) -> bytes | None:
        """None: it is not kept, or Redis is away."""
        pipe = self._redis.pipeline(transaction=False)
        pipe.get(_speech(key))
        pipe.expire(_speech(key), _SPEECH_S)
        pipe.zadd(_SPOKEN, {key: self._now()}, xx=True)
        found = await self._asked(pipe.execute)
        return found[0] if found and isinstance(found[0], bytes) else None

    async def write(self, key: str, data: bytes) -> None:
        if not 0 < len(data) <= _LARGEST_SPEECH:
            return
        pipe = self._redis.pipeline(transaction=False)
        pipe.set(_speech(key), data, ex=_SPEECH_S)
        pipe.zadd(_SPOKEN, {key: self._now()})
        await self._asked(pipe.execute, within_s=_AT_WORK_S)

    async def claim(self, key: str) -> bool:
        """False: another process is making it."""
        claimed = self._asked(lambda: self._redis.set(f"{_speech(key)}:making", self._me, nx=True, ex=_CLAIMED_S))
        return await claimed is not None or not self._here

    async def release(self, key: str) -> None:
        await self._asked(lambda: self._redis.delete(f"{_speech(key)}:making"))

    async def trim(self) -> None:
        """Forgets what was not said for longest, when there is too much."""
        pipe = self._redis.pipeline(transaction=False)
        pipe.zremrangebyscore(_SPOKEN, "-inf", self._now() - _SPEECH_S)
        pipe.zcard(_SPOKEN)
        found = await self._asked(pipe.execute)
        if not found or found[1] <= _MOST_SPEECH:
            return
        oldest = await self._asked(lambda: self._redis.zpopmin(_SPOKEN, found[1] - _MOST_SPEECH), within_s=_AT_WORK_S)
        if oldest:
            names = [_speech(_text(key)) for key, _ in oldest]
            await self._asked(lambda: self._redis.unlink(*names), within_s=_AT_WORK_S)

    def _now(self) -> float:
        return self._clock.now().timestamp()

    async def _asked(self, ask: Callable[[], Awaitable[Any]], *, within_s: float = _ANSWER_S) -> Any:  # Any: Redis's
        """None while it is away, or when too many others ask. One that does not answer counts as away from then on,
        until it is found again."""
        if not self._here:
            return None
        try:
            async with asyncio.timeout(within_s):
                await self._turns.acquire()
        except TimeoutError:
            return None
        try:
            if not self._here:  # found out by those before
                return None
            async with asyncio.timeout(within_s):
                return await ask()
        except _ERRORS as error:
            log.debug("Redis did not answer", extra={"why": _words(error)})
            self._here = False
            self._lost.set()
            return None
        finally:
            self._turns.release()


@asynccontextmanager
async def open_shared(url: str, clock: Clock) -> AsyncGenerator[Shared]:
    """Entering waits for nothing; whoever opens it has `run` to start. Raises ConfigError."""
    shared = Shared(url, clock)
    try:
        yield shared
    finally:
        await shared.close()


async def _all(asked: Any) -> Iterable[Any]:  # Any: typed for a client that waits and for one that does not
    return await asked


def _speech(key: str) -> str:
    return f"{_PREFIX}speech:{key}"


def _text(data: bytes | str) -> str:
    return data.decode("utf-8", "replace") if isinstance(data, bytes) else data


def _words(error: BaseException) -> str:
    return str(error) or type(error).__name__


_ENCODER: Final = msgspec.msgpack.Encoder()
_DECODER: Final = msgspec.msgpack.Decoder(_Told)
