"""A yes with a question beside it, the yes in all its forms, and what callers ask again of their own appointment."""

import pytest
from tests.unit.conversation.booking_desk import Desk

from receptionist.conversation.builtin_yes_and import agreed_apart
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.giving_up import gives_up
from receptionist.conversation.holding import stays
from receptionist.conversation.recalling import asks_again
from receptionist.conversation.words import Heard

_BOOKED = ("I'd like to book a cleaning on Tuesday at ten", "Sam Lee", "212 555 0199")


@pytest.mark.parametrize(
    "words",
    [
        "what day was that again", "remind me what time that was", "so that's thursday at what time",
        "what time did we say", "sorry what day did you say", "er who will i be seeing", "who's it with again",
        "what did you say the date was", "when am i coming in again", "which day did i book", "who'd be doing it",
        "what time do you have me down for", "remind me who i'm with", "what was the date again",
        "when did you say it was", "what am i booked in for", "read that back to me again",
        "who did you say it was with",
        "what's the name of the dentist again", "what time should i come", "and when do i bring him in",
    ],
)  # fmt: skip
def test_is_asked_again_of_the_appointment(words: str) -> None:
    assert asks_again(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "what time did you say you close", "what time do you have", "when can i come in", "what day are you open",
        "who am i speaking to", "what time is it", "when do you open on thursday", "who is this", "is that on thursday",
        "what days do you have next week", "who can i talk to about my bill", "what time is parking free",
        "when are you there until", "could you tell me when my order arrives", "who owns the place",
    ],
)  # fmt: skip
def test_is_something_else_than_the_appointment(words: str) -> None:
    assert not asks_again(Heard(words))


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("yes and is there a lift", "yes"),
        ("perfect yes and how long will it take", "perfect yes"),
        ("yeah and what do i bring, it's my first time", "yeah"),
        ("sure and where do i park when i get there", "sure"),
        ("that's right, and do you take cards", "that's right"),
        ("that's right, and I can't eat before it, correct", "that's right"),
        ("yes, and there's parking, right", "yes"),
        ("that's right, and he's called Tom", ""),
        ("uh sure and what's that gonna cost", "uh sure"),
        ("yes please and where are you located again", "yes please"),
        ("ok and is there a lift", ""),
        ("is there a lift", ""),
        ("not yet, is there a lift", ""),
        ("no and where do i park", ""),
        ("right so what does it cost", ""),
    ],
)
def test_a_yes_is_told_from_the_question_beside_it(words: str, yes: str) -> None:
    assert agreed_apart(words)[0] == yes


@pytest.mark.parametrize(
    "words",
    [
        "ta book it in", "uh huh that works great", "yeah pop it in the diary", "brilliant, book me in",
        "looks right to me",         "yes let's get it on the calendar", "put me in the book",
        "that would suit me fine", "yeah why not",
        "sounds like we're all set", "alright then book it", "lovely go ahead",
        "you can book that in now", "mm hm that's right",
    ],
)  # fmt: skip
def test_a_yes_in_its_forms(words: str) -> None:
    assert yes_or_no(words) is True


@pytest.mark.parametrize(
    "words",
    [
        "is that right", "book it for eleven instead", "yes but make it ten", "let me think", "put it on friday",
        "book me for thursday instead", "get me somebody", "do you book online", "was it correct", "hold on",
    ],
)  # fmt: skip
def test_no_clear_yes(words: str) -> None:
    assert yes_or_no(words) is not True


@pytest.mark.parametrize(
    "words",
    [
        "actually no leave it it's feeling better", "d'you know what, leave it",
        "forget it then",         "you know what skip it i'm fine", "no leave it thanks", "well leave it love",
        "never mind it's stopped hurting",
    ],
)  # fmt: skip
def test_gives_it_up(words: str) -> None:
    assert gives_up(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "leave it as it is",
        "leave it at ten",
        "can i leave it there overnight",
        "leave it with me",
        "leave it on friday",
    ],
)
def test_leaves_something_else(words: str) -> None:
    assert not gives_up(Heard(words))


def test_a_yes_books_and_the_question_beside_it_is_answered() -> None:
    desk = Desk()

    replies = desk.hold(*_BOOKED, "yes please, and what does that cost")

    assert len(desk.booked) == 1
    assert replies[-1].startswith("Done. You're booked: ")
    assert "ninety-five" in replies[-1] or "$95" in replies[-1]
    assert replies[-1].endswith("?")


def test_a_hesitant_word_before_a_question_books_nothing() -> None:
    desk = Desk()

    replies = desk.hold(*_BOOKED, "ok and what does that cost")

    assert desk.booked == []
    assert replies[-1].endswith("Shall I book that?")


def test_a_question_that_would_change_it_is_no_yes() -> None:
    desk = Desk()

    desk.hold(*_BOOKED, "yes, and can we make it eleven")

    assert desk.booked == []


@pytest.mark.parametrize("words", ["what day was that", "who will i be seeing", "sorry, what time did you say"])
def test_what_was_read_back_is_read_again(words: str) -> None:
    desk = Desk()

    replies = desk.hold(*_BOOKED, words)

    assert replies[-1] == replies[-2]


@pytest.mark.parametrize("words", ["what day was that", "remind me who it's with", "so what time was that"])
def test_what_was_booked_is_told_again(words: str) -> None:
    desk = Desk()

    replies = desk.hold(*_BOOKED, "yes", words)

    assert "Tuesday the third of March at ten in the morning, with Hygienist Kim" in replies[-1]
    assert replies[-1].endswith("?")


def test_what_was_chosen_is_told_before_the_name_is() -> None:
    desk = Desk()

    replies = desk.hold("I'd like to book a cleaning on Tuesday at ten", "who'd be doing it")

    assert "with Hygienist Kim" in replies[-1]
    assert "name" in replies[-1]


def test_who_holds_on_to_ask_at_home_gives_nothing_up() -> None:
    desk = Desk()

    replies = desk.hold(*_BOOKED, "hang on let me just check with my husband", "yes he says that's fine")

    assert "haven't booked" not in replies[-2]
    assert not stays(Heard("hold on, I'll check and call you back later"))
