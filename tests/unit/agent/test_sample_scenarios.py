"""The sample practices' own scenarios, by text: what their owners expect is what callers get.

Questions are matched by letters here, which asks back more often than meaning does: the caller then says yes.
"""

import asyncio
import re
from contextlib import AsyncExitStack
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.integration.booking import house
from tests.unit.agent.dialogue import Dialogue

from receptionist.agent.reply import Ran
from receptionist.conversation.functions import BOOKING
from receptionist.practice.definition import CallerAct, Definition, Scenario
from receptionist.practice.parse import parse_definition

_TENANTS = Path(__file__).parents[3] / "tenants"


def _scenarios() -> list[tuple[Definition, Scenario]]:
    found: list[tuple[Definition, Scenario]] = []
    for file in sorted(_TENANTS.glob("*.toml")):
        definition, _ = parse_definition(file.read_bytes(), file.name)
        assert definition is not None
        found += [(definition, scenario) for scenario in definition.scenarios]
    return found


@pytest.mark.parametrize(
    ("definition", "scenario"),
    [pytest.param(*one, id=f"{one[0].practice.name}: {one[1].name}") for one in _scenarios()],
)
def test_a_sample_scenario_passes(definition: Definition, scenario: Scenario, tmp_path: Path) -> None:
    play_scenario(definition, scenario, tmp_path)


def play_scenario(definition: Definition, scenario: Scenario, tmp_path: Path) -> None:
    assert scenario.at is not None
    at = scenario.at.replace(tzinfo=ZoneInfo(definition.practice.timezone))
    books = any(expected.function in BOOKING for expected in scenario.expect)

    async def begin() -> tuple[Dialogue, list[str], list[Ran]]:
        async with AsyncExitStack() as stack:
            bookings = (await stack.enter_async_context(house(tmp_path, at))).bookings if books else None
            dialogue = Dialogue(definition=definition, now=at, caller=scenario.from_ or "", bookings=bookings)
            return dialogue, *await play(dialogue)

    async def play(dialogue: Dialogue) -> tuple[list[str], list[Ran]]:
        replies, ran = [await dialogue.greet()], list[Ran]()
        for line in scenario.caller:
            if dialogue.over:
                break
            if isinstance(line, CallerAct):
                assert line.keys
                replies.append(await dialogue.key(line.keys))
            else:
                replies.append(await dialogue.say(line))
                if replies[-1].startswith("Are you asking"):
                    replies.append(await dialogue.say("yes"))
            ran += [event for event in dialogue.events if isinstance(event, Ran)]
        return replies, ran

    dialogue, replies, ran = asyncio.run(begin())

    for expected in scenario.expect:
        assert any(
            one.call.name == expected.function and expected.arguments.items() <= one.call.arguments.items()
            for one in ran
        ), (expected, replies)
    assert str(dialogue.conversation.outcome(ended_by_caller=dialogue.over is None)) == scenario.outcome
    for pattern in scenario.says:
        assert any(re.search(pattern, reply) for reply in replies), (pattern, replies)
    for pattern in scenario.never_says:
        assert not any(re.search(pattern, reply) for reply in replies), (pattern, replies)
