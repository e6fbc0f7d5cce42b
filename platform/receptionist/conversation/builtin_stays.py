"""A stay of some nights: the day it begins is a day to come in, its nights and its end are none. English. Pure.

"for three nights from saturday, bringing him at nine", "from friday to monday, we'd drop her off at four".
"""

import re

from receptionist.conversation.builtin_events import ORDINAL
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty"
    r"|\d{1,2}|a couple(?: of)?|a few|several|(?:two|three|five|six) or (?:three|four|six|seven))"
)
_DATE = (
    rf"(?:(?:this |next |coming )?(?:{'|'.join(WEEKDAYS)})(?: (?:the )?{ORDINAL})?|tomorrow|today|tonight"
    rf"|(?:the )?{ORDINAL}(?: (?:of )?(?:{'|'.join(MONTHS)}))?|(?:{'|'.join(MONTHS)}) (?:the )?(?:{ORDINAL}|\d{{1,2}}))"
)
_NIGHTS = regex(rf"\b(?:for |about )*{_COUNT}[ -]nights?\b(?! (?:out|away|off)\b)", re.IGNORECASE)
_LENGTH = regex(
    rf"\b(?:for )?{_COUNT} (?:nights?|days?|weeks?|fortnight)(?= (?:from|starting|beginning|commencing|as of)\b)"
    r"|\b(?:for )?a fortnight(?= (?:from|starting|beginning)\b)|\bfor (?:about )?(?:a|two|three|four) (?:weeks?"
    r"|fortnight)\b|\bfor (?:the (?:whole )?(?:week|weekend)|a (?:long )?weekend)\b",
    re.IGNORECASE,
)
_WEEKS_LONG = regex(
    r"\bfor (?:\w+ ){1,3}(?:weeks?|fortnight|weekend)\b|\bfortnight (?:from|starting)\b|\bdropping\b", re.IGNORECASE
)
_STAYS = regex(r"\b(?:nights?|board(?:ing|ed)?|stay(?:s|ing)?|kennels?|cattery|check(?:ing)?[ -]?in)\b", re.IGNORECASE)
_BRINGS = regex(r"\b(?:bring(?:ing)?|drop(?:ping)?|arriv(?:e|es|ing))\b", re.IGNORECASE)
_FROM = regex(rf"\b(?:from|starting|beginning|commencing|as of)(?: on)? (?P<day>{_DATE})\b", re.IGNORECASE)
_TO = regex(
    rf"\b(?:from )?(?P<day>{_DATE}),? (?:to|till|until|through|thru)(?: about)? {_DATE}\b",
    re.IGNORECASE,
)
_ENDS = regex(
    rf"(?P<begin>\b{_DATE}\b.*?)[,\s]+(?:and )?(?:(?:we|i)(?:['’]d| would|['’]ll)? )?"
    r"(?:pick(?:ing)? (?:\w+ )?(?:back )?up|collect(?:ing)?(?: \w+)?|fetch(?:ing)?(?: \w+)?|tak(?:e|ing) (?:\w+ )?home"
    rf"|(?:com(?:e|ing)|going) (?:back|home)|back|leaving|until|till)(?: again)? (?:on )?{_DATE}\b",
    re.IGNORECASE,
)


def first_day(text: str) -> str:
    """The words with no more of a stay than the day on which it begins. As they were: they tell of none."""
    stays = _STAYS.search(text) is not None
    if not stays and not _BRINGS.search(text):
        return text
    said = _LENGTH.sub(" ", _NIGHTS.sub(" ", text)) if stays or _WEEKS_LONG.search(text) else text
    said = _TO.sub(r"on \g<day>", said)
    said = _FROM.sub(r"on \g<day>", said) if said != text else said
    said = _ENDS.sub(r"\g<begin>", said)
    return regex(r"\s+([,.;])").sub(r"\1", regex(r"\s+").sub(" ", said)).strip(" ,") if said != text else text


def nights_in(text: str) -> str:
    """ "Three nights", "a week": how long the stay is. Empty: it is not told."""
    match = _NIGHTS.search(text) or _LENGTH.search(text)
    return regex(r"^(?:for |about )+", re.IGNORECASE).sub("", match[0]) if match else ""
