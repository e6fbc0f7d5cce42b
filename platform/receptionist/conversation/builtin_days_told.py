"""Clauses that tell why a day does not suit, or what happened on one: no days to come in. English. Pure.

"I've got jury duty tomorrow. friday at eleven instead", "my husband passed away at Christmas, might I come on Tuesday".
"""

import re
from collections.abc import Callable, Collection

from receptionist.conversation.builtin_events import ORDINAL
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.words import plain

_FEAST = (
    r"(?:christmas(?: eve| day)?|xmas|new year(?:['’]?s)?(?: eve| day)?|easter|thanksgiving|halloween|boxing day"
    r"|(?:the )?bank holiday|labou?r day|memorial day|(?:the )?fourth of july|mother['’]?s day|father['’]?s day)"
)
_DAY = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tonight|tomorrow|weekend|{_FEAST}|the {ORDINAL})\b(?! time\b)", re.IGNORECASE
)
_CUT = re.compile(
    r"(?<=[,.;!?])\s+|\s+-\s+|\s+(?=(?:so|but|and|cause|because)\b,? (?:i|i['’]?d|i['’]?m|we|we['’]?d|can|could|would"
    rf"|may|might|how|what|maybe|please|let['’]?s|at|the|is|do|make|{'|'.join(WEEKDAYS)}|tomorrow)\b)"
    r"|\s+(?=(?:can|could|may|might) (?:i|we|you|it|that|he|she)\b)",
    re.IGNORECASE,
)
_SUBJECT = (
    r"(?:(?:i|we|he|she|they|there|it|you|that)(?:['’](?:ve|m|re|s|ll))?"
    r"|(?:im|ive|weve|hes|shes|theyre|theyve|theres|my|our|his|her|their|hubby['’]?s?)) \w+"
)
_PARTS_OF_DAY = {"morning", "afternoon", "evening", "night"}
_STATES = re.compile(
    rf"^\W*(?:(?:on )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today)(?: (?:the )?{ORDINAL}| morning| afternoon| evening)?,? "
    rf"|(?:(?!if\b|when\b)[\w'’-]+,? ){{0,4}}?)(?<!\bif ){_SUBJECT}",
    re.IGNORECASE,
)
_WISHES = re.compile(  # whoever tells when they are free tells when they would come
    r"\b(?:(?:can|could|would|will|should)(?!n?['’]?t\b|not\b)|may|might|shall|like|love|want|wanted|need|prefer|hoping"
    r"|hope|wondering|book|schedule|how about|what about|any|anything|free|available|open|works?|suits?|good|great|fine"
    r"|best|better|perfect|ideal|please|maybe|perhaps|instead|rather|move|change|make|put me|fit|let['’]?s|say|meant?"
    r"|thinking|think|guess|reckon|believe|looking|around|about|in town|home|here|off|flexible|before|after|until"
    r"|till|by|i['’]?d|we['’]?d"
    r"|i['’]?ll take|i['’]?ll have|i['’]?ll come|or)\b"
    rf"|\b(?:have|got|do|said|(?:it|that)(?:['’]?s| is)) (?:on |for )?(?:the )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today"
    rf"|{ORDINAL})\b",
    re.IGNORECASE,
)
# what happened at a time that is over: no matter whether another day is named
_HAPPENED = re.compile(
    r"\b(?:passed(?: away| on)?|died|moved|bought|broke|hurt|injured|fell|started|began|happened|diagnosed|graduated"
    r"|retired|packed (?:up|in)|gave out|stopped|quit|lost|got (?:married|divorced|engaged|hurt|him|her|it|them)|born"
    r"|separated|split up|came out|had (?:it|one|him|her|them|my|his|our|the|a|an)(?: \w+){1,3}|was last|were last"
    r"|married|had surgery|adopted|expecting)"
    rf"(?: \w+){{0,4}}? (?:back )?(?:at|over|around|on|just (?:before|after)|before|after|since) (?:about )?{_FEAST}\b"
    rf"(?! (?:week|eve))(?:,? (?:and|so))?",
    re.IGNORECASE,
)
_IN_ITS_PLACE = re.compile(  # "three instead of two": two is what was
    r"(?:^\W*|[\s,]+)(?:instead of|rather than|in place of|as opposed to) (?:on |at |the )*"
    rf"(?:(?:(?:{'|'.join(WEEKDAYS)}) \d{{4}}-\d\d-\d\d|{'|'.join(WEEKDAYS)}|today|tomorrow|noon|midday|{ORDINAL}"
    r"|half (?:past )?\w+|quarter (?:past|to) \w+"
    rf"|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?)\b"
    r"(?:[\s\-](?:o['’]?clock|thirty|fifteen|forty[\s\-]?five|[ap]\.?m\b\.?|morning|afternoon|evening"
    rf"|(?:the )?{ORDINAL}(?: of (?:{'|'.join(MONTHS)}))?))*)",
    re.IGNORECASE,
)


def without_reasons(text: str) -> str:
    """The words among which the day to come stands, where another clause names one too."""
    text = _HAPPENED.sub(" ", _IN_ITS_PLACE.sub("", text))
    clauses = [clause for clause in _CUT.split(text) if clause]
    dated = [at for at, clause in enumerate(clauses) if _DAY.search(clause)]
    told = [at for at in dated if _is_told(clauses[at])]
    if not told or len(told) == len(dated):
        return text
    return " ".join(clause for at, clause in enumerate(clauses) if at not in told)


def without_left(text: str, left: Collection[str], timed: Callable[[str], bool]) -> str:
    """Of words that move an appointment: without the clauses that tell of the day it is moved from, where others tell a
    time: "the truck's in the shop Monday. could we slide that over to Wednesday". `left`: what that day is called."""
    clauses = [clause for clause in _CUT.split(text) if clause]
    days = {*left, *(f"{one}s" for one in left)}
    of_it = [not days.isdisjoint(plain(clause).split()) for clause in clauses]
    if not any(of_it) or not any(timed(one) for one, told in zip(clauses, of_it, strict=True) if not told):
        return text
    kept = (
        clause
        for clause, told in zip(clauses, of_it, strict=True)
        if not told or timed(" ".join(word for word in plain(clause).split() if word not in days | _PARTS_OF_DAY))
    )
    return " ".join(kept)


def _is_told(clause: str) -> bool:
    return _STATES.search(clause) is not None and _WISHES.search(clause) is None
