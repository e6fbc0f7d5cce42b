"""Those who are looked at on a beat: a few at a time, and not once they have left."""

import asyncio
from functools import partial

from receptionist.beat import Beat

_MANY = 20


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
