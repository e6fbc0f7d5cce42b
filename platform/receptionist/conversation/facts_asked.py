"""Questions that an answer settles, told from wishes in the form of one. English. Pure."""

from receptionist.conversation.builtin_made import DAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard


def asks_for_facts(heard: Heard) -> bool:
    """A question that an answer settles, rather than a wish in the form of one ("can I get my nails done")."""
    said = _YALL.sub("you", heard.plain)
    if _TO_KNOW.search(said):
        return True
    asks = _ASKS.search(_WISHED_POLITELY.sub(" ", said))
    settled = asks is not None and (asks[0].startswith("do you") or _OF_TIMES.search(heard.plain) is not None)
    return settled or (asks is not None and not WISH.search(heard.plain))


WISH = regex(
    r"^(?:(?:hi|hello|hiya|hey|morning|afternoon|um|uh|yeah|yes|so|well|just|only|really) )*(?:want|wanting|need"
    r"|needing|after)\b|"
    r"\b(?:my|our) (?:\w+ ){1,2}?(?:needs?|wants?|would like|could use|is due for|has to have)\b(?! to (?:know"
    r"|ask|find))|"
    r"(?<!\bdo )(?<!\bdoes )(?<!\bdid )(?<!\bwill )(?<!\bwould )(?<!\bshould )(?<!\bif )"
    r"\b(?:i|we|he|she|ive|weve) (?:really |just |also )?(?:need|want|would like|would love|needs|wants"
    r"|wanna|gotta|got to|have to|has to|should|am trying to|was hoping to|am hoping to)\b|\b(?:id"
    r"|wed) (?:like|love)\b"
)
_YALL = regex(r"\b(?:yall|yous|youse|yinz)\b")
_WISHED_POLITELY = regex(  # "what's the first thing you've got for a manicure"
    r"\b(?:whats|what is) (?:the|your) (?:first|next|soonest|earliest)(?: (?:thing|one|slot|opening|appointment"
    r"|spot))?(?: you(?:ve)?(?: got"
    r"| have)?)? for\b|"
    # "I was wondering if we could come see you": no question of facts
    r"\b(?:wonder(?:ing)?|see|ask|asking) (?:if|whether) (?:i|we|he|she|they|you|some(?:body|one)|any(?:body|one)"
    r"|one of (?:you|your \w+)|my \w+) (?:could|can|might|may) (?:\w+ )?(?:come|see|be seen|get|book|do|have|make"
    r"|fit|squeeze"
    r"|send|bring|pop|drop)\b(?! (?:(?:in|along|over|down|and sit) )*with (?:me|us)\b)"
)
_TO_KNOW = regex(r"\b(?:like|love|want|wanted|need|wish|hoping) to (?:know|ask|find out|hear)\b")
_OF_TIMES = regex(r"\bhow (?:long|often|many times)\b(?!.*\b(?:wait|get in|be seen|see me|fit me)\b)")
_ASKS = regex(
    r"\b(?:how (?:much|long|do|does|often|many)|what (?:is|are|does|do|should)|whats|why|where"
    r"|do you (?:guys |people |folks |also |even |all |ever |still |usually )*(?:(?!have\b|think\b|know\b|mind\b"
    r"|guys\b)\w+"
    rf"|have(?! (?:\w+ ){{0,2}}?(?:{DAYS}|at (?:\d|\w+ (?:thirty|fifteen|o ?clock|am|pm)|noon)\b"
    r"|(?:anything|something|any) (?:\w+ ){0,2}?(?:open|free|available|openings?|slots?|spots?|time|times|left|earlier"
    r"|later|on|at|for|this|next|today|tomorrow)\b)))"
    r"|(?:no idea|dont know|wondering|not sure|curious|tell me|know) (?:what|when|how|if|whether|which|why)"
    r"|can (?:i|we|he|she) still|do (?:i|we) (?:have|need|got|gotta)(?: to)?|gotta(?= (?:make|book|have) an?)"
    r"|would you (?:see|take|treat|accept|have) (?:him|her|them|it|my \w+|somebody|someone|people|an?|babies|kids)"
    r"|if (?:i|we|he|she) (?:\w+ ){1,6}?(?:do|does|can|will|would|is|are|am) (?:i|we|you|it|there|that|he|she)"
    r"(?= (?:get|use|have|need|still|also|pay|free|included|allowed|extra|come with|bring|be))|(?:know|ask|check"
    r"|wondering|see) if you|does it"
    r"|(?:is|are|am) (?:i|we|it|that|this|he|she|they|my \w+) (?:\w+ )?too (?:\w+ ){1,2}?(?:to|for)"
    r"|is (?:it|there)|are (?:there|you)|should (?:i|we|he|she|it|they|my)\b(?! get)|cost|price|hurt"
    r"|paid?|bill|insurance)\b"
)
