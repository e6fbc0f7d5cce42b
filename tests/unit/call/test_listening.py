"""A call's hearing: recognisers that fail, stall, or only look alive, and a line whose level is known."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager

from receptionist.audio import tones
from receptionist.call import events as ev
from receptionist.call.listening import Ears
from receptionist.errors import ProviderError
from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Failed,
    Listening,
    ListenSettings,
    Partial,
    SpeechEvent,
    SpeechStarted,
)
from receptionist.providers.standing import NOBODY, Named, Nobody, Role, Watch

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


class Credit(Nobody):
    """Who has done its work, as the breaker and the operators' page are told."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def worked(self, role: Role, member: Named, at: float, first_s: float) -> None:
        self.given.append(member.name)


class Line:
    """A call on paper: time passes frame by frame, and what was put is kept."""

    def __init__(self, *recognisers: Scripted, watch: Watch = NOBODY) -> None:
        self.at = 1000.0
        self.put: list[ev.Event] = []
        self.over = False
        self.may_be_late = False  # the next frame
        settings = ListenSettings(language="en-US", end_of_turn_ms=700)
        self.ears = Ears(recognisers, settings, self.put.append, {}, clock=lambda: self.at, watch=watch)
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
            self.may_be_late = self.ears.hear(frame)
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


async def test_all_wait_for_what_may_be_an_end_and_nobody_for_the_middle_of_a_silence_or_a_speech() -> None:
    only = Scripted("only")
    async with Line(only) as line:
        await line.hear(QUIET, 0.02)
        assert line.may_be_late

        await line.hear(LOUD, 0.1)
        assert not line.may_be_late  # somebody may have begun to speak over us, and nobody else looks for it
        await line.hear(LOUD, 0.2)
        assert line.may_be_late
        await line.hear(QUIET, 0.02)
        assert not line.may_be_late  # the words may be all
        await line.hear(LOUD, 0.02)
        assert line.may_be_late  # it was between two words
        await line.hear(QUIET, 0.2)
        await line.hear(LOUD, 0.02)
        assert not line.may_be_late  # perhaps nobody believes any more that there will be more
        await line.hear(LOUD, 0.2)

        await line.tell(only.listenings[0], Partial("when"))
        await line.hear(QUIET, 0.28)
        assert not line.may_be_late  # an early end
        await line.hear(QUIET, 0.2)
        assert line.may_be_late
        await line.hear(QUIET, 0.16)
        assert not line.may_be_late  # the turn's end, by the caller's patience
        await line.hear(QUIET, 0.2)
        assert line.may_be_late  # it was told by now, or words are awaited, not sound
        await line.tell(only.listenings[0], EndOfTurn("when"))
        await line.hear(QUIET, 0.02)
        assert line.may_be_late


async def test_a_quiet_line_is_heard_a_fifth_of_a_second_at_a_time_until_there_is_a_sound() -> None:
    recogniser = Scripted("first")
    async with Line(recogniser) as line:
        await line.hear(QUIET, 0.3)
        await line.hear(QUIET, 0.24)
        await line.hear(LOUD, 0.04)
        await line.hear(QUIET, 0.04)

        fed = recogniser.listenings[0].fed
        assert [len(one) // len(QUIET) for one in fed] == [1] * 15 + [10, 2] + [1] * 4
        assert b"".join(fed) == QUIET * 27 + LOUD * 2 + QUIET * 2


async def test_a_quiet_line_with_words_on_it_is_heard_frame_by_frame() -> None:
    recogniser = Scripted("first")
    async with Line(recogniser) as line:
        await line.hear(QUIET, 0.36)
        await line.tell(recogniser.listenings[0], SpeechStarted(), Partial("whispered"))
        await line.hear(QUIET, 0.04)

        assert [len(one) // len(QUIET) for one in recogniser.listenings[0].fed] == [1] * 15 + [3, 1, 1]


async def test_the_next_one_hears_all_of_the_turn_that_has_not_ended() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(QUIET, 3)
        await line.hear(LOUD, 5)
        await line.tell(first.listenings[0], SpeechStarted(), Partial("my number is"), Failed("the line broke"))
        await line.hear(LOUD, 1)

        fed = b"".join(second.listenings[0].fed)
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


async def test_a_recogniser_that_hears_no_words_in_a_sentence_is_not_believed_alone() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 2)
        await line.hear(QUIET, 0.3)
        await line.tell(first.listenings[0], SpeechStarted(), EndOfTurn("", speech_ended_ms_ago=300))

        assert line.put == [SpeechStarted()], "the turn is not over yet"
        assert second.listenings[0].fed.count(LOUD) == 100
        await line.tell(second.listenings[0], SpeechStarted(), Partial("when are you open"))
        await line.tell(second.listenings[0], EndOfTurn("when are you open"))
        assert line.words() == ["when are you open", "when are you open"]
        assert any(isinstance(event, Failed) for event in line.put)


async def test_words_that_a_recogniser_takes_back_are_asked_of_another() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 0.6)
        await line.hear(QUIET, 0.3)
        await line.tell(
            first.listenings[0], SpeechStarted(), Partial("at five"), EndOfTurn("", speech_ended_ms_ago=300)
        )
        await line.tell(second.listenings[0], SpeechStarted(), Partial("at nine"), EndOfTurn("at nine"))

        assert line.words()[-1] == "at nine"
        assert not any(isinstance(event, EndOfTurn) and not event.text for event in line.put)


