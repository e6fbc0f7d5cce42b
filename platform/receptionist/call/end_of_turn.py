"""Has the caller finished? The recogniser says so, but patience knows what was asked, and how words end. Pure.

Three tiers: the recogniser's own end of a turn; patience, which holds it open behind "and", half a number or a letter,
and does not wait for it behind a plain yes; and a limit on every pause, for a recogniser that says nothing any more.
"""

from receptionist.call.caller import Caller
from receptionist.call.events import WordsLate
from receptionist.call.reply import Reply
from receptionist.call.speaker import Speaker
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.utterance import Utterance


def enough_s(words: str, caller: Caller, speaker: Speaker, settings: TurnSettings) -> float:
    """The recogniser has ended the turn with all these words: it is believed after so much quiet."""
    utterance, reply = caller.utterance, speaker.reply
    answered = utterance is not None and bool(utterance.urgent)
    waited = reply is not None and isinstance(reply.cause, WordsLate)  # for these words: long enough
    if not words or answered or waited or caller.keys or settings.patience.says_nothing(words):
        return 0.0
    longest_pause_s = utterance.longest_pause_s if utterance else 0.0
    return settings.patience.held_s(words, speaker.awaited, longest_pause_s)


def is_certain(utterance: Utterance, speaker: Speaker, settings: TurnSettings, at: float) -> bool:
    """At an early end: the words are a whole answer, and will have a reply of their own."""
    reply, words = speaker.reply, utterance.words
    if utterance.urgent or (reply and not reply.would_end(words, utterance.since, at, settings.merge_s)):
        return False
    return settings.patience.is_whole(words, speaker.awaited)


def is_ready(utterance: Utterance, speaker: Speaker, settings: TurnSettings) -> bool:
    """The caller has paused behind a sentence whose answer was made meanwhile: it need not wait as long as usual."""
    guess, words = speaker.guess, utterance.words
    if utterance.pause_at is None or utterance.held or guess is None or not guess.playback.has_unsent():
        return False
    return guess.answers(words) and settings.patience.reads_ended(words, speaker.awaited)


def is_in_the_way(reply: Reply, utterance: Utterance, settings: TurnSettings, at: float) -> bool:
    """It goes on over a caller whose words will be answered once they are all."""
    words = utterance.words
    if reply.stopped or not reply.playback.audible() or settings.patience.says_nothing(words):
        return False
    return not reply.must_be_heard(at) and not reply.needs_no_answer(words, utterance.since, at, settings.merge_s)
