"""The same conversations through the vendors' own protocols: what is said, called and given travels as it does with a
real account, and comes to the same. The simulated model plays what the built-in dialogue has said and called."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from tests.conversations.test_conversations import SET, lines, practice, practice_wordings, some
from tests.integration.test_every_model import desk
from tests.questions import SetMatcher

from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.sentences import split
from receptionist.practice.registry import Practice
from receptionist.practice.template_shelf import built_in
from receptionist.providers.base import FaqMatcher
from receptionist.rehearsal.scenarios import ScenarioResult, rehearse
from receptionist.simulators.mind import Json, Mind, Say, Step, Use
from receptionist.simulators.played import Played, Turn
from receptionist.simulators.vendor import Fault, Kind, Vendor

_FEW = ("dental", "dental.es", "gym")
_OF_EACH = 1
_EVERY = 8  # conversations: the protocol carries whatever is said, and some hundreds show it


def played(result: ScenarioResult) -> Played:
    """What was said and called in a rehearsal, as a model would have done it."""
    calls = iter(result.calls)
    turns: list[tuple[str, list[list[Step]]]] = []
    for who, text in result.lines:
        if who == "caller" and not text.startswith("[silent"):
            keys = text.startswith("[presses ")
            turns.append((f"[pressed on the keypad: {text[9:-1]}]" if keys else text.strip(), [[]]))
        elif turns and who == "receptionist":
            turns[-1][1][-1].append(Say(f"{text} "))
        elif who == "function":
            call = next(calls)
            if turns:  # else nobody has spoken yet, and no model is asked
                turns[-1][1][-1].append(Use(call.name, dict(call.arguments)))
                turns[-1][1].append([])
    return Played(
        [Turn(said, tuple(tuple(steps) for steps in answers)) for said, answers in turns],
        [call.result for call in result.calls],
    )


async def through(vendor: str, each: Sequence[tuple[Practice, FaqMatcher, Sequence[str] | None]]) -> list[str]:
    """What differs; every conversation is held twice. True clauses that the guard holds back are the guard's to mend:
    at most one of a hundred."""
    differs: list[str] = []
    held: list[str] = []
    said = 0
    unasked = conversations = 0  # without a model: emergencies, machines, callers who only keep silent
    async with desk(vendor) as at:
        for one, matcher, only in each:
            for before in await rehearse(one, matcher=matcher, only=only):
                at.server.mind = mind = played(before)
                (after,) = await rehearse(one, matcher=matcher, models=[at.model], only=[before.name])
                made, again = ([(call.name, call.failed) for call in result.calls] for result in (before, after))
                notes = [text for who, text in after.lines if who == "note"]
                broke = [text for text in notes if text.endswith("the next one went on.")]
                held += [f"{one.slug}: {text}" for text in notes if text.startswith("Held back")]
                said += sum(len(split(text)) for who, text in before.lines if who == "receptionist")
                if not before.passed or after.failures or made != again or broke:
                    differs.append(f"{one.slug}: {before.name}: {[*before.failures, *after.failures, *broke]}")
                unasked += not mind.played
                conversations += 1
        assert at.server.refusals == []
    assert unasked < conversations / 5
    print(f"{conversations} conversations, {said} sentences, {len(held)} held back", *held, sep="\n")
    assert len(held) <= said / 100, held
    return differs


def _practices(names: Sequence[str] | None = None, every: int = 1) -> list[Practice]:
    """`every`: 8 leaves each eighth of their conversations."""
    templates = {template.name: template for template in built_in()}
    files: list[Path] = sorted(SET.glob("*.toml"))
    chosen = [file for file in files if names is None or file.stem in names]
    found = [practice(file, templates.get(file.stem.partition(".")[0])) for file in chosen]
    return [some(one, number % every, every) for number, one in enumerate(found)]


@pytest.mark.parametrize("vendor", ["openai", "anthropic"])
async def test_a_few_conversations_come_to_the_same_over_a_vendors_protocol(vendor: str) -> None:
    each = [
        (one, LexicalMatcher(), [scenario.name for scenario in one.definition.scenarios[:_OF_EACH]])
        for one in _practices(_FEW)
    ]

    assert await through(vendor, each) == []


@pytest.mark.deep
@pytest.mark.timeout(900)
@pytest.mark.parametrize("vendor", ["openai", "anthropic"])
async def test_conversations_of_every_practice_come_to_the_same_over_a_vendors_protocol(vendor: str) -> None:
    each = [(one, SetMatcher([*practice_wordings(one), *lines(one)]), None) for one in _practices(every=_EVERY)]

    assert await through(vendor, each) == []


@pytest.mark.deep
@pytest.mark.timeout(900)
async def test_wherever_a_model_fails_most_callers_get_what_they_wanted() -> None:
    """After a third and two thirds of its answers; the callers go on with their lines, whatever they are asked."""
    lost: list[str] = []
    conversations = 0
    async with desk("openai") as at:
        for one in _practices(every=_EVERY):
            matcher = SetMatcher([*practice_wordings(one), *lines(one)])
            for before in await rehearse(one, matcher=matcher):
                whole = played(before).answers
                for last in {max(1, whole // 3), max(1, 2 * whole // 3)}:
                    at.server.fault, at.server.mind = None, _failing(at.server, played(before), last)
                    (after,) = await rehearse(one, matcher=matcher, models=[at.model], only=[before.name])
                    conversations += 1
                    if after.failures:
                        lost.append(f"{one.slug}: {before.name}, after {last} of {whole}: {after.failures}")
    print(f"{len(lost)} of {conversations} lost", *lost, sep="\n")
    assert len(lost) <= conversations / 10, lost


def _failing(server: Vendor, mind: Played, last: int) -> Mind:
    def answer(messages: Sequence[Json], functions: Mapping[str, str]) -> list[Step]:
        steps = mind(messages, functions)
        if mind.played >= last:
            server.fault = Fault(Kind.BROKEN)
        return steps

    return answer
