"""What else is heard on a caller's line: people who talk in a café, and its hiss, under the caller's speech.

The same seed makes the same noise.
"""

import math
from array import array
from collections.abc import Iterator, Sequence
from itertools import cycle
from random import Random
from typing import Final

from receptionist.audio import mulaw
from receptionist.audio.mulaw import FRAME_BYTES, RATE_HZ
from receptionist.audio.vad import level_dbfs
from receptionist.rehearsal.script import speech_spans

_SECONDS: Final = 6  # then it begins again
_TALKERS: Final = 5  # at once: none of them can be understood
_HISS: Final = 0.15  # of the whole
_LARGEST: Final = 32_000


class Background:
    """Endless, frame by frame."""

    def __init__(self, frames: Sequence[bytes]) -> None:
        self._frames = cycle([mulaw.decode(frame) for frame in frames])

    def under(self, frame: bytes) -> bytes:
        """The next frame of it, with this one of the caller's on top."""
        noise = next(self._frames)
        return mulaw.encode(_bounded(one + other) for one, other in zip(mulaw.decode(frame), noise, strict=True))


def cafe(clips: Sequence[bytes], *, beneath: Sequence[bytes], ratio_db: float, seed: int) -> Background:
    """People who say these clips (mu-law, 8 kHz), over each other, as many decibels beneath the mean of what the caller
    says."""
    random, length = Random(seed), _SECONDS * RATE_HZ  # noqa: S311 - noise
    mix = array("d", bytes(8 * length))
    talkers = [mulaw.decode(clip) for clip in clips]
    for _ in range(_TALKERS):
        at = random.randrange(length)
        until = at + length
        while at < until:
            for number, sample in enumerate(random.choice(talkers)):
                mix[(at + number) % length] += sample
            at += length // _TALKERS
    loudest = math.sqrt(sum(sample * sample for sample in mix) / length) or 1.0
    for number in range(length):
        mix[number] += random.gauss(0.0, loudest * _HISS)
    power = math.sqrt(sum(sample * sample for sample in mix) / length)
    wanted = 32_768 * 10 ** ((_speech_dbfs(beneath) - ratio_db) / 20)
    sound = mulaw.encode(_bounded(round(sample * wanted / power)) for sample in mix)
    return Background([sound[start : start + FRAME_BYTES] for start in range(0, len(sound), FRAME_BYTES)])


def _speech_dbfs(lines: Sequence[bytes]) -> float:
    levels = [level_dbfs(piece) for line in lines for piece in _spoken(line)]
    return sum(levels) / len(levels) if levels else -20.0


def _spoken(line: bytes) -> Iterator[bytes]:
    for span in speech_spans(line):
        yield line[span.first * FRAME_BYTES : (span.last + 1) * FRAME_BYTES]


def _bounded(sample: int) -> int:
    return max(-_LARGEST, min(_LARGEST, sample))
