"""Answers to what a service asks for: put right, told in passing, and asked back why."""

from datetime import date

import pytest

from receptionist.conversation.answers_put_right import answer_put_right
from receptionist.conversation.builtin_forms import put_right, value_in
from receptionist.conversation.builtin_houses import house_told
from receptionist.conversation.builtin_vehicles import vehicle_in
from receptionist.conversation.clause_answers import clause_answer
from receptionist.conversation.holding import stays
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.why_asked import asks_why
from receptionist.conversation.words import Heard

_TODAY = date(2027, 6, 8)


@pytest.mark.parametrize(
    ("item", "known", "said", "now"),
    [
        ("the make of the piano", "it's a Bechstein", "it's Blüthner, not Bechstein", "it's a Blüthner"),
        ("what you want pierced", "nostril", "make it a daith instead of the nostril", "daith"),
        ("your child's school year", "year nine", "sorry it's year ten", "year ten"),
        ("the gate code", "4471", "no, the gate code's 4472", "4472"),
        ("your insurance", "Aetna", "not Aetna, it's Cigna", "Cigna"),
        ("your insurance", "Aetna", "actually my insurance is Cigna", "Cigna"),
        ("where it hurts", "left knee", "right, not left", "right knee"),
        ("where it hurts", "left knee", "it's the right knee, not the left", "right knee"),
        ("the gate code", "4471", "the gate code is wrong", ""),
        ("the gate code", "4471", "yes please", ""),
        ("the gate code", "4471", "no wait, make it ten not nine", ""),
        ("your child's school year", "year nine", "make it friday instead of thursday", ""),
        ("your insurance", "Aetna", "no, that's all", ""),
        ("your insurance", "Aetna", "the name's Price, not Pryce", ""),
    ],
)
def test_an_answer_in_the_callers_own_words_is_put_right(item: str, known: str, said: str, now: str) -> None:
    assert answer_put_right(item, known, said) == now


@pytest.mark.parametrize(
    ("item", "said", "answer"),
    [
        ("the gate code", "and the gate's 1212", "1212"),
        ("your insurance", "it's Dana, and I've got Delta", "Delta"),
        ("your insurance", "I'm with Aetna", "Aetna"),
        ("your insurance", "we flew with Delta Airlines", ""),
        ("your child's school year", "he's in year nine, he struggles", "year nine"),
        ("your child's school year", "it's been a hard year", ""),
        ("the gate code", "the gate is broken", ""),
        ("where it hurts", "my knee is sore", ""),
        ("the date of your wedding", "my wedding is on saturday", ""),
    ],
)
def test_a_clause_answers_by_the_word_that_is_asked_for(item: str, said: str, answer: str) -> None:
    assert clause_answer(item, said) == answer


@pytest.mark.parametrize(
    "said",
    [
        "what's that got to do with it",
        "why do you need that",
        "sorry, what do you need that for",
        "what for",
        "do you really need that",
        "does it matter",
        "do I have to say",
        "that's a bit personal",
        "is that necessary",
        "how is that relevant",
        "who wants to know",
        "what difference does it make",
        "why do you need my insurance",
        "¿y eso para qué?",
        "¿para qué lo necesita?",
    ],
)
def test_it_is_asked_why_something_is_asked(said: str) -> None:
    assert asks_why(Heard(said))


@pytest.mark.parametrize(
    "said",
    [
        "why is my knee hurting",
        "what do you need for the first visit",
        "is it necessary to fast",
        "what is that for a price",
        "do I have to bring anything",
        "do you need my card",
        "it matters to me",
        "personal training",
        "what for breakfast",
        "do you really open on sundays",
    ],
)
def test_other_questions_do_not_ask_why(said: str) -> None:
    assert not asks_why(Heard(said))


@pytest.mark.parametrize(
    ("said", "house"),
    [
        ("we're out at 410 Ledbetter, thursday at nine", "410 Ledbetter"),
        ("it's parked at 55 Colfax", "55 Colfax"),
        ("I'm Joan Sugden at 14 Kirkgate, HG4 1AB", "14 Kirkgate"),
        ("could I come at 10 Friday", ""),
        ("I'm free at 10 Monday", ""),
        ("we're at 10 on Tuesday", ""),
        ("see you at 9 Robin", ""),
    ],
)
def test_a_house_is_told_in_a_street_that_no_word_calls_so(said: str, house: str) -> None:
    assert house_told(said) == house


@pytest.mark.parametrize(
    ("said", "car"),
    [
        ("oh nine Civic", "oh nine Civic"),
        ("my 2014 Silverado", "2014 Silverado"),
        ("a '16 Camry", "'16 Camry"),
        ("no civic duty today", ""),
        ("at ten, the pilot light is out", ""),
    ],
)
def test_a_car_is_known_by_its_model(said: str, car: str) -> None:
    assert vehicle_in(said, year=True) == car


def test_a_mail_host_needs_no_dot_com() -> None:
    said = "jaxon dot reed at gmail"
    assert value_in("your email", said, said, today=_TODAY, country="US", language="en") == "jaxon.reed@gmail.com"


def test_a_wrong_street_is_put_right_whole() -> None:
    said = "wrong street, it's fourteen elm"
    known = "77 North Gilbert Road"
    assert put_right("your address", known, said, said, today=_TODAY, country="US", language="en") == "14 Elm"


def test_a_short_year_stands_behind_the_month() -> None:
    born = birth_date_from_words("the third of may fourteen", _TODAY, "GB")
    assert born is not None
    assert born.isoformat() == "2014-05-03"


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("can you hold on a sec my kid's yelling", True),
        ("hang on, the dog's barking", True),
        ("one second, there's someone at the door", True),
        ("hold on, my insurance is Aetna", False),
        ("wait, my number is 555", False),
    ],
)
def test_noise_around_the_caller_asks_for_nothing(said: str, *, waits: bool) -> None:
    assert stays(Heard(said)) is waits
