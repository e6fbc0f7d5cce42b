"""Rehearsals and the conversation that is typed: pages, the API, and the ticket that calls a draft."""

import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.integration.test_isolation import built
from tests.integration.test_pages import DENTAL, House, house

from receptionist.call import tickets
from receptionist.config import ensure_secret_key
from receptionist.conversation.history import Origin
from receptionist.records.revisions import sha256_of

_HTMX = {"HX-Request": "true", "HX-Request-Type": "partial"}
_REHEARSALS = f"/practices/{DENTAL}/rehearsals"
_TRY = f"/practices/{DENTAL}/try"


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


async def draft(pages: House, before: str, after: str) -> str:
    """The published text with something changed; its hash."""
    practice = pages.registry.by_slug(DENTAL)
    assert practice
    text = practice.text.replace(before, after)
    assert text != practice.text
    revisions = pages.records.revisions
    known = await revisions.draft(DENTAL)
    await revisions.keep_draft(DENTAL, text, base=practice.revision, version=known.version if known else 0, by="user:1")
    return sha256_of(text)


# --- rehearsals ---


async def test_the_page_lists_the_scenarios_and_what_their_callers_say(pages: House) -> None:
    browser = await pages.signed_in("owner")

    page = await browser.get(_REHEARSALS)

    assert page.status_code == 200
    assert "Books for a toothache and changes the day" in page.text
    assert "(presses 2125550199)" in page.text
    assert "Tuesday, March 2, 2027" in page.text


async def test_staff_do_not_rehearse_and_do_not_see_drafts(pages: House) -> None:
    await draft(pages, "Ava", "Eve")
    browser = await pages.signed_in("staff")

    assert (await browser.get(_REHEARSALS)).status_code == 403
    chat = await browser.get(f"{_TRY}?draft=1")
    assert chat.status_code == 200
    assert "This is the draft" not in chat.text
    refused = await browser.post(
        f"/practices/{DENTAL}/test/tickets", draft="1", csrf_token=await browser.token(f"/practices/{DENTAL}/test")
    )
    assert refused.status_code == 422


async def test_without_scripts_all_are_run_in_one_page(pages: House) -> None:
    browser = await pages.signed_in("owner")

    page = await browser.post(_REHEARSALS, csrf_token=await browser.token(_REHEARSALS))

    assert page.status_code == 200
    assert "All 10 passed." in page.text
    assert "Delta Dental, Cigna and MetLife" in page.text


async def test_each_scenario_is_run_by_a_request_of_its_own_and_the_next_one_follows(pages: House) -> None:
    browser = await pages.signed_in("owner")
    token = await browser.token(_REHEARSALS)

    begun = await browser.post(_REHEARSALS, _HTMX, csrf_token=token)
    revision = re.findall(r'name="revision" value="(\w+)"', begun.text)[0]
    first = await browser.post(_REHEARSALS, _HTMX, scenario="0", rest="1", revision=revision, csrf_token=token)
    last = await browser.post(
        _REHEARSALS, _HTMX, scenario="9", rest="1", passed="9", revision=revision, csrf_token=token
    )

    assert begun.text.count('hx-trigger="load"') == 1
    assert "10 scenarios to go." in begun.text
    assert 'id="scenario-0"' in first.text
    assert "Passed in" in first.text
    assert re.search(r'hx-target="#scenario-1".*hx-trigger="load"', first.text, re.DOTALL)
    assert "1 of 10 done, none failed." in first.text
    assert 'hx-trigger="load"' not in last.text
    assert "All 10 passed." in last.text


async def test_a_draft_that_breaks_a_scenario_is_seen_before_it_is_published(pages: House) -> None:
    await draft(pages, "That includes Delta Dental, Cigna", "That includes Cigna")
    browser = await pages.signed_in("owner")
    token = await browser.token(_REHEARSALS)

    page = await browser.get(f"{_REHEARSALS}?draft=1")
    ran = await browser.post(_REHEARSALS, draft="1", csrf_token=token)
    published = await browser.post(_REHEARSALS, csrf_token=token)

    assert "This is the draft" in page.text
    assert "9 of 10 passed, 1 failed." in ran.text
    assert "Expected the receptionist to say &#34;Delta Dental&#34;" in ran.text
    assert "All 10 passed." in published.text


