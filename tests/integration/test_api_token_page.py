"""The page on which an owner makes tokens for programs: shown once, noted, revoked, and nobody else's to make."""

import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from tests.integration.test_pages import DENTAL, NOW, VET, Browser, House, house

PAGE = f"/practices/{DENTAL}/api"
FORM = {"name": "Billing", "scopes": "calls:read", "days": "30"}


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


async def make(browser: Browser, **fields: str) -> httpx.Response:
    return await browser.post(PAGE, csrf_token=await browser.token(), **{**FORM, **fields})


def secret_in(page: httpx.Response) -> str:
    found = re.search(r"rcp_[\w-]{20,}", page.text)
    return found[0] if found else ""


async def test_a_token_is_shown_once_opens_what_it_is_for_and_ends_when_it_was_said(pages: House) -> None:
    browser = await pages.signed_in("owner")

    made = await make(browser)
    after = await browser.get(PAGE)
    token = await pages.records.api_tokens.by_secret(secret_in(made))

    assert token is not None
    assert (token.name, token.practice, token.scopes) == ("Billing", DENTAL, ("calls:read",))
    assert token.expires_at == NOW + timedelta(days=30)
    assert secret_in(after) == ""
    assert "Billing" in after.text
    assert "until December 23, 2026" in after.text
    entry = (await pages.records.audit.list(DENTAL))[0]
    assert (entry.action, entry.actor, entry.detail["scopes"]) == ("token_made", token.created_by, "calls:read")
    assert secret_in(made) not in str(entry)


async def test_several_things_may_be_ticked(pages: House) -> None:
    browser = await pages.signed_in("owner")
    token = await browser.token()

    made = await browser.http.post(
        PAGE,
        content=f"csrf_token={token}&name=Two&scopes=calls:read&scopes=audit:read&scopes=everything&days=365",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )

    assert made.status_code == 200
    assert (await pages.records.api_tokens.list(DENTAL))[0].scopes == ("calls:read", "audit:read")


async def test_an_expired_token_is_marked(pages: House) -> None:
    browser = await pages.signed_in("owner")
    await make(browser)
    assert "Expired" not in (await browser.get(PAGE)).text

    pages.clock.advance(31 * 24 * 3600)
    await browser.sign_in("owner@bright-smiles.example")

    assert "Expired" in (await browser.get(PAGE)).text


async def test_a_revoked_token_opens_nothing_and_is_gone(pages: House) -> None:
    browser = await pages.signed_in("owner")
    secret = secret_in(await make(browser))
    token = (await pages.records.api_tokens.list(DENTAL))[0]
    path = f"{PAGE}/tokens/{token.id}"

    revoked = await browser.post(path, csrf_token=await browser.token())
    again = await browser.post(path, csrf_token=await browser.token())

    assert (revoked.status_code, revoked.headers["location"], again.status_code) == (303, PAGE, 404)
    assert await pages.records.api_tokens.by_secret(secret) is None
    assert (await pages.records.audit.list(DENTAL))[0].action == "token_revoked"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": "  "}, "Say what the token is for"),
        ({"name": "x" * 81}, "in at most 80 letters"),
        ({"scopes": "everything"}, "Choose at least one thing"),
        ({"days": "0"}, "Choose how long"),
        ({"days": "36500"}, "Choose how long"),
        ({"days": "²"}, "Choose how long"),
    ],
)
async def test_a_form_that_says_too_little_is_given_back_with_what_it_said(
    pages: House, wrong: dict[str, str], said: str
) -> None:
    browser = await pages.signed_in("owner")

    answer = await make(browser, **wrong)

    assert answer.status_code == 422
    assert said in answer.text
    assert await pages.records.api_tokens.list(DENTAL) == []


@pytest.mark.parametrize("role", ["staff", "viewer"])
async def test_tokens_are_the_owners(pages: House, role: str) -> None:
    browser = await pages.signed_in("staff" if role == "staff" else "viewer")

    assert (await browser.get(PAGE)).status_code == 403
    assert (await make(browser)).status_code == 403
    assert f'href="{PAGE}"' not in (await browser.get(f"/practices/{DENTAL}/")).text
    assert await pages.records.api_tokens.list(DENTAL) == []


async def test_another_practices_tokens_are_neither_seen_nor_revoked(pages: House) -> None:
    browser = await pages.signed_in("owner")
    theirs, _ = await pages.records.api_tokens.issue(
        VET, name="Theirs", scopes=("calls:read",), created_by="user:vet", life=timedelta(days=30)
    )

    assert (await browser.get(f"/practices/{VET}/api")).status_code == 404
    revoked = await browser.post(f"{PAGE}/tokens/{theirs.id}", csrf_token=await browser.token())
    assert revoked.status_code == 404
    assert "Theirs" not in (await browser.get(PAGE)).text
    assert len(await pages.records.api_tokens.list(VET)) == 1
