"""A kept statement is the one that Piccolo would have written with the same values."""

from datetime import UTC, datetime

import pytest

from receptionist.records import tables
from receptionist.records.kept_statements import Kept, newest
from receptionist.records.statements import select, update, upsert

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
ENGINES = pytest.mark.parametrize("engine", ["sqlite", "postgres"])


@ENGINES
def test_each_time_it_has_the_values_of_that_time(engine: str):
    table = tables.Call
    kept = Kept(
        lambda value: select(table, table.turns, where=(table.practice == value("slug")) & (table.origin == "x"))
    )
    for slug in ("north", "south", "slug"):
        (found,) = kept.of(slug=slug).querystrings
        (wanted,) = select(table, table.turns, where=(table.practice == slug) & (table.origin == "x")).querystrings
        assert found.compile_string(engine) == wanted.compile_string(engine)


@ENGINES
def test_values_are_handed_on_as_they_are(engine: str):
    table = tables.UsageRow
    kept = Kept(
        lambda value: update(table, {table.micros: value("micros"), table.own: value("own")}, where=table.id == "a")
    )
    (found,) = kept.of(micros=None, own=True).querystrings
    assert found.compile_string(engine)[1] == [None, True, "a"]


@ENGINES
def test_the_newest_row_replaces_what_changes(engine: str):
    table = tables.Snapshot
    kept = Kept(lambda value: newest(table, value, stays=("call", "practice"), changes=("data", "saved_at")))
    (found,) = kept.of(call="c", practice="p", data=b"d", saved_at=AT).querystrings
    row = table(call="c", practice="p", data=b"d", saved_at=AT)
    changes = (table.data, table.saved_at)
    (wanted,) = upsert(row, table.call, replacing=changes, where=table.saved_at <= AT).querystrings
    assert found.compile_string(engine) == wanted.compile_string(engine)


def test_a_value_that_is_lacking_is_a_mistake():
    table = tables.Call
    (found,) = Kept(lambda value: select(table, where=table.id == value("id"))).of(ID="a").querystrings
    with pytest.raises(KeyError):
        found.compile_string("sqlite")
