"""How long a turn of the built-in dialogue takes, over every eighth open conversation. `python -m benchmarks.dialogue`

The dialogue alone: what it asks of the matcher, the calendar and the database is not part of it (see the benchmarks of
those). A turn is all steps from the caller's words to the question that comes next.
"""

import asyncio
import os
import statistics
import time
from typing import Final

from tests.conversations.test_conversations import all_rehearsed

from receptionist.conversation import builtin
from receptionist.conversation.history import AgentSaid, CallerSaid, ModelDelta, ModelRequest

_BAR_MS: Final = 10.0
_SLOWEST: Final = 5
_EVERY: Final = 8  # conversations: of each practice some
_STEP: Final = builtin.step


class _Watch:
    """Adds up the steps of each turn."""

    def __init__(self) -> None:
        self.turns: list[tuple[float, str]] = []
        self._turn: tuple[object, int] = (None, -1)

    def step(self, request: ModelRequest) -> list[ModelDelta]:
        last = next((one for one in reversed(request.entries) if isinstance(one, CallerSaid | AgentSaid)), None)
        said = next((one for one in reversed(request.entries) if isinstance(one, CallerSaid)), None)
        began = time.thread_time()
        deltas = _STEP(request)
        took = (time.thread_time() - began) * 1000
        turn = (request.practice, last.turn if last else 0)
        if turn == self._turn and self.turns:
            took += self.turns.pop()[0]
        self._turn = turn
        self.turns.append((took, said.text if said else ""))
        return deltas


async def _rehearsed(watch: _Watch) -> int:
    """Each conversation once to warm what is kept, and once with the watch."""
    await all_rehearsed(_EVERY)
    known, builtin.step = builtin.step, watch.step
    try:
        return len(await all_rehearsed(_EVERY))
    finally:
        builtin.step = known


def main() -> None:
    watch = _Watch()
    conversations = asyncio.run(_rehearsed(watch))
    took = sorted(ms for ms, _ in watch.turns)
    p95 = statistics.quantiles(took, n=20)[-1]
    over = sum(ms > _BAR_MS for ms in took) / len(took)
    print(f"{conversations} conversations, {len(took)} turns, load {os.getloadavg()[0]:.1f}")
    print(f"a turn: p50 {statistics.median(took):.2f} ms, p95 {p95:.2f} ms, worst {took[-1]:.1f} ms")
    print(f"above {_BAR_MS:.0f} ms: {over:.2%}")
    for ms, said in sorted(watch.turns, reverse=True)[:_SLOWEST]:
        print(f"  {ms:6.1f} ms  {said[:90]}")


if __name__ == "__main__":
    main()
