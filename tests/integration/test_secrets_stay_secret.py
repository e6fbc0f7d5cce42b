"""Canaries: after a call, every route, commands and a crash, a practice's keys stand with its vendors alone."""

import re
import time
from collections.abc import Generator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from tests.integration import house
from tests.integration.doors import DOORS, OfMakers, OfPlatform, OfPlatformProgram, OfPractice, OfProgram
from tests.integration.test_isolation import REFUSED, Town
from tests.integration.test_pages import DENTAL, HTML, NOW
from tests.serving import RunningServer
from tests.vendors import settings, vendors_beside

from receptionist.clock import ManualClock
from receptionist.practice.fields import sections
from receptionist.records.api_tokens import SCOPES, Scope
from receptionist.records.database import Records
from receptionist.records.people import PracticeId
from receptionist.simulators.door import Request
from receptionist.simulators.elevenlabs import VOICES
from receptionist.simulators.hum import hum
from receptionist.simulators.vendors import Vendors

pytestmark = [pytest.mark.timeout(600)]

KEPT, OUTSIDE, UNFIT = "canary-kept-4711", "canary-outside-4712", "canary-unfit-4713\twith a tab"
PASTED = "sk-canary-pasted-4714"
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
[[scenarios]]
name = "Asks where to park"
caller = ["Where can I park?"]
says = ["free"]
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
    (tmp_path / "tenants" / f"{DENTAL}.toml").write_text(FILE)
    environment = {
        **settings(vendors),
        "RECEPTIONIST_SECRET__BRIGHT_SMILES__DEEPGRAM_KEY": OUTSIDE,
        "RECEPTIONIST__OBSERVABILITY__LOG_LEVEL": "DEBUG",
    }
    server = RunningServer(tmp_path, settings=environment)
    for name in ("OPENAI_KEY", "ELEVENLABS_KEY"):
        kept = server.command("secrets", "set", DENTAL, name, stdin=KEPT)
        assert kept.returncode == 0, kept.stderr
    assert server.command("secrets", "set", DENTAL, "UNFIT", stdin=UNFIT).returncode == 0
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


class Street(Town):
    """One of everything beside a server that runs, and everybody who may ask it."""

    def __init__(self, server: RunningServer, records: Records) -> None:
        super().__init__(cast("Any", None), records, ManualClock(NOW), server.folder)  # Any: it is not in this process
        self._url = server.url

    def browser(self, person: str = "") -> httpx.AsyncClient:
        browser = httpx.AsyncClient(
            base_url=self._url, headers=HTML, timeout=120, verify=False
        )  # no TLS: no certificates
        if person:
            browser.cookies.set("receptionist_session", self.tokens[person], domain="127.0.0.1", path="/")
        return browser

    async def move_in(self) -> None:
        self.hash = "x"
        await self.person(f"viewer of {DENTAL}", DENTAL, "viewer")
        await self.person("owner", DENTAL, "owner")
        await self.person("operator", "", "operator")
        await self.things(DENTAL)
        await self.records.team.place(PracticeId(DENTAL), "east")
        kept = await self.records.templates.keep("", name="theirs", version=1, text="x", by="user:x")
        self.ids[DENTAL]["template_id"] = kept.id

    async def token(self, practice: str) -> str:
        issue = self.records.api_tokens.issue
        scopes: tuple[Scope, ...] = SCOPES
        return (await issue(practice, name="x", scopes=scopes, created_by="x", life=timedelta(days=1)))[1]


async def told_by_routes(server: RunningServer, street: Street) -> dict[str, str]:
    """Every route of the server, asked by who may, in the words that it understands."""
    program, platform = await street.token(DENTAL), await street.token("")
    told: dict[str, str] = {}
    refused: list[str] = []
    for door, opened in DOORS.items():
        if door.startswith("SOCKET") or door.endswith("/live"):
            continue  # audio; and what goes on for minutes
        if isinstance(opened, OfProgram):
            answer = await street.program(door, program)
        elif isinstance(opened, OfPlatformProgram):
            answer = await street.program(door, platform)
        else:
            platforms = isinstance(opened, OfPlatform | OfMakers) or door.endswith("/template")
            who = "operator" if platforms else "owner"
            street.tokens[who] = await street.records.accounts.open_session(street.people[who])  # some routes end it
            answer = await street.ask(door, who)
        assert answer.status_code < 500, (door, answer.status_code, answer.text)
        closed = {401, 403} if isinstance(opened, OfProgram | OfPlatformProgram) else REFUSED  # 404: a page used it up
        judged = isinstance(opened, OfPractice | OfPlatform | OfProgram | OfPlatformProgram)
        if judged and answer.status_code in closed:
            refused.append(f"{door}: {answer.status_code}")
        told[door] = f"{answer.status_code} {answer.headers} {answer.text}"
    assert not refused
    return told


