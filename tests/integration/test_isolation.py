"""Every route of the built server, asked as everyone: by role, from another practice, without session or token."""

import re
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Any, cast, get_args

import httpx
import pytest
from litestar import Litestar
from tests.databases import put_migrated
from tests.integration.doors import (
    DOORS,
    Anyone,
    Door,
    OfMakers,
    OfPlatform,
    OfPlatformProgram,
    OfPractice,
    OfProgram,
    SignedIn,
)
from tests.integration.test_pages import DENTAL, HTML, NOW, PASSWORD, ROOT, VET
from tests.publishing import publishing_of, stage_of, suggesting_of

from receptionist.accounts.passwords import Passwords
from receptionist.accounts.policy import Action, may
from receptionist.call.live import LiveCalls
from receptionist.clock import ManualClock
from receptionist.config import load
from receptionist.conversation.history import Origin
from receptionist.ops.metrics import Metrics
from receptionist.practice.registry import Registry
from receptionist.practice.secrets import Secret
from receptionist.practice.store import DirectoryStore
from receptionist.providers.breaker import Circuits
from receptionist.providers.choose import Providers
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.protocol import Models
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.records.accounts import User
from receptionist.records.afterwards import AfterRow
from receptionist.records.api_tokens import SCOPES, Scope
from receptionist.records.appointments import AppointmentRow, State
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.follow_ups import FollowUpRow
from receptionist.records.gaps import GapRow
from receptionist.records.messages import MessageRow
from receptionist.records.people import PracticeId
from receptionist.records.revisions import sha256_of
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar
from receptionist.web.app import build_site
from receptionist.web.letters import Letters
from receptionist.web.services import Services

NOWHERE = "no-such-practice"
SAME_EVERYWHERE = {
    "section": "turns",
    "listing": "faqs",
    "place": "0",
    "turn": "1",
    "key": "withheld",
}  # no ids: every practice has them
REFUSED = {401, 403, 404, 419}


