"""The caller's words -> a date of birth: spoken, in figures, keyed, or a part of one put right. Pure."""

import re
from collections.abc import Sequence
from datetime import date

from receptionist.conversation.day_mentions import MONTH_FIRST
from receptionist.conversation.feasts import FEASTS
from receptionist.conversation.patterns import regex
from receptionist.conversation.symbols import symbols
from receptionist.conversation.tongues.known import times_of, values_of
from receptionist.conversation.values.phones import Phone, phone_from_words

_OLDEST_YEARS = 120
_LONGEST_TEXT = 400
_MOST_DAYS = 31  # of a month: what is more is a year
_LONGEST_DATE = 9  # digits; a whole date has eight


_TAKEN_BACK = regex(
    r"\b(?:no|wait|sorry|i mean(?:t)?|actually|hang on|hold on|scratch that|rather|oops|whoops)\b"
    r"|\bthat(?:['’]?s| is| was|['’]?d be) (?:my|his|her|their|the|our) (?:\w+ ){0,2}?"
    r"(?:brother|sister|son|daughter|wife|husband|mother|mom|mum|father|dad|twin|boy|girl|kid|child|partner"
    r"|birthday|one|mine)(?:['’]s)?\b|\bthat(?:['’]?s| is| was) mine\b",
    re.IGNORECASE,
)


def birth_date_from_turns(
    lines: Sequence[str], today: date, country: str, language: str = "en", known: date | None = None
) -> date | None:
    """What the caller said in these turns makes. `known`: what was understood before, which they may correct."""
    text = " , ".join(lines)
    whole = birth_date_from_words(text, today, country, language)
    if whole is None and known is not None:
        return _corrected(known, text, today, language)
    return whole


def birth_date_from_words(text: str, today: date, country: str, language: str = "en") -> date | None:
    """ "March third nineteen eighty-five", "5/3/85", "the third of May 1985", keyed "03051985". None: no such day."""
    keyed = (
        regex(r"(\d\d)(\d\d)(\d{4}|\d\d)").fullmatch(regex(r"\D").sub("", text))
        if regex(r"\d{6}").search(text)
        else None
    )
    if keyed:
        month, day = _in_order(int(keyed[1]), int(keyed[2]), country)
        return _born(keyed[3], month, day, today)
    if later := after_taken_back(text, today, country, language):
        text = later
    said = _put_right(_years_joined(_symbols(text, language)))
    born = _read(said, today, country)
    return None if born and _is_phone(text, said, country, language) else born


def _is_phone(text: str, said: str, country: str, language: str) -> bool:
    """ "Five one two, five five five, oh one nine oh", and nothing else: its middle would be a day in May."""
    digits = sum(map(len, regex(r"\b[NOY](\d+)").findall(said)))
    if regex(r"\bM\d").search(said) or digits < _LONGEST_DATE:
        return False
    phone = phone_from_words(text, country, language)
    return isinstance(phone, Phone) and digits < len(phone.e164)


def after_taken_back(text: str, today: date, country: str, language: str = "en") -> str:
    """ "May tenth 2020, no wait, that's her brother, hers is ...": the words that hold the date that is meant. Empty:
    nothing is taken back, or no whole date follows."""
    for match in reversed(list(_TAKEN_BACK.finditer(text))):
        rest = text[match.end() :]
        if _read(_put_right(_years_joined(_symbols(rest, language))), today, country):
            return rest
    return ""


def _read(said: str, today: date, country: str) -> date | None:
    if found := regex(r"\bI(\d{4})(\d\d)(\d\d)\b").search(said):
        return _born(found[1], int(found[2]), int(found[3]), today)
    if found := regex(r"\bS(\d+)_(\d+)_(\d+)\b").search(said):
        month, day = _in_order(int(found[1]), int(found[2]), country)
        return _born(found[3], month, day, today)
    if found := regex(r"\b[ON]0?(\d{1,2}) (?:OF |THE )*M(\d+) N(\d\d)\b(?! OF M)").search(said):
        return _born(found[3], int(found[2]), int(found[1]), today)  # "the third of may fourteen"
    year = regex(r"\bY(\d{4})\b").search(said)
    for pattern in (
        r"\bM(?P<month>\d+) (?:THE )?[ON]0?(?P<day>[0-2]?\d|3\d)\b(?! OF M)",
        r"\b[ON]0?(?P<day>\d{1,2}) (?:OF |FROM |DAY )*(?:THE )?M(?P<month>\d+)\b",
    ):
        if found := regex(pattern).search(said):
            rest = said[: found.start()] + " | " + said[found.end() :]
            beside = regex(r"\W*[NO](\d\d)\b").match(said[found.end() :])  # "april fourth eighty eight ... at ten"
            whole = year[1] if year else beside[1] if beside else _short_year(rest)
            return _born(whole, int(found["month"]), int(found["day"]), today) if whole else None
    if found := regex(
        r"\bO(\d+) (?:(?:OF|FROM) )?(?:THE )?O(\d+)\b(?: (?:OF|FROM|THE|IN))* (?:Y(\d{4})|[ON](\d\d))\b"
    ).search(said):
        return _born(found[3] or found[4], int(found[2]), int(found[1]), today)
    if found := regex(
        r"\b[ON]0?(\d\d?) (?:(?:OF|FROM|SLASH) )?(?:THE )?[ON]0?(\d\d?)(?: (?:OF|FROM|"
        r"THE|SLASH|AND))* (?:Y(\d{4})|[NO](\d\d))\b"
    ).search(said):
        of = regex(r"\b(?:OF|FROM) ").search(found[0].partition(" ")[2][:8]) is not None
        first, second = int(found[1]), int(found[2])
        month, day = (second, first) if of else _in_order(first, second, country)
        return _born(found[3] or found[4], month, day, today)
    return None