async def told_by_settings(server: RunningServer, street: Street) -> dict[str, str]:
    """Every form, every version, and the mistakes that one can make with a value."""
    told: dict[str, str] = {}
    program = {"Authorization": f"Bearer {await street.token(DENTAL)}"}
    settings = f"/practices/{DENTAL}/settings"
    async with street.browser("owner") as browser:
        for path in (*(one.key for one in sections()), "entries/functions/0", "entries/functions/new", "history/1"):
            told[path] = (await browser.get(f"{settings}/{path}")).text
        token = re.search(r'name="csrf_token" value="(\w+)"', told["accounts"])
        assert token, told["accounts"]
        for name, value in (("KEY", KEPT), ("1KEY", KEPT), ("KEY", KEPT * 600), ("KEY", KEPT * 9000)):
            form = {"name": name, "value": value, "csrf_token": token[1]}
            answer = await browser.post(f"{settings}/secrets", data=form)
            told[f"form {name} {len(value)}"] = f"{answer.status_code} {answer.headers} {answer.text}"
    async with httpx.AsyncClient(base_url=server.url, headers=program, timeout=60) as client:
        address = f"/api/v1/practices/{DENTAL}/secrets"
        for number, value in enumerate((KEPT, KEPT * 600, [KEPT], {"x": KEPT}, None)):
            told[f"put {number}"] = (await client.put(address, json={"name": "1KEY", "value": value})).text
        broken = f'{{"name": "KEY", "value": "{KEPT}'
        kind = {"Content-Type": "application/json"}
        told["no json"] = (await client.put(address, content=broken, headers=kind)).text
    return told


def told_by_commands(server: RunningServer, *, deep: bool) -> dict[str, str]:
    asked = [
        ("check", "--json"),
        ("doctor", "--json"),
        ("secrets", "list", DENTAL, "--json"),
        ("secrets", "set", DENTAL, "1KEY"),
        ("secrets", "rotate-key"),
        ("audit", "verify"),
        ("practices", "export", "elsewhere"),
        ("rehearse", DENTAL, "--model", "openai:gpt-4o", "--json"),
        ("talk", DENTAL, "--json"),
    ]
    if deep:  # the same again, in a person's words
        asked += [("check",), ("doctor",), ("secrets", "list", DENTAL), ("rehearse", DENTAL)]
        asked += [("practices", "list"), ("revisions", DENTAL)]
    told: dict[str, str] = {}
    for arguments in asked:
        said = "Where can I park?\n" if arguments[0] == "talk" else KEPT
        ran = server.command(*arguments, stdin=said, timeout_s=180)
        told[" ".join(arguments)] = ran.stdout + ran.stderr
    return told


def told_by_files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


async def test_a_practices_keys_stand_with_its_vendors_and_nowhere_else(
    server: RunningServer, vendors: Vendors, deep: bool
) -> None:
    async with house.place_call(server, DENTAL) as caller:
        await caller.hear_out(reply_within_s=90)
        await caller.say(hum("Where can I park?"))
        await caller.hear_out(reply_within_s=60)
        await caller.hang_up()
    narrated = str(caller.told)

    async with house.records(server) as records:
        street = Street(server, records)
        await street.move_in()
        told = {**await told_by_routes(server, street), **await told_by_settings(server, street)}
    told |= {**told_by_commands(server, deep=deep), "narration": narrated}
    pasted = told_of_a_key_in_the_file(server)
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
    for where, text in {**pasted, "log": server.log.read_text(), "output": server.output.read_text()}.items():
        assert text, where
        assert PASTED not in text, where


def told_of_a_key_in_the_file(server: RunningServer) -> dict[str, str]:
    """Somebody has typed a key into it. Whoever reads what is wrong is not whoever may read the file."""
    file = server.folder / "tenants" / f"{DENTAL}.toml"
    file.write_text(FILE.replace("{secret:OPENAI_KEY}", PASTED))
    deadline = time.monotonic() + 60
    while not server.logged("practice file refused"):
        assert time.monotonic() < deadline, server.log.read_text()[-4000:]
        time.sleep(0.1)
    told = {" ".join(command): str(server.command(*command)) for command in (("check",), ("check", "--json"))}
    assert all("a key never stands in this file" in one for one in told.values()), told
    return told
