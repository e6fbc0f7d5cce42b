"""What each key of a practice file allows by itself, but not together with the rest of it, or with the world. Pure."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

import phonenumbers

from receptionist.config_sections import PROVIDER_KINDS
from receptionist.practice import own_functions, rehearsals, wording
from receptionist.practice.checks import check_phone, ends
from receptionist.practice.definition import Definition, ProviderOrder, Weekly
from receptionist.practice.hours import DAY_MINUTES, WEEKDAYS, is_night, public_holidays
from receptionist.practice.names import Found, known, repeated
from receptionist.practice.outside import Outside, account_of
from receptionist.toml_text import Complaint, KeyPath


def contradictions(definition: Definition, accounts: Collection[str], outside: Outside) -> Found:
    """In no order. `accounts`: see parse_definition."""
    yield from _in_numbers(definition)
    yield from _in_hours(definition)
    yield from _in_speech(definition)
    yield from _in_faqs(definition)
    yield from _in_people(definition)
    yield from _in_scheduling(definition)
    yield from own_functions.contradictions(definition, outside)
    yield from _in_messages(definition)
    yield from _in_providers(definition, accounts)
    yield from rehearsals.contradictions(definition)
    if outside.today is not None:
        yield from _over(definition, outside.today)
    if outside.agreed is not None:
        yield from _without_agreement(definition, outside.agreed, outside)
    yield from lacking(definition, outside)


def lacking(definition: Definition, outside: Outside) -> Found:
    """Warnings: secrets that are named and not set."""
    if outside.secrets is not None:
        yield from own_functions.secrets_not_set(definition, outside.secrets, some=outside.some_secrets)


def _in_numbers(definition: Definition) -> Found:
    numbers = definition.practice.numbers
    yield from repeated(("practice", "numbers"), numbers, "this number")
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
    blocked = set(definition.callers.blocked)
    for number in definition.callers.vip:
        if number in blocked:
            message = "stands in callers.blocked too, so it is never put through"
            yield ("callers", "vip", number), Complaint(message, severity="warning")


def _in_hours(definition: Definition) -> Found:
    hours, about = definition.hours, definition.practice
    for index, exception in enumerate(hours.exceptions):
        if exception.until is not None and exception.until < exception.date:
            yield ("hours", "exceptions", index, "until"), Complaint("lies before the date that it begins on")
    yield from _in_nights(("hours",), hours)
    if _never_opens(definition):
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


def _in_nights(path: KeyPath, week: Weekly) -> Found:
    """What goes past midnight is of the day on which it began, and the next day begins after it."""
    for index, day in enumerate(WEEKDAYS):
        before = WEEKDAYS[index - 1]
        nights = [text for text in getattr(week, before) if is_night(*ends(text))]
        for place, text in enumerate(getattr(week, day)):
            start, end = ends(text)
            for night in nights:
                if start < ends(night)[1] - DAY_MINUTES and end > start:  # what cannot be read is told elsewhere
                    yield (*path, day, place), Complaint(f"'{text}' overlaps '{night}' of {before}")


def _never_opens(definition: Definition) -> bool:
    hours = definition.hours
    return not any(getattr(hours, day) for day in WEEKDAYS) and not any(one.open for one in hours.exceptions)


def _over(definition: Definition, today: date) -> Found:
    for index, exception in enumerate(definition.hours.exceptions):
        last = exception.until or exception.date
        if date.min < last < today:
            message = f"lies in the past ({last}); it can be taken out"
            yield ("hours", "exceptions", index), Complaint(message, severity="warning")
    for index, notice in enumerate(definition.notices):
        if notice.until and notice.until < today:
            message = f"was told until {notice.until}; it can be taken out"
            yield ("notices", index), Complaint(message, severity="warning")


def _in_speech(definition: Definition) -> Found:
    language = definition.practice.language
    if language and not wording.has_language(language):
        message = f"stock phrases are not there in '{language}' yet; they are said in English"
        yield ("practice", "language"), Complaint(message, severity="warning")
    verbatim: list[tuple[KeyPath, str]] = [
        (("practice", "name"), definition.practice.name),
        (("practice", "address"), definition.practice.address),
        (("receptionist", "name"), definition.receptionist.name),
        *((("hours", "exceptions", n, "reason"), one.reason) for n, one in enumerate(definition.hours.exceptions)),
        *((("people", n, "name"), one.name) for n, one in enumerate(definition.people)),
        *((("scheduling", "services", n, "name"), one.name) for n, one in enumerate(definition.scheduling.services)),
        *((("scheduling", "services", n, "price"), one.price) for n, one in enumerate(definition.scheduling.services)),
    ]
    for path, text in verbatim:
        if found := re.search(r"\{[^{}]{0,40}\}?|\}", text):
            yield path, Complaint(f"{found[0]} would be read out as it stands: nothing is filled in here")
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


def _in_faqs(definition: Definition) -> Found:
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


def _in_people(definition: Definition) -> Found:
    people = [person.name for person in definition.people]
    yield from repeated(("people",), people, "a person called", "name")
    for index, person in enumerate(definition.people):
        if isinstance(person.available, Weekly):
            yield from _in_nights(("people", index, "available"), person.available)
        for place, name in enumerate(person.then):
            if name == person.name:
                yield ("people", index, "then", place), Complaint("a person cannot be the next one after themselves")
            else:
                yield from known(("people", index, "then", place), name, people, "person")
    if definition.routing.human:
        yield from known(("routing", "human"), definition.routing.human, people, "person")
    for number, name in definition.callers.vip.items():
        yield from known(("callers", "vip", number), name, people, "person")
    if definition.answering.mode == "overflow" and not people:
        yield ("answering", "mode"), Complaint("in overflow mode staff ring first, and there are no [[people]]")


def _in_scheduling(definition: Definition) -> Found:
    scheduling = definition.scheduling
    practitioners = [one.name for one in scheduling.practitioners]
    yield from repeated(("scheduling", "practitioners"), practitioners, "a practitioner called", "name")
    yield from repeated(
        ("scheduling", "services"), [one.name for one in scheduling.services], "a service called", "name"
    )
    for index, one in enumerate(scheduling.practitioners):
        if one.hours is not None:
            yield from _in_nights(("scheduling", "practitioners", index, "hours"), one.hours)
            yield from _in_own_hours(("scheduling", "practitioners", index, "hours"), one.hours, definition.hours)
    yield from _in_services(definition, practitioners)
    if scheduling.calendar == "athena":
        if scheduling.athena is None:
            yield ("scheduling", "athena"), Complaint("is missing: practice_id and department_id are needed")
        if not definition.privacy.phi:
            yield ("scheduling", "calendar"), Complaint("'athena' keeps health data, which needs privacy.phi = true")
    elif scheduling.athena is not None:
        message = f"is not used while calendar = '{scheduling.calendar}'"
        yield ("scheduling", "athena"), Complaint(message, severity="warning")


def _in_services(definition: Definition, practitioners: Sequence[str]) -> Found:
    """Each must have someone who is there, and sometimes works."""
    idle = set[str]()
    if not _never_opens(definition):
        idle = {
            one.name for one in definition.scheduling.practitioners if one.hours and not _works(definition, one.hours)
        }
    for index, service in enumerate(definition.scheduling.services):
        path: KeyPath = ("scheduling", "services", index)
        for place, name in enumerate(service.with_):
            yield from known((*path, "with", place), name, practitioners, "practitioner")
            if name in idle:
                message = f"'{name}' never works: none of their own hours lies within the practice's"
                yield (*path, "with", place), Complaint(message)
        if practitioners and not service.with_ and idle.issuperset(practitioners):
            yield path, Complaint("nobody ever works: no practitioner's own hours lie within the practice's")


def _works(definition: Definition, own: Weekly) -> bool:
    """Is there a day of the week, or one that differs from it, with hours of both?"""
    house = [(day, getattr(definition.hours, day)) for day in WEEKDAYS]
    for one in definition.hours.exceptions:
        days = min(((one.until or one.date) - one.date).days, len(WEEKDAYS) - 1)
        house += [(WEEKDAYS[(one.date.weekday() + n) % len(WEEKDAYS)], one.open) for n in range(days + 1)]
    return any(
        max(start, ends(theirs)[0]) < min(end, ends(theirs)[1])
        for day, ranges in house
        for theirs in ranges
        for start, end in _around(own, WEEKDAYS.index(day))
    )


def _around(week: Weekly, day: int) -> Iterator[tuple[int, int]]:
    """The hours of a day, of the day before and of the day after, in minutes from its midnight."""
    for off in (-1, 0, 1):
        for start, end in map(ends, getattr(week, WEEKDAYS[(day + off) % len(WEEKDAYS)])):
            yield start + off * DAY_MINUTES, end + off * DAY_MINUTES


def _in_own_hours(path: KeyPath, own: Weekly, practice: Weekly) -> Found:
    """Nobody is booked while the practice is closed."""
    for index, day in enumerate(WEEKDAYS):
        house = [ends(text) for text in getattr(practice, day)]
        opens, closes = min((start for start, _ in house), default=0), max((end for _, end in house), default=0)
        night = max((ends(text)[1] - DAY_MINUTES for text in getattr(practice, WEEKDAYS[index - 1])), default=0)
        for place, text in enumerate(getattr(own, day)):
            start, end = ends(text)
            if (start < opens or end > closes) and end > night:
                message = f"'{text}' goes beyond the practice's hours of that day; only what lies within them is booked"
                yield (*path, day, place), Complaint(message, severity="warning")


def _in_messages(definition: Definition) -> Found:
    for index, notify in enumerate(definition.messages.notify):
        path: KeyPath = ("messages", "notify", index, "to")
        match notify.by:
            case "sms":
                yield from ((path, complaint) for complaint in check_phone(notify.to))
            case "email" if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", notify.to):
                yield path, Complaint(f"'{notify.to}' is no e-mail address")
            case "webhook" if not re.match(r"https://[^/\s]+", notify.to):
                yield path, Complaint(f"'{notify.to}' is no https address")
            case _:
                pass


def _in_providers(definition: Definition, accounts: Collection[str]) -> Found:
    vendors = list(dict.fromkeys(["deepgram", "openai", "anthropic", "elevenlabs", *sorted(accounts)]))
    for name in definition.accounts:
        yield from known(("accounts", name), name, vendors, "provider account")
    yield from repeated(("experiments",), [one.name for one in definition.experiments], "an experiment called", "name")
    for index, one in enumerate(definition.experiments):
        if not (one.stt or one.llm or one.tts):
            yield ("experiments", index), Complaint("names no provider to try: stt, llm or tts")
    if sum(one.share for one in definition.experiments) > 1:
        yield ("experiments",), Complaint("all shares together are more than 1")


def _without_agreement(definition: Definition, agreed: Collection[str], outside: Outside) -> Found:
    """Health data goes to nobody who has not signed for it."""
    privacy = definition.privacy
    key = "phi" if privacy.phi else "require_baa"
    if not (privacy.phi or privacy.require_baa):
        return
    needs = f"which privacy.{key} = true needs: the operator marks it with baa = true, or name 'embedded'"
    trusted = {*agreed, "embedded"}
    orders: list[tuple[KeyPath, ProviderOrder]] = [(("providers",), definition.providers)]
    orders += [(("experiments", index), one) for index, one in enumerate(definition.experiments)]
    for path, order in orders:
        for role in PROVIDER_KINDS:
            names: tuple[str, ...] = getattr(order, role)
            for index, name in enumerate(names):
                if account_of(name) not in trusted:
                    yield (*path, role, index), Complaint(f"'{account_of(name)}' is under no BAA, {needs}")
    reached = {*outside.with_keys, *definition.accounts}
    for role, names in outside.defaults.items():
        if getattr(definition.providers, role):
            continue
        for account in dict.fromkeys(map(account_of, names)):
            if account in reached and account not in trusted:
                message = f"providers.{role} is left to the platform, whose '{account}' is under no BAA, {needs}"
                yield ("privacy", key), Complaint(message)
