"""Answers as people type them -> values of a practice file: phone numbers, opening hours, zones, lists. Pure."""

import re
import unicodedata
import zoneinfo
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, TypeAlias

import phonenumbers
import phonenumbers.timezone

from receptionist.errors import ReceptionistError
from receptionist.practice.edit import Value
from receptionist.practice.hours import WEEKDAYS
from receptionist.toml_text import nearest

Kind: TypeAlias = Literal[
    "line",
    "text",
    "phone",
    "phones",
    "email",
    "country",
    "timezone",
    "hours",
    "list",
    "names",
    "choice",
]

_COUNTRIES: Final[Mapping[str, str]] = {
    "usa": "US", "united states": "US", "america": "US", "uk": "GB", "united kingdom": "GB", "england": "GB",
    "great britain": "GB", "canada": "CA", "australia": "AU", "new zealand": "NZ", "ireland": "IE",
    "south africa": "ZA", "india": "IN", "germany": "DE", "france": "FR", "spain": "ES", "mexico": "MX",
}  # fmt: skip


class AnswerError(ReceptionistError):
    """An answer that cannot be taken; the message is shown beside it."""


def value_of(text: str, kind: Kind, *, country: str = "US", choices: Sequence[str] = ()) -> Value:
    """`text` is not empty. Raises AnswerError."""
    match kind:
        case "line" | "text":
            return " ".join(text.split())
        case "phone":
            return phone(text, country)
        case "phones":
            return [phone(one, country) for one in _listed(text)]
        case "email":
            return _email(text)
        case "country":
            return _country(text)
        case "timezone":
            return _timezone(text)
        case "hours":
            return week(text)
        case "list":
            return _listed(text)
        case "names":
            return [{"name": name} for name in _listed(text)]
        case "choice":
            return _choice(text, choices)


def phone(text: str, country: str) -> str:
    """E.164 of a number as it is written in its country: (212) 555-0100 in US is +12125550100."""
    try:
        parsed = phonenumbers.parse(text, country if country in phonenumbers.SUPPORTED_REGIONS else None)
    except phonenumbers.NumberParseException as error:
        raise AnswerError(f"'{text}' is no phone number; write it as you dial it, or as +1 212 555 0100") from error
    possible = phonenumbers.is_possible_number_with_reason(parsed)
    if possible == phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        raise AnswerError(f"'{text}' lacks its area code, so it is no whole phone number")
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise AnswerError(f"'{text}' has too few or too many digits for a phone number")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def example_caller(country: str) -> dict[str, str]:
    """The number of a caller who rehearses, and the keys that they press for it; of a country that has numbers."""
    found = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
    found = found or phonenumbers.example_number(country) or phonenumbers.example_number("US")
    if country in ("US", "CA"):
        found = phonenumbers.parse("+12125550199", None)
    assert found is not None
    national = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.NATIONAL)
    return {
        "caller_number": phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164),
        "caller_keys": re.sub(r"\D", "", national),
    }


def likely_timezone(country: str, number: str = "") -> str:
    """The zone that a number of this country lies in; without one, the country's. Empty: it may be one of several."""
    try:
        written = phonenumbers.parse((_listed(number) or [""])[0], country)
        zones = phonenumbers.timezone.time_zones_for_number(written)
    except phonenumbers.NumberParseException:
        code = phonenumbers.country_code_for_region(country)
        whole = phonenumbers.PhoneNumber(country_code=code, national_number=0)
        zones = phonenumbers.timezone.time_zones_for_geographical_number(whole) if code else ()
    known = [zone for zone in zones if zone in zoneinfo.available_timezones()]
    if len({_year_of(zone) for zone in known}) != 1:
        return ""
    example = phonenumbers.example_number(country)
    usual = phonenumbers.timezone.time_zones_for_number(example) if example else ()
    return next((zone for zone in usual if zone in known), known[0])


