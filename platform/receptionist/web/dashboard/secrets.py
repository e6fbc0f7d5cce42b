"""The page of a practice's secrets: names, and which of them the file wants. Values go in and never come out."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect, Response

from receptionist.practice.secrets import Reference, Secret, complaint_about, references
from receptionist.records.secrets import SecretName, SecretRefusedError
from receptionist.web.audit_words import actor_name
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import Place, when


class SecretForm(msgspec.Struct, frozen=True):
    """One to be kept. What was typed is never sent back, whatever was wrong with it."""

    name: Annotated[str, msgspec.Meta(max_length=200)] = ""
    value: Annotated[str, msgspec.Meta(max_length=60_000)] = ""
    csrf_token: str = ""


class SecretView(msgspec.Struct, frozen=True):
    """`used`: the keys of the practice file that name it."""

    name: str
    since: str
    used: Sequence[str]
    outside: bool  # in the environment: the operator's to change


class WantedView(msgspec.Struct, frozen=True):
    """Named in the practice file, and set nowhere."""

    name: str
    used: Sequence[str]


def secret_page_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    secrets, audit = desk.services.records.secrets, desk.services.records.audit

    @get("/practices/{slug:str}/settings/secrets", include_in_schema=False)
    async def secrets_page(request: AnyRequest, slug: InPath) -> Response[str]:
        return await _page(desk, await desk.enter(request, slug, "manage_secrets"))

    @post("/practices/{slug:str}/settings/secrets", include_in_schema=False, status_code=200)
    async def keep(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[SecretForm, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "manage_secrets")
        name, value = data.name.strip(), data.value.strip()  # what a copy brings along at its ends is no part of a key
        if problem := complaint_about(name, value):
            return await _page(desk, visit, name=name, problem=problem)
        actor = f"user:{visit.session.user.id}"
        try:
            replaced = await secrets.put(slug, name, Secret(value), by=actor)
        except SecretRefusedError as error:
            return await _page(desk, visit, name=name, problem=str(error))
        action = "secret_replaced" if replaced else "secret_set"
        await audit.add(slug, actor=actor, action=action, detail={"name": name})
        return Redirect(f"/practices/{slug}/settings/secrets", status_code=303)

    @post("/practices/{slug:str}/settings/secrets/{secret_name:str}", include_in_schema=False, status_code=200)
    async def remove(request: AnyRequest, slug: InPath, secret_name: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "manage_secrets")
        if not await secrets.drop(slug, secret_name):
            raise NotFoundException
        actor = f"user:{visit.session.user.id}"
        await audit.add(slug, actor=actor, action="secret_removed", detail={"name": secret_name})
        return Redirect(f"/practices/{slug}/settings/secrets", status_code=303)

    return [secrets_page, keep, remove]


async def _page(desk: Desk, visit: Visit, *, name: str = "", problem: str = "") -> Response[str]:
    found = await desk.services.records.secrets.names(visit.slug)
    named = _by_name(references(visit.practice.definition))
    there = {one.name for one in found}
    names = await desk.names(visit.slug)
    values: dict[str, Any] = {
        "secrets": [_view(one, named, names, visit.now, visit.place) for one in found],
        "wanted": [WantedView(one, used) for one, used in named.items() if one not in there],
        "given_name": name if len(name) <= 80 else "",
        "problem": problem,
    }
    page = await desk.page(visit, "secrets.html", here="secrets", **values)
    page.status_code = 422 if problem else 200
    return page


def _by_name(found: Sequence[Reference]) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for one in found:
        named.setdefault(one.name, []).append(one.key)
    return named


def _view(
    one: SecretName, named: Mapping[str, Sequence[str]], names: Mapping[str, str], now: datetime, place: Place
) -> SecretView:
    since = "Set by the operator of this server, outside these pages"
    if one.set_at is not None:
        since = f"Set by {actor_name(one.set_by, names)}, {when(one.set_at, now, place).within}"
    return SecretView(one.name, since, named.get(one.name, ()), one.kept == "environment")
