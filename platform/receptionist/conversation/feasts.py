"""Days of the year that have a name, and when they are, by year and country. Pure."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

Rule: TypeAlias = Callable[[int, str], date]


def feast(name: str, today: date, country: str) -> date:
    """The next one; today counts. `name`: a key of `FEASTS`; "bank_holiday", the next that banks of England keep; or
    "bank_holiday_monday", the next of those that is a Monday."""
    if name.startswith("bank_holiday"):
        kept = (day for year in (today.year, today.year + 1) for day in _bank_holidays(year, country))
        return min(day for day in kept if day >= today and (name == "bank_holiday" or day.weekday() == 0))
    rule = FEASTS[name]
    this_year = rule(today.year, country)
    return this_year if this_year >= today else rule(today.year + 1, country)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first, second, ... such weekday of the month; -1: the last. The fifth may lie in the month after."""
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def _bank_holidays(year: int, country: str) -> set[date]:
    """Those that fall on a weekend are kept on the next free weekday."""
    days: set[date] = set()
    for name in _BANK_HOLIDAYS:
        day = FEASTS[name](year, country)
        while day.weekday() > 4 or day in days:
            day += timedelta(days=1)
        days.add(day)
    return days


def _fixed(month: int, day: int) -> Rule:
    return lambda year, _country: date(year, month, day)


def _nth(month: int, weekday: int, which: int) -> Rule:
    return lambda year, _country: nth_weekday(year, month, weekday, which)


def _easter(offset: int) -> Rule:
    """Days from Easter Sunday, by the anonymous Gregorian computus."""

    def rule(year: int, _country: str) -> date:
        a, b, c = year % 19, year // 100, year % 100
        d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
        e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
        month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
        return date(year, month, day + 1) + timedelta(days=offset)

    return rule


def _by_country(rules: dict[str, Rule], others: Rule) -> Rule:
    return lambda year, country: rules.get(country, others)(year, country)


def _thanksgiving(offset: int = 0) -> Rule:
    def rule(year: int, country: str) -> date:
        day = nth_weekday(year, 10, 0, 2) if country == "CA" else nth_weekday(year, 11, 3, 4)
        return day + timedelta(days=offset)

    return rule


def _victoria(year: int, _country: str) -> date:
    """The Monday before the 25th of May."""
    day = date(year, 5, 24)
    return day - timedelta(days=day.weekday())


FEASTS: dict[str, Rule] = {
    "christmas": _fixed(12, 25),
    "christmas_eve": _fixed(12, 24),
    "boxing_day": _fixed(12, 26),
    "new_years_eve": _fixed(12, 31),
    "new_years_day": _fixed(1, 1),
    "three_kings": _fixed(1, 6),
    "mlk": _nth(1, 0, 3),
    "burns": _fixed(1, 25),
    "ground_hog": _fixed(2, 2),
    "valentines": _fixed(2, 14),
    "presidents": _nth(2, 0, 3),
    "st_davids": _fixed(3, 1),
    "st_patricks": _fixed(3, 17),
    "shrove": _easter(-47),
    "ash_wednesday": _easter(-46),
    "mothering_sunday": _easter(-21),
    "palm_sunday": _easter(-7),
    "maundy_thursday": _easter(-3),
    "good_friday": _easter(-2),
    "holy_saturday": _easter(-1),
    "easter": _easter(0),
    "easter_monday": _easter(1),
    "april_fools": _fixed(4, 1),
    "tax": _fixed(4, 15),
    "st_georges": _fixed(4, 23),
    "early_may": _nth(5, 0, 1),
    "cinco": _fixed(5, 5),
    "mothers_day": _by_country({"GB": _easter(-21), "IE": _easter(-21), "ES": _nth(5, 6, 1)}, _nth(5, 6, 2)),
    "mothers_day_es": _by_country({"MX": _fixed(5, 10), "ES": _nth(5, 6, 1)}, _nth(5, 6, 2)),
    "spring_bank": _nth(5, 0, -1),
    "memorial": _nth(5, 0, -1),
    "victoria": _victoria,
    "flag": _fixed(6, 14),
    "juneteenth": _fixed(6, 19),
    "st_john": _fixed(6, 24),
    "fathers_day": _by_country({"ES": _fixed(3, 19)}, _nth(6, 6, 3)),
    "independence": _by_country({"MX": _fixed(9, 16)}, _fixed(7, 4)),
    "canada": _fixed(7, 1),
    "summer_bank": _by_country({"IE": _nth(8, 0, 1)}, _nth(8, 0, -1)),
    "labor": _by_country({"ES": _fixed(5, 1), "MX": _fixed(5, 1), "GB": _nth(5, 0, 1)}, _nth(9, 0, 1)),
    "columbus": _by_country({"ES": _fixed(10, 12), "MX": _fixed(10, 12)}, _nth(10, 0, 2)),
    "halloween": _fixed(10, 31),
    "all_saints": _fixed(11, 1),
    "all_souls": _fixed(11, 2),
    "bonfire": _fixed(11, 5),
    "veterans": _fixed(11, 11),
    "remembrance": _by_country({"GB": _nth(11, 6, 2)}, _fixed(11, 11)),
    "st_andrews": _fixed(11, 30),
    "thanksgiving": _thanksgiving(),
    "black_friday": _thanksgiving(1),
    "guadalupe": _fixed(12, 12),
}
_BANK_HOLIDAYS = (
    "new_years_day",
    "good_friday",
    "easter_monday",
    "early_may",
    "spring_bank",
    "summer_bank",
    "christmas",
    "boxing_day",
)
