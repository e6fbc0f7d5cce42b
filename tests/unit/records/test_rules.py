"""Rules of the room that no linter knows."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FILES = sorted([*(ROOT / "platform/receptionist/records").glob("*.py"), *(ROOT / "migrations").glob("*.py")])

# A DEFERRED transaction takes the write lock in the middle and then fails at once when another one has it. On Postgres
# whoever writes takes the writers' lock first; only migrations, under a lock of their own, use Piccolo's transactions.
FORBIDDEN = {
    r"\.atomic\(": "Piccolo's atomic() is DEFERRED",
    r"\.transaction\((?!transaction_type=TransactionType\.immediate)": "Piccolo's default is DEFERRED",
    r"BEGIN(?! IMMEDIATE|; SELECT pg_advisory_xact_lock\(| SELECT RAISE| RAISE| PERFORM)": "not IMMEDIATE, "
    "without the writers' lock (what begins with RAISE or PERFORM is a trigger)",
    r"TransactionType\.(?!immediate)": "not IMMEDIATE",
    r"isolation_level=(?!None)": "the driver would begin DEFERRED transactions by itself",
    r"sqlite3\.connect\((?![^)]*isolation_level=None)": "the driver would begin DEFERRED transactions by itself",
    r"\.run_sync\(": "Piccolo would run it, on a connection of its own",
}


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_every_transaction_that_writes_is_immediate(pattern: str) -> None:
    found = [file.name for file in FILES if re.search(pattern, file.read_text("utf-8"))]

    assert found == [], FORBIDDEN[pattern]


def test_the_rules_would_find_what_they_forbid() -> None:
    wrong = (
        "async with engine.transaction():",
        "async with Call._meta.db.transaction() as one:",
        "engine.transaction(transaction_type=TransactionType.deferred)",
        "connection.execute('BEGIN')",
        "sqlite3.connect(path, timeout=5)",
        "engine.atomic()",
    )

    assert all(any(re.search(pattern, text) for pattern in FORBIDDEN) for text in wrong)
