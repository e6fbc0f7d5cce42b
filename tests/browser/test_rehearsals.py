"""Rehearsals and the conversation that is typed, as owners use them: on a phone and on a desk, by day and by night."""

import pytest
from playwright.async_api import Page, expect
from tests.browser.conftest import Site, Visit
from tests.browser.looking import small_targets, too_wide, violations


async def is_fine(page: Page) -> None:
    assert await violations(page) == []
    assert await too_wide(page) <= 0
    assert await small_targets(page) == []


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390), ("light", 390), ("dark", 1280)])
async def test_an_owner_rehearses_all_scenarios_and_sees_each_one_pass(
    visit: Visit, site: Site, theme: str, width: int
) -> None:
    page = await visit(theme=theme, width=width)
    await page.goto(site.practice("test"))
    await page.get_by_role("link", name="Rehearsals").click()
    await is_fine(page)

    await page.get_by_role("button", name="Run all").click()
    await expect(page.locator("#rehearsal-score")).to_have_text("All 10 passed.", timeout=60_000)
    await expect(page.locator(".rehearsal--passed")).to_have_count(10)

    await page.locator("#scenario-3 summary").click()
    await expect(page.locator("#scenario-3")).to_contain_text("Tuesday the ninth of March")
    await is_fine(page)
    await page.get_by_role("button", name="Run Asks when we are open").click()
    await expect(page.locator("#scenario-1")).to_contain_text("Passed in")


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390), ("light", 390), ("dark", 1280)])
async def test_an_owner_types_a_conversation(visit: Visit, site: Site, theme: str, width: int) -> None:
    page = await visit(theme=theme, width=width)
    await page.goto(site.practice("test"))
    await page.get_by_role("link", name="Type").click()
    await is_fine(page)

    await page.get_by_label("Day and time of the call").fill("2027-03-02T10:00")
    await page.get_by_role("button", name="Begin").click()
    await expect(page.locator("#chat")).to_contain_text("A call on Tuesday, March 2, 2027")
    await page.get_by_label("Type what the caller says").fill("What time do you close today?")
    await page.keyboard.press("Enter")
    await expect(page.locator("#chat .says--agent")).to_have_count(2)
    await expect(page.locator("#chat .function")).to_have_count(1)
    await is_fine(page)

    await page.get_by_role("button", name="Hang up").click()
    await expect(page.locator("#chat")).to_contain_text("The conversation is over.")
    await is_fine(page)
