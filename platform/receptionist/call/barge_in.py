"""May the caller's sound stop the reply now, and what may begin while they make it? Pure; owned by `turns`."""

import re
from typing import Final

from receptionist.call.caller import Caller
from receptionist.call.events import Greeting, WordsLate
from receptionist.call.reply import Reply
from receptionist.call.utterance import plain
from receptionist.conversation.words import word_set

_SOUND_STOPS = 2  # of one reply; noise, or an echo of the reply itself, must not stop it for ever
_MOST_WORDS: Final = 5  # of a choice
_BETWEEN_SENTENCES: Final = re.compile(r"(?<=[.?!])(?<!\bDra\.)(?<!\b(?:Dr|Mr|Ms|Sr)\.)(?<!\bMrs\.)\s+")
_OFFERS: Final = re.compile(r"\?\s*$|\b(?:or|o|u)\b", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"\b(?:and|y|e)\b", re.IGNORECASE)  # offered, where a question follows
_WHICH: Final = re.compile(r"\b(?:which|what|when|cu[aá]l|qu[eé]|cu[aá]ndo)\b[^.?!]*\?", re.IGNORECASE)
_ASKING: Final = word_set("""
    i we you it they she he there that this is are was do does did can could shall should would will may might have has
    had and or how what which when where who why if le la me se tengo tenemos hay puedo puede quiere prefiere es son o u
    y que qué cual cuál cuando cuándo como cómo donde dónde si
    """)  # words of an offer, but of no choice


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

    `so_far`: there may be more of it; what is whole is believed when it is a single word, or one of the things that
    were offered: an echo has the words around it, too.
    """
    if caller.utterance is not None and caller.utterance.is_theirs:
        return False
    heard = plain(words)
    enough = bool(heard) if so_far else " " in heard
    return enough and f" {heard} " in f" {plain(said)} " and (so_far or not _chooses(heard, said))


def _chooses(heard: str, said: str) -> bool:
    """A few words out of a sentence that offers: a day, a time, a name."""
    words = heard.split()
    if len(words) > _MOST_WORDS or not _ASKING.isdisjoint(words):
        return False
    sentences = _BETWEEN_SENTENCES.split(said)
    asked = max((place for place, one in enumerate(sentences) if one.rstrip().endswith("?")), default=0)
    offers = sentences if _WHICH.search(said) else [one for one in sentences if _OFFERS.search(one)]
    offers += [one for one in sentences[:asked] if _SEVERAL.search(one)]
    return any(f" {heard} " in f" {plain(one)} " and heard != plain(one) for one in offers)


def is_held(reply: Reply, caller: Caller, at: float) -> bool:
    """The receptionist does not begin to speak while the caller does, but for a greeting or an emergency."""
    if reply.stopped or reply.playback.sounding(at):
        return reply.stopped
    if isinstance(reply.cause, WordsLate):
        return caller.utterance is not None and caller.utterance.pause_at is None
    greets = isinstance(reply.cause, Greeting) and not reply.playback.begun()
    return not greets and not reply.is_urgent() and caller.has_floor(at)
