"""One live call: what happens on the line and in the models becomes events for `turns`; its commands are done.

A single task owns the turn-taking; all else (the line, the recogniser, the replies in the making) sends it events.
"""

import asyncio
import contextlib
import logging
import re
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import assert_never

import msgspec

from receptionist.actions.context import Context
from receptionist.agent.reply import Agent, End, Leave, Ran, ReplyEvent, Runs, Say, SayKind, standing_of
from receptionist.call import events as ev
from receptionist.call.admission import Admission, Wanted
from receptionist.call.keeping import voice_settings
from receptionist.call.line import Line, LineClosedError, Wire
from receptionist.call.live import CallerSpeaking, CallerWords, LiveCalls, ReplyPlanned
from receptionist.call.recorder import Recorder
from receptionist.call.speech import Speech
from receptionist.call.stopwatch import Stopwatch
from receptionist.call.tickets import Ticket
from receptionist.call.turns import Turns, TurnSettings
from receptionist.clock import Clock
from receptionist.conversation import emergency
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.history import (
    CallerSaid,
    Conversation,
    Note,
    Noted,
    Origin,
    Snapshot,
    decode_snapshot,
    encode_snapshot,
)
from receptionist.conversation.sentences import split
from receptionist.errors import ProviderError
from receptionist.practice import wording
from receptionist.practice.definition import Definition
from receptionist.practice.registry import Practice
from receptionist.providers.base import (
    Chain,
    EarlyEnd,
    EndOfTurn,
    Failed,
    Listening,
    ListenSettings,
    Partial,
    Recogniser,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.records.calls import Calls, FunctionRecord
from receptionist.telephony.twilio import media

log = logging.getLogger(__name__)

_UNHEARD_FRAMES = 150  # 3 s of audio of a turn that has not ended: for the recogniser that takes over
_END_OF_TURN_MS = {"brisk": 500, "normal": 700, "relaxed": 1100}
_ROOM_WAIT_S = 20.0
_HOLD_ON = re.compile(r"\b(wait|hold on|stop|cancel|never ?mind|don'?t)\b")


class Ended(msgspec.Struct, frozen=True):
    """How a stream ended. `left`: the call goes on elsewhere, its outcome is not known yet."""

    outcome: str
    reason: str
    left: bool = False


@dataclass(frozen=True)
class Reception:
    """Answers calls: everything that they share."""

    chain: Callable[[Definition], Chain]  # who answers a practice
    agent: Agent
    speech: Speech
    calls: Calls
    live: LiveCalls
    admission: Admission
    clock: Clock
    _calls: "dict[str, _Call]" = field(default_factory=dict[str, "_Call"])  # by id, those that are live here

    def say_goodbye(self) -> None:
        """The process must stop now: every call is told to hold on, and left to whoever the carrier asks next."""
        for call in self._calls.values():
            call.leave()

    async def answer(self, line: Line, start: media.Start, ticket: Ticket, practice: Practice) -> Ended:
        """Holds the call until it ends, and closes the line. Raises nothing for what a caller or a carrier does."""
        earlier = self._calls.get(ticket.call_id)
        if earlier:  # the carrier has given up a socket that we still believe in
            earlier.leave()
            await earlier.gone.wait()
        call = self._calls[ticket.call_id] = _Call(self, line, start, ticket, practice)
        try:
            wanted = Wanted(practice.slug, ticket.caller, resumed=ticket.resume, local=call.chain.local)
            async with self.admission.slot(wanted) as granted:
                if granted:
                    return await call.run()
            await call.say_kept("please_hold")
            async with self.admission.slot(wanted, wait_s=_ROOM_WAIT_S) as granted:
                if granted:
                    return await call.run()
            return await call.turn_away()
        finally:
            if self._calls.get(ticket.call_id) is call:
                del self._calls[ticket.call_id]
            call.gone.set()


class _Evicted(msgspec.Struct, frozen=True):
    """The process must stop: the call goes on elsewhere."""


@dataclass
class _Job:
    """A reply in the making."""

    start: ev.StartReply
    confirmed: asyncio.Event = field(default_factory=asyncio.Event)
    settled: asyncio.Event = field(default_factory=asyncio.Event)  # nothing more will come of it
    task: asyncio.Task[None] | None = None
    conversation: Conversation | None = None  # the branch that it works on
    before: Conversation | None = None  # what the branch grew from
    functions: list[FunctionRecord] = field(default_factory=list[FunctionRecord])
    reached: dict[str, float] = field(default_factory=dict[str, float])  # steps, before the turn was certain
    acting: bool = False  # a function with an effect runs
    muted: bool = False
    numbers: int = 0  # sentences so far

    def next_number(self) -> int:
        self.numbers += 1
        return self.numbers - 1

    def cancel(self) -> None:
        """An effect that has begun runs to its end; then nothing more is said."""
        self.muted = True
        if self.task and not self.acting:
            self.task.cancel()


class _Call:
    def __init__(
        self, reception: Reception, line: Line, start: media.Start, ticket: Ticket, practice: Practice
    ) -> None:
        self._reception = reception
        self._ticket = ticket
        self._practice = practice
        self._definition = practice.definition
        self._about = {"call": ticket.call_id, "carrier_call": start.call_sid, "practice": practice.slug}
        narrated = ticket.narrate and ticket.origin is not Origin.PHONE
        self._wire = Wire(line, start.stream_sid, narrated=narrated, about=self._about)
        self._recorder = Recorder(
            reception.calls, reception.live, self._wire, reception.clock, ticket=ticket, practice=practice
        )
        self._turns = Turns(_turn_settings(practice))
        self.chain = reception.chain(self._definition)
        self._voice = voice_settings(self._definition)
        self._context = Context(
            practice=practice.slug,
            definition=practice.definition,
            call_id=ticket.call_id,
            origin=ticket.origin,
            caller=ticket.caller,
            now=reception.clock.now,
        )
        self._models = standing_of(self.chain.models)
        self._conversation = Conversation()
        self._inbox: asyncio.Queue[ev.Event | _Evicted] = asyncio.Queue(1024)
        self._own: deque[ev.Event] = deque()  # a filler, which the owner itself puts in: taken before the inbox
        self._jobs: dict[int, _Job] = {}  # by generation
        self._listening: Listening | None = None
        self._unheard: deque[bytes] = deque(maxlen=_UNHEARD_FRAMES)
        self._timer: asyncio.TimerHandle | None = None
        self._at = 0.0
        self._speech_ended: float | None = None
        self._filling = False
        self._closing: ev.Close | None = None
        self._promised: ev.Leave | None = None  # what a function has begun; talking over it changes nothing
        self._pending = ""  # what `/voice/resume` must do when the stream is left
        self.gone = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._tasks = asyncio.TaskGroup()

    # -- the whole call ------------------------------------------------------------------------------------------

    async def run(self) -> Ended:
        resumed = self._ticket.resume and await self._recall()
        log.info("call started", extra={**self._about, "origin": self._ticket.origin, "resumed": resumed})
        reason = "error"
        try:
            async with self._tasks:
                crew = [self._tasks.create_task(work) for work in (self._read_line(), self._listen())]
                try:
                    reason = await self._hold(ev.Began(resumed=resumed))
                finally:
                    if self._timer:
                        self._timer.cancel()
                    for task in crew:
                        task.cancel()
                    for job in self._jobs.values():
                        job.cancel()
        except* Exception:
            log.exception("call failed", extra=self._about)
            reason = "error"
        return await self._finish(reason)

    async def _hold(self, first: ev.Began) -> str:
        """Feeds events to the turns, one at a time, until the call ends. Returns why."""
        event: ev.Event | _Evicted = first
        try:
            await self._recorder.opened()
            while not isinstance(event, ev.Gone | _Evicted):
                await self._happened(event)
                if self._closing:
                    return self._closing.reason
                self._filling = bool(self._own)
                event = self._own.popleft() if self._own else await self._inbox.get()
            if isinstance(event, _Evicted):
                await self._wire.clear()
                await self.say_kept("please_hold")
                self._closing = ev.Close("stopping", leave=True)
        except LineClosedError:
            log.debug("the line closed while something was sent", extra=self._about)
        await self._happened(ev.Gone())
        if self._closing:
            return self._closing.reason
        from_carrier = self._ticket.origin is Origin.PHONE
        return "line_lost" if from_carrier and not self._wire.stopped else "caller_left"

    async def _finish(self, reason: str) -> Ended:
        """The record comes before the socket: a slow peer costs nobody their words."""
        left = reason in ("error", "line_lost") or (self._closing is not None and self._closing.leave)
        by_caller = reason == "caller_left"
        outcome = "failed" if reason == "error" else str(self._conversation.outcome(ended_by_caller=by_caller))
        snapshot = self._snapshot()
        await self._recorder.keep_all(snapshot)
        if left:  # the carrier asks `/voice/resume` what comes next
            await self._recorder.left(snapshot)
        else:
            await self._recorder.ended(outcome, reason)
        log.info("call ended", extra={**self._about, "outcome": outcome, "reason": reason, "left": left})
        await self._wire.close(reason)
        return Ended(outcome=outcome, reason=reason, left=left)

    def leave(self) -> None:
        if not self._inbox.full():
            self._inbox.put_nowait(_Evicted())

    async def _recall(self) -> bool:
        """The conversation of an earlier stream of this call, if it was kept."""
        data = await self._reception.calls.snapshot(self._practice.slug, self._ticket.call_id)
        if data is None:
            return False
        try:
            snapshot = decode_snapshot(data)
        except msgspec.DecodeError:
            log.warning("a kept conversation cannot be read", extra=self._about)
            return False
        self._conversation = Conversation(snapshot.entries, snapshot.state)
        self._turns.resume_at(snapshot.turn + 1)
        return True

    def _snapshot(self) -> bytes:
        conversation = self._conversation
        entries = list(conversation.entries)
        return encode_snapshot(Snapshot(entries, conversation.state, self._turns.turn, self._pending))

    # -- no room -------------------------------------------------------------------------------------------------

    async def turn_away(self) -> Ended:
        """Told so, never garbled. The carrier asks what comes next."""
        log.warning("no room for a call", extra=self._about)
        await self.say_kept("all_busy")
        await self._wire.close("busy")
        return Ended(outcome="failed", reason="busy", left=True)

    async def say_kept(self, phrase: wording.StockPhrase) -> None:
        """As much of it as is kept: nothing here waits for a voice."""
        sentences = split(wording.stock(self._definition, phrase))
        audio = b"".join(
            self._reception.speech.kept(sentence, self.chain.voices, self._voice) or b"" for sentence in sentences
        )
        with contextlib.suppress(LineClosedError):  # they did not wait
            await self._wire.play(audio)
            await self._wire.mark("kept")

    # -- events in -----------------------------------------------------------------------------------------------

    async def _read_line(self) -> None:
        async with aclosing(self._wire.events(self._hear)) as events:
            async for event in events:
                await self._inbox.put(event)
        await self._inbox.put(ev.Gone())

    def _hear(self, mulaw: bytes) -> None:
        self._unheard.append(mulaw)
        if self._listening:
            self._listening.feed(mulaw)

    async def _listen(self) -> None:
        """Keeps a recogniser on the line; when one fails the next is tried, and again the first."""
        settings = ListenSettings(
            language=self._definition.practice.language,
            also_speaks=self._definition.practice.also_speaks,
            listen_for=self._definition.voice.listen_for,
            end_of_turn_ms=_END_OF_TURN_MS[self._definition.turns.patience],
        )
        failures = 0
        while recognisers := self.chain.recognisers:
            recogniser = recognisers[failures % len(recognisers)]
            try:
                await self._listen_with(recogniser, settings)
            except ProviderError as error:
                log.warning(
                    "recogniser failed", extra={**self._about, "provider": recogniser.name, "error": str(error)}
                )
            failures += 1
            await asyncio.sleep(min(2.0, 0.1 * 2 ** min(failures, 5)))

    async def _listen_with(self, recogniser: Recogniser, settings: ListenSettings) -> None:
        async with recogniser.listen(settings) as listening:
            for frame in self._unheard:
                listening.feed(frame)
            self._listening = listening
            try:
                async for event in listening.events():
                    if isinstance(event, EndOfTurn | Failed):  # either way the turn is answered with what is known
                        self._unheard.clear()
                    await self._inbox.put(event)
                    if isinstance(event, Failed):
                        raise ProviderError(event.reason, provider=recogniser.name)
            finally:
                self._listening = None

    # -- the owner -----------------------------------------------------------------------------------------------

    async def _happened(self, event: ev.Event) -> None:
        at = self._at = max(self._at, self._loop.time())
        event = await self._noticed(event, at)
        for command in self._turns.on(event, at):
            await self._do(command)

    async def _noticed(self, event: ev.Event, at: float) -> ev.Event:
        """What watchers and the stopwatch want to know, and the emergency that cannot wait for the turn to end."""
        match event:
            case SpeechStarted():
                await self._recorder.tell(CallerSpeaking(speaking=True))
            case SpeechPaused():
                await self._recorder.tell(CallerSpeaking(speaking=False))
            case Partial() | EarlyEnd():
                await self._recorder.tell(CallerWords(turn=self._turns.turn + 1, text=event.text, final=False))
                if emergency.detect(event.text, self._definition):
                    self._speech_ended = at
                    return ev.Urgent(event.text)
            case EndOfTurn():
                self._speech_ended = at - event.speech_ended_ms_ago / 1000
            case ev.Typed() | ev.KeyPressed():
                self._speech_ended = at
            case ev.MarkPlayed():
                self._marked(event.name, at)
            case _:
                pass
        return event

    async def _do(self, command: ev.Command) -> None:
        match command:
            case ev.StartReply():
                await self._start_reply(command)
            case ev.ConfirmReply():
                await self._confirm(self._jobs[command.generation])
            case ev.CancelReply():
                self._jobs[command.generation].cancel()
            case ev.Send():
                if not self._filling:
                    self._reached(self._jobs[command.generation], "first_audio")
                await self._wire.play(command.audio)
            case ev.SendMark():
                await self._wire.mark(command.name)
            case ev.Clear():
                await self._wire.clear()
            case ev.Fill():
                self._fill(self._jobs[command.generation])
            case ev.Spoke():
                self._conversation.spoke(command.turn, command.text, command.heard, interrupted=command.interrupted)
                await self._recorder.spoke(command)
            case ev.TurnOver():
                await self._recorder.turn_over(command.turn, self._snapshot())
            case ev.WakeAt():
                if self._timer:
                    self._timer.cancel()
                self._timer = self._loop.call_at(command.at, self._wake)
            case ev.Close():
                self._closing = command
                self._pending = command.reason if command.leave else ""
            case _:
                assert_never(command)

    def _wake(self) -> None:
        if not self._inbox.full():  # a full inbox brings its own time
            self._inbox.put_nowait(ev.Tick())

    def _reached(self, job: _Job, step: str) -> None:
        stopwatch = self._recorder.stopwatch(job.start.turn) if job.confirmed.is_set() else None
        if stopwatch:
            stopwatch.reached(step, self._loop.time())
        else:
            job.reached.setdefault(step, self._loop.time())

    def _marked(self, name: str, at: float) -> None:
        generation = name.partition(".")[0]
        known = generation.isascii() and generation.isdecimal() and len(generation) < 10
        job = self._jobs.get(int(generation)) if known else None
        stopwatch = self._recorder.stopwatch(job.start.turn) if job else None
        if stopwatch and stopwatch.first_audio is not None:
            stopwatch.reached("first_mark", at)

    # -- replies -------------------------------------------------------------------------------------------------

    async def _start_reply(self, start: ev.StartReply) -> None:
        job = self._jobs[start.generation] = _Job(start)
        if start.amends:
            self._recorder.forget(start.turn)
        if not start.speculative:
            await self._confirm(job)
        job.task = self._tasks.create_task(self._make(job))

    async def _confirm(self, job: _Job) -> None:
        """The turn truly ended: from here on the job's branch is the conversation."""
        job.confirmed.set()
        if job.conversation:
            self._conversation = job.conversation
        at = self._loop.time()
        ended = self._speech_ended if isinstance(job.start.cause, ev.Answer) else at
        stopwatch = Stopwatch(speech_ended=ended, end_of_turn=at, speculative=job.start.speculative)
        for step, moment in job.reached.items():
            stopwatch.reached(step, moment)
        await self._recorder.began(job.start, stopwatch, job.functions)

    async def _make(self, job: _Job) -> None:
        """One reply: words from the agent, speech from the voice, all of it as events to the owner."""
        generation = job.start.generation
        then: ev.Then = ev.Listen()
        try:
            async with aclosing(self._words(job)) as words:
                async for event in words:
                    if not isinstance(event, Say):
                        then = event
                        continue
                    if job.muted:
                        break
                    if job.numbers:  # of a guess only the first sentence is made into speech
                        await job.confirmed.wait()
                    await self._say(job, event)
        except ProviderError as error:
            log.exception("no voice can speak", extra={**self._about, "provider": error.provider})
            then = ev.Leave("voiceless")  # the carrier's own voice says so
        except Exception:  # the edge of a reply: the caller hears of it
            log.exception("reply failed", extra={**self._about, "generation": generation})
            then = ev.Leave("error") if job.start.cause == ev.Greeting() else ev.Listen()
            await self._apologise(job)
        finally:
            job.settled.set()
        await self._inbox.put(ev.ReplyEnded(generation, self._as_promised(job, then)))

    def _as_promised(self, job: _Job, then: ev.Then) -> ev.Then:
        """A transfer that has begun is not lost by talking over its announcement; only a plain no takes it back."""
        if not isinstance(then, ev.Listen) or self._promised is None:
            return then
        cause = job.start.cause
        if isinstance(cause, ev.Answer) and (yes_or_no(cause.text) is False or _HOLD_ON.search(cause.text.casefold())):
            self._promised = None
            return then
        return self._promised

    async def _words(self, job: _Job) -> AsyncGenerator[Say | ev.Then, None]:
        for other in list(self._jobs.values()):
            if other is not job and other.acting:
                await other.settled.wait()  # what it did must be known before anything else is said
        async with aclosing(self._reply_events(job)) as events:
            async for event in events:
                match event:
                    case Say():
                        self._reached(job, "first_words")
                        yield event
                    case Runs():
                        pass
                    case Ran():
                        job.acting = False
                        await self._ran(job, event)
                    case Leave():
                        yield ev.Leave(f"transfer:{event.person}")
                    case End():
                        yield ev.HangUp(event.reason)
                    case _:
                        assert_never(event)

    def _reply_events(self, job: _Job) -> AsyncGenerator[ReplyEvent, None]:
        agent, start = self._reception.agent, job.start
        conversation = self._branch(job)
        if isinstance(start.cause, ev.Greeting) and not start.cause.resumed:
            return agent.greeting(self._context)

        async def confirmed() -> None:
            await job.confirmed.wait()
            job.acting = True
            await self._inbox.put(ev.Acted(start.generation))

        return agent.reply(conversation, self._context, models=self._models, turn=start.turn, confirmed=confirmed)

    def _branch(self, job: _Job) -> Conversation:
        """A guess leaves no trace; a turn that was answered too early is taken back whole."""
        start = job.start
        earlier = next((j for j in reversed(self._jobs.values()) if j is not job and j.start.turn == start.turn), None)
        job.before = earlier.before if start.amends and earlier and earlier.before else self._conversation
        job.conversation = job.before.branch()
        entry = _entry(start, job.conversation)
        if entry:
            job.conversation.add(entry)
        if job.confirmed.is_set():
            self._conversation = job.conversation
        return job.conversation

    async def _ran(self, job: _Job, ran: Ran) -> None:
        function = FunctionRecord(
            id=ran.call.id,
            name=ran.call.name,
            arguments=ran.call.arguments,
            result=ran.result.result,
            failed=ran.result.failed,
            ms=ran.ms,
        )
        job.functions.append(function)
        if ran.call.name == "transfer_call" and ran.result.result.get("state") == "ringing":
            self._promised = ev.Leave(f"transfer:{ran.result.result['person']}")
        if job.confirmed.is_set():
            await self._recorder.ran(job.start.turn, function)

    async def _say(self, job: _Job, say: Say) -> None:
        """One sentence into the caller's ear. Raises ProviderError when no voice can say it."""
        generation, number = job.start.generation, job.next_number()
        kind = ev.SentenceKind.FILLER if say.kind is SayKind.FILLER else ev.SentenceKind.REPLY
        if not say.interruptible:
            kind = ev.SentenceKind.NOTICE
        await self._inbox.put(ev.SentenceBegan(generation, number, say.text, kind))
        if job.confirmed.is_set():
            await self._recorder.tell(ReplyPlanned(turn=job.start.turn, text=say.text))
        self._reached(job, "first_sentence")
        async with aclosing(
            self._reception.speech.speak(say.text, self.chain.voices, self._voice, keep=say.keep)
        ) as chunks:
            async for chunk in chunks:
                await self._inbox.put(ev.SentenceAudio(generation, number, chunk))
        await self._inbox.put(ev.SentenceEnded(generation, number))

    def _fill(self, job: _Job) -> None:
        """The answer is late: a kept word in its place."""
        text = wording.stock(self._definition, "filler")
        audio = self._reception.speech.kept(text, self.chain.voices, self._voice)
        stopwatch = self._recorder.stopwatch(job.start.turn)
        if audio is None or stopwatch is None:
            return
        stopwatch.filler = True
        generation, number = job.start.generation, job.next_number()
        self._own.append(ev.SentenceBegan(generation, number, text, ev.SentenceKind.FILLER))
        self._own.append(ev.SentenceAudio(generation, number, audio))
        self._own.append(ev.SentenceEnded(generation, number))

    async def _apologise(self, job: _Job) -> None:
        if job.muted:
            return
        with contextlib.suppress(ProviderError):
            await self._say(job, Say(wording.stock(self._definition, "trouble"), keep=True))


def _turn_settings(practice: Practice) -> TurnSettings:
    turns = practice.definition.turns
    return TurnSettings(
        barge_in_s=turns.barge_in_ms / 1000,
        silence_s=turns.silence_reminder_seconds,
        longest_s=turns.max_call_minutes * 60,
        speculate=turns.speculate,
    )


def _entry(start: ev.StartReply, conversation: Conversation) -> CallerSaid | Noted | None:
    """What the reply answers, as the conversation puts it."""
    match start.cause:
        case ev.Answer():
            return CallerSaid(start.turn, start.cause.text, keys=start.cause.keys)
        case ev.Silence():
            return Noted(Note.SILENCE, str(start.cause.count))
        case ev.TimeUp():
            return Noted(Note.TIME_UP if start.cause.final else Note.LAST_MINUTE)
        case ev.Greeting():
            came_back = bool(conversation.entries) and isinstance(conversation.entries[-1], Noted)
            return Noted(Note.RESUMED) if start.cause.resumed and not came_back else None
        case _:
            assert_never(start.cause)
