"""How a caller's words so far end: whole, as usual, in the middle of a sentence, of a number, of a spelling. Pure."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from receptionist.conversation.awaited import Awaited, pauses_of
from receptionist.conversation.capture import Phone, birth_date_from_words, phone_from_words
from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.pauses import Pauses
from receptionist.conversation.words import plain

_CUT_OFF: Final = (",", "...", "…", "-", "–", "—")  # as recognisers write it
_MARKS: Final = (".", "?", "!")
_ABBREVIATED: Final = frozenset(("dr", "mr", "mrs", "ms", "st", "no", "vs", "etc"))
_SENTENCE_WORDS: Final = 3
_LIST_ITEMS: Final = 3  # "Monday, Tuesday, Wednesday": there may be a fourth
_ITEM_WORDS: Final = 2
_SPOKEN_DIGITS: Final = 3  # one by one: a number that somebody dictates
_YEAR: Final = regex(r"\b(?:19|20)\d\d\b")
_VOWELS: Final = frozenset("aeiouy")  # of single letters, those that are words


class Ending(StrEnum):
    WHOLE = "whole"  # all that was asked for
    USUAL = "usual"  # nobody can tell
    UNFINISHED = "unfinished"  # "I'd like to come on"
    DIGITS = "digits"  # half a number
    SPELLING = "spelling"  # a letter


@lru_cache(maxsize=256)  # of a pure function: it is asked several times of the same words
def ending_of(text: str, awaited: Awaited, languages: tuple[str, ...], country: str, today: date) -> Ending:
    """`languages`: those that the caller may speak. `today`: for a date of birth."""
    tongues = pauses_of(languages)
    words = plain(text).split()
    if not words:
        return Ending.USUAL
    if any(_spells(words, awaited, tongue) for tongue in tongues) or _letters(words, awaited):
        return Ending.SPELLING
    asked = text.rstrip().endswith("?")
    if not asked:
        if (number := _number(text, words, awaited, tongues, country, today)) is not None:
            return number
        if awaited is Awaited.YES_OR_NO and any(" ".join(words) in tongue.whole for tongue in tongues):
            return Ending.WHOLE
        if text.rstrip().endswith(_CUT_OFF) or _is_open_list(text, tongues):
            return Ending.UNFINISHED
    if any(_leads_on(words, tongue, asked=asked) for tongue in tongues):
        return Ending.UNFINISHED
    return Ending.USUAL


def is_sentence(text: str) -> bool:
    """With a mark at its end, which is none of an abbreviation's."""
    words = plain(text).split()
    written = text.rstrip()
    return len(words) >= _SENTENCE_WORDS and written.endswith(_MARKS) and words[-1] not in _ABBREVIATED


def adds_nothing(text: str, languages: Sequence[str]) -> bool:
    """Only "please", or another yes: behind an answer that was whole without it."""
    said = plain(text)
    return any(said in tongue.whole or said in tongue.courtesies for tongue in pauses_of(languages))


def says_nothing(text: str, languages: Sequence[str]) -> bool:
    """Only "um": a caller who thinks."""
    words = plain(text).split()
    return bool(words) and any(tongue.filled.issuperset(words) for tongue in pauses_of(languages))


# -- sentences ---------------------------------------------------------------------------------------------------------


def _leads_on(words: Sequence[str], tongue: Pauses, *, asked: bool) -> bool:
    last, last_two = words[-1], " ".join(words[-2:])
    if last in tongue.filled:
        return True
    return not asked and last_two not in tongue.ends and (last in tongue.leads_on or last_two in tongue.leads_on_two)


def _is_open_list(text: str, tongues: Sequence[Pauses]) -> bool:
    """Short things one after the other, and no "and" before the last."""
    items = [plain(item).split() for item in text.split(",")]
    if len(items) < _LIST_ITEMS or any(not item for item in items):
        return False
    tail = items[-(_LIST_ITEMS - 1) :]
    joins = {word for tongue in tongues for word in tongue.leads_on}
    return all(len(item) <= _ITEM_WORDS and item[0] not in joins for item in tail)


# -- numbers -----------------------------------------------------------------------------------------------------------


def _number(
    text: str, words: Sequence[str], awaited: Awaited, tongues: Sequence[Pauses], country: str, today: date
) -> Ending | None:
    """None: it ends with no number that anybody waits for."""
    if awaited is Awaited.DATE:
        return _date(text, words, tongues, country, today)
    spoken = {word: digit for tongue in tongues for word, digit in tongue.digits.items()}
    filled = {word for tongue in tongues for word in tongue.filled}
    figures = [spoken.get(word, word) for word in words]
    tail = _tail_of_digits([figure for figure in figures if figure not in filled])
    if not tail:
        return None
    whole = isinstance(phone_from_words(" ".join(figures), country), Phone)
    if awaited is Awaited.PHONE:
        if sum(len(figure) for figure in figures if _is_figure(figure)) == 1 and len(words) > _ITEM_WORDS:
            return None  # "I don't have one"
        if whole:
            return Ending.WHOLE if _is_figure(figures[-1]) else None
        return Ending.DIGITS
    dictated = len(tail) >= _SPOKEN_DIGITS and all(len(figure) == 1 for figure in tail)
    named = any(tongue.number_names.intersection(words) for tongue in tongues)
    return Ending.DIGITS if (dictated or named) and not whole else None


def _date(text: str, words: Sequence[str], tongues: Sequence[Pauses], country: str, today: date) -> Ending | None:
    """Of birth."""
    parts = {word for tongue in tongues for word in (*tongue.numbers, *tongue.digits)}
    if not any(_is_figure(word[:1]) or word in parts for word in words):
        return None
    if birth_date_from_words(text, today, country) or _YEAR.search(text):
        return Ending.WHOLE if _is_figure(words[-1]) or words[-1] in parts else None
    return Ending.DIGITS


def _tail_of_digits(words: Sequence[str]) -> list[str]:
    tail: list[str] = []
    for word in reversed(words):
        if not _is_figure(word):
            break
        tail.insert(0, word)
    return tail


def _is_figure(word: str) -> bool:
    return word.isascii() and word.isdecimal()


# -- letters -----------------------------------------------------------------------------------------------------------


def _spells(words: Sequence[str], awaited: Awaited, tongue: Pauses) -> bool:
    """By the names of letters, by examples, or about to."""
    said = " ".join(words)
    if words[-1] in tongue.spells:
        return True
    run = 0
    for word in reversed(words):
        if word not in tongue.letters and not _is_letter(word):
            break
        run += 1
    named = len(tongue.letters.intersection(words[len(words) - run :]))
    if named and (awaited is Awaited.SPELLING or (named > 1 and run >= _LIST_ITEMS)):
        return True
    sure = awaited is Awaited.SPELLING or not tongue.letters or bool(tongue.spells.intersection(words))
    return sure and bool(tongue.spoken_as.search(said))


def _letters(words: Sequence[str], awaited: Awaited) -> bool:
    """The last words are single letters: "s m i". One is enough where a spelling was asked for."""
    run: list[str] = []
    for word in reversed(words):
        if not _is_letter(word):
            break
        run.append(word)
    if awaited is Awaited.SPELLING:
        return bool(run)
    return len(run) > 1 and not _VOWELS.issuperset(run)


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()