class Town:
    """A server with two practices, one of everything in each, and people of every kind in both."""

    def __init__(self, site: Litestar, records: Records, clock: ManualClock, folder: Path) -> None:
        self.site = site
        self.folder = folder
        self.records = records
        self.clock = clock
        self.people: dict[str, User] = {}
        self.tokens: dict[str, str] = {}
        self._csrf_tokens: dict[str, str] = {}  # by session
        self.ids: dict[str, dict[str, str]] = {}  # by practice: what the parameters of routes stand for

    def browser(self, person: str = "") -> httpx.AsyncClient:
        transport = httpx.ASGITransport(
            app=cast("Any", self.site), client=("203.0.113.7", 5000)
        )  # Any: two names for ASGI
        browser = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", headers=HTML)
        if person:
            browser.cookies.set("receptionist_session", self.tokens[person], domain="127.0.0.1", path="/")
        return browser

    async def csrf_token(self, browser: httpx.AsyncClient, person: str) -> str:
        """As a page has it; a session has the same in all of its forms."""
        session = self.tokens.get(person, "")
        if session not in self._csrf_tokens:
            page = await browser.get("/account" if person else "/login")
            found = re.search(r'name="csrf_token" value="(\w+)"', page.text)
            assert found, page.text
            if not session:
                return found[1]  # of this visit alone
            self._csrf_tokens[session] = found[1]
        return self._csrf_tokens[session]

    async def furnish(self) -> None:
        passwords = Passwords()
        self.hash = await passwords.hash(PASSWORD)
        passwords.close()
        for practice in (DENTAL, VET):
            for role in ("owner", "staff", "viewer"):
                await self.person(f"{role} of {practice}", practice, role)
            await self.records.team.place(PracticeId(practice), f"reseller-{practice}")
            await self.person(f"reseller of {practice}", "", "reseller", reseller=f"reseller-{practice}")
        await self.records.team.let_in(PracticeId(VET), full=True)
        await self.person("operator", "", "operator")
        for practice in (DENTAL, VET):
            await self.things(practice)
        kept = await self.records.templates.keep(
            "east", name="theirs", version=1, text="secret of the east", by="user:x"
        )
        for practice in (DENTAL, VET):
            self.ids[practice]["template_id"] = kept.id

    async def person(self, name: str, practice: str, role: Any, reseller: str = "") -> None:
        email = f"{name.replace(' ', '-')}@x.org"
        await self.records.accounts.add(
            practice, email=email, name=name, role=role, password_hash=self.hash, reseller=reseller
        )
        known = await self.records.accounts.credentials(email)
        assert known
        self.people[name] = known.user
        self.tokens[name] = await self.records.accounts.open_session(known.user)

    async def things(self, practice: str) -> None:
        """What the parameters of the routes stand for, the same name in both practices."""
        records = self.records
        call = CallRow(id=f"call-{practice}", practice=practice, origin=Origin.PHONE, started_at=NOW)
        await records.calls.open(practice, call)
        turn = TurnRow(number=1, at=NOW, caller_text=f"secret of {practice}", agent_text="Yes.", heard="Yes.")
        gap = GapRow(
            id=f"{call.id}/1", practice=practice, call=call.id, origin=call.origin, words=turn.caller_text, at=NOW
        )
        await records.calls.finish_turn(practice, call.id, turn, b"{}", gap)
        await records.calls.end(practice, call.id, at=NOW, outcome="answered", reason="goodbye")
        assert await records.afterwards.claim(practice, call.id, NOW)
        after = AfterRow(
            call=call.id,
            practice=practice,
            origin=call.origin,
            ended_at=NOW,
            made_at=NOW,
            summary=turn.caller_text,
            mood="calm",
        )
        task = FollowUpRow(
            id=f"{call.id}/withheld", practice=practice, call=call.id, origin=call.origin, task="withheld", at=NOW
        )
        await records.afterwards.keep(practice, after, [task], NOW)
        message = MessageRow(
            id=f"message-{practice}",
            practice=practice,
            origin=Origin.PHONE,
            name="Sam",
            phone="+1",
            reason="Hm",
            at=NOW,
        )
        await records.messages.take(practice, message)
        self.ids[practice] = {"call_id": call.id, "message_id": message.id, "name": "app.css", "path": "x"}
        slot = AppointmentRow(
            id=f"appt-{practice}",
            practice=practice,
            origin=Origin.PHONE,
            call=call.id,
            state=State.HELD,
            service="Cut",
            practitioner="Ann",
            start_at=NOW + timedelta(hours=30),
            end_at=NOW + timedelta(hours=31),
            busy_until=NOW + timedelta(hours=31),
            name=f"secret of {practice}",
            phone="+1",
            created_at=NOW,
            changed_at=NOW,
        )
        assert await records.appointments.hold(practice, slot) is not None
        await records.appointments.confirm(practice, slot.id, State.BOOKED)
        self.ids[practice]["appointment_id"] = slot.id
        talk = CallRow(id=f"talk-{practice}", practice=practice, origin=Origin.TALK, started_at=NOW)
        await records.calls.open(practice, talk)
        self.ids[practice]["talk_id"] = talk.id
        self.ids[practice]["secret_name"] = f"KEY_OF_{practice.upper().replace('-', '_')}"
        await records.secrets.put(practice, self.ids[practice]["secret_name"], Secret("x"), by="x")
        more = {DENTAL: 0, VET: 12}[practice]  # its last version has a number that the other practice has not
        for number in range(more):
            await records.revisions.note(practice, f"# secret of {practice}: {number}", by="system", through="file")
        revision = await records.revisions.note(practice, self.text_of(practice), by="system", through="file")
        self.ids[practice]["number"] = str(revision.number)
        self.ids[practice] |= SAME_EVERYWHERE
        self.ids[practice]["user_id"] = self.people[f"viewer of {practice}"].id

    def address(self, door: str, practice: str, ids_of: str) -> tuple[str, str]:
        method, _, route = door.partition(" ")
        ids = {**self.ids[ids_of], "slug": practice}
        return method, re.sub(r"\{(\w+):\w+\}", lambda found: ids[found[1]], route)  # KeyError: name it in `things`

    async def program(self, door: str, secret: str, practice: str = DENTAL, *, ids_of: str = "") -> httpx.Response:
        """Asked with a token, as programs do."""
        method, path = self.address(door, practice, ids_of or (practice if practice in self.ids else DENTAL))
        opened = DOORS[door]
        assert isinstance(opened, OfProgram | OfPlatformProgram)
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        if isinstance(opened, OfProgram):
            headers |= opened.headers
        if isinstance(opened, OfProgram) and opened.draft is not None:
            revisions = self.records.revisions
            await revisions.drop_draft(DENTAL)
            if opened.draft:
                text = self.text_of(DENTAL)
                await revisions.keep_draft(DENTAL, text, base=sha256_of(text), version=0, by="x")
        async with self.browser() as browser:
            return await browser.request(method, path, headers=headers, json=opened.body or None)

    def text_of(self, practice: str) -> str:
        return (self.folder / "tenants" / f"{practice}.toml").read_text()

    async def ask(
        self, door: str, person: str = "", practice: str = DENTAL, *, token: bool = True, ids_of: str = ""
    ) -> httpx.Response:
        """`ids_of`: the practice that the other parameters of the path are of, when it is another one."""
        method, _, route = door.partition(" ")
        whose = ids_of or (practice if practice in self.ids else DENTAL)
        guest = await self.records.team.invite(  # anew: it is used up
            PracticeId(whose), email="guest@x.org", role="viewer", invited_by=self.people["operator"].id
        )
        assert guest
        program, _ = await self.records.api_tokens.issue(
            whose, name="x", scopes=("calls:read",), created_by="x", life=timedelta(days=1)
        )
        ids = {**self.ids[whose], "slug": practice, "invitation_id": guest.id, "token_id": program.id}
        if route.startswith("/new/"):
            ids["name"] = "dental"
        path = re.sub(r"\{(\w+):\w+\}", lambda found: ids[found[1]], route)  # KeyError: name it in `things`
        async with self.browser(person) as browser:
            if method == "GET":
                return await browser.get(path)
            named = DOORS[door]
            assert not isinstance(named, OfProgram | OfPlatformProgram)
            form = dict(named.form)
            if token:
                form["csrf_token"] = await self.csrf_token(browser, person)
            return await browser.post(path, data=form)


