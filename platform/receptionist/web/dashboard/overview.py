"""The practice at a glance; the list of practices for those who have several."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from typing import Any
from urllib.parse import urlencode, urlsplit

from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery
from litestar.response import Redirect, Response

from receptionist.accounts import policy
from receptionist.insights.waits import waits_of
from receptionist.practice.card import Card
from receptionist.practice.definition import Definition
from receptionist.records.accounts import Session
from receptionist.web import presenters, wording
from receptionist.web.dashboard.calls import call_views, live_calls
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.dashboard.history import rehearsal_alarm
from receptionist.web.dashboard.switches import answering_values
from receptionist.web.gate import Gate
from receptionist.web.path_parameters import InPath
from receptionist.web.waterfall import waits_view

_SHOWN_CALLS = 8
_SHOWN_MESSAGES = 5
_WAITED_IN = 60  # the newest calls, whose waits are told
_SHOWN_TILES = 24
_LONGEST_SEARCH = 100


def overview_routes(desk: Desk, gate: Gate) -> Sequence[HTTPRouteHandler]:
    @get("/", include_in_schema=False)
    async def start(request: AnyRequest) -> Response[Any]:
        session = await gate.signed_in(request)
        mine = list(islice(desk.practices_of(session.user), 2))
        if len(mine) == 1:
            return Redirect(f"/practices/{mine[0].slug}/", status_code=303)
        return await tiles(request, session)

    @get("/practices", include_in_schema=False)
    async def practices(request: AnyRequest, q: FromQuery[str] = "", after: FromQuery[str] = "") -> Response[Any]:
        return await tiles(request, await gate.signed_in(request), q[:_LONGEST_SEARCH], after)

    async def tiles(request: AnyRequest, session: Session, search: str = "", after: str = "") -> Response[str]:
        user = session.user
        operator = policy.may(user, "operate", "")
        found, more = page_of_cards(desk.practices_of(user, search), after, _SHOWN_TILES)
        return desk.bare(
            request,
            session,
            "practices.html",
            practices=[await _tile(desk, card) for card in found],
            search=search,
            searchable=bool(search or after or more),
            next_page=urlencode({"q": search, "after": found[-1].slug}) if more else "",
            trouble=desk.services.registry.trouble if operator else "",
            maker=policy.may_create(user),
        )

    @get("/practices/{slug:str}", include_in_schema=False)
    async def overview(request: AnyRequest, slug: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "visit")
        if desk.services.registry.card(slug) is not None and not visit.practice.revision:
            return await desk.page(visit, "broken.html", here="overview", **await desk.problems(slug))
        if not visit.may("see"):  # a reseller whom nobody let read calls
            return Redirect(f"/practices/{slug}/test", status_code=303)
        return await desk.page(visit, "overview.html", here="overview", **await _glance(desk, visit))

    return [start, practices, overview]


def page_of_cards(cards: Iterator[Card], after: str, most: int) -> tuple[list[Card], bool]:
    """Those after the one of this slug (empty, or not among them: the first), and whether there are more."""
    rest = list(cards) if after else list(islice(cards, most + 1))
    start = next((place for place, card in enumerate(rest, 1) if card.slug == after), 0)
    return rest[start : start + most], len(rest) > start + most


async def _tile(desk: Desk, card: Card) -> dict[str, str]:
    """A practice with its counts; they tell nothing of who called."""
    slug = card.slug
    practice = await desk.services.registry.find(slug)
    problems = await desk.examining.problems_of(slug)
    problem = wording.counted(len(problems), "problem", "problems") if problems else ""
    if practice is None and problem:
        problem = f"not answered: {problem}"
    numbers = ""
    if practice:
        place = wording.place_of(practice.definition)
        numbers = ", ".join(wording.phone(number, place) for number in practice.definition.practice.numbers)
    return {
        "slug": slug,
        "name": card.name,
        "numbers": numbers,
        "problems": "file removed" if card.removed else problem,
        "counts": await _counts(desk, slug, practice.definition) if practice else "",
    }


async def _counts(desk: Desk, slug: str, definition: Definition) -> str:
    records = desk.services.records
    today = await records.calls.counts(slug, _midnight(desk, wording.place_of(definition)))
    waiting = await records.messages.count_new(slug)
    calls = wording.counted(sum(today.values()), "call", "calls")
    return f"{calls[:1].upper()}{calls[1:]} today, {wording.counted(waiting, 'open message', 'open messages')}"


def _midnight(desk: Desk, place: wording.Place) -> datetime:
    today = desk.services.clock.now().astimezone(place.zone).date()
    return datetime.combine(today, time(), place.zone).astimezone(UTC)


async def _glance(desk: Desk, visit: Visit) -> dict[str, Any]:
    services, place, now = desk.services, visit.place, visit.now
    calls, messages = services.records.calls, services.records.messages
    latest = await calls.list(visit.slug, limit=_SHOWN_CALLS)
    waiting = await messages.list(visit.slug, done=False)
    names = await desk.names(visit.slug)
    today = await calls.counts(visit.slug, _midnight(desk, place))
    week = await calls.counts(visit.slug, now - timedelta(days=7))
    shown = await call_views(desk, visit, [call for call in latest if call.state != "in_progress"])
    definition = visit.practice.definition
    waits = waits_of(await calls.waterfalls(visit.slug, calls=_WAITED_IN), definition.turns.patience)
    return {
        **answering_values(visit),
        "waits": waits_view(waits) if waits else None,
        "can_set": visit.may("edit_settings"),
        **await rehearsal_alarm(desk, visit),
        "provider_notices": services.notices(visit.practice.definition, visit.slug),
        "never_called": not latest and not waiting,
        "days": presenters.by_day(shown),
        "messages": [
            presenters.message_view(message, now, place, names, visit.session.user.id)
            for message in waiting[:_SHOWN_MESSAGES]
        ],
        "live_calls": await live_calls(desk, visit, "phone"),
        **await desk.message_values(visit),
        "show": "new",
        "stats": presenters.stats_view(today, week, waiting),
        "numbers": " or ".join(wording.phone(number, place) for number in definition.practice.numbers),
        "webhook": f"{services.config.server.public_url.rstrip('/')}/voice/incoming",
        "reachable": urlsplit(services.config.server.public_url).scheme == "https",
        **await desk.problems(visit.slug),
    }
