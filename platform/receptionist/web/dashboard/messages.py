"""Messages: who waits for a call back, and who no longer does."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.records.messages import MessageRow
from receptionist.records.paging import Cursor
from receptionist.web import presenters
from receptionist.web.dashboard.calls import origins_of
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.error_pages import NotChangedError
from receptionist.web.pages import by_htmx, html_response, wants_partial
from receptionist.web.path_parameters import InPath

_PAGE = 30
_SHOWS = ("new", "mine", "free", "done", "tests")
_WORDS = {  # (what the list holds, and what is said when it holds nothing)
    "new": ("Waiting for a call back", "All caught up", "Nobody is waiting for a call back."),
    "mine": (
        "Yours to call back",
        "None of them is yours",
        "Take one from the new messages.",
    ),
    "free": ("Nobody has taken them yet", "Each has somebody", "No message waits for somebody to take it."),
    "done": ("Done", "Nothing done yet", "Messages that you have dealt with are kept here."),
    "tests": ("Left in tests", "No messages from tests", "Leave one in a test call to see how it arrives."),
}


class Settle(msgspec.Struct, frozen=True):
    """The form below a message."""

    state: Literal["new", "done"]
    show: str = "new"
    csrf_token: str = ""


class Assign(msgspec.Struct, frozen=True):
    """The forms beside a message. `assignee` empty: nobody in particular; `was`: who had it when the page was made."""

    assignee: Annotated[str, msgspec.Meta(max_length=64)] = ""
    was: Annotated[str, msgspec.Meta(max_length=64)] = ""
    show: str = "new"
    csrf_token: str = ""


def message_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    messages = desk.services.records.messages

    @get("/practices/{slug:str}/messages", include_in_schema=False)
    async def message_list(
        request: AnyRequest, slug: InPath, show: FromQuery[str] = "new", before: FromQuery[str] = ""
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        show = show if show in _SHOWS else "new"
        cursor = Cursor.read(before) if before else None
        done = None if show == "tests" else show == "done"
        me = visit.session.user.id
        found = await messages.list(
            slug,
            origins=origins_of(show),
            done=done,
            assignee={"mine": me, "free": ""}.get(show),
            before=cursor,
            limit=_PAGE + 1,
        )
        names = await desk.names(slug)
        values: dict[str, Any] = {
            "messages": [presenters.message_view(row, visit.now, visit.place, names, me) for row in found[:_PAGE]],
            "older": _older(visit, show, found),
            "first_page": cursor is None,
            "empty_title": _WORDS[show][1],
            "empty_text": _WORDS[show][2],
            "list_title": _WORDS[show][0],
            "show": show,
            **await desk.message_values(visit),
        }
        if wants_partial(request):
            return html_response(desk.partial(visit, "partials/message_page.html", **values))
        shows = [("new", "New", ""), ("done", "Done", ""), ("tests", "Tests", "flask-conical")]
        if visit.may("handle_messages"):
            shows[1:1] = [("mine", "Mine", ""), ("free", "Not taken", "")]
        values["filters"] = [
            (f"/practices/{slug}/messages" + (f"?show={key}" if key != "new" else ""), name, key == show, icon)
            for key, name, icon in shows
        ]
        return await desk.page(visit, "messages.html", here="messages", marked=show == "tests", **values)

    @post("/practices/{slug:str}/messages/{message_id:str}", include_in_schema=False, status_code=200)
    async def settle(
        request: AnyRequest,
        slug: InPath,
        message_id: InPath,
        data: Annotated[Settle, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "handle_messages")
        done = data.state == "done"
        row = await messages.get(slug, message_id)
        if row is None or not await messages.set_done(
            slug, message_id, visit.now if done else None, by=visit.session.user.id
        ):
            raise NotFoundException
        await desk.services.records.audit.add(
            slug,
            actor=f"user:{visit.session.user.id}",
            action="message_done" if done else "message_reopened",
            detail={"message": message_id},
            call=row.call,
        )
        name = row.name or "Somebody"
        said = f"Message from {name} is done." if done else f"Message from {name} is new again."
        return await _settled(desk, visit, message_id, data.show, said)

    @post("/practices/{slug:str}/messages/{message_id:str}/assignee", include_in_schema=False, status_code=200)
    async def assign(
        request: AnyRequest,
        slug: InPath,
        message_id: InPath,
        data: Annotated[Assign, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "handle_messages")
        row, me = await messages.get(slug, message_id), visit.session.user.id
        if row is None:
            raise NotFoundException
        people = dict((await desk.message_values(visit))["people"])
        if data.assignee and data.assignee not in people:
            raise NotChangedError("That person does not deal with messages here. Reload the page, then choose again.")
        state = await messages.assign(slug, message_id, data.assignee, was=data.was, by=me, at=visit.now)
        if state == "unknown":
            raise NotFoundException
        name = row.name or "Somebody"
        if state == "taken":
            said = f"Somebody else has taken the message from {name} meanwhile."
            if not by_htmx(request):
                raise NotChangedError(said)
            return await _settled(desk, visit, message_id, data.show, said)
        await desk.services.records.audit.add(
            slug,
            actor=f"user:{me}",
            action="message_assigned" if data.assignee else "message_unassigned",
            detail={"message": message_id} | ({"assignee": data.assignee} if data.assignee else {}),
            call=row.call,
        )
        whose = "yours" if data.assignee == me else f"for {people[data.assignee]}" if data.assignee else "anybody's"
        return await _settled(desk, visit, message_id, data.show, f"Message from {name} is now {whose}.")

    return [message_list, settle, assign]


async def _settled(desk: Desk, visit: Visit, message_id: str, show: str, said: str) -> Response[Any]:
    """The message as it is now, and what became of it said aloud; without htmx: back to the list."""
    show = show if show in _SHOWS else "new"
    if not by_htmx(visit.request):
        return Redirect(f"/practices/{visit.slug}/messages?show={show}", status_code=303)
    messages = desk.services.records.messages
    row = await messages.get(visit.slug, message_id)
    if row is None:
        raise NotFoundException
    names = await desk.names(visit.slug)
    values: dict[str, Any] = {
        "message": presenters.message_view(row, visit.now, visit.place, names, visit.session.user.id),
        "show": show,
        "announcement": said,
        "new_messages": await messages.count_new(visit.slug),
        **await desk.message_values(visit),
    }
    return html_response(desk.partial(visit, "partials/message_settled.html", **values))


def _older(visit: Visit, show: str, found: Sequence[MessageRow]) -> str:
    if len(found) <= _PAGE:
        return ""
    last = found[_PAGE - 1]
    return f"/practices/{visit.slug}/messages?before={Cursor(last.at, last.id).text()}&show={show}"
