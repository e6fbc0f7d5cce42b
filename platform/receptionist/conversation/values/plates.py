"""The caller's words -> a British registration as it is written: "A B one two C D E" -> "AB12 CDE". Pure."""

import re
from typing import Final

from receptionist.conversation.dates import normalised
from receptionist.conversation.words import plain

_WHOLE: Final = re.compile(r"\b([a-z]{2}\d\d) ?([a-z]{3})\b")
_SPELLED: Final = re.compile(r"\b([a-z] [a-z] ?\d ?\d) ([a-z] [a-z] [a-z])\b")
_ANNOUNCED: Final = re.compile(  # only there may words stand apart: "at 10 for" is none
    r"\b(?:reg|registration|plate)(?: number| plate)?(?:s| is|)? ([a-z]{2} ?\d ?\d) ([a-z]{3}|[a-z] [a-z] [a-z])\b"
)


def plate_in(text: str) -> str:
    """Empty: there is none."""
    said = normalised(plain(text))
    for way in (_WHOLE, _SPELLED, _ANNOUNCED):
        if found := way.search(said):
            first, last = (part.replace(" ", "").upper() for part in found.groups())
            return f"{first} {last}"
    return ""
