"""What an owner has accepted -> changes to the practice file. Pure."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import cast

from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change, Drop, Put, Value
from receptionist.practice.hours import WEEKDAYS, public_holidays
from receptionist.practice.importing.hours_in_page import FoundHours


def faqs_added(definition: Definition, pairs: Sequence[tuple[str, str]]) -> list[Change]:
    """Behind those that are there."""
    first = len(definition.faqs)
    return [
        Put(("faqs", first + index), {"question": question, "answer": answer})
        for index, (question, answer) in enumerate(pairs)
    ]


def hours_taken(definition: Definition, found: FoundHours) -> list[Change]:
    """The week as it was found; days that differ are added to those that are there."""
    changes: list[Change] = []
    for day in WEEKDAYS:
        ranges = found.week.get(day, ())
        if ranges == cast("tuple[str, ...]", getattr(definition.hours, day)):
            continue
        changes.append(Put(("hours", day), list(ranges)) if ranges else Drop(("hours", day)))
    if found.holidays and not definition.hours.holidays:
        changes.append(Put(("hours", "holidays"), True))
    there = {(one.date, one.until) for one in definition.hours.exceptions}
    fresh = [one for one in found.exceptions if (one.day, one.until) not in there]
    for index, one in enumerate(fresh, start=len(definition.hours.exceptions)):
        exception: dict[str, Value] = {"date": one.day}
        exception |= {"until": one.until} if one.until else {}
        exception |= {"open": list(one.open)} if one.open else {}
        changes.append(Put(("hours", "exceptions", index), exception))
    return changes


def holidays_ahead(definition: Definition, today: date) -> list[tuple[date, str]]:
    """The country's public holidays of the next twelve months; needs 0.6 s the first time.

    Raises NotImplementedError for a country or region that is not known.
    """
    about = definition.practice
    last = date(today.year + 1, today.month, min(today.day, 28))
    years = (public_holidays(about.country, about.region, year) for year in (today.year, today.year + 1))
    return sorted((day, name) for year in years for day, name in year.items() if today <= day <= last)


def holidays_kept(definition: Definition, ahead: Sequence[tuple[date, str]], closed: Collection[date]) -> list[Change]:
    """All of them closed: the rule itself, for every year. Only some: those days by their dates, and no rule. A day for
    which there is an exception already keeps it."""
    if all(day in closed for day, _ in ahead):
        return [] if definition.hours.holidays else [Put(("hours", "holidays"), True)]
    changes: list[Change] = [Put(("hours", "holidays"), False)] if definition.hours.holidays else []
    there = [(one.date, one.until or one.date) for one in definition.hours.exceptions]
    fresh = [
        (day, name) for day, name in ahead if day in closed and not any(start <= day <= end for start, end in there)
    ]
    for index, (day, name) in enumerate(fresh, start=len(there)):
        changes.append(Put(("hours", "exceptions", index), {"date": day, "reason": name}))
    return changes
