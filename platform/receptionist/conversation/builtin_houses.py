"""Addresses in streets that no word calls so, told by the way: "we're out at 410 Ledbetter", "at 14 Kirkgate, HG4 1AB".
English. Pure."""

from typing import Final

from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_NAME: Final = (
    rf"(?!(?i:{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)}|am|pm|today|tomorrow|i|can|could|on|for)\b)[A-Z][\w'’]+"
)
_HOUSE: Final = rf"(?P<house>\d{{1,5}}[a-z]? {_NAME}(?: {_NAME})?)"
_WE_ARE_AT: Final = regex(
    r"\b(?:(?i:we['’]?re|i['’]?m|it['’]?s|he['’]?s|she['’]?s|they['’]?re|am|is|are|live|lives|living|located|parked"
    rf"|address is)) (?:(?:out|over|down|up|parked|located|here|staying|living) ){{0,2}}at {_HOUSE}"
)
_WITH_POSTCODE: Final = regex(rf"\bat {_HOUSE}(?=,? [A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}\b)")


def house_told(text: str) -> str:
    """The house's number and street; empty: none is told so."""
    if " at " not in text:
        return ""
    found = _WE_ARE_AT.search(text) or _WITH_POSTCODE.search(text)
    return found["house"] if found else ""
