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

from receptionist.conversation.foreign import is_foreign
from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.spanish import glosses
from receptionist.conversation.tongues.spanish.agreeing import agreed
from receptionist.conversation.tongues.spanish.left_unsaid import put_in
from receptionist.conversation.tongues.spanish.ordering import Piece, in_english_order
from receptionist.conversation.tongues.spanish.turned_down import without_turned_down
from receptionist.conversation.tongues.spanish.word_by_word import asked_with, word_of
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.when import when_from_words, when_text
from receptionist.conversation.words import Heard, word_set
from receptionist.practice.definition import Definition

_SPOKEN: Final = ("en", "es")
_TOKEN: Final = regex(r"[\w'’]+|[^\w\s]")
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
    if is_foreign(text):
        return before
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


def in_english(text: str, definition: Definition, now: datetime) -> str:
    """What was said in another language of the practice; empty: it is in English."""
    return glossed(text, now, definition.practice.country) if speaks(text, definition) == "es" else ""


def speaks(text: str, definition: Definition) -> str:
    """The code of the language that words are in, of those that the practice speaks; where they do not tell: English,
    if it is one of them."""
    about = definition.practice
    languages = spoken_languages(about.language, about.also_speaks)
    return language_of(text, languages, "en" if "en" in languages else languages[0])


def glossed(text: str, now: datetime, country: str, *, name: bool = False) -> str:
    """`name`: a name was asked for, and words without a gloss are one."""
    tokens = _TOKEN.findall(without_turned_down(put_in(text[:_LONGEST])))
    folded = [_folded(token) for token in tokens]
    if not name and (answer := agreed(folded)):
        return answer
    words = not (name and len(tokens) <= _NAME_WORDS + 1 and "?" not in tokens)
    pieces: list[Piece] = []
    at = 0
    while at < len(tokens):
        piece, used = _at(tokens, folded, at, now, country, name=name)
        if words and (piece is None or (used == 1 and piece.text == tokens[at])):
            piece = _one_word(tokens, folded, at) or piece
        if piece:
            pieces.append(piece)
        at += used
    said = " ".join(in_english_order(pieces))
    said = regex(r"(?<=\d) ([-:/]) (?=\d)").sub(r"\1", said)  # a date in figures, 18:30
    said = regex(r"\bfor on (?=\w+ \d{4}-|\d)").sub("on ", said)
    return regex(r"\s+([,.;!?])").sub(r"\1", said).strip(" ,")


def _one_word(tokens: list[str], folded: list[str], at: int) -> Piece | None:
    """A word that no phrase holds, by itself; None: it stays as it is, or is left out."""
    token, word = tokens[at], folded[at]
    if (token[:1].isupper() and _is_within(tokens, at) and not token.isupper()) or not word.isalpha():
        return None  # a name
    asks = "¿" in tokens[max(0, at - 3) : at] or token.casefold() != word
    if asks and (asked := asked_with(word)):
        return Piece(asked, "asked")
    if (is_ := _IS.get(token.casefold())) is not None:
        return Piece(is_, "deed")
    if word in glosses.ARTICLES and "ñ" not in token and tokens[at - 1 : at] != ["a"]:
        found = word_of(tokens[at + 1], folded[at + 1]) if at + 1 < len(tokens) else None
        if found and found.kind in ("thing", "quality"):
            return Piece("a" if word in ("un", "una") else "the" if word in ("el", "la") else "", "article")
    if word == "a" and folded[at + 1 : at + 2] in (["mi"], ["mis"], ["su"], ["sus"]):
        return Piece("for", "small")
    if word in _IT and at + 1 < len(tokens) and folded[at + 1] not in glosses.LEFT_OUT:
        next_word = word_of(tokens[at + 1], folded[at + 1], after_pronoun=True)
        if next_word and next_word.kind == "deed":
            return Piece(_IT[word], "it")
    if word in glosses.LEFT_OUT and word not in glosses.TOLD_TOO and "ñ" not in token:
        return Piece("", "of") if word in ("de", "del") else None
    found = word_of(token, word, after_pronoun=folded[at - 1 : at] in (["me"], ["te"], ["se"], ["nos"]))
    return Piece(found.text, found.kind, found.person) if found else None


def _is_within(tokens: list[str], at: int) -> bool:
    """Does a word stand in front of it, in the same clause?"""
    return at > 0 and tokens[at - 1] not in "¿¡.?!,;:"


