"""What load callers say: packaged speech of a synthetic voice, cut to its first and last sound; mu-law, 8 kHz."""

from importlib import resources
from typing import Final

import msgspec

from receptionist.audio import mulaw
from receptionist.rehearsal.load.plan import Turn

# Long enough for a recogniser's first sign of an end (and a wrong guess at an answer), too short for the end of a turn.
_HESITATION_MS: Final = 420

_WORDS: Final = {
    "message": "I would like to leave a message.",
    "billing": "I have a question about my last bill.",
    "cleaning": "Could you tell me what a first visit is like?",
    "tooth": "One of my fillings feels a little loose.",
    "insurance": "My insurance has changed since last year.",
    "dentist": "for the dentist, please.",
    "wait": "Sorry, there is one more thing.",
    "parking": "Where can I park?",
}
_USUAL: Final = ("message", "billing", "cleaning", "tooth", "insurance")


class Utterance(msgspec.Struct, frozen=True):
    """One thing to say. The audio begins and ends with sound."""

    words: str
    audio: bytes


class Speech(msgspec.Struct, frozen=True):
    """All that is said, by the kind of turn; a turn's seed chooses among them."""

    usual: tuple[Utterance, ...]
    hesitant: tuple[Utterance, ...]
    interrupting: tuple[Utterance, ...]
    known: tuple[Utterance, ...]  # asks what the practice that is called has an answer for
    clips: tuple[Utterance, ...]  # what all of it is made of

    def of(self, turn: Turn) -> Utterance:
        choice = {"speaks": self.usual, "hesitates": self.hesitant, "interrupts": self.interrupting, "asks": self.known}
        among = choice[turn.kind]
        return among[turn.seed % len(among)]

    @property
    def all(self) -> tuple[Utterance, ...]:
        return (*self.usual, *self.hesitant, *self.interrupting, *self.known)


def packaged() -> Speech:
    """Reads files; a few hundred kilobytes at most."""
    folder = resources.files("receptionist.rehearsal.load") / "clips"
    clips = {name: Utterance(words, (folder / f"{name}.ulaw").read_bytes()) for name, words in _WORDS.items()}
    usual = tuple(clips[name] for name in _USUAL)
    return Speech(
        usual=usual,
        hesitant=tuple(_hesitating(one, clips["dentist"]) for one in usual),
        interrupting=(clips["wait"],),
        known=(clips["parking"],),
        clips=tuple(clips.values()),
    )


def _hesitating(before: Utterance, after: Utterance) -> Utterance:
    pause = mulaw.silence(_HESITATION_MS)
    return Utterance(f"{before.words} {after.words}", before.audio + pause + after.audio)
