"""Which of the offered times callers choose. English. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from receptionist.conversation.builtin_by_order import by_ordinal, left_by_order, refused_hour
from receptionist.conversation.builtin_other_times import declines_all
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_wanted import bare, not_that, wanted
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.when import Window

_ANY = regex(
    r"\b(?:any of (?:them|em|those|these)|either(?: \w+)?|whichever|doesnt matter|(?:dont|couldnt|not) (?:mind|care)"
    r"|you (?:choose|pick)"
    r"|(?:dealers|your|ladys|barbers) choice|flip a coin|up to you|surprise me"
    r"|whatever|you decide|(?:im|we re|were) (?:easy|flexible|not (?:fussy|fussed|bothered|picky))"
    r"|any(?:thing|time|thing s)?s? (?:is |works|of that is )(?:fine|good|ok|okay|all right)?|anythings (?:fine"
    r"|good|ok|okay)"
    r"|all (?:fine|good|the same)|no preference)\b"
)
_TIME_WORD = regex(
    r"(?<![\d-])(\d{1,2})(?: colon (\d\d)| ([0-5]\d))?(?: ?o ?clock)?(?: (am|pm))?(?![\d]|th|st|nd|rd"
    r"| (?:minutes?|mins?|hours?|days?|weeks?|months?|years?|people|of us|kids|children|dogs|cats|pounds?|quid"
    r"|dollars?|bucks)\b)"
)


def choose(
    text: str, offers: Sequence[Offer], told: int, now: datetime, country: str, *, numbered: bool = False
) -> list[int] | None:
    """Which offers fit the words. One: chosen; more: ask which; []: another time was named; None: no time was.

    `numbered`: they were told with numbers, so that "two" is the second, where it is no time among them.
    """
    text = _SO_MANY.sub(r"\g<lead>", _THE_FIRST_WILL.sub(r"\1", text))
    text = _THE_MORNING_ONE.sub(r"\1", not_that(text))
    words = normalised(text)
    left = left_by_order(words, min(told, len(offers)))
    if left is not None:
        return left[:1] if _ANY.search(words) else left
    if hour := refused_hour(words):
        refused = _by_time(f"at {hour}", f"at {hour}", offers, now, country) or []
        return [at for at in range(len(offers[:told])) if at not in refused] or None
    if declines_all(words):
        named = _by_time(text, words, offers, now, country)
        return named if named or wanted(text, now, country).at else None  # "none of those, nine"
    if _ANY.search(words) and not _RANGE_WISH.search(_ANY.sub(" ", words)):
        rest = _ANY.sub(" ", words)
        named = _by_time(rest, rest, offers, now, country)
        return [0] if named is None else named[:1]  # "the fifteenth or sixteenth, whichever"
    ordinal = by_ordinal(words, min(told, len(offers)))
    if ordinal is not None and _FIRST_AFTER.search(words):
        among = _by_time(text, words, offers, now, country) or _in_part_of_day(text, offers, now, country)
        if among:
            return among[:1]  # "the first one after lunch"
    of_day = regex(_DAY_NAMED).search(words) is not None
    if ordinal is not None and not of_day and not regex(r"\d").search(_ONE_OF_THEM.sub("", words)):
        return [ordinal]  # "the earliest one": one is no hour
    named = _by_time(text, words, offers, now, country)
    if named == [] and _THE_AFTERNOON.search(words) and len(among := _in_part_of_day(text, offers, now, country)) == 1:
        return among  # "I'd rather have the afternoon one"
    if named and len(named) > 1 and (place := by_ordinal(words, len(named))) is not None:
        return [ordinal if ordinal in named else named[place]]  # "wednesday, the later one"
    if numbered and not named and regex(r"[123]").fullmatch(bare(text)) and int(bare(text)) <= told:
        return [int(bare(text)) - 1]
    if ordinal is not None and named:
        return ([ordinal] if len(named) > 1 else named) if ordinal in named else sorted({ordinal, *named})
    if ordinal is not None and not (named == [] and of_day):
        return [ordinal]
    return named


def _in_part_of_day(text: str, offers: Sequence[Offer], now: datetime, country: str) -> list[int]:
    windows = wanted(text, now, country).windows
    times = [datetime.fromisoformat(offer.start).time() for offer in offers]
    return [at for at, time_of_day in enumerate(times) if any(one.start <= time_of_day < one.end for one in windows)]


_ONE_OF_THEM = regex(r"\b(?:[a-z]+ 1(?! ?(?:o ?clock|colon|[ap]m)\b)|\dth(?: 1)?)\b")
_FIRST_AFTER = regex(r"\b(?:1th|earliest|soonest)\b.*\bafter\b")
_DAY_NAMED = rf"\b(?:{'|'.join(WEEKDAYS)}|tomorrow|{'|'.join(MONTHS)})\b"  # "the earliest on friday": is there one?


_THE_AFTERNOON = regex(r"(?<!in )(?<!during )\bthe (?:morning|afternoon|evening)\b(?!.*\b(?:before|after|of|next)\b)")
_THE_FIRST_WILL = regex(r"\b(first|second|third|last|latest|earliest|middle one|one)['’](?:ll|d|s)\b", re.IGNORECASE)
_SO_MANY = regex(  # "those two", "the first of the two": of how many, and no hour
    r"\b(?P<lead>those|these|of the|the(?= (?:two|three|2|3) (?:times|slots|days|options|of|that|you)\b))"
    r" (?:two|three|2|3)\b(?! ?(?:o['’]? ?clock|[ap]\.?m|thirty|fifteen|forty|:))",
    re.IGNORECASE,
)
_THE_MORNING_ONE = regex(r"\b(morning|afternoon|evening) one\b(?! ?(?:thirty|fifteen|o'?clock|pm))", re.IGNORECASE)


def choose_named(text: str, told: int) -> int | None:
    """ "The first one", of so many things that were named. None: none of them."""
    return by_ordinal(normalised(text), told) if told > 1 else None


def told_times(text: str, offers: Sequence[Offer]) -> list[int]:
    """Which offers the receptionist's own words name, however they put it: "Tuesday at ten, 10:30 AM or eleven"."""
    words = normalised(text)
    days = [day for day in WEEKDAYS if regex(rf"\b{day}\b").search(words)]
    pieces = [normalised(piece) for piece in regex(r"[,;.?!]\s|\b(?:or|and)\b").split(text)]
    times = [time for piece in pieces for time in _times_said(regex(r"\b\d+(?:th|st|nd|rd)\b").sub("", piece))]
    starts = [datetime.fromisoformat(offer.start) for offer in offers]
    return [
        at
        for at, start in enumerate(starts)
        if (not days or WEEKDAYS[start.weekday()] in days) and any(_same_time(start, *one) for one in times)
    ]


