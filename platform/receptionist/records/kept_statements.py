"""Statements that are the same each time but for their values: Piccolo writes their SQL once for each engine."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, cast

from piccolo.columns import Column
from piccolo.custom_types import Combinable
from piccolo.table import Table

from receptionist.records.statements import Statement, Written, upsert

Value: TypeAlias = Callable[[str], Any]  # Any: a value of any column


class _Place(str):
    """Of a value, by its name. Piccolo hands text on as it is, whatever the column."""

    __slots__ = ()


class Kept:
    """Writing SQL takes Piccolo several times as long as running it takes SQLite, and a turn writes eight."""

    def __init__(self, make: Callable[[Value], Statement]) -> None:
        """`make` names what it has no value of yet: `value("practice")`. No value may decide what the SQL looks like,
        as None does where it is compared; JSON is given as text."""
        self._make = make
        self._written: dict[str, tuple[str, Sequence[object]]] = {}

    def of(self, **values: object) -> Statement:
        return _Filled(self, values)

    def filled(self, engine_type: str, values: Mapping[str, object]) -> tuple[str, list[Any]]:
        if engine_type not in self._written:
            (querystring,) = self._make(_Place).querystrings
            self._written[engine_type] = querystring.compile_string(engine_type)
        sql, arguments = self._written[engine_type]
        return sql, [values[one] if type(one) is _Place else one for one in arguments]


class _Filled:
    """A statement, and its SQL: there is one."""

    def __init__(self, kept: Kept, values: Mapping[str, object]) -> None:
        self._kept = kept
        self._values = values

    @property
    def querystrings(self) -> Sequence[Written]:
        return (self,)

    def compile_string(self, engine_type: str) -> tuple[str, list[Any]]:
        return self._kept.filled(engine_type, self._values)


def newest(
    table: type[Table], value: Value, *, stays: Sequence[str], changes: Sequence[str], where: Combinable | None = None
) -> Statement:
    """A row, or what `changes` of the one with the same key, unless that was saved later. The key is the first that
    `stays`."""
    columns = {name: cast(Column, getattr(table, name)) for name in (*stays, *changes)}
    older = columns["saved_at"] <= value("saved_at")
    row = table(**{name: value(name) for name in columns})
    replacing = [columns[name] for name in changes]
    return upsert(row, columns[stays[0]], replacing=replacing, where=older & where if where else older)
