"""Signing in and out, as a person does it."""

from playwright.async_api import expect
from tests.browser.conftest import OWNER, PASSWORD, Site, Visit, sign_in


async def test_an_owner_signs_in_and_lands_at_the_practice(visit: Visit, site: Site) -> None:
    page = await visit("")

    await sign_in(page, site, OWNER)

    await expect(page).to_have_url(site.practice())
    await expect(page.get_by_role("heading", level=1)).to_have_text("Bright Smiles Dental")


async def test_the_keyboard_is_enough_to_sign_in(visit: Visit, site: Site) -> None:
    page = await visit("")
    await page.goto(f"{site.url}/login")
    await expect(page.get_by_label("E-mail")).to_be_focused()  # the browser moves there by itself, after loading

    await page.keyboard.type(OWNER)
    await page.keyboard.press("Tab")
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Enter")

    await expect(page).to_have_url(site.practice())


async def test_a_wrong_password_is_said_aloud_and_the_address_is_kept(visit: Visit, site: Site) -> None:
    page = await visit("")

    await sign_in(page, site, "someone@example.com", "not the password")

    await expect(page.get_by_role("alert").filter(has_text="do not belong together")).to_be_visible()
    await expect(page.get_by_label("E-mail")).to_have_value("someone@example.com")


async def test_the_password_can_be_shown(visit: Visit, site: Site) -> None:
    page = await visit("")
    await page.goto(f"{site.url}/login")
    password = page.locator("#password")

    await page.get_by_role("button", name="Show the password").click()

    await expect(password).to_have_attribute("type", "text")


async def test_signing_out_closes_the_door(visit: Visit, site: Site) -> None:
    page = await visit()

    await page.get_by_role("button", name="account and appearance").click()
    await page.get_by_role("button", name="Sign out").click()
    await page.goto(site.practice("calls"))

    await expect(page.get_by_role("heading", name="Welcome back")).to_be_visible()
