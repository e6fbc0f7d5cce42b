"""Entries of the audit log as an owner reads them."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import receptionist
from receptionist.records.audit_chain import AuditRow
from receptionist.web.audit_words import KINDS, actions_of, words_of

NAMES = {"1": "Nina Patel", "2": "Max Stern", "tok": "billing"}


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
        (said("settings_changed", through="editor"), "Nina Patel changed the settings in the editor"),
        (
            said("settings_changed", "token:tok", through="api"),
            "The program billing changed the settings through the API",
        ),
        (said("settings_changed", "system", through="cli"), "Somebody changed the settings on the command line"),
        (
            said("revision_restored", "system", through="restore", number="2"),
            "Somebody took the settings back to version 2",
        ),
        (said("sign_in", "user:9"), "Somebody who has left signed in"),
        (said("role_changed", user="2", role="viewer"), "Nina Patel made Max Stern viewer"),
        (said("transcript_read", "token:tok"), "The program billing read the transcript of a call"),
        (said("transcript_read", "token:gone"), "A program read the transcript of a call"),
        (said("password_reset", user="2"), "Nina Patel gave Max Stern a new password"),
        (said("password_reset"), "Nina Patel set a new password by a link"),
        (said("reseller_assigned", reseller=""), "Nina Patel took the practice from its reseller"),
        (said("no_such_action", "caller"), "A caller: no such action"),
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


def test_whatever_the_server_notes_has_its_words_and_its_filter() -> None:
    """An owner who looks for changes of roles finds them all under "People and access"."""
    noted = {action for file in Path(receptionist.__file__).parent.rglob("*.py") for action in _noted(file)}
    listed = {action for kind in KINDS for action in actions_of(kind)}

    assert {"sign_in", "transcript_read", "invited", "reseller_let_in", "message_done", "emergency"} <= noted
    assert noted - listed == set()


def _noted(file: Path) -> Iterator[str]:
    """The actions that stand in calls of `audit.add(…, action=…)` and of the several `note`."""
    for call in ast.walk(ast.parse(file.read_text())):
        if not isinstance(call, ast.Call):
            continue
        named = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        given = [keyword.value for keyword in call.keywords if keyword.arg == "action" and named == "add"]
        given += call.args if named in ("note", "_note") else []
        for value in given:
            chosen = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
            yield from (one.value for one in chosen if isinstance(one, ast.Constant) and isinstance(one.value, str))
