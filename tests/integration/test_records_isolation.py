"""Nothing of one practice shows in another: every public method of every repository is called as a stranger."""

import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import msgspec
import pytest
from tests.databases import Database

from receptionist.clock import ManualClock
from receptionist.conversation.history import Origin
from receptionist.practice.secrets import Secret
from receptionist.records.accounts import User
from receptionist.records.afterwards import AfterRow
from receptionist.records.api_tokens import ApiToken
from receptionist.records.appointments import AppointmentRow, Refused, State
from receptionist.records.audit import Verdict
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.follow_ups import FollowUpRow
from receptionist.records.gaps import GapRow
from receptionist.records.messages import MessageRow
from receptionist.records.people import PracticeId
from receptionist.records.revisions import sha256_of
from receptionist.records.team import Changed, Invitation
from receptionist.records.templates import TemplateRow
from receptionist.records.usage import UsageRow

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)
OURS, THEIRS = "bright-smiles", "paws-and-claws"
EVERY = tuple(Origin)

# What reaches rows by a secret, or by an address whose password is about to be checked. Nothing else may be here.
WITHOUT_A_PRACTICE = {
    "accounts.credentials",
    "accounts.open_session",
    "accounts.session",
    "accounts.set_locked",
    "accounts.close_session",
    "accounts.everyone",  # the operator's command line
    "accounts.session_of",  # an id that the process has from a session
    "calls.interrupt_orphans",  # the server's own housekeeping, by one statement over all practices
    "afterwards.waiting",  # as the orphans
    "calls.practice_of",  # the operator's command line
    "calls.practices_called",  # slugs alone: whose greeting is made ready
    "appointments.sweep",  # as the orphans
    "tokens.consume",
    "news.is_new",  # what operators were told
    "audit.chains",  # the operator's command line, and the keeper of heads
    "api_tokens.by_secret",
    "team.invitation",
    "team.join",
    "team.placements",  # the operator's page
    "practice_files.texts",  # as the stamps
    "practice_files.stamps",  # the store of all practices: whoever asks it was let in before, or is the server
    "revisions.latest_of",  # the server's own look over its practices
    "tries.begin",
    "tries.succeeded",
    "tries.forgiven",
    "usage.sums_of",  # names the practices that the asker looks after; all of them for operators
    "usage.totals_of",  # as usage.sums_of
    "usage.by_practice",  # as usage.sums_of
    "usage.reprice",  # the operator's command line
    "usage.spent",  # the server's own watch over limits
    "secrets.reseal",  # the operator's command line
}
# Whose scope is the person that has proved to be that person: `proofs` takes their id first, or the secret of a link.
OF_ONE_PERSON = {"proofs"}
# Whose scope is a reseller's account.
OF_ONE_RESELLER = {"templates"}
REPOSITORIES = tuple(field.name for field in fields(Records) if field.name != "writer")


def a_call(practice: str) -> CallRow:
    return CallRow(
        id="call-1", practice=practice, origin=Origin.PHONE, carrier_call="CA1", started_at=NOON, trial="trial"
    )


def a_turn(said: str) -> TurnRow:
    return TurnRow(
        number=1, at=NOON, caller_text=said, functions=[FunctionRecord("f1", "check_hours", {}, {"open": True})]
    )


def a_gap(practice: str) -> GapRow:
    return GapRow(id="call-1/1", practice=practice, call="call-1", origin=Origin.PHONE, words="ours", at=NOON)


def an_after(practice: str) -> AfterRow:
    return AfterRow(
        call="call-over",
        practice=practice,
        origin=Origin.PHONE,
        ended_at=LATER,
        made_at=LATER,
        summary="ours",
        mood="calm",
        topics=["hours"],
    )


def a_follow_up(practice: str) -> FollowUpRow:
    return FollowUpRow(
        id="call-over/withheld", practice=practice, call="call-over", origin=Origin.PHONE, task="withheld", at=LATER
    )


def a_message(practice: str, reason: str) -> MessageRow:
    return MessageRow(
        id="message-1", practice=practice, origin=Origin.PHONE, name="Ann", phone="+1", reason=reason, at=NOON
    )


