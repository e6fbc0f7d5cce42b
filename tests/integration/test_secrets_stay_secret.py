"""Canaries: after a call, every page, the API, commands and a crash, a practice's keys stand with its vendors alone."""

import re
from collections.abc import Generator, Mapping
from pathlib import Path

import httpx
import pytest
from tests.integration import house
from tests.integration.doors import DOORS, OfPractice, OfProgram
from tests.serving import RunningServer
from tests.vendors import settings, vendors_beside

from receptionist.records.api_tokens import SCOPES
from receptionist.simulators.door import Request
from receptionist.simulators.elevenlabs import VOICES
from receptionist.simulators.hum import hum
from receptionist.simulators.vendors import Vendors

pytestmark = [pytest.mark.timeout(300)]

KEPT, OUTSIDE, UNFIT = "canary-kept-4711", "canary-outside-4712", "canary-unfit-4713\twith a tab"
CANARIES = (KEPT, OUTSIDE, UNFIT.partition("\t")[0])
FILE = f"""
[practice]
name = "North Clinic"
timezone = "America/New_York"
numbers = ["+12125550170"]
[receptionist]
greeting = "Thanks for calling."
after_hours_greeting = "Thanks for calling."
[privacy]
disclose_ai = false
[hours]
monday = ["08:00-17:00"]
[[faqs]]
question = "Where can I park?"
answer = "Parking is free."
[providers]
stt = ["deepgram:nova-3"]
llm = ["openai:gpt-4o"]
tts = ["elevenlabs:{next(iter(VOICES))}"]
[accounts]
openai = "{{secret:OPENAI_KEY}}"
deepgram = "{{secret:DEEPGRAM_KEY}}"
elevenlabs = "{{secret:ELEVENLABS_KEY}}"
[[functions]]
name = "order_status"
description = "Looks up an order."
request = {{ url = "https://orders.example/", headers = {{ Authorization = "Bearer {{secret:UNFIT}}" }} }}
"""


@pytest.fixture
def vendors() -> Generator[Vendors]:
    with vendors_beside() as found:
        found.deepgram.taught.teach(hum("Where can I park?"), "Where can I park?")
        found.openai.key = found.elevenlabs.key = KEPT
        found.deepgram.key = OUTSIDE
        yield found


@pytest.fixture
def server(tmp_path: Path, vendors: Vendors) -> Generator[RunningServer]:
    (tmp_path / "tenants").mkdir()
    (tmp_path / "tenants" / "north.toml").write_text(FILE)
    environment = {
        **settings(vendors),
        "RECEPTIONIST_SECRET__NORTH__DEEPGRAM_KEY": OUTSIDE,
        "RECEPTIONIST__OBSERVABILITY__LOG_LEVEL": "DEBUG",
    }
    server = RunningServer(tmp_path, settings=environment)
    for name in ("OPENAI_KEY", "ELEVENLABS_KEY"):
        kept = server.command("secrets", "set", "north", name, stdin=KEPT)
        assert kept.returncode == 0, kept.stderr
    assert server.command("secrets", "set", "north", "UNFIT", stdin=UNFIT).returncode == 0
    server.start(ready=False)
    try:
        server.until_ready(strict=False)
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()


def where_keys_stand(request: Request) -> Mapping[str, str]:
    return {name: value for name, value in request.headers.items() if name in ("authorization", "xi-api-key")}


def elsewhere(request: Request) -> str:
    headers = {name: value for name, value in request.headers.items() if name not in where_keys_stand(request)}
    return f"{request.method} {request.path} {request.query} {headers} {request.body.decode('utf-8', 'replace')}"


