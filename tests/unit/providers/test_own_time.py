"""How much of what a line gave lies before a second of a stream that had silence added, and sound dropped."""

import pytest

from receptionist.providers.own_time import OwnTime


def test_a_stream_that_is_the_lines_own_needs_no_change() -> None:
    assert OwnTime().fed_s(7.5) == 7.5


def test_silence_that_was_added_is_none_of_the_lines() -> None:
    time = OwnTime()
    time.padded(2.0, 8000)
    time.padded(3.0, 4000)  # goes on with it

    assert [time.fed_s(at) for at in (1.5, 2.0, 2.5, 3.5, 4.5)] == pytest.approx([1.5, 2.0, 2.0, 2.0, 3.0])


def test_sound_that_was_dropped_was_the_lines_all_the_same() -> None:
    time = OwnTime()
    for _ in range(50):
        time.dropped(2.0, 160)

    assert [time.fed_s(at) for at in (2.0, 2.5)] == pytest.approx([2.0, 3.5])