def an_appointment(practice: str, identity: str = "appt-1", **more: Any) -> AppointmentRow:  # Any: keys of the row
    row = AppointmentRow(
        id=identity,
        practice=practice,
        origin=Origin.PHONE,
        call="call-1",
        state=State.HELD,
        service="Cut",
        practitioner="Ann",
        start_at=LATER,
        end_at=LATER + timedelta(minutes=30),
        busy_until=LATER + timedelta(minutes=30),
        name="Ann",
        phone="+1",
        date_of_birth="1990-01-01",
        created_at=NOON,
        changed_at=NOON,
    )
    return msgspec.structs.replace(row, **more)


def a_use(micros: int) -> UsageRow:
    return UsageRow(
        part="p", call="call-1", origin="phone", at=NOON, role="model", provider="x:y", account="x", micros=micros
    )


class World:
    """One practice with one of everything, and how a stranger would ask for each of it."""

    def __init__(
        self,
        records: Records,
        ann: User,
        token: str,
        invitation: Invitation,
        api_token: ApiToken,
        template: TemplateRow,
    ) -> None:
        self.records = records
        self.invitation = invitation
        self.ann = ann
        self.api_token = api_token
        self.template = template
        self.token = token

    async def seen(self) -> list[Any]:  # Any: rows of every kind
        """Everything that the practice itself sees."""
        records, session = self.records, await self.records.accounts.session(self.token)
        return [
            await records.calls.list(OURS, origins=EVERY),
            await records.calls.turns(OURS, "call-1"),
            await records.calls.snapshot(OURS, "call-1"),
            await records.calls.waterfalls(OURS, calls=9),
            await records.messages.list(OURS, origins=EVERY),
            await records.gaps.list(OURS, origins=EVERY),
            await records.afterwards.get(OURS, "call-over"),
            await records.follow_ups.list(OURS, origins=EVERY),
            await records.appointments.list(OURS, origins=EVERY, states=tuple(State)),
            await records.appointments.busy(OURS, "", NOON, NOON + timedelta(days=1)),
            await records.audit.list(OURS),
            await records.accounts.list(OURS),
            await records.accounts.credentials("ann@example.com"),
            await records.secrets.names(OURS),
            await records.secrets.reveal(OURS, "KEY"),
            await records.team.invitations(PracticeId(OURS)),
            await records.team.invitation(self.invitation.token),
            await records.team.placement(PracticeId(OURS)),
            await records.templates.list("north"),
            await records.revisions.page(OURS),
            await records.revisions.get(OURS, 1),
            await records.revisions.draft(OURS),
            await records.practice_files.read(OURS),
            await records.usage.of_call(OURS, "call-1"),
            await records.trials.calls(OURS, "trial", limit=9),
            session.id if session else None,
        ]

    def stranger(self) -> dict[str, Callable[[], Awaitable[object]]]:
        """Each method asked as the other practice, with every id right."""
        calls, messages, audit = self.records.calls, self.records.messages, self.records.audit
        appointments, accounts, ann = self.records.appointments, self.records.accounts, self.ann.id
        api_tokens, kept = self.records.api_tokens, self.records.secrets
        files, gaps = self.records.practice_files, self.records.gaps
        after, tasks = self.records.afterwards, self.records.follow_ups
        api_tokens, revisions = self.records.api_tokens, self.records.revisions
        team, stranger, templates = self.records.team, PracticeId(THEIRS), self.records.templates
        return {
            "calls.finish_turn": lambda: calls.finish_turn(THEIRS, "call-1", a_turn("changed"), b"changed"),
            "calls.save_snapshot": lambda: calls.save_snapshot(THEIRS, "call-1", b"changed"),
            "calls.set_function_result": lambda: calls.set_function_result(THEIRS, "call-1", "f1", {"open": False}),
            "calls.end": lambda: calls.end(THEIRS, "call-1", at=LATER, outcome="failed", reason="changed"),
            "calls.get": lambda: calls.get(THEIRS, "call-1"),
            "calls.by_carrier_call": lambda: calls.by_carrier_call(THEIRS, "CA1"),
            "calls.turns": lambda: calls.turns(THEIRS, "call-1"),
            "calls.snapshot": lambda: calls.snapshot(THEIRS, "call-1"),
            "calls.list": lambda: calls.list(THEIRS, origins=EVERY),
            "calls.waterfalls": lambda: calls.waterfalls(THEIRS, calls=9),
            "calls.counts": lambda: calls.counts(THEIRS, NOON, origins=EVERY),
            "gaps.get": lambda: gaps.get(THEIRS, "call-1/1"),
            "gaps.list": lambda: gaps.list(THEIRS, origins=EVERY),
            "gaps.of_call": lambda: gaps.of_call(THEIRS, "call-1"),
            "afterwards.get": lambda: after.get(THEIRS, "call-over"),
            "afterwards.of_calls": lambda: after.of_calls(THEIRS, ["call-over"]),
            "afterwards.claim": lambda: after.claim(THEIRS, "call-over", LATER),
            "afterwards.keep": lambda: after.keep(THEIRS, an_after(THEIRS), [a_follow_up(THEIRS)], NOON),
            "afterwards.find": lambda: after.find(THEIRS, topic="hours", words="ours", origins=EVERY),
            "afterwards.topics": lambda: after.topics(THEIRS, NOON, origins=EVERY),
            "follow_ups.get": lambda: tasks.get(THEIRS, "call-over/withheld"),
            "follow_ups.list": lambda: tasks.list(THEIRS, origins=EVERY),
            "follow_ups.of_call": lambda: tasks.of_call(THEIRS, "call-over"),
            "follow_ups.count_open": lambda: tasks.count_open(THEIRS, origins=EVERY),
            "follow_ups.set_done": lambda: tasks.set_done(THEIRS, "call-over/withheld", LATER),
            "gaps.count_open": lambda: gaps.count_open(THEIRS, origins=EVERY),
            "gaps.dismiss": lambda: gaps.dismiss(THEIRS, ["call-1/1"], LATER),
            "messages.take": lambda: messages.take(THEIRS, a_message(THEIRS, "changed")),
            "messages.get": lambda: messages.get(THEIRS, "message-1"),
            "messages.list": lambda: messages.list(THEIRS, origins=EVERY),
            "messages.count_new": lambda: messages.count_new(THEIRS, origins=EVERY),
            "messages.set_done": lambda: messages.set_done(THEIRS, "message-1", LATER),
            "appointments.busy": lambda: appointments.busy(THEIRS, "", NOON, NOON + timedelta(days=1)),
            "appointments.hold": lambda: appointments.hold(THEIRS, an_appointment(THEIRS, "appt-theirs")),
            "appointments.confirm": lambda: appointments.confirm(THEIRS, "appt-held", State.BOOKED),
            "appointments.release": lambda: appointments.release(THEIRS, "appt-held"),
            "appointments.move": lambda: appointments.move(
                THEIRS, "appt-1", an_appointment(THEIRS, state=State.BOOKED, practitioner="Ben"), by="x"
            ),
            "appointments.matching": lambda: appointments.matching(THEIRS, "", NOON, phone="+1"),
            "appointments.get": lambda: appointments.get(THEIRS, "appt-1"),
            "appointments.list": lambda: appointments.list("another-one", origins=EVERY, states=tuple(State)),
            "appointments.of_call": lambda: appointments.of_call(THEIRS, "call-1"),
            "appointments.count_requested": lambda: appointments.count_requested(THEIRS, NOON, origins=EVERY),
            "appointments.decide": lambda: appointments.decide(THEIRS, "appt-1", State.CANCELLED, by="x"),
            "appointments.settle": lambda: appointments.settle(THEIRS, "appt-1", State.CANCELLED, by="x"),
            "appointments.undo": lambda: appointments.undo(THEIRS, "appt-1", by="x"),
            "messages.assign": lambda: _unless_unknown(
                messages.assign(THEIRS, "message-1", "someone", was="", by="someone", at=LATER)
            ),
            "api_tokens.issue": lambda: api_tokens.issue(
                THEIRS, name="theirs", scopes=("calls:read",), created_by="x", life=timedelta(days=1)
            ),
            "api_tokens.list": lambda: api_tokens.list("another-one"),
            "api_tokens.revoke": lambda: api_tokens.revoke(THEIRS, self.api_token.id),
            "secrets.put": lambda: kept.put(THEIRS, "KEY", Secret("theirs"), by="x"),
            "secrets.names": lambda: kept.names("another-one"),
            "secrets.drop": lambda: kept.drop("another-one", "KEY"),
            "secrets.reveal": lambda: kept.reveal("another-one", "KEY"),
            "audit.add": lambda: audit.add(THEIRS, actor="system", action="changed"),
            "audit.list": lambda: audit.list("another-one"),
            "audit.first_broken": lambda: audit.first_broken(THEIRS),
            "audit.verify": lambda: _none(audit.verify("another-one")),
            "audit.latest": lambda: audit.latest("another-one", ["edit"]),
            "audit.head": lambda: audit.head("another-one"),
            "accounts.add": lambda: accounts.add(THEIRS, email="b@x", name="", role="owner", password_hash="x"),
            "accounts.list": lambda: accounts.list("another-one"),
            "accounts.set_password": lambda: accounts.set_password(THEIRS, ann, "changed"),
            "accounts.sessions": lambda: accounts.sessions(THEIRS, ann),
            "accounts.revoke": lambda: accounts.revoke(THEIRS, ann),
            "templates.list": lambda: templates.list("south"),
            "templates.get": lambda: templates.get("south", self.template.id),
            "templates.latest_version": lambda: templates.latest_version("south", "ours"),
            "templates.keep": lambda: templates.keep("south", name="ours", version=2, text="theirs", by="x"),
            "templates.remove": lambda: templates.remove("south", self.template.id),
            "team.set_role": lambda: _refused(team.set_role(stranger, ann, "viewer")),
            "team.remove": lambda: _refused(team.remove(stranger, ann)),
            "team.invite": lambda: team.invite(stranger, email="c@x", role="owner", invited_by=ann),
            "team.invitations": lambda: team.invitations(PracticeId("another-one")),
            "team.withdraw": lambda: team.withdraw(stranger, self.invitation.id),
            "team.placement": lambda: team.placement(PracticeId("another-one")),
            "team.let_in": lambda: team.let_in(PracticeId("another-one"), full=True),
            "team.place": lambda: team.place(stranger, "south"),
            "usage.note": lambda: self.records.usage.note(THEIRS, [a_use(micros=9)]),
            "usage.of_call": lambda: self.records.usage.of_call("another-one", "call-1"),
            "usage.sums": lambda: self.records.usage.sums("another-one", NOON, LATER),
            "usage.began": lambda: self.records.usage.began("another-one"),
            "usage.of_calls": lambda: self.records.usage.of_calls("another-one", ["call-1"]),
            "trials.calls": lambda: self.records.trials.calls(THEIRS, "trial"),
            "trials.first_audio": lambda: self.records.trials.first_audio(THEIRS, ["call-1"]),
            "practice_files.read": lambda: files.read("another-one"),
            "practice_files.write": lambda: _unless_conflict(files.write(THEIRS, b"x", base=sha256_of("ours"))),
            "practice_files.remove": lambda: _unless_conflict(files.remove(THEIRS, base=sha256_of("ours"))),
            "revisions.page": lambda: revisions.page("another-one"),
            "revisions.latest": lambda: revisions.latest("another-one"),
            "revisions.get": lambda: revisions.get("another-one", 1),
            "revisions.by_hash": lambda: revisions.by_hash("another-one", sha256_of("ours")),
            "revisions.set_rehearsal": lambda: revisions.set_rehearsal(THEIRS, 1, "failed", ["changed"]),
            "revisions.note": lambda: revisions.note(THEIRS, "theirs", by="x", through="form"),
            "revisions.note_new": lambda: revisions.note_new(THEIRS, "also theirs", by="x", through="form"),
            "revisions.draft": lambda: revisions.draft("another-one"),
            "revisions.keep_draft": lambda: revisions.keep_draft(THEIRS, "theirs", base="", version=0, by="x"),
            "revisions.drop_draft": lambda: revisions.drop_draft("another-one"),
            "calls.open": lambda: calls.open(THEIRS, a_call(THEIRS)),  # last: a process sees its own call at once
        }


