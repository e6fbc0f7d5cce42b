"""Numbers that are no times: a reference behind what it is called, an age, the end of a telephone number. English.
Pure."""

import re
from collections.abc import Iterator
from typing import Final

from receptionist.conversation.dates import WEEKDAYS, normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_OF_NUMBER: Final = regex(r"(?:(?:your|the|a|an|our|his|her|their|its) )*(?P<what>(?:[a-z]+ ){0,2}?"
    r"(?:number|no|code|reference|ref|id|pin))(?: (?:of|for|on|if|from|from the|in)\b.*)?")  # fmt: skip
_DIGIT: Final = (
    r"(?:\d[\d-]*|zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven"
    r"|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|double|triple|treble|dash|[a-z])"
)
_AGE: Final = regex(r"(?<![:\d])\b(?P<age>\d{1,3})\b(?!:\d)")
_OLDEST: Final = 120
_TIMELY: Final = regex(
    rf"\b(?:o ?clock|[ap]\.?m\.?|noon|tomorrow|today|tonight|morning|afternoon|evening|appointment"
    rf"|{'|'.join(WEEKDAYS)})\b"
    r"|\b(?:at|by|around|make it|change it to|move it to|instead of) \d"
)


def reference_told(item: str, words: str) -> str:
    """The "four one seven two" of "case number is four one seven two", of your case number. Empty: it is not told."""
    asks = _OF_NUMBER.fullmatch(plain(item))
    if not asks or asks["what"] in ("number", "phone number", "telephone number", "mobile number", "cell number"):
        return ""
    called = re.escape(asks["what"]).replace(r"\ ", r"[ -]?")
    told = regex(
        rf"\b{called}(?:['’]?s| is| was|:)?,? (?:it['’]?s |that['’]?s )?(?P<value>{_DIGIT}(?:[ ,.-]+{_DIGIT}"
        rf"(?!['’\w]))*)"
        r"(?=\W|$)(?![ ,.-]+(?:o['’]clock|[ap]m)\b)",
        re.IGNORECASE,
    ).search(words)
    value = told["value"].strip(" ,.") if told else ""
    return value if regex(r"\d|\w{3}").search(value) else ""


def age_told(text: str) -> str:
    """The age in "eleven, no sorry, she's twelve": the last that is named. Empty: none, or a time of day."""
    said = normalised(text)
    ages = [match["age"] for match in _AGE.finditer(said) if int(match["age"]) <= _OLDEST]
    return ages[-1] if ages and not _TIMELY.search(said) else ""


_ONE: Final = (
    r"(?:(?:double|triple|treble) )?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|\d)(?: hundred)?"
)
_RUN: Final = rf"{_ONE}(?:[ -]{_ONE})+"
_LED: Final = (
    r"(?:it |that |they |which )?(?:ends?|ending|end(?:s|ing)? (?:in|with)|(?:the )?last (?:two|three|four)(?: digits)?"
    r"(?:['’]re| are| is| being)?)(?: in| with)? "
)
_END: Final = regex(
    rf"(?:(?P<led>\b{_LED})|(?<!at )(?<!around )(?<!about )(?<!half )(?<!past )(?<!to )\b)(?P<digits>{_RUN}"
    rf"|\d{{3,4}})\b"
    r"(?! (?:o['’]?clock|thirty|fifteen|forty|[ap][. ]?m\b|hundred|or|years?|minutes?|days?|weeks?|people))"
    r"(?P<behind>,? (?:(?:on|at) the (?:very )?end|(?:is|are) (?:the end|my area code|the area code))\b)?",
    re.IGNORECASE,
)
_FEW_DIGITS: Final = 3


def ends_of_numbers(text: str) -> Iterator[re.Match[str]]:
    """ "Seven four on the end", "oh one four two", where they stand: digits one by one, and no time."""
    for match in _END.finditer(text):
        if match["led"] or match["behind"] or len(regex(r"[ -]").split(match["digits"])) >= _FEW_DIGITS:
            yield match


def without_ends(text: str) -> str:
    for match in reversed(list(ends_of_numbers(text))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text
