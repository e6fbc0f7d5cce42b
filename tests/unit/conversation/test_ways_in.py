"""How one gets in while a road is closed: what is asked of it, and the notice that tells."""

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.ways_in import asks_the_way, of_the_way
from receptionist.conversation.words import plain
from receptionist.practice.definition import Notice

_LANE = "The lane is being resurfaced until Friday, so please come in from the Buxton side."


@pytest.mark.parametrize(
    "words",
    [
        "somebody said there's roadworks on your lane, can we still get through",
        "I heard the road's shut, can we still get to you",
        "is mill lane open yet",
        "where do I go in, it's all dug up outside",
        "which door do I use",
        "which way should I come",
        "are we able to drive up to your place",
    ],
)
def test_whoever_asks_for_the_way_hears_of_the_road(words: str) -> None:
    assert asks_the_way(plain(words))

    desk = Desk(practice(notices=(Notice(text=_LANE),)))
    desk.say(words)

    assert desk.calls[-1].arguments == {"question": _LANE}


@pytest.mark.parametrize(
    "words",
    [
        "have you moved my visit to friday",
        "can I get an appointment on friday",
        "can you come out to my house",
        "are you open friday",
        "can I come in",
    ],
)
def test_what_is_no_question_of_the_way(words: str) -> None:
    assert not asks_the_way(plain(words))


@pytest.mark.parametrize(
    ("notice", "tells"),
    [
        (_LANE, True),
        ("Mill Lane is closed for roadworks until Saturday.", True),
        ("Our front door is being painted. Please use the side door on Oak Street.", True),
        ("The shop is being refitted, so until the end of March we're in the church hall opposite.", True),
        ("We've moved to 12 Bridge Street.", True),
        ("Our card reader is down until Friday; please bring cash.", False),
        ("Flu season: please wear a mask in the waiting room.", False),
        ("The lift is out of order this week. Please ring the bell.", False),
    ],
)
def test_which_notice_is_of_the_way(notice: str, tells: bool) -> None:
    assert bool(of_the_way([notice])) == tells
