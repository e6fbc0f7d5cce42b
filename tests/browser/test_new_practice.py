"""Making a practice, as an operator does it: choose, fill in, hear what it will say, create; in both themes."""

import pytest
from playwright.async_api import expect
from tests.browser.conftest import Site, Visit
from tests.browser.test_people import usable

OPERATOR = "operator@platform.example"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_a_practice_can_be_made_by_everyone(visit: Visit, site: Site, theme: str, width: int) -> None:
    page = await visit(OPERATOR, theme=theme, width=width)
    last = {("light", 390): 1, ("light", 1280): 2, ("dark", 390): 3, ("dark", 1280): 4}[theme, width]

    await page.goto(f"{site.url}/practices")
    await page.get_by_role("link", name="New practice").click()
    await expect(page.get_by_role("heading", name="New practice")).to_be_visible()
    await usable(page)
    await page.get_by_role("link", name="Gym").click()
    await page.get_by_label("Name of the gym").fill(f"Corner Gym {theme} {width}")
    await page.get_by_label("Phone number that is answered").fill("555")
    await page.get_by_role("button", name="What it will say").click()
    await expect(page.locator("#new-practice").get_by_role("alert")).to_contain_text("Please look at")
    await usable(page)

    await page.get_by_label("Phone number that is answered").fill(f"(312) 555-018{last}")
    await page.get_by_label("Phone of your front desk").fill("(312) 555-0190")
    await page.get_by_label("Address", exact=True).fill("5 Corner Street")
    await page.get_by_role("button", name="What it will say").click()
    await expect(page.get_by_text(f"Thanks for calling Corner Gym {theme} {width}").first).to_be_visible()
    await usable(page)

    await page.get_by_role("button", name="Create the practice").click()
    await expect(page.get_by_role("heading", name=f"Corner Gym {theme} {width} is there")).to_be_visible()
    await usable(page)


async def test_a_practice_can_be_made_without_scripts(visit: Visit, site: Site) -> None:
    page = await visit(OPERATOR, java_script_enabled=False)

    await page.goto(f"{site.url}/new/gym")
    await page.get_by_role("button", name="Create the practice").click()
    await expect(page.locator("#new-practice").get_by_role("alert")).to_contain_text("Name of the gym")
    await page.get_by_label("Name of the gym").fill("Plain Gym")
    await page.get_by_label("Phone number that is answered").fill("(312) 555-0160")
    await page.get_by_label("Phone of your front desk").fill("(312) 555-0161")
    await page.get_by_label("Address", exact=True).fill("6 Corner Street")
    await page.get_by_role("button", name="What it will say").click()
    await expect(page.get_by_text("Thanks for calling Plain Gym").first).to_be_visible()
    await page.get_by_role("button", name="Create the practice").click()

    await expect(page.get_by_role("heading", name="Plain Gym is there")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_templates_can_be_kept_by_everyone(visit: Visit, site: Site, theme: str, width: int) -> None:
    page = await visit(OPERATOR, theme=theme, width=width)

    await page.goto(site.practice("template"))
    await usable(page)
    await page.get_by_role("button", name="Save the template").click()
    await expect(page.get_by_role("status").filter(has_text="is kept")).to_be_visible()
    await usable(page)
