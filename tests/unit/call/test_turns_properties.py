"""Laws of turn-taking, over thousands of calls in which everything comes early, late, twice, or not at all.

Each call is a schedule drawn from one seed: a caller and a recogniser that obeys only the order of its events, makers
of replies that may ignore cancellation, a carrier that may lose marks, timers that fire late or a little early.
"""

import heapq
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from receptionist.call.events import (
    Act,
    Answer,
    Began,
    CancelReply,
    Clear,
    Close,
    Command,
    ConfirmReply,
    Event,
    Fill,
    Gone,
    Greeting,
    HangUp,
    KeyPressed,
    Leave,
    Listen,
    MarkPlayed,
    Overdue,
    Reach,
    ReplyEnded,
    Send,
    SendMark,
    SentenceAgain,
    SentenceAudio,
    SentenceBegan,
    SentenceEnded,
    SentenceKind,
    Silence,
    Spoke,
    StartReply,
    Stuck,
    Then,
    Tick,
    TimeUp,
    TurnOver,
    Typed,
    Urgent,
    WakeAt,
    WordsLate,
    Working,
    WouldAct,
)
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.turns import Turns
from receptionist.conversation.awaited import Awaited
from receptionist.conversation.patience import Patience
from receptionist.conversation.quiet import Quiet
from receptionist.providers.base import EarlyEnd, EndOfTurn, Failed, Partial, Resumed, SpeechPaused, SpeechStarted

_BLOCKS = 10
_CALLS_A_BLOCK = 10 * (settings.default or settings()).max_examples
_SMALL_TALK = ("okay", "mm-hm", "Hello?", "yeah", "um")
_PHONE = re.compile(r" \d{10}$")
_SENTENCE = re.compile(r"^\S+ \S+ .*[a-j]\.$")
_MAY_GO_ON = re.compile(r"(?: and| um| [A-Z]| (?:two|five|six|nine)| \d{10})$")  # a second number has too many digits
_MOST_HELD_S = 4.0
_QUIETS = (Quiet.USUAL, Quiet.USUAL, Quiet.USUAL, Quiet.MOMENT, Quiet.HOLD)
_MARK_WAITED_FOR_S = 1.0
_LATE_TIMER_S = 0.3  # `obey` is that unpunctual


@dataclass
class _Sentence:
    """What is true of a sentence, whatever the turns believe."""

    text: str
    kind: SentenceKind
    number: int = 0
    made: list[bytes] = field(default_factory=list[bytes])
    takes: int = 1
    tells: bool = False  # its voice tells when it says its words
    ends: list[tuple[int, float, int]] = field(default_factory=list[tuple[int, float, int]])  # take, seconds, letters
    heard: int = 0  # letters, in a take that was cleared
    broken: bool = False
    sent: int = 0  # pieces, since the last clear
    played_at: float | None = None  # when all of it will have been played; None: not all of it was sent
    told: bool = False  # that it was played, by a mark
    doubtful: bool = False  # it was played, but cleared before anybody could know: it may be said again


@dataclass
class _Job:
    """A reply in the making, and what became of it."""

    start: StartReply
    obeys: bool
    confirmed: bool = False
    cancelled: bool = False
    would_act: bool = False
    acted: bool = False
    amended: bool = False
    ended: bool = False
    sentences: list[_Sentence] = field(default_factory=list[_Sentence])
    heard: str = ""

    @property
    def words(self) -> set[str]:
        cause = self.start.cause
        return _named(cause.text) if isinstance(cause, Answer) else set()


@dataclass
class _OnLine:
    """A piece of a sentence that the carrier holds, or a mark."""

    starts_at: float
    ends_at: float
    sentence: _Sentence
    mark: str = ""
    take: int = 0


