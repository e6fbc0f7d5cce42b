"""Practices come into being: by form, by program; and templates of one's own."""

import hashlib
import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.integration.test_isolation import Town, built

from receptionist.practice.registry import Registry
from receptionist.practice.store import DirectoryStore
from receptionist.records.people import PracticeId

RESELLER = "reseller of bright-smiles"
OTHER = "reseller of paws-and-claws"
GYM = {
    "practice.name": "Corner Gym",
    "practice.country": "US",
    "practice.numbers": "(312) 555-0142",
    "practice.timezone": "",
    "practice.address": "5 Corner Street",
    "hours": "daily 6-22",
    "people[0].number": "312-555-0143",
    "offers": "weights, a pool",
    "trial": "",
    "parking": "",
    "scheduling.practitioners": "Chris\nDee",
    "payments": "cards",
    "messages.notify[0].to": "",
}


@pytest.fixture
async def town(tmp_path: Path) -> AsyncGenerator[Town]:
    async with built(tmp_path) as opened:
        yield opened


async def post(town: Town, person: str, path: str, files: dict[str, Any] | None = None, /, **fields: str) -> Any:
    async with town.browser(person) as browser:
        token = re.search(r'name="csrf_token" value="(\w+)"', (await browser.get("/account")).text)
        assert token
        return await browser.post(path, data={"csrf_token": token[1], **fields}, files=files)


async def get(town: Town, person: str, path: str) -> Any:
    async with town.browser(person) as browser:
        return await browser.get(path)


def files_of(tmp_path: Path) -> set[str]:
    return {file.stem for file in (tmp_path / "tenants").glob("*.toml")}


async def test_a_reseller_makes_a_practice_and_is_told_what_comes_next(town: Town, tmp_path: Path) -> None:
    cards = await get(town, RESELLER, "/new")
    made = await post(town, RESELLER, "/new/gym", **GYM, do="create")
    next_steps = await get(town, RESELLER, made.headers["location"])

    assert 'href="/new/gym"' in cards.text
    assert (made.status_code, made.headers["location"]) == (303, "/practices/corner-gym/next")
    assert "/practices/corner-gym/team" in next_steps.text
    assert "/voice/incoming" in next_steps.text
    fresh = Registry(DirectoryStore(tmp_path / "tenants"))
    fresh.reload_all()
    practice = fresh.by_number("+13125550142")
    assert practice is not None
    assert practice.definition.practice.template == "gym@1"
    assert practice.definition.practice.timezone == "America/Chicago"
    assert practice.definition.hours.sunday == ("06:00-22:00",)
    revision = await town.records.revisions.latest("corner-gym")
    assert revision is not None
    assert (revision.through, revision.sha256) == ("template", hashlib.sha256(practice.text.encode()).hexdigest())
    assert [one.action for one in await town.records.audit.list("corner-gym")] == ["practice_created"]


async def test_a_new_practice_is_its_makers_and_nobody_elses(town: Town) -> None:
    await post(town, RESELLER, "/new/gym", **GYM, do="create")

    placement = await town.records.team.placement(PracticeId("corner-gym"))
    assert placement is not None
    assert placement.reseller == "reseller-bright-smiles"
    assert (await get(town, RESELLER, "/practices/corner-gym/team")).status_code == 200
    assert (await get(town, OTHER, "/practices/corner-gym/next")).status_code == 404
    assert (await get(town, "owner of bright-smiles", "/practices/corner-gym/next")).status_code == 404


async def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_made(town: Town, tmp_path: Path) -> None:
    wrong = GYM | {"practice.numbers": "12", "practice.timezone": "Mars", "hours": "sometimes", "practice.name": " "}

    answer = await post(town, RESELLER, "/new/gym", **wrong, do="create")

    assert answer.status_code == 422
    assert answer.text.count('aria-invalid="true"') == 4
    assert "too few or too many digits" in answer.text
    assert "is no time zone" in answer.text
    assert 'value="5 Corner Street"' in answer.text  # what was right is not asked for again
    assert "corner-gym" not in files_of(tmp_path)


async def test_a_preview_says_what_callers_will_hear(town: Town, tmp_path: Path) -> None:
    answer = await post(town, RESELLER, "/new/gym", **GYM, do="preview")

    assert answer.status_code == 200
    assert "Thanks for calling Corner Gym, this is Jordan." in answer.text
    assert "We have weights and a pool." in answer.text
    assert "6 a.m. to 10 p.m." in answer.text
    assert "America/Chicago" in answer.text
    assert "corner-gym" not in files_of(tmp_path)


