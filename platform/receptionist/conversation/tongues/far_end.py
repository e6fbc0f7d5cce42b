"""What a language must know to hear who is at the other end: a caller who needs a moment, a hold, a machine. Pure."""

from collections.abc import Sequence
from re import Pattern

import msgspec


class FarEnd(msgspec.Struct, frozen=True):
    """Patterns are searched in `words.plain`: lower case, without accents and apostrophes."""

    common: frozenset[str]  # words that hardly a sentence is without, and that no other language has
    moment: Pattern[str]  # a caller who looks something up, in a short turn
    hold: Pattern[str]  # what is said to those who wait in a queue
    back: Pattern[str]  # and at its end: a person is there again
    voicemail: Pattern[str]  # nobody will hear what is said now, but a tape
    told_of: Pattern[str]  # a person who speaks of a machine
    robot: Sequence[Pattern[str]]  # each is said by machines alone
    receptionist: Sequence[Pattern[str]]  # each is said by whoever answers telephones, and not by who calls
    either: Sequence[Pattern[str]]  # by both: it counts where one of the others was said too
