"""Whose matter it is, by kind."""

import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation.people_topics import is_under_way, person_of_kind
from receptionist.practice.definition import Person

_PEOPLE = (
    Person(name="Lab", number="+12125550101", topics=("test results",)),
    Person(name="Counter", number="+12125550102", topics=("car status", "orders")),
    Person(name="Rosa", number="+12125550103", topics=("court dates", "filing papers")),
    Person(name="Office", number="+12125550104", topics=("billing", "jobs")),
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("I'm ringing for my dog's blood results", "Lab"),
        ("are Rex's bloods back yet", "Lab"),
        ("is my truck done yet?", "Counter"),
        ("have you guys had a chance to look at my Civic", "Counter"),
        ("can I come pick up my car yet", "Counter"),
        ("I can't remember when my court date is", "Rosa"),
        ("I need to know if my paperwork got filed", "Rosa"),
        ("I got a bill in the mail that doesn't look right", "Office"),
        ("are you guys hiring", "Office"),
        ("how much is a blood test", ""),
        ("I'd like an appointment on friday", ""),
        ("is my appointment still on", ""),
    ],
)
def test_whose_matter_it_is_follows_from_its_kind(words: str, name: str) -> None:
    person = person_of_kind(practice(people=_PEOPLE), words)

    assert (person.name if person else "") == name


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("is my truck done yet", True),
        ("how's our cat doing", True),
        ("i dropped my golf off on friday for paint, is it done yet", True),
        ("you took my watch in last week, when can i pick it up", True),
        ("what's going on with my case", True),
        ("how long does an oil change take", False),
        ("do you do blood tests", False),
        ("can i drop my car off friday and is it done the same day", False),
        ("when is my appointment", False),
    ],
)
def test_what_is_under_way_no_file_can_tell(words: str, is_so: bool) -> None:
    assert is_under_way(words) is is_so
