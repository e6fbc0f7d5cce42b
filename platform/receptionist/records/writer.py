"""The one write queue: short transactions, retried; on disk in the spool while the database is away."""

import asyncio
import itertools
import logging
import random
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeAlias, TypeVar

import msgspec

from receptionist.errors import StorageError
from receptionist.records.away import DatabaseAwayError
from receptionist.records.link import Body, Link, Transaction
from receptionist.records.spool import Spool

log = logging.getLogger(__name__)
T = TypeVar("T")

DEADLINE_S = 5.0  # of a transaction that somebody waits for
_QUEUE = 2_000  # writes waiting in memory; more go straight to the spool
_BATCH = 100  # writes in one transaction
_TOGETHER_S = 0.05  # what nobody waits for is kept for so long, and committed with what comes meanwhile
_PATIENCE_S = 1.0  # a locked database is tried again for so long before writes go to the spool
_FIRST_RETRY_S = 0.1  # then it is looked at again after this, and each time after twice as long,
_LAST_RETRY_S = 2.0  # up to this
_ADOPT_EVERY_S = 30.0  # how often files of dead processes are looked for
_DURABLE_DEADLINE_S = 10.0
_START_DEADLINE_S = 2.0
_CLOSE_DEADLINE_S = 10.0

# Text that is no Unicode, values that are no JSON: the database would refuse them too.
_UNWRITABLE = (ValueError, TypeError, RecursionError)


class Write(Protocol):
    """Something to be kept. Applying it twice, or long after it was made, leaves the same rows as applying it once."""

    async def apply(self, tx: Transaction) -> None: ...


class _Queued(msgspec.Struct, eq=False):
    """A write on its way. `seq` is the order of all writes of this process, in the queue and in the spool."""

    seq: int
    write: Write
    kept: asyncio.Future[None] | None


class _Work(msgspec.Struct, eq=False):
    """A transaction whose result someone waits for: it needs the database, the spool cannot stand in."""

    body: Body[Any]  # Any: its result goes to the one who handed it in
    answer: asyncio.Future[Any]


_Item: TypeAlias = _Queued | _Work | asyncio.Future[None]  # the future: someone waits for all that was queued before it


