"""Sound on the line is told from its noise."""

import random

from receptionist.audio import mulaw, tones
from receptionist.audio.vad import EnergyGate, level_dbfs


def noise(ms: int, dbfs: float, seed: int = 1) -> bytes:
    dice = random.Random(seed)
    peak = 32768 * 10 ** (dbfs / 20)
    return mulaw.encode(max(-32768, min(32767, round(dice.gauss(0, peak)))) for _ in range(8 * ms))


def heard(gate: EnergyGate, audio: bytes) -> list[bool]:
    return [gate.is_sound(audio[at : at + 160]) for at in range(0, len(audio), 160)]


def test_levels_are_what_a_meter_shows() -> None:
    assert abs(level_dbfs(tones.tone((1000,), 200, -20.0)) + 20) < 0.6
    assert level_dbfs(mulaw.silence(20)) == -90.0
    assert level_dbfs(b"") == -90.0


def test_a_voice_is_sound_and_a_silent_line_is_not() -> None:
    gate = EnergyGate()

    assert not any(heard(gate, mulaw.silence(500)))
    assert all(heard(gate, tones.tone((300, 600), 300, -26.0))[1:-1])


def test_a_noisy_line_is_not_sound_for_long() -> None:
    gate = EnergyGate()

    assert not any(heard(gate, noise(3000, -58.0)))
    assert all(heard(gate, tones.tone((300, 600), 200, -26.0))[1:-1])


def test_noise_that_begins_during_the_call_is_learned() -> None:
    gate = EnergyGate()
    heard(gate, mulaw.silence(500))

    verdicts = heard(gate, noise(8000, -45.0))

    assert verdicts[0]
    assert not any(verdicts[-100:])


def test_a_long_sentence_stays_sound_to_its_end() -> None:
    gate = EnergyGate()
    heard(gate, noise(500, -60.0))
    words = b"".join(tones.tone((250, 500, 900), 250, -26.0) + noise(60, -60.0, seed) for seed in range(30))

    verdicts = heard(gate, words)

    assert sum(verdicts[-160:]) > 110
