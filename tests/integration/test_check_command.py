"""`receptionist check` as people and editors run it: a process, its words, its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

GROUP = """\
[practice]
timezone = "America/New_York"
[hours]
monday = ["8am-5pm"]
[voice]
speed = 1.0
"""


def check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("RECEPTIONIST")}
    return subprocess.run(
        [sys.executable, "-m", "receptionist", "check", *arguments],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )


def locations(folder: Path, group: str) -> None:
    (folder / "tenants" / "groups").mkdir(parents=True)
    (folder / "tenants" / "groups" / "smiles.toml").write_text(group)
    for slug, number in (("downtown", "+12125550100"), ("uptown", "+12125550101")):
        own = f'extends = "smiles.toml"\n[practice]\nname = "{slug}"\nnumbers = ["{number}"]\n'
        (folder / "tenants" / f"{slug}.toml").write_text(own)


def test_a_mistake_of_a_group_is_told_once_with_its_place(tmp_path: Path) -> None:
    locations(tmp_path, GROUP)

    told = check(tmp_path)

    assert told.returncode == 1
    assert told.stdout == (
        "tenants/groups/smiles.toml:4:11 hours.monday[0]: must be written as \"08:00-12:00\"; found '8am-5pm'; "
        "did you mean '08:00-17:00'?\n"
    )
    assert told.stderr == "3 files checked, 1 problem\n"


def test_an_editor_reads_where_each_problem_is(tmp_path: Path) -> None:
    locations(tmp_path, GROUP)

    told = check(tmp_path, "--json", "tenants/uptown.toml")

    report = json.loads(told.stdout)
    assert told.returncode == 1
    assert (report["ok"], report["files"]) == (False, ["tenants/uptown.toml"])
    assert [(one["file"], one["line"], one["column"], one["suggestion"]) for one in report["problems"]] == [
        ("tenants/groups/smiles.toml", 4, 11, "08:00-17:00")
    ]


def test_what_is_good_is_said_to_be(tmp_path: Path) -> None:
    locations(tmp_path, GROUP.replace("8am-5pm", "08:00-17:00"))

    told = check(tmp_path)

    assert (told.returncode, told.stdout) == (0, "3 files checked, no problems\n")


def test_warnings_fail_only_a_strict_check(tmp_path: Path) -> None:
    locations(tmp_path, GROUP.replace('["8am-5pm"]', "[]"))

    assert check(tmp_path).returncode == 0
    assert check(tmp_path, "--strict").returncode == 1


def test_where_it_cannot_look_it_says_so(tmp_path: Path) -> None:
    told = check(tmp_path, "tenants/nobody.toml")

    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == "Error: tenants/nobody.toml: there is no such file\n"


def test_bytes_that_are_no_text_are_a_problem_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "smiles.toml").write_bytes(bytes(range(256)) * 900)

    told = check(tmp_path, "smiles.toml")

    assert told.returncode == 1
    assert told.stdout.startswith("smiles.toml:")
    assert "Traceback" not in told.stderr
