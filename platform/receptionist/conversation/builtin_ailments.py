"""What a caller says is wrong, in the wish or beside it. English. Pure."""

import re
from datetime import date

from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain, word_set

_WISH = regex(
    r"\b(?:id|i d|would|like|want|wanted|need|book|schedule|appointment|can|could|may|please|come in|bring|get"
    r"|see|looking"
    r"|reserve|you|your|name|number|patient|client|new|calling|this is|somebody|someone|estimate)\b"
)
_TELLS = regex(r"\b(?:i|ive|im|my|our|he|hes|she|shes|it|its|his|her|the|theres|they|we|weve)\b.* \w+")
_GREETING = regex(
    r"^\s*(?:(?:hi|hello|hey|yes|yeah|so|um|uh|well|there|good (?:morning|afternoon|evening))\b[\s,]*)+", re.I
)
_TROUBLE = word_set(
    "wrong problem problems symptoms reason trouble does doing brings matter bothering hurts complaint concern"
)
_IS_ABOUT = regex(r"\bhelp with\b|\bwhat (?:it is|its|it s|this is|the \w+ is) (?:about|regarding|for)$|\babout what\b")
_ABOUT = regex(
    r"\b(?:about|regarding|because of|concerning) (?P<what>(?:my|our|his|her|the|this|these|an?|some) [^,.;!?]+)", re.I
)
_AILMENT = regex(
    r"\b(?:\w*aches?|aching|pains?|migraines?|sore|cough\w*|cold|flu|fever\w*|rash\w*|cramps?|sciatica|stiff\w*|sprain\w*"
    r"|insomnia|anxiety|stress|arthritis|allerg\w+|sinus\w*|infection|sneezing|vomiting|diarrh?ea|limp\w*|itch\w*"
    r"|swelling|swollen|nausea|dizz\w+|bleeding|chipped|cracked|squeal\w*|grind\w*|leak\w*|noises?|rattl\w*|knocking"
    r"|(?:warning|engine) light|drip\w*|blocked|clogged|burst|no (?:heat|heating|hot water|power)|broken|stuck)\b"
)
_FOR = regex(r"\bfor (?P<what>(?:(?:my|his|her|a|an|some|this|the|really|bad) )*[^,.;!?]+)", re.I)
_FEW = 5  # words
_TIMED = regex(rf"\s+(?:(?:on|at|this|next|tomorrow|today|please|if|as soon)\b|(?:{'|'.join(WEEKDAYS)})\b).*$", re.I)
_CLAUSES = regex(
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
        if not _WISH.search(plain(clause))
        and (
            (len(clause.split()) >= 3 and _TELLS.search(plain(clause)))
            or (len(clause.split()) <= _FEW and _AILMENT.search(plain(clause)))
        )
    ]
    about = _ABOUT.search(rest)
    what = _TIMED.sub("", about["what"]).strip() if about else ""
    for match in () if what else _FOR.finditer(rest):
        ails = _TIMED.sub("", match["what"]).strip()
        what = what or (ails if _AILMENT.search(plain(ails)) and len(ails.split()) <= _FEW else "")
    told = [regex(r"^for ").sub("", one) for one in told]
    return ", ".join(told) or what
