"""The caller's words -> a British registration as it is written: "A B one two C D E" -> "AB12 CDE". Pure."""

from typing import Final

from receptionist.conversation.dates import normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_WHOLE: Final = regex(r"\b([a-z]{2}\d\d) ?([a-z]{3})\b")
_SPELLED: Final = regex(r"\b([a-z] [a-z] ?\d ?\d) ([a-z] [a-z] [a-z])\b")
_ANNOUNCED: Final = regex(  # only there may words stand apart: "at 10 for" is none
    r"\b(?:reg|registration|plate)(?: number| plate)?(?:s| is|)? ([a-z]{2} ?\d ?\d) ([a-z]{3}|[a-z] [a-z] [a-z])\b"
)
_LEAD: Final = regex(r"^(?:(?:its|it is|thats|yes|yeah|um|uh|ok|okay|the|my|reg|registration|plate|number|is|and) )+")
_ANY: Final = regex(
    r"(?!(?:at|on|in|by|to|for|not)\b)(?=.*\d)(?=.*[a-z])(?:[a-z]{1,3}|\d{1,4}|(?=\w*\d)\w{2,8})"
    r"(?: (?:[a-z]{1,3}|\d{1,4}|\w{1,4}))*"
)
_LENGTHS: Final = range(3, 9)  # of a registration, without spaces


def plate_in(text: str) -> str:
    """Empty: there is none."""
    said = normalised(plain(text))
    for way in (_WHOLE, _SPELLED, _ANNOUNCED):
        if found := way.search(said):
            first, last = (part.replace(" ", "").upper() for part in found.groups())
            return f"{first} {last}"
    return ""


def any_plate(text: str) -> str:
    """Of any country and age, where nothing else was asked for: "7ABC123", "HX 68 PLT". Empty: there is none."""
    if known := plate_in(text):
        return known
    said = _LEAD.sub("", normalised(plain(text)))
    letters = said.replace(" ", "")
    if len(letters) not in _LENGTHS or not _ANY.fullmatch(said):
        return ""
    british = regex(r"([a-z]{2}\d\d)([a-z]{3})").fullmatch(letters)
    return f"{british[1]} {british[2]}".upper() if british else said.upper()
