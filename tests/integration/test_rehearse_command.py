"""`receptionist rehearse`, and `talk` on a draft or with a vendor's model: the real commands, without a server."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from click.testing import CliRunner
from tests.vendors import settings, vendors_beside

from receptionist.cli.rehearse import rehearse
from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.records.database import open_records
from receptionist.simulators.mind import Say

_TENANTS = Path(__file__).parents[2] / "tenants"
_SALON = "shear-delight"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The folder of a fresh receptionist.toml with the sample practices."""
    copytree(_TENANTS, tmp_path / "tenants")
    (tmp_path / "receptionist.toml").touch()
    return tmp_path


def run(
    house: Path, *arguments: str, said: str = "", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "receptionist", *arguments]
    env = {**os.environ, **(environment or {})}
    return subprocess.run(
        command, cwd=house, input=said, capture_output=True, text=True, timeout=200, check=False, env=env
    )


def report(done: subprocess.CompletedProcess[str]) -> Any:
    """Any: whatever JSON the command prints."""
    return json.loads(done.stdout)


def draft(house: Path, slug: str, text: str) -> None:
    async def keep() -> None:
        async with open_records(load(house / "receptionist.toml", {}), SystemClock()) as records:
            await records.revisions.keep_draft(slug, text, base="", version=0, by="user:1")

    asyncio.run(keep())


def test_all_scenarios_of_the_samples_pass_and_leave_nothing_behind(house: Path) -> None:
    done = run(house, "rehearse")

    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("Bright Smiles Dental (bright-smiles.toml)\n  passed  Asks about insurance")
    assert done.stdout.splitlines()[-1].startswith("21 scenarios, none failed, ")
    assert sorted(one.name for one in house.iterdir()) == ["receptionist.toml", "tenants"]


def test_a_scenario_that_fails_is_told_with_its_line_why_and_what_was_said(house: Path) -> None:
    file = house / "tenants" / f"{_SALON}.toml"
    text = file.read_text()
    file.write_text(text.replace('says = ["fifty-five dollars"]', 'says = ["sixty dollars"]'))
    line = text.splitlines().index('name = "Asks for the price of a haircut"')

    done = run(house, "rehearse", _SALON)

    assert done.returncode == 1
    assert f"{_SALON}.toml:{line}" in done.stdout
    assert (
        '          Expected the receptionist to say "sixty dollars", but nothing that was said fits that.'
        in done.stdout
    )
    assert "            Caller: How much do you charge for a cut?" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("5 scenarios, 1 failed, ")


