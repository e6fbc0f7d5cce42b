"""Follow-ups: what somebody must still do after calls, and what is done."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.records.follow_ups import FollowUpRow
from receptionist.records.paging import Cursor
from receptionist.web.after_views import follow_up_view
from receptionist.web.dashboard.calls import origins_of
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.pages import by_htmx, html_response
from receptionist.web.path_parameters import InPath

_PAGE: Final = 50
_SHOWS: Final = ("open", "done", "tests")


class Settle(msgspec.Struct, frozen=True):
    """The form below a follow-up. `back`: "call" where its call's page is looked at."""

    state: Literal["open", "done"]
    show: Literal["open", "done", "tests"] = "open"
    back: Literal["", "call"] = ""
    csrf_token: str = ""


def follow_up_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    follow_ups = desk.services.records.follow_ups

    @get("/practices/{slug:str}/follow-ups", include_in_schema=False)
    async def follow_up_list(
        request: AnyRequest, slug: InPath, show: FromQuery[str] = "open", before: FromQuery[str] = ""
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        show = show if show in _SHOWS else "open"
        cursor = Cursor.read(before) if before else None
        found = await follow_ups.list(
            slug, origins=origins_of(show), done=show == "done", before=cursor, limit=_PAGE + 1
        )
        names, shown = await desk.names(slug), found[:_PAGE]
        more = f"/practices/{slug}/follow-ups?show={show}&before="
        values: dict[str, Any] = {
            "follow_ups": [follow_up_view(row, visit.now, visit.place, names) for row in shown],
            "older": more + Cursor(shown[-1].at, shown[-1].id).text() if len(found) > _PAGE else "",
            "may_settle": visit.may("handle_messages"),
            "show": show,
            "back": "",
            "filters": [
                (f"/practices/{slug}/follow-ups" + (f"?show={key}" if key != "open" else ""), name, key == show, icon)
                for key, name, icon in (("open", "Open", ""), ("done", "Done", ""), ("tests", "Tests", "flask-conical"))
            ],
        }
        return await desk.page(visit, "follow_ups.html", here="follow-ups", **values)

    @post(
        "/practices/{slug:str}/follow-ups/{call_id:str}/{key:str}",
        include_in_schema=False,
        status_code=200,
    )
    async def settle(
        request: AnyRequest,
        slug: InPath,
        call_id: InPath,
        key: InPath,
        data: Annotated[Settle, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "handle_messages")
        by, done = visit.session.user.id, data.state == "done"
        follow_up = f"{call_id}/{key}"
        if not await follow_ups.set_done(slug, follow_up, visit.now if done else None, by=by):
            raise NotFoundException
        await desk.services.records.audit.add(
            slug,
            actor=f"user:{by}",
            action="follow_up_done" if done else "follow_up_reopened",
            detail={"follow_up": key},
            call=call_id,
        )
        row = await follow_ups.get(slug, follow_up)
        if not by_htmx(request) or row is None:
            back = f"calls/{call_id}" if data.back == "call" else f"follow-ups?show={data.show}"
            return Redirect(f"/practices/{slug}/{back}", status_code=303)
        return await _settled(desk, visit, row, data)

    return [follow_up_list, settle]


async def _settled(desk: Desk, visit: Visit, row: FollowUpRow, data: Settle) -> Response[str]:
    view = follow_up_view(row, visit.now, visit.place, await desk.names(visit.slug))
    said = f"{view.title}, {view.who}: done." if row.done_at else f"{view.title}, {view.who}: open again."
    values: dict[str, Any] = {
        "task": view,
        "may_settle": True,
        "show": data.show,
        "back": data.back,
        "announcement": said,
        "new_messages": await desk.services.records.messages.count_new(visit.slug),
    }
    return html_response(desk.partial(visit, "partials/follow_up_settled.html", **values))
