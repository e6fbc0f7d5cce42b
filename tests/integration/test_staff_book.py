"""Staff book and move appointments by hand: through the pages, against what callers book meanwhile."""

import re
from collections.abc import AsyncGenerator
from datetime import datetime
from html import unescape

import httpx
import pytest
from tests.databases import Database
from tests.integration.test_appointment_pages import PAGE, TUESDAY, booked
from tests.integration.test_pages import DENTAL, NOW, Browser, House, house

from receptionist.conversation.history import Origin
from receptionist.records.appointments import AppointmentRow, State

NEW = f"{PAGE}/new"


@pytest.fixture
async def pages(database: Database) -> AsyncGenerator[House]:
    async with house(database.folder, settings=f"{database.toml}\n[accounts]\nidle_minutes = 0\n") as opened:
        yield opened


async def free_times(browser: Browser, **chosen: str) -> list[str]:
    page = await browser.http.get(NEW, params=chosen)
    return [unescape(found) for found in re.findall(r'name="start" value="([^"]+)"', page.text)]


async def book(browser: Browser, start: str, **fields: str) -> httpx.Response:
    form = {"service": "Checkup", "name": "Walk-in Wanda", "phone": "(212) 555-0142"} | fields
    return await browser.post(NEW, start=start, csrf_token=await browser.token(), **form)


async def at(pages: House, answer: httpx.Response) -> AppointmentRow:
    row = await pages.records.appointments.get(DENTAL, answer.headers["location"].rpartition("/")[2])
    assert row is not None
    return row


async def test_staff_book_a_time_that_is_free(pages: House) -> None:
    browser = await pages.signed_in("staff")
    times = await free_times(browser, service="Checkup", who="Dr. Patel", day="2026-11-24")

    answer = await book(browser, times[0], who="Dr. Patel", day="2026-11-24")

    row = await at(pages, answer)
    assert answer.status_code == 303
    assert (row.state, row.origin, row.practitioner) == (State.BOOKED, Origin.PHONE, "Dr. Patel")
    assert (row.name, row.phone, row.start_at) == ("Walk-in Wanda", "+12125550142", datetime.fromisoformat(times[0]))
    page = (await browser.get(answer.headers["location"])).text
    assert "The team" in page
    assert "Last changed" not in page
    assert "Walk-in Wanda" in (await browser.get(f"{PAGE}?day=2026-11-24")).text
    entry = (await pages.records.audit.list(DENTAL))[0]
    assert (entry.action, entry.actor.partition(":")[0]) == ("appointment_booked", "user")


async def test_what_a_caller_has_is_not_offered(pages: House) -> None:
    browser = await pages.signed_in("staff")
    await booked(pages)

    with_patel = await free_times(browser, service="Checkup", who="Dr. Patel", day="2026-11-24")

    assert TUESDAY.isoformat() not in with_patel
    assert with_patel


async def test_staff_may_fill_the_next_hour_which_callers_may_not(pages: House) -> None:
    browser = await pages.signed_in("staff")

    times = await free_times(browser, service="Checkup", day="2026-11-23")

    assert (datetime.fromisoformat(times[0]) - NOW).total_seconds() <= 3600 * 1.5


async def test_a_time_that_somebody_took_meanwhile_is_told_and_what_was_typed_stays(pages: House) -> None:
    browser = await pages.signed_in("staff")
    await booked(pages)

    answer = await book(browser, TUESDAY.isoformat(), who="Dr. Patel", day="2026-11-24")

    assert answer.status_code == 409
    assert "This time is not free" in answer.text
    assert 'value="Walk-in Wanda"' in answer.text


async def test_two_of_the_team_who_take_the_same_time_get_one_appointment(pages: House) -> None:
    one, other = await pages.signed_in("staff"), await pages.signed_in("owner")
    chosen = {"who": "Dr. Patel", "day": "2026-11-24"}

    answers = [await book(browser, TUESDAY.isoformat(), **chosen) for browser in (one, other)]

    assert [answer.status_code for answer in answers] == [303, 409]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": ""}, "Say who comes."),
        ({"phone": "call me"}, "This is no telephone number."),
        ({"start": "garbage"}, "This time is not free."),
        ({"start": "2026-11-24T10:00:00"}, "This time is not free."),
        ({"service": "Exorcism"}, "This time is not free."),
    ],
)
async def test_what_is_missing_is_told(pages: House, fields: dict[str, str], told: str) -> None:
    browser = await pages.signed_in("staff")

    answer = await book(browser, **({"start": TUESDAY.isoformat()} | fields))

    assert answer.status_code == 422
    assert told in answer.text


async def test_what_the_service_asks_is_kept_with_the_appointment(pages: House) -> None:
    browser = await pages.signed_in("staff")
    times = await free_times(browser, service="Cleaning", day="2026-11-24")

    row = await at(pages, await book(browser, times[0], service="Cleaning", day="2026-11-24", answers="Delta Dental"))

    assert row.answers == {"insurance": "Delta Dental"}


@pytest.mark.parametrize("who", ["Dr. Nobody", "Hygienist Kim"])  # who left the practice; who does not do checkups
async def test_nobody_is_booked_with_who_does_not_offer_the_service(pages: House, who: str) -> None:
    browser = await pages.signed_in("staff")

    answer = await book(browser, TUESDAY.isoformat(), who=who)

    assert answer.status_code == 422
    assert "This time is not free" in answer.text
    assert await pages.records.appointments.list(DENTAL) == []


async def test_an_appointment_gets_another_time_and_its_own_counts_as_free(pages: House) -> None:
    browser = await pages.signed_in("staff")
    moving = await booked(pages)
    times = await free_times(browser, moving=moving, who="Dr. Patel", day="2026-11-24")
    eleven = TUESDAY.replace(hour=11)

    answer = await book(browser, eleven.isoformat(), moving=moving, who="Dr. Patel")

    assert TUESDAY.isoformat() in times
    row = await at(pages, answer)
    assert (row.id, row.start_at, row.name) == (moving, eleven, "Sam Lee")
    assert (await pages.records.audit.list(DENTAL))[0].action == "appointment_moved"


async def test_a_request_that_staff_move_is_approved_by_it(pages: House) -> None:
    browser = await pages.signed_in("staff")
    moving = await booked(pages, state=State.REQUESTED)

    row = await at(pages, await book(browser, TUESDAY.replace(hour=11).isoformat(), moving=moving, who="Dr. Patel"))

    assert row.state is State.BOOKED


async def test_what_is_over_or_cancelled_is_not_moved(pages: House) -> None:
    browser = await pages.signed_in("staff")
    moving = await booked(pages)
    await pages.records.appointments.decide(DENTAL, moving, State.CANCELLED, by="user:x")

    assert (await browser.get(f"{NEW}?moving={moving}")).status_code == 404


async def test_a_full_day_leads_to_the_next_free_one(pages: House) -> None:
    browser = await pages.signed_in("staff")

    page = await browser.get(f"{NEW}?service=Checkup&day=2026-11-26")

    assert "No time is free on this day" in page.text
    assert re.search(r"Show \w+, (November|December) \d+", page.text)


async def test_htmx_gets_the_times_alone(pages: House) -> None:
    browser = await pages.signed_in("staff")

    part = await browser.get(
        f"{NEW}?service=Checkup&day=2026-11-24", **{"HX-Request": "true", "HX-Request-Type": "partial"}
    )

    assert "<html" not in part.text
    assert 'name="start"' in part.text


async def test_viewers_are_not_shown_the_way(pages: House) -> None:
    browser = await pages.signed_in("viewer")

    assert "/appointments/new" not in (await browser.get(PAGE)).text
