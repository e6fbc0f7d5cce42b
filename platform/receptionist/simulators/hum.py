"""A voice without words: it hums a text at the pace of speech, the same text always alike. Mu-law, 8 kHz. Pure."""

import math
from functools import cache
from typing import Final

from receptionist.audio import mulaw

CHARACTERS_PER_S: Final = 15.0

_BLOCK: Final = round(mulaw.RATE_HZ / CHARACTERS_PER_S)  # samples of one character
_EDGE: Final = 48
_PITCHES_HZ: Final = (104, 112, 118, 125, 131, 140, 149, 157)
_VOWELS: Final = {
    "a": (730, 1090),
    "e": (530, 1840),
    "i": (270, 2290),
    "o": (570, 840),
    "u": (300, 870),
    "y": (350, 1800),
}
_VOWEL_LEVEL: Final = 9000.0
_HISS_LEVEL: Final = 2600
_HISSES: Final = 64


def hum(text: str, speed: float = 1.0) -> bytes:
    """Vowels are voiced, consonants hiss, blanks and stops are pauses. A character takes a fifteenth of a second."""
    audio = bytearray()
    turn = 7  # which pitch, which hiss: follows from all that came before, so that no two places sound the same
    size = round(_BLOCK / speed)
    for character in text.lower():
        turn = (turn * 31 + ord(character)) % 65_521
        if character in _VOWELS:
            block = _vowel(character, turn % len(_PITCHES_HZ))
        elif character.isalnum():
            block = _hiss(turn % _HISSES)
        else:
            block = mulaw.silence(1000 * _BLOCK // mulaw.RATE_HZ + 1)
        audio += (block * 2)[:size]
    return bytes(audio)


@cache
def _vowel(vowel: str, pitch: int) -> bytes:
    """Harmonics of a pitch, loud where the mouth of this vowel resonates."""
    first, second = _VOWELS[vowel]
    base = _PITCHES_HZ[pitch]
    harmonics = [
        (
            number * base,
            1 / (1 + ((number * base - first) / 130) ** 2) + 0.5 / (1 + ((number * base - second) / 200) ** 2),
        )
        for number in range(1, 3400 // base)
    ]
    total = sum(weight for _, weight in harmonics)
    samples: list[int] = []
    for place in range(_BLOCK):
        edge = min(1.0, (place + 1) / _EDGE, (_BLOCK - place) / _EDGE)
        wave = sum(w * math.sin(2 * math.pi * hz * place / mulaw.RATE_HZ) for hz, w in harmonics)
        samples.append(round(edge * 2.2 * _VOWEL_LEVEL * wave / total))
    return mulaw.encode(samples)


@cache
def _hiss(number: int) -> bytes:
    """Noise by a linear congruence, so that it is the same noise each time."""
    value = number * 2_654_435_761 + 1
    samples: list[int] = []
    for place in range(_BLOCK):
        value = (value * 1_103_515_245 + 12_345) % 2**31
        edge = min(1.0, (place + 1) / _EDGE, (_BLOCK - place) / _EDGE)
        samples.append(round(edge * _HISS_LEVEL * (value / 2**30 - 1)))
    return mulaw.encode(samples)
