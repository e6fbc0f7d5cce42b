"""Symbols -> times that would suit: bounds, alternatives, exceptions, what was put right. Knows no language. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from msgspec import Struct

from receptionist.conversation.clock_reading import END, PARTS, Clock, ClockReader
from receptionist.conversation.day_mentions import (
    WEEKS_AHEAD,
    Mention,
    PastDayError,
    Spans,
    days_of,
    runs,
)
from receptionist.conversation.day_reading import DayReader
from receptionist.conversation.hours_named import Hours, hours_named, part_of_day
from receptionist.conversation.patterns import regex
from receptionist.conversation.said_alike import as_others_say
from receptionist.conversation.spans_met import NoDayLeftError, SpansMet


class Option(Struct, frozen=True):
    """One alternative. `spans`, `hours` None: none was named."""

    spans: Spans | None
    hours: Hours | None
    at: time | None = None
    either: bool = False
    hours_first: bool = False  # "ten on Tuesday": the time stands before the day


class Resolved(Struct, frozen=True):
    options: tuple[Option, ...] = ()
    soonest: bool = False  # the earliest there is
    anytime: bool = False
    now: bool = False  # "now": not before it
    weekly: bool = False
    name: str = ""  # of a feast
    first_time: time | None = None  # the first that was named, bound or not


class _Exceptions(Struct):
    weekdays: set[int]
    days: list[tuple[date, date | None]]
    hours: list[tuple[time, time]]

    @property
    def any(self) -> bool:
        return bool(self.weekdays or self.days)


_A_MONTH = 31  # "from the tenth to the fifth of March" is a mistake, "from November to January" a winter
_ITEM = r"(?:X\d+|K\d+|P:\w+)"


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is asked about many times
def resolve(said: str, now: datetime, country: str) -> Resolved:
    """`said`: one line of symbols. Raises what `DayReader.read` does, TooSoonError and NoDayLeftError."""
    return _Resolver(now, country).resolve(said)


class _Resolver:
    def __init__(self, now: datetime, country: str) -> None:
        self._now = now
        self._country = country
        self._today = now.date()
        self._days = DayReader(self._today, country)
        self._clock = ClockReader()
        self._met = SpansMet(self._today, self._days.mentions)
        self._except = _Exceptions(set(), [], [])

    def resolve(self, said: str) -> Resolved:
        said = as_others_say(said, self._country)
        said = self._in_hours(said)
        said = self._clock.read(said)
        if regex(r"\bPASTDAY\b").search(said) and not regex(r"\b[a-z]{2,}").search(said):
            raise PastDayError
        said = (
            regex(r"\bSINCE (?:(?:AT|THE|LAST|ON|ABOUT|IN|[a-z]+) ){0,3}(?:X\d+|K\d+|P:\w+)").sub(
                " ", self._days_of(said)
            )
            if "SINCE" in said
            else self._days_of(said)
        )
        said = self._superseded(self._one_more(said))
        head = said.partition(" BECAUSE")[0]
        if regex(rf"\b(?<!NOT )(?<!EXCEPT ){_ITEM}|\bSOON\b").search(head) or regex(
            r"\b(?:NOT|EXCEPT) (?:V|P:)"
        ).search(head):
            said = head
        said = regex(r"\bSO\b ?").sub("", said)
        whole = said
        said = self._exceptions(self._ranges(said))
        parts = [part.strip() for part in regex(r"\bOR\b").split(said) if part.strip()]
        options = [option for part in parts if (option := self._option(part, whole)) is not None]
        options = self._shared(options)
        if self._except.any or self._except.hours:
            options = [self._without(option) for option in options or [Option(None, None)]]
        weekly = any(m.kind == "weekly" or (m.kind == "range" and m.weekdays) for m in self._days.mentions) and bool(
            options
        )
        names = [m.name for m in self._days.mentions if m.name and m.kind == "date"]
        soon = regex(r"\bSOON\b").search(whole) is not None
        return Resolved(
            tuple(options),
            soonest=soon,
            anytime=regex(r"\b(?:ANYTIME|EVERY UDAY)\b").search(whole) is not None,
            now=soon and regex(r"\bX\d+ SOON\b").search(whole) is not None,
            weekly=weekly,
            name=names[0] if names else "",
            first_time=self._first_time(whole),
        )

    def _first_time(self, whole: str) -> time | None:
        half = part_of_day(whole)
        if found := regex(r"\bK(\d+)\b").search(whole):
            return self._clock.clocks[int(found[1])].at(half)
        return time(12) if regex(r"\bP:lunch\b").search(whole) else None

    def _days_of(self, said: str) -> str:
        """With the days read, and the numbers that were left."""
        return self._clock.read_bare(self._days.read(said))

    def _in_hours(self, said: str) -> str:
        """ "in two hours": a day and a time."""

        def at(found: re.Match[str]) -> str:
            amount = float(found["count"]) * (60 if found["unit"] == "UHOUR" else 1)
            if found["half"]:
                amount += 30
            if amount > 6000:
                return found[0]
            moment = self._now + timedelta(minutes=amount)
            moment = moment.replace(second=0, microsecond=0)
            ahead = (moment.date() - self._today).days
            if ahead > 2:
                return found[0]
            return f"R{ahead} AT {self._clock.add(Clock(moment.hour, moment.minute, plain=True))}"

        pattern = (
            r"\b(?:(?:IN|WITHIN|AFTER) (?:ABOUT )*)N(?P<count>\d+) (?P<unit>UHOUR|"
            r"UMIN)(?P<half> AND HALF)?(?: HENCE)?\b"
        )
        said = regex(pattern).sub(at, said)
        return regex(r"\bN(?P<count>\d+) (?P<unit>UHOUR|UMIN)(?P<half> AND HALF)? HENCE\b").sub(at, said)

    def _one_more(self, said: str) -> str:
        """ "this Saturday or the next one"; "before then"."""

        def another(found: re.Match[str]) -> str:
            mention = self._days.one_after(found)
            return found[0] if mention is None else f"{found['head']} {self._days.add(mention)}"

        def beside(found: re.Match[str]) -> str:
            mention = self._days.day_beside(found)
            return found[0] if mention is None else f"{found['gap']} {self._days.add(mention)}"

        said = regex(r"(?P<head>\bX(?P<at>\d+).*?\bOR) ONEAFTER\b").sub(another, said)
        said = regex(
            r"\bX(?P<at>\d+)\b(?P<gap>.*?)\b(?:THE )?(?P<side>DAYAFTER|DAYBEFORE)\b(?: THAT)?(?! (?:THE )?X)"
        ).sub(beside, said)

        def week(found: re.Match[str]) -> str:
            at = int(found["at"])
            mention = self._days.mentions[at]
            monday = mention.first - timedelta(days=mention.first.weekday())
            monday += timedelta(weeks=1 if found["side"] else 0)
            new = self._days.add(Mention(((monday, monday + timedelta(days=6)),), "range", unit=7))
            return f"{found['gap']} {'' if found['side'] else 'EXCEPT '}{new}"

        said = regex(
            r"\bX(?P<at>\d+)\b(?P<gap>.*?)\b(?:THE )?(?:UWEEK (?P<side>AFTER) THAT|(?:NOT|EXCEPT) THAT UWEEK)\b"
        ).sub(week, said)
        if "THAT" in said:
            said = regex(r"\b(X\d+)\b(.*?)\b(BEFORE|AFTER) THAT\b").sub(r"\2 \3 \1", said)
            said = regex(r"\b(K\d+)\b(.*?)\b(BEFORE|AFTER) THAT\b").sub(r"\2 \3 \1", said)
        return " ".join(said.split())

    def _superseded(self, said: str) -> str:
        """What is put right in the same breath, and "so half past three" after the reason for it."""
        pieces = regex(r"\b(OOPS|NO|SO)\b").split(said)
        kept = pieces[0]
        for link, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            if link == "NO" and not (regex(_ITEM).search(kept) and regex(rf" *(?:[A-Z]+ )*{_ITEM}").match(piece)):
                kept = f"{kept} NO {piece}"
                continue
            if link == "NO" and regex(r" *P:\w+(?! (?:is|are)\b)").match(piece) and regex(r"\bP:").search(kept):
                kept = f"{kept} EXCEPT {piece}"
                continue
            if link != "SO" and regex(r"\bX\d").search(piece) and not regex(r"\bEXCEPT X\d+ *$").search(piece):
                dates = [self._days.mentions[int(at)] for at in regex(r"\bX(\d+)").findall(kept)]
                new = [self._days.mentions[int(at)] for at in regex(r"\bX(\d+)").findall(piece)]
                within = bool(dates) and all(one.kind == "range" for one in dates)
                if not (within and new[0].kind in ("weekday", "weekly")):  # "next week, no, Friday" is Friday of it
                    kept = regex(
                        r"\b(?:(?:FROM|AFTER|BEFORE|BY|BETWEEN|NOT|EXCEPT) )?(?:THE )?X\d+\b(?: (?:AND|OR|TO)(?= X))?"
                    ).sub("", kept)
            if regex(r"\b(?:K\d|P:)").search(piece) and (link != "SO" or regex(r"\bK\d").search(piece)):
                kept = regex(
                    r"\b(?:(?:FROM|AFTER|BEFORE|BY|BETWEEN|AT|ABOUT|NOT) )*(?:(?:[a-z_]+ "
                    r"){1,8}(?:AT |BY |FROM )?)?(?:K\d+|P:\w+)\b(?: (?:AND|OR|TO)(?= [KP]))?"
                ).sub("" if link != "SO" else " ", kept)
            kept = f"{kept} {piece}" if link != "SO" else f"{kept} SO {piece}"
        return " ".join(kept.split())

    # --- ranges and exceptions ------------------------------------------------------------------------------------

    def _ranges(self, said: str) -> str:
        def between(found: re.Match[str]) -> str:
            one, two = self._days.mentions[int(found["a"])], self._days.mentions[int(found["b"])]
            first, last = one.first, two.last
            if one.kind == "weekday" and not one.name and first - self._today == timedelta(days=7):
                first = self._today  # "Monday to Wednesday", on a Monday
            if last is not None and last < first:
                if two.kind in ("weekday",):
                    last += timedelta(weeks=-(-(first - last).days // 7))
                elif two.kind == "month_day" or two.name:
                    last = _after(two, first)
                else:
                    last = _a_year_later(last) if _A_MONTH < (first - last).days < 366 else last
                if last < first:
                    raise NoDayLeftError
            kind = "range"
            weekdays = frozenset[int]()
            if one.kind == two.kind == "weekday":
                a, b = next(iter(one.weekdays)), next(iter(two.weekdays))
                weekdays = frozenset((a + at) % 7 for at in range((b - a) % 7 + 1))
            return self._days.add(Mention(((first, last),), kind, weekdays))

        joined = r"X(?P<a>\d+)(?: (?:THE|ABOUT))* {} (?:THE |ABOUT )*X(?P<b>\d+)\b"
        said = regex(r"\bBETWEEN (?:THE )?" + joined.format("(?:AND|TO|OR)")).sub(between, said)
        said = regex(r"\b(?:FROM )?" + joined.format("(?:TO|BY)")).sub(between, said)
        return regex(r"\bFROM (?:THE )?" + joined.format("AND BY")).sub(between, said)

    def _exceptions(self, said: str) -> str:
        days = r"(?:THE |EVERY |P:\w+ (?=X))*X\d+"

        def barred(found: re.Match[str]) -> str:
            for at in regex(r"X(\d+)").findall(found[0]):
                mention = self._days.mentions[int(at)]
                if (mention.kind == "weekday" and not mention.name) or mention.kind == "weekly":
                    self._except.weekdays |= mention.weekdays
                else:
                    self._except.days += mention.spans
            return " "

        said = regex(rf"\b(?:EXCEPT|NOT)(?: EXCEPT)? {days}(?: (?:OR|AND|NOT) {days})*(?! NOTGOOD)(?= BECAUSE|\b)").sub(
            barred, said
        )
        said = regex(rf"\b{days}(?: (?:OR|AND) {days})* (?:[a-z]+ )?NOTGOOD\b").sub(barred, said)
        part = part_of_day(said)

        def barred_hours(found: re.Match[str]) -> str:
            start = self._clock.clocks[int(found["a"])].at(part)
            end = self._clock.clocks[int(found["b"])].at(part)
            self._except.hours.append((start, end if end > start else end.replace(hour=(end.hour + 12) % 24)))
            return " "

        said = regex(
            r"\b(?:EXCEPT|NOT) (?:BETWEEN |FROM )?(?:AT )?K(?P<a>\d+) (?:AND|TO|BY) (?:AT )?K(?P<b>\d+)\b"
        ).sub(barred_hours, said)

        def barred_hour(found: re.Match[str]) -> str:
            at = self._clock.clocks[int(found["at"])].at(part)
            self._except.hours.append((at, time(min(at.hour + at.minute // 30, 23), (at.minute + 30) % 60)))
            return " "

        hour = r"\b(?:EXCEPT|NOT) (?:AT )?K(?P<at>\d+)\b(?! K)"
        rest = regex(hour).sub("", said)
        if not regex(r"\bK\d").search(rest) or regex(r"\b(?:BETWEEN|FROM|AFTER|BEFORE|BY|P:)|\bK\d+ TO\b").search(rest):
            said = regex(hour).sub(barred_hour, said)  # "between two and four but not three"
        else:
            said = regex(hour).sub(" ", said)  # "not two, friday at three"

        def barred_part(found: re.Match[str]) -> str:
            named = PARTS[found["part"]]
            self._except.hours.append((named.start, named.end))
            return " "

        said = regex(r"\b(?:EXCEPT|NOT|NO) (?:EVERY |IN )?P:(?P<part>\w+)").sub(barred_part, said)
        return regex(r"\bP:(?P<part>\w+) (?:[a-z]+ )?NOTGOOD\b").sub(barred_part, said)

    def _without(self, option: Option) -> Option:
        spans, hours = option.spans, option.hours
        if self._except.any:
            within = spans or ((self._today, self._today + timedelta(weeks=WEEKS_AHEAD)),)
            barred = set(days_of(self._except.days))
            left = runs(
                day for day in days_of(within) if day.weekday() not in self._except.weekdays and day not in barred
            )
            if not left:
                raise NoDayLeftError
            open_ended = not self._except.weekdays and (spans is None or spans[-1][1] is None)
            spans = (*left[:-1], (left[-1][0], None)) if open_ended else left
        if self._except.hours:
            hours = hours or ((time.min, END),)
            for start, end in self._except.hours:
                hours = tuple(
                    piece
                    for one in hours
                    for piece in ((one[0], min(one[1], start)), (max(one[0], end), one[1]))
                    if piece[0] < piece[1]
                )
            hours = hours or None
        return Option(spans, hours, option.at, option.either, option.hours_first)

    # --- one alternative ------------------------------------------------------------------------------------------

    def _option(self, part: str, whole: str) -> Option | None:
        part = regex(r"\b((?:BEFORE|BY) (?:AT |ABOUT )*K\d+(?: X\d+)) UPTO\b").sub(r"\1", part)
        spans = self._met.of(part)
        hours, at, either = hours_named(part, self._clock.clocks)
        if spans is None and hours is None:
            return None
        first_time, first_day = regex(r"\b(?:K\d|P:)").search(part), regex(r"\bX\d").search(part)
        hours_first = bool(first_time and first_day and first_time.start() < first_day.start())
        return Option(spans, hours, at, either, hours_first)

    def _shared(self, options: Sequence[Option]) -> list[Option]:
        """ "Friday at two or three": the day counts for both; "Tuesday or Wednesday morning": the time."""
        shared: list[Option] = []
        for at, option in enumerate(options):
            spans, hours, clock, either = option.spans, option.hours, option.at, option.either
            if spans is None:
                before = [one.spans for one in options[:at] if one.spans is not None]
                after = [one.spans for one in options[at + 1 :] if one.spans is not None]
                spans = before[-1] if before else after[0] if after else None
            if hours is None:
                later = next((one for one in options[at + 1 :] if one.hours is not None), None)
                earlier = next((one for one in reversed(options[:at]) if one.hours is not None), None)
                source = later if later else earlier if earlier and earlier.hours_first else None
                if source is not None:
                    hours, clock, either = source.hours, source.at, source.either
            shared.append(Option(spans, hours, clock, either))
        return shared


def _after(mention: Mention, first: date) -> date:
    """ "between the 28th and the 3rd", "between Christmas and New Year": the one after."""
    last = mention.last or first
    while last < first:
        last = _month_later(last) if mention.kind == "month_day" else _a_year_later(last)
    return last


def _month_later(day: date) -> date:
    later = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return later.replace(day=min(day.day, 28))


def _a_year_later(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 1, 3, 1) if leap_day else day.replace(year=day.year + 1)
