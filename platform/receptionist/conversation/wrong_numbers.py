"""Callers who have got the wrong place: "oh sorry, I was trying to reach the pharmacy". English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Definition

_PLACES: Final = (
    r"(?:pharmacy|chemists?|drug ?store|hospital|bank|post office|school|library|council|town hall|city hall|police"
    r"|fire station|courthouse|dmv|airport|airline|train station|bus station|taxi\w*|cabs?|cab company|hotel|motel"
    r"|restaurant|pizza(?: place| shop| hut)?|pizzeria|takeaway|chinese|chippy|fish and chip shop|cafe|coffee shop"
    r"|garden cent(?:re|er)|pub|travel agents?"
    r"|bakery|butchers?|grocery|supermarket|grocers|store|walmart|target|costco|tesco|home depot|hardware store"
    r"|garage|mechanics?|body shop|tyre place|tire (?:place|shop)|car (?:wash|dealer\w*)|dealership|gym|pool|leisure"
    r" cent(?:re|er)|church|theat(?:re|er)|cinema|movie theater|museum|zoo|nail (?:salon|place|bar)|hair ?dressers?"
    r"|salon|barbers?|spa|dentists?|doctors?|gp|surgery|vets?|animal hospital|kennels?|groomers?|opticians?|eye doctor"
    r"|physio\w*|chiropractor|urgent care|clinic|solicitors?|lawyers?|law firm|accountants?|estate agents?|realtor"
    r"|insurance (?:company|office)|plumbers?|electricians?|roofers?|locksmiths?|dry cleaners?|cleaners|laundry"
    r"|florists?"
    r"|flower shop|funeral home|nursery|day ?care|water company|gas company|electric company|phone company"
    r"|cable company"
    r"|internet company|social security(?: office)?|housing office|job ?cent(?:re|er)|passport office|county clerk)"
)
_NO_PLACE: Final = r"(?!(?:some|any)\w+\b|you\b|yourselves\b|a (?:person|human)\b|my\b)"
_SOUGHT: Final = regex(
    r"\b(?:(?:was|were|been|im|i am|we are|am|is|just) (?:actually |only )?(?:trying|wanting|meaning|hoping|looking) to"
    r" (?:reach|call|get|ring|phone|dial|get through to|get hold of|contact)|(?:meant|wanted|supposed"
    r"|tried) to (?:reach"
    r"|call|ring|phone|dial|be calling|be ringing)|thought (?:this|that|it|you|i) (?:was|were|had)(?: calling| ringing"
    r"| the number for| got)?|(?:is|was) (?:this|that) not|isnt (?:this|that)|have i not (?:got|reached)"
    r"|(?:was|were) (?:actually |just )?(?:after|calling|ringing|phoning)|"
    rf"dialing|dialling) {_NO_PLACE}(?:the |an? |that |our )?(?:number (?:for|of) (?:the |an? )?)?"
    rf"(?P<place>(?:\w+ ){{0,3}}?{_PLACES})(?: (?:on|in|at|over on|down|number|place|shop|not you)\b.*)?"
    r"(?: (?:sorry|instead|my mistake|my bad|i think|then|please|though|oops|not you|wrong number|my apologies))*$"
)
_AT_A_LOSS: Final = regex(
    r"\b(?:sorry|oops|whoops|oh|wrong|mistake|my bad)\b.*\b(?:this|that|you) (?:is|s|are|re)(?:nt| not) (?:the |an? )?"
    rf"(?P<place>(?:\w+ ){{0,3}}?{_PLACES})(?: (?:then|is it|are you))*$"
)


_PLACE_WORD: Final = (
    r"(?:place|shop|store|cent(?:re|er)|studio|office|practice|people|guys|folks|lot|ones|company|firm|outfit|line|bar"
    r"|house|club|warehouse|depot|institute|association|agency|department)"
)
_OWN_WORD: Final = (
    r"(?!(?:same|right|wrong|only|best|ones?|to|by|in|at|on|with|for|from|your|my|an?|come|covered|it|have|earliest|full"
    r"|whole|main|first|nearest|closest|other|that|which|who|open|near)\b)\w+"
)
_TAKES_US_FOR: Final = regex(
    r"(?:(?:hi|hello|hey|hiya|oh|ah|um|uh|er|so|sorry|wait|hang on|yes|yeah|excuse me) )*"
    r"(?:(?:is|isnt) (?:this|that)(?: not)?|(?:are|arent) you(?: not)?|have i (?:got|reached|come through to)|do i"
    r" have(?= the)"
    r"|did i (?:call|reach|get|dial)|am i (?:through to|speaking to|talking to|calling)|that(?:s| is)(?: not)?|this is"
    r" not)"
    rf" (?:the |an? )?(?P<place>(?:{_OWN_WORD} ){{0,3}}?(?:{_PLACES}|{_OWN_WORD} {_PLACE_WORD}))"
    r"(?: (?:downstairs|upstairs|next door|opposite|round the corner|across the (?:street|road)|up the road"
    r"|(?:on|in|at|by) (?:the )?\w+(?: (?:street|road|avenue|st|ave|lane|square))?))?"
    r"(?: (?:then|is it|are you|please|there|love|mate|dear|innit|now))*"
)


def taken_for(heard: Heard) -> str:
    """ "The chemist" of "is that the chemist downstairs", and nothing else is asked. Empty: no such words."""
    match = _TAKES_US_FOR.fullmatch(heard.plain)
    return match["place"] if match else ""


def sought_elsewhere(heard: Heard, definition: Definition) -> bool:
    """Another kind of place than this one was to be called."""
    match = _SOUGHT.search(heard.plain) or _AT_A_LOSS.search(heard.plain)
    if match is None:
        return False
    about = definition.practice
    own = _stems(f"{about.name} {about.kind}")
    return own.isdisjoint(_stems(match["place"]))


def _stems(words: str) -> set[str]:
    return {word.rstrip("s")[:5] for word in plain(words).split() if len(word) > 2}
