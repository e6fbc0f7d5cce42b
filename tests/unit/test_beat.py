"""Those who are looked at on a beat: a few at a time, and not once they have left."""

import asyncio
from collections import deque
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
    due: deque[tuple[float, Callable[[], None]]] = field(default_factory=deque[tuple[float, Callable[[], None]]])

    def time(self) -> float:
        return self.now_ms / 1000

    def call_at(self, when: float, then: Callable[[], None]) -> None:
        self.due.append((when, then))


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
        due, then = loop.due.popleft()
        loop.now_ms = max(loop.now_ms, round(1000 * due))
        at.append(loop.now_ms / 1000)
        then()

    assert {round(later - sooner, 3) for sooner, later in pairwise(at)} == {every_s}


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
