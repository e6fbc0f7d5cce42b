"""One reply: what it answers, how far it has got, whether words end it, take it back, or leave it be. Pure."""

import re
from dataclasses import dataclass
from typing import Final, assert_never

from receptionist.call.events import (
    Answer,
    Cause,
    Greeting,
    Listen,
    Made,
    ReplyEnded,
    SentenceAgain,
    SentenceAudio,
    SentenceBegan,
    SentenceEnded,
    Spoke,
    Then,
    WordsLate,
    Working,
    WouldAct,
)
from receptionist.call.playback import Playback
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.utterance import Utterance, is_back_channel, is_hello, plain
from receptionist.conversation.awaited import Awaited
from receptionist.conversation.same_words import before, ends_with, goes_on, same

_YES: Final = frozenset(
    ("ok", "okay", "right", "sure", "yeah", "yep", "mhm", "mmhm", "mm hm", "mm hmm", "uh huh", "uhhuh")
)
_ASKS_FOR_MORE: Final = re.compile(
    r"(?:^|[,;:.!\u2013\u2014-])[ ¿]*(?:(?:and|so|okay|ok|now|but|for|at|on|in|to|y|a|de|en|para)\b[ ,¿]*)*"
    r"(?:what|when|where|which|who|whose|how|why|qu[eé]|cu[aá]l(?:es)?|cu[aá]ndo|d[oó]nde|c[oó]mo|qui[eé]n|cu[aá]nt[oa]s?)\b"
    r"(?! about| does\b| would\b| don['’]t\b| no\b)",
    re.IGNORECASE,
)  # than yes or no; not so "how about Tuesday?" or "how does that sound?"


