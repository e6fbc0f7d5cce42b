"""What callers tell that the practice's own people have done, and done badly. English. Pure.

Somebody of ours, what they did, and a sign that it went wrong: what is broken, or how it was done. Whoever tells that
wants no more of it.
"""

from typing import Final

from receptionist.conversation.patterns import regex

_OURS: Final = (
    r"(?:boys?|lads?|guys?|m[ae]n|crew|girls?|fellas?|lady|gentleman|drivers?|tech\w*|fitters?|installers?|team"
    r"|people|lot|blokes?"
    r"|workers?|movers|cleaners?|stylists?|groomers?|mechanics?|painters?|plumbers?)"
)
_SOFTLY: Final = (
    r"(?:just |really |went and |gone and |only |completely |totally |bloody |proper |all |nearly |also |even )*"
)
_HARMED: Final = (
    r"(?:ran (?:over|into)|backed (?:over|into)|hit|broke|cracked|chipped|scratched|dented|damaged"
    r"|knocked (?:over|down|into|off|out)"
    r"|flooded|killed|smashed|tore|ripped|burned|burnt|singed|spilled|spilt|lost|wrecked|ruined|botched|butchered"
    r"|messed up|bodged"
    r"|trampled|yelled at|swore at|forgot|skipped|never (?:came|showed|turned))"
)
_DID: Final = (
    r"(?:sewn|sewed|put|cut|done|did|fitted|fit|hung|installed|set|glued|painted|made|took|taken|trimmed|sent"
    r"|given|gave|sold|charged"
    r"|ordered|delivered|dyed|colou?red|shaved|clipped|hemmed|mounted|wired|plumbed|filed|printed|spelled|written"
    r"|booked)"
)
_BADLY: Final = (
    r"(?:some(?:one|body) elses|upside down|inside out|backwards|back to front|the wrong (?!number\b|idea\b|day\b"
    r"|time\b|date\b)\w+"
    r"|all wrong|wrong$"
    r"|(?:way |far |much )*too (?:short|tight|long|small|big|loose|high|low|dark|light|much off|far)|crooked"
    r"|wonky|uneven\w*|lopsided)"
)
_BLAMES: Final = regex(
    rf"\b(?:(?:your|one of your|you|the (?=crew\b|boys\b|lads\b)) ?(?:\w+ )??{_OURS}|(?:you|yall|youse|you"
    rf" guys|you lot|one of yours)(?:ve| have)?) {_SOFTLY}{_HARMED}"
    r" (?:my|our|me|us|the|a|an|his|her)\b"
    rf"|\b(?:you|you lot|you guys|yall|youse|(?:your|the) (?:\w+ )?{_OURS})(?:ve| have)? {_SOFTLY}{_DID}"
    rf" (?:\w+ ){{0,5}}?{_BADLY}\b"
    rf"|\b(?:theyre|they are|(?:your|the) (?:\w+ )?{_OURS}(?: is| are)) \w+ing (?:\w+ ){{0,2}}?the wrong \w+"
    rf"|\b(?:your|one of your|the (?=crew)) ?(?:\w+ )??{_OURS}(?:s|es)? (?:(?:has|have|is|are|did|was"
    rf"|were) ?)?(?:not|never|nt) (?:\w+ )?(?:turned? up"
    r"|show(?:n|ed)? up|show(?:n|ed)?|come|came|been|arrived?|appeared|here)\b"
    rf"|\b(?:your|one of your|the (?=crew)|you|yall) ?(?:\w+ )??(?:{_OURS})? ?left (?:\w+ )?(?:muck|mud|dirt|mess"
    rf"|paint|glue|rubbish|trash|nails|crumbs"
    r"|a (?:\w+ )?(?:mess|hole|stain|dent|scratch|mark))\b"
    rf"|\b(?:one of yours|(?:your|one of your) {_OURS}|you lot|you guys|yall) (?:let|left) (?:my|our"
    rf"|the) (?:\w+ ){{1,2}}?(?:out|off|open|loose|unlocked|on)\b"
    r"|\b(?:that|your) (?:\w+ )?\w+ (?:was|were) (?:(?:ever so|so|very|really|proper|dead|right|bloody|just|a bit"
    r"|pretty) )*(?:rude|nasty|horrible|rough|short|off|awful|sharp|snotty) (?:to|with) (?:me|us|my|our)\b"
)


_OF_US: Final = (
    "you",
    "yall",
    "crew",
    "lads",
    "boys",
    "they",
    "that ",
)  # without one of these, nobody of ours is told of


def blames(said: str) -> bool:
    """ "You've sewn my zip in upside down", "your boys ran over my sprinkler". `said`: plain."""
    return any(word in said for word in _OF_US) and _BLAMES.search(said) is not None
