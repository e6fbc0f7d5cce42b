"""Turn-taking of one call: who speaks, which reply may be heard, what was heard. Pure: no clock, no socket, no await.

The owner feeds events in order and does what it is told. What belongs together stands in a module of its own: the
caller's turn in the making (`utterance`, `caller`), a reply (`reply`, `playback`) and the one that is admitted to the
line (`speaker`), when the caller has finished (`end_of_turn`), whether to make a reply ahead (`guessing`), what stops
it (`barge_in`), what is said when nobody asked (`unprompted`). Here they meet.
"""

from collections.abc import Iterator

from receptionist.call import barge_in, end_of_turn, guessing
from receptionist.call.caller import Caller
from receptionist.call.events import (
    Answer,
    Began,
    CancelReply,
    Close,
    Command,
    EarlyEnd,
    EndOfTurn,
    Event,
    Failed,
    Fill,
    Gone,
    Greeting,
    HangUp,
    KeyPressed,
    Leave,
    Listen,
    MarkPlayed,
    Overdue,
    Partial,
    Resumed,
    Send,
    SendMark,
    SpeechPaused,
    SpeechStarted,
    Stuck,
    Tick,
    Typed,
    Urgent,
    WakeAt,
    WordsLate,
)
from receptionist.call.guessing import Odds, Sign
from receptionist.call.reply import Reply, is_speech
from receptionist.call.speaker import Speaker
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.unprompted import Unprompted
from receptionist.call.utterance import Utterance

_MOST_FILLERS = 4  # of one gap; then nothing will come of the reply


