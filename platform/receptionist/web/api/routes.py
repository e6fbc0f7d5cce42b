"""The routes of /api/v1, and their description at /api/schema."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Annotated, Final, TypeVar

import msgspec
from litestar import Response, Router, get, patch, route
from litestar.enums import HttpMethod
from litestar.handlers import BaseRouteHandler
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme, Tag
from litestar.params import FromPath, JSONBody, QueryParameter

from receptionist.conversation.history import Origin
from receptionist.errors import StorageError
from receptionist.practice.registry import Practice as PracticeRecord
from receptionist.records.api_tokens import ApiToken
from receptionist.records.paging import Cursor
from receptionist.web.api import shapes
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.problems import ApiError, api_error_handlers, responses
from receptionist.web.services import Services

log = logging.getLogger(__name__)

T = TypeVar("T")

_MOST: Final = 200
_LARGEST_BODY: Final = 64 * 1024
_UNNOTED: Final = "Reading a conversation is noted in the audit log, and the log cannot be written. Try again shortly."

Limit = Annotated[int, QueryParameter(ge=1, le=_MOST, description=f"How many at most, up to {_MOST}.")]
After = Annotated[str, QueryParameter(max_length=400, description="`next` of the page before. Empty: the first page.")]
Origins = Annotated[
    list[shapes.OriginName] | None,
    QueryParameter(description="Where the calls came from; more than one may be given. Without: real calls only."),
]


def schema_config() -> OpenAPIConfig:
    """OpenAPI 3.1, at /api/schema: for programs, so no page of it is served."""
    return OpenAPIConfig(
        title="Receptionist",
        version=version("receptionist"),
        description="Practices, their calls, messages and audit log. Lists are newest first; a page's `next` is the "
        "`cursor` of the one after it. Errors are application/problem+json.",
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
        tags=[Tag(name=name) for name in ("practices", "calls", "messages", "audit")],
    )


def api_routes(services: Services) -> Router:
    api = _Api(services, Access(services))
    return Router(
        path="/api/v1",
        route_handlers=[*api.practices(), *api.calls(), *api.messages(), *api.audit()],
        exception_handlers=api_error_handlers(),
        request_max_body_size=_LARGEST_BODY,
    )


@dataclass(frozen=True)
class _Api:
    services: Services
    access: Access

    def practices(self) -> Sequence[BaseRouteHandler]:
        @get("/practices", tags=["practices"], summary="The practices that this token reaches", responses=responses())
        async def list_practices(request: AnyRequest) -> shapes.PracticePage:
            token = await self.access.token(request, "practices:read")
            return shapes.PracticePage([_practice(one) for one in self._reached(token)])

        @get("/practices/{slug:str}", tags=["practices"], summary="One practice", responses=responses())
        async def one_practice(request: AnyRequest, slug: FromPath[str]) -> shapes.Practice:
            _, practice = await self.access.practice(request, slug, "practices:read")
            return _practice(practice)

        return [list_practices, one_practice]

    def calls(self) -> Sequence[BaseRouteHandler]:
        records = self.services.records

        @get("/practices/{slug:str}/calls", tags=["calls"], summary="Calls", responses=responses())
        async def list_calls(
            request: AnyRequest, slug: FromPath[str], origin: Origins = None, limit: Limit = 50, cursor: After = ""
        ) -> shapes.CallPage:
            await self.access.practice(request, slug, "calls:read")
            rows = await records.calls.list(slug, origins=_origins(origin), before=_cursor(cursor), limit=limit + 1)
            shown, more = _page(rows, limit)
            after = Cursor(shown[-1].started_at, shown[-1].id).text() if more else None
            return shapes.CallPage([shapes.call_from_row(row) for row in shown], after)

        @get("/practices/{slug:str}/calls/{call_id:str}", tags=["calls"], summary="One call", responses=responses())
        async def one_call(request: AnyRequest, slug: FromPath[str], call_id: FromPath[str]) -> shapes.Call:
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
        async def turns(request: AnyRequest, slug: FromPath[str], call_id: FromPath[str]) -> shapes.TurnPage:
            token, _ = await self.access.practice(request, slug, "turns:read")
            if await records.calls.get(slug, call_id) is None:
                raise ApiError(404, "There is no such call.")
            try:
                await records.audit.add(slug, actor=f"token:{token.id}", action="transcript_read", call=call_id)
            except StorageError as error:
                log.error("the audit log cannot be kept", extra={"path": request.url.path, "why": str(error)})  # noqa: TRY400 - no bug of ours
                raise ApiError(503, _UNNOTED) from error
            return shapes.TurnPage([shapes.turn_from_row(row) for row in await records.calls.turns(slug, call_id)])

        return [list_calls, one_call, turns]

    def messages(self) -> Sequence[BaseRouteHandler]:
        records = self.services.records

        @get("/practices/{slug:str}/messages", tags=["messages"], summary="Messages", responses=responses())
        async def list_messages(
            request: AnyRequest,
            slug: FromPath[str],
            done: Annotated[bool | None, QueryParameter(description="Only those that are done, or are not.")] = None,
            origin: Origins = None,
            limit: Limit = 50,
            cursor: After = "",
        ) -> shapes.MessagePage:
            await self.access.practice(request, slug, "messages:read")
            rows = await records.messages.list(
                slug, origins=_origins(origin), done=done, before=_cursor(cursor), limit=limit + 1
            )
            shown, more = _page(rows, limit)
            after = Cursor(shown[-1].at, shown[-1].id).text() if more else None
            return shapes.MessagePage([shapes.message_from_row(row) for row in shown], after)

        @get(
            "/practices/{slug:str}/messages/{message_id:str}",
            tags=["messages"],
            summary="One message",
            responses=responses(),
        )
        async def one_message(request: AnyRequest, slug: FromPath[str], message_id: FromPath[str]) -> shapes.Message:
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
            request: AnyRequest, slug: FromPath[str], message_id: FromPath[str], data: JSONBody[shapes.MessageChange]
        ) -> shapes.Message:
            token, _ = await self.access.practice(request, slug, "messages:write")
            data = await _strictly(request, shapes.MessageChange)
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

        return [_options(change_message.paths, "GET", "PATCH"), list_messages, one_message, change_message]

    def audit(self) -> Sequence[BaseRouteHandler]:
        records = self.services.records

        @get(
            "/practices/{slug:str}/audit",
            tags=["audit"],
            summary="The audit log",
            responses=responses(),
        )
        async def list_audit(
            request: AnyRequest, slug: FromPath[str], limit: Limit = 50, cursor: After = ""
        ) -> shapes.AuditPage:
            await self.access.practice(request, slug, "audit:read")
            if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 16):
                raise ApiError(404, "There is no such page: `cursor` is not one that a page has given as `next`.")
            rows = await records.audit.list(slug, before=int(cursor) if cursor else None, limit=limit + 1)
            shown, more = _page(rows, limit)
            return shapes.AuditPage([shapes.audit_from_row(row) for row in shown], str(shown[-1].seq) if more else None)

        return [list_audit]

    def _reached(self, token: ApiToken) -> list[PracticeRecord]:
        return [practice for practice in self.services.registry.all() if token.reaches(practice.slug)]


async def _strictly(request: AnyRequest, shape: type[T]) -> T:
    """The body by JSON's own types: the framework would take 0 for false. Raises ApiError."""
    try:
        return msgspec.json.decode(await request.body(), type=shape)
    except msgspec.DecodeError as error:
        raise ApiError(400, f"The body is not as it should be: {error}.") from error


def _options(paths: Collection[str], *methods: str) -> BaseRouteHandler:
    """For an address of several methods, before them: the framework's own answer names the first of them only."""

    @route([*paths], http_method=HttpMethod.OPTIONS, status_code=204, include_in_schema=False)
    async def options() -> Response[None]:
        return Response(None, status_code=204, headers={"Allow": ", ".join([*methods, "OPTIONS"])})

    return options


def _practice(practice: PracticeRecord) -> shapes.Practice:
    about = practice.definition.practice
    return shapes.Practice(practice.slug, about.name, about.timezone, list(about.numbers))


def _origins(asked: Sequence[str] | None) -> tuple[Origin, ...]:
    return tuple(Origin(one) for one in asked) if asked else (Origin.PHONE,)


def _cursor(text: str) -> Cursor | None:
    """Raises ApiError for one that no page has given."""
    if not text:
        return None
    cursor = Cursor.read(text)
    if cursor is None:
        raise ApiError(404, "There is no such page: `cursor` is not one that a page has given as `next`.")
    return cursor


def _page(rows: Sequence[T], limit: int) -> tuple[Sequence[T], bool]:
    """One more was asked for than is shown: it tells whether there is a next page."""
    return rows[:limit], len(rows) > limit
