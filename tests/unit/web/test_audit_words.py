"""Entries of the audit log as an owner reads them."""

from datetime import UTC, datetime

import pytest

from receptionist.records.audit_chain import AuditRow
from receptionist.web.audit_words import KINDS, actions_of, words_of

NAMES = {"1": "Nina Patel", "2": "Max Stern"}


def said(action: str, actor: str = "user:1", **detail: str) -> str:
    entry = AuditRow(
        id="a",
        practice="p",
        seq=1,
        at=datetime(2026, 3, 2, tzinfo=UTC),
        actor=actor,
        action=action,
        detail=detail,
        call="",
        previous_hash="",
        hash="",
    )
    return words_of(entry, NAMES).text


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        (said("read_call", caller="…0199"), "Nina Patel read the transcript of a call from …0199"),
        (said("message_assigned", assignee="2"), "Nina Patel gave a message to Max Stern"),
        (said("message_assigned", assignee="1"), "Nina Patel took a message"),
        (said("message_assigned", assignee="9"), "Nina Patel gave a message to somebody"),
        (said("closed_early", at="15:30"), "Nina Patel closed early at 15:30"),
        (said("closed_early", at=""), "Nina Patel closed early"),
        (said("transfer_ended", "caller", person="Rosa", state="no_answer"), "Rosa was rung for a caller: no answer"),
        (said("sign_in", "user:9"), "Somebody who has left signed in"),
        (said("appointment_moved", "caller"), "A caller: appointment moved"),
        (said("read_call"), "Nina Patel read the transcript of a call from something"),
        (said("read_call", caller="{who.__class__}"), "Nina Patel read the transcript of a call from {who.__class__}"),
    ],
)
def test_an_entry_is_a_sentence(sentence: str, spoken: str) -> None:
    assert sentence == spoken


def test_every_kind_has_actions_and_no_action_two_kinds() -> None:
    actions = [action for kind in KINDS for action in actions_of(kind)]

    assert all(actions_of(kind) for kind in KINDS)
    assert len(actions) == len(set(actions))
    assert actions_of("no such kind") == []
