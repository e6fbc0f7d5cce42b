"""Questions that could not be answered: alike ones together, each a step away from an answer."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Final, Literal
from urllib.parse import quote

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.conversation import gaps as questions
from receptionist.conversation.history import Origin
from receptionist.records.gaps import GapRow
from receptionist.web.dashboard.calls import origins_of
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import counted, when

_MOST: Final = 300  # the newest are laid together; what is older comes up as they are dealt with
_SHOWS: Final = ("open", "dismissed", "tests")
_EXAMPLES: Final = 4


class Settle(msgspec.Struct, frozen=True):
    """The form below a question. `undo`: when those were dismissed that are opened again, instead of `ids`."""

    state: Literal["open", "dismissed"]
    ids: Annotated[str, msgspec.Meta(max_length=60_000)] = ""
    undo: Annotated[str, msgspec.Meta(max_length=64)] = ""
    show: Literal["open", "dismissed", "tests"] = "open"
    csrf_token: str = ""


class QuestionView(msgspec.Struct, frozen=True):
    """Questions that ask the same."""

    words: str  # the newest
    others: Sequence[str]  # in other words
    count: int
    at: Any  # Any: a moment of `when`, which the template shows
    call: str
    ids: str  # for the form
    write: str  # where the answer is written


def question_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    gaps = desk.services.records.gaps

    @get("/practices/{slug:str}/questions", include_in_schema=False)
    async def question_list(
        request: AnyRequest, slug: InPath, show: FromQuery[str] = "open", undo: FromQuery[str] = ""
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        show = show if show in _SHOWS else "open"
        rows = await gaps.list(slug, origins=_origins(show), dismissed=show == "dismissed", limit=_MOST)
        groups = await asyncio.to_thread(questions.alike, [row.words for row in rows])
        undone = len(await just_dismissed(visit, undo)) if undo else 0
        values: dict[str, Any] = {
            "questions": [_view(visit, [rows[index] for index in group]) for group in groups],
            "show": show,
            "may_settle": visit.may("edit_settings"),
            "undo": undo,
            "said": f"{counted(undone, 'question', 'questions')} dismissed." if undone else "",
            "filters": [
                (f"/practices/{slug}/questions" + (f"?show={key}" if key != "open" else ""), name, key == show, icon)
                for key, name, icon in (
                    ("open", "Open", ""),
                    ("dismissed", "Dismissed", ""),
                    ("tests", "Tests", "flask-conical"),
                )
            ],
        }
        return await desk.page(visit, "questions.html", here="questions", **values)

    @post("/practices/{slug:str}/questions", include_in_schema=False, status_code=200)
    async def settle(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[Settle, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        by, dismissing = visit.session.user.id, data.state == "dismissed"
        ids = await just_dismissed(visit, data.undo) if data.undo else [one for one in data.ids.split(",") if one]
        known = await gaps.dismiss(slug, ids[:_MOST], visit.now if dismissing else None, by=by)
        if known:
            await desk.services.records.audit.add(
                slug,
                actor=f"user:{by}",
                action="question_dismissed" if dismissing else "question_reopened",
                detail={"questions": str(known)},
            )
        back = f"/practices/{slug}/questions?show={data.show}"
        return Redirect(
            back + (f"&undo={quote(visit.now.isoformat())}" if dismissing and known else ""), status_code=303
        )

    async def just_dismissed(visit: Visit, at: str) -> list[str]:
        """Those that the visitor dismissed together, at a moment."""
        by = visit.session.user.id
        rows = await gaps.list(visit.slug, origins=tuple(Origin), dismissed=True, limit=_MOST)
        return [row.id for row in rows if row.dismissed_by == by and row.dismissed_at == _moment(at)]

    return [question_list, settle]


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _origins(show: str) -> Sequence[Origin]:
    return origins_of("tests" if show == "tests" else "")


def _view(visit: Visit, rows: Sequence[GapRow]) -> QuestionView:
    newest = rows[0]
    others = list(dict.fromkeys(row.words for row in rows[1:] if row.words != newest.words))
    wordings = "".join(f"&also_asked={quote(words)}" for words in others[:_EXAMPLES])
    return QuestionView(
        words=newest.words,
        others=others[:_EXAMPLES],
        count=len(rows),
        at=when(newest.at, visit.now, visit.place),
        call=newest.call,
        ids=",".join(row.id for row in rows),
        write=f"/practices/{visit.slug}/settings/entries/faqs/new?question={quote(newest.words)}{wordings}",
    )
