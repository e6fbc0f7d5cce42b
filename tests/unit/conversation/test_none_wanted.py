"""Who says that no appointment is wanted, and what they rang for."""

import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.none_wanted import without_none_wanted
from receptionist.conversation.plain_forms import in_plain_form
from receptionist.conversation.words import Heard

_FIRM = practice()


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("I don't need an appointment, it's only that the house stands empty, so how long does that take", "it's only"),
        (
            "this is awkward, I've already got my appointment on Friday so I don't need one, it's just that it may come"
            " early, and I don't know if that matters",
            "this is awkward, it's just",
        ),
        ("I'm not booking yet, I just wanna know whether I could pay bit by bit", "I just wanna"),
        (
            "I don't need to book, I've a pedicure on Saturday already, I was only wondering about the pram",
            "I was only",
        ),
        ("I had my eyes tested last week so I don't need another one, I want to know could you fix these", "I want to"),
        ("I'm not after an appointment, do you sell the big bottles", "do you sell"),
        ("I've no need to book anything, I only rang to find out about parking", "I only rang"),
        ("I don't need one, it's my mother, she can't get out anymore, do you go to people", "it's my mother"),
        ("we don't need another visit, we're booked for Monday, only I'm not sure if he can eat first", "only I'm"),
    ],
)
def test_what_is_not_wanted_is_not_heard_as_a_wish(said: str, left: str) -> None:
    assert without_none_wanted(said).startswith(left)
    assert goal_of(Heard(in_plain_form(said, ()), said=said), _FIRM) is None


@pytest.mark.parametrize(
    "said",
    [
        "I don't need an appointment",
        "I have one on friday and I don't need my appointment any more, can you cancel it",
        "I don't need a will review, I need a probate meeting, tuesday at ten",
        "do I need an appointment",
        "I don't need one of the long ones, just a trim please",
        "I can't make my appointment on friday, do you charge for that",
    ],
)
def test_all_else_stays_as_it_was_said(said: str) -> None:
    assert without_none_wanted(said) == said


def test_a_wish_beside_it_is_left() -> None:
    said = "I don't need an appointment today but could I come in on thursday at three"

    assert goal_of(Heard(in_plain_form(said, ()), said=said), _FIRM, timed=True) == "book"


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("I don't need an appointment", None),
        ("I don't need an appointment any more", "cancel"),
        ("I don't need my appointment on friday", "cancel"),
        ("I no longer need an appointment", "cancel"),
    ],
)
def test_what_was_never_made_is_not_called_off(said: str, goal: str | None) -> None:
    assert goal_of(Heard(said), _FIRM) == goal
