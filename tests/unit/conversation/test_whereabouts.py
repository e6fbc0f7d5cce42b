"""Whether a turn asks where the practice is, and when it is open."""

import pytest

from receptionist.conversation import intents
from receptionist.conversation.intents import Intent
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    "words",
    [
        "where are you",
        "whereabouts are you in bristol",
        "where abouts are you in leeds",
        "where you guys at",
        "what part of town are you in",
        "what street are you on",
        "what's the address again",
        "wait what's the address there again",
        "what's the address there",
        "where is it you're at again",
        "how do i find you",
        "how do i get to you from the station",
        "which side of town are you",
        "give me directions please",
        "what's your postcode",
        "where exactly is the clinic",
        "are you near the station",
        "are you on main street",
        "what town are you in",
        "where do i come to",
        "where are y'all located",
        "you're on what street",
        "whereabouts is the salon",
        "which end of the high street are you",
        "what building are you in",
        "is it hard to find",
        "whereabouts you based",
    ],
)
def test_where_it_is_is_asked(words: str) -> None:
    assert intents.find(Intent.ADDRESS, Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "where do i park",
        "where do i send the deposit",
        "where are you in the process",
        "where is my order",
        "what time are you there till",
        "i'm new in town, where do you recommend",
        "are you in network with cigna",
        "where should i put my coat",
        "where can i see the results",
        "my address is twelve elm street",
        "are you able to do friday",
        "where were we",
        "where did you get my number",
        "where are you from",
    ],
)
def test_where_something_else_is_is_asked(words: str) -> None:
    assert not intents.find(Intent.ADDRESS, Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "what time you there til on a thursday",
        "how late you open tonight",
        "what time do you shut on saturdays",
        "when's closing time",
        "what time is closing",
        "till when are you open",
        "how late are you there till",
        "you open saturday",
        "are you lot open bank holiday monday",
        "what time you guys here until",
        "when do you knock off on fridays",
        "and you're open till when today",
        "what time's closing on a sunday",
    ],
)
def test_when_it_is_open_is_asked(words: str) -> None:
    assert intents.find(Intent.HOURS, Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "what part of town are you in",
        "is there anybody there that speaks portuguese",
        "what time am i supposed to bring duke in",
        "what time is my appointment",
        "when can you fit me in",
        "what time works for you",
        "how long till you can see me",
        "how long are you there for the session",
        "do you have an opening on friday",
    ],
)
def test_when_something_else_is_is_asked(words: str) -> None:
    assert not intents.find(Intent.HOURS, Heard(words))
