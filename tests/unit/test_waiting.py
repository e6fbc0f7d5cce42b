"""Waits in a row under one timer end as asyncio's own deadlines do."""

import asyncio

import pytest

from receptionist.waiting import Happening, Waiting


def soon(seconds: float) -> float:
    return asyncio.get_running_loop().time() + seconds


async def reached(moment: float) -> None:
    """Behind the timers of that moment."""
    behind = asyncio.Event()
    asyncio.get_running_loop().call_at(moment + 0.001, behind.set)
    await behind.wait()


async def test_a_wait_that_takes_too_long_is_a_timeout_and_the_next_one_begins_anew() -> None:
    waiting = Waiting()
    for _ in range(2):
        with pytest.raises(TimeoutError), waiting.until(soon(0.01)):
            await asyncio.Event().wait()
    with waiting.until(soon(60)):
        await asyncio.sleep(0)


async def test_a_later_moment_counts_from_then_on_and_so_does_a_sooner_one() -> None:
    waiting, loop = Waiting(), asyncio.get_running_loop()
    first = soon(0.01)
    with waiting.until(first):
        pass
    with waiting.until(soon(60)):
        await reached(first)
    began = loop.time()
    with pytest.raises(TimeoutError), waiting.until(soon(0.02)):
        await asyncio.Event().wait()
    assert loop.time() - began >= 0.02


async def test_what_happens_between_two_waits_takes_as_long_as_it_takes() -> None:
    waiting = Waiting()
    first = soon(0.01)
    with waiting.until(first):
        pass
    await reached(first)
    with waiting.until(soon(60)):
        await asyncio.sleep(0)


async def test_who_is_cancelled_is_cancelled_and_an_error_is_that_error() -> None:
    waiting = Waiting()

    begun = asyncio.Event()

    async def wait() -> None:
        with waiting.until(soon(60)):
            begun.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(wait())
        await begun.wait()
        task.cancel()
    assert task.cancelled()

    with pytest.raises(ZeroDivisionError), waiting.until(soon(60)):
        raise ZeroDivisionError


async def test_what_happens_is_told_to_all_who_wait_for_it_and_to_those_who_come_later() -> None:
    happening, told = Happening(), list[str]()

    async def wait(name: str) -> None:
        await happening.wait()
        told.append(name)

    async with asyncio.TaskGroup() as tasks:
        for name in ("first", "second"):
            tasks.create_task(wait(name))
        await asyncio.sleep(0)
        assert not happening.is_set()
        assert told == []
        happening.set()
        happening.clear()  # who waited was told all the same
    assert sorted(told) == ["first", "second"]
    async with asyncio.TaskGroup() as tasks:
        late = tasks.create_task(wait("late"))
        await asyncio.sleep(0)
        assert not late.done()
        happening.set()
    await wait("later")
    assert happening.is_set()
    assert told[2:] == ["late", "later"]
