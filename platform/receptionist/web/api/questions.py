"""The interface's questions that could not be answered: listed, dismissed, opened again."""

from collections.abc import Sequence
from typing import Annotated

from litestar import get, patch
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, QueryParameter

from receptionist.records.paging import Cursor
from receptionist.web.api import shapes
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.lists import After, Limit, Origins, cursor_of, origins_of, page_of, strictly
from receptionist.web.api.problems import ApiError, responses
from receptionist.web.path_parameters import InPath, NumberInPath
from receptionist.web.services import Services


def question_routes(services: Services, access: Access) -> Sequence[HTTPRouteHandler]:
    gaps, audit = services.records.gaps, services.records.audit

    @get(
        "/practices/{slug:str}/questions",
        tags=["questions"],
        summary="Questions that could not be answered",
        responses=responses(),
    )
    async def list_questions(
        request: AnyRequest,
        slug: InPath,
        dismissed: Annotated[bool, QueryParameter(description="Those that were dealt with, instead.")] = False,
        origin: Origins = None,
        limit: Limit = 50,
        cursor: After = "",
    ) -> shapes.QuestionPage:
        await access.practice(request, slug, "messages:read")
        rows = await gaps.list(
            slug, origins=origins_of(origin), dismissed=dismissed, before=cursor_of(cursor), limit=limit + 1
        )
        shown, more = page_of(rows, limit)
        after = Cursor(shown[-1].at, shown[-1].id).text() if more else None
        return shapes.QuestionPage([shapes.question_from_row(row) for row in shown], after)

    @patch(
        "/practices/{slug:str}/questions/{call_id:str}/{turn:int}",
        tags=["questions"],
        summary="Dismiss a question, or open it again",
        responses=responses(413, 415),
    )
    async def change_question(
        request: AnyRequest,
        slug: InPath,
        call_id: InPath,
        turn: NumberInPath,
        data: JSONBody[shapes.QuestionChange],
    ) -> shapes.Question:
        token, _ = await access.practice(request, slug, "messages:write")
        data = await strictly(request, shapes.QuestionChange)
        question = f"{call_id}/{turn}"
        at = services.clock.now() if data.dismissed else None
        known = await gaps.dismiss(slug, [question], at)
        row = await gaps.get(slug, question) if known else None
        if row is None:
            raise ApiError(404, "There is no such question.")
        await audit.add(
            slug,
            actor=f"token:{token.id}",
            action="question_dismissed" if data.dismissed else "question_reopened",
            detail={"questions": "1"},
            call=row.call,
        )
        return shapes.question_from_row(row)

    return [list_questions, change_question]
