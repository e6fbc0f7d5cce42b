"""A practice's file -> a template of it: what is its own is asked for, what is private goes. Pure."""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from receptionist.practice.answers import Kind
from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change, Drop, EditError, Put, Value, edit
from receptionist.practice.template import AnswersError, Ask, Heading, Template, read_template
from receptionist.toml_text import KeyPath


def template_from_practice(text: str, definition: Definition, heading: Heading) -> Template:
    """`heading` says its name, version, title and summary; what is asked follows from the file. Blocked callers, own
    keys, notices and days that differ stay behind. Raises TemplateError, AnswersError."""
    asks = tuple(_asks(definition))
    changes: list[Change] = [*_without_what_is_private(definition), *_without_its_name(definition)]
    made = msgspec.structs.replace(heading, ask=asks)
    try:
        changed = edit(text, [*changes, Put(("template",), _table(made))])
    except EditError as error:
        raise AnswersError({"": str(error)}) from error
    return read_template(changed, f"{heading.name}.toml", origin="own")


def _asks(definition: Definition) -> Iterator[Ask]:
    about = definition.practice
    yield Ask("practice.name", "Name of the practice", "As callers know it.", example=about.name)
    country = "Two letters. It decides the emergency number, the holidays and how phone numbers are read."
    yield Ask("practice.country", "Country", country, about.country, about.country, kind="country")
    numbers = ", ".join(about.numbers)
    yield Ask("practice.numbers", "Phone number that is answered", "As you dial it.", example=numbers, kind="phones")
    zone = "Left empty, it is taken from the phone number."
    yield Ask("practice.timezone", "Time zone", zone, example=about.timezone, kind="timezone")
    if about.address:
        yield Ask("practice.address", "Address", "As you would say it on the phone.", example=about.address)
    if about.website:
        yield Ask("practice.website", "Website", example=about.website, required=False)
    for index, person in enumerate(definition.people):
        title = f"Phone of {person.name}"[:120]
        yield Ask(f"people[{index}].number", title, "It rings when a caller wants them.", person.number, kind="phone")
    for index, notify in enumerate(definition.messages.notify):
        kind, where = _NOTIFIED[notify.by]
        yield Ask(
            f"messages.notify[{index}].to",
            f"{where} that hears of messages",
            "Left empty, nobody is told there.",
            notify.to,
            required=False,
            kind=kind,
        )


_NOTIFIED: Final[Mapping[str, tuple[Kind, str]]] = {
    "sms": ("phone", "Phone"),
    "email": ("email", "E-mail address"),
    "webhook": ("line", "Web address"),
}


def _without_what_is_private(definition: Definition) -> Iterator[Change]:
    yield Drop(("practice", "template"))
    yield Drop(("answering", "fallback_number"))
    yield Drop(("callers", "blocked"))
    yield Drop(("callers", "vip"))
    yield Drop(("accounts",))
    yield Drop(("notices",))
    yield Drop(("hours", "exceptions"))
    if definition.answering.mode == "paused":
        yield Put(("answering", "mode"), definition.answering.before_pause)
    for index, one in enumerate(definition.scheduling.practitioners):
        if one.calendar_id:
            yield Drop(("scheduling", "practitioners", index, "calendar_id"))
        if one.busy_calendars:
            yield Drop(("scheduling", "practitioners", index, "busy_calendars"))


def _without_its_name(definition: Definition) -> Iterator[Change]:
    """Where the file spells out what a placeholder says."""
    persona, safety, name = definition.receptionist, definition.safety, definition.practice.name
    spoken: list[tuple[KeyPath, str]] = [
        (("receptionist", "greeting"), persona.greeting),
        (("receptionist", "after_hours_greeting"), persona.after_hours_greeting),
        (("safety", "emergency_reply"), safety.emergency_reply),
        *((("faqs", index, "answer"), faq.answer) for index, faq in enumerate(definition.faqs)),
    ]
    for path, text in spoken:
        if name in text:
            yield Put(path, text.replace(name, "{practice}"))


def _table(heading: Heading) -> Value:
    """As it stands in the file: what is as usual is left out."""
    asks: list[Value] = []
    for ask in heading.ask:
        table: dict[str, Value] = {"key": ask.key, "title": ask.title}
        table |= {key: value for key in ("help", "example", "default") if (value := getattr(ask, key))}
        table |= {"kind": ask.kind} if ask.kind != "line" else {}
        table |= {"required": False} if not ask.required else {}
        asks.append(table)
    return {
        "name": heading.name,
        "version": heading.version,
        "title": heading.title,
        "summary": heading.summary,
        "icon": heading.icon,
        "ask": asks,
    }
