"""What was said is told from how it was written down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.conversation.same_words import goes_on, same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("when are you open", "When are you open?"),
        ("Um, when are you, uh, open?", "when are you open"),
        ("I'd like nine thirty", "Id like 9:30."),
        ("at nine o'clock", "at 9:00"),
        ("twenty one Main Street", "21 main street"),
        ("two one two, five five five", "212 555"),
        ("on the third of March at 9am", "on the 3rd of March, at 9 a.m."),
        ("a las nueve", "a las 9"),
        ("¿Está abierto?", "esta abierto"),
    ],
)
def test_the_same_words_written_differently_are_the_same(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("when are you open", "when are you open on Sunday"),
        ("I do have pain", "I do not have pain"),
        ("nine thirty", "nine thirteen"),
        ("twenty", "two hundred"),
        ("twenty one", "2 0 1"),
        ("yes", "yes please not"),
    ],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert not same(one, other)


@given(st.text(), st.text())
def test_more_words_go_on_from_fewer(one: str, other: str) -> None:
    assert same(one, one)
    assert same(one, other) == same(other, one)
    assert goes_on(one, f"{one} and {other}")