def _symbols(text: str, language: str) -> str:
    """With the feasts that fall on one date as that date: "the fourth of July, seventy-six"."""
    said = symbols(text[:_LONGEST_TEXT], times_of(language)).replace(" TO N", " N")
    if regex(r"\bM\d").search(said):
        return said

    def fixed(found: re.Match[str]) -> str:
        rule = FEASTS.get(found[1])
        if rule is None:
            return found[0]
        one, two = rule(2000, "US"), rule(2001, "US")
        return f"M{one.month} O{one.day}" if (one.month, one.day) == (two.month, two.day) else found[0]

    return regex(r"\bF:(\w+)").sub(fixed, said)


def _years_joined(said: str) -> str:
    """ "N19 N82" -> "Y1982", "N20 N05" -> "Y2005"."""
    said = regex(r"\bN(19|20) (?:AND )?N(\d\d)\b(?! N(?:19|20)\d\d)").sub(r"Y\1\2", said)
    said = regex(r"\bN(1[89]\d\d|20\d\d)\b").sub(r"Y\1", said)
    return regex(r"\b(?:N19 hundred|N1900)(?: AND)? N(\d\d)\b").sub(r"Y19\1", said)


def _put_right(said: str) -> str:
    """What comes after "sorry" takes the place of its like."""
    pieces = regex(r"\b(?:OOPS|NO)\b").split(said)
    kept = pieces[0]
    for piece in pieces[1:]:
        if regex(r"\bY\d{4}").search(piece):
            if regex(r"\bO\d\d?\b").search(piece) and not regex(r"\bM\d").search(piece):
                kept = regex(r"\bO\d\d?(?=\D*$)").sub("", kept)  # "may nineteenth, no, ninth, nineteen ninety one"
            kept = regex(r"\bY\d{4}\b|(?<=[ON]\d )N\d\d$|(?<=[ON]\d\d )N\d\d *$").sub("", kept)
        elif regex(r"\bM\d").search(piece) and regex(r"\b[ON]\d").search(piece):
            kept = regex(r"\b(?:M\d+|O\d+|(?<!Y)N\d\d?)\b").sub("", kept)
        elif (year := regex(r"\bN(\d\d)\b").search(piece)) and int(year[1]) > _MOST_DAYS and "Y" in kept:
            century = regex(r"\bY(\d\d)\d\d\b").search(kept)  # "nineteen sixty, no sorry, sixty one"
            kept = regex(r"\bY\d{4}\b").sub(f"Y{century[1] if century else '19'}{year[1]}", kept)
            piece = piece.replace(year[0], "", 1)
        elif found := regex(r"\b[ON]\d\d?\b").search(piece):
            kind = found[0][0]
            day = regex(rf"{kind}\d\d?(?=\D*$)").sub("", kept.strip())
            beside = r"(?<=M\d )[ON]\d\d?\b|(?<=M\d\d )[ON]\d\d?\b"  # "july 4 1980, sorry, the fifth"
            if day == kept.strip() and kind == "O" and regex(beside).search(kept):
                day, piece = regex(beside).sub(found[0], kept), piece.replace(found[0], "", 1)
            kept = day
        elif regex(r"\bM\d").search(piece):
            kept = regex(r"\bM\d+\b").sub("", kept)
        kept = f"{kept} {piece}"
    return " ".join(kept.split())


def _short_year(rest: str) -> str:
    years = regex(r"(?<![A-Z])[NO](\d\d)\b").findall(rest)
    return years[-1] if years else ""


def _in_order(first: int, second: int, country: str) -> tuple[int, int]:
    """Month and day of two figures, as the country writes them."""
    month, day = (first, second) if country in MONTH_FIRST else (second, first)
    return (day, month) if month > 12 >= day else (month, day)


def _born(year: str, month: int, day: int, today: date) -> date | None:
    full = int(year)
    if len(year) == 2:
        full += 1900 if full > today.year % 100 else 2000
    try:
        born = date(full, month, day)
    except ValueError:
        return None
    return born if born <= today and today.year - full <= _OLDEST_YEARS else None


def _corrected(known: date, text: str, today: date, language: str) -> date | None:
    """ "No, eighty-five, not eighty-four", "it's the ninth, not the nineteenth", "March, not May"."""
    said = _years_joined(_symbols(text, language))
    words = values_of(language)
    said = regex(r"^(?:NO|OOPS)\b").sub("", said).strip()
    negated = regex(r"\b(?:NOT|EXCEPT|NO)\b(?: (?:THE|IN|ON))*|\b(?:" + "|".join(words.not_) + r")\b").split(said)
    new = negated[0]
    if not regex(r"\b[YONM]\d").search(new) and len(negated) > 1:
        new = regex(r"\b(?:but|its|it|is)\b").split(negated[-1])[-1]
    year, month, day = known.year, known.month, known.day
    if found := regex(r"\bY(\d{4})\b").search(new):
        year = int(found[1])
    if found := regex(r"\bM(\d+)\b").search(new):
        month = int(found[1])
    for kind, number in regex(r"\b([ON])0?(\d\d?)\b").findall(new):
        value = int(number)
        if kind == "O" and 1 <= value <= 31:
            day = value
        elif value > 31 or regex(r"UYEAR|\byears?\b").search(said) or not found:
            if value > 31 or regex(r"UYEAR").search(said):
                full = value + (1900 if value > today.year % 100 else 2000)
                year = full
            else:
                day = value
        else:
            day = value
    try:
        born = date(year, month, day)
    except ValueError:
        return None
    return born if born != known and born <= today else None
