"""The caller's words -> typed values: phone numbers, a clear yes or no. Pure.

Built for recognition that gets one word in four wrong: a value is offered for confirmation, never taken for sure.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeAlias

import phonenumbers
from msgspec import Struct

from receptionist.conversation.words import Heard, content, plain, word_set

# --- phone numbers ------------------------------------------------------------------------------------------------


class Phone(Struct, frozen=True):
    """A whole number, E.164."""

    e164: str


class PartOfPhone(Struct, frozen=True):
    """Digits that are no whole number of the country. `local`: only the area code is missing."""

    digits: str
    local: bool = False


HeardPhone: TypeAlias = Phone | PartOfPhone

_UNITS = {
    "zero": "0", "nought": "0", "naught": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9",
}  # fmt: skip
_TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
_TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fourty": "4", "fifty": "5", "sixty": "6", "seventy": "7",
    "eighty": "8", "ninety": "9",
}  # fmt: skip
_HOMOPHONES = {
    "o": "0", "owe": "0", "won": "1", "to": "2", "too": "2", "tree": "3", "for": "4", "fore": "4", "fife": "5",
    "sicks": "6", "sex": "6", "ate": "8", "night": "9", "nein": "9", "mine": "9", "mind": "9",
}  # fmt: skip
_TIMES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_BETWEEN = word_set("and uh um er dash hyphen space then dot point area code is its the number")
_TOKEN = re.compile(r"\+|\d+|[^\W\d_]+")
_ONE_DIGIT = re.compile(r"\b(last|first) (?:one|digit|number)(?: is| was| should be|s)? (?:a |an )?(\w+)\b")
_EDGE_CHOICES = 8  # homophones at the ends of a run that are tried both ways
_LONGEST = 40  # digits; more is no phone number, whatever else it is


def phone_from_words(text: str, country: str) -> HeardPhone | None:
    """The number in "two one two five five five oh one double nine", "(212) 555-0199", "21:25 550-199".

    Only where a number was asked for: elsewhere "to" and "for" are words. A possible number is enough: whether it
    is the right one, the caller says at the read-back. None: no digits at all.
    """
    runs = list(_digit_runs(text))
    if not runs:
        return None
    longest = max(runs, key=len)
    candidates = [*_readings(longest)]
    if len(runs) > 1:
        candidates.extend(_readings([part for run in runs for part in run]))
    for candidate in candidates:
        if phone := _whole_number(candidate, country):
            return phone
    digits = re.sub(r"\D", "", candidates[0])
    if not digits:
        return None
    return PartOfPhone(digits, local=_is_local(digits, country))


def phone_from_keys(keys: str, country: str) -> HeardPhone | None:
    """The number typed on a keypad."""
    digits = re.sub(r"\D", "", keys)[:_LONGEST]
    if not digits:
        return None
    return _whole_number(digits, country) or PartOfPhone(digits, local=_is_local(digits, country))


def corrected_phone(e164: str, text: str, country: str) -> HeardPhone | None:
    """The number after "no, five not nine", "it ends in 0198", "area code 213", or a whole new one.

    None: the caller named no part that can be put in its place for sure.
    """
    said = plain(text)
    if "not" in said.split():
        swapped = _swapped_digit(e164, said, country)
        place = _ONE_DIGIT.search(said)
        return _digit_at(e164, place, country) if swapped is None and place else swapped
    if place := _ONE_DIGIT.search(said):
        return _digit_at(e164, place, country)
    heard = phone_from_words(text, country)
    if heard is None or isinstance(heard, Phone):
        return heard
    digits, old = heard.digits, national_digits(e164)
    if "area" in said or "first" in said or "starts" in said or "begins" in said:
        return _whole_number(digits + old[len(digits) :], country)
    at_end = "last" in said or "end" in said
    if at_end or len(digits) == 4:
        return _whole_number(old[: -len(digits)] + digits, country)
    return heard


def national_digits(e164: str) -> str:
    """The number as dialled inside its country, without a trunk prefix."""
    try:
        return phonenumbers.national_significant_number(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        return re.sub(r"\D", "", e164)


def digit_groups(e164: str) -> list[str]:
    """The national number in the groups that people of its country write: ["212", "555", "0199"]."""
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return re.findall(r"\d{1,3}", e164)
    return re.findall(r"\d+", phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))


class _Digits(Struct, frozen=True):
    """Digits for sure, or (`maybe`) a word that sounds like one."""

    digits: str
    maybe: bool = False


def _digit_runs(text: str) -> Iterator[list[_Digits]]:
    """Digits that belong together: parted by other words only."""
    run: list[_Digits] = []
    for part in _digit_parts(_TOKEN.findall(text.casefold().replace("'", ""))):
        if part is not None:
            run.append(part)
        elif run:
            yield from _with_digits(run)
            run = []
    yield from _with_digits(run)


def _with_digits(run: list[_Digits]) -> Iterator[list[_Digits]]:
    if any(not part.maybe for part in run):
        yield run


def _digit_parts(tokens: Sequence[str]) -> Iterator[_Digits | None]:
    """None: a word that ends a run. Words that may stand between digits vanish."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        used = 1
        if times := _TIMES.get(token):
            digit = _one_digit(following)
            yield _Digits(digit[0] * times + digit[1:]) if digit else None
            used = 2 if digit else 1
        elif token == "+" or (token == "plus" and _one_digit(following)):  # noqa: S105 (a sign, not a secret)
            yield _Digits("+")
        elif token.isdecimal() and token.isascii():
            yield _Digits(token)
        elif digits := _UNITS.get(token) or _TEENS.get(token):
            zeros = {"hundred": "00", "thousand": "000"}.get(following, "") if digits != "0" else ""
            digits, used = digits + zeros, 2 if zeros else 1
            yield _Digits(digits)
        elif tens := _TENS.get(token):
            unit = _UNITS.get(following, "")
            joined = unit not in ("", "0") and following != "oh"
            yield _Digits(tens + (unit if joined else "0"))
            used = 2 if joined else 1
        elif maybe := _HOMOPHONES.get(token):
            yield _Digits(maybe, maybe=True)
        elif token not in _BETWEEN:
            yield None
        at += used


