"""A new practice: choose a template, fill in a few fields, hear what it will say, make it; and what comes next."""

import zoneinfo
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, Final
from urllib.parse import parse_qs

import msgspec
from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect, Response

from receptionist.accounts import policy
from receptionist.errors import NotAllowedError
from receptionist.practice import wording as said
from receptionist.practice.definition import Definition
from receptionist.practice.hours import WEEKDAYS, hours_on
from receptionist.practice.template import AnswersError, Ask, Template
from receptionist.records.accounts import Session
from receptionist.rehearsal.creating import Creating, Filled
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.pages import html_response, wants_partial
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import phone, place_of

_A_MONDAY: Final = date(2027, 3, 8)  # whichever
_LONGEST_ANSWER: Final = 2000
_SHOWN_ANSWERS: Final = 4
_ICONS: Final[frozenset[str]] = frozenset(
    {"smile", "stethoscope", "paw-print", "scissors", "flower-2", "scale", "calculator", "house", "wrench", "car"}
    | {"utensils", "dumbbell", "store"}
)
_ROWS: Final[Mapping[str, int]] = {"hours": 3, "names": 4, "text": 2}


class FieldView(msgspec.Struct, frozen=True):
    """One thing that is asked, as the form shows it. `rows` 0: one line."""

    key: str
    id: str
    title: str
    help: str
    value: str
    placeholder: str
    problem: str
    required: bool
    rows: int
    kind: str
    choices: Sequence[str]

    @property
    def described_by(self) -> str:
        return " ".join(
            name for name, shown in ((f"{self.id}-problem", self.problem), (f"{self.id}-help", self.help)) if shown
        )


class CardView(msgspec.Struct, frozen=True):
    """A template to choose."""

    name: str
    title: str
    summary: str
    icon: str
    own: bool


class Preview(msgspec.Struct, frozen=True):
    """What the practice will say."""

    slug: str
    greeting: str
    after_hours: str
    hours: Sequence[tuple[str, str]]
    answers: Sequence[tuple[str, str]]
    more_answers: int
    services: Sequence[tuple[str, str]]
    timezone: str
    numbers: str


class Step(msgspec.Struct, frozen=True):
    """Something to do next; `href` empty: it is done elsewhere."""

    icon: str
    title: str
    text: str
    href: str = ""
    action: str = ""
    copied: str = ""


def card_of(template: Template) -> CardView:
    heading = template.heading
    icon = heading.icon if heading.icon in _ICONS else "store"
    return CardView(template.name, heading.title, heading.summary, icon, own=template.origin == "own")


async def maker(desk: Desk, request: AnyRequest) -> Session:
    """Who may make practices. Raises SignInNeededError; NotAllowedError for anyone else: that there is such a page is
    no secret."""
    session = await desk.signed_in(request)
    if not policy.may_create(session.user):
        raise NotAllowedError("This account may not do that.")
    return session


def new_practice_routes(desk: Desk, creating: Creating) -> Sequence[HTTPRouteHandler]:
    async def asked_for(session: Session, name: str) -> Template:
        template = await creating.template(session.user.reseller, name)
        if template is None:
            raise NotFoundException
        return template

    @get("/new", include_in_schema=False)
    async def choose(request: AnyRequest) -> Response[str]:
        session = await maker(desk, request)
        cards = [card_of(one) for one in await creating.templates(session.user.reseller)]
        return desk.bare(request, session, "new_choose.html", templates=cards)

    @get("/new/{name:str}", include_in_schema=False)
    async def form(request: AnyRequest, name: InPath) -> Response[str]:
        session = await maker(desk, request)
        template = await asked_for(session, name)
        answers = {ask.key: ask.default for ask in template.heading.ask}
        return desk.bare(request, session, "new_practice.html", **_form(template, answers, {}))

    @post("/new/{name:str}", include_in_schema=False, status_code=200)
    async def fill_in(request: AnyRequest, name: InPath) -> Response[Any]:
        session = await maker(desk, request)
        template = await asked_for(session, name)
        fields = parse_qs((await request.body()).decode(errors="replace"), keep_blank_values=True)
        answers = {ask.key: fields.get(ask.key, [""])[0][:_LONGEST_ANSWER] for ask in template.heading.ask}
        actor, preview = f"user:{session.user.id}", None
        try:
            if fields.get("do") == ["create"]:
                made = await creating.create(template, answers, by=actor, reseller=session.user.reseller)
                return Redirect(f"/practices/{made.slug}/next", status_code=303)
            preview = _preview(await creating.fill(template, answers), desk)
            problems: dict[str, str] = {}
        except AnswersError as error:
            problems = error.problems
        values = _form(template, answers, problems, preview)
        if wants_partial(request):
            return html_response(desk.fragment(request, session, "partials/new_form.html", **values))
        page = desk.bare(request, session, "new_practice.html", **values)
        page.status_code = 422 if problems else 200
        return page

    @get("/practices/{slug:str}/next", include_in_schema=False)
    async def next_steps(request: AnyRequest, slug: InPath) -> Response[str]:
        visit = await desk.enter(request, slug, "visit")
        return await desk.page(visit, "new_next.html", here="", steps=_steps(desk, visit))

    return [choose, form, fill_in, next_steps]


