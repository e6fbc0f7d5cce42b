"""What a wish tells of where something is, or which one: "the kitchen drain's plugged up", "under the sink". English.
Pure."""

import re
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_SPOT: Final = (
    r"(?:kitchen|bathroom|bath|tub|bathtub|shower|toilet|sink|basin|laundry|utility|washer|dishwasher|basement|cellar"
    r"|garage|attic|loft|hall|hallway|landing|ceiling|wall|roof|gutter|yard|garden|patio|porch|driveway|lobby|office"
    r"|bedroom|living room|dining room|lounge|closet|cupboard|floor|main|outdoor|outside|upstairs|downstairs|guest"
    r"|master|ensuite|powder room|left|right|front|back|rear|hind|fore|near|off|upper|lower|top|bottom|inner|outer"
    r"|middle|big|little|index|ring)"
)
_WHICH: Final = regex(r"^which (?P<thing>\w+)\b")
_WHERE: Final = regex(r"^(?:where\b|what part\b|which (?:part|area|room|side|spot)\b)")
_SOMEWHERE: Final = regex(
    r"\b(?:under(?:neath)?|behind|beneath|below|above|inside|beside|next to|near|in|on|from|by|at the back of) "
    rf"(?:the|my|our|his|her) (?:\w+ ){{0,2}}?{_SPOT}(?: {_SPOT})*\b(?! (?:of|for) (?:the )?(?:day|week|month))"
)
_BODY: Final = regex(
    r"\b(?:my|his|her|the) (?:(?:left|right|upper|lower|inner|outer) )*(?:arm|forearm|upper arm|wrist|hand|finger"
    r"|shoulder|shoulder blade|back|chest|ribs?|hip|thigh|leg|calf|shin|knee|ankle|foot|toe|neck|ear|eye|elbow|stomach"
    r"|belly|head|scalp|cheek|chin|nose|lip|jaw)\b"
)
_SPORT: Final = regex(
    r"\b(?:i|he|she|we) (?:\w+ )?(?P<does>(?:run|cycle|swim|row|climb|ski|surf|box|skate|play|ride|race|lift|do)s?"
    r"(?= \w)(?! (?:a lot )?(?:away|out|into|it|not|you|have|need|want|my|the|a|an)\b) \w+)"
)


def sport_told(item: str, words: str) -> str:
    """The "run marathons" of "I run marathons", of which sport somebody does. Empty: it was not told."""
    found = _SPORT.search(plain(words)) if "sport" in plain(item).split() else None
    return found["does"] if found else ""


def place_told(item: str, words: str) -> str:
    """ "kitchen drain", of which drain it is; "under my kitchen sink", of where it leaks. Empty: it was not told."""
    asked, said = plain(item), plain(words)
    if _WHERE.search(asked):
        found = (_BODY if "body" in asked.split() else _SOMEWHERE).search(said)
        return found[0] if found else ""
    which = _WHICH.search(asked)
    if which is None:
        return ""
    thing = which["thing"]
    found = regex(rf"\b(?P<spot>(?:{_SPOT} )+){re.escape(thing)}s?\b").search(said)
    return f"{found['spot']}{thing}" if found else ""
