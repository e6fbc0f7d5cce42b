"""A conversation that another model has held in Spanish, as the built-in dialogue reads it: in its own words. Pure.

The caller's turns are glossed as it would have glossed them itself; what the model asked becomes an English question
for the same, and days and times that it told become those that English has.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from receptionist.conversation.glossing import glossed, language_of
from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, ModelRequest
from receptionist.conversation.sentences import split
from receptionist.conversation.spoken_language import spoken_language
from receptionist.conversation.tongues.known import code
from receptionist.conversation.tongues.spanish import asked
from receptionist.conversation.words import plain

_NAME: Final = "your name?"


def language_code(request: ModelRequest) -> str:
    """Of the caller, as the dialogue's state has it: "es"; empty: the practice's own."""
    own = request.practice.practice.language
    spoken = code(spoken_language(request.entries, request.practice))
    return spoken if spoken != code(own) else ""


def in_own_words(request: ModelRequest) -> tuple[ModelRequest, dict[str, str]]:
    """The request to read, and for every turn that was changed what the caller has really said."""
    about = request.practice.practice
    languages = tuple(dict.fromkeys(map(code, (about.language, *about.also_speaks))))
    if "es" not in languages:
        return request, {}
    said: dict[str, str] = {}
    entries = tuple(_entries(request, languages, said))
    return msgspec.structs.replace(request, entries=entries), said


def _entries(request: ModelRequest, languages: tuple[str, ...], said: dict[str, str]) -> Iterator[Entry]:
    about = request.practice.practice
    language, asks_name = code(about.language), False
    for entry in request.entries:
        match entry:
            case CallerSaid() if not entry.keys:
                language = language_of(entry.text, languages, language)
                if language == "es":
                    text = glossed(entry.text, request.now, about.country, name=asks_name)
                    said[text] = entry.text
                    yield msgspec.structs.replace(entry, text=text)
                    continue
            case AgentSaid() if language == "es" and entry.turn:
                heard = " ".join(_told(sentence, request) for sentence in split(entry.heard))
                asks_name = _NAME in heard
                yield msgspec.structs.replace(entry, heard=heard)
                continue
            case _:
                pass
        yield entry


def _told(sentence: str, request: ModelRequest) -> str:
    words = plain(sentence)
    if sentence.rstrip().endswith("?"):
        for pattern, english in asked.ALONE:
            if pattern.search(words):
                return f"{_glossed(sentence, request)} {english}"
        if together := [english for pattern, english in asked.TOGETHER if pattern.search(words)]:
            return " ".join(_one_number(together))
    return _glossed(sentence, request)


def _glossed(sentence: str, request: ModelRequest) -> str:
    """A read-back ends as a statement: what it asks follows by itself."""
    return glossed(sentence, request.now, request.practice.practice.country).rstrip("?¿ ") + "."


def _one_number(questions: Sequence[str]) -> Sequence[str]:
    """ "Is this number the one?" asks for no other."""
    own = any("calling from" in one for one in questions)
    return [one for one in questions if not (own and "phone number" in one)]
