"""What making an answer ahead has saved."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.call.guessed import Guessed, guessed_in
from receptionist.records.calls import Waterfall


def test_an_answer_that_is_there_before_the_turn_ends_saves_all_of_its_making() -> None:
    assert Guessed(1, released=True, began=10.0, sounded=10.6, ended=11.0).saved_ms == 600


def test_one_that_is_not_there_yet_saves_its_head_start() -> None:
    assert Guessed(2, released=True, began=10.0, sounded=11.5, ended=11.0).saved_ms == 1000


def test_nothing_is_saved_by_an_answer_that_was_thrown_away() -> None:
    guessed = Guessed(2, released=False, began=10.0, sounded=11.5, ended=11.0)

    assert guessed.saved_ms is None
    assert guessed_in(Waterfall(filler=True), guessed) == Waterfall(filler=True, guesses=2)


@given(*(st.floats(0, 100) for _ in range(3)))
def test_no_answer_saves_more_than_its_head_start(began: float, sounded: float, ended: float) -> None:
    saved_ms = Guessed(1, released=True, began=began, sounded=sounded, ended=ended).saved_ms

    assert saved_ms is not None
    assert 0 <= saved_ms <= max(0, round(1000 * (ended - began)))
