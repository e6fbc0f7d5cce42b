"""Slots: as many calls as the process, its own models, a practice and a caller may have, and no more."""

import asyncio
from contextlib import AsyncExitStack

from receptionist.call.admission import Admission, Wanted


def admission(*, calls: int = 100, local: int = 100, per_practice: int = 100, per_caller: int = 100) -> Admission:
    return Admission(calls=calls, local=local, per_practice=per_practice, per_caller=per_caller)


async def test_the_machines_own_models_bear_fewer_calls_than_vendors_do() -> None:
    slots = admission(calls=3, local=1)

    async with AsyncExitStack() as stack:
        assert await stack.enter_async_context(slots.slot(Wanted("dentist", local=True)))

        assert not slots.has_room(Wanted("dentist", local=True))
        assert slots.has_room(Wanted("dentist"))


async def test_calls_over_vendors_are_bounded_by_the_process() -> None:
    slots = admission(calls=2, local=2)

    async with AsyncExitStack() as stack:
        for _ in range(2):
            assert await stack.enter_async_context(slots.slot(Wanted("dentist")))

        assert not slots.has_room(Wanted("vet"))
        assert not slots.has_room(Wanted("vet", local=True))


async def test_one_practice_and_one_caller_cannot_take_everyones_lines() -> None:
    slots = admission(per_practice=2, per_caller=1)

    async with slots.slot(Wanted("dentist", "+12125550199")) as granted:
        assert granted
        assert not slots.has_room(Wanted("dentist", "+12125550199"))
        assert slots.has_room(Wanted("dentist"))
        async with slots.slot(Wanted("dentist")):
            assert not slots.has_room(Wanted("dentist"))
            assert slots.has_room(Wanted("vet", "+12125550199"))


async def test_a_caller_who_waits_takes_the_slot_that_becomes_free() -> None:
    slots = admission(local=1)
    first = AsyncExitStack()
    await first.enter_async_context(slots.slot(Wanted("dentist", local=True)))

    async def wait() -> bool:
        async with slots.slot(Wanted("vet", local=True), wait_s=30) as granted:
            return granted

    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(wait())
        await asyncio.sleep(0)
        await first.aclose()

    assert waiting.result()
    assert slots.live == 0


async def test_a_process_that_drains_still_takes_a_call_that_comes_back() -> None:
    slots = admission()
    slots.draining = True

    assert not slots.has_room(Wanted("dentist"))
    assert slots.has_room(Wanted("dentist", promised=True))
