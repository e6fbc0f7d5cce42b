"""What is to become of an appointment that is the caller's own, by marks; and what only sounds like it."""

import pytest

from receptionist.conversation.spoken_appointment import wished_by_marks, wished_outright
from receptionist.conversation.words import plain


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("do I get charged if I cancel, cause I need to cancel my booking", "cancel"),
        ("I'd like to put in a cancellation please", "cancel"),
        ("how do I cancel an appointment", "cancel"),
        ("my doctor said to ring if I'm no better, so please cancel my slot", "cancel"),
        ("I need to counsel my appointment", "cancel"),
        ("is there a charge? I want to move my appointment", "move"),
        ("I want to cancel, no sorry, reschedule my appointment", "move"),
        ("can I reschedule, I mean cancel, my appointment", "cancel"),
        ("not reschedule, I want it cancelled, cancel it", "cancel"),
        ("please I want change the time of my appointment", "move"),
        ("what happens if I need to cancel my appointment", None),
        ("when do I need to cancel my appointment by", None),
        ("how late can I cancel", None),
        ("do I need to move my appointment if I'm ill", None),
        ("I'd like an appointment please", None),
    ],
)
def test_a_wish_put_outright_holds_beside_a_question(words: str, act: str | None) -> None:
    assert wished_outright(plain(words)) == act


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("could I come sunday at ten rather than the time you gave me", "move"),
        ("it's about the slot I've got, can it be friday instead", "move"),
        ("I need a different time for our appointment", "move"),
        ("could my son's appointment be any sooner", "move"),
        ("my car's in the garage so can we do my appointment some other day, another day", "move"),
        ("I've got an appointment and I won't be needing it", "cancel"),
        ("about that booking of mine, I don't need it any more", "cancel"),
        ("I'd like to know the date of my appointment", "tell"),
        ("I'm filling in my diary, my appointment, what day is it", "tell"),
        ("when's my a point meant", "tell"),
        ("can you tell me the day and the time that I'm booked for", "tell"),
        ("what should I bring to my appointment", None),
        ("can I have another appointment for my son as well", None),
        ("is there a fee if I want a different day for my appointment", None),
        ("can I park in the lot before my appointment instead of the street", None),
        ("you cancelled my appointment and I want to know why", None),
        ("do you have anything earlier", None),
        ("what day is it", None),
    ],
)
def test_ones_own_appointment_and_a_cue_tell_the_act(words: str, act: str | None) -> None:
    assert wished_by_marks(plain(words)) == act
