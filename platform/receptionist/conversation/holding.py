"""A word to wait, and what is asked behind it: "hang on, do you take Aetna". English, Spanish. Pure."""

import re

from receptionist.conversation.several import is_question
from receptionist.conversation.words import Heard

_HOLD = re.compile(
    r"^\W*(?:(?:oh|um|uh|sorry|wait|no|yeah|okay|ok|just|please|espere|un)\b[\s,.]*)*"
    r"(?:(?:hang|hold) on|(?:one|a|just a|give me a) (?:moment|second|sec|minute|min)|wait(?: a (?:minute|second|sec))?"
    r"|bear with me|un (?:momento|momentito|segundo)|espere?(?: un momento)?|perm[ií]tame)\b[\s,.;:\-]*"
    r"(?:(?:though|but|so|and|before (?:that|we do|you do)|first|actually|sorry|please|now|there)\b[\s,]*)*",
    re.IGNORECASE,
)
_TO_ONESELF = re.compile(  # "hold on, where did I put it", "one second, what day is it, honey": nobody here is asked
    r"^\W*(?:where(?:['’]?s| is| are| did| have| do| was)? (?:(?:i|my|the|that|it|is|did|we|those)\b)"
    r"|(?:what|when|which) (?:(?:was|is|did) (?:i|my|that|it)\b|day is (?:it|today|that)|time is it)"
    r"|what(?:['’]?s| is) (?:my|that|it|the date|today)\b"
    r"|is (?:it|that) (?:in|on|the|here|at)\b|(?:did|do|can|could|will|would|should|may|am) (?:i|we)\b"
    r"(?! (?:need|have to|bring|pay|park|book|come|get|still|also|use|cancel|speak|talk|leave))"
    r"|can you (?:wait|hold|give me|hang)\b|could you (?:wait|hold|give me|hang)\b"
    r"|(?:is|are) (?:you|that) (?:ok|okay)\b)",
    re.IGNORECASE,
)


def asks_us(heard: Heard) -> bool:
    """ "Hang on, do you take Aetna": a question behind a word to wait, and not one that callers ask themselves."""
    rest = _HOLD.sub("", heard.said, count=1)
    return rest != heard.said and (is_question(rest) or rest.rstrip().endswith("?")) and not _TO_ONESELF.match(rest)