async def _unless_unknown(asked: Awaitable[str]) -> str:
    return (await asked).replace("unknown", "")


async def _unless_conflict(asked: Awaitable[str]) -> str:
    return (await asked).replace("conflict", "")


async def _none(asked: Awaitable[Verdict]) -> int:
    """Entries of another practice that were looked at."""
    return (await asked).entries


@pytest.fixture
async def world(database: Database) -> AsyncIterator[World]:
    async with open_records(database.config, ManualClock(NOON), wall=ManualClock(NOON)) as records:
        await records.calls.open(OURS, a_call(OURS))
        await records.calls.finish_turn(OURS, "call-1", a_turn("ours"), b"ours", a_gap(OURS))
        await records.calls.open(OURS, msgspec.structs.replace(a_call(OURS), id="call-over", carrier_call=""))
        await records.calls.end(OURS, "call-over", at=LATER, outcome="answered", reason="goodbye")
        assert await records.afterwards.claim(OURS, "call-over", LATER)
        assert await records.afterwards.keep(OURS, an_after(OURS), [a_follow_up(OURS)], NOON)
        await records.messages.take(OURS, a_message(OURS, "ours"))
        await records.appointments.hold(OURS, an_appointment(OURS))
        await records.appointments.confirm(OURS, "appt-1", State.BOOKED)
        await records.appointments.hold(OURS, an_appointment(OURS, "appt-held", call="call-2", practitioner="Cid"))
        await records.audit.add(OURS, actor="system", action="edit")
        await records.secrets.put(OURS, "KEY", Secret("ours"), by="x")
        ann = await records.accounts.add(OURS, email="ann@example.com", name="Ann", role="owner", password_hash="x")
        ours = PracticeId(OURS)
        await records.team.place(ours, "north")
        guest = await records.team.invite(ours, email="guest@example.com", role="staff", invited_by=ann.id)
        assert guest
        program, _ = await records.api_tokens.issue(
            OURS, name="ours", scopes=("calls:read",), created_by=ann.id, life=timedelta(days=1)
        )
        await records.revisions.note(OURS, "ours", by="system", through="file")
        await records.practice_files.write(OURS, b"ours", base=None)
        await records.revisions.keep_draft(OURS, "draft of ours", base="", version=0, by=ann.id)
        template = await records.templates.keep("north", name="ours", version=1, text="ours", by=ann.id)
        await records.usage.note(OURS, [a_use(micros=1)])
        yield World(records, ann, await records.accounts.open_session(ann), guest, program, template)


