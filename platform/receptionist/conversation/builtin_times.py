"""Which of the offered times callers choose, and which others they would like. English. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from receptionist.conversation.builtin_by_order import by_ordinal, left_by_order, refused_hour
from receptionist.conversation.builtin_made import THING
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.when import When, Window, when_from_words, when_text
from receptionist.conversation.words import plain, word_set
from receptionist.practice.definition import Definition
from receptionist.practice.hours import open_times_on

_LEAD = re.compile(
    r"^(?:(?:no|nope|yes|yeah|ok|okay|actually|sorry|rather|well|um|uh|make it|can we do|could we do|can we make it"
    r"|can i do"
    r"|could i do|could you do|can you do|id like|i want|ill take|i will take|lets do|lets take|lets go with"
    r"|how about"
    r"|what about|maybe|i mean|i meant|id prefer|i prefer|please|book me for|i said|give me"
    r"|put me down for|the|thats|its"
    r"|take|id rather|better|instead|but|oh|do|with|and|at|then|well|hm|hmm"
    r"|i can do|i could do|do you have|you have|have you got|you got|is there|that would be|id say) )+"
)
_TAIL = re.compile(
    r"(?: (?:is fine|is good|works|works for me|is great|is perfect|is best"
    r"|would be (?:fine|good|great|best|perfect)|please"
    r"|instead|then|rather|thanks|thank you|sounds good|will do|will be fine|works best|if possible|for me|is ok"
    r"|is okay"
    r"|suits me|suits|one|slot|is better|would work|would be better|will work|good|fine))+$"
)
_ANY = re.compile(
    r"\b(?:any of (?:them|those|these)|either(?: \w+)?|whichever|doesnt matter|dont mind|you (?:choose|pick)"
    r"|whatever|you decide"
    r"|any(?:thing|time|thing s)?s? (?:is |works|of that is )(?:fine|good|ok|okay|all right)?|anythings (?:fine"
    r"|good|ok|okay)"
    r"|all (?:fine|good|the same)|no preference)\b"
)
_TIME_WORD = re.compile(
    r"(?<![\d-])(\d{1,2})(?: colon (\d\d)| ([0-5]\d))?(?: ?o ?clock)?(?: (am|pm))?(?![\d]|th|st|nd|rd)"
)


def moved_to(text: str) -> str:
    """Where an appointment is to go: "Friday" of "move my cleaning from Tuesday to Friday". Empty: it is not told."""
    target = re.search(r".*\b(?:to|until|for) (.+)$", text, re.IGNORECASE)
    other = _SAME_TIME.sub(" ", plain(target[1])) if target else ""
    if target is None or re.search(rf"\b(?:my|the|our) (?:\w+ ){{0,2}}?{THING}|\b{THING}", other):
        return ""
    return target[1]


_SAME_TIME = re.compile(r"\b(?:the |that )?same (?:time|hour)\b|\b(?:at|around|about) that time\b")


def bare(text: str) -> str:
    """Without what only leads to the words that count: "no, make it ten thirty please" -> "10 30"."""
    words = normalised(text)
    return _TAIL.sub("", _LEAD.sub("", words + " ").strip()).strip() or words


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is read many times
def wanted(text: str, now: datetime, country: str) -> When:
    """Like `when_from_words`, of an answer: "actually eleven" is a time of day."""
    when = when_from_words(text, now, country)
    if when.understood:
        return when
    when = when_from_words(bare(_not_that(text)), now, country)
    hour = "" if when.understood else hour_alone(text)
    return when_from_words(f"at {hour}", now, country) if hour else when


_ROUND_AN_HOUR = word_set(
    """
    fine great perfect cool alright all right sure ok okay good lovely grand super brilliant excellent nice sweet
    awesome wonderful fab sound works work working well then so um uh er oh ah hm hmm eh let lets us me say call it
    make that do go with for take ill i will would id like want can could we you have got get is was are be suit suits
    best better please thanks thank cheers love mate hon dear sir maam yeah yes yep yup no nope nah actually maybe
    perhaps probably just guess suppose think reckon the around about at on its thats hows how what sounds still
    fair enough happy day absolutely definitely certainly of course book put down in im ive were weve if possible
    anyway instead rather nicely oclock clock sharp ish roughly possible chance any might something free available ooh
    huh hang on hold wait sorry ta of said meant mean
    """
)
_HOUR_ALONE = re.compile(
    r"(?:[1-9]|1[0-2])(?: colon [0-5]\d| [0-5]\d)?(?: ?[ap]m)?|half (?:past )?\d\d?|quarter (?:past|to) \d\d?"
)


def hour_alone(text: str) -> str:
    """The one hour among words that say nothing else: "fine, eleven then". Empty: there is more, or none."""
    kept = [word for word in normalised(_ONES.sub(" ", text)).split() if word not in _ROUND_AN_HOUR]
    return " ".join(kept) if _HOUR_ALONE.fullmatch(" ".join(kept)) else ""


_ONES = re.compile(
    r"\b(?:(?:the|that|this|which|another|first|last|any|no) one|one of|one more|one (?:\w+ )?thing)\b", re.IGNORECASE
)


def choose(
    text: str, offers: Sequence[Offer], told: int, now: datetime, country: str, *, numbered: bool = False
) -> list[int] | None:
    """Which offers fit the words. One: chosen; more: ask which; []: another time was named; None: no time was.

    `numbered`: they were told with numbers, so that "two" is the second, where it is no time among them.
    """
    text = _THE_MORNING_ONE.sub(r"\1", _not_that(text))
    words = normalised(text)
    left = left_by_order(words, min(told, len(offers)))
    if left is not None:
        return left[:1] if _ANY.search(words) else left
    if hour := refused_hour(words):
        refused = _by_time(f"at {hour}", f"at {hour}", offers, now, country) or []
        return [at for at in range(len(offers[:told])) if at not in refused] or None
    if _ANY.search(words) and not _RANGE_WISH.search(_ANY.sub(" ", words)):
        rest = _ANY.sub(" ", words)
        named = _by_time(rest, rest, offers, now, country)
        return [0] if named is None else named[:1]  # "the fifteenth or sixteenth, whichever"
    ordinal = by_ordinal(words, min(told, len(offers)))
    if ordinal is not None and not re.search(r"\d", re.sub(r"\b(?:[a-z]+ 1|\dth(?: 1)?)\b", "", words)):
        return [ordinal]  # "the earliest one": one is no hour
    named = _by_time(text, words, offers, now, country)
    if numbered and not named and re.fullmatch(r"[123]", bare(text)) and int(bare(text)) <= told:
        return [int(bare(text)) - 1]
    if ordinal is not None and named:
        return ([ordinal] if len(named) > 1 else named) if ordinal in named else sorted({ordinal, *named})
    if ordinal is not None and not (named == [] and re.search(_DAY_NAMED, words)):
        return [ordinal]
    return named


_DAY_NAMED = rf"\b(?:{'|'.join(WEEKDAYS)}|tomorrow|{'|'.join(MONTHS)})\b"  # "the earliest on friday": is there one?


_THE_MORNING_ONE = re.compile(r"\b(morning|afternoon|evening) one\b(?! ?(?:thirty|fifteen|o'?clock|pm))", re.IGNORECASE)


def choose_named(text: str, told: int) -> int | None:
    """ "The first one", of so many things that were named. None: none of them."""
    return by_ordinal(normalised(text), told) if told > 1 else None


def told_times(text: str, offers: Sequence[Offer]) -> list[int]:
    """Which offers the receptionist's own words name, however they put it: "Tuesday at ten, 10:30 AM or eleven"."""
    words = normalised(text)
    days = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", words)]
    pieces = [normalised(piece) for piece in re.split(r"[,;.?!]\s|\b(?:or|and)\b", text)]
    times = [time for piece in pieces for time in _times_said(re.sub(r"\b\d+(?:th|st|nd|rd)\b", "", piece))]
    starts = [datetime.fromisoformat(offer.start) for offer in offers]
    return [
        at
        for at, start in enumerate(starts)
        if (not days or WEEKDAYS[start.weekday()] in days) and any(_same_time(start, *one) for one in times)
    ]


