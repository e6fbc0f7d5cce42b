"""Vendors in a call: what connections cost a first turn, what failures cost a caller, what adapters cost the processor.

Prints ratios; judges nothing. `--quick`: a few of each.
"""

import asyncio
import sys
import time

from benchmarks.vendors import failover, warm
from benchmarks.vendors.lanes import open_lanes

LANES = 6


def main() -> None:
    quick = "--quick" in sys.argv[1:]
    began = time.monotonic()
    asyncio.run(_calls(quick=quick))
    print(f"measured in {time.monotonic() - began:.0f} s")


async def _calls(*, quick: bool) -> None:
    began = time.monotonic()
    async with open_lanes(3 if quick else LANES) as lanes:
        print(f"ready after {time.monotonic() - began:.0f} s")
        await warm.measure(lanes, quick=quick)
        await failover.measure(lanes, quick=quick)


if __name__ == "__main__":
    main()
