"""What the clause guard costs, for a small practice file and a large one: `python -m benchmarks.guard`"""

import statistics
import tomllib
from datetime import datetime
from pathlib import Path
from time import thread_time
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from receptionist.conversation.guard.joins import is_value_word
from receptionist.conversation.guard.judge import judge
from receptionist.conversation.guard.known import Call, File
from receptionist.conversation.guard.languages import TONGUES
from receptionist.conversation.history import CallerSaid, Entry, FunctionCall, FunctionResult
from receptionist.conversation.sentences import Sentences
from receptionist.practice.definition import Definition, Faq
from receptionist.practice.parse import parse_definition

_ROOT = Path(__file__).parents[1]
_BAR_MS = 0.5  # of a clause, p95
_FAQS = 500  # the most that a file may have
_ROUNDS = 3
_LONG_CALL = 60  # turns of the caller


def definition_of(name: str) -> Definition:
    found, problems = parse_definition((_ROOT / "tenants" / f"{name}.toml").read_text(), f"{name}.toml")
    if found is None:
        raise SystemExit(f"{name}: {problems[0].message}")
    return found


def large(small: Definition) -> Definition:
    """As many questions as a file may have, all with figures of their own."""
    more = tuple(
        Faq(f"What does treatment {n} cost?", f"Treatment {n} costs {n + 20} dollars and takes {n % 50 + 10} minutes.")
        for n in range(_FAQS - len(small.faqs))
    )
    return msgspec.structs.replace(small, faqs=(*small.faqs, *more))


def cases() -> list[dict[str, Any]]:
    folder = _ROOT / "tests" / "sets" / "lies"
    found = [case for kind in ("lie", "truth") for case in tomllib.loads((folder / f"{kind}s.toml").read_text())[kind]]
    return [case for case in found if case["practice"] == "bright-smiles"]


def entries_of(case: dict[str, Any]) -> list[Entry]:
    entries: list[Entry] = [CallerSaid(turn, text) for turn, text in enumerate(case.get("caller", ()), 1)]
    for number, one in enumerate(case["results"]):
        entries += [
            FunctionCall(f"c{number}", one["function"], {}),
            FunctionResult(f"c{number}", one["function"], one["result"]),
        ]
    return entries


def clause_ms(file: File, sets: list[dict[str, Any]]) -> list[float]:
    """Each clause's own time on one core, the best of some rounds: what others do with this machine is not its cost."""
    found: list[float] = []
    now = datetime(2027, 3, 1, 10, tzinfo=ZoneInfo(file.definition.practice.timezone))
    for case in sets:
        entries = entries_of(case)
        sentences = Sentences(eager=True, holds=is_value_word)
        clauses = sentences.feed(case["says"]) + sentences.flush()
        times = [float("inf")] * len(clauses)
        for _ in range(_ROUNDS):
            call = Call(file, entries, now)
            for at, clause in enumerate(clauses):
                began = thread_time()
                judge(clause, call)
                times[at] = min(times[at], 1000 * (thread_time() - began))
        found += times
    return sorted(found)


def main() -> None:
    """Prints milliseconds of one core, and how they stand to the bar."""
    small, sets = definition_of("bright-smiles"), cases()
    now = datetime(2027, 3, 1, 10, tzinfo=ZoneInfo(small.practice.timezone))
    print(f"{'':24}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}{'p95 : bar':>11}{'file ms':>9}{'long call ms':>14}")
    for name, definition in ((f"{len(small.faqs)} questions", small), (f"{_FAQS} questions", large(small))):
        began = thread_time()
        file = File(definition, TONGUES)
        file_ms = 1000 * (thread_time() - began)
        times = clause_ms(file, sets)
        long_call: list[Entry] = [entry for _ in range(_LONG_CALL) for entry in entries_of(sets[0])]
        long_call += [CallerSaid(turn, f"and what about number {turn}") for turn in range(_LONG_CALL)]
        Call(file, long_call, now)
        began = thread_time()
        Call(file, long_call, now)
        call_ms = 1000 * (thread_time() - began)
        p95 = times[int(len(times) * 0.95)]
        print(
            f"{name:24}{statistics.median(times):9.3f}{p95:9.3f}{times[-1]:9.3f}{p95 / _BAR_MS:11.2f}{file_ms:9.1f}"
            f"{call_ms:14.2f}"
        )


if __name__ == "__main__":
    main()