def _one_digit(token: str) -> str:
    if token.isdecimal() and token.isascii():
        return token
    return _UNITS.get(token) or _HOMOPHONES.get(token, "")


def _readings(run: Sequence[_Digits]) -> Iterator[str]:
    """What a run may mean: homophones between digits count; those at its ends are tried both ways, counted first."""
    first = next(at for at, part in enumerate(run) if not part.maybe)
    last = max(at for at, part in enumerate(run) if not part.maybe)
    middle = "".join(part.digits for part in run[first : last + 1])[:_LONGEST]
    before = [part.digits for part in run[:first]][-3:]
    after = [part.digits for part in run[last + 1 :]][:3]
    befores = ["".join(before[at:]) for at in range(len(before) + 1)]
    afters = ["".join(after[: len(after) - at]) for at in range(len(after) + 1)]
    for at, (head, tail) in enumerate(product(befores, afters)):
        if at < _EDGE_CHOICES:
            yield head + middle + tail


def _whole_number(digits: str, country: str) -> Phone | None:
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    whole = phonenumbers.is_valid_number(number) or _is_possible(number)
    return Phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if whole else None


def _is_possible(number: phonenumbers.PhoneNumber) -> bool:
    """The right length for its country: new ranges and reserved ones (555) are told by the caller, not by a table."""
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return False
    national = phonenumbers.national_significant_number(number)
    return number.country_code != 1 or (national[0] not in "01" and len(set(national)) > 1)


def _is_local(digits: str, country: str) -> bool:
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return False
    local_only = phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY
    return phonenumbers.is_possible_number_with_reason(number) == local_only and len(digits) >= 6