async def told_by_pages(server: RunningServer) -> dict[str, str]:
    """Every page as the owner, and the mistakes that one can make on them; every address as a program."""
    async with house.records(server) as records:
        owner = await records.accounts.add("north", email="o@x.org", name="O", role="owner", password_hash="x")
        session = await records.accounts.open_session(owner)
    made = server.command("token", "add", "north", "--name", "x", *(w for s in SCOPES for w in ("--scope", s)))
    bearer = re.search(r"rcp_[\w-]+", made.stdout)
    assert bearer, made.stderr
    told: dict[str, str] = {}
    async with httpx.AsyncClient(base_url=server.url, headers={"Accept": "text/html"}, timeout=60) as browser:
        browser.cookies.set("receptionist_session", session)
        for door, opened in DOORS.items():
            method, _, route = door.partition(" ")
            path = route.replace("{slug:str}", "north")
            if method == "GET" and isinstance(opened, OfPractice) and "{" not in path and not path.endswith("/live"):
                told[door] = (await browser.get(path)).text
        page = told["GET /practices/{slug:str}/settings/secrets"]
        token = re.search(r'name="csrf_token" value="(\w+)"', page)
        assert token, page
        for name, value in (("KEY", KEPT), ("1KEY", KEPT), ("KEY", KEPT * 600), ("KEY", KEPT * 9000)):
            form = {"name": name, "value": value, "csrf_token": token[1]}
            answer = await browser.post("/practices/north/settings/secrets", data=form)
            told[f"form {name} {len(value)}"] = f"{answer.status_code} {answer.headers} {answer.text}"
    program = {"Authorization": f"Bearer {bearer[0]}"}
    async with httpx.AsyncClient(base_url=server.url, headers=program, timeout=60) as client:
        for door, opened in DOORS.items():
            method, _, route = door.partition(" ")
            path = route.replace("{slug:str}", "north")
            if method == "GET" and isinstance(opened, OfProgram) and "{" not in path:
                told[door] = (await client.get(path)).text
        for body in (
            {"name": "KEY", "value": KEPT},
            {"name": "1KEY", "value": KEPT},
            {"name": "KEY", "value": KEPT * 600},
            {"name": "KEY", "value": [KEPT]},
            {"name": "KEY", "value": KEPT, KEPT: 1},
        ):
            answer = await client.put("/api/v1/practices/north/secrets", json=body)
            if KEPT not in body:  # a field that nobody knows is named in the complaint; its value is not
                told[f"put {body}"[:20]] = answer.text
        told["no json"] = (
            await client.put(
                "/api/v1/practices/north/secrets",
                content=f'{{"name": "KEY", "value": "{KEPT}',
                headers={"Content-Type": "application/json"},
            )
        ).text
    return told


def told_by_commands(server: RunningServer) -> dict[str, str]:
    asked = (
        ("check",),
        ("check", "--json"),
        ("doctor",),
        ("doctor", "--json"),
        ("secrets", "list", "north"),
        ("secrets", "list", "north", "--json"),
        ("secrets", "set", "north", "1KEY"),
        ("secrets", "rotate-key"),
        ("audit", "verify"),
    )
    told: dict[str, str] = {}
    for arguments in asked:
        ran = server.command(*arguments, stdin=KEPT, timeout_s=180)
        told[" ".join(arguments)] = ran.stdout + ran.stderr
    return told


def told_by_files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


async def test_a_practices_keys_stand_with_its_vendors_and_nowhere_else(
    server: RunningServer, vendors: Vendors
) -> None:
    async with house.place_call(server, "north") as caller:
        await caller.hear_out(reply_within_s=90)
        await caller.say(hum("Where can I park?"))
        await caller.hear_out(reply_within_s=60)
        await caller.hang_up()
    narrated = str(caller.told)

    told = {**await told_by_pages(server), **told_by_commands(server), "narration": narrated}
    server.stop()

    asked = {"openai": vendors.openai.requests, "deepgram": vendors.deepgram.requests}
    asked["elevenlabs"] = vendors.elevenlabs.requests
    for name, canary in (("openai", KEPT), ("deepgram", OUTSIDE), ("elevenlabs", KEPT)):
        assert any(canary in str(where_keys_stand(request)) for request in asked[name]), name
        told[f"{name} asked"] = "".join(map(elsewhere, asked[name]))
    assert any(request.body for request in asked["openai"])
    for where, text in told.items():
        assert text, where
        assert not [canary for canary in CANARIES if canary in text], where
    files = told_by_files(server.folder)
    assert {"server.log", "server.out", "var/receptionist.db"} <= set(files)
    for where, data in files.items():
        assert not [canary for canary in CANARIES if canary.encode() in data], where
