"""Calls: the list, one call with all that was said and how long it took, and both of them growing live."""

from collections.abc import Sequence
from typing import Any

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery
from litestar.response import Response, Stream

from receptionist.conversation.history import CallId, Origin
from receptionist.records.calls import CallRow
from receptionist.records.paging import Cursor
from receptionist.web import presenters, wording
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.dashboard.reading import Reading
from receptionist.web.dashboard.streams import Events, Streams
from receptionist.web.growing import GrowingCall
from receptionist.web.pages import html_response, wants_partial
from receptionist.web.usage_view import CostView, cost_view
from receptionist.web.waterfall import chart_of

TESTS = (Origin.TEST, Origin.TALK, Origin.REHEARSAL, Origin.LOAD)
_PAGE = 40
_LATEST = 60  # calls in progress are among the newest


def call_routes(desk: Desk, streams: Streams, reading: Reading) -> Sequence[HTTPRouteHandler]:
    calls = desk.services.records.calls

    @get("/practices/{slug:str}/calls", include_in_schema=False)
    async def call_list(
        request: AnyRequest, slug: FromPath[str], show: FromQuery[str] = "", before: FromQuery[str] = ""
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        show = "tests" if show == "tests" else "phone"
        cursor = Cursor.read(before) if before else None
        found = await calls.list(slug, origins=origins_of(show), before=cursor, limit=_PAGE + 1)
        rows = [row for row in found[:_PAGE] if row.state != "in_progress"]
        values: dict[str, Any] = {
            "days": _days(rows, cursor, visit),
            "older": _older(visit, "calls", show, found),
            "first_page": cursor is None,
            "marked": show == "tests",
            "show": show,
        }
        if wants_partial(request):
            return html_response(desk.partial(visit, "partials/call_days.html", **values))
        values["live_calls"] = await live_calls(desk, visit, show) if cursor is None else []
        values["filters"] = [
            (f"/practices/{slug}/calls", "Phone calls", show == "phone", ""),
            (f"/practices/{slug}/calls?show=tests", "Tests", show == "tests", "flask-conical"),
        ]
        return await desk.page(visit, "calls.html", here="calls", **values)

    @get("/practices/{slug:str}/calls/live", include_in_schema=False)
    async def live_list(request: AnyRequest, slug: FromPath[str], show: FromQuery[str] = "") -> Response[str] | Stream:
        visit = await desk.enter(request, slug, "see")

        async def render(_: Events) -> str:
            return desk.partial(visit, "partials/live_calls.html", live_calls=await live_calls(desk, visit, show))

        return streams.answer(visit.session, slug, None, render, over=lambda: False)

    @get("/practices/{slug:str}/calls/{call_id:str}", include_in_schema=False)
    async def one_call(request: AnyRequest, slug: FromPath[str], call_id: FromPath[str]) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        call = await _found(desk, visit, call_id)
        await reading.note(visit, call)
        growing = GrowingCall(await calls.turns(slug, call.id))
        values = call_values(visit, call, growing, await _cost(desk, visit, call))
        return await desk.page(visit, "call.html", here="calls", **values)

    @get("/practices/{slug:str}/calls/{call_id:str}/live", include_in_schema=False)
    async def live_call(request: AnyRequest, slug: FromPath[str], call_id: FromPath[str]) -> Response[str] | Stream:
        visit = await desk.enter(request, slug, "see")
        call = await _found(desk, visit, call_id)
        await reading.note(visit, call)
        growing = GrowingCall()
        over = False

        async def render(events: Events) -> str:
            nonlocal over
            at = desk.services.clock.now()
            for _, event in events:
                growing.add(event, at)
            now = await calls.get(slug, call_id) or call
            if not events or now.state != "in_progress":
                growing.read_again(await calls.turns(slug, call_id))
            over = now.state != "in_progress"
            values = call_values(visit, now, growing, await _cost(desk, visit, now))
            return desk.partial(visit, "partials/call_body.html", **values)

        return streams.answer(visit.session, slug, CallId(call_id), render, over=lambda: over)

    return [call_list, live_list, one_call, live_call]


def origins_of(show: str) -> tuple[Origin, ...]:
    """Real ones, unless tests are asked for."""
    return TESTS if show == "tests" else (Origin.PHONE,)


async def live_calls(desk: Desk, visit: Visit, show: str) -> list[presenters.CallView]:
    latest = await desk.services.records.calls.list(visit.slug, origins=origins_of(show), limit=_LATEST)
    now = desk.services.clock.now()
    return [presenters.call_view(call, now, visit.place) for call in latest if call.state == "in_progress"]


def call_values(visit: Visit, call: CallRow, growing: GrowingCall, cost: CostView | None) -> dict[str, Any]:
    """What `partials/call_body.html` shows."""
    view = presenters.call_view(call, visit.now, visit.place)
    turns = growing.turns
    last = turns[-1].number if turns else -1
    name = visit.practice.definition.receptionist.name
    return {
        "call": view,
        "turns": [
            presenters.turn_view(turn, call, visit.now, visit.place, growing=view.live and turn.number == last)
            for turn in turns
        ],
        "chart": chart_of([(turn.number, turn.waterfall) for turn in turns if turn.caller_text]),
        "can_set": visit.may("edit_settings"),
        "cost": cost,
        "growing": "The caller is speaking" if growing.speaking else f"{name} is on the line",
    }


async def _cost(desk: Desk, visit: Visit, call: CallRow) -> CostView | None:
    """None while the call goes on, and for those who may not see it."""
    if call.state == "in_progress" or not visit.may("see_usage"):
        return None
    return cost_view(await desk.services.records.usage.of_call(visit.slug, call.id), call.experiment)


async def _found(desk: Desk, visit: Visit, call_id: str) -> CallRow:
    call = await desk.services.records.calls.get(visit.slug, call_id)
    if call is None:
        raise NotFoundException
    return call


def _days(rows: Sequence[CallRow], cursor: Cursor | None, visit: Visit) -> list[presenters.CallDay]:
    """A day that the page before this one had begun is not named again."""
    days = presenters.by_day(presenters.call_view(row, visit.now, visit.place) for row in rows)
    if cursor and days and days[0].name == wording.when(cursor.at, visit.now, visit.place).day:
        days[0] = presenters.CallDay("", days[0].calls)
    return days


def _older(visit: Visit, page: str, show: str, found: Sequence[CallRow]) -> str:
    if len(found) <= _PAGE:
        return ""
    last = found[_PAGE - 1]
    which = "&show=tests" if show == "tests" else ""
    return f"/practices/{visit.slug}/{page}?before={Cursor(last.started_at, last.id).text()}{which}"
