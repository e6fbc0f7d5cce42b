"""How long a caller may pause: by the practice's patience, by what they were asked, by how their words end. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Literal, TypeAlias

import msgspec

from receptionist.conversation.awaited import Awaited
from receptionist.conversation.endings import Ending, adds_nothing, ending_of, is_sentence, says_nothing

Level: TypeAlias = Literal["brisk", "normal", "relaxed"]


class Waits(msgspec.Struct, frozen=True):
    """Seconds of quiet after which the caller's turn has ended. Each column is longer than the one before."""

    whole_s: float  # an answer that is all there is to say: after the recogniser's first sign of the end
    ready_s: float  # a sentence that reads as ended, and whose answer is ready: after that sign as well
    usual_s: float  # the recogniser's own
    unfinished_s: float
    digits_s: float
    spelling_s: float
    limit_s: float  # whatever the recogniser says, or does not say any more


WAITS: Final[Mapping[Level, Waits]] = {
    "brisk": Waits(0.1, 0.15, 0.5, 1.0, 1.4, 1.8, 5.0),
    "normal": Waits(0.2, 0.28, 0.7, 1.5, 2.0, 2.5, 6.0),
    "relaxed": Waits(0.5, 0.6, 1.1, 2.2, 3.0, 3.5, 7.5),
}
_SENTENCES: Final = (Awaited.OPEN, Awaited.YES_OR_NO)  # what is answered by them
_AGAIN: Final = 1.3  # who has paused for so long in this turn may do so again, and a little longer
_MOST_S: Final = 4.0


class Patience(msgspec.Struct, frozen=True):
    """Of one call. `languages`: those that its caller may speak."""

    level: Level = "normal"
    languages: Sequence[str] = ("en-US",)
    country: str = "US"
    today: date = date(2000, 1, 1)

    @property
    def waits(self) -> Waits:
        return WAITS[self.level]

    def held_s(self, words: str, awaited: Awaited, longest_pause_s: float = 0.0) -> float:
        """So much quiet ends the turn after the recogniser has ended it. 0: it is believed.

        `longest_pause_s`: the caller's own, between words of this turn.
        """
        waits = self.waits
        match self._ending(words, awaited):
            case Ending.WHOLE | Ending.USUAL:
                return 0.0
            case Ending.UNFINISHED:
                return waits.unfinished_s
            case Ending.DIGITS:
                return max(waits.digits_s, min(_MOST_S, longest_pause_s * _AGAIN))
            case Ending.SPELLING:
                return max(waits.spelling_s, min(_MOST_S, longest_pause_s * _AGAIN))

    def is_whole(self, words: str, awaited: Awaited) -> bool:
        """All that was asked for: nobody needs to wait for the recogniser to end the turn."""
        return self._ending(words, awaited) is Ending.WHOLE

    def reads_ended(self, words: str, awaited: Awaited) -> bool:
        """A sentence, as the recogniser writes it down, after which nothing needs to come."""
        ending = self._ending(words, awaited)
        return ending in (Ending.WHOLE, Ending.USUAL) and awaited in _SENTENCES and is_sentence(words)

    def may_be_all(self, words: str, awaited: Awaited, *, held: bool) -> bool:
        """Worth making a reply ahead: never behind half a number or a letter, and behind "and" only once the
        recogniser has ended the turn (`held`)."""
        ending = self._ending(words, awaited)
        return ending in (Ending.WHOLE, Ending.USUAL) or (held and ending is Ending.UNFINISHED)

    def adds_nothing(self, words: str) -> bool:
        """Behind a whole answer: "please"."""
        return adds_nothing(words, self.languages)

    def says_nothing(self, words: str) -> bool:
        """A caller who thinks aloud, and is to be left to it."""
        return says_nothing(words, self.languages)

    def _ending(self, words: str, awaited: Awaited) -> Ending:
        return ending_of(words, awaited, tuple(self.languages), self.country, self.today)
