"""The text of a practice file -> Definition, or every problem in it at once."""

import re
import zoneinfo
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final, TypeAlias, get_args

import phonenumbers

from receptionist.config import provider_complaint
from receptionist.practice import wording
from receptionist.practice.definition import BuiltinFunction, CustomFunction, Definition, Ranges, Spoken, Weekly
from receptionist.practice.hours import DAY_MINUTES, WEEKDAYS, is_night, minutes_of, public_holidays
from receptionist.toml_struct import Check, decode
from receptionist.toml_text import MAX_PROBLEMS, Complaint, KeyPath, Problem, nearest, placed, read

_Found: TypeAlias = Iterator[tuple[KeyPath, Complaint]]

BUILTIN_FUNCTIONS: Final[tuple[str, ...]] = get_args(BuiltinFunction)
_SECRET = re.compile(r"\{secret:[A-Za-z][A-Za-z0-9_]*\}")
_HIDDEN_HEADER = re.compile("authorization|key|token|secret|password|cookie", re.IGNORECASE)


def parse_definition(
    source: bytes | str, file: str, *, accounts: Collection[str] = ()
) -> tuple[Definition | None, list[Problem]]:
    """The definition unless there is an error, and all problems (errors and warnings) in the order of the text.

    `file` is the name that problems carry; `accounts` are provider names of receptionist.toml that a practice may
    name besides the known kinds. Needs milliseconds, in which it blocks; 0.6 s the first time that a practice keeps
    public holidays. Never raises, whatever the bytes.
    """
    document = read(source, file)
    if isinstance(document, Problem):
        return None, [document]
    definition, problems = decode(document, Definition, _checks(accounts))
    unread = any(one.severity == "error" for one in problems)
    found = placed(document, islice(_contradictions(definition, accounts), 2 * MAX_PROBLEMS))
    problems += [one for one in found if one.severity == "error" or not unread]  # what was not read is not missing
    problems = sorted(dict.fromkeys(problems), key=lambda one: (one.line, one.column))
    return (None if any(one.severity == "error" for one in problems) else definition), problems


def _checks(accounts: Collection[str]) -> Mapping[str, Check]:
    """By the `format` that definition.py gives a value."""

    def chain(role: str) -> Check:
        def check(names: Sequence[str]) -> Iterator[Complaint]:
            for index, name in enumerate(names):
                if complaint := provider_complaint(name, role, accounts):
                    yield Complaint(complaint.message, complaint.suggestion, at=(index,))

        return check

    return {
        "spoken": _check_spoken,
        "phone": _check_phone,
        "range": _check_range,
        "ranges": _check_ranges,
        "night_range": _check_night_range,
        "timezone": _check_timezone,
        "country": _check_country,
        "secret": _check_secret,
        "regex": _check_regex,
        **{role: chain(role) for role in ("stt", "llm", "tts")},
    }


def _check_spoken(text: Spoken) -> Iterator[Complaint]:
    for found in islice(wording.unknown_placeholders(text), 5):
        close = nearest(found.strip("{}"), wording.PLACEHOLDERS)
        known = ", ".join(f"{{{name}}}" for name in wording.PLACEHOLDERS)
        yield Complaint(f"{found} is no placeholder; there are {known}", f"{{{close}}}" if close else "")


def _check_phone(number: str) -> Iterator[Complaint]:
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        yield Complaint(f"'{number}' is no phone number; write it with its country, as '+12125550100'")
        return
    if not phonenumbers.is_possible_number(parsed):
        yield Complaint(f"'{number}' has too few or too many digits for its country")
    elif not phonenumbers.is_valid_number(parsed):
        yield Complaint(f"'{number}' does not look like a number that is in use", severity="warning")


