"""The replies of one call in the making: words from the agent, speech from a voice, all as events to the owner."""

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Final, assert_never

from receptionist.actions.context import Context
from receptionist.agent.events import End, HeldBack, Leave, Ran, ReplyEvent, Runs, Say, SayKind
from receptionist.agent.recapping import Recapping
from receptionist.agent.reply import Agent
from receptionist.agent.reply import standing_of as standing_of_models
from receptionist.audio import tones
from receptionist.call import events as ev
from receptionist.call.doings import Doings
from receptionist.call.guessed import Guessed
from receptionist.call.keeping import voice_settings
from receptionist.call.live import ReplyPlanned
from receptionist.call.playback import BYTES_PER_SECOND
from receptionist.call.recorder import Recorder
from receptionist.call.speech import Speech
from receptionist.call.speech import standing_of as standing_of_voices
from receptionist.call.stopwatch import Stopwatch, TurnEnd
from receptionist.conversation.awaited import Awaited, awaited
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.history import (
    LAST_SILENCE,
    OWN_NOTES,
    AgentSaid,
    CallerSaid,
    Conversation,
    FunctionCall,
    Note,
    Noted,
)
from receptionist.conversation.quiet import quiet_of
from receptionist.conversation.spoken_language import spoken_language
from receptionist.errors import ProviderError
from receptionist.practice import wording
from receptionist.providers.base import Chain
from receptionist.records.calls import FunctionRecord, Withheld
from receptionist.waiting import Happening

log = logging.getLogger(__name__)

_HOLD_ON: Final = re.compile(r"\b(wait|hold on|stop|cancel|never ?mind|don'?t)\b")


@dataclass
class _Job:
    """A reply in the making."""

    start: ev.StartReply
    confirmed: Happening = field(default_factory=Happening)
    let: Happening = field(default_factory=Happening)  # the function with an effect that it waits with begins
    settled: Happening = field(default_factory=Happening)  # nothing more will come of it
    task: asyncio.Task[None] | None = None  # None, too, when it is over: one that was cancelled keeps all it worked on
    began: float = 0.0
    sure: FunctionCall | None = None  # what the practice's file has to say to it
    guessed: Guessed = field(default_factory=Guessed)
    conversation: Conversation | None = None  # the branch that it works on
    before: Conversation | None = None  # what the branch grew from
    own: int = 0  # entries of the branch before its own
    functions: list[FunctionRecord] = field(default_factory=list[FunctionRecord])
    withheld: list[Withheld] = field(default_factory=list[Withheld])
    doings: Doings = field(default_factory=Doings)
    reached: dict[str, float] = field(default_factory=dict[str, float])  # steps, before the turn was certain
    acting: bool = False  # a function with an effect runs, or an emergency is answered
    muted: bool = False
    voiceless: bool = False  # no voice could say a sentence of it: the rest of its words is only written down
    numbers: int = 0  # sentences so far
    last_said: str = ""  # of them, the last
    awaits: Awaited | None = None  # what it asked for; None: that is not known yet

    def next_number(self) -> int:
        self.numbers += 1
        return self.numbers - 1

    def work_in(self, task: asyncio.Task[None]) -> None:
        self.task = task
        task.add_done_callback(self._is_over)

    def _is_over(self, _: asyncio.Task[None]) -> None:
        self.task = None

    def cancel(self) -> None:
        """An effect that has begun runs to its end; then nothing more is said."""
        self.muted = True
        if self.task and not self.acting:
            self.task.cancel()


