"""Accounts and teams, as people use them: by mouse, thumb and keyboard, in both themes."""

import re

import pytest
from playwright.async_api import Page, expect
from pyotp.totp import TOTP
from tests.browser.conftest import OWNER, PASSWORD, Site, Visit, sign_in
from tests.browser.looking import small_targets, too_wide, violations

from receptionist.clock import SystemClock


async def usable(page: Page) -> None:
    assert await violations(page) == [], page.url
    assert await too_wide(page) <= 0, page.url
    assert await small_targets(page) == [], page.url


async def opened(page: Page) -> None:
    for details in await page.locator("main details").all():
        await details.evaluate("(item) => item.open = true")


async def invite(page: Page, site: Site, email: str) -> str:
    """The link that the page shows."""
    await page.goto(site.practice("team"))
    await page.get_by_label("E-mail").fill(email)
    await page.get_by_role("radio", name="Staff").check()
    await page.get_by_role("button", name="Invite").click()
    link = page.get_by_role("status").locator("code")
    await expect(link).to_be_visible()
    return await link.inner_text()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_team_and_account_can_be_used_by_everyone(visit: Visit, site: Site, theme: str, width: int) -> None:
    page = await visit(theme=theme, width=width)

    link = await invite(page, site, f"{theme}{width}@example.com")
    await opened(page)
    await usable(page)
    for path in ("account", "account/second-factor"):
        await page.goto(f"{site.url}/{path}")
        await usable(page)
    await page.goto(link)
    await usable(page)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_everything_at_the_door_can_be_used_by_everyone(visit: Visit, site: Site, theme: str, width: int) -> None:
    inside = await visit(theme=theme, width=width)
    link = await invite(inside, site, f"door-{theme}{width}@example.com")
    page = await visit("", theme=theme, width=width)

    for address in (f"{site.url}/forgot", link, f"{site.url}/invitation?token=gone", f"{site.url}/reset?token=gone"):
        await page.goto(address)
        await usable(page)
    await inside.get_by_role("button", name="account and appearance").click()
    await inside.get_by_role("button", name="Lock this screen").click()
    await expect(inside.get_by_role("heading", name="This screen is locked")).to_be_visible()
    await usable(inside)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_an_operators_pages_can_be_used_by_everyone(visit: Visit, site: Site, theme: str, width: int) -> None:
    page = await visit("operator@platform.example", theme=theme, width=width)

    for path in ("practices", "operator/resellers", "operator/providers"):
        await page.goto(f"{site.url}/{path}")
        await usable(page)


async def test_an_owner_reaches_every_page_on_a_phone(visit: Visit, site: Site) -> None:
    page = await visit(width=390, height=844)

    for name in ("Overview", "Calls", "Messages", "Team"):
        link = page.get_by_role("navigation", name="Pages").get_by_role("link", name=name)
        if not await link.is_visible():
            await page.get_by_role("button", name="More", exact=True).click()
            link = page.locator("#more-menu").get_by_role("link", name=name)
        await expect(link).to_be_in_viewport(ratio=1)
        await link.click()
        await expect(page.locator(f'[aria-current="page"]:has-text("{name}")').first).to_be_attached()

    await expect(page.get_by_role("button", name="More", exact=True)).to_have_class(re.compile("nav-more--here"))
    await page.goto(f"{site.url}/account")
    await page.get_by_role("link", name="Start page", exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Bright Smiles")


async def test_the_link_that_is_shown_once_is_in_view_on_a_phone(visit: Visit, site: Site) -> None:
    page = await visit(width=390, height=700)

    await invite(page, site, "thumb@example.com")

    await expect(page.get_by_role("status").locator("code")).to_be_in_viewport(ratio=1)


async def test_a_person_is_invited_joins_and_is_made_a_viewer(visit: Visit, site: Site) -> None:
    owner = await visit()
    link = await invite(owner, site, "kim@example.com")
    newcomer = await visit("")

    await newcomer.goto(link)
    await newcomer.get_by_label("Your name").fill("Kim Park")
    await newcomer.get_by_label("Choose a password", exact=True).fill("a few words are enough")
    await newcomer.get_by_role("button", name="Join the team").click()
    await expect(newcomer).to_have_url(site.practice())
    await owner.goto(site.practice("team"))
    await owner.get_by_label("Role of Kim Park").select_option("viewer")
    await owner.get_by_role("button", name="Change the role of Kim Park").click()

    await expect(owner.get_by_role("status").filter(has_text="Kim Park is viewer now")).to_be_visible()
    assert await violations(owner) == []
    await newcomer.goto(site.practice("calls"))
    await expect(newcomer.get_by_role("heading", name="Welcome back")).to_be_visible()


async def test_the_keyboard_is_enough_to_invite(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice("team"))

    await page.get_by_label("E-mail").focus()
    await page.keyboard.type("keys@example.com")
    await page.keyboard.press("Tab")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("status").filter(has_text="keys@example.com is invited")).to_be_visible()
    await expect(page.get_by_text("Viewer · until")).to_be_visible()


