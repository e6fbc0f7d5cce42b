"""The history of the settings as an owner works it: versions are seen, compared, taken back, and published anyway."""

import re

import pytest
from playwright.async_api import Page, expect
from tests.browser.conftest import OPEN_CLINIC, Site, Visit
from tests.browser.looking import small_targets, too_wide, violations

OWNER = "owner@openclinic.example"
RED = '\n[[scenarios]]\nname = "Sings"\ncaller = ["Do you sing?"]\nsays = ["la la la"]\n'


async def is_fine(page: Page) -> None:
    assert await violations(page) == []
    assert await too_wide(page) <= 0
    assert await small_targets(page) == []


async def write(page: Page, site: Site, change: tuple[str, str]) -> None:
    """In the editor, into the draft."""
    await page.goto(site.practice("settings/text", OPEN_CLINIC))
    box = page.get_by_label("Text", exact=True)
    written: str = await box.input_value()
    await box.fill(written.replace(*change) if change[0] else written + change[1])
    await page.get_by_role("button", name="Save in the draft").click()
    await expect(page.get_by_text("Saved in the draft.")).to_be_visible()


async def test_versions_are_seen_compared_taken_back_and_that_is_undone(visit: Visit, site: Site) -> None:
    page = await visit(OWNER)
    await write(page, site, ('name = "Open Clinic"', 'name = "Clinic of a very long name in Springfield on the hill"'))
    await page.get_by_role("button", name="Publish").click()
    await expect(page.get_by_text("Published. The next call hears it.")).to_be_visible()

    await page.get_by_role("link", name="History", exact=True).click()
    newest = page.locator(".version").first
    await expect(newest).to_contain_text("Served now")
    await expect(newest).to_contain_text("Olga Owner, in the editor, today")
    await expect(newest).to_contain_text("Clinic of a very long name")
    await is_fine(page)

    await page.get_by_role("link", name=re.compile("^Version")).nth(1).press("Enter")
    compared = page.get_by_label("Compare with version")
    newer: str = await compared.locator("option").first.get_attribute("value") or ""
    await compared.select_option(newer)
    await page.get_by_role("button", name="Compare").click()
    await expect(page.get_by_role("heading", name=f"Different from version {newer}")).to_be_visible()
    await expect(page.locator(".diff-line--new")).to_contain_text('name = "Open Clinic"')
    await is_fine(page)

    await page.get_by_role("button", name=re.compile("^Publish version")).click()
    await expect(page.get_by_role("status").filter(has_text="Taken back")).to_be_visible()
    await expect(page.locator(".version").first).to_contain_text("by taking a version back")
    await is_fine(page)
    await page.get_by_role("button", name="Undo").press("Enter")

    file = site.server.folder / "tenants" / f"{OPEN_CLINIC}.toml"
    await expect(page.locator(".version").first).to_contain_text("Clinic of a very long name")
    assert "Clinic of a very long name" in file.read_text()
    await page.get_by_role("button", name="Undo").click()
    await expect(page.locator(".version-words").first).to_contain_text("“Open Clinic”")


async def test_what_does_not_pass_its_rehearsal_is_published_with_a_reason(visit: Visit, site: Site) -> None:
    page = await visit(OWNER, theme="dark", width=390)
    await write(page, site, ("", RED))

    await page.get_by_role("button", name="Publish").click()
    await expect(page.get_by_text("A scenario does not pass with this draft")).to_be_visible(timeout=30_000)
    await expect(page.locator(".failures")).to_contain_text("Sings")
    await is_fine(page)
    await page.get_by_label("Why publish anyway?").fill("We do sing, on Sundays.")
    await page.get_by_role("button", name="Publish anyway").click()
    await expect(page.get_by_text("Published. The next call hears it.")).to_be_visible(timeout=30_000)

    await page.goto(site.practice("settings/history", OPEN_CLINIC))
    newest = page.locator(".version").first
    await expect(newest).to_contain_text("A scenario failed")
    await expect(newest).to_contain_text("Published anyway: We do sing, on Sundays.")
    await is_fine(page)
    await newest.get_by_role("link").click()
    await expect(page.get_by_text("It is served although a scenario does not pass")).to_be_visible()
    await is_fine(page)
    await write(page, site, (RED, ""))
    await page.get_by_role("button", name="Publish").click()
    await expect(page.get_by_text("Published. The next call hears it.")).to_be_visible()


@pytest.mark.parametrize(("theme", "width"), [("dark", 1280), ("light", 390)])
async def test_the_history_is_fine_in_the_other_theme_too(visit: Visit, site: Site, theme: str, width: int) -> None:
    page = await visit(OWNER, theme=theme, width=width)
    await page.goto(site.practice("settings/history", OPEN_CLINIC))
    await is_fine(page)
    await page.locator(".version a").first.click()
    await page.get_by_text("The whole text").click()
    await is_fine(page)
    for path in ("settings/extends", "settings"):
        await page.goto(site.practice(path, OPEN_CLINIC))
        await is_fine(page)
