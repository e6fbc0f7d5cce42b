"""Vendors in a call: what connections cost a first turn, what failures cost a caller, what adapters cost the processor.

Prints ratios; judges nothing. `--quick`: a few of each.
"""

import sys
import time

from benchmarks.vendors import failover, overhead, share, warm
from benchmarks.vendors.lanes import open_lanes

from receptionist.ops import server

LANES = 6


def main() -> None:
    began = time.monotonic()
    server.run(_measure(quick="--quick" in sys.argv[1:]))
    print(f"measured in {time.monotonic() - began:.0f} s")


async def _measure(*, quick: bool) -> None:
    own_us = await overhead.measure(quick=quick)  # first: nothing else runs
    began = time.monotonic()
    async with open_lanes(3 if quick else LANES) as lanes:
        print(f"{len(lanes)} practices, {6 * len(lanes)} accounts: ready after {time.monotonic() - began:.0f} s")
        await share.measure(lanes, own_us, quick=quick)
        await warm.measure(lanes, quick=quick)
        await failover.measure(lanes, quick=quick)


if __name__ == "__main__":
    main()
