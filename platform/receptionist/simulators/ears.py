"""What the simulated recogniser understands: speech that it was taught, lines of a script, or somebody else's ears.

A simulator has no recogniser. Taught speech is known again by its very bytes: mu-law travels from caller to recogniser
unchanged, so that twenty milliseconds of it are as good as a fingerprint, wherever the utterance is cut and however
many are spoken at once. That needs no model, no order of calls and no luck.
"""

from array import array
from collections import deque
from collections.abc import Iterator
from typing import Final, Protocol

from receptionist.audio import mulaw, vad

_LOUD_DBFS: Final = -42.0  # a frame that is part of a word; silence and hum would be known everywhere
_WORDS_PER_S: Final = 3.0
_ENOUGH: Final = 0.25  # of the loud frames must be known
_PROBES: Final = 8
_OVERLAP: Final = 5  # frames that sound alike in two places


class Ear(Protocol):
    """One socket's understanding. `audio` is an utterance (or the part since the last final one), mu-law, 8 kHz."""

    def so_far(self, audio: bytes) -> str:
        """The words of an utterance under way; quick, and empty when nothing can be said yet."""
        ...

    async def whole(self, audio: bytes) -> str:
        """The words of an utterance that has ended; empty: sound without words. Asked once for each, in order."""
        ...


class Transcriber(Protocol):
    def listen(self, language: str) -> Ear:
        """`language` as the client asked for it: BCP 47, or "multi"."""
        ...


class TaughtSpeech:
    """Knows what it was taught (`teach`), else takes the next line of `script`, else says `otherwise`."""

    def __init__(self, otherwise: str = "") -> None:
        self.script: deque[str] = deque()
        self.otherwise = otherwise
        self._texts: list[list[str]] = []
        self._sizes: list[int] = []  # loud frames of each text
        self._frames: dict[bytes, tuple[int, int]] = {}  # loud frame -> which text, which place among its loud frames
        self._probes: list[bytes] = []

    def teach(self, audio: bytes, text: str) -> None:
        """`audio` is mu-law as the caller will send it, from its first byte in frames of 20 ms."""
        loud = [frame for frame in _frames(audio) if vad.level_dbfs(frame) > _LOUD_DBFS]
        number = len(self._texts)
        self._texts.append(text.split())
        self._sizes.append(len(loud))
        for place, frame in enumerate(loud):
            self._frames.setdefault(frame, (number, place))
        self._probes.extend(loud[:: max(1, len(loud) // _PROBES)])

    def listen(self, language: str = "en") -> "_TaughtEar":
        """Taught words are what they are in every language."""
        return _TaughtEar(self)

    def places(self, audio: bytes, *, thorough: bool) -> tuple[int, int, int] | None:
        """(text, first place, last place) of what is said in `audio`; `thorough`: cut anywhere, not only at frames."""
        found = self._aligned(audio)
        if found is None and thorough:
            starts = {audio.find(probe) % mulaw.FRAME_BYTES for probe in self._probes if probe in audio}
            found = next((places for start in starts if (places := self._aligned(audio[start:]))), None)
        return found

    def _aligned(self, audio: bytes) -> tuple[int, int, int] | None:
        by_text: dict[int, array[int]] = {}
        loud = 0
        for frame in _frames(audio):
            if frame in self._frames:
                number, place = self._frames[frame]
                by_text.setdefault(number, array("l")).append(place)
                loud += 1
            elif vad.level_dbfs(frame) > _LOUD_DBFS:
                loud += 1
        if not by_text:
            return None
        number = max(by_text, key=lambda one: len(by_text[one]))
        places = by_text[number]
        return (number, min(places), max(places)) if len(places) >= _ENOUGH * loud else None

    def word_at(self, number: int, place: int) -> int:
        return round(place / self._sizes[number] * len(self._texts[number]))

    def words(self, number: int, start: int, end: int) -> str:
        return " ".join(self._texts[number][start:end])


class _TaughtEar:
    """Remembers how far a text was said, so that an utterance cut in two loses no word and says none twice."""

    def __init__(self, taught: TaughtSpeech) -> None:
        self._taught = taught
        self._said = (-1, 0)  # text, the last place of it that is final

    def so_far(self, audio: bytes) -> str:
        if found := self._taught.places(audio, thorough=False):
            number, start, end = self._span(found)
            return self._taught.words(number, start, end)
        seconds = len(audio) / mulaw.RATE_HZ
        line = self._taught.script[0] if self._taught.script else self._taught.otherwise
        return " ".join(line.split()[: round(seconds * _WORDS_PER_S)])

    async def whole(self, audio: bytes) -> str:
        if found := self._taught.places(audio, thorough=True):
            number, start, end = self._span(found)
            self._said = (number, found[2])
            return self._taught.words(number, start, end)
        return self._taught.script.popleft() if self._taught.script else self._taught.otherwise

    def _span(self, found: tuple[int, int, int]) -> tuple[int, int, int]:
        number, first, last = found
        said_text, said_place = self._said
        if said_text == number and first >= said_place - _OVERLAP:
            first = said_place + 1
        return number, self._taught.word_at(number, first), self._taught.word_at(number, last + 1)


def _frames(audio: bytes) -> Iterator[bytes]:
    for start in range(0, len(audio) - mulaw.FRAME_BYTES + 1, mulaw.FRAME_BYTES):
        yield audio[start : start + mulaw.FRAME_BYTES]
