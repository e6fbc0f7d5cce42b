"""The pages of secrets and of importing, by hand and eye: on a phone and on a desk, by day and by night."""

import asyncio

import pytest
from playwright.async_api import Route, expect
from tests.browser.conftest import Site, Visit
from tests.browser.looking import small_targets, too_wide, violations

TEXT = "Q: Is there coffee in the waiting room?\nA: Yes. Help yourself.\n\nQ: Do you take my insurance?\nA: Perhaps."


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_both_pages_can_be_used_by_everyone(visit: Visit, site: Site, theme: str, width: int) -> None:
    page = await visit(theme=theme, width=width)

    await page.goto(site.practice("settings/secrets"))
    await page.get_by_label("Name").fill("SPARE_KEY")
    await page.get_by_label("Value").fill("not shown again")
    await page.get_by_role("button", name="Keep it").click()
    await expect(page.get_by_role("heading", name="SPARE_KEY")).to_be_visible()
    await page.get_by_text("Remove", exact=False).first.click()
    assert await violations(page) == []
    assert await too_wide(page) <= 0
    assert await small_targets(page) == []
    await page.get_by_role("button", name="Yes, remove it").click()
    await expect(page.get_by_text("No secrets yet")).to_be_visible()

    await page.goto(site.practice("settings/import"))
    assert await violations(page) == []
    assert await too_wide(page) <= 0
    assert await small_targets(page) == []
    await page.get_by_label("Or a text").fill(TEXT)
    await page.get_by_role("button", name="Look").click()
    await expect(page.get_by_label("Take over “Is there coffee in the waiting room?”")).to_be_checked()
    assert await violations(page) == []
    assert await too_wide(page) <= 0
    assert await small_targets(page) == []


async def test_what_is_ticked_goes_into_the_draft(visit: Visit, site: Site) -> None:
    page = await visit(width=1280)
    await page.goto(site.practice("settings/import"))
    await page.get_by_label("Or a text").fill(TEXT)
    await page.get_by_role("button", name="Look").click()

    await page.get_by_label("Answer, as callers hear it").first.fill("Yes, and tea.")
    await page.get_by_role("button", name="Put what is ticked into the draft").click()

    await expect(page.get_by_text("The questions are in the draft.")).to_be_visible()


async def test_looking_keeps_the_page_and_says_meanwhile_that_it_works(visit: Visit, site: Site) -> None:
    page = await visit(width=390)
    await page.goto(site.practice("settings/import"))
    going = asyncio.Event()

    async def held(route: Route) -> None:
        await going.wait()
        await route.continue_()

    await page.route("**/settings/import", held)
    await page.get_by_label("Or a text").fill(TEXT)
    await expect(page.get_by_text("Looking. This takes up to")).to_be_hidden()
    await page.get_by_role("button", name="Look").click()
    await expect(page.get_by_text("Looking. This takes up to")).to_be_visible()
    await expect(page.get_by_role("button", name="Look")).to_be_disabled()
    going.set()

    await expect(page.get_by_role("heading", name="Questions", exact=True)).to_be_focused()
    await expect(page.get_by_text("No language model looked for more")).to_be_visible()
    await expect(page.get_by_role("button", name="Look")).to_be_enabled()
