"""The programming interface at its real door: tokens, scopes, pages, problems, and whatever a fuzzer makes of it."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import httpx
import pytest
from tests.sample_day import fill
from tests.serving import RunningServer

from receptionist.clock import FixedClock, SystemClock
from receptionist.config import load
from receptionist.conversation.history import Origin
from receptionist.records.api_tokens import SCOPES, Scope
from receptionist.records.database import open_records
from receptionist.records.gaps import GapRow

pytestmark = pytest.mark.timeout(240)
SLUG = "bright-smiles"
ROOT = f"/api/v1/practices/{SLUG}"
# What a request that is as described may meet: also that its precondition is missing or does not hold, and that a text
# does not allow a change.
_ACCEPTED = """[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", "401", "403", "404", "409", "412", "422", "428", "429", "5xx"]
"""


class Api:
    """The server, tokens for it, and what was put into its records."""

    def __init__(self, server: RunningServer, ids: dict[str, str], secret: str) -> None:
        self.server = server
        self.ids = ids
        self.secret = secret  # of a token that may do everything at the practice

    async def issue(self, *scopes: Scope, practice: str = SLUG, days: int = 1, at: datetime | None = None) -> str:
        async with open_records(load(self.server.config, {}), FixedClock(at) if at else SystemClock()) as records:
            issued = await records.api_tokens.issue(
                practice, name="a program", scopes=scopes, created_by="user:test", life=timedelta(days=days)
            )
        return issued[1]

    async def get(self, path: str, secret: str | None = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.secret if secret is None else secret}"}
        async with httpx.AsyncClient(base_url=self.server.url, headers=headers) as client:
            return await client.get(path)

    async def patch(self, path: str, body: object, secret: str | None = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.secret if secret is None else secret}"}
        async with httpx.AsyncClient(base_url=self.server.url, headers=headers) as client:
            return await client.patch(path, json=body)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningServer]:
    server = RunningServer(tmp_path_factory.mktemp("api"))
    yield server
    if server.process.poll() is None:
        server.stop()


@pytest.fixture(scope="module", name="api")
def opened(server: RunningServer) -> Api:
    async def furnish() -> Api:
        async with open_records(load(server.config, {}), SystemClock()) as records:
            ids = await fill(records, datetime.now(UTC))
            issued = await records.api_tokens.issue(
                SLUG, name="everything", scopes=SCOPES, created_by="user:test", life=timedelta(days=1)
            )
        return Api(server, ids, issued[1])

    api = asyncio.run(furnish())
    server.start(ready=False)
    server.until_ready(strict=False)
    return api


async def test_a_program_reads_calls_and_what_was_said_page_by_page(api: Api) -> None:
    first = (await api.get(f"{ROOT}/calls?limit=1")).json()
    second = (await api.get(f"{ROOT}/calls?limit=1&cursor={first['next']}")).json()
    call = first["items"][0]
    turns = (await api.get(f"{ROOT}/calls/{call['id']}/turns")).json()["items"]

    assert first["items"][0]["started_at"] > second["items"][0]["started_at"]
    assert (await api.get(f"{ROOT}/calls/{call['id']}")).json() == call
    assert [turn["number"] for turn in turns] == list(range(len(turns)))
    assert {"caller", "heard", "timings"} <= turns[0].keys()


async def test_reading_what_was_said_is_noted_in_the_audit_log(api: Api) -> None:
    await api.get(f"{ROOT}/calls/{api.ids['message']}/turns")

    newest = (await api.get(f"{ROOT}/audit?limit=1")).json()["items"][0]

    assert newest["action"] == "transcript_read"
    assert newest["actor"].startswith("token:")
    assert newest["call"] == api.ids["message"]


async def test_a_question_that_could_not_be_answered_is_dismissed_and_opened_again(api: Api) -> None:
    gap = GapRow(
        id=f"{api.ids['message']}/1",
        practice=SLUG,
        call=api.ids["message"],
        origin=Origin.PHONE,
        words="do you have wifi",
        at=datetime.now(UTC),
    )
    async with open_records(load(api.server.config, {}), SystemClock()) as records:
        turn = (await records.calls.turns(SLUG, gap.call))[1]
        await records.calls.finish_turn(SLUG, gap.call, turn, b"", gap)

    listed = (await api.get(f"{ROOT}/questions")).json()["items"]
    done = await api.patch(f"{ROOT}/questions/{gap.id}", {"dismissed": True})
    again = await api.patch(f"{ROOT}/questions/{gap.id}", {"dismissed": False})

    assert [one["words"] for one in listed] == ["do you have wifi"]
    assert done.json()["dismissed_at"] is not None
    assert again.json()["dismissed_at"] is None
    assert (await api.patch(f"{ROOT}/questions/{gap.call}/99", {"dismissed": True})).status_code == 404


async def test_a_message_is_done_and_new_again(api: Api) -> None:
    path = f"{ROOT}/messages/{api.ids['plain']}"

    done = await api.patch(path, {"done": True})
    again = await api.patch(path, {"done": False})

    assert done.json()["done_at"] is not None
    assert again.json()["done_at"] is None
    assert (await api.get(f"{ROOT}/messages?done=false")).json()["items"]


async def test_a_program_reads_appointments_by_their_time_page_by_page(api: Api) -> None:
    first = (await api.get(f"{ROOT}/appointments?limit=2")).json()
    second = (await api.get(f"{ROOT}/appointments?limit=2&cursor={first['next']}")).json()
    starts = [one["start"] for one in [*first["items"], *second["items"]]]
    one = first["items"][0]

    assert starts == sorted(starts)
    assert len(starts) == 4
    assert (await api.get(f"{ROOT}/appointments/{one['id']}")).json() == one
    assert {"service", "practitioner", "end", "name", "phone", "answers"} <= one.keys()


async def test_appointments_are_narrowed_by_time_state_practitioner_and_origin(api: Api) -> None:
    asked = (await api.get(f"{ROOT}/appointments/{api.ids['requested']}")).json()
    moment = {"from": asked["start"], "to": asked["end"]}

    async def found(path: str = "", **query: str) -> list[dict[str, str]]:
        return (await api.get(f"{ROOT}/appointments?{urlencode(query)}{path}")).json()["items"]

    assert asked["id"] in {one["id"] for one in await found(**moment)}
    assert {one["practitioner"] for one in await found(practitioner="Hygienist Kim")} == {"Hygienist Kim"}
    assert {one["state"] for one in await found("&state=cancelled&state=requested")} == {"cancelled", "requested"}
    assert {one["origin"] for one in await found(origin="test")} == {"test"}
    assert {one["origin"] for one in await found()} == {"phone"}


@pytest.mark.parametrize("query", ["from=2026-03-02T00:00:00", "to=yesterday", "state=held", "cursor=x"])
async def test_what_cannot_narrow_appointments_is_told(api: Api, query: str) -> None:
    answer = await api.get(f"{ROOT}/appointments?{query}")

    assert answer.status_code == (404 if query == "cursor=x" else 400)
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_program_approves_and_cancels_once_and_it_is_noted(api: Api) -> None:
    path = f"{ROOT}/appointments/{api.ids['requested']}"

    approved = await api.patch(path, {"state": "booked"})
    again = await api.patch(path, {"state": "booked"})
    declined = await api.patch(path, {"state": "declined"})
    cancelled = await api.patch(path, {"state": "cancelled"})
    entries = (await api.get(f"{ROOT}/audit?limit=2")).json()["items"]

    assert [answer.json().get("state") for answer in (approved, again, cancelled)] == ["booked", "booked", "cancelled"]
    assert declined.status_code == 409
    assert "booked cannot become declined" in declined.json()["detail"]
    assert [entry["action"] for entry in entries] == ["appointment_cancelled", "appointment_approved"]
    assert all(entry["actor"].startswith("token:") for entry in entries)


async def test_reading_appointments_is_not_deciding_about_them(api: Api) -> None:
    reading = await api.issue("appointments:read")
    path = f"{ROOT}/appointments/{api.ids['booked']}"

    assert (await api.get(path, reading)).status_code == 200
    assert (await api.patch(path, {"state": "cancelled"}, reading)).status_code == 403
    assert (await api.get(path)).json()["state"] == "booked"


@pytest.mark.parametrize("body", [{}, {"state": "requested"}, {"state": 1}, [], {"state": None}])
async def test_a_state_that_nobody_decides_is_refused(api: Api, body: object) -> None:
    assert (await api.patch(f"{ROOT}/appointments/{api.ids['booked']}", body)).status_code == 400


@pytest.mark.parametrize("body", [b"[" * 20_000, b'{"done":' * 5_000, b"\xff", b"", b'{"done":"\\ud800"}'])
async def test_a_body_that_nobody_would_send_is_the_senders_mistake(api: Api, body: bytes) -> None:
    headers = {"Authorization": f"Bearer {api.secret}", "Content-Type": "application/json"}
    async with httpx.AsyncClient(base_url=api.server.url, headers=headers) as client:
        answer = await client.patch(f"{ROOT}/messages/{api.ids['plain']}", content=body)

    assert answer.status_code == 400, answer.text
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer rcp_wrong", "Basic abc", "Bearer " + "x" * 5000])
async def test_without_a_good_token_nothing_is_told(api: Api, header: str) -> None:
    async with httpx.AsyncClient(base_url=api.server.url) as client:
        answer = await client.get(f"{ROOT}/calls", headers={"Authorization": header} if header else {})

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_token_without_the_scope_is_told_which_it_lacks(api: Api) -> None:
    secret = await api.issue("calls:read")

    answer = await api.get(f"{ROOT}/messages", secret)

    assert answer.status_code == 403
    assert "messages:read" in answer.json()["detail"]
    assert (await api.get(f"{ROOT}/calls", secret)).status_code == 200


async def test_an_expired_or_revoked_token_opens_nothing(api: Api) -> None:
    expired = await api.issue("calls:read", at=datetime.now(UTC) - timedelta(days=3))
    revoked = await api.issue("calls:read")
    async with open_records(load(api.server.config, {}), SystemClock()) as records:
        newest = (await records.api_tokens.list(SLUG))[0]
        assert await records.api_tokens.revoke("paws-and-claws", newest.id) is None
        assert await records.api_tokens.revoke(SLUG, newest.id) == newest

    assert (await api.get(f"{ROOT}/calls", expired)).status_code == 401
    assert (await api.get(f"{ROOT}/calls", revoked)).status_code == 401


async def test_another_practice_looks_like_one_that_does_not_exist(api: Api) -> None:
    foreign = await api.issue(*SCOPES, practice="paws-and-claws")
    paths = (
        "",
        "/calls",
        f"/calls/{api.ids['message']}",
        f"/calls/{api.ids['message']}/turns",
        "/messages",
        f"/messages/{api.ids['plain']}",
        "/appointments",
        f"/appointments/{api.ids['booked']}",
        "/audit",
    )
    for path in paths:
        theirs = (await api.get(ROOT + path, foreign)).json()
        nobodys = (await api.get(f"/api/v1/practices/nobody{path}", foreign)).json()

        assert theirs["status"] == 404
        assert theirs | {"request": ""} == nobodys | {"request": ""}
    assert (await api.patch(f"{ROOT}/messages/{api.ids['plain']}", {"done": True}, foreign)).status_code == 404


async def test_an_id_of_another_practice_is_not_found_through_ones_own(api: Api) -> None:
    foreign = await api.issue(*SCOPES, practice="paws-and-claws")
    own = "/api/v1/practices/paws-and-claws"

    for path in (
        f"/calls/{api.ids['message']}",
        f"/calls/{api.ids['message']}/turns",
        f"/messages/{api.ids['plain']}",
        f"/appointments/{api.ids['booked']}",
    ):
        assert (await api.get(own + path, foreign)).status_code == 404
    cancelled = await api.patch(f"{own}/appointments/{api.ids['booked']}", {"state": "cancelled"}, foreign)
    assert cancelled.status_code == 404
    assert (await api.patch(f"{own}/messages/{api.ids['plain']}", {"done": True}, foreign)).status_code == 404


async def test_a_token_of_the_platform_reaches_every_practice(api: Api) -> None:
    platform = await api.issue("practices:read", practice="")
    own = await api.issue("practices:read")

    assert {one["slug"] for one in (await api.get("/api/v1/practices", platform)).json()["items"]} >= {
        SLUG,
        "paws-and-claws",
    }
    assert [one["slug"] for one in (await api.get("/api/v1/practices", own)).json()["items"]] == [SLUG]


async def test_a_session_of_the_dashboard_is_no_key_to_the_api(api: Api) -> None:
    async with httpx.AsyncClient(base_url=api.server.url, cookies={"receptionist_session": "anything"}) as client:
        assert (await client.get(f"{ROOT}/calls")).status_code == 401


@pytest.mark.parametrize(
    ("path", "said"),
    [("/calls?limit=0", "limit"), ("/calls?limit=many", "limit"), ("/messages?done=perhaps", "done")],
)
async def test_a_wrong_request_is_told_which_field_is_wrong(api: Api, path: str, said: str) -> None:
    answer = await api.get(ROOT + path)

    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert any(said in error for error in answer.json()["errors"])


async def test_methods_that_an_address_does_not_know_are_refused_with_those_it_knows(api: Api) -> None:
    async with httpx.AsyncClient(base_url=api.server.url) as client:
        answer = await client.delete(f"{ROOT}/calls")

    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]


async def test_a_program_that_asks_without_end_is_asked_to_wait(api: Api) -> None:
    secret = await api.issue("practices:read")
    async with httpx.AsyncClient(base_url=api.server.url, headers={"Authorization": f"Bearer {secret}"}) as client:
        statuses = [(await client.get("/api/v1/practices")).status_code for _ in range(800)]

    assert statuses[0] == 200
    assert 429 in statuses


async def test_the_description_names_every_operation_and_how_to_sign_in(api: Api) -> None:
    async with httpx.AsyncClient(base_url=api.server.url) as client:
        schema = (await client.get("/api/schema")).json()

    assert schema["openapi"].startswith("3.1")
    assert f"{ROOT.replace(SLUG, '{slug}')}/calls" in schema["paths"]
    assert schema["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    assert not any(path.startswith("/practices") for path in schema["paths"])


async def test_the_command_line_makes_a_token_and_ends_it(api: Api) -> None:
    made = json.loads(
        api.server.command("token", "add", SLUG, "--name", "billing", "--scope", "calls:read", "--json").stdout
    )
    before = (await api.get(f"{ROOT}/calls", made["token"])).status_code

    listed = api.server.command("token", "list", SLUG).stdout
    revoked = api.server.command("token", "revoke", made["id"], "--practice", SLUG)
    again = api.server.command("token", "revoke", made["id"], "--practice", SLUG)

    assert before == 200
    assert "billing" in listed
    assert made["token"] not in listed
    assert (revoked.returncode, again.returncode) == (0, 1)
    assert (await api.get(f"{ROOT}/calls", made["token"])).status_code == 401
    actions = [entry["action"] for entry in (await api.get(f"{ROOT}/audit?limit=10")).json()["items"]]
    assert {"token_made", "token_revoked"} <= set(actions)


@pytest.mark.timeout(3000)  # the deep form keeps to what a token may ask in a second
def test_a_fuzzer_finds_nothing_that_differs_from_the_description(api: Api, deep: bool) -> None:
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{api.server.url}/api/schema", "--seed", "1"]
    command += ["--header", f"Authorization: Bearer {api.secret}", "--max-examples", "200" if deep else "5"]
    command += ["--rate-limit", "9/s", "--no-color"] if deep else ["--no-color"]  # within what a token may ask
    (api.server.folder / "schemathesis.toml").write_text(_ACCEPTED)
    done = subprocess.run(command, cwd=api.server.folder, capture_output=True, text=True, timeout=2900, check=False)

    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
