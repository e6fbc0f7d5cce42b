"""The routes of /api/v1, and their description at /api/schema."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Annotated, Final

from litestar import Router, get, patch
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme, Tag
from litestar.params import JSONBody, QueryParameter

from receptionist.errors import StorageError
from receptionist.insights.waits import waits_of
from receptionist.practice.card import Card
from receptionist.records.api_tokens import ApiToken
from receptionist.records.paging import Cursor
from receptionist.toml_text import MAX_BYTES
from receptionist.web.api import shapes
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.afterwards import afterwards_routes
from receptionist.web.api.appointments import appointment_routes
from receptionist.web.api.lists import (
    After,
    Limit,
    Origins,
    answering_options,
    cursor_of,
    origins_of,
    page_of,
    strictly,
)
from receptionist.web.api.problems import ApiError, api_error_handlers, responses
from receptionist.web.api.questions import question_routes
from receptionist.web.api.rehearsals import rehearsal_routes
from receptionist.web.api.revisions import revision_routes
from receptionist.web.api.secrets import secret_routes
from receptionist.web.api.settings import settings_routes
from receptionist.web.api.templates import template_routes
from receptionist.web.api.usage import usage_routes
from receptionist.web.path_parameters import InPath
from receptionist.web.services import Services, creating_of

log = logging.getLogger(__name__)

_LARGEST_BODY: Final = 2 * MAX_BYTES  # a practice's text within JSON
_WAITED_IN: Final = 60  # the newest calls
_UNNOTED: Final = "Reading a conversation is noted in the audit log, and the log cannot be written. Try again shortly."


def schema_config() -> OpenAPIConfig:
    """OpenAPI 3.1, at /api/schema: for programs, so no page of it is served."""
    return OpenAPIConfig(
        title="Receptionist",
        version=version("receptionist"),
        description="Practices, their calls, messages, appointments, settings and audit log. Lists are newest first, "
        "but for appointments, which stand by their time; a page's `next` is the `cursor` of the one after it. Errors "
        "are application/problem+json.",
        path="/api/schema",
        render_plugins=[JsonRenderPlugin(path="/")],
        components=Components(
            security_schemes={
                "token": SecurityScheme(
                    type="http",
                    scheme="bearer",
                    description="Made at a practice's page 'API', or with `receptionist token add`.",
                )
            }
        ),
        security=[{"token": []}],
        operation_id_creator=lambda handler, method, path: handler.handler_name,
        tags=[
            Tag(name=name)
            for name in (
                "practices",
                "calls",
                "messages",
                "questions",
                "follow-ups",
                "appointments",
                "audit",
                "usage",
                "settings",
                "secrets",
            )
        ],
    )


def api_routes(services: Services) -> Router:
    access = Access(services)
    api = _Api(services, access)
    return Router(
        path="/api/v1",
        route_handlers=answering_options(
            [
                *api.practices(),
                *template_routes(creating_of(services), access),
                *api.calls(),
                *api.messages(),
                *question_routes(services, access),
                *afterwards_routes(services, access),
                *appointment_routes(services, access),
                *secret_routes(services, access),
                *api.audit(),
                *usage_routes(services, access),
                *settings_routes(services, access),
                *revision_routes(services, access),
                *rehearsal_routes(services, access),
            ]
        ),
        exception_handlers=api_error_handlers(),
        request_max_body_size=_LARGEST_BODY,
    )


@dataclass(frozen=True)
class _Api:
    services: Services
    access: Access

    def practices(self) -> Sequence[HTTPRouteHandler]:
        @get("/practices", tags=["practices"], summary="The practices that this token reaches", responses=responses())
        async def list_practices(request: AnyRequest) -> shapes.PracticePage:
            token = await self.access.token(request, "practices:read")
            return shapes.PracticePage([_listed(one) for one in self._reached(token)])

        @get("/practices/{slug:str}", tags=["practices"], summary="One practice", responses=responses())
        async def one_practice(request: AnyRequest, slug: InPath) -> shapes.Practice:
            _, practice = await self.access.practice(request, slug, "practices:read")
            return shapes.practice_from(practice)

        return [list_practices, one_practice]

    def calls(self) -> Sequence[HTTPRouteHandler]:
        records = self.services.records

        @get("/practices/{slug:str}/calls", tags=["calls"], summary="Calls", responses=responses())
        async def list_calls(
            request: AnyRequest, slug: InPath, origin: Origins = None, limit: Limit = 50, cursor: After = ""
        ) -> shapes.CallPage:
            await self.access.practice(request, slug, "calls:read")
            rows = await records.calls.list(slug, origins=origins_of(origin), before=cursor_of(cursor), limit=limit + 1)
            shown, more = page_of(rows, limit)
            after = Cursor(shown[-1].started_at, shown[-1].id).text() if more else None
            return shapes.CallPage([shapes.call_from_row(row) for row in shown], after)

        @get("/practices/{slug:str}/calls/{call_id:str}", tags=["calls"], summary="One call", responses=responses())
        async def one_call(request: AnyRequest, slug: InPath, call_id: InPath) -> shapes.Call:
            await self.access.practice(request, slug, "calls:read")
            row = await records.calls.get(slug, call_id)
            if row is None:
                raise ApiError(404, "There is no such call.")
            return shapes.call_from_row(row)

        @get(
            "/practices/{slug:str}/calls/{call_id:str}/turns",
            tags=["calls"],
            summary="What was said in a call",
            description="All turns, in order. Reading them is noted in the practice's audit log.",
            responses=responses(),
        )
        async def turns(request: AnyRequest, slug: InPath, call_id: InPath) -> shapes.TurnPage:
            token, _ = await self.access.practice(request, slug, "turns:read")
            if await records.calls.get(slug, call_id) is None:
                raise ApiError(404, "There is no such call.")
            try:
                await records.audit.add(slug, actor=f"token:{token.id}", action="transcript_read", call=call_id)
            except StorageError as error:
                log.error("the audit log cannot be kept", extra={"path": request.url.path, "why": str(error)})  # noqa: TRY400 - no bug of ours
                raise ApiError(503, _UNNOTED) from error
            return shapes.TurnPage([shapes.turn_from_row(row) for row in await records.calls.turns(slug, call_id)])

        @get(
            "/practices/{slug:str}/waits",
            tags=["calls"],
            summary="How soon callers are answered",
            responses=responses(),
        )
        async def waits(request: AnyRequest, slug: InPath) -> shapes.Waits:
            _, practice = await self.access.practice(request, slug, "calls:read")
            found = await records.calls.waterfalls(slug, calls=_WAITED_IN)
            answers = sum(one.waited_ms is not None for one in found)
            return shapes.waits_from(waits_of(found, practice.definition.turns.patience), answers)

        return [list_calls, one_call, turns, waits]

    def messages(self) -> Sequence[HTTPRouteHandler]:
        records = self.services.records

        @get("/practices/{slug:str}/messages", tags=["messages"], summary="Messages", responses=responses())
        async def list_messages(
            request: AnyRequest,
            slug: InPath,
            done: Annotated[bool | None, QueryParameter(description="Only those that are done, or are not.")] = None,
            origin: Origins = None,
            limit: Limit = 50,
            cursor: After = "",
        ) -> shapes.MessagePage:
            await self.access.practice(request, slug, "messages:read")
            rows = await records.messages.list(
                slug, origins=origins_of(origin), done=done, before=cursor_of(cursor), limit=limit + 1
            )
            shown, more = page_of(rows, limit)
            after = Cursor(shown[-1].at, shown[-1].id).text() if more else None
            return shapes.MessagePage([shapes.message_from_row(row) for row in shown], after)

        @get(
            "/practices/{slug:str}/messages/{message_id:str}",
            tags=["messages"],
            summary="One message",
            responses=responses(),
        )
        async def one_message(request: AnyRequest, slug: InPath, message_id: InPath) -> shapes.Message:
            await self.access.practice(request, slug, "messages:read")
            row = await records.messages.get(slug, message_id)
            if row is None:
                raise ApiError(404, "There is no such message.")
            return shapes.message_from_row(row)

        @patch(
            "/practices/{slug:str}/messages/{message_id:str}",
            tags=["messages"],
            summary="Mark a message as done, or as new again",
            responses=responses(413, 415),
        )
        async def change_message(
            request: AnyRequest, slug: InPath, message_id: InPath, data: JSONBody[shapes.MessageChange]
        ) -> shapes.Message:
            token, _ = await self.access.practice(request, slug, "messages:write")
            data = await strictly(request, shapes.MessageChange)
            at = self.services.clock.now() if data.done else None
            if not await records.messages.set_done(slug, message_id, at):
                raise ApiError(404, "There is no such message.")
            row = await records.messages.get(slug, message_id)
            if row is None:
                raise ApiError(404, "There is no such message.")
            await records.audit.add(
                slug,
                actor=f"token:{token.id}",
                action="message_done" if data.done else "message_reopened",
                detail={"message": message_id},
                call=row.call,
            )
            return shapes.message_from_row(row)

        return [list_messages, one_message, change_message]

    def audit(self) -> Sequence[HTTPRouteHandler]:
        records = self.services.records

        @get(
            "/practices/{slug:str}/audit",
            tags=["audit"],
            summary="The audit log",
            responses=responses(),
        )
        async def list_audit(
            request: AnyRequest, slug: InPath, limit: Limit = 50, cursor: After = ""
        ) -> shapes.AuditPage:
            await self.access.practice(request, slug, "audit:read")
            if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 16):
                raise ApiError(404, "There is no such page: `cursor` is not one that a page has given as `next`.")
            rows = await records.audit.list(slug, before=int(cursor) if cursor else None, limit=limit + 1)
            shown, more = page_of(rows, limit)
            return shapes.AuditPage([shapes.audit_from_row(row) for row in shown], str(shown[-1].seq) if more else None)

        return [list_audit]

    def _reached(self, token: ApiToken) -> list[Card]:
        return [card for card in self.services.registry.cards() if card.numbers and token.reaches(card.slug)]


def _listed(card: Card) -> shapes.Practice:
    return shapes.Practice(card.slug, card.name, card.timezone, list(card.numbers))
