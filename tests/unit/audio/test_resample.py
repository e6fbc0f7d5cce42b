"""Recordings of any rate keep their sound and their length."""

import math
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio.mulaw import Samples
from receptionist.audio.resample import Resampler, resample


def sine(hz: float, rate_hz: int, seconds: float = 0.25, peak: int = 12000) -> Samples:
    return array("h", [round(peak * math.sin(2 * math.pi * hz * n / rate_hz)) for n in range(int(rate_hz * seconds))])


def loudness(samples: Samples) -> float:
    middle = samples[len(samples) // 4 : -len(samples) // 4]
    return math.sqrt(sum(value * value for value in middle) / len(middle))


@pytest.mark.parametrize("rate_hz", [11025, 16000, 22050, 44100, 48000])
def test_a_voice_keeps_its_pitch_and_loudness_at_the_telephones_rate(rate_hz: int) -> None:
    out = resample(sine(1000, rate_hz), rate_hz, 8000)

    expected = sine(1000, 8000)
    middle = range(400, 1600)
    assert max(abs(out[n] - expected[n]) for n in middle) < 120


def test_what_the_telephone_cannot_carry_is_not_heard_as_something_else() -> None:
    out = resample(sine(6000, 48000), 48000, 8000)

    assert loudness(out) < 12


def test_going_up_and_down_again_gives_the_same_sound() -> None:
    speech = sine(700, 8000)

    back = resample(resample(speech, 8000, 48000), 48000, 8000)

    assert max(abs(a - b) for a, b in zip(speech[200:-200], back[200:-200], strict=True)) < 120


@given(st.lists(st.integers(-32768, 32767), max_size=60), st.sampled_from([8000, 11025, 16000, 22050, 44100]))
def test_the_length_in_time_stays(samples: list[int], rate_hz: int) -> None:
    assert len(resample(samples, rate_hz, 8000)) == math.ceil(len(samples) * 8000 / rate_hz)


def test_the_same_rate_changes_nothing() -> None:
    assert resample([1, -2, 3], 8000, 8000) == array("h", [1, -2, 3])


@given(
    st.lists(st.integers(-32768, 32767), max_size=300),
    st.lists(st.integers(0, 90), max_size=8),
    st.sampled_from([(24000, 8000), (8000, 24000), (44100, 8000), (8000, 8000)]),
)
def test_a_stream_sounds_the_same_however_it_is_cut(
    samples: list[int], sizes: list[int], rates: tuple[int, int]
) -> None:
    stream, out, at = Resampler(*rates), array("h"), 0
    for size in sizes:
        out.extend(stream.feed(samples[at : at + size]))
        at += size
    out.extend(stream.feed(samples[at:]))
    out.extend(stream.end())

    assert out == resample(samples, *rates)


def test_a_voice_at_24_khz_loses_nothing_that_a_telephone_carries_and_gains_nothing() -> None:
    for hz, lost in ((300, 0.01), (1000, 0.01), (3000, 0.01), (3400, 0.1)):
        assert abs(loudness(resample(sine(hz, 24000), 24000, 8000)) / loudness(sine(hz, 8000)) - 1) < lost
    for hz in (4700, 6000, 9000):
        assert loudness(resample(sine(hz, 24000), 24000, 8000)) < 12
