"""A caller who wants to ask about what they have here already: "it's about my appointment on friday". English. Pure."""

from receptionist.conversation.patterns import regex

_ASKS_AFTER = regex(  # "I need to check something about my court date"
    r"\b(?:i|we|id|wed|im|ive) (?:just |only |really |would )?(?:need|needed|want|wanted|like|have|got|calling|ringing"
    r"|hoping|wan)(?:na| to) (?:check|ask|query|clarify|confirm|find out|clear up) "
    r"(?:(?:something|a thing|one thing) )?(?:on |about |with |concerning )(?:my|our)\b"
)
_ASKS_ALONE = regex(  # and says no more yet
    r"(?:(?:hi|hello|hey|hiya|yes|yeah|um|uh|so|well|ok|okay|good|morning|afternoon|there|just|please) )*"
    r"(?:(?:i(?:d| would)?|we(?:d| would)?) (?:just |only )*(?:want(?:ed)?|need(?:ed)?|like|wish|was hoping|wanna"
    r"|have|ve got|got)"
    r"(?: to)?|(?:im|i am|was) (?:just )?(?:calling|ringing|phoning)(?: in| up)?(?: to)?|(?:can|could|may|might) i(?:"
    r" just)?|calling to|ringing to"
    r"|ive got) (?:(?:ask|check|query|talk|speak|discuss|a|something|quick|question|questions|few|couple|of|things"
    r"|thing|you|some|one) )*"
    r"(?:about|on|with|concerning|regarding|around) (?:my|our|his|her|the|mums|moms|dads) (?:\w+ ){0,2}?\w+"
    r"(?: (?:on|this|next|for|at|coming|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week"
    r"|morning|afternoon|evening"
    r"|\w+teenth|\w+th|of|the|first|second|third|please))*"
)


def asks_after_own(said: str) -> bool:
    """ "I want to ask about my cleaning": no wish for another. `said`: plain words."""
    return _ASKS_AFTER.search(said) is not None


def asks_after_own_alone(said: str) -> bool:
    """The same, and the question itself comes next."""
    return _ASKS_AFTER.search(said) is not None and _ASKS_ALONE.fullmatch(said) is not None
