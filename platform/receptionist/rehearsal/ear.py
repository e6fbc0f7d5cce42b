"""What a caller hears of a stream: the carrier's play-out buffer on a timeline. Pure: `at` is in seconds."""

from collections import deque

import msgspec

from receptionist.audio.mulaw import RATE_HZ, SILENCE

_JITTER_S = 0.005  # a shorter hole is the clock's, not the ear's


class Sound(msgspec.Struct):
    """Audio that was (or will be) heard without a break from `at` on: mu-law, 8 kHz."""

    at: float
    mulaw: bytearray

    @property
    def until(self) -> float:
        return self.at + len(self.mulaw) / RATE_HZ


class Underrun(msgspec.Struct, frozen=True):
    """A hole inside an utterance: the next audio came too late."""

    at: float
    ms: int


class _Mark(msgspec.Struct, frozen=True):
    name: str
    due: float


class Ear:
    """Plays what comes at 8000 bytes a second, in order; knows which marks are due and what was thrown away unheard."""

    def __init__(self) -> None:
        self.sounds: list[Sound] = []
        self.underruns: list[Underrun] = []
        self._marks: deque[_Mark] = deque()
        self._in_utterance = False

    @property
    def free_at(self) -> float:
        """When all that came so far has been played."""
        return self.sounds[-1].until if self.sounds else 0.0

    def is_sounding(self, at: float) -> bool:
        return self.free_at > at

    def play(self, at: float, mulaw: bytes) -> float:
        """Audio arrives; returns when its first byte is heard."""
        if not mulaw:
            return max(at, self.free_at)
        late_s = at - self.free_at
        if self.sounds and late_s <= (_JITTER_S if self._in_utterance else 0.0):
            heard_at = self.free_at
            self.sounds[-1].mulaw += mulaw
        else:
            if self._in_utterance:
                self.underruns.append(Underrun(self.free_at, round(late_s * 1000)))
            heard_at = at
            self.sounds.append(Sound(at, bytearray(mulaw)))
        self._in_utterance = True
        return heard_at

    def mark(self, at: float, name: str) -> None:
        """An utterance ends here; the mark is due when all before it has been played."""
        self._marks.append(_Mark(name, max(at, self.free_at)))
        self._in_utterance = False

    def clear(self, at: float) -> list[str]:
        """Throws away what has not been heard. Returns every pending mark, in order, as the carrier does."""
        while self.sounds and self.sounds[-1].at >= at:
            self.sounds.pop()
        if self.sounds and self.sounds[-1].until > at:
            last = self.sounds[-1]
            del last.mulaw[round((at - last.at) * RATE_HZ) :]
        names = [mark.name for mark in self._marks]
        self._marks.clear()
        self._in_utterance = False
        return names

    def played(self, at: float) -> list[str]:
        """The marks that became due, in order; each is returned once."""
        names: list[str] = []
        while self._marks and self._marks[0].due <= at:
            names.append(self._marks.popleft().name)
        return names

    def timeline(self, since: float, until: float) -> bytes:
        """All that was heard in between, silence included: mu-law, 8 kHz."""
        whole = bytearray(SILENCE * max(0, round((until - since) * RATE_HZ)))
        for sound in self.sounds:
            first = round((sound.at - since) * RATE_HZ)
            cut = sound.mulaw[max(0, -first) : max(0, len(whole) - first)]
            whole[max(0, first) : max(0, first) + len(cut)] = cut
        return bytes(whole)
