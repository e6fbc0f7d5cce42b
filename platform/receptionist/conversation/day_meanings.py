"""What symbols that name days mean: each method takes what one rule of `day_reading` found. Pure."""

import re
from datetime import date, timedelta

import msgspec

from receptionist.conversation.day_mentions import (
    MONTH_FIRST,
    WEEKS_AHEAD,
    Mention,
    NoSuchDayError,
    PastDayError,
    Spans,
    WrongWeekdayError,
    date_or_none,
    days_of,
    month_end,
    months_on,
    next_month,
    one_day,
    runs,
)
from receptionist.conversation.feasts import feast, nth_weekday
from receptionist.conversation.patterns import regex

_UNIT_DAYS = {"UDAY": 1, "UWEEK": 7, "UFORTNIGHT": 14}


class DayMeanings:
    """The mentions in one line of symbols, as seen on a day in a country."""

    def __init__(self, today: date, country: str) -> None:
        self._today = today
        self._country = country
        self._monday = today - timedelta(days=today.weekday())
        self.mentions: list[Mention] = []

    def add(self, mention: Mention) -> str:
        self.mentions.append(mention)
        return f"X{len(self.mentions) - 1}"

    # --- dates ----------------------------------------------------------------------------------------------------

    def iso(self, found: re.Match[str]) -> Mention:
        text = found["iso"]
        return self._dated(int(text[4:6]), int(text[6:]), text[:4])

    def slashed(self, found: re.Match[str]) -> Mention:
        first, second, *year = found["slashed"].split("_")
        month, day = (int(first), int(second)) if self._country in MONTH_FIRST else (int(second), int(first))
        if month > 12 >= day:
            month, day = day, month
        return self._dated(month, day, year[0] if year else None)

    def month_day(self, found: re.Match[str]) -> Mention | None:
        day = int(found["day"])
        if found["weekday"] and not 1 <= day <= 31 and day > 99:
            return None
        mention = self._dated(int(found["month"]), day, self._year(found["year"]))
        return self._on_weekday(mention, found["weekday"])

    def numeric_month(self, found: re.Match[str]) -> Mention | None:
        day, month = int(found["day"]), int(found["month"])
        return self._on_weekday(self._dated(month, day, found["year"]), found["weekday"])

    def three_numbers(self, found: re.Match[str]) -> Mention | None:
        first, second, year = int(found["first"]), int(found["second"]), int(found["year"]) % 100
        month, day = (first, second) if self._country in MONTH_FIRST else (second, first)
        if not (1 <= month <= 12 and 1 <= day <= 31 and 0 <= year - self._today.year % 100 <= 2):
            return None
        return self._dated(month, day, str(2000 + year))

    def _year(self, words: str | None) -> str | None:
        if not words:
            return None
        if words == "NEXTYEAR":
            return str(self._today.year + 1)
        if words == "THISYEAR":
            return str(self._today.year)
        digits = "".join(regex(r"\d+").findall(words))
        return digits if len(digits) == 4 else None

    def _dated(self, month: int, day: int, year: str | None) -> Mention:
        """Without a year: the next such day; today counts."""
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            raise NoSuchDayError(day, month if 1 <= month <= 12 else 0)
        years = [int(year) + (2000 if len(year) == 2 else 0)] if year else range(self._today.year, self._today.year + 9)
        for candidate in years:
            try:
                named = date(candidate, month, day)
            except ValueError:
                if (month, day) != (2, 29):
                    raise NoSuchDayError(day, month) from None
                continue
            if year or named >= self._today:
                return Mention(((named, named),), "date")
        raise NoSuchDayError(day, month)

    def _on_weekday(self, mention: Mention, weekday: str | None) -> Mention:
        if weekday and mention.first.weekday() != int(weekday[1]) - 1:
            raise WrongWeekdayError(mention.first, int(weekday[1]) - 1)
        return msgspec.structs.replace(mention, weekdays=frozenset({int(weekday[1]) - 1})) if weekday else mention

    def day_of_month(self, found: re.Match[str]) -> Mention | None:
        """ "the 24th": this month's, or that of the next month that has one."""
        day = int(found["day"])
        if not 1 <= day <= 31:
            if found["weekday"] or "THE" in found[0]:
                raise NoSuchDayError(day)
            return None
        year, month = self._today.year, self._today.month
        for _ in range(9):
            named = date_or_none(year, month, day)
            if named and named >= self._today:
                mention = Mention(((named, named),), "month_day", day=day)
                return self._on_weekday(mention, found["weekday"])
            year, month = next_month(year, month)
        return None

    def of_month(self, found: re.Match[str]) -> Mention | None:
        """ "the seventh of next month"."""
        first, _ = self._month_of(found["which"] or "THIS", None)
        day = date_or_none(first.year, first.month, int(found["day"]))
        if day is None:
            raise NoSuchDayError(int(found["day"]), first.month)
        if day < self._today:
            raise PastDayError
        return self._on_weekday(Mention(((day, day),), "date"), found["weekday"])

    def nth_of_month(self, found: re.Match[str]) -> Mention | None:
        """ "the last Friday of the month", "second week in April", "the first day of June"."""
        which = -1 if found["nth"] == "LAST" else int(found["nth"][1:])
        month = int(found["month"]) if found["month"] else None
        first, end = self._month_of(found["which"] or "THIS", month)
        mention = self._nth(which, found["what"], first, end)
        if mention is not None and (mention.last or self._today) < self._today and not found["which"]:
            later = first.replace(year=first.year + 1) if month else end + timedelta(days=1)
            mention = self._nth(which, found["what"], later, month_end(later))
        return mention

    def _nth(self, which: int, what: str, first: date, end: date) -> Mention | None:
        if what == "UDAY":
            return one_day(end if which == -1 else first + timedelta(days=which - 1))
        if what == "UWEEK":
            if which == -1:
                return Mention(((end - timedelta(days=6), end),), "range", unit=7)
            monday = first + timedelta(days=(-first.weekday()) % 7 + 7 * (which - 1))
            if which == 1 and first.weekday() > 0:
                return Mention(((first, first + timedelta(days=6)),), "range", unit=7)
            return Mention(((monday, monday + timedelta(days=6)),), "range", unit=7)
        weekday = 5 if what == "UWEEKEND" else int(what[1]) - 1
        if which > 5:
            raise NoSuchDayError
        day = nth_weekday(first.year, first.month, weekday, which)
        if day.month != first.month:
            raise NoSuchDayError
        if what == "UWEEKEND":
            return Mention(((day, day + timedelta(days=1)),), "range")
        return one_day(day)

    def _month_of(self, which: str, month: int | None) -> tuple[date, date]:
        if month is None:
            first = self._today.replace(day=1)
            if which in ("NEXT", "COMING", "FOLLOWING"):
                first = date(*next_month(first.year, first.month), 1)
        else:
            year = self._today.year + (month < self._today.month or (which == "NEXT" and month == self._today.month))
            first = date(year, month, 1)
        return first, month_end(first)

    # --- counted --------------------------------------------------------------------------------------------------

    def weeks_from(self, found: re.Match[str]) -> Mention:
        """ "a week from Friday", "two weeks from this Thursday", "a fortnight today"."""
        day = self._day_named(found["day"], found["which"])
        return one_day(day + timedelta(days=int(found["count"]) * _UNIT_DAYS[found["unit"]]))

    def day_week(self, found: re.Match[str]) -> Mention:
        """ "Friday week", "today fortnight"."""
        return one_day(self._day_named(found["day"], None) + timedelta(days=_UNIT_DAYS[found["unit"]]))

    def weeks_on(self, found: re.Match[str]) -> Mention:
        """ "in three weeks on a Friday": the first from then on."""
        start = self._today + timedelta(days=int(found["count"]) * _UNIT_DAYS[found["unit"]])
        return one_day(start + timedelta(days=(int(found["day"][1]) - 1 - start.weekday()) % 7))

    def counted(self, found: re.Match[str]) -> Mention | None:
        count, unit = int(found["count"]), found["unit"]
        if count > 400:
            return None
        if unit == "UMONTH":
            return one_day(months_on(self._today, count))
        if unit == "UYEAR":
            return one_day(months_on(self._today, min(12 * count, 120)))
        return one_day(self._today + timedelta(days=count * _UNIT_DAYS[unit]))

    def within(self, found: re.Match[str]) -> Mention | None:
        unit = found["unit"]
        count = int(found["count"] or (4 if unit == "UDAY" else 1))  # "in the next days"
        if count > 400:
            return None
        last = (
            months_on(self._today, count)
            if unit == "UMONTH"
            else self._today + timedelta(days=count * _UNIT_DAYS[unit])
        )
        return Mention(((self._today, last),), "range")

    # --- feasts ---------------------------------------------------------------------------------------------------

    def feast(self, found: re.Match[str]) -> Mention:
        """ "Christmas", "the fourth of July 2028"."""
        year = int(self._year(found["year"]) or 1)
        day = feast(found["name"], max(self._today, date(year, 1, 1)), self._country)
        return Mention(((day, day),), "date", name=found["name"])

    def feast_weekend(self, found: re.Match[str]) -> Mention:
        """ "Labor Day weekend": the weekend beside it, and the day itself."""
        day = feast(found["name"], self._today, self._country)
        saturday = day + timedelta(days=(5 - day.weekday() + 3) % 7 - 3)
        first, last = min(saturday, day), max(saturday + timedelta(days=1), day)
        return Mention(((max(first, self._today), last),), "range", unit=7)

    def weekday_by_feast(self, found: re.Match[str]) -> Mention:
        weekday, day = int(found["weekday"][1]) - 1, feast(found["name"], self._today, self._country)
        if found["side"] == "BEFORE":
            named = day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)
            if named < self._today:
                later = feast(found["name"], day + timedelta(days=1), self._country)
                named = later - timedelta(days=(later.weekday() - weekday - 1) % 7 + 1)
            return one_day(named)
        return one_day(day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1))

    def day_beside(self, found: re.Match[str]) -> Mention | None:
        mention = self.mentions[int(found["at"])]
        if mention.last is None:
            return None
        if found["side"] == "DAYAFTER":
            return one_day(mention.last + timedelta(days=1))
        return one_day(mention.first - timedelta(days=1))

    def counted_from(self, found: re.Match[str]) -> Mention | None:
        """ "two days before Christmas", "a week after the fifteenth"."""
        mention = self.mentions[int(found["at"])]
        if mention.last is None:
            return None
        if found["unit"] == "UMONTH":
            months = int(found["count"])
            return one_day(months_on(mention.first, -months if found["side"] == "BEFORE" else months))
        days = timedelta(days=int(found["count"]) * _UNIT_DAYS[found["unit"]])
        return one_day(mention.first - days if found["side"] == "BEFORE" else mention.last + days)

    def week_beside(self, found: re.Match[str]) -> Mention | None:
        """ "the week of the fifth", "the week after Easter"."""
        mention = self.mentions[int(found["at"])]
        day = mention.first
        monday = day - timedelta(days=day.weekday())
        if found["what"] == "UWEEKEND":
            saturday = monday + timedelta(days=5)
            if found["side"] == "BEFORE":
                saturday -= timedelta(weeks=1) if saturday >= day else timedelta(0)
            elif found["side"] == "AFTER":
                saturday += timedelta(weeks=1) if saturday + timedelta(days=1) <= day else timedelta(0)
            return Mention(((saturday, saturday + timedelta(days=1)),), "range", unit=7)
        monday += timedelta(weeks={"BEFORE": -1, "AFTER": 1}.get(found["side"], 0))
        return Mention(((monday, monday + timedelta(days=6)),), "range", unit=7)

    # --- weeks, months --------------------------------------------------------------------------------------------

    def week(self, found: re.Match[str]) -> Mention:
        ahead = 0 if found["which"] == "THIS" else 1
        monday = self._monday + timedelta(weeks=ahead)
        return Mention(((monday, monday + timedelta(days=6)),), "range", unit=7)

    def week_after_next(self, _found: re.Match[str]) -> Mention:
        monday = self._monday + timedelta(weeks=2)
        return Mention(((monday, monday + timedelta(days=6)),), "range", unit=7)

    def part_of_week(self, found: re.Match[str]) -> Mention:
        monday = self._monday + timedelta(weeks=found["which"] in ("NEXT", "COMING", "FOLLOWING"))
        from_, to = {"EARLY": (0, 2), "MID": (1, 3), "LATE": (3, 6), "HALF2": (3, 6), "REST": (0, 6)}[found["part"]]
        return Mention(((monday + timedelta(days=from_), monday + timedelta(days=to)),), "range", unit=7)

    def part_of_month(self, found: re.Match[str]) -> Mention:
        first, end = self._month_of(found["which"] or "THIS", int(found["month"]) if found["month"] else None)
        from_, to = {"EARLY": (1, 10), "MID": (10, 20), "LATE": (20, 31), "HALF2": (16, 31), "REST": (1, 31)}[
            found["part"]
        ]
        return Mention(((first.replace(day=from_), min(first + timedelta(days=to - 1), end)),), "range")

    def month(self, found: re.Match[str]) -> Mention:
        named = found.groupdict()
        month = int(named["month"]) if named.get("month") else None
        first, end = self._month_of(named.get("which") or "THIS", month)
        if named.get("year") == "NEXTYEAR" and month:
            first = date(self._today.year + 1, month, 1)
            end = month_end(first)
        return Mention(((first, end),), "range")

    def weekend_after_next(self, _found: re.Match[str]) -> Mention:
        saturday = self._monday + timedelta(days=19)
        return Mention(((saturday, saturday + timedelta(days=1)),), "range", unit=7)

    def weekend(self, found: re.Match[str]) -> Mention:
        saturday = self._monday + timedelta(days=5)
        if found["which"] in ("NEXT", "FOLLOWING"):
            saturday += timedelta(weeks=1)
        return Mention(((saturday, saturday + timedelta(days=1)),), "range", unit=7)

    # --- days of the week -----------------------------------------------------------------------------------------

    def weekly(self, found: re.Match[str]) -> Mention:
        named = found.groupdict()
        if found[0].endswith("UWEEKDAY"):
            weekdays = set(range(5))
        elif found[0].endswith("UWEEKENDS"):
            weekdays = {5, 6}
        elif named.get("to"):
            first, last = int(named["from"]) - 1, int(named["to"]) - 1
            weekdays = {(first + at) % 7 for at in range((last - first) % 7 + 1)}
        else:
            weekdays = {int(named["one"]) - 1}
        return self.every(frozenset(weekdays))

    def every(self, weekdays: frozenset[int], spans: Spans | None = None) -> Mention:
        within = spans or ((self._today, self._today + timedelta(weeks=WEEKS_AHEAD)),)
        return Mention(runs(day for day in days_of(within) if day.weekday() in weekdays), "weekly", weekdays)

    def weekday(self, found: re.Match[str]) -> Mention:
        weekday = int(found["weekday"][1]) - 1
        which = found["before"] or found["behind"] or ""
        day = self._named(weekday, which)
        return Mention(((day, day),), "weekday", frozenset({weekday}), name=which, unit=7)

    def weekday_after_next(self, found: re.Match[str]) -> Mention:
        return one_day(self._named(int(found["weekday"][1]) - 1, "NEXT") + timedelta(weeks=1))

    def _named(self, weekday: int, which: str) -> date:
        """The next one, and not today, unless it is "this Monday"; "next Tuesday" is the one of next week."""
        ahead = (weekday - self._today.weekday()) % 7
        if which == "NEXT":
            return self._monday + timedelta(days=7 + weekday)
        return self._today + timedelta(days=ahead or (0 if which == "THIS" else 7))

    def _day_named(self, symbol: str, which: str | None) -> date:
        if symbol[0] == "R":
            return self._today + timedelta(days=int(symbol[1]))
        return self._named(int(symbol[1]) - 1, which or "THIS")

    def relative(self, found: re.Match[str]) -> Mention:
        day = self._today + timedelta(days=int(found["ahead"]))
        return Mention(((day, day),), "relative")

    def one_after(self, found: re.Match[str]) -> Mention | None:
        """ "not this Saturday, the one after"."""
        mention = self.mentions[int(found["at"])]
        if mention.last is None or mention.kind == "weekly":
            return None
        if mention.name == "THIS" and regex(r"X\d+ (?:NOT|NO) ").search(found[0]):  # "this Tuesday, not the other"
            return mention
        step = timedelta(days=mention.unit)
        if mention.kind == "range" and mention.unit == 1:  # a month
            first = mention.last + timedelta(days=1)
            return Mention(((first, month_end(first)),), "range")
        spans = tuple((first + step, last + step if last else None) for first, last in mention.spans)
        return Mention(spans, "range" if mention.kind == "range" else "date", unit=mention.unit)