def _check_range(text: str) -> Iterator[Complaint]:
    yield from _check_night_range(text)
    start, end = _ends(text)
    until, since = text.partition("-")[::2]
    if start == DAY_MINUTES != end:
        yield Complaint(f"'{text}' starts when the day is over; write '00:00-{since}' for the next day")
    elif end > DAY_MINUTES and not is_night(start, end):
        yield Complaint(
            f"'{text}' ends before it starts; for a night write '{until}-24:00' and, next day, '00:00-{since}'"
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
    order = sorted(range(len(ranges)), key=lambda index: _ends(ranges[index]))
    for one, other in pairwise(order):
        if _ends(ranges[other])[0] < _ends(ranges[one])[1]:
            yield Complaint(f"'{ranges[other]}' overlaps '{ranges[one]}'", at=(other,))


def _check_timezone(name: str) -> Iterator[Complaint]:
    try:
        zoneinfo.ZoneInfo(name)
    except (ValueError, KeyError, OSError):  # what it raises depends on how the name is wrong
        cities = {zone.rpartition("/")[2]: zone for zone in zoneinfo.available_timezones()}
        close = nearest(name, cities.values()) or cities.get(nearest(name.rpartition("/")[2], cities), "")
        yield Complaint(f"'{name}' is no IANA time zone, as 'America/New_York'", close)


def _check_country(code: str) -> Iterator[Complaint]:
    if code not in phonenumbers.SUPPORTED_REGIONS:
        yield Complaint(f"'{code}' is no country's ISO code, as 'US'", {"UK": "GB"}.get(code, ""))


def _check_secret(text: str) -> Iterator[Complaint]:
    if not _SECRET.fullmatch(text):
        yield Complaint("a key never stands in this file; write '{secret:NAME}' and keep it under that name")


def _check_regex(pattern: str) -> Iterator[Complaint]:
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        yield Complaint(f"is no regular expression: {error}")


def _ends(text: str) -> tuple[int, int]:
    try:
        return minutes_of(text)
    except ValueError:
        return (0, 0)


def _contradictions(definition: Definition, accounts: Collection[str]) -> _Found:
    """What each key allows by itself, but not together with the rest of the file."""
    yield from _in_numbers(definition)
    yield from _in_hours(definition)
    yield from _in_speech(definition)
    yield from _in_faqs(definition)
    yield from _in_people(definition)
    yield from _in_scheduling(definition)
    yield from _in_functions(definition)
    yield from _in_messages(definition)
    yield from _in_providers(definition, accounts)
    yield from _in_scenarios(definition)


def _in_numbers(definition: Definition) -> _Found:
    numbers = definition.practice.numbers
    yield from _repeated(("practice", "numbers"), numbers, "this number")
    answering = definition.answering
    if answering.fallback_number and answering.fallback_number in numbers:
        yield (
            ("answering", "fallback_number"),
            Complaint("is one of the practice's own numbers: calls would go in circles"),
        )
    for index, person in enumerate(definition.people):
        if person.number and person.number in numbers:
            complaint = Complaint("is one of the practice's own numbers: the receptionist would ring itself")
            yield ("people", index, "number"), complaint


def _in_hours(definition: Definition) -> _Found:
    hours, about = definition.hours, definition.practice
    for index, exception in enumerate(hours.exceptions):
        if exception.until is not None and exception.until < exception.date:
            yield ("hours", "exceptions", index, "until"), Complaint("lies before the date that it begins on")
    yield from _in_nights(("hours",), hours)
    if not any(getattr(hours, day) for day in WEEKDAYS) and not any(one.open for one in hours.exceptions):
        yield ("hours",), Complaint("the practice is never open", severity="warning")
    if hours.holidays and about.country in phonenumbers.SUPPORTED_REGIONS:
        try:
            public_holidays(about.country, about.region, 2026)
        except NotImplementedError:
            where = f"'{about.region}' in {about.country}" if about.region else about.country
            key = "region" if about.region else "country"
            yield (
                ("practice", key),
                Complaint(f"the public holidays of {where} are not known; set hours.holidays = false"),
            )
    for index, notice in enumerate(definition.notices):
        if notice.from_ and notice.until and notice.until < notice.from_:
            yield ("notices", index, "until"), Complaint("lies before 'from'")


def _in_nights(path: KeyPath, week: Weekly) -> _Found:
    """What goes past midnight is of the day on which it began, and the next day begins after it."""
    for index, day in enumerate(WEEKDAYS):
        before = WEEKDAYS[index - 1]
        nights = [text for text in getattr(week, before) if _ends(text)[1] > DAY_MINUTES]
        for place, text in enumerate(getattr(week, day)):
            for night in nights:
                if _ends(text)[0] < _ends(night)[1] - DAY_MINUTES:
                    yield (*path, day, place), Complaint(f"'{text}' overlaps '{night}' of {before}")


def _in_speech(definition: Definition) -> _Found:
    language = definition.practice.language
    if language and not wording.has_language(language):
        message = f"stock phrases are not there in '{language}' yet; they are said in English"
        yield ("practice", "language"), Complaint(message, severity="warning")
    if definition.practice.address:
        return
    texts: list[tuple[KeyPath, str]] = [
        (("receptionist", "greeting"), definition.receptionist.greeting),
        (("receptionist", "after_hours_greeting"), definition.receptionist.after_hours_greeting),
        (("safety", "emergency_reply"), definition.safety.emergency_reply),
        (("recording", "announcement"), definition.recording.announcement),
        *((("notices", index, "text"), notice.text) for index, notice in enumerate(definition.notices)),
        *((("faqs", index, "answer"), faq.answer) for index, faq in enumerate(definition.faqs)),
    ]
    for path, text in texts:
        if "{address}" in text:
            yield path, Complaint("says {address}, and practice.address is empty")


def _in_faqs(definition: Definition) -> _Found:
    first: dict[str, int] = {}
    for index, faq in enumerate(definition.faqs):
        wordings: list[tuple[KeyPath, str]] = [(("faqs", index, "question"), faq.question)]
        wordings += [(("faqs", index, "also_asked", n), text) for n, text in enumerate(faq.also_asked)]
        for path, text in wordings:
            plain = " ".join(re.findall(r"\w+", text.casefold()))
            holder = first.setdefault(plain, index) if plain else index
            if holder != index:
                other = definition.faqs[holder].question
                yield path, Complaint(f"'{text}' is already asked by the FAQ '{other}'; which answer is meant?")


def _in_people(definition: Definition) -> _Found:
    people = [person.name for person in definition.people]
    yield from _repeated(("people",), people, "a person called", "name")
    for index, person in enumerate(definition.people):
        if isinstance(person.available, Weekly):
            yield from _in_nights(("people", index, "available"), person.available)
        for place, name in enumerate(person.then):
            if name == person.name:
                yield ("people", index, "then", place), Complaint("a person cannot be the next one after themselves")
            else:
                yield from _known(("people", index, "then", place), name, people, "person")
    if definition.routing.human:
        yield from _known(("routing", "human"), definition.routing.human, people, "person")
    for number, name in definition.callers.vip.items():
        yield from _known(("callers", "vip", number), name, people, "person")
    if definition.answering.mode == "overflow" and not people:
        yield ("answering", "mode"), Complaint("in overflow mode staff ring first, and there are no [[people]]")


def _in_scheduling(definition: Definition) -> _Found:
    scheduling = definition.scheduling
    practitioners = [one.name for one in scheduling.practitioners]
    yield from _repeated(("scheduling", "practitioners"), practitioners, "a practitioner called", "name")
    yield from _repeated(
        ("scheduling", "services"), [one.name for one in scheduling.services], "a service called", "name"
    )
    for index, service in enumerate(scheduling.services):
        for place, name in enumerate(service.with_):
            yield from _known(("scheduling", "services", index, "with", place), name, practitioners, "practitioner")
    for index, one in enumerate(scheduling.practitioners):
        if one.hours is not None:
            yield from _in_nights(("scheduling", "practitioners", index, "hours"), one.hours)
            yield from _in_own_hours(("scheduling", "practitioners", index, "hours"), one.hours, definition.hours)
    if scheduling.calendar == "athena":
        if scheduling.athena is None:
            yield ("scheduling", "athena"), Complaint("is missing: practice_id and department_id are needed")
        if not definition.privacy.phi:
            yield ("scheduling", "calendar"), Complaint("'athena' keeps health data, which needs privacy.phi = true")
    elif scheduling.athena is not None:
        message = f"is not used while calendar = '{scheduling.calendar}'"
        yield ("scheduling", "athena"), Complaint(message, severity="warning")


def _in_own_hours(path: KeyPath, own: Weekly, practice: Weekly) -> _Found:
    """Nobody is booked while the practice is closed."""
    for index, day in enumerate(WEEKDAYS):
        house = [_ends(text) for text in getattr(practice, day)]
        opens, closes = min((start for start, _ in house), default=0), max((end for _, end in house), default=0)
        night = max((_ends(text)[1] - DAY_MINUTES for text in getattr(practice, WEEKDAYS[index - 1])), default=0)
        for place, text in enumerate(getattr(own, day)):
            start, end = _ends(text)
            if (start < opens or end > closes) and end > night:
                message = f"'{text}' goes beyond the practice's hours of that day; only what lies within them is booked"
                yield (*path, day, place), Complaint(message, severity="warning")


def _in_functions(definition: Definition) -> _Found:
    own = [function.name for function in definition.functions]
    yield from _repeated(("functions",), own, "a function called", "name")
    for index, function in enumerate(definition.functions):
        if function.name in BUILTIN_FUNCTIONS:
            yield ("functions", index, "name"), Complaint(f"'{function.name}' is the name of a built-in function")
        yield from _in_request(("functions", index, "request"), function)
    for index, name in enumerate(definition.functions_off.names):
        yield from _known(("functions_off", "names", index), name, [*BUILTIN_FUNCTIONS, *own], "function")


def _in_request(path: KeyPath, function: CustomFunction) -> _Found:
    request = function.request
    texts: list[tuple[KeyPath, str]] = [((*path, "url"), request.url)]
    texts += [((*path, "headers", name), text) for name, text in request.headers.items()]
    texts += [((*path, "body", name), text) for name, text in request.body.items() if isinstance(text, str)]
    for place, text in texts:
        for name in re.findall(r"\{([A-Za-z_]\w*)\}", text):
            yield from _known(place, name, function.parameters, "parameter")
    for name, text in request.headers.items():
        if _HIDDEN_HEADER.search(name) and not _SECRET.search(text):
            yield (*path, "headers", name), next(_check_secret(""))


def _in_messages(definition: Definition) -> _Found:
    for index, notify in enumerate(definition.messages.notify):
        path: KeyPath = ("messages", "notify", index, "to")
        match notify.by:
            case "sms":
                yield from ((path, complaint) for complaint in _check_phone(notify.to))
            case "email" if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", notify.to):
                yield path, Complaint(f"'{notify.to}' is no e-mail address")
            case "webhook" if not re.match(r"https://[^/\s]+", notify.to):
                yield path, Complaint(f"'{notify.to}' is no https address")
            case _:
                pass


def _in_providers(definition: Definition, accounts: Collection[str]) -> _Found:
    known = {"deepgram", "openai", "anthropic", "elevenlabs", *accounts}
    for name in definition.accounts:
        yield from _known(("accounts", name), name, known, "provider account")
    yield from _repeated(("experiments",), [one.name for one in definition.experiments], "an experiment called", "name")
    for index, one in enumerate(definition.experiments):
        if not (one.stt or one.llm or one.tts):
            yield ("experiments", index), Complaint("names no provider to try: stt, llm or tts")
    if sum(one.share for one in definition.experiments) > 1:
        yield ("experiments",), Complaint("all shares together are more than 1")


def _in_scenarios(definition: Definition) -> _Found:
    functions = [*BUILTIN_FUNCTIONS, *(function.name for function in definition.functions)]
    yield from _repeated(("scenarios",), [one.name for one in definition.scenarios], "a scenario called", "name")
    for index, scenario in enumerate(definition.scenarios):
        for place, expected in enumerate(scenario.expect):
            path = ("scenarios", index, "expect", place, "function")
            yield from _known(path, expected.function, functions, "function")
        for place, line in enumerate(scenario.caller):
            if isinstance(line, str):
                continue
            ways = [bool(line.keys), line.wait is not None, line.interrupt_after is not None and bool(line.say)]
            if sum(ways) != 1 or (line.say and line.interrupt_after is None):
                complaint = Complaint("must be words, or one of { keys }, { wait }, { interrupt_after, say }")
                yield ("scenarios", index, "caller", place), complaint


def _known(path: KeyPath, name: str, names: Collection[str], what: str) -> _Found:
    """Names of something that could not be read are left alone: that it is wrong was said already."""
    if name and name not in names and "" not in names:
        there = ", ".join(f"'{one}'" for one in islice(names, 12)) or "none"
        there += " and more" if len(names) > 12 else ""
        yield path, Complaint(f"there is no {what} '{name}'; there are: {there}", nearest(name, names))


def _repeated(path: KeyPath, names: Sequence[str], what: str, key: str = "") -> _Found:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name and name.casefold() in seen:
            yield (*path, index, key) if key else (*path, index), Complaint(f"{what} '{name}' stands here twice")
        seen.add(name.casefold())