class Replies:
    """Starts, confirms and cancels replies as the owner is told to; owns the conversation that they grow.

    Who failed in this call is not asked first again for the rest of it.
    """

    def __init__(
        self,
        agent: Agent,
        speech: Speech,
        context: Context,
        chain: Chain,
        recorder: Recorder,
        put: Callable[[ev.Event], Awaitable[None]],
        tasks: asyncio.TaskGroup,
        about: Mapping[str, str],
    ) -> None:
        """`put` takes what is made, in order. `about`: fields of log lines."""
        self.conversation = Conversation()
        self._agent = agent
        self._speech = speech
        self._context = context
        self._definition = context.definition
        self._models = standing_of_models(chain.models, chain.watch)
        self._voices = standing_of_voices(chain.voices, chain.watch)
        self._recorder = recorder
        self._put = put
        self._tasks = tasks
        self._about = dict(about)
        self._clock = asyncio.get_running_loop().time
        self._jobs: dict[int, _Job] = {}  # by generation
        self._started = 0  # replies made ahead since a turn of the caller ended
        self._awaits = Awaited.OPEN
        self._recapping = Recapping()
        self._recap: asyncio.Task[None] | None = None  # the beginning of a long call is put in short
        self._promised: ev.Leave | None = None  # what a function has begun; talking over it changes nothing

    # -- what the owner is told to do ----------------------------------------------------------------------------

    async def start(self, start: ev.StartReply, ended: TurnEnd | None) -> None:
        """`ended`: how the caller's turn did, as far as it is known."""
        job = self._jobs[start.generation] = _Job(start, began=self._clock())
        self._started += start.speculative
        if isinstance(start.cause, ev.WordsLate):
            job.confirmed.set()
            return  # there is nothing to answer yet
        if not start.speculative:
            await self.confirm(start.generation, ended)
        job.work_in(self._tasks.create_task(self._make(job)))

    async def confirm(self, generation: int, ended: TurnEnd | None) -> None:
        """The turn truly ended: from here on the job's branch is the conversation."""
        job = self._jobs[generation]
        job.confirmed.set()
        if job.start.amends:
            self._recorder.forget(job.start.turn)
        if job.conversation:
            if not job.start.amends:  # what the reply before it has looked up since is known from here on
                job.conversation.entries[: job.own] = self.conversation.entries
                job.own = len(self.conversation.entries)
            self.conversation = job.conversation
        self._awaits = job.awaits or self._awaits
        at = self._clock()
        end = ended if isinstance(job.start.cause, ev.Answer) else TurnEnd(at)
        stopwatch = Stopwatch(end, at, speculative=job.start.speculative, work=job.doings.all)
        for step, moment in job.reached.items():
            stopwatch.reached(step, moment)
        if isinstance(job.start.cause, ev.Answer):
            job.guessed.began, job.guessed.ended = job.began, at
            earlier = self._taken_back(job)
            job.guessed.started = self._started + (earlier.guessed.started if earlier else 0)
            self._started = 0
            job.guessed.released = job.start.speculative
        await self._recorder.began(job.start, stopwatch, job.functions, job.withheld, job.guessed)

    def act(self, generation: int) -> None:
        """The function with an effect may begin that this reply has asked for."""
        self._jobs[generation].let.set()

    def cancel(self, generation: int) -> None:
        self._jobs[generation].cancel()

    def cancel_all(self) -> None:
        for job in self._jobs.values():
            job.cancel()
        if self._recap:
            self._recap.cancel()

    def spoke(self, spoke: ev.Spoke) -> None:
        """What was said of a turn, and heard, as far as it is known: also to those who already think about the next."""
        said = AgentSaid(spoke.turn, spoke.text, spoke.heard, interrupted=spoke.interrupted)
        self.conversation.spoke(spoke.turn, spoke.text, spoke.heard, interrupted=spoke.interrupted)
        for job in self._jobs.values():
            if job.conversation and not job.confirmed.is_set() and not job.muted and spoke.turn != job.start.turn:
                job.own += job.conversation.spoke_before(job.own, said)

    def put_in_short(self) -> None:
        """A turn is over: where the call has grown long, its beginning is put in short, and no turn waits for it."""
        entries = self.conversation.entries
        if not self._models.members or not self._recapping.is_due(entries) or (self._recap and not self._recap.done()):
            return
        work = self._agent.put_in_short(self._recapping, tuple(entries), self._context, self._models)
        self._recap = self._tasks.create_task(work)

    def filler(self, fill: ev.Fill) -> list[ev.Event]:
        """Something that is there at once: a kept word, in whichever voice it is kept; else two soft notes."""
        job = self._jobs[fill.generation]
        kept, text = None, ""
        if not isinstance(job.start.cause, ev.Greeting) or job.start.cause.resumed:  # which begins with notices
            text = wording.stock(self._definition, "filler" if fill.count == 1 else "filler_again", self._language(job))
            kept = self._speech.kept(text, self._voices.members, voice_settings(self._definition, text))
        number = job.next_number()
        return [
            ev.SentenceBegan(fill.generation, number, text, ev.SentenceKind.FILLER),
            ev.SentenceAudio(fill.generation, number, kept.audio if kept else tones.patience()),
            ev.SentenceEnded(fill.generation, number),
        ]

    def sounded(self, generation: int, length: int, *, filler: bool) -> None:
        """So many bytes of the reply's sound leave."""
        if stopwatch := self._recorder.stopwatch(self._jobs[generation].start.turn):
            stopwatch.sent(self._clock(), length / BYTES_PER_SECOND, filler=filler)

    def mark_sent(self, name: str) -> None:
        """Behind the sound that left."""
        if stopwatch := self._stopwatch_of(name):
            stopwatch.mark_sent(name)

    def marked(self, name: str, at: float) -> None:
        """A mark came back, of whichever reply."""
        if stopwatch := self._stopwatch_of(name):
            stopwatch.mark_returned(name, at)

    def _stopwatch_of(self, mark: str) -> Stopwatch | None:
        generation = mark.partition(".")[0]
        known = generation.isascii() and generation.isdecimal() and len(generation) < 10
        job = self._jobs.get(int(generation)) if known else None
        return self._recorder.stopwatch(job.start.turn) if job else None

    def _reached(self, job: _Job, step: str) -> None:
        stopwatch = self._recorder.stopwatch(job.start.turn) if job.confirmed.is_set() else None
        if stopwatch:
            stopwatch.reached(step, self._clock())
        else:
            job.reached.setdefault(step, self._clock())

    # -- making one ----------------------------------------------------------------------------------------------

    async def _make(self, job: _Job) -> None:
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
        except Exception:  # the edge of a reply: the caller hears of it
            log.exception("reply failed", extra={**self._about, "generation": generation})
            then = ev.Leave("error") if job.start.cause == ev.Greeting() else ev.Listen()
            await self._apologise(job)
        finally:
            job.settled.set()
        if self._jobs.get(generation) is not job:
            return  # another has taken its place
        if isinstance(then, ev.Listen):
            then = ev.Listen(self._awaited(job), quiet_of((job.conversation or self.conversation).entries))
        if job.voiceless:  # the carrier's own voice says what is left
            then = _without_voice(then)
        await self._put(ev.ReplyEnded(generation, self._as_promised(job, then)))

    def _awaited(self, job: _Job) -> Awaited:
        """What the caller was asked for in the end; "are you still there?" asks for nothing else."""
        about, conversation = self._definition.practice, job.conversation or self.conversation
        if isinstance(job.start.cause, ev.Silence) and not conversation.state:
            return self._awaits
        languages = (about.language, *about.also_speaks)
        job.awaits = awaited(job.last_said, languages, conversation.state, conversation.entries)
        if job.confirmed.is_set():
            self._awaits = job.awaits
        return job.awaits

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
        events_of_reply = self._reply_events(job)
        if job.sure is None and self._models.members and _is_spoken(job.start):
            self._tasks.create_task(self._look_up(job))
        async with aclosing(events_of_reply) as events:
            async for event in events:
                if job.muted and not isinstance(event, Ran):
                    return
                match event:
                    case Say():
                        self._reached(job, "first_words")
                        yield event
                    case Runs():
                        await self._put(ev.Working(job.start.generation))
                    case Ran():
                        await self._ran(job, event)
                        job.acting = False
                        if job.muted:
                            return
                    case HeldBack():
                        job.withheld.append(event.clause)
                        if job.confirmed.is_set():
                            await self._recorder.held_back(job.start.turn, event.clause)
                    case Leave():
                        yield ev.Leave(f"transfer:{event.person}")
                    case End():
                        yield ev.HangUp(event.reason)
                    case _:
                        assert_never(event)

    def _reply_events(self, job: _Job) -> AsyncGenerator[ReplyEvent, None]:
        start = job.start
        conversation = self._branch(job)
        if isinstance(start.cause, ev.Greeting) and not start.cause.resumed:
            return self._agent.greeting(self._context)

        async def certain() -> None:
            await job.confirmed.wait()
            job.acting = True
            await self._put(ev.WouldAct(start.generation))

        async def confirmed() -> None:
            """The turns let an effect begin: whoever has its turn taken back meanwhile is cancelled here."""
            await job.confirmed.wait()
            if job.muted:
                raise asyncio.CancelledError  # its own was lost on the way
            job.let.clear()
            await self._put(ev.WouldAct(start.generation))
            await job.let.wait()
            job.acting = True  # from here to the function itself nothing else runs

        return self._agent.reply(
            conversation,
            self._context,
            models=self._models.seen_by(job.doings),
            turn=start.turn,
            certain=certain,
            confirmed=confirmed,
            sure=job.sure,
            recap=self._recapping.recap,
        )

    async def _look_up(self, job: _Job) -> None:
        """While a model thinks: where the practice's file has the answer beyond doubt, the model is not waited for."""
        try:
            conversation = job.conversation or self.conversation
            sure = await self._agent.sure_answer(conversation, self._context, job.start.turn)
        except Exception:  # whatever it is: the model answers
            log.exception("a question could not be looked up", extra=self._about)
            return
        begun = job.muted or job.acting or job.numbers or job.functions or job.settled.is_set()
        if sure is None or begun:
            return
        job.doings.left(self._clock())
        job.withheld.clear()
        job.guessed.from_file = True
        instead = replace(job, let=Happening(), settled=Happening(), reached={}, sure=sure)
        task = asyncio.current_task()
        assert task
        instead.work_in(task)
        self._jobs[job.start.generation] = instead
        job.withheld = []  # the model's reply is nobody's any more, also if it does not obey, or not soon
        job.cancel()
        await self._make(instead)

    def _branch(self, job: _Job) -> Conversation:
        """A guess leaves no trace; a turn that was answered too early is taken back whole."""
        start = job.start
        if job.before is None:
            earlier = self._taken_back(job)
            job.before = earlier.before if earlier and earlier.before else self.conversation
        job.conversation = job.before.branch()
        job.own = len(job.conversation.entries)
        entry = _entry(start, job.conversation)
        if entry:
            job.conversation.add(entry)
        if job.confirmed.is_set():
            self.conversation = job.conversation
        return job.conversation

    def _taken_back(self, job: _Job) -> _Job | None:
        """Whose place it takes: the reply to the same turn, which was not all."""
        others = (j for j in reversed(self._jobs.values()) if j is not job and j.start.turn == job.start.turn)
        return next((j for j in others if j.confirmed.is_set()), None) if job.start.amends else None

    async def _ran(self, job: _Job, ran: Ran) -> None:
        now = self._clock()
        job.doings.ran(ran.call.name, now - ran.ms / 1000, now, failed=ran.result.failed)
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
        """One sentence into the caller's ear; when no voice can say it, into the conversation only."""
        generation, number = job.start.generation, job.next_number()
        kind = ev.SentenceKind.FILLER if say.kind is SayKind.FILLER else ev.SentenceKind.REPLY
        if not say.interruptible:
            kind = ev.SentenceKind.NOTICE
        job.last_said = say.text
        await self._put(ev.SentenceBegan(generation, number, say.text, kind))
        if job.confirmed.is_set():
            await self._recorder.tell(ReplyPlanned(turn=job.start.turn, text=say.text))
        self._reached(job, "first_sentence")
        whole = True
        if not job.voiceless:
            try:
                await self._speak(job, number, say)
            except ProviderError as error:
                log.error("no voice can speak", extra={**self._about, "provider": error.provider, "why": str(error)})  # noqa: TRY400 - the voices' own lines say more
                job.voiceless, whole = True, False
        await self._put(ev.SentenceEnded(generation, number, whole))

    async def _speak(self, job: _Job, number: int, say: Say) -> None:
        generation, voices = job.start.generation, self._voices.seen_by(job.doings)
        settings = voice_settings(self._definition, say.text, "" if say.keep else self._language(job))
        reached: tuple[ev.Reach, ...] = ()  # by words whose sound is to come
        async with aclosing(self._speech.speak(say.text, voices, settings, keep=say.keep)) as pieces:
            async for piece in pieces:
                match piece:
                    case bytes():
                        job.guessed.sounded = job.guessed.sounded or self._clock()
                        await self._put(ev.SentenceAudio(generation, number, piece, reached))
                        reached = ()
                    case tuple():
                        reached += piece
                    case None:
                        await self._put(ev.SentenceAgain(generation, number))
                        reached = ()
                    case _:
                        assert_never(piece)
        if reached:
            await self._put(ev.SentenceAudio(generation, number, b"", reached))

    def _language(self, job: _Job) -> str:
        """That the caller speaks."""
        return spoken_language((job.conversation or self.conversation).entries, self._definition)

    async def _apologise(self, job: _Job) -> None:
        if not job.muted:
            with contextlib.suppress(Exception):
                await self._say(job, Say(wording.stock(self._definition, "trouble", self._language(job)), keep=True))


