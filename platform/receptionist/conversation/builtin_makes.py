"""The make of a bicycle as callers tell it by the way: "bring my Brompton in". English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_ASKED: Final = regex(r"\b(?:make|brand|model|kind|type|sort)\b.*\b(?:bikes?|bicycles?|e ?bikes?|cycles?)\b")
_MAKES: Final = regex(
    r"\b(?:brompton|trek|giant|specialized|specialised|cannondale|raleigh|bianchi|pinarello|cervelo|scott|cube|canyon"
    r"|boardman|carrera|dahon|tern|gazelle|surly|kona|santa cruz|orbea|merida|ribble|colnago|pashley|whyte|dawes|claud"
    r" butler|schwinn|huffy|rad power|aventon|salsa|marin|norco|gt|fuji|felt|wilier|focus|haibike|riese (?:and|und)"
    r" muller|moulton|genesis|condor|van ?moof|ridgeback|frog|islabikes?|voodoo|apollo|bmc|lapierre|look|ktm)\b"
    r"(?! (?:day|job|at\b|like))"
)
_BEFORE: Final = regex(r"(?:^|\b(?:my|our|an?|the|his|her|its|it is|old|new|electric|folding|road|mountain)) $")


def make_told(item: str, words: str) -> str:
    """Empty: the make is not asked for, or not told."""
    if not _ASKED.search(plain(item)):
        return ""
    said = plain(words)
    for match in _MAKES.finditer(said):
        if _BEFORE.search(said[: match.start()]):
            return match[0].title() if len(match[0]) > 3 else match[0].upper()  # BMC, KTM
    return ""
