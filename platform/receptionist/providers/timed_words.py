"""Letters with their times, piece by piece -> words with theirs, as they stand in the text that is spoken. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.providers.base import TimedWord

_AHEAD: Final = 4  # words that a voice may leave out before it is taken to say something else
_LONGEST_MS: Final = 600_000


class TimedWords:
    """Of one sentence. What does not fit its text is passed over: words that are told are always of it, in order."""

    def __init__(self, text: str) -> None:
        self._words = text.split()
        self._next = 0
        self._letters = ""
        self._start_ms = self._end_ms = 0

    def add(
        self, letters: Sequence[str], starts_ms: Sequence[float], lasting_ms: Sequence[float], after_ms: int
    ) -> tuple[TimedWord, ...]:
        """The words that are whole now. `after_ms`: where the piece begins in the sentence. A piece whose times are no
        times is passed over."""
        if not len(letters) == len(starts_ms) == len(lasting_ms):
            return ()
        if not all(0 <= time <= _LONGEST_MS for time in (*starts_ms, *lasting_ms)):  # not-a-number is in no range
            return ()
        found: list[TimedWord] = []
        for letter, start, lasting in zip(letters, starts_ms, lasting_ms, strict=True):
            if not letter.strip():
                found.extend(self.end())
                continue
            if not self._letters:
                self._start_ms = max(self._end_ms, after_ms + round(start))
            self._letters += letter
            self._end_ms = max(self._start_ms, after_ms + round(start + lasting))
        return tuple(found)

    def end(self) -> tuple[TimedWord, ...]:
        """The sentence is over, or a blank came: the word as well."""
        letters, self._letters = self._letters, ""
        if not letters:
            return ()
        for place in range(self._next, min(self._next + _AHEAD, len(self._words))):
            if _plain(self._words[place]) == _plain(letters):
                self._next = place + 1
                return (TimedWord(self._words[place], self._start_ms, self._end_ms),)
        return ()


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum()) or word
