"""`receptionist check` as people and editors run it: a process, its words, its exit code."""

import json
import os
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

GROUP = """\
[practice]
timezone = "America/New_York"
[hours]
monday = ["8am-5pm"]
[voice]
speed = 1.0
"""


NEEDY = """\
[practice]
name = "North"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-12:00"]
[accounts]
openai = "{secret:OPENAI_KEY}"
deepgram = "{secret:DEEPGRAM_KEY}"
"""


def check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return command(folder, "check", *arguments)


def command(folder: Path, *arguments: str, said: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("RECEPTIONIST")}
    return subprocess.run(
        [sys.executable, "-m", "receptionist", *arguments],
        cwd=folder,
        env={**environ, **variables},
        input=said,
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


def test_a_list_of_prices_is_checked_with_the_rest(tmp_path: Path) -> None:
    (tmp_path / "tenants").mkdir()
    (tmp_path / "receptionist.toml").write_text('[prices]\nfile = "costs.toml"\n')
    entry = '[[price]]\nprovider = "a:b"\nfrom = 2026-01-01\nper = "minute"\nusd = 0.0077\n'
    (tmp_path / "costs.toml").write_text(entry)

    told = check(tmp_path)

    assert told.returncode == 1
    assert 'costs.toml:5:1 price[0].usd: must be text in quotes; found 0.0077; did you mean "0.0077"?' in told.stdout


def test_a_provider_without_a_price_is_warned_of_where_it_is_named(tmp_path: Path) -> None:
    locations(tmp_path, GROUP.replace("8am-5pm", "08:00-17:00"))
    (tmp_path / "receptionist.toml").write_text(
        '[providers.groq]\nkind = "openai"\n[providers.defaults]\nllm = ["groq:llama-4", "openai:gpt-4o@low"]\n'
    )
    file = tmp_path / "tenants" / "uptown.toml"
    file.write_text(f'{file.read_text()}\n[providers]\ntts = ["openai:coral", "groq:ara", "embedded:joe"]\n')

    told = check(tmp_path)
    priced = '[[price]]\nprovider = "groq:*"\nfrom = 2026-01-01\nper = "million tokens"\nprompt = "1"\nanswer = "1"\n'
    (tmp_path / "prices.toml").write_text(f'{priced}{priced.split("per")[0]}per = "thousand characters"\nusd = "0.1"\n')

    lines = told.stdout.splitlines()
    assert told.returncode == 0
    assert lines[0].startswith("receptionist.toml:4:8 providers.defaults.llm[0]: groq:llama-4 has no price")
    assert "providers.tts[1]: groq:ara has no price" in lines[1]
    assert len(lines) == 2
    assert check(tmp_path).stdout == "5 files checked, no problems\n"


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


def needy(folder: Path, settings: str = "") -> None:
    (folder / "receptionist.toml").write_text(settings)
    (folder / "tenants").mkdir()
    (folder / "tenants" / "north.toml").write_text(NEEDY)


def test_secrets_of_environment_and_database_are_known_by_their_names(tmp_path: Path) -> None:
    needy(tmp_path)
    outside = {"RECEPTIONIST_SECRET__NORTH__DEEPGRAM_KEY": "x"}
    kept = command(tmp_path, "secrets", "set", "north", "OPENAI_KAY", said="x")

    lacking = command(tmp_path, "check", **outside)
    command(tmp_path, "secrets", "set", "north", "OPENAI_KEY", said="x")
    complete = command(tmp_path, "check", **outside)

    assert kept.returncode == 0, kept.stderr
    assert lacking.stdout == (
        "tenants/north.toml:8:1 accounts.openai: the secret OPENAI_KEY is not set for this practice, so what needs it "
        "will fail; did you mean 'OPENAI_KAY'? (warning)\n"
    )
    assert (lacking.returncode, lacking.stderr) == (0, "2 files checked, 1 problem\n")
    assert (complete.returncode, complete.stdout, complete.stderr) == (0, "2 files checked, no problems\n", "")


def test_a_check_makes_no_database_and_says_that_it_knew_of_none(tmp_path: Path) -> None:
    needy(tmp_path)

    told = check(tmp_path)

    assert told.returncode == 0
    assert told.stdout.count("is not set in the environment; unless the server keeps it, what needs it will fail") == 2
    known = "Only secrets of the environment are known here. The database"
    assert told.stderr == (f"{known} {tmp_path}/var/receptionist.db is not there yet.\n2 files checked, 2 problems\n")
    assert not (tmp_path / "var").exists()


def test_a_check_goes_on_without_a_database_that_nobody_answers_for(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes the connection, and says nothing
        port = silent.getsockname()[1]
        needy(tmp_path, f'[database]\nurl = "postgresql://someone:hush@127.0.0.1:{port}/receptionist"\n')
        told = check(tmp_path)

    assert told.returncode == 0
    assert told.stdout.count("is not set in the environment") == 2
    assert told.stderr.startswith("Only secrets of the environment are known here. The database receptionist at 127.0")
    assert "hush" not in told.stderr
    assert "Traceback" not in told.stderr


def test_a_database_from_before_is_left_as_it_is(tmp_path: Path) -> None:
    needy(tmp_path)
    (tmp_path / "var").mkdir()
    file = tmp_path / "var" / "receptionist.db"
    with closing(sqlite3.connect(file)) as old:
        old.execute("CREATE TABLE something (id INTEGER)")
    before = file.read_bytes()

    told = check(tmp_path)

    assert told.returncode == 0
    assert "has not the tables that are expected" in told.stderr
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]
