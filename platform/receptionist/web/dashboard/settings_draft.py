"""The draft of a practice's settings as a whole: its text in an editor, and publishing it or throwing it away."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.practice.differences import differences
from receptionist.practice.registry import ChangeRefusedError
from receptionist.practice.store import RevisionConflictError
from receptionist.records.revisions import DraftConflictError
from receptionist.rehearsal.publishing import RehearsalFailedError
from receptionist.toml_text import MAX_BYTES
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.dashboard.settings import SAID, bar, index_page
from receptionist.web.drafts import Drafts, Working
from receptionist.web.pages import html_response, wants_partial
from receptionist.web.path_parameters import InPath

_LARGEST_TEXT = 3 * MAX_BYTES + 64 * 1024  # a form may need three bytes for one
_OTHER = "Somebody else changed the draft since this page was made. Here it is as it stands now; nothing was done."


class DraftAct(msgspec.Struct, frozen=True):
    """The buttons of the draft. `version`: the draft that was looked at."""

    do: Literal["publish", "discard", "update"]
    version: int = 0
    anyway: Literal["", "yes"] = ""
    reason: Annotated[str, msgspec.Meta(max_length=500)] = ""
    csrf_token: str = ""


class TextSent(msgspec.Struct, frozen=True):
    """The editor. `version`: the draft that it was opened with; `over`: keep mine, I have seen theirs."""

    text: str
    version: int = 0
    over: int = -1
    csrf_token: str = ""


def settings_draft_routes(desk: Desk, drafts: Drafts) -> Sequence[HTTPRouteHandler]:
    publishing, records = desk.services.publishing, desk.services.records

    async def editor_page(
        visit: Visit, working: Working, text: str, *, version: int, status: int = 200, **values: Any
    ) -> Response[str]:
        _, problems = await drafts.examined(visit.slug, text, any_group=visit.runs_platform)
        shown: dict[str, Any] = {"said": "", "conflict": None, "problem": "", **values}
        shown |= {
            "text": text,
            "version": version,
            "file": desk.services.registry.store.file(visit.slug),
            "problems": _lines(problems),
            "base": working.sha256,
        }
        shown = await bar(desk, visit, working) | shown
        page = await desk.page(visit, "settings_text.html", here="settings", **shown | {"unmended": None})
        page.status_code = status
        return page

    @get("/practices/{slug:str}/settings/text", include_in_schema=False)
    async def editor(request: AnyRequest, slug: InPath, said: FromQuery[str] = "") -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        working = await drafts.working(slug, any_group=visit.runs_platform)
        return await editor_page(visit, working, working.text, version=_version(working), said=SAID.get(said, ""))

    @post(
        "/practices/{slug:str}/settings/text",
        include_in_schema=False,
        status_code=200,
        request_max_body_size=_LARGEST_TEXT,
    )
    async def save_text(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[TextSent, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        working = await drafts.working(slug, any_group=visit.runs_platform)
        text = _as_in(working.text, data.text)
        if len(text.encode()) > MAX_BYTES:
            said = f"The file would be larger than {MAX_BYTES // 1024} KiB. It was not saved."
            return await editor_page(visit, working, text, version=data.version, status=422, problem=said)
        if _version(working) not in (data.version, data.over) and text != working.text:
            mine, _ = await drafts.examined(slug, text, any_group=visit.runs_platform)
            served, theirs = working.served, working.definition
            conflict = {
                "theirs": working.words if working.draft else ["The draft was published or thrown away."],
                "mine": differences(served, mine) if served and mine else [],
                "text": working.text if theirs is not mine else "",
                "version": _version(working),
            }
            return await editor_page(visit, working, text, version=data.version, status=409, conflict=conflict)
        try:
            await drafts.save(working, text, f"user:{visit.session.user.id}", through="editor")
        except DraftConflictError:
            working = await drafts.working(slug, any_group=visit.runs_platform)
            conflict = {"theirs": working.words, "mine": [], "text": working.text, "version": _version(working)}
            return await editor_page(visit, working, text, version=data.version, status=409, conflict=conflict)
        return Redirect(f"/practices/{slug}/settings/text?said=saved", status_code=303)

    @post(
        "/practices/{slug:str}/settings/text/check",
        include_in_schema=False,
        status_code=200,
        request_max_body_size=_LARGEST_TEXT,
    )
    async def check_text(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[TextSent, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        _, problems = await drafts.examined(slug, data.text.replace("\r\n", "\n"), any_group=visit.runs_platform)
        return html_response(desk.partial(visit, "partials/settings_problems.html", problems=_lines(problems)))

    @post("/practices/{slug:str}/settings/draft", include_in_schema=False, status_code=200)
    async def act(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[DraftAct, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        working = await drafts.working(slug, any_group=visit.runs_platform)
        address = f"/practices/{slug}/settings"
        if working.draft is None:
            return Redirect(address, status_code=303)
        if data.version != working.draft.version:
            return await index_page(desk, visit, working, status=409, problem=_OTHER)
        by = f"user:{visit.session.user.id}"
        if data.do == "discard":
            await records.revisions.drop_draft(slug, version=data.version)
            await records.audit.add(
                slug, actor=by, action="draft_discarded", detail={"changes": str(len(working.words))}
            )
            return Redirect(f"{address}?said=discarded", status_code=303)
        if data.do == "update":
            await drafts.bring_up_to_date(working, by)
            return Redirect(f"{address}?said=updated", status_code=303)
        return await publish(visit, working, data, by)

    async def publish(visit: Visit, working: Working, data: DraftAct, by: str) -> Response[Any]:
        draft = working.draft
        assert draft is not None
        values: dict[str, Any] = {}
        try:
            await publishing.publish(
                visit.slug,
                draft.text,
                base=draft.base,
                by=by,
                through="editor" if draft.through == "editor" else "form",
                reason=data.reason,
                anyway=data.anyway == "yes",
                any_group=visit.runs_platform,
            )
        except RehearsalFailedError as error:
            values = {"failures": error.failures, "reason_wanted": True}
        except RevisionConflictError:
            values = {"moved_on": await drafts.since(working) or []}
        except ChangeRefusedError as error:
            values = {"problem": str(error), "reason_wanted": data.anyway == "yes"}
        if not values:
            return Redirect(f"/practices/{visit.slug}/settings?said=published", status_code=303)
        return await index_page(desk, visit, working, status=409 if "moved_on" in values else 422, **values)

    _ = wants_partial
    return [editor, save_text, check_text, act]


def _version(working: Working) -> int:
    return working.draft.version if working.draft else 0


def _as_in(before: str, text: str) -> str:
    """A browser sends every line with CR LF and no byte order mark: the file keeps what it had."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = plain.replace("\n", "\r\n") if "\r\n" in before else plain
    mark = "\ufeff" if before.startswith("\ufeff") and not plain.startswith("\ufeff") else ""
    return mark + plain


def _lines(problems: Sequence[Any]) -> list[dict[str, Any]]:
    return [
        {
            "line": one.line,
            "column": one.column,
            "key": one.key,
            "text": f"{one.message}; did you mean '{one.suggestion}'?" if one.suggestion else one.message,
            "error": one.severity == "error",
        }
        for one in problems
    ]
