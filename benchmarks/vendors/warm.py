"""What connections cost the first turn of a call: vendors far away, reached while it rings or when they are needed."""

import asyncio
import statistics
from collections.abc import Sequence

from benchmarks.vendors.lanes import SPOKEN, Lane
from tests.integration import house

from receptionist.rehearsal.caller import Caller, CallOverError

SET_UP_S = 0.3  # of a new connection: round trips of TCP and TLS to another continent


async def measure(lanes: Sequence[Lane], *, quick: bool) -> None:
    """Prints. Every call finds all pools closed, as after a quiet hour."""
    rounds = 1 if quick else 2
    async with asyncio.TaskGroup() as group:
        works = [group.create_task(_one_lane(lane, rounds, number * 1.1)) for number, lane in enumerate(lanes)]
    waits = {mode: [ms for work in works for ms in work.result()[mode]] for mode in ("near", "warm", "cold")}
    near, warm, cold = (statistics.median(waits[mode]) for mode in ("near", "warm", "cold"))
    calls = len(waits["near"])
    print(
        f"first turn of {calls} calls each, a new connection taking {1000 * SET_UP_S:.0f} ms: reached while it rang"
        f" {warm - near:+.0f} ms (aim: 0), reached when needed {cold - near:+.0f} ms, to a wait of {near:.0f} ms with"
        f" vendors next door; worst {max(waits['warm']) - near:+.0f} and {max(waits['cold']) - near:+.0f} ms"
    )


async def _one_lane(lane: Lane, rounds: int, late_s: float) -> dict[str, list[int]]:
    await asyncio.sleep(late_s)
    waits: dict[str, list[int]] = {"near": [], "warm": [], "cold": []}
    for _ in range(rounds):
        for mode, taken in waits.items():
            for vendor in lane.vendors:
                vendor.set_up_s = 0.0 if mode == "near" else SET_UP_S
                vendor.cut_all()
            await asyncio.sleep(0.2)
            try:
                taken.append(await (_by_ticket(lane) if mode == "cold" else _by_carrier(lane)))
            except (TimeoutError, CallOverError) as error:
                print(f"  {mode}: {error}")
            finally:
                for vendor in lane.vendors:
                    vendor.set_up_s = 0.0
    return waits


async def _by_carrier(lane: Lane) -> int:
    """The carrier asks what to do with the call: it rings."""
    async with house.carrier(lane.server).call(to=lane.telephone) as phone:
        return await _first_turn(await phone.stream())


async def _by_ticket(lane: Lane) -> int:
    """The stream comes without a word before."""
    async with lane.caller() as caller:
        return await _first_turn(caller)


async def _first_turn(caller: Caller) -> int:
    await caller.until_reply()
    await caller.until_quiet(quiet_s=0.6)
    await caller.say(SPOKEN)
    return await caller.until_reply()
