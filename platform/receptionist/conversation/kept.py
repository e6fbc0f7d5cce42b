"""The sentences worth making into speech before anyone calls: word for word those that will be said. Pure."""

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from receptionist.conversation.builtin_asking_back import asked_back
from receptionist.conversation.builtin_services import has_tables
from receptionist.conversation.hours_answer import answer_hours
from receptionist.conversation.lines import ENGLISH, Lines, all_lines, for_tables
from receptionist.conversation.people import spoken_person
from receptionist.conversation.sentences import split
from receptionist.practice import wording
from receptionist.practice.definition import Definition


def kept_phrases(definition: Definition, now: datetime) -> list[str]:
    """Sentences as they are spoken, each once, the most urgent first. `now`: aware; placeholders hold as of then."""
    sentences = (sentence for text in _texts(definition, now) for sentence in _sentences(text) if "{" not in sentence)
    return list(dict.fromkeys(sentences))


def kept_sentences(definition: Definition, now: datetime) -> frozenset[str]:
    """The same, for whoever looks whether a sentence is one of them."""
    return _kept_at(_Itself(definition), now.replace(second=0, microsecond=0))


class _Itself:
    """A definition as a key: one that was read again is another."""

    def __init__(self, definition: Definition) -> None:
        self.definition = definition

    def __hash__(self) -> int:
        return id(self.definition)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.definition is self.definition


@lru_cache(16)  # calls that begin in the same minute: it may take a search through a year of opening hours
def _kept_at(itself: _Itself, minute: datetime) -> frozenset[str]:
    return frozenset(kept_phrases(itself.definition, minute))


@lru_cache(2048)  # most are the same in every practice, and each call asks for all of them
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(split(text))


def _texts(definition: Definition, now: datetime) -> Iterator[str]:
    yield wording.disclosure(definition)
    yield wording.recording_notice(definition, now)
    yield wording.greeting(definition, now)
    yield wording.emergency_reply(definition, now)
    for language in ("", *definition.practice.also_speaks):
        yield wording.person_in_danger(definition, language)
        yield wording.self_harm_reply(definition, language)
    for language in ("", *definition.practice.also_speaks):
        yield from (wording.stock(definition, phrase, language) for phrase in wording.tongue(definition).stock)
    tables = has_tables(definition.scheduling.services)
    yield from _built_in_lines(definition, for_tables(ENGLISH) if tables else ENGLISH)
    yield answer_hours(definition, "", now).spoken
    for faq in definition.faqs:
        yield wording.fill(faq.answer, definition, now)
    for faq in definition.faqs:
        yield ENGLISH.ask_faq.format(question=asked_back(faq.question))


def _built_in_lines(definition: Definition, lines: Lines) -> Iterator[str]:
    """With what is the same in every call filled in; sentences with a caller's values are left out."""
    for line in all_lines(lines):
        if "{practice}" in line:
            yield line.format(practice=definition.practice.name, receptionist=definition.receptionist.name)
        elif "{address}" in line:
            yield line.format(address=definition.practice.address.rstrip("."))
        elif "{person}" in line:
            yield from (line.format(person=spoken_person(person.name)) for person in definition.people)
        else:
            yield line
