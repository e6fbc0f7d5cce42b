"""What kind of answer the receptionist waits for: a phone number, a date, a spelling, yes or no, or anything. Pure."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from receptionist.conversation import builtin_state
from receptionist.conversation.builtin_state import Asking
from receptionist.conversation.history import CallerSaid, Entry, FunctionResult
from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.english_pauses import ENGLISH
from receptionist.conversation.tongues.pauses import Pauses
from receptionist.conversation.tongues.spanish_pauses import SPANISH
from receptionist.conversation.words import plain


class Awaited(StrEnum):
    OPEN = "open"
    YES_OR_NO = "yes_or_no"
    PHONE = "phone"
    DATE = "date"
    SPELLING = "spelling"


_TONGUES: Final[Mapping[str, Pauses]] = {"en": ENGLISH, "es": SPANISH}
_BY_STATE: Final[Mapping[Asking, Awaited]] = {
    "number": Awaited.PHONE,
    "birth": Awaited.DATE,
    "more": Awaited.YES_OR_NO,
    "faq": Awaited.YES_OR_NO,
    "offer": Awaited.YES_OR_NO,
    "person": Awaited.YES_OR_NO,
    "name_check": Awaited.YES_OR_NO,
    "own_number": Awaited.YES_OR_NO,
    "number_check": Awaited.YES_OR_NO,
    "summary": Awaited.YES_OR_NO,
    "returning": Awaited.YES_OR_NO,
    "confirm": Awaited.YES_OR_NO,
}
_BY_ARGUMENT: Final = {"phone": Awaited.PHONE, "date_of_birth": Awaited.DATE}
_SENTENCE: Final = regex(r"[^.?!¿¡]+[?]?")


def pauses_of(languages: Sequence[str]) -> list[Pauses]:
    """Of those languages that are known here, by their BCP 47 names."""
    codes = dict.fromkeys(language.partition("-")[0].lower() for language in languages)
    return [_TONGUES[code] for code in codes if code in _TONGUES]


def awaited(said: str, languages: Sequence[str], state: bytes, entries: Sequence[Entry]) -> Awaited:
    """After the reply `said`. `state`: the built-in dialogue's, which knows it; empty: a vendor's model has answered.

    Then the question tells, and else the function that this turn could not be done with, for what it lacked.
    """
    known = builtin_state.decode(state)
    draft = known.draft or known.booking
    if known.asking == "name" and draft and draft.name_tries:
        return Awaited.SPELLING  # whose name was not understood spells it
    kind = _BY_STATE.get(known.asking) if state else None
    return kind or _by_question(said, languages) or _by_function(entries) or Awaited.OPEN


def _by_question(said: str, languages: Sequence[str]) -> Awaited | None:
    """Of the last sentence."""
    sentences = [sentence for sentence in _SENTENCE.findall(said) if plain(sentence)]
    if not sentences:
        return None
    is_question, last = sentences[-1].endswith("?"), plain(sentences[-1])
    for tongue in pauses_of(languages):
        if tongue.asks_spelling.search(last):
            return Awaited.SPELLING
        if tongue.asks_date.search(last):
            return Awaited.DATE
        if tongue.asks_phone.search(last):
            return Awaited.PHONE
        if is_question and tongue.asks_yes_or_no.search(last):
            return None if f" {tongue.either} " in last else Awaited.YES_OR_NO
    return None


def _by_function(entries: Sequence[Entry]) -> Awaited | None:
    """The last one since the caller spoke was called without it."""
    for entry in reversed(entries):
        if isinstance(entry, CallerSaid):
            return None
        if isinstance(entry, FunctionResult):
            error = str(entry.result.get("error", "")) if entry.failed else ""
            return next((kind for argument, kind in _BY_ARGUMENT.items() if argument in error), None)
    return None
