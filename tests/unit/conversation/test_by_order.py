"""Which of the times that were told is meant, by its place among them."""

import pytest
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation.builtin_other_times import declines_all
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_times import choose

_OFFERS = [Offer(f"2026-03-03T{at}", "") for at in ("08:00", "08:30", "09:00")]


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("the first one", [0]),
        ("anything but the first one", [1, 2]),
        ("not the first one, the one after", [1]),
        ("not the first", [1, 2]),
        ("the last one, not the first", [2]),
        ("either of the last two", [1]),
        ("the later two", [1, 2]),
        ("the first or the last", [0, 2]),
        ("the one in between", [1]),
        ("not eight", [1, 2]),
        ("anything except eight", [1, 2]),
        ("whichever", [0]),
        ("eight thirty or nine, whichever", [1]),
        ("the fifteenth or sixteenth, whichever", []),
        ("let me see", None),
        ("first of all, do you take Aetna", None),
        ("first off, is there parking", None),
        ("the first of all of those", [0]),
    ],
)
def test_choosing_by_order(words: str, chosen: list[int] | None) -> None:
    assert choose(words, _OFFERS, 3, MONDAY_TEN, "US") == chosen


_TWO = [Offer(f"2026-03-03T{at}", "") for at in ("09:30", "14:00")]


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("the former", [0]),
        ("the latter please", [1]),
        ("could you put me down for the first of the two", [0]),
        ("out of those two I'd go for two", [1]),
        ("the two o'clock", [1]),
        ("two is good", [1]),
        ("are there no other slots, I can't do those two", None),
        ("I am not available in those two times", None),
        ("those two are out for me", None),
        ("I'm busy both times", None),
        ("my former dentist", None),
    ],
)
def test_how_many_there_are_is_no_hour(words: str, chosen: list[int] | None) -> None:
    assert choose(words, _TWO, 2, MONDAY_TEN, "US") == chosen


@pytest.mark.parametrize(
    ("words", "declined"),
    [
        ("those 2 are out for me", True),
        ("i am not available in those 2 times", True),
        ("im busy both times", True),
        ("both are no good", True),
        ("those times are no problem", False),
        ("both are good", False),
        ("not bothered either of those 2", False),
        ("the 2 of us are out of town", False),
    ],
)
def test_all_of_them_are_declined(words: str, declined: bool) -> None:
    assert declines_all(words) is declined
