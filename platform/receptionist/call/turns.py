"""Turn-taking of one call: who speaks, which reply may be heard, what was heard. Pure: no clock, no socket, no await.

The owner feeds events in order and does what it is told. Correctness never rests on a cancellation: a reply has a
generation, only one generation is admitted to the line at a time, and numbers are never used again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

import msgspec

from receptionist.call.events import (
    Acted,
    Answer,
    Began,
    CancelReply,
    Cause,
    Clear,
    Close,
    Command,
    ConfirmReply,
    EarlyEnd,
    EndOfTurn,
    Event,
    Failed,
    Fill,
    Gone,
    Greeting,
    KeyPressed,
    Leave,
    Listen,
    MarkPlayed,
    Overdue,
    Partial,
    ReplyEnded,
    Resumed,
    Send,
    SendMark,
    SentenceAgain,
    SentenceAudio,
    SentenceBegan,
    SentenceEnded,
    SentenceWords,
    Silence,
    SpeechPaused,
    SpeechStarted,
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
)
from receptionist.call.playback import Lag, Playback
from receptionist.call.utterance import Utterance, is_back_channel, is_hello, plain, words_after

_GUESSES_PER_TURN = 2
_SOUND_STOPS = 2  # of one reply; noise, or an echo of the reply itself, must not stop it for ever
_MOST_FILLERS = 4  # of one gap; then nothing will come of the reply
_TAIL_WORDS = 3  # fewer words than this after an answered emergency phrase are its tail, not a new turn


class TurnSettings(msgspec.Struct, frozen=True):
    """Waits in seconds. Defaults are those of a usual practice."""

    barge_in_s: float = 0.12
    silence_s: float = 8.0
    filler_s: float = 1.5
    slow_function_s: float = 0.7
    words_late_s: float = 2.5  # words that are owed: then the caller is asked to say them again
    words_due_s: float = 1.2  # a sound without words by then is over: the receptionist goes on
    merge_s: float = 1.0  # speech this soon after the end of a turn goes on with it, if nobody heard an answer yet
    turn_limit_s: float = 6.0  # a pause this long ends the turn, whatever the recogniser says
    speech_limit_s: float = 30.0  # sound this long without a word is noise
    floor_s: float = 4.0  # sound of the caller without a word holds a reply back for this long
    loud_s: float = 0.8  # sound without words this long is a turn that was not understood
    one_key_s: float = 1.2
    more_keys_s: float = 2.5
    longest_s: float = 15 * 60.0
    speculate: bool = True


@dataclass
class _Reply:
    """A reply in the making, in the caller's ear, or held back."""

    generation: int
    turn: int
    cause: Cause
    playback: Playback
    asked_at: float  # when it became the receptionist's turn
    acted: bool = False
    stopped: bool = False  # by a sound: it goes on if no words follow
    stops: int = 0
    told: Spoke | None = None
    held_until: float = 0.0  # by the caller's own sound
    working_since: float | None = None  # a function runs
    filled_at: float = 0.0
    fillers: int = 0  # of the gap that began with the last words
    then: Then | None = None  # None: still being made


