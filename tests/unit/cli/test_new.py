"""`receptionist new`: from a template to a practice file, by flags and by hand."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from tests.unit.practice.test_template import SMALL

ENOUGH = ("--name", "Joe's Plumbing", "--number", "(212) 555-0142", "--set", "people[0].number=(212) 555-0143")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "receptionist.toml").write_text("")
    (tmp_path / "tenants").mkdir()
    return tmp_path


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "receptionist", "new", *arguments]
    return subprocess.run(command, cwd=home, capture_output=True, text=True, timeout=120, check=False)


def test_without_a_template_it_lists_what_there_is(home: Path) -> None:
    (home / "templates").mkdir()
    (home / "templates" / "small.toml").write_text(SMALL)

    done = run(home, "--json")

    found = {one["name"]: one for one in msgspec.json.decode(done.stdout)["templates"]}
    assert done.returncode == 0
    assert len(found) == 13
    assert (found["dental"]["origin"], found["small"]["origin"]) == ("built-in", "platform")


def test_a_practice_is_made_and_what_to_do_next_is_said(home: Path) -> None:
    done = run(home, "--template", "plumber_hvac", *ENOUGH, "--set", "towns=Queens, Brooklyn")

    assert done.returncode == 0, done.stderr
    made = (home / "tenants" / "joes-plumbing.toml").read_text()
    assert 'numbers = ["+12125550142"]' in made
    assert "We work in Queens and Brooklyn." in made
    assert "no remarks" in done.stdout
    assert "receptionist rehearse joes-plumbing" in done.stdout
    assert "/voice/incoming" in done.stdout


def test_nothing_is_ever_overwritten(home: Path) -> None:
    (home / "tenants" / "joes-plumbing.toml").write_text("# mine\n")

    named = run(home, "joes-plumbing", "--template", "plumber_hvac", *ENOUGH, "--set", "towns=Queens")
    proposed = run(home, "--template", "plumber_hvac", *ENOUGH, "--set", "towns=Queens", "--json")

    assert (named.returncode, "taken" in named.stderr) == (1, True)
    assert msgspec.json.decode(proposed.stdout)["practice"] == "joes-plumbing-2"
    assert (home / "tenants" / "joes-plumbing.toml").read_text() == "# mine\n"


def test_what_is_missing_is_said_with_the_flag_that_gives_it(home: Path) -> None:
    done = run(home, "--template", "plumber_hvac", "--name", "Joe's Plumbing")

    assert done.returncode == 1
    assert "practice.numbers: is needed (--set 'practice.numbers=...')" in done.stderr
    assert list((home / "tenants").glob("*.toml")) == []


def test_a_name_that_is_no_template_is_told_what_there_is(home: Path) -> None:
    done = run(home, "--template", "dentist")

    assert done.returncode == 1
    assert "There is no template 'dentist'. There are: accountant" in done.stderr


def test_a_dry_run_prints_the_file_and_writes_nothing(home: Path) -> None:
    (home / "mine.toml").write_text(SMALL)

    done = run(home, "--template", "./mine.toml", "--name", "Corner", "--number", "(212) 555-0100", "--dry-run")

    assert done.stdout.startswith("# A small template.\nschema = 1\n\n[practice]\n")
    assert list((home / "tenants").glob("*.toml")) == []


def test_at_a_terminal_it_asks_for_what_was_not_given(home: Path) -> None:
    (home / "mine.toml").write_text(SMALL)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "receptionist", "new", "--template", "./mine.toml", "--name", "Corner Clinic"]
    with subprocess.Popen(command, cwd=home, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        os.write(ours, b"12\n\n(212) 555-0100\n")  # no number; no plans; asked again for the number
        told = _until_closed(ours)
        running.wait(timeout=120)

    assert running.returncode == 0, told
    assert "too few or too many digits" in told
    assert (home / "tenants" / "corner-clinic.toml").is_file()


def _until_closed(fd: int) -> str:
    told = b""
    try:
        while chunk := os.read(fd, 65536):
            told += chunk
    except OSError:  # the other end has gone
        pass
    finally:
        os.close(fd)
    return told.decode(errors="replace")
