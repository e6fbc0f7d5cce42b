"""One good version of a practice's file, as a call keeps it."""

from msgspec import Struct

from receptionist.practice.definition import Definition


class Practice(Struct, frozen=True):
    """One good version of a practice's file. A call keeps the one that it began with."""

    slug: str
    definition: Definition
    revision: str  # of the text, and of what it shares with others; hex
    text: str
    path: str  # the file's name