@asynccontextmanager
async def built(folder: Path) -> AsyncGenerator[Town]:
    shutil.copytree(ROOT / "tenants", folder / "tenants", dirs_exist_ok=True)
    (folder / "receptionist.toml").write_text('[telephony.twilio]\nauth_token = "not used here"\n')
    put_migrated(folder)
    config, clock = load(folder / "receptionist.toml", {}), ManualClock(NOW)
    registry = Registry(DirectoryStore(folder / "tenants"))
    registry.reload_all()
    async with open_records(config, clock, wall=clock) as records:
        parts: dict[str, Any] = {  # the others answer calls; no page asks them for anything
            "config": config,
            "clock": clock,
            "registry": registry,
            "records": records,
            "publishing": publishing_of(registry, records),
            "stage": stage_of(records, clock),
            "suggesting": suggesting_of(),
            "live": LiveCalls(),
            "letters": Letters(config, records),
            "providers": Providers(config, Clients({}), EmbeddedWorkers(Models(), [])),
            "bookings": Bookings(records.appointments, records.audit, {"builtin": BuiltinCalendar()}),
            "metrics": Metrics(),
            "states": dict,
            "circuits": Circuits(),
            "notices": Services.notices,
        }
        every: dict[str, Any] = {one.name: parts.get(one.name) for one in fields(Services)}
        town = Town(build_site(Services(**every)), records, clock, folder)
        await town.furnish()
        yield town


@pytest.fixture
async def town(tmp_path: Path) -> AsyncGenerator[Town]:
    async with built(tmp_path) as opened:
        yield opened


def routes(site: Litestar) -> set[str]:
    """ "GET /path" for each method of each route of the application."""
    found: set[str] = set()
    for route in site.routes:
        methods = cast("set[str]", route.methods or {"SOCKET"})
        found |= {f"{method} {route.path}" for method in methods - {"OPTIONS", "HEAD"}}
    return found


