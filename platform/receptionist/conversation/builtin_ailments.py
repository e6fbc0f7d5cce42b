"""What a caller says is wrong, in the wish or beside it. English. Pure."""

import re
from datetime import date

from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.words import plain, word_set

_WISH = re.compile(
    r"\b(?:id|i d|would|like|want|wanted|need|book|schedule|appointment|can|could|may|please|come in|bring|get"
    r"|see|looking"
    r"|reserve|you|your|name|number|patient|client|new|calling|this is|somebody|someone|estimate)\b"
)
_TELLS = re.compile(r"\b(?:i|ive|im|my|our|he|hes|she|shes|it|its|his|her|the|theres|they|we|weve)\b.* \w+")
_GREETING = re.compile(
    r"^\s*(?:(?:hi|hello|hey|yes|yeah|so|um|uh|well|there|good (?:morning|afternoon|evening))\b[\s,]*)+", re.I
)
_TROUBLE = word_set(
    "wrong problem problems symptoms reason trouble does doing brings matter bothering hurts complaint concern"
)
_IS_ABOUT = re.compile(r"\bwhat (?:it is|its|it s|this is|the \w+ is) (?:about|regarding|for)$|\babout what\b")
_ABOUT = re.compile(
    r"\b(?:about|regarding|because of|concerning) (?P<what>(?:my|our|his|her|the|this|these|an?|some) [^,.;!?]+)", re.I
)
_TIMED = re.compile(
    rf"\s+(?:(?:on|at|this|next|tomorrow|today|please|if|as soon)\b|(?:{'|'.join(WEEKDAYS)})\b).*$", re.I
)
_CLAUSES = re.compile(
    r"[,.;!?]+(?:\s|$)|\b(?:so|and|but) (?=(?:i|can|could|my|our|his|her|he|she|it|the|there|need|needs|want"
    r"|would|was)\b)",
    re.IGNORECASE,
)


def is_trouble(item: str) -> bool:
    """Is it asked what is wrong?"""
    return not _TROUBLE.isdisjoint(plain(item).split()) or _IS_ABOUT.search(plain(item)) is not None


def trouble_in(words: str, today: date, country: str) -> str:
    """The part of the words that tells what is wrong: neither the wish, nor the time, nor a name."""
    rest = told_in(words, today, country).rest
    clauses = [_GREETING.sub("", part).strip() for part in _CLAUSES.split(rest)]
    told = [
        clause
        for clause in clauses
        if len(clause.split()) >= 3 and _TELLS.search(plain(clause)) and not _WISH.search(plain(clause))
    ]
    about = _ABOUT.search(rest)
    return ", ".join(told) or (_TIMED.sub("", about["what"]).strip() if about else "")
