"""A voice whose sound tells which words it says, so that a test knows what was heard, to the word."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from receptionist.errors import ProviderError
from receptionist.providers.base import Alignment, Sound, TimedWord, VoiceSettings

_ONSET = 0x7E  # a millisecond of it begins each word
_GAP = 0xFF
_SOUNDS = [*range(0x60), *range(0x80, 0xE0)]  # loud, as mu-law goes


@dataclass(frozen=True)
class Heard:
    """A word in some sound; not `whole`: it broke off."""

    word: str
    whole: bool


@dataclass
class Spelling:
    """What sounds stand for; one for all the voices of a test."""

    letter_ms: int = 60  # as people speak; they do not count the letters
    words: list[str] = field(default_factory=list[str])

    def say(self, text: str) -> tuple[bytes, list[TimedWord]]:
        """The sound of a text, and when each of its words is in it."""
        audio, timed = bytearray(), list[TimedWord]()
        for word in text.split():
            if word not in self.words:
                self.words.append(word)
            start_ms = len(audio) // 8
            audio += bytes([_ONSET]) * 8 + bytes([_SOUNDS[self.words.index(word)]]) * (8 * self._sounds_ms(word))
            timed.append(TimedWord(word, start_ms, len(audio) // 8))
            audio += bytes([_GAP]) * (8 * (4 * self.letter_ms if word[-1] in ",.?!" else self.letter_ms // 2))
        return bytes(audio), timed

    def heard(self, audio: bytes) -> list[Heard]:
        return list(self._heard(audio))

    def _heard(self, audio: bytes) -> Iterator[Heard]:
        for part in audio.replace(bytes([_GAP]), b"").split(bytes([_ONSET]) * 8)[1:]:
            sound = part.strip(bytes([_ONSET]))
            if sound:
                word = self.words[_SOUNDS.index(sound[0])]
                yield Heard(word, whole=len(sound) == 8 * self._sounds_ms(word))

    def _sounds_ms(self, word: str) -> int:
        return self.letter_ms * len(word)


@dataclass
class SpellingVoice:
    """`tells` its words, or not. It lets the sentences of these numbers down after `after_ms` of each."""

    spelling: Spelling
    name: str
    tells: bool = True
    fails_at: Sequence[int] = ()
    after_ms: int = 0
    hangs: bool = False
    piece_ms: int = 100
    pace: float = 0.0  # seconds for each second of its sound
    texts: list[str] = field(default_factory=list[str])
    _numbers: Iterator[int] = field(default_factory=count)

    @property
    def account(self) -> str:
        return self.name

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        self.texts.append(text)
        audio, timed = self.spelling.say(text)
        fails = next(self._numbers) in self.fails_at
        ends_at = 8 * self.after_ms if fails else len(audio)
        told = 0
        for start in range(0, min(ends_at, len(audio)), 8 * self.piece_ms):
            end = min(start + 8 * self.piece_ms, ends_at, len(audio))
            whole = sum(8 * word.end_ms <= end for word in timed)
            if self.tells and whole > told:
                yield Alignment(tuple(timed[told:whole]))
                told = whole
            yield audio[start:end]
            if self.pace:
                await asyncio.sleep(self.pace * (end - start) / 8000)
        if fails and self.hangs:
            await asyncio.Event().wait()
        if fails:
            raise ProviderError("the line broke", provider=self.name)
