"""`database.url` alone makes it Postgres: a served call is answered, kept there, and shown on the pages."""

import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx
import pytest
from tests.databases import Database
from tests.integration import house
from tests.serving import RunningServer

from receptionist.conversation.history import Origin

pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.parametrize("engine", ["postgres"], indirect=True),
]

PASSWORD = "correct horse battery"


@asynccontextmanager
async def signed_in(server: RunningServer) -> AsyncGenerator[httpx.AsyncClient]:
    added = server.command("user", "add", "o@example.com", "--role", "operator", "--password-stdin", stdin=PASSWORD)
    assert added.returncode == 0, added.stderr
    async with httpx.AsyncClient(base_url=server.url, headers={"Accept": "text/html"}) as browser:
        token = re.search(r'name="csrf_token" value="(\w+)"', (await browser.get("/login")).text)
        assert token
        entered = {"email": "o@example.com", "password": PASSWORD, "csrf_token": token[1]}
        answer = await browser.post("/login", data=entered)
        assert answer.status_code == 303, answer.text
        yield browser


async def test_a_call_is_kept_on_postgres_and_shown_on_the_pages(empty_database: Database) -> None:
    folder = empty_database.folder / "house"
    folder.mkdir()
    server = RunningServer(folder, settings=empty_database.settings)
    with server:
        async with house.place_call(server, "bright-smiles") as caller:
            await caller.hear_out(reply_within_s=60)
            await caller.type("Are you open on December twenty fourth?")
            await caller.hear_out(reply_within_s=60)

        async with house.records(server) as records:
            (call,) = await records.calls.list("bright-smiles", origins=[Origin.TEST])
            turns = await records.calls.turns("bright-smiles", call.id)
        async with signed_in(server) as browser:
            page = await browser.get(f"/practices/bright-smiles/calls/{call.id}")

    assert [turn.number for turn in turns[:2]] == [0, 1]
    assert page.status_code == 200
    assert "Are you open on December twenty fourth?" in page.text
    assert not (folder / "var" / "receptionist.db").exists()
    assert (call.id,) in empty_database.rows("SELECT id FROM calls")