async def test_what_was_changed_meanwhile_is_not_run_as_something_else(pages: House) -> None:
    browser = await pages.signed_in("owner")
    token = await browser.token(_REHEARSALS)

    late = await browser.post(_REHEARSALS, _HTMX, scenario="0", revision="0" * 64, csrf_token=token)
    beyond = await browser.post(_REHEARSALS, scenario="99", csrf_token=token)

    for answer in (late, beyond):
        assert "The settings were changed meanwhile. Run it again." in answer.text
    assert 'hx-target="#rehearsals"' in late.text


async def test_a_draft_with_a_mistake_says_what_is_wrong_on_every_page(pages: House) -> None:
    await draft(pages, "[practice]", "[practise]")
    browser = await pages.signed_in("owner")

    for path in (_REHEARSALS, _TRY, f"/practices/{DENTAL}/test"):
        page = await browser.get(f"{path}?draft=1")
        assert page.status_code == 200
        assert "The draft has a mistake; mend that first" in page.text, path


async def test_a_practice_without_scenarios_is_told_what_they_are_for(pages: House) -> None:
    practice = pages.registry.by_slug(DENTAL)
    assert practice
    text = practice.text[: practice.text.index("[[scenarios]]")]
    await pages.records.revisions.keep_draft(DENTAL, text, base=practice.revision, version=0, by="user:1")
    browser = await pages.signed_in("owner")

    page = await browser.get(f"{_REHEARSALS}?draft=1")

    assert "No scenarios yet" in page.text


async def test_rehearsals_leave_no_calls_messages_or_appointments(pages: House) -> None:
    browser = await pages.signed_in("owner")

    await browser.post(_REHEARSALS, csrf_token=await browser.token(_REHEARSALS))

    everywhere = tuple(Origin)
    assert list(await pages.records.calls.list(DENTAL, origins=everywhere)) == []
    assert list(await pages.records.messages.list(DENTAL, origins=everywhere)) == []
    assert list(await pages.records.appointments.list(DENTAL, origins=everywhere)) == []


# --- the conversation that is typed ---


async def test_an_owner_types_and_sees_replies_and_functions_and_it_is_kept_as_a_test(pages: House) -> None:
    browser = await pages.signed_in("owner")
    token = await browser.token(_TRY)
    begun = await browser.post(_TRY, csrf_token=token, caller="(212) 555-0199", at="2027-03-02T10:00")
    there = begun.headers["location"]
    path = there.partition("?")[0]

    page = await browser.get(there)
    asked = await browser.post(
        path, _HTMX, words="What time do you close today?", turn="0", at="2027-03-02T10:00", csrf_token=token
    )
    bye = await browser.post(path, _HTMX, words="Thanks, bye.", turn="1", at="2027-03-02T10:00", csrf_token=token)

    assert "Thanks for calling Bright Smiles Dental" in page.text
    assert "A call on Tuesday, March 2, 2027" in page.text
    assert "Looked up the hours" in asked.text or "check_hours" in asked.text
    assert "from one to five" in asked.text
    assert "The conversation is over." in bye.text
    (call,) = await pages.records.calls.list(DENTAL, origins=(Origin.TALK,))
    assert (call.caller, call.outcome, call.state, call.turns) == ("+12125550199", "answered", "ended", 2)


async def test_words_typed_at_an_older_state_are_not_said_twice(pages: House) -> None:
    browser = await pages.signed_in("owner")
    token = await browser.token(_TRY)
    path = (await browser.post(_TRY, csrf_token=token)).headers["location"]

    await browser.post(path, _HTMX, words="Are you open on Friday?", turn="0", csrf_token=token)
    again = await browser.post(path, _HTMX, words="Are you open on Friday?", turn="0", csrf_token=token)

    assert again.text.count("says--caller") == 1


async def test_keys_are_pressed_by_typing_digits_and_the_caller_can_hang_up(pages: House) -> None:
    browser = await pages.signed_in("owner")
    token = await browser.token(_TRY)
    path = (await browser.post(_TRY, csrf_token=token)).headers["location"]

    await browser.post(path, words="212 555 0199", turn="0", csrf_token=token)
    over = await browser.post(path, do="hang_up", turn="1", csrf_token=token)

    assert over.status_code == 303
    (call,) = await pages.records.calls.list(DENTAL, origins=(Origin.TALK,))
    (_, keyed) = await pages.records.calls.turns(DENTAL, call.id)
    assert (keyed.caller_text, keyed.keys) == ("2125550199", True)
    assert (call.state, call.ended_reason) == ("ended", "caller_left")


