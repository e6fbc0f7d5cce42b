"""Replies in the making under the turns: what ran is known, nothing runs twice, nobody waits for who does not obey.

The turns, the replies and the agent are those of a call; its clock goes on by itself as soon as everybody waits.
"""

import asyncio
import gc
import random
import selectors
import weakref
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from typing import Any, Final

import pytest
from tests.unit.agent.dialogue import Dialogue, Kept

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.agent.guarding import Guards
from receptionist.agent.reply import Agent
from receptionist.call import events as ev
from receptionist.call.guessed import Guessed
from receptionist.call.kept_speech import PhraseCache
from receptionist.call.live import LiveEvent
from receptionist.call.recorder import Recorder
from receptionist.call.replies import Replies
from receptionist.call.speech import Speech
from receptionist.call.speech_stores import Nowhere
from receptionist.call.stopwatch import Stopwatch, TurnEnd
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.turns import Turns
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import (
    CallDelta,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    ModelDelta,
    ModelRequest,
    TextDelta,
)
from receptionist.practice.definition import Definition
from receptionist.providers.base import (
    Chain,
    EarlyEnd,
    EndOfTurn,
    Partial,
    Sound,
    SpeechPaused,
    SpeechStarted,
    VoiceSettings,
)
from receptionist.records.calls import FunctionRecord, Withheld

Script = Callable[[ModelRequest], AsyncGenerator[ModelDelta, None]]
_EFFECT: Final = "take_message"
_LOOK_UP: Final = "check_hours"


class _Skips(selectors.DefaultSelector):
    """Nobody waits for time to pass: it has passed."""

    skipped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = super().select(None if timeout is None else 0)
        self.skipped += 0 if found or timeout is None else max(timeout, 0)
        return found


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._skips = _Skips()
        super().__init__(self._skips)

    def time(self) -> float:
        return 1000.0 + self._skips.skipped


class _Model:
    name = account = "scripted"

    def __init__(self, script: Script) -> None:
        self._script = script

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        return self._script(request)


class _Voice:
    """A second of sound for each sentence."""

    name = account = "scripted"

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        yield bytes(8000)


class _Practice(Actions):
    """Functions that take their time, and remember that they ran."""

    def __init__(self, function_s: float, sure: FunctionCall | None = None) -> None:
        kept = Kept()
        super().__init__(kept, kept, LexicalMatcher())
        self._function_s, self._sure = function_s, sure
        self.ran: list[FunctionCall] = []

    async def run(self, call: FunctionCall, context: Context, entries: Sequence[Entry] = ()) -> FunctionResult:
        self.ran.append(call)
        await asyncio.sleep(self._function_s)
        return FunctionResult(call.id, call.name, {"state": "done", "answer": "We are at Elm Street."})

    async def match(self, definition: Definition, words: str) -> list[Any]:
        return []

    async def sure_answer(self, context: Context, entries: Sequence[Entry], call_id: str) -> FunctionCall | None:
        await asyncio.sleep(0.05)
        return self._sure


class _Notes(Recorder):
    """What would be kept of the turns."""

    def __init__(self) -> None:
        self.functions: dict[int, Sequence[FunctionRecord]] = {}
        self.watches: dict[int, Stopwatch] = {}

    async def began(
        self,
        start: ev.StartReply,
        stopwatch: Stopwatch,
        functions: Sequence[FunctionRecord],
        withheld: Sequence[Withheld] = (),
        guessed: Guessed | None = None,
    ) -> None:
        self.functions[start.turn] = functions
        self.watches[start.turn] = stopwatch

    def forget(self, turn: int) -> None:
        del self.functions[turn]

    def stopwatch(self, turn: int) -> Stopwatch | None:
        return self.watches.get(turn)

    async def tell(self, event: LiveEvent) -> None:
        pass