@dataclass
class Reply:
    """In the making, in the caller's ear, or held back."""

    generation: int
    turn: int
    cause: Cause
    playback: Playback
    asked_at: float  # when it became the receptionist's turn
    would_act: bool = False  # an effect waits to be let
    acted: bool = False  # one was
    stopped: bool = False  # by a sound: it goes on if no words follow
    stops: int = 0
    guesses: int = 0  # replies that were made ahead of the end of its turn, in vain
    told: Spoke | None = None
    held_until: float = 0.0  # by the caller's own sound
    working_since: float | None = None  # a function runs
    filled_at: float = 0.0
    fillers: int = 0  # of the gap that began with the last words
    then: Then | None = None  # None: still being made

    def grow(self, event: Made, at: float) -> None:
        """More of it was made. Nothing comes after its end."""
        if self.then is not None:
            return
        match event:
            case SentenceBegan():
                self.playback.begin(event.number, event.text, event.kind, at)
            case SentenceAudio():
                self.playback.align(event.number, event.reached)
                self.playback.add(event.number, event.audio)
                if event.audio:
                    self.working_since = None
            case SentenceAgain():
                self.playback.restart(event.number)
            case SentenceEnded():
                self.playback.complete(event.number, whole=event.whole)
            case WouldAct():
                self.would_act = True
            case Working():
                self.working_since = at
            case ReplyEnded():
                self.then = event.then
                self.playback.complete_all()
            case _:
                assert_never(event)

    # -- what the caller says, and this reply ------------------------------------------------------------------

    def is_urgent(self) -> bool:
        return isinstance(self.cause, Answer) and self.cause.urgent

    def is_for(self, words: str) -> bool:
        """These words are those that it answers, however they are written."""
        return isinstance(self.cause, Answer) and same(self.cause.text, words)

    def answers(self, words: str) -> bool:
        """These words are the last of those that it answers: it may have been begun for earlier ones as well."""
        return isinstance(self.cause, Answer) and ends_with(self.cause.text, words)

    def may_be_for(self, words: str) -> bool:
        """They are, or will be when the rest of them is known again."""
        return isinstance(self.cause, Answer) and goes_on(words, self.cause.text)

    def must_be_heard(self, at: float) -> bool:
        """Only an emergency stops a notice, or a greeting of which nothing is known yet; nothing stops its answer."""
        if isinstance(self.cause, Greeting) and not self.playback.text():
            return self.then is None
        if self.is_urgent():
            return self.then is None or not self.playback.done()
        return self.playback.at_notice(at)

    def takes_back(self, since: float | None, merge_s: float) -> bool:
        """It answers words that were not all: nothing was done for it, and nobody heard a sentence of it.

        `since`: when the caller began to speak again; None: they did not speak.
        """
        if not isinstance(self.cause, Answer) or not is_speech(self.cause) or self.acted:
            return False
        if not self.playback.begun():
            return True
        if since is None or since > self.asked_at + merge_s:
            return False
        return not self.playback.heard_a_sentence() and not self.playback.asked(since)

    def with_more(self, answer: Answer, since: float | None, merge_s: float, corrects: str) -> Answer | None:
        """These words take it back: then all that is answered in its place, whether they go on from what it answers or
        put that right (`corrects`). None: they are a turn of their own."""
        if not isinstance(self.cause, Answer) or not is_speech(answer):
            return None
        if not corrects:
            return joined(self.cause, answer) if self.takes_back(since, merge_s) else None
        unheard = is_speech(self.cause) and not self.acted and not self.playback.heard_a_sentence()
        return corrected(self.cause, answer, corrects) if unheard else None

    def needs_no_answer(self, words: str, since: float, at: float, merge_s: float) -> bool:
        """'Hello?' while the greeting or the answer is on its way; a listener's noise, but not after a question."""
        if isinstance(self.cause, WordsLate):
            return False  # these are the words that were waited for
        if is_hello(words):
            return isinstance(self.cause, Greeting) or self.takes_back(since, merge_s)
        return is_back_channel(words) and not self.playback.asked(at) and not self._is_yes(words, at)

    def _is_yes(self, words: str, at: float) -> bool:
        """It may answer a question that was heard, although another sentence has begun behind it."""
        if plain(words) not in _YES:
            return False
        if any(not _ASKS_FOR_MORE.search(question) for question in self.playback.questions(at)):
            return True
        awaits = self.then.awaits if isinstance(self.then, Listen) else Awaited.OPEN
        return awaits is Awaited.YES_OR_NO and "?" not in self.playback.text() and self.playback.at_last(at)

    def would_end(self, words: str, since: float, at: float, merge_s: float) -> bool:
        """These words, if they are all, will have a reply of their own, at once."""
        stays = self.must_be_heard(at) or self.needs_no_answer(words, since, at, merge_s)
        return not stays and not self.takes_back(since, merge_s)

    # -- waits -------------------------------------------------------------------------------------------------

    def fill_at(self, settings: TurnSettings) -> float | None:
        """When it will have been quiet for too long, whatever the cause: that many seconds without a sound of ours."""
        if self.then is not None or self.playback.has_unsent():
            return None
        if isinstance(self.cause, WordsLate) and not self.fillers:
            return self.asked_at  # the caller has waited already
        quiet_since = max(self.asked_at, self.playback.quiet_since(), self.filled_at, self.held_until)
        fill_at = quiet_since + settings.filler_s
        if self.working_since is not None and self.filled_at < self.working_since:
            fill_at = min(fill_at, max(quiet_since, self.working_since) + settings.slow_function_s)
        return fill_at

    def words_owed_at(self, utterance: Utterance | None, words_late_s: float) -> float | None:
        """When the words of a caller who has stopped will not come any more."""
        if not isinstance(self.cause, WordsLate):
            return None
        if utterance and utterance.pause_at is None:
            return None  # they speak again
        news_at = max(utterance.news_at, utterance.pause_at or 0.0) if utterance else 0.0
        return max(self.asked_at, news_at) + words_late_s


def is_speech(answer: Answer) -> bool:
    return bool(answer.text) and not answer.keys and not answer.urgent


def joined(earlier: Answer, later: Answer) -> Answer:
    """One turn of two."""
    keys = earlier.keys and later.keys
    return Answer(f"{earlier.text}{'' if keys else ' '}{later.text}".strip(), keys=keys)


def corrected(earlier: Answer, later: Answer, corrects: str) -> Answer | None:
    """`earlier` with the later words in the place of those at its end. None: it is about others."""
    if not is_speech(earlier) or not is_speech(later):
        return None
    if ends_with(corrects, earlier.text):
        return later
    kept = before(earlier.text, corrects)
    return joined(Answer(kept), later) if kept is not None else None
