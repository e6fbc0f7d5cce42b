"""Somebody of the practice who is to see the caller, however it is asked: "Joan's there tomorrow, right, could she take
her at ten". English. Pure."""

from functools import lru_cache
from typing import Final

from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_services import named_outright
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Definition

_REACHES: Final = regex(  # to talk to them, or to have word passed on
    r"\b(?:calls?|called|calling|ring|rang|rung|ringing|phone|phoned|phoning|speak|speaking|talk|talking|word|message"
    r"|note|voicemail|texts?|e ?mail\w*|through to|put me|connect|transfer|reach|hold of|get back"
    r" to|let (?:\w+ ){1,3}know|ask (?:him|her|them) (?:something|about|a)|tell|remind|say (?:hi|thanks|thank you"
    r"|sorry))\b"
)
_SEES: Final = regex(
    r"\b(?:can|could|would|will|might|like|want|need|have|get|if|does|do) (?:\w+ ){0,4}?(?:see|take|do|fit|squeeze|have"
    r"|look|check|treat|cut|clean|clip|trim|examine|meet|sit down|go over|work on|come)\b"
)


_ASKS_FOR: Final = regex(  # who asks somebody for what they do, would come to them for it
    r"\b(?:i|we|id|wed|im|my \w+|he|she|they)(?: \w+){0,3}? ask(?:ing)? (?P<whom>(?:(?!to\b|if\b|about\b"
    r"|whether\b)\w+ )"
    r"{1,5}?)for (?P<what>(?:an?|the|my|his|her|our|another|some)? ?(?!\w* ?(?:advice|refund|copy|results?|records?"
    r"|referral|letter|price|quote|information|opinion|help|receipt|call|number|discount|form|note"
    r"|prescription)\b)\w.*)$"
)
_SAID_FIRST: Final = 4  # words in which the service is named


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def _reaches(said: str) -> bool:
    return _REACHES.search(said) is not None


def to_be_seen_by(heard: Heard, definition: Definition, *, timed: bool) -> bool:
    """`timed`: a day or a time is named. Whoever names somebody and a moment, and would neither call nor tell them
    anything, would come to them."""
    if not timed or _reaches(heard.plain) or not practitioner_named(heard.text, definition):
        return False
    return names_moment(heard) or _SEES.search(heard.plain) is not None


def asks_for_theirs(heard: Heard, definition: Definition) -> bool:
    """ "I need to ask Doctor Fenn for the filling": a service, of somebody who does it, and no word to be passed on."""
    asked = _ASKS_FOR.search(heard.plain)
    if asked is None or not practitioner_named(asked["whom"], definition):
        return False
    what = Heard(" ".join(asked["what"].split()[:_SAID_FIRST]))
    return named_outright(what, definition.scheduling.services)
