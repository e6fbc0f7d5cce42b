"""What the caller is saying now: the sound and the words of a turn that has not ended. Pure; owned by `turns`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from receptionist.conversation.words import content

_BACK_CHANNELS = frozenset(
    "mhm|mm|mmhm|mm hm|mm hmm|hmm|hm|uh huh|uhhuh|ah|aha|oh|ok|okay|right|i see|sure|yeah|yep|got it".split("|")  # noqa: SIM905
)
_BEGUN_S = 1.0
_HELLOS = frozenset({"hello", "hello hello", "are you there", "hello are you there"})


@dataclass
class Utterance:
    """One turn in the making. Moments are monotonic seconds."""

    since: float
    news_at: float  # when it began, or when words were last heard
    speaking_since: float | None = None
    pause_at: float | None = None  # None: speaking
    paused_known_at: float = 0.0  # a pause is known to be one only once it has lasted for a while
    barge_in_at: float | None = None
    is_theirs: bool = False  # its sound is a caller's speech for certain; else its words alone tell
    spoke_s: float = 0.0  # the stretch of sound before the pause
    words: str = ""
    held: str = ""  # of them, those whose end the recogniser has told, and nobody believed
    corrects: tuple[str, ...] = ()  # answered already as these, which is not what was said: in whose place they stand
    goes_on: bool = False  # there was sound since
    enough_s: float | None = None  # a pause this long makes these words all; None: the recogniser will tell
    ready_s: float | None = None  # the same, as long as they stand and their answer is ready
    longest_pause_s: float = 0.0  # between words
    guesses: int = 0
    misled: bool = False  # by a pause: behind the words that were guessed on the caller fell silent, and went on
    urgent: str = ""  # its first words were an emergency, and are answered

    def start(self, at: float) -> bool:
        """Sound. True: there was none before."""
        if self.pause_at is not None and self.words:
            self.longest_pause_s = max(self.longest_pause_s, at - self.pause_at)
        if self.held and not self.goes_on:
            self.goes_on, self.news_at = True, at
        self.pause_at = self.ready_s = None
        if self.speaking_since is not None:
            return False
        self.speaking_since = at
        return True

    def pause(self, at: float, known_at: float | None = None) -> None:
        """Since `at` there is no sound; `known_at`: now, where that is later."""
        if self.speaking_since is not None:
            self.paused_known_at = at if known_at is None else known_at
            at = max(at, self.speaking_since)
            self.spoke_s = at - self.speaking_since
            self.speaking_since = self.barge_in_at = None
            self.pause_at = at

    def hear(self, words: str, at: float) -> None:
        """All words so far. Some recognisers tell of words, but not of the sound before them."""
        if self.speaking_since is None:
            self.pause_at = at
        if plain(words) != plain(self.words):
            self.enough_s = self.ready_s = None
        self.words = words
        self.news_at = at

    def unhear(self) -> None:
        """What was answered already is what was said after all."""
        self.words, self.corrects = "", ()

    def hold(self, words: str, ended_at: float, enough_s: float, at: float) -> None:
        """The recogniser has ended the turn with these words, but they do not sound like all. `ended_at`: the sound."""
        self.words = self.held = words
        self.goes_on = False
        self.news_at = at
        self.pause_at = min(ended_at, at if self.pause_at is None else self.pause_at)
        self.enough_s = enough_s

    def be_urgent(self, words: str) -> None:
        """All so far is answered now; `words`: those whose end the recogniser has yet to tell."""
        self.urgent = self.words = words
        self.held = ""
        self.enough_s = self.ready_s = None

    def just_begun_until(self) -> float | None:
        """Sound that may yet become words; what goes on for longer without any is a noise."""
        return None if self.speaking_since is None else self.since + _BEGUN_S

    def corrected(self) -> str:
        """All words that it corrects."""
        return " ".join(self.corrects)

    def not_ended(self) -> str:
        """Its words whose end the recogniser has not told."""
        return self.words.removeprefix(self.held).strip()

    def limit_at(self, *, pause_s: float, wordless_s: float, held_sound_s: float) -> float:
        """When the turn has ended although the recogniser has not said so."""
        only_held = bool(self.held) and self.words == self.held
        limit_at = self.news_at + (held_sound_s if only_held else wordless_s)
        if self.pause_at is None:
            return limit_at
        limit_at = min(limit_at, self.pause_at + (pause_s if self.enough_s is None else min(pause_s, self.enough_s)))
        if self.ready_s is not None:
            limit_at = min(limit_at, max(self.pause_at, self.paused_known_at) + self.ready_s)
        return limit_at

    def floor_ends_at(self, *, pause_s: float, wordless_s: float, words_due_s: float) -> float:
        """Until when it keeps a reply from beginning: its words for as long as they come, a mere sound not for long."""
        if self.pause_at is None:
            return self.news_at + wordless_s
        return self.pause_at + (pause_s if self.words else words_due_s)


def is_back_channel(words: str) -> bool:
    """A listener's noise: it asks for nothing."""
    return plain(words) in _BACK_CHANNELS


def is_hello(words: str) -> bool:
    """The caller wonders whether anybody is there."""
    return plain(words) in _HELLOS


def words_after(answered: str, words: str) -> str:
    """What follows the part that was answered already; that may have been recognised a little differently since."""
    split, known = words.split(), set(content(plain(answered).split()))
    count = len(answered.split())
    again = known & set(plain(" ".join(split[:count])).split())
    return " ".join(split[count:]) if 2 * len(again) >= len(known) else words


@lru_cache(maxsize=1024)  # the same words are compared again and again while they grow
def plain(words: str) -> str:
    """For comparing: neither case nor punctuation."""
    return " ".join(re.findall(r"[\w']+", words.casefold()))
