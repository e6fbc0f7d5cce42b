"""Connects to whichever of a host's addresses answers: one that is dead costs a moment, not the whole deadline."""

import asyncio
import socket
from collections.abc import Sequence
from itertools import chain, zip_longest
from typing import Final, TypeAlias, cast

_NEXT_AFTER_S: Final = 0.25  # what an address gets before the next one is tried beside it

Place: TypeAlias = tuple[socket.AddressFamily, tuple[str, int] | tuple[str, int, int, int]]


async def places(host: str, port: int) -> list[Place]:
    """Where a host is, its families by turns, in the order that the system prefers. Raises OSError."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    by_family: dict[socket.AddressFamily, list[Place]] = {}
    for family, _, _, _, address in found:
        by_family.setdefault(family, []).append(cast("Place", (family, address)))
    return [place for place in chain.from_iterable(zip_longest(*by_family.values())) if place]


async def reached(wanted: Sequence[Place]) -> socket.socket:
    """A connection to the first that answers. Raises the OSError of the first, when none does."""
    failures: dict[int, OSError] = {}
    first: asyncio.Future[socket.socket] = asyncio.get_running_loop().create_future()
    try:
        async with asyncio.TaskGroup() as group:
            tries: list[asyncio.Task[None]] = []
            for number, place in enumerate(wanted):
                tries.append(group.create_task(_try(number, place, first, failures)))
                await asyncio.wait([first, tries[-1]], timeout=_NEXT_AFTER_S, return_when=asyncio.FIRST_COMPLETED)
                if first.done():
                    break
            while not first.done() and (trying := [one for one in tries if not one.done()]):
                await asyncio.wait([first, *trying], return_when=asyncio.FIRST_COMPLETED)
            for one in tries:
                one.cancel()
    except BaseException:
        if first.done():
            first.result().close()
        raise
    if not first.done():
        raise failures.get(0, OSError("no address"))
    return first.result()


async def _try(number: int, place: Place, first: asyncio.Future[socket.socket], failures: dict[int, OSError]) -> None:
    family, address = place
    kept = False
    try:
        made = socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:  # a family that this system does not have
        failures[number] = error
        return
    try:
        made.setblocking(False)
        await asyncio.get_running_loop().sock_connect(made, address)
        if not first.done():
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            first.set_result(made)
            kept = True
    except OSError as error:
        failures[number] = error
    finally:
        if not kept:
            made.close()
