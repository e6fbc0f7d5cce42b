"""Templates of one's own: kept, uploaded, downloaded, removed; and a practice saved as one."""

import asyncio
import re
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from litestar import get, post
from litestar.datastructures import UploadFile
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect, Response

from receptionist.accounts import policy
from receptionist.practice.answers import folded
from receptionist.practice.template import NAME, AnswersError, Heading, Template, TemplateError, read_template
from receptionist.practice.template_making import template_from_practice
from receptionist.records.accounts import Session
from receptionist.records.templates import OlderTemplateError, TemplateRow, TooManyTemplatesError
from receptionist.rehearsal.creating import Creating, template_of
from receptionist.toml_text import MAX_BYTES
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.dashboard.new_practice import maker
from receptionist.web.path_parameters import InPath

_LARGEST_UPLOAD: Final = MAX_BYTES + 64 * 1024  # with what a form puts around it
_LONGEST_TITLE: Final = 80
_LONGEST_SUMMARY: Final = 300


class OwnView(msgspec.Struct, frozen=True):
    """One in the list. `mine`: not only there for me."""

    id: str
    name: str
    label: str
    title: str
    summary: str
    mine: bool


class Wanted(msgspec.Struct, frozen=True):
    """The form with which a practice is saved as a template."""

    title: str = ""
    name: str = ""
    summary: str = ""


def template_routes(desk: Desk, creating: Creating) -> Sequence[HTTPRouteHandler]:
    kept, audit = desk.services.records.templates, desk.services.records.audit

    async def page(
        request: AnyRequest, session: Session, problems: Sequence[str] = (), said: str = ""
    ) -> Response[str]:
        owner = session.user.reseller
        rows = await kept.list(owner)
        shown = [_view(row, owner, await asyncio.to_thread(template_of, row)) for row in rows]
        mine = desk.practices_of(session.user)
        practices = [
            (one.slug, one.name)
            for one in mine
            if not one.removed and policy.may(session.user, "save_template", one.slug)
        ]
        answer = desk.bare(
            request,
            session,
            "templates.html",
            own=shown,
            practices=practices,
            problems=problems,
            said=said,
            for_everyone=not owner,
        )
        answer.status_code = 422 if problems else 200
        return answer

    @get("/templates", include_in_schema=False)
    async def templates(request: AnyRequest) -> Response[str]:
        return await page(request, await maker(desk, request), said=_said(request))

    @post("/templates", include_in_schema=False, status_code=200, request_max_body_size=_LARGEST_UPLOAD)
    async def upload(request: AnyRequest) -> Response[Any]:
        session = await maker(desk, request)
        given = (await request.form()).get("file")
        data = await given.read() if isinstance(given, UploadFile) else b""
        if not data:
            return await page(request, session, ["Choose a file first: a practice file with a [template] table."])
        try:
            template = await asyncio.to_thread(read_template, data, "the file")
            row = await _keep(session, template)
        except TemplateError as error:
            return await page(request, session, [str(one) for one in error.problems])
        except (OlderTemplateError, TooManyTemplatesError) as error:
            return await page(request, session, [str(error)])
        await audit.add("", actor=_actor(session), action="template_uploaded", detail=_detail(row))
        return Redirect(f"/templates?kept={row.name}", status_code=303)

    @get("/templates/{template_id:str}", include_in_schema=False)
    async def download(request: AnyRequest, template_id: InPath) -> Response[bytes]:
        session = await maker(desk, request)
        row = await kept.get(session.user.reseller, template_id)
        if row is None:
            raise NotFoundException
        headers = {"Content-Disposition": f'attachment; filename="{row.name}.toml"'}
        return Response(row.text.encode(), media_type="application/toml", headers=headers)

    @post("/templates/{template_id:str}", include_in_schema=False, status_code=200)
    async def remove(request: AnyRequest, template_id: InPath) -> Response[Any]:
        session = await maker(desk, request)
        row = await kept.remove(session.user.reseller, template_id)
        if row is None:
            raise NotFoundException
        await audit.add("", actor=_actor(session), action="template_removed", detail=_detail(row))
        return Redirect("/templates?removed=1", status_code=303)

    @get("/practices/{slug:str}/template", include_in_schema=False)
    async def save_page(request: AnyRequest, slug: InPath) -> Response[str]:
        visit = await desk.enter(request, slug, "save_template")
        about = visit.practice.definition.practice
        title = about.kind.replace("_", " ").capitalize() if about.kind else "Practice"
        wanted = Wanted(title, _name_of(title), f"As {about.name}."[:_LONGEST_SUMMARY])
        return await _save_page(desk, visit, wanted)

    @post("/practices/{slug:str}/template", include_in_schema=False, status_code=200)
    async def save(request: AnyRequest, slug: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "save_template")
        form = await request.form()
        wanted = Wanted(
            _line(form.get("title"), _LONGEST_TITLE),
            _line(form.get("name"), _LONGEST_TITLE),
            _line(form.get("summary"), _LONGEST_SUMMARY),
        )
        if not wanted.title or not wanted.summary or not re.fullmatch(NAME, wanted.name):
            problem = "Give it a title, a sentence about it, and a name of small letters, digits and _."
            return await _save_page(desk, visit, wanted, [problem])
        owner = visit.session.user.reseller
        version = await kept.latest_version(owner, wanted.name) + 1
        heading = Heading(name=wanted.name, version=version, title=wanted.title, summary=wanted.summary)
        try:
            practice = visit.practice
            made = await asyncio.to_thread(template_from_practice, practice.text, practice.definition, heading)
            row = await _keep(visit.session, made)
        except TemplateError as error:
            return await _save_page(desk, visit, wanted, [str(one) for one in error.problems])
        except AnswersError as error:
            return await _save_page(desk, visit, wanted, list(error.problems.values()))
        except (OlderTemplateError, TooManyTemplatesError) as error:
            return await _save_page(desk, visit, wanted, [str(error)])
        await audit.add(visit.slug, actor=_actor(visit.session), action="template_saved", detail=_detail(row))
        return Redirect(f"/templates?kept={row.name}", status_code=303)

    async def _keep(session: Session, template: Template) -> TemplateRow:
        heading = template.heading
        return await kept.keep(
            session.user.reseller,
            name=heading.name,
            version=heading.version,
            text=template.text,
            by=_actor(session),
        )

    return [templates, upload, download, remove, save_page, save]


