"""The front desk's own: switching the receptionist off and on, closing early, and the audit log of all of it."""

import csv
import html
import io
import json
import re
import resource
import sqlite3
import tomllib
from collections.abc import AsyncGenerator, Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from tests.integration.test_pages import DENTAL, VET, Browser, House, house
from tests.publishing import publishing_of

from receptionist.conversation.history import Origin
from receptionist.records.accounts import Role
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.gaps import GapRow

AUDIT, SWITCH = f"/practices/{DENTAL}/audit", f"/practices/{DENTAL}/answering"


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


async def actions(pages: House, practice: str = DENTAL) -> list[str]:
    """Oldest first, without the signing in that every test begins with."""
    return [entry.action for entry in reversed(await pages.records.audit.list(practice)) if entry.action != "sign_in"]


def file(pages: House, practice: str = DENTAL) -> Path:
    return pages.folder / "tenants" / f"{practice}.toml"


# --- pausing, and closing early ---


async def switch(browser: Browser, do: str, *, at: str = "", path: str = SWITCH) -> httpx.Response:
    return await browser.post(path, do=do, at=at, csrf_token=await browser.token("/practices"))


async def test_staff_pause_the_receptionist_and_everybody_sees_who_did_it_until_it_is_resumed(pages: House) -> None:
    before = file(pages).read_text()
    staff = await pages.signed_in("staff")
    viewer = await pages.signed_in("viewer")

    paused = await switch(staff, "pause")

    assert (paused.status_code, paused.headers["location"]) == (303, f"/practices/{DENTAL}/")
    practice = pages.registry.by_number("+12125550100")
    assert practice is not None
    assert practice.definition.answering.mode == "paused"
    for path in ("/", "/calls", "/messages"):
        seen = await viewer.get(f"/practices/{DENTAL}{path}")
        assert "Paused by Staff, today, 12:00 PM" in seen.text
        assert "(212) 555-0111" in seen.text
        assert 'value="resume"' not in seen.text
    assert 'value="resume"' in (await staff.get(f"/practices/{DENTAL}/calls")).text

    await switch(staff, "resume")

    assert file(pages).read_text() == before
    assert "Paused" not in (await viewer.get(f"/practices/{DENTAL}/")).text
    assert await actions(pages) == ["answering_paused", "answering_resumed"]


async def test_pausing_twice_is_pausing_once(pages: House) -> None:
    staff = await pages.signed_in("staff")

    await switch(staff, "pause")
    text = file(pages).read_text()
    await switch(staff, "pause")

    assert file(pages).read_text() == text
    assert await actions(pages) == ["answering_paused"]


async def test_today_closes_early_at_once_and_is_taken_back(pages: House) -> None:
    before = file(pages).read_text()
    staff = await pages.signed_in("staff")

    await switch(staff, "close")
    closed = await staff.get(f"/practices/{DENTAL}/")

    assert tomllib.loads(file(pages).read_text())["hours"]["exceptions"][-1]["reason"] == "an early closing"
    assert "Closed early today, by Staff, today, 12:00 PM" in closed.text
    assert "Closed now" in closed.text

    await switch(staff, "reopen")

    assert file(pages).read_text() == before
    assert await actions(pages) == ["closed_early", "closing_undone"]


async def test_today_closes_at_a_chosen_time(pages: House) -> None:
    staff = await pages.signed_in("staff")

    await switch(staff, "close", at="15:30")
    page = await staff.get(f"/practices/{DENTAL}/")

    assert "Closing at 3:30 PM today, by Staff" in page.text
    entry = (await pages.records.audit.list(DENTAL))[0]
    assert (entry.action, entry.detail["at"]) == ("closed_early", "15:30")


async def test_closing_later_than_the_day_ends_is_refused_in_words(pages: House) -> None:
    before = file(pages).read_text()
    staff = await pages.signed_in("staff")

    late = await switch(staff, "close", at="21:00")
    garbage = await switch(staff, "close", at="25:99")

    assert (late.status_code, "ends no earlier" in late.text) == (409, True)
    assert garbage.status_code in {400, 422}
    assert file(pages).read_text() == before


