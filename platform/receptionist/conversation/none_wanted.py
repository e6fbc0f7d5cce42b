"""Whoever says that no appointment is wanted, and asks something: "I don't need one, it's just that". English. Pure.

Such a clause is no wish to book, and none to call off what there is; neither is the one that tells what there is
already. What is left of the turn is what they rang for.
"""

from functools import lru_cache
from typing import Final

from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.words import plain

_VISIT: Final = r"(?:appointments?|appts?|bookings?|visits?|slots?|meetings?|consult\w*|reservations?|sessions?|times?)"
_NONE_WANTED: Final = regex(
    r"\b(?:(?:dont|do not|didnt|wont|wouldnt) (?:really |actually |even |think i |necessarily )*(?:need|want|require)"
    rf" (?:(?:an?|another) (?:(?:new|other|extra|second) )?{_VISIT}|another(?: one)?|one"
    r"|to (?:book|come in|be seen|make|have|schedule))"
    r"|not (?:after|here for|here about|calling for|calling about|ringing for|ringing about|looking for|wanting"
    rf"|needing) (?:an?|another) {_VISIT}"
    r"|(?:not|no need) (?:to book|booking|(?:looking|trying|wanting|calling|ringing|here) to (?:book|make)))"
    r"(?: (?:in|anything|an?|another|one|appointment|yet|today|right now|at the moment|just|really|as such"
    r"|with you))*$"
)
_STANDS: Final = regex(  # of what is to be called off: "I don't need an appointment any more"
    r"\b(?:any ?more|after all|no longer|cancel\w*|call (?:it|that) off)\b"
)
_CALLS_OFF: Final = regex(r"\b(?:cancel\w*|call (?:it|that) off)\b")
_HAS_ONE: Final = regex(
    r"\b(?:i|we|ive|weve|im|were)(?: (?:have|am|are))?(?: (?:already|just|still|only|all))* ?(?:got|have|had|made"
    r"|booked|in\b|down|an?|my|our|the)\b"
)
_THERE_ALREADY: Final = regex(
    rf"\b(?:already|booked|{_VISIT}|last (?:week|month|time|year)|{'|'.join(WEEKDAYS)}|tomorrow|today|tonight|next)\b"
)
_RANG_FOR: Final = regex(  # what they would know instead
    r"\b(?:just|only) (?:that|want\w*|wanna|need\w*|to (?:ask|know|check|find)|ask\w*|wonder\w*|call\w*|ring\w*|rang"
    r"|phon\w*|a (?:quick )?question|curious|check\w*)\b"
    r"|\b(?:its|it is|thing is|theres|was|im) (?:just|only)\b|\bwondering\b|\b(?:want\w*|like|need) to (?:know|ask)\b"
    r"|\bwanna (?:know|ask)\b|\b(?:dont know|not sure|no idea) (?:if|whether|what|how|when|where|which)\b"
)
_MAY_FIT: Final = regex(
    r"\b(?:dont|do not|didnt|wont|wouldnt|not|no need)\b.*\b(?:need|want|require|book\w*|after|for|about)\b"
)
_CLAUSES: Final = regex(r"([,.;!?]+(?:\s+|$)|\s+(?=(?:and|but|so)\s))")
_JOINED: Final = regex(r"^\W*(?:(?:and|but|so|or)\b[\s,]*)+")


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def without_none_wanted(text: str) -> str:
    """ "I've already got one on Friday so I don't need another, I just don't know if it matters": the last of it. All
    of it where nothing of the kind is said, or nothing else."""
    rest = beside_none_wanted(text)
    if rest == text or _CALLS_OFF.search(plain(text)):
        return text
    asks = _RANG_FOR.search(plain(rest)) is not None or any(map(is_question, parts_of(rest)))
    return rest if asks else text


def wants_none(text: str) -> bool:
    """Is that said beside what they rang for?"""
    return without_none_wanted(text) != text


@lru_cache(maxsize=256)  # as above
def beside_none_wanted(text: str) -> str:
    """The clauses beside those that say so, or tell what there is already."""
    if not _MAY_FIT.search(plain(text)):
        return text
    pieces = _CLAUSES.split(text)
    clauses, between = pieces[::2], [*pieces[1::2], ""]
    left_out: set[int] = set()
    for at, clause in enumerate(clauses):
        if not _NONE_WANTED.search(plain(clause)) or _STANDS.search(plain(clause)):
            continue
        left_out.add(at)
        left_out.update(one for one in (at - 1, at + 1) if 0 <= one < len(clauses) and _tells_one(clauses[one]))
    if not left_out:
        return text
    rest = "".join(f"{one}{between[at]}" for at, one in enumerate(clauses) if at not in left_out)
    return _JOINED.sub("", rest).strip(" ,.;")


def _tells_one(clause: str) -> bool:
    said = plain(clause)
    return _HAS_ONE.search(said) is not None and _THERE_ALREADY.search(said) is not None and not is_question(clause)
