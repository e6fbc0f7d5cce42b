"""Calls: the list, one call with all that was said and how long it took, and both of them growing live."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import quote

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery
from litestar.response import Response, Stream

from receptionist.conversation.history import CallId, Origin
from receptionist.records.calls import CallRow
from receptionist.records.paging import Cursor
from receptionist.web import presenters, wording
from receptionist.web.after_views import after_view, follow_up_view, topic_label
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.dashboard.reading import Reading
from receptionist.web.dashboard.streams import Events, Streams
from receptionist.web.growing import GrowingCall
from receptionist.web.pages import html_response, wants_partial
from receptionist.web.path_parameters import InPath
from receptionist.web.usage_view import CostView, cost_view
from receptionist.web.waterfall import chart_of

TESTS = (Origin.TEST, Origin.TALK, Origin.REHEARSAL, Origin.LOAD)
_PAGE = 40
_LONGEST = 100  # letters of what is searched for
_MOST_TOPICS = 10
_LATELY = timedelta(days=90)
_WRITTEN_WITHIN = timedelta(minutes=3)  # of a call's end; later nobody waits for it on the page
_LATEST = 60  # calls in progress are among the newest


def call_routes(desk: Desk, streams: Streams, reading: Reading) -> Sequence[HTTPRouteHandler]:
    calls, afterwards = desk.services.records.calls, desk.services.records.afterwards

    @get("/practices/{slug:str}/calls", include_in_schema=False)
    async def call_list(
        request: AnyRequest,
        slug: InPath,
        show: FromQuery[str] = "",
        before: FromQuery[str] = "",
        topic: FromQuery[str] = "",
        q: FromQuery[str] = "",
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        show = "tests" if show == "tests" else "phone"
        cursor = Cursor.read(before) if before else None
        topic, q = topic[:_LONGEST], q.strip()[:_LONGEST]
        if topic or q:
            found = await afterwards.find(slug, topic=topic, words=q, origins=origins_of(show))
            shown, older = found, ""
        else:
            found = await calls.list(slug, origins=origins_of(show), before=cursor, limit=_PAGE + 1)
            shown, older = found[:_PAGE], _older(visit, "calls", show, found)
        views = await call_views(desk, visit, [row for row in shown if row.state != "in_progress"], show)
        values: dict[str, Any] = {
            "days": _days(views, cursor, visit),
            "older": older,
            "topic": topic,
            "q": q,
            "first_page": cursor is None,
            "marked": show == "tests",
            "show": show,
        }
        if wants_partial(request):
            return html_response(desk.partial(visit, "partials/call_days.html", **values))
        values["live_calls"] = await live_calls(desk, visit, show) if cursor is None and not (topic or q) else []
        values["topics"] = await _topics(desk, visit, show, topic)
        values["filters"] = [
            (f"/practices/{slug}/calls", "Phone calls", show == "phone", ""),
            (f"/practices/{slug}/calls?show=tests", "Tests", show == "tests", "flask-conical"),
        ]
        return await desk.page(visit, "calls.html", here="calls", **values)

    @get("/practices/{slug:str}/calls/live", include_in_schema=False)
    async def live_list(request: AnyRequest, slug: InPath, show: FromQuery[str] = "") -> Response[str] | Stream:
        visit = await desk.enter(request, slug, "see")

        async def render(_: Events) -> str:
            return desk.partial(visit, "partials/live_calls.html", live_calls=await live_calls(desk, visit, show))

        return streams.answer(visit.session, slug, None, render, over=lambda: False)

    @get("/practices/{slug:str}/calls/{call_id:str}", include_in_schema=False)
    async def one_call(request: AnyRequest, slug: InPath, call_id: InPath) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        call = await _found(desk, visit, call_id)
        await reading.note(visit, call)
        growing = GrowingCall(await calls.turns(slug, call.id))
        values = call_values(visit, call, growing, await _cost(desk, visit, call))
        return await desk.page(visit, "call.html", here="calls", **values, **await after_values(desk, visit, call))

    @get("/practices/{slug:str}/calls/{call_id:str}/afterwards", include_in_schema=False)
    async def after_call(request: AnyRequest, slug: InPath, call_id: InPath) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        call = await _found(desk, visit, call_id)
        await reading.note(visit, call)
        values = await after_values(desk, visit, call)
        view = presenters.call_view(call, visit.now, visit.place)
        return html_response(desk.partial(visit, "partials/after_call.html", call=view, **values))

    @get("/practices/{slug:str}/calls/{call_id:str}/live", include_in_schema=False)
    async def live_call(request: AnyRequest, slug: InPath, call_id: InPath) -> Response[str] | Stream:
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
            values |= await after_values(desk, visit, now) if over else {}
            return desk.partial(visit, "partials/call_body.html", **values)

        return streams.answer(visit.session, slug, CallId(call_id), render, over=lambda: over)

    return [call_list, live_list, one_call, after_call, live_call]


def origins_of(show: str) -> tuple[Origin, ...]:
    """Real ones, unless tests are asked for."""
    return TESTS if show == "tests" else (Origin.PHONE,)


async def live_calls(desk: Desk, visit: Visit, show: str) -> list[presenters.CallView]:
    latest = await desk.services.records.calls.list(visit.slug, origins=origins_of(show), limit=_LATEST)
    now = desk.services.clock.now()
    return [presenters.call_view(call, now, visit.place) for call in latest if call.state == "in_progress"]


async def call_views(desk: Desk, visit: Visit, rows: Sequence[CallRow], show: str = "") -> list[presenters.CallView]:
    """With what came of each."""
    known = await desk.services.records.afterwards.of_calls(visit.slug, [row.id for row in rows])
    after = {call: after_view(row, visit.slug, show) for call, row in known.items()}
    return [presenters.call_view(row, visit.now, visit.place, after.get(row.id)) for row in rows]


async def after_values(desk: Desk, visit: Visit, call: CallRow) -> dict[str, Any]:
    """What `partials/after_call.html` shows: `writing` for as long as it may still come."""
    records, place = desk.services.records, visit.place
    row = await records.afterwards.get(visit.slug, call.id)
    tasks = await records.follow_ups.of_call(visit.slug, call.id)
    names = await desk.names(visit.slug)
    now = desk.services.clock.now()
    fresh = call.ended_at is not None and now - call.ended_at < _WRITTEN_WITHIN
    may_make = visit.may("edit_settings") and call.turns > 0
    return {
        "after": after_view(row, visit.slug, "tests" if call.origin in TESTS else "") if row else None,
        "writing": row is None and fresh,
        "follow_ups": [follow_up_view(task, now, place, names) for task in tasks],
        "may_settle": visit.may("handle_messages"),
        "show": "open",
        "make_scenario": f"/practices/{visit.slug}/settings/entries/scenarios/new?call={call.id}" if may_make else "",
    }


async def _topics(desk: Desk, visit: Visit, show: str, chosen: str) -> list[dict[str, Any]]:
    """The most frequent of late, and the one that was chosen, which leads back to all."""
    base = f"/practices/{visit.slug}/calls"
    tests = "&show=tests" if show == "tests" else ""
    counts = await desk.services.records.afterwards.topics(visit.slug, visit.now - _LATELY, origins=origins_of(show))
    found = [(name, count) for name, count in counts[:_MOST_TOPICS] if name != chosen]
    first = [{"label": topic_label(chosen), "href": base + tests.replace("&", "?"), "chosen": True, "count": 0}]
    return [
        *(first if chosen else []),
        *(
            {"label": topic_label(name), "href": f"{base}?topic={quote(name)}{tests}", "chosen": False, "count": count}
            for name, count in found
        ),
    ]


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


def _days(views: Sequence[presenters.CallView], cursor: Cursor | None, visit: Visit) -> list[presenters.CallDay]:
    """A day that the page before this one had begun is not named again."""
    days = presenters.by_day(views)
    if cursor and days and days[0].name == wording.when(cursor.at, visit.now, visit.place).day:
        days[0] = presenters.CallDay("", days[0].calls)
    return days


def _older(visit: Visit, page: str, show: str, found: Sequence[CallRow]) -> str:
    if len(found) <= _PAGE:
        return ""
    last = found[_PAGE - 1]
    which = "&show=tests" if show == "tests" else ""
    return f"/practices/{visit.slug}/{page}?before={Cursor(last.started_at, last.id).text()}{which}"
