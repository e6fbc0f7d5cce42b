"""The test call: the page with the telephone on it, and the ticket that lets it call."""

import secrets
from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Response

from receptionist.call import tickets
from receptionist.config import ensure_secret_key
from receptionist.conversation.history import Origin
from receptionist.practice.definition import Definition
from receptionist.web import presenters, wording
from receptionist.web.dashboard.desk import AnyRequest, Desk
from receptionist.web.dashboard.trial import trial_of
from receptionist.web.path_parameters import InPath

_IDEAS = 3


class TicketWanted(msgspec.Struct, frozen=True):
    """What the page asks with. An empty `caller` is a withheld number."""

    caller: Annotated[str, msgspec.Meta(max_length=32)] = ""
    draft: Literal["", "1"] = ""
    csrf_token: str = ""


class TicketGiven(msgspec.Struct, frozen=True, rename="camel"):
    """All that the browser needs to call: where, as what, and the token that `start` must carry."""

    token: str
    stream: str
    call: str
    call_sid: str
    stream_sid: str


def test_call_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    key = ensure_secret_key(desk.services.config)

    @get("/practices/{slug:str}/test", include_in_schema=False)
    async def test_page(request: AnyRequest, slug: InPath, draft: FromQuery[str] = "") -> Response[str]:
        visit = await desk.enter(request, slug, "place_test_call")
        trial = await trial_of(desk, visit, "test", draft=draft == "1")
        return await desk.page(
            visit,
            "test_call.html",
            here="test",
            ideas=ideas((trial.practice or visit.practice).definition),
            **trial.values,
            functions=presenters.FUNCTION_TITLES,
            **await desk.problems(slug),
        )

    @post("/practices/{slug:str}/test/tickets", include_in_schema=False, status_code=201)
    async def give_ticket(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[TicketWanted, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[TicketGiven | dict[str, str]]:
        visit = await desk.enter(request, slug, "place_test_call")
        card = desk.services.registry.card(slug)
        if card is None or card.removed:
            return Response({"error": "The practice file was removed. Put it back to call."}, status_code=422)
        trial = await trial_of(desk, visit, "test", draft=data.draft == "1")
        if trial.practice is None or trial.draft != (data.draft == "1"):
            return Response({"error": trial.trouble or "Drafts are for those who may edit settings."}, status_code=422)
        definition = trial.practice.definition
        caller = wording.dialable(data.caller.strip(), visit.place) if data.caller.strip() else ""
        if data.caller.strip() and not caller:
            problem = "That is not a telephone number. Leave it empty to withhold the number."
            return Response({"error": problem}, status_code=422)
        ticket = tickets.issue(
            practice=slug,
            origin=Origin.TEST,
            now=visit.now.timestamp(),
            caller=caller,
            called=definition.practice.numbers[0],
            narrate=True,
            draft=trial.practice.revision if trial.draft else "",
        )
        given = TicketGiven(
            token=tickets.sign(ticket, key),
            stream="/voice/stream",
            call=ticket.call_id,
            call_sid=f"CA{secrets.token_hex(16)}",
            stream_sid=f"MZ{secrets.token_hex(16)}",
        )
        return Response(given, headers={"Cache-Control": "no-store"})

    return [test_page, give_ticket]


def ideas(definition: Definition) -> list[str]:
    """What a caller of this practice might say."""
    asked = [faq.question for faq in definition.faqs[: _IDEAS - 1]]
    return [*asked, "Are you open on Saturday?", "I'd like to leave a message."]
