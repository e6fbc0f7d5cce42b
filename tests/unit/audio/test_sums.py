"""The quick sum is the sum."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio.sums import total


@given(st.binary(max_size=2000))
def test_it_is_the_sum(data: bytes):
    assert total(data) == sum(data)


def test_the_largest_bytes_of_any_length_are_counted_whole():
    for length in (255, 256, 257, 512, 4000):
        assert total(b"\xff" * length) == 255 * length
