"""Symbols -> times that would suit: bounds, alternatives, exceptions, what was put right. Knows no language. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from msgspec import Struct

from receptionist.conversation.clock_reading import END, PARTS, Clock, ClockReader, Part, half_of
from receptionist.conversation.day_reading import (
    WEEKS_AHEAD,
    DayReader,
    Mention,
    NoSuchDayError,
    PastDayError,
    Spans,
    WrongWeekdayError,
    days_of,
    runs,
)

_Hours: TypeAlias = tuple[tuple[time, time], ...]


class TooSoonError(Exception):
    """ "Before yesterday", "by the first" when that is over."""


class NoDayLeftError(Exception):
    """ "After the twentieth but before the fifteenth"."""


class Option(Struct, frozen=True):
    """One alternative. `spans`, `hours` None: none was named."""

    spans: Spans | None
    hours: _Hours | None
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
_DINES_LATE = frozenset({"US", "CA", "PR", "MX", "ES"})  # where dinner is in the evening
_TEN_TO = frozenset({"GB", "IE", "AU", "NZ"})  # where "ten to three" is a time, and not a span
_DATED = r"(?! (?:AM|PM|OCLOCK|OF|N\d\d\b|UDAY|UWEEK|UMONTH|THING|ISH))"
# What is left out because it was just said, and words that say the same as others.
_READ_AS = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"\bBETWEEN R0 SOON\b", "BETWEEN R0"),
        (r"\bNO (?=V\d|UWEEKENDS|UWEEKDAY)", "EXCEPT "),
        (r"\bN5 AND N20\b", "N25"),
        (r"\b(PAST|TILL) N12 (?=H1200\b)", r"\1 "),
        # "september, tuesday the twenty-eighth"
        (
            r"\b(?:IN |DURING )?(M\d+)(?: (?:ABOUT|ON|SO|[a-z]+)){0,2} (W\d) (?:THE )?(O\d+)\b(?! (?:OF )?M\d)",
            r"\2 THE \3 OF \1",
        ),
        (r"\bO1 UFORTNIGHT (?=OF|IN)", "EARLY "),
        (r"\bO2 UFORTNIGHT (?=OF|IN)", "HALF2 "),
        (r"\b(?:N1 )?(UDAY|UWEEK|UMONTH) OR N2\b(?! \1)", r"N2 \1"),
        (
            r"\b(O\d+) (OR|AND) (?:THE )?(O\d+) (UWEEK|W\d|UWEEKEND) (OF|IN) (M\d+|(?:THE |NEXT |COMING )?UMONTH)\b",
            r"\1 \4 \5 \6 \2 \3 \4 \5 \6",
        ),
        (r"\bTHE (O\d+) (?:THE )?(O\d+)(?= (?:OR|AND) (?:THE )?O\d)", r"THE \1 OR THE \2"),
        (r"\bIN N\d+ (?:UDAY|UWEEK|UMONTH) (?:OOPS|NO) (?=N\d+ U)", "IN "),
        (r"\b((?:W|R)\d) AM\b", r"\1 P:morning"),
        (r"\b((?:W|R)\d) PM\b", r"\1 P:afternoon"),
        (r"\b((?:W|V|R)\d) (?:is )?HENCE\b", r"\1 NOTGOOD"),
        (r"^((?:[a-z]+ )*)NOTGOOD (?=(?:ON |THE |IN )*(?:[WVR]\d|P:))(?:ON |THE |IN )*", r"\1EXCEPT "),
        (r"\b(F:\w+) UWEEK\b", r"UWEEK OF \1"),
        (r"\b(?:EXCEPT|NOT) BEFORE\b", "FROM"),
        (r"\b(?:EXCEPT|NOT) AFTER\b", "BY"),
        (r"\b(UWEEK|UMONTH|UWEEKEND|W\d) OR (NEXT|COMING|FOLLOWING)$", r"\1 OR \2 \1"),
        (
            r"\b(UWEEK|UMONTH|UWEEKEND|W\d) OR (NEXT|COMING|FOLLOWING)(?= (?:[a-z]+|P:\w+|AFTER|BEFORE|FROM)\b)",
            r"\1 OR \2 \1",
        ),
        (r"\bTHIS OR (NEXT|COMING) (UWEEK|UMONTH|UWEEKEND|W\d)\b", r"THIS \2 OR \1 \2"),
        (rf"\b(M\d+) (?:THE )?(O\d+) (OR|AND|TO|BY) (?:THE )?(O\d+)\b{_DATED}(?! M\d)", r"\1 \2 \3 \1 \4"),
        (rf"\b(M\d+) (?:THE )?(N\d\d?) (OR|AND|TO|BY) (?:THE )?[NO](\d\d?)\b{_DATED}(?! M\d)", r"\1 \2 \3 \1 O\4"),
        (r"\b[ON](\d+) (OR|AND|TO|BY) (?:THE )?[ON](\d+) (?:OF )?(M\d+)\b", r"O\1 OF \4 \2 O\3 OF \4"),
        (r"\bLAST (?:W\d|UWEEK|UMONTH|UYEAR)\b(?! (?:OF|IN|DURING|BEFORE|THIS|NEXT|COMING))", "PASTDAY"),
        (r"\bAWAY((?: [a-z]+){0,3}) BY\b", r"\1 FROM"),
        (
            r"\bBY ((?:THE )?(?:O\d+|(?:NEXT |THIS )?(?:W\d|UWEEK)|M\d+ [ON]\d+|O\d+ OF M\d+))((?: [a-z]+)?) AWAY\b",
            r"AFTER \1",
        ),
        (
            (
                r"\bAWAY((?: [a-z]+){0,2}) (?=(?:ON |THE |EVERY |ABOUT |IN )*(?:W\d|V\d|R\d|M\d|"
                r"O\d|NEXT|THIS|COMING|P:))(?:ON |THE |ABOUT |IN )*"
            ),
            r"\1 EXCEPT ",
        ),
        (r"\bNOT (?:ON|ABOUT)\b", "NOT"),
        (r"\bEXCEPT (?:(?:ON|ABOUT|AT|IN|DURING|EXCEPT) )+(?!K|N\d)", "EXCEPT "),
    )
)
_ITEM = r"(?:X\d+|K\d+|P:\w+)"
_DROPPED = re.compile(r"\b(?:A|WHOLE|MANDATE)\b ?")


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
        self._except = _Exceptions(set(), [], [])

    def resolve(self, said: str) -> Resolved:
        said = " ".join(_DROPPED.sub("", said).split())
        said = re.sub(r"\bON (?=[OWMRSXFV])", "", re.sub(r"\bON (?=O\d)", "THE ", said))
        said = re.sub(r"\bMID UWEEK (?=(?:NEXT|THIS|COMING) UWEEK)", "MID ", said)
        said = re.sub(r"\b((?:NEXT|COMING|THIS) UWEEK) (EARLY|LATE|MID) (?:THIS )?UWEEK\b", r"\2 \1", said)
        said = re.sub(r"\b(NEXT|COMING|THIS) (UWEEK|UMONTH)((?: \w+)*) (?:OOPS|NO) (NEXT|COMING|THIS)$", r"\4 \2", said)
        said = re.sub(r"\b(AM|PM)((?: [a-z]+)*) (?:OOPS|NO) (AM|PM)\b", r"\3", said)
        for pattern, into in _READ_AS:
            said = pattern.sub(into, said)
        if self._country in _TEN_TO:
            said = re.sub(r"(?<!BETWEEN )(?<!FROM )\bN10 TO (?=N\d)", "N10 TILL ", said)
        said = said.replace("P:dinner", "P:evening" if self._country in _DINES_LATE else "P:lunch")
        said = self._in_hours(said)
        said = self._clock.read(said)
        if re.search(r"\bPASTDAY\b", said) and not re.search(r"\b[a-z]{2,}", said):
            raise PastDayError
        said = (
            re.sub(r"\bSINCE (?:(?:AT|THE|LAST|ON|ABOUT|IN|[a-z]+) ){0,3}(?:X\d+|K\d+|P:\w+)", " ", self._days_of(said))
            if "SINCE" in said
            else self._days_of(said)
        )
        said = self._superseded(self._one_more(said))
        head = said.partition(" BECAUSE")[0]
        if re.search(rf"\b(?<!NOT )(?<!EXCEPT ){_ITEM}|\bSOON\b", head) or re.search(
            r"\b(?:NOT|EXCEPT) (?:V|P:)", head
        ):
            said = head
        said = re.sub(r"\bSO\b ?", "", said)
        whole = said
        said = self._exceptions(self._ranges(said))
        parts = [part.strip() for part in re.split(r"\bOR\b", said) if part.strip()]
        options = [option for part in parts if (option := self._option(part, whole)) is not None]
        options = self._shared(options)
        if self._except.any or self._except.hours:
            options = [self._without(option) for option in options or [Option(None, None)]]
        weekly = any(m.kind == "weekly" or (m.kind == "range" and m.weekdays) for m in self._days.mentions) and bool(
            options
        )
        names = [m.name for m in self._days.mentions if m.name and m.kind == "date"]
        soon = re.search(r"\bSOON\b", whole) is not None
        return Resolved(
            tuple(options),
            soonest=soon,
            anytime=re.search(r"\b(?:ANYTIME|EVERY UDAY)\b", whole) is not None,
            now=soon and re.search(r"\bX\d+ SOON\b", whole) is not None,
            weekly=weekly,
            name=names[0] if names else "",
            first_time=self._first_time(whole),
        )

    def _first_time(self, whole: str) -> time | None:
        half = self._part_of_day(whole)
        if found := re.search(r"\bK(\d+)\b", whole):
            return self._clock.clocks[int(found[1])].at(half)
        return time(12) if re.search(r"\bP:lunch\b", whole) else None

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
        said = re.sub(pattern, at, said)
        return re.sub(r"\bN(?P<count>\d+) (?P<unit>UHOUR|UMIN)(?P<half> AND HALF)? HENCE\b", at, said)

    def _one_more(self, said: str) -> str:
        """ "this Saturday or the next one"; "before then"."""

        def another(found: re.Match[str]) -> str:
            mention = self._days.one_after(found)
            return found[0] if mention is None else f"{found['head']} {self._days.add(mention)}"

        def beside(found: re.Match[str]) -> str:
            mention = self._days.day_beside(found)
            return found[0] if mention is None else f"{found['gap']} {self._days.add(mention)}"

        said = re.sub(r"(?P<head>\bX(?P<at>\d+).*?\bOR) ONEAFTER\b", another, said)
        said = re.sub(
            r"\bX(?P<at>\d+)\b(?P<gap>.*?)\b(?:THE )?(?P<side>DAYAFTER|DAYBEFORE)\b(?: THAT)?(?! (?:THE )?X)",
            beside,
            said,
        )

        def week(found: re.Match[str]) -> str:
            at = int(found["at"])
            mention = self._days.mentions[at]
            monday = mention.first - timedelta(days=mention.first.weekday())
            monday += timedelta(weeks=1 if found["side"] else 0)
            new = self._days.add(Mention(((monday, monday + timedelta(days=6)),), "range", unit=7))
            return f"{found['gap']} {'' if found['side'] else 'EXCEPT '}{new}"

        said = re.sub(
            r"\bX(?P<at>\d+)\b(?P<gap>.*?)\b(?:THE )?(?:UWEEK (?P<side>AFTER) THAT|(?:NOT|EXCEPT) THAT UWEEK)\b",
            week,
            said,
        )
        if "THAT" in said:
            said = re.sub(r"\b(X\d+)\b(.*?)\b(BEFORE|AFTER) THAT\b", r"\2 \3 \1", said)
            said = re.sub(r"\b(K\d+)\b(.*?)\b(BEFORE|AFTER) THAT\b", r"\2 \3 \1", said)
        return " ".join(said.split())

    def _superseded(self, said: str) -> str:
        """What is put right in the same breath, and "so half past three" after the reason for it."""
        pieces = re.split(r"\b(OOPS|NO|SO)\b", said)
        kept = pieces[0]
        for link, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            if link == "NO" and not (re.search(_ITEM, kept) and re.match(rf" *(?:[A-Z]+ )*{_ITEM}", piece)):
                kept = f"{kept} NO {piece}"
                continue
            if link == "NO" and re.match(r" *P:\w+(?! (?:is|are)\b)", piece) and re.search(r"\bP:", kept):
                kept = f"{kept} EXCEPT {piece}"
                continue
            if link != "SO" and re.search(r"\bX\d", piece) and not re.search(r"\bEXCEPT X\d+ *$", piece):
                dates = [self._days.mentions[int(at)] for at in re.findall(r"\bX(\d+)", kept)]
                new = [self._days.mentions[int(at)] for at in re.findall(r"\bX(\d+)", piece)]
                within = bool(dates) and all(one.kind == "range" for one in dates)
                if not (within and new[0].kind in ("weekday", "weekly")):  # "next week, no, Friday" is Friday of it
                    kept = re.sub(
                        r"\b(?:(?:FROM|AFTER|BEFORE|BY|BETWEEN|NOT|EXCEPT) )?(?:THE )?X\d+\b(?: (?:AND|OR|TO)(?= X))?",
                        "",
                        kept,
                    )
            if re.search(r"\b(?:K\d|P:)", piece) and (link != "SO" or re.search(r"\bK\d", piece)):
                kept = re.sub(
                    (
                        r"\b(?:(?:FROM|AFTER|BEFORE|BY|BETWEEN|AT|ABOUT|NOT) )*(?:(?:[a-z_]+ "
                        r"){1,8}(?:AT |BY |FROM )?)?(?:K\d+|P:\w+)\b(?: (?:AND|OR|TO)(?= [KP]))?"
                    ),
                    "" if link != "SO" else " ",
                    kept,
                )
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
        said = re.sub(r"\bBETWEEN (?:THE )?" + joined.format("(?:AND|TO|OR)"), between, said)
        said = re.sub(r"\b(?:FROM )?" + joined.format("(?:TO|BY)"), between, said)
        return re.sub(r"\bFROM (?:THE )?" + joined.format("AND BY"), between, said)

    def _exceptions(self, said: str) -> str:
        days = r"(?:THE |EVERY |P:\w+ (?=X))*X\d+"

        def barred(found: re.Match[str]) -> str:
            for at in re.findall(r"X(\d+)", found[0]):
                mention = self._days.mentions[int(at)]
                if (mention.kind == "weekday" and not mention.name) or mention.kind == "weekly":
                    self._except.weekdays |= mention.weekdays
                else:
                    self._except.days += mention.spans
            return " "

        said = re.sub(
            rf"\b(?:EXCEPT|NOT)(?: EXCEPT)? {days}(?: (?:OR|AND|NOT) {days})*(?! NOTGOOD)(?= BECAUSE|\b)", barred, said
        )
        said = re.sub(rf"\b{days}(?: (?:OR|AND) {days})* (?:[a-z]+ )?NOTGOOD\b", barred, said)
        part = self._part_of_day(said)

        def barred_hours(found: re.Match[str]) -> str:
            start = self._clock.clocks[int(found["a"])].at(part)
            end = self._clock.clocks[int(found["b"])].at(part)
            self._except.hours.append((start, end if end > start else end.replace(hour=(end.hour + 12) % 24)))
            return " "

        said = re.sub(
            r"\b(?:EXCEPT|NOT) (?:BETWEEN |FROM )?(?:AT )?K(?P<a>\d+) (?:AND|TO|BY) (?:AT )?K(?P<b>\d+)\b",
            barred_hours,
            said,
        )

        def barred_part(found: re.Match[str]) -> str:
            named = PARTS[found["part"]]
            self._except.hours.append((named.start, named.end))
            return " "

        said = re.sub(r"\b(?:EXCEPT|NOT|NO) (?:EVERY |IN )?P:(?P<part>\w+)", barred_part, said)
        return re.sub(r"\bP:(?P<part>\w+) (?:[a-z]+ )?NOTGOOD\b", barred_part, said)

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
        part = re.sub(r"\b((?:BEFORE|BY) (?:AT |ABOUT )*K\d+(?: X\d+)) UPTO\b", r"\1", part)
        spans = self._spans(part)
        hours, at, either = self._hours(part)
        if spans is None and hours is None:
            return None
        first_time, first_day = re.search(r"\b(?:K\d|P:)", part), re.search(r"\bX\d", part)
        hours_first = bool(first_time and first_day and first_time.start() < first_day.start())
        return Option(spans, hours, at, either, hours_first)

    def _spans(self, part: str) -> Spans | None:
        found: Mention | None = None
        connected = False
        pattern = re.compile(
            r"\b(?:(?P<bound>AFTER|FROM|BEFORE|BY)(?: (?:THE|ABOUT|DURING|EVERY|LATE|EARLY|"
            r"back|THIS|on|AT|that|DAY))* )?X(?P<at>\d+)\b"
            r"(?P<behind>(?: [a-z]+){0,1} (?:ONWARD|UPTO)\b)?"
        )
        end = 0
        for match in pattern.finditer(part):
            mention = self._bound(match)
            connected = re.search(r"\bAND\b", part[end : match.start()]) is not None
            end = match.end()
            found = mention if found is None else self._joined(found, mention, connected=connected)
        if found is None:
            return None
        return self._from_today(found)

    def _bound(self, match: re.Match[str]) -> Mention:
        mention = self._days.mentions[int(match["at"])]
        side = match["bound"]
        if match["behind"]:
            side = "FROM" if match["behind"].endswith("ONWARD") else "BY"
        last = mention.last
        match side:
            case "AFTER":
                return Mention((((last or mention.first) + timedelta(days=1), None),), "bound")
            case "FROM":
                return Mention(((mention.first, None),), "bound")
            case "BEFORE" | "BY":
                end = mention.first - timedelta(days=1) if side == "BEFORE" else last
                if end is not None and end < self._today:
                    raise TooSoonError
                return Mention(((self._today, end),), "bound")
            case _:
                return mention

    def _joined(self, one: Mention, two: Mention, *, connected: bool) -> Mention:
        """Two mentions in one breath: both, one within the other, or a contradiction."""
        kinds = {one.kind, two.kind}
        if kinds <= {"bound"} or (kinds == {"bound", "range"}):
            return Mention(_met(one.spans, two.spans), "bound" if kinds == {"bound"} else "range")
        wide, narrow = (one, two) if one.kind in ("range", "bound") else (two, one)
        if wide.kind in ("range", "bound") and narrow.kind in ("weekday", "weekly"):
            return self._weekday_within(narrow, wide)
        if wide.kind == "range" and narrow.kind == "month_day":
            return _month_day_within(narrow, wide)
        if kinds == {"range"}:
            if bool(one.weekdays) != bool(two.weekdays):
                named, around = (one, two) if one.weekdays else (two, one)
                return self._weekday_within(named, around)
            if connected:
                return Mention(runs(days_of((*one.spans, *two.spans))), "range")
            return Mention(_met(one.spans, two.spans), "range")
        if wide.kind in ("range", "bound"):
            return Mention(_met(wide.spans, narrow.spans), "date")
        if connected or one.spans == two.spans:
            return _both(one, two)
        if "weekday" in kinds and kinds & {"date", "month_day", "relative"}:
            weekday, day = (one, two) if one.kind == "weekday" else (two, one)
            if day.first.weekday() not in weekday.weekdays and not day.weekdays:
                raise WrongWeekdayError(day.first, next(iter(weekday.weekdays)))
            return day
        if "relative" in kinds and kinds & {"date", "month_day"}:
            other = one if one.kind != "relative" else two
            raise WrongWeekdayError(other.first, (one if other is two else two).first.weekday())
        if kinds == {"weekly", "weekday"}:
            weekly = one if one.kind == "weekly" else two
            other = two if weekly is one else one
            return other if other.weekdays <= weekly.weekdays else _both(one, two)
        return _both(one, two)

    def _weekday_within(self, narrow: Mention, wide: Mention) -> Mention:
        first = max(wide.first, self._today)
        if wide.kind == "bound" and narrow.kind == "weekday":
            weekday = next(iter(narrow.weekdays))
            day = first + timedelta(days=(weekday - first.weekday()) % 7)
            if wide.last is not None:
                if day > wide.last:
                    raise NoDayLeftError
                return Mention(runs(d for d in days_of(wide.spans) if d.weekday() == weekday and d >= first), "date")
            return Mention(((day, day),), "date")
        days = [day for day in days_of(wide.spans) if day.weekday() in narrow.weekdays and day >= self._today]
        if not days:
            raise NoDayLeftError
        return Mention(runs(days), "weekly" if narrow.kind == "weekly" else "date")

    def _from_today(self, found: Mention) -> Spans:
        spans: list[tuple[date, date | None]] = []
        for first, last in found.spans:
            if last is None or last >= self._today:
                spans.append((max(first, self._today), last))
        if not spans:
            raise PastDayError
        return tuple(spans)

    # --- hours ----------------------------------------------------------------------------------------------------

    def _part_of_day(self, part: str) -> str:
        halves = [half for name in re.findall(r"\bP:(\w+)", part) if (half := half_of(name))]
        return halves[0] if halves else ""

    def _hours(self, part: str) -> tuple[_Hours | None, time | None, bool]:
        half = self._part_of_day(part)
        clock = self._clock.clocks
        if (
            found := re.search(
                (
                    r"\b(?:BETWEEN |FROM )?(?:AT |ABOUT )*K(?P<a>\d+)(?: ISH)? (?:AND|TO|BY|AND BY) "
                    r"(?:AT |ABOUT )*K(?P<b>\d+)\b"
                ),
                part,
            )
        ) and (" AND " not in found[0] or "BETWEEN" in found[0] or "FROM" in found[0]):
            return ((self._from_to(clock[int(found["a"])], clock[int(found["b"])], half),), None, False)
        start = end = None
        gap = r"(?: (?:AT|ABOUT|THE|SOON|THING|LATE|EARLY))*(?: (?:[a-z_]+ ){1,8}?(?:AT |BY |FROM |ABOUT )?| )"
        if (found := re.search(rf"\b(?:AFTER|FROM){gap}K(\d+)\b", part)) or (
            found := re.search(r"\bK(\d+) (?:ISH )?(?:[a-z]+ )?ONWARD\b", part)
        ):
            start = clock[int(found[1])].at(half)
        if (found := re.search(rf"\b(?:BEFORE|BY){gap}K(\d+)\b", part)) or (
            found := re.search(r"\bK(\d+) (?:ISH )?(?:[a-z]+ )?UPTO\b", part)
        ):
            end = clock[int(found[1])].at(half)
        window = self._part(part)
        if start or end:
            if start and end and end <= start:
                raise NoDayLeftError
            if window is not None and not end and window.end <= time(12) and (start or time.min) < window.end:
                end = window.end
            if window is not None and not start and window.start > time.min and window.start < (end or END):
                start = window.start
            return (((start or time.min, end or END),), None, False)
        if found := re.search(r"\bK(\d+)\b", part):
            named = clock[int(found[1])]
            return (((time.min, END),), named.at(half), named.is_open(half))
        if window is not None:
            return (((window.start, window.end),), window.at, False)
        return None, None, False

    def _from_to(self, one: Clock, two: Clock, half: str) -> tuple[time, time]:
        if two.half and not one.half and not one.plain:
            start = Clock(one.hour, one.minute, two.half).at("")
            end = two.at("")
            if start < end:
                return start, end
        start, end = one.at(half), two.at(half)
        if end <= start and end.hour < 12 and not two.half:
            end = end.replace(hour=end.hour + 12)
        if end <= start and start.hour >= 12 and not one.half and not one.plain:
            start = start.replace(hour=start.hour - 12)
        return (start, end) if start < end else (start, END)

    def _part(self, part: str) -> Part | None:
        names = re.findall(r"\bP:(\w+)", part)
        if not names:
            if re.search(r"\bLATE\b", part):
                return PARTS["late"]
            return PARTS["early"] if re.search(r"\bEARLY\b", part) else None
        name = names[0]
        for other in names[1:]:
            name = _finer(name, other)
        if name in ("morning", "afternoon") and (found := re.search(r"\b(EARLY|LATE|MID)\b", part)):
            name = {"EARLY": "early", "LATE": "late", "MID": "mid"}[found[1]] + name
            name = "early" if name == "earlymorning" else name
        window = PARTS[name]
        if found := re.search(rf"\b(AFTER|FROM|BEFORE|BY) (?:THE |IN |ABOUT )*P:{names[0]}\b", part):
            if found[1] == "AFTER":
                return Part(time(13) if name == "lunch" else window.end if window.end < END else window.start)
            if found[1] == "FROM":
                return Part(window.start)
            return Part(end=window.start if found[1] == "BEFORE" and window.start > time.min else window.end)
        return window

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


def _finer(one: str, two: str) -> str:
    """Of two parts of a day the one that says more: "in the morning, first thing"."""
    a, b = PARTS[one], PARTS[two]
    if a.start <= b.start and b.end <= a.end:
        return two
    return one


def _met(one: Spans, two: Spans) -> Spans:
    """The days of both. Raises NoDayLeftError."""
    met: list[tuple[date, date | None]] = []
    for a_first, a_last in one:
        for b_first, b_last in two:
            first = max(a_first, b_first)
            last = min((end for end in (a_last, b_last) if end is not None), default=None)
            if last is None or first <= last:
                met.append((first, last))
    if not met:
        raise NoDayLeftError
    return tuple(met)


def _both(one: Mention, two: Mention) -> Mention:
    spans = [*one.spans, *two.spans]
    if any(last is None for _, last in spans):
        return Mention(tuple(sorted(set(spans), key=lambda span: span[0])), one.kind)
    days = sorted(set(spans), key=lambda span: span[0])
    return Mention(tuple(days), two.kind, one.weekdays | two.weekdays)


def _month_day_within(narrow: Mention, wide: Mention) -> Mention:
    days = [day for day in days_of(wide.spans) if day.day == narrow.day]
    if not days:
        raise WrongWeekdayError(narrow.first, wide.first.weekday()) if narrow.day <= 31 else NoSuchDayError(narrow.day)
    return Mention(((days[0], days[0]),), "date")


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