_INSTEAD_OF = re.compile(
    rf"[\s,]+(?:instead of|rather than) (?:(?:at|on|the) )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today|noon|\d[\d:]*"
    rf"|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: (?:thirty|fifteen|o'?clock|[ap]\.?m\.?))?",
    re.IGNORECASE,
)


def _not_that(text: str) -> str:
    """ "eleven, not ten" -> "eleven"; "not ten, eleven" -> "eleven"; "three instead of two" -> "three"."""
    text = _INSTEAD_OF.sub("", text)
    said = re.sub(r"[\s,]+not (?:at )?[\w:]+(?: o'?clock)?\W*$", "", text, flags=re.IGNORECASE)
    return re.sub(r"\bnot (?:at |on )?[\w:]+,\s*", "", said, flags=re.IGNORECASE)


def _by_time(text: str, words: str, offers: Sequence[Offer], now: datetime, country: str) -> list[int] | None:
    starts = [datetime.fromisoformat(offer.start) for offer in offers]
    when = wanted(text, now, country)
    if when.question:
        return []
    fits = [at for at, start in enumerate(starts) if not when.days or _on_day(start.date(), when.windows)]
    words = re.sub(r"\b\d+th 1\b", "", words)  # "the first one"
    without_dates = re.sub(rf"\b(?:{'|'.join(MONTHS)}) (?:the )?\d+(?:th)?\b|\b\d+th\b|\b\d{{4}} \d+ \d+\b", "", words)
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
_SOME_OTHER = re.compile(r"\b(?:(?:what|how) about|hoping|nearer|closer|is there|any chance|instead)\b")
_ASKS_WHAT = re.compile(
    r"\bnothing\b|\bwhat(?:s| times?| have| has| do| does| about| is| else)\b|\bwhich times\b|\b(?:you|he|she"
    r"|they) got\b"
)
_RANGE_WISH = re.compile(
    r"\b(?:mornings|afternoons|evenings|after|before|only|best|prefer\w*|better|something|anything|have|any|between)\b"
)


