"""A line's latest audio is heard again from any place on it, to the byte."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.call.tape import Tape


@given(
    st.lists(st.binary(min_size=1, max_size=9), max_size=30),
    st.integers(0, 300),
    st.integers(0, 300),
    st.integers(1, 60),
)
def test_what_is_kept_is_the_end_of_the_line_and_nothing_of_it_is_lost(
    frames: list[bytes], forgotten: int, place: int, most: int
) -> None:
    tape = Tape(most)
    for frame in frames:
        tape.add(frame)
    tape.forget(forgotten)
    line = b"".join(frames)

    assert tape.end == len(line)
    assert len(line) - tape.start <= most
    assert b"".join(tape.since(place)) == line[max(place, tape.start) :]
