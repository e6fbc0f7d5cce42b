"""Is it worth making a reply before the turn has truly ended? Pure; owned by `turns`.

At a sign of the end: words that read as a whole sentence while the caller may still be speaking, words behind which the
line has fallen silent, the recogniser's own early end, or its end where nobody believes it yet. The earlier the sign,
the more is saved, and the oftener it is wrong: a call whose guesses keep missing gets fewer of them.
"""

from enum import IntEnum

from receptionist.call.events import Answer
from receptionist.call.reply import is_speech
from receptionist.call.speaker import Speaker
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.utterance import Utterance

_GUESSES_PER_TURN = 2
_BOLD_MISSES = 2  # turns in a row whose guesses were all wrong: then only the surer signs count
_MISSES = 4  # and then none, but for
_TRIAL_TURNS = 4  # one turn in so many


class Sign(IntEnum):
    """Of the end of a turn, the surest last."""

    SENTENCE = 1  # partial words
    QUIET = 2  # partial words, and no sound behind them
    END = 3  # an early end, or an end that is not believed yet


class Odds:
    """How the guesses of one call have fared: a turn is a hit when one of its guesses was released."""

    def __init__(self) -> None:
        self._misses = 0  # turns in a row
        self._made = self._released = False  # of this turn
        self._sat_out = 0

    def allow(self, sign: Sign) -> bool:
        if self._misses < _BOLD_MISSES:
            return True
        if self._misses < _MISSES or self._sat_out >= _TRIAL_TURNS - 1:
            return sign is Sign.END
        return False

    def made(self) -> None:
        self._made = True

    def released(self) -> None:
        self._released = True

    def turn_over(self) -> None:
        if self._released:
            self._misses = 0
        elif self._made:
            self._misses += 1
        self._sat_out = 0 if self._made else self._sat_out + 1
        self._made = self._released = False


def answer_to(words: str, utterance: Utterance, speaker: Speaker, settings: TurnSettings, at: float) -> Answer | None:
    """What would be answered if these words were all, at once: with those before them, where they go on from words
    whose answer nobody has heard. None: they would not be."""
    reply, answer = speaker.reply, Answer(words)
    if reply is None:
        return answer
    if reply.must_be_heard(at):
        return None
    if not utterance.corrects and reply.needs_no_answer(words, utterance.since, at, settings.merge_s):
        return None
    return reply.with_more(answer, utterance.since, settings.merge_s, utterance.corrected()) or answer


def amends(utterance: Utterance, speaker: Speaker, settings: TurnSettings) -> bool:
    """The reply that is on its way would be taken back for it."""
    reply, answer, merge_s = speaker.reply, Answer(utterance.words), settings.merge_s
    return reply is not None and reply.with_more(answer, utterance.since, merge_s, utterance.corrected()) is not None


def guesses_for(utterance: Utterance, speaker: Speaker, settings: TurnSettings) -> int:
    """Those that were made for this turn: also while earlier words of it were thought to be all. One whose answer was
    let out then is none of them: it was no start more than without guesses."""
    earlier = speaker.reply.guesses if speaker.reply and amends(utterance, speaker, settings) else 0
    return earlier + utterance.guesses


def worth_a_guess(
    answer: Answer | None, sign: Sign, utterance: Utterance, speaker: Speaker, settings: TurnSettings, odds: Odds
) -> bool:
    """The words may be all that is said, and nothing is made for them yet. `answer`: `answer_to` them."""
    guess, words, made = speaker.guess, utterance.words, guesses_for(utterance, speaker, settings)
    if utterance.urgent or made >= _GUESSES_PER_TURN or not settings.speculate or answer is None:
        return False
    if (guess and guess.is_for(answer.text)) or not is_speech(answer) or not odds.allow(sign):
        return False
    held, patience = utterance.held == words, settings.patience
    if patience.says_nothing(words) or not patience.may_be_all(words, speaker.awaited, held=held):
        return False
    if sign is Sign.SENTENCE:  # one is left for when the caller pauses, unless a pause was no surer a sign
        return (made == 0 or utterance.misled) and patience.reads_ended(words, speaker.awaited)
    return True
