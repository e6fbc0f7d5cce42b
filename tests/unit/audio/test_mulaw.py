"""Telephone audio comes through as it was."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio import mulaw

SAMPLES = st.integers(-32768, 32767)


@given(st.binary(max_size=500))
def test_what_is_decoded_and_encoded_again_is_the_same_sound(audio: bytes) -> None:
    assert mulaw.decode(mulaw.encode(mulaw.decode(audio))) == mulaw.decode(audio)


@given(st.lists(SAMPLES, max_size=200))
def test_a_sample_comes_back_within_a_step_of_its_size(samples: list[int]) -> None:
    back = mulaw.decode(mulaw.encode(samples))

    assert len(back) == len(samples)
    for sample, again in zip(samples, back, strict=True):
        assert abs(again - max(-32124, min(32124, sample))) <= max(8, abs(sample) // 16 + 8)


@given(SAMPLES, SAMPLES)
def test_louder_never_becomes_softer(one: int, other: int) -> None:
    low, high = sorted((one, other))

    assert mulaw.decode(mulaw.encode([low]))[0] <= mulaw.decode(mulaw.encode([high]))[0]


def test_the_known_points_of_the_standard_hold() -> None:
    assert mulaw.decode(b"\xff\x7f\x00\x80") == array("h", [0, 0, -32124, 32124])
    assert mulaw.encode([0, 32767, -32768]) == b"\xff\x80\x00"


def test_silence_lasts_as_long_as_asked() -> None:
    assert len(mulaw.silence(20)) == mulaw.FRAME_BYTES
    assert set(mulaw.decode(mulaw.silence(50))) == {0}
