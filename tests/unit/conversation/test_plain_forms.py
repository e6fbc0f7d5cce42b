"""Plain questions in roundabout forms, and what only resembles them."""

import pytest
from tests.unit.conversation.booking_desk import VET, Desk

from receptionist.conversation.plain_forms import in_plain_form

SERVICES = VET.scheduling.services
NAME = SERVICES[0].name.casefold()


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("is a {s} on your list of services", "do you do a {s}"),
        ("could you tell me whether a {s} is a service you provide", "do you do a {s}"),
        ("is there anybody there who does a {s}", "do you do a {s}"),
        ("are you the right place for a {s}", "do you do a {s}"),
        ("where we used to live they did a {s} do you", "do you do a {s}"),
        ("can you give me a quote for a {s}", "how much is a {s}"),
        ("do you know what a {s} goes for", "how much is a {s}"),
        ("I've got fifty dollars, is that enough for a {s}", "how much is a {s}"),
        ("someone told me your prices went up so what is a {s} now", "how much is a {s}"),
        ("what are the chances of a {s} on tuesday", "can I book a {s} on tuesday"),
        ("is next week, saturday free for a {s}", "can I book a {s} next week saturday"),
        ("let me get an appointment for a {s}", "I want to book an appointment for a {s}"),
        ("my husband thinks you're shut on sunday is he right", "are you open on sunday"),
        ("I don't need an appointment just asking if you're open tomorrow", "are you open on tomorrow"),
        ("are you guys doing business on friday", "are you open on friday"),
        ("I can't see a sign, what number are you", "what is your address"),
        ("I'm driving around and I can't find your place where is it", "what is your address"),
    ],
)
def test_a_roundabout_question_is_put_plainly(words: str, form: str) -> None:
    assert in_plain_form(words.format(s=NAME), SERVICES) == form.format(s=NAME)


@pytest.mark.parametrize(
    "words",
    [
        "is a unicorn on your list of services",
        "I need somebody to deal with a {s}",
        "is there anyone who can look at my paw",
        "what are the chances of rain on tuesday",
        "what number are you calling me from",
        "let me get my diary",
        "I was told my appointment is on friday",
        "can I pay for a {s} with a card",
        "where is it that it hurts",
        "I'd like to book a {s}, can you give me a price for a {s}",
        "do you have a {s} on tuesday",
    ],
)
def test_other_words_stay_as_they_are(words: str) -> None:
    assert in_plain_form(words.format(s=NAME), SERVICES) == words.format(s=NAME)


def test_cheers_behind_a_wish_ends_no_call() -> None:
    desk = Desk(VET)
    desk.say(f"hi yeah just after a {NAME} tomorrow at ten cheers")
    assert desk.memory.booking is not None
    desk = Desk(VET)
    desk.say("that's great, cheers, bye")
    assert desk.memory.booking is None