def _at(
    tokens: list[str], folded: list[str], at: int, now: datetime, country: str, *, name: bool
) -> tuple[Piece | None, int]:
    """What stands for the tokens from there, and how many they are; at least one."""
    leads = (*glosses.NAME_FOLLOWS, *glosses.NAMES_ANOTHER)
    if lead := next((one for one in leads if folded[at : at + one.count(" ") + 1] == one.split()), ""):
        begin = at + lead.count(" ") + 1
        end = begin
        while end < len(tokens) and end - begin < _NAME_WORDS and _may_be_name(folded, end):
            end += 1
        if end > begin and not _glossed_phrase(folded, at, longer_than=lead.count(" ") + 1):
            whose = "his" if lead in glosses.NAMES_ANOTHER else "my"
            return Piece(f"{whose} name is {' '.join(tokens[begin:end])}"), end - at
    if (end := _time_ends(folded, at)) > at and (
        words := _time(tokens[at:end], now, country, born=not _BORN.isdisjoint(folded[max(0, at - 4) : at]))
    ):
        return Piece(words), end - at
    if deed := glosses.DEEDS.get(tuple(folded[at : at + _TWO])):
        return Piece(deed[0], "deed", deed[1]), _TWO
    article = folded[at] in glosses.ARTICLES and "ñ" not in tokens[at]
    for size in range(min(_LONGEST_PHRASE + article, len(tokens) - at), 0, -1):
        said = tuple(folded[at : at + size])
        meant = glosses.PHRASES.get(said, glosses.PHRASES.get(said[1:]) if article and size > _TWO else None)
        if size == 1 and tokens[at].istitle() and _is_within(tokens, at) and len(tokens[at]) > _TWO:
            break  # "mi apellido es Vera"
        if meant is not None and not _is_misread(tokens, folded, at, size, meant):
            # with or without the article: "un corte de uñas" is no "un corte"
            return Piece(meant, "thing" if meant in glosses.OF_SERVICES else "no" if meant == "no" else ""), size
    if tokens[at] in "¿¡":
        return Piece("", "begins"), 1
    return (None if folded[at] in glosses.LEFT_OUT and not name else Piece(tokens[at])), 1


def _is_misread(tokens: list[str], folded: list[str], at: int, size: int, meant: str) -> bool:
    """Phrases that are something else in front of what follows: "las uñas" is no hour, "una verruga" no number."""
    after = folded[at + size] if at + size < len(folded) else ""
    counts = after in glosses.NUMBERS or after.isdecimal()
    if meant == "at":
        return not counts
    if meant == "one" and folded[at] == "una":
        return "ñ" in tokens[at] or (after.isalpha() and not counts and after not in ("y", "o"))
    if meant == "yes" and folded[at] == "si":
        accents = any(token.casefold() != word for token, word in zip(tokens, folded, strict=True))
        return tokens[at].casefold() == "si" and (_is_within(tokens, at) or (accents and after.isalpha()))
    if meant == "will you":
        return not after.endswith("r")  # "¿van a la casa?"
    own = word_of(tokens[at + size], after) if after.isalpha() else None
    if meant == "for me":
        return tokens[at + size - 1] == "mi" and own is not None and own.kind == "thing"
    if meant == "are you open" and folded[at] in ("atienden", "abierto"):
        return own is not None and own.kind == "thing" and after not in glosses.TIMES
    of_place = meant == "where are you located" and folded[at + size - 1] in ("esta", "estan", "queda", "quedan")
    return (of_place and own is not None and own.kind == "thing" and after not in _PLACES) or (
        of_place and after in ("mi", "mis")
    )


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


def _time(tokens: list[str], now: datetime, country: str, *, born: bool) -> str:
    """The time in figures, where the words tell it whole; empty: word by word. `born`: of a birthday."""
    text = " ".join(tokens).replace(" : ", ":")
    birth = birth_date_from_words(text, now.date(), country, "es")
    if birth is not None and birth.year < now.year and _TELLS_YEAR.search(text):
        return f"on {birth:%B} {birth.day} {birth.year}".lower()  # with "on", a month is no name
    when = when_from_words(text, now, country, "es")
    if when.question or not when.windows or when.either or len(when.windows) > _FEW:
        return ""
    if born and when.days and _MONTH.search(text):
        return f"on {when.windows[0].first:%B} {when.windows[0].first.day}".lower()
    if when.days:
        told = when_text(when)
        named = _ONE_DAY.match(told) and when.windows[0].first != now.date()
        day = f"{when.windows[0].first:%A} ".lower() if named else ""  # a day is known by its name, today by itself
        return f"on {day}{told}" if told[:1].isdecimal() else told
    return f"at {when.at:%H:%M}" if when.at else ""


def _folded(token: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", token.casefold()) if not unicodedata.combining(one))


_ONE_DAY: Final = regex(r"\d{4}-\d\d-\d\d(?! (?:or|to|and)\b)")
_BORN: Final = word_set("naci nacio nacido nacida nacimiento cumpleanos cumple")
_MONTH: Final = regex(
    r"\bde (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|dic)", re.I
)
_TELLS_YEAR: Final = regex(
    r"\bmil\b|\d{4}|\b(?:del?|el) (?:dos mil|\d\d)\b"
    r"|\b(?:del?|año) (?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\b"
)
_IT: Final = {"lo": "it", "la": "it", "los": "them", "las": "them"}
_IS: Final = {"está": "is", "están": "are"}
_PLACES: Final = word_set("oficina clinica consultorio local tienda negocio taller salon despacho estudio")
_WEAK_MARKS: Final = word_set(
    "al el la no es con si su mi del los las que por dias hora yo"
)  # in names and in other languages too
_ENGLISH: Final = word_set(
    """
    the i you an to and for is my can would like what do please thank thanks hello yes appointment have need
    want are at on it that this your me we how when where
    """
)
