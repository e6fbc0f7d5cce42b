"""The prices of this process: the operator's prices.toml over the packaged list, read again when the file changes."""

import asyncio
import logging
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from receptionist.providers.meter import Used
from receptionist.providers.prices import Cost, Price, PriceList, read_prices
from receptionist.toml_text import MAX_BYTES, Problem

log = logging.getLogger(__name__)

_LOOK_EVERY_S: Final = 10.0


@cache
def packaged() -> Sequence[Price]:
    """What comes with this version."""
    prices, problems = read_prices((files("receptionist.providers") / "prices.toml").read_bytes(), "prices.toml")
    assert not problems, problems
    return prices


def read_file(file: Path, name: str) -> tuple[Sequence[Price], list[Problem]]:
    """The operator's entries and what is wrong with them; none where there is no such file. Blocking."""
    try:
        with file.open("rb") as opened:
            return read_prices(opened.read(MAX_BYTES + 1), name)
    except FileNotFoundError:
        return (), []
    except OSError as error:
        return (), [Problem(name, 0, 0, "", f"cannot be read: {error.strerror}")]


class PriceBook:
    """`list` is what counts now. A file with mistakes changes nothing: what was good before goes on."""

    def __init__(self, file: Path) -> None:
        self.list = PriceList(packaged=packaged())
        self._file = file
        self._seen: tuple[int, int] | None = None
        self._told: set[str] = set()

    def look(self) -> None:
        """Reads the file when it has changed. Blocking."""
        stamp = self._stamp()
        if stamp == self._seen:
            return
        self._seen = stamp
        prices, problems = read_file(self._file, self._file.name)
        for problem in problems:
            log.error("prices cannot be used: the ones before go on", extra={"why": str(problem)})
        if not problems:
            self.list = PriceList(prices, packaged())
            self._told.clear()

    async def watch(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.to_thread(self.look)
            await asyncio.sleep(_LOOK_EVERY_S)

    def warn_of_none(self, used: Used, cost: Cost) -> None:
        """Once for each provider that nobody has told the price of."""
        if cost.micros is None and used.provider not in self._told:
            self._told.add(used.provider)
            log.warning("a provider has no price; add it to prices.toml", extra={"provider": used.provider})

    def _stamp(self) -> tuple[int, int] | None:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size
