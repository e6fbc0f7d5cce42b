"""One live call: what happens on the line and in the models becomes events for `turns`; its commands are done.

A single task owns the turn-taking; all else (the line, the recogniser, the replies in the making) sends it events.
"""

import asyncio
import contextlib
import logging
import re
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from typing import assert_never

import msgspec

from receptionist.actions.context import Context
from receptionist.agent.books import Books
from receptionist.agent.reply import Agent, standing_of
from receptionist.call import events as ev
from receptionist.call.admission import Admission, Wanted
from receptionist.call.alarm import Alarm
from receptionist.call.keeping import voice_settings
from receptionist.call.line import Line, LineClosedError, Wire
from receptionist.call.listening import Ears
from receptionist.call.live import CallerSpeaking, CallerWords, LiveCalls
from receptionist.call.recorder import Recorder
from receptionist.call.replies import Replies
from receptionist.call.ringing import FirstAsked, Ringing, first_asked
from receptionist.call.sent import Sent
from receptionist.call.speech import Speech
from receptionist.call.stopwatch import TurnEnd
from receptionist.call.tickets import Ticket
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.turns import Turns
from receptionist.clock import Clock, SetClock
from receptionist.conversation.history import Conversation, Origin
from receptionist.conversation.patience import WAITS, Patience
from receptionist.conversation.sentences import split
from receptionist.conversation.snapshots import Snapshot, decode_snapshot, encode_snapshot
from receptionist.practice import wording
from receptionist.practice.definition import Definition, ProviderOrder
from receptionist.practice.experiments import experiment_of, trial_of, tried
from receptionist.practice.own_names import own_names
from receptionist.practice.phrases import StockPhrase
from receptionist.practice.registry import Practice
from receptionist.providers.base import (
    Chain,
    Detector,
    EarlyEnd,
    EndOfTurn,
    ListenSettings,
    Partial,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.providers.metered import metered
from receptionist.records.calls import Calls
from receptionist.telephony.twilio import media

log = logging.getLogger(__name__)

_UNHEARD_FRAMES = 150  # 3 s of audio of a turn that has not ended: for the recogniser that takes over
_ROOM_WAIT_S = 20.0
_GIVES_WAY_WITHIN_S = 2.0  # an earlier stream of the call; its caller hears nothing meanwhile
_NEXT_STEP_S = 10.0  # after a stream the carrier asks what comes next, or says that the call is over
_LISTEN_AGAIN_S = 2.0
_HOLD_ON = re.compile(r"\b(wait|hold on|stop|cancel|never ?mind|don'?t)\b")


class Ended(msgspec.Struct, frozen=True):
    """How a stream ended. `left`: the call goes on elsewhere, its outcome is not known yet."""

    outcome: str
    reason: str
    left: bool = False


class Answering(msgspec.Struct, frozen=True):
    """Who answers a call, and what it is compared as. `experiment` empty: the practice's own providers answer."""

    chain: Chain
    experiment: str = ""
    trial: str = ""  # empty: it is compared with nothing


@dataclass(frozen=True)
class Reception:
    """Answers calls: everything that they share."""

    chain: Callable[[Definition, str], Chain]  # who answers a practice, by its file and its slug
    agent: Agent
    speech: Speech
    calls: Calls
    live: LiveCalls
    admission: Admission
    clock: Clock
    books: Books
    defaults: ProviderOrder = field(default_factory=ProviderOrder)  # who answers where a practice names nobody
    over: Callable[[str], bool] = lambda practice: False  # it has spent its day: not those answer whom its file names
    thrifty: Callable[[str], bool] = lambda practice: False  # little is left of its day: nothing is made in vain
    detector: Detector | None = None  # who speaks over us; without it recognisers are believed
    ringing: Ringing = field(default_factory=Ringing)  # what is opened before a call's stream comes
    waits: Callable[[TurnSettings], TurnSettings] = lambda settings: settings  # where a practice's own are too long
    _calls: "dict[str, _Call]" = field(default_factory=dict[str, "_Call"])  # by id, those that are live here

    def answering(self, definition: Definition, practice: str, call: str, origin: Origin) -> Answering:
        """Only real calls are part of an experiment, and only those that have the providers that are compared."""
        if origin is not Origin.PHONE or self.over(practice):
            return Answering(self.chain(definition, practice))
        experiment = experiment_of(call, definition.experiments)
        chain = self.chain(tried(definition, experiment, self.defaults), practice)
        return Answering(chain, experiment.name if experiment else "", trial_of(definition, self.defaults))

    def speculates(self, practice: str, chain: Chain) -> bool:
        """Answers may be made ahead, which sometimes is in vain; where a model is asked that costs something."""
        return not self.thrifty(practice) or not standing_of(chain.models).members

    def say_goodbye(self) -> None:
        """The process must stop now: every call is told to hold on, and left to whoever the carrier asks next."""
        for call in self._calls.values():
            call.leave()

    def rings(self, call_id: str, practice: Practice, caller: str) -> None:
        """The carrier is told to bring a call's stream: what its first turn needs is reached meanwhile. Costs nobody a
        moment, and raises nothing."""
        self.ringing.rings(call_id, lambda: self._first_asked(call_id, practice, caller))
        self.ringing.tell(call_id, practice.slug, caller)

    def rings_elsewhere(self, call_id: str, find: Callable[[], Awaitable[Practice | None]], caller: str) -> None:
        """The same at a sibling, and the stream may come here. `find`: the practice."""

        async def first() -> FirstAsked | None:
            practice = await find()
            return self._first_asked(call_id, practice, caller) if practice else None

        self.ringing.rings_elsewhere(call_id, first)

    def _first_asked(self, call_id: str, practice: Practice, caller: str) -> FirstAsked | None:
        chain = self.answering(practice.definition, practice.slug, call_id, Origin.PHONE).chain
        wanted = Wanted(practice.slug, caller, promised=True, local=chain.local)
        if not self.admission.has_room(wanted):
            return None
        listen, speak = _listen_settings(practice.definition), voice_settings(practice.definition)
        return first_asked(chain, listen, speak, asyncio.get_running_loop().time())

    async def answer(self, line: Line, start: media.Start, ticket: Ticket, practice: Practice) -> Ended:
        """Holds the call until it ends, and closes the line. Raises nothing for what a caller or a carrier does."""
        earlier = self._calls.get(ticket.call_id)
        if earlier:  # the carrier has given up a socket that we still believe in
            await earlier.gives_way()
        call = self._calls[ticket.call_id] = _Call(self, line, start, ticket, practice)
        try:
            wanted = Wanted(practice.slug, ticket.caller, promised=ticket.promised, local=call.chain.local)
            async with self.admission.slot(wanted) as granted:
                if granted:
                    self.admission.met(ticket.call_id)
                    return await call.run()
            await call.say_kept("please_hold")
            async with self.admission.slot(wanted, wait_s=_ROOM_WAIT_S) as granted:
                if granted and self._calls.get(ticket.call_id) is call:
                    self.admission.met(ticket.call_id)
                    return await call.run()
            if self._calls.get(ticket.call_id) is not call:
                return await call.stand_aside()
            return await call.turn_away()
        finally:
            if self._calls.get(ticket.call_id) is call:
                del self._calls[ticket.call_id]
                if ticket.origin is Origin.PHONE:
                    self.admission.expect(ticket.call_id, _NEXT_STEP_S)
            call.gone.set()


class _Evicted(msgspec.Struct, frozen=True):
    """The process must stop: the call goes on elsewhere."""


class _Deaf(msgspec.Struct, frozen=True):
    """No recogniser is left: once what is being said has been heard, the call goes on elsewhere."""


class _Call:
    def __init__(
        self, reception: Reception, line: Line, start: media.Start, ticket: Ticket, practice: Practice
    ) -> None:
        self._reception = reception
        self._ticket = ticket
        self._practice = practice
        self._definition = practice.definition
        self._about = {"call": ticket.call_id, "carrier_call": start.call_sid, "practice": practice.slug}
        self._narrated = narrated = ticket.narrate and ticket.origin is not Origin.PHONE
        self._wire = Wire(line, start.stream_sid, narrated=narrated, about=self._about)
        answering = reception.answering(self._definition, practice.slug, ticket.call_id, ticket.origin)
        self._began = reception.clock.now()
        self._sheet = reception.books.sheet(practice.slug, ticket.call_id, ticket.origin, ticket.id, self._began)
        self.chain = metered(reception.ringing.expected(ticket.call_id, answering.chain), self._sheet.meter)
        self._recorder = Recorder(
            reception.calls,
            reception.live,
            self._wire,
            reception.clock,
            ticket=ticket,
            practice=practice,
            experiment=answering.experiment,
            trial=answering.trial,
        )
        self._speculates = partial(reception.speculates, practice.slug, answering.chain)
        told = clock_of(ticket, reception.clock)
        self._turns = Turns(reception.waits(_turn_settings(practice, told.now().date())))
        self._voice = voice_settings(self._definition)
        self._context = Context(
            practice=practice.slug,
            definition=practice.definition,
            call_id=ticket.call_id,
            origin=ticket.origin,
            caller=ticket.caller,
            now=told.now,
        )
        self._sent = Sent()
        self._inbox: asyncio.Queue[ev.Event | _Evicted | _Deaf] = asyncio.Queue(1024)
        self._own: deque[ev.Event] = deque()  # a filler, which the owner itself puts in: taken before the inbox
        self._timer: asyncio.TimerHandle | None = None
        self._alarm = Alarm(self._definition)
        self._alarm_timer: asyncio.TimerHandle | None = None
        self._at = 0.0
        self._turn_end: TurnEnd | None = None  # of the caller's latest, as far as it is known
        self._filling = False
        self._closing: ev.Close | None = None
        self._deaf = False
        self._ears: Ears  # once it runs: whoever waits for room has nobody listening yet
        self._pending = ""  # what `/voice/resume` must do when the stream is left
        self.gone = asyncio.Event()
        self._begun = False
        self._loop = asyncio.get_running_loop()
        self._tasks = asyncio.TaskGroup()
        self._replies = Replies(
            reception.agent,
            reception.speech,
            self._context,
            self.chain,
            self._recorder,
            self._inbox.put,
            self._tasks,
            self._about,
        )

    # -- the whole call ------------------------------------------------------------------------------------------

    async def run(self) -> Ended:
        self._begun = True
        resumed = self._ticket.resume and await self._recall()
        log.info("call started", extra={**self._about, "origin": self._ticket.origin, "resumed": resumed})
        reason = "error"
        self._ears = self._new_ears()
        try:
            async with self._tasks:
                crew = [self._tasks.create_task(work) for work in (self._read_line(), self._listen())]
                try:
                    reason = await self._hold(ev.Began(resumed=resumed))
                finally:
                    if self._timer:
                        self._timer.cancel()
                    self._disarm()
                    for task in crew:
                        task.cancel()
                    self._replies.cancel_all()
        except* Exception:
            log.exception("call failed", extra=self._about)
            reason = "error"
        return await self._finish(reason)

    async def _hold(self, first: ev.Began) -> str:
        """Feeds events to the turns, one at a time, until the call ends. Returns why."""
        event: ev.Event | _Evicted | _Deaf = first
        try:
            await self._recorder.opened()
            while not isinstance(event, ev.Gone | _Evicted):
                if isinstance(event, _Deaf):
                    self._deaf = True
                else:
                    await self._happened(event)
                busy = self._turns.generation is not None or self._turns.holds_words
                if self._deaf and not busy and not self._closing:
                    await self._do(ev.Close("deaf", leave=True))
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
        left = self._closing.leave if self._closing else reason in ("error", "line_lost")
        by_caller = reason == "caller_left"
        outcome = "failed" if reason == "error" else str(self._replies.conversation.outcome(ended_by_caller=by_caller))
        snapshot = self._snapshot()
        await self._recorder.keep_all(snapshot)
        await self._write_down()  # before anybody is told of the end, and looks
        if left:  # the carrier asks `/voice/resume` what comes next
            await self._recorder.left(snapshot, reason)
        else:
            await self._recorder.ended(outcome, reason)
        log.info("call ended", extra={**self._about, "outcome": outcome, "reason": reason, "left": left})
        await self._wire.close(reason)
        return Ended(outcome=outcome, reason=reason, left=left)

    def leave(self) -> None:
        if not self._inbox.full():
            self._inbox.put_nowait(_Evicted())

    async def gives_way(self) -> None:
        """To a later stream of its call: what has been said is kept by then, if that is soon."""
        if not self._begun:  # it waits for room, with nothing to hand over
            return
        self.leave()
        try:
            async with asyncio.timeout(_GIVES_WAY_WITHIN_S):
                await self.gone.wait()
        except TimeoutError:
            log.warning("an earlier stream of a call does not end", extra=self._about)

    async def _write_down(self) -> None:
        """What the call has used so far, and how long it has lasted."""
        ticket, now = self._ticket, self._reception.clock.now()
        await self._sheet.keep()
        await self._reception.books.line(
            self._practice.slug, ticket.call_id, ticket.origin, self._began, now - self._began
        )

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
        if (row := await self._reception.calls.get(self._practice.slug, self._ticket.call_id)) is not None:
            self._began = row.started_at
        self._replies.conversation = Conversation(snapshot.entries, snapshot.state)
        self._turns.resume_at(snapshot.turn + 1)
        return True

    def _snapshot(self) -> bytes:
        conversation = self._replies.conversation
        entries = list(conversation.entries)
        return encode_snapshot(Snapshot(entries, conversation.state, self._turns.turn, self._pending))

    # -- no room -------------------------------------------------------------------------------------------------

    async def turn_away(self) -> Ended:
        """Told so, never garbled. The carrier asks what comes next."""
        log.warning("no room for a call", extra=self._about)
        await self.say_kept("all_busy")
        await self._wire.close("busy")
        return Ended(outcome="failed", reason="busy", left=True)

    async def stand_aside(self) -> Ended:
        """A later stream has the call."""
        await self._wire.close("replaced")
        return Ended(outcome="failed", reason="replaced", left=True)

    async def say_kept(self, phrase: StockPhrase) -> None:
        """As much of it as is kept: nothing here waits for a voice."""
        sentences = split(wording.stock(self._definition, phrase))
        found = (self._reception.speech.kept(sentence, self.chain.voices, self._voice) for sentence in sentences)
        audio = b"".join(kept.audio for kept in found if kept)
        with contextlib.suppress(LineClosedError):  # they did not wait
            await self._wire.play(audio)
            await self._wire.mark("kept")

    # -- events in -----------------------------------------------------------------------------------------------

    async def _read_line(self) -> None:
        async with aclosing(self._wire.events(self._ears.hear)) as events:
            async for event in events:
                await self._inbox.put(event)
        await self._inbox.put(ev.Gone())

    def _new_ears(self) -> Ears:
        return Ears(
            self.chain.recognisers,
            _listen_settings(self._definition),
            self._put_now,
            self._about,
            watch=self.chain.watch,
            detector=self._reception.detector,
            sent=self._sent,
        )

    async def _listen(self) -> None:
        """Until nobody can hear this caller any more, whose words then are the carrier's to tell."""
        while True:
            await self._ears.run()
            log.error("nobody hears a caller: no recogniser is left", extra=self._about)
            if not self._narrated:
                await self._inbox.put(_Deaf())
                return
            await asyncio.sleep(_LISTEN_AGAIN_S)  # who has a keyboard goes on with that
            self._ears = self._new_ears()
            self._wire.hear = self._ears.hear

    # -- the owner -----------------------------------------------------------------------------------------------

    async def _happened(self, event: ev.Event) -> None:
        at = self._at = max(self._at, self._loop.time())
        self._turns.thrifty = not self._speculates()  # what is left of the day may run out in a call
        for one in await self._noticed(event, at):
            for command in self._turns.on(one, at):
                await self._do(command)

    async def _noticed(self, event: ev.Event, at: float) -> Sequence[ev.Event]:
        """What watchers and the stopwatch want to know, and the emergency that cannot wait for the turn to end, or be
        held open."""
        if isinstance(event, Partial) and self._alarm_timer and self._alarm.has_judged(self._turns.whole(event.text)):
            return [event]  # they are told again, since the line is quiet now: that puts nothing off
        if isinstance(event, Partial | EarlyEnd | EndOfTurn):
            self._disarm()
        match event:
            case SpeechStarted():
                await self._recorder.tell(CallerSpeaking(speaking=True))
            case SpeechPaused():
                self._turn_end = TurnEnd(at - event.ended_ms_ago / 1000)
                await self._recorder.tell(CallerSpeaking(speaking=False))
            case Partial() | EarlyEnd():
                if isinstance(event, EarlyEnd):
                    self._turn_end = self._told_early(event, at)
                words = self._turns.whole(event.text)
                await self._recorder.tell(CallerWords(turn=self._turns.turn + 1, text=words, final=False))
                wait_s = self._alarm.hears(words, paused=isinstance(event, EarlyEnd))
                if wait_s == 0:
                    self._turn_end = TurnEnd(at, self._ears.heard_by, at)
                    return [ev.Urgent(event.text)]
                if wait_s:  # until the next words, which put off the alarm or set it off
                    self._alarm_timer = self._loop.call_later(wait_s, self._put_now, ev.Urgent(event.text))
            case EndOfTurn():
                ended = at - event.speech_ended_ms_ago / 1000
                silence = (ended, event.silence_ms / 1000) if event.silence_ms else None
                self._turn_end = TurnEnd(ended, self._ears.heard_by, at, silence)
                if self._alarm.finds(self._turns.whole(event.text)):
                    return [ev.Urgent(event.text), event]
            case ev.Typed() | ev.KeyPressed() | ev.Urgent():
                self._turn_end = TurnEnd(at)
            case ev.MarkPlayed():
                self._replies.marked(event.name, at)
            case _:
                pass
        return [event]

    def _told_early(self, event: EarlyEnd, at: float) -> TurnEnd:
        """A turn that is whole is not waited for: this may be all that is told of its end."""
        before = self._turn_end.speech_ended if self._turn_end else at
        ended = at - event.speech_ended_ms_ago / 1000 if event.speech_ended_ms_ago else before
        return TurnEnd(ended, self._ears.heard_by, at)

    def _ended(self) -> TurnEnd | None:
        """How the turn that is answered came to its end: also by our own patience."""
        held = self._turns.held
        return replace(self._turn_end, patience=held) if self._turn_end and held else self._turn_end

    def _disarm(self) -> None:
        if self._alarm_timer:
            self._alarm_timer.cancel()
            self._alarm_timer = None

    async def _do(self, command: ev.Command) -> None:
        match command:
            case ev.StartReply():
                await self._replies.start(command, self._ended())
            case ev.ConfirmReply():
                await self._replies.confirm(command.generation, self._ended())
            case ev.Act():
                self._replies.act(command.generation)
            case ev.CancelReply():
                self._replies.cancel(command.generation)
            case ev.Send():
                self._replies.sounded(command.generation, len(command.audio), filler=self._filling)
                self._sent.play(command.audio, self._loop.time())
                await self._wire.play(command.audio)
            case ev.SendMark():
                self._replies.mark_sent(command.name)
                await self._wire.mark(command.name)
            case ev.Clear():
                self._sent.clear(self._loop.time())
                await self._wire.clear()
            case ev.Fill():
                self._own.extend(self._replies.filler(command))
            case ev.Spoke():
                self._replies.spoke(command)
                await self._recorder.spoke(command)
            case ev.TurnOver():
                await asyncio.sleep(0)  # the reply to the next turn may have begun with it, and asks its model first
                self._replies.put_in_short()
                await self._recorder.turn_over(command.turn, self._snapshot())
                await self._write_down()
            case ev.WakeAt():
                if self._timer:
                    self._timer.cancel()
                self._timer = self._loop.call_at(command.at, self._wake)
            case ev.Close():
                self._close(command)
            case _:
                assert_never(command)

    def _wake(self) -> None:
        self._put_now(ev.Tick())

    def _put_now(self, event: ev.Event) -> None:
        if not self._inbox.full():  # a full inbox brings its own time, and no caller says so much
            self._inbox.put_nowait(event)

    def _close(self, close: ev.Close) -> None:
        """Only a carrier can go on with a call whose parts have failed; elsewhere that is the end of it."""
        broken = close.leave and close.reason.partition("_")[0] in ("deaf", "voiceless", "stuck", "error")
        if broken and self._ticket.origin is not Origin.PHONE:
            close = ev.Close("error")
        self._closing = close
        self._pending = close.reason if close.leave else ""


def clock_of(ticket: Ticket, clock: Clock) -> Clock:
    """What time it is in the call: the wall's, but in a rehearsal that was given a time of its own. Its records keep
    the wall's."""
    if not ticket.at or ticket.origin is not Origin.REHEARSAL:
        return clock
    return SetClock(clock, datetime.fromtimestamp(ticket.at, UTC))


def _listen_settings(definition: Definition) -> ListenSettings:
    return ListenSettings(
        language=definition.practice.language,
        also_speaks=definition.practice.also_speaks,
        listen_for=own_names(definition),
        end_of_turn_ms=round(WAITS[definition.turns.patience].usual_s * 1000),
    )


def _turn_settings(practice: Practice, today: date) -> TurnSettings:
    about, turns = practice.definition.practice, practice.definition.turns
    return TurnSettings(
        barge_in_s=turns.barge_in_ms / 1000,
        silence_s=turns.silence_reminder_seconds,
        longest_s=turns.max_call_minutes * 60,
        speculate=turns.speculate,
        patience=Patience(turns.patience, (about.language, *about.also_speaks), about.country, today),
    )
