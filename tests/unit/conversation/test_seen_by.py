"""Whoever names somebody of the practice and a moment would come to them; who would talk to them does not."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation.seen_by import asks_for_theirs, to_be_seen_by
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("Dr. Patel's there tomorrow right, could he take her at ten", True),
        ("they said ask for Dr. Nguyen, is she in tomorrow at eleven", True),
        ("my buddy says get Dr. Patel to do it, has he got ten o'clock on Friday", True),
        ("could Dr. Patel see my daughter on Friday", True),
        ("could Dr. Patel call me tomorrow at ten", False),
        ("I'd like a word with Dr. Patel tomorrow at ten", False),
        ("tell Dr. Patel I'll be late tomorrow at ten", False),
        ("is Dr. Patel in? I need to talk to him", False),
        ("could somebody take her at ten tomorrow", False),
    ],
)
def test_who_is_to_see_the_caller(words: str, seen: bool) -> None:
    timed = "tomorrow" in words or "Friday" in words
    assert to_be_seen_by(Heard(words), DENTIST, timed=timed) is seen


def test_a_practitioner_who_is_asked_for_is_booked_and_gets_no_message() -> None:
    desk = Desk(DENTIST)
    desk.hold("they said ask for Dr. Nguyen about my toothache, could she take me tomorrow at ten")

    booking = desk.memory.booking
    assert booking is not None
    assert (booking.service, booking.practitioner) == ("Toothache visit", "Dr. Nguyen")
    assert desk.memory.draft is None


@pytest.mark.parametrize(
    ("words", "books"),
    [
        ("I need to ask Dr. Patel for the toothache visit", True),
        ("I want to ask Doctor Nguyen for a checkup please", True),
        ("I'd like to ask for Dr. Patel for a checkup", True),
        ("I need to ask Dr. Patel about the checkup", False),
        ("I need to ask Dr. Patel for a refund", False),
        ("I'd like to ask Dr. Patel for some advice on a checkup", False),
        ("ask Dr. Patel to call me about the checkup", False),
    ],
)
def test_who_asks_somebody_for_what_they_do_would_come_to_them(words: str, books: bool) -> None:
    desk = Desk(DENTIST)
    desk.say(words)

    assert asks_for_theirs(Heard(words), DENTIST) is books
    assert (desk.memory.booking is not None and desk.memory.booking.practitioner != "") is books
