"""The API page: tokens for programs, made, shown once, revoked."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import parse_qs

import msgspec
from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect, Response

from receptionist.records.api_tokens import ApiToken, Scope
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import Place, long_date, when

_LIVES: Final = (30, 90, 365)  # days
_USUAL_LIFE: Final = 90
_LONGEST_NAME: Final = 80
_WORDS: Final[dict[Scope, str]] = {  # those that a practice's token may have: it makes no other practices
    "practices:read": "See the practice",
    "calls:read": "See calls",
    "turns:read": "Read what was said",
    "messages:read": "Read messages",
    "messages:write": "Mark messages as done",
    "appointments:read": "See appointments",
    "appointments:write": "Approve, decline and cancel appointments",
    "audit:read": "Read the audit log",
    "usage:read": "See what calls used and cost",
    "settings:read": "Read the settings and their history",
    "settings:write": "Draft, publish and take back settings",
    "secrets:write": "Set and remove secrets",
}


class Wanted(msgspec.Struct, frozen=True):
    """The form, as it was filled in."""

    name: str = ""
    scopes: tuple[Scope, ...] = ("practices:read",)
    days: int = _USUAL_LIFE


class TokenView(msgspec.Struct, frozen=True):
    id: str
    name: str
    scopes: Sequence[str]
    made: str
    used: str
    ends: str
    expires: str
    expired: bool


def api_token_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    tokens, audit = desk.services.records.api_tokens, desk.services.records.audit

    @get("/practices/{slug:str}/api", include_in_schema=False)
    async def api_page(request: AnyRequest, slug: InPath) -> Response[str]:
        return await _page(desk, await desk.enter(request, slug, "manage_api"))

    @post("/practices/{slug:str}/api", include_in_schema=False, status_code=200)
    async def make(request: AnyRequest, slug: InPath) -> Response[str]:
        """No redirect: the secret is in this answer and nowhere else."""
        visit = await desk.enter(request, slug, "manage_api")
        wanted = _read(await request.body())
        if problem := _problem(wanted):
            return await _page(desk, visit, wanted=wanted, problem=problem)
        actor = f"user:{visit.session.user.id}"
        made, secret = await tokens.issue(
            slug, name=wanted.name, scopes=wanted.scopes, created_by=actor, life=timedelta(days=wanted.days)
        )
        detail = {"token": made.id, "name": made.name, "scopes": " ".join(made.scopes)}
        await audit.add(slug, actor=actor, action="token_made", detail=detail)
        return await _page(desk, visit, made=made, secret=secret)

    @post("/practices/{slug:str}/api/tokens/{token_id:str}", include_in_schema=False, status_code=200)
    async def revoke(request: AnyRequest, slug: InPath, token_id: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "manage_api")
        ended = await tokens.revoke(slug, token_id)
        if ended is None:
            raise NotFoundException
        detail = {"token": ended.id, "name": ended.name}
        await audit.add(slug, actor=f"user:{visit.session.user.id}", action="token_revoked", detail=detail)
        return Redirect(f"/practices/{slug}/api", status_code=303)

    return [api_page, make, revoke]


async def _page(
    desk: Desk,
    visit: Visit,
    *,
    wanted: Wanted | None = None,
    problem: str = "",
    made: ApiToken | None = None,
    secret: str = "",
) -> Response[str]:
    given = wanted or Wanted()
    found = await desk.services.records.api_tokens.list(visit.slug)
    address = desk.services.config.server.public_url.rstrip("/")
    values: dict[str, Any] = {
        "tokens": [_view(token, visit.now, visit.place) for token in found],
        "scopes": [(scope, _WORDS[scope], scope in given.scopes) for scope in _WORDS],
        "lives": _LIVES,
        "given_name": given.name,
        "given_days": given.days if given.days in _LIVES else _USUAL_LIFE,
        "problem": problem,
        "made": _view(made, visit.now, visit.place) if made else None,
        "secret": secret,
        "example": f'curl -H "Authorization: Bearer $TOKEN" {address}/api/v1/practices/{visit.slug}/appointments',
    }
    page = await desk.page(visit, "api.html", here="api", **values)
    page.status_code = 422 if problem else 200
    return page


def _read(body: bytes) -> Wanted:
    """Several boxes of one name may be ticked. What is no form at all reads as an empty one."""
    form = parse_qs(body.decode("utf-8", "replace"), max_num_fields=50)
    days = form.get("days", [""])[0]
    return Wanted(
        name=" ".join(form.get("name", [""])[0].split()),
        scopes=tuple(scope for scope in _WORDS if scope in form.get("scopes", [])),
        days=int(days) if days.isascii() and days.isdigit() and len(days) < 5 else 0,
    )


def _problem(wanted: Wanted) -> str:
    if not wanted.name or len(wanted.name) > _LONGEST_NAME:
        return f"Say what the token is for, in at most {_LONGEST_NAME} letters: it is how you find it again."
    if not wanted.scopes:
        return "Choose at least one thing that the token may do."
    if wanted.days not in _LIVES:
        return "Choose how long it lasts."
    return ""


def _view(token: ApiToken, now: datetime, place: Place) -> TokenView:
    ends = long_date(token.expires_at.astimezone(place.zone).date(), place).partition(", ")[2]
    expired = token.expires_at <= now
    return TokenView(
        id=token.id,
        name=token.name,
        scopes=token.scopes,
        made=f"Made {_inline(when(token.created_at, now, place).day)}",
        used=f"last used {_inline(when(token.used_at, now, place).text)}" if token.used_at else "never used",
        ends=f"ended {ends}" if expired else f"until {ends}",
        expires=ends,
        expired=expired,
    )


def _inline(text: str) -> str:
    """ "Today" within a sentence."""
    return text[:1].lower() + text[1:] if text.startswith(("Today", "Yesterday", "Tomorrow")) else text
