"""Is it worth making a reply before the turn has truly ended? Pure; owned by `turns`."""

from receptionist.call.speaker import Speaker
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.utterance import Utterance

_GUESSES_PER_TURN = 2


def worth_a_guess(utterance: Utterance, speaker: Speaker, settings: TurnSettings, at: float) -> bool:
    """Its words may be all that is said; they would be answered at once, and nothing is made for them yet."""
    reply, guess, words = speaker.reply, speaker.guess, utterance.words
    if utterance.urgent or utterance.guesses >= _GUESSES_PER_TURN or not settings.speculate:
        return False
    if guess and guess.is_for(words):
        return False
    held = utterance.held == words
    if settings.patience.says_nothing(words) or not settings.patience.may_be_all(words, speaker.awaited, held=held):
        return False
    return reply is None or reply.would_end(words, utterance.since, at, settings.merge_s)