async def test_nobody_takes_the_calls_of_another_practice(town: Town, tmp_path: Path) -> None:
    answer = await post(town, OTHER, "/new/gym", **GYM | {"practice.numbers": "+1 212 555 0100"}, do="create")

    assert answer.status_code == 422
    assert "is answered for another practice already" in answer.text
    assert "corner-gym" not in files_of(tmp_path)


async def test_what_a_removed_practice_left_behind_does_not_fall_to_a_new_one(town: Town) -> None:
    await town.records.audit.add("corner-gym", actor="system", action="sign_in")

    made = await post(town, RESELLER, "/new/gym", **GYM, do="create")

    assert made.headers["location"] == "/practices/corner-gym-2/next"


async def test_a_practice_becomes_a_template_that_only_its_reseller_sees(town: Town) -> None:
    form = {"title": "Our dentists", "name": "our_dentists", "summary": "As Bright Smiles."}
    saved = await post(town, RESELLER, "/practices/bright-smiles/template", **form)
    again = await post(town, RESELLER, "/practices/bright-smiles/template", **form)
    page = await get(town, RESELLER, "/new/our_dentists")
    elsewhere = await get(town, OTHER, "/new/our_dentists")

    assert (saved.status_code, again.status_code) == (303, 303)
    assert "Phone of Office manager" in page.text
    assert elsewhere.status_code == 404
    assert "our_dentists" not in (await get(town, OTHER, "/new")).text
    kept = (await town.records.templates.list("reseller-bright-smiles"))[0]
    assert kept.version == 2
    assert "+12125550166" not in kept.text  # a blocked caller stays behind
    actions = [one.action for one in await town.records.audit.list("bright-smiles")]
    assert actions[:2] == ["template_saved", "template_saved"]


async def test_a_template_is_downloaded_changed_uploaded_and_removed(town: Town) -> None:
    await post(town, RESELLER, "/practices/bright-smiles/template", title="D", name="ours", summary="S.")
    kept = (await town.records.templates.list("reseller-bright-smiles"))[0]
    file = (await get(town, RESELLER, f"/templates/{kept.id}")).text
    better = file.replace('title = "D"', 'title = "Better"')

    same_version = await post(town, RESELLER, "/templates", {"file": ("x.toml", better.encode())})
    broken = await post(town, RESELLER, "/templates", {"file": ("x.toml", file.replace("[hours]", "[hour]").encode())})
    none = await post(town, RESELLER, "/templates", {"file": ("x.toml", b"")})
    later = better.replace("version = 1\n", "version = 2\n")
    uploaded = await post(town, RESELLER, "/templates", {"file": ("x.toml", later.encode())})

    assert [one.status_code for one in (same_version, broken, none, uploaded)] == [422, 422, 422, 303]
    assert "Count its version up to 2" in same_version.text
    assert "hour" in broken.text
    assert "Better" in (await get(town, RESELLER, "/new")).text
    assert (await post(town, OTHER, f"/templates/{kept.id}")).status_code == 404
    assert (await post(town, RESELLER, f"/templates/{kept.id}")).status_code == 303
    assert await town.records.templates.list("reseller-bright-smiles") == []


async def test_an_operators_template_is_there_for_every_reseller(town: Town) -> None:
    await post(town, "operator", "/practices/bright-smiles/template", title="House", name="house", summary="Ours.")

    assert 'href="/new/house"' in (await get(town, OTHER, "/new")).text
    kept = (await town.records.templates.list(""))[0]
    assert (await post(town, OTHER, f"/templates/{kept.id}")).status_code == 404  # to use, not to change


async def test_a_program_makes_a_practice(town: Town, tmp_path: Path) -> None:
    _, secret = await town.records.api_tokens.issue(
        "", name="x", scopes=("practices:read", "practices:create"), created_by="x", life=timedelta(days=1)
    )
    body: dict[str, Any] = {"template": "gym", "answers": GYM, "reseller": "north"}
    headers = {"Authorization": f"Bearer {secret}"}
    async with town.browser() as browser:
        listed = await browser.get("/api/v1/templates", headers=headers)
        made = await browser.post("/api/v1/practices", headers=headers, json=body)
        again = await browser.post("/api/v1/practices", headers=headers, json=body)
        slug = await browser.post(
            "/api/v1/practices",
            headers=headers,
            json=body | {"slug": "corner-gym", "answers": GYM | {"practice.numbers": "(312) 555-0145"}},
        )

    assert len(listed.json()["items"]) == 12
    assert (made.status_code, made.json()["slug"]) == (201, "corner-gym")
    assert "corner-gym" in files_of(tmp_path)
    placement = await town.records.team.placement(PracticeId("corner-gym"))
    assert placement is not None
    assert placement.reseller == "north"
    assert again.status_code == 422
    assert again.json()["errors"] == ["practice.numbers: +13125550142 is answered for another practice already"]
    assert slug.status_code == 409
