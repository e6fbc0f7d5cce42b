"""The faces of a database: what repositories and the writer see of it, whichever engine answers."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from typing import Any, Protocol, TypeAlias, TypeVar

from receptionist.records.statements import Statement

T = TypeVar("T")

# By column name, in one form on every engine: times as text in UTC, truth values as 0 and 1, JSON as text, bytes as
# bytes. msgspec.convert(row, ..., strict=False) makes a struct of it.
Row: TypeAlias = dict[str, Any]

READ_DEADLINE_S = 10.0  # a page does not wait longer, whatever the database is doing


class Transaction(ABC):
    """What the body of a transaction sees of the database. No other transaction of ours runs beside it, in this
    process or in another: what the body has read is still so when it writes. The first error is its end."""

    def __init__(self) -> None:
        self._failed = False

    @abstractmethod
    async def run(self, statement: Statement) -> list[Row]: ...

    @contextmanager
    def watched(self) -> Generator[None]:
        """Around each statement: Postgres has given the whole transaction up when one of them fails, so it is the rule
        on every engine."""
        try:
            yield
        except BaseException:
            self._failed = True
            raise

    def require_whole(self) -> None:
        if self._failed:
            raise RuntimeError("a transaction ends with its first error: let it pass through the body")


Body: TypeAlias = Callable[[Transaction], Coroutine[Any, Any, T]]  # awaits nothing but `Transaction.run`


class Link(Protocol):
    """The one connection that writes. Raises DatabaseAwayError when the database cannot be used, the driver's own error
    when the statement is wrong."""

    async def transact(self, body: Body[T]) -> T:
        """`body` within one transaction, rolled back when it raises."""
        ...

    async def close(self) -> None: ...


class Transacts(Protocol):
    """Who runs transactions: the writer's queue, or a link alone."""

    async def transact(self, body: Body[T]) -> T: ...


class Readers(Protocol):
    """A few connections that can only read, each opened when first needed."""

    async def run(self, statement: Statement) -> list[Row]:
        """Raises StorageError when the database is away or does not answer within 10 s."""
        ...

    async def close(self) -> None: ...
