"""A scenario by voice: a call over the media stream to a real server, with the caller's lines as sound.

What is judged is what was heard: the receptionist's words as far as their sound was played, the caller's words as the
recogniser wrote them down. Where those are not what the caller said, the result tells both: a wrong answer to wrong
words is another matter than a wrong answer.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from rapidfuzz import fuzz

from receptionist.call import tickets
from receptionist.call.live import (
    CallEnded,
    CallerWords,
    CallLeft,
    ClauseWithheld,
    FunctionRan,
    ReplyHeard,
)
from receptionist.conversation.history import Origin, Outcome
from receptionist.conversation.reading import spoken
from receptionist.conversation.words import plain
from receptionist.practice.definition import CallerAct, Scenario
from receptionist.practice.registry import Practice
from receptionist.rehearsal.background import Background, cafe
from receptionist.rehearsal.caller import Caller, CallOverError, percentile
from receptionist.rehearsal.heard import Misheard, VoiceResult
from receptionist.rehearsal.load.speech import packaged
from receptionist.rehearsal.scenarios import Who, judged, unsaid
from receptionist.rehearsal.verdict import Called, call_words

_LONGEST_S: Final = 600.0  # of one scenario
_ANSWERED_WITHIN_S: Final = 20.0
_LAST_WORDS_S: Final = 5.0
_OFTEN: Final = 0.4  # of the caller's lines that cut in, with `interrupts`
_CUTS_IN_S: Final = (0.6, 2.2)  # after the reply has begun
_ALIKE: Final = 60.0  # of 100: names that may be one name, heard otherwise
_BY_EAR: Final = ("name", "for_whom")  # arguments that nobody can spell by ear
_PATIENCE_S: Final = 60.0


class Line(msgspec.Struct, frozen=True):
    """How rehearsed callers call. `noise_db`: a café so far beneath their speech; None: a quiet line. `interrupts`:
    they speak over the receptionist at some replies. The same seed does the same again."""

    url: str  # of the stream
    key: str  # of the server's tickets
    noise_db: float | None = None
    interrupts: bool = False
    seed: int = 0


def lines_of(scenarios: Sequence[Scenario]) -> list[str]:
    """All that their callers say."""
    acts = [act if isinstance(act, str) else act.say for scenario in scenarios for act in scenario.caller]
    return [act for act in acts if act]


async def rehearsed_by_voice(
    practice: Practice,
    scenario: Scenario,
    line: Line,
    sounds: Mapping[str, bytes],
    *,
    now: datetime,
    place: int = 0,
    on_line: Callable[[Who, str], None] = lambda who, text: None,
) -> VoiceResult:
    """`sounds`: each of the scenario's lines in mu-law. `now`: the time of one that names none. `place`: its line in
    the practice's text. `on_line` is told the call as it goes. Raises ServerAwayError, CallRefusedError."""
    run = _Run(practice, scenario, line, sounds, now)
    run.on_line = on_line
    return await run.result(place)


