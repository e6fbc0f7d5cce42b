"""Words by which a correction is told to be of the time, the birthday, the number or the name. English. Pure."""

import re

from receptionist.conversation.dates import MONTHS

FOR_THAT_ONE = re.compile(  # "that's for Agnes again, Agnes Tolliver"
    r"\b(?:that|it|this)(?: one)?(?:['’]?s| is) (?:also |again )?for (?P<name>[^\W\d_]+)"
    r"(?: (?:again|too|also|as well))?"
    r"(?:[, ]+(?P<whole>(?P=name) [^\W\d_]+))?\W*$",
    re.IGNORECASE,
)
FOR_HIM = re.compile(r"\b(?:its|it is|thats|this is|appointment is|actually|not for me) (?:\w+ )?(?:for )?(?:my|our)\b")
OF_TIME = re.compile(r"clock\b|\bnoon\b|\b[ap]m\b|day\b|\btomorrow\b|\bmake it\b|\bnot\b|\bthirty\b|\bhalf past\b")
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:today|tomorrow|week|noon|midday)\b")
DAY_ALONE = re.compile(
    rf"^(?!.*\b(?:{'|'.join(MONTHS)})\b)(?!.*\b\d{{2,4}}$).*\b\d\d?(?:st|nd|rd|th)\b(?! (?:1|one|of|name)\b)"
)
BEFORE_THAT = re.compile(
    r"(?<=\w)[\s,]+(?:first(?: of all)?|before (?:that|we (?:do that|go on|carry on))|real quick)\W*$", re.IGNORECASE
)
PROPOSES = re.compile(r"\b(?:what|how) about\b")
WITH_MINUTES = re.compile(r"\b\d{1,2} (?:colon )?[0-5]\d\b|\bo ?clock\b|\b[ap]m\b|\b(?:half|quarter) ")
JUST_NOW = re.compile(r"(?<!\bright )(?<!\bfrom )\bnow\b", re.IGNORECASE)
OF_MOMENT = re.compile(
    r"\bat (?:the )?\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bmake (?:it|that)\b|\bo ?clock\b|\bnoon\b"
    r"|\b[ap]m\b"
    r"|\b(?:tomorrow|today|morning|afternoon|evening|later|earlier|instead|rather|half|quarter)\b"
)
OF_BIRTH = re.compile(
    r"\b(?:19|20)\d\d\b(?! \d\d? \d\d?\b)|\bborn\b|\bbirth|\b(?:year|month)\b|\b(?:"
    + "|".join(one for one in MONTHS if one != "may")
    + r")\b|\bmay \d|\d \w* ?(?:of )?may\b|\bof may\b"
)
NOT_THAT = re.compile(r"(?<=\w),? (?:and )?not (?:the |in )?[\w-]+(?: [\w-]+)?\W*$", re.IGNORECASE)
OF_SELF = re.compile(r"\b(?:born|birth\w*|dob|names?|called|numbers?|phone|digits?|spel\w+|address|e ?mail|street)\b")
NEARLY = 0.6  # as alike as two spellings of a name
BY_ONE = re.compile(r"\b(?:off|out|wrong) by (?:one|two)\b|\b(?:one|two) (?:digits?|numbers?)\b", re.IGNORECASE)
OF_NUMBER = 4  # digits that are no year and no time: "no wait, 0198"


def without_answer(text: str) -> str:
    """Without the yes or no in front: "yes, at ten"."""
    return re.sub(r"^\W*(?:yes|yeah|yep|no|nope|okay|ok|sure)\b[\s,.]*", "", text, flags=re.IGNORECASE)
