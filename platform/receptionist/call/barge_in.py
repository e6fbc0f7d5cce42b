"""May the caller's sound stop the reply now, and what may begin while they make it? Pure; owned by `turns`."""

from receptionist.call.caller import Caller
from receptionist.call.events import Greeting, WordsLate
from receptionist.call.reply import Reply
from receptionist.call.utterance import plain

_SOUND_STOPS = 2  # of one reply; noise, or an echo of the reply itself, must not stop it for ever


def stops(reply: Reply, caller: Caller, at: float) -> bool:
    """Asked once they have made their sound for long enough. Where something must be heard, it is asked again later."""
    utterance = caller.utterance
    if utterance is None or isinstance(reply.cause, WordsLate):
        return False  # a recogniser that hears the caller's last words once more does not make them speak
    if reply.must_be_heard(at):
        return False  # then at its end, if the caller still speaks
    utterance.barge_in_at = None
    may_stop = bool(utterance.words) or reply.stops < _SOUND_STOPS
    return may_stop and reply.playback.audible() and caller.has_floor(at)


def is_echo(words: str, caller: Caller, said: str, *, so_far: bool) -> bool:
    """What the recogniser has heard is what was `said` by ourselves just now, and nobody is known to have spoken.

    `so_far`: there may be more of it; what is whole is believed when it is a single word.
    """
    if caller.utterance is not None and caller.utterance.is_theirs:
        return False
    heard = plain(words)
    enough = bool(heard) if so_far else " " in heard
    return enough and f" {heard} " in f" {plain(said)} "


def is_held(reply: Reply, caller: Caller, at: float) -> bool:
    """The receptionist does not begin to speak while the caller does, but for a greeting or an emergency."""
    if reply.stopped or reply.playback.sounding(at):
        return reply.stopped
    if isinstance(reply.cause, WordsLate):
        return caller.utterance is not None and caller.utterance.pause_at is None
    greets = isinstance(reply.cause, Greeting) and not reply.playback.begun()
    return not greets and not reply.is_urgent() and caller.has_floor(at)
