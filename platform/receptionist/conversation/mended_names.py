"""A name that was told before, put right: "no, it's Sam Leigh", "the name's Rich, not Rick". English. Pure."""

import re

from receptionist.conversation.capture_names import could_be_name, name_from_words, only_name, spells_name
from receptionist.conversation.first_names import FIRST_NAMES
from receptionist.conversation.name_settling import settled
from receptionist.conversation.patterns import regex
from receptionist.conversation.sounding import sound
from receptionist.conversation.values.names import name_from_turns
from receptionist.conversation.words import alike, plain

_NEAR = 0.6

_ACTUALLY = regex(  # "it's Lloyd-Jones actually, Megan Lloyd-Jones", "the name's Reed by the way"
    r"^\W*(?:oh |um |uh |and |so )*(?:it['’]?s|it is|that['’]?s|(?:the|my|her|his) (?:\w+ )?names?(?:['’]?s| is))"
    r" (?P<name>[^\W\d_][^\d,]*?),?\s+(?:actually|by the way|though)\b[\s,.]*(?P<whole>[^\W\d_][^\d]*)?$",
    re.IGNORECASE,
)
_NOT_NAME = regex(r"\b(?P<right>[^\W\d_][^\W\d_\-'’]*[^\W\d_]),? (?:and )?not (?P<wrong>[^\W\d_]{2,})\b", re.IGNORECASE)


def mended_name(text: str, old: str) -> str:
    """The name in "no, it's Sam Leigh", where it is near to the old one; "no, Leigh" mends the part. Else empty."""
    whole = only_name(settled(text)) if old and settled(text) != text else ""
    if whole and any(alike(plain(a), plain(b)) >= 0.6 for a in old.split() for b in whole.split()):
        return whole  # "it's lloyd-jones actually, megan lloyd-jones"
    match = regex(
        r"^\W*(?:no|nope|actually|sorry|not quite|close|almost|nearly)\b[\s,.]*(?:but |only |except )?(?:it'?s"
        r"|it is|i'?m|that'?s)?\s*(.+)$",
        re.I,
    ).match(text)
    if match is None and old and (later := _ACTUALLY.match(text)):
        return mended_name(f"actually it's {later['whole'] or later['name']}", old)
    for one in _NOT_NAME.finditer(text) if old else ():
        if plain(one["wrong"]) in plain(old).split():  # "the name's Rich, not Rick"
            right, wrong = "-".join(map(str.capitalize, one["right"].split("-"))), plain(one["wrong"])
            return " ".join(right if plain(part) == wrong else part for part in old.split())
    if match is None and old and spells_name(text):
        match = regex(r"^\W*(?:it'?s |that'?s |with )?(.+)$", re.I).match(text)
    if match is None or not old:
        return ""
    parts = old.split()
    if spells_name(match[1]) or " not " in match[1]:
        right = name_from_turns([match[1]], known=old) or ""
        if any(alike(plain(a), plain(b)) >= 0.5 for a in parts for b in right.split()):
            return right
    name = name_from_words(match[1], asked=True)
    if not name:
        return ""
    if " " not in name:
        near = [at for at, part in enumerate(parts) if 0.6 <= alike(plain(part), plain(name)) < 1]
        return " ".join([*parts[: near[-1]], name, *parts[near[-1] + 1 :]]) if near else ""
    return name if any(alike(plain(a), plain(b)) >= 0.6 for a in parts for b in name.split()) else ""


def whole_name(name: str, old: str, text: str) -> str:
    """The surname stays where only the first name is put right: "no, it's Geoffrey with a G", of Jeffrey Stone."""
    parts = old.split()
    if " " in name or len(parts) < 2:
        return name
    if regex(rf"\b{re.escape(name)}[\s,]+{re.escape(parts[-1])}\b", re.IGNORECASE).search(text):
        return f"{name} {parts[-1]}"
    followed = regex(rf"\b{re.escape(name)} (?P<last>[A-Z][^\W\d_]+)\W*$").search(text)
    if followed and could_be_name(followed["last"]):
        return f"{name} {followed['last']}"
    new, known = plain(name), [plain(part) for part in parts]
    near = [at for at, one in enumerate(known) if max(alike(one, new), alike(sound(one), sound(new))) >= _NEAR]
    near = near or [at for at, one in enumerate(known) if one[:1] == new[:1] and spells_name(text)]
    at = near[0] if near else 0 if new in FIRST_NAMES else None
    return name if at is None else " ".join([*parts[:at], name, *parts[at + 1 :]])
