"""`receptionist check`: prints every problem, and its exit code says whether there is one."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from receptionist.cli.check import check

GOOD = """\
[practice]
name = "P"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-12:00"]
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RECEPTIONIST_CONFIG", raising=False)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(check, arguments)


def tenants(**files: str) -> None:
    Path("tenants").mkdir()
    for slug, text in files.items():
        Path("tenants", f"{slug}.toml").write_text(text)


def test_all_files_are_looked_at_when_none_is_named() -> None:
    Path("receptionist.toml").write_text("[limits]\n")
    tenants(smiles=GOOD)

    result = run()

    assert (result.exit_code, result.output) == (0, "2 files checked, no problems\n")


def test_every_problem_of_every_file_is_printed() -> None:
    Path("receptionist.toml").write_text("[limts]\n")
    tenants(smiles=GOOD.replace("monday", "mnday"), twin=GOOD, zed=GOOD)

    result = run()

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "receptionist.toml:1:2 limts: no such key; did you mean 'limits'?",
        "tenants/smiles.toml:6:1 hours.mnday: no such key; did you mean 'monday'?",
        "tenants/zed.toml:4:12 practice.numbers[0]: +12125550100 is already answered for P (tenants/twin.toml)",
    ]


def test_only_named_files_are_looked_at() -> None:
    Path("receptionist.toml").write_text("[limts]\n")
    tenants(smiles=GOOD, broken="x")

    assert run("tenants/smiles.toml").exit_code == 0
    assert run("tenants/broken.toml").exit_code == 1
    assert run("receptionist.toml").exit_code == 1


def test_a_script_reads_json() -> None:
    tenants(smiles=GOOD.replace("monday", "mnday"))

    result = run("--json", "tenants/smiles.toml")

    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (report["ok"], report["files"]) == (False, ["tenants/smiles.toml"])
    assert report["problems"][0] == {
        "file": "tenants/smiles.toml",
        "line": 6,
        "column": 1,
        "key": "hours.mnday",
        "message": "no such key",
        "suggestion": "monday",
        "severity": "error",
    }


def test_warnings_alone_are_no_failure() -> None:
    tenants(smiles=GOOD.replace("monday", "# monday"))

    result = run()

    assert result.exit_code == 0
    assert "never open (warning)" in result.stdout


def test_what_is_not_there_cannot_be_checked() -> None:
    assert run("tenants/nobody.toml").exit_code == 2
    assert run().exit_code == 2  # no tenants folder


def test_the_platforms_own_accounts_may_be_named_in_a_practice_file() -> None:
    Path("receptionist.toml").write_text('[providers.groq]\nkind = "openai"\n')
    tenants(smiles=GOOD + '[providers]\nllm = ["groq:x"]\n')

    assert run().exit_code == 0


def test_warnings_fail_where_they_are_taken_for_errors() -> None:
    tenants(smiles=GOOD.replace("monday", "# monday"))

    assert run("--strict").exit_code == 1
    assert json.loads(run("--strict", "--json").stdout)["ok"] is False


def test_a_group_of_locations_is_checked_with_the_file_they_share() -> None:
    tenants(uptown=f'extends = "group.toml"\n{GOOD}', downtown=f'extends = "grop.toml"\n{GOOD}')
    Path("tenants/groups").mkdir()
    Path("tenants/groups/group.toml").write_text('[voice]\nspeed = 9\n[[faqs]]\nquestion = "x"\n')

    result = run()

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "tenants/downtown.toml:1:1 extends: the group's file tenants/groups/grop.toml cannot be read: "
        "No such file or directory",
        "tenants/groups/group.toml:2:1 voice.speed: must be at most 2.0; found 9",
        "tenants/groups/group.toml:3:3 faqs[0].answer: is missing",
    ]
    assert "3 files checked" in result.stderr
    assert run("tenants/groups/group.toml").exit_code == 1


def test_a_number_of_another_practice_is_found_when_only_one_file_is_named() -> None:
    tenants(smiles=GOOD, twin=GOOD, other=GOOD.replace("0100", "0101"))

    assert run("tenants/other.toml").exit_code == 0
    result = run("tenants/smiles.toml")

    assert result.stdout.splitlines() == [
        "tenants/smiles.toml:4:12 practice.numbers[0]: +12125550100 is already answered for P (tenants/twin.toml)"
    ]


def test_a_day_that_is_over_is_a_warning() -> None:
    tenants(smiles=GOOD + "[[hours.exceptions]]\ndate = 2001-12-24\n")

    result = run()

    assert result.exit_code == 0
    assert "lies in the past (2001-12-24); it can be taken out (warning)" in result.stdout


def test_the_operators_rules_hold_for_practice_files() -> None:
    function = '[[functions]]\nname = "ff"\ndescription = "x"\nrequest.url = "https://orders.internal/"\n'
    tenants(smiles=f'{GOOD}[privacy]\nphi = true\n[providers]\nllm = ["groq:x"]\n{function}')

    rules = '[providers.groq]\nkind = "openai"\n{}[functions]\nallowed_hosts = [{}]\n'
    Path("receptionist.toml").write_text(rules.format("", ""))
    refused = run()
    Path("receptionist.toml").write_text(rules.format("baa = true\n", '"orders.internal"'))

    assert [line.partition(": ")[0] for line in refused.stdout.splitlines()] == [
        "tenants/smiles.toml:10:8 providers.llm[0]",
        "tenants/smiles.toml:14:9 functions[0].request.url",
    ]
    assert run().exit_code == 0


def test_a_secret_is_looked_for_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("receptionist.toml").write_text("")
    tenants(**{"bright-smiles": GOOD + '[accounts]\nopenai = "{secret:OPENAI_KEY}"\n'})

    assert "the secret OPENAI_KEY is not set in the environment; unless the server keeps it" in run().stdout
    monkeypatch.setenv("RECEPTIONIST_SECRET__BRIGHT_SMILES__OPENAI_KEY", "x")
    assert run().stdout == "2 files checked, no problems\n"
