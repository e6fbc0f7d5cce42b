"""What voices make of one sentence: which of its words are made, which may be heard, where each of them ends. Pure.

A sentence is given to a voice as it is to be spoken ("ten thirty"), and kept as it was written ("10:30"): words of the
one are counted here, letters of the other are told.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final, TypeAlias

from receptionist.audio.mulaw import RATE_HZ
from receptionist.audio.vad import level_dbfs
from receptionist.call.events import Reach
from receptionist.providers.base import Alignment, Sound, TimedWord

_BYTES_PER_MS: Final = RATE_HZ // 1000
_HELD_BYTES: Final = 1000 * _BYTES_PER_MS  # of a word that may not be whole yet; no word is longer
# Bytes for a letter, as voices speak at the practice's own speed; an estimate for those that do not tell their words.
_SLOWEST: Final = 640  # 12.5 letters a second
_QUICKEST: Final = 360  # 22 letters a second
_PAUSE_BYTES: Final = 120 * _BYTES_PER_MS  # longer than any silence within a word
_QUIET_DBFS: Final = -45.0
_LEAD_BYTES: Final = 300 * _BYTES_PER_MS  # of silence or breath before the first word
_SLOW_S: Final = 0.5
_LEFT_OUT: Final = 4  # a voice that tells words so far apart says something else
_NEARLY_MS: Final = 20  # a word that lacks so much of its end is whole: times are rounded

Said: TypeAlias = bytes | tuple[Reach, ...]  # sound, and where words end in the sentence's sound so far


class Script:
    """One sentence as it stands, and the words of it that a voice says."""

    def __init__(self, text: str, spoken: Callable[[str], str]) -> None:
        """`spoken` rewrites in place: what stands before a word stays before it."""
        self.text = text
        self._spoken = spoken
        self.words = spoken(text).split()

    def rest(self, first: int) -> str:
        """As a voice is given it."""
        return " ".join(self.words[first:])

    def letters(self, words: int) -> int:
        """How far into the text so many spoken words surely reach: to the end of a word of it."""
        written = bisect_right(self._needed, words)
        return self._ends[written - 1] if written else 0

    def made(self, first: int, audio: bytes, speed: float) -> int:
        """How many words from `first` on a voice has surely made with this sound, when it does not tell.

        Up to a pause in the text: to one that the sound itself may have ended with, else to the last that even a slow
        voice has passed. Whoever goes on there repeats a few words rather than losing any.
        """
        least = (len(audio) - _LEAD_BYTES) * speed / _SLOWEST
        most = len(audio) * speed / _QUICKEST
        quiet = level_dbfs(audio[-_PAUSE_BYTES:]) < _QUIET_DBFS
        passed = letters = 0
        for count, word in enumerate(self.words[first:], start=1):
            letters += len(word) + 1
            is_last = first + count == len(self.words)
            if not is_last and word[-1] not in ",;:.!?\u2013\u2014":
                continue
            if letters > least:
                return count if quiet and letters <= most + 1 else passed
            passed = count
        return passed

    @cached_property
    def _ends(self) -> list[int]:
        return [found.end() for found in re.finditer(r"\S+", self.text)]

    @cached_property
    def _needed(self) -> list[int]:
        """For each written word: how many spoken words must be over before it surely is. Of words that were rewritten
        together all must."""
        written = self.text.split()
        needed: list[int] = []
        for kind, i, to_i, j, to_j in SequenceMatcher(None, written, self.words, autojunk=False).get_opcodes():
            if kind == "equal":
                needed += range(j + 1, to_j + 1)
            elif self._becomes(written, (i, to_i), (j, to_j)):
                needed += [to_j] * (to_i - i)
            else:
                return self._needed_at_most(written)
        return needed

    def _becomes(self, written: list[str], part: tuple[int, int], said: tuple[int, int]) -> bool:
        """These words, between those beside them that stay as they are, are rewritten into just those."""
        for beside in (1, 2):
            i, to_i, j, to_j = (max(0, part[0] - beside), part[1] + beside, max(0, said[0] - beside), said[1] + beside)
            if self._spoken(" ".join(written[i:to_i])).split() == self.words[j:to_j]:
                return True
        return False

    def _needed_at_most(self, written: list[str]) -> list[int]:
        """Where it is not plain what became of what: of all that lies between the first and the last change."""
        same = min(len(written), len(self.words))
        before = next((i for i in range(same) if written[i] != self.words[i]), same)
        after = next((i for i in range(same - before) if written[-1 - i] != self.words[-1 - i]), same - before)
        last = len(self.words) - after
        changed = len(written) - before - after
        return [*range(1, before + 1), *[last] * changed, *range(last + 1, len(self.words) + 1)]


class Take:
    """One voice at the words from `first` on. `before`: bytes of the sentence's sound that others have made."""

    def __init__(self, script: Script, first: int = 0, before: int = 0) -> None:
        self.slow = False  # it makes sound more slowly than it is played: a pause is better before than within
        self._script = script
        self._first = first
        self._before_ms = math.ceil(before / _BYTES_PER_MS)
        self._letters = 0
        self._ends_ms: list[int] = []  # of the words that it has told
        self._timed: list[TimedWord] = []
        self._tells = True
        self._audio = bytearray()
        self.given = 0  # bytes that may be heard

    def add(self, sound: Sound) -> Iterator[Said]:
        """What may be heard now. Where a voice tells its words, one that may break off waits until it is whole."""
        if isinstance(sound, Alignment):
            if reached := tuple(self._reaches(sound)):
                yield reached
        else:
            self._audio += sound
        yield from self._give(self._free())

    def end(self) -> Iterator[Said]:
        """It has said all."""
        yield from self._give(len(self._audio))

    @property
    def audio(self) -> bytes:
        return bytes(self._audio)

    @property
    def alignment(self) -> Alignment | None:
        """All that it has told, if all of it can be believed."""
        return Alignment(tuple(self._timed)) if self._timed and self._tells else None

    def words_made(self, speed: float) -> int:
        """When it has failed: how many words need not be said again."""
        if self._ends_ms:
            return sum((end_ms - _NEARLY_MS) * _BYTES_PER_MS <= self.given for end_ms in self._ends_ms)
        return self._script.made(self._first, bytes(self._audio[: self.given]), speed)

    def _give(self, to: int) -> Iterator[bytes]:
        if to > self.given:
            yield bytes(self._audio[self.given : to])
            self.given = to

    def _free(self) -> int:
        length = len(self._audio)
        if self.slow:
            return self.given
        if not self._ends_ms or not self._tells:
            return length
        whole = bisect_right(self._ends_ms, length // _BYTES_PER_MS)
        all_whole = self._first + whole == len(self._script.words)
        if all_whole or not (whole or self.given):
            return length
        return max(self._ends_ms[whole - 1] * _BYTES_PER_MS if whole else 0, length - _HELD_BYTES)

    def _reaches(self, alignment: Alignment) -> Iterator[Reach]:
        """As long as the words that it tells are those that it was given. One that it left out ends with the next."""
        for word in alignment.words:
            place = self._first + len(self._ends_ms)
            ahead = self._script.words[place : place + _LEFT_OUT]
            passed = next((count for count, given in enumerate(ahead, 1) if _plain(given) == _plain(word.text)), 0)
            self._tells = self._tells and passed > 0
            if not self._tells:
                return
            self._timed.append(word)
            self._ends_ms += [max(word.end_ms, *self._ends_ms[-1:], 0)] * passed
            letters = self._script.letters(place + passed)
            if letters > self._letters:
                self._letters = letters
                yield Reach(letters, self._before_ms + self._ends_ms[-1])


class Pace:
    """Whether the sound of a sentence comes as quickly as it is played."""

    def __init__(self) -> None:
        self.made = 0  # bytes
        self.stalled_s = 0.0  # silence within it, if it is played as it comes
        self._waited_s = 0.0
        self._ahead_s = 0.0

    def came(self, size: int, waited_s: float) -> None:
        """So many bytes, that were waited for so long. What the first waited for does not count."""
        if self.made:
            self._waited_s += waited_s
            self.stalled_s += max(0.0, waited_s - self._ahead_s)
            self._ahead_s = max(0.0, self._ahead_s - waited_s)
        self.made += size
        self._ahead_s += size / RATE_HZ

    @property
    def slow(self) -> bool:
        """More slowly, and not for a moment only."""
        return self.stalled_s > _SLOW_S and self._waited_s > self.made / RATE_HZ


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum()) or word
