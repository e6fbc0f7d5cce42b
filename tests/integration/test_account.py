"""One's own account: sessions that are seen and ended, a new password, a screen that locks."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import httpx
import pytest
from tests.databases import Database
from tests.integration.test_pages import DENTAL, PASSWORD, Browser, House, house

EMAIL = f"owner@{DENTAL}.example"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
async def pages(database: Database) -> AsyncGenerator[House]:
    async with house(database.folder, settings=database.toml) as opened:
        yield opened


async def post(browser: Browser, path: str, **fields: str) -> httpx.Response:
    return await browser.post(path, csrf_token=await browser.token("/account"), **fields)


async def test_every_place_where_one_is_signed_in_is_listed_and_can_be_ended(pages: House) -> None:
    here, elsewhere = await pages.signed_in(), pages.browser()
    elsewhere.http.headers["User-Agent"] = FIREFOX
    await elsewhere.sign_in(EMAIL)

    page = await here.get("/account")
    session = re.search(r'name="session" value="([\w-]+)"', page.text)
    assert session
    await post(here, "/account/sessions", session=session[1])

    assert "Firefox on Windows" in page.text
    assert page.text.count("this device") == 1
    assert "203.0.113.7" in page.text
    assert (await elsewhere.get("/account")).status_code == 303
    assert (await here.get("/account")).status_code == 200


async def test_all_others_are_ended_at_once_and_never_ones_own(pages: House) -> None:
    here = await pages.signed_in()
    others = [pages.browser() for _ in range(3)]
    for other in others:
        await other.sign_in(EMAIL)

    await post(here, "/account/sessions")

    assert [(await other.get("/account")).status_code for other in others] == [303] * 3
    assert (await here.get("/account")).status_code == 200


async def test_nobody_ends_someone_elses_session(pages: House) -> None:
    here, stranger = await pages.signed_in(), await pages.signed_in("viewer", DENTAL)
    person = await pages.records.accounts.credentials(EMAIL)
    assert person
    (session,) = await pages.records.accounts.sessions(DENTAL, person.user.id)

    answer = await post(stranger, "/account/sessions", session=session.id)

    assert answer.status_code == 404
    assert (await here.get("/account")).status_code == 200


async def test_a_new_password_ends_all_others_and_renews_this_session(pages: House) -> None:
    here, elsewhere = await pages.signed_in(), pages.browser()
    await elsewhere.sign_in(EMAIL)
    before = here.http.cookies["receptionist_session"]

    wrong = await post(here, "/account/password", current="a guess", password="a few words are enough")
    weak = await post(here, "/account/password", current=PASSWORD, password="short")
    changed = await post(here, "/account/password", current=PASSWORD, password="a few words are enough")

    assert (wrong.status_code, weak.status_code, changed.status_code) == (422, 422, 303)
    assert here.http.cookies["receptionist_session"] != before
    assert (await here.get("/account?done=password")).status_code == 200
    assert (await elsewhere.get("/account")).status_code == 303
    assert (await pages.browser().sign_in(EMAIL, PASSWORD)).status_code == 422
    assert (await pages.browser().sign_in(EMAIL, "a few words are enough")).status_code == 303


# --- the lock ---


async def test_a_screen_that_nobody_is_at_asks_for_the_password_and_goes_on_where_it_was(pages: House) -> None:
    browser = await pages.signed_in()
    pages.clock.advance(15 * 60)
    there = f"/practices/{DENTAL}/messages?show=done"

    locked = await browser.get(there)
    page = await browser.get(locked.headers["location"])
    token = await browser.token("/unlock")
    wrong = await browser.post("/unlock", password="a guess", next=there, csrf_token=token)
    right = await browser.post("/unlock", password=PASSWORD, next=there, csrf_token=token)

    assert locked.headers["location"] == f"/unlock?next=/practices/{DENTAL}/messages%3Fshow%3Ddone"
    assert EMAIL in page.text
    assert wrong.status_code == 422
    assert (right.status_code, right.headers["location"]) == (303, there)
    assert (await browser.get(there)).status_code == 200


async def test_a_locked_screen_shows_and_does_nothing(pages: House) -> None:
    browser = await pages.signed_in()
    message = await pages.message(DENTAL)
    token = await browser.token("/account")
    await browser.post("/lock", csrf_token=token)

    for path in ("/", "/account", f"/practices/{DENTAL}/calls", f"/practices/{DENTAL}/calls/live"):
        assert (await browser.get(path)).headers["location"].startswith("/unlock"), path
    await browser.post(f"/practices/{DENTAL}/messages/{message}", state="done", csrf_token=token)

    assert await pages.records.messages.count_new(DENTAL) == 1
    htmx = await browser.get("/account", **{"HX-Request": "true", "HX-Current-URL": "http://127.0.0.1:8000/account"})
    assert htmx.headers["HX-Redirect"] == "/unlock?next=/account"


@pytest.mark.parametrize("by_itself", [{"Accept": "text/event-stream"}, {"X-Unattended": "1"}])
async def test_reading_keeps_a_screen_open_and_a_page_that_asks_by_itself_does_not(
    pages: House, by_itself: dict[str, str]
) -> None:
    reader, grower = await pages.signed_in(), pages.browser()
    await grower.sign_in(EMAIL)
    token = await reader.token("/account")
    for _ in range(4):
        pages.clock.advance(5 * 60)
        await reader.post("/active", csrf_token=token)
        await grower.get("/account", **by_itself)
        await pages.records.writer.settled()

    assert (await reader.get("/account")).status_code == 200
    assert (await grower.get("/account")).headers["location"] == "/unlock?next=/account"


async def test_a_growing_page_of_a_locked_screen_is_sent_away_and_shows_nothing(pages: House) -> None:
    browser = await pages.signed_in()
    await pages.call(DENTAL, "My tooth hurts")
    await browser.post("/lock", csrf_token=await browser.token("/account"))

    for path in (f"/practices/{DENTAL}/calls/live", f"/practices/{DENTAL}/calls/call-{DENTAL}/live"):
        answer = await browser.get(path, Accept="text/event-stream")
        assert answer.text == "event: away\ndata:\n\n"


async def test_locking_unlocking_and_failing_to_are_in_the_audit_log(pages: House) -> None:
    browser = await pages.signed_in()
    await browser.post("/lock", csrf_token=await browser.token("/account"))
    for password in ("a guess", PASSWORD):
        await browser.post("/unlock", password=password, csrf_token=await browser.token("/unlock"))

    newest = [entry.action for entry in await pages.records.audit.list(DENTAL, limit=3)]

    assert newest == ["screen_unlocked", "unlock_failed", "screen_locked"]


async def test_unlocking_never_outlives_the_session(pages: House) -> None:
    browser = await pages.signed_in()
    pages.clock.advance(12 * 3600)

    assert (await browser.get("/account")).headers["location"].startswith("/login")


async def test_a_practice_may_leave_its_screens_open(tmp_path: Path) -> None:
    async with house(tmp_path, settings="[accounts]\nidle_minutes = 0\n") as pages:
        browser = await pages.signed_in()
        pages.clock.advance(11 * 3600)

        page = await browser.get("/account")

    assert page.status_code == 200
    assert "data-idle-s" not in page.text


async def test_guesses_at_the_lock_are_those_at_the_door(pages: House) -> None:
    browser = await pages.signed_in()
    await browser.post("/lock", csrf_token=await browser.token("/account"))
    token = await browser.token("/unlock")

    answers = [await browser.post("/unlock", password="a guess", csrf_token=token) for _ in range(6)]

    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert (await pages.browser().sign_in(EMAIL)).status_code == 429


# --- guessing ---


async def test_guesses_are_counted_across_processes_and_restarts(database: Database) -> None:
    async with house(database.folder, settings=database.toml) as first:
        await first.person("owner", DENTAL)
        browser = first.browser()
        answers = [await browser.sign_in(EMAIL, "a guess") for _ in range(5)]
        assert [answer.status_code for answer in answers] == [422] * 5
    async with house(database.folder, settings=database.toml) as second:
        assert (await second.browser().sign_in(EMAIL)).status_code == 429


async def test_ten_guesses_take_a_quarter_of_an_hour_and_nobody_waits_longer_than_five_minutes(pages: House) -> None:
    await pages.person("owner", DENTAL)
    browser, guesses, waits = pages.browser(), 0, list[int]()
    began = pages.clock.now()

    while (pages.clock.now() - began).total_seconds() < 900:
        answer = await browser.sign_in(EMAIL, "a guess")
        guesses += answer.status_code == 422
        if answer.status_code == 429:
            waits.append(int(answer.headers["Retry-After"]))
            pages.clock.advance(waits[-1])

    assert guesses <= 11
    assert max(waits) <= 301


async def test_a_clock_that_is_set_back_shortens_no_wait(pages: House) -> None:
    await pages.person("owner", DENTAL)
    browser = pages.browser()
    for _ in range(5):
        await browser.sign_in(EMAIL, "a guess")

    pages.clock.advance(-3600)

    assert (await browser.sign_in(EMAIL)).status_code == 429