async def test_a_change_of_the_draft_is_heard_at_once_and_said(pages: House) -> None:
    await draft(pages, "That includes Delta Dental", "That includes Acme")
    browser = await pages.signed_in("owner")
    token = await browser.token(_TRY)
    there = (await browser.post(_TRY, csrf_token=token, draft="1")).headers["location"]
    await draft(pages, "That includes Delta Dental", "That includes Umbrella")

    asked = await browser.post(
        there.partition("?")[0], _HTMX, words="Do you take my insurance?", turn="0", draft="1", csrf_token=token
    )

    assert "That includes Umbrella" in asked.text
    assert "The settings have changed since this conversation began." in asked.text


@pytest.mark.parametrize(
    ("fields", "told"),
    [({"caller": "nine"}, "not a telephone number"), ({"at": "2027-02-30T10:00"}, "no day and time")],
)
async def test_what_no_call_can_begin_with_is_said_beside_the_form(
    pages: House, fields: dict[str, str], told: str
) -> None:
    browser = await pages.signed_in("owner")

    answer = await browser.post(_TRY, csrf_token=await browser.token(_TRY), **fields)

    assert answer.status_code == 422
    assert told in answer.text


async def test_a_real_call_is_not_gone_on_with_by_typing(pages: House) -> None:
    call = await pages.call(DENTAL)
    browser = await pages.signed_in("owner")

    assert (await browser.get(f"{_TRY}/{call}")).status_code == 404


# --- a draft is called ---


async def test_the_ticket_of_a_draft_names_the_version_that_may_be_called(pages: House) -> None:
    revision = await draft(pages, "Ava", "Eve")
    browser = await pages.signed_in("owner")
    token = await browser.token(f"/practices/{DENTAL}/test")

    given = await browser.post(f"/practices/{DENTAL}/test/tickets", draft="1", csrf_token=token)
    plain = await browser.post(f"/practices/{DENTAL}/test/tickets", csrf_token=token)

    key, now = _key(pages), pages.clock.now().timestamp()
    assert tickets.read(given.json()["token"], key, now).draft == tickets.revision_mark(revision)
    assert tickets.read(plain.json()["token"], key, now).draft == ""


def _key(pages: House) -> str:
    return ensure_secret_key(pages.config)


# --- programs ---


async def test_a_program_rehearses_what_is_published_and_the_draft(tmp_path: Path) -> None:
    async with built(tmp_path) as town:
        revisions, published = town.records.revisions, town.text_of(DENTAL)
        text = published.replace("That includes Delta Dental", "That includes Acme")
        await revisions.keep_draft(DENTAL, text, base=sha256_of(published), version=0, by="user:1")
        _, secret = await town.records.api_tokens.issue(
            DENTAL, name="ci", scopes=["settings:read"], created_by="user:1", life=timedelta(days=1)
        )
        async with town.browser() as client:
            client.headers["Authorization"] = f"Bearer {secret}"
            path = f"/api/v1/practices/{DENTAL}/rehearse"
            only = ["Asks about insurance in other words"]
            good = await client.post(path, json={"scenarios": only})
            bad = await client.post(path, json={"draft": True, "scenarios": only})
            unknown = await client.post(path, json={"scenarios": ["No such"]})
            await revisions.drop_draft(DENTAL)
            none = await client.post(path, json={"draft": True})
            await revisions.keep_draft(DENTAL, "[practice", base="", version=0, by="user:1")
            wrong = await client.post(path, json={"draft": True})

        assert (good.status_code, good.json()["ok"]) == (200, True)
        assert good.json()["revision"] == sha256_of(published)
        (result,) = bad.json()["results"]
        assert (bad.json()["ok"], bad.json()["revision"]) == (False, sha256_of(text))
        assert 'Expected the receptionist to say "Delta Dental"' in result["failures"][0]
        assert {"who": "caller", "text": "Hi, are you in network with Delta Dental?"} in result["transcript"]
        assert result["functions"][0]["name"] == "answer_faq"
        assert (unknown.status_code, none.status_code) == (422, 409)
        assert "There is no scenario" in unknown.json()["detail"]
        assert wrong.status_code == 422
        assert "The draft has a mistake" in wrong.json()["detail"]
