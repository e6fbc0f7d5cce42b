"""Practices among many: found, paged through, and looked at after their file was removed."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from tests.integration.test_pages import DENTAL, VET, House, house

from receptionist.records.people import PracticeId

COUNT = 60


def add_many(pages: House) -> None:
    """Practice 00 to 59, each with one number."""
    for n in range(COUNT):
        text = f'[practice]\nname = "Practice {n:02}"\ntimezone = "UTC"\nnumbers = ["+164620000{n:02}"]\n'
        (pages.folder / "tenants" / f"many-{n:02}.toml").write_text(text + '[hours]\nmonday = ["08:00-12:00"]\n')
    pages.registry.reload_all()


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


async def test_an_operator_pages_through_all_practices_and_finds_one_by_name_or_number(pages: House) -> None:
    add_many(pages)
    operator = await pages.signed_in("operator", "")

    seen: list[str] = []
    path = "/practices"
    while path:
        page = await operator.get(path)
        seen += re.findall(r'class="cover-link" href="/practices/([a-z0-9-]+)/"', page.text)
        more = re.search(r'href="(/practices\?[^"]+)">More practices', page.text)
        path = more[1].replace("&amp;", "&") if more else ""

    assert seen == [card.slug for card in pages.registry.cards()]
    for search in ("practice 07", "many-07", "646 200 0007"):
        found = await operator.get(f"/practices?q={search}")
        assert re.findall(r'class="cover-link" href="/practices/([a-z0-9-]+)/"', found.text) == ["many-07"]
    assert "No practice is called so" in (await operator.get("/practices?q=nobody")).text


async def test_nobody_finds_a_practice_that_is_not_theirs(pages: House) -> None:
    add_many(pages)
    owner = await pages.signed_in("owner", "many-01")

    page = await owner.get("/practices?q=practice")

    assert re.findall(r'class="cover-link" href="/practices/([a-z0-9-]+)/"', page.text) == ["many-01"]


async def test_the_menu_of_practices_stays_short(pages: House) -> None:
    add_many(pages)
    operator = await pages.signed_in("operator", "")

    page = await operator.get(f"/practices/{DENTAL}/calls")

    assert 'href="/practices">' in page.text
    assert len(re.findall(r'class="menu-item" href="/practices/[a-z0-9-]+/"', page.text)) == 20


async def test_an_operator_gives_one_of_many_to_a_reseller(pages: House) -> None:
    add_many(pages)
    operator = await pages.signed_in("operator", "")

    page = await operator.get("/operator/resellers?q=practice 59")
    token = await operator.token("/operator/resellers")
    placed = await operator.post("/operator/resellers", practice="many-59", reseller="acme", csrf_token=token)

    assert re.findall(r'name="practice" value="([a-z0-9-]+)"', page.text) == ["many-59"]
    assert placed.status_code == 303
    assert await pages.records.team.placement(PracticeId("many-59")) is not None


async def test_a_removed_practice_is_not_answered_and_its_records_stay(pages: House) -> None:
    call = await pages.call(DENTAL, "Do you take my insurance?")
    owner, operator = await pages.signed_in(), await pages.signed_in("operator", "")
    file = pages.folder / "tenants" / f"{DENTAL}.toml"
    text = file.read_text()

    file.unlink()
    pages.registry.reload_all()

    assert pages.registry.by_number("+12125550100") is None
    overview = await owner.get(f"/practices/{DENTAL}/")
    assert "Calls are not answered: the practice file was removed" in overview.text
    assert "Do you take my insurance?" in (await owner.get(f"/practices/{DENTAL}/calls/{call}")).text
    assert "file removed" in (await operator.get("/practices")).text
    path = f"/practices/{DENTAL}/test"
    ticket = await owner.post(f"{path}/tickets", caller="", csrf_token=await owner.token(path))
    assert (ticket.status_code, "was removed" in ticket.text) == (422, True)
    assert (await (await pages.signed_in("staff", VET)).get(f"/practices/{DENTAL}/")).status_code == 404

    file.write_text(text)
    pages.registry.reload_all()
    assert "was removed" not in (await owner.get(f"/practices/{DENTAL}/")).text


async def test_people_of_a_practice_that_nobody_remembers_still_read_its_records(pages: House) -> None:
    await pages.call("long-gone", "Is anybody there?")
    owner = await pages.signed_in("owner", "long-gone")

    page = await owner.get("/practices/long-gone/calls/call-long-gone")

    assert "Is anybody there?" in page.text
    assert (await (await pages.signed_in("operator", "")).get("/practices/nobodys/calls")).status_code == 404


async def test_operators_are_told_that_files_are_missing(pages: House) -> None:
    operator, owner = await pages.signed_in("operator", ""), await pages.signed_in()

    pages.registry.trouble = "12 of 12 practice files vanished at once."

    assert "12 of 12 practice files vanished" in (await operator.get("/practices")).text
    assert "vanished" not in (await owner.get("/practices")).text
