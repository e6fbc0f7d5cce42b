"""A team: invited by link or mail, given roles, let go; and passwords that were forgotten."""

import asyncio
import re
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.databases import Database
from tests.integration.test_mail import Mailbox, mail_server, text_of
from tests.integration.test_pages import DENTAL, PASSWORD, VET, Browser, House, house

from receptionist.records.people import PracticeId, User

OURS = PracticeId(DENTAL)
TEAM = f"/practices/{DENTAL}/team"
NEW_PASSWORD = "a few words are enough"


@pytest.fixture
async def pages(database: Database) -> AsyncGenerator[House]:
    async with house(database.folder, settings=database.toml) as opened:
        yield opened


async def post(browser: Browser, path: str, **fields: str) -> Any:  # Any: httpx.Response, told by its attributes
    return await browser.post(path, csrf_token=await browser.token("/account"), **fields)


def link_in(text: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:8000(/(?:invitation|reset)\?token=[\w-]+)", text)
    assert found, text
    return found[1]


async def invited(owner: Browser, email: str = "new@example.com", role: str = "staff") -> str:
    """The link, from the page that shows it."""
    answer = await post(owner, f"{TEAM}/invitations", email=email, role=role)
    assert answer.status_code == 200, answer.text
    return link_in(answer.text)


async def joined(
    pages: House, link: str, name: str = "New Person", password: str = NEW_PASSWORD
) -> tuple[Browser, Any]:
    browser = pages.browser()
    token = await browser.token(link)
    form = {"token": link.partition("token=")[2], "name": "New Person", "password": password, "csrf_token": token}
    return browser, await browser.post("/invitation", **form)


async def member(pages: House, email: str) -> User:
    known = await pages.records.accounts.credentials(email)
    assert known
    return known.user


async def actions(pages: House, practice: str = DENTAL) -> list[str]:
    return [entry.action for entry in await pages.records.audit.list(practice)]


# --- invitations ---


async def test_an_invited_person_joins_with_a_password_of_their_own_and_is_in(pages: House) -> None:
    owner = await pages.signed_in()

    browser, answer = await joined(pages, await invited(owner))

    assert (answer.status_code, answer.headers["location"]) == (303, f"/practices/{DENTAL}/")
    assert (await browser.get(f"/practices/{DENTAL}/calls")).status_code == 200
    assert (await browser.get(TEAM)).status_code == 403
    assert (await pages.browser().sign_in("new@example.com", NEW_PASSWORD)).status_code == 303
    assert {"invited", "invitation_accepted"} <= set(await actions(pages))


async def test_an_invitation_opens_once(pages: House) -> None:
    link = await invited(await pages.signed_in())
    await joined(pages, link)

    again = await pages.browser().get(link)

    assert again.status_code == 410
    assert "Ask whoever invited you for a new one" in again.text


@pytest.mark.parametrize("days", [7, 30])
async def test_an_expired_invitation_says_what_to_do(pages: House, days: int) -> None:
    link = await invited(await pages.signed_in())
    pages.clock.advance(days * 24 * 3600)

    answer = await pages.browser().get(link)

    assert answer.status_code == 410
    assert "older than a week" in answer.text


async def test_a_forged_invitation_opens_nothing(pages: House) -> None:
    assert (await pages.browser().get("/invitation?token=forged")).status_code == 410
    browser = pages.browser()
    form = {"token": "forged", "name": "Eve", "password": NEW_PASSWORD, "csrf_token": await browser.token("/login")}
    assert (await browser.post("/invitation", **form)).status_code == 410


async def test_an_invitation_that_is_taken_back_or_sent_again_makes_the_old_link_worthless(pages: House) -> None:
    owner = await pages.signed_in()
    first = await invited(owner)
    (one,) = await pages.records.team.invitations(OURS)

    again = await post(owner, f"{TEAM}/invitations/{one.id}", do="resend")
    second = link_in(again.text)
    (two,) = await pages.records.team.invitations(OURS)
    opened = (await pages.browser().get(second)).status_code
    await post(owner, f"{TEAM}/invitations/{two.id}", do="withdraw")

    assert (await pages.browser().get(first)).status_code == 410
    assert opened == 200
    assert (await pages.browser().get(second)).status_code == 410
    assert await pages.records.team.invitations(OURS) == []


async def test_an_invitation_by_someone_who_was_removed_meanwhile_is_worth_nothing(pages: House) -> None:
    owner = await pages.signed_in()
    await joined(pages, await invited(owner, "second@example.com", "owner"))
    second = pages.browser()
    await second.sign_in("second@example.com", NEW_PASSWORD)
    link = await invited(second, "friend@example.com", "owner")
    person = await member(pages, "second@example.com")

    await post(owner, f"{TEAM}/people/{person.id}", do="role", role="viewer")
    _, answer = await joined(pages, link)

    assert answer.status_code == 410
    assert await pages.records.accounts.credentials("friend@example.com") is None


async def test_who_has_an_account_already_signs_in_and_joins_a_second_practice(pages: House) -> None:
    owner, theirs = await pages.signed_in(), await pages.person("staff", VET)
    link = await invited(owner, theirs, "viewer")
    browser = pages.browser()

    asked = await browser.get(link)
    await browser.sign_in(theirs)
    answer = await browser.post("/invitation", token=link.partition("token=")[2], csrf_token=await browser.token(link))

    assert "You have an account already" in asked.text
    assert answer.status_code == 303
    assert (await browser.get(f"/practices/{DENTAL}/calls")).status_code == 200
    assert (await browser.get(f"/practices/{VET}/calls")).status_code == 200
    assert "Paws &amp; Claws" in (await browser.get("/")).text


async def test_joining_renews_the_session_so_that_the_one_before_opens_nothing_more(pages: House) -> None:
    owner, theirs = await pages.signed_in(), await pages.person("staff", VET)
    link = await invited(owner, theirs, "viewer")
    browser, thief = pages.browser(), pages.browser()
    await browser.sign_in(theirs)
    thief.http.cookies.update(browser.http.cookies)

    await browser.post("/invitation", token=link.partition("token=")[2], csrf_token=await browser.token(link))

    assert (await browser.get(f"/practices/{DENTAL}/calls")).status_code == 200
    assert (await thief.get(f"/practices/{DENTAL}/calls")).status_code == 303


async def test_an_invitation_is_no_ones_but_the_person_whom_it_names(pages: House) -> None:
    owner = await pages.signed_in()
    link = await invited(owner)
    other = await pages.signed_in("viewer", VET)

    answer = await post(other, "/invitation", token=link.partition("token=")[2])

    assert answer.status_code == 422
    assert "You are signed in as" in answer.text
    assert (await other.get(f"/practices/{DENTAL}/calls")).status_code == 404


@pytest.mark.parametrize("role", ["operator", "reseller", "king"])
async def test_no_form_makes_anyone_more_than_an_owner(pages: House, role: str) -> None:
    owner = await pages.signed_in()
    person = await member(pages, await pages.person("viewer", DENTAL))

    refused = await post(owner, f"{TEAM}/invitations", email="new@example.com", role=role)
    changed = await post(owner, f"{TEAM}/people/{person.id}", do="role", role=role)

    assert (refused.status_code, changed.status_code) == (400, 400)
    assert (await member(pages, person.email)).role == "viewer"


async def test_fields_that_no_form_has_change_nothing(pages: House) -> None:
    """Every field of a person's row, posted by someone who may only invite."""
    owner = await pages.signed_in()
    person = await member(pages, await pages.person("viewer", DENTAL))
    fields = dict.fromkeys(msgspec.structs.asdict(person), "operator") | {"do": "role", "role": "staff"}

    await post(owner, f"{TEAM}/people/{person.id}", **fields)

    after = await member(pages, person.email)
    assert (after.role, after.practice, after.email, after.reseller) == ("staff", DENTAL, person.email, "")


@pytest.mark.parametrize("email", ["", "no address", "a@b", "a@x.org, b@x.org", "<a@x.org>"])
async def test_what_is_no_address_is_told(pages: House, email: str) -> None:
    answer = await post(await pages.signed_in(), f"{TEAM}/invitations", email=email, role="staff")

    assert answer.status_code == 422
    assert "That is no e-mail address." in answer.text


async def test_who_is_in_the_team_is_not_invited_again(pages: House) -> None:
    owner, known = await pages.signed_in(), await pages.person("staff", DENTAL)

    answer = await post(owner, f"{TEAM}/invitations", email=known.upper(), role="viewer")

    assert answer.status_code == 422
    assert "is in the team already" in answer.text


async def test_a_weak_password_is_told_and_the_invitation_stays_good(pages: House) -> None:
    link = await invited(await pages.signed_in())

    _, weak = await joined(pages, link, password="short")
    _, good = await joined(pages, link)

    assert (weak.status_code, "12 to 128 characters" in weak.text) == (422, True)
    assert good.status_code == 303


# --- roles ---


async def test_a_new_role_counts_at_once_and_needs_a_new_sign_in(pages: House) -> None:
    owner, staff = await pages.signed_in(), await pages.signed_in("staff")
    person = await member(pages, f"staff@{DENTAL}.example")

    answer = await post(owner, f"{TEAM}/people/{person.id}", do="role", role="viewer")

    assert answer.status_code == 200
    assert (await staff.get(f"/practices/{DENTAL}/calls")).status_code == 303
    await staff.sign_in(person.email)
    assert (await staff.get(f"/practices/{DENTAL}/test")).status_code == 403
    assert "role_changed" in await actions(pages)


@pytest.mark.parametrize("form", [{"do": "remove"}, {"do": "role", "role": "staff"}])
@pytest.mark.parametrize("by", ["owner", "operator"])
async def test_the_last_owner_stays(pages: House, form: dict[str, str], by: str) -> None:
    owner = await pages.signed_in()
    person = await member(pages, f"owner@{DENTAL}.example")
    browser = owner if by == "owner" else await pages.signed_in("operator", "")

    answer = await post(browser, f"{TEAM}/people/{person.id}", **form)

    assert answer.status_code == 422
    assert "A practice needs an owner" in answer.text
    assert (await owner.get(TEAM)).status_code == 200


async def test_two_owners_who_leave_at_once_leave_one_behind(pages: House) -> None:
    owner = await pages.signed_in()
    await joined(pages, await invited(owner, "second@example.com", "owner"))
    people = await pages.records.accounts.list(DENTAL)

    gone = await asyncio.gather(*(pages.records.team.remove(OURS, one.id) for one in people))

    assert sorted(gone) == ["changed", "last_owner"]


async def test_who_is_removed_keeps_other_practices(pages: House) -> None:
    owner, both = await pages.signed_in(), await pages.signed_in("staff", VET)
    email = f"staff@{VET}.example"
    link = await invited(owner, email)
    await both.post("/invitation", token=link.partition("token=")[2], csrf_token=await both.token(link))
    person = await member(pages, email)

    await post(owner, f"{TEAM}/people/{person.id}", do="remove")
    await both.sign_in(email)

    assert (await both.get(f"/practices/{DENTAL}/calls")).status_code == 404
    assert (await both.get(f"/practices/{VET}/calls")).status_code == 200


async def test_who_is_in_no_team_any_more_is_told_so(pages: House) -> None:
    owner, staff = await pages.signed_in(), await pages.signed_in("staff")
    person = await member(pages, f"staff@{DENTAL}.example")
    await post(owner, f"{TEAM}/people/{person.id}", do="remove")

    await staff.sign_in(person.email)

    assert "You are in no team" in (await staff.get("/")).text


async def test_with_htmx_the_team_comes_back_as_a_part_of_the_page(pages: House) -> None:
    owner = await pages.signed_in()
    headers = {"HX-Request": "true", "HX-Request-Type": "partial", "X-CSRF-Token": await owner.token("/account")}

    answer = await owner.post(f"{TEAM}/invitations", headers, email="new@example.com", role="staff")

    assert 'id="team"' in answer.text
    assert "<html" not in answer.text


# --- resellers ---


async def test_a_reseller_reads_calls_only_where_the_owner_lets_it(pages: House) -> None:
    owner, email = await pages.signed_in(), "rex@north.example"
    await pages.records.accounts.add(
        "", email=email, name="Rex", role="reseller", password_hash=pages.password_hash, reseller="north"
    )
    reseller, operator = pages.browser(), await pages.signed_in("operator", "")
    await reseller.sign_in(email)
    calls = f"/practices/{DENTAL}/calls"

    nothing = await reseller.get("/")
    await post(operator, "/operator/resellers", practice=DENTAL, reseller="north")
    assigned, not_there = await reseller.get(calls), await reseller.get(f"/practices/{VET}/calls")
    await post(owner, f"{TEAM}/reseller", full="yes")
    let_in = await reseller.get(calls)
    await post(owner, f"{TEAM}/reseller", full="no")
    shut_out = await reseller.get(calls)

    assert "Make the first one from a template" in nothing.text
    assert (assigned.status_code, not_there.status_code) == (403, 404)
    assert (let_in.status_code, shut_out.status_code) == (200, 403)
    assert {"reseller_assigned", "reseller_let_in", "reseller_shut_out"} <= set(await actions(pages))


async def test_a_reseller_starts_with_the_counts_of_its_practices(pages: House) -> None:
    email = "rex@north.example"
    await pages.records.accounts.add(
        "", email=email, name="Rex", role="reseller", password_hash=pages.password_hash, reseller="north"
    )
    for practice in (DENTAL, VET):
        await pages.records.team.place(PracticeId(practice), "north")
    await pages.call(DENTAL)
    await pages.message(DENTAL)
    browser = pages.browser()
    await browser.sign_in(email)

    start = await browser.get("/")

    assert "1 call today, 1 open message" in start.text
    assert "No calls today, no open messages" in start.text


# --- forgotten passwords ---


async def test_an_owner_makes_a_link_with_which_a_person_sets_a_new_password_once(pages: House) -> None:
    owner, staff = await pages.signed_in(), await pages.signed_in("staff")
    person = await member(pages, f"staff@{DENTAL}.example")
    link = link_in((await post(owner, f"{TEAM}/people/{person.id}", do="reset")).text)
    browser = pages.browser()
    form = {"token": link.partition("token=")[2], "password": NEW_PASSWORD}

    answer = await browser.post("/reset", **form, csrf_token=await browser.token(link))

    assert "Your new password is set" in answer.text
    assert (await staff.get("/account")).status_code == 303
    assert (await browser.sign_in(person.email, PASSWORD)).status_code == 422
    assert (await browser.sign_in(person.email, NEW_PASSWORD)).status_code == 303
    assert (await pages.browser().get(link)).status_code == 410
    assert {"reset_link_made", "password_reset"} <= set(await actions(pages))


async def test_a_link_for_a_new_password_is_good_for_an_hour(pages: House) -> None:
    person = await member(pages, await pages.person("staff", DENTAL))
    token = await pages.records.proofs.open_reset(person.id)
    pages.clock.advance(3600)

    answer = await pages.browser().get(f"/reset?token={token}")

    assert answer.status_code == 410
    assert "older than an hour" in answer.text


async def test_no_owner_makes_a_link_for_someone_of_another_practice_too(pages: House) -> None:
    owner, both = await pages.signed_in(), await pages.signed_in("owner", VET)
    email = f"owner@{VET}.example"
    link = await invited(owner, email)
    await both.post("/invitation", token=link.partition("token=")[2], csrf_token=await both.token(link))
    person = await member(pages, email)

    answer = await post(owner, f"{TEAM}/people/{person.id}", do="reset")

    assert answer.status_code == 422
    assert "token=" not in answer.text


async def test_without_a_mail_server_the_page_says_who_can_help(pages: House) -> None:
    page = await pages.browser().get("/forgot")

    assert "owner of your practice" in page.text
    assert "receptionist user reset" in page.text


async def test_with_a_mail_server_links_come_by_mail_and_unknown_addresses_get_the_same_answer(tmp_path: Path) -> None:
    mailbox = Mailbox()
    async with mail_server(mailbox) as port:
        mail = f'[mail]\nsmtp_url = "smtp://127.0.0.1:{port}"\nfrom = "calls@example.org"\n'
        async with house(tmp_path, settings=mail) as pages, asyncio.TaskGroup() as work:
            sending = work.create_task(pages.letters.run())
            owner, browser = await pages.signed_in(), pages.browser()
            known = await pages.person("staff", DENTAL)

            sent = await post(owner, f"{TEAM}/invitations", email="new@example.com", role="staff")
            token = await browser.token("/forgot")
            answers = [
                await browser.post("/forgot", email=email, csrf_token=token) for email in (known, "nobody@example.com")
            ]
            await pages.letters.settled()
            sending.cancel()

            assert "The invitation to new@example.com is sent." in sent.text
            assert "token=" not in sent.text
            assert answers[0].text.replace(known, "") == answers[1].text.replace("nobody@example.com", "")
            assert [letter["To"] for letter in mailbox.letters] == ["new@example.com", known]
            invitation, reset = (link_in(text_of(letter)) for letter in mailbox.letters)
            assert (await pages.browser().get(invitation)).status_code == 200
            assert (await pages.browser().get(reset)).status_code == 200


async def test_a_mail_that_does_not_go_out_leaves_a_link_to_hand_over(tmp_path: Path) -> None:
    mail = '[mail]\nsmtp_url = "smtp://127.0.0.1:1"\nfrom = "calls@example.org"\n'
    async with house(tmp_path, settings=mail) as pages:
        answer = await post(await pages.signed_in(), f"{TEAM}/invitations", email="new@example.com", role="staff")

    assert "The mail did not go out" in answer.text
    assert link_in(answer.text)
