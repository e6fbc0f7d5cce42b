"""`receptionist talk`: a conversation with a sample practice through the real command, kept in the database."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from click.testing import CliRunner

from receptionist.cli.talk import talk as talk_command
from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.conversation.history import Origin
from receptionist.conversation.snapshots import decode_snapshot
from receptionist.errors import ReceptionistError
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.messages import MessageRow

_TENANTS = Path(__file__).parents[2] / "tenants"
_OPEN = "2027-03-02T10:00"  # a Tuesday
_CLOSED = "2027-03-02T20:30"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The folder of a fresh receptionist.toml with the sample practices."""
    copytree(_TENANTS, tmp_path / "tenants")
    (tmp_path / "receptionist.toml").touch()
    return tmp_path


def talk(house: Path, *arguments: str, lines: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "receptionist", "talk", *arguments]
    said = "".join(f"{line}\n" for line in lines)
    return subprocess.run(command, cwd=house, input=said, capture_output=True, text=True, timeout=100, check=False)


def events(house: Path, *lines: str, slug: str = "bright-smiles", now: str = _OPEN, caller: str = "") -> list[Any]:
    """The events of a conversation; Any: whatever JSON the command prints."""
    extra = ("--from", caller) if caller else ()
    done = talk(house, slug, "--json", "--now", now, *extra, lines=lines)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def kept(house: Path, slug: str = "bright-smiles") -> tuple[list[CallRow], list[TurnRow], list[MessageRow], bytes]:
    """What the database holds of the latest talk: calls, its turns, messages, its snapshot."""

    async def read(records: Records) -> tuple[list[CallRow], list[TurnRow], list[MessageRow], bytes]:
        calls = list(await records.calls.list(slug, origins=(Origin.TALK,)))
        turns = list(await records.calls.turns(slug, calls[0].id)) if calls else []
        messages = list(await records.messages.list(slug, origins=(Origin.TALK,)))
        return calls, turns, messages, (await records.calls.snapshot(slug, calls[0].id) if calls else None) or b""

    async def run() -> tuple[list[CallRow], list[TurnRow], list[MessageRow], bytes]:
        async with open_records(load(house / "receptionist.toml", {}), SystemClock()) as records:
            return await read(records)

    return asyncio.run(run())


def test_a_message_is_taken_and_kept_with_the_conversation(house: Path) -> None:
    lines = (
        "I'd like to leave a message",
        "Sam Lee",
        "yes",
        "yes",
        "My crown came loose",
        "yes please",
        "no, that's all",
    )

    told = events(house, *lines, caller="+12125550199")

    assert told[0] == {
        "event": "reply",
        "text": "Hello, I'm an automated assistant. Thanks for calling Bright Smiles Dental, this is Ava. "
        "How can I help?",
    }
    assert told[1] == {"event": "listening"}
    functions = [event for event in told if event["event"] == "function"]
    assert functions[0]["name"] == "take_message"
    assert functions[0]["arguments"] == {"name": "Sam Lee", "phone": "+12125550199", "reason": "My crown came loose"}
    assert told[-1] == {"event": "ended", "outcome": "message_taken"}

    calls, turns, messages, snapshot = kept(house)
    assert [(call.state, call.outcome, call.caller) for call in calls] == [("ended", "message_taken", "+12125550199")]
    assert [turn.caller_text for turn in turns] == ["", *lines]
    assert [(row.name, row.phone, row.reason, row.call) for row in messages] == [
        ("Sam Lee", "+12125550199", "My crown came loose", calls[0].id)
    ]
    assert decode_snapshot(snapshot).turn == len(lines)


def test_each_practice_answers_for_itself_and_keeps_its_own(house: Path) -> None:
    dental = events(house, "do you take Cigna", "yes")
    vet = events(house, "do you take Cigna", slug="paws-and-claws")

    assert "Delta Dental" in json.dumps(dental)
    assert "Bright Smiles" not in json.dumps(vet)
    assert "Delta Dental" not in json.dumps(vet)
    assert len(kept(house)[0]) == len(kept(house, "paws-and-claws")[0]) == 1


def test_a_question_in_other_words_than_the_files_is_answered(house: Path) -> None:
    told = events(house, "I'm a bit scared of the drill, can you make me sleepy", "yes")

    assert [event["name"] for event in told if event["event"] == "function"] == ["answer_faq"]


def test_a_person_is_connected_when_open_and_a_message_offered_when_closed(house: Path) -> None:
    in_hours = events(house, "can I talk to a real person please")
    after = events(house, "can I talk to a real person please", now=_CLOSED)

    assert {"event": "transfer", "person": "Front desk", "state": "connected"} in in_hours
    assert in_hours[-1] == {"event": "ended", "outcome": "transferred"}
    assert not any(event["event"] == "transfer" for event in after)
    assert "leave a message" in after[-3]["text"]


def test_an_emergency_is_a_safety_event_and_the_outcome(house: Path) -> None:
    told = events(house, "I fell and I think my jaw is broken")

    assert told[2] == {"event": "safety", "kind": "emergency"}
    assert "nine one one" in told[3]["text"]
    assert told[-1] == {"event": "ended", "outcome": "emergency"}


def test_plain_lines_are_one_reply_each(house: Path) -> None:
    done = talk(house, "bright-smiles", "--now", _OPEN, lines=("what time do you close today", "", "bye"))

    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3
    assert done.stdout.splitlines()[1].startswith("Today we're open from eight to noon and from one to five.")


def test_a_caller_who_leaves_at_once_hung_up(house: Path) -> None:
    assert events(house)[-1] == {"event": "ended", "outcome": "hung_up"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("no-such-practice",), "bright-smiles"),
        (("bright-smiles", "--now", "yesterday"), "2026-03-02T10:00"),
        (("bright-smiles", "--from", "5550199"), "+12125550199"),
    ],
)
def test_what_cannot_be_talked_to_is_said(
    house: Path, arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(house)

    done = CliRunner().invoke(talk_command, arguments)

    assert isinstance(done.exception, (SystemExit, ReceptionistError)), done.exception
    assert told in f"{done.stderr}{done.exception}"


def test_a_broken_practice_file_is_reported_with_its_place(house: Path) -> None:
    (house / "tenants" / "broken.toml").write_text('[practice]\nname = "X"\ntimezon = "UTC"\n')
    done = talk(house, "broken")

    assert done.returncode == 1
    assert "broken.toml:3" in done.stderr
