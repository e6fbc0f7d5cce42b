"""Names beside what callers call whoever answers, what they take back, and what they spell."""

import pytest

from receptionist.conversation.capture_names import introduced_name, name_from_words
from receptionist.conversation.capture_spelling import without_spelled
from receptionist.conversation.vocatives import without_vocatives


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("this is Harold Finch ma'am", "Harold Finch"),
        ("um Priya sir, Priya Nair", "Priya Nair"),
        ("Jo Beth Carmichael ma'am", "Jo Beth Carmichael"),
        ("Winifred Cole my love", "Winifred Cole"),
        ("Terry mate, Terry Boyle", "Terry Boyle"),
        ("Courtney Love", "Courtney Love"),
        ("Jane Darling", "Jane Darling"),
        ("Sir Harold Pym", "Sir Harold Pym"),
        ("Beth Marsh, no, Marshall, I've just got married", "Beth Marshall"),
        ("beth marsh, no, marshall", "Beth Marshall"),
        ("Joe Marsh, sorry, Okafor", "Joe Okafor"),
        ("Sam Lee, sorry, wait", "Sam Lee"),
        ("Sophie Lyle, soon to be Barrett", "Sophie Lyle"),
        ("name on the account is Kemp, Lonnie Kemp", "Lonnie Kemp"),
        ("the name should be Ramon Delgado", "Ramon Delgado"),
        ("my name is Niamh, that's N I A M H, O'Dowd", "Niamh O'Dowd"),
        ("it's spelled N G U Y E N, first name Linh", "Linh Nguyen"),
        ("Mr and Mrs Hargreaves", "Mr and Mrs Hargreaves"),
        ("Harriet Noon, N O O N", "Harriet Noon"),
        ("soy Lupita Andrade", "Lupita Andrade"),
    ],
)
def test_a_name_is_told_among_courtesies_and_corrections(said: str, name: str) -> None:
    assert name_from_words(said, asked=True) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("good morning my love it's Doris Hargreaves, I should like a facial", "Doris Hargreaves"),
        ("hello love, Margaret Pym here, I want an assessment", "Margaret Pym"),
        ("morning duck, Ada Fenn here", "Ada Fenn"),
        ("hey man it's Joel Pitt calling about my car", "Joel Pitt"),
        ("yes ma'am this is Ruth Cobb", "Ruth Cobb"),
        ("a cut thursday at six, it's Marcus Dell, four ten five five five oh one one six", "Marcus Dell"),
        ("this is Harriet Noon, N O O N, I'd like a trim", "Harriet Noon"),
        ("the name on the account is wrong", ""),
        ("the name should be changed", ""),
        ("is the name on the booking Kemp", ""),
        ("I'm a mate of Dave's", ""),
        ("my last name is spelled wrong", ""),
    ],
)
def test_who_calls_is_told_by_the_way_among_courtesies(said: str, name: str) -> None:
    assert introduced_name(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "I love it",
        "my mate Dave",
        "the flower shop",
        "my pet is ill",
        "my boss said so",
        "Hun Li",
        "dear me",
        "Dave Mate",
    ],
)
def test_words_that_address_nobody_stay(said: str) -> None:
    assert without_vocatives(said) == said


def test_what_is_spelled_tells_no_time() -> None:
    assert without_spelled("Harriet Noon, N O O N").split() == ["Harriet", ","]
    assert without_spelled("Thursday at noon") == "Thursday at noon"
