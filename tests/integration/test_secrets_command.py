"""`receptionist secrets`: values come from a terminal or a pipe, names are listed, and a new secret_key reseals all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CANARY = "canary-4711-sings"
OLD, NEW = "the old key of this platform, long enough", "the new key of this platform, long enough"
FILE = """
[practice]
name = "North"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-12:00"]
[accounts]
openai = "{secret:OPENAI_KEY}"
"""


class Installation:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = OLD
        (folder / "receptionist.toml").write_text("")
        (folder / "tenants").mkdir()
        (folder / "tenants" / "north.toml").write_text(FILE)

    def run(self, *arguments: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("RECEPTIONIST")}
        environment = {**own, "RECEPTIONIST_SECRET_KEY": self.key, **more}
        return subprocess.run(
            [sys.executable, "-m", "receptionist", *arguments],
            cwd=self.folder,
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@pytest.fixture
def house(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


def test_a_value_goes_in_through_the_pipe_and_its_name_is_listed(house: Installation) -> None:
    kept = house.run("secrets", "set", "north", "OPENAI_KEY", stdin=f"{CANARY}\n")
    again = house.run("secrets", "set", "north", "OPENAI_KEY", stdin=CANARY)
    listed = house.run("secrets", "list", "north", RECEPTIONIST_SECRET__NORTH__OTHER="x")
    removed = house.run("secrets", "remove", "north", "OPENAI_KEY")
    gone = house.run("secrets", "remove", "north", "OPENAI_KEY")

    assert (kept.returncode, kept.stdout) == (0, "OPENAI_KEY is kept. The next call uses it.\n"), kept.stderr
    assert "replaced" in again.stdout
    assert [line.split("\t")[0] for line in listed.stdout.splitlines()] == ["OPENAI_KEY", "OTHER"]
    assert removed.returncode == 0
    assert gone.returncode == 1
    assert CANARY not in "".join(one.stdout + one.stderr for one in (kept, again, listed, removed, gone))


def test_a_practice_or_a_name_that_is_none_is_refused(house: Installation) -> None:
    strange = house.run("secrets", "set", "south", "KEY", stdin="x")
    misnamed = house.run("secrets", "set", "north", "1KEY", stdin=CANARY)
    empty = house.run("secrets", "set", "north", "KEY", stdin="\n")

    assert (strange.returncode, misnamed.returncode, empty.returncode) == (2, 1, 1)
    assert "there are: north" in strange.stderr
    assert "begins with a letter" in misnamed.stderr
    assert CANARY not in misnamed.stderr


def test_a_new_secret_key_opens_what_was_sealed_with_the_old_one_after_rotation(house: Installation) -> None:
    house.run("secrets", "set", "north", "OPENAI_KEY", stdin=CANARY)
    house.key = NEW
    (house.folder / "old").write_text(f"{OLD}\n")

    wrong = house.run(
        "secrets", "rotate-key", "--old-key-env", "OLD_KEY", OLD_KEY="another one altogether, long enough"
    )
    first = house.run("secrets", "rotate-key", "--old-key-file", "old")
    again = house.run("secrets", "rotate-key", stdin=OLD)

    assert wrong.returncode == 1
    assert "OPENAI_KEY of north cannot be opened" in wrong.stderr
    assert first.stdout.startswith("Resealed: 1. With the present key already: 0."), first.stderr
    assert again.stdout.startswith("Resealed: 0. With the present key already: 1."), again.stderr
    assert "audit log" in first.stdout
    assert "second factors" in first.stdout
    assert OLD not in first.stdout + again.stdout + wrong.stdout + wrong.stderr


def test_the_check_up_names_what_is_not_set(house: Installation) -> None:
    looked = house.run("doctor")

    assert "secret OPENAI_KEY of north: not set, and named in accounts.openai" in looked.stdout, looked.stderr
