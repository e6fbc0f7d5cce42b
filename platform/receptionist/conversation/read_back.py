"""Values that callers tell, read by code and read back by a ladder: naturally, then spelled, then by keypad. Pure.

The built-in dialogue reads back so itself; a vendor's model is told what was read, and which rung is next.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from functools import lru_cache

from msgspec import Struct

from receptionist.conversation import capture
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.capture import PartOfPhone, Phone
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.capture_spelling import spelled_runs
from receptionist.conversation.glossing import heard_in, language_of
from receptionist.conversation.history import CallerSaid, Entry, Json
from receptionist.conversation.speakable import phone_words
from receptionist.conversation.values.names import name_from_turns

_PHONES = ("phone",)  # arguments of functions that hold one
_LEAST_DIGITS = 3
_LONGEST_PHONE = 200  # letters of one in words
_BETWEEN_DIGITS = str.maketrans("", "", " ().-/")


class Read(Struct, frozen=True):
    """What the last turn gave. `tries`: how often a number was told by then, this time included."""

    phone: str = ""  # E.164
    part: str = ""  # digits of a number that is not whole
    name: str = ""  # one that was spelled
    born: date | None = None
    tries: int = 0
    language: str = "en"  # that the caller speaks


def spelled_name(name: str) -> str:
    """ "Leigh" -> "L, E, I, G, H"; each word by itself."""
    return "; ".join(", ".join(letter.upper() for letter in word if letter.isalpha()) for word in name.split())


def last_read(entries: Sequence[Entry], now: datetime, country: str, languages: Sequence[str] = ("en",)) -> Read:
    """Numbers, spelled names and birthdays of what the caller said last; a correction changes the number before it."""
    turns = [entry for entry in entries if isinstance(entry, CallerSaid)]
    if not turns or entries[-1] is not turns[-1]:
        return Read()
    phone, tries, heard, language = "", 0, None, languages[0]
    for turn in turns:
        language = language if turn.keys else language_of(turn.text, tuple(languages), language)
        heard = _phone_of(turn.text, turn.keys, phone, country, language)
        if isinstance(heard, Phone):
            tries += heard.e164 != phone or turn is turns[-1]
            phone = heard.e164
    last = turns[-1]
    part = heard.digits if isinstance(heard, PartOfPhone) and len(heard.digits) >= _LEAST_DIGITS else ""
    name, born = ("", None) if last.keys else _spelled_and_born(last.text, language, now.date(), country)
    return Read(
        phone=phone if isinstance(heard, Phone) else "",
        part=part,
        name=name,
        born=born,
        tries=tries,
        language=language,
    )


def told_so_far(entries: Sequence[Entry], today: date, country: str) -> Read:
    """The latest of each that the caller has told, corrections taken in; without `part` and `tries`."""
    phone, name, born = "", "", None
    for entry in entries:
        if isinstance(entry, CallerSaid):
            heard, spelled, birthday = _of_turn(entry.text, entry.keys, phone, today, country)
            phone, name, born = heard or phone, spelled or name, birthday or born
    return Read(phone=phone, name=name, born=born)


def phone_after(turn: CallerSaid, before: str, country: str) -> str:
    """The number that the caller has told with this turn, where `before` was told already; empty: none."""
    return _phone_in(turn.text, turn.keys, before, country)


@lru_cache(maxsize=2048)  # of a pure function, as below
def _phone_in(text: str, keys: bool, before: str, country: str) -> str:
    heard = _phone_of(text, keys, before, country, _language(text))
    return heard.e164 if isinstance(heard, Phone) else ""


@lru_cache(maxsize=2048)  # of a pure function: a long call is read again with each of its turns
def _of_turn(text: str, keys: bool, before: str, today: date, country: str) -> tuple[str, str, date | None]:
    phone = _phone_in(text, keys, before, country)
    if keys:
        return phone, "", None
    return phone, *_spelled_and_born(text, _language(text), today, country)


@lru_cache(maxsize=2048)  # and each guess at what a caller has said asks anew
def _spelled_and_born(text: str, language: str, today: date, country: str) -> tuple[str, date | None]:
    said = heard_in(text, language, datetime.combine(today, time()), country).text
    spells = next(spelled_runs(text), None) is not None
    return _name_of(text, language) if spells else "", told_in(said, today, country).born


def _language(text: str) -> str:
    return language_of(text, ("en", "es"), "en")


def notes(read: Read) -> Iterator[str]:
    """For a model: what was read, and how to read it back."""
    if read.phone and read.tries <= 1:
        spoken = phone_words(read.phone, read.language)
        yield f'Read from the caller\'s words: phone {read.phone}. Read it back once: "{spoken}".'
    elif read.phone and read.tries == 2:
        yield f"Read from the caller's words: phone {read.phone}. Read it back slowly, digit by digit."
    elif read.phone:
        yield f"Read from the caller's words: phone {read.phone}. If it is wrong again, ask for it on the keypad."
    elif read.part:
        yield f"Only a part of a phone number was heard: {read.part}. Ask for the rest; guess nothing."
    if read.name:
        yield f'The name was spelled: {read.name}. Read it back by letters: "{spelled_name(read.name)}".'
    if read.born:
        yield f"Read from the caller's words: date of birth {read.born:%Y-%m-%d}. Read it back with the year."


def typed(arguments: Json, country: str) -> Json:
    """Arguments whose numbers are written as people say them, as functions take them: "212-555-0199" -> E.164."""
    changed = dict(arguments)
    for name in _PHONES:
        value = changed.get(name)
        if not isinstance(value, str) or not value:
            continue
        if value.startswith("+"):
            changed[name] = value.translate(_BETWEEN_DIGITS)
        else:
            phone = capture.phone_from_words(value[:_LONGEST_PHONE], country)
            changed[name] = phone.e164 if isinstance(phone, Phone) else value
    return changed


def _name_of(text: str, language: str) -> str:
    name = name_from_words(text, asked=True) if language == "en" else name_from_turns([text], language)
    return name or ""


@lru_cache(maxsize=2048)  # as above
def _phone_of(text: str, keys: bool, before: str, country: str, language: str) -> capture.HeardPhone | None:
    if keys:
        return capture.phone_from_keys(text, country)
    if before:
        return capture.corrected_phone(before, text, country, language)
    return capture.phone_from_words(text, country, language)
