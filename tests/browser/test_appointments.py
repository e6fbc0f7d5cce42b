"""What a front desk does all day: looks at the week, opens an appointment, decides about it."""

from datetime import UTC, date, datetime

import pytest
from playwright.async_api import Page, expect
from tests.browser.conftest import Site, Visit
from tests.browser.looking import small_targets, too_wide, violations

from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.records.appointments import AppointmentRow
from receptionist.records.database import open_records


async def stored(site: Site, kind: str) -> AppointmentRow:
    """The next appointment of a kind, as it is in the records."""
    async with open_records(load(site.server.config, {}), SystemClock()) as records:
        row = await records.appointments.get("bright-smiles", site.ids[kind])
    assert row is not None
    return row


def day_of(row: AppointmentRow) -> date:
    return row.start_at.date()  # office hours in New York lie within one day of UTC


async def week_of(page: Page, site: Site, kind: str) -> AppointmentRow:
    row = await stored(site, kind)
    await page.goto(site.practice(f"appointments?day={day_of(row)}"))
    return row


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_every_page_of_appointments_and_of_the_api_can_be_used_by_everyone(
    visit: Visit, site: Site, theme: str, width: int
) -> None:
    page = await visit(theme=theme, width=width)
    booked = await stored(site, "booked")

    for path in (
        "appointments",
        f"appointments?day={day_of(booked)}",
        "appointments?day=2026-12-29",  # closed all week
        "appointments/list",
        "appointments/list?show=tests",
        "appointments/list?show=off",
        f"appointments/{site.ids['requested']}",
        f"appointments/{booked.id}",
        "appointments/new",
        "appointments/new?day=2026-12-29",
        f"appointments/new?moving={booked.id}",
        "api",
    ):
        await page.goto(site.practice(path))
        for details in await page.locator("main details").all():
            await details.evaluate("(item) => item.open = true")
        assert await violations(page) == [], path
        assert await too_wide(page) <= 0, path
        assert await small_targets(page) == [], path


async def test_an_appointment_opens_beside_the_week_and_leaves_the_eye_where_it_was(visit: Visit, site: Site) -> None:
    page = await visit()
    row = await week_of(page, site, "booked")
    link = page.locator(f"#visit-{row.id} a")

    await link.click()
    panel = page.get_by_role("dialog", name="Appointment")
    await expect(panel.get_by_role("heading", name=row.patient)).to_be_visible()
    assert await violations(page) == []
    await page.keyboard.press("Escape")

    await expect(panel).to_be_hidden()
    await expect(link).to_be_focused()
    await expect(page).to_have_url(site.practice(f"appointments?day={day_of(row)}"))


async def test_cancelling_asks_first_frees_the_time_and_can_be_undone(visit: Visit, site: Site) -> None:
    page = await visit()
    row = await week_of(page, site, "booked")
    await page.locator(f"#visit-{row.id} a").click()
    panel = page.get_by_role("dialog")

    await panel.get_by_text("Cancel appointment").click()
    await panel.get_by_role("button", name="Yes, cancel it").click()
    await expect(page.locator("#announcement")).to_have_text(f"The appointment of {row.patient} is cancelled.")
    await expect(page.locator(f"#visit-{row.id}")).to_have_count(0)
    await panel.get_by_role("button", name="Undo").click()

    await expect(page.locator(f"#visit-{row.id}")).to_have_count(1)
    assert (await stored(site, "booked")).state == "booked"


async def test_a_request_is_approved_where_it_waits_and_taken_back(visit: Visit, site: Site) -> None:
    page = await visit()
    row = await week_of(page, site, "requested")
    count = page.locator("#waiting-requests .number")
    before = int(await count.inner_text())
    request = page.locator(f"#appointment-{row.id}")

    await request.get_by_role("button", name=f"Approve {row.patient}").click()
    await expect(request.get_by_text("Booked")).to_be_visible()
    await expect(count).to_have_text(str(before - 1))
    await expect(page.locator(f"#visit-{row.id}.visit--requested")).to_have_count(0)
    await request.get_by_role("button", name=f"Undo for {row.patient}").click()

    await expect(count).to_have_text(str(before))
    await expect(page.locator(f"#visit-{row.id}.visit--requested")).to_have_count(1)


