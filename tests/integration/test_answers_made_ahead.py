"""Answers that are made before the caller's turn has ended, through a real server and its simulated vendors."""

import asyncio
from collections.abc import Generator
from datetime import UTC, datetime
from importlib import resources
from typing import TypeVar

import msgspec
import pytest
from tests.integration import house
from tests.serving import RunningServer
from tests.vendors import settings, vendors_beside

from receptionist.audio import mulaw
from receptionist.call.live import CallerWords, FunctionRan, ReplyHeard, TurnFinished
from receptionist.records.usage import UsageRow
from receptionist.rehearsal.caller import Caller
from receptionist.simulators.hum import hum
from receptionist.simulators.mind import Say, Use
from receptionist.simulators.vendors import Vendors

pytestmark = [pytest.mark.timeout(240)]

EventT = TypeVar("EventT", bound=msgspec.Struct)

CLIPS = {
    "billing": "I have a question about my last bill.",
    "message": "I would like to leave a message.",
    "dentist": "for the dentist, please.",
    "insurance": "My insurance has changed since last year.",
}
PARKING, BOTH = "Where can I park?", "Where can I park and what does it cost me?"
PRACTICE = """
[practice]
name = "{slug} clinic"
timezone = "America/New_York"
numbers = ["+1212555018{number}"]
[receptionist]
greeting = "Good day."
after_hours_greeting = "Good day."
[privacy]
disclose_ai = false
summaries = "rules"
[hours]
monday = ["08:00-17:00"]
[[faqs]]
question = "Where can I park?"
answer = "Parking is free behind the house."
[providers]
stt = ["{stt}"]
llm = ["openai:gpt-4o"]
tts = ["elevenlabs:21m00Tcm4TlvDq8ikWAM"]
[turns]
speculate = {speculate}
patience = "{patience}"
"""
PRACTICES = {
    "nova": ("deepgram:nova-3", "true", "normal"),
    "flux": ("deepgram:flux", "true", "normal"),
    "own": ("embedded", "true", "relaxed"),  # a machine that is busy still writes down in time what was said
    "thrifty": ("deepgram:nova-3", "true", "normal"),
    "serial": ("deepgram:nova-3", "false", "normal"),
}


def clip(name: str) -> bytes:
    """Speech, from its first sound to its last."""
    return (resources.files("receptionist.rehearsal.load") / "clips" / f"{name}.ulaw").read_bytes()


def spoken(*names: str, pause_ms: int = 420) -> bytes:
    """With pauses between them, which no turn ends at."""
    return mulaw.silence(pause_ms).join(map(clip, names))


@pytest.fixture(scope="module")
def vendors() -> Generator[Vendors]:
    with vendors_beside() as found:
        for text in (PARKING, BOTH):
            found.deepgram.taught.teach(hum(text), text)
        for name, text in CLIPS.items():
            found.deepgram.taught.teach(clip(name), text)
        yield found


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, vendors: Vendors) -> Generator[RunningServer]:
    folder = tmp_path_factory.mktemp("ahead")
    (folder / "tenants").mkdir()
    for number, (slug, (stt, speculate, patience)) in enumerate(PRACTICES.items()):
        text = PRACTICE.format(slug=slug, number=number, stt=stt, speculate=speculate, patience=patience)
        (folder / "tenants" / f"{slug}.toml").write_text(text)
    running = RunningServer(folder, settings=settings(vendors), speech=None)
    asyncio.run(spend(running, "thrifty"))
    with running:
        yield running


async def spend(server: RunningServer, practice: str) -> None:
    """Nine tenths of what its day may cost."""
    async with house.records(server) as records:
        row = UsageRow(
            part="1",
            call="x",
            origin="test",
            at=datetime.now(UTC),
            role="voice",
            provider="x",
            account="x",
            micros=45_000_000,
        )
        await records.usage.note(practice, [row])


@pytest.fixture
def answers(vendors: Vendors) -> list[str]:
    """What the model says to each request, in order: of which words they are the answer shows in what is heard."""
    return scripted(vendors)


def scripted(vendors: Vendors) -> list[str]:
    texts = [f"It is {name}." for name in ("red", "blue", "green", "brown", "black")]
    vendors.openai.script.clear()
    vendors.openai.script.extend([Say(text)] for text in texts)
    vendors.openai.completions.clear()
    return texts


def asked(vendors: Vendors) -> list[str]:
    """The caller's words that a model was asked about, in order."""
    users = ([one for one in request["messages"] if one["role"] == "user"] for request in vendors.openai.completions)
    return [str(messages[-1]["content"]) for messages in users]


async def said(caller: Caller, audio: bytes) -> TurnFinished:
    """Says it, hears the answer out, and returns what was made ahead of it."""
    count = len(told(caller, TurnFinished))
    await caller.say(audio)
    await caller.hear_out()
    await caller.until_told(lambda _: len(told(caller, TurnFinished)) > count)
    return told(caller, TurnFinished)[-1]


def told(caller: Caller, kind: type[EventT]) -> list[EventT]:
    return [one.event for one in caller.told if isinstance(one.event, kind)]


def heard(caller: Caller) -> list[str]:
    """Each reply as far as it was heard, the greeting aside."""
    replies = {one.turn: one.text for one in told(caller, ReplyHeard)}
    return [text for turn, text in replies.items() if turn and text]


