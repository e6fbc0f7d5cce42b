"""Thousands of practice files are read in processes of their own: the one that answers calls has no time for it.

`python -m receptionist.practice.checking FOLDER PLACE RULES` is one of them. It reads texts from one pipe, keeps
good versions in the folder, writes what it found to the other pipe, and ends when the pipe does.
"""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from receptionist.practice.kept import Kept
from receptionist.practice.reading import Reading, Rules, read_practice
from receptionist.toml_text import Problem

log = logging.getLogger(__name__)

BATCH: Final = 20  # texts at once: a tenth of a second's work
_MOST: Final = 2  # processes; calls need the other cores
_BATCH_WITHIN_S: Final = 60.0
_NICER: Final = 10  # than the process that answers calls
_LENGTH_BYTES: Final = 4


class Text(msgspec.Struct, frozen=True):
    file: str
    source: bytes


class Batch(msgspec.Struct, frozen=True):
    """`groups`: what any of the texts may share, by name."""

    texts: list[Text]
    groups: dict[str, bytes | Problem]


class CheckerError(Exception):
    """That process has died or hangs. Whoever asked reads the texts without it."""


class Checkers:
    """A few processes that read texts. Ask from as many tasks as there are of them."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._idle: asyncio.Queue[asyncio.subprocess.Process] = asyncio.Queue()
        self.running: list[asyncio.subprocess.Process] = []

    async def read(self, texts: Sequence[Text], groups: Mapping[str, bytes | Problem]) -> list[Reading]:
        """In order. Raises CheckerError."""
        process = await self._idle.get() if not self._idle.empty() else await self._start()
        try:
            async with asyncio.timeout(_BATCH_WITHIN_S):
                await _write(process, msgspec.msgpack.encode(Batch(list(texts), dict(groups))))
                found = msgspec.msgpack.decode(await _read(process), type=list[Reading])
        except (OSError, EOFError, TimeoutError, msgspec.DecodeError) as error:
            _kill(process)
            raise CheckerError(repr(error)) from error
        except asyncio.CancelledError:
            _kill(process)
            raise
        self._idle.put_nowait(process)
        if len(found) != len(texts):
            raise CheckerError("as many texts were not answered as were asked")
        return found

    async def _start(self) -> asyncio.subprocess.Process:
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
            )
        except OSError as error:
            raise CheckerError(str(error)) from error
        self.running.append(process)
        return process


@asynccontextmanager
async def checkers(folder: Path, place: str, rules: Rules) -> AsyncGenerator[Checkers]:
    """They start when they are asked, and are gone when the context is left."""
    command = [sys.executable, "-m", __name__, str(folder), place, msgspec.json.encode(rules).decode()]
    found = Checkers(command)
    try:
        yield found
    finally:
        for process in found.running:
            _kill(process)
        for process in found.running:
            await process.wait()


def how_many() -> int:
    return max(1, min(_MOST, os.cpu_count() or 1))


def main() -> None:
    folder, place, rules = Path(sys.argv[1]), sys.argv[2], msgspec.json.decode(sys.argv[3], type=Rules)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is meant for the server
    os.nice(_NICER)
    kept = Kept(folder, place=place, rules=rules)
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    while (data := _frame(source)) is not None:
        batch = msgspec.msgpack.decode(data, type=Batch)
        found = msgspec.msgpack.encode([_checked(text, batch.groups, rules, kept) for text in batch.texts])
        answers.write(len(found).to_bytes(_LENGTH_BYTES) + found)
        answers.flush()


def _checked(text: Text, groups: Mapping[str, bytes | Problem], rules: Rules, kept: Kept) -> Reading:
    def group(name: str) -> bytes | Problem:
        return groups.get(name, Problem(name, 0, 0, "", "is not there"))

    reading, definition = read_practice(text.source, text.file, rules, group)
    if definition:
        kept.put(reading.revision, text.source, definition)
    return reading


def _frame(source: BinaryIO) -> bytes | None:
    length = source.read(_LENGTH_BYTES)
    return source.read(int.from_bytes(length)) if len(length) == _LENGTH_BYTES else None


async def _write(process: asyncio.subprocess.Process, data: bytes) -> None:
    if process.stdin is None:
        raise EOFError
    process.stdin.write(len(data).to_bytes(_LENGTH_BYTES) + data)
    await process.stdin.drain()


async def _read(process: asyncio.subprocess.Process) -> bytes:
    if process.stdout is None:
        raise EOFError
    length = await process.stdout.readexactly(_LENGTH_BYTES)
    return await process.stdout.readexactly(int.from_bytes(length))


def _kill(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.kill()


if __name__ == "__main__":
    main()
