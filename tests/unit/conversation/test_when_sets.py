"""What callers said about when they would come, by sets that were made without sight of the resolver."""

import pytest
from tests.unit.conversation import when_sets

from receptionist.conversation.when import When

# The held halves were never read, only counted: what is asserted is what was reached, and it may only rise.
_HELD = {"english_us": 0, "english_gb": 0, "spanish": 0}
_OPEN = [phrase for language in when_sets.LANGUAGES for phrase in when_sets.phrases("open", language)]


@pytest.mark.parametrize("phrase", _OPEN, ids=[f"{one.language}: {one.words}" for one in _OPEN])
def test_what_a_caller_says_about_when_is_understood(phrase: when_sets.Phrase) -> None:
    assert when_sets.is_right(phrase), when_sets.understood(phrase)


@pytest.mark.parametrize("language", when_sets.LANGUAGES)
def test_so_is_what_was_never_looked_at(language: str) -> None:
    held = list(when_sets.phrases("held", language))

    assert sum(map(when_sets.is_right, held)) >= _HELD[language]


def test_a_contradiction_is_never_taken_for_a_time() -> None:
    asked = [phrase for phrase in _OPEN if phrase.wanted.get("ask")]

    assert len(asked) > 15
    for phrase in asked:
        assert when_sets.understood(phrase) == When(question=when_sets.understood(phrase).question)


def test_the_sets_are_large() -> None:
    held = [phrase for language in when_sets.LANGUAGES for phrase in when_sets.phrases("held", language)]

    assert len(_OPEN) + len(held) > 600
