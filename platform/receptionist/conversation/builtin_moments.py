"""Whether the caller asks for a time to come: "is half four alright", "anybody free today". English. Pure."""

from functools import lru_cache

from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard

_SOME_DAY = regex(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tonight|tomorrow|{'|'.join(MONTHS)}|the \d{{1,2}}(?:st|nd|rd|th)"
    r"|a week (?:on|from)|(?:this|next) week|weekend)\b"
)
_SOME_HOUR = regex(
    r"\b(?:at|around|about|say|for|is|would|maybe) (?:about |around |half |quarter (?:past|to) )*\d{1,2}\b"
    r"(?!th|st|nd|rd| (?:of|people|minutes|days|weeks|hours|dollars|pounds|bucks|guests|dogs|cats|kids))"
    r"|\b\d{1,2} (?:o ?clock|colon \d\d|am|pm)\b|\b(?:noon|midday)\b|\bhalf (?:past )?\d|\bquarter (?:past|to) \d"
)
_SUITS = regex(
    r"\b(?:any(?:body|one)|some(?:body|one)|you|any of you|one of you|(?:he|she|they)) (?:\w+ )?(?:be )?(?:free"
    r"|available|come|around)\b|\b(?:free|available) (?:today|tonight|tomorrow|this|next|on)\b"
    r"|\bany (?:chance|way|possibility)\b"
    r"|\b(?:is|would|could|does|how about|what about) (?:it |that |this )?(?:\w+ )?(?:\w+ ){0,3}?(?:be )?(?:ok|okay"
    r"|alright|all right|possible|suit|suitable|work|do|good|fine|convenient|available|free)\b"
    r"|^(?:(?:hi|hello|hey|yeah|so|um|uh) )*(?:could|can|would|might) (?:that|it|this|we) (?:be|do|make)\b"
    r"|\b(?:could|can) (?:that|it|this) be\b|\bsend (?:some(?:body|one)|any(?:body|one)|a \w+)\b"
)
_OF_OTHERS = regex(  # what happens at that time is no visit
    r"\b(?:pick(?:ing)? (?:it|them|that|up|my|our|the)|picked up|collect(?:ing)?|deliver\w*|order(?:ed|s)?"
    r"|prescription"
    r"|refill|package|parcel|call(?:ing)? me|call us|ring me|phone me|text me|email|parking|park|cost|charge|price|fee"
    r"|what time (?:does|do|is|are)|do (?:i|we) (?:have|need) to|should (?:i|we)|did (?:any(?:body|one)|some(?:body"
    r"|one)|you)"
    r"|left (?:the|my|a)|bill|invoice|close|closed|holiday|cancell?ation)\b"
)


def asks_for_moment(heard: Heard) -> bool:
    """Of a turn that names a time: whoever names day and hour, or asks whether one suits, wishes to come then."""
    if _OF_OTHERS.search(heard.plain):
        return False
    return names_moment(heard) or _SUITS.search(heard.plain) is not None


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def names_moment(heard: Heard) -> bool:
    """A day and an hour."""
    words = normalised(heard.text)
    return _SOME_DAY.search(words) is not None and _SOME_HOUR.search(words) is not None


def names_day_or_hour(heard: Heard) -> bool:
    """Outright: "first, where do I park" has neither, though a word of it may tell a time elsewhere."""
    words = normalised(heard.text)
    return _SOME_DAY.search(words) is not None or _SOME_HOUR.search(words) is not None


_ANYTHING = regex(
    r"\b(?:(?:is there|do you have|have you(?: got)?|you got|you have|got|theres|any chance of) (?:anything"
    r"|something|owt|summat|any"
    r"|a (?:slot|gap|space|time))"
    r"|what(?:s| is| else is| times are| days are)(?: still| left)? (?:open|free|available)"
    r"|(?:anything|anybody|anyone|somebody|someone) (?:free|open|available|going|left|today|tomorrow|on|this|for)"
    r"|(?:seen|get in|come in|fit (?:me|us|him|her) in|squeeze (?:me|us|him|her) in|see (?:me|us|him|her))(?: \w+)?"
    rf" (?:today|tomorrow|this|on|{'|'.join(WEEKDAYS)}))\b"
)


def asks_for_anything(heard: Heard) -> bool:
    """ "Is there anything today", "can I be seen tomorrow": a wish to come on a day, whatever else was made of it."""
    return _ANYTHING.search(heard.plain) is not None and _OF_OTHERS.search(heard.plain) is None


_ANY_OF_IT = regex(
    r"\b(?:is there|are there|have you(?: got)?|do you have|do you guys have|you have|you(?:ve)? got|got|theres)"
    r" (?:an?|any|some|space|room|time)\b(?: \w+){0,5}? (?:open|free|available|going|left|spare"
    r"|slots?|openings?|gaps?|for)\b"
    r"|^(?:(?:hi|hello|hey|so|um|uh|yeah) )*any (?:\w+ ){1,4}?(?:open|free|available|going|left|spare"
    r"|slots?|openings?|gaps?)\b"
)


def asks_for_slot(heard: Heard) -> bool:
    """ "Is there a facial open tuesday at four": of a turn that names a service and a time."""
    return _ANY_OF_IT.search(heard.plain) is not None and _OF_OTHERS.search(heard.plain) is None


_OF_COMING = regex(
    r"\b(?:can|could|may) (?:i|we) (?:come|get there|arrive|show up|be there|turn up|check in)"
    r"(?: in| by| over| down)? "
    r"(?:(?:a|an|just) )*(?:(?:little|bit|few|couple of|five|ten|fifteen|half) )?(?:minutes |hour |tad )?early\b"
    r"(?!,? (?:in|next|this|on|tomorrow|morning))"
    r"|\b(?:should|do|does|must|would) (?:i|we|he|she|they|my \w+) (?:need to |have to |want to |better |ought to )?"
    r"(?:come|get|arrive|be|show|turn|check|aim)(?: (?:in|there|here|up|by|over|down|to (?:be|get|come|arrive)))*"
    r" (?:\w+ ){0,4}?(?:early|earlier|before ?hand|ahead(?: of time)?|minutes? before|mins before|on time)\b"
    r"|\b(?:anything|something|what)(?: else)? (?:(?:i|we|he|she) (?:can|could|should|ought to|need to|have to|must)"
    r"|(?:can|could|should|must|do) (?:i|we|he|she)(?: (?:need|have) to)?) (?:do|take|give|put|use|try|bring|wear|eat"
    r"|avoid|know|prepare|fill)\b"
)


def asks_of_coming(heard: Heard) -> bool:
    """ "Should I come ten minutes early", "is there anything I can do today": how to come, or what to do till then."""
    return _OF_COMING.search(heard.plain) is not None
