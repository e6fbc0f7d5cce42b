"""How much later or earlier than a time that was spoken of: "an hour later", "push it back a week", "the day after".
English. Pure."""

import re
from datetime import date, datetime, timedelta

from receptionist.conversation.patterns import regex

_AMOUNT = (
    r"(?:(?:an? |one )?(?P<fixed>half an? hour|half hour|hour and a half|quarter of an hour|quarter hour|fortnight)"
    r"|(?:(?:an?|one|another)|(?P<count>a couple(?: of)?|couple(?: of)?|two|three|four|five|six|ten|fifteen|twenty"
    r"|thirty|forty[ -]five|\d{1,2})) (?P<unit>hour|minute|min|day|week)s?)"
)
_AMOUNT_TOO = _AMOUNT.replace("P<", "P<x_")  # a second time in one pattern
_SPOKEN = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty five": 45,
}  # fmt: skip
_FIXED = {
    "half an hour": timedelta(minutes=30),
    "half a hour": timedelta(minutes=30),
    "half hour": timedelta(minutes=30),
    "hour and a half": timedelta(minutes=90),
    "quarter of an hour": timedelta(minutes=15),
    "quarter hour": timedelta(minutes=15),
    "fortnight": timedelta(days=14),
}
_UNITS = {
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "day": timedelta(days=1),
    "week": timedelta(days=7),
}
_IT = r"(?:it|that|this|mine|ours|him|her|me|us|that one|(?:the|my|our|his|her) \w+)"
_THEN = r"(?: (?:than )?(?:that|it|this|then))?"
_OTHER_DAY = (
    r"(?! (?:tomorrow|christmas|easter|labor|closing|close|work|lunch|school|that (?!please|$)\w+|the|my|our|his|her|i"
    r"|we|he|she|you|next|this|\w+day)\b)"
)
_LATER = regex(
    rf"\b{_AMOUNT} (?:later|after(?:wards)?|further on)\b{_OTHER_DAY}{_THEN}"
    rf"|\b(?:push|put|move|shift|knock|set|bump|slide|shove) (?:{_IT} )?(?:back |out |on |later |by )*{_AMOUNT_TOO}\b"
    rf"(?! (?:earlier|sooner|forward|up|before))",
    re.IGNORECASE,
)
_EARLIER = regex(
    rf"\b{_AMOUNT} (?:earlier|sooner|before){_OTHER_DAY}{_THEN}"
    rf"|\b(?:bring|pull|move) (?:{_IT} )?(?:forward|up|ahead|in) (?:by )?{_AMOUNT_TOO}\b",
    re.IGNORECASE,
)
_SAME_TIME = r"(?:(?:at )?(?:the |that )?(?:exact )?same (?:day (?:and|at) (?:the )?(?:same )?)?(?:time|hour))"
_ANOTHER_DAY = (
    r"(?P<week>(?:(?:the |this )?(?:next|following|coming) week|(?:the |a )?week (?:after(?: that)?|later)))"
    r"|(?P<day>(?:the )?(?:next|following) day|(?:the |a )?day (?:after(?: that)?|later))"
    r"|(?P<before>(?:the )?day before(?: that)?|a day earlier)"
)
_SAME_THEN = regex(
    rf"\b(?:on )?(?:{_ANOTHER_DAY}),? (?:but )?{_SAME_TIME}\b"
    rf"|\b{_SAME_TIME},? (?:but )?(?:on )?(?:{regex('P<').sub('P<y_', _ANOTHER_DAY)})\b"
    r"|\b(?:the )?same (?:day|time) (?P<z_week>next week|the (?:next|following) week|(?:the )?week after(?: that)?)\b",
    re.IGNORECASE,
)


_BESIDE = regex(
    r"\b(?:on )?(?:(?P<day>(?:the )?(?:next|following) day|(?:the )?day after(?: that)?|(?:the )?day later)"
    rf"|(?P<before>(?:the )?day before(?: that)?|a day earlier))\b{_OTHER_DAY}",
    re.IGNORECASE,
)


def shifts(text: str) -> bool:
    """Are there such words, of a step that can be counted?"""
    return any(pattern.search(text) for pattern in (_SAME_THEN, _LATER, _EARLIER))


def shifted(text: str, start: datetime) -> str:
    """The text with the moment in place of such words. As it was: there are none in it."""
    if match := _SAME_THEN.search(text):
        told = {key.rpartition("_")[2] for key, value in match.groupdict().items() if value}
        step = timedelta(days=7 if "week" in told else 1 if "day" in told else -1)
    elif match := _LATER.search(text):
        step = _step(match)
    elif match := _EARLIER.search(text):
        step = -_step(match)
    else:
        return day_beside(text, start.date())
    if not step:
        return text
    moment = start + step
    return f"{text[: match.start()]}on {moment:%Y-%m-%d} at {moment:%H:%M}{text[match.end() :]}"


def day_beside(text: str, base: date) -> str:
    """The text with the date in place of "the next day", "the day before"."""
    if not (match := _BESIDE.search(text)):
        return text
    day = base + timedelta(days=1 if match["day"] else -1)
    return f"{text[: match.start()]}on {day}{text[match.end() :]}"


def _step(match: re.Match[str]) -> timedelta:
    told = {key.removeprefix("x_"): value.lower() for key, value in match.groupdict().items() if value}
    if fixed := told.get("fixed"):
        return _FIXED[fixed]
    count = told.get("count", "1").replace("-", " ")
    number = 2 if "couple" in count else _SPOKEN.get(count) or int(count)
    return number * _UNITS[told["unit"]]
