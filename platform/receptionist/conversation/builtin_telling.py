"""What one turn tells by the way, and the words of it that are left for a time and a service. English. Pure.

"it's grace tully, wednesday at nine, call me on 212 555 0157, my birthday is may second 1971": the number is no time,
and the birthday is no day to come in.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from receptionist.conversation import capture
from receptionist.conversation.builtin_houses import house_told
from receptionist.conversation.builtin_time_conflicts import AN_HOUR, CLAUSE
from receptionist.conversation.capture import Phone
from receptionist.conversation.capture_names import introduced_name, is_written_name, only_name
from receptionist.conversation.capture_spelling import spelled_runs
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.values.birth_dates import after_taken_back, birth_date_from_words

_DIGIT = (
    r"(?:(?!20\d\d-\d\d-\d\d\b)\d[\d().\-]*|zero|oh|o|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|double|triple|treble|plus)"
)
_DIGITS = regex(
    rf"(?:\+|\(|\b(?<!\d-)){_DIGIT}(?:(?:[\s,.\-()]|\b(?:and|then|uh|um|dash|area code)\b)+{_DIGIT}\b)+\)?", re.I
)
_CALL_ME = regex(
    r"(?:\b(?:and|so)\s+)?\b(?:(?:you can )?(?:call|reach|get|contact|ring|text) (?:me|us) (?:on|at|under)"
    r"|(?:my |the |his |her )?(?:cell|phone|mobile|work|home|telephone)?\s*(?:phone )?(?:number|cell|phone|mobile)"
    r"(?: to (?:reach|call) (?:me|us)(?: (?:on|at))?)?(?:'?s| is)?)\s*$",
    re.IGNORECASE,
)
_MANY_DIGITS = 6
_BORN = regex(r"\b(?:birth ?days?|birth ?dates?|dates? of birth|d o b|dob|born)\b", re.IGNORECASE)
_PAST_YEAR = regex(
    rf"\b(?:{'|'.join(MONTHS)}|of|th|st|nd|rd|\d+|\w+ty|\w+teen|first|second|third|\w+th),? (?:19\d\d|20[0-2]\d"
    r"|nineteen (?:\w+ty|oh|\w+teen)|two thousand"
    r"|twenty (?:oh|ten|\w+teen|twenty(?:[ -](?:one|two|three|four|five|six))?))\b",
    re.IGNORECASE,
)
_NUMBER_WORD = (
    r"(?:\d+[a-z]?|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|oh)"
    r"[\s\-]+){0,4}(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand))"
)
_STREET = (
    r"(?:street|road|lane|avenue|court|drive|place|boulevard|terrace|close|crescent|square|circle|highway|parkway"
    r"|pike|turnpike|wharf|quay|parade|causeway|esplanade|gardens|grove|mews|way|row|hill|park|trail|loop|alley|st|rd|ln|ave|ct|dr|blvd)"
)
_ADDRESS = regex(
    rf"\b{_NUMBER_WORD}\s+(?:(?:north|south|east|west|old|upper|lower)\s+)?"
    rf"(?:(?!(?:with|for|and|or|to|in|at|if|see|please|from|by|tomorrow|today|on)\b)[a-z'’\-]+\s+){{1,2}}?{_STREET}\b"
    r"(?:,?\s+(?:apartment|apt|unit|flat|suite|number)\s+\w+)?",
    re.IGNORECASE,
)
_TOWN = (  # of an address: "eight eighteen wrangler way in sun valley"
    r",? (?:(?:over|out|up|down) )?in (?!the\b|an?\b|my\b|our\b|about\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b"
    rf"|eight\b|nine\b|ten\b|twelve\b|twenty\b|thirty\b|few\b|early\b|late\b|mid\b|(?:{'|'.join(MONTHS)})\b"
    rf"|\w+ (?:weeks?|days?"
    r"|months?|hours?|minutes?|mornings?|afternoons?|evenings?)\b)[a-z'’]+"
    r"(?: (?!at|on|by|for|and|this|next|please)[a-z'’]+){0,2}(?=\W*$|[,.;])"
)
_POSTCODE = regex(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")  # its digits are of no number


_OF_TIME = regex(  # what stands before an hour: "monday at eleven, five oh three ..."
    rf"(?<!me )(?<!us )\b(?:at|by|around|about|after|before|past|to|half|{'|'.join(WEEKDAYS)}|today|tomorrow)\b\W*$",
    re.IGNORECASE,
)
_HOUR_FIRST = regex(
    rf"{AN_HOUR}\b(?P<more>[\s\-](?:o'?clock|thirty|fifteen|forty[\s\-]five|[ap]\.?m\.?)\b)?[\s,.]+", re.IGNORECASE
)
_I_AM = r"(?:my name(?:'?s| is)|(?:the )?name(?:'?s| is)|this is|it'?s|it is|i'?m|i am|under)"


class Told(Struct, frozen=True):
    """Empty, or None: not told. `rest`: the words without it."""

    name: str = ""
    phone: str = ""  # E.164
    born: date | None = None
    address: str = ""
    rest: str = ""


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is read many times
def told_in(text: str, today: date, country: str) -> Told:
    """What the turn tells, whatever was asked."""
    rest = _POSTCODE.sub(" ", text)
    born, others = _birthday_apart(rest, today, country)
    rest, phone = _without_phone(others if born else rest, country)
    if born is None:
        born, rest = _without_birthday(rest, today, country)
    match = _ADDRESS.search(rest)
    address = match[0].strip() if match else house_told(text)
    if address:
        town = regex(re.escape(address) + _TOWN, re.IGNORECASE).search(rest)
        rest = rest.replace(town[0] if town else address, " ", 1)
    for run in reversed(list(spelled_runs(rest))):
        rest = f"{rest[: run.start()]} {rest[run.end() :]}"
    name = introduced_name(text) or (_name_before_number(text, country) if phone else "")
    if name:
        said = r"\s+".join(map(re.escape, name.split()))
        rest = regex(rf"(?:\b(?:and )?{_I_AM}\s+)?\b{said}\b", re.IGNORECASE).sub(" ", rest, count=1)
    return Told(name, phone, born, address, regex(r"\s+").sub(" ", rest).strip(" ,"))


def number_span(text: str, country: str) -> tuple[int, int] | None:
    """Where a whole telephone number stands."""
    numbers = (span for span in _runs(text) if isinstance(capture.phone_from_words(text[slice(*span)], country), Phone))
    return next(numbers, None)


_PUTS_RIGHT_BEHIND = regex(
    r"\W*(?:oh |uh |um |well )?(?:wait|no|sorry|scratch that|i mean|actually|oops|whoops|rather|or rather|make that"
    r"|my mistake"
    r"|correction|hang on|strike that|pardon|excuse me)\b",
    re.IGNORECASE,
)


def _without_phone(text: str, country: str) -> tuple[str, str]:
    if span := number_span(text, country):
        start, end = span
        phone = capture.phone_from_words(text[start:end], country)
        whole = capture.phone_from_words(text, country) if _PUTS_RIGHT_BEHIND.match(text[end:]) else None
        phone = whole if isinstance(whole, Phone) else phone  # "..., wait no, 0128"
        before = _CALL_ME.sub("", text[:start])
        rest = f"{_without_digits(before).rstrip(' ,')} {_without_digits(text[end:])}"
        return rest, phone.e164 if isinstance(phone, Phone) else ""
    phone = capture.phone_from_words(text, country)
    return _without_digits(text), phone.e164 if isinstance(phone, Phone) else ""


def _name_before_number(text: str, country: str) -> str:
    """ "Could someone ring me, Alison Threlfall, 07700 900411". Empty: no clause that is a name stands before it."""
    span = number_span(text, country)
    clause = regex(r"[,.;!?]+\s*").split(text[: span[0]].rstrip(" ,.;"))[-1] if span else ""
    return only_name(clause) if is_written_name(clause) else ""


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Digits that belong together, the longest first; "three thirty, 212 555 0162" too without its beginning."""
    for match in sorted(_DIGITS.finditer(text), key=lambda match: -len(match[0])):
        if (hour := _hour_first(text, match)) is not None:
            yield match.start() + hour.end(), match.end()
        yield match.span()
        for comma in regex(r",\s*").finditer(match[0]):
            yield match.start() + comma.end(), match.end()


