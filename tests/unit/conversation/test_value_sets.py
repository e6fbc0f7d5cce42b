"""What callers said when they gave a number, a name, an address, by sets made without sight of the parsers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation import value_sets

from receptionist.conversation.values.addresses import address_from_turns
from receptionist.conversation.values.birth_dates import birth_date_from_turns
from receptionist.conversation.values.emails import email_from_turns
from receptionist.conversation.values.names import name_from_turns
from receptionist.conversation.values.phones import Phone, phone_from_turns
from receptionist.conversation.words import word_list

# The held halves were never read, only counted: what is asserted is what was reached, and it may only rise.
_HELD = {"phones": 63, "names": 54, "emails": 23, "birthdays": 39, "addresses": 18}
_OPEN = [one for kind in value_sets.KINDS for one in value_sets.said("open", kind)]


@pytest.mark.parametrize("one", _OPEN, ids=[f"{one.kind}: {' / '.join(one.lines)}" for one in _OPEN])
def test_what_a_caller_says_becomes_the_value(one: value_sets.Said) -> None:
    assert value_sets.is_right(one), value_sets.understood(one)


@pytest.mark.parametrize("kind", value_sets.KINDS)
def test_so_does_what_was_never_looked_at(kind: str) -> None:
    held = list(value_sets.said("held", kind))

    assert sum(map(value_sets.is_right, held)) >= _HELD[kind]


_WORDS = st.lists(
    st.sampled_from(
        word_list(
            "at dot dash double with without a y the no not sorry spelled as in n nancy "
            "zero oh one twenty five hundred "
            "thousand street lane flat apartment second floor po box plus extension last first name is de la calle "
            "numero guion arroba punto doble ve equis con zeta mil ciento y , . hyphen underscore gmail com march 1982"
        )
    ),
    max_size=12,
).map(" ".join)
_LINES = st.lists(st.one_of(st.text(max_size=40), _WORDS), min_size=1, max_size=3)


@given(_LINES, st.sampled_from(["US", "GB", "ES", "MX"]), st.sampled_from(["en", "es", "en-GB", "de"]))
def test_no_words_break_the_capture_of_a_value(lines: list[str], country: str, language: str) -> None:
    phone_from_turns(lines, country, language)
    phone_from_turns(lines, country, language, "+12125550199")
    for known in ("", "Sam Lee"):
        assert name_from_turns(lines, language, known) != ""
    for known in ("", "sam.lee2@example.com"):
        assert email_from_turns(lines, language, known) != ""
    for known in ("", "12 Main Street, Springfield"):
        address_from_turns(lines, country, language, known)
    for born in (None, value_sets.TODAY):
        found = birth_date_from_turns(lines, value_sets.TODAY, country, language, born)
        assert found is None or found <= value_sets.TODAY


def test_a_name_of_forty_words_is_asked_for_again() -> None:
    names = [f"{letter}{ending}" for letter in "bcdfghjklm" for ending in ("ina", "ona", "eda", "ura")]

    assert name_from_turns([" ".join(names)]) is None


@pytest.mark.parametrize("name", ["李小龙", "Анна Каренина", "محمد علي", "Ngọc Ánh", "Þóra Æsa"])
def test_a_name_may_be_in_any_script(name: str) -> None:
    assert name_from_turns([name]) == name


def test_a_number_of_another_country_is_one() -> None:
    assert phone_from_turns(["plus four nine three oh one two three four five six seven"], "US") == Phone(
        "+49301234567"
    )
    assert phone_from_turns(["it's withheld"], "US") is None