async def _save_page(desk: Desk, visit: Visit, wanted: Wanted, problems: Sequence[str] = ()) -> Response[str]:
    page = await desk.page(visit, "template_save.html", here="", wanted=wanted, problems=problems)
    page.status_code = 422 if problems else 200
    return page


def _view(row: TemplateRow, owner: str, template: Template | None) -> OwnView:
    title = template.heading.title if template else row.name
    summary = template.heading.summary if template else "Cannot be used any more: download it and see what is wrong."
    return OwnView(row.id, row.name, f"{row.name}@{row.version}", title, summary, mine=row.owner == owner)


def _said(request: AnyRequest) -> str:
    if name := request.query_params.get("kept", ""):
        return f"The template {name} is kept. Practices can be made from it now." if re.fullmatch(NAME, name) else ""
    return "The template is gone. Practices that were made from it stay." if "removed" in request.query_params else ""


def _name_of(title: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "_", folded(title)).strip("_")[:40]
    return name if re.fullmatch(NAME, name) else "practice"


def _line(given: object, longest: int) -> str:
    return " ".join(given.split())[:longest] if isinstance(given, str) else ""


def _actor(session: Session) -> str:
    return f"user:{session.user.id}"


def _detail(row: TemplateRow) -> dict[str, str]:
    return {"template": f"{row.name}@{row.version}"} | ({"reseller": row.owner} if row.owner else {})
