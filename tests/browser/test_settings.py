"""The settings as their owner sees and works them: at a desk and on a phone, by mouse and by keyboard."""

import re

import pytest
from playwright.async_api import Page, expect
from tests.browser.conftest import OPEN_CLINIC, Site, Visit
from tests.browser.looking import small_targets, too_wide, violations

OWNER = "owner@pawsandclaws.example"
SLUG = "paws-and-claws"
PAGES = (
    "settings",
    "settings/hours",
    "settings/faqs",
    "settings/entries/faqs/0",
    "settings/entries/people/0",
    "settings/scheduling",
    "settings/entries/scenarios/0",
    "settings/entries/functions/new",
    "settings/voice",
    "settings/callers",
    "settings/text",
)


async def is_fine(page: Page) -> None:
    assert await violations(page) == []
    assert await too_wide(page) <= 0
    assert await small_targets(page) == []


async def discard(page: Page, site: Site, slug: str = SLUG) -> None:
    """Whatever a test leaves behind is thrown away."""
    await page.goto(site.practice("settings", slug))
    if await page.get_by_text("Discard", exact=True).count():
        await page.get_by_text("Discard", exact=True).click()
        await page.get_by_role("button", name="Yes, discard the draft").click()
        await expect(page.get_by_text("The draft is thrown away.")).to_be_visible()


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390), ("dark", 1280), ("light", 390)])
async def test_the_settings_pages_are_fine_in_both_themes_at_both_widths(
    visit: Visit, site: Site, theme: str, width: int
) -> None:
    page = await visit(OWNER, theme=theme, width=width)
    for path in PAGES:
        await page.goto(site.practice(path, SLUG))

        assert await violations(page) == [], path
        assert await too_wide(page) <= 0, path
        assert await small_targets(page) == [], path


async def test_an_hour_and_a_question_are_changed_and_published(visit: Visit, site: Site) -> None:
    page = await visit("owner@openclinic.example")
    await page.goto(site.practice("settings/hours", OPEN_CLINIC))
    await page.get_by_label("Sunday, time 1: from").fill("10:00")
    await page.get_by_label("Sunday, time 1: to").fill("16:00")
    await page.get_by_role("button", name="Save in the draft").click()
    await expect(page.get_by_role("heading", name="Draft with 1 change")).to_be_visible()
    await expect(page.locator(".draft-bar")).to_contain_text("Sunday is now open 10 a.m. to 4 p.m.")

    await page.goto(site.practice("settings/faqs", OPEN_CLINIC))
    await page.get_by_role("link", name="Add: question").click()
    await page.get_by_label("Question", exact=True).fill("Do you have a cat?")
    await page.get_by_label("Answer").fill("Yes. Her name is Tilly.")
    await page.get_by_role("button", name="Save in the draft").click()
    await expect(page.locator(".draft-bar")).to_contain_text("Question added: “Do you have a cat?”")
    await is_fine(page)
    await page.get_by_role("button", name="Publish").click()

    await expect(page.get_by_text("Published. The next call hears it.")).to_be_visible()
    text = (site.server.folder / "tenants" / f"{OPEN_CLINIC}.toml").read_text()
    assert 'sunday = ["10:00-16:00"]' in text
    assert 'mode = "always"  # day and night' in text
    assert 'question = "Do you have a cat?"' in text


async def test_a_mistake_shows_beside_its_field_while_it_is_typed(visit: Visit, site: Site) -> None:
    page = await visit(OWNER, width=390)
    await page.goto(site.practice("settings/turns", SLUG))

    await page.get_by_label("Interruption").fill("5")
    await expect(page.locator("#f-barge_in_ms-problem")).to_contain_text("at least 40")
    await is_fine(page)
    await page.get_by_label("Interruption").fill("200")
    await expect(page.locator("#f-barge_in_ms-problem")).to_be_empty()

    await page.get_by_label("Interruption").fill("a while")
    await page.get_by_role("button", name="Save in the draft").click()
    await expect(page.get_by_role("alert").filter(has_text="Not saved yet")).to_contain_text("Interruption")
    await expect(page.get_by_label("Interruption")).to_have_value("a while")
    await is_fine(page)