async def test_the_team_is_whole_without_javascript(visit: Visit, site: Site) -> None:
    page = await visit(java_script_enabled=False)
    await page.goto(site.practice("team"))

    await page.get_by_label("E-mail").fill("plain@example.com")
    await page.get_by_role("button", name="Invite").click()
    await expect(page.get_by_role("status").filter(has_text="plain@example.com is invited")).to_be_visible()
    await page.get_by_role("button", name="Take back the invitation of plain@example.com").click()

    await expect(page.get_by_role("status").filter(has_text="is taken back")).to_be_visible()


async def test_a_mistake_in_the_team_is_said_where_one_looks(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice("team"))

    await page.get_by_text("More for Nina Patel").click()
    await page.get_by_role("button", name="Leave the team").click()

    await expect(page.get_by_role("alert").filter(has_text="A practice needs an owner")).to_be_visible()
    assert await violations(page) == []


async def test_codes_are_set_up_asked_for_and_turned_off(visit: Visit, site: Site) -> None:
    email = "viewer@brightsmiles.example"
    page = await visit(email)
    await page.goto(f"{site.url}/account")
    await page.get_by_role("link", name="Set up codes").click()
    await page.get_by_label("Your password").fill(PASSWORD)
    await page.get_by_role("button", name="Go on").click()
    picture = page.get_by_role("img", name=re.compile("Picture for your authenticator app"))
    await expect(picture).to_be_visible()
    assert await picture.evaluate("(image) => image.naturalWidth") > 100
    await usable(page)
    key = await page.locator(".copyable code").inner_text()
    telephone = TOTP(key.replace(" ", ""))

    await page.get_by_label("Code").fill(telephone.now())
    await page.get_by_role("button", name="Turn codes on").click()
    await expect(page.get_by_role("heading", name="Keep these recovery codes")).to_be_visible()
    await usable(page)
    codes = await page.get_by_role("list", name="Recovery codes").get_by_role("listitem").all_inner_texts()

    other = await visit("")
    await sign_in(other, site, email)
    await usable(other)
    await other.get_by_label("Code").fill(codes[0])
    await other.get_by_role("button", name="Go on").click()
    await expect(other).to_have_url(site.practice())
    await other.goto(f"{site.url}/account")
    await expect(other.get_by_text("9 recovery codes are left")).to_be_visible()
    await usable(other)
    await other.locator("#factor-current").fill(PASSWORD)
    await other.get_by_label("A code").fill(codes[1])
    await other.get_by_role("button", name="Turn codes off").click()
    await expect(other.get_by_role("status").filter(has_text="Codes are off")).to_be_visible()


async def test_a_screen_that_is_locked_opens_where_it_was(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice("messages?show=done"))

    await page.get_by_role("button", name="account and appearance").click()
    await page.get_by_role("button", name="Lock this screen").click()
    await page.goto(site.practice("messages?show=done"))
    await expect(page.get_by_role("heading", name="This screen is locked")).to_be_visible()
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.keyboard.press("Enter")

    await expect(page).to_have_url(site.practice("messages?show=done"))


async def test_a_screen_that_nobody_is_at_locks_itself_though_its_page_goes_on(visit: Visit, site: Site) -> None:
    # Minutes pass at once here and answers do not: what was asked a moment before may seem to be late.
    page = await visit(forgive=r"the server responded with a status of 4|htmx:error: timeout")
    await page.clock.install(time=SystemClock().now())
    await page.goto(site.practice())

    await page.clock.run_for(14 * 60_000)
    await expect(page).to_have_url(site.practice())
    await page.clock.run_for(2 * 60_000)

    await expect(page.get_by_role("heading", name="This screen is locked")).to_be_visible()
    assert OWNER in await page.locator("main").inner_text()