class Turns:
    """The state machine. `on` is total: any event in any state has an answer. Before `Began` nothing happens."""

    def __init__(self, settings: TurnSettings) -> None:
        self._settings = settings
        self._generation = 0
        self._turn = 0
        self._open = False
        self._closed = False
        self._lag = Lag()
        # Replies. Only `_reply` is admitted to the line.
        self._reply: _Reply | None = None
        self._guess: _Reply | None = None  # made before the turn truly ended
        # The caller.
        self._utterance: Utterance | None = None
        self._forced = ""  # words that were answered although the recogniser had not ended the turn
        self._waiting: Answer | None = None  # said while something had to be heard first
        self._waiting_since = 0.0
        self._keys = ""
        self._keys_at: float | None = None
        # The call.
        self._silence_at: float | None = None
        self._silences = 0
        self._warn_at: float | None = None
        self._end_at: float | None = None
        self._hard_end_at: float | None = None
        self._wake_at: float | None = None

    @property
    def turn(self) -> int:
        """The number of the latest turn; 0 before the first."""
        return self._turn

    @property
    def generation(self) -> int | None:
        """The generation whose audio the line admits now, if any."""
        return self._reply.generation if self._reply and not self._reply.stopped else None

    def resume_at(self, turn: int) -> None:
        """Before the first event: the numbers below `turn` were used by an earlier stream of this call."""
        self._turn = turn

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
            case SpeechStarted() | Resumed():
                yield from self._speech_started(at)
            case SpeechPaused():
                self._speech_paused(at)
            case Partial():
                if event.text.strip():
                    self._words_heard(event.text.strip(), at)
            case EarlyEnd():
                if event.text.strip():
                    yield from self._early_end(event.text.strip(), at)
            case EndOfTurn():
                yield from self._end_of_turn(event.text.strip(), at)
            case Urgent():
                if event.text.strip():
                    yield from self._urgent(event.text.strip(), at)
            case Typed():
                if event.text.strip():
                    yield from self._caller_said(Answer(event.text.strip()), at)
            case KeyPressed():
                yield from self._key(event.key, at)
            case MarkPlayed():
                if self._reply and self._reply.playback.played(event.name, at):
                    yield from self._tell(self._reply)
            case (
                SentenceBegan()
                | SentenceAudio()
                | SentenceWords()
                | SentenceAgain()
                | SentenceEnded()
                | Acted()
                | Working()
                | ReplyEnded()
            ):
                self._made(event, at)
            case Overdue():
                yield from self._overdue(at)
            case Gone():
                yield from self._close(None, at)
            case Failed():
                self._speech_paused(at)  # no more will come of this utterance
            case Tick():
                pass
            case _:
                assert_never(event)

    # -- the caller --------------------------------------------------------------------------------------------

    def _began(self, event: Began, at: float) -> Iterator[Command]:
        if self._open:
            return
        self._open = True
        longest_s = self._settings.longest_s
        self._warn_at = at + max(longest_s - 60, longest_s / 2)
        self._end_at = at + longest_s
        self._hard_end_at = at + longest_s + 30
        yield from self._start(Greeting(resumed=event.resumed), self._turn, at)

    def _speech_started(self, at: float) -> Iterator[Command]:
        yield from self._drop_guess()
        utterance = self._utterance or self._new_utterance(at)
        if utterance.start(at) and self._is_audible():
            utterance.barge_in_at = at + self._settings.barge_in_s

    def _speech_paused(self, at: float) -> None:
        if self._utterance:
            self._utterance.pause(at)

    def _words_heard(self, words: str, at: float) -> Utterance:
        utterance = self._utterance
        if utterance is None:
            utterance = self._new_utterance(at)
            utterance.barge_in_at = at if self._is_audible() else None
        utterance.hear(words, at)
        return utterance

    def _new_utterance(self, at: float) -> Utterance:
        self._forced = ""
        self._utterance = Utterance(since=at, news_at=at)
        return self._utterance

    def _early_end(self, words: str, at: float) -> Iterator[Command]:
        utterance = self._words_heard(words, at)
        utterance.pause(at)
        reply, guess = self._reply, self._guess
        if utterance.urgent or utterance.guesses >= _GUESSES_PER_TURN or not self._settings.speculate:
            return
        if guess and _is_guess_of(guess, words):
            return
        if reply and not self._would_end(reply, words, utterance.since, at):
            return
        yield from self._drop_guess()
        utterance.guesses += 1
        self._guess = self._new_reply(Answer(words), self._turn + 1, at)
        yield StartReply(self._guess.generation, self._guess.turn, self._guess.cause, speculative=True)

    def _end_of_turn(self, words: str, at: float) -> Iterator[Command]:
        utterance = self._utterance or Utterance(since=at, news_at=at)
        utterance.pause(at)
        loud = not words and utterance.spoke_s >= self._settings.loud_s
        if utterance.urgent:
            rest = words_after(utterance.urgent, words)
            words = "" if rest != words and len(rest.split()) < _TAIL_WORDS else rest
        elif self._forced:
            words = words_after(self._forced, words)
        self._utterance = None
        self._forced = ""
        reply = self._reply
        if words and not (reply and self._needs_no_answer(words, reply, utterance.since, at)):
            yield from self._caller_said(Answer(words), at, utterance.since)
            return
        yield from self._drop_guess()
        was_owed = reply is not None and isinstance(reply.cause, WordsLate)
        if was_owed or (loud and reply is None and not self._keys and not utterance.urgent):
            yield from self._caller_said(Answer(""), at)

    def _overdue(self, at: float) -> Iterator[Command]:
        """It is the receptionist's turn, but nobody knows to what. Whatever is said already goes on."""
        self._speech_paused(at)
        if self._reply is None and not self._keys:
            yield from self._drop_guess()
            yield from self._start(WordsLate(), self._turn + 1, at)

    def _words_never_came(self, at: float) -> Iterator[Command]:
        """What is known of them is answered; else the caller is asked to say it again."""
        known = self._utterance.words if self._utterance else ""
        if known:
            yield from self._end_of_turn(known, at)
            self._forced = known
        else:
            self._utterance = None
            yield from self._caller_said(Answer(""), at)

    def _urgent(self, words: str, at: float) -> Iterator[Command]:
        utterance = self._words_heard(words, at)
        answering = self._reply is not None and _is_urgent(self._reply)  # who says it again is answered after
        if not utterance.urgent and not answering:
            utterance.urgent = words
            yield from self._caller_said(Answer(words, urgent=True), at)

    def _key(self, key: str, at: float) -> Iterator[Command]:
        self._silences = 0
        if key == "#":
            if self._keys:
                yield from self._keys_said(at)
            return
        self._keys += key
        self._keys_at = at + (self._settings.one_key_s if len(self._keys) == 1 else self._settings.more_keys_s)
        if self._reply and self._is_audible() and not self._must_be_heard(self._reply, at):
            yield from self._stop(self._reply, at)

    def _keys_said(self, at: float) -> Iterator[Command]:
        keys, self._keys, self._keys_at = self._keys, "", None
        yield from self._caller_said(Answer(keys, keys=True), at)

    def _caller_said(self, answer: Answer, at: float, since: float | None = None) -> Iterator[Command]:
        """The caller's turn has truly ended: exactly one reply answers it. `since`: when they began to speak."""
        self._silences = 0
        guess, reply = self._guess, self._reply
        if self._waiting and not answer.urgent:
            answer, self._waiting = _joined(self._waiting, answer), None
        if reply and not answer.urgent and self._must_be_heard(reply, at):
            yield from self._drop_guess()
            self._waiting, self._waiting_since = answer, at
        elif reply and isinstance(reply.cause, Answer) and _is_speech(answer) and self._takes_back(reply, since):
            yield from self._drop_guess()
            yield from self._hush(reply, at)
            yield CancelReply(reply.generation)
            yield from self._start(_joined(reply.cause, answer), reply.turn, at, amends=True)
        else:
            if reply:
                yield from self._stop(reply, at)
            if guess and _is_speech(answer) and _is_guess_of(guess, answer.text):
                self._guess = None
                guess.asked_at = at
                self._reply, self._turn = guess, guess.turn
                yield ConfirmReply(guess.generation)
            else:
                yield from self._drop_guess()
                yield from self._start(answer, self._turn + 1, at)

    # -- the reply ---------------------------------------------------------------------------------------------

    def _new_reply(self, cause: Cause, turn: int, at: float) -> _Reply:
        self._generation += 1
        return _Reply(self._generation, turn, cause, Playback(self._generation, self._lag), at)

    def _start(self, cause: Cause, turn: int, at: float, *, amends: bool = False) -> Iterator[Command]:
        self._reply, self._turn = self._new_reply(cause, turn, at), turn
        yield StartReply(self._generation, turn, cause, amends=amends)

    def _made(
        self,
        event: SentenceBegan
        | SentenceAudio
        | SentenceWords
        | SentenceAgain
        | SentenceEnded
        | Acted
        | Working
        | ReplyEnded,
        at: float,
    ) -> None:
        """A reply grows, whoever may hear it; what was cancelled is nobody's any more."""
        reply = next((r for r in (self._reply, self._guess) if r and r.generation == event.generation), None)
        if reply is None or reply.then is not None:
            return
        match event:
            case SentenceBegan():
                reply.playback.begin(event.number, event.text, event.kind, at)
            case SentenceAudio():
                reply.playback.add(event.number, event.audio)
                if event.audio:
                    reply.working_since = None
            case SentenceWords():
                reply.playback.align(event.number, event.reached)
            case SentenceAgain():
                reply.playback.restart(event.number)
            case SentenceEnded():
                reply.playback.complete(event.number, whole=event.whole)
            case Acted():
                reply.acted = True
            case Working():
                reply.working_since = at
            case ReplyEnded():
                reply.then = event.then
                reply.playback.complete_all()
            case _:
                assert_never(event)

    def _drop_guess(self) -> Iterator[Command]:
        if self._guess:
            yield CancelReply(self._guess.generation)
            self._guess = None

    def _hush(self, reply: _Reply, at: float) -> Iterator[Command]:
        if reply.playback.audible():
            yield Clear()
        reply.playback.stop(at)
        reply.stopped = True

    def _stop(self, reply: _Reply, at: float) -> Iterator[Command]:
        """For good: words or keys answer it."""
        yield from self._hush(reply, at)
        yield from self._tell_cut(reply)
        self._reply = None
        yield CancelReply(reply.generation)
        yield TurnOver(reply.turn)

    def _tell(self, reply: _Reply, *, interrupted: bool = False) -> Iterator[Command]:
        spoke = Spoke(reply.turn, reply.playback.text(), reply.playback.heard_text(), interrupted)
        if spoke.text and spoke != reply.told:
            reply.told = spoke
            yield spoke

    def _tell_cut(self, reply: _Reply) -> Iterator[Command]:
        yield from self._tell(reply, interrupted=reply.then is None or not reply.playback.done())

    # -- time --------------------------------------------------------------------------------------------------

    def _pass_time(self, at: float) -> Iterator[Command]:
        """All that follows from the clock and the state alone. Done again at the same moment it changes nothing."""
        if _due(self._hard_end_at, at):
            yield from self._close(Close("longest_call"), at)
            return
        if _due(self._keys_at, at):
            yield from self._keys_said(at)
        if self._utterance and _due(self._turn_limit_at(), at):
            forced = self._utterance.words
            yield from self._end_of_turn(forced, at)
            self._forced = forced
        if self._reply and _due(self._words_owed_at(self._reply), at):
            yield from self._words_never_came(at)
        if self._reply:
            yield from self._tend(self._reply, at)
        if self._reply or self._guess:
            self._silence_at = None
        elif not self._closed:
            yield from self._nobody_answers(at)

    def _tend(self, reply: _Reply, at: float) -> Iterator[Command]:
        playback = reply.playback
        if playback.expire(at):
            yield from self._tell(reply)
        if self._waiting and not self._must_be_heard(reply, at):
            waiting, self._waiting = self._waiting, None
            quiet_since = max(self._waiting_since, min(at, playback.quiet_since()))
            yield from self._caller_said(waiting, at)
            if self._reply:
                self._reply.asked_at = quiet_since  # the caller has waited for it since then
                yield from self._tend(self._reply, at)
            return
        if self._utterance and _due(self._utterance.barge_in_at, at):
            yield from self._barge_in(reply, self._utterance, at)
        if reply.stopped and not self._caller_has_floor(at):
            reply.stopped = False
        if self._is_held(reply, at):
            reply.held_until = self._floor_ends_at() or at
        else:
            reply.held_until = min(reply.held_until, at)
            for piece in playback.send(at):
                yield SendMark(piece) if isinstance(piece, str) else Send(reply.generation, piece)
            if _due(self._fill_at(reply), at):
                yield from self._fill(reply, at)
                if reply is not self._reply:
                    return
        if reply.then is not None and playback.done():
            self._reply = None
            yield from self._tell(reply)
            yield TurnOver(reply.turn)
            if not isinstance(reply.then, Listen):
                yield from self._close(Close(reply.then.reason, leave=isinstance(reply.then, Leave)), at)

    def _fill(self, reply: _Reply, at: float) -> Iterator[Command]:
        """A word in the place of words. When too many of them had to be, the reply is given up."""
        if reply.playback.words_end_at() > reply.filled_at:
            reply.fillers = 0
        if reply.fillers < _MOST_FILLERS:
            reply.fillers += 1
            reply.filled_at = at
            yield Fill(reply.generation, reply.fillers)
        elif self._waiting:
            waiting, self._waiting = self._waiting, None
            quiet_since = reply.playback.quiet_since()
            yield from self._stop(reply, at)
            yield from self._start(waiting, self._turn + 1, at)
            if self._reply:
                self._reply.asked_at = max(self._waiting_since, quiet_since)
                yield from self._tend(self._reply, at)
        elif isinstance(reply.cause, Greeting | Stuck):
            yield from self._close(Close("stuck", leave=True), at)
        else:
            yield from self._stop(reply, at)
            yield from self._start(Stuck(), self._turn + 1, at)

    def _barge_in(self, reply: _Reply, utterance: Utterance, at: float) -> Iterator[Command]:
        if isinstance(reply.cause, WordsLate):
            return  # a recogniser that hears the caller's last words once more does not make them speak
        if self._must_be_heard(reply, at):
            return  # then at its end, if the caller still speaks
        utterance.barge_in_at = None
        may_stop = bool(utterance.words) or reply.stops < _SOUND_STOPS
        if may_stop and reply.playback.audible() and self._caller_has_floor(at):
            reply.stops += 1
            yield from self._hush(reply, at)
            yield from self._tell_cut(reply)

    def _nobody_answers(self, at: float) -> Iterator[Command]:
        """No reply is due to the caller: has the receptionist something to say by herself?"""
        utterance = self._utterance
        if _due(self._end_at, at):
            yield from self._start(TimeUp(final=True), self._turn + 1, at)  # whoever makes a noise
        elif self._keys:
            self._silence_at = None
        else:
            self._silence_at = self._silence_at or at + self._settings.silence_s
            if utterance:
                return  # a sound is not spoken over; but only words break the silence
            if _due(self._warn_at, at):
                self._warn_at = None
                yield from self._start(TimeUp(final=False), self._turn + 1, at)
            elif _due(self._silence_at, at):
                self._silences += 1
                yield from self._start(Silence(self._silences), self._turn + 1, at)

    def _close(self, close: Close | None, at: float) -> Iterator[Command]:
        yield from self._drop_guess()
        reply = self._reply
        if reply:
            reply.playback.stop(at)
            yield from self._tell_cut(reply)
            yield CancelReply(reply.generation)
            yield TurnOver(reply.turn)
        self._reply = None
        if close:
            yield close
        self._closed = True

    def _wake(self, event: Event, at: float) -> Iterator[Command]:
        """The next moment at which time alone changes something. All earlier ones have been dealt with."""
        if isinstance(event, Tick):
            self._wake_at = None  # it is used up, also when the timer was a little early
        moments = [self._keys_at, self._turn_limit_at(), self._silence_at, self._hard_end_at]
        if self._utterance:
            moments.append(self._utterance.barge_in_at)
        if self._reply:
            reply = self._reply
            moments += [self._floor_ends_at(), self._fill_at(reply), reply.playback.next_expiry()]
            moments.append(self._words_owed_at(reply))
        else:
            moments += [self._warn_at, self._end_at]
        wake_at = min((moment for moment in moments if moment is not None and moment > at), default=None)
        if wake_at is not None and wake_at != self._wake_at:
            self._wake_at = wake_at
            yield WakeAt(wake_at)

    def _turn_limit_at(self) -> float | None:
        """When the turn has ended although the recogniser has not said so."""
        limits = self._settings
        utterance = self._utterance
        return utterance and utterance.limit_at(pause_s=limits.turn_limit_s, wordless_s=limits.speech_limit_s)

    def _floor_ends_at(self) -> float | None:
        """Until when the caller's own sound or keys keep a reply from beginning."""
        limits = self._settings
        if self._utterance is None:
            return self._keys_at
        ends_at = self._utterance.floor_ends_at(
            pause_s=limits.turn_limit_s, wordless_s=limits.floor_s, words_due_s=limits.words_due_s
        )
        return max(ends_at, self._keys_at or ends_at)

    def _fill_at(self, reply: _Reply) -> float | None:
        """When it will have been quiet for too long, whatever the cause: that many seconds without a sound of ours."""
        if reply.then is not None or reply.playback.has_unsent():
            return None
        if isinstance(reply.cause, WordsLate) and not reply.fillers:
            return reply.asked_at  # the caller has waited already
        quiet_since = max(reply.asked_at, reply.playback.quiet_since(), reply.filled_at, reply.held_until)
        fill_at = quiet_since + self._settings.filler_s
        if reply.working_since is not None and reply.filled_at < reply.working_since:
            fill_at = min(fill_at, max(quiet_since, reply.working_since) + self._settings.slow_function_s)
        return fill_at

    def _words_owed_at(self, reply: _Reply) -> float | None:
        """When the words of a caller who has stopped will not come any more."""
        if not isinstance(reply.cause, WordsLate):
            return None
        utterance = self._utterance
        if utterance and utterance.pause_at is None:
            return None  # they speak again
        news_at = max(utterance.news_at, utterance.pause_at or 0.0) if utterance else 0.0
        return max(reply.asked_at, news_at) + self._settings.words_late_s

    # -- questions ---------------------------------------------------------------------------------------------

    def _is_audible(self) -> bool:
        return self._reply is not None and self._reply.playback.audible()

    def _caller_has_floor(self, at: float) -> bool:
        ends_at = self._floor_ends_at()
        return ends_at is not None and at < ends_at

    def _is_held(self, reply: _Reply, at: float) -> bool:
        """The receptionist does not begin to speak while the caller does, but for a greeting or an emergency."""
        if reply.stopped or reply.playback.sounding(at):
            return reply.stopped
        if isinstance(reply.cause, WordsLate):
            return self._utterance is not None and self._utterance.pause_at is None
        greets = isinstance(reply.cause, Greeting) and not reply.playback.begun()
        return not greets and not _is_urgent(reply) and self._caller_has_floor(at)

    def _must_be_heard(self, reply: _Reply, at: float) -> bool:
        """Only an emergency stops a notice, or a greeting of which nothing is known yet; nothing stops its answer."""
        if isinstance(reply.cause, Greeting) and not reply.playback.text():
            return reply.then is None
        if _is_urgent(reply):
            return reply.then is None or not reply.playback.done()
        return reply.playback.at_notice(at)

    def _takes_back(self, reply: _Reply, since: float | None) -> bool:
        """It answers words that were not all: nothing was done for it, and nobody heard a sentence of it.

        `since`: when the caller began to speak again; None: they did not speak.
        """
        if not isinstance(reply.cause, Answer) or not _is_speech(reply.cause) or reply.acted:
            return False
        if not reply.playback.begun():
            return True
        if since is None or since > reply.asked_at + self._settings.merge_s:
            return False
        return not reply.playback.heard_a_sentence() and not reply.playback.asked(since)

    def _needs_no_answer(self, words: str, reply: _Reply, since: float, at: float) -> bool:
        """'Hello?' while the greeting or the answer is on its way; a listener's noise, but not after a question."""
        if isinstance(reply.cause, WordsLate):
            return False  # these are the words that were waited for
        if is_hello(words):
            return isinstance(reply.cause, Greeting) or self._takes_back(reply, since)
        return is_back_channel(words) and not reply.playback.asked(at)

    def _would_end(self, reply: _Reply, words: str, since: float, at: float) -> bool:
        """These words, if they are all, will have a reply of their own, at once."""
        stays = self._must_be_heard(reply, at) or self._needs_no_answer(words, reply, since, at)
        return not stays and not self._takes_back(reply, since)


def _due(moment: float | None, at: float) -> bool:
    return moment is not None and at >= moment


def _is_speech(answer: Answer) -> bool:
    return bool(answer.text) and not answer.keys and not answer.urgent


def _is_urgent(reply: _Reply) -> bool:
    return isinstance(reply.cause, Answer) and reply.cause.urgent


def _is_guess_of(guess: _Reply, words: str) -> bool:
    return isinstance(guess.cause, Answer) and plain(guess.cause.text) == plain(words)


def _joined(earlier: Answer, later: Answer) -> Answer:
    keys = earlier.keys and later.keys
    return Answer(f"{earlier.text}{'' if keys else ' '}{later.text}".strip(), keys=keys)
