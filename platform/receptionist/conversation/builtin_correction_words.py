"""Words by which a correction is told to be of the time, the birthday, the number or the name. English. Pure."""

import re

from receptionist.conversation.dates import MONTHS
from receptionist.conversation.patterns import regex

FOR_THAT_ONE = regex(  # "that's for Agnes again, Agnes Tolliver"
    r"\b(?:that|it|this)(?: one)?(?:['’]?s| is) (?:also |again )?for (?P<name>[^\W\d_]+)"
    r"(?: (?:again|too|also|as well))?"
    r"(?:[, ]+(?P<whole>(?P=name) [^\W\d_]+))?\W*$",
    re.IGNORECASE,
)
FOR_HIM = regex(r"\b(?:its|it is|thats|this is|appointment is|actually|not for me) (?:\w+ )?(?:for )?(?:my|our)\b")
OF_TIME = regex(r"clock\b|\bnoon\b|\b[ap]m\b|day\b|\btomorrow\b|\bmake it\b|\bnot\b|\bthirty\b|\bhalf past\b")
WEEKDAY = regex(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:today|tomorrow|week|noon|midday)\b")
DAY_ALONE = regex(
    rf"^(?!.*\b(?:{'|'.join(MONTHS)})\b)(?!.*\b\d{{2,4}}$).*\b\d\d?(?:st|nd|rd|th)\b(?! (?:1|one|of|name)\b)"
)
BEFORE_THAT = regex(
    r"(?<=\w)[\s,]+(?:first(?: of all)?|before (?:that|we (?:do that|go on|carry on))|real quick)\W*$", re.IGNORECASE
)
PROPOSES = regex(r"\b(?:what|how) about\b|\bsame (?:time|hour)\b")
WITH_MINUTES = regex(r"\b\d{1,2} (?:colon )?[0-5]\d\b|\bo ?clock\b|\b[ap]m\b|\b(?:half|quarter) ")
JUST_NOW = regex(r"(?<!\bright )(?<!\bfrom )\bnow\b", re.IGNORECASE)
OF_MOMENT = regex(
    r"\bat (?:the )?\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bmake (?:it|that)\b|\bo ?clock\b|\bnoon\b"
    r"|\b[ap]m\b"
    r"|\b(?:tomorrow|today|morning|afternoon|evening|later|earlier|instead|rather|half|quarter)\b"
)
OF_BIRTH = regex(
    r"\b(?:19|20)\d\d\b(?! \d\d? \d\d?\b)|\bborn\b|\bbirth|\b(?:year|month)\b|\b(?:"
    + "|".join(one for one in MONTHS if one != "may")
    + r")\b|\bmay \d|\d \w* ?(?:of )?may\b|\bof may\b"
)
NOT_THAT = regex(r"(?<=\w),? (?:and )?not (?:the |in )?[\w-]+(?: [\w-]+)?\W*$", re.IGNORECASE)
OF_SELF = regex(r"\b(?:born|birth\w*|dob|names?|called|numbers?|phone|digits?|spel\w+|address|e ?mail|street)\b")
NEARLY = 0.6  # as alike as two spellings of a name
BY_ONE = regex(r"\b(?:off|out|wrong) by (?:one|two)\b|\b(?:one|two) (?:digits?|numbers?)\b", re.IGNORECASE)
OF_NUMBER = 4  # digits that are no year and no time: "no wait, 0198"


def without_answer(text: str) -> str:
    """Without the yes or no in front: "yes, at ten"."""
    return regex(r"^\W*(?:yes|yeah|yep|no|nope|okay|ok|sure)\b[\s,.]*", re.IGNORECASE).sub("", text)
