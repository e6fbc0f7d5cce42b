"""The history of a practice's settings: every version, what is different between any two, and the way back."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.practice.differences import differences
from receptionist.practice.line_diff import DiffLine, line_diff
from receptionist.practice.registry import ChangeRefusedError
from receptionist.practice.store import RevisionConflictError
from receptionist.records.revisions import Revision, sha256_of
from receptionist.rehearsal.publishing import RehearsalFailedError, WrongTextError
from receptionist.toml_text import Problem
from receptionist.web.audit_words import THROUGH, actor_name
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.error_pages import NotChangedError
from receptionist.web.pages import html_response, wants_partial
from receptionist.web.path_parameters import InPath, NumberInPath
from receptionist.web.wording import When, when

_PAGE: Final = 30
_LARGEST: Final = 2**31 - 1


class VersionView(msgspec.Struct, frozen=True):
    """One version in the list."""

    number: int
    href: str
    at: When
    who: str
    through: str
    words: Sequence[str]
    reason: str
    rehearsal: str
    failures: Sequence[str]
    current: bool


class Restoring(msgspec.Struct, frozen=True):
    """The form that takes a version back. `base`: of the text that was published when it was shown."""

    base: Annotated[str, msgspec.Meta(max_length=64)] = ""
    anyway: Annotated[str, msgspec.Meta(max_length=10)] = ""
    reason: Annotated[str, msgspec.Meta(max_length=500)] = ""
    csrf_token: str = ""


def history_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    revisions, publishing = desk.services.records.revisions, desk.services.publishing

    @get("/practices/{slug:str}/settings/history", include_in_schema=False)
    async def history(
        request: AnyRequest, slug: InPath, before: FromQuery[str] = "", said: FromQuery[str] = ""
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        cursor = int(before) if before.isascii() and before.isdecimal() and len(before) < 10 else None
        found = await revisions.page(slug, before=cursor, limit=_PAGE + 1)
        names = await _names(desk, slug)
        current = sha256_of(visit.practice.text)
        is_now = next((one.number for one in found if one.sha256 == current), 0) if cursor is None else 0
        values: dict[str, Any] = {  # a text that was taken back stands there twice: the later one is served
            "versions": [_view(one, visit, names, current if one.number == is_now else "") for one in found[:_PAGE]],
            "older": f"{_address(visit)}?before={found[_PAGE - 1].number}" if len(found) > _PAGE else "",
            "first_page": cursor is None,
        }
        if wants_partial(request):
            return html_response(desk.partial(visit, "partials/history_page.html", **values))
        restored = found[0] if said == "restored" and len(found) > 1 and found[0].through == "restore" else None
        undo = {"now": restored.number, "number": found[1].number, "base": restored.sha256} if restored else None
        return await desk.page(visit, "history.html", here="settings", undo=undo, **values)

    @get("/practices/{slug:str}/settings/history/{number:int}", include_in_schema=False)
    async def version(
        request: AnyRequest, slug: InPath, number: NumberInPath, compared: FromQuery[str] = ""
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        return await _version_page(desk, visit, await _found(desk, slug, number), compared)

    @post("/practices/{slug:str}/settings/history/{number:int}", include_in_schema=False)
    async def restore(
        request: AnyRequest,
        slug: InPath,
        number: NumberInPath,
        data: Annotated[Restoring, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        revision = await _found(desk, slug, number)
        try:
            await publishing.restore(
                slug,
                number,
                base=data.base or sha256_of(visit.practice.text),
                by=f"user:{visit.session.user.id}",
                reason=data.reason,
                anyway=bool(data.anyway),
            )
        except RehearsalFailedError as error:
            return await _version_page(desk, visit, revision, "", red=error.failures, reason=data.reason)
        except WrongTextError as error:
            mistakes = [str(one) for one in error.problems if one.severity == "error"]
            return await _version_page(desk, visit, revision, "", mistakes=mistakes)
        except ChangeRefusedError as error:
            if data.anyway and not data.reason.strip():
                return await _version_page(desk, visit, revision, "", complaint=str(error))
            raise NotChangedError(str(error)) from error
        except RevisionConflictError as error:
            raise NotChangedError(str(error)) from error
        return Redirect(f"{_address(visit)}?said=restored", status_code=303)

    return [history, version, restore]


async def rehearsal_alarm(desk: Desk, visit: Visit) -> dict[str, Any]:
    """What `partials/rehearsal_alarm.html` shows: the version that is served does not pass its scenarios."""
    latest = await desk.services.records.revisions.latest(visit.slug)
    red = latest is not None and latest.rehearsal == "failed" and latest.sha256 == sha256_of(visit.practice.text)
    failures = latest.failures if latest and red else ()
    return {"rehearsal_failures": failures, "may_mend": visit.may("edit_settings")}


async def _version_page(
    desk: Desk,
    visit: Visit,
    revision: Revision,
    compared: str,
    *,
    red: Sequence[str] = (),
    mistakes: Sequence[str] = (),
    complaint: str = "",
    reason: str = "",
) -> Response[str]:
    """`red`, `mistakes`, `complaint`: why it was not taken back just now."""
    slug, revisions = visit.slug, desk.services.records.revisions
    names, published = await _names(desk, slug), await _published(desk, visit)
    asked = int(compared) if compared.isascii() and compared.isdecimal() and len(compared) < 10 else 0
    other = await revisions.get(slug, asked or revision.number - 1)
    if asked and other is None:
        raise NotFoundException
    words, lines = await _compared(desk, slug, other, revision) if other else ((), ())
    around = await revisions.page(slug, limit=100)
    answer = await desk.page(
        visit,
        "version.html",
        here="settings",
        version=_view(revision, visit, names, sha256_of(published)),
        text=revision.text,
        other=other.number if other else 0,
        words=words,
        lines=lines,
        numbers=[
            (one.number, f"{one.number}: {when(one.at, visit.now, visit.place).text}")
            for one in around
            if one.number != revision.number
        ],
        base=sha256_of(published),
        red=red,
        mistakes=mistakes,
        complaint=complaint,
        given_reason=reason,
    )
    if red or mistakes or complaint:
        answer.status_code = 422
    return answer


async def _compared(
    desk: Desk, slug: str, other: Revision, revision: Revision
) -> tuple[Sequence[str], Sequence[DiffLine]]:
    registry = desk.services.registry
    one, _ = await asyncio.to_thread(registry.examine, slug, other.text.encode(), numbers=False, any_group=True)
    two, _ = await asyncio.to_thread(registry.examine, slug, revision.text.encode(), numbers=False, any_group=True)
    words = await asyncio.to_thread(differences, one, two) if one and two else []
    return words, await asyncio.to_thread(line_diff, other.text, revision.text)


async def _published(desk: Desk, visit: Visit) -> str:
    """As it stands in the store: what a change is made from."""
    source = await asyncio.to_thread(desk.services.registry.store.read, visit.slug)
    return visit.practice.text if isinstance(source, Problem) else source.decode(errors="replace")


async def _found(desk: Desk, slug: str, number: int) -> Revision:
    revision = await desk.services.records.revisions.get(slug, number) if 0 < number <= _LARGEST else None
    if revision is None:
        raise NotFoundException
    return revision


async def _names(desk: Desk, slug: str) -> Mapping[str, str]:
    tokens = desk.services.records.api_tokens
    programs = {one.id: one.name for one in (*await tokens.list(""), *await tokens.list(slug))}
    return {**await desk.names(slug), **programs}


def _view(one: Revision, visit: Visit, names: Mapping[str, str], current: str) -> VersionView:
    who = "" if one.by == "system" else actor_name(one.by, names)
    return VersionView(
        number=one.number,
        href=f"{_address(visit)}/{one.number}",
        at=when(one.at, visit.now, visit.place),
        who=who or "Somebody",
        through=THROUGH[one.through],
        words=one.words,
        reason=one.reason,
        rehearsal=one.rehearsal,
        failures=one.failures,
        current=one.sha256 == current,
    )


def _address(visit: Visit) -> str:
    return f"/practices/{visit.slug}/settings/history"
