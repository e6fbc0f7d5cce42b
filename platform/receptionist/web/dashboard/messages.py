"""Messages: who waits for a call back, and who no longer does."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromPath, FromQuery
from litestar.response import Redirect, Response

from receptionist.records.messages import MessageRow
from receptionist.records.paging import Cursor
from receptionist.web import presenters
from receptionist.web.dashboard.calls import origins_of
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.pages import by_htmx, html_response, wants_partial

_PAGE = 30
_SHOWS = ("new", "done", "tests")
_WORDS = {  # (what the list holds, and what is said when it holds nothing)
    "new": ("Waiting for a call back", "All caught up", "Nobody is waiting for a call back."),
    "done": ("Done", "Nothing done yet", "Messages that you have dealt with are kept here."),
    "tests": ("Left in tests", "No messages from tests", "Leave one in a test call to see how it arrives."),
}


class Settle(msgspec.Struct, frozen=True):
    """The form below a message."""

    state: Literal["new", "done"]
    show: str = "new"
    csrf_token: str = ""


def message_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    messages = desk.services.records.messages

    @get("/practices/{slug:str}/messages", include_in_schema=False)
    async def message_list(
        request: AnyRequest, slug: FromPath[str], show: FromQuery[str] = "new", before: FromQuery[str] = ""
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        show = show if show in _SHOWS else "new"
        cursor = Cursor.read(before) if before else None
        done = None if show == "tests" else show == "done"
        found = await messages.list(slug, origins=origins_of(show), done=done, before=cursor, limit=_PAGE + 1)
        values: dict[str, Any] = {
            "messages": [presenters.message_view(row, visit.now, visit.place) for row in found[:_PAGE]],
            "older": _older(visit, show, found),
            "first_page": cursor is None,
            "empty_title": _WORDS[show][1],
            "empty_text": _WORDS[show][2],
            "list_title": _WORDS[show][0],
            "show": show,
            "may_settle": visit.may("handle_messages"),
        }
        if wants_partial(request):
            return html_response(desk.partial(visit, "partials/message_page.html", **values))
        names = (("new", "New", ""), ("done", "Done", ""), ("tests", "Tests", "flask-conical"))
        values["filters"] = [
            (f"/practices/{slug}/messages" + (f"?show={key}" if key != "new" else ""), name, key == show, icon)
            for key, name, icon in names
        ]
        return await desk.page(visit, "messages.html", here="messages", marked=show == "tests", **values)

    @post("/practices/{slug:str}/messages/{message_id:str}", include_in_schema=False, status_code=200)
    async def settle(
        request: AnyRequest,
        slug: FromPath[str],
        message_id: FromPath[str],
        data: Annotated[Settle, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "handle_messages")
        done = data.state == "done"
        row = await messages.get(slug, message_id)
        if row is None or not await messages.set_done(slug, message_id, visit.now if done else None):
            raise NotFoundException
        await desk.services.records.audit.add(
            slug,
            actor=f"user:{visit.session.user.id}",
            action="message_done" if done else "message_reopened",
            detail={"message": message_id},
            call=row.call,
        )
        show = data.show if data.show in _SHOWS else "new"
        if not by_htmx(request):
            return Redirect(f"/practices/{slug}/messages?show={show}", status_code=303)
        row = msgspec.structs.replace(row, done_at=visit.now if done else None)
        view = presenters.message_view(row, visit.now, visit.place)
        said = f"Message from {view.name} is done." if done else f"Message from {view.name} is new again."
        values: dict[str, Any] = {"message": view, "show": show, "may_settle": True, "announcement": said}
        values["new_messages"] = await messages.count_new(slug)
        return html_response(desk.partial(visit, "partials/message_settled.html", **values))

    return [message_list, settle]


def _older(visit: Visit, show: str, found: Sequence[MessageRow]) -> str:
    if len(found) <= _PAGE:
        return ""
    last = found[_PAGE - 1]
    return f"/practices/{visit.slug}/messages?before={Cursor(last.at, last.id).text()}&show={show}"