@dataclass
class _Run:
    """One scenario, once."""

    practice: Practice
    scenario: Scenario
    line: Line
    sounds: Mapping[str, bytes]
    now: datetime
    on_line: Callable[[Who, str], None] = field(default=lambda who, text: None)
    said: list[tuple[float, str]] = field(default_factory=list[tuple[float, str]])  # when each line began, what it was
    keyed: list[float] = field(default_factory=list[float])  # when keys were pressed, which are no words
    notes: list[tuple[float, str]] = field(default_factory=list[tuple[float, str]])
    failures: list[str] = field(default_factory=list[str])

    async def result(self, place: int) -> VoiceResult:
        began = asyncio.get_running_loop().time()
        if self.scenario.from_ and self.scenario.from_ in self.practice.definition.callers.blocked:
            return await self._blocked(place)
        background = await asyncio.to_thread(self._background)
        caller = Caller(self.line.url, {"token": self._token()}, background=background)
        try:
            async with asyncio.timeout(_LONGEST_S), caller:
                await self._converse(caller)
                await caller.hang_up(wait_s=_LAST_WORDS_S)
        except TimeoutError as error:
            self.failures.append(f"{_capital(str(error)) or f'The call was not over after {_LONGEST_S:g} seconds'}.")
        misheard = self._misheard(caller)
        calls, replies, outcome = self._calls(caller), self._replies(caller), self._outcome(caller)
        calls = [self._by_ear(call, caller) for call in calls]
        self.failures += await judged(self.scenario, calls, replies, outcome)
        times = [
            one.first_audio_ms for one in caller.exchanges if one.means == "speech" and one.first_audio_ms is not None
        ]
        return VoiceResult(
            name=self.scenario.name,
            passed=not self.failures,
            failures=tuple(self.failures),
            lines=tuple(self._lines(caller, misheard)),
            calls=tuple(calls),
            seconds=round(asyncio.get_running_loop().time() - began, 3),
            line=place,
            outcome=outcome,
            misheard=tuple(one for one in misheard if one),
            interruptions=len(caller.interruptions),
            first_audio_ms=percentile(times, 0.5),
        )

    async def _blocked(self, place: int) -> VoiceResult:
        failures = tuple(await judged(self.scenario, [], [], Outcome.BLOCKED))
        note: tuple[Who, str] = ("note", f"{self.scenario.from_} is blocked: the call is not taken.")
        return VoiceResult(
            name=self.scenario.name,
            passed=not failures,
            failures=failures,
            lines=(note,),
            line=place,
            outcome=Outcome.BLOCKED,
        )

    def _token(self) -> str:
        zone = ZoneInfo(self.practice.definition.practice.timezone)
        at = self.scenario.at.replace(tzinfo=zone) if self.scenario.at else self.now
        ticket = tickets.issue(
            practice=self.practice.slug,
            origin=Origin.REHEARSAL,
            now=self.now.timestamp(),
            caller=self.scenario.from_ or "",
            lifetime_s=round(_PATIENCE_S),
            at=round(at.timestamp()),
        )
        return tickets.sign(ticket, self.line.key)

    def _background(self) -> Callable[[bytes], bytes] | None:
        if self.line.noise_db is None:
            return None
        clips = [one.audio for one in packaged().clips]
        beneath = list(self.sounds.values())
        noise: Background = cafe(clips, beneath=beneath, ratio_db=self.line.noise_db, seed=self.line.seed)
        return noise.under

    # -- the caller ----------------------------------------------------------------------------------------------

    async def _converse(self, caller: Caller) -> None:
        random = Random(f"{self.line.seed} {self.scenario.name}")  # noqa: S311 - when a caller cuts in
        acts = self.scenario.caller
        for number, act in enumerate(acts):
            cut_s = random.uniform(*_CUTS_IN_S) if random.random() < _OFTEN and self.line.interrupts else None
            try:
                await self._act(caller, act, cut_s)
            except CallOverError:
                self._remark(f"The call was over by now; not said any more: {unsaid(acts[number:])}")
                return
            except TimeoutError as error:
                self.failures.append(f"{_capital(str(error))}.")
                return
        try:
            await caller.hear_out(reply_within_s=_ANSWERED_WITHIN_S)
            self._remark("The caller hangs up.")
        except CallOverError:
            return
        except TimeoutError as error:
            self.failures.append(f"{_capital(str(error))}.")

    async def _act(self, caller: Caller, act: str | CallerAct, cut_s: float | None) -> None:
        words = act if isinstance(act, str) else act.say
        if isinstance(act, CallerAct) and act.interrupt_after is not None:
            cut_s = act.interrupt_after
        if words and cut_s is not None:
            await caller.until_reply(within_s=_ANSWERED_WITHIN_S)
            self._remark("The caller cuts in.")
            self._says(words)
            await caller.interrupt_after(cut_s, self.sounds[words], within_s=_ANSWERED_WITHIN_S)
            return
        await caller.hear_out(reply_within_s=_ANSWERED_WITHIN_S)
        if words:
            self._says(words)
            await caller.say(self.sounds[words])
        elif isinstance(act, CallerAct) and act.wait is not None:
            self._remark(f"The caller is silent for {act.wait:g} seconds.")
            await caller.silence(act.wait)
        elif isinstance(act, CallerAct) and act.keys:
            self._remark(f"The caller presses {act.keys}.")
            self.keyed.append(asyncio.get_running_loop().time())
            await caller.press(act.keys)

    def _says(self, words: str) -> None:
        self.said.append((asyncio.get_running_loop().time(), words))
        self.on_line("caller", words)

    def _remark(self, text: str) -> None:
        self.notes.append((asyncio.get_running_loop().time(), text))
        self.on_line("note", text)

    # -- what was heard ------------------------------------------------------------------------------------------

    def _heard_as(self, caller: Caller) -> list[tuple[str, str]]:
        """Each line as it was said, and as it was heard until the caller did something else."""
        starts = sorted([*(at for at, _ in self.said), *self.keyed])
        found: list[tuple[str, str]] = []
        for at, words in self.said:
            until = next((start for start in starts if start > at), float("inf"))
            heard: dict[int, str] = {}  # a turn that was taken back is told again
            for told in caller.told:
                if isinstance(told.event, CallerWords) and told.event.final and at <= told.at < until:
                    heard[told.event.turn] = told.event.text
            found.append((words, " ".join(heard.values())))
        return found

    def _misheard(self, caller: Caller) -> list[Misheard | None]:
        """Line by line; None: it was heard as it was said."""
        language = self.practice.definition.practice.language
        return [
            Misheard(said, heard) if same_to_the_ear(said, language) != same_to_the_ear(heard, language) else None
            for said, heard in self._heard_as(caller)
        ]

    def _calls(self, caller: Caller) -> list[Called]:
        return [
            Called(event.name, event.arguments, event.result, failed="error" in event.result)
            for event in (told.event for told in caller.told)
            if isinstance(event, FunctionRan)
        ]

    def _by_ear(self, call: Called, caller: Caller) -> Called:
        """A name that was heard as another which sounds like it is taken for the one that was expected, and noted."""
        arguments = dict(call.arguments)
        for expected in self.scenario.expect:
            for key in _BY_EAR if expected.function == call.name else ():
                wanted, came = expected.arguments.get(key), arguments.get(key)
                if isinstance(wanted, str) and isinstance(came, str) and sounds_alike(wanted, came):
                    if plain(wanted) != plain(came):
                        self._remark(f"The {key.replace('_', ' ')} “{wanted}” was heard as “{came}”.")
                    arguments[key] = wanted
        return msgspec.structs.replace(call, arguments=arguments)

    def _replies(self, caller: Caller) -> list[str]:
        """As far as each was heard."""
        heard: dict[int, str] = {}
        for told in caller.told:
            if isinstance(told.event, ReplyHeard):
                heard[told.event.turn] = told.event.text
        return list(heard.values())

    def _outcome(self, caller: Caller) -> str:
        for told in reversed(caller.told):
            match told.event:
                case CallEnded(outcome=outcome):
                    return outcome
                case CallLeft():
                    return Outcome.TRANSFERRED
                case _:
                    pass
        return Outcome.FAILED

    def _lines(self, caller: Caller, misheard: Sequence[Misheard | None]) -> list[tuple[Who, str]]:
        """The transcript, in the order in which things happened."""
        found: list[tuple[float, Who, str]] = []
        for (at, words), wrong in zip(self.said, misheard, strict=True):
            heard = f" (heard: {wrong.heard or 'nothing'})" if wrong else ""
            found.append((at, "caller", f"{words}{heard}"))
        for at, text in self.notes:
            found.append((at, "note", text))
        latest = {told.event.turn: told for told in caller.told if isinstance(told.event, ReplyHeard)}
        for told in caller.told:
            match told.event:
                case FunctionRan() as ran:
                    called = Called(ran.name, ran.arguments, ran.result, failed="error" in ran.result)
                    found.append((told.at, "function", call_words(called)))
                case ReplyHeard(turn=turn, text=text, interrupted=cut) if latest[turn] is told and text:
                    found.append((told.at, "receptionist", f"{text}{' (interrupted)' if cut else ''}"))
                case ClauseWithheld(text=text, what=what):
                    found.append((told.at, "note", f"Held back, as it is not so: “{text or what}”."))
                case _:
                    pass
        return [(who, text) for _, who, text in sorted(found, key=lambda one: one[0])]


def same_to_the_ear(text: str, language: str) -> str:
    """Two texts that are read out alike are one: "212 555 0199" and "two one two, five five five, ..."."""
    return plain(spoken(text, language, ())).replace(" ", "")


def sounds_alike(one: str, other: str) -> bool:
    """Two names that a caller's voice may not tell apart."""
    return fuzz.ratio(plain(one), plain(other)) >= _ALIKE


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
