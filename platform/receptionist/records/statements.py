"""Piccolo's statements, typed: select, insert, upsert, update, delete. Never run by Piccolo itself."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias, cast

from piccolo.columns import Column
from piccolo.columns.combination import WhereRaw
from piccolo.custom_types import Combinable
from piccolo.querystring import QueryString
from piccolo.table import Table

_Untyped: TypeAlias = Any  # Piccolo's class methods do not say what they return; nothing untyped leaves this file


class Written(Protocol):
    """SQL, as one engine wants it, with the values of its places."""

    def compile_string(self, engine_type: str) -> tuple[str, list[Any]]: ...


class Statement(Protocol):
    """One of Piccolo's, or a kept one. Rows become structs in the repositories: Piccolo's result types are not used."""

    @property
    def querystrings(self) -> Sequence[Written]: ...


def select(
    table: type[Table],
    *columns: Column | QueryString,
    where: Combinable,
    order: Sequence[Column] = (),
    newest_first: bool = False,
    group: Sequence[Column] = (),
    limit: int | None = None,
) -> Statement:
    """All columns when none is named."""
    query = cast(_Untyped, table).select(*columns).where(where)
    for column in order:
        query = query.order_by(column, ascending=not newest_first)
    if group:
        query = query.group_by(*group)
    return cast(Statement, query if limit is None else query.limit(limit))


def one_of(column: Column, values: Sequence[str]) -> Combinable:
    """Never true when there are none."""
    return cast(Combinable, cast(_Untyped, column).is_in(list(values))) if values else WhereRaw("1 = 0")


def among(column: Column, rows: Statement) -> Combinable:
    """Its value is one that these rows give: of their only column."""
    return cast(Combinable, cast(_Untyped, column).is_in(rows))


def literally(condition: str) -> Combinable:
    """SQL of our own, without a value in it: an index over some rows is used only where they are named so."""
    return WhereRaw(condition)


def insert(row: Table) -> Statement:
    """Fails on a row whose key is there."""
    return cast(Statement, cast(_Untyped, type(row)).insert(row))


def insert_new(row: Table, key: Column) -> Statement:
    """Nothing happens when the key is there."""
    return cast(Statement, cast(_Untyped, type(row)).insert(row).on_conflict(target=key, action="DO NOTHING"))


def insert_new_rows(rows: Sequence[Table], key: Column) -> Statement:
    """The same for several rows of one table; at least one. Those whose key is there are passed over."""
    query = cast(_Untyped, type(rows[0])).insert(*rows)
    return cast(Statement, query.on_conflict(target=key, action="DO NOTHING"))


def upsert(row: Table, key: Column, *, replacing: Sequence[Column], where: Combinable) -> Statement:
    """Replaces these columns of the row with the same key, if `where` holds for what is stored."""
    query = cast(_Untyped, type(row)).insert(row)
    return cast(Statement, query.on_conflict(target=key, action="DO UPDATE", values=list(replacing), where=where))


def update(table: type[Table], values: Mapping[Any, object], *, where: Combinable) -> Statement:
    """`values` by column (Any: a mapping of columns of several types is none of `Column`)."""
    return cast(Statement, cast(_Untyped, table).update(dict(values)).where(where))


def delete(table: type[Table], *, where: Combinable) -> Statement:
    return cast(Statement, cast(_Untyped, table).delete().where(where))
