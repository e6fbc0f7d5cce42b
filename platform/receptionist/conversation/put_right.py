"""A wish that is put right in the same breath: "a tune up, well no, better make it a repair". English. Pure."""

import re
from typing import Final

from receptionist.conversation.patterns import regex

_PUTS_RIGHT: Final = regex(
    r"\b(?:well,? no|no,? wait|no,? hang on|no,? hold on|wait,? no|or,? no|actually,? no|no,? actually|no,? sorry"
    r"|sorry,? no|scratch that|on second thoughts?|i mean|i meant|come to think of it|you know what|make (?:it|that)"
    r"|or rather|(?<=[,.;!?] )(?:no(?=[,.])|actually|hang on|hold on|wait|sorry|hmm+|rather))\b[\s,.;]*"
    r"|\b(?:was|were) (?:going to|gonna|about to|thinking(?: of)?|after)\b.{3,50}?,? but\b[\s,]*",
    re.IGNORECASE,
)
_DENIED: Final = regex(r"\b(?:no|not|don['\u2019]?t|without|never|neither|nothing)\b", re.IGNORECASE)
_BESIDE: Final = regex(r"\b(?:also|too|as well|both|another|and|then)\b", re.IGNORECASE)


def put_right(text: str) -> str:
    """What stands behind the last words that take something back. Empty: nothing is put right, or it is only denied, or
    wished beside the other."""
    cuts = [match.end() for match in _PUTS_RIGHT.finditer(text)]
    behind = text[cuts[-1] :].strip() if cuts else ""
    return "" if _DENIED.search(behind) or _BESIDE.search(behind) else behind
