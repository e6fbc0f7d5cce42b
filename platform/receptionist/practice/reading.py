"""The text of a practice file -> all that is kept of it."""

import hashlib
from collections.abc import Iterable

import msgspec

from receptionist.practice.card import glance, places_of
from receptionist.practice.definition import Definition
from receptionist.practice.groups import GroupReader, digest
from receptionist.practice.outside import Outside
from receptionist.practice.parse import parse_definition
from receptionist.toml_text import Problem


class Rules(msgspec.Struct, frozen=True):
    """What practice files are judged by besides themselves: it decides, as the code does, which text is good."""

    accounts: tuple[str, ...] = ()  # provider names of receptionist.toml that a practice may name
    outside: Outside = Outside()

    @staticmethod
    def of(accounts: Iterable[str] = (), outside: Outside | None = None) -> "Rules":
        return Rules(tuple(sorted(accounts)), outside or Outside())


class Reading(msgspec.Struct, frozen=True):
    """What one text says. `revision` is empty, and so are name, timezone and numbers, when it is not good."""

    digest: str  # SHA-256 of the text, hex
    problems: tuple[Problem, ...]
    revision: str = ""  # names the definition: of the text, and of what it shares with others
    name: str = ""
    timezone: str = ""
    numbers: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    group: str = ""


def read_practice(source: bytes, file: str, rules: Rules, group: GroupReader) -> tuple[Reading, Definition | None]:
    """Needs milliseconds, in which it blocks. Raises nothing, whatever the bytes."""
    shared: dict[str, bytes | Problem] = {}

    def remembered(name: str) -> bytes | Problem:
        shared[name] = group(name)
        return shared[name]

    definition, problems = parse_definition(
        source, file, accounts=rules.accounts, group=remembered, outside=rules.outside
    )
    own = hashlib.sha256(source).hexdigest()
    name, text = next(iter(shared.items()), (glance(source).group, None))
    if definition is None:
        return Reading(own, tuple(problems), group=name), None
    about = definition.practice
    reading = Reading(
        digest=own,
        problems=tuple(problems),
        revision=digest(source, text if isinstance(text, bytes) else None),
        name=about.name,
        timezone=about.timezone,
        numbers=about.numbers,
        places=places_of(source.decode(), about.numbers),
        group=name if shared else "",
    )
    return reading, definition
