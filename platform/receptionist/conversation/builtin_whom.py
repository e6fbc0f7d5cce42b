"""Whom callers speak of: themselves, a daughter, a dog, a practitioner. English. Pure."""

import re

from msgspec import Struct

from receptionist.conversation import people
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.words import alike, plain, word_list
from receptionist.practice.definition import Definition

_PEOPLE = (
    "daughter|son|child|kid|baby|boy|girl|husband|wife|spouse|partner|mother|mom|mum|father|dad|grandson|granddaughter"
    "|grandmother|grandma|grandfather|grandpa|brother|sister|friend|boyfriend|girlfriend|nephew|niece|toddler"
)
_PETS = "dog|puppy|cat|kitten|rabbit|bunny|hamster|guinea pig|pet|bird|parrot|ferret|turtle"
_RELATION = re.compile(
    rf"\b(?:my|our|his|her) (?:\w+ ){{0,3}}?(?P<who>{_PEOPLE}|{_PETS})\b(?P<rest>(?: \w+){{0,4}})", re.IGNORECASE
)
_FOR_HIM = re.compile(r"\b(?:its|it is|this is|thats|appointment is|not) for (?:me|myself)\b|\bfor myself\b|\bfor me\b")


class Whom(Struct, frozen=True):
    """`relation` "daughter", and the name where it was told. Both empty: the caller."""

    relation: str = ""
    name: str = ""

    @property
    def is_pet(self) -> bool:
        return re.fullmatch(_PETS, self.relation) is not None


def whom_of(text: str) -> Whom | None:
    """ "for my daughter Mia". None: nobody is spoken of."""
    said = re.sub(r"\s+", " ", text.replace("’", "'"))
    if _FOR_HIM.search(plain(said)):
        return Whom()
    match = _RELATION.search(re.sub(r"[,.]", "", said))
    if match is None:
        named = re.search(r"\b(?:is|it's|its) for ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)\W*$", said)
        return Whom(name=named[1]) if named and not _is_date_word(named[1].split()[0]) else None
    rest = re.sub(r"^\s*(?:named|called|whose name is|name is|is called|is named|is)\b", "", match["rest"]).strip()
    first = rest.split(" ")[0] if rest else ""
    follows = re.match(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?", rest) if first and not _is_date_word(first) else None
    return Whom(match["who"].lower(), follows[0] if follows else "")


def _is_date_word(word: str) -> bool:
    return plain(word) in (*WEEKDAYS, *MONTHS)


def introduced_name(text: str) -> str:
    """The caller's name where it is told by the way: "my name is Sam Lee", "this is Sam". Empty: it is not."""
    leads = r"\b(?:my name(?:'s| is)|name is|this is|i'm|i am)\s+|^\W*(?:hi|hello|hey)\W+(?:it's|it is)\s+"
    match = re.search(leads, text.replace("’", "'"), re.IGNORECASE)
    signed = re.match(
        r"^\W*(?:hi|hello|hey)?[,. ]*[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2} (?:here|calling|speaking)\b", text
    )
    if match is None and signed is None:
        return ""
    part = re.sub(r"^\W*(?:hi|hello|hey)\W+", "", text[match.start() :], flags=re.IGNORECASE) if match else text
    name = name_from_words(part, asked=False) or ""
    return "" if any(_is_date_word(word) for word in name.split()) else name


def own_name(text: str) -> str:
    """The name of a pet or a child in "his name is Rex", "it's Mia", "Rex"; else the words as they are."""
    name = name_from_words(
        re.sub(r"^\W*(?:his|her|their|its|the \w+'?s) name(?:'s| is)\s+", "", text, flags=re.I), asked=True
    )
    return name or ""


def mended_name(text: str, old: str) -> str:
    """The name in "no, it's Sam Leigh", where it is near to the old one; "no, Leigh" mends the part. Else empty."""
    match = re.match(
        r"^\W*(?:no|nope|actually|sorry|not quite)\b[\s,.]*(?:it'?s|it is|i'?m|that'?s)?\s*(.+)$", text, re.I
    )
    name = name_from_words(match[1], asked=True) if match else None
    if not name or not old:
        return ""
    parts = old.split()
    if " " not in name:
        near = [at for at, part in enumerate(parts) if 0.5 <= alike(plain(part), plain(name)) < 1]
        return " ".join([*parts[: near[-1]], name, *parts[near[-1] + 1 :]]) if near else ""
    return name if any(alike(plain(a), plain(b)) >= 0.6 for a in parts for b in name.split()) else ""


# --- practitioners ------------------------------------------------------------------------------------------------

_SMALL_TALK = word_list("anyone anybody whoever either")


def practitioner_named(text: str, definition: Definition) -> str:
    """The practitioner whose name stands in the words; else empty."""
    names = [one.name for one in definition.scheduling.practitioners]
    names += [name for service in definition.scheduling.services for name in service.with_ if name not in names]
    return next((name for name in names if people.is_named(name, text)), "")


def anyone(text: str) -> bool:
    """ "with anyone": no matter who."""
    return any(word in plain(text).split() for word in _SMALL_TALK)
