"""The languages that are understood: each is a folder, and a line here. Pure."""

from collections.abc import Mapping
from typing import Final

from receptionist.conversation.tongues.english import far_end as english_far_end
from receptionist.conversation.tongues.english import places as english_places
from receptionist.conversation.tongues.english import times as english
from receptionist.conversation.tongues.english import values as english_values
from receptionist.conversation.tongues.english.questions import EnglishQuestions
from receptionist.conversation.tongues.far_end import FarEnd
from receptionist.conversation.tongues.lexicon import TimeWords
from receptionist.conversation.tongues.place_words import PlaceWords
from receptionist.conversation.tongues.questions import Questions
from receptionist.conversation.tongues.spanish import far_end as spanish_far_end
from receptionist.conversation.tongues.spanish import places as spanish_places
from receptionist.conversation.tongues.spanish import times as spanish
from receptionist.conversation.tongues.spanish import values as spanish_values
from receptionist.conversation.tongues.spanish.questions import SpanishQuestions
from receptionist.conversation.tongues.value_words import ValueWords

_TIMES: Final[Mapping[str, TimeWords]] = {"en": english.TIMES, "es": spanish.TIMES}
_QUESTIONS: Final[Mapping[str, Questions]] = {"en": EnglishQuestions(), "es": SpanishQuestions()}
_VALUES: Final[Mapping[str, ValueWords]] = {"en": english_values.VALUES, "es": spanish_values.VALUES}
_PLACES: Final[Mapping[str, PlaceWords]] = {"en": english_places.PLACES, "es": spanish_places.PLACES}
_FAR_ENDS: Final[Mapping[str, FarEnd]] = {"en": english_far_end.FAR_END, "es": spanish_far_end.FAR_END}


def code(language: str) -> str:
    """ "es-US" -> "es"; of a language that nobody here speaks: English."""
    short = language.partition("-")[0].lower()
    return short if short in _TIMES else "en"


def times_of(language: str) -> TimeWords:
    return _TIMES[code(language)]


def questions_of(language: str) -> Questions:
    return _QUESTIONS[code(language)]


def values_of(language: str) -> ValueWords:
    return _VALUES[code(language)]


def places_of(language: str) -> PlaceWords:
    return _PLACES[code(language)]


def all_values() -> Mapping[str, ValueWords]:
    """Of every language: callers say digits in another one."""
    return _VALUES


def all_far_ends() -> Mapping[str, FarEnd]:
    """Of every language: a machine speaks its own."""
    return _FAR_ENDS
