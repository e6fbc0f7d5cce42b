"""The vendors as they are played on this machine, beside a test or in a process of their own."""

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from receptionist.simulators.vendors import Vendors, open_vendors, overrides


@contextmanager
def vendors_beside(voices: Mapping[str, str] | None = None) -> Generator[Vendors, None, None]:
    """On an event loop of their own, so that a test may block. Scripts, faults and records are set and read at will.

    `RunningServer(folder, settings=settings(vendors))` uses them.
    """
    ready = threading.Event()
    found: list[Vendors | BaseException] = []
    loop = asyncio.new_event_loop()
    stopped = asyncio.Event()

    async def play() -> None:
        async with open_vendors(voices) as vendors:
            found.append(vendors)
            ready.set()
            await stopped.wait()

    def run() -> None:
        try:
            loop.run_until_complete(play())
        except BaseException as error:  # noqa: BLE001  # the test's own thread raises it
            found.append(error)
        finally:
            ready.set()
            loop.close()

    thread = threading.Thread(target=run, name="vendors", daemon=True)
    thread.start()
    ready.wait()
    vendors = found[0]
    if isinstance(vendors, BaseException):
        raise vendors
    try:
        yield vendors
    finally:
        loop.call_soon_threadsafe(stopped.set)
        thread.join(10)
    if isinstance(found[-1], BaseException):
        raise found[-1]


def settings(vendors: Vendors) -> dict[str, str]:
    """The environment that points a server at them."""
    return overrides(vendors.base_urls)


@contextmanager
def vendors_apart(taught: Path | None = None, otherwise: str = "") -> Generator[dict[str, str], None, None]:
    """In a process of their own; yields the environment that points a server at them. For measurements."""
    more = [*(["--taught", str(taught)] if taught else []), *(["--otherwise", otherwise] if otherwise else [])]
    process = subprocess.Popen(
        [sys.executable, "-m", "receptionist", "simulators", *more], stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout
        try:
            line = process.stdout.readline()
            assert line, "the simulators did not start"
            yield json.loads(line)["environment"]
        finally:
            process.terminate()
            process.wait(10)
