"""The caller's words -> the name that was asked for. Pure.

Built for recognition that gets one word in four wrong: a value is offered for confirmation, never taken for sure.
"""

from collections.abc import Sequence

from receptionist.conversation.tongues.known import values_of
from receptionist.conversation.values.name_reading import corrected_name, name_in_turns


def name_from_turns(lines: Sequence[str], language: str = "en", known: str = "") -> str | None:
    """The name that the caller was asked for, said in these turns. `known`: what was understood before, which they
    may correct. None: no name, or none that could be written down for sure."""
    if known:
        return corrected_name(known, lines, values_of(language))
    return name_in_turns(lines, values_of(language))
