"""What is asked the price of, and what only asks for it; and what is not to be forgotten."""

import pytest

from receptionist.conversation import intents
from receptionist.conversation.intents import Intent
from receptionist.conversation.people_topics import is_under_way
from receptionist.conversation.price_questions import without_charge
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("how much do you charge just to come out", False),
        ("do you charge for a quote", False),
        ("is there a charge for a quote", False),
        ("how much to put in a charge point", True),
        ("I need a car charger", True),
    ],
)
def test_to_charge_is_no_charger(said: str, left: bool) -> None:
    assert ("charge" in without_charge(Heard(said)).plain) is left


@pytest.mark.parametrize(
    ("said", "off"),
    [
        ("oh before I forget, is there somewhere to leave the car", False),
        ("I almost forgot, do you take cards", False),
        ("forget it, I'll call somebody else", True),
        ("actually forget about it", True),
    ],
)
def test_who_is_not_to_forget_calls_nothing_off(said: str, off: bool) -> None:
    assert (intents.find(Intent.NEVER_MIND, Heard(said)) is not None) is off


@pytest.mark.parametrize(
    ("said", "under_way"),
    [
        ("I dropped my golf off on friday for paint, is it done yet", True),
        ("is it ready yet", True),
        ("I left my van with you monday, is it finished", True),
        ("is it done the same day", False),
        ("is it done with a laser", False),
    ],
)
def test_what_was_left_here_is_under_way(said: str, under_way: bool) -> None:
    assert is_under_way(said) is under_way