def _year_of(zone: str) -> tuple[timedelta | None, ...]:
    """Zones with the same winter and summer are one to whoever lives there."""
    return tuple(datetime(2026, month, 1, tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset() for month in (1, 4, 7, 10))


def week(text: str) -> dict[str, Value]:
    """Every weekday's ranges: "Mon-Fri 8:00-12:00, 13:00-17:00; Sat 9-1". A day that is not named is closed. Times of
    day as 9, 9:30, 9am, 5 p.m., 17:00, noon. Raises AnswerError."""
    found: dict[str, Value] = {day: [] for day in WEEKDAYS}
    for part in re.split(r"[;\n]+", text):
        if part.strip():
            begins = re.search(r"\d|\b(?:noon|midnight|closed)\b", part, re.IGNORECASE)
            days = _days(part[: begins.start()]) if begins else []
            if begins is None or not days:
                raise AnswerError(f"'{part.strip()}' is not understood; write it as {_AS_HOURS}")
            times = part[begins.start() :]
            ranges = [] if times.casefold().startswith("closed") else _ranges(times)
            found |= {day: [*ranges] for day in days}
    if not any(found.values()):
        raise AnswerError(f"names no time at which you are open; write it as {_AS_HOURS}")
    return found


_AS_HOURS: Final = "Mon-Fri 8:00-17:00; Sat 9:00-13:00"
_TIME: Final = re.compile(
    r"\s*(?:(noon|midnight)|(\d{1,2})(?:[:.h](\d{2}))?)\s*(?:([ap])\.?\s?m?\.?)?\s*", re.IGNORECASE
)


def _days(text: str) -> list[str]:
    """Nothing when there is a word in it that is no day."""
    days: list[str] = []
    upto = False
    for token in re.findall(r"[^\W\d_]+|[-\u2013]", text.casefold()):
        day = next((one for one in WEEKDAYS if len(token) > 1 and one.startswith(token.removesuffix("s"))), None)
        if token in ("-", "\u2013", "to", "through", "until"):
            upto = bool(days)
        elif day and upto:
            first, last = WEEKDAYS.index(days[-1]), WEEKDAYS.index(day)
            days += [WEEKDAYS[n % 7] for n in range(first + 1, last + (7 if last < first else 0) + 1)]
            upto = False
        elif day:
            days.append(day)
        elif token in ("weekdays", "weekday"):
            days += WEEKDAYS[:5]
        elif token in ("weekends", "weekend"):
            days += WEEKDAYS[5:]
        elif token in ("daily", "everyday", "every"):
            days += WEEKDAYS
        elif token not in ("and", "day", "from", "open"):
            return []
    return days


def _ranges(text: str) -> list[str]:
    """ "8-12, 1-5" is morning and afternoon; "9-5" ends in the afternoon. Raises AnswerError."""
    ranges: list[str] = []
    before = 0
    for part in re.split(r",|&|\band\b", text):
        ends = re.split(r"-|\u2013|\bto\b|\buntil\b|\btill\b", part)
        if len(ends) != 2:
            raise AnswerError(f"'{part.strip()}' is no time from and to; write it as 8:00-17:00")
        start, start_half = _minutes(ends[0])
        end, end_half = _minutes(ends[1])
        loose = not start_half and not end_half and not re.search(r"[:.h]|\b0\d", part)
        if end_half == "p" and not start_half and start < 7 * 60 and start + 12 * 60 < end:
            start += 12 * 60
        if loose and start < before:
            start, end = start + 12 * 60, end + 12 * 60
        if loose and end <= start:
            end += 12 * 60
        if end == 0:
            end = 24 * 60
        if not start < end <= 24 * 60:
            raise AnswerError(
                f"'{part.strip()}' ends before it starts; a night is two days: 18:00-24:00, then 0:00-2:00"
            )
        if start < before:
            raise AnswerError(f"'{part.strip()}' begins before the time in front of it ends")
        ranges.append(f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}")
        before = end
    return ranges


def _minutes(text: str) -> tuple[int, str]:
    """Minutes since midnight, and "a" or "p" where it says so."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise AnswerError(f"'{text.strip()}' is no time of day; write it as 8:00 or 17:30")
    if match[1]:
        return (12 * 60, "p") if match[1].casefold() == "noon" else (0, "a")
    hour, minute, half = int(match[2]), int(match[3] or 0), (match[4] or "").casefold()
    if hour > 24 or minute > 59 or (hour == 24 and minute) or (half and not 1 <= hour <= 12):
        raise AnswerError(f"'{text.strip()}' is no time of day; write it as 8:00 or 17:30")
    return (hour % 12 + (12 if half == "p" else 0) if half else hour) * 60 + minute, half


def _listed(text: str) -> list[str]:
    """Lines; of one line what commas or semicolons part."""
    lines = [line for line in text.splitlines() if line.strip()]
    parts = lines if len(lines) > 1 else re.split(r"[,;]", text)
    return [" ".join(part.split()) for part in parts if part.strip()]


def _email(text: str) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        raise AnswerError(f"'{text}' is no e-mail address")
    return text


def _country(text: str) -> str:
    code = _COUNTRIES.get(text.casefold().strip(". "), text.upper())
    code = {"UK": "GB"}.get(code, code)
    if code not in phonenumbers.SUPPORTED_REGIONS:
        raise AnswerError(f"'{text}' is no country's two letters, as US or GB")
    return code


def _timezone(text: str) -> str:
    known = zoneinfo.available_timezones()
    wanted = text.replace(" ", "_")
    if wanted in known:
        return wanted
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(known) if zone.count("/") == 1}
    if zone := cities.get(wanted.casefold()):
        return zone
    close = nearest(wanted, known) or cities.get(nearest(wanted, cities), "")
    raise AnswerError(
        f"'{text}' is no time zone, as America/New_York" + (f"; did you mean '{close}'?" if close else "")
    )


def _choice(text: str, choices: Sequence[str]) -> str:
    found = next((one for one in choices if one.casefold() == text.casefold()), None)
    if found is None:
        raise AnswerError(f"'{text}' is none of: {', '.join(choices)}")
    return found


def folded(text: str) -> str:
    """Small plain letters: "Café Élan" -> "cafe elan"."""
    plain = unicodedata.normalize("NFKD", text.replace("&", " and ").replace("'", "").replace("’", ""))
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()
