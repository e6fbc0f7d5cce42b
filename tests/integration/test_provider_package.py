"""A package brings a provider of its own: the worked example of docs/providers.md, as people install it."""

import asyncio
import json
import subprocess
import sys
import tomllib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.serving import ROOT

from receptionist.simulators.door import Exchange, open_door

EXAMPLE = ROOT / "docs" / "examples" / "parrot"
KEY = "polly-wants-a-cracker"
FILE = """
[practice]
name = "A Practice"
timezone = "America/New_York"
numbers = ["+12125550100"]
[providers]
llm = ["parrot:polly", "loud:ara"]
[hours]
monday = ["09:00-17:00"]
"""


def install(site: Path, module: str = "") -> None:
    """As pip does it: the file, and what the package says of itself. `module`: another text in its place."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text())["project"]
    ((group, entries),) = project["entry-points"].items()
    about = site / f"receptionist_parrot-{project['version']}.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    (about / "entry_points.txt").write_text(f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in entries.items()))
    text = module or (EXAMPLE / "receptionist_parrot.py").read_text()
    (site / "receptionist_parrot.py").write_text(text)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "tenants").mkdir()
    (tmp_path / "tenants" / "a-practice.toml").write_text(FILE)
    install(tmp_path / "site")
    return tmp_path


def settle(house: Path, url: str, *, loud: str = KEY) -> None:
    """Its own account, and another one of the same kind under a name of its own, with this key."""
    keys = {"parrot": KEY, "loud": loud}
    accounts = [
        f'[providers.{name}]\nkind = "parrot"\napi_key = "{key}"\nbase_url = "{url}"\n' for name, key in keys.items()
    ]
    (house / "receptionist.toml").write_text("".join(accounts))


async def command(house: Path, *arguments: str, lines: str = "") -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(house / "site"),
        "RECEPTIONIST_CONFIG": str(house / "receptionist.toml"),
    }
    return await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "receptionist", *arguments],
        cwd=house,
        env=environment,
        input=lines,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


class Parrot:
    """The service: asked about hours, it looks them up and says just what it was given, whatever the day."""

    def __init__(self) -> None:
        self.url = ""
        self.asked: list[Any] = []

    async def serve(self, exchange: Exchange) -> None:
        request = exchange.request
        if request.headers.get("authorization") != f"Bearer {KEY}":
            await exchange.answer(401, b"who are you?")
        elif request.method == "GET":
            known = request.path in ("/v1/models", "/v1/models/polly", "/v1/models/ara")
            await exchange.answer(200 if known else 404, b"{}")
        else:
            body = json.loads(request.body)
            self.asked.append(body)
            await exchange.begin(200, "application/x-ndjson")
            for line in self._lines(body):
                await exchange.send(json.dumps(line).encode() + b"\n")
            await exchange.end()

    def _lines(self, body: Any) -> list[dict[str, Any]]:
        last = body["messages"][-1]
        if last["type"] == "caller" and "open" in last["text"]:
            return [{"call": "check_hours", "arguments": {}}, {"end": True}]
        said = f"{json.loads(last['result'])['spoken']} Rawk! " if last["type"] == "called" else "yes"
        return [{"text": said[:5]}, {"text": said[5:]}, {"end": True}]


@asynccontextmanager
async def parrot() -> AsyncGenerator[Parrot]:
    service = Parrot()
    async with open_door(service.serve) as at:
        service.url = f"http://{at}/v1"
        yield service


async def test_its_model_answers_a_conversation_and_calls_functions(house: Path) -> None:
    async with parrot() as service:
        settle(house, service.url)
        checked = await command(house, "check")
        talked = await command(house, "talk", "a-practice", "--json", lines="Are you open today?\n")

    assert checked.returncode == 0, checked.stdout
    told = [json.loads(line) for line in talked.stdout.splitlines()]
    assert [one["name"] for one in told if one["event"] == "function"] == ["check_hours"]
    assert [one["text"] for one in told if one["event"] == "reply"][-1].endswith(" Rawk!"), "the answer is its own"
    assert [one for one in told if one["event"] == "withheld"] == []
    assert {one["model"] for one in service.asked} == {"polly"}


async def test_doctor_tries_it_under_every_name_and_tells_a_wrong_key(house: Path) -> None:
    async with parrot() as service:
        settle(house, service.url, loud="wrong")
        looked = await command(house, "doctor", "--json")

    found = {one["what"]: one for one in map(json.loads, looked.stdout.splitlines())}
    assert found["parrot:polly"]["state"] == "ok", found
    assert "said “yes”" in found["parrot:polly"]["told"]
    assert found["parrot:polly"]["whole_ms"] >= found["parrot:polly"]["first_ms"] >= 0
    assert found["loud:ara"]["state"] == "wrong"
    assert "Check api_key under [providers.loud]" in found["loud:ara"]["told"]


async def test_a_package_that_is_broken_leaves_calls_to_the_next_and_doctor_says_why(house: Path) -> None:
    (house / "site" / "receptionist_parrot.py").write_text("raise ValueError('no feathers')\n")
    settle(house, "http://127.0.0.1:9/v1")

    talked = await command(house, "talk", "a-practice", "--json", lines="Are you open today?\n")
    looked = await command(house, "doctor", "--json", "--free")

    assert talked.returncode == 0, talked.stderr
    assert '"check_hours"' in talked.stdout
    found = {one["what"]: one for one in map(json.loads, looked.stdout.splitlines())}
    assert "cannot be loaded: ValueError: no feathers" in found["parrot:polly"]["told"]


async def test_a_kind_that_no_package_brings_is_a_mistake_that_says_so(house: Path) -> None:
    settle(house, "http://127.0.0.1:9/v1")
    (house / "site" / "receptionist_parrot-1.0.dist-info" / "entry_points.txt").write_text("")

    checked = await command(house, "check")

    assert checked.returncode == 1
    assert "receptionist.toml:2:1 providers.parrot.kind: must be 'deepgram' or" in checked.stdout
    assert "any other needs its package installed" in checked.stdout


def test_the_page_shows_the_example_as_it_is() -> None:
    page = (ROOT / "docs" / "providers.md").read_text()

    for name in ("receptionist_parrot.py", "pyproject.toml"):
        assert (EXAMPLE / name).read_text() in page
