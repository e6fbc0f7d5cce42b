"""The week and the list of appointments through their HTTP door: what staff see and decide, and who may not."""

import re
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from tests.integration.test_pages import DENTAL, NOW, VET, Browser, House, house

from receptionist.conversation.history import Origin
from receptionist.records.appointments import AppointmentRow, State, world_of

ZONE = ZoneInfo("America/New_York")
TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=ZONE)  # NOW is the Monday before it, at noon
PAGE = f"/practices/{DENTAL}/appointments"


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path, settings="[accounts]\nidle_minutes = 0\n") as opened:
        yield opened


async def booked(
    pages: House, name: str = "Sam Lee", state: State = State.BOOKED, *, start: datetime = TUESDAY, **more: Any
) -> str:
    """Half an hour with Dr. Patel. Any: a key of the row."""
    practice, origin = more.pop("practice", DENTAL), more.pop("origin", Origin.PHONE)
    row = AppointmentRow(
        id=f"appt-{practice}-{name.replace(' ', '-')}",
        practice=practice,
        world=world_of(origin, ""),
        origin=origin,
        state=State.HELD,
        service="Checkup",
        practitioner=more.pop("practitioner", "Dr. Patel"),
        start_at=start,
        end_at=start + timedelta(minutes=30),
        busy_until=start + timedelta(minutes=30),
        name=name,
        phone="+12125550199",
        created_at=NOW,
        changed_at=NOW,
        **more,
    )
    appointments = pages.records.appointments
    assert isinstance(await appointments.hold(practice, row), AppointmentRow)
    await appointments.confirm(practice, row.id, state)
    return row.id


async def decide(
    browser: Browser, appointment: str, state: str, *, htmx: bool = False, **fields: str
) -> httpx.Response:
    token = await browser.token()
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"} if htmx else {}
    return await browser.post(f"{PAGE}/{appointment}", headers, state=state, csrf_token=token, **fields)


async def state_of(pages: House, appointment: str) -> State | None:
    row = await pages.records.appointments.get(DENTAL, appointment)
    return row.state if row else None


async def actions(pages: House) -> list[str]:
    return [entry.action for entry in await pages.records.audit.list(DENTAL)]


# --- the week -----------------------------------------------------------------------------------------------------


async def test_the_week_shows_who_comes_when_and_for_what(pages: House) -> None:
    browser = await pages.signed_in("staff")
    await booked(pages, for_whom="Lily Lee")

    page = await browser.get(PAGE)

    assert "November 23 – 29, 2026" in page.text
    words = re.sub(r"<[^>]+>", "", page.text)
    assert "Lily Lee, Checkup, 10:00 – 10:30 AM, with Dr. Patel" in words
    assert "Thanksgiving" in page.text


async def test_the_weeks_beside_it_are_a_link_away(pages: House) -> None:
    browser = await pages.signed_in()
    await booked(pages, "Next Nora", start=TUESDAY + timedelta(days=7))

    this = await browser.get(PAGE)
    after = await browser.get(re.findall(r'href="([^"]+)" data-week="after"', this.text)[0])
    before = await browser.get(re.findall(r'href="([^"]+)" data-week="before"', after.text)[0])

    assert ("Next Nora" in this.text, "Next Nora" in after.text) == (False, True)
    assert "November 23 – 29, 2026" in before.text


@pytest.mark.parametrize("day", ["garbage", "0001-01-01", "9999-12-31", "2026-13-01"])
async def test_a_day_that_someone_made_up_shows_the_present_week(pages: House, day: str) -> None:
    browser = await pages.signed_in()

    assert "November 23 – 29, 2026" in (await browser.get(f"{PAGE}?day={day}")).text


async def test_tests_are_never_in_the_real_week(pages: House) -> None:
    browser = await pages.signed_in()
    await booked(pages, "Testing Tess", origin=Origin.TEST)

    week, upcoming = await browser.get(PAGE), await browser.get(f"{PAGE}/list")
    tests = await browser.get(f"{PAGE}/list?show=tests")

    assert "Testing Tess" not in week.text + upcoming.text
    assert "Testing Tess" in tests.text
    assert "They keep no time free" in tests.text


