"""What was read back, said once more with the yes: no time, and no change. Other digits are a change."""

import pytest
from tests.unit.conversation.booking_desk import Desk

from receptionist.conversation.capture import Phone, corrected_phone
from receptionist.conversation.said_again import SaidAgain, said_again

_NAME, _PHONE = "Rhonda Castellano", "+15205550172"


def _again(said: str) -> SaidAgain:
    return said_again(said, _NAME, _PHONE, lambda part: "Friday" in part and "nine" in part)


@pytest.mark.parametrize(
    "said",
    [
        "yep, seven two on the end",
        "yes, oh one seven two",
        "ends in seven two, yes",
        "that's it, five two oh five five five oh one seven two",
        "you got it, one seven two",
        "it is, five two zero, five five five, zero one seven two",
        "yes, it's five two oh",
        "mm hm, Castellano, C A S T E L L A N O",
        "yep, with two L's",
        "yes, Rhonda with an H",
        "yes, Friday at nine, seven two on the end, you got it",
    ],
)
def test_a_part_said_again_with_a_yes_agrees(said: str) -> None:
    assert _again(said).repeats


@pytest.mark.parametrize(
    "said",
    [
        "yes, ten",
        "yes, make it ten",
        "yes, half past seven",
        "yes, Thursday at nine, seven two on the end",
        "no, one seven two",
        "the number ends in seven three, not seven two",
        "yes, with two T's",
        "yes but my work phone",
        "oh one seven two",
        "yes",
    ],
)
def test_a_change_or_no_yes_agrees_to_nothing(said: str) -> None:
    assert not _again(said).repeats


def test_other_digits_with_a_yes_are_told() -> None:
    assert _again("yes, one seven three").end == "173"
    assert _again("no love, one two seven").end == "127"
    assert not _again("yes, ten").end
    assert not _again("the number ends in seven three, not seven two").end


@pytest.mark.parametrize("said", ["yep, nine nine on the end", "yes, oh one nine nine", "that's it, one nine nine"])
def test_a_booking_is_made_where_a_part_is_said_again(said: str) -> None:
    desk = Desk()
    desk.hold("a cleaning on wednesday at nine", "Sam Lee", "212 555 0199", said)
    assert desk.called("schedule_appointment")[-1]["phone"] == "+12125550199"


def test_other_digits_are_read_back() -> None:
    desk = Desk()
    said = desk.hold("a cleaning on wednesday at nine", "Sam Lee", "212 555 0199", "yes, one nine eight")
    assert "zero one nine eight" in said[-1]
    assert not desk.called("schedule_appointment")


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("last three are one seven three, not one seven two", "+15205550173"),
        ("the last two are seven four", "+15205550174"),
        ("the last four should be oh one eight two", "+15205550182"),
        ("last two three nine", "+15205550139"),
    ],
)
def test_how_many_digits_are_told_is_no_digit(said: str, number: str) -> None:
    assert corrected_phone(_PHONE, said, "US") == Phone(number)
