"""What callers call whoever answers, beside a name: "Harold Finch ma'am", "morning love, it's Doris". English. Pure."""

import re
from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex

_SIR: Final = r"(?:ma['’]?am|madam|sir|miss|guv(?:nor)?)"
DEAR: Final = (
    r"(?:love|luv|lovely|lovey|dear|dearie|hun|hon|honey|darling|darlin|duck|ducky|duckie|pet|flower|petal|poppet|mate"
    r"|pal|buddy|boss|bro|bruv|dude|chick|hen|sweetheart|sweetie|treacle|babe|friend|man|folks|guys|y['’]?all)"
)
_GREETED: Final = regex(  # "good morning my love", "hello dear,"
    r"^(?P<before>\W*(?:(?:hi|hello|hiya|hey|howdy|ey up|ay up|eh up|good day|g['’]?day|oh|yes|yeah|there|again"
    rf"|(?:good )?(?:morning|afternoon|evening))\b[\s,.!]*)+)(?:(?:my )?{DEAR}|{_SIR})\b(?P<after>[,.!]*\s+)(?=\S)",
    re.IGNORECASE,
)
_BEHIND: Final = regex(
    rf"(?P<before>[^\W\d_]+),? (?:{DEAR}(?=, (?P=before)\b)|{_SIR}|my {DEAR})"
    r"(?=\W*$|[,.;!?]| (?:it['’]?s|i['’]?m|this is|my|and|that['’]?s)\b)",
    re.IGNORECASE,
)
_ANY: Final = regex(rf"\b(?:{_SIR}|{DEAR})\b", re.IGNORECASE)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now
def without_vocatives(text: str) -> str:
    """The same without them; "Courtney Love" stays who she is."""
    if not _ANY.search(text):
        return text
    said = _GREETED.sub(r"\g<before>\g<after>", text, count=1)
    said = regex(r"(?<=\w)[\s,.!]+(?=,)").sub("", said)
    return _BEHIND.sub(r"\g<before>", said).strip() or text
