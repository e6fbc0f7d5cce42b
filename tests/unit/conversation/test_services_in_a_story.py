"""Whatever was had before, and by whom, the service that is wished for stays the same."""

import pytest

from receptionist.conversation.builtin_services import service_named
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service

_SPA = tuple(
    Service(name=name, minutes=60) for name in ("Facial", "Massage", "Nail trim", "Full colour", "Consultation")
)
_EYES = tuple(
    Service(name=name, minutes=40) for name in ("Eye exam", "Contact lens exam", "LASIK consultation", "Glasses repair")
)

_STORIES = (
    "I had a {other} last month",
    "my wife had a {other} with you",
    "I've had a {other} before",
    "my sister's having a {other} on friday",
    "my last {other} was great",
    "I saw you for a {other} in march",
    "I've never had a {other}",
    "I've got a {other} booked for june already",
    "you did my {other} in the spring",
    "we came to you for a {other}",
    "my mum swears by your {other}",
)
_WISHES = (
    "can I book a {one}",
    "I'd like a {one} please",
    "I'm thinking about a {one}, can I come and talk to someone about it",
    "any chance of a {one} this week",
    "I've decided to have a {one}, when could I come in",
    "put me down for a {one} on friday at two",
    "I'm finally looking into a {one}, could I see somebody on monday at eleven",
    "have you got anything for a {one} on thursday",
)


@pytest.mark.parametrize("story", _STORIES)
@pytest.mark.parametrize(
    ("one", "other"), [("massage", "facial"), ("nail trim", "massage"), ("full colour", "nail trim")]
)
def test_a_story_changes_no_service(story: str, one: str, other: str) -> None:
    told = story.format(other=other)
    for wish in (form.format(one=one) for form in _WISHES):
        for words in (f"{told}, {wish}", f"hi, {told} and {wish}", f"{told} but {wish}", f"{wish}, {told}"):
            found = service_named(Heard(words), _SPA)
            assert found is not None, words
            assert found.name.lower() == one, words


@pytest.mark.parametrize(
    ("said", "wished"),
    [
        ("I've worn glasses since second grade and I'm finally thinking about LASIK, can I come talk to Dr Prather", 2),
        ("I've had contact lenses since college and I'm thinking about LASIK, could I see Dr Prather", 2),
        ("I've been thinking about LASIK one day, but for now just an eye exam", 0),
    ],
)
def test_what_is_thought_about_is_wished_where_nothing_else_is(said: str, wished: int) -> None:
    assert service_named(Heard(said), _EYES) == _EYES[wished]


def test_what_somebody_needs_wins_over_a_word_for_any_visit() -> None:
    law = (Service(name="Consultation", minutes=30), Service(name="Dog bite consultation", minutes=30))
    found = service_named(Heard("a dog bit me yesterday, I'd like a dog bite consultation"), law)

    assert found == law[1]
