"""A second appointment beside the one in the making, or beside the one just made: "yes, and one for Max at eleven".
English. Pure."""

import re
from collections.abc import Sequence
from typing import Final

from receptionist.conversation.builtin_services import named_outright, services_named
from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.builtin_whom import PEOPLE, PETS, is_first_name, whom_of
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_SOMEBODY: Final = rf"(?:my|our|his|her|their|the) (?:(?!(?:to|in|for|on|at)\b)\w+ ){{0,3}}?(?:{PEOPLE}|{PETS})"
_TOO: Final = r"(?:too|also|as well|an all|and all|(?:right |straight |just )?after (?:mine|ours|that|me|us|him|her))"
_ADDS_ONE: Final = regex(  # these tell by themselves that it is one more
    r"(?<!the )\b(?:one|another(?: one)?|one more|the same(?: (?:thing|one|again))?|same(?: thing)?(?: again)?) for"
    r" (?!(?:that|this|it|today|now|the (?:day|time)|\w+day|\d)\b)\w+"
    r"|\b(?:set up|book|schedule|do|make|get|sort(?: out)?|arrange|have|plan|pencil in) (?:\w+ )?the (?:next )?one "
    r"after (?:that|this|it)\b"
    r"|\b(?:set up|book|schedule|make|sort(?: out)?|arrange|pencil in) (?:the|my|our|his|her) next one (?:\w+ "
    r"){0,2}?(?:too|as well|also|while|now)\b"
    r"|\b(?:set up|book|make|get|schedule|do|put in|add|sort|arrange) (?:me |us )?(?:in )?(?:for )?(?:the|my|our|a)"
    r" (?:next (?:one|appointment|visit|session|lesson)|one after(?: that| this)?|following one|follow up(?: one)?)\b"
    r"|\bsame again\b(?! (?:next|every|in))|\b(?:one more|another) (?:appointment|booking|visit)\b|^another one\b"
    rf"|\b{_SOMEBODY} (?:\w+ )?(?:needs?|wants?|would like|could use|could do with|has to have) (?:to (?:get|have"
    rf"|book) )?(?:one|it|that|the same|an appointment|(?:(?:a|an|his|her|their) (?:\w+ ){{1,4}}?{_TOO}))\b"
    rf"|\b{_SOMEBODY} (?:\w+ )?(?:needs?|wants?|would like) to (?:bring|get|have|book) (?:hers|his|theirs"
    r"|one|it|the same)\b"
    rf"|^(?:(?:and|so|oh|ok|okay|yes|yeah|then) )*(?:what|how) about {_SOMEBODY}"
    r"(?: (?:too|also|as well|then|though|\w+))?$"
    rf"|\b(?:add|adding|bring along|include) {_SOMEBODY}(?: on| in| too| as well| to (?:it|that|mine))*$"
    rf"|\b(?:do|have|get|need|book|make|want|add) (?:in )?(?:one|another|another one|one more|the same|it) (?:\w+ )?for"
    rf" {_SOMEBODY}\b"
)
_NO_VISIT: Final = regex(r"\b(?:one more|another|same) (?:quick )?(?:thing|question|second|moment|minute|time)$")
_PERHAPS: Final = regex(  # "my brother might want one, he'll ring you": not now
    rf"\b{_SOMEBODY} (?:might|may|could) (?:\w+ )?(?:need|want|like)\b|\b(?:hell|shell|theyll) (?:ring|call|phone"
    rf"|be in touch)\b"
)
_YES: Final = regex(
    r"^\W*(?:(?:oh|um|uh|ok|okay|well|great|perfect|lovely|fine|good|right|brilliant|wonderful|super)\b\W*)*"
    r"(?:yes|yeah|yep|yup|yea|sure|absolutely|definitely|correct|please do|go ahead|book it|do it|that['’]?s"
    r" (?:right|correct|it|fine|good|great|perfect)|sounds (?:good|great|perfect|right)|of course|that works"
    r"|ok|okay|great|perfect|lovely|fine)\b"
    r"(?:\W+(?:please|thanks|thank you|do|that['’]?s (?:right|correct|fine|it|great|perfect|good)"
    r"|book (?:it|that)(?: in)?|go ahead|sure|perfect|great|ok|okay|yes)\b)*[\s,.;!]*",
    re.IGNORECASE,
)
_AND: Final = regex(r"(?:(?:and|plus|oh|then|also|but|while (?:you|i)\S* \S+ \S+|next)\b[\s,]*)+", re.IGNORECASE)
_ADDS: Final = regex(
    r"^(?:and|plus|also|then|while|next)\b|\b(?:also|too|as well|another|one more|an all|second|plus|same)\b"
)
_PUTS_RIGHT: Final = regex(
    r"\b(?:instead|rather than|make (?:it|that)|change\w*|wrong|moved?|not (?:the|a|my|on|at|for|\w+day))\b"
)
_TELLS: Final = regex(
    r"\b(?:(?:my|the|his|her) (?:\w+ )?(?:number|name|e ?mail|address|birthday|date of birth) (?:is|are|its)"
    r"|(?:ask|know|tell|wonder\w*|question|how (?:much|long|many)|what(?:s| is| are| do| does)|where|cost|price|text"
    r"|e ?mail (?:me|it)|remind|receipt|message|come (?:too|as well|along|with)|bring (?:my|the|a|him|her|them) \w+"
    r" (?:along|with))\b)"
)
_WOULD_COME: Final = regex(
    rf"\b(?:for|see|do|book|fit|squeeze|put|get|have|take)(?: in)? {_SOMEBODY}\b|\b{_SOMEBODY} (?:\w+ )?(?:needs?"
    rf"|wants?|would like|could use|(?:in|done|seen|down)\b)|\bbring(?:ing)? {_SOMEBODY} in\b"
)
_DOES: Final = regex(
    r"\b(?:for|book|fit|squeeze|put|get|do|see|bring|take) (?:in )?(?P<name>[^\W\d_][\w'’-]+)", re.IGNORECASE
)
_WISHES: Final = regex(r"\b(?:like|love|need|want|wanna|get|have|book|add|do)\b")
_OTHER: Final = regex(r"\b(?:other|second|third|another) (?:\w+ )?(?:" + PEOPLE + "|" + PETS + r"|one)\b")


