"""Regular expressions of practice files against what was said: none can keep the process from its calls.

Python's own matching cannot be stopped from another thread. What may take long is matched in a process of its own, with
a share of processor time for each expression; plain words are matched here.
"""

import asyncio
import contextlib
import re
import sys
from collections.abc import Sequence
from typing import Final

import msgspec

from receptionist.errors import ReceptionistError

_MAY_TAKE_LONG: Final = frozenset("*+?{(\\")
_CPU_S: Final = 0.5  # for each expression
_DEADLINE_S: Final = 20.0  # for all of them, on a machine that is busy
_MATCHER: Final = """
import json, re, resource, signal, sys
def over(*_):
    raise TimeoutError
signal.signal(signal.SIGVTALRM, over)
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
asked = json.load(sys.stdin)
for pattern in asked["patterns"]:
    signal.setitimer(signal.ITIMER_VIRTUAL, asked["cpu_s"])
    try:
        expression = re.compile(pattern, re.IGNORECASE)
        found = next((n for n, text in enumerate(asked["texts"]) if expression.search(text)), -1)
    except (TimeoutError, MemoryError, RecursionError):
        found = None
    except (re.error, OverflowError):
        found = None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(json.dumps(found), flush=True)
"""


class PatternError(ReceptionistError):
    """An expression that is none, or that takes too long."""


async def first_matches(patterns: Sequence[str], texts: Sequence[str]) -> list[int | PatternError | None]:
    """For each pattern the number of the first text that it is found in, whatever the letters' case; None: in none."""
    slow = [pattern for pattern in patterns if not _MAY_TAKE_LONG.isdisjoint(pattern)]
    answers = dict(zip(slow, await _in_a_process(slow, texts), strict=True)) if slow else {}
    return [answers[pattern] if pattern in answers else _here(pattern, texts) for pattern in patterns]


def _here(pattern: str, texts: Sequence[str]) -> int | PatternError | None:
    try:
        expression = re.compile(pattern, re.IGNORECASE)
    except re.error:
        return _useless(pattern)
    return next((number for number, text in enumerate(texts) if expression.search(text)), None)


async def _in_a_process(patterns: Sequence[str], texts: Sequence[str]) -> list[int | PatternError | None]:
    asked = msgspec.json.encode({"patterns": patterns, "texts": texts, "cpu_s": _CPU_S})
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-S", "-c", _MATCHER),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={},
    )
    answered = b""
    try:
        async with asyncio.timeout(_DEADLINE_S):
            answered, _ = await process.communicate(asked)
    except TimeoutError:
        pass
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
    found: list[int | None] = [msgspec.json.decode(line, type=int | None) for line in answered.split()]
    missing: list[int | None] = [None] * (len(patterns) - len(found))
    return [
        _useless(pattern) if number is None else None if number < 0 else number
        for pattern, number in zip(patterns, [*found, *missing], strict=True)
    ]


def _useless(pattern: str) -> PatternError:
    return PatternError(f'"{pattern}" is no regular expression, or one that takes too long; write it more simply.')