@pytest.mark.parametrize("practice", ["nova", "flux"])
async def test_an_answer_made_ahead_of_the_right_words_is_released(
    server: RunningServer, vendors: Vendors, answers: list[str], practice: str
) -> None:
    async with house.place_call(server, practice) as caller:
        await caller.hear_out()
        guessed = await said(caller, clip("billing"))

        assert guessed.speculative
        assert guessed.saved_ms is not None
        assert guessed.saved_ms > 0
        assert heard(caller) == [answers[len(vendors.openai.completions) - 1]]
    async with house.records(server) as records:
        [call, *_] = await records.calls.list(practice, origins=("test",))
        waterfall = (await records.calls.turns(practice, call.id))[-1].waterfall
    assert (waterfall.guesses, waterfall.saved_ms) == (guessed.guesses, guessed.saved_ms)


@pytest.mark.parametrize("practice", ["nova", "flux"])
async def test_nothing_is_heard_of_an_answer_to_words_that_went_on(
    server: RunningServer, vendors: Vendors, answers: list[str], practice: str
) -> None:
    """And the right one is given once."""
    async with house.place_call(server, practice) as caller:
        await caller.hear_out()
        guessed = await said(caller, spoken("billing", "dentist", pause_ms=420 if practice == "nova" else 300))

        words = asked(vendors)
        assert guessed.guesses <= 2
        assert set(words[:-1]) <= {CLIPS["billing"], f"{CLIPS['billing']} {CLIPS['dentist']}"}
        assert words[-1] == f"{CLIPS['billing']} {CLIPS['dentist']}"
        assert heard(caller) == [answers[len(words) - 1]]


async def test_the_embedded_recogniser_has_answers_made_at_its_early_words(
    server: RunningServer, vendors: Vendors, answers: list[str]
) -> None:
    """Where the machine is so busy that its early words come no sooner than the last ones, there is nothing to win."""
    async with house.place_call(server, "own") as caller:
        await caller.hear_out()
        turns: list[TurnFinished] = []
        for answer in answers:
            turns.append(await said(caller, clip("billing")))
            assert heard(caller)[-1] == answer
            if turns[-1].speculative:
                break

    assert (turns[-1].guesses, turns[-1].speculative) == (1, True)


async def test_what_changes_something_runs_once_and_only_when_the_turn_has_ended(
    server: RunningServer, vendors: Vendors, answers: list[str]
) -> None:
    arguments = {"name": "Anna Miller", "phone": "+12125550143", "reason": "Call me back."}
    vendors.openai.script.clear()
    vendors.openai.script.extend([[Use("take_message", arguments)]] * 2 + [[Say("It is noted.")]] * 3)
    async with house.place_call(server, "nova") as caller:
        await caller.hear_out()
        guessed = await said(caller, spoken("message", "dentist"))
        ran = [one for one in caller.told if isinstance(one.event, FunctionRan)]
        final = [one for one in caller.told if isinstance(one.event, CallerWords) and one.event.final]

    assert guessed.guesses == 2
    assert [one.event.name for one in ran if isinstance(one.event, FunctionRan)] == ["take_message"]
    assert final[-1].at <= ran[0].at
    async with house.records(server) as records:
        assert len(await records.messages.list("nova", origins=("test",))) == 1


async def test_a_turn_of_many_pauses_has_two_starts_and_no_more(
    server: RunningServer, vendors: Vendors, answers: list[str]
) -> None:
    """Where the machine is so busy that a pause is taken for the end the turn begins anew: that call does not count."""
    turns: list[tuple[TurnFinished, int, list[str]]] = []
    for _ in range(3):
        scripted(vendors)
        async with house.place_call(server, "nova") as caller:
            await caller.hear_out()
            guessed = await said(caller, spoken("billing", "message", "insurance", "dentist"))
            turns.append((guessed, len(vendors.openai.completions), heard(caller)))
            if sum(words.final for words in told(caller, CallerWords)) == 1:
                break

    guessed, questions, replies = turns[-1]
    assert guessed.guesses == 2
    assert not guessed.speculative
    assert questions == 3
    assert replies == [answers[2]]


@pytest.mark.parametrize("practice", ["thrifty", "serial"])
async def test_nothing_is_made_ahead_where_it_must_not_cost_anything(
    server: RunningServer, vendors: Vendors, answers: list[str], practice: str
) -> None:
    async with house.place_call(server, practice) as caller:
        await caller.hear_out()
        guessed = await said(caller, clip("billing"))

        assert (guessed.guesses, guessed.speculative, guessed.saved_ms) == (0, False, None)
        assert len(vendors.openai.completions) == 1
        assert heard(caller) == [answers[0]]


async def test_a_question_of_the_file_is_answered_by_the_file_and_the_model_is_told(
    server: RunningServer, vendors: Vendors, answers: list[str]
) -> None:
    """One with more in it is for the model."""
    async with house.place_call(server, "nova") as caller:
        await caller.hear_out()
        guessed = await said(caller, hum(PARKING))
        assert guessed.from_file
        assert heard(caller) == ["Parking is free behind the house."]
        assert [one.name for one in told(caller, FunctionRan)] == ["answer_faq"]

        guessed = await said(caller, hum(BOTH))

        assert not guessed.from_file
        assert heard(caller)[1] == answers[len(vendors.openai.completions) - 1]
        history = str(vendors.openai.completions[-1]["messages"])
        assert "answer_faq" in history
        assert "Parking is free behind the house." in history
