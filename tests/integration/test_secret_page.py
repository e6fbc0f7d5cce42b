"""The page of secrets: what is set and what is wanted, who may see it, and that no value ever comes out of it."""

import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.integration.test_pages import DENTAL, NOW, VET, House, house

from receptionist.practice.secrets import Secret

PAGE = f"/practices/{DENTAL}/settings/secrets"
CANARY = "canary-4711-sings"


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        file = tmp_path / "tenants" / f"{DENTAL}.toml"
        file.write_text(file.read_text() + '\n[accounts]\nopenai = "{secret:OPENAI_KEY}"\n')
        opened.registry.reload(DENTAL)
        yield opened


async def test_a_secret_is_kept_used_and_never_shown(pages: House) -> None:
    browser = await pages.signed_in("owner")
    before = await browser.get(PAGE)

    kept = await browser.post(PAGE, name="OPENAI_KEY", value=f" {CANARY}\n", csrf_token=await browser.token())
    after = await browser.get(PAGE)

    assert "Named in the practice file, and not set" in before.text
    assert (kept.status_code, kept.headers["location"]) == (303, PAGE)
    assert "and not set" not in after.text
    assert "used by accounts.openai" in after.text
    assert "Set by Owner, today" in after.text
    assert CANARY not in after.text + kept.text
    assert await pages.records.secrets.reveal(DENTAL, "OPENAI_KEY") == Secret(CANARY)
    [name] = await pages.records.secrets.names(DENTAL)
    entry = (await pages.records.audit.list(DENTAL))[0]
    assert name.set_at == NOW
    assert (entry.action, entry.detail) == ("secret_set", {"name": "OPENAI_KEY"})


async def test_one_that_is_replaced_or_removed_is_noted_as_such(pages: House) -> None:
    browser = await pages.signed_in("owner")
    token = await browser.token()
    for value in ("first", "second"):
        await browser.post(PAGE, name="SPARE", value=value, csrf_token=token)
    page = await browser.get(PAGE)

    removed = await browser.post(f"{PAGE}/SPARE", csrf_token=token)
    again = await browser.post(f"{PAGE}/SPARE", csrf_token=token)

    assert "Not used" in page.text
    assert (removed.status_code, again.status_code) == (303, 404)
    noted = [one.action for one in await pages.records.audit.list(DENTAL)][:3]
    assert noted == ["secret_removed", "secret_replaced", "secret_set"]
    assert await pages.records.secrets.names(DENTAL) == []


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"name": "1KEY", "value": CANARY}, "begins with a letter"),
        ({"name": "KEY", "value": "  "}, "The value is empty"),
        ({"name": "KEY", "value": CANARY * 1000}, "more than 8,192 characters"),
    ],
)
async def test_what_is_wrong_is_told_and_the_value_is_not_sent_back(
    pages: House, form: dict[str, str], said: str
) -> None:
    browser = await pages.signed_in("owner")

    answer = await browser.post(PAGE, csrf_token=await browser.token(), **form)

    assert answer.status_code == 422
    assert said in answer.text
    assert CANARY not in answer.text
    assert await pages.records.secrets.names(DENTAL) == []


@pytest.mark.parametrize("role", ["staff", "viewer"])
async def test_secrets_are_the_owners(pages: House, role: str) -> None:
    browser = await pages.signed_in("staff" if role == "staff" else "viewer")

    assert (await browser.get(PAGE)).status_code == 403
    refused = await browser.post(PAGE, name="KEY", value="x", csrf_token=await browser.token())
    assert refused.status_code == 403
    assert f'href="{PAGE}"' not in (await browser.get(f"/practices/{DENTAL}/")).text


async def test_a_secret_of_the_environment_is_shown_and_is_the_operators(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RECEPTIONIST_SECRET__BRIGHT_SMILES__OUTSIDE=x\n")
    async with house(tmp_path) as pages:
        browser = await pages.signed_in("owner")
        page = await browser.get(PAGE)
        removed = await browser.post(f"{PAGE}/OUTSIDE", csrf_token=await browser.token())

        assert "OUTSIDE" in page.text
        assert "Set by the operator of this server" in page.text
        assert removed.status_code == 404
        assert await pages.records.secrets.names(VET) == []


async def test_a_secret_that_is_not_set_is_told_wherever_the_file_is_looked_at_until_it_is(pages: House) -> None:
    browser, settings = await pages.signed_in("owner"), f"/practices/{DENTAL}/settings"
    text = (pages.folder / "tenants" / f"{DENTAL}.toml").read_text()

    async def told() -> dict[str, bool]:
        token = await browser.token()
        answers = {
            "overview": await browser.get(f"/practices/{DENTAL}"),
            "test call": await browser.get(f"/practices/{DENTAL}/test"),
            "form": await browser.get(f"{settings}/accounts"),
            "editor": await browser.get(f"{settings}/text"),
            "check": await browser.post(f"{settings}/text/check", text=text, csrf_token=token),
        }
        assert all(answer.status_code == 200 for answer in answers.values())
        words = re.compile("the secret OPENAI_KEY is not set", re.IGNORECASE)
        return {where: bool(words.search(answer.text)) for where, answer in answers.items()}

    before = await told()
    await pages.records.secrets.put(DENTAL, "OPENAI_KEY", Secret(CANARY), by="x")
    after = await told()

    assert all(before.values()), before
    assert not any(after.values()), after


async def test_a_day_that_is_over_is_told_to_whoever_edits_and_is_no_alarm(pages: House) -> None:
    await pages.records.secrets.put(DENTAL, "OPENAI_KEY", Secret(CANARY), by="x")
    file = pages.folder / "tenants" / f"{DENTAL}.toml"
    yesterday, over = (NOW - timedelta(days=1)).date(), (NOW - timedelta(days=2)).date()
    days = "".join(f'[[hours.exceptions]]\ndate = {day}\nreason = "Over"\n' for day in (over, yesterday))
    text = file.read_text() + days
    file.write_text(text)
    pages.registry.reload(DENTAL)
    browser = await pages.signed_in("owner")

    editor = await browser.get(f"/practices/{DENTAL}/settings/text")
    listed = await browser.get(f"/practices/{DENTAL}/settings/hours")
    overview = await browser.get(f"/practices/{DENTAL}")

    assert editor.text.count("lies in the past") == 2
    assert f"lies in the past ({over}); it can be taken out" in editor.text
    assert listed.text.count("Lies in the past") == 2
    assert "lies in the past" not in overview.text
