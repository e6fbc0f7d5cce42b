"""The sets of what callers say when they give a number, a name, an address, and the judge of what is made of it.

The sets were made without sight of the parsers. Each file's header explains its fields; this is that header as code.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from receptionist.conversation.values.addresses import ABBREVIATIONS, Address, address_from_turns
from receptionist.conversation.values.birth_dates import birth_date_from_turns
from receptionist.conversation.values.emails import email_from_turns
from receptionist.conversation.values.names import name_from_turns
from receptionist.conversation.values.phones import Phone, phone_from_turns
from receptionist.conversation.words import word_set

FOLDER = Path(__file__).parents[2] / "sets" / "values"
KINDS = ("phones", "names", "emails", "birthdays", "addresses")
TODAY = date(2027, 3, 1)


class Said(Struct, frozen=True):
    kind: str
    lines: Sequence[str]
    known: str
    country: str
    language: str
    wanted: dict[str, Any]  # as the file says it


def said(half: str, kind: str) -> Iterator[Said]:
    """`half`: "open" or "held"."""
    content = tomllib.loads((FOLDER / f"{half}_{kind}.toml").read_text(encoding="utf-8"))
    for one in content["said"]:
        lines, known = one.pop("lines"), one.pop("known", "")
        yield Said(kind, lines, known, one.pop("country", "US"), one.pop("language", "en"), one)


def understood(one: Said) -> object:
    lines, country, language, known = one.lines, one.country, one.language, one.known
    match one.kind:
        case "phones":
            return phone_from_turns(lines, country, language, known)
        case "names":
            return name_from_turns(lines, language, known)
        case "emails":
            return email_from_turns(lines, language, known)
        case "birthdays":
            born = date.fromisoformat(known) if known else None
            return birth_date_from_turns(lines, TODAY, country, language, born)
        case _:
            return address_from_turns(lines, country, language, known)


def is_right(one: Said) -> bool:
    found = understood(one)
    if one.wanted.get("nothing"):
        return found is None or (one.kind == "phones" and not isinstance(found, Phone)) or found == one.known
    if isinstance(found, Address):
        return _parts_fit(found, one.wanted["parts"])
    if isinstance(found, Phone):
        return found.e164 == one.wanted["value"] and found.extension == one.wanted.get("extension", "")
    wanted: list[str] = [one.wanted["value"], *one.wanted.get("accept", [])]
    text = found.isoformat() if isinstance(found, date) else str(found)
    if one.kind == "names":
        return _bare(text) in map(_bare, wanted)
    return text in wanted


def is_wrong_in_silence(one: Said) -> bool:
    """A value was taken, and it is not the one that was said."""
    found = understood(one)
    whole = isinstance(found, Phone) if one.kind == "phones" else found is not None
    return whole and not is_right(one)


def _bare(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def _parts_fit(found: Address, parts: Mapping[str, str]) -> bool:
    return all(_key(getattr(found, part)) == _key(wanted) for part, wanted in parts.items())


_SAME: dict[str, str] = dict(ABBREVIATIONS) | {
    word: str(number)
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th",
    )
    for number, word in enumerate(words.split(), start=1)
}
_KINDS = word_set("apartment apartamento unit suite flat piso room lot number")


def _key(text: str) -> str:
    """Neither capitals nor accents, short forms nor the kind of a unit are judged."""
    words: list[str] = re.findall(r"[a-z0-9ñ]+", _bare(text).casefold().replace("'", ""))
    words = [_SAME.get(word, word) for word in words]
    return "".join([word for word in words if word not in _KINDS] or words)
