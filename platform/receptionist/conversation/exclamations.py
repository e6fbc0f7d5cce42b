"""What callers exclaim, or ask back, before they answer: "oh for crying out loud", "mine? Theresa Brandt". English.
Pure."""

import re
from functools import lru_cache
from typing import Final

from receptionist.conversation.common_words import COMMON, NO_NAME
from receptionist.conversation.name_asides import is_whole, without_asides
from receptionist.conversation.patterns import regex
from receptionist.conversation.vocatives import without_vocatives
from receptionist.conversation.words import plain

_SAKE: Final = (
    r"for (?:crying out loud|the love of [^\W\d_]+"
    r"|(?:(?:god|goodness|heaven|pete|christ|mercy|pity|fuck)['’]?s? )+sakes?)"
)
_LORDS: Final = (
    r"(?:(?:oh )?my (?:god|gosh|goodness|days|word|stars|lord|giddy aunt)(?: me)?"
    r"|good(?:ness)? (?:gracious|grief|lord|heavens|god)(?: me)?|goodness(?: me)?(?! [A-Z])|gracious(?: me)?"
    r"|(?:dear |sweet )?lord (?:have mercy|almighty|above|help (?:me|us))|sweet jesus|mercy me|heavens(?: above)?"
    r"|thank (?:god|goodness|heavens)|(?:well )?bless (?:your|her|his|my|their) (?:heart|soul|cotton socks))"
)
_OATHS: Final = (
    r"(?:holy (?:moly|cow|smokes?|mackerel|guacamole|crap|hell|shit|cannoli|toledo|macaroni)"
    r"|(?:(?:oh|ah|aw|what the|bloody|flipping|flaming|blooming|blinking|ruddy|sodding|freaking|frigging|fucking) )+"
    r"(?:heck|hell|eck|nora|norah|henry)|(?:oh )?well i never|hook ['’]?em)"
)
_CRIES: Final = (
    r"(?:phew|whew|gosh|wow|whoa|yikes|oops(?:ie)?|whoops(?:ie)?|blimey|crikey|strewth|ugh|argh|jee?z(?: louise)?"
    r"|gee(?: whiz)?|geez(?: louise)?|golly(?: gosh)?|jiminy(?: cricket)?|sheesh|haha|hah|ooh|aww?|hooray|fiddlesticks"
    r"|shucks|drat|(?:dag|dog)gone ?it|(?:dang|darn|damn|blast) ?it|man oh man|boy oh boy|oh (?:man|boy|snap))"
)
_NAMES_TOO: Final = r"(?:man|boy|lord|mercy|hell|heck|rats|shoot|bless|dang|darn|damn|crap|brother|nuts|christ|jesus)"
_AROUND: Final = r"(?:(?:and|oh|ah|aw|well|um|uh|er|no|ok|okay|alright|right|so)\b[\s,]*)*"
_EXCLAIMED: Final = regex(
    rf"(?P<before>^\W*|[.,;!?]\s+){_AROUND}"
    rf"(?:(?:(?:{_SAKE}|{_LORDS}|{_OATHS}|{_CRIES})\b"
    rf"|(?P<too>{_NAMES_TOO})(?=[.,;!?]+\s+\S)(?!.*\b(?P=too)\b))[\s,.!?]*{_AROUND})+",
    re.IGNORECASE,
)
_ANY: Final = [regex(rf"\b{one}\b", re.IGNORECASE) for one in (_SAKE, _LORDS, _OATHS, _CRIES, _NAMES_TOO)]
_STOP: Final = regex(r"[,.;]\s")
_ASKED_BACK: Final = regex(r"^(?P<asked>[^?]{1,60})\?\s+(?=[^\W\d_])")


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now
def without_exclamations(text: str) -> str:
    """The same without them. Empty: nothing else is said."""
    return _EXCLAIMED.sub(r"\g<before>", text).strip() if any(one.search(text) for one in _ANY) else text


def without_calls(text: str) -> str:
    """The same without what is exclaimed, and what they who answer are called."""
    return without_vocatives(without_exclamations(text))


def answered(text: str) -> str:
    """What is said to whoever asked: without what is asked back, too."""
    said = without_asides(without_calls(text))
    back = _ASKED_BACK.match(said)
    words = set(plain(back["asked"]).split()) if back else set[str]()
    told = back is not None and is_whole(_STOP.split(back["asked"])[0])  # "Joan Kemp, with a K? K E M P"
    return said[back.end() :] if back and not told and words & (NO_NAME | COMMON) else said