async def test_with_htmx_the_banner_the_switches_and_an_announcement_come_back(pages: House) -> None:
    staff = await pages.signed_in("staff")
    headers = {"HX-Request": "true", "HX-Request-Type": "partial", "X-CSRF-Token": await staff.token("/practices")}

    overview = await staff.post(SWITCH, headers, do="pause", next=f"/practices/{DENTAL}/")
    elsewhere = await staff.post(SWITCH, headers, do="resume", next=f"/practices/{DENTAL}/calls")

    assert 'id="standing"' in overview.text
    assert 'id="answering"' in overview.text
    assert "The receptionist is paused." in overview.text
    assert 'id="answering"' not in elsewhere.text
    assert "The receptionist answers again." in elsewhere.text
    assert "<html" not in overview.text + elsewhere.text


async def test_a_file_with_a_mistake_is_mended_before_it_is_switched(pages: House) -> None:
    staff = await pages.signed_in("staff")
    broken = file(pages).read_text().replace("tuesday =", "teusday =", 1)
    file(pages).write_text(broken)

    answer = await switch(staff, "pause")

    assert answer.status_code == 409
    assert "hours.teusday" in answer.text
    assert file(pages).read_text() == broken
    assert await actions(pages) == []


async def test_a_hand_edit_that_nobody_has_read_yet_is_not_lost_by_a_switch(pages: House) -> None:
    staff = await pages.signed_in("staff")
    file(pages).write_text(file(pages).read_text().replace('name = "Ava"', 'name = "Eve"', 1))

    await switch(staff, "pause")

    practice = pages.registry.by_slug(DENTAL)
    assert practice is not None
    assert (practice.definition.receptionist.name, practice.definition.answering.mode) == ("Eve", "paused")


@pytest.mark.parametrize(("role", "practice", "status"), [("viewer", DENTAL, 403), ("owner", VET, 404)])
async def test_viewers_and_strangers_switch_nothing(pages: House, role: Role, practice: str, status: int) -> None:
    before = file(pages).read_text()
    browser = await pages.signed_in(role, practice)

    answers = [await switch(browser, do) for do in ("pause", "resume", "close", "reopen")]

    assert [answer.status_code for answer in answers] == [status] * 4
    assert file(pages).read_text() == before


async def noticed(pages: House) -> None:
    """Whoever watches the folder has told that the file has changed."""
    practice = pages.registry.by_slug(DENTAL)
    assert practice
    await publishing_of(pages.registry, pages.records).noticed(practice, changed=True)


async def test_a_changed_file_is_noted_once_and_not_when_the_desk_changed_it(pages: House) -> None:
    staff = await pages.signed_in("staff")
    await switch(staff, "pause")
    await noticed(pages)

    file(pages).write_text(file(pages).read_text() + "\n# by hand\n")
    pages.registry.reload_all()
    await noticed(pages)
    await noticed(pages)

    assert await actions(pages) == ["answering_paused", "file_changed"]


# --- who read what ---


async def test_reading_a_call_is_noted_for_each_person_and_not_for_each_reload(pages: House) -> None:
    owner, viewer = await pages.signed_in("owner"), await pages.signed_in("viewer")
    path = f"/practices/{DENTAL}/calls/{await pages.call(DENTAL, caller='+12125550199')}"

    for browser in (owner, owner, viewer):
        assert (await browser.get(path)).status_code == 200
    pages.clock.advance(seconds=601)
    await owner.get(path)

    assert await actions(pages) == ["read_call"] * 3
    seen = await owner.get(AUDIT)
    assert "Viewer read the transcript of a call from …0199" in seen.text
    assert f'href="{path}"' in seen.text


async def test_a_call_of_another_practice_leaves_no_entry(pages: House) -> None:
    browser = await pages.signed_in("owner")
    call = await pages.call(VET)

    await browser.get(f"/practices/{VET}/calls/{call}")
    await browser.get(f"/practices/{DENTAL}/calls/{call}")

    assert await actions(pages) == await actions(pages, VET) == []


