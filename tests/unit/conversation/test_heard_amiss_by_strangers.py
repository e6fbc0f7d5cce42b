"""Turns of strangers' calls that were taken amiss: each in a few other words, and what must not change by it."""

from datetime import UTC, date, datetime

import pytest

from receptionist.conversation.builtin_services import first_visit
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.complaints import lays_complaint
from receptionist.conversation.emergency import finding
from receptionist.conversation.message_reading import finds_it_right, leaves_it
from receptionist.conversation.put_off import beside_put_off
from receptionist.conversation.service_words import said_words
from receptionist.conversation.when_wished import Bearing, wish_words
from receptionist.conversation.words import Heard

_NOW = datetime(2027, 11, 8, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("sorry, half past two I mean, not half past eleven", "sorry, half past two"),
        ("thursday I mean, not friday", "thursday"),
        ("you couldn't do nine, could you", "could you do nine"),
        ("I usually come first thing, is there anything thursday", "first thing"),
        ("it's my daughter's party on saturday so thursday then at four", "so thursday then at four"),
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
        ("My knee's been terrible, the doctor told me to see a physio, I'd like an appointment", False),
        ("fed up with this toothache, the dentist gave me pills, do you have anything today", False),
        ("He's got a skin complaint, do you have anything on Thursday?", False),
        ("I want to make a complaint about my dentist", True),
        ("I'd like to complain about my haircut", True),
        ("I want to complain about my landlord", False),
        ("I sat there for an hour and nobody said a word, it's disgusting, I want to speak to somebody about it", True),
    ],
)
def test_a_wish_behind_a_story_is_no_complaint_and_a_complaint_is_one(words: str, complains: bool) -> None:
    assert lays_complaint(Heard(words)) is complains


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("I don't mind, Tuesday, about ten.", ["Tuesday, about ten."]),
        ("I'll think about that, anyway it's Ben Wressell", ["it's Ben Wressell"]),
        ("I don't want mornings, Thursday please.", []),
        ("I don't want Dr Lowe, Thursday at ten", []),
        ("Leave it till after lunch, Thursday", []),
    ],
)
def test_what_is_put_off_takes_nothing_else_with_it(words: str, rest: list[str]) -> None:
    assert [one.text for one in beside_put_off(Heard(words))] == rest


@pytest.mark.parametrize(
    ("words", "leaves"),
    [
        ("no, that's everything, bye", True),
        ("No, I'll call back later, bye", False),
        ("No, I'll speak to him myself, bye", False),
        ("No, no need, bye.", False),
    ],
)
def test_who_takes_a_message_back_does_not_leave_it(words: str, leaves: bool) -> None:
    assert leaves_it(Heard(words)) is leaves


@pytest.mark.parametrize(
    ("words", "right"), [("No, that's all correct", True), ("No, it's fine, thanks", False), ("No good.", False)]
)
def test_a_no_that_finds_all_right(words: str, right: bool) -> None:
    assert finds_it_right(Heard(words)) is right


def test_a_pain_elsewhere_takes_nothing_from_a_bleeding() -> None:
    assert finding.find("I'm eight weeks pregnant and bleeding and I've got pain in my shoulder") is not None
