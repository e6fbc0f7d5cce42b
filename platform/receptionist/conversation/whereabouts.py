"""Whether a turn asks where the practice is: "whereabouts are you", "what part of town is it". English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex

_YOU: Final = r"(?:you|ya|yall|yous|youse|they|youre|yall are)"
_PLACE: Final = (
    r"(?:shop|office|offices|place|store|salon|clinic|practice|studio|building|surgery|garage|workshop|location|spa|gym"
    r"|branch|school|barbers?|vets?|dentists?|hospital|kennels?)"
)
_REST: Final = (  # nothing that is asked beside it
    r"(?: (?:guys|all|lot|folks|people|at|located|based|situated|again|please|now|then|exactly|actually|anyway|there"
    r"|these days|to be found|in town|to find|(?:in|near|round|around) (?!my\b|our\b|the process\b|line\b|touch\b)\w+"
    r"(?: (?!and\b|do\b|is\b)\w+)?))*"
)
_STREET: Final = (
    r"(?:street|road|town|city|village|part of (?:town|the city|\w+)|(?:side|end|area|bit) of (?:town|the (?:city"
    r"|street"
    r"|high street|road)|\w+)|area|neighbou?rhood|block|building|floor|suite|unit|corner|shopping cent(?:re|er)|mall"
    r"|plaza"
    r"|post ?code|zip(?: code)?|cross street|district|suburb|branch)"
)
_ASKS: Final = regex(
    rf"\bwhere ?(?:abouts?|bouts)?(?: (?:exactly|about|abouts|roughly|in \w+|the heck))*(?: (?:are|is|re|s|was))?"
    rf"(?: (?:it(?: that)?|exactly|about))*(?: (?:is|are|s))? {_YOU}(?: are| is)?{_REST}$"
    rf"|\bwhere ?(?:abouts?|bouts|s)?(?: (?:exactly|about))?(?: (?:is|are))? (?:your|the|this) {_PLACE}{_REST}$"
    rf"|\b(?:what|which|whats)(?: the)? {_STREET} (?:are|is|re|r|is it|would)(?: (?:it|that|{_YOU}|your \w+"
    rf"|the {_PLACE})){_REST}"
    rf"(?: (?:on|in|at))?{_REST}$"
    r"|\b(?:what|which|whats)(?: the)? (?:suite|unit|floor|building|room|office|shop|store)(?: number| no)? (?:are|is"
    r"|re|r)"
    rf" (?:{_YOU}|it|your \w+|the {_PLACE})(?: guys| all)?(?: (?:in|on|at))?(?=$| (?:im|i|we|were|its|the|and"
    rf"|please)\b)"
    rf"|\bwhere ?(?:abouts?|bouts)? (?:are |is )?(?:you|ya|yall|yous)(?: guys| all| folks)? (?:at|located|based"
    rf"|situated)\b"
    r"(?! (?:with|in (?:the|your) process))"
    rf"|\b{_YOU}(?: are)?(?: \w+)? on (?:what|which) {_STREET}\b"
    r"|\b(?:whats|what is|got|give me|have|need|get|tell me|remind me of|is) (?:your|the|an) (?:full |exact |street "
    r"|new"
    r" |actual )?(?:address|location|post ?code|zip(?: code)?|cross street)\b(?! (?:of (?:my|his|her)|i gave|you have"
    r"|on"
    r" file))"
    rf"|\bhow (?:do|can|would|will|should|d) (?:i|we|you|people) (?:get|find|come|reach)(?: (?:to|over to"
    rf"|out to))? (?:{_YOU}"
    rf"|there|your {_PLACE})(?: guys)?(?: from (?:the )?\w+(?: \w+)?| by (?:bus|train|car)| if \w+.*)?$"
    r"|\bhow do i get there\b|\b(?:give|get|need|have|want) (?:me |some )?directions\b|\bdirections to you\b"
    rf"|\bis it (?:easy|hard) to find\b|\bwhere do (?:i|we) (?:need to |have to |actually )?(?:go|come|head)(?: to)?$"
    rf"|\bare you (?:guys |lot )?(?:the (?:one|ones) )?(?:on|in|near|by|opposite|next to|close to|off|at) (?:the )?"
    r"(?:\w+ ){1,3}?(?:street|road|avenue|lane|drive|boulevard|highway|mall|plaza|square|station|high street|parade"
    r"|row)\b"
    r"|\bare you (?:guys |lot )?(?:anywhere )?(?:near|close to|far from|round the corner from|by) (?:the )?\w+"
)
_NOT_OF_US: Final = regex(
    r"\bwhere (?:are|is|s) (?:you|they) (?:in|with|on) (?:the|my|our)\b|\bwhere you (?:say"
    r"|said)\b"
    r"|\b(?:is|are) (?:it|there|everything|the \w+) (?:\w+ ){1,6}where you are\b"  # "is it on one floor where you are"
)


def asks_where(said: str) -> bool:
    """`said`: plain."""
    return _ASKS.search(said) is not None and _NOT_OF_US.search(said) is None


def without_where(said: str) -> str:
    """Without what asks it: no time is asked for in "what part of town are you in". `said`: plain."""
    return _ASKS.sub(" ", said)