async def test_a_noise_that_two_recognisers_hear_no_words_in_ends_as_it_would_have() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 1)
        await line.hear(QUIET, 0.3)
        await line.tell(first.listenings[0], SpeechStarted(), EndOfTurn("", speech_ended_ms_ago=300))
        await line.hear(QUIET, 0.5)
        await line.tell(second.listenings[0], EndOfTurn(""))

        assert [event for event in line.put if isinstance(event, EndOfTurn)] == [EndOfTurn("", speech_ended_ms_ago=800)]
        assert not any(isinstance(event, Failed) for event in line.put)
        await line.hear(LOUD, 1)
        await line.hear(QUIET, 0.3)
        await line.tell(first.listenings[0], SpeechStarted(), EndOfTurn("", speech_ended_ms_ago=300))
        assert len(second.listenings) == 1, "nobody is asked again so soon"


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


# -- a recogniser dies in the middle of what is said: no word is lost, and none comes twice --------------------------

WORDS = tuple(f"w{number:02}" for number in range(20))
WORD_FRAMES, GAP_FRAMES = 12, 3  # each word has a sound of its own, and the smallest pause behind it


def said_aloud() -> list[bytes]:
    frames = [QUIET] * 10
    for number in range(len(WORDS)):
        frames += [tones.tone((300 + 20 * number,), 20)] * WORD_FRAMES + [QUIET] * GAP_FRAMES
    return frames + [QUIET] * 60


class Reading(Heard):
    """Hears the words in the sounds it is fed, as a vendor would: interims, some words final, an early end, an end."""

    def __init__(self, *, stable: bool) -> None:
        super().__init__()
        self._sounds = {tones.tone((300 + 20 * number,), 20): word for number, word in enumerate(WORDS)}
        self._stable = stable
        self._words: list[str] = []
        self._final = 0
        self._quiet = 0
        self._in_turn = False

    def feed(self, mulaw: bytes) -> None:
        super().feed(mulaw)
        word = self._sounds.get(mulaw)
        if word:
            self._quiet = 0
            self._tell(SpeechStarted(), when=not self._in_turn)
            self._in_turn = True
            if self._words[-1:] != [word]:
                self._words.append(word)
                self._tell(Partial(" ".join(self._words)))
        elif self._in_turn:
            self._quiet += 1
            if self._quiet == GAP_FRAMES - 1 and len(self._words) >= self._final + 4:
                self._final = len(self._words)
                heard_s = len(b"".join(self.fed)) / 8000
                self._tell(Partial(" ".join(self._words), stable=True, heard_s=heard_s), when=self._stable)
            self._tell(EarlyEnd(" ".join(self._words)), when=self._quiet == 15)
            if self._quiet == 35:
                self._tell(EndOfTurn(" ".join(self._words), speech_ended_ms_ago=700))
                self._words, self._final, self._in_turn = [], 0, False

    def _tell(self, event: SpeechEvent, *, when: bool = True) -> None:
        if when:
            self.told.put_nowait(event)


