"""The interface's view of calls that are over: what came of each, and what somebody must still do."""

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal

from litestar import get, patch
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, QueryParameter
from msgspec import Meta, Struct

from receptionist.errors import StorageError
from receptionist.records.afterwards import AfterRow
from receptionist.records.follow_ups import FollowUpRow
from receptionist.records.paging import Cursor
from receptionist.web.api import shapes
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.lists import After, Limit, Origins, cursor_of, origins_of, page_of, strictly
from receptionist.web.api.problems import ApiError, responses
from receptionist.web.path_parameters import InPath
from receptionist.web.services import Services

log = logging.getLogger(__name__)

_UNNOTED = "Reading a summary is noted in the audit log, and the log cannot be written. Try again shortly."
_TASKS = (
    "message: ring back; emergency: find out how the caller is; transfer: nobody could be reached; promise: something "
    "was promised and not done; withheld: a language model said what was not so; question: one without an answer; "
    "unfinished: the call broke off."
)


class CallSummary(Struct, frozen=True):
    call: str
    summary: str
    mood: Annotated[
        Literal["pleased", "calm", "worried", "annoyed"], Meta(description="The caller's, told from their words.")
    ]
    topics: Annotated[list[str], Meta(description="appointments, hours and so on; and services by name.")]
    questions: Annotated[list[str], Meta(description="Those without an answer, in the caller's words.")]
    by: Annotated[str, Meta(description="rules, or the language model that wrote the summary.")]
    made_at: datetime


class FollowUp(Struct, frozen=True):
    """Something that somebody must still do after a call."""

    call: str
    key: Annotated[str, Meta(description="Unique in its call.")]
    task: Annotated[
        Literal["message", "emergency", "transfer", "promise", "withheld", "question", "unfinished"],
        Meta(description=_TASKS),
    ]
    words: str
    name: str
    phone: Annotated[str, Meta(description="E.164 where it could be read as one; may be empty.")]
    urgent: bool
    at: datetime
    done_at: datetime | None


class FollowUpPage(Struct, frozen=True):
    items: list[FollowUp]
    next: shapes.Next = None


class FollowUpChange(Struct, frozen=True):
    done: bool


def summary_from_row(row: AfterRow) -> CallSummary:
    return CallSummary(row.call, row.summary, row.mood, row.topics, row.questions, row.by, row.made_at)


def follow_up_from_row(row: FollowUpRow) -> FollowUp:
    return FollowUp(
        call=row.call,
        key=row.id.partition("/")[2],
        task=row.task,
        words=row.words,
        name=row.name,
        phone=row.phone,
        urgent=row.urgent,
        at=row.at,
        done_at=row.done_at,
    )


def afterwards_routes(services: Services, access: Access) -> Sequence[HTTPRouteHandler]:
    records = services.records

    @get(
        "/practices/{slug:str}/calls/{call_id:str}/summary",
        tags=["calls"],
        summary="What came of a call",
        description="Written within seconds of the call's end; until then there is none. Reading it is noted in the "
        "practice's audit log.",
        responses=responses(),
    )
    async def call_summary(request: AnyRequest, slug: InPath, call_id: InPath) -> CallSummary:
        token, _ = await access.practice(request, slug, "turns:read")
        row = await records.afterwards.get(slug, call_id)
        if row is None:
            raise ApiError(404, "There is no summary of such a call.")
        try:
            await records.audit.add(slug, actor=f"token:{token.id}", action="summary_read", call=call_id)
        except StorageError as error:
            log.error("the audit log cannot be kept", extra={"path": request.url.path, "why": str(error)})  # noqa: TRY400 - no bug of ours
            raise ApiError(503, _UNNOTED) from error
        return summary_from_row(row)

    @get(
        "/practices/{slug:str}/follow-ups",
        tags=["follow-ups"],
        summary="What somebody must still do after calls",
        responses=responses(),
    )
    async def list_follow_ups(
        request: AnyRequest,
        slug: InPath,
        done: Annotated[bool, QueryParameter(description="Those that are done, instead.")] = False,
        origin: Origins = None,
        limit: Limit = 50,
        cursor: After = "",
    ) -> FollowUpPage:
        await access.practice(request, slug, "messages:read")
        rows = await records.follow_ups.list(
            slug, origins=origins_of(origin), done=done, before=cursor_of(cursor), limit=limit + 1
        )
        shown, more = page_of(rows, limit)
        after = Cursor(shown[-1].at, shown[-1].id).text() if more else None
        return FollowUpPage([follow_up_from_row(row) for row in shown], after)

    @patch(
        "/practices/{slug:str}/follow-ups/{call_id:str}/{key:str}",
        tags=["follow-ups"],
        summary="Tick a follow-up off, or open it again",
        description="The message or question that it is about goes with it.",
        responses=responses(413, 415),
    )
    async def change_follow_up(
        request: AnyRequest,
        slug: InPath,
        call_id: InPath,
        key: InPath,
        data: JSONBody[FollowUpChange],
    ) -> FollowUp:
        token, _ = await access.practice(request, slug, "messages:write")
        data = await strictly(request, FollowUpChange)
        follow_up = f"{call_id}/{key}"
        known = await records.follow_ups.set_done(slug, follow_up, services.clock.now() if data.done else None)
        row = await records.follow_ups.get(slug, follow_up) if known else None
        if row is None:
            raise ApiError(404, "There is no such follow-up.")
        await records.audit.add(
            slug,
            actor=f"token:{token.id}",
            action="follow_up_done" if data.done else "follow_up_reopened",
            detail={"follow_up": key},
            call=call_id,
        )
        return follow_up_from_row(row)

    return [call_summary, list_follow_ups, change_follow_up]