async def _refused(changed: Awaitable[Changed]) -> bool:
    """False when the person was not found."""
    return await changed != "unknown"


def public_methods(records: Records) -> list[str]:
    return [
        f"{repository}.{name}"
        for repository in REPOSITORIES
        for name, _ in inspect.getmembers(getattr(records, repository), inspect.iscoroutinefunction)
        if not name.startswith("_")
    ]


async def test_every_method_has_a_stranger_who_tries_it(world: World) -> None:
    methods = {method for method in public_methods(world.records) if method.partition(".")[0] not in OF_ONE_PERSON}

    untried = sorted(methods - set(world.stranger()) - WITHOUT_A_PRACTICE)

    assert not untried, f"say in World.stranger how another practice would ask for {untried}"
    assert set(world.stranger()) | WITHOUT_A_PRACTICE <= methods


async def test_every_method_takes_the_practice_first(world: World) -> None:
    for method in set(public_methods(world.records)) - WITHOUT_A_PRACTICE:
        repository, _, name = method.partition(".")
        parameters = inspect.signature(getattr(getattr(world.records, repository), name)).parameters

        first = ("user_id", "token") if repository in OF_ONE_PERSON else ("practice",)
        first = ("owner",) if repository in OF_ONE_RESELLER else first
        assert next(iter(parameters)) in first, method


async def test_a_stranger_sees_nothing_and_changes_nothing(world: World) -> None:
    before = await world.seen()

    for method, ask in world.stranger().items():
        answer = await ask()
        await world.records.writer.settled()

        own = {"accounts.add", "api_tokens.issue", "appointments.hold", "team.invite", "templates.keep"}
        own |= {"revisions.note", "revisions.note_new", "revisions.keep_draft"}
        refused = cast("tuple[object, ...]", answer)[0] if isinstance(answer, tuple) else answer
        assert not refused or refused is Refused.GONE or method in own, method
        assert await world.seen() == before, method