def doors(kind: type[Door]) -> dict[str, Any]:
    return {route: door for route, door in DOORS.items() if isinstance(door, kind)}


async def test_every_route_of_the_server_says_who_may_come_in(town: Town) -> None:
    found = routes(town.site)

    unnamed, gone = sorted(found - set(DOORS)), sorted(set(DOORS) - found)

    assert not unnamed, f"add to DOORS in tests/integration/doors.py who may come in: {unnamed}"
    assert not gone, f"take out of DOORS in tests/integration/doors.py: {gone}"


async def test_without_a_session_nothing_opens_but_the_door(town: Town) -> None:
    for route, door in DOORS.items():
        if isinstance(door, Anyone | OfProgram | OfPlatformProgram):
            continue
        answer = await town.ask(route)

        assert answer.status_code == 303, (route, answer.status_code)
        assert answer.headers["location"].startswith("/login"), route


async def test_a_form_without_the_sessions_token_is_refused_everywhere(town: Town) -> None:
    for route, door in DOORS.items():
        if isinstance(door, OfProgram | OfPlatformProgram):
            continue  # there is no session to ride on
        if route.startswith("POST") and not (isinstance(door, Anyone) and door.why == "the carrier's signature"):
            answer = await town.ask(route, "operator", token=False)

            assert answer.status_code == 419, (route, answer.status_code)


async def test_carrier_routes_refuse_who_is_no_carrier(town: Town) -> None:
    for route, door in doors(Anyone).items():
        if door.why == "the carrier's signature":
            assert (await town.ask(route, "operator", token=False)).status_code == 403, route


@pytest.mark.parametrize("who", ["viewer", "staff", "owner", "reseller", "operator"])
async def test_each_role_does_what_the_policy_says_and_nothing_else(town: Town, who: str) -> None:
    for practice in (DENTAL, VET):  # a reseller without and with the right to read calls
        name = who if who == "operator" else f"{who} of {practice}"
        for route, door in doors(OfPractice).items():
            known = await town.records.accounts.credentials(town.people[name].email)
            assert known
            if practice == VET and "/team/reseller" in route:
                await town.records.team.let_in(PracticeId(VET), full=True)
            allowed = may(known.user, door.action, practice)
            if route.endswith("/live") and allowed:
                continue  # goes on for minutes
            answer = await town.ask(route, name, practice)
            await town.records.team.let_in(PracticeId(VET), full=True)

            if allowed:
                assert answer.status_code not in REFUSED, (name, route, answer.status_code)
                assert answer.status_code < 500, (name, route, answer.text)
            else:
                assert answer.status_code == 403, (name, route, answer.status_code)


@pytest.mark.parametrize("who", ["viewer", "staff", "owner", "reseller"])
async def test_another_practice_is_not_there_whatever_is_asked_of_it(town: Town, who: str) -> None:
    for theirs, mine in ((VET, DENTAL), (DENTAL, VET)):
        for route in doors(OfPractice):
            answer = await town.ask(route, f"{who} of {mine}", theirs)
            nowhere = await town.ask(route, f"{who} of {mine}", NOWHERE)

            assert answer.status_code == 404, (who, route, answer.status_code)
            assert answer.text == nowhere.text, (who, route)
            assert f"secret of {theirs}" not in answer.text


async def test_ids_of_another_practice_are_unknown_in_ones_own(town: Town) -> None:
    for route in doors(OfPractice):
        if not set(re.findall(r"\{(\w+):", route)) - {"slug", *SAME_EVERYWHERE}:
            continue
        answer = await town.ask(route, f"owner of {DENTAL}", DENTAL, ids_of=VET)

        assert answer.status_code == 404, (route, answer.status_code)
        assert f"secret of {VET}" not in answer.text


async def test_the_platforms_pages_are_the_operators(town: Town) -> None:
    for route in doors(OfPlatform):
        for name in town.people:
            answer = await town.ask(route, name)

            expected = (200, 303) if name == "operator" else (403,)
            assert answer.status_code in expected, (name, route, answer.status_code)


