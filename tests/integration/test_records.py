"""What is kept is found again, in its order, and only the newest of it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from tests.databases import Database

from receptionist.clock import ManualClock
from receptionist.conversation.history import Origin
from receptionist.records import tables
from receptionist.records.accounts import EmailTakenError, User
from receptionist.records.away import AlreadyThereError
from receptionist.records.calls import CallRow, FinishTurn, FunctionRecord, TurnRow, Waterfall, Withheld
from receptionist.records.database import Records, open_records
from receptionist.records.gaps import GapRow
from receptionist.records.ids import new_id
from receptionist.records.link import Transaction
from receptionist.records.messages import MessageRow
from receptionist.records.paging import Cursor
from receptionist.records.statements import insert

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
A = "bright-smiles"


@dataclass
class House:
    """Open records, and the clock they read."""

    database: Database
    clock: ManualClock
    records: Records


@pytest.fixture
async def house(database: Database) -> AsyncIterator[House]:
    clock = ManualClock(NOON)
    async with open_records(database.config, clock) as records:
        yield House(database, clock, records)


def a_call(number: int = 1, *, origin: Origin = Origin.PHONE, started_at: datetime = NOON) -> CallRow:
    return CallRow(
        id=f"call-{number:03}",
        practice=A,
        origin=origin,
        carrier_call=f"CA{number}",
        caller="+12125550199",
        called="+12125550100",
        started_at=started_at,
        revision="abc",
    )


def a_turn(number: int = 1, heard: str = "We open at eight.") -> TurnRow:
    return TurnRow(
        number=number,
        at=NOON,
        caller_text="When do you open?",
        agent_text="We open at eight. Anything else?",
        heard=heard,
        interrupted=True,
        functions=[FunctionRecord("f1", "check_hours", {"when": "today"}, {"open": False}, ms=3)],
        waterfall=Waterfall(end_of_turn_ms=300, first_audio_ms=900, filler=True),
    )


def a_message(identity: str = "", *, origin: Origin = Origin.PHONE, at: datetime = NOON) -> MessageRow:
    return MessageRow(
        id=identity or new_id("message"),
        practice=A,
        call="call-001",
        origin=origin,
        name="Søren Ångström 王",
        phone="+12125550199",
        reason='Tooth 🦷 hurts; it\'s "bad"',
        urgent=True,
        at=at,
    )


async def test_a_call_is_found_as_it_was(house: House) -> None:
    calls = house.records.calls

    await calls.open(A, a_call())
    await calls.finish_turn(A, "call-001", a_turn(), b"state")
    await calls.end(A, "call-001", at=NOON + timedelta(minutes=2), outcome="answered", reason="goodbye")

    call = await calls.get(A, "call-001")
    assert call is not None
    assert call == await calls.by_carrier_call(A, "CA1")
    assert (call.state, call.outcome, call.ended_reason, call.turns) == ("ended", "answered", "goodbye", 1)
    assert call.ended_at == NOON + timedelta(minutes=2)
    assert await calls.turns(A, "call-001") == [a_turn()]
    assert await calls.snapshot(A, "call-001") == b"state"


async def test_what_was_held_back_is_kept_with_its_turn_and_the_call_says_so(house: House) -> None:
    calls = house.records.calls
    clause = Withheld("You're booked.", "booked", "you're booked", "I haven't booked anything yet.")
    await calls.open(A, a_call())

    await calls.finish_turn(A, "call-001", msgspec.structs.replace(a_turn(1), withheld=[clause]), b"1")
    await calls.finish_turn(A, "call-001", a_turn(2), b"2")

    assert [turn.withheld for turn in await calls.turns(A, "call-001")] == [[clause], []]
    [call] = await calls.list(A)
    assert call.follow_up == "withheld"


async def test_turns_are_found_by_a_process_that_has_not_seen_the_call(database: Database) -> None:
    config, clock = database.config, ManualClock(NOON)
    async with open_records(config, clock) as first:
        await first.calls.open(A, a_call())
        await first.calls.finish_turn(A, "call-001", a_turn(), b"state")

    async with open_records(config, clock) as second:
        assert await second.calls.turns(A, "call-001") == [a_turn()]
        assert await second.calls.snapshot(A, "call-001") == b"state"
        found = await second.calls.by_carrier_call(A, "CA1")
        assert found is not None
        assert found.turns == 1


async def test_later_news_of_a_turn_replaces_it(house: House) -> None:
    calls = house.records.calls
    await calls.open(A, a_call())
    await calls.finish_turn(A, "call-001", a_turn(heard="We open"), b"1")

    await calls.finish_turn(A, "call-001", a_turn(heard="We open at eight."), b"2")

    assert [turn.heard for turn in await calls.turns(A, "call-001")] == ["We open at eight."]
    assert await calls.snapshot(A, "call-001") == b"2"


async def test_news_that_comes_late_from_a_spool_replaces_nothing_newer(house: House) -> None:
    calls = house.records.calls
    await calls.open(A, a_call())
    await calls.finish_turn(A, "call-001", a_turn(heard="newer"), b"newer")

    await house.records.writer.write(
        FinishTurn(NOON - timedelta(minutes=1), A, "call-001", a_turn(heard="older"), b"older")
    )

    assert [turn.heard for turn in await calls.turns(A, "call-001")] == ["newer"]
    assert await calls.snapshot(A, "call-001") == b"newer"


async def test_a_wall_clock_set_back_loses_nothing(house: House) -> None:
    calls = house.records.calls
    await calls.open(A, a_call())
    await calls.finish_turn(A, "call-001", a_turn(1), b"1")

    house.clock.advance(-3600)
    await calls.finish_turn(A, "call-001", a_turn(2), b"2")
    await calls.end(A, "call-001", at=NOON, outcome="answered", reason="goodbye")

    call = await calls.get(A, "call-001")
    assert call is not None
    assert (call.state, call.turns) == ("ended", 2)
    assert await calls.snapshot(A, "call-001") == b"2"


async def test_what_came_of_a_transfer_later_stands_in_its_turn(house: House) -> None:
    calls = house.records.calls
    await calls.open(A, a_call())
    await calls.finish_turn(A, "call-001", a_turn(1), b"1")

    await calls.set_function_result(A, "call-001", "f1", {"open": True})

    (turn,) = await calls.turns(A, "call-001")
    assert [one.result for one in turn.functions] == [{"open": True}]


async def test_a_call_goes_on_after_it_was_left(house: House) -> None:
    calls = house.records.calls
    await calls.open(A, a_call())
    await calls.end(A, "call-001", at=NOON, outcome="transferred", reason="transfer")

    await calls.open(A, a_call())

    call = await calls.get(A, "call-001")
    assert call is not None
    assert (call.state, call.outcome, call.ended_at) == ("in_progress", "", None)


async def test_a_call_whose_process_died_is_interrupted_and_goes_on_with_its_next_turn(house: House) -> None:
    calls = house.records.calls
    await calls.open(A, a_call(1))
    await calls.open(A, a_call(2))
    house.clock.advance(60)
    await calls.finish_turn(A, "call-002", a_turn(), b"")

    marked = await calls.interrupt_orphans(quiet_since=NOON + timedelta(seconds=30))

    orphan, alive = await calls.get(A, "call-001"), await calls.get(A, "call-002")
    assert marked == {A: 1}
    assert orphan is not None
    assert alive is not None
    assert (orphan.state, orphan.ended_at, alive.state) == ("interrupted", NOON, "in_progress")
    await calls.finish_turn(A, "call-001", a_turn(), b"")
    resumed = await calls.get(A, "call-001")
    assert resumed is not None
    assert (resumed.state, resumed.ended_at) == ("in_progress", None)


async def test_a_list_goes_on_where_its_page_ended_though_new_calls_come_in(house: House) -> None:
    calls = house.records.calls
    for number in range(1, 8):  # three start in the same second
        await calls.open(A, a_call(number, started_at=NOON + timedelta(seconds=number // 3)))
    first = await calls.list(A, limit=3)
    await calls.open(A, a_call(8, started_at=NOON + timedelta(hours=1)))

    last = first[-1]
    rest = await calls.list(A, before=Cursor(last.started_at, last.id), limit=10)

    assert [call.id for call in [*first, *rest]] == [f"call-{number:03}" for number in range(7, 0, -1)]


async def test_calls_from_tests_are_apart_from_real_ones(house: House) -> None:
    calls = house.records.calls
    await calls.open(A, a_call(1))
    await calls.open(A, a_call(2, origin=Origin.TEST))

    assert [call.id for call in await calls.list(A)] == ["call-001"]
    assert [call.id for call in await calls.list(A, origins=("phone", "test"))] == ["call-002", "call-001"]
    assert await calls.list(A, origins=()) == []
    assert await calls.counts(A, NOON) == {"in_progress": 1}


async def test_the_overview_counts_todays_calls_by_outcome(house: House) -> None:
    calls = house.records.calls
    for number, outcome in enumerate(("answered", "answered", "message_taken"), 1):
        await calls.open(A, a_call(number))
        await calls.end(A, f"call-{number:03}", at=NOON, outcome=outcome, reason="goodbye")
    await calls.open(A, a_call(4))
    await calls.open(A, a_call(5, started_at=NOON - timedelta(days=1)))

    assert await calls.counts(A, NOON) == {"answered": 2, "message_taken": 1, "in_progress": 1}


async def test_a_message_is_found_as_it_was_left(house: House) -> None:
    message = a_message()

    await house.records.messages.take(A, message)

    assert await house.records.messages.get(A, message.id) == message
    assert await house.records.messages.list(A) == [message]


async def test_a_message_taken_twice_is_one_message(house: House) -> None:
    message = a_message()

    await asyncio.gather(*(house.records.messages.take(A, message) for _ in range(5)))

    assert await house.records.messages.list(A) == [message]


async def test_a_message_is_done_and_can_be_made_new_again(house: House) -> None:
    messages, message = house.records.messages, a_message()
    await messages.take(A, message)
    await messages.take(A, a_message(origin=Origin.TALK))
    assert await messages.count_new(A) == 1

    assert await messages.set_done(A, message.id, NOON)
    assert [one.done_at for one in await messages.list(A, done=True)] == [NOON]
    assert (await messages.count_new(A), await messages.list(A, done=False)) == (0, [])

    assert await messages.set_done(A, message.id, None)
    assert await messages.list(A, done=False) == [message]
    assert not await messages.set_done(A, "no such message", NOON)


async def test_messages_go_on_where_the_page_ended(house: House) -> None:
    taken = [a_message(f"message-{number}", at=NOON + timedelta(seconds=number // 2)) for number in range(6)]
    for message in taken:
        await house.records.messages.take(A, message)

    first = await house.records.messages.list(A, limit=2)
    rest = await house.records.messages.list(A, before=Cursor(first[-1].at, first[-1].id))

    assert [*first, *rest] == taken[::-1]


async def test_the_audit_log_holds_while_nobody_touches_it(house: House) -> None:
    for number in range(5):
        await house.records.audit.add(A, actor="user:1", action="edit", detail={"key": f"hours.{number}"}, call="c")
    await house.records.audit.add("paws-and-claws", actor="caller", action="emergency")

    entries = await house.records.audit.list(A, limit=3)
    older = await house.records.audit.list(A, before=entries[-1].seq)

    assert [entry.seq for entry in [*entries, *older]] == [5, 4, 3, 2, 1]
    assert entries[0].detail == {"key": "hours.4"}
    assert entries[0].previous_hash == entries[1].hash
    assert await house.records.audit.first_broken(A) is None
    assert await house.records.audit.first_broken("paws-and-claws") is None


@pytest.mark.parametrize(
    ("tampering", "found_at"),
    [
        ("UPDATE audit SET actor = 'user:2' WHERE seq = 3", 3),
        ("UPDATE audit SET at = '2026-03-02 11:00:00+00:00' WHERE seq = 2", 2),
        ("DELETE FROM audit WHERE seq = 4", 4),
        ("DELETE FROM audit WHERE seq = 1", 1),
        ("UPDATE audit SET seq = seq + 10 WHERE seq > 3", 4),
        ("UPDATE audit SET detail = '{}', hash = 'made up' WHERE seq = 5", 5),
    ],
)
async def test_whoever_changes_the_audit_log_is_found_out(house: House, tampering: str, found_at: int) -> None:
    for number in range(5):
        await house.records.audit.add(A, actor="user:1", action="edit", detail={"key": f"hours.{number}"})

    house.database.free_the_audit_log()
    house.database.execute(tampering)

    assert await house.records.audit.first_broken(A) == found_at


async def test_a_stream_token_opens_one_stream(house: House) -> None:
    soon = NOON + timedelta(seconds=30)

    answers = await asyncio.gather(*(house.records.tokens.consume("token", soon) for _ in range(10)))

    assert sorted(answers) == [False] * 9 + [True]


async def test_a_stream_token_opens_one_stream_whichever_worker_is_asked(house: House) -> None:
    soon = NOON + timedelta(seconds=30)
    async with open_records(house.database.config, house.clock) as other_worker:
        answers = [await one.tokens.consume("token", soon) for one in (house.records, other_worker, house.records)]

    assert answers == [True, False, False]


async def an_owner(house: House) -> User:
    return await house.records.accounts.add(
        A, email=" Ann@Example.com ", name="Ann", role="owner", password_hash="hash"
    )


async def test_an_address_belongs_to_one_person_however_it_is_written(house: House) -> None:
    ann = await an_owner(house)

    with pytest.raises(EmailTakenError):
        await house.records.accounts.add("", email="ANN@example.com", name="", role="operator", password_hash="x")

    known = await house.records.accounts.credentials("ann@EXAMPLE.com")
    assert known is not None
    assert (known.user, known.password_hash) == (ann, "hash")
    assert await house.records.accounts.everyone() == [ann]


async def test_an_operator_belongs_to_no_practice_and_everyone_else_to_one(house: House) -> None:
    with pytest.raises(ValueError, match="operator"):
        await house.records.accounts.add(A, email="o@example.com", name="", role="operator", password_hash="x")
    with pytest.raises(ValueError, match="staff"):
        await house.records.accounts.add("", email="s@example.com", name="", role="staff", password_hash="x")


async def test_signing_in_again_ends_the_session_before(house: House) -> None:
    accounts, ann = house.records.accounts, await an_owner(house)
    first = await accounts.open_session(ann)

    second = await accounts.open_session(ann, renewing=first)

    assert await accounts.session(first) is None
    session = await accounts.session(second)
    assert session is not None
    assert session.user == ann
    assert second not in session.id


async def test_a_token_cannot_be_read_from_the_database(house: House) -> None:
    accounts = house.records.accounts
    token = await accounts.open_session(await an_owner(house))

    stored = [house.database.rows(f'SELECT * FROM "{table}"') for table in house.database.tables()]
    files = b"".join(file.read_bytes() for file in house.database.folder.glob("var/receptionist.db*") if file.is_file())

    assert any(stored)
    assert token not in repr(stored)
    assert token.encode() not in files


async def test_a_session_ends_twelve_hours_after_the_sign_in_however_busy(house: House) -> None:
    accounts = house.records.accounts
    token = await accounts.open_session(await an_owner(house))

    for minutes in range(10, 12 * 60, 10):
        house.clock.advance(600)
        session = await accounts.session(token)
        assert session is not None, f"after {minutes} minutes"
        assert not session.locked
        await house.records.writer.settled()
    house.clock.advance(600)

    assert await accounts.session(token) is None


async def test_a_screen_that_nobody_is_at_gets_locked_and_opens_where_it_was(house: House) -> None:
    accounts = house.records.accounts
    token = await accounts.open_session(await an_owner(house))
    house.clock.advance(14 * 60)
    watched = await accounts.session(token, active=False)  # a page that grows by itself asks
    await house.records.writer.settled()
    house.clock.advance(60)

    locked = await accounts.session(token)
    await accounts.set_locked(token, locked=False)
    opened = await accounts.session(token)

    assert watched is not None
    assert locked is not None
    assert opened is not None
    assert (watched.locked, locked.locked, opened.locked) == (False, True, False)
    assert opened.id == locked.id


async def test_sessions_are_listed_and_can_be_ended(house: House) -> None:
    accounts, ann = house.records.accounts, await an_owner(house)
    first, second, third = [await accounts.open_session(ann) for _ in range(3)]
    known = await accounts.session(second)
    assert known is not None
    assert len(await accounts.sessions(A, ann.id)) == 3

    assert await accounts.revoke(A, ann.id, known.id) == 1
    await accounts.close_session(first)

    assert await accounts.session(first) is None
    assert await accounts.session(second) is None
    assert await accounts.session(third) is not None
    assert await accounts.revoke(A, ann.id) == 1
    assert await accounts.session(third) is None


async def test_a_new_password_ends_every_session(house: House) -> None:
    accounts, ann = house.records.accounts, await an_owner(house)
    token = await accounts.open_session(ann)

    assert await accounts.set_password(A, ann.id, "new hash")

    assert await accounts.session(token) is None
    known = await accounts.credentials("ann@example.com")
    assert known is not None
    assert known.password_hash == "new hash"


def a_token(identity: str) -> tables.StreamToken:
    return tables.StreamToken(id=identity, expires_at=NOON)


async def test_a_key_that_is_there_already_is_told_alike_on_every_database(house: House) -> None:
    async def add_two(tx: Transaction) -> None:
        await tx.run(insert(a_token("new")))
        await tx.run(insert(a_token("known")))

    assert await house.records.tokens.consume("known", NOON)

    with pytest.raises(AlreadyThereError):
        await house.records.writer.transact(add_two)

    assert house.database.rows("SELECT id FROM stream_tokens") == [("known",)]


async def test_a_transaction_that_goes_on_after_an_error_is_refused_as_a_whole(house: House) -> None:
    async def carry_on(tx: Transaction) -> None:
        await tx.run(insert(a_token("first")))
        with contextlib.suppress(AlreadyThereError):
            await tx.run(insert(a_token("first")))

    async def carry_on_with_another(tx: Transaction) -> None:
        await carry_on(tx)
        await tx.run(insert(a_token("second")))

    for body in (carry_on, carry_on_with_another):
        with pytest.raises(RuntimeError, match="first error"):
            await house.records.writer.transact(body)

    assert house.database.rows("SELECT id FROM stream_tokens") == []


async def test_what_fails_while_the_records_are_open_is_raised_as_it_is(database: Database) -> None:
    with pytest.raises(LookupError):
        async with open_records(database.config, ManualClock(NOON)):
            raise LookupError


async def test_a_question_that_was_left_open_stays_with_its_turn_until_it_is_dismissed(house: House) -> None:
    calls, gaps = house.records.calls, house.records.gaps
    await calls.open(A, a_call())
    gap = GapRow(id="call-001/1", practice=A, call="call-001", origin=Origin.PHONE, words="do you have wifi", at=NOON)
    await calls.finish_turn(A, "call-001", a_turn(), b"state", gap)
    await calls.finish_turn(A, "call-001", a_turn(heard="We open."), b"state", gap)  # later news of the same turn

    assert await gaps.list(A) == [gap]
    assert await gaps.dismiss(A, [gap.id, "call-001/9"], NOON, by="ann") == 1
    assert (await gaps.list(A), await gaps.count_open(A)) == ([], 0)
    assert [one.dismissed_by for one in await gaps.list(A, dismissed=True)] == ["ann"]
    await gaps.dismiss(A, [gap.id], None)

    assert await gaps.get(A, gap.id) == gap
    assert await gaps.count_open(A) == 1
