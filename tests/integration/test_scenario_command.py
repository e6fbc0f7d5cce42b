"""A conversation that was held becomes a rehearsal by one command, and the rehearsal passes."""

import re
from pathlib import Path

from tests.serving import RunningServer

SLUG = "bright-smiles"


def talk(house: RunningServer, *lines: str) -> None:
    talked = house.command("talk", SLUG, "--now", "2027-03-01T10:00", "--from", "+12125550178", stdin="\n".join(lines))
    assert talked.returncode == 0, talked.stderr


def last_call(house: RunningServer) -> str:
    import sqlite3  # what another program sees
    from contextlib import closing

    with closing(sqlite3.connect(house.folder / "var" / "receptionist.db")) as opened:
        return opened.execute("SELECT id FROM calls ORDER BY seen_at DESC LIMIT 1").fetchone()[0]


def test_a_booking_is_rehearsed_by_nobody_in_the_draft_and_by_name_on_paper(tmp_path: Path) -> None:
    house = RunningServer(tmp_path)
    talk(
        house,
        "I'd like to book a cleaning next Wednesday morning",
        "the first one please",
        "Delta Dental",
        "Peter Walker",
        "yes",
        "yes please",
        "no thank you, goodbye",
    )
    call = last_call(house)

    printed = house.command("scenario", call)
    added = house.command("scenario", call, "--anonymous", "--add", "--name", "Books as somebody did")
    rehearsed = house.command("rehearse", SLUG, "--draft", "--scenario", "Books as somebody did")

    assert (printed.returncode, added.returncode, rehearsed.returncode) == (0, 0, 0), (
        printed.stderr + added.stderr + rehearsed.stdout
    )
    assert '"Peter Walker"' in printed.stdout
    assert 'outcome = "appointment_booked"' in printed.stdout
    assert re.search(r'start = "2027-03-1?\d', printed.stdout)
    assert "Walker" not in added.stdout
    assert "0177" not in added.stdout
    assert "in the draft of bright-smiles" in added.stderr.lower()
    text = (tmp_path / "tenants" / f"{SLUG}.toml").read_text()
    assert "Books as somebody did" not in text  # until the draft is published


def test_a_call_that_nobody_knows_is_said_to_be_none(tmp_path: Path) -> None:
    house = RunningServer(tmp_path)

    asked = house.command("scenario", "call-unknown")

    assert asked.returncode == 1
    assert "no call 'call-unknown'" in asked.stderr
