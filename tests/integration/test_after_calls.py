"""What is written of a call once it is over: once, by whoever claims it; found again, and ticked off."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from tests.databases import Database

from receptionist.agent.recalling import entries_of
from receptionist.clock import ManualClock
from receptionist.config import Config, load
from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, FunctionCall, FunctionResult, Origin
from receptionist.conversation.snapshots import Snapshot, encode_snapshot
from receptionist.jobs.after_calls import AfterCalls
from receptionist.practice.opening import open_registry
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.gaps import GapRow
from receptionist.records.messages import MessageRow

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SLUG = "bright-smiles"
ENTRIES: list[Entry] = [
    CallerSaid(1, "Please have somebody call me back, I'm really worried."),
    FunctionCall("f1", "take_message", {"name": "Sam Lee", "phone": "+12125550199", "reason": "Pain", "urgent": True}),
    FunctionResult("f1", "take_message", {"message": "message-1"}),
    AgentSaid(1, "I have passed that on.", "I have passed that on."),
]
MESSAGE = MessageRow(
    id="message-1", practice=SLUG, call="call-1", origin=Origin.PHONE, name="Sam Lee", phone="", reason="Pain", at=NOON
)


@dataclass
class House:
    records: Records
    after: AfterCalls
    clock: ManualClock
    config: Config

    async def call(self, call_id: str, entries: Sequence[Entry] = ENTRIES, *, ends: bool = True) -> None:
        calls = self.records.calls
        row = CallRow(
            id=call_id, practice=SLUG, origin=Origin.PHONE, caller="+12125550199", started_at=self.clock.now()
        )
        await calls.open(SLUG, row)
        turn = TurnRow(number=1, at=NOON, caller_text="words")
        gap = GapRow(
            id=f"{call_id}/1",
            practice=SLUG,
            call=call_id,
            origin=Origin.PHONE,
            words="Do you sell gift cards?",
            at=NOON,
        )
        await calls.finish_turn(SLUG, call_id, turn, encode_snapshot(Snapshot(list(entries), b"", 1)), gap)
        if ends:
            self.clock.advance(60)
            await calls.end(SLUG, call_id, at=self.clock.now(), outcome="message_taken", reason="goodbye")


@pytest.fixture
async def house(database: Database) -> AsyncIterator[House]:
    clock = ManualClock(NOON)
    config = load(database.folder / "receptionist.toml", {})
    async with open_records(database.config, clock, wall=clock) as records:
        registry = open_registry(config, keep=False)  # no practice: its file may have gone
        yield House(records, AfterCalls(records, registry, clock), clock, config)


async def test_a_call_that_is_over_is_summed_up_once_and_found_again(house: House) -> None:
    await house.records.messages.take(SLUG, MESSAGE)
    await house.call("call-1")

    first, second = await house.after.write(SLUG, "call-1"), await house.after.write(SLUG, "call-1")

    assert (first, second) == (True, False)
    row = await house.records.afterwards.get(SLUG, "call-1")
    assert row is not None
    assert row.summary == "Sam Lee left an urgent message and asked something that has no answer yet."
    assert (row.mood, row.topics, row.questions) == ("worried", ["message"], ["Do you sell gift cards?"])
    find = house.records.afterwards.find
    assert [one.id for one in await find(SLUG, topic="message")] == ["call-1"]
    assert [one.id for one in await find(SLUG, words="URGENT sam")] == ["call-1"]
    assert list(await find(SLUG, topic="hours")) == list(await find(SLUG, words="sam hours")) == []
    assert await house.records.afterwards.topics(SLUG, NOON) == [("message", 1)]


async def test_a_sweep_writes_what_a_killed_process_has_left_behind(house: House) -> None:
    await house.call("call-1")
    await house.call("call-2", ends=False)
    assert await house.records.afterwards.claim(SLUG, "call-1", house.clock.now())  # and then it was killed
    house.clock.advance(30)

    early = await house.after.sweep()
    written = await house.records.afterwards.get(SLUG, "call-1")
    house.clock.advance(150)
    await house.records.calls.interrupt_orphans(quiet_since=house.clock.now() - timedelta(seconds=120))
    await house.after.sweep()

    assert (early, written) == (1, None)  # somebody may still be at it
    assert set(await house.records.afterwards.of_calls(SLUG, ["call-1", "call-2"])) == {"call-1", "call-2"}
    assert await house.after.sweep() == 0


async def test_a_call_that_goes_on_and_ends_again_is_summed_up_again(house: House) -> None:
    await house.call("call-1")
    await house.after.write(SLUG, "call-1")
    await house.records.follow_ups.set_done(SLUG, "call-1/message-message-1", house.clock.now(), by="ann")
    house.clock.advance(60)
    hours: list[Entry] = [FunctionCall("f2", "check_hours", {}), FunctionResult("f2", "check_hours", {"spoken": "8"})]

    await house.call("call-1", [*ENTRIES, *hours])
    await house.after.write(SLUG, "call-1")

    row = await house.records.afterwards.get(SLUG, "call-1")
    assert row is not None
    assert row.topics == ["hours", "message"]
    (task,) = [one for one in await house.records.follow_ups.of_call(SLUG, "call-1") if one.task == "message"]
    assert task.done_by == "ann"  # what was done stays done


async def test_a_follow_up_and_what_it_is_about_are_ticked_off_together(house: House) -> None:
    records, at = house.records, house.clock.now()
    await records.messages.take(SLUG, MESSAGE)
    await house.call("call-1")
    await house.after.write(SLUG, "call-1")
    message, question = "call-1/message-message-1", "call-1/question-1"

    async def done() -> list[bool]:
        tasks = [await records.follow_ups.get(SLUG, one) for one in (message, question)]
        kept, gap = await records.messages.get(SLUG, "message-1"), await records.gaps.get(SLUG, "call-1/1")
        assert kept is not None
        assert gap is not None
        return [bool(one and one.done_at) for one in tasks] + [bool(kept.done_at), bool(gap.dismissed_at)]

    assert await done() == [False, False, False, False]
    await records.follow_ups.set_done(SLUG, message, at, by="ann")
    assert await done() == [True, False, True, False]
    await records.messages.set_done(SLUG, "message-1", None)
    assert await done() == [False, False, False, False]
    await records.gaps.dismiss(SLUG, ["call-1/1"], at, by="ann")
    assert await done() == [False, True, False, True]
    await records.follow_ups.set_done(SLUG, question, None)
    assert await done() == [False, False, False, False]
    assert await records.follow_ups.count_open(SLUG) == 2


async def test_what_is_known_of_a_call_goes_with_it(house: House, database: Database) -> None:
    await house.call("call-1")
    await house.after.write(SLUG, "call-1")

    database.execute(*(["PRAGMA foreign_keys = ON"] if database.engine == "sqlite" else []), "DELETE FROM calls")

    for table in ("afterthoughts", "call_topics", "follow_ups"):
        assert database.rows(f"SELECT * FROM {table}") == []


async def test_ten_processes_that_sweep_at_once_write_it_once(house: House) -> None:
    await house.call("call-1")

    claims = [await house.records.afterwards.claim(SLUG, "call-1", house.clock.now()) for _ in range(10)]

    assert claims == [True, *[False] * 9]


def test_where_no_snapshot_can_be_read_the_turns_tell_of_the_call() -> None:
    turns = [
        TurnRow(
            number=1,
            at=NOON,
            caller_text="Call me back",
            agent_text="Sure.",
            heard="Sure.",
            functions=[FunctionRecord("f1", "check_hours", {}, {"spoken": "8"})],
        )
    ]

    assert [type(entry).__name__ for entry in entries_of(turns)] == [
        "CallerSaid", "FunctionCall", "FunctionResult", "AgentSaid",
    ]  # fmt: skip
    assert msgspec.to_builtins(entries_of(turns)[0])["text"] == "Call me back"
