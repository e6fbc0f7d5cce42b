"""What the front desk does in one tap, and what the owner sees of it afterwards."""

import pytest
from playwright.async_api import Page, expect
from tests.browser.conftest import OPEN_CLINIC, Site, Visit, sign_in
from tests.browser.looking import small_targets, too_wide, violations

STAFF, OWNER, VIEWER = (f"{role}@openclinic.example" for role in ("staff", "owner", "viewer"))


async def is_fine(page: Page) -> None:
    assert await violations(page) == []
    assert await too_wide(page) <= 0
    assert await small_targets(page) == []


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390)])
async def test_the_receptionist_is_paused_and_resumed_in_one_tap_each(
    visit: Visit, site: Site, theme: str, width: int
) -> None:
    page = await visit(STAFF, theme=theme, width=width)
    colleague = await visit(VIEWER, theme=theme, width=width)
    await page.goto(site.practice(slug=OPEN_CLINIC))

    await page.get_by_role("button", name="Pause the receptionist").click()
    await expect(page.locator("#announcement")).to_have_text("The receptionist is paused.")
    await expect(page.locator("#standing")).to_contain_text("Paused by Sam Staff")
    await expect(page.get_by_role("button", name="Pause the receptionist")).to_have_count(0)
    await is_fine(page)
    await colleague.goto(site.practice("calls", OPEN_CLINIC))
    await expect(colleague.locator("#standing")).to_contain_text("Paused by Sam Staff")
    await expect(colleague.get_by_role("button", name="Resume the receptionist")).to_have_count(0)
    await is_fine(colleague)

    await page.goto(site.practice("messages", OPEN_CLINIC))
    await page.get_by_role("button", name="Resume the receptionist").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#announcement")).to_have_text("The receptionist answers again.")
    await expect(page.locator("#standing")).not_to_contain_text("Paused")
    await page.goto(site.practice(slug=OPEN_CLINIC))
    await expect(page.get_by_role("button", name="Pause the receptionist")).to_be_visible()


async def test_today_closes_early_and_the_page_says_so_at_once(visit: Visit, site: Site) -> None:
    page = await visit(STAFF, width=390)
    await page.goto(site.practice(slug=OPEN_CLINIC))
    await expect(page.locator("#answering")).to_contain_text("Open now")

    await page.get_by_role("button", name="Close early today").click()
    await expect(page.locator("#announcement")).to_have_text("Today closes early.")
    await expect(page.locator("#answering")).to_contain_text("Closed now")
    await expect(page.locator("#standing")).to_contain_text("Closed early today, by Sam Staff")
    await is_fine(page)

    await page.get_by_role("button", name="Undo closing early").click()
    await expect(page.locator("#answering")).to_contain_text("Open now")
    await expect(page.locator("#standing")).not_to_contain_text("Closed")


async def test_switching_works_without_javascript(visit: Visit, site: Site) -> None:
    page = await visit(STAFF, java_script_enabled=False)
    await page.goto(site.practice(slug=OPEN_CLINIC))

    await page.get_by_role("button", name="Pause the receptionist").click()
    await expect(page.get_by_text("Paused by Sam Staff")).to_be_visible()
    await page.get_by_role("button", name="Resume the receptionist").click()

    await expect(page.get_by_role("button", name="Pause the receptionist")).to_be_visible()


async def test_a_message_is_taken_and_given_on_by_keyboard(visit: Visit, site: Site) -> None:
    page = await visit(STAFF, width=390)
    await page.goto(site.practice("messages", OPEN_CLINIC))
    message = page.locator("article", has=page.get_by_role("heading", name="Sam Lee"))

    await message.get_by_role("button", name="I'll take it from Sam Lee").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#announcement")).to_have_text("Message from Sam Lee is now yours.")
    await expect(message).to_contain_text("Yours")
    await is_fine(page)

    await message.get_by_text("Give away").focus()
    await page.keyboard.press("Enter")
    await is_fine(page)
    await message.get_by_label("Who deals with the message of Sam Lee").select_option("Olga Owner")
    await message.get_by_role("button", name="Give the message of Sam Lee").press("Enter")

    await expect(page.locator("#announcement")).to_have_text("Message from Sam Lee is now for Olga Owner.")
    await page.get_by_role("link", name="Mine").click()
    await expect(page.get_by_text("None of them is yours")).to_be_visible()


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390)])
async def test_the_log_is_filtered_in_place_and_checked_by_a_button(
    visit: Visit, site: Site, theme: str, width: int
) -> None:
    page = await visit("", theme=theme, width=width)
    await sign_in(page, site, OWNER)
    await page.goto(site.practice("audit", OPEN_CLINIC))
    await expect(page.locator("#audit")).to_contain_text("Olga Owner signed in")

    await page.get_by_label("About").select_option("Emergencies and transfers")
    await expect(page.locator("#audit .entry")).to_have_count(3)
    assert "kind=calls" in page.url
    await page.get_by_label("About").select_option("People and access")
    await expect(page.locator("#audit")).to_contain_text("No entry fits these filters")
    await is_fine(page)
    await page.get_by_role("link", name="Show everything").click()
    await page.get_by_role("button", name="Check the log").press("Enter")

    await expect(page.get_by_role("heading", name="Whole up to entry")).to_be_visible()
    await is_fine(page)


async def test_the_log_is_downloaded(visit: Visit, site: Site) -> None:
    page = await visit(OWNER)
    await page.goto(site.practice("audit?kind=calls", OPEN_CLINIC))

    async with page.expect_download() as download:
        await page.get_by_role("link", name="CSV of these entries").click()
    file = await (await download.value).path()

    assert file.read_text("utf-8-sig").count("A caller spoke of an emergency") == 3


async def test_reading_a_call_is_in_the_log_with_the_way_to_it(visit: Visit, site: Site) -> None:
    page = await visit()
    call = site.practice(f"calls/{site.ids['message']}")
    await page.goto(call)

    await page.goto(site.practice("audit?kind=reading"))
    await page.get_by_role("link", name="The call of entry").first.click()

    await expect(page).to_have_url(call)
