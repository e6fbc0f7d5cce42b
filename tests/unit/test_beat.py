"""Those who are looked at on a beat: a few at a time, and not once they have left."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import cast

import pytest

from receptionist.beat import Beat

_MANY = 20


@dataclass
class Ticking:
    """As far as a beat asks a loop."""

    now_ms: int = 1_000_003
    due: "deque[Due]" = field(default_factory=deque)

    def time(self) -> float:
        return self.now_ms / 1000

    def call_at(self, when: float, then: Callable[[], None]) -> "Due":
        self.due.append(due := Due(self, when, then))
        return due

    def call_soon(self, then: Callable[..., None], *given: object) -> None:
        self.call_at(self.time(), partial(then, *given))

    def run(self, until_ms: int) -> None:
        while self.due:
            first = min(self.due, key=lambda one: one.when)
            if round(1000 * first.when) > until_ms:
                break
            self.due.remove(first)
            self.now_ms = max(self.now_ms, round(1000 * first.when))
            first.then()


@dataclass(eq=False)
class Due:
    loop: Ticking
    when: float
    then: Callable[[], None]

    def cancel(self) -> None:
        self.loop.due.remove(self)


async def test_the_loop_sees_to_others_between_those_who_are_looked_at() -> None:
    loop, seen, done = asyncio.get_running_loop(), list[str](), asyncio.Event()
    beat = Beat(loop, 0.01)

    def look(number: int) -> None:
        if not number:
            loop.call_soon(seen.append, "another")
        seen.append(str(number))
        if number == _MANY - 1:
            done.set()

    looks = [partial(look, number) for number in range(_MANY)]
    for one in looks:
        beat.add(one)
    async with asyncio.timeout(5):
        await done.wait()
    for one in looks:
        beat.discard(one)

    first = seen[: _MANY + 1]
    assert [one for one in first if one != "another"] == [str(number) for number in range(_MANY)]
    assert first.index("another") < _MANY / 2


@pytest.mark.parametrize("every_s", [0.04, 0.08, 0.25])
def test_a_beat_is_never_at_once_on_a_clock_of_whole_milliseconds(every_s: float) -> None:
    loop = Ticking()
    beat = Beat(cast("asyncio.AbstractEventLoop", loop), every_s)
    beat.add(lambda: None)
    at: list[float] = []
    for _ in range(500):
        due = loop.due.popleft()
        loop.now_ms = max(loop.now_ms, round(1000 * due.when))
        at.append(loop.now_ms / 1000)
        due.then()

    assert {round(later - sooner, 3) for sooner, later in pairwise(at)} == {every_s}


@pytest.mark.parametrize(("every_s", "many", "at_once"), [(0.04, 100, 25), (0.08, 9, 9), (0.25, 40, 12)])
def test_many_are_spread_over_the_pace_and_each_is_looked_at_once_in_it(
    every_s: float, many: int, at_once: int
) -> None:
    loop, seen = Ticking(), list[tuple[int, int]]()
    beat = Beat(cast("asyncio.AbstractEventLoop", loop), every_s)
    for number in range(many):
        beat.add(lambda number=number: seen.append((loop.now_ms, number)))
    loop.run(until_ms=loop.now_ms + round(10_000 * every_s))

    assert max(Counter(at for at, _ in seen).values()) == at_once
    assert all(abs(count - 10) <= 1 for count in Counter(number for _, number in seen).values())
    assert len({number for _, number in seen}) == many


def test_who_was_held_up_makes_each_moment_up_once() -> None:
    loop, seen = Ticking(), list[int]()
    beat = Beat(cast("asyncio.AbstractEventLoop", loop), 0.04)
    for number in range(4):
        beat.add(partial(seen.append, number))
    loop.run(until_ms=loop.now_ms + 40)
    seen.clear()
    loop.now_ms += 1000  # nothing ran for so long
    loop.run(until_ms=loop.now_ms)

    assert sorted(seen) == [0, 1, 2, 3]


def test_who_joins_late_takes_nobodys_moment_away() -> None:
    loop, seen = Ticking(), list[str]()
    beat = Beat(cast("asyncio.AbstractEventLoop", loop), 0.04)
    beat.add(partial(seen.append, "first"))
    loop.now_ms += 45  # its moment is past, and has not been kept yet
    beat.add(partial(seen.append, "second"))
    loop.run(until_ms=loop.now_ms)

    assert "first" in seen


async def test_who_leaves_on_the_beat_is_not_looked_at_behind_it() -> None:
    loop, seen, done = asyncio.get_running_loop(), list[str](), asyncio.Event()
    beat = Beat(loop, 0.01)

    def leaves() -> None:
        seen.append("leaves")
        beat.discard(other)

    def other() -> None:
        seen.append("other")

    def last() -> None:
        seen.append("last")
        done.set()
        beat.discard(leaves)
        beat.discard(last)

    for look in (leaves, other, last):
        beat.add(look)
    async with asyncio.timeout(5):
        await done.wait()

    assert seen == ["leaves", "last"]
