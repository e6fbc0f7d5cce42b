"""What is said at once to who tells of an emergency."""

from datetime import datetime
from functools import lru_cache
from typing import Final

from receptionist.conversation.animals import is_of_animals
from receptionist.conversation.builtin_state import Asking
from receptionist.conversation.emergency.finding import (
    DETAIL_BELOW,
    OWN,
    REASON_BELOW,
    SELF_HARM,
    Emergency,
    find,
    is_rather_an_answer,
)
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.judgement import is_of_law
from receptionist.conversation.sentences import split
from receptionist.practice import wording
from receptionist.practice.definition import Definition

_WHOLE_NAME: Final = 2  # words
_NAMES: Final[frozenset[Asking]] = frozenset(("name", "name_check", "whom"))
_DETAILS: Final[frozenset[Asking]] = frozenset(  # asked for by the built-in dialogue
    (
        "name",
        "name_check",
        "number",
        "own_number",
        "number_check",
        "when",
        "slot",
        "extra",
        "whom",
        "birth",
        "returning",
    )
)


def detect(text: str, definition: Definition, *, asking: Asking = "") -> Emergency | None:
    """The first emergency that the words tell of. Safe on a part of a sentence. `asking`: what they may answer."""
    kind = definition.practice.kind
    found = _detected(text, tuple(definition.safety.emergency_phrases), is_of_law(kind), is_of_animals(kind))
    if found and asking in _NAMES and " " not in found.phrase and _is_name(text):
        return None  # "Cody Ransom"
    below = DETAIL_BELOW if asking in _DETAILS else REASON_BELOW if asking == "service" else None
    return None if found and below and is_rather_an_answer(found, text, below) else found


def _is_name(text: str) -> bool:
    """A first name that people have, and one word more."""
    words = text.split()
    return len(words) == _WHOLE_NAME and all(map(str.istitle, words)) and words[0].casefold() in ASKED_FOR


@lru_cache(maxsize=256)  # whoever hears the words asks, and then whoever answers them
def _detected(text: str, phrases: tuple[str, ...], of_law: bool, of_animals: bool) -> Emergency | None:  # cached by it
    return find(text, phrases, to_lawyer=of_law, to_vet=of_animals)


@lru_cache(maxsize=64)
def _speaks_of_self_harm(phrases: tuple[str, ...]) -> bool:
    """Is the practice's own reply meant for that too? It stands behind ours then, but for the number to dial."""
    return any((found := find(phrase)) is not None and found.kind == SELF_HARM for phrase in phrases)


def reply_to(found: Emergency, definition: Definition, at: datetime, language: str = "") -> str:
    """What is said at once, in the `language` that the caller speaks; the practice's own words stand as in its file.
    Where a person may be in danger, the number to dial comes first, whatever the practice says of emergencies of its
    own kind."""
    own = wording.emergency_reply(definition, at)
    if found.kind == SELF_HARM:
        reply = wording.self_harm_reply(definition, language)
        if not _speaks_of_self_harm(tuple(definition.safety.emergency_phrases)):
            return reply
        number = wording.number_to_dial(definition)
        return " ".join([reply, *(one.strip() for one in split(own) if number not in one)])
    if found.kind == OWN or found.animal:
        return own
    return f"{wording.person_in_danger(definition, language)} {own}".lstrip()