class _Call:
    """The owner of a call, without a line: what is sent has been played a second later."""

    def __init__(self, script: Script, function_s: float = 0.3, sure: FunctionCall | None = None) -> None:
        self.actions, self.notes = _Practice(function_s, sure), _Notes()
        self._chain = Chain(models=[_Model(script)], voices=[_Voice()])
        self._turns = Turns(TurnSettings())
        self._inbox: asyncio.Queue[ev.Event] = asyncio.Queue()
        self._timer: asyncio.TimerHandle | None = None
        self.said: list[str] = []

    def hold(self, story: "Callable[[_Call], Coroutine[None, None, None]]") -> "_Call":
        with asyncio.Runner(loop_factory=_Loop) as runner:
            runner.run(self._hold(story))
        return self

    async def _hold(self, story: "Callable[[_Call], Coroutine[None, None, None]]") -> None:
        guards, context = Guards(), Dialogue().context
        await guards.ready(context.definition)  # a thread knows nothing of this clock
        agent = Agent(self.actions, guards)
        async with asyncio.TaskGroup() as tasks:
            speech = Speech(PhraseCache(Nowhere()))
            self.replies = Replies(agent, speech, context, self._chain, self.notes, self._put, tasks, {})
            owner = tasks.create_task(self._own())
            self.put(ev.Began())
            await asyncio.sleep(6)
            await story(self)
            owner.cancel()
            self.replies.cancel_all()

    def put(self, event: ev.Event) -> None:
        self._inbox.put_nowait(event)

    async def _put(self, event: ev.Event) -> None:
        if isinstance(event, ev.SentenceBegan):
            self.said.append(event.text)
        self.put(event)

    async def says(self, words: str, *, ended_s: float = 0.3, early: bool = False) -> None:
        self.put(SpeechStarted())
        await asyncio.sleep(ended_s)
        self.put(SpeechPaused())
        if early:
            self.put(EarlyEnd(words))
            await asyncio.sleep(0.7)
        self.put(EndOfTurn(words, 700))

    async def _own(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            event, at = await self._inbox.get(), loop.time()
            for command in self._turns.on(event, at):
                match command:
                    case ev.StartReply():
                        await self.replies.start(command, TurnEnd(at))
                    case ev.ConfirmReply():
                        await self.replies.confirm(command.generation, TurnEnd(at))
                    case ev.Act():
                        self.replies.act(command.generation)
                    case ev.CancelReply():
                        self.replies.cancel(command.generation)
                    case ev.Spoke():
                        self.replies.spoke(command)
                    case ev.Fill():
                        for one in self.replies.filler(command):
                            self.put(one)
                    case ev.SendMark():
                        loop.call_later(1.0, self.put, ev.MarkPlayed(command.name))
                    case ev.WakeAt():
                        if self._timer:
                            self._timer.cancel()
                        self._timer = loop.call_at(command.at, self.put, ev.Tick())
                    case _:
                        pass

    @property
    def entries(self) -> list[Entry]:
        return self.replies.conversation.entries

    @property
    def known(self) -> list[str]:
        """The functions whose results the conversation knows."""
        return [entry.id for entry in self.entries if isinstance(entry, FunctionResult)]


def _message(number: str) -> CallDelta:
    arguments = {"name": "Ann Lee", "phone": "+14155550123", "reason": f"message {number}"}
    return CallDelta(FunctionCall(number, _EFFECT, arguments))


def _hours(number: str) -> CallDelta:
    return CallDelta(FunctionCall(number, _LOOK_UP, {"when": "tomorrow"}))


def _results(request: ModelRequest) -> int:
    return sum(isinstance(entry, FunctionResult) for entry in request.entries)


def _asked(request: ModelRequest) -> str:
    return next(entry.text for entry in reversed(request.entries) if isinstance(entry, CallerSaid))


def test_a_function_that_is_wanted_as_the_rest_of_the_turn_ends_runs_once() -> None:
    async def script(request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        if _results(request):
            yield TextDelta("Right.")
            return
        if "crown" not in _asked(request):
            await asyncio.sleep(0.9)
            call.put(EndOfTurn("and it is about my crown.", 300))
        yield _message("one")

    async def story(call: _Call) -> None:
        await call.says("Please take a message for Doctor Lee to call me.")
        await asyncio.sleep(0.3)
        call.put(SpeechStarted())
        await asyncio.sleep(0.3)
        call.put(SpeechPaused())
        await asyncio.sleep(5)

    call = _Call(script)
    call.hold(story)

    assert len(call.actions.ran) == 1
    assert call.known == ["one"]
    assert [record.id for record in call.notes.functions[1]] == ["one"]


def test_what_a_reply_has_looked_up_stays_known_when_a_guess_takes_its_place() -> None:
    async def script(request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        if "located" in _asked(request):
            yield TextDelta("Sure.")
        elif _results(request):
            yield TextDelta("Right.")
        else:
            yield TextDelta("One moment please. Thank you. ")
            await asyncio.sleep(1.2)
            yield TextDelta("")
            await asyncio.sleep(0.75)
            yield _hours("one")

    async def story(call: _Call) -> None:
        await call.says("When are you open tomorrow, please?")
        await asyncio.sleep(1.6)
        await call.says("Can I also ask where you are located?", early=True)
        await asyncio.sleep(3)

    call = _Call(script, function_s=0.1).hold(story)

    assert call.known == ["one"]
    assert [entry.text for entry in call.entries if isinstance(entry, CallerSaid)][-1].startswith("Can I also")


def test_what_a_guess_held_that_was_thrown_away_is_gone_while_the_call_goes_on() -> None:
    """A long call has dozens of them, each with its request, its answer so far and its sound."""

    class Held:
        pass

    held: list[weakref.ref[Held]] = []
    left: list[bool] = []

    async def script(request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        one = Held()
        held.append(weakref.ref(one))
        await asyncio.sleep(1)
        yield TextDelta("Right." if one else "")

    async def story(call: _Call) -> None:
        call.put(SpeechStarted())
        await asyncio.sleep(0.3)
        call.put(SpeechPaused())
        call.put(EarlyEnd("Could you tell me about it?"))
        await asyncio.sleep(0.6)
        await call.says("Could you tell me about it on Sunday?")
        await asyncio.sleep(5)
        gc.collect()
        left.extend(one() is not None for one in held)

    _Call(script).hold(story)

    assert len(left) > 1
    assert not any(left)


@pytest.mark.parametrize("gone", [False, True])
def test_nothing_more_is_done_for_a_reply_that_was_cancelled(gone: bool) -> None:
    async def script(request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        if "Stop" in _asked(request):
            yield TextDelta("Sure.")
            return
        yield _message(str(_results(request)))
        yield _message(f"{_results(request)} more")

    async def story(call: _Call) -> None:
        await call.says("Please take messages for Doctor Lee.")
        await asyncio.sleep(0.4)
        if gone:
            call.put(ev.Gone())
        else:
            await call.says("Stop, do nothing else, please.")
        await asyncio.sleep(6)

    call = _Call(script, function_s=1.5).hold(story)

    assert [ran.id for ran in call.actions.ran] == ["0"]
    assert call.known == ["0"]


@pytest.mark.parametrize("swallows", [True, False])
def test_a_model_that_does_not_obey_is_neither_heard_nor_waited_for_beside_the_files_answer(swallows: bool) -> None:
    async def script(request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        try:
            await asyncio.sleep(2)
        except asyncio.CancelledError:
            if swallows:
                yield _message("of the model")
                return
            await asyncio.sleep(5)
            raise
        yield TextDelta("We are somewhere else.")

    async def story(call: _Call) -> None:
        await call.says("Where are you located, please?")
        await asyncio.sleep(1)
        assert call.said[-1] == "We are at Elm Street."
        await asyncio.sleep(6)

    sure = FunctionCall("sure", "answer_faq", {"question": "Where are you?"})
    call = _Call(script, function_s=0.0, sure=sure).hold(story)

    assert call.said[-1] == "We are at Elm Street."
    assert call.known == ["sure"]
    assert [ran.id for ran in call.actions.ran] == ["sure"]
    work = call.notes.watches[1].waterfall().work
    model = next(one for one in work if one.doer == "model")
    assert model.ended_ms is not None
    assert model.ended_ms < 1500


@pytest.mark.parametrize("seed", range(40))
def test_each_effect_runs_once_and_is_known(seed: int) -> None:
    """Whatever the caller says and whenever; the model wants a message for every piece, and looks up between."""
    chance = random.Random(seed)
    wanted: set[str] = set()

    async def script(request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        if chance.random() < 0.5:
            yield TextDelta("One moment please. ")
        try:
            await asyncio.sleep(chance.choice((0.0, 0.1, 0.7, 1.4)))
        except asyncio.CancelledError:
            if chance.random() < 0.5:
                raise
        known = {entry.id for entry in request.entries if isinstance(entry, FunctionResult)}
        piece = _asked(request).rsplit(" ", 1)[-1].rstrip(".")
        wanted.add(piece)
        if piece not in known:
            yield _message(piece)
        elif f"{piece} hours" not in known:
            yield _hours(f"{piece} hours")
        else:
            yield TextDelta("That is done. Thank you.")

    async def story(call: _Call) -> None:
        for piece in "abcdef":
            words = f"Please take a message about {piece}{piece}."
            call.put(SpeechStarted())
            await asyncio.sleep(chance.choice((0.1, 0.3, 1.0)))
            if chance.random() < 0.5:
                call.put(Partial(words, quiet=True))
            if chance.random() < 0.8:
                call.put(SpeechPaused())
            if chance.random() < 0.6:
                call.put(EarlyEnd(words))
                await asyncio.sleep(chance.choice((0.0, 0.2, 0.7)))
            call.put(EndOfTurn(words, chance.choice((0, 300, 700))))
            await asyncio.sleep(chance.choice((0.0, 0.1, 0.4, 1.0, 2.0, 4.0)))
        if chance.random() < 0.5:
            call.put(ev.Gone())
        await asyncio.sleep(8)

    call = _Call(script, function_s=chance.choice((0.0, 0.3, 1.5))).hold(story)

    effects = [one.id for one in call.actions.ran if one.name == _EFFECT]
    assert len(effects) == len(set(effects)), "an effect ran twice"
    assert set(effects) <= set(call.known), "an effect is not known"
    recorded = {record.id for functions in call.notes.functions.values() for record in functions}
    assert set(effects) <= recorded, "an effect is in no turn's record"
    assert wanted
