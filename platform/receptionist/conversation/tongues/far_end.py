"""What a language must know to hear who is at the other end: a caller who needs a moment, a hold, a machine. Pure."""

from collections.abc import Sequence

import msgspec

from receptionist.conversation.patterns import Pattern


class FarEnd(msgspec.Struct, frozen=True):
    """Patterns are searched in `words.plain`: lower case, without accents and apostrophes."""

    common: frozenset[str]  # words that hardly a sentence is without, and that no other language has
    moment: Pattern  # a caller who looks something up, in a short turn
    waits: Pattern  # and says nothing else: the whole turn
    hold: Pattern  # what is announced to those who wait in a queue
    back: Pattern  # and at its end: a person is there again
    voicemail: Sequence[Pattern]  # nobody will hear what is said now, but a tape; each is another sign of it
    own: Pattern  # what recordings say of themselves: the rest of a turn tells whether a person speaks
    person: Pattern  # first person, a condition, a question, a wish: no recording speaks so
    recorded: Pattern  # a line of a practice or firm about itself: said again and again, it is a recording
    told_of: Pattern  # a person who speaks of a machine
    robot: Sequence[Pattern]  # each is said by machines alone
    receptionist: Sequence[Pattern]  # each is said by whoever answers telephones, and not by who calls
