"""Two servers over one Postgres, without a disk in common: what is published on one is what the other answers with."""

import time
from collections.abc import Callable, Generator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest
from tests.databases import Database
from tests.serving import RunningServer

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.parametrize("engine", ["postgres"], indirect=True),
]

ROOT = "/api/v1/practices/smiles"
PLAIN = """[practice]
name = "Smiles"
timezone = "America/New_York"
numbers = ["+12125550100"]

[hours]
monday = ["08:00-12:00"]
"""


class Pair:
    def __init__(self, one: RunningServer, other: RunningServer, secret: str) -> None:
        headers = {"Authorization": f"Bearer {secret}"}
        self.servers = (one, other)
        self.one, self.other = (httpx.Client(base_url=each.url, headers=headers, timeout=30) for each in (one, other))

    def names(self) -> tuple[Any, Any]:
        """As each of them serves the practice."""
        return self.one.get(ROOT).json().get("name"), self.other.get(ROOT).json().get("name")


@pytest.fixture
def pair(database: Database) -> Generator[Pair]:
    settings = database.settings | {"RECEPTIONIST__TENANTS__STORE": "database"}
    folders = [database.folder / name for name in ("one", "other")]
    for folder in folders:
        (folder / "tenants").mkdir(parents=True)
    (folders[0] / "tenants" / "smiles.toml").write_text(PLAIN)
    servers = [RunningServer(folder, settings=settings) for folder in folders]
    imported = servers[0].command("practices", "import")
    assert imported.returncode == 0, imported.stderr
    scopes = [part for scope in ("practices:read", "settings:read", "settings:write") for part in ("--scope", scope)]
    made = servers[0].command("token", "add", "smiles", "--name", "x", *scopes, "--json")
    assert made.returncode == 0, made.stderr
    with ExitStack() as stack:
        for server in servers:
            stack.callback(server.kill)
            server.start(ready=False)
        for server in servers:
            server.until_ready(strict=False)
        found = Pair(servers[0], servers[1], httpx.Response(200, text=made.stdout).json()["token"])
        yield found
        found.one.close()
        found.other.close()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def published(client: httpx.Client, name: str) -> None:
    text = client.get(f"{ROOT}/definition").json()["text"]
    before = client.get(ROOT).json()["name"]
    draft = client.put(
        f"{ROOT}/draft", content=text.replace(before, name), headers={"If-None-Match": "*"}
    ).raise_for_status()
    client.post(f"{ROOT}/publish", json={}, headers={"If-Match": draft.headers["etag"]}).raise_for_status()


def test_what_one_server_publishes_the_other_answers_with(pair: Pair) -> None:
    assert pair.names() == ("Smiles", "Smiles")

    published(pair.one, "Teeth")
    until(lambda: pair.names() == ("Teeth", "Teeth"))
    published(pair.other, "Braces")
    until(lambda: pair.names() == ("Braces", "Braces"))

    history = pair.one.get(f"{ROOT}/revisions").json()["items"]
    assert [(one["number"], one["through"]) for one in history] == [(3, "api"), (2, "api"), (1, "import")]


def test_a_draft_that_one_server_keeps_the_other_shows_at_once(pair: Pair) -> None:
    kept = pair.one.put(f"{ROOT}/draft", content="x = 1", headers={"If-None-Match": "*"})

    assert pair.other.get(f"{ROOT}/draft").json() == kept.json()
    conflict = pair.other.put(f"{ROOT}/draft", content="x = 2", headers={"If-None-Match": "*"})
    assert conflict.status_code == 409
    assert conflict.json()["theirs"] == "x = 1"