class _World:
    """One call. Every command is checked against the laws as it comes."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        chance = self.random.random
        self.settings = TurnSettings(
            silence_s=self.random.choice((2.0, 8.0)),
            hold_s=self.random.choice((5.0, 20.0)),
            wordless_s=self.random.choice((10.0, 60.0)),
            longest_s=self.random.choice((20.0, 60.0, 400.0)),
            speculate=chance() < 0.9,
            patience=Patience(self.random.choice(("brisk", "normal", "relaxed"))),
        )
        self.turns = Turns(self.settings)
        self.now = 0.0
        self.queue: list[tuple[float, int, Callable[[], None]]] = []
        self.count = 0
        self.wake_number = 0
        self.wake_at: float | None = None
        self.jobs: dict[int, _Job] = {}
        self.admitted: _Job | None = None
        self.turns_begun: set[int] = set()
        self.turns_over: set[int] = set()
        self.line: list[_OnLine] = []  # since the last clear
        self.quiet_since = 0.0  # our last sound, filler, or reason to be quiet, while a reply is due
        self.fillers_in_a_row = 0
        self.closed: Close | None = None
        self.gone = False
        self.pieces: dict[int, tuple[_Job, _Sentence, int]] = {}  # by id of the bytes
        self.event: Event = Tick()
        self.marks_lost = self.random.choice((0.0, 0.0, 0.3, 1.0))
        self.obedience = self.random.choice((1.0, 0.5, 0.0))
        self.slow = self.random.choice((0.1, 0.4, 1.5))
        # the caller
        self.words = 0
        self.heard_at: dict[str, float] = {}  # when the recogniser last told of a word
        self.ended_words: set[str] = set()  # their turn has truly ended
        self.due_words: set[str] = set()  # of these exactly one reply must stand
        self.forced_words: set[str] = set()  # answered although the recogniser had not ended their turn
        self.late_words: set[str] = set()  # of them, those that nobody knew whether they were all
        self.instead: dict[str, str] = {}  # what the recogniser writes for a word from here on: it had misheard it
        self.misled: list[_Job] = []  # replies that were on their way then
        self.turns_ended = 0  # by the recogniser
        self.told_late: set[str] = set()  # another recogniser's end was taken for theirs
        self.corrected_words: set[str] = set()  # they were told together with such a word
        self.early_words: set[str] = set()  # told early, with a whole number behind them
        self.paused_at = 0.0  # when the caller last fell silent
        self.urgent_words: set[str] = set()
        self.urgent = False  # an emergency is in the turn that has not ended
        self.may_go_on: set[str] = set()  # the recogniser has ended a turn whose words say that more will come
        self.owed_since: float | None = None  # words whose turn the recogniser has ended, and nobody answers yet
        self.pressed = ""
        self.pressed_at = 0.0
        self.sound_since: float | None = None
        self.speaking = False
        self.active_until = self.random.uniform(2, 14)
        self.twice = chance() < 0.1
        self.noisy = chance() < 0.05

    # -- time --------------------------------------------------------------------------------------------------

    def later(self, seconds: float, do: Callable[[], None]) -> None:
        self.at(self.now + seconds, do)

    def at(self, moment: float, do: Callable[[], None]) -> None:
        self.count += 1
        heapq.heappush(self.queue, (max(self.now, moment), self.count, do))

    def send(self, event: Event) -> Callable[[], None]:
        return lambda: self.feed(event)

    def run(self) -> None:
        self.later(0, self.send(Began()))
        self.later(self.random.uniform(0, 3), self.make_noise if self.noisy else self.caller)
        if self.random.random() < 0.1:
            self.later(self.random.uniform(0, 30), self.hang_up)
        while self.queue and self.closed is None and not self.gone:
            self.now, _, do = heapq.heappop(self.queue)
            do()
        self.check_end()

    def tick(self, number: int) -> None:
        if number == self.wake_number:
            self.wake_at = None
            self.feed(Tick())

    def feed(self, event: Event) -> None:
        if self.closed or self.gone:
            return
        self.check_quiet()
        self.event = event
        self.note_before(event)
        commands = self.turns.on(event, self.now)
        for position, command in enumerate(commands):
            self.obey(command, commands[position + 1 :])
        self.note_after(event)
        if self.closed or self.gone:
            return
        assert self.wake_at is not None, "nobody would ever wake it"
        if self.twice:
            again = self.turns.on(Tick(), self.now)
            assert all(isinstance(command, WakeAt) for command in again), f"left undone: {again}"

    def note_before(self, event: Event) -> None:
        match event:
            case SpeechPaused() | EarlyEnd() | Failed() | EndOfTurn() | Overdue():
                if self.speaking:
                    self.paused_at = self.now
                self.speaking = False
                if isinstance(event, EndOfTurn):
                    words = _named(event.text)
                    if words - self.forced_words and not words & self.urgent_words and self.admitted is None:
                        self.owed_since = self.now
                    if _MAY_GO_ON.search(event.text):
                        self.may_go_on |= _named(event.text)
            case WouldAct():
                self.jobs[event.generation].would_act = True
            case _:
                pass

    def note_after(self, event: Event) -> None:
        match event:
            case EndOfTurn():
                self.urgent = False
                self.sound_since = None
                self.quiet_since = self.now
            case Typed():
                self.quiet_since = self.now
            case SpeechStarted() | Resumed() | Partial() | EarlyEnd() | Urgent():
                self.owed_since = None  # they go on
                self.sound_since = self.now if self.sound_since is None else self.sound_since
                self.speaking = self.speaking or isinstance(event, SpeechStarted | Resumed)
            case KeyPressed() if event.key != "#":
                self.owed_since = None
                self.pressed += event.key
                self.pressed_at = self.now
            case _:
                pass

    def check_quiet(self) -> None:
        """Nobody is left in silence: while an answer is due, something is heard, or a filler asked for, in time."""
        reply = self.admitted
        if reply is None or reply.ended or self.sound_since is not None:
            self.quiet_since = self.now
        if self.may_go_on and self.speaking:
            self.quiet_since = self.now
        line_ends_at = self.line[-1].ends_at if self.line else 0.0
        keys_end_at = self.pressed_at + 2.5 if self.pressed else 0.0
        self.quiet_since = max(self.quiet_since, min(self.now, max(line_ends_at, keys_end_at)))
        if self.admitted:
            self.owed_since = None
        most_s = _MOST_HELD_S + _LATE_TIMER_S + 0.01
        assert self.owed_since is None or self.now - self.owed_since <= most_s, "held open for too long"
        held_s = _MOST_HELD_S if self.may_go_on else 0.0
        late_timers = 2 * _LATE_TIMER_S + 0.01  # once for the end of keys, once for the filler
        assert self.now - self.quiet_since <= self.settings.filler_s + late_timers + held_s, (
            "the caller is left in silence"
        )

    # -- the caller, as the recogniser tells of them -----------------------------------------------------------

    def caller(self) -> None:
        """One thing that the caller does, and the next."""
        if self.now > self.active_until:
            return
        what = self.random.random()
        if what < 0.75:
            pause = self.utterance()
        elif what < 0.85:
            words = self.new_words(2)
            self.end_words(words)
            self.feed(Typed(words))
            pause = 0.0
        else:
            pause = self.press_keys()
        self.later(pause + self.random.choice((0.0, 0.2, 1.0, 3.0, 9.0)) * self.random.random() * 2, self.caller)

    def make_noise(self) -> None:
        """A fan, a radio: it comes and goes until the end of the call."""
        self.feed(SpeechStarted())
        self.later(0.3, self.send(SpeechPaused()))
        self.later(self.random.choice((0.4, 0.5, 2.0)), self.make_noise)

    def press_keys(self) -> float:
        pause = 0.0
        for key in self.random.choice(("0", "12", "5#", "555", "#")):
            pause += self.random.choice((0.0, 0.3, 1.3))
            self.later(pause, self.send(KeyPressed(key)))
        return pause

    def new_words(self, count: int) -> str:
        self.words += count
        return " ".join(_name(number) for number in range(self.words - count, self.words))

    def tail(self, kind: str) -> str:
        """How the words end: all but a number that is whole say that more will come."""
        choice = self.random.choice
        match kind:
            case "digits":
                return "".join(f" {choice(('two', 'five', 'six', 'nine'))}" for _ in range(3))
            case "letters":
                return f" {choice('BCDF')} {choice('GHJK')}"
            case "phone":
                return f" 21255501{self.random.randrange(100):02}"
            case "um":
                return ", um"
            case ".":
                return "."
            case _:
                return f" {kind}" if kind else ""

    def end_words(self, words: str) -> None:
        self.ended_words |= _named(words)
        self.due_words |= _named(words)

    def utterance(self) -> float:
        """SpeechStarted, SpeechPaused, EarlyEnd, Resumed, EndOfTurn: in that order, but any of them may be missing."""
        chance, choice = self.random.random, self.random.choice
        at = 0.0
        said = ""
        kind = choice(("words", "words", "words", "small talk", "noise"))
        urgent = False
        kind_of_tail = choice(("", "", ".", ".", "and", "um", "digits", "letters", "phone"))
        for stretch in range(choice((1, 1, 1, 2, 3))):
            if chance() < 0.9:
                self.later(at, self.send(SpeechStarted() if stretch == 0 or chance() < 0.5 else Resumed()))
            elif stretch:
                self.later(at, self.send(Resumed()))
            at += choice((0.05, 0.15, 0.6, 1.5, 5.0))
            if kind == "words":
                said = f"{said} {self.new_words(choice((1, 3)))}{self.tail(kind_of_tail)}".strip()
            elif kind == "small talk":
                said = choice(_SMALL_TALK)
            if said and chance() < 0.3:
                self.later(at, self.heard(Partial(said, quiet=chance() < 0.4)))
            if kind == "words" and not urgent and chance() < 0.06:
                urgent = True
                self.later(at, self.emergency(said))
            at += choice((0.0, 0.05))
            if chance() < 0.85:
                self.later(at, self.send(SpeechPaused()))
            at += choice((0.05, 0.3))
            if said and chance() < 0.6:
                self.later(at, self.heard(EarlyEnd(said)))
            at += choice((0.05, 0.5, 1.0))
            if kind == "words" and chance() < 0.15:  # the recogniser ends the turn; what follows is another one to it
                self.later(at, self.turn_ended(said, urgent=urgent, small=False))
                said = ""
                at += choice((0.1, 0.6, 1.8, 5.0))
        if chance() < 0.04:
            self.later(at, self.send(Failed("socket closed")))
            if chance() < 0.7:  # it may be that another recogniser still tells the words, or that nobody ever does
                self.later(at + 1.5, self.send(Overdue()))
                if said and chance() < 0.5:
                    told = self.turn_ended(said, urgent=urgent, small=kind != "words")
                    self.later(at, lambda: self.later(choice((1.8, 4.5)), self.told_by_another(said, told)))
            return at
        if chance() < 0.06:
            self.later(at + choice((0.0, 1.5)), self.send(Overdue()))
        if chance() < 0.04:
            at += choice((4.0, 7.0))  # a decoder that is far behind
        if chance() < 0.95:
            self.later(at, self.turn_ended(said, urgent=urgent, small=kind != "words"))
        return at

    def told(self, words: str) -> str:
        """As the recogniser writes them now: of those that were answered early it may have misheard one."""
        answered = sorted(_named(words) & self.forced_words - self.ended_words - self.urgent_words)
        if answered and not self.urgent and self.random.random() < 0.5:
            self.instead[self.random.choice(answered)] = self.new_words(1)
            self.misled += [self.admitted] if self.admitted else []
        corrected = re.sub(r"\bw[a-j]+\b", lambda found: self.instead.get(found[0], found[0]), words)
        if corrected != words:
            self.corrected_words |= _named(words) | _named(corrected)
        return corrected

    def heard(self, told: Partial | EarlyEnd) -> Callable[[], None]:
        def happen() -> None:
            event = structs.replace(told, text=self.told(told.text))
            early = isinstance(event, EarlyEnd) and _PHONE.search(event.text)
            if early or _SENTENCE.search(event.text):
                self.early_words |= _named(event.text)
            self.feed(event)
            self.heard_at.update(dict.fromkeys(_named(event.text), self.now))

        return happen

    def emergency(self, words: str) -> Callable[[], None]:
        def happen() -> None:
            self.ended_words |= _named(words)
            self.urgent_words |= _named(words)
            self.urgent = True
            self.feed(Urgent(words))

        return happen

    def turn_ended(self, as_heard: str, *, urgent: bool, small: bool) -> Callable[[], None]:
        def happen() -> None:
            self.turns_ended += 1
            words = self.told(as_heard)
            self.ended_words |= _named(words)
            self.feed(EndOfTurn(words, self.random.choice((0, 0, 300, 700))))
            if not urgent and not small and not self.closed:
                self.due_words |= _named(words)

        return happen

    def told_by_another(self, words: str, tell: Callable[[], None]) -> Callable[[], None]:
        """Whose ends may lie in any order with those of the words that follow."""
        turns_ended = self.turns_ended

        def happen() -> None:
            self.told_late |= self.forced_words - self.ended_words - _named(words)
            self.told_late |= _named(words) if self.turns_ended > turns_ended else set()
            tell()

        return happen

    def hang_up(self) -> None:
        self.gone = True
        self.event = Gone()
        for command in self.turns.on(self.event, self.now):
            assert not isinstance(command, Send | Close | StartReply | WakeAt)
            self.obey(command, [])

    # -- makers of replies -------------------------------------------------------------------------------------

    def make(self, job: _Job) -> None:
        """Began, audio, Ended for each sentence, at any pace; then the end."""
        at = 0.0
        chance, choice = self.random.random, self.random.choice
        if isinstance(job.start.cause, WordsLate):
            return  # nothing is made
        if isinstance(job.start.cause, Answer) and chance() < 0.2:
            self.later(chance() * 2, lambda: self.act(job))
        if chance() < 0.15:
            self.later(chance(), lambda: self.works(job))
        if chance() < 0.03:
            at = choice((3.0, 8.0, 60.0))  # a model, a function or a voice that hangs
        broken = False
        for _ in range(choice((0, 1, 1, 2, 3))):
            at += chance() * self.slow
            kind = SentenceKind.NOTICE if chance() < 0.1 else SentenceKind.REPLY
            text = f"s{job.start.generation}.{at:.3f} says a few words" + ("?" if chance() < 0.2 else ".")
            sentence = _Sentence(text, kind, tells=chance() < 0.5)
            self.later(at, self.begin(job, sentence))
            for _ in range(0 if broken else choice((0, 1, 1, 2, 3))):  # without a voice the rest has no sound
                at += chance() * self.slow * 0.3
                self.later(at, self.sound(job, sentence, choice((400, 1600, 8000, 12000))))
            if chance() < 0.05 and not broken:
                at += choice((0.2, 1.6, 4.0))  # the voice stalls, and the next one says it all again
                self.later(at, self.again(job, sentence))
                self.later(at + 0.1, self.sound(job, sentence, 8000))
            at += chance() * 0.1 + 0.1
            sentence.broken = broken = broken or chance() < 0.05
            self.later(at, self.finish(job, sentence))
        at += chance() * self.slow
        self.later(at, lambda: self.end(job))

    def says(self, job: _Job) -> bool:
        return not (self.closed or self.gone or job.ended or (job.cancelled and job.obeys))

    def begin(self, job: _Job, sentence: _Sentence) -> Callable[[], None]:
        def happen() -> None:
            if self.says(job):
                sentence.number = 2 * len(job.sentences)
                if sentence.kind is SentenceKind.FILLER:  # it may overtake words that are numbered already
                    sentence.number += self.random.choice((1, 10_001))
                job.sentences.append(sentence)
                self.feed(SentenceBegan(job.start.generation, sentence.number, sentence.text, sentence.kind))

        return happen

    def sound(self, job: _Job, sentence: _Sentence, size: int) -> Callable[[], None]:
        def happen() -> None:
            if self.says(job):
                audio = bytes(size)
                self.pieces[id(audio)] = (job, sentence, len(sentence.made))
                sentence.made.append(audio)
                self.feed(SentenceAudio(job.start.generation, sentence.number, audio))
                if sentence.tells:
                    self.tell(job, sentence)

        return happen

    def tell(self, job: _Job, sentence: _Sentence) -> None:
        """Each piece of its sound holds one word, but for some of its end."""
        words = re.finditer(r"\S+", sentence.text)
        letters = next((word.end() for place, word in enumerate(words, 1) if place == len(sentence.made)), None)
        if letters is not None:
            end_s = (sum(map(len, sentence.made)) - self.random.choice((0, 300))) / 8000
            sentence.ends.append((sentence.takes, end_s, letters))
            reach = Reach(letters, round(end_s * 1000))
            self.feed(SentenceAudio(job.start.generation, sentence.number, b"", (reach,)))

    def again(self, job: _Job, sentence: _Sentence) -> Callable[[], None]:
        def happen() -> None:
            if self.says(job):
                sentence.made.clear()
                sentence.sent = 0
                sentence.takes += 1
                sentence.told = False  # of the take before it, whose pieces may be on the line still
                self.feed(SentenceAgain(job.start.generation, sentence.number))

        return happen

    def works(self, job: _Job) -> None:
        if self.says(job):
            self.feed(Working(job.start.generation))

    def finish(self, job: _Job, sentence: _Sentence) -> Callable[[], None]:
        def happen() -> None:
            if self.says(job):
                self.feed(SentenceEnded(job.start.generation, sentence.number, not sentence.broken))

        return happen

    def end(self, job: _Job) -> None:
        if self.says(job):
            job.ended = True
            self.feed(ReplyEnded(job.start.generation, self.then(job.start)))

    def then(self, start: StartReply) -> Then:
        match start.cause:
            case Silence(count, last) if last or count >= 3:
                return HangUp("silence")
            case TimeUp(final=True):
                return HangUp("longest_call")
            case Answer() if self.random.random() < 0.05:
                return self.random.choice((HangUp("goodbye"), Leave("transfer")))
            case _:
                return Listen(self.random.choice(list(Awaited)), self.random.choice(_QUIETS))

    def act(self, job: _Job) -> None:
        """An effect begins only for a turn that has truly ended, and that nobody has cancelled."""
        if not self.says(job) or job.cancelled:
            return
        if job.confirmed:
            self.feed(WouldAct(job.start.generation))
        else:
            self.later(0.2, lambda: self.act(job))

    def fill(self, job: _Job) -> None:
        sentence = _Sentence("One moment.", SentenceKind.FILLER)
        delay = self.random.choice((0.0, 0.0, 0.3))
        self.later(delay, self.begin(job, sentence))
        self.later(delay, self.sound(job, sentence, 8000))
        self.later(delay, self.finish(job, sentence))

    # -- the commands, and the laws ----------------------------------------------------------------------------

    def obey(self, command: Command, rest: list[Command]) -> None:
        assert self.closed is None, "a command after the end"
        match command:
            case StartReply():
                self.start_reply(command)
            case ConfirmReply():
                job = self.jobs[command.generation]
                assert job.start.speculative
                assert not job.confirmed
                self.confirm(job)
            case Act():
                self.let_act(self.jobs[command.generation])
            case CancelReply():
                self.cancel(self.jobs[command.generation], rest)
            case Send():
                self.play(command)
            case SendMark():
                self.mark(command.name)
            case Clear():
                self.clear(rest)
            case Fill():
                job = self.jobs[command.generation]
                assert job is self.admitted
                assert not self.line or self.line[-1].ends_at <= self.now, "a filler over speech"
                assert 1 <= command.count <= 4, "fillers without end"
                self.quiet_since = self.now
                self.fill(job)
            case Spoke():
                self.spoke(command)
            case TurnOver():
                assert command.turn in self.turns_begun - self.turns_over
                self.turns_over.add(command.turn)
                if self.admitted and not self.admitted.cancelled:
                    words = [one for one in self.admitted.sentences if one.kind is not SentenceKind.FILLER]
                    assert all(one.played_at is not None for one in words if one.made), "words that nobody heard"
                self.admitted = None
            case WakeAt():
                assert command.at > self.now
                self.wake_at = command.at
                self.wake_number += 1
                number = self.wake_number
                jitter = self.random.choice((0.0, 0.0, 0.02, 0.3, -0.0005))
                self.at(command.at + jitter, lambda: self.tick(number))
            case Close():
                self.closed = command

    def start_reply(self, start: StartReply) -> None:
        assert all(generation < start.generation for generation in self.jobs), "generations grow"
        earlier = [job for job in self.jobs.values() if job.start.turn == start.turn]
        if not start.amends:
            assert all(job.cancelled and not job.confirmed for job in earlier), "two replies to one turn"
        elif start.speculative:
            assert self.admitted in earlier, "a guess takes back a reply that is not on its way"
        else:
            self.take_back(earlier)
        if isinstance(start.cause, Stuck) or start.cause == Answer(""):
            self.quiet_since = self.now  # her words are kept speech: nothing would be sooner
        job = _Job(start, obeys=self.random.random() < self.obedience)
        self.jobs[start.generation] = job
        if start.speculative:
            assert isinstance(start.cause, Answer)
            assert self.settings.speculate
        else:
            self.confirm(job)
        self.make(job)

    def take_back(self, earlier: list[_Job]) -> None:
        last = next(job for job in reversed(earlier) if job.confirmed)
        assert last.cancelled
        assert not last.acted, "something was done for the turn that is taken back"
        whole = next((one.text for one in last.sentences if one.kind is not SentenceKind.FILLER and one.made), "-")
        assert not last.heard.startswith(whole), "the answer that is taken back was heard"
        last.amended = True

    def confirm(self, job: _Job) -> None:
        assert self.admitted is None, "one reply at a time"
        assert not job.cancelled
        start = job.start
        if start.speculative and start.amends:
            self.take_back([one for one in self.jobs.values() if one is not job and one.start.turn == start.turn])
        before = max((j for j in self.jobs.values() if j is not job and j.confirmed), key=_age, default=job).start.cause
        job.confirmed = True
        self.admitted = job
        self.owed_since = None
        if isinstance(start.cause, Answer) and self.may_go_on & _named(start.cause.text):
            self.may_go_on -= _named(start.cause.text)  # others may still be held open
            self.quiet_since = self.now
        assert start.turn not in self.turns_over, "the turn is over"
        self.turns_begun.add(start.turn)
        if isinstance(start.cause, Answer) and not start.cause.keys:
            unended = _named(start.cause.text) - self.ended_words - self.forced_words
            for word in unended:
                waited = self.now - self.heard_at.get(word, self.now)  # it may be told just now
                owed = isinstance(before, WordsLate) and waited >= self.settings.words_late_s - 0.001
                late = waited >= self.settings.turn_limit_s - 0.001
                if owed or late:
                    self.late_words.add(word)
                else:
                    assert word in self.early_words, "the turn has not ended"
            self.forced_words |= unended
            ended = self.event.text if isinstance(self.event, EndOfTurn) and not self.urgent else ""
            cut_off = ended.endswith(" and") and start.cause.text.endswith(ended)
            if cut_off and not isinstance(before, WordsLate) and not self.pressed:
                quiet_s = self.now - self.paused_at
                assert quiet_s >= self.settings.patience.waits.unfinished_s - 0.71, "cut off behind an 'and'"

    def let_act(self, job: _Job) -> None:
        assert job.would_act, "nobody has asked"
        assert job is self.admitted, "an effect of a reply that is not admitted"
        assert all(one.confirmed or one.cancelled for one in self.jobs.values()), "a guess knows nothing of it"
        job.would_act, job.acted = False, True

    def cancel(self, job: _Job, rest: list[Command]) -> None:
        assert not job.cancelled, "cancelled twice"
        job.cancelled = True
        if not job.confirmed:
            return
        replaced = any(
            isinstance(command, ConfirmReply)
            or (isinstance(command, StartReply) and isinstance(command.cause, Answer | Stuck))
            for command in rest
        )
        ends = isinstance(self.event, Gone | KeyPressed) or any(isinstance(command, Close) for command in rest)
        assert replaced or ends, "a reply was cancelled, and nothing answers instead"
        if self.admitted is job:
            self.admitted = None

    def play(self, send: Send) -> None:
        job, sentence, index = self.pieces[id(send.audio)]
        assert job.start.generation == send.generation
        assert job is self.admitted, "audio of a reply that is not admitted"
        if sentence.doubtful and index == 0:
            sentence.doubtful, sentence.sent, sentence.played_at = False, 0, None
        assert index == sentence.sent, "a piece is missing, or comes twice"
        assert sentence.played_at is None, "said twice"
        before = self.line[-1] if self.line else None
        cause = job.start.cause
        if not isinstance(cause, Greeting) and not (isinstance(cause, Answer) and cause.urgent):
            talks = self.speaking and self.sound_since is not None and self.now < self.sound_since + 4.0 - 0.001
            audible = any(on_line.ends_at > self.now - 1.3 for on_line in self.line)
            assert not talks or audible, "the caller is talked over"
        stalled = sentence.kind is SentenceKind.FILLER and before is not None and before.ends_at <= self.now
        assert before is None or before.sentence is sentence or before.mark or stalled, "two sentences at once"
        sentence.sent += 1
        starts_at = max(self.now, before.ends_at if before else 0.0)
        self.line.append(_OnLine(starts_at, starts_at + len(send.audio) / 8000, sentence, take=sentence.takes))

    def mark(self, name: str) -> None:
        assert self.admitted is not None
        sentence = next(s for s in self.admitted.sentences if s.number == int(name.split(".")[1]))
        assert sentence.sent == len(sentence.made)
        ends_at = self.line[-1].ends_at
        on_line = _OnLine(ends_at, ends_at, sentence, mark=name)
        sentence.played_at = max((o.ends_at for o in self.line if o.sentence is sentence), default=ends_at)
        self.line.append(on_line)
        if self.random.random() >= self.marks_lost:
            delay = self.random.choice((0.0, 0.02, 0.3))
            self.at(ends_at + delay, lambda: self.come_back(on_line))

    def come_back(self, mark: _OnLine) -> None:
        if any(mark is on_line for on_line in self.line):
            for on_line in self.line[: self.line.index(mark)]:
                on_line.sentence.told |= on_line.take == on_line.sentence.takes
            self.feed(MarkPlayed(mark.mark))

    def clear(self, rest: list[Command]) -> None:
        """The marks of what is thrown away come back at once."""
        cut = [o.sentence for o in self.line if o.starts_at < self.now - 0.001 and o.ends_at > self.now + 0.001]
        urgent = any(isinstance(c, StartReply) and isinstance(c.cause, Answer) and c.cause.urgent for c in rest)
        assert urgent or not any(sentence.kind is SentenceKind.NOTICE for sentence in cut), "a notice was cut off"
        for on_line in self.line:
            sentence = on_line.sentence
            sentence.heard = max(sentence.heard, self.letters_heard(sentence))
            if sentence.played_at is None or sentence.played_at > self.now:
                sentence.sent = 0
                sentence.played_at = None
            elif not sentence.told and self.now < sentence.played_at + _MARK_WAITED_FOR_S:
                sentence.doubtful = True
            if on_line.mark:
                self.later(self.random.choice((0.0, 0.1)), self.send(MarkPlayed(on_line.mark)))
        self.line = []

    def spoke(self, spoke: Spoke) -> None:
        job = next(job for job in reversed(self.jobs.values()) if job.start.turn == spoke.turn and job.confirmed)
        assert spoke.turn not in self.turns_over, "news of a turn that is over"
        sentences = [s for s in job.sentences if s.kind is not SentenceKind.FILLER]
        assert " ".join(sentence.text for sentence in sentences).startswith(spoke.text)
        rest = spoke.heard
        for sentence in (sentence for sentence in sentences if sentence.made and rest):
            whole = sentence.played_at is not None or sentence.heard < len(sentence.text)  # else an earlier take's
            if rest.startswith(sentence.text) and not sentence.broken and whole:
                assert sentence.played_at is not None
                assert sentence.played_at <= self.now + 0.001, "told as heard before it was played"
                rest = rest.removeprefix(sentence.text).lstrip()
            else:
                assert f"{sentence.text} ".startswith(f"{rest} "), "heard is the beginning of what was said"
                assert len(rest) <= max(sentence.heard, self.letters_heard(sentence)), "words that were not played"
                rest = ""
        assert not rest, "heard is the beginning of what was said"
        assert spoke.heard.startswith(job.heard), "what was heard stays heard"
        job.heard = spoke.heard

    def letters_heard(self, sentence: _Sentence) -> int:
        """Whose words have been played, since the last clear."""
        found = 0
        for take in range(1, sentence.takes + 1):
            pieces = [on_line for on_line in self.line if on_line.sentence is sentence and on_line.take == take]
            played_s = sum(max(0.0, min(o.ends_at, self.now) - o.starts_at) for o in pieces)
            ends = (letters for which, end_s, letters in sentence.ends if which == take and end_s <= played_s + 0.001)
            found = max(found, *ends, 0)
        return found

    def check_end(self) -> None:
        assert self.turns_over == self.turns_begun, "a turn is never over"
        for word in self.due_words - self.late_words:
            standing = [job for job in self.jobs.values() if word in job.words and job.confirmed and not job.amended]
            told_again = word in self.corrected_words  # where the first answer was heard, or something was done
            assert told_again or len(standing) <= 1, f"{word} is answered twice"
            acted = sum(job.acted for job in self.jobs.values() if word in job.words)
            assert told_again or acted <= 1, f"{word} is acted on twice"
            over = self.closed and (self.closed.reason == "stuck" or self.now >= self.settings.longest_s + 30)
            cut_short = self.gone or over
            assert standing or cut_short, f"{word} is never answered"
        for misheard, word in self.instead.items():
            answered = any(job.confirmed and word in job.words for job in self.jobs.values())
            if misheard in self.told_late or (self.gone and not answered):
                continue
            for job in self.jobs.values():
                assert not {misheard, word} <= job.words, "the misheard word is answered together with the right one"
                untrue = job in self.misled and not job.amended and misheard in job.words and word in self.due_words
                words = [one for one in job.sentences if one.kind is not SentenceKind.FILLER and one.made]
                broken = any(one.broken or one.text in job.heard for one in words) or (job.ended and not words)
                over = self.urgent_words or broken  # before the corrected words were their turn's
                assert not untrue or job.acted or over, "an answer to words that nobody said was not taken back"
        causes = [job.start.cause for job in self.jobs.values() if job.confirmed and not job.amended]
        said = [word for cause in causes if isinstance(cause, Answer) for word in cause.text.split()]
        typed = [word for word in said if word.isdigit() and len(word) < 10]
        if self.now > self.pressed_at + 3 and not self.gone and self.now < self.settings.longest_s + 29:
            assert "".join(typed) == self.pressed, "keys are lost"
        if not self.gone:
            assert self.closed, "the call lives for ever"
            assert self.now <= self.settings.longest_s + 31
            assert self.noisy or self.now <= self.active_until + 230, "a silent caller is never hung up on"


def _named(words: str) -> set[str]:
    """Those that no other turn has."""
    return set(re.findall(r"\bw[a-j]+\b", words))


def _name(number: int) -> str:
    """A word without a digit in it."""
    return "w" + "".join("abcdefghij"[int(digit)] for digit in str(number))


def _age(job: _Job) -> int:
    return job.start.generation


@pytest.mark.parametrize("block", range(_BLOCKS))
def test_f20_the_laws_hold_whatever_the_order_of_events(block: int) -> None:
    for number in range(_CALLS_A_BLOCK):
        seed = block * 1_000_000 + number
        try:
            _World(seed).run()
        except Exception as error:
            raise AssertionError(f"seed {seed}: {error!r}") from error


_numbers = st.integers(-1, 6)
_texts = st.sampled_from(
    [
        "",
        " ",
        "okay",
        "um",
        "yes",
        "hello?",
        "when are you open",
        "when are you open on Sunday and",
        "\u0130\ud83e\uddb7",
    ]
)
_any_event = st.one_of(
    st.builds(Began, st.booleans()),
    st.builds(KeyPressed, st.sampled_from("01#*")),
    st.builds(Typed, _texts),
    st.builds(MarkPlayed, st.one_of(st.text(max_size=6), st.builds("{}.{}.{}".format, _numbers, _numbers, _numbers))),
    st.builds(Tick),
    st.builds(SpeechStarted),
    st.builds(SpeechPaused),
    st.builds(Partial, _texts),
    st.builds(EarlyEnd, _texts),
    st.builds(Resumed),
    st.builds(EndOfTurn, _texts, st.integers(-100, 2000)),
    st.builds(Failed, st.just("gone")),
    st.builds(Urgent, _texts),
    st.builds(SentenceBegan, _numbers, _numbers, _texts, st.sampled_from(SentenceKind)),
    st.builds(
        SentenceAudio,
        _numbers,
        _numbers,
        st.sampled_from([b"", b"x", bytes(8000)]),
        st.tuples(st.builds(Reach, st.integers(-1, 40), st.integers(-1, 900))) | st.just(()),
    ),
    st.builds(SentenceEnded, _numbers, _numbers, st.booleans()),
    st.builds(SentenceAgain, _numbers, _numbers),
    st.builds(WouldAct, _numbers),
    st.builds(Working, _numbers),
    st.builds(Overdue),
    st.builds(
        ReplyEnded, _numbers, st.sampled_from([Listen(), *map(Listen, Awaited), HangUp("goodbye"), Leave("transfer")])
    ),
)


@given(st.lists(st.tuples(st.one_of(st.just(0.0), st.floats(0, 20)), _any_event), max_size=60))
def test_no_event_in_any_state_is_too_much(schedule: list[tuple[float, Event]]) -> None:
    turns = Turns(TurnSettings(longest_s=120))
    at = 0.0
    admitted: set[int] = set()
    closed = False
    for wait_s, event in [(0.0, Began()), *schedule, (200.0, Tick())]:
        at += wait_s
        commands = turns.on(event, at)
        assert not (closed and commands)
        for command in commands:
            match command:
                case StartReply(speculative=False) | ConfirmReply():
                    admitted = {command.generation}
                case CancelReply():
                    admitted.discard(command.generation)
                case Send():
                    assert command.generation in admitted
                case WakeAt():
                    assert command.at > at
                case Close():
                    closed = True
                case _:
                    pass
    assert closed
