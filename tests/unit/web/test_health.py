"""What a load balancer is told."""

import asyncio

import pytest
from litestar import Litestar
from litestar.testing import AsyncTestClient

from receptionist.errors import StorageError
from receptionist.providers.roles import RoleState
from receptionist.web import health
from receptionist.web.health import Vitals, health_routes, readiness

UP = RoleState("up", "embedded")


def vitals(*, draining: bool = False, practices: int = 2, voice: str = "ready", hears: RoleState = UP) -> Vitals:
    return Vitals(
        draining=draining,
        practices=practices,
        live_calls=1,
        providers={"embedded voice": voice},
        roles={"stt": hears},
    )


async def there() -> None:
    """A database that answers."""


async def locked() -> None:
    raise StorageError("the database is locked")


async def stuck() -> None:
    await asyncio.Event().wait()


def test_a_call_can_be_taken_while_speech_is_still_loading_and_the_database_is_away() -> None:
    found = readiness(vitals(voice="loading"), "away", strict=False)

    assert found.ready
    assert found.database == "away"
    assert found.providers == {"embedded voice": "loading"}


@pytest.mark.parametrize(
    ("state", "database", "why"),
    [
        (vitals(voice="loading"), "ready", "embedded voice: loading"),
        (vitals(), "away", "database: away"),
        (
            vitals(hears=RoleState("degraded", "embedded", "deepgram:nova-3: no credit")),
            "ready",
            "stt is degraded: deepgram:nova-3: no credit",
        ),
    ],
)
def test_a_strict_question_forgives_no_missing_part(state: Vitals, database: str, why: str) -> None:
    assert readiness(state, database, strict=True).why == why


@pytest.mark.parametrize("strict", [True, False])
def test_a_draining_server_and_one_without_practices_take_no_new_calls(*, strict: bool) -> None:
    assert not readiness(vitals(draining=True), "ready", strict=strict).ready
    assert not readiness(vitals(practices=0), "ready", strict=strict).ready


async def test_the_pages_answer_with_the_state_and_are_never_cached() -> None:
    async with AsyncTestClient(Litestar(health_routes(vitals, there))) as client:
        alive, ready = await client.get("/healthz"), await client.get("/ready?strict=1")

    assert (alive.status_code, alive.text) == (200, "ok\n")
    assert (ready.status_code, ready.json()["database"]) == (200, "ready")
    assert ready.json()["roles"] == {"stt": {"state": "up", "answers": "embedded", "why": ""}}
    assert ready.headers["cache-control"] == "no-store"


async def test_a_locked_or_stuck_database_is_told_of_without_refusing_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "DATABASE_DEADLINE_S", 0.01)

    for database, state in ((locked, "away"), (stuck, "no answer")):
        async with AsyncTestClient(Litestar(health_routes(vitals, database))) as client:
            ready, strict = await client.get("/ready"), await client.get("/ready?strict=1")

        assert (ready.status_code, ready.json()["database"]) == (200, state)
        assert strict.status_code == 503


async def test_draining_is_503() -> None:
    async with AsyncTestClient(Litestar(health_routes(lambda: vitals(draining=True), there))) as client:
        ready = await client.get("/ready")

    assert ready.status_code == 503
    assert "draining" in ready.json()["why"]
