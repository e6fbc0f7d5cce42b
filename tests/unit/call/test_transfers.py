"""Transfers: the right people in the right order, and a conversation that knows what came of it."""

from receptionist.call.transfers import people_in_turn, reason_for, settle, wanted_person
from receptionist.conversation.history import (
    CallerSaid,
    Conversation,
    Entry,
    FunctionCall,
    FunctionResult,
    Note,
    Noted,
    Outcome,
)
from receptionist.conversation.snapshots import Snapshot
from receptionist.practice.definition import About, Definition, Hours, Person


def definition(**then: tuple[str, ...]) -> Definition:
    people = tuple(
        Person(name, f"+1212555010{number}", then=names) for number, (name, names) in enumerate(then.items())
    )
    return Definition(About("Bright Smiles", "America/New_York", ("+12125550100",)), Hours(), people=people)


def left_for(person: str, *more: Entry, reason: str = "a bill.") -> Snapshot:
    call = FunctionCall("f1", "transfer_call", {"person": person, "reason": reason})
    result = FunctionResult("f1", "transfer_call", {"state": "ringing", "person": person})
    entries: list[Entry] = [CallerSaid(1, "Ann, please"), call, result, *more]
    return Snapshot(entries=entries, state=b"", turn=1, pending=f"transfer:{person}")


def test_who_was_asked_for_is_known() -> None:
    assert wanted_person(left_for("Dr. Lee: surgery")) == "Dr. Lee: surgery"
    assert wanted_person(Snapshot([], b"", 0)) == ""
    assert wanted_person(Snapshot([], b"", 0, pending="somewhere:else")) == ""
    assert wanted_person(None) == ""


def test_people_are_tried_in_the_order_of_the_file_each_once() -> None:
    people = definition(Ann=("Bob", "Cid"), Bob=("Dan", "ann"), Cid=("Bob",), Dan=(), Eve=())

    assert [person.name for person in people_in_turn(people, "ANN")] == ["Ann", "Bob", "Cid", "Dan"]
    assert [person.name for person in people_in_turn(people, "Eve")] == ["Eve"]
    assert people_in_turn(people, "Zoe") == []


def test_the_reason_is_the_last_one_given() -> None:
    again = FunctionCall("f2", "transfer_call", {"person": "Ann", "reason": " an appointment "})

    assert reason_for(left_for("Ann")) == "a bill"
    assert reason_for(left_for("Ann", again)) == "an appointment"
    assert reason_for(left_for("Ann", FunctionCall("f2", "transfer_call", {"person": "Ann"}))) == ""
    assert reason_for(None) == ""


def test_a_transfer_that_came_back_is_told_once_and_is_no_transfer() -> None:
    settled, result = settle(left_for("Ann"), "busy")
    again, _ = settle(settled, "busy")

    assert result == FunctionResult("f1", "transfer_call", {"state": "busy", "person": "Ann"})
    assert settled.pending == ""
    assert settled.entries[-1] == Noted(Note.TRANSFER, "busy")
    assert again == settled
    assert Conversation(settled.entries).outcome(ended_by_caller=True) is not Outcome.TRANSFERRED


def test_a_caller_who_was_put_through_was_transferred() -> None:
    settled, _ = settle(left_for("Ann"), "connected")

    assert not any(isinstance(entry, Noted) for entry in settled.entries)
    assert Conversation(settled.entries).outcome(ended_by_caller=True) is Outcome.TRANSFERRED


def test_only_the_last_transfer_is_settled() -> None:
    first, _ = settle(left_for("Ann"), "busy")
    second = FunctionResult("f2", "transfer_call", {"state": "ringing", "person": "Bob"})
    twice = Snapshot([*first.entries, second], b"", 2, pending="transfer:Bob")

    settled, result = settle(twice, "connected")

    assert result is not None
    assert result.id == "f2"
    assert FunctionResult("f1", "transfer_call", {"state": "busy", "person": "Ann"}) in settled.entries


def test_a_conversation_without_a_transfer_is_left_as_it_is() -> None:
    plain = Snapshot([CallerSaid(1, "hello")], b"", 1)

    assert settle(plain, "connected") == (plain, None)