def _digit_at(e164: str, place: re.Match[str], country: str) -> HeardPhone | None:
    """ "the last one is a five"."""
    digit, national = _only_digits(place[2]), national_digits(e164)
    if len(digit) != 1:
        return None
    return _whole_number(national[:-1] + digit if place[1] == "last" else digit + national[1:], country)


def _swapped_digit(e164: str, said: str, country: str) -> HeardPhone | None:
    """ "five not nine": a five where the only nine stood."""
    right, _, wrong = said.partition(" not ")
    new, old = _only_digits(right), _only_digits(wrong)
    national = national_digits(e164)
    if not new or not old or national.count(old) != 1:
        return None
    return _whole_number(national.replace(old, new), country)


def _only_digits(words: str) -> str:
    return "".join(re.sub(r"\D", "", part.digits) for part in _digit_parts(words.split()) if part and not part.maybe)


# --- yes or no ----------------------------------------------------------------------------------------------------

_YES = word_set("""
    yes yeah yep yup yea yah sure correct right exactly absolutely definitely certainly ok okay alright affirmative
    indeed perfect great good fine si
    """)
_YES_PHRASES = (
    "uh huh", "mm hmm", "mhm", "of course", "thats it", "thats right", "thats correct", "that is right",
    "that is correct", "you got it", "please do", "go ahead", "sounds good", "i am", "i do", "i would", "it is",
    "why not", "thats fine", "thats good", "that works", "that would be great", "that would be good", "id like that",
    "that one is fine", "do that", "you can", "use that", "this one", "that one", "the same", "do it", "book it",
    "go for it", "lets do it", "sounds right", "looks good", "thats me", "thatll do", "put me through", "you bet",
    "thats the one", "works for me",
)  # fmt: skip
_NO = word_set("no nope nah not incorrect wrong negative never dont cant wont isnt didnt neither")
_POLITE = word_set("thats is good fine then bye goodbye dear honey not now im okay for today thank thanks cheers")
_WAVERING = word_set("but wait except though however maybe actually instead what which who how why when where")
_FILLING = word_set("""
    i it is its thats that this the a please thank thanks you very much ma am maam sir do will would like to just
    so yes oh well all my name number one me with for really uh um er totally too got be great am we can us now dear
    honey bye goodbye hon sir lady everything here there then again
    """)
_EXTRA_WORDS = 2  # words beside the yes that may stand there unexplained


def yes_or_no(text: str) -> bool | None:
    """True only for a clear yes: nothing in it that wavers or says more. None: neither, ask again."""
    everything = plain(text)
    if everything in _YES_PHRASES:
        return True
    words = content(everything.split())
    if not words:
        return None
    said = " ".join(words)
    if words[0] in ("no", "nope", "nah") or said.startswith(
        ("not ", "thats not", "thats wrong", "dont ", "incorrect", "wrong")
    ):
        return False if not _takes_back(words[1:]) else None
    if _WAVERING.intersection(words) or _NO.intersection(words):
        return None
    rest = words
    for phrase in _YES_PHRASES:
        if said == phrase or said.startswith(phrase + " ") or said.endswith(" " + phrase):
            rest = [word for word in words if word not in phrase.split()]
            break
    else:
        if words[0] not in _YES and not (len(words) <= 3 and _YES.intersection(words)):
            return None
        rest = [word for word in words if word not in _YES]
    return True if len([word for word in rest if word not in _FILLING]) <= _EXTRA_WORDS else None


def is_bare(heard: Heard) -> bool:
    """Is it a yes or no, or thanks, and nothing else?"""
    return all(word in _YES or word in _NO or word in _FILLING or word in _POLITE for word in content(heard.words))


def _takes_back(words: Sequence[str]) -> bool:
    """ "no, that's right": says both."""
    said = " ".join(words)
    return (bool(words) and words[0] in ("yes", "yeah")) or said in ("thats right", "thats correct", "that is right")