class Reader(Scripted):
    """`stable`: it says which of its words will not change."""

    def __init__(self, name: str, *, stable: bool = True) -> None:
        super().__init__(name)
        self.stable = stable

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        self.listenings.append(Reading(stable=self.stable))
        yield self.listenings[-1]


async def heard_with_cuts(*cuts: int, stable: bool = True) -> tuple[list[str], int]:
    """What a turn was understood as when the line to the recogniser broke before these frames, and how much audio was
    heard more than once, in frames."""
    readers = [Reader(str(number), stable=stable) for number in range(len(cuts) + 1)]
    frames = said_aloud()
    async with Line(*readers) as line:
        for place, frame in enumerate(frames):
            if place in cuts:
                await line.tell(readers[cuts.index(place)].listenings[-1], Failed("the line broke"))
            await line.hear(frame, 0.02)
        ended = [event.text for event in line.put if isinstance(event, EndOfTurn)]
        fed = sum(len(b"".join(listening.fed)) for reader in readers for listening in reader.listenings)
    return ended, fed // len(QUIET) - len(frames)


async def test_wherever_a_recogniser_dies_the_words_of_the_turn_are_the_same() -> None:
    whole = " ".join(WORDS)
    last = len(said_aloud()) - 60 + 34  # one frame before the end of the turn
    cuts = [8 + (last - 8) * number // 19 for number in range(20)]
    assert (await heard_with_cuts())[0] == [whole]

    for cut in cuts:
        ended, again = await heard_with_cuts(cut)
        assert ended == [whole], cut
        assert again <= 5 * (WORD_FRAMES + GAP_FRAMES), "a vendor hears no faster than a caller speaks"


async def test_two_recognisers_that_die_in_one_turn_lose_and_double_no_word_either() -> None:
    for first, second in ((60, 61), (100, 200), (75, 310), (320, 330)):
        assert (await heard_with_cuts(first, second))[0] == [" ".join(WORDS)], (first, second)


async def test_where_nothing_is_certain_the_whole_turn_is_heard_again() -> None:
    ended, again = await heard_with_cuts(200, stable=False)

    assert ended == [" ".join(WORDS)]
    assert again >= 190


async def test_a_turn_whose_words_are_all_certain_ends_although_the_next_recogniser_hears_only_silence() -> None:
    first, second = Scripted("first"), Scripted("second")
    async with Line(first, second) as line:
        await line.hear(LOUD, 1)
        await line.hear(QUIET, 0.4)
        certain = Partial("when are you open", stable=True, heard_s=1.4)
        await line.tell(first.listenings[0], SpeechStarted(), certain, EarlyEnd("when are you open"))
        await line.tell(first.listenings[0], Failed("the line broke"))
        await line.hear(QUIET, 0.2)
        assert not any(isinstance(event, EndOfTurn) for event in line.put)

        await line.hear(QUIET, 0.2)

        assert line.put[-1] == EndOfTurn("when are you open", speech_ended_ms_ago=700, silence_ms=700)
        assert second.listenings[0].fed.count(LOUD) == 0
        await line.hear(LOUD, 0.5)
        await line.tell(second.listenings[0], SpeechStarted(), EndOfTurn("thanks"))
        assert line.words()[-1] == "thanks"


async def test_a_recogniser_that_said_nothing_gets_no_credit_for_a_turn_that_ended_without_it() -> None:
    first, second, credit = Scripted("first"), Scripted("second"), Credit()
    async with Line(first, second, watch=credit) as line:
        await line.hear(LOUD, 1)
        await line.hear(QUIET, 0.4)
        certain = Partial("when are you open", stable=True, heard_s=1.4)
        await line.tell(first.listenings[0], SpeechStarted(), certain, Failed("the line broke"))
        await line.hear(QUIET, 0.4)

        assert line.put[-1] == EndOfTurn("when are you open", speech_ended_ms_ago=700, silence_ms=700)
        assert credit.given == []
        await line.hear(LOUD, 0.5)
        await line.tell(second.listenings[0], SpeechStarted(), EndOfTurn("thanks"))
        assert credit.given == ["second"]