class Writer:
    """All writes of this process, in order, by one task (`run`). `submit` never waits, `write` waits until the write
    is durable, `transact` until the database has answered.
    """

    def __init__(
        self,
        link: Link,
        spool: Spool,
        *,
        encode: Callable[[Write], bytes],
        decode: Callable[[bytes], Write],
        deadline_s: float = DEADLINE_S,
    ) -> None:
        """`deadline_s`: how long whoever wants a transaction's answer waits for it."""
        self._link = link
        self._spool = spool
        self._deadline_s = deadline_s
        self._encode = encode
        self._decode = decode
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="records-spool")
        self._queue: deque[_Item] = deque()
        self._wake = asyncio.Event()
        self._waited_for = asyncio.Event()  # something in the queue is
        self._seq = itertools.count(1)
        self._last_seq = 0
        self._busy = False
        self._works: list[_Work] = []  # waiting for the database to come back, at most as long as their callers do
        self._held: deque[_Queued] = deque()  # taken from the queue, neither in the database nor in the spool yet
        self._overflowed: list[asyncio.Future[None]] = []  # appended to the spool by `submit`, not yet on disk
        self._away = False
        self._retry_at = 0.0
        self._retry_s = _FIRST_RETRY_S
        self._adopt_at = 0.0
        self._replayed = 0
        self._closing = False
        self._started = asyncio.Event()
        self._stopped = asyncio.Event()

    @property
    def is_away(self) -> bool:
        """The database takes no writes now; they are kept on disk."""
        return self._away

    def submit(self, write: Write) -> None:
        """Queues it. When the queue is full it goes to the spool at once."""
        self._put(write, None)

    async def write(self, write: Write) -> None:
        """Returns when it is committed, or on disk in the spool. Raises StorageError when it is neither."""
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._put(write, kept)
        try:
            async with asyncio.timeout(_DURABLE_DEADLINE_S):
                await kept
        except TimeoutError as error:
            raise StorageError("Neither the database nor the disk took a write in time. Check the disk.") from error

    async def transact(self, body: Body[T], *, deadline_s: float | None = None) -> T:
        """Runs `body` in a transaction of its own and returns its result; what it raises is raised here, rolled back.
        Raises StorageError when the database is away for `deadline_s` (else as long as the writer waits for one); then
        it may or may not have happened."""
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()

        async def this_one(tx: Transaction) -> T:
            return await body(tx)  # an object of its own: the link may have to ask whether it has happened already

        self._admit(_Work(this_one, answer))
        try:
            async with asyncio.timeout(self._deadline_s if deadline_s is None else deadline_s):
                return await answer
        except TimeoutError as error:
            raise StorageError("The database is locked or away. Try again shortly.") from error

    async def started(self) -> None:
        """Returns when what dead processes left is in the database, or that is found to take long."""
        try:
            async with asyncio.timeout(_START_DEADLINE_S):
                await self._started.wait()
        except TimeoutError:
            log.warning("writes of an earlier process are still on their way into the database")

    async def settled(self, deadline_s: float = 0.5) -> None:
        """Waits until all that was queued before is committed or spooled, or the deadline is over."""
        if not self._queue and not self._busy:
            return
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._admit(done)
        try:
            async with asyncio.timeout(deadline_s):
                await done
        except TimeoutError:
            return

    async def run(self) -> None:
        """Until `close`. The only one who writes. What dead processes left comes first."""
        try:
            while not self._closing or self._queue:
                await self._wait()
                self._busy = True
                try:
                    await self._turn()
                except Exception:
                    log.exception("a round of the writer failed; what it held is tried again")
                    await asyncio.sleep(_FIRST_RETRY_S)
                self._busy = False
                self._started.set()
        finally:
            self._rescue()
            self._stopped.set()

    async def close(self) -> None:
        """Everything queued is committed or spooled; then `run` returns."""
        self._closing = True
        self._wake.set()
        self._waited_for.set()
        try:
            async with asyncio.timeout(_CLOSE_DEADLINE_S):
                await self._stopped.wait()
        except TimeoutError:
            log.error("the writer did not finish in time")  # noqa: TRY400 - the stack says nothing

    def _put(self, write: Write, kept: asyncio.Future[None] | None) -> None:
        self._last_seq = next(self._seq)
        queued = _Queued(self._last_seq, write, kept)
        if len(self._queue) < _QUEUE:
            self._admit(queued)
            return
        try:
            self._spool.append([self._line(queued)])
        except (OSError, *_UNWRITABLE) as error:
            log.error("a write was lost: queue full, spool failed", exc_info=True)  # noqa: G201
            if kept is not None:
                kept.set_exception(StorageError(f"The write could not be kept: {error}."))
            return
        if kept is not None:
            self._overflowed.append(kept)

    def _admit(self, item: _Item) -> None:
        if self._stopped.is_set():
            raise StorageError("The records are closed; nothing more can be kept.")
        self._queue.append(item)
        self._wake.set()
        if not isinstance(item, _Queued) or item.kept:
            self._waited_for.set()

    async def _wait(self) -> None:
        """Until there is something to do."""
        due_at = self._retry_at if self._away or not self._spool.is_empty else self._adopt_at
        try:
            async with asyncio.timeout(max(0.0, due_at - _now())):
                await self._wake.wait()
            async with asyncio.timeout(_TOGETHER_S):
                await self._waited_for.wait()
        except TimeoutError:
            return

    async def _turn(self) -> None:
        """One round: keep what is queued, bring the spool home when it is time, answer who waits for a transaction."""
        await self._keep_queued(spool_only=False)
        now = _now()
        if self._away or not self._spool.is_empty:
            if now >= self._retry_at or self._closing:
                await self._bring_home()
        elif now >= self._adopt_at:
            await self._bring_home()
        await self._answer_works()

    async def _keep_queued(self, *, spool_only: bool) -> None:
        """What is queued goes into the database, else into the spool, else it is held; in order."""
        self._wake.clear()
        if not self._closing:
            self._waited_for.clear()
        items = list(self._queue)
        self._queue.clear()
        self._held.extend(item for item in items if isinstance(item, _Queued))
        self._works.extend(item for item in items if isinstance(item, _Work))
        try:
            if not (spool_only or self._away) and self._spool.is_empty:
                try:
                    await self._commit(self._held)
                except DatabaseAwayError as error:
                    self._went_away(error)
            if self._held or self._overflowed:
                await self._put_in_spool()
        finally:
            for item in items:
                if isinstance(item, asyncio.Future):
                    _settle(item)

    async def _commit(self, queued: deque[_Queued]) -> None:
        """Takes from the left what is done. Raises DatabaseAwayError with the rest still in it."""
        while queued:
            batch = list(itertools.islice(queued, _BATCH))
            for part in (batch, *([one] for one in batch)):  # together; if one of them is wrong, each by itself
                try:
                    await self._apply(part)
                except DatabaseAwayError:
                    raise
                except Exception as error:  # noqa: BLE001 - one wrong write must not stop the others
                    if len(part) > 1:
                        continue
                    await self._reject(part[0], error)
                for done in part:
                    queued.popleft()
                    _settle(done.kept)
                if part is batch:
                    break

    async def _apply(self, batch: Sequence[_Queued]) -> None:
        async def body(tx: Transaction) -> None:
            for queued in batch:
                await queued.write.apply(tx)

        await self._attempt(body, _PATIENCE_S)

    async def _attempt(self, body: Body[T], patience_s: float) -> T:
        """In one transaction, again and again while another program holds the lock."""
        give_up_at = _now() + patience_s
        pause_s = 0.01
        while True:
            try:
                return await self._link.transact(body)
            except DatabaseAwayError as error:
                if not error.locked or _now() >= give_up_at:
                    raise
            await asyncio.sleep(pause_s * random.uniform(0.5, 1.0))  # noqa: S311 - so that many do not try in step
            pause_s = min(2 * pause_s, 0.2)

    async def _put_in_spool(self) -> None:
        """All that is held; with it what `submit` has appended there is on disk too."""
        lines: list[bytes] = []
        for one in list(self._held):
            try:
                lines.append(self._line(one))
            except _UNWRITABLE as error:
                self._held.remove(one)
                await self._reject(one, error)
        overflowed, self._overflowed = self._overflowed, []
        waiting = [*overflowed, *(one.kept for one in self._held)]
        try:
            await self._on_disk(lambda: self._append_and_sync(lines))
        except OSError as error:
            log.error("neither the database nor the spool takes writes", exc_info=True)  # noqa: G201
            for kept in waiting:
                _fail(kept, StorageError(f"The write could not be kept: {error.strerror}. Free some space."))
            while len(self._held) > _QUEUE:
                self._held.popleft()
        else:
            self._held.clear()
            for kept in waiting:
                _settle(kept)

    def _append_and_sync(self, lines: Sequence[bytes]) -> None:
        self._spool.append(lines)
        self._spool.sync()

    async def _bring_home(self) -> None:
        """The spool's writes into the database, ours and those of processes that died."""
        try:
            await self._meanwhile_on_disk(self._attempt(_nothing, 0.0))
            count = await self._replay() + await self._adopt()
        except DatabaseAwayError as error:
            self._went_away(error)
            self._retry_at = _now() + self._retry_s * random.uniform(0.5, 1.0)  # noqa: S311
            self._retry_s = min(2 * self._retry_s, _LAST_RETRY_S)
            return
        except OSError:
            log.exception("the spool cannot be read")
            self._retry_at = _now() + _LAST_RETRY_S
            return
        if self._away:
            log.warning("the database is back", extra={"replayed": count})
        elif count:
            log.warning("writes that waited on disk are in the database now", extra={"replayed": count})
        self._away = False
        self._retry_s = _FIRST_RETRY_S
        self._adopt_at = _now() + _ADOPT_EVERY_S

    async def _meanwhile_on_disk(self, asking: Coroutine[Any, Any, None]) -> None:
        """A database that was away may take its time to say that it still is: what is written meanwhile is kept."""
        if not self._away:
            await asking
            return
        failures: list[Exception] = []

        async def ask() -> None:
            try:
                await asking
            except Exception as error:  # noqa: BLE001 - raised below, where the group does not wrap it
                failures.append(error)
            finally:
                self._wake.set()

        async with asyncio.TaskGroup() as tasks:
            asked = tasks.create_task(ask())
            while not asked.done():
                await self._wake.wait()
                await self._keep_queued(spool_only=True)
        if failures:
            raise failures[0]

    async def _replay(self) -> int:
        """Our own spool, until it is empty. What is queued meanwhile goes to its end."""
        count = 0
        while not self._spool.is_empty:
            through = self._last_seq  # a later one may be in the spool while an earlier one is still queued
            await self._keep_queued(spool_only=True)
            lines, end = await self._on_disk(self._spool.read)
            replayed = self._replayed
            found = [one for one in await self._decoded(lines) if one.seq > replayed]
            ready = deque(one for one in found if one.seq <= through)
            while ready:
                batch = deque(itertools.islice(ready, _BATCH))
                await self._meanwhile_on_disk(self._commit(batch.copy()))
                for one in batch:
                    ready.popleft()
                    self._replayed = one.seq
                    count += 1
                if self._queue:
                    await self._keep_queued(spool_only=True)
            if all(one.seq <= through for one in found):
                await self._on_disk(lambda end=end: self._spool.clear(end))
        return count

    async def _adopt(self) -> int:
        count = 0
        while (abandoned := await self._on_disk(self._spool.adopt)) is not None:
            try:
                queued = deque(await self._decoded(abandoned.lines))
                count += len(queued)
                await self._meanwhile_on_disk(self._commit(queued))
            except BaseException:
                abandoned.release()
                raise
            await self._on_disk(abandoned.remove)
        return count

    async def _answer_works(self) -> None:
        works, self._works = self._works, []
        for work in works:
            if work.answer.done():
                continue  # its caller has given up
            if self._away:
                self._works.append(work)
                continue
            try:
                result = await self._attempt(work.body, _PATIENCE_S)
            except DatabaseAwayError as error:
                self._went_away(error)
                self._works.append(work)
            except Exception as error:  # noqa: BLE001 - the caller's own
                _fail(work.answer, error)
            else:
                if not work.answer.done():
                    work.answer.set_result(result)

    async def _reject(self, queued: _Queued, error: Exception) -> None:
        try:
            line = self._line(queued)
        except _UNWRITABLE:
            line = ascii(queued.write).encode()
        await self._keep_aside(line, f"{type(error).__name__}: {error}")
        _fail(queued.kept, StorageError(f"The database refused the write: {error}."))

    async def _keep_aside(self, line: bytes, reason: str) -> None:
        try:
            await self._on_disk(lambda: self._spool.reject(line, reason))
        except OSError:
            log.exception("a refused write could not be kept aside")

    async def _decoded(self, lines: Sequence[bytes]) -> list[_Queued]:
        """In the order in which they were made."""
        found: list[_Queued] = []
        for line in lines:
            seq, _, data = line.partition(b" ")
            try:
                found.append(_Queued(int(seq), self._decode(data), None))
            except (ValueError, msgspec.DecodeError) as error:
                await self._keep_aside(line, str(error))
        return sorted(found, key=lambda one: one.seq)

    def _line(self, queued: _Queued) -> bytes:
        """Raises one of _UNWRITABLE."""
        return b"%d %b" % (queued.seq, self._encode(queued.write))

    def _went_away(self, error: DatabaseAwayError) -> None:
        if not self._away:
            log.error("the database is away, writes go to disk", extra={"reason": str(error)})
            self._away = True
            self._retry_at = _now() + self._retry_s

    async def _on_disk(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._disk, work)

    def _rescue(self) -> None:
        """At the end, whatever the reason: what is still in memory goes to the spool, and nobody waits for ever."""
        left = [*self._held, *(item for item in self._queue if isinstance(item, _Queued))]
        try:
            if left or self._overflowed:
                self._append_and_sync([self._line(one) for one in left])
        except (OSError, *_UNWRITABLE) as error:
            log.exception("writes were lost at the end", extra={"count": len(left)})
            for one in left:
                _fail(one.kept, StorageError(f"The write could not be kept: {error}."))
        for kept in (*self._overflowed, *(one.kept for one in left)):
            _settle(kept)
        for item in (*self._queue, *self._works):
            if isinstance(item, _Work):
                _fail(item.answer, StorageError("The records were closed before this was done."))
            elif isinstance(item, asyncio.Future):
                _settle(item)
        self._queue.clear()
        self._disk.shutdown(wait=False)


def _now() -> float:
    """The loop's own time: these waits are for a real disk, whatever clock the calls are given."""
    return asyncio.get_running_loop().time()


async def _nothing(_tx: Transaction) -> None:
    """Finds out whether the database takes writes."""


def _settle(future: asyncio.Future[None] | None) -> None:
    if future is not None and not future.done():
        future.set_result(None)


def _fail(future: asyncio.Future[Any] | None, error: Exception) -> None:
    if future is not None and not future.done():
        future.set_exception(error)
