"""Which changes of a practice file are rehearsed before they are served, and what a red scenario says. Pure."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from receptionist.practice.definition import Answering, Definition


class Rehearsed(Protocol):
    """How one scenario went. `failures` are sentences; `line` is where it stands in the text, 0 where unknown."""

    @property
    def name(self) -> str: ...
    @property
    def passed(self) -> bool: ...
    @property
    def failures(self) -> tuple[str, ...]: ...
    @property
    def line(self) -> int: ...


def needs_rehearsal(before: Definition | None, after: Definition) -> bool:
    """Not for notices, exceptions to hours and the pause: they must not wait, and scenarios do not depend on them. Nor
    for what changes no key at all."""
    return before is None or _rehearsed_part(before) != _rehearsed_part(after)


def failures_of(results: Sequence[Rehearsed], file: str) -> tuple[str, ...]:
    """A sentence for each thing that went wrong: `smiles.toml:88 "Books a cleaning": It did not book.`"""
    return tuple(
        f'{file}:{one.line} "{one.name}": {failure}' if one.line else f'{file} "{one.name}": {failure}'
        for one in results
        if not one.passed
        for failure in one.failures or ("It did not pass.",)
    )


def _rehearsed_part(definition: Definition) -> Definition:
    answering = definition.answering
    mode = answering.before_pause if answering.mode == "paused" else answering.mode
    return msgspec.structs.replace(
        definition,
        notices=(),
        hours=msgspec.structs.replace(definition.hours, exceptions=()),
        answering=msgspec.structs.replace(answering, mode=mode, before_pause=Answering().before_pause),
    )