def _on_day(day: date, windows: Sequence[Window]) -> bool:
    return any(window.first <= day and (window.last is None or day <= window.last) for window in windows)


def _times_said(words: str) -> list[tuple[int, int, str]]:
    """Hours and minutes, also without "at": "10 30", "10 is fine". Half and quarter past too."""
    words = re.sub(r"\bhalf (?:past )?(\d{1,2})\b", r"\1 colon 30", words)
    words = re.sub(r"\bquarter past (\d{1,2})\b", r"\1 colon 15", words)
    words = re.sub(r"\bquarter to (\d{1,2})\b", lambda m: f"{(int(m[1]) - 1) or 12} colon 45", words)
    words = re.sub(r"\b(?:noon|midday)\b", "12 pm", words)
    words = re.sub(r"\b(?:the|that|this|another|which|other|first|last|later|earlier|morning|afternoon) 1\b", "", words)
    words = re.sub(r"\bthe (?!1\b)[a-z]+ 1\b(?! ?(?:am|pm|o ?clock|colon|\d))", "", words)  # "the earliest one"
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


_WEEK_AFTER = re.compile(r"\b(?:the week after|week after that|(?:a|one) week later|following week)\b(?! next)")
_LATER = re.compile(r"\b(?:later|after that|afterwards|bit after)\b")
_EARLIER = re.compile(r"\b(?:earlier|sooner|before that)\b")
_OTHER_DAY = re.compile(r"\b(?:(?:an)?other day|different day|other days|next day|day after that|following day)\b")
_OTHER = re.compile(
    r"^none$|\b(?:none of (?:those|these|them)|something else|anything else|other times?|another time|different time"
    r"|any others?"
    r"|what else"
    r"|neither|dont work|doesnt work|wont work|not good|cant do (?:any|those|that|it)"
    r"|more (?:times|options))\b"
)


def other_times(text: str, offers: Sequence[Offer], told: int, old: When) -> str | None:
    """Words for a search of "anything later?", "another day". Empty: the caller must say when. None: nothing of it."""
    said = plain(text)
    starts = sorted(datetime.fromisoformat(offer.start) for offer in offers[: told or 1])
    if not starts:
        return None
    if _OTHER_DAY.search(said):
        after = When((Window(_next_day(starts[-1].date()), None, *_hours_of(old)),), at=old.at, days=True)
        return when_text(after)
    if _WEEK_AFTER.search(said):
        monday = starts[0].date() + timedelta(days=7 - starts[0].weekday())
        return when_text(When((Window(monday, monday + timedelta(days=6), *_hours_of(old)),), at=old.at, days=True))
    if _LATER.search(said):
        return f"{starts[-1]:%Y-%m-%d} not before {_minutes_on(starts[-1].time(), 1):%H:%M}"
    if _EARLIER.search(said):
        return f"{starts[0]:%Y-%m-%d} before {starts[0]:%H:%M}"
    return "" if _OTHER.search(said) else None


def merged(new: When, old: When, day: date | None, text: str) -> str:
    """A search for what was named anew, and for the rest as before. `day`: of the time that was chosen or offered."""
    if new.days and not new.hours and (old.hours or old.at):
        start, end = _hours_of(old)
        windows = tuple(Window(one.first, one.last, start, end) for one in new.windows)
        return when_text(When(windows, at=old.at, days=True, hours=True))
    if new.hours and not new.days:
        days = (Window(day, day),) if day else old.windows
        if days:
            start, end = (new.windows[0].start, new.windows[0].end) if new.windows else (time.min, time(23, 59))
            windows = tuple(Window(one.first, one.last, start, end) for one in days)
            return when_text(When(windows, at=new.at, days=True, hours=True))
    return text if when_readable(new) else bare(text)


def when_readable(when: When) -> bool:
    return when.days or not when.hours


def _hours_of(when: When) -> tuple[time, time]:
    return (when.windows[0].start, when.windows[0].end) if when.windows and when.hours else (time.min, time(23, 59))


