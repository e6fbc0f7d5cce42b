"""Many callers who want the same time at once, in one process: `python -m tests.integration.rush FOLDER CALLERS NAME`.

Waits for a line on stdin when everybody has been offered the time; prints what each one got, as a JSON list.
"""

import asyncio
import sys
from pathlib import Path

import msgspec
from tests.integration.booking import CROWD_S, Caller, House, house

from receptionist.clock import SystemClock
from receptionist.conversation.history import Json

TEN = "2026-03-03T10:00"


async def offered(opened: House, callers: int, name: str) -> list[Caller]:
    """So many callers, of whom each was offered ten o'clock."""
    found = [opened.caller(call=f"{name}-{n}", number=f"+1212556{n:04}") for n in range(callers)]
    answers = [await one.ask("find_slots", service="Cut", when="Tuesday at ten") for one in found]  # no rush yet
    assert all(answer["match"] == "exact" for answer in answers)
    return found


async def take(caller: Caller) -> list[Json]:
    """The time is chosen, and booked whether or not it could be held: what the two said."""
    held = await caller.ask("hold_slot", service="Cut", start=TEN)
    return [held, await caller.book(TEN, name=f"Caller {caller.context.call_id}")]


async def _main(folder: Path, callers: int, name: str) -> None:
    async with house(folder, wall=SystemClock(), deadline_s=CROWD_S) as opened:
        waiting = await offered(opened, callers, name)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        answers = await asyncio.gather(*map(take, waiting))
        print(msgspec.json.encode(answers).decode(), flush=True)


if __name__ == "__main__":
    asyncio.run(_main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
