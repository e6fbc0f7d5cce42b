"""Rehearsals by voice: a scenario is a real call to a real server, and what was heard otherwise is told."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree
from typing import Any

import msgspec
import pytest
from tests.serving import MEANINGS, MEANINGS_AT
from tests.spelling import Spelling, SpellingVoice
from tests.switchboard import KEY, Switchboard, switchboard

from receptionist.agent.recalling import recalled
from receptionist.audio import mulaw
from receptionist.audio.vad import level_dbfs
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import Origin
from receptionist.practice.definition import Scenario
from receptionist.providers.base import (
    Chain,
    EndOfTurn,
    Listening,
    ListenSettings,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.rehearsal.by_voice import Line, rehearsed_by_voice
from receptionist.rehearsal.calls import made_of_call
from receptionist.rehearsal.heard import Misheard, VoiceResult
from receptionist.rehearsal.scenarios import rehearse

_ROOT = Path(__file__).parents[2]
_SPEECH = mulaw.silence(100) + b"\x10\x90" * 1600 + mulaw.silence(100)  # 400 ms, loud
_QUIET_FRAMES = 10
_LOUD_DBFS = -30.0
_LEAVES_WORD = {
    "name": "Leaves word in the evening",
    "at": datetime(2027, 3, 2, 20, 30),  # noqa: DTZ001 - the practice's own time
    "from": "+12125550199",
    "caller": [
        "I'd like to leave a message",
        "Sam Lee",
        {"keys": "2125550199"},
        "yes",
        "My crown came loose",
        "yes please",
        "No, goodbye.",
    ],
    "expect": [{"function": "take_message", "arguments": {"name": "Sam Lee", "phone": "+12125550199"}}],
    "outcome": "message_taken",
    "says": ["we're closed right now"],
}


class Dictated:
    """A recogniser that writes down one text after the other, whenever somebody has spoken."""

    name = account = "dictated"

    def __init__(self, *texts: str) -> None:
        self.texts = list(texts)

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening]:
        yield _Dictating(self.texts)


class _Dictating:
    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._events: asyncio.Queue[SpeechEvent] = asyncio.Queue()
        self._speaks, self._quiet = False, 0

    def feed(self, mulaw: bytes) -> None:
        if level_dbfs(mulaw) > _LOUD_DBFS:
            self._quiet = 0
            if not self._speaks:
                self._speaks = True
                self._events.put_nowait(SpeechStarted())
        elif self._speaks:
            self._quiet += 1
            if self._quiet == _QUIET_FRAMES:
                self._speaks = False
                self._events.put_nowait(SpeechPaused())
                self._events.put_nowait(EndOfTurn(self._texts.pop(0), 700))

    async def events(self) -> AsyncIterator[SpeechEvent]:
        while True:
            yield await self._events.get()


async def rehearsed(board: Switchboard, scenario: dict[str, Any], **line: Any) -> VoiceResult:
    """Any: values of the practice file, and of `Line`."""
    practice = await board.services.registry.find("bright-smiles")
    assert practice
    one = msgspec.convert(scenario, Scenario)
    sounds = dict.fromkeys((act for act in scenario["caller"] if isinstance(act, str)), _SPEECH)
    return await rehearsed_by_voice(
        practice, one, Line(board.stream_url, KEY, **line), sounds, now=board.services.clock.now()
    )


def chain(ears: Dictated) -> Chain:
    return Chain([ears], [EmbeddedModel()], [SpellingVoice(Spelling(2), "spelling")])


async def test_a_message_is_left_at_the_scenario_s_own_time_and_a_misheard_name_is_told(tmp_path: Path) -> None:
    ears = Dictated(
        "I'd like to leave a message", "Sam Leigh", "yes", "my crown came loose", "yes please", "no goodbye"
    )
    async with switchboard(tmp_path, chain=chain(ears), tenants=_ROOT / "tenants") as board:
        result = await rehearsed(board, _LEAVES_WORD)
        records = board.services.records
        real = await records.messages.list("bright-smiles")
        [kept] = await records.messages.list("bright-smiles", origins=[Origin.REHEARSAL])
        [audited] = await records.audit.list("bright-smiles")

    assert (result.passed, result.failures) == (True, ()), result.lines
    assert result.misheard == (Misheard("Sam Lee", "Sam Leigh"),)
    assert ("caller", "Sam Lee (heard: Sam Leigh)") in result.lines
    assert ("note", "The name “Sam Lee” was heard as “Sam Leigh”.") in result.lines
    assert result.first_audio_ms is not None
    assert (list(real), kept.name) == ([], "Sam Leigh")
    assert (audited.action, audited.detail["at"]) == ("rehearsal_called", "2027-03-03T01:30:00+00:00")


async def test_a_wrong_answer_is_a_failure_with_what_was_heard_beside_it(tmp_path: Path) -> None:
    ears = Dictated("what thyme glue toady", "bye")
    scenario = {
        "name": "Asks when we close",
        "caller": ["What time do you close today?", "Bye."],
        "expect": [{"function": "check_hours"}],
        "never_says": ["didn't"],
    }
    async with switchboard(tmp_path, chain=chain(ears), tenants=_ROOT / "tenants") as board:
        result = await rehearsed(board, scenario, noise_db=40.0)

    assert not result.passed
    assert result.failures[0].startswith("Expected the receptionist to look up the hours (check_hours), but did not")
    assert result.misheard == (Misheard("What time do you close today?", "what thyme glue toady"),)


async def test_a_call_by_voice_becomes_a_rehearsal_that_passes(tmp_path: Path) -> None:
    ears = Dictated("are you in network with delta dental", "thats all thank you goodbye")
    async with switchboard(tmp_path, chain=chain(ears), tenants=_ROOT / "tenants") as board:
        async with board.caller() as caller:
            for _ in range(2):
                await caller.hear_out()
                await caller.say(_SPEECH)
            await caller.until_over()
        practice, calls = await board.services.registry.find("bright-smiles"), board.services.records.calls
        assert practice
        [call] = await calls.list("bright-smiles", origins=[Origin.TEST])
        made = made_of_call(call, await recalled(calls, call), practice.definition)
        alone = msgspec.structs.replace(practice.definition, scenarios=(msgspec.convert(made, Scenario),))
        [result] = await rehearse(msgspec.structs.replace(practice, definition=alone), matcher=LexicalMatcher())

    assert made["caller"] == ["are you in network with delta dental", "thats all thank you goodbye"]
    assert [one["function"] for one in made["expect"]] == ["answer_faq"]
    assert result.passed, result.failures


async def test_a_clock_of_its_own_is_for_rehearsals_alone(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        ticket = msgspec.structs.replace(board.ticket(), at=round(datetime(2030, 1, 1, tzinfo=UTC).timestamp()))
        async with board.caller(ticket) as caller:
            await caller.until_over()

    assert "for a call that is no rehearsal" in caller.close_reason
    assert board.reception.answered == []


@pytest.mark.deep
@pytest.mark.timeout(900)
def test_the_command_calls_from_a_noisy_place_and_interrupts(tmp_path: Path) -> None:
    copytree(_ROOT / "tenants", tmp_path / "tenants")
    (tmp_path / "receptionist.toml").touch()
    for shared, kept in (("speech", "receptionist"), ("callers", "callers")):
        place = _ROOT / "var" / "tests" / kept
        place.mkdir(parents=True, exist_ok=True)
        (tmp_path / "var").mkdir(exist_ok=True)
        (tmp_path / "var" / shared).symlink_to(place, target_is_directory=True)

    quiet = _rehearse(tmp_path, "--scenario", "Asks when we are open", "--scenario", "Books a cleaning")
    noisy = _rehearse(tmp_path, "--noise", "25", "--interrupt", "--scenario", "Asks when we are open")

    for done, many in ((quiet, 2), (noisy, 1)):
        told = json.loads(done.stdout)
        results = told["practices"][0]["results"]
        # what fails without a word misheard is a wrong answer
        assert [(one["name"], one["failures"]) for one in results if not one["passed"] and not one["misheard"]] == []
        assert len(results) == many
        assert done.returncode == (0 if all(one["passed"] for one in results) else 1), done.stderr
    assert json.loads(quiet.stdout)["practices"][0]["results"][0]["passed"]


def _rehearse(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "receptionist", "rehearse", "bright-smiles", "--voice", "--json", *arguments]
    environment = {**os.environ, MEANINGS_AT: str(MEANINGS)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=400, check=False
    )
