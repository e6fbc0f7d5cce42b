"""`/healthz`: the process is alive. `/ready`: it can take a call; the body says which parts of it are missing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import QueryParameter

from receptionist.providers.roles import RoleState

log = logging.getLogger(__name__)

# A load balancer asks every few seconds and gives up after a few: a database slower than this is told of as away.
DATABASE_DEADLINE_S = 1.0


class Vitals(msgspec.Struct, frozen=True):
    """How the process stands, known without waiting. `providers`: name -> "ready", "loading" or what is wrong."""

    draining: bool
    practices: int
    live_calls: int
    providers: Mapping[str, str]
    roles: Mapping[str, RoleState] = {}


class Readiness(msgspec.Struct, frozen=True):
    """The body of `/ready`. `why` is said when the answer is 503. `roles`: who hears (stt), thinks (llm) and speaks
    (tts) for practices that name nobody, and whether that is the first choice."""

    ready: bool
    why: str
    database: str
    practices: int
    live_calls: int
    providers: Mapping[str, str]
    roles: Mapping[str, RoleState]


def health_routes(vitals: Callable[[], Vitals], database: Callable[[], Awaitable[None]]) -> list[HTTPRouteHandler]:
    """`database` asks the database for a sign of life and raises when there is none."""

    @get("/healthz", include_in_schema=False)
    async def healthz() -> Response[str]:
        return Response("ok\n", media_type="text/plain", headers=_UNCACHED)

    @get("/ready", include_in_schema=False)
    async def ready(strict: Annotated[str, QueryParameter()] = "") -> Response[Readiness]:
        found = readiness(vitals(), await _database_state(database), strict=strict == "1")
        return Response(found, status_code=200 if found.ready else 503, headers=_UNCACHED)

    return [healthz, ready]


def readiness(vitals: Vitals, database: str, *, strict: bool) -> Readiness:
    """A call is answered from kept speech and with keys while a provider or the database is away; `strict` forgives
    neither."""
    missing = [f"{name}: {state}" for name, state in vitals.providers.items() if state != "ready"]
    missing += [f"{role} is {one.state}: {one.why}" for role, one in vitals.roles.items() if one.state != "up"]
    if vitals.draining:
        why = "draining: live calls run to their end, new ones belong elsewhere"
    elif not vitals.practices:
        why = "no practice is loaded"
    elif strict and database != "ready":
        why = f"database: {database}"
    elif strict and missing:
        why = missing[0]
    else:
        why = ""
    return Readiness(
        ready=not why,
        why=why,
        database=database,
        practices=vitals.practices,
        live_calls=vitals.live_calls,
        providers=vitals.providers,
        roles=vitals.roles,
    )


async def _database_state(database: Callable[[], Awaitable[None]]) -> str:
    try:
        async with asyncio.timeout(DATABASE_DEADLINE_S):
            await database()
    except TimeoutError:
        return "no answer"
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, this page is there to say so
        log.warning("database not ready", extra={"why": str(error)})
        return "away"
    return "ready"


_UNCACHED = {"Cache-Control": "no-store"}
