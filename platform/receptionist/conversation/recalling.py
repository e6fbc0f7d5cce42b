"""Callers who ask again for what was said of their own appointment: "what day was that", "who am I seeing". English.
Pure."""

from functools import lru_cache
from typing import Final

from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, content, word_set

_ABOUT_IT: Final = word_set(
    """
    a about actually again ah all already am an and appointment appt are at back be been before being book booked
    booking bring bringing by can check checking come comes coming confirm could cool date day decide decided did do
    does done down exactly for forgot forgotten from get give going gonna got good great have having he her here hes
    him his hour i id ill im in is it its ive just kinda know lovely make me mean mine moment more morning my need
    now of off oh ok okay on one ones once only or our out over perfect please put quick quickly read real really
    remember remind repeat reservation right run said say saying scheduled see shall she should show slot so sorry spot
    supposed tell that thats the their them then there they theyre this time times to today tomorrow turn um uh us use
    visit was wait we well were what whats when which will with would write writing wrote yall yeah yes you youve your
    picked pick chose settle settled land landed agree agreed end ended thanks thank th st nd rd afternoon evening
    meant to missed miss catch hear heard didnt quite sure not if let lets double had table lost card
    """
) | frozenset(WEEKDAYS)
_MONTHS: Final = frozenset(MONTHS)
_WHEN: Final = regex(
    r"\b(?:what|which) (?:time|day|date|hour|slot)s?\b|\bwhen\b|\bwhat (?:was|is) the (?:time|day|date|hour)\b"
    r"|\bwhats the (?:time|day|date|hour)\b|\b(?:say|tell|read|give|run|remind|repeat) (?:\w+ ){0,3}?(?:the|my) (?:time"
    r"|day|date|appointment|booking|details)\b"
    r"|\b(?:time|day|date) again\b"
)
_AGAIN: Final = regex(  # it was said before, or is one's own
    r"\b(?:again|remind|repeat|say|said|saying|forgot\w*|was (?:it|that|this|the)|is (?:it|that|this|my|the)|its|thats"
    r"|(?:am|are|was|were) (?:i|we)|(?:do|did|should|shall) (?:i|we) (?:\w+ )?(?:come|bring|get|turn|show|need|have|be"
    r"|pick|choose|decide|settle|land|agree|book|put|make|go|end)|(?:i|we) (?:do|picked|chose|booked|settled|agreed"
    r"|decided|landed|got|have|am|are|was|were|come)|(?:im|were|ive got|i have|hes|shes|theyre) (?:\w+ )?(?:coming|in"
    r"|due|booked|down|supposed|to)|(?:have|got|put|did|book\w*) (?:you )?(?:me|us|him|her|it|them|my|our)|my|our"
    r"|wrote|write|missed|catch|hear)\b"
)
_ASKS_FOR_TIMES: Final = regex(  # "what time do you have", "when can I come in": of free times, or of the doors
    r"\b(?:do|does|have|are|can|could|will|would|did) (?:you|yall|they) (?!(?:say|said|have (?:me|us|my|him|her|it|that"
    r"|down)|got (?:me|us|my|him|her|it|that|down)|put|book\w*|tell|just|mean|see (?:me|him|her|us)|want|give"
    r"|need (?:me"
    r"|us)|write|wrote|pick|decide|remind|repeat|read|please|confirm|check|quickly|double|run)\b)\w+"
    r"|\bwhen (?:can|could|would|will) (?:i|we|you|he|she)\b|\b(?:what|which) (?:times|days|slots)\b(?! (?:did|was|were"
    r"|again))|^(?:(?:so|and|um|uh|well|sorry|hey|ok|okay) )*what(?:s| is)? (?:the )?(?:time|day|date) (?:is it"
    r"|today|now|right now)?(?: now| today| please)*$|\bmake it\b|\b(?:day|time) can\b|\bon (?:that|the) day\b"
    # "what should I have on when I come": of the visit itself
    r"|\b(?:what|how|where|which|whether|is|are|do|does|should|can|will) (?!(?:time|day|date|am|are|is|was) )(?:\w+ "
    r"){1,7}?when (?:i|we|he|she) (?:get|come|arrive|show|turn|am|are|go)"
    r"(?! (?:again|booked|coming))\b"
)
_WHO: Final = regex(
    r"\bwho(?:s| is| was| will| would|ll|d| am| are| did| do| does)?\b(?=.*\b(?:seeing|see|with|doing|do|be|it"
    r"|booked|ask"
    r"|me|him|her|in|treating|cutting|working|taking|looking|coming|giving|done|handling|performing|again|am|meet"
    r"|meeting)\b)"
    r"|\bwith (?:who|whom)\b|\b(?:which|what|whats the|what is the|whats my|remind me (?:of )?the|remind me"
    r" who the) (?:\w+ )?(?:name of (?:the )?)?(?:doctor|dr|dentist|vet|hygienist|stylist|barber|therapist|physio"
    r"|lawyer"
    r"|solicitor|attorney|groomer|person|one of you|technician|tech|instructor|trainer|practitioner|nurse|optician"
    r"|orthodontist|counsell?or|lady|guy|girl|fella)(?:s)?\b(?= (?:\w+ )?(?:is|was|am|are|will|did|do|name|again|that"
    r"|with|it|i|would|for)\b|$)"
)
_OF_WORK: Final = word_set(
    """
    who whos wholl whod whom seeing see doing do treating cutting hair working looking after taking be handling giving
    performing ask name names doctor dr dentist vet hygienist stylist barber therapist physio lawyer solicitor attorney
    groomer person technician tech instructor trainer practitioner nurse optician orthodontist counselor counsellor
    lady guy girl fella meet meeting actually dog cat teeth nails feet back exam cleaning appointment wondering just
    """
)
_NOT_OF_WORK: Final = regex(  # who is there in general, who calls, who is to be spoken to
    r"\bwho (?:is|are|am|was)(?: i)? (?:this|you|calling|speaking|talking)\b|\bwhos (?:this|calling|there|in"
    r"|speaking)\b"
    r"|\b(?:speak|talk|pay|call|contact)\b|\bwho (?:can|could|should|would you)\b|\bcan (?:i|you|we)\b"
    r"|\bwho(?:s| is| are| else is)? (?:in|there|on|free|available|working)\b(?! with)"
    r"|\bwho do you (?:have|take|see|recommend)\b|\bwhos your\b|\bwhos the (?:owner|boss|manager|best)\b"
)
_WHAT: Final = regex(
    r"\bwhat (?:am i|was i|did i|did you|have you|have i|was it|is it|was that|are we)"
    r" (?:\w+ ){0,4}?(?:booked|down|coming|book|in) (?:\w+ )?(?:for|in for|as)\b|\bwhat (?:was|is) (?:it|that|the"
    r" appointment) for(?: again)?$|\bwhat did i (?:just )?(?:book|agree to|sign up for)\b"
    r"|\b(?<!school )(?:read|run|go) (?:me )?(?:that(?! (?:day|morning|afternoon|evening|week)\b)"
    r"|it|this|all that|the booking|my booking|the details|through it"
    r"|over that|over it)\b.*\b(?:again|back|once more|by me)\b"
    r"|\bwhat (?:have|did) you (?:got|get|have|put|write|written)(?: down)?(?: for me| there| again| in the book)*$"
)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def asks_again(heard: Heard) -> bool:
    """Asked of one's own appointment that was spoken of already: when it is, with whom, what for."""
    said, words = heard.plain, set(content(heard.words))
    if _WHAT.search(said):
        return True
    if _WHO.search(said) and not _NOT_OF_WORK.search(said):
        return words <= _ABOUT_IT | _OF_WORK
    if not _WHEN.search(said) or not _AGAIN.search(said) or _ASKS_FOR_TIMES.search(said):
        return False
    return all(word in _ABOUT_IT or word in _MONTHS or word.isdecimal() for word in words)
