"""No message is lost: whatever else is said with it, in whatever order its parts come."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation import intents
from receptionist.conversation.intents import Intent
from receptionist.conversation.judgement import asks_for_opinion
from receptionist.conversation.ways_in import asks_the_way
from receptionist.conversation.words import Heard


def test_who_leaves_word_about_a_child_asks_about_nobody_else() -> None:
    desk = Desk(DENTIST)
    desk.hold(
        "could somebody email me a note for school that my daughter was there on thursday, I'd like to leave that as"
        " a message",
        "Heather Quinn",
        "312 555 0166",
        "yes",
    )

    assert [one["name"] for one in desk.messages] == ["Heather Quinn"]


def test_hours_asked_for_before_a_message_are_told_and_the_message_is_taken() -> None:
    desk = Desk(DENTIST)
    desk.hold(
        "are you shut? Nobody's told us when the crown is ready. Can I leave word for Dr. Patel please, it's urgent",
        "Imran Sadiq",
        "312 555 0166",
        "yes",
    )

    assert desk.calls[0].name == "check_hours"
    assert [(one["name"], one["urgent"]) for one in desk.messages] == [("Imran Sadiq", True)]


def test_what_it_is_about_at_a_read_back_is_no_other_number() -> None:
    desk = Desk(DENTIST)
    desk.hold(
        "take a message please",
        "Harold Simms",
        "312 555 0166",
        "that I was charged for three visits and it was two",
        "yes that's correct",
    )

    assert [(one["name"], one["phone"]) for one in desk.messages] == [("Harold Simms", "+13125550166")]


def test_what_it_is_about_may_come_before_the_name() -> None:
    desk = Desk(DENTIST)
    desk.hold(
        "can I leave a message",
        "I think I left a gold earring in the parking lot yesterday, could someone look for it",
        "Olive Tran",
        "312 555 0166",
        "yes",
    )

    assert [one["name"] for one in desk.messages] == ["Olive Tran"]
    assert "gold earring" in str(desk.messages[0]["reason"])


def test_an_offered_message_is_taken_with_its_text() -> None:
    desk = Desk(DENTIST)
    desk.hold(
        "what do you think this is",
        "ok just a message then, I need a receipt for the four hundred I paid in march",
        "Samuel Okafor",
        "312 555 0166",
        "yes",
    )

    assert "receipt" in str(desk.messages[0]["reason"])


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("if I come to you is it gonna get back to the government", None),
        ("please get back to me", Intent.MESSAGE),
        ("could I have someone on reception please", Intent.PERSON),
        ("is there anyone in the office", Intent.PERSON),
    ],
)
def test_messages_and_people_are_told_from_what_only_sounds_so(said: str, intent: Intent | None) -> None:
    found = [one for one in (Intent.MESSAGE, Intent.PERSON) if intents.find(one, Heard(said))]

    assert found == ([intent] if intent else [])


@pytest.mark.parametrize(
    "said", ["I need to check something about my appointment for the crown", "I have to ask about my crown"]
)
def test_who_asks_after_something_of_theirs_books_nothing(said: str) -> None:
    desk = Desk(DENTIST)
    desk.say(said)

    assert desk.memory.booking is None or desk.memory.booking.goal != "book"


def test_the_way_in_and_what_to_have_along_are_no_matters_of_judgement() -> None:
    assert asks_the_way("the whole streets torn up how am i supposed to get in")
    assert not asks_for_opinion(Heard("what should I have with me when I come"), "immigration law", 0.3)
    assert asks_for_opinion(Heard("should I have a lawyer write to them"), "immigration law", 0.3)