def _hour_first(text: str, digits: re.Match[str]) -> re.Match[str] | None:
    """The hour with which digits begin, where a time is told right before a number."""
    before = text[: digits.start()]
    of_time = _OF_TIME.search(before) is not None and _CALL_ME.search(before) is None
    return _HOUR_FIRST.match(digits[0]) if of_time else None


def _without_digits(text: str) -> str:
    """Without what can only be a part of a number."""

    def kept(match: re.Match[str]) -> str:
        if len(match[0].split()) < _MANY_DIGITS:
            return match[0]
        hour = _hour_first(text, match)
        return f"{hour[0].rstrip(' ,.')} " if hour else " "

    return _DIGITS.sub(kept, text)


def _birthday_apart(text: str, today: date, country: str) -> tuple[date | None, str]:
    """ "Born october tenth nineteen ninety nine, 505 555 0129": of its own clause, before its year is taken for the
    beginning of the number."""
    for match in CLAUSE.finditer(text):
        born = birth_date_from_words(match[0], today, country) if _BORN.search(match[0]) else None
        if born is None or born.year >= today.year or _PUTS_RIGHT_BEHIND.match(text[match.end() :]):
            continue
        if not isinstance(capture.phone_from_words(match[0], country), Phone):
            kept, left = _around_birthday(match[0], born, today, country)
            return born, f"{text[: match.start()]}{kept} {left}{text[match.end() :]}"
    return None, text


def _around_birthday(clause: str, born: date, today: date, country: str) -> tuple[str, str]:
    """What stands before and behind it in the same breath: "my birthday is april fourth eighty eight i need ..."."""
    lead = _BORN.search(clause)
    if lead is None:
        return "", ""
    words = clause[lead.start() :].split()
    kept = regex(r"\b(?:and )?(?:my|his|her|the)\s*$").sub("", clause[: lead.start()])
    for many in range(2, len(words) + 1):
        if birth_date_from_words(" ".join(words[:many]), today, country) == born:
            return kept, " ".join(words[many:])
    return kept, ""


def _without_birthday(text: str, today: date, country: str) -> tuple[date | None, str]:
    if meant := after_taken_back(text, today, country):
        text = meant
    for match in CLAUSE.finditer(text):
        if (
            (_BORN.search(match[0]) or _PAST_YEAR.search(match[0]))
            and (born := birth_date_from_words(match[0], today, country))
            and born.year < today.year
        ):
            if _PUTS_RIGHT_BEHIND.match(text[match.end() :]):  # "..., no sorry, fifty eight"
                born = birth_date_from_words(text[match.start() :], today, country) or born
            lead = _BORN.search(match[0])
            kept, left = _around_birthday(match[0], born, today, country) if lead else ("", "")
            return born, f"{text[: match.start()]}{kept} {left} {text[match.end() :]}"
    return None, text
