"""What is wrong with one value of a practice file that its type alone cannot tell, and what was meant by it. Pure."""

import re
import zoneinfo
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import Any, Final, cast

import phonenumbers

from receptionist.config import provider_complaint
from receptionist.practice import wording
from receptionist.practice.definition import Ranges, Spoken
from receptionist.practice.hours import DAY_MINUTES, is_night, minutes_of
from receptionist.practice.patterns import pattern_fault
from receptionist.spellings import clock_range
from receptionist.toml_struct import Check, Hint
from receptionist.toml_text import Complaint, KeyPath, nearest

SECRET: Final = re.compile(r"\{secret:([A-Za-z][A-Za-z0-9_]*)\}")
_CLOSED: Final = ("closed", "none", "off", "-", "")
_COUNTRIES: Final = {
    "GB": ("uk", "united kingdom", "great britain", "england", "scotland", "wales"),
    "US": ("usa", "united states", "united states of america", "america"),
    "CA": ("canada",),
    "AU": ("australia",),
}
_ZONES: Final = {
    "America/New_York": ("eastern", "est", "edt", "et"),
    "America/Chicago": ("central", "cst", "cdt", "ct"),
    "America/Denver": ("mountain", "mst", "mdt", "mt"),
    "America/Los_Angeles": ("pacific", "pst", "pdt", "pt"),
    "Pacific/Honolulu": ("hawaii", "hst"),
    "Europe/London": ("bst", "uk"),
}
_LONGEST_ZONE: Final = 80
_PHONES: Final = 256  # that are remembered: a file names most of its numbers several times
_WITHOUT_SUMMER: Final = ("EST", "MST", "HST")  # zones of that name, which keep no summer time


def checks(accounts: Collection[str]) -> Mapping[str, Check]:
    """By the `format` that the definition gives a value. `accounts`: see parse_definition."""

    def chain(role: str) -> Check:
        def check(names: Sequence[str]) -> Iterator[Complaint]:
            if not names:
                yield Complaint("is empty; leave it out for the platform's own order, or name 'embedded'")
            for index, name in enumerate(names):
                if complaint := provider_complaint(name, role, accounts):
                    yield Complaint(complaint.message, complaint.suggestion, at=(index,))

        return check

    return {
        "spoken": _check_spoken,
        "phone": check_phone,
        "range": _check_range,
        "ranges": _check_ranges,
        "night_range": _check_night_range,
        "timezone": _check_timezone,
        "country": _check_country,
        "secret": check_secret,
        "regex": _check_regex,
        **{role: chain(role) for role in ("stt", "llm", "tts")},
    }


def hints(tree: Mapping[str, Any]) -> Mapping[str, Hint]:
    """By `format` too: what a value that does not fit was meant to be. `tree` is the file's, good or not."""
    about = tree.get("practice")
    country: object = cast("dict[str, object]", about).get("country") if isinstance(about, dict) else None

    def phone(found: object) -> Complaint | None:
        if type(found) is int:
            return Complaint("must be text in quotes", _e164(f"+{found}", None, '"'))
        return Complaint("", _e164(found, country, "")) if isinstance(found, str) else None

    return {"phone": phone, "range": _closed, "ranges": _closed_day, "country": _country}


def ends(text: str) -> tuple[int, int]:
    """Minutes of both ends of a range; of what is none, nothing."""
    try:
        return minutes_of(text)
    except ValueError:
        return (0, 0)


@lru_cache(maxsize=_PHONES)  # of a pure function
def check_phone(number: str) -> tuple[Complaint, ...]:
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return (Complaint(f"'{number}' is no phone number; write it with its country, as '+12125550100'"),)
    if not phonenumbers.is_possible_number(parsed):
        return (Complaint(f"'{number}' has too few or too many digits for its country"),)
    if not phonenumbers.is_valid_number(parsed):
        return (Complaint(f"'{number}' does not look like a number that is in use", severity="warning"),)
    return ()


def check_secret(text: str) -> Iterator[Complaint]:
    if not SECRET.fullmatch(text):
        yield Complaint("a key never stands in this file; write '{secret:NAME}' and keep it under that name")


def may_hold_a_key(path: KeyPath) -> bool:
    """Is this where people paste keys and passwords? What is wrong there is told without a word of it."""
    return path[:1] == ("accounts",) or (path[:1] == ("functions",) and path[3:4] in (("headers",), ("body",)))


