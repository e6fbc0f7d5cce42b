"""A call's hearing: recognisers that fail, stall, or only look alive, and a line whose level is known."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager

from receptionist.audio import tones
from receptionist.call import events as ev
from receptionist.call.listening import Ears
from receptionist.errors import ProviderError
from receptionist.providers.base import (
    EndOfTurn,
    Failed,
    Listening,
    ListenSettings,
    Partial,
    SpeechEvent,
    SpeechStarted,
)

LOUD, QUIET = tones.tone((300,), 20), b"\xff" * 160


class Heard:
    """One listening: what it was fed, and events that a test lets it tell."""

    def __init__(self) -> None:
        self.fed: list[bytes] = []
        self.told: asyncio.Queue[SpeechEvent] = asyncio.Queue()

    def feed(self, mulaw: bytes) -> None:
        self.fed.append(mulaw)

    async def events(self) -> AsyncIterator[SpeechEvent]:
        while True:
            yield await self.told.get()


class Scripted:
    """A recogniser of which each listening is kept; `refuses`: it takes no call."""

    def __init__(self, name: str, *, refuses: bool = False) -> None:
        self.name = self.account = name
        self.refuses = refuses
        self.listenings: list[Heard] = []

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        if self.refuses:
            raise ProviderError("no", provider=self.name, retryable=False)
        self.listenings.append(Heard())
        yield self.listenings[-1]


class Line:
    """A call on paper: time passes frame by frame, and what was put is kept."""

    def __init__(self, *recognisers: Scripted) -> None:
        self.at = 1000.0
        self.put: list[ev.Event] = []
        self.over = False
        settings = ListenSettings(language="en-US", end_of_turn_ms=700)
        self.ears = Ears(recognisers, settings, self.put.append, {}, clock=lambda: self.at)
        self._tasks = asyncio.TaskGroup()
        self._task: asyncio.Task[None]

    async def __aenter__(self) -> "Line":
        await self._tasks.__aenter__()
        self._task = self._tasks.create_task(self._run())
        await self.settle()
        return self

    async def __aexit__(self, *error: object) -> None:
        self._task.cancel()
        await self._tasks.__aexit__(None, None, None)

    async def _run(self) -> None:
        await self.ears.run()
        self.over = True

    async def settle(self) -> None:
        for _ in range(20):
            await asyncio.sleep(0)

    async def hear(self, frame: bytes, seconds: float) -> None:
        for _ in range(round(seconds * 50)):
            self.at += 0.02
            self.ears.hear(frame)
            await self.settle()

    async def tell(self, listening: Heard, *events: SpeechEvent) -> None:
        for event in events:
            listening.told.put_nowait(event)
        await self.settle()

    def words(self) -> list[str]:
        return [event.text for event in self.put if isinstance(event, Partial | EndOfTurn) and event.text]


async def test_what_a_recogniser_hears_is_told_in_order() -> None:
    only = Scripted("only")
    async with Line(only) as line:
        await line.hear(LOUD, 0.5)
        await line.tell(only.listenings[0], SpeechStarted(), Partial("when"), EndOfTurn("when"))

        assert line.put == [SpeechStarted(), Partial("when"), EndOfTurn("when")]
        assert len(only.listenings[0].fed) == 25


async def test_the_next_one_hears_all_of_the_turn_that_has_not_ended() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(QUIET, 3)
        await line.hear(LOUD, 5)
        await line.tell(first.listenings[0], SpeechStarted(), Partial("my number is"), Failed("the line broke"))
        await line.hear(LOUD, 1)

        fed = second.listenings[0].fed
        assert fed.count(LOUD) == 300
        assert 20 <= fed.count(QUIET) <= 30
        assert any(isinstance(event, Failed) for event in line.put)
        await line.tell(second.listenings[0], EndOfTurn("my number is five"))
        assert line.words()[-1] == "my number is five"


async def test_what_was_answered_is_not_heard_again() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 2)
        await line.hear(QUIET, 0.8)
        await line.tell(first.listenings[0], SpeechStarted(), EndOfTurn("hello there"), Failed("the line broke"))

        assert second.listenings[0].fed.count(LOUD) == 0


async def test_a_recogniser_that_owes_the_end_of_a_turn_is_followed_by_another() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 1)
        await line.tell(first.listenings[0], SpeechStarted(), Partial("when"))
        await line.hear(QUIET, 2.3)
        assert ev.Overdue() in line.put

        await line.hear(QUIET, 2)
        await line.tell(second.listenings[0], EndOfTurn("when are you open"))

        assert line.words()[-1] == "when are you open"
        assert line.put.count(ev.Overdue()) == 1


async def test_a_recogniser_that_swallows_speech_is_found_out_by_another() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 1)
        await line.hear(QUIET, 1.6)
        await line.tell(second.listenings[0], SpeechStarted())
        assert line.put == [ev.Overdue()]

        await line.tell(second.listenings[0], EndOfTurn("when are you open"))

        assert line.words() == ["when are you open"]
        await line.hear(LOUD, 0.1)
        assert len(second.listenings) == 1
        assert second.listenings[0].fed[-1] == LOUD


async def test_a_slamming_door_costs_no_recogniser_its_place() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 0.6)
        await line.hear(QUIET, 1.6)
        await line.tell(second.listenings[0], EndOfTurn(""))
        await line.hear(QUIET, 6)
        await line.hear(LOUD, 0.6)

        assert line.put == []
        assert first.listenings[0].fed[-1] == LOUD
        assert len(second.listenings) == 1


async def test_a_recogniser_that_is_only_slow_is_waited_for() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 1)
        await line.tell(first.listenings[0], SpeechStarted())
        await line.hear(QUIET, 3)
        assert second.listenings == []
        assert ev.Overdue() in line.put

        await line.tell(first.listenings[0], EndOfTurn("when are you open"))

        assert line.words() == ["when are you open"]


async def test_a_click_is_nothing_to_ask_about() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 0.1)
        await line.hear(QUIET, 5)

        assert second.listenings == []


async def test_when_nobody_can_listen_the_call_is_told() -> None:
    async with Line(Scripted("first", refuses=True), Scripted("second", refuses=True)) as line:
        await line.settle()

        assert line.over