async def test_the_week_of_one_practitioner(pages: House) -> None:
    browser = await pages.signed_in()
    await booked(pages, "Mine Mia")
    await booked(pages, "Theirs Theo", practitioner="Hygienist Kim")

    page = await browser.get(f"{PAGE}?who=Dr.+Patel")

    assert ("Mine Mia" in page.text, "Theirs Theo" in page.text) == (True, False)
    assert "Theirs Theo" in (await browser.get(f"{PAGE}?who=Nobody")).text


async def test_the_week_comes_again_as_a_part_with_the_count_beside_the_navigation(pages: House) -> None:
    browser = await pages.signed_in()
    await booked(pages, state=State.REQUESTED)

    again = await browser.get(PAGE, **{"HX-Request": "true", "HX-Request-Type": "partial"})

    assert "<html" not in again.text
    assert 'id="waiting-requests"' in again.text
    assert "Sam Lee" in again.text


# --- the list -----------------------------------------------------------------------------------------------------


async def test_what_is_over_moves_from_upcoming_to_past(pages: House) -> None:
    browser = await pages.signed_in()
    await booked(pages, "Soon Sue")
    await booked(pages, "Past Pat", start=TUESDAY - timedelta(days=4))

    upcoming, past = await browser.get(f"{PAGE}/list"), await browser.get(f"{PAGE}/list?show=past")

    assert ("Soon Sue" in upcoming.text, "Past Pat" in upcoming.text) == (True, False)
    assert ("Soon Sue" in past.text, "Past Pat" in past.text) == (False, True)


@pytest.mark.parametrize(
    ("show", "first", "last"), [("upcoming", "Guest 00", "Guest 34"), ("off", "Guest 34", "Guest 00")]
)
async def test_long_lists_come_page_by_page_each_appointment_once(
    pages: House, show: str, first: str, last: str
) -> None:
    browser = await pages.signed_in()
    for number in range(35):
        start = TUESDAY + timedelta(minutes=30 * number)
        appointment = await booked(pages, f"Guest {number:02}", start=start)
        if show == "off":
            await pages.records.appointments.decide(DENTAL, appointment, State.CANCELLED, by="caller")

    one = await browser.get(f"{PAGE}/list?show={show}")
    more = re.search(r'href="([^"]*after=[^"]*)"', one.text)
    assert more
    two = await browser.http.get(more[1].replace("&amp;", "&"), headers={"HX-Request-Type": "partial"})

    names = re.findall(r"Guest \d\d(?=</a>)", one.text), re.findall(r"Guest \d\d(?=</a>)", two.text)
    assert [len(found) for found in names] == [30, 5]
    assert (names[0][0], names[1][-1]) == (first, last)
    assert "<html" not in two.text


async def test_an_empty_list_says_what_will_be_there(pages: House) -> None:
    browser = await pages.signed_in()

    assert "Nobody waits for an answer" in (await browser.get(f"{PAGE}/list?show=waiting")).text


# --- one, and what is decided about it ----------------------------------------------------------------------------


async def test_a_request_is_approved_as_a_plain_form_and_taken_back(pages: House) -> None:
    browser = await pages.signed_in("staff")
    appointment = await booked(pages, state=State.REQUESTED)

    week = await browser.get(PAGE)
    approved = await decide(browser, appointment, "booked")
    page = await browser.get(approved.headers["location"])
    undone = await decide(browser, appointment, "undo")

    assert "Waiting for your approval" in week.text
    assert '<span class="number">1</span><span class="visually-hidden"> waiting for approval' in week.text
    assert (approved.status_code, undone.status_code) == (303, 303)
    assert 'value="undo"' in page.text
    assert "by you" in page.text
    assert await state_of(pages, appointment) is State.REQUESTED
    assert (await actions(pages))[:2] == ["appointment_restored", "appointment_approved"]


async def test_with_htmx_the_appointment_the_count_and_an_announcement_come_back(pages: House) -> None:
    browser = await pages.signed_in("staff")
    appointment = await booked(pages, state=State.REQUESTED)

    card = await decide(browser, appointment, "declined", htmx=True)
    row = await decide(browser, appointment, "undo", htmx=True, seen="row")

    assert f'id="card-{appointment}"' in card.text
    assert 'id="waiting-requests" hidden' in card.text
    assert "The appointment of Sam Lee is declined." in card.text
    assert f'<li class="appointment-row" id="appointment-{appointment}"' in row.text
    assert "<html" not in card.text + row.text