def _check_spoken(text: Spoken) -> Iterator[Complaint]:
    for found in islice(wording.unknown_placeholders(text), 5):
        close = nearest(found.strip("{}"), wording.PLACEHOLDERS)
        known = ", ".join(f"{{{name}}}" for name in wording.PLACEHOLDERS)
        shown = found if len(found) <= 40 else f"{found[:40]}..."
        yield Complaint(f"{shown} is no placeholder; there are {known}", f"{{{close}}}" if close else "")


def _check_range(text: str) -> Iterator[Complaint]:
    yield from _check_night_range(text)
    start, end = ends(text)
    until, since = text.partition("-")[::2]
    if start == DAY_MINUTES != end:
        yield Complaint(f"'{text}' starts when the day is over; write '00:00-{since}' for the next day")
    elif end > DAY_MINUTES and not is_night(start, end):
        yield Complaint(
            f"'{text}' ends before it starts; for a night write '{until}-24:00' and, next day, '00:00-{since}'",
            clock_range(text) if start < 12 * 60 else "",
        )


def _check_night_range(text: str) -> Iterator[Complaint]:
    try:
        start, end = minutes_of(text)
    except ValueError as error:
        yield Complaint(str(error))
        return
    if start == end:
        yield Complaint(f"'{text}' is empty")


def _check_ranges(ranges: Ranges) -> Iterator[Complaint]:
    order = sorted(range(len(ranges)), key=lambda index: ends(ranges[index]))
    for one, other in pairwise(order):
        if ends(ranges[other])[0] < ends(ranges[one])[1]:
            yield Complaint(f"'{ranges[other]}' overlaps '{ranges[one]}'", at=(other,))


def _check_timezone(name: str) -> Iterator[Complaint]:
    meant = next((zone for zone, names in _ZONES.items() if name.casefold().removesuffix(" time") in names), "")
    try:
        zoneinfo.ZoneInfo(name if len(name) <= _LONGEST_ZONE else "")  # it recurses over each / of a name
    except (ValueError, KeyError, OSError):  # what it raises depends on how the name is wrong
        shown = name if len(name) <= 40 else f"{name[:40]}..."
        yield Complaint(
            f"'{shown}' is no IANA time zone, as 'America/New_York'", meant or _nearest_zone(name[:_LONGEST_ZONE])
        )
    else:
        if name in _WITHOUT_SUMMER:
            yield Complaint(f"'{name}' keeps no summer time", meant, severity="warning")


def _nearest_zone(name: str) -> str:
    zones = zoneinfo.available_timezones()
    cities = {zone.rpartition("/")[2]: zone for zone in sorted(zones) if "/" in zone}
    return nearest(name, sorted(zones)) or cities.get(nearest(name.rpartition("/")[2], cities), "")


def _check_country(code: str) -> Iterator[Complaint]:
    if code not in phonenumbers.SUPPORTED_REGIONS:
        yield Complaint(f"'{code}' is no country's ISO code, as 'US'", _meant_country(code))


def _meant_country(text: str) -> str:
    plain = text.replace(".", "").strip().casefold()
    named = next((code for code, names in _COUNTRIES.items() if plain in names), plain.upper())
    return named if named in phonenumbers.SUPPORTED_REGIONS else ""


def _check_regex(pattern: str) -> Iterator[Complaint]:
    if fault := pattern_fault(pattern):
        yield Complaint(fault)


def _country(found: object) -> Complaint | None:
    return Complaint("", _meant_country(found)) if isinstance(found, str) else None


def _closed(found: object) -> Complaint | None:
    if isinstance(found, str) and found.strip().casefold() in _CLOSED:
        return Complaint("a day that is closed is left out, or is []")
    return None


def _closed_day(found: object) -> Complaint | None:
    if found is False or (isinstance(found, str) and _closed(found)):
        return Complaint("a day that is closed is left out, or is []")
    if isinstance(found, str) and (meant := clock_range(found)) and meant != found:
        return Complaint("must be a list of times from and to", f'["{meant}"]')
    return None


def _e164(text: str, country: object, quote: str) -> str:
    region = country if isinstance(country, str) else None
    try:
        parsed = phonenumbers.parse(text[:60], region or "US")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return quote + phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) + quote
