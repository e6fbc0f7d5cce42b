"""An hour that is taken or asked for in free words, where times were offered: "nine'll do", "the half ten one's grand",
"could you do nine instead", "I'd sooner have four". English. Pure."""

import re

from receptionist.conversation.patterns import regex

_HOUR = (
    r"(?:(?:half(?: past)?|quarter (?:past|to|of|after)|(?:five|ten|twenty|twenty five) (?:past|to)) )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[2-9]"
    r"|(?:one|1)(?= (?:o['’]?clock|thirty|fifteen)))"
    r"(?:[ -](?:thirty|fifteen|forty[ -]five)|:\d\d)?(?: ?o['’]?clock)?"
)
_SUITS = (  # "could we do ten, nine's a little early for me"
    r"(?!(?:['’]s| is|['’]d be| would be|['’]ll be| might be)(?: (?:a|just|way|far|really|very|rather|probably"
    r"|going to be))*"
    r"(?: (?:little|bit|tad|touch|smidge|wee) )*(?: ?(?:too|quite|still|so|pretty|wee|bit))* ?"
    r"(?:early|late|no\b|not|out\b|bad|hard|tricky|tough|difficult|awkward|pushing|cutting|impossible|(?:the|my"
    r"|our|her|his) (?!one\b|best\b)|when (?:i|we"
    r"|he|she|they)))"
)
_TAKEN = regex(
    r"(?P<lead>(?:^|[,.;!?])\W*|\b(?:do|did|have|had|(?<!i['’]ve )(?<!we['’]ve )got|get|take|manage|make|sooner"
    r"|rather|with|(?:down|in|there|hoping"
    r"|book\w*|up) for|on for|be|i['’]ll be there|see you|thinking|think|probably|definitely|maybe|if|say|like"
    r"|want|wanted|need|nearer|(?:^|[,.;] ?)(?:and )?is|how['’]?s|go|go on,?|grab|pick"
    r"|choose|yes|yeah|yep|no|nah|ok|okay|aye|then|right|well|pet|love|(?:^|(?<=[,.;!?] ))oh|ooh|so|but|and|please"
    r"|sorry"
    r"|(?<!of )(?<!between )"
    r"(?<!all )(?:the|that|an?)(?: (?:more )?like)?|more like) )"
    rf"(?P<hour>{_HOUR}){_SUITS}"
    r"(?=['’](?:ll|s|d)\b|\s*(?:$|[,.;?!])| (?:one|slot|please|then|if|would|works?|suits?|sounds|is|will|any good|gone"
    r"|free|available|appointment|you (?:said|mentioned|have|had)|fits?|perfect|lovely|great|fine|grand"
    r"|no (?:bother|problem)"
    r"|at all|really|at the (?:latest|earliest)|on the dot|sharp|prompt|all day|(?:can|could|would|do|have) (?:you"
    r"|i|we|he|she)"
    r"|might|should|was|so|cos|because|it is|instead|ideally|best|for (?:me|us|him|her|preference)|or so"
    r"|or thereabouts|thanks|cheers"
    r"|mate|love|pet|dear|hen|pal|in the (?:morning|afternoon))\b)(?:['’](?:ll|s|d)\b)?(?P<one> one\b(?:['’](?:ll"
    r"|s|d)\b)?)?",
    re.IGNORECASE,
)
_YOU_COULD_NOT = regex(  # "you couldn't do nine, could you": refuses nothing
    r"\byou (?:couldn['’]?t|can['’]?t|wouldn['’]?t) (?P<what>(?:\w+ ){0,2}?(?:do|have|manage|fit|make|squeeze|get"
    r"|see)\b[^,.;!?]*?)"
    r",? (?:could|can|would) (?:you|ya)(?=\s*(?:[,.;?!]|$))",
    re.IGNORECASE,
)
_SOONER = regex(  # no wish for the soonest
    r"\b(?P<who>i|we|he|she)['’]d sooner(?= (?:have |take |do |come |go (?:for |with )?|it (?:was|were) )?"
    rf"(?:at |the )?{_HOUR}\b)",
    re.IGNORECASE,
)


def asked_kindly(text: str) -> str:
    """ "You couldn't do nine, could you" -> "could you do nine"."""
    return _YOU_COULD_NOT.sub(r"could you \g<what>", text)


def hours_taken(text: str) -> str:
    """The words with an "at" before such an hour. Where no times were offered, the same words may count things."""
    text = _SOONER.sub(r"\g<who>'d rather", text)
    return _TAKEN.sub(lambda found: f"{found['lead']}at {found['hour']}", text)
