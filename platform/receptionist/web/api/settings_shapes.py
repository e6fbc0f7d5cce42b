"""What the programming interface sends and takes of a practice's settings, drafts and versions. Names stay."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Final, Literal, TypeAlias, cast

import msgspec
from msgspec import Meta, Struct

from receptionist.practice.edit import Change, Drop, Insert, Move, Put
from receptionist.practice.line_diff import DiffLine as PracticeDiffLine
from receptionist.practice.writing import Value
from receptionist.records import revisions
from receptionist.rehearsal.gate import Rehearsed
from receptionist.rehearsal.publishing import Published as PublishedText
from receptionist.toml_text import Problem as TextProblem
from receptionist.web.api.shapes import Next

_LAST_PLACE: Final = 10_000

Text: TypeAlias = Annotated[str, Meta(max_length=262_144, description="The practice file, as TOML.")]
Sha256: TypeAlias = Annotated[str, Meta(description="SHA-256 of the text, hex. The ETag holds the same.")]
Place: TypeAlias = Annotated[
    list[str | int | float],  # to JSON 0.0 is whole too
    Meta(min_length=1, max_length=16, description='The way to a key: ["hours", "monday"], ["faqs", 0, "answer"].'),
]
Reason: TypeAlias = Annotated[str, Meta(max_length=500, description="Why it is published anyway; audited.")]
Anyway: TypeAlias = Annotated[bool, Meta(description="Although a scenario does not pass; needs `reason`.")]


class Mistake(Struct, frozen=True):
    """Line and column count from 1; 0: no place."""

    line: int
    column: int
    key: str
    message: str
    suggestion: Annotated[str, Meta(description="The nearest right name, or empty.")]
    severity: Literal["error", "warning"]


class Definition(Struct, frozen=True):
    """What is published. Accept: application/toml gives the text alone."""

    text: Text
    sha256: Sha256
    definition: Annotated[dict[str, Any], Meta(description="The same, read, with every default; empty if it is wrong.")]
    problems: Annotated[
        list[Mistake],
        Meta(description="What is wrong with it. While that is an error, its last good version answers."),
    ]


class Mistakes(Struct, frozen=True):
    items: list[Mistake]


class Draft(Struct, frozen=True):
    text: Text
    base: Annotated[str, Meta(description="SHA-256 of the published text that it was begun from.")]
    version: Annotated[int, Meta(description="Grows with each save. The ETag holds the same.")]
    by: str
    at: datetime
    stale: Annotated[bool, Meta(description="Something else was published since it was begun.")]


class SetKey(Struct, frozen=True, tag_field="op", tag="set"):
    """Gives a key this value. A TOML date is {"date": "2026-12-24"}."""

    path: Place
    value: Any


class AddEntry(Struct, frozen=True, tag_field="op", tag="add"):
    """A new entry of a list: the path ends with the place that it will have."""

    path: Place
    value: Any


class MoveEntry(Struct, frozen=True, tag_field="op", tag="move"):
    """An entry of a list takes the place `to`."""

    path: Place
    to: Annotated[float, Meta(ge=0, le=10_000, description="A whole number.")]


class RemoveKey(Struct, frozen=True, tag_field="op", tag="remove"):
    """A key or an entry goes."""

    path: Place


class Changes(Struct, frozen=True):
    changes: Annotated[list[SetKey | AddEntry | MoveEntry | RemoveKey], Meta(min_length=1, max_length=200)]


class Publish(Struct, frozen=True):
    anyway: Anyway = False
    reason: Reason = ""


class Restore(Struct, frozen=True):
    anyway: Anyway = False
    reason: Reason = ""


class ScenarioResult(Struct, frozen=True):
    name: str
    passed: bool
    failures: list[str]
    line: Annotated[int, Meta(description="Where the scenario stands in the text; 0: not known.")]


class Revision(Struct, frozen=True):
    number: Annotated[int, Meta(description="Counts up in each practice; 0: it waits for the database.")]
    sha256: Sha256
    at: datetime
    by: Annotated[str, Meta(description="Who, as the audit log has it.")]
    through: Literal["form", "editor", "api", "cli", "file", "restore", "template", "import"]
    words: Annotated[list[str], Meta(description="What is different from the version before.")]
    reason: Annotated[str, Meta(description="Why it was published although a scenario did not pass.")]
    rehearsal: Annotated[
        Literal["", "waiting", "passed", "failed"], Meta(description="How its scenarios went; empty: none were run.")
    ]
    failures: list[str]


class RevisionPage(Struct, frozen=True):
    items: list[Revision]
    next: Next = None


class RevisionText(Struct, frozen=True):
    revision: Revision
    text: Text


class Published(Struct, frozen=True):
    revision: Revision
    scenarios: list[ScenarioResult]


class DiffLine(Struct, frozen=True):
    """Sign "~" stands for lines that are the same and left out. Numbers from 1; 0: not in that version."""

    sign: Literal[" ", "-", "+", "~"]
    before: int
    after: int
    text: str


class Differences(Struct, frozen=True):
    words: Annotated[list[str], Meta(description="Empty where one of them has mistakes.")]
    lines: list[DiffLine]


def draft_from_row(row: revisions.Draft, published: str) -> Draft:
    return Draft(row.text, row.base, row.version, row.by, row.at, stale=row.base != published)


def definition_of(text: str, sha256: str, read: Any, problems: Sequence[TextProblem]) -> Definition:  # Any: JSON
    return Definition(text, sha256, encoded(read) if read else {}, mistakes_of(problems).items)


def mistakes_of(problems: Sequence[TextProblem]) -> Mistakes:
    return Mistakes(
        [Mistake(one.line, one.column, one.key, one.message, one.suggestion, one.severity) for one in problems]
    )


def revision_from_row(row: revisions.Revision) -> Revision:
    return Revision(
        number=row.number,
        sha256=row.sha256,
        at=row.at,
        by=row.by,
        through=row.through,
        words=list(row.words),
        reason=row.reason,
        rehearsal=row.rehearsal,
        failures=list(row.failures),
    )


def published_from(published: PublishedText) -> Published:
    return Published(revision_from_row(published.revision), [_scenario(one) for one in published.results])


def lines_of(lines: Sequence[PracticeDiffLine]) -> list[DiffLine]:
    return [DiffLine(one.sign, one.before, one.after, one.text) for one in lines]


def changes_of(asked: Changes) -> Sequence[Change]:
    """Raises ValueError for a value that TOML does not have, or a date that is none."""
    return [_change(one) for one in asked.changes]


def _change(one: SetKey | AddEntry | MoveEntry | RemoveKey) -> Change:
    path = tuple(part if isinstance(part, str) else _place(part) for part in one.path)
    match one:
        case SetKey():
            return Put(path, _value(one.value))
        case AddEntry():
            return Insert(path, _value(one.value))
        case MoveEntry():
            return Move(path, _place(one.to))
        case RemoveKey():
            return Drop(path)


def _place(number: float) -> int:
    if not (0 <= number <= _LAST_PLACE and number == int(number)):
        raise ValueError(f"places in a list are whole numbers from 0 to {_LAST_PLACE}")
    return int(number)


def _value(value: Any) -> Value:  # Any: JSON
    match value:
        case {"date": str() as text} if len(value) == 1:
            return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
        case dict():
            return {key: _value(one) for key, one in cast("dict[str, Any]", value).items()}
        case list():
            return [_value(one) for one in cast("list[Any]", value)]
        case bool() | int() | float() | str():
            return value
        case _:
            raise ValueError("null is no value of TOML: remove the key instead")


def _scenario(one: Rehearsed) -> ScenarioResult:
    return ScenarioResult(one.name, one.passed, list(one.failures), one.line)


def encoded(definition: Any) -> dict[str, Any]:  # Any: JSON
    return msgspec.to_builtins(definition)
