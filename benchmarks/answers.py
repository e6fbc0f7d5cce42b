"""Which answers callers reach, per practice, and how long a match takes. `python -m benchmarks.answers [open|held]`

The held half is for grading: run it seldom, look at its totals only, and never change the matcher for a sentence of it.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Sequence
from typing import Final

from tests.questions import Grade, Half, asked, graded, graded_by_letters, questions

from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher
from receptionist.providers.embedded.likeness import load_head
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers

_FAQS: Final = 200
_MATCHES: Final = 200
_COLUMNS: Final = ("told", "reached", "misled", "wrong", "answered", "asked about")


def main() -> None:
    half: Half = "held" if sys.argv[1:] == ["held"] else "open"
    head = load_head()
    print(f"{half:22}{'':6}" + "".join(f"{name:>12}" for name in _COLUMNS) + "   (the last two: no answer in the file)")
    total = letters = Grade()
    for practice in questions(half):
        grade = graded(practice, head)
        total += grade
        letters += graded_by_letters(practice)
        _print(practice.practice, grade)
    _print("all", total)
    _print("all, by letters alone", letters)
    strange = Grade()
    for practice in asked(half):
        grade = graded(practice, head)
        strange += grade
        _print(practice.practice, grade)
    _print("trades without topics", strange)
    asyncio.run(_speed())


def _print(name: str, grade: Grade) -> None:
    of_all = [count / grade.answerable for count in (grade.told, grade.reached, grade.misled, grade.wrong)]
    of_strange = [count / grade.strange for count in (grade.invented, grade.bothered)]
    shares = "".join(f"{share:12.1%}" for share in (*of_all, *of_strange))
    print(f"{name:22}{grade.answerable + grade.strange:6}{shares}")


async def _speed() -> None:
    """Through the worker, with as many FAQs as a big practice has."""
    known = [own for practice in questions("open") for own in practice.wordings]
    faqs = [[f"{text} {number}" if number >= len(known) else text for text in known[number % len(known)]]
            for number in range(_FAQS)]  # fmt: skip
    said = [words for practice in questions("open") for words in practice.said][:_MATCHES]
    async with EmbeddedWorkers(Models(), [Part.MATCHER]) as workers:
        matcher = EmbeddedFaqMatcher(workers[Part.MATCHER])
        await matcher.prepare(faqs)
        took: list[float] = []
        for words in said:
            began = time.perf_counter()
            await matcher.match(words, faqs)
            took.append((time.perf_counter() - began) * 1000)
    print(f"match, {_FAQS} FAQs of {sum(map(len, faqs))} wordings: median {statistics.median(took):.1f} ms, ", end="")
    print(f"p95 {_percentile(took, 95):.1f} ms")


def _percentile(values: Sequence[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


if __name__ == "__main__":
    main()
