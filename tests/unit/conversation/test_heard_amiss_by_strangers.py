"""Turns of strangers' calls that were taken amiss: each in a few other words, and what must not change by it."""

from datetime import UTC, date, datetime

import pytest

from receptionist.conversation.builtin_services import first_visit
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.complaints import lays_complaint
from receptionist.conversation.service_words import said_words
from receptionist.conversation.when_wished import Bearing, wish_words
from receptionist.conversation.words import Heard

_NOW = datetime(2027, 11, 8, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("sorry, half past two I mean, not half past eleven", "sorry, half past two"),
        ("thursday I mean, not friday", "thursday"),
        ("it's my daughter's wedding in december so your stain removal I suppose", ""),
        ("can I come in december", "december"),
        ("you're open saturday the twentieth, could I have a visit then at half past ten", "saturday the twentieth"),
    ],
)
def test_the_time_that_is_wished_for(words: str, wish: str) -> None:
    heard = wish_words(words, Bearing(now=_NOW, country="GB"))

    assert wish in heard
    assert "friday" not in heard
    assert "eleven" not in heard
    assert wish or "december" not in heard


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("I need to get Theo back in for his checkup", True),
        ("she was in there last fall", True),
        ("I was in to see you with my knee", True),
        ("can you get me in on monday", None),
        ("I'm new here", False),
    ],
)
def test_who_has_been_here_before(words: str, before: bool | None) -> None:
    assert first_visit(Heard(words)) is before


def test_what_it_costs_is_no_running() -> None:
    assert "run" not in said_words(Heard("how much does that run"))
    assert "run" in said_words(Heard("I want to run a marathon"))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("could someone ring me, Alison Threlfall, 07700 900411, about my insurance", "Alison Threlfall"),
        ("could someone ring me about my insurance, 07700 900411", ""),
    ],
)
def test_a_name_before_a_number(words: str, name: str) -> None:
    assert told_in(words, date(2027, 11, 8), "GB").name == name


@pytest.mark.parametrize(
    ("words", "complains"),
    [
        (
            "they've cut her hours and I think it's disgusting, she wants a consultation, is tuesday alright",
            False,
        ),
        ("my wife's sick of hearing about it, I was told to call, so what I'm after is an adjustment", False),
        ("you lot sent mine in on monday, what I need to know is how long before the refund shows up", False),
        ("I sat there for an hour and nobody said a word, it's disgusting, I want to speak to somebody about it", True),
    ],
)
def test_a_wish_behind_a_story_is_no_complaint(words: str, complains: bool) -> None:
    assert lays_complaint(Heard(words)) is complains
