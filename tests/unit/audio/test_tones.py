"""Tones last and sound as asked."""

import cmath

import pytest

from receptionist.audio import mulaw, tones
from receptionist.audio.vad import level_dbfs


def strength(audio: bytes, hz: float) -> float:
    samples = mulaw.decode(audio)
    return abs(sum(v * cmath.exp(-2j * cmath.pi * hz * n / 8000) for n, v in enumerate(samples))) / len(samples)


@pytest.mark.parametrize(
    ("key", "low_hz", "high_hz"), [("1", 697, 1209), ("5", 770, 1336), ("0", 941, 1336), ("#", 941, 1477)]
)
def test_a_key_sounds_its_two_tones(key: str, low_hz: int, high_hz: int) -> None:
    audio = tones.key(key)

    assert len(audio) == 800
    assert min(strength(audio, low_hz), strength(audio, high_hz)) > 20 * strength(audio, 2000)


def test_a_key_that_no_telephone_has_is_refused() -> None:
    with pytest.raises(ValueError, match="substring"):
        tones.key("A")


def test_a_beep_is_heard_and_does_not_click() -> None:
    samples = mulaw.decode(tones.beep())

    assert -20 < level_dbfs(tones.beep()) < -16
    assert max(abs(samples[0]), abs(samples[-1])) < 600


def test_patience_is_soft_and_short() -> None:
    notes = tones.patience()

    assert 0.3 < len(notes) / 8000 < 1
    assert -45 < level_dbfs(notes) < -25