@contextmanager
def full_disk() -> Generator[None]:
    """No file may grow: neither the database nor the spool takes anything."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_a_transcript_is_not_shown_when_the_reading_of_it_cannot_be_noted(pages: House) -> None:
    owner = await pages.signed_in("owner")
    path = f"/practices/{DENTAL}/calls/{await pages.call(DENTAL, 'A secret ailment')}"

    with full_disk():
        page, live = await owner.get(path), await owner.get(f"{path}/live")

    assert page.status_code == live.status_code == 503
    assert "noted in the audit log, and the log cannot be written" in page.text
    assert "A secret ailment" not in page.text + live.text
    assert await actions(pages) == []


# --- the audit page ---


async def test_the_log_is_for_owners_and_operators(pages: House) -> None:
    owner, operator = await pages.signed_in("owner"), await pages.signed_in("operator", "")
    staff, viewer, stranger = (
        await pages.signed_in("staff"),
        await pages.signed_in("viewer"),
        await pages.signed_in("owner", VET),
    )

    for path in ("", "/export"):
        statuses = [
            (await browser.get(AUDIT + path)).status_code for browser in (owner, operator, staff, viewer, stranger)
        ]
        assert statuses == [200, 200, 403, 403, 404], path
    for browser, status in ((staff, 403), (stranger, 404)):
        token = await browser.token("/practices")
        assert (await browser.post(f"{AUDIT}/check", csrf_token=token)).status_code == status
    assert ">Audit<" in (await owner.get(f"/practices/{DENTAL}/")).text
    assert ">Audit<" not in (await staff.get(f"/practices/{DENTAL}/")).text


async def test_entries_are_told_in_sentences_and_filtered_by_kind_person_and_day(pages: House) -> None:
    staff = await pages.signed_in("staff")
    await switch(staff, "pause")
    pages.clock.advance(seconds=24 * 3600)
    owner = await pages.signed_in("owner")
    await pages.records.audit.add(DENTAL, actor="caller", action="emergency", detail={"group": "heart"})
    people = {person.role: person.id for person in await pages.records.accounts.list(DENTAL)}

    async def shown(**filters: str) -> list[str]:
        page = await owner.http.get(AUDIT, params=filters)
        return [re.sub(r"\s+", " ", text).strip() for text in re.findall(r'entry-text">([^<]+)', page.text)]

    emergency, paused = "A caller spoke of an emergency", "Staff paused the receptionist"
    assert await shown() == [emergency, "Owner signed in", paused, "Staff signed in"]
    assert await shown(kind="settings") == [paused]
    assert await shown(person=f"user:{people['staff']}") == [paused, "Staff signed in"]
    assert await shown(person="caller") == [emergency]
    assert await shown(**{"from": "2026-11-24"}) == [emergency, "Owner signed in"]
    assert await shown(to="2026-11-23", kind="settings") == [paused]
    assert await shown(kind="no such", person="user:x", **{"from": "yesterday"}) == await shown()
    assert "No entry fits these filters" in (await owner.http.get(AUDIT, params={"kind": "team"})).text


async def test_older_entries_come_page_by_page(pages: House) -> None:
    owner = await pages.signed_in("owner")
    for _ in range(60):
        await pages.records.audit.add(DENTAL, actor="system", action="message_done")

    first = await owner.get(f"{AUDIT}?kind=messages")
    older = re.search(r'href="([^"]*before=[^"]*)"', first.text)
    assert older
    second = await owner.http.get(older[1].replace("&amp;", "&"), headers={"HX-Request-Type": "partial"})

    assert (first.text.count('class="entry"'), second.text.count('class="entry"')) == (50, 10)
    assert "<html" not in second.text


async def test_a_check_says_that_the_log_is_whole_and_then_that_it_is_not(pages: House) -> None:
    owner = await pages.signed_in("owner")
    assert "Not checked yet" in (await owner.get(AUDIT)).text
    await pages.records.audit.add(DENTAL, actor="system", action="message_done")

    checked = await owner.post(f"{AUDIT}/check", csrf_token=await owner.token(AUDIT))
    whole = await owner.get(AUDIT)

    assert (checked.status_code, checked.headers["location"]) == (303, AUDIT)
    assert "Whole up to entry 2" in whole.text
    assert "Owner checked the audit log: whole" in whole.text

    tamper(pages, "DELETE FROM audit WHERE seq = 2")
    await owner.post(f"{AUDIT}/check", csrf_token=await owner.token(AUDIT))
    broken = await owner.get(AUDIT)

    assert "Somebody has tampered with this log" in broken.text
    assert "entry 2 is missing" in broken.text


def tamper(pages: House, statement: str) -> None:
    with closing(sqlite3.connect(pages.folder / "var" / "receptionist.db", isolation_level=None)) as connection:
        for each in ("DROP TRIGGER audit_unchanged", "DROP TRIGGER audit_kept", statement):
            connection.execute(each)


async def test_an_export_holds_what_the_filters_leave_and_no_formula(pages: House) -> None:
    owner = await pages.signed_in("owner")
    await pages.records.audit.add(
        DENTAL, actor="caller", action="transfer", detail={"person": "x"}, call="=HYPERLINK(1)"
    )
    await pages.records.audit.add(DENTAL, actor="@evil", action="transfer", detail={"person": "Zoë"})

    table = await owner.get(f"{AUDIT}/export?format=csv&kind=calls")
    lines = await owner.get(f"{AUDIT}/export?format=jsonl&kind=calls")

    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert table.headers["content-disposition"] == f'attachment; filename="audit-{DENTAL}-2026-11-23.csv"'
    assert [row["what"] for row in rows] == ["A caller asked for Zoë", "A caller asked for x"]
    assert (rows[0]["actor"], rows[1]["call"]) == ("'@evil", "'=HYPERLINK(1)")
    assert rows[1]["time"] == "2026-11-23T12:00:00-05:00"
    entries = [json.loads(line) for line in lines.text.splitlines()]
    assert [(entry["seq"], entry["call"]) for entry in entries] == [(3, ""), (2, "=HYPERLINK(1)")]
    assert (await actions(pages))[-2:] == ["audit_exported", "audit_exported"]
    assert (await pages.records.audit.list(DENTAL))[0].detail == {"format": "JSONL", "filter": "kind=calls"}


async def test_a_long_export_is_whole(pages: House) -> None:
    owner = await pages.signed_in("owner")
    for _ in range(1100):
        await pages.records.audit.add(DENTAL, actor="system", action="message_done")

    lines = (await owner.get(f"{AUDIT}/export?format=jsonl&kind=messages")).text.splitlines()

    assert [json.loads(line)["seq"] for line in lines] == list(range(1101, 1, -1))


# --- whose message ---


async def assign(browser: Browser, message: str, to: str, *, was: str = "", practice: str = DENTAL) -> httpx.Response:
    path = f"/practices/{practice}/messages/{message}/assignee"
    return await browser.post(path, assignee=to, was=was, csrf_token=await browser.token("/practices"))


async def ids_of(pages: House, practice: str = DENTAL) -> dict[str, str]:
    return {person.role: person.id for person in await pages.records.accounts.list(practice)}


async def test_a_message_is_taken_given_on_and_given_back_and_the_lists_follow(pages: House) -> None:
    owner, staff = await pages.signed_in("owner"), await pages.signed_in("staff")
    message, ids = await pages.message(DENTAL), await ids_of(pages)
    path = f"/practices/{DENTAL}/messages"

    async def lists(browser: Browser) -> list[bool]:
        return ["Sam Lee" in (await browser.get(f"{path}?show={show}")).text for show in ("new", "mine", "free")]

    assert await lists(staff) == [True, False, True]
    taken = await assign(staff, message, ids["staff"])
    assert (taken.status_code, taken.headers["location"]) == (303, f"{path}?show=new")
    assert (await lists(staff), await lists(owner)) == ([True, True, False], [True, False, False])
    await assign(owner, message, ids["owner"], was=ids["staff"])
    assert (await lists(staff), await lists(owner)) == ([True, False, False], [True, True, False])
    await assign(owner, message, "", was=ids["owner"])

    assert await lists(staff) == [True, False, True]
    assert await actions(pages) == ["message_assigned", "message_assigned", "message_unassigned"]
    page = await owner.get(AUDIT)
    assert "Staff took a message" in page.text
    assert "Owner gave a message back to everybody" in page.text


async def test_a_message_that_somebody_took_meanwhile_is_not_taken_away(pages: House) -> None:
    owner, staff = await pages.signed_in("owner"), await pages.signed_in("staff")
    message, ids = await pages.message(DENTAL), await ids_of(pages)
    await assign(owner, message, ids["owner"])
    headers = {"HX-Request": "true", "X-CSRF-Token": await staff.token("/practices")}

    plain = await assign(staff, message, ids["staff"])
    by_htmx = await staff.post(f"/practices/{DENTAL}/messages/{message}/assignee", headers, assignee=ids["staff"])

    assert (plain.status_code, "has taken the message from Sam Lee" in plain.text) == (409, True)
    assert "Somebody else has taken the message from Sam Lee meanwhile." in by_htmx.text
    row = await pages.records.messages.get(DENTAL, message)
    assert row is not None
    assert row.assignee == ids["owner"]


async def test_with_htmx_the_message_comes_back_with_whose_it_is(pages: House) -> None:
    staff = await pages.signed_in("staff")
    message, ids = await pages.message(DENTAL), await ids_of(pages)
    headers = {"HX-Request": "true", "HX-Request-Type": "partial", "X-CSRF-Token": await staff.token("/practices")}

    answer = await staff.post(f"/practices/{DENTAL}/messages/{message}/assignee", headers, assignee=ids["staff"])

    assert "Message from Sam Lee is now yours." in answer.text
    assert "Yours" in answer.text
    assert "<html" not in answer.text


async def test_only_people_of_the_practice_who_deal_with_messages_are_given_one(pages: House) -> None:
    owner = await pages.signed_in("owner")
    viewer, stranger = await pages.signed_in("viewer"), await pages.signed_in("staff", VET)
    message, ids, theirs = await pages.message(DENTAL), await ids_of(pages), await ids_of(pages, VET)

    assert [(await assign(owner, message, to)).status_code for to in (ids["viewer"], theirs["staff"], "x")] == [409] * 3
    assert (await assign(viewer, message, ids["viewer"])).status_code == 403
    assert (await assign(stranger, message, theirs["staff"])).status_code == 404
    assert (await assign(stranger, message, theirs["staff"], practice=VET)).status_code == 404
    row = await pages.records.messages.get(DENTAL, message)
    assert row is not None
    assert row.assignee == ""


async def test_it_is_told_who_did_a_message_and_no_more_when_it_is_new_again(pages: House) -> None:
    staff = await pages.signed_in("staff")
    message = await pages.message(DENTAL)
    path, token = f"/practices/{DENTAL}/messages/{message}", await staff.token("/practices")

    await staff.post(path, state="done", csrf_token=token)
    done = await staff.get(f"/practices/{DENTAL}/messages?show=done")
    await staff.post(path, state="new", csrf_token=token)
    row = await pages.records.messages.get(DENTAL, message)

    assert "by Staff" in done.text
    assert row is not None
    assert (row.done_at, row.done_by) == (None, "")


# --- questions that could not be answered ---

QUESTIONS = f"/practices/{DENTAL}/questions"


async def ask(pages: House, *words: str) -> list[GapRow]:
    """Each in a turn of one call."""
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    call = CallRow(id="call-asks", practice=DENTAL, origin=Origin.PHONE, started_at=at, revision="x")
    await pages.records.calls.open(DENTAL, call)
    gaps = [
        GapRow(id=f"{call.id}/{number}", practice=DENTAL, call=call.id, origin=Origin.PHONE, words=one, at=at)
        for number, one in enumerate(words, 1)
    ]
    for number, gap in enumerate(gaps, 1):
        turn = TurnRow(number=number, at=at, caller_text=gap.words)
        await pages.records.calls.finish_turn(DENTAL, call.id, turn, b"", gap)
    return gaps


async def test_alike_questions_stand_together_are_dismissed_together_and_come_back(pages: House) -> None:
    owner, viewer = await pages.signed_in("owner"), await pages.signed_in("viewer")
    await ask(pages, "do you have wifi", "can i film in there", "do you guys have wifi there")
    page = await owner.get(QUESTIONS)
    assert "asked 2 times" in page.text
    assert "Dismiss<" not in (await viewer.get(QUESTIONS)).text

    dismissed = await owner.post(
        QUESTIONS, ids="call-asks/1,call-asks/3", state="dismissed", csrf_token=await owner.token("/practices")
    )
    after = await owner.get(dismissed.headers["location"])
    undo = re.search(r'name="undo" value="([^"]+)"', after.text)
    assert undo
    assert ("wifi" in after.text, "2 questions dismissed." in after.text) == (False, True)
    await owner.post(QUESTIONS, undo=undo[1], state="open", csrf_token=await owner.token("/practices"))

    assert "asked 2 times" in (await owner.get(QUESTIONS)).text
    assert await actions(pages) == ["question_dismissed", "question_reopened"]


async def test_a_question_leads_into_the_form_for_its_answer(pages: House) -> None:
    owner = await pages.signed_in("owner")
    await ask(pages, "do you have wifi", "is there wifi")
    link = re.search(r'href="([^"]+/settings/entries/faqs/new[^"]*)"', (await owner.get(QUESTIONS)).text)
    assert link

    form = await owner.get(html.unescape(link[1]))

    assert form.status_code == 200
    assert "is there wifi" in form.text
    assert "do you have wifi" in form.text
