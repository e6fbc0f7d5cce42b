"""For whom something is wished, where only a name tells it: "get Moose his rabies vaccine", "Ellie needs a check-up".
English. Pure."""

import re
from collections.abc import Iterator
from typing import Final

from receptionist.conversation.builtin_forms import is_pets
from receptionist.conversation.builtin_whom import PEOPLE, PETS, practitioner_named
from receptionist.conversation.common_words import COMMON, NO_NAME
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.patterns import regex
from receptionist.conversation.service_words import own_words
from receptionist.conversation.words import plain
from receptionist.practice.definition import Definition

_NAME: Final = r"(?P<name>[^\W\d_][\w-]+(?: (?-i:[A-Z])[\w'’-]+)?)"
_WISHED: Final = (
    regex(rf"\b(?:get|give|bring|take|have|book|fit|squeeze|see) {_NAME} (?P<own>his|her|their)\b", re.IGNORECASE),
    regex(
        rf"\b(?:get|bring|take|(?<!i )have|book|fit|squeeze|put|schedule|pencil|send|drop) {_NAME} (?:in|an?|to|over"
        r"|for|off|down|seen|checked|looked|done|up|some|on|at|tomorrow|today|this|next|by|round|around|back|groomed|bathed"
        r"|washed|trimmed|clipped|cleaned|vaccinated|neutered|spayed|fixed)\b",
        re.IGNORECASE,
    ),
    regex(
        rf"\b{_NAME}(?:['’]s| is|['’]?ll be)? (?:just |really |also |only |badly |about )?(?:needs?|due|overdue|wants"
        r"|could (?:do with|use)|has (?:a|an|been|got|had|to)|hasn['’]?t|isn['’]?t|won['’]?t|keeps|ate|swallowed"
        r"|limping|scratching|itching|coughing|sneezing|vomiting|poorly|unwell|sick)\b",
        re.IGNORECASE,
    ),
    regex(rf"\b{_NAME}['’]s (?P<its>(?:[\w-]+ )?[\w-]+)", re.IGNORECASE),
    regex(rf"\bfor {_NAME}(?=\W*$|[,.;!?]| (?:on|at|this|next|today|tomorrow|please|who|and|to|\w+day)\b)"),
)
_NOBODY: Final = frozenset((*PEOPLE.split("|"), *PETS.split("|"), *WEEKDAYS, *MONTHS, "it", "that", "them", "him",
    "christmas", "easter", "thanksgiving", "halloween"))  # fmt: skip


def wished_for(text: str, definition: Definition) -> str:
    """The name of the pet or the person; empty: none is told."""
    services = definition.scheduling.services
    things = {word for service in services for word in own_words(service)}
    pets = any(is_pets(item) for service in services for item in service.ask)
    for match in _found(text):
        name, first = match["name"], plain(match["name"]).split(" ")[0]
        barred = first in NO_NAME or first in _NOBODY or first in things or first.rstrip("s") in things
        if barred or practitioner_named(name, definition):
            continue
        told = match.groupdict()
        if told.get("its") and things.isdisjoint(
            form for word in plain(told["its"]).split() for form in (word, word.rstrip("s"))
        ):
            continue  # "Leo's not well"
        written = name[:1].isupper() and first not in COMMON
        sure = bool(told.get("own")) and first not in COMMON
        if first in ASKED_FOR or (pets and (written or sure)):
            return " ".join(word[:1].upper() + word[1:] for word in name.split())
    return ""


def _found(text: str) -> Iterator[re.Match[str]]:
    for pattern in _WISHED:
        yield from pattern.finditer(text)
