"""A practice's secrets for programs: names can be read, values only written."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal

from litestar import delete, get, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody
from msgspec import Meta, Struct

from receptionist.practice.secrets import NAME, Secret
from receptionist.records.secrets import SecretRefusedError
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.lists import strictly
from receptionist.web.api.problems import ApiError, responses
from receptionist.web.path_parameters import InPath
from receptionist.web.services import Services


class SecretItem(Struct, frozen=True):
    """A secret that is there. What it is, nobody is told."""

    name: str
    kept: Annotated[Literal["store", "environment"], Meta(description="environment: the operator's to change.")]
    set_at: datetime | None = None


class SecretPage(Struct, frozen=True):
    items: list[SecretItem]


class SecretValue(Struct, frozen=True):
    """Kept sealed; no address gives it out again."""

    name: Annotated[str, Meta(pattern=rf"^{NAME.pattern}$", description="As the file has it: {secret:NAME}.")]
    value: Annotated[str, Meta(min_length=1, max_length=8192)]


def secret_routes(services: Services, access: Access) -> Sequence[HTTPRouteHandler]:
    secrets, audit = services.records.secrets, services.records.audit

    @get("/practices/{slug:str}/secrets", tags=["secrets"], summary="Names of the secrets", responses=responses())
    async def list_secrets(request: AnyRequest, slug: InPath) -> SecretPage:
        await access.text(request, slug, "secrets:write")
        return SecretPage([SecretItem(one.name, one.kept, one.set_at) for one in await secrets.names(slug)])

    @put(
        "/practices/{slug:str}/secrets",
        tags=["secrets"],
        summary="Set a secret, or replace it",
        description="Noted in the practice's audit log, without the value. The next call uses it.",
        responses=responses(409, 413, 415),
    )
    async def set_secret(request: AnyRequest, slug: InPath, data: JSONBody[SecretValue]) -> SecretItem:
        token = await access.text(request, slug, "secrets:write")
        data = await strictly(request, SecretValue)
        actor = f"token:{token.id}"
        try:
            replaced = await secrets.put(slug, data.name, Secret(data.value), by=actor)
        except SecretRefusedError as error:
            raise ApiError(409, str(error)) from error
        action = "secret_replaced" if replaced else "secret_set"
        await audit.add(slug, actor=actor, action=action, detail={"name": data.name})
        return SecretItem(data.name, "store", services.clock.now())

    @delete(
        "/practices/{slug:str}/secrets/{secret_name:str}",
        tags=["secrets"],
        summary="Remove a secret",
        responses=responses(),
        status_code=200,
    )
    async def remove_secret(request: AnyRequest, slug: InPath, secret_name: InPath) -> SecretItem:
        token = await access.text(request, slug, "secrets:write")
        if not await secrets.drop(slug, secret_name):
            raise ApiError(404, "There is no such secret.")
        await audit.add(slug, actor=f"token:{token.id}", action="secret_removed", detail={"name": secret_name})
        return SecretItem(secret_name, "store")

    return [
        list_secrets,
        set_secret,
        remove_secret,
    ]