def adds_one(heard: Heard) -> bool:
    """ "One more, the same for his brother", "my sister wants to bring hers in": an appointment beside another."""
    said = heard.plain
    return _ADDS_ONE.search(said) is not None and not _NO_VISIT.search(said) and not _PERHAPS.search(said)


def added_wish(text: str, booking: Booking, services: Sequence[Service]) -> str:
    """What a yes to the read-back goes on to wish for. Empty: nothing more, or the read-back itself is put right."""
    yes = _YES.match(text)
    behind = text[yes.end() :] if yes else ""
    rest = behind[match.end() :] if (match := _AND.match(behind)) else behind
    wish = Heard(rest)
    if yes is None or not yes_or_no(yes[0]) or len(wish.words) < 2:
        return ""
    if _PUTS_RIGHT.search(wish.plain) or _TELLS.search(wish.plain):
        return ""
    if adds_one(wish):
        return rest
    if not _ADDS.search(plain(behind)):
        return ""
    return rest if _is_for_other(rest, booking) or _is_other(wish, booking, services) else ""


def _is_for_other(text: str, booking: Booking) -> bool:
    """ "My other dog", "Max in at eleven": somebody else than the one that is booked for."""
    if _OTHER.search(plain(text)):
        return True
    whom = whom_of(text)
    if whom and whom.relation:
        if not _WOULD_COME.search(plain(text)):
            return False  # "my wife will bring her in"
        return whom.relation != booking.relation or bool(whom.name and plain(whom.name) != plain(booking.for_whom))
    known = {word for name in (booking.for_whom, booking.name, booking.practitioner) for word in plain(name).split()}
    if booking.chosen:
        known |= set(plain(booking.chosen.practitioner).split())
    named = [match["name"] for match in _DOES.finditer(text) if is_first_name(match["name"])]
    return any(known.isdisjoint(plain(name).split()) for name in named)


def _is_other(wish: Heard, booking: Booking, services: Sequence[Service]) -> bool:
    """Another service, by its name or by what only it has."""
    named = services_named(wish, services)
    told = named_outright(wish, services) or _WISHES.search(wish.plain) is not None
    return told and len(named) == 1 and named[0].name != booking.service