async def test_practices_are_made_by_operators_and_resellers_alone(town: Town) -> None:
    for route, door in doors(OfMakers).items():
        for name in town.people:
            answer = await town.ask(route, name)

            if not name.startswith(("operator", "reseller")):
                assert answer.status_code == 403, (name, route, answer.status_code)
            elif door.there:
                assert answer.status_code in (200, 422), (name, route, answer.status_code)
            else:  # a template that another reseller keeps
                assert answer.status_code == 404, (name, route, answer.status_code)
                assert "secret of the east" not in answer.text


async def test_a_practice_is_made_with_a_token_of_the_platform_alone(town: Town) -> None:
    api_tokens, life = town.records.api_tokens, timedelta(days=1)
    for route, door in doors(OfPlatformProgram).items():
        others: list[Scope] = [scope for scope in SCOPES if scope != door.scope]
        _, right = await api_tokens.issue("", name="x", scopes=(door.scope,), created_by="x", life=life)
        _, lacking = await api_tokens.issue("", name="x", scopes=others, created_by="x", life=life)
        _, theirs = await api_tokens.issue(DENTAL, name="x", scopes=SCOPES, created_by="x", life=life)

        assert (await town.program(route, right)).status_code == 404, route  # there is no such template
        assert (await town.program(route, lacking)).status_code == 403, route
        assert (await town.program(route, theirs)).status_code == 403, route
        assert (await town.program(route, "")).status_code == 401, route


async def test_ones_own_pages_open_for_everyone_who_is_signed_in(town: Town) -> None:
    for route in doors(SignedIn):
        for name in town.people:
            answer = await town.ask(route, name)

            assert answer.status_code not in {401, 403, 419, 500}, (name, route, answer.status_code)
            assert not answer.headers.get("location", "").startswith("/login"), (name, route)
            await town.records.accounts.set_locked(town.tokens[name], locked=False)


async def test_a_program_reaches_what_its_token_names_and_nothing_else(town: Town) -> None:
    api_tokens = town.records.api_tokens
    life = timedelta(days=1)
    _, everything = await api_tokens.issue(DENTAL, name="x", scopes=SCOPES, created_by="x", life=life)
    for route, door in doors(OfProgram).items():
        others: list[Scope] = [scope for scope in SCOPES if scope != door.scope]
        _, lacking = await api_tokens.issue(DENTAL, name="x", scopes=others, created_by="x", life=life)

        assert (await town.program(route, everything)).status_code == 200, route
        assert (await town.program(route, lacking)).status_code == 403, route
        assert (await town.program(route, "")).status_code == 401, route
        if "{slug" in route:
            theirs = await town.program(route, everything, VET)
            nowhere = await town.program(route, everything, NOWHERE)
            assert theirs.status_code == 404, route
            assert theirs.json() | {"request": ""} == nowhere.json() | {"request": ""}, route
        if route.count("{") > 1:
            assert (await town.program(route, everything, ids_of=VET)).status_code == 404, route


async def test_a_session_is_no_key_to_what_is_for_programs(town: Town) -> None:
    for route, door in doors(OfProgram).items():
        async with town.browser("operator") as browser:
            method, path = town.address(route, DENTAL, DENTAL)
            answer = await browser.request(method, path, json=door.body or None)

            assert answer.status_code == 401, route


async def test_a_role_that_was_taken_is_gone_with_the_next_request(town: Town) -> None:
    name = f"staff of {DENTAL}"
    team = await town.ask("GET /practices/{slug:str}/calls", name)

    await town.records.team.remove(PracticeId(DENTAL), town.people[name].id)
    after = await town.ask("GET /practices/{slug:str}/calls", name)

    assert team.status_code == 200
    assert after.status_code == 303  # signed out altogether
    town.tokens[name] = await town.records.accounts.open_session(town.people[name])
    assert (await town.ask("GET /practices/{slug:str}/calls", name)).status_code == 404


def test_every_action_has_a_route_or_is_known_to_have_none_yet() -> None:
    used = {door.action for door in doors(OfPractice).values()} | {"operate"}

    assert set(get_args(Action)) - used <= {"edit_settings", "see_audit"}