def _form(
    template: Template, answers: Mapping[str, str], problems: Mapping[str, str], preview: Preview | None = None
) -> dict[str, Any]:
    fields = [_field(index, ask, answers, problems) for index, ask in enumerate(template.heading.ask)]
    known = {ask.key for ask in template.heading.ask}
    return {
        "chosen": card_of(template),
        "fields": fields,
        "zones": _zones() if any(ask.kind == "timezone" for ask in template.heading.ask) else (),
        "wrong": [one for one in fields if one.problem],
        "problem": "; ".join(text for key, text in problems.items() if key not in known),
        "preview": preview,
    }


def _field(index: int, ask: Ask, answers: Mapping[str, str], problems: Mapping[str, str]) -> FieldView:
    problem = problems.get(ask.key, "")
    return FieldView(
        key=ask.key,
        id=f"field-{index}",
        title=ask.title,
        help=ask.help,
        value=answers.get(ask.key, ""),
        placeholder=ask.example.replace(", ", "\n") if ask.kind == "names" else ask.example,
        problem=problem[:1].upper() + problem[1:] + ("" if problem.endswith((".", "?")) or not problem else "."),
        required=ask.required and ask.kind != "timezone",
        rows=_ROWS.get(ask.kind, 0),
        kind=ask.kind,
        choices=ask.choices,
    )


def _preview(filled: Filled, desk: Desk) -> Preview:
    definition, now = filled.definition, desk.services.clock.now()
    place = place_of(definition)
    at, persona, faqs = now.astimezone(place.zone), definition.receptionist, definition.faqs
    disclosure = said.disclosure(definition)
    return Preview(
        slug=filled.slug,
        greeting=f"{disclosure} {said.fill(persona.greeting, definition, at)}".strip(),
        after_hours=f"{disclosure} {said.fill(persona.after_hours_greeting, definition, at)}".strip(),
        hours=_hours(definition),
        answers=[(one.question, said.fill(one.answer, definition, at)) for one in faqs[:_SHOWN_ANSWERS]],
        more_answers=max(0, len(faqs) - _SHOWN_ANSWERS),
        services=[
            (one.name, f"{one.minutes} minutes" + (", you confirm it" if one.booking == "approval" else ""))
            for one in definition.scheduling.services
        ],
        timezone=definition.practice.timezone,
        numbers=", ".join(phone(number, place) for number in definition.practice.numbers),
    )


def _hours(definition: Definition) -> Sequence[tuple[str, str]]:
    """Of a week without holidays, as callers hear it."""
    usual = msgspec.structs.replace(definition, hours=msgspec.structs.replace(definition.hours, holidays=False))
    days = [(name.capitalize(), _A_MONDAY + timedelta(days=at)) for at, name in enumerate(WEEKDAYS)]
    return [(name, said.tongue(usual).hours(hours_on(usual, day))) for name, day in days]


def _steps(desk: Desk, visit: Visit) -> Sequence[Step]:
    slug, definition, config = visit.slug, visit.practice.definition, desk.services.config
    numbers = " or ".join(phone(number, visit.place) for number in definition.practice.numbers)
    steps = [
        Step(
            "headphones",
            "Talk to it",
            f"Call {definition.receptionist.name} in the browser, as a caller would. Nothing leaves the house.",
            f"/practices/{slug}/test",
            "Test call",
        )
        if visit.may("place_test_call")
        else None,
        Step(
            "users",
            "Invite the owner",
            "They see calls and messages, and decide who else does.",
            f"/practices/{slug}/team",
            "Team",
        )
        if visit.may("manage_team")
        else None,
        Step(
            "phone",
            "Connect the number",
            f"At the carrier, let calls to {numbers} ask this address what to do:",
            copied=f"{config.server.public_url.rstrip('/')}/voice/incoming",
        ),
        Step(
            "phone-call",
            "Place a real call",
            f"Call {numbers} from any phone. The call is then on the overview.",
            f"/practices/{slug}/" if visit.may("see") else "",
            "Overview",
        ),
    ]
    return [step for step in steps if step is not None]


@cache  # of data that comes with the platform
def _zones() -> Sequence[str]:
    """Those that people live in, the common ones."""
    areas = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return sorted(zone for zone in zoneinfo.available_timezones() if zone.startswith(areas))
