"""Every page, on a phone and on a desk, by day and by night: nothing breaks, nothing is out of reach."""

from collections.abc import Sequence

import pytest
from playwright.async_api import expect
from tests.browser.conftest import Site, Visit
from tests.browser.looking import AXE, small_targets, too_wide, violations


def paths(site: Site) -> Sequence[str]:
    return [
        site.practice(),
        site.practice("calls"),
        site.practice("calls?show=tests"),
        site.practice(f"calls/{site.ids['message']}"),
        site.practice(f"calls/{site.ids['failed']}"),
        site.practice("messages"),
        site.practice("messages?show=mine"),
        site.practice("messages?show=done"),
        site.practice("follow-ups"),
        site.practice("calls?topic=message"),
        site.practice("usage"),
        site.practice("audit"),
        site.practice("audit?kind=team"),
        site.practice("messages?show=tests"),
        site.practice("test"),
        f"{site.url}/no-such-page",
    ]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_every_page_can_be_used_by_everyone(visit: Visit, site: Site, theme: str, width: int) -> None:
    page = await visit(theme=theme, width=width)

    for path in paths(site):
        await page.goto(path)
        for details in await page.locator("main details").all():
            await details.evaluate("(item) => item.open = true")
        assert await violations(page) == [], path
        assert await too_wide(page) <= 0, path
        assert await small_targets(page) == [], path


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_door_can_be_used_by_everyone(visit: Visit, site: Site, theme: str) -> None:
    page = await visit("", theme=theme, width=390)
    await page.goto(f"{site.url}/login")

    assert await violations(page) == []
    assert await too_wide(page) <= 0


async def test_an_operator_goes_from_practice_to_practice(visit: Visit, site: Site) -> None:
    page = await visit("operator@platform.example")

    await page.get_by_role("link", name="Paws & Claws Veterinary").click()
    assert await violations(page) == []
    await page.get_by_role("button", name="change practice").click()
    await page.get_by_role("link", name="Bright Smiles Dental").click()

    await expect(page).to_have_url(site.practice())


async def test_another_practice_is_not_there(visit: Visit, site: Site) -> None:
    page = await visit("owner@pawsandclaws.example")

    answer = await page.goto(site.practice(f"calls/{site.ids['message']}"))

    assert answer is not None
    assert answer.status == 404
    await expect(page.get_by_role("heading", name="There is nothing here")).to_be_visible()


async def test_the_choice_of_light_and_dark_is_kept(visit: Visit, site: Site) -> None:
    page = await visit(theme="light")
    background = "getComputedStyle(document.documentElement).backgroundColor"
    light = await page.evaluate(background)

    await page.get_by_role("button", name="account and appearance").click()
    async with page.expect_response("**/theme"):
        await page.get_by_role("button", name="Dark").click()
    dark = await page.evaluate(background)
    await page.goto(site.practice("calls"))

    assert light != dark
    assert await page.evaluate(background) == dark


async def test_the_page_can_be_reached_past_the_navigation(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice("calls"))

    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    await page.keyboard.press("Enter")

    assert await page.evaluate("document.activeElement.id") == "main"


async def test_pages_are_whole_without_javascript(visit: Visit, site: Site) -> None:
    page = await visit(java_script_enabled=False)

    await page.goto(site.practice("calls"))
    await page.get_by_role("link", name="(212) 555-0199").click()
    await expect(page.get_by_text("Hi, do you guys take Delta Dental?")).to_be_visible()
    await page.get_by_role("link", name="Messages").click()
    await page.get_by_role("button", name="Done with Priya Raman").click()

    await expect(page.get_by_role("heading", name="Priya Raman")).to_have_count(0)
    await page.get_by_role("link", name="Done").click()
    await page.get_by_role("button", name="Undo for Priya Raman").click()
    await expect(page.get_by_role("heading", name="Priya Raman")).to_have_count(0)


def test_axe_was_installed() -> None:
    assert AXE.is_file(), "python ui/build.py --dev"
