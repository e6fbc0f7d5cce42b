"""The text of a practice file -> all that is kept of it."""

import hashlib
from collections.abc import Callable, Collection
from typing import TypeAlias

from msgspec import Struct

from receptionist.practice.card import places_of
from receptionist.practice.definition import Definition
from receptionist.practice.parse import parse_definition
from receptionist.toml_text import Problem

Group: TypeAlias = Callable[[str], bytes | Problem]


class Reading(Struct, frozen=True):
    """What one text says. `revision` is empty, and all from `name` on, when it is not good."""

    digest: str  # SHA-256 of the text, hex
    problems: tuple[Problem, ...]
    revision: str = ""  # names the definition: of the text, and of what it shares with others
    name: str = ""
    timezone: str = ""
    numbers: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    group: str = ""


def read_practice(
    source: bytes, file: str, *, accounts: Collection[str], group: Group
) -> tuple[Reading, Definition | None]:
    """Needs milliseconds, in which it blocks. Raises nothing, whatever the bytes."""
    digest = hashlib.sha256(source).hexdigest()
    definition, problems = parse_definition(source, file, accounts=accounts)
    if definition is None:
        return Reading(digest, tuple(problems)), None
    about = definition.practice
    reading = Reading(
        digest=digest,
        problems=tuple(problems),
        revision=digest,
        name=about.name,
        timezone=about.timezone,
        numbers=about.numbers,
        places=places_of(source.decode(), about.numbers),
    )
    return reading, definition
