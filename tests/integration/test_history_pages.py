"""The history of the settings in the dashboard: seen, compared, taken back by its rehearsal."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from tests.integration.test_pages import DENTAL, VET, House, house
from tests.publishing import publishing_of

from receptionist.practice.registry import Practice
from receptionist.records.revisions import sha256_of
from receptionist.rehearsal.publishing import Publishing

HISTORY = f"/practices/{DENTAL}/settings/history"
RED = '\n[[scenarios]]\nname = "Sings"\ncaller = ["Do you sing?"]\nsays = ["la la la"]\n'


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


def served(pages: House) -> Practice:
    practice = pages.registry.by_slug(DENTAL)
    assert practice
    return practice


def publishing(pages: House) -> Publishing:
    return publishing_of(pages.registry, pages.records)


async def publish(pages: House, text: str, *, anyway: str = "") -> None:
    await publishing(pages).publish(
        DENTAL,
        text,
        base=sha256_of(served(pages).text),
        by="token:program",
        through="api",
        anyway=bool(anyway),
        reason=anyway,
    )


async def renamed(pages: House) -> str:
    """A second version; returns the first's text."""
    first = served(pages).text
    await publish(pages, first.replace("Bright Smiles Dental", "Brighter <b>Smiles"))
    return first


async def test_every_version_is_shown_with_who_made_it_and_what_it_changed(pages: House) -> None:
    await renamed(pages)
    owner = await pages.signed_in("owner")

    page = (await owner.get(HISTORY)).text

    assert page.index("Version 2") < page.index("Version 1")
    assert "A program, through the API" in page
    assert "Somebody, in the file itself" in page
    assert "Brighter &lt;b&gt;Smiles" in page
    assert page.count("Served now") == 1


async def test_a_version_is_shown_with_its_text_and_line_by_line(pages: House) -> None:
    await renamed(pages)
    owner = await pages.signed_in("owner")

    second = (await owner.get(f"{HISTORY}/2")).text
    compared = (await owner.get(f"{HISTORY}/1?compared=2")).text

    assert "Different from version 1" in second
    assert "This is what callers hear now" in second
    assert "Take it back" not in second
    assert "diff-line--new" in second
    assert "name = &#34;Brighter &lt;b&gt;Smiles&#34;" in second
    assert "Different from version 2" in compared
    assert "Publish version 1 again" in compared
    for path in (f"{HISTORY}/99", f"{HISTORY}/0", f"{HISTORY}/1?compared=99", f"{HISTORY}/99999999999999999999"):
        assert (await owner.get(path)).status_code == 404


async def test_an_earlier_version_is_taken_back(pages: House) -> None:
    first = await renamed(pages)
    owner = await pages.signed_in("owner")
    token = await owner.token(f"{HISTORY}/1")

    answer = await owner.post(f"{HISTORY}/1", base=sha256_of(served(pages).text), csrf_token=token)

    assert (answer.status_code, answer.headers["location"]) == (303, f"{HISTORY}?said=restored")
    assert served(pages).text == first
    page = (await owner.get(HISTORY)).text
    assert "Owner, by taking a version back" in page
    assert page.count("Served now") == 1  # the first version says the same, and is not the one that is served
    undone = await owner.get(f"{HISTORY}?said=restored")
    assert "Taken back. The next call hears it, as version 3." in undone.text
    assert f'action="{HISTORY}/2"' in undone.text
    assert "Owner took the settings back to version 1" in (await owner.get(f"/practices/{DENTAL}/audit")).text


async def test_a_version_that_fails_its_rehearsal_needs_a_reason(pages: House) -> None:
    first = served(pages).text
    await publish(pages, first + RED, anyway="Just now.")
    await publish(pages, first)
    owner = await pages.signed_in("owner")
    token, base = await owner.token(f"{HISTORY}/2"), sha256_of(first)

    refused = await owner.post(f"{HISTORY}/2", base=base, csrf_token=token)
    unsaid = await owner.post(f"{HISTORY}/2", base=base, csrf_token=token, anyway="yes", reason=" ")
    assert served(pages).text == first
    done = await owner.post(f"{HISTORY}/2", base=base, csrf_token=token, anyway="yes", reason="We do sing.")

    assert (refused.status_code, unsaid.status_code, done.status_code) == (422, 422, 303)
    assert f"{DENTAL}.toml:{first.count(chr(10)) + 2}" in refused.text
    assert "Publish it although a scenario does not pass" in refused.text
    assert "Say why" in unsaid.text
    assert served(pages).text == first + RED
    page = (await owner.get(HISTORY)).text
    assert "Published anyway: We do sing." in page
    assert "A scenario failed" in page


async def test_what_was_published_since_the_page_was_shown_is_not_overwritten(pages: House) -> None:
    first = await renamed(pages)
    owner = await pages.signed_in("owner")
    token = await owner.token(f"{HISTORY}/1")

    answer = await owner.post(f"{HISTORY}/1", base=sha256_of(first), csrf_token=token)

    assert answer.status_code == 409
    assert "Brighter" in served(pages).text


async def test_a_file_that_was_changed_by_hand_and_fails_alarms_on_the_dashboard(pages: House) -> None:
    await renamed(pages)
    file = pages.folder / "tenants" / f"{DENTAL}.toml"
    file.write_text(file.read_text() + RED)
    pages.registry.reload(DENTAL)
    await publishing(pages).noticed(served(pages), changed=True)
    owner, viewer = await pages.signed_in("owner"), await pages.signed_in("viewer")
    assert "does not pass its rehearsal" not in (await owner.get(f"/practices/{DENTAL}/")).text
    assert "Being rehearsed" in (await owner.get(HISTORY)).text

    await publishing(pages).rehearse_served(DENTAL)

    page = (await owner.get(f"/practices/{DENTAL}/")).text
    assert "does not pass its rehearsal" in page
    assert "&#34;Sings&#34;" in page
    assert HISTORY in page
    assert HISTORY not in (await viewer.get(f"/practices/{DENTAL}/")).text
    await publish(pages, served(pages).text.replace("la la la", "."))
    assert "does not pass its rehearsal" not in (await owner.get(f"/practices/{DENTAL}/")).text


@pytest.mark.parametrize("role", ["staff", "viewer"])
async def test_who_may_not_change_settings_does_not_see_their_history(pages: House, role: str) -> None:
    browser = await pages.signed_in(role)  # pyright: ignore[reportArgumentType] - of the parameters above

    assert (await browser.get(HISTORY)).status_code == 403
    assert (await browser.get(f"{HISTORY}/1")).status_code == 403
    assert (await browser.get(f"/practices/{VET}/settings/history")).status_code == 404