def _by_time(text: str, words: str, offers: Sequence[Offer], now: datetime, country: str) -> list[int] | None:
    starts = [datetime.fromisoformat(offer.start) for offer in offers]
    when = wanted(text, now, country)
    if when.question:
        return []
    fits = [at for at, start in enumerate(starts) if not when.days or _on_day(start.date(), when.windows)]
    words = regex(r"\b\d+th 1\b").sub("", words)  # "the first one"
    without_dates = regex(rf"\b(?:{'|'.join(MONTHS)}) (?:the )?\d+(?:th)?\b|\b\d+th\b|\b\d{{4}} \d+ \d+\b").sub(
        "", words
    )
    times = _times_said(without_dates) if when.at or not when.hours else []
    if times:
        exact = [at for at in fits if any(_same_time(starts[at], *one) for one in times)]
        if exact:
            return exact
        loosely = not (when.days and when.at)  # "tomorrow at nine" is that very time, "nine is fine" what is near it
        if loosely and len(times) == 1 and times[0][1] == 0 and not _SOME_OTHER.search(words):
            same_hour = [at for at in fits if starts[at].hour % 12 == times[0][0] % 12]
            if len(same_hour) == 1:
                return same_hour
        return [] if when.understood else None
    if when.hours and (_RANGE_WISH.search(words) or (not when.at and _ASKS_WHAT.search(words))):
        return []  # "mornings are best", "what have you got in the afternoon": not one of these, but others like it
    if when.hours:
        return [at for at in fits if any(one.start <= starts[at].time() < one.end for one in when.windows)]
    if len(fits) == 1 < len(offers) and any(_is_long(window) for window in when.windows):
        return []  # "the following week is better": more of it than the one that was offered
    return fits if when.days else None


def _is_long(window: Window) -> bool:
    return window.last is not None and (window.last - window.first).days >= _A_WEEK


_A_WEEK = 4  # days, of one
_SOME_OTHER = regex(r"\b(?:(?:what|how) about|hoping|nearer|closer|is there|any chance|instead)\b")
_ASKS_WHAT = regex(
    r"\bnothing\b|\bwhat(?:s| times?| have| has| do| does| about| is| else)\b|\bwhich times\b|\b(?:you|he|she"
    r"|they) got\b"
)
_RANGE_WISH = regex(
    r"\b(?:mornings|afternoons|evenings|after|before|only|best|prefer\w*|better|something|anything|have|any|between)\b"
)


def _on_day(day: date, windows: Sequence[Window]) -> bool:
    return any(window.first <= day and (window.last is None or day <= window.last) for window in windows)


def _times_said(words: str) -> list[tuple[int, int, str]]:
    """Hours and minutes, also without "at": "10 30", "10 is fine". Half and quarter past too."""
    words = regex(r"\bhalf (?:past )?(\d{1,2})\b").sub(r"\1 colon 30", words)
    words = regex(r"\bquarter past (\d{1,2})\b").sub(r"\1 colon 15", words)
    words = regex(r"\b(5|10|20|25) past (\d{1,2})\b").sub(lambda m: f"{m[2]} colon {int(m[1]):02}", words)
    words = regex(r"\b(5|10|20|25) to (\d{1,2})\b(?!.*\bbetween\b)").sub(
        lambda m: f"{(int(m[2]) - 1) or 12} colon {60 - int(m[1])}" if int(m[1]) != int(m[2]) - 1 else m[0], words
    )
    words = regex(r"\bquarter to (\d{1,2})\b").sub(lambda m: f"{(int(m[1]) - 1) or 12} colon 45", words)
    words = regex(r"\b(?:noon|midday)\b").sub("12 pm", words)
    words = regex(
        r"\b(?:the|that|this|another|which|other|first|last|later|earlier|morning|afternoon) 1\b"
        r"(?! ?(?:colon|o ?clock|[ap]m|[0-5]\d)\b)"
    ).sub("", words)
    words = regex(r"\bthe (?!1\b)[a-z]+ 1\b(?! ?(?:am|pm|o ?clock|colon|\d))").sub("", words)  # "the earliest one"
    found = [
        (int(match[1]), int(match[2] or match[3] or 0), match[4] or "")
        for match in _TIME_WORD.finditer(words)
        if 1 <= int(match[1]) <= 23
    ]
    if len(found) > 1:  # "the three o'clock one"
        found = [one for one in found if one != (1, 0, "")] or found
    return found[:3]


def _same_time(start: datetime, hour: int, minute: int, half_day: str) -> bool:
    if start.minute != minute:
        return False
    if half_day:
        return start.hour == hour % 12 + (12 if half_day == "pm" else 0)
    return start.hour == hour if hour > 12 else start.hour % 12 == hour % 12
