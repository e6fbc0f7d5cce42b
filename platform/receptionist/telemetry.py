"""What a log line belongs to: fields (request, call, practice) that every line within a `with` block carries."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

_fields: ContextVar[Mapping[str, str] | None] = ContextVar("log_fields", default=None)


@contextmanager
def log_fields(**fields: str) -> Generator[None]:
    """Adds `fields` to each log line of this task and of tasks started in the block. Inner blocks add to outer."""
    token = _fields.set({**current_log_fields(), **fields})
    try:
        yield
    finally:
        _fields.reset(token)


def current_log_fields() -> Mapping[str, str]:
    return _fields.get() or {}