def _next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _minutes_on(at: time, minutes: int) -> time:
    total = min(at.hour * 60 + at.minute + minutes, 23 * 60 + 58)
    return time(total // 60, total % 60)


_ON_THE_WAY = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|morning|afternoon|evening|noon|o ?clock|colon|next week)\b"
    r"|\b(?:at|make it|rather|instead|actually) \d{1,2}\b|\b\d{1,2} (?:am|pm)\b"
)


def changes_time(text: str) -> bool:
    """Words about another day or time where something else was asked: "actually at eleven", "Thursday"."""
    words = normalised(text)
    digits = re.sub(r"\D", "", re.sub(r"\b20\d\d[ -]\d\d?[ -]\d\d?\b|\b\d\d? colon \d\d\b", "", words))
    return _ON_THE_WAY.search(words) is not None and len(digits) < 5


def is_bare_hour(text: str) -> bool:
    """ "Eleven", "ten thirty then"."""
    return re.fullmatch(
        r"(?:[1-9]|1[0-2])(?: colon [0-5]\d| [0-5]\d)?(?: ?[ap]m| o ?clock)?", bare(text)
    ) is not None or bool(hour_alone(text))


_TIME = (
    rf"(?:(?:on )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today) )?(?:at )?(?:(?:half past |quarter (?:past|to) )?"
    rf"(?:1[0-2]|[1-9])(?: colon [0-5]\d| [0-5]\d)?(?: ?[ap]m| o ?clock)?"
    rf"|noon|midday|{'|'.join(WEEKDAYS)}|tomorrow|today)"
)
_PUTS_TIME_RIGHT = re.compile(
    rf"(?P<lead>(?:(?:oh|um|uh|no|nope|sorry|wait|hang on|hold on|actually|scratch that|oops|my mistake|well|i said"
    rf"|i meant?|it s|its|it should be|make (?:it|that)|lets (?:do|say|make it)|(?:can|could) (?:we|you|i) (?:do"
    rf"|make (?:it|that))|not {_TIME} but|rather) )*)(?P<not>not {_TIME} )?{_TIME}(?P<tail>(?: (?:not {_TIME}"
    rf"|(?:instead of|rather than) {_TIME}|please|instead|rather|then|is better|works better|would be better"
    rf"|would work better|for me))*)"
)


_APPROVES_TIME = re.compile(
    rf"(?:(?:yes|yeah|yep|oh|well|ok|okay|great|good|perfect|lovely|no) )*{_TIME}(?: ?s| is| ll be| will be"
    rf"| d be| would be"
    r"| works| suits| ll do| will do| does| it is)(?: (?:just|absolutely|really|very|all|fine|good|great|grand"
    r"|perfect|lovely"
    r"|brilliant|ideal|ok|okay|cool|super|alright|right|spot on|bang on|nice|me|us|for|by|with|then|thanks"
    r"|thank you|well"
    r"|nicely|works|love|mate|dear))*"
)


def approves_time(text: str) -> bool:
    """ "Eleven's grand", "friday works": what was said of the time that is free, and nothing else."""
    return _APPROVES_TIME.fullmatch(normalised(re.sub(r"(?<=\w)['’]s\b", " is", text))) is not None


def puts_time_right(text: str) -> bool:
    """ "No hang on, one o'clock", "make it two", "one, not eleven": a time in another's place, and nothing else."""
    match = _PUTS_TIME_RIGHT.fullmatch(normalised(text))
    return match is not None and bool(
        match["lead"] or match["not"] or re.search(r"\bnot\b|instead|rather", match["tail"])
    )


_LAST_MINUTES = 60  # before closing
_AT_LAST = re.compile(
    r"\b(?:the )?(?:very )?last (?:thing|appointment|slot|one|opening|time|spot)\b|\b(?:right )?(?:at|before|by"
    r"|towards?)"
    r" (?:the )?(?:end of (?:the )?day|closing|close|you close)\b|\b(?:the )?end of (?:the )?day\b"
    r"|\bas late as (?:possible|you can)\b|\bthe latest\b"
)


def at_last(words: str, asked: When, definition: Definition, now: datetime, minutes: int) -> str:
    """ "Last thing friday": what is left before the practice closes on that day, for something of so many minutes."""
    days = {window.first for window in asked.windows if window.first == window.last}
    if not asked.days or asked.at or len(days) != 1 or not _AT_LAST.search(plain(words)):
        return words
    day = days.pop()
    closes = max((span.end.astimezone(now.tzinfo) for span in open_times_on(definition, day)), default=None)
    start = closes - timedelta(minutes=minutes + _LAST_MINUTES) if closes else None
    if closes is None or start is None or start.date() != day:
        return words
    end = closes.time() if closes.date() == day else time(23, 59)
    return when_text(When((Window(day, day, start.time(), end),), days=True, hours=True))