def _is_spoken(start: ev.StartReply) -> bool:
    return (
        isinstance(start.cause, ev.Answer) and bool(start.cause.text) and not (start.cause.keys or start.cause.urgent)
    )


def _without_voice(then: ev.Then) -> ev.Then:
    """What follows a reply that could not be heard to its end: the carrier says the rest, and then does the same."""
    match then:
        case ev.Listen():
            return ev.Leave("voiceless")
        case ev.HangUp():
            return ev.Leave(f"voiceless_end:{then.reason}")
        case ev.Leave():
            return then
        case _:
            assert_never(then)


def _entry(start: ev.StartReply, conversation: Conversation) -> CallerSaid | Noted | None:
    """What the reply answers, as the conversation puts it."""
    match start.cause:
        case ev.Answer():
            return CallerSaid(start.turn, start.cause.text, keys=start.cause.keys)
        case ev.Silence():
            return Noted(Note.SILENCE, LAST_SILENCE if start.cause.last else str(start.cause.count))
        case ev.TimeUp():
            return Noted(Note.TIME_UP if start.cause.final else Note.LAST_MINUTE)
        case ev.Greeting():
            last = conversation.entries[-1] if conversation.entries else None
            came_back = isinstance(last, Noted) and last.kind not in OWN_NOTES
            return Noted(Note.RESUMED) if start.cause.resumed and not came_back else None
        case ev.Stuck():
            return Noted(Note.STUCK)
        case ev.WordsLate():
            return None
        case _:
            assert_never(start.cause)