class Turns:
    """The state machine. `on` is total: any event in any state has an answer. Before `Began` nothing happens."""

    def __init__(self, settings: TurnSettings) -> None:
        self._settings = settings
        self._open = False
        self._closed = False
        self._caller = Caller(settings)
        self._speaker = Speaker()
        self._unprompted = Unprompted(settings)
        self._odds = Odds()
        self._wake_at: float | None = None
        self.thrifty = False  # the owner's word, before each event: what may be in vain is not made
        self.held: tuple[float, float] | None = None  # the quiet that ended the last turn: since when, how long

    @property
    def turn(self) -> int:
        """The number of the latest turn; 0 before the first."""
        return self._speaker.turn

    @property
    def generation(self) -> int | None:
        """The generation whose audio the line admits now, if any."""
        reply = self._speaker.reply
        return reply.generation if reply and not reply.stopped else None

    @property
    def holds_words(self) -> bool:
        """The caller has said something that is not answered yet, since more may come."""
        return self._caller.utterance is not None and bool(self._caller.utterance.held)

    def whole(self, words: str) -> str:
        """All words of the caller's turn; `words` are those since the recogniser ended one."""
        return self._caller.whole(words)

    def resume_at(self, turn: int) -> None:
        """Before the first event: the numbers below `turn` were used by an earlier stream of this call."""
        self._speaker.turn = turn

    def on(self, event: Event, at: float) -> list[Command]:
        """What to do, in order. `at` is monotonic seconds and never goes back."""
        if not self._open and not isinstance(event, Began):
            return []
        commands: list[Command] = []
        for step in (self._take(event, at), self._pass_time(at), self._wake(event, at)):
            if not self._closed:
                commands.extend(step)
        return commands

    def _take(self, event: Event, at: float) -> Iterator[Command]:
        match event:
            case Began():
                yield from self._began(event, at)
            case SpeechStarted():
                yield from self._speech_started(event, at)
            case Resumed():
                yield from self._speech_started(SpeechStarted(), at)
            case SpeechPaused():
                self._caller.pause(at - max(0, event.ended_ms_ago) / 1000, at)
            case Partial() | EarlyEnd() if self._is_echo(event.text, at, so_far=True):
                pass
            case Partial() | EarlyEnd() if not self._caller.whole(event.text.strip()):
                if self._caller.utterance and self._caller.utterance.corrects:
                    self._caller.utterance.unhear()
                    yield from self._speaker.drop_guess()
            case Partial():
                yield from self._partial(event, at)
            case EarlyEnd():
                yield from self._early_end(event.text.strip(), at)
            case EndOfTurn():
                yield from self._recogniser_ends_turn(event, at)
            case Urgent():
                if event.text.strip():
                    yield from self._urgent(event.text.strip(), at)
            case Typed():
                if event.text.strip():
                    yield from self._caller_went_on(self._caller.take_held(Answer(event.text.strip())), at)
            case KeyPressed():
                yield from self._key(event.key, at)
            case MarkPlayed():
                reply = self._speaker.reply
                if reply and reply.playback.played(event.name, at):
                    yield from self._speaker.tell(reply)
            case Overdue():
                yield from self._overdue(at)
            case Gone():
                yield from self._close(None, at)
            case Failed():
                self._caller.pause(at)  # no more will come of this utterance
            case Tick():
                pass
            case _:
                self._speaker.made(event, at)

    # -- the caller --------------------------------------------------------------------------------------------

    def _began(self, event: Began, at: float) -> Iterator[Command]:
        if self._open:
            return
        self._open = True
        self._unprompted.begin(at)
        yield from self._speaker.start(Greeting(resumed=event.resumed), self.turn, at)

    def _is_echo(self, words: str, at: float, *, so_far: bool) -> bool:
        began_at = self._caller.utterance.since if self._caller.utterance else at
        return barge_in.is_echo(words, self._caller, self._speaker.said_lately(began_at), so_far=so_far)

    def _speech_started(self, event: SpeechStarted, at: float) -> Iterator[Command]:
        utterance = self._caller.utterance
        if utterance and utterance.pause_at is not None and self._speaker.guess:
            utterance.misled = True
        yield from self._speaker.drop_guess()
        utterance, is_news = self._caller.start(at)
        if event.interrupts and (is_news or not utterance.is_theirs) and self._speaker.is_audible():
            utterance.barge_in_at = at - max(0, event.began_ms_ago) / 1000 + self._settings.barge_in_s
        utterance.is_theirs = utterance.is_theirs or event.interrupts

    def _early_end(self, words: str, at: float) -> Iterator[Command]:
        utterance = self._caller.hear(words, at, audible=self._speaker.is_audible())
        utterance.pause(at)
        yield from self._guess(Sign.END, utterance, at)
        if end_of_turn.is_certain(utterance, self._speaker, self._settings, at):
            utterance.enough_s = self._settings.patience.waits.whole_s

    def _partial(self, partial: Partial, at: float) -> Iterator[Command]:
        utterance = self._caller.hear(partial.text.strip(), at, audible=self._speaker.is_audible())
        yield from self._guess(Sign.QUIET if partial.quiet else Sign.SENTENCE, utterance, at)

    def _guess(self, sign: Sign, utterance: Utterance, at: float) -> Iterator[Command]:
        """Makes a reply ahead where that is worth it, and gives up one that was made for other words."""
        speaker, settings = self._speaker, self._settings
        answer = guessing.answer_to(utterance.words, utterance, speaker, settings, at)
        worth = not self.thrifty and guessing.worth_a_guess(answer, sign, utterance, speaker, settings, self._odds)
        if worth and answer:
            utterance.guesses += 1
            self._odds.made()
            amends = guessing.amends(utterance, speaker, settings)
            yield from speaker.start_guess(answer, at, amends=amends)
        elif speaker.guess and (answer is None or not speaker.guess.may_be_for(answer.text)):
            yield from speaker.drop_guess()

    def _release(self, at: float) -> Iterator[Command]:
        self._odds.released()
        yield from self._speaker.release_guess(at)

    def _recogniser_ends_turn(self, event: EndOfTurn, at: float) -> Iterator[Command]:
        caller, speaker = self._caller, self._speaker
        if self._is_echo(event.text, at - max(0, event.speech_ended_ms_ago) / 1000, so_far=False):
            event = EndOfTurn("", event.speech_ended_ms_ago)  # but that of a turn all the same
        words, corrects = caller.news(event.text.strip(), ended=True)
        ended_at = at - max(0, event.speech_ended_ms_ago) / 1000
        enough_s = end_of_turn.enough_s(words, caller, speaker, self._settings)
        if ended_at + enough_s <= at:
            self.held = (ended_at, enough_s) if enough_s else None
            yield from self._end_of_turn(words, at, understood=bool(event.text.strip()), corrects=" ".join(corrects))
            return
        utterance = caller.hold(words, ended_at, enough_s, at, corrects=corrects)
        if speaker.reply and end_of_turn.is_in_the_way(speaker.reply, utterance, self._settings, at):
            yield from speaker.hush(speaker.reply, at)
            yield from speaker.tell_cut(speaker.reply)
        yield from self._guess(Sign.END, utterance, at)

    def _end_of_turn(self, words: str, at: float, *, understood: bool, corrects: str) -> Iterator[Command]:
        """`words`: all of the turn. `understood`: there were words in the last sound. `corrects`: in place of which
        words, that were answered already."""
        yield from self._answer_turn(words, at, understood=understood, corrects=corrects)
        self._odds.turn_over()

    def _answer_turn(self, words: str, at: float, *, understood: bool, corrects: str) -> Iterator[Command]:
        utterance, words_left = self._caller.end(words, at)
        if self._settings.patience.says_nothing(words_left):
            words_left = ""
        loud = not understood and utterance.spoke_s >= self._settings.loud_s
        reply, guess, merge_s = self._speaker.reply, self._speaker.guess, self._settings.merge_s
        idle = reply and not corrects and reply.needs_no_answer(words_left, utterance.since, at, merge_s)
        if words_left and not idle:
            yield from self._caller_said(Answer(words_left), at, utterance.since, corrects)
            self._count_guesses(utterance, reply, guess)
            return
        yield from self._speaker.drop_guess()
        was_owed = reply is not None and isinstance(reply.cause, WordsLate)
        answered = self._caller.keys or utterance.urgent or self._unprompted.on_hold
        if was_owed or (loud and reply is None and not answered):
            yield from self._caller_said(Answer(""), at)

    def _count_guesses(self, utterance: Utterance, before: Reply | None, guess: Reply | None) -> None:
        """`before`, `guess`: the reply and the guess that there were."""
        reply = self._speaker.reply
        if reply and reply is not before:
            earlier = before.guesses if before and before.turn == reply.turn else 0
            reply.guesses = earlier + utterance.guesses - (reply is guess)

    def _overdue(self, at: float) -> Iterator[Command]:
        """It is the receptionist's turn, but nobody knows to what. Whatever is said already goes on."""
        self._caller.pause(at)
        answered = self._caller.keys or self._caller.is_answered(at) or self._unprompted.on_hold
        if self._speaker.reply is None and not answered:
            yield from self._speaker.drop_guess()
            yield from self._speaker.start_next(WordsLate(), at)

    def _words_never_came(self, at: float) -> Iterator[Command]:
        """What is known of them is answered; else the caller is asked to say it again."""
        if self._caller.utterance and self._caller.utterance.words:
            yield from self._end_unasked(self._caller.utterance, at)
        else:
            self._caller.utterance = None
            yield from self._caller_said(Answer(""), at)

    def _end_unasked(self, utterance: Utterance, at: float) -> Iterator[Command]:
        """The turn ends although the recogniser has not said so, or was not believed when it did."""
        forced, corrects = self._caller.forced, utterance.corrects
        pieces = (*forced[: max(0, len(forced) - len(corrects))], utterance.not_ended())
        quiet = utterance.pause_at is not None and utterance.enough_s is not None
        self.held = (utterance.pause_at or 0.0, utterance.enough_s or 0.0) if quiet else None
        understood = bool(utterance.words)
        yield from self._end_of_turn(utterance.words, at, understood=understood, corrects=utterance.corrected())
        self._caller.force(pieces, at, whole=utterance.enough_s is not None)

    def _urgent(self, words: str, at: float) -> Iterator[Command]:
        utterance = self._caller.hear(words, at, audible=self._speaker.is_audible())
        answering = self._speaker.reply is not None and self._speaker.reply.is_urgent()
        if not utterance.urgent and not answering:  # who says it again is answered after
            whole = utterance.words
            utterance.be_urgent(words)
            yield from self._caller_said(Answer(whole, urgent=True), at)

    def _key(self, key: str, at: float) -> Iterator[Command]:
        self._unprompted.caller_said()
        if key == "#":
            if self._caller.keys:
                yield from self._caller_went_on(self._caller.take_keys(), at)
            return
        self._caller.press(key, at)
        reply = self._speaker.reply
        if reply and self._speaker.is_audible() and not reply.must_be_heard(at):
            yield from self._speaker.stop(reply, at)

    def _caller_went_on(self, taken: tuple[Answer, str], at: float) -> Iterator[Command]:
        """By keys or in writing, which are whole. `taken`: with words before them, and what those put right."""
        answer, corrects = taken
        yield from self._caller_said(answer, at, corrects=corrects)

    def _caller_said(
        self, answer: Answer, at: float, since: float | None = None, corrects: str = ""
    ) -> Iterator[Command]:
        """The caller's turn has truly ended: exactly one reply answers it. `since`: when they began to speak.
        `corrects`: words that were answered already, and are not what they said."""
        self._unprompted.caller_said(words=bool(answer.text))
        speaker = self._speaker
        guess, reply = speaker.guess, speaker.reply
        answer, corrects = self._caller.with_waiting(answer, corrects)
        whole = reply and reply.with_more(answer, since, self._settings.merge_s, corrects)
        if reply and not answer.urgent and reply.must_be_heard(at):
            yield from speaker.drop_guess()
            self._caller.let_wait(answer, at, corrects)
        elif reply and whole:
            yield from speaker.hush(reply, at)
            yield CancelReply(reply.generation)
            if guess and guess.turn == reply.turn and guess.is_for(whole.text):
                yield from self._release(at)
            else:
                yield from speaker.drop_guess()
                yield from speaker.start(whole, reply.turn, at, amends=True)
        else:
            if reply:
                yield from speaker.stop(reply, at)
            if guess and guess.turn > speaker.turn and is_speech(answer) and guess.is_for(answer.text):
                yield from self._release(at)
            else:
                yield from speaker.drop_guess()
                yield from speaker.start_next(answer, at)

    # -- time --------------------------------------------------------------------------------------------------

    def _pass_time(self, at: float) -> Iterator[Command]:
        """All that follows from the clock and the state alone. Done again at the same moment it changes nothing."""
        if self._unprompted.is_over(at):
            yield from self._close(Close("longest_call"), at)
            return
        caller, speaker = self._caller, self._speaker
        if _due(caller.keys_at, at):
            yield from self._caller_went_on(caller.take_keys(), at)
        if caller.utterance and end_of_turn.is_ready(caller.utterance, speaker, self._settings):
            caller.utterance.ready_s = self._settings.patience.waits.ready_s
        if caller.utterance and _due(caller.turn_limit_at(), at):
            yield from self._end_unasked(caller.utterance, at)
        if speaker.reply and _due(speaker.reply.words_owed_at(caller.utterance, self._settings.words_late_s), at):
            yield from self._words_never_came(at)
        if speaker.reply:
            yield from self._tend(speaker.reply, at)
        if speaker.reply or speaker.guess:
            self._unprompted.broken()
        elif not self._closed:
            words = caller.utterance is not None and bool(caller.utterance.words)
            cause = self._unprompted.due(at, typing=bool(caller.keys), sounds=caller.utterance is not None, words=words)
            if cause:
                yield from speaker.start_next(cause, at)

    def _tend(self, reply: Reply, at: float) -> Iterator[Command]:
        playback, caller, speaker = reply.playback, self._caller, self._speaker
        if playback.expire(at):
            yield from speaker.tell(reply)
        if caller.waiting and not reply.must_be_heard(at):
            quiet_since = max(caller.waiting_since, min(at, playback.quiet_since()))
            answer, corrects = caller.take_waiting()
            yield from self._caller_said(answer, at, corrects=corrects)
            yield from self._tend_new(quiet_since, at)
            return
        if caller.utterance and _due(caller.utterance.barge_in_at, at) and barge_in.stops(reply, caller, at):
            reply.stops += 1
            yield from speaker.hush(reply, at)
            yield from speaker.tell_cut(reply)
        if reply.stopped and not caller.has_floor(at):
            reply.stopped = False
        if barge_in.is_held(reply, caller, at):
            reply.held_until = caller.floor_ends_at() or at
        else:
            reply.held_until = min(reply.held_until, at)
            if reply.would_act:
                yield from speaker.let_act(reply)
            for piece in playback.send(at):
                yield SendMark(piece) if isinstance(piece, str) else Send(reply.generation, piece)
            if _due(reply.fill_at(self._settings), at):
                yield from self._fill(reply, at)
                if reply is not speaker.reply:
                    return
        if reply.then is not None and playback.done():
            if caller.utterance and not isinstance(reply.then, Listen):
                hangs_up, utterance = isinstance(reply.then, HangUp), caller.utterance
                if utterance.held or (hangs_up and (utterance.words or _due_later(utterance.just_begun_until(), at))):
                    return  # nobody who has said something, or begins to, is hung up on
            yield from speaker.finish(reply)
            if isinstance(reply.then, Listen):
                self._unprompted.listens(reply.then.quiet, at)
            else:
                yield from self._close(Close(reply.then.reason, leave=isinstance(reply.then, Leave)), at)

    def _tend_new(self, asked_at: float, at: float) -> Iterator[Command]:
        """The reply to words that have waited since then."""
        if self._speaker.reply:
            self._speaker.reply.asked_at = asked_at
            yield from self._tend(self._speaker.reply, at)

    def _fill(self, reply: Reply, at: float) -> Iterator[Command]:
        """A word in the place of words. When too many of them had to be, the reply is given up."""
        caller, speaker = self._caller, self._speaker
        if reply.playback.words_end_at() > reply.filled_at:
            reply.fillers = 0
        if reply.fillers < _MOST_FILLERS:
            reply.fillers += 1
            reply.filled_at = at
            yield Fill(reply.generation, reply.fillers)
        elif caller.waiting:
            quiet_since = max(caller.waiting_since, reply.playback.quiet_since())
            yield from speaker.stop(reply, at)
            yield from speaker.start_next(caller.take_waiting()[0], at)
            yield from self._tend_new(quiet_since, at)
        elif isinstance(reply.cause, Greeting | Stuck):
            yield from self._close(Close("stuck", leave=True), at)
        else:
            yield from speaker.stop(reply, at)
            yield from speaker.start_next(Stuck(), at)

    def _close(self, close: Close | None, at: float) -> Iterator[Command]:
        yield from self._speaker.close(at)
        if close:
            yield close
        self._closed = True

    def _wake(self, event: Event, at: float) -> Iterator[Command]:
        """The next moment at which time alone changes something. All earlier ones have been dealt with."""
        if isinstance(event, Tick):
            self._wake_at = None  # it is used up, also when the timer was a little early
        caller, reply = self._caller, self._speaker.reply
        moments = [caller.keys_at, caller.turn_limit_at(), *self._unprompted.moments(reply=reply is not None)]
        if caller.utterance:
            moments.append(caller.utterance.barge_in_at)
            if reply and reply.then is not None:
                moments.append(caller.utterance.just_begun_until())
        if reply:
            moments += [caller.floor_ends_at(), reply.fill_at(self._settings), reply.playback.next_expiry()]
            moments.append(reply.words_owed_at(caller.utterance, self._settings.words_late_s))
        wake_at = min((moment for moment in moments if moment is not None and moment > at), default=None)
        if wake_at is not None and wake_at != self._wake_at:
            self._wake_at = wake_at
            yield WakeAt(wake_at)


def _due(moment: float | None, at: float) -> bool:
    return moment is not None and at >= moment


def _due_later(moment: float | None, at: float) -> bool:
    return moment is not None and at < moment