def test_a_script_reads_json_of_a_file_that_no_server_has(house: Path, tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.toml"
    file.write_text((house / "tenants" / f"{_SALON}.toml").read_text())

    done = run(house, "rehearse", "elsewhere.toml", "--json", "--scenario", "Wants somebody at the salon")

    told = report(done)
    assert (done.returncode, told["ok"]) == (0, True)
    (practice,) = told["practices"]
    (result,) = practice["results"]
    assert (practice["practice"], result["name"], result["outcome"]) == (
        "elsewhere",
        "Wants somebody at the salon",
        "transferred",
    )
    assert ["caller", "Can I speak to someone please?"] in result["lines"]
    assert [call["name"] for call in result["calls"]] == ["transfer_call"]


def test_a_draft_is_rehearsed_and_talked_to_while_the_file_stays_as_it_is(house: Path) -> None:
    published = (house / "tenants" / f"{_SALON}.toml").read_text()
    draft(house, _SALON, published.replace("blow-dry is fifty-five dollars", "blow-dry is ninety dollars"))

    rehearsed = run(house, "rehearse", _SALON, "--draft")
    talked = run(house, "talk", _SALON, "--draft", "--now", "2027-03-16T10:00", said="How much is a haircut?\n")
    today = run(house, "talk", _SALON, "--now", "2027-03-16T10:00", said="How much is a haircut?\n")

    assert rehearsed.returncode == 1
    assert f"({_SALON}.toml, draft)" in rehearsed.stdout
    assert 'Expected the receptionist to say "fifty-five dollars"' in rehearsed.stdout
    assert "ninety dollars" in talked.stdout
    assert "fifty-five dollars" in today.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nobody",), "there is no practice 'nobody' in tenants/; there are: bright-smiles"),
        ((_SALON, "--draft"), f"There is no draft of {_SALON}"),
        (
            (_SALON, "--scenario", "Nothing"),
            "there is no scenario 'Nothing'; there are: Asks for the price",
        ),
        (("missing.toml",), "missing.toml: there is no such file"),
        (("tenants/broken.toml",), "broken.toml:1:1 practise: no such key"),
        ((_SALON, "--model", "openai:gpt-4o"), "openai:gpt-4o has no key here"),
        ((_SALON, "--model", "eliza"), "eliza"),
    ],
)
def test_what_cannot_be_rehearsed_is_said_and_is_no_failure_of_a_scenario(
    house: Path, arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (house / "tenants" / "broken.toml").write_text('practise = 1\n[practice]\nname = "X"\n')
    monkeypatch.chdir(house)

    done = CliRunner().invoke(rehearse, arguments)

    assert done.exit_code == 2, done.stdout
    assert told in done.stderr


def test_a_draft_with_a_mistake_is_told_with_its_line(house: Path) -> None:
    draft(house, _SALON, "[practice\n")

    done = run(house, "rehearse", _SALON, "--draft")

    assert done.returncode == 2
    assert f"The draft has a mistake; mend that first: {_SALON}.toml:1:" in done.stderr


def test_talk_asks_the_model_that_the_practice_names_and_says_so(house: Path) -> None:
    with vendors_beside() as vendors:
        vendors.openai.script.append([Say("A cut costs what it costs.")])
        told = run(
            house, "talk", _SALON, "--now", "2027-03-16T10:00", said="How much is it?\n", environment=settings(vendors)
        )

    assert told.returncode == 0, told.stderr
    assert "Answered by openai:gpt-4o, else embedded." in told.stderr
    assert "A cut costs what it costs." in told.stdout


def test_talk_goes_on_with_the_built_in_dialogue_when_the_model_fails(house: Path) -> None:
    with vendors_beside() as vendors:
        environment = {**settings(vendors), "RECEPTIONIST__PROVIDERS__OPENAI__API_KEY": "wrong"}
        told = run(
            house,
            *("talk", _SALON, "--now", "2027-03-16T10:00", "--model", "openai:gpt-4o"),
            said="How much is a haircut?\n",
            environment=environment,
        )

    assert "openai:gpt-4o failed, the next one goes on: " in told.stderr
    assert "fifty-five dollars" in told.stdout


def test_a_model_is_rehearsed_when_it_is_named_and_what_it_cost_is_told(house: Path) -> None:
    with vendors_beside() as vendors:
        vendors.openai.script.append([Say("That is fifty-five dollars.")])
        done = run(
            house,
            *(
                "rehearse",
                _SALON,
                "--scenario",
                "Asks for the price of a haircut",
                "--llm",
                "openai:gpt-4o",
                "--json",
            ),
            environment=settings(vendors),
        )

    (result,) = report(done)["practices"][0]["results"]
    assert ["receptionist", "That is fifty-five dollars."] in result["lines"]
    assert done.returncode == 1, "this model has not called answer_faq"
    (used,) = report(done)["used"]
    assert used["model"] == "openai:gpt-4o"
    assert used["prompt_tokens"] > 1000
    assert used["usd"] > 0


def test_a_practice_with_an_account_of_its_own_is_tried_with_its_own_key(house: Path) -> None:
    file = house / "tenants" / f"{_SALON}.toml"
    file.write_text(file.read_text() + '\n[accounts]\nopenai = "{secret:OPENAI_KEY}"\n')
    run(house, "secrets", "set", _SALON, "OPENAI_KEY", said="the-salons-own-key")
    with vendors_beside() as vendors:
        vendors.openai.key = "the-salons-own-key"
        vendors.openai.script.append([Say("It costs what it costs.")])
        model, environment = ("--model", "openai:gpt-4o"), settings(vendors)
        asked = ("--now", "2027-03-16T10:00", *model)
        talked = run(house, "talk", _SALON, *asked, said="How much is it?\n", environment=environment)
        vendors.openai.script.append([Say("That is fifty-five dollars.")])
        scenario = ("--scenario", "Asks for the price of a haircut")
        rehearsed = run(house, "rehearse", _SALON, *scenario, *model, "--json", environment=environment)

    assert "It costs what it costs." in talked.stdout, talked.stderr
    (result,) = report(rehearsed)["practices"][0]["results"]
    assert ["receptionist", "That is fifty-five dollars."] in result["lines"], rehearsed.stdout
    asking = [request for request in vendors.openai.requests if request.body]  # the others look at the account
    assert {request.headers.get("authorization") for request in asking} == {"Bearer the-salons-own-key"}
