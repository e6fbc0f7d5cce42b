"""How one gets in at present: what is asked of roads and doors, and the notice that tells. English. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_ROAD: Final = (
    r"(?:roads?|lanes?|streets?|avenue|drive|driveway|bridge|highway|hill|crescent|corner|junction|pavement|sidewalk"
    r"|path|car ?park|parking lot|lot|entrances?|entry|doors?|gates?|ramp|porch|front steps)"
)
_OPEN: Final = r"(?:open|shut|closed|blocked|clear|finished|done|up|dug up|passable|accessible|coned off|taped off)"
_OF_THE_WAY: Final = regex(
    rf"\b{_ROAD}\b.*\b(?:closed|shut|blocked|resurfac\w*|road ?works?|works|dug|repaved|repaired|repaving"
    rf"|painted|locked"
    rf"|construction|use|come|walk|enter|park|detour|diversion|out of (?:use|order))\b|\broad ?works?\b"
    r"|\b(?:use|come in|walk in|enter|drive) (?:by|from|through|via|the) (?:\w+ ){0,3}?(?:side|back|rear|door|entrance"
    r"|street|road|lane|gate)\b"
    r"|\bwe(?:ve| have| will have) (?:just |recently |now |temporarily )*(?:moved|relocated)\b|\bwere (?:now "
    r"|temporarily )*moving (?:to|into|out)\b"
    r"|\b(?:refit\w*|refurb\w*|rebuilt|renovat\w*|redecorat\w*|building work|flood\w*|temporarily|for now)\b.*"
    r"\bwe(?:re| are| will be|ll be| see \w+) (?:\w+ )?(?:in|at|over|next door|across|opposite|upstairs|downstairs"
    r"|on) (?:the|a|our|\d+|\w+s)\b"
)
_ASKS_THE_WAY: Final = regex(
    r"\b(?:can|could|will|would|how (?:do|can|will|would|should)|able to|possible to|okay to|ok to|still"
    r"|which way (?:do"
    r"|should|can)) (?:\w+ ){0,3}?(?:get|come|drive|make it|pass|reach|walk)(?: (?:all the way|right|straight|still))*"
    r" (?:through|past|round|around|down|up|in (?:there|the|by|from)|into the|to (?:you|your (?:place|shop|door))"
    r"|over|there|at you|you|yours|near)\b"
    r"|\bhow (?:do|can|will|would|should) (?:i|we|people|you) get in\b(?! (?:to (?:see|talk)|with|touch|for|on))"
    r"|\bhow (?:am i|are we|is (?:one|anybody|anyone|a person)) (?:supposed|meant|going|gonna) (?:to )?(?:get|come|walk"
    r"|drive) (?:in|through|inside|there|to you)\b(?! (?:to (?:see|talk)|with|touch|for|on))"
    r"|\b(?:road ?works?|construction|detours?|diversions?|resurfac\w*|dug up|tore up|torn up|taped off|coned off)\b"
    r"|\bhow (?:am i|are we|do i|do we) (?:supposed to |meant to )?get in(?:to)? (?:there|you|the (?:building"
    r"|place|shop|surgery))\b"
    r"|\bwhich (?:way|door|entrance|side|gate|end|direction)\b"
    r"|\bwhere (?:do|should|can|would) (?:i|we|you|people) (?:go|come|get|turn|pull|drive|walk) (?:in|into|off)\b"
    r"|\bwhere (?:do|should|can) (?:i|we) enter\b|\bwheres? (?:is )?(?:the|your) (?:entrance|way in|front door)\b"
    rf"|\b(?:is|are|has|have|hows|did)(?: the| your| that| they)? (?:\w+ ){{0,2}}?{_ROAD}(?: still| all| been| yet"
    rf"| outside)* (?:re)?{_OPEN}\b|\b{_ROAD}(?:s| is| was)? (?:still |all |been )*{_OPEN}\b"
    r"|\bfront(?:s| is)? (?:all |still )?(?:taped|closed|shut|blocked)\b"
    r"|\b(?:have|has|did|youve|youd|you have|you had|are) (?:you |yall |they |the (?:shop|practice|clinic|surgery"
    r"|office|place) )?"
    r"(?:guys |all )?(?:moved?|moving|relocated)\b(?! (?:my|me|us|it|him|her|our|the|that|this|his|anything|things))"
)
_WISH: Final = regex(  # or a time: "how late can I get there"
    r"\b(?:appointment|book|schedule|fit (?:me|us|him|her) in|squeeze|how (?:late|early|soon))\b"
)


def asks_the_way(said: str) -> bool:
    """ "Somebody said there's roadworks, can we still get through", "which door do I use". `said`: plain."""
    return _ASKS_THE_WAY.search(said) is not None and _WISH.search(said) is None


def of_the_way(notices: Sequence[str]) -> str:
    """The notice that tells which way to come in. Empty: none does."""
    return next((text for text in notices if _OF_THE_WAY.search(plain(text))), "")
