"""What an owner does all day: reads calls, and works through messages."""

from playwright.async_api import expect
from tests.browser.conftest import Site, Visit
from tests.sample_day import PRACTICE


async def test_a_call_shows_what_was_heard_and_what_was_cut_off(visit: Visit, site: Site) -> None:
    page = await visit()

    await page.goto(site.practice(f"calls/{site.ids['message']}"))

    cut = page.locator(".turn", has_text="Delta Dental?")
    await expect(cut.locator(".unheard")).to_contain_text("Cigna and MetLife")
    await expect(cut.get_by_text("Cut off by the caller")).to_be_visible()
    await expect(cut.locator(".unheard .visually-hidden")).to_have_text("Not heard:")


async def test_functions_open_to_what_was_asked_and_answered(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice(f"calls/{site.ids['message']}"))

    await page.get_by_text("Took a message").click()

    await expect(page.get_by_text("A crown came loose and it hurts when chewing", exact=True)).to_be_visible()


async def test_timings_are_there_as_a_picture_and_as_a_table(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice(f"calls/{site.ids['message']}"))

    await page.get_by_text("The same as a table").click()

    bars = await page.locator(".chart-plot .chart-bar rect").evaluate_all(
        "(bars) => bars.map((bar) => bar.getBoundingClientRect().width)"
    )
    assert max(bars) > 10
    await expect(page.get_by_role("row", name="What the caller waited 0.73 s")).to_be_visible()
    await expect(page.get_by_role("row", name="Patience, your own setting 0.25 s")).to_be_visible()


async def test_an_owner_sees_how_soon_callers_are_answered_and_what_to_set_otherwise(visit: Visit, site: Site) -> None:
    page = await visit()

    await page.goto(site.practice(""))

    waits = page.get_by_role("region", name="How soon callers are answered")
    await expect(waits.get_by_role("listitem").filter(has_text="Voice, to its first sound")).to_be_visible()
    await expect(waits.get_by_role("link", name="Patience, your own setting")).to_have_attribute(
        "href", f"/practices/{PRACTICE}/settings/turns"
    )


async def test_a_message_is_done_and_undone_without_leaving_the_page(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice("messages"))
    count = page.locator("#new-messages")
    await expect(count).to_contain_text("2")

    await page.get_by_role("button", name="Done with Sam Lee").click()
    await expect(page.locator("#announcement")).to_have_text("Message from Sam Lee is done.")
    await expect(count).to_contain_text("1")
    await page.get_by_role("button", name="Undo for Sam Lee").click()
    await expect(page.locator("#announcement")).to_have_text("Message from Sam Lee is new again.")

    await expect(count).to_contain_text("2")
    await expect(page).to_have_url(site.practice("messages"))


async def test_a_caller_is_called_back_with_one_tap(visit: Visit, site: Site) -> None:
    page = await visit()

    await page.goto(site.practice("messages"))

    await expect(page.get_by_role("link", name="(212) 555-0199")).to_have_attribute("href", "tel:+12125550199")


async def test_a_viewer_has_nothing_to_press(visit: Visit, site: Site) -> None:
    page = await visit("viewer@brightsmiles.example")

    await page.goto(site.practice("messages"))

    await expect(page.get_by_role("heading", name="Sam Lee")).to_be_visible()
    await expect(page.get_by_role("button", name="Done")).to_have_count(0)
    await expect(page.get_by_role("link", name="Test call")).to_have_count(0)


async def test_a_server_that_is_away_is_said_to_be_away_and_nothing_is_lost(visit: Visit, site: Site) -> None:
    page = await visit(forgive="ERR_FAILED|htmx:error")
    await page.goto(site.practice("messages"))

    await page.route("**/messages/*", lambda route: route.abort())
    await page.get_by_role("button", name="Done with Sam Lee").click()

    await expect(page.get_by_role("alert")).to_contain_text("The server cannot be reached")
    await page.unroute("**/messages/*")
    await expect(page.get_by_role("button", name="Done with Sam Lee")).to_be_visible()


async def test_a_stale_page_says_so_in_place(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice("messages"))
    await page.evaluate("document.body.setAttribute('hx-headers:inherited', '{\"X-CSRF-Token\":\"old\"}')")

    await page.get_by_role("button", name="Done with Sam Lee").click()

    await expect(page.get_by_role("alert")).to_contain_text("This page has gone stale")
    await page.get_by_role("button", name="Dismiss").click()
    await expect(page.get_by_role("alert")).to_be_empty()
