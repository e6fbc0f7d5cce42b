"""Switched in one tap: the receptionist's pause, and closing early today. Each with its way back, on every page."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Final, Literal, TypeAlias

import msgspec
from litestar import post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect, Response

from receptionist.errors import ReceptionistError
from receptionist.practice import switches
from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change
from receptionist.practice.hours import opening
from receptionist.web.auth import local_path
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.error_pages import NotChangedError
from receptionist.web.pages import by_htmx, html_response
from receptionist.web.path_parameters import InPath
from receptionist.web.presenters import opening_view
from receptionist.web.wording import clock_time

log = logging.getLogger(__name__)

Switched: TypeAlias = Literal["pause", "resume", "close", "reopen"]
_ACTIONS: Final[dict[Switched, str]] = {
    "pause": "answering_paused",
    "resume": "answering_resumed",
    "close": "closed_early",
    "reopen": "closing_undone",
}
_SAID: Final[dict[Switched, str]] = {
    "pause": "The receptionist is paused.",
    "resume": "The receptionist answers again.",
    "close": "Today closes early.",
    "reopen": "Today's usual hours are back.",
}
_NOTHING_TO_CLOSE: Final = "Today ends no earlier that way: it is over by then, or not a day that is open."


class Switch(msgspec.Struct, frozen=True):
    """The forms of the answering card and of the banner. `at`: "HH:MM" where the practice is; empty: now."""

    do: Switched
    at: Annotated[str, msgspec.Meta(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$")] = ""
    next: Annotated[str, msgspec.Meta(max_length=2000)] = ""
    csrf_token: str = ""


def switch_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    publishing = desk.services.publishing

    @post("/practices/{slug:str}/answering", include_in_schema=False, status_code=200)
    async def switch(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[Switch, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "switch_answering")
        try:
            practice = await publishing.change(
                slug,
                _changes(data, visit),
                by=f"user:{visit.session.user.id}",
                action=_ACTIONS[data.do],
                detail={"at": data.at},
            )
        except ReceptionistError as error:
            log.warning("a switch could not be made", extra={"practice": slug, "do": data.do, "why": str(error)})
            raise NotChangedError(str(error)) from error
        if not by_htmx(request):
            return Redirect(local_path(data.next or f"/practices/{slug}/"), status_code=303)
        there = replace(visit, practice=practice)
        values = {"announcement": _SAID[data.do], **await desk.standing(there), **answering_values(there)}
        return html_response(desk.partial(there, "partials/switched.html", path=local_path(data.next), **values))

    return [switch]


def answering_values(visit: Visit) -> dict[str, Any]:
    """What `partials/answering.html` shows."""
    definition, place = visit.practice.definition, visit.place
    return {
        "opening": opening_view(opening(definition, visit.now), place),
        "may_switch": visit.may("switch_answering"),
        "paused": switches.is_paused(definition),
        "can_close": switches.can_close_early(definition, visit.now),
        "closings": [
            (f"{half:%H:%M}", clock_time(half, place)) for half in switches.early_closings(definition, visit.now)
        ],
    }


def _changes(data: Switch, visit: Visit) -> Callable[[Definition], Sequence[Change]]:
    def changes(definition: Definition) -> Sequence[Change]:
        match data.do:
            case "pause":
                return switches.pause(definition)
            case "resume":
                return switches.resume(definition)
            case "reopen":
                return switches.reopen(definition, visit.now)
            case "close":
                found = switches.close_early(definition, visit.now, _moment(data.at, visit))
                if not found:
                    raise NotChangedError(_NOTHING_TO_CLOSE)
                return found

    return changes


def _moment(at: str, visit: Visit) -> datetime | None:
    if not at:
        return None
    definition = visit.practice.definition
    for half in switches.early_closings(definition, visit.now):  # of a night, they are tomorrow's
        if f"{half:%H:%M}" == at:
            return half
    hour, _, minute = at.partition(":")
    here = visit.now.astimezone(visit.place.zone)
    return here.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