async def test_a_days_times_are_copied_to_the_days_after_it_by_keyboard(visit: Visit, site: Site) -> None:
    page = await visit(OWNER)
    await page.goto(site.practice("settings/hours", SLUG))
    monday = page.get_by_role("group", name="Monday")
    await monday.get_by_label("time 1: from").fill("07:00")

    await page.get_by_role("button", name="Copy to Friday: the times of Monday").press("Enter")

    await expect(page.get_by_role("group", name="Friday").get_by_label("time 1: from")).to_have_value("07:00")
    sunday = page.get_by_role("group", name="Sunday")
    await sunday.get_by_role("button", name=re.compile("^Add")).press("Enter")
    await expect(sunday.get_by_label("another time: from")).to_be_focused()
    await is_fine(page)


async def test_of_two_editors_the_later_one_is_told_sees_both_and_loses_nothing(visit: Visit, site: Site) -> None:
    owner, operator = await visit(OWNER, width=390, theme="dark"), await visit("operator@platform.example")
    for page in (owner, operator):
        await page.goto(site.practice("settings/receptionist", SLUG))
    await operator.get_by_label("The receptionist's name").fill("Uma")
    await operator.get_by_role("button", name="Save in the draft").click()
    await expect(operator.get_by_text("Saved in the draft.")).to_be_visible()

    await owner.get_by_label("The receptionist's name").fill("Eva")
    await owner.get_by_role("button", name="Save in the draft").click()

    banner = owner.locator(".banner", has_text="Somebody else changed this while you did")
    await expect(banner).to_contain_text("Theirs, saved by Olive Grant")
    await expect(banner).to_contain_text("“Uma” instead of")
    await expect(banner).to_contain_text("“Eva” instead of")
    await is_fine(owner)
    await banner.get_by_role("button", name="Save mine over theirs").click()
    await expect(owner.get_by_text("Saved in the draft.")).to_be_visible()
    await expect(owner.locator(".draft-bar")).to_contain_text("“Eva” instead of")
    await discard(owner, site)


async def test_an_entry_is_taken_out_and_brought_back(visit: Visit, site: Site) -> None:
    page = await visit(OWNER, width=390)
    await page.goto(site.practice("settings/faqs", SLUG))
    first = await page.locator(".entry-row h3").first.inner_text()

    await page.get_by_role("button", name=f"Take out: {first}").click()
    await expect(page.locator(".entry-row h3").first).not_to_have_text(first)
    await is_fine(page)
    await page.get_by_role("button", name="Undo").click()

    await expect(page.locator(".entry-row h3").first).to_have_text(first)
    await expect(page.locator(".draft-bar")).to_have_count(0)  # the draft is what is published: there is none


async def test_the_editor_leads_to_the_line_and_does_not_hold_the_keyboard(visit: Visit, site: Site) -> None:
    page = await visit(OWNER)
    await page.goto(site.practice("settings/text", SLUG))
    text = page.get_by_label("Text", exact=True)
    written: str = await text.input_value()
    await text.fill(written.replace('patience = "', 'patience = "very '))

    problem = page.locator(".text-problem--error").first
    await expect(problem).to_contain_text("must be 'brisk'")
    await problem.get_by_role("link").click()
    await expect(text).to_be_focused()
    line: int = await text.evaluate("box => box.value.slice(0, box.selectionStart).split('\\n').length")
    assert written.split("\n")[line - 1].startswith("patience")
    await is_fine(page)

    await page.keyboard.press("Tab")
    assert await text.evaluate("box => box.value.includes('    ')")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Tab")
    await expect(text).not_to_be_focused()


async def test_the_settings_work_without_javascript(visit: Visit, site: Site) -> None:
    page = await visit(OWNER, java_script_enabled=False)
    await page.goto(site.practice("settings/voice", SLUG))
    await page.get_by_label("Speed").fill("9")
    await page.get_by_role("button", name="Save in the draft").click()
    await expect(page.locator("#f-speed-problem")).to_contain_text("at most 2")

    await page.get_by_label("Speed").fill("1.1")
    await page.get_by_role("button", name="Save in the draft").click()

    await expect(page.get_by_text("Saved in the draft.")).to_be_visible()
    await page.get_by_text("Discard", exact=True).click()
    await page.get_by_role("button", name="Yes, discard the draft").click()
    await expect(page.get_by_text("The draft is thrown away.")).to_be_visible()