async def test_a_cancelled_time_can_be_taken_back_until_somebody_else_has_it(pages: House) -> None:
    browser = await pages.signed_in("staff")
    appointment = await booked(pages)
    await decide(browser, appointment, "cancelled")
    await booked(pages, "Quick Quinn")

    undone = await decide(browser, appointment, "undo")

    assert undone.status_code == 409
    assert "Somebody else has this time by now" in undone.text
    assert await state_of(pages, appointment) is State.CANCELLED


async def test_a_decision_is_final_after_a_quarter_of_an_hour(pages: House) -> None:
    browser = await pages.signed_in("staff")
    appointment = await booked(pages)
    await decide(browser, appointment, "cancelled")

    pages.clock.advance(16 * 60)
    page = await browser.get(f"{PAGE}/{appointment}")
    undone = await decide(browser, appointment, "undo", htmx=True)

    assert 'value="undo"' not in page.text
    assert undone.status_code == 409
    assert "it is too long ago" in undone.text


async def test_what_two_people_decide_differently_is_decided_once(pages: House) -> None:
    browser = await pages.signed_in("staff")
    appointment = await booked(pages, state=State.REQUESTED)

    first, second = await decide(browser, appointment, "declined"), await decide(browser, appointment, "booked")

    assert (first.status_code, second.status_code) == (303, 409)
    assert await state_of(pages, appointment) is State.DECLINED


async def test_an_appointment_shows_all_that_was_asked_and_the_way_to_its_call(pages: House) -> None:
    browser = await pages.signed_in("viewer")
    call = await pages.call(DENTAL)
    appointment = await booked(
        pages, for_whom="Lily Lee", date_of_birth="2017-05-14", answers={"insurance": "<b>Cigna</b>"}, call=call
    )

    page = await browser.get(f"{PAGE}/{appointment}")

    for shown in ("Lily Lee", "Sam Lee", "May 14, 2017", "&lt;b&gt;Cigna", f"calls/{call}", "tel:+12125550199"):
        assert shown in page.text
    assert 'value="cancelled"' not in page.text


async def test_a_viewer_decides_nothing(pages: House) -> None:
    browser = await pages.signed_in("viewer")
    appointment = await booked(pages, state=State.REQUESTED)

    page = await browser.get(PAGE)
    answer = await decide(browser, appointment, "booked")

    assert "Sam Lee" in page.text
    assert 'value="booked"' not in page.text
    assert answer.status_code == 403
    assert await state_of(pages, appointment) is State.REQUESTED


async def test_another_practices_appointments_do_not_exist(pages: House) -> None:
    browser = await pages.signed_in("owner", DENTAL)
    theirs = await booked(pages, practice=VET)

    for path in (f"/practices/{VET}/appointments", f"/practices/{VET}/appointments/list", f"{PAGE}/{theirs}"):
        assert (await browser.get(path)).status_code == 404, path
    assert (await decide(browser, theirs, "cancelled")).status_code == 404


async def test_a_time_that_is_only_held_for_a_caller_is_nobodys_appointment_yet(pages: House) -> None:
    browser = await pages.signed_in()
    row = AppointmentRow(
        id="held",
        practice=DENTAL,
        origin=Origin.PHONE,
        state=State.HELD,
        service="Checkup",
        start_at=TUESDAY,
        end_at=TUESDAY + timedelta(minutes=30),
        busy_until=TUESDAY + timedelta(minutes=30),
        created_at=NOW,
        changed_at=NOW,
    )
    await pages.records.appointments.hold(DENTAL, row)

    assert (await browser.get(f"{PAGE}/held")).status_code == 404
    assert (await decide(browser, "held", "cancelled")).status_code == 404


@pytest.mark.parametrize(
    "fields", [{"state": "gone"}, {"state": ""}, {"state": "held"}, {"state": "booked", "seen": "x"}]
)
async def test_a_form_that_no_page_sent_changes_nothing(pages: House, fields: dict[str, str]) -> None:
    browser = await pages.signed_in()
    appointment = await booked(pages, state=State.REQUESTED)

    answer = await browser.post(f"{PAGE}/{appointment}", csrf_token=await browser.token(), **fields)

    assert answer.status_code in {400, 422}
    assert await state_of(pages, appointment) is State.REQUESTED
