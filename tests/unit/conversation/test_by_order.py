"""Which of the times that were told is meant, by its place among them."""

import pytest
from tests.unit.conversation.practices import MONDAY_TEN

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
    ],
)
def test_choosing_by_order(words: str, chosen: list[int] | None) -> None:
    assert choose(words, _OFFERS, 3, MONDAY_TEN, "US") == chosen
