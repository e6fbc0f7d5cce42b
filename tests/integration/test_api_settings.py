"""A practice's settings by API: read, drafted, published, taken back; nobody's change is overwritten."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.integration.test_isolation import DENTAL, Town, built

from receptionist.practice.secrets import Secret
from receptionist.records.api_tokens import SCOPES
from receptionist.records.revisions import sha256_of

ROOT = f"/api/v1/practices/{DENTAL}"


class Program:
    """It may do everything at the practice."""

    def __init__(self, town: Town, client: httpx.AsyncClient) -> None:
        self.town = town
        self.client = client

    @property
    def text(self) -> str:
        return (self.town.folder / "tenants" / f"{DENTAL}.toml").read_bytes().decode()

    async def ask(self, method: str, path: str, status: int = 200, **more: Any) -> Any:  # Any: of httpx; JSON
        answer = await self.client.request(method, ROOT + path, **more)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    async def save(self, text: str, version: int = 0, status: int = 200) -> Any:
        headers = {"If-Match": f'"{version}"'} if version else {"If-None-Match": "*"}
        return await self.ask("PUT", "/draft", status, content=text.encode(), headers=headers)

    async def publish(self, version: int, status: int = 200, **body: Any) -> Any:
        return await self.ask("POST", "/publish", status, json=body, headers={"If-Match": f'"{version}"'})


@asynccontextmanager
async def opened(folder: Path) -> AsyncGenerator[Program]:
    async with built(folder) as town:
        _, secret = await town.records.api_tokens.issue(
            DENTAL, name="x", scopes=SCOPES, created_by="x", life=timedelta(days=1)
        )
        async with town.browser() as client:
            client.headers = httpx.Headers({"Authorization": f"Bearer {secret}"})
            yield Program(town, client)


@pytest.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    async with opened(tmp_path) as found:
        yield found


async def test_what_is_published_is_read_as_text_or_as_json(program: Program) -> None:
    toml = await program.client.get(f"{ROOT}/definition", headers={"Accept": "application/toml"})
    read = await program.ask("GET", "/definition")
    again = await program.client.get(f"{ROOT}/definition", headers={"If-None-Match": toml.headers["etag"]})

    assert toml.text == read["text"] == program.text
    assert toml.headers["etag"] == f'"{read["sha256"]}"' == f'"{sha256_of(program.text)}"'
    assert read["definition"]["practice"]["name"] == "Bright Smiles Dental"
    assert (again.status_code, again.content) == (304, b"")


async def test_a_file_that_was_broken_by_hand_says_what_is_wrong_with_it(program: Program) -> None:
    file = program.town.folder / "tenants" / f"{DENTAL}.toml"
    file.write_bytes(file.read_bytes().replace(b"[voice]\n", b"[voice]\nsped = 1.2\n"))

    read = await program.ask("GET", "/definition")

    assert read["definition"] == {}
    assert [(one["key"], one["suggestion"]) for one in read["problems"]] == [("voice.sped", "speed")]


async def test_a_whole_text_becomes_a_draft_if_nothing_else_was_published(program: Program) -> None:
    text = program.text.replace("Bright Smiles Dental", "Brighter Smiles")
    path, tag = f"{ROOT}/definition", {"If-Match": f'"{sha256_of(program.text)}"'}

    missing = await program.client.put(path, content=text)
    stale = await program.client.put(path, content=text, headers={"If-Match": '"0000"'})
    kept = await program.client.put(path, content=text, headers=tag)

    assert (missing.status_code, stale.status_code, kept.status_code) == (428, 412, 200)
    assert kept.json()["text"] == text
    assert kept.json()["base"] == sha256_of(program.text)
    assert program.text != text  # not served yet


async def test_single_keys_are_changed_and_comments_stay(program: Program) -> None:
    changes = [
        {"op": "set", "path": ["practice", "name"], "value": "Brighter Smiles"},
        {"op": "add", "path": ["hours", "exceptions", 0], "value": {"date": {"date": "2099-12-24"}, "reason": "Eve"}},
        {"op": "move", "path": ["faqs", 0], "to": 1},
        {"op": "remove", "path": ["safety"]},
    ]

    draft = await program.ask("PATCH", "/definition", json={"changes": changes})
    wrong = await program.ask("GET", "/draft/problems")
    found = await program.ask("GET", "/draft/differences")

    assert 'name = "Brighter Smiles"' in draft["text"]
    assert "2099-12-24" in draft["text"]
    assert next(line for line in program.text.splitlines() if line.startswith("#")) in draft["text"]
    assert [one for one in wrong["items"] if one["severity"] == "error"] == []
    assert any("Brighter Smiles" in word for word in found["words"])
    assert {"+", "-"} <= {line["sign"] for line in found["lines"]}


async def test_a_change_that_cannot_be_made_is_refused_and_nothing_is_drafted(program: Program) -> None:
    for change in (
        {"op": "set", "path": ["practice", "name", "deeper"], "value": 1},
        {"op": "set", "path": ["practice", "name"], "value": None},
        {"op": "set", "path": ["practice", "name"], "value": {"date": "soon"}},
    ):
        await program.ask("PATCH", "/definition", 422, json={"changes": [change]})
    await program.ask("PATCH", "/definition", 400, json={"changes": [{"op": "explode", "path": ["x"]}]})
    await program.ask("GET", "/draft", 404)


async def test_of_two_editors_the_later_gets_both_texts(program: Program) -> None:
    first = await program.save("one")
    theirs = await program.save("two", first["version"])

    conflict = await program.save("mine", first["version"], 409)

    assert (conflict["theirs"], conflict["version"], conflict["yours"]) == ("two", theirs["version"], "mine")
    await program.save("fresh", status=409)
    assert (await program.ask("GET", "/draft"))["text"] == "two"
    await program.ask("PUT", "/draft", 428, content=b"x")


async def test_a_draft_may_be_wrong_and_says_where(program: Program) -> None:
    draft = await program.save(program.text.replace("America/New_York", "Amerika/New_York"))

    problems = (await program.ask("GET", "/draft/problems"))["items"]
    refused = await program.publish(draft["version"], 422)

    assert [(one["key"], one["severity"]) for one in problems] == [("practice.timezone", "error")]
    assert problems[0]["line"] > 1
    assert any("practice.timezone" in error for error in refused["errors"])


async def test_a_secret_that_is_not_set_and_a_day_that_is_over_are_remarks_of_a_draft(program: Program) -> None:
    await program.town.records.secrets.put(DENTAL, "SET", Secret("x"), by="x")
    more = '[accounts]\nopenai = "{secret:SET}"\ndeepgram = "{secret:UNSET}"\n'
    await program.save(f"{program.text}\n{more}[[hours.exceptions]]\ndate = 2001-12-24\n")

    told = await program.ask("GET", "/draft/problems")

    assert [(one["severity"], one["key"]) for one in told["items"]] == [
        ("warning", "accounts.deepgram"),
        ("warning", "hours.exceptions[4]"),
    ]


async def test_a_practice_that_was_wrong_from_the_start_is_mended_by_a_program(tmp_path: Path) -> None:
    folder, root = tmp_path / "tenants", "/api/v1/practices/maple-street"
    wrong = '[practice]\nname = "Maple"\ntimezone = "UTC"\nnumbers = ["+12125550177"]\n[hours]\nmondey = []\n'
    folder.mkdir()
    (folder / "maple-street.toml").write_text(wrong)
    async with opened(tmp_path) as program:
        _, secret = await program.town.records.api_tokens.issue(
            "maple-street", name="x", scopes=SCOPES, created_by="x", life=timedelta(days=1)
        )
        ask, headers = program.client.request, {"Authorization": f"Bearer {secret}"}
        right = wrong.replace("mondey", "monday")

        read = await ask("GET", f"{root}/definition", headers=headers)
        stranger = await ask("GET", f"{root}/definition")
        fresh = {**headers, "If-None-Match": "*"}
        saved = await ask("PUT", f"{root}/draft", content=right.encode(), headers=fresh)
        tag = {**headers, "If-Match": saved.headers["etag"]}
        done = await ask("POST", f"{root}/publish", json={}, headers=tag)

    assert (read.json()["text"], read.json()["definition"]) == (wrong, {})
    assert stranger.status_code == 404
    assert (done.status_code, done.json()["revision"]["through"]) == (200, "api"), done.text
    assert (folder / "maple-street.toml").read_text() == right


async def test_a_published_draft_is_served_and_is_the_next_version(program: Program) -> None:
    text = program.text.replace("Bright Smiles Dental", "Brighter Smiles")
    draft = await program.save(text)

    done = await program.publish(draft["version"])

    assert program.text == text
    assert (done["revision"]["number"], done["revision"]["through"]) == (2, "api")
    assert all(one["passed"] for one in done["scenarios"])
    await program.ask("GET", "/draft", 404)
    newest = (await program.ask("GET", "/audit?limit=1"))["items"][0]
    assert (newest["action"], newest["actor"][:6]) == ("settings_changed", "token:")


async def test_what_was_published_meanwhile_is_not_overwritten(program: Program) -> None:
    draft = await program.save(program.text.replace("Bright Smiles Dental", "Mine"))
    faster = program.text.replace("Bright Smiles Dental", "Theirs")
    (program.town.folder / "tenants" / f"{DENTAL}.toml").write_text(faster)

    conflict = await program.publish(draft["version"], 409)

    assert conflict["theirs"] == faster == program.text
    assert "Mine" in conflict["yours"]
    assert (await program.ask("GET", "/draft"))["stale"] is True


async def test_a_red_scenario_refuses_with_its_line_until_a_reason_is_given(program: Program) -> None:
    number = program.text.count("\n") + 2
    red = '\n[[scenarios]]\nname = "Sings"\ncaller = ["Do you sing?"]\nsays = ["la la la"]\n'
    draft = await program.save(program.text + red)

    refused = await program.publish(draft["version"], 422)
    unsaid = await program.publish(draft["version"], 422, anyway=True)
    done = await program.publish(draft["version"], anyway=True, reason="He will learn it.")

    assert any(f'{DENTAL}.toml:{number} "Sings"' in error for error in refused["errors"])
    assert "Say why" in unsaid["detail"]
    assert (done["revision"]["rehearsal"], done["revision"]["reason"]) == ("failed", "He will learn it.")
    assert [one["name"] for one in done["scenarios"] if not one["passed"]] == ["Sings"]


async def test_versions_are_listed_compared_and_taken_back(program: Program) -> None:
    before = program.text
    for name in ("Two", "Three"):
        draft = await program.save(before.replace("Bright Smiles Dental", name))
        await program.publish(draft["version"])

    first = await program.ask("GET", "/revisions?limit=2")
    second = await program.ask("GET", f"/revisions?limit=2&cursor={first['next']}")
    compared = await program.ask("GET", "/revisions/3/differences?with=1")
    restored = await program.ask("POST", "/revisions/1/restore", json={})

    assert [one["number"] for one in (*first["items"], *second["items"])] == [3, 2, 1]
    assert second["next"] is None
    assert any("Three" in word for word in compared["words"])
    assert (restored["revision"]["number"], restored["revision"]["through"]) == (4, "restore")
    assert program.text == before == (await program.ask("GET", "/revisions/4"))["text"]
    await program.ask("GET", "/revisions/99", 404)
    await program.ask("POST", "/revisions/99/restore", 404, json={})
    await program.ask("GET", "/revisions?cursor=x", 404)


async def test_what_is_no_text_or_too_long_is_refused(program: Program) -> None:
    await program.ask("PUT", "/draft", 400, content=b"\xff", headers={"If-None-Match": "*"})
    await program.ask("PUT", "/draft", 413, content=b"x" * (256 * 1024 + 1), headers={"If-None-Match": "*"})


async def test_a_draft_is_thrown_away_by_whoever_has_seen_it(program: Program) -> None:
    draft = await program.save("one")

    await program.ask("DELETE", "/draft", 428)
    await program.ask("DELETE", "/draft", 409, headers={"If-Match": '"99"'})
    gone = await program.ask("DELETE", "/draft", headers={"If-Match": f'"{draft["version"]}"'})

    assert gone["text"] == "one"
    await program.ask("GET", "/draft", 404)
