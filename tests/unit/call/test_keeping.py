"""Phrases are made ahead: for whoever was just published at once, never twice, never from a voice that is down."""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from receptionist.call.keeping import PhraseKeeper
from receptionist.call.kept_speech import PhraseCache
from receptionist.call.speech import Speech
from receptionist.call.speech_stores import Folder, Nowhere, SpeechStore
from receptionist.clock import ManualClock
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import NO_CHOICES, Choices
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice.definition import Definition
from receptionist.practice.parse import parse_definition
from receptionist.practice.practice import Practice
from receptionist.providers.base import Chain, FaqMatcher, Sound, VoiceSettings
from receptionist.providers.breaker import Circuits

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
FILE = '[practice]\nname = "{name}"\ntimezone = "UTC"\nnumbers = ["+12125550100"]\n[hours]\nmonday = ["08:00-12:00"]\n'


def practice(name: str) -> Practice:
    text = FILE.format(name=name)
    found, problems = parse_definition(text, "x.toml")
    assert found, problems
    return Practice(name.lower(), found, f"revision of {name}", text, "x.toml")


class Vendor:
    """A paid voice that counts what it says."""

    def __init__(self, name: str = "acme:ann", fault: ProviderFault | None = None) -> None:
        self.name = name
        self.account = "acme"
        self.fault = fault
        self.said: list[str] = []
        self.speaks = asyncio.Event()
        self.speaks.set()

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        self.said.append(text)
        await self.speaks.wait()
        if self.fault:
            raise ProviderError("no", provider=self.name, kind=self.fault)
        yield b"\xff" * 160


@asynccontextmanager
async def keeping(
    chain: Callable[[Definition, str], Chain],
    practices: Sequence[Practice],
    changed: list[Practice],
    store: SpeechStore | None = None,
    matcher: FaqMatcher | None = None,
) -> AsyncGenerator[PhraseKeeper]:
    async def everybody() -> Sequence[Practice]:
        return practices

    def news() -> Sequence[Practice]:
        told = list(changed)
        changed.clear()
        return told

    keeper = PhraseKeeper(
        everybody,
        news,
        Speech(PhraseCache(store or Nowhere())),
        chain,
        ManualClock(NOON),
        lambda definition, now: [f"Hello from {definition.practice.name}.", "One moment.", "Goodbye."],
        matcher or LexicalMatcher(),
        lambda: 0,
    )
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(keeper.run())
        try:
            yield keeper
        finally:
            running.cancel()


class Learner(LexicalMatcher):
    """Tells when it has been given questions."""

    def __init__(self) -> None:
        self.learnt = 0

    async def prepare(self, questions: Sequence[Sequence[str]], choices: Choices = NO_CHOICES) -> None:
        self.learnt += 1


def only(voice: Vendor) -> Callable[[Definition, str], Chain]:
    return lambda definition, practice: Chain(voices=[voice])


async def becomes(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110 - another task's doing has no event here
            await asyncio.sleep(0.01)


async def test_a_new_version_does_not_wait_for_the_next_round_and_what_it_shares_is_not_made_again() -> None:
    voice, changed = Vendor(), list[Practice]()
    async with keeping(only(voice), [practice("North")], changed) as keeper:
        await becomes(lambda: keeper.state == "ready")
        before = len(voice.said)
        changed.append(practice("South"))

        await becomes(lambda: len(voice.said) > before)
        await becomes(lambda: not changed)

    assert voice.said[before:] == ["Hello from South."]


async def test_questions_are_learnt_while_greetings_still_wait_for_a_voice() -> None:
    voice, matcher, changed = Vendor(), Learner(), list[Practice]()
    voice.speaks.clear()
    async with keeping(only(voice), [practice("North")], changed, matcher=matcher):
        await becomes(lambda: matcher.learnt == 1)
        changed.append(practice("South"))
        await becomes(lambda: matcher.learnt == 2)

    assert len(voice.said) == 1


async def test_a_voice_that_is_down_holds_up_nobody_elses_phrases_and_is_left_alone() -> None:
    circuits = Circuits()
    down, good = Vendor("acme:ann", ProviderFault.NETWORK), Vendor("other:bob")
    chains = {
        "north": Chain(voices=[down], watch=circuits),
        "south": Chain(voices=[good], watch=circuits),
    }
    down_ones = [practice("North")]
    async with keeping(lambda _, slug: chains[slug], [*down_ones, practice("South")], []) as keeper:
        await becomes(lambda: len(good.said) >= 3)
        for _ in range(10):
            circuits.failed("voice", down, ProviderError("no", provider=down.name), asyncio.get_running_loop().time())
        asked = len(down.said)
        await becomes(lambda: not circuits.allows("voice", down, asyncio.get_running_loop().time()))

        assert len(down.said) == asked
        assert keeper.state != "ready"  # who cannot greet is not ready


class Second(Folder):
    """The folder as another process has it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.waits = asyncio.Event()

    async def claim(self, key: str) -> bool:
        claimed = await super().claim(key)
        if not claimed:
            self.waits.set()
        return claimed


async def test_two_processes_of_one_machine_do_not_make_the_same_phrase(tmp_path: Path) -> None:
    here, there = Vendor(), Vendor()
    here.speaks.clear()
    other = Second(tmp_path)
    async with keeping(only(here), [practice("North")], [], Folder(tmp_path)) as first:
        await becomes(lambda: len(here.said) == 1)
        for claim in claims(tmp_path):
            claim.write_text("1")  # the number of a process that lives, and is not this one
        async with keeping(only(there), [practice("North")], [], other) as second:
            await other.waits.wait()
            assert there.said == []

            here.speaks.set()
            await becomes(lambda: first.state == second.state == "ready")

    assert len(here.said) + len(there.said) == 3


async def test_a_claim_of_a_process_that_is_gone_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / "phrase.making").write_text("999999999")

    assert await Folder(tmp_path).claim("phrase")
    await Folder(tmp_path).release("phrase")
    assert not claims(tmp_path)


def claims(folder: Path) -> list[Path]:
    return list(folder.glob("*.making"))


async def test_a_folder_that_grows_too_large_loses_what_was_not_said_for_longest(tmp_path: Path) -> None:
    store = Folder(tmp_path, most_bytes=250)
    for key in ("old", "older", "new"):
        await store.write(key, bytes(100))
    os.utime(tmp_path / "older.speech", (1, 1))
    os.utime(tmp_path / "old.speech", (2, 2))
    assert await store.read("older") == bytes(100)  # said again just now

    await store.trim()

    assert await store.read("old") is None
    assert await store.read("older") is not None
