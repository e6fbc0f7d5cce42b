"""Sounds of a telephone line that are nobody's words, made from numbers: the same seed always sounds the same."""

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from receptionist.audio import mulaw, tones
from receptionist.audio.mulaw import RATE_HZ
from receptionist.providers.embedded.signals import from_mulaw, to_mulaw

Wave: TypeAlias = NDArray[np.float64]  # full scale is 1

_BAND_HZ: Final = (250, 3500)


def quiet(seconds: float, seed: int = 0) -> bytes:
    """A line at rest: a hiss at -62 dBFS."""
    return to_line(_noise(seconds, seed) * 8e-4)


def to_line(wave: Wave) -> bytes:
    """What a telephone lets through of it, in whole frames of mu-law."""
    audio = to_mulaw(_banded(wave, *_BAND_HZ).astype(np.float32))
    return audio + mulaw.SILENCE * (-len(audio) % mulaw.FRAME_BYTES)


def at_level(wave: Wave, dbfs: float) -> Wave:
    """Scaled so that its loudest tenth of a second has this level."""
    size = RATE_HZ // 10
    loudest = max(float(np.mean(wave[i : i + size] ** 2)) for i in range(0, max(1, len(wave) - size), size // 4))
    return wave * 10 ** (dbfs / 20) / np.sqrt(loudest + 1e-12)


def wave_of(audio: bytes) -> Wave:
    return from_mulaw(audio).astype(np.float64)


def mixed(*waves: Wave) -> Wave:
    """Together, from the same moment."""
    whole = np.zeros(max(map(len, waves)))
    for wave in waves:
        whole[: len(wave)] += wave
    return whole


# -- what is no speech ---------------------------------------------------------------------------------------------


def cough(seed: int, dbfs: float = -18.0) -> Wave:
    """One to three bursts of breath through a throat: a hard beginning, a hoarse tail."""
    dice = np.random.default_rng(seed)
    bursts: list[Wave] = []
    for _ in range(int(dice.integers(1, 4))):
        seconds = dice.uniform(0.16, 0.34)
        times = _times(seconds)
        burst = _noise(seconds, int(dice.integers(1 << 30)))
        shaped = mixed(
            *(
                _resonance(burst, hz * dice.uniform(0.85, 1.15), width) * gain
                for hz, width, gain in ((550, 220, 1.0), (1400, 400, 0.8), (2500, 600, 0.5))
            )
        )
        shape = np.minimum(1, times / 0.006) * (np.exp(-times / 0.03) + 0.45 * np.exp(-times / 0.11))
        bursts += [shaped * shape, np.zeros(round(RATE_HZ * dice.uniform(0.08, 0.25)))]
    return at_level(np.concatenate(bursts), dbfs)


def click(seed: int, dbfs: float = -14.0) -> Wave:
    """A switch, a pen, a receiver that is put down: some milliseconds, once or a few times."""
    dice = np.random.default_rng(seed)
    whole = np.zeros(round(RATE_HZ * 0.8))
    for _ in range(int(dice.integers(1, 5))):
        seconds = dice.uniform(0.003, 0.03)
        begin = int(dice.integers(0, len(whole) - RATE_HZ // 20))
        knock = _noise(seconds, int(dice.integers(1 << 30))) * np.exp(-_times(seconds) / (seconds / 4))
        whole[begin : begin + len(knock)] += knock
    return at_level(whole, dbfs)


def slam(seed: int, dbfs: float = -14.0) -> Wave:
    """A door: a low thump that dies away."""
    dice = np.random.default_rng(seed)
    times = _times(0.4)
    thump = np.sin(2 * np.pi * dice.uniform(60, 140) * times) + 0.6 * _noise(0.4, seed)
    return at_level(thump * np.exp(-times / dice.uniform(0.05, 0.12)), dbfs)


def hiss(seed: int, dbfs: float = -28.0, seconds: float = 2.0) -> Wave:
    """White noise, all at once."""
    return at_level(_noise(seconds, seed), dbfs)


def rumble(seed: int, dbfs: float = -24.0, seconds: float = 2.0) -> Wave:
    """A car, a fan: noise that is stronger the deeper."""
    spectrum = np.fft.rfft(_noise(seconds, seed))
    spectrum /= np.maximum(1.0, np.arange(len(spectrum)) / 40)
    return at_level(np.fft.irfft(spectrum, round(RATE_HZ * seconds)), dbfs)


def mains(seed: int, dbfs: float = -26.0, seconds: float = 2.0) -> Wave:
    """The hum of a bad line: 50 or 60 Hz and their many overtones."""
    times, base = _times(seconds), (50, 60)[seed % 2]
    return at_level(mixed(*(np.sin(2 * np.pi * base * n * times + n) / n for n in range(1, 40))), dbfs)


def crackle(seed: int, dbfs: float = -22.0, seconds: float = 2.0) -> Wave:
    dice = np.random.default_rng(seed)
    return at_level(np.where(dice.random(round(RATE_HZ * seconds)) < 0.01, dice.normal(0, 1, 1), 0.0)
                    * dice.normal(0, 1, round(RATE_HZ * seconds)), dbfs)  # fmt: skip


def typing(seed: int, dbfs: float = -24.0, seconds: float = 2.0) -> Wave:
    """Keys of a keyboard near the telephone."""
    dice = np.random.default_rng(seed)
    whole = np.zeros(round(RATE_HZ * seconds))
    for begin in np.cumsum(dice.uniform(0.06, 0.22, 40)):
        place = round(begin * RATE_HZ)
        if place + 400 < len(whole):
            whole[place : place + 160] += _noise(0.02, int(dice.integers(1 << 30))) * np.exp(-_times(0.02) / 0.004)
    return at_level(whole, dbfs)


def breath(seed: int, dbfs: float = -30.0) -> Wave:
    """Somebody breathes into the microphone."""
    dice = np.random.default_rng(seed)
    seconds = dice.uniform(0.6, 1.4)
    wave = _resonance(_noise(seconds, seed), dice.uniform(700, 1600), 1500)
    return at_level(wave * np.sin(np.pi * np.linspace(0, 1, len(wave))) ** 2, dbfs)


def music(seed: int, dbfs: float = -22.0, seconds: float = 4.0) -> Wave:
    """Music on hold: chords or a tune of an organ, plucked strings or a piano, with a beat or without."""
    dice = np.random.default_rng(seed)
    beat_s, root = dice.uniform(0.25, 0.6), dice.uniform(130, 260)
    whole = np.zeros(round(RATE_HZ * seconds))
    for number in range(int(seconds / beat_s)):
        chord = ((0, 4, 7), (5, 9, 12), (7, 11, 14), (9, 12, 16))[(number // 2 + seed) % 4]
        notes = chord if seed % 2 else (int(dice.choice((*chord, 12))),)
        begin = round(number * beat_s * RATE_HZ)
        lasts_s = min(beat_s * 1.6, seconds - number * beat_s)
        note = mixed(*(_note(root * 2 ** (step / 12), lasts_s, seed) for step in notes))
        whole[begin : begin + len(note)] += note[: len(whole) - begin]
        if seed % 3 == 0:
            drum = _noise(0.05, seed + number) * np.exp(-_times(0.05) / 0.015)
            whole[begin : begin + len(drum)] += 0.5 * drum[: len(whole) - begin]
    return at_level(whole, dbfs)


def echo_of(ours: bytes, seed: int, *, gain_db: float, delay_ms: float, room_s: float = 0.0) -> Wave:
    """What comes back of our own voice: later, fainter, duller, and from a loudspeaker with the room behind it."""
    dice = np.random.default_rng(seed)
    wave = wave_of(ours)
    if room_s:
        times = _times(room_s)
        answer = dice.normal(0, 1, len(times)) * np.exp(-6.9 * times / room_s) * 0.12
        answer[0] = 1.0
        wave = np.convolve(wave, answer)[: len(wave)]
    low, high = dice.uniform(250, 420), dice.uniform(2300, 3400)
    delayed = np.concatenate([np.zeros(round(RATE_HZ * delay_ms / 1000)), _banded(wave, low, high)])
    return delayed * 10 ** (gain_db / 20)


def keys(digits: str) -> Wave:
    """Keys that are heard as well as told."""
    return wave_of(b"".join(tones.key(digit) + mulaw.silence(80) for digit in digits))


NOISES: Final[dict[str, Callable[[int], Wave]]] = {
    "cough": cough,
    "click": click,
    "slam": slam,
    "hiss": hiss,
    "rumble": rumble,
    "mains": mains,
    "crackle": crackle,
    "typing": typing,
    "breath": breath,
    "music": music,
}


# -- private -------------------------------------------------------------------------------------------------------


def _times(seconds: float) -> Wave:
    return np.arange(round(RATE_HZ * seconds)) / RATE_HZ


def _noise(seconds: float, seed: int) -> Wave:
    return np.random.default_rng(seed).normal(0, 1, round(RATE_HZ * seconds))


def _note(hz: float, seconds: float, seed: int) -> Wave:
    times = _times(max(0.01, seconds))
    harmonics = min(12, int(3400 / hz))
    if seed % 4 == 0:  # an organ
        shape = np.minimum(1, times / 0.02)
        return shape * mixed(*(np.sin(2 * np.pi * hz * n * times) / n for n in range(1, harmonics + 1)))
    dies_s = (0.5, 0.25, 0.9)[seed % 3]
    return mixed(
        *(
            np.minimum(1, times / 0.004) * np.exp(-times * n / dies_s) * np.sin(2 * np.pi * hz * n * times) / n
            for n in range(1, harmonics + 1)
        )
    )


def _banded(wave: Wave, low_hz: float, high_hz: float) -> Wave:
    if not len(wave):
        return wave
    spectrum = np.fft.rfft(wave)
    hz = np.fft.rfftfreq(len(wave), 1 / RATE_HZ)
    spectrum *= 1 / (1 + (low_hz / np.maximum(hz, 1)) ** 4) / (1 + (hz / high_hz) ** 8)
    return np.fft.irfft(spectrum, len(wave))


def _resonance(wave: Wave, hz: float, width_hz: float) -> Wave:
    spectrum = np.fft.rfft(wave)
    at = np.fft.rfftfreq(len(wave), 1 / RATE_HZ)
    return np.fft.irfft(spectrum / (1 + ((at - hz) / width_hz) ** 2), len(wave))
