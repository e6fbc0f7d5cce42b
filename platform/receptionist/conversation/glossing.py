"""A turn in another language, put into the words that the built-in dialogue reads: by phrases, days and times. Pure.

What stands for itself stays: names, numbers, and whatever has no gloss. The caller's own words are kept beside, for
messages and for the file's questions.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Final

from receptionist.conversation.tongues.spanish import glosses
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.when import when_from_words, when_text
from receptionist.conversation.words import Heard, word_set

_SPOKEN: Final = ("en", "es")
_TOKEN: Final = re.compile(r"[\w'’]+|[^\w\s]")
_LONGEST_PHRASE: Final = 6
_LONGEST: Final = 1000  # letters of a turn that are read
_PHONE: Final = 7  # numbers in a row: no time
_NAME_WORDS: Final = 5
_TWO: Final = 2
_FEW: Final = 4  # days that are told in figures; "los sábados" are more


def language_of(text: str, languages: tuple[str, ...], before: str) -> str:
    """Which of the call's languages the turn is in ("en", "es"); `before`, where the words do not tell."""
    if "es" not in languages:
        return before
    if "¿" in text or "¡" in text:
        return "es"
    words = [_folded(token) for token in _TOKEN.findall(text[:_LONGEST]) if token[0].isalpha()]
    marks = sum(word in glosses.MARKS for word in words)
    english = sum(word in _ENGLISH for word in words)
    strong = sum(word in glosses.MARKS and word not in _WEAK_MARKS for word in words)
    if marks > english and (marks >= _TWO or (len(words) <= _TWO and strong)):
        return "es"
    return "en" if "en" in languages and english >= _TWO and english > marks else before


def spoken_languages(main: str, also: Sequence[str]) -> tuple[str, ...]:
    """ "es-US", "en-US" -> "es", "en": those of the practice that the dialogue speaks, its first one first."""
    return tuple(dict.fromkeys(map(code, (main, *also))))


def code(language: str) -> str:
    """ "es-US" -> "es"; of a language that the dialogue does not speak: English."""
    short = language.partition("-")[0].lower()
    return short if short in _SPOKEN else "en"


def heard_in(text: str, language: str, now: datetime, country: str, *, name: bool = False) -> Heard:
    """A turn in that language, in the words that the dialogue reads; its own words beside them."""
    return Heard(text) if language == "en" else Heard(glossed(text, now, country, name=name), said=text)


def glossed(text: str, now: datetime, country: str, *, name: bool = False) -> str:
    """`name`: a name was asked for, and words without a gloss are one."""
    tokens = _TOKEN.findall(text[:_LONGEST])
    folded = [_folded(token) for token in tokens]
    said: list[str] = []
    at = 0
    while at < len(tokens):
        words, used = _at(tokens, folded, at, now, country, name=name)
        if words:
            said.append(words)
        at += used
    words = re.sub(r"(?<=\d) ([-:/]) (?=\d)", r"\1", " ".join(said))  # a date in figures, 18:30
    return re.sub(r"\s+([,.;!?])", r"\1", words).strip(" ,")


def _at(tokens: list[str], folded: list[str], at: int, now: datetime, country: str, *, name: bool) -> tuple[str, int]:
    """What stands for the tokens from there, and how many they are; at least one."""
    leads = (*glosses.NAME_FOLLOWS, *glosses.NAMES_ANOTHER)
    if lead := next((one for one in leads if folded[at : at + one.count(" ") + 1] == one.split()), ""):
        begin = at + lead.count(" ") + 1
        end = begin
        while end < len(tokens) and end - begin < _NAME_WORDS and _may_be_name(folded, end):
            end += 1
        if end > begin and not _glossed_phrase(folded, at, longer_than=lead.count(" ") + 1):
            whose = "his" if lead in glosses.NAMES_ANOTHER else "my"
            return f"{whose} name is {' '.join(tokens[begin:end])}", end - at
    if (end := _time_ends(folded, at)) > at and (words := _time(tokens[at:end], now, country)):
        return words, end - at
    article = folded[at] in glosses.ARTICLES
    for size in range(min(_LONGEST_PHRASE + article, len(tokens) - at), 0, -1):
        said = tuple(folded[at : at + size])
        meant = glosses.PHRASES.get(said, glosses.PHRASES.get(said[1:]) if article and size > _TWO else None)
        if meant is not None:  # with or without the article: "un corte de uñas" is no "un corte"
            return meant, size
    if tokens[at] in "¿¡":
        return "", 1
    return ("" if folded[at] in glosses.LEFT_OUT and not name else tokens[at]), 1


def _glossed_phrase(folded: list[str], at: int, *, longer_than: int) -> bool:
    """ "soy paciente nuevo" is no name."""
    sizes = range(longer_than + 1, _LONGEST_PHRASE + 1)
    return any(tuple(folded[at : at + size]) in glosses.PHRASES for size in sizes)


def _may_be_name(folded: list[str], at: int) -> bool:
    word = folded[at]
    if word in ("de", "del", "la", "las", "los"):
        return at + 1 < len(folded) and folded[at + 1].isalpha()
    return word.isalpha() and (word,) not in glosses.PHRASES and word not in glosses.LEFT_OUT


def _time_ends(folded: list[str], at: int) -> int:
    """Where the words about a time that begin there end; `at`: none do."""
    end, strong = at, at
    while end < len(folded) and (
        folded[end] in glosses.TIMES
        or folded[end] in glosses.NUMBERS
        or folded[end].isdecimal()
        or (folded[end] in ":" and end > at)
    ):
        end += 1
        if folded[end - 1] not in glosses.WEAK:
            strong = end
    words = folded[at:strong]
    named = any(word in glosses.TIMES and word not in glosses.WEAK for word in words)
    hour = any(one in ("las", "la") and two in ("a", "de", "para") for two, one in pairwise(words))
    numbers = sum(word in glosses.NUMBERS or word.isdecimal() for word in words)
    if not (named or hour) or numbers >= _PHONE:
        return at
    while strong < end and tuple(folded[strong : strong + 2]) in (("y", "media"), ("y", "cuarto"), ("menos", "cuarto")):
        strong += 2
    return strong


def _time(tokens: list[str], now: datetime, country: str) -> str:
    """The time in figures, where the words tell it whole; empty: word by word."""
    text = " ".join(tokens).replace(" : ", ":")
    born = birth_date_from_words(text, now.date(), country, "es")
    if born is not None and born.year < now.year and re.search(r"\bmil\b|\d{4}|\b(?:del?|el) (?:dos mil|\d\d)\b", text):
        return f"{born:%B} {born.day} {born.year}"
    when = when_from_words(text, now, country, "es")
    if when.question or not when.windows or when.either or len(when.windows) > _FEW:
        return ""
    if when.days:
        return f"on {when_text(when)}" if when_text(when)[:1].isdecimal() else when_text(when)
    return f"at {when.at:%H:%M}" if when.at else ""


def _folded(token: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", token.casefold()) if not unicodedata.combining(one))


_WEAK_MARKS: Final = word_set(
    "al el la no es con si su mi del los las que por dias hora yo"
)  # in names and in other languages too
_ENGLISH: Final = word_set(
    """
    the i you an to and for is my can would like what do please thank thanks hello yes appointment have need
    want are at on it that this your me we how when where
    """
)