async def test_arrows_go_from_one_appointment_to_the_next(visit: Visit, site: Site) -> None:
    page = await visit()
    row = await week_of(page, site, "booked")
    links = page.locator(".day-column").filter(has=page.locator(f"#visit-{row.id}")).locator(".visit-link")
    await links.first.focus()

    await page.keyboard.press("ArrowDown")
    await expect(links.nth(1)).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(links.first).to_be_focused()
    await page.keyboard.press("PageDown")

    await expect(page).not_to_have_url(site.practice(f"appointments?day={day_of(row)}"))


async def test_a_phone_shows_one_day_and_the_others_are_a_tap_away(visit: Visit, site: Site) -> None:
    page = await visit(width=390)
    row = await week_of(page, site, "booked")
    shown = page.locator(".day-column:visible")

    await expect(shown).to_have_count(1)
    await expect(shown.locator(f"#visit-{row.id}")).to_be_visible()
    other = page.locator(".day-tab:not([aria-current])").first
    await other.click()

    await expect(shown).to_have_count(1)
    await expect(page.locator(f"#visit-{row.id}")).to_be_hidden()


async def test_the_week_is_whole_without_javascript(visit: Visit, site: Site) -> None:
    page = await visit(java_script_enabled=False)
    row = await week_of(page, site, "booked")

    await page.locator(f"#visit-{row.id} a").click()
    await expect(page.get_by_role("heading", name=row.patient)).to_be_visible()
    await page.get_by_text("Cancel appointment").click()
    await page.get_by_role("button", name="Yes, cancel it").click()
    await expect(page.get_by_text("by you")).to_be_visible()
    await page.get_by_role("button", name="Undo").click()

    await expect(page.get_by_text("Booked", exact=True)).to_be_visible()


async def test_a_viewer_looks_at_the_week_and_decides_nothing(visit: Visit, site: Site) -> None:
    page = await visit("viewer@brightsmiles.example")
    await page.goto(site.practice(f"appointments/{site.ids['requested']}"))

    await expect(page.get_by_text("Waiting for approval", exact=True)).to_be_visible()
    await expect(page.get_by_role("button", name="Approve")).to_have_count(0)


async def test_an_owner_makes_a_token_sees_it_once_and_revokes_it(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice())
    await page.get_by_role("button", name="account and appearance").click()
    await page.get_by_role("link", name="API").click()
    name = f"Program of {datetime.now(UTC):%H%M%S}"

    await page.get_by_label("What it is for").fill(name)
    await page.get_by_label("See calls").check()
    await page.get_by_role("button", name="Make the token").click()
    await expect(page.get_by_role("heading", name=f"Copy “{name}” now")).to_be_visible()
    assert await violations(page) == []
    await page.goto(site.practice("api"))
    await expect(page.get_by_text("rcp_")).to_have_count(0)
    await page.locator("summary", has_text=f"Revoke {name}").click()
    await page.get_by_role("button", name="Yes, revoke it").click()

    await expect(page.get_by_role("heading", name=name)).to_have_count(0)


async def test_staff_book_by_hand_and_see_it_in_the_week(visit: Visit, site: Site) -> None:
    page = await visit()
    booked = await stored(site, "booked")
    await page.goto(site.practice(f"appointments?day={day_of(booked)}"))
    await page.get_by_role("link", name="Book", exact=True).click()

    await page.get_by_label("What for").select_option("Whitening")
    answered = page.locator("#booking :is(input[name=service][value=Whitening], a[href*='service=Whitening'])")
    await expect(answered.first).to_be_attached()
    if await page.get_by_role("link", name="Show ").count():
        await page.get_by_role("link", name="Show ").click()
    await page.locator(".time").first.click()
    await page.get_by_label("Who comes").fill("Walk-in Wanda")
    await page.get_by_role("button", name="Book it").click()

    await expect(page.get_by_role("heading", name="Walk-in Wanda")).to_be_visible()
    await expect(page.get_by_text("Whitening")).to_be_visible()
