"""The caller's words -> phone numbers: whole ones, parts, corrections of a part. Pure.

Built for recognition that gets one word in four wrong: a value is offered for confirmation, never taken for sure.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import TypeAlias

import phonenumbers
from msgspec import Struct
from msgspec.structs import replace

from receptionist.conversation.patterns import regex
from receptionist.conversation.symbols import small_number
from receptionist.conversation.tongues.known import all_values, values_of
from receptionist.conversation.tongues.value_words import ValueWords
from receptionist.conversation.values.groups import national_digits
from receptionist.conversation.values.parts import after_correction, any_of, has_any, plain_with_stops, without


class Phone(Struct, frozen=True):
    """A whole number, E.164. `extension`: of a switchboard, in digits."""

    e164: str
    extension: str = ""


class PartOfPhone(Struct, frozen=True):
    """Digits that are no whole number of the country. `local`: only the area code is missing."""

    digits: str
    local: bool = False


HeardPhone: TypeAlias = Phone | PartOfPhone

_EDGE_CHOICES = 8  # homophones at the ends of a run that are tried both ways
_LONGEST = 40  # digits; more is no phone number, whatever else it is
_LONGEST_END = 7  # digits
_LONGEST_AREA = 5  # digits
_LONGEST_TEXT = 600
_BRITISH, _BRITISH_DIGITS = 44, 10


def phone_from_turns(lines: Sequence[str], country: str, language: str = "en", known: str = "") -> HeardPhone | None:
    """What the caller said in these turns makes. `known`: E.164, what was understood before, which they may correct."""
    text = " , ".join(lines)
    if known:
        return corrected_phone(known, text, country, language)
    return phone_from_words(text, country, language)


_NEARLY_WHOLE = 8  # digits
_DIGIT = regex(r"[+0-9]")
_WORDS = regex(r"[^\W\d_]+")
_TOKENS = regex(rf"\+|[0-9]+|{_WORDS.pattern}|[,.]")
_TENS_AND_ONE = regex(
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](one|two|three|four|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)
_DATE = regex(r"\b20\d\d-\d\d-\d\d\b(?: at \d\d:\d\d\b)?")  # as days are put that another language names


_MISTOLD = regex(  # of the number before it: "hold on that's my old cell", "shoot, I flipped it"
    r"\b(?:(?:that['’]?s|that is|that was|it['’]?s|gave you|said|giving you|given you)(?: \w+){0,2} (?:old|wrong"
    r"|last|other)"
    r"(?: \w+)?|(?:i(?:['’]ve)? )?(?:flipped|swapped|muddled|mixed|jumbled|transposed|turned)(?: (?:it|them|that"
    r"|those|two"
    r"|round|around|up))*|got (?:it|that|them) (?:wrong|backwards|backward|back to front|mixed up|muddled))\b",
    re.IGNORECASE,
)
_EXCLAIMS = regex(  # "oh and it's 646 ...": no zero of it
    r"^(?:(?:and|so|but|yes|yeah|yep|ok|okay|right|sure|sorry|well|ah|um|uh|er|[,.]) )*oh"
    r" (?=(?:and|so|but|then|its|the|thats|is|number)\b)"
)
_OH = regex(r"\boh\b", re.IGNORECASE)
_NO_EXCHANGE = regex(r"\+1\d{3}[01]")


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is read many times
def phone_from_words(text: str, country: str, language: str = "en") -> HeardPhone | None:
    """The number in "two one two five five five oh one double nine", "(212) 555-0199", "21:25 550-199".

    Only where a number was asked for: elsewhere "to" and "for" are words. A possible number is enough: whether it
    is the right one, the caller says at the read-back. None: no digits at all.
    """
    for piece in reversed(after_correction(plain_with_stops(text), values_of(language).given_up)[1:]):
        if isinstance(whole := _phone_in(piece, country, language), Phone):
            return whole  # "home's ... but I'm never there, so my cell, ..."
    heard = _phone_in(text, country, language)
    if language == "en" and isinstance(heard, Phone) and (mistold := _MISTOLD.search(text)):
        again = _phone_in(text[mistold.end() :], country, language)
        before = _phone_in(text[: mistold.start()], country, language)
        return again if isinstance(again, Phone) and isinstance(before, Phone) else heard
    if language == "en" and isinstance(heard, PartOfPhone) and len(heard.digits) >= _NEARLY_WHOLE:
        if isinstance(whole := _without_oh(text, country), Phone):
            return whole
        others = (_phone_in(other, country, language) for other in _tens_apart(text))
        return next((other for other in others if isinstance(other, Phone)), heard)
    return heard


def _tens_apart(text: str) -> Iterator[str]:
    """ "Four eighty five five five": the eighty apart from the five, here, then there, then everywhere."""
    for match in _TENS_AND_ONE.finditer(text):
        yield f"{text[: match.end(1)]} uh {text[match.start(2) :]}"
    yield _TENS_AND_ONE.sub(r"\1 uh \2", text)


def _without_oh(text: str, country: str) -> HeardPhone | None:
    """ "Oh um 646 ...": what is exclaimed before the first digit may be no zero. Not of "oh seven seven hundred ..." in
    America, where no exchange begins with a zero."""
    found = _OH.search(text)
    if found is None or _phone_in(text[: found.start()], country, "en") is not None:
        return None
    heard = _phone_in(text[found.end() :], country, "en")
    return None if isinstance(heard, Phone) and _NO_EXCHANGE.match(heard.e164) else heard


def _phone_in(text: str, country: str, language: str) -> HeardPhone | None:
    words = values_of(language)
    said = plain_with_stops(_DATE.sub(" ", text[:_LONGEST_TEXT]))
    said = _EXCLAIMS.sub("", said) if language == "en" else said
    if not _DIGIT.search(said) and _words_of_digits(language).isdisjoint(_WORDS.findall(said)):
        return None
    said = without(without(said, words.counted), words.unsaid)
    said, extension = _without_extension(_area_first(said, words), words)
    pieces = after_correction(said, words.rights)
    heard = _number_in(pieces[0], country, words)
    for piece in pieces[1:]:
        heard = _put_right(heard, piece, country, words)
    return replace(heard, extension=extension) if isinstance(heard, Phone) and extension else heard


def phone_from_keys(keys: str, country: str) -> HeardPhone | None:
    """The number typed on a keypad."""
    digits = regex(r"[^0-9]").sub("", keys)[:_LONGEST]
    if not digits:
        return None
    return _whole_number(digits, country) or PartOfPhone(digits, local=_is_local(digits, country))


def corrected_phone(e164: str, text: str, country: str, language: str = "en") -> HeardPhone | None:
    """The number after "no, five not nine", "it ends in 0198", "area code 213", or a whole new one.

    None: the caller named no part that can be put in its place for sure.
    """
    words = values_of(language)
    said = without(plain_with_stops(text[:_LONGEST_TEXT]), words.counted)
    if swapped := _swapped(e164, said, country, words):
        return swapped[0]
    heard = _end_twice(said, words) or phone_from_words(text, country, language)
    if heard is None or isinstance(heard, Phone):
        return heard
    return _with_part(e164, heard.digits, said, country, words) or heard


@lru_cache(maxsize=8)  # one for each language
def _words_of_digits(language: str) -> frozenset[str]:
    """Those without one of which nothing is a digit."""
    words, numbers = values_of(language), values_of(language).numbers
    own = (words.repeats, words.digits, numbers.units, numbers.teens, numbers.tens, numbers.hundreds)
    others = (other.digits for other in all_values().values())
    return words.plus.union(*own, *others, (numbers.hundred, numbers.thousand))


class Digits(Struct, frozen=True):
    """Digits for sure, or (`maybe`) a word that sounds like one."""

    digits: str
    maybe: bool = False


def spoken_digits(said: str, words: ValueWords) -> Iterator[Digits | None]:
    """Of plain words with stops. None: a word that ends a run; words that may stand between digits vanish."""
    tokens = _TOKENS.findall(said)
    at = 0
    while at < len(tokens):
        part, used = _digits_at(tokens, at, words)
        if used:
            yield part
        at += max(used, 1)


def _digits_at(tokens: Sequence[str], at: int, words: ValueWords) -> tuple[Digits | None, int]:
    """The digits that begin there, and how many words they take; 0: a word that says nothing."""
    heard = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if heard in ",.":
        return None, 0
    if times := words.repeats.get(heard):
        digit = _one_digit(following, words)
        zeros = _zeros(tokens[at + 2] if at + 2 < len(tokens) else "", words)  # "oh double seven hundred"
        return (Digits(digit[0] * times + digit[1:] + zeros), 3 if zeros else 2) if digit else (None, 1)
    if heard == "+" or (heard in words.plus and (_one_digit(following, words) or _is_number(tokens, at + 1, words))):
        return Digits("+"), 1
    if heard.isdecimal():
        return Digits(heard), 1
    if heard in words.digits:
        zeros = _zeros(following, words) if words.digits[heard] != "0" else ""
        return Digits(words.digits[heard] + zeros), 2 if zeros else 1
    if used := _spoken_number(tokens, at, words):
        return used
    if heard in words.homophones:
        return Digits(words.homophones[heard], maybe=True), 1
    for other in all_values().values():
        if other is not words and len(heard) > 1 and heard in other.digits:
            return Digits(other.digits[heard]), 1
    return (None, 0) if heard in words.between else (None, 1)


def _zeros(following: str, words: ValueWords) -> str:
    numbers = words.numbers
    return "00" if following and following == numbers.hundred else "000" if following == numbers.thousand else ""


def _spoken_number(tokens: Sequence[str], at: int, words: ValueWords) -> tuple[Digits, int] | None:
    """ "fifty five", "quinientos cincuenta y cinco"; "nine hundred one" is two numbers."""
    numbers = words.numbers
    if tokens[at] == numbers.hundred:
        return None  # "a hundred": of money or miles, and no digits
    if numbers.hundreds:
        value, used, ordinal = small_number(tokens, at, numbers)
    else:
        stop = next((end for end in range(at, len(tokens)) if tokens[end] == numbers.hundred), len(tokens))
        value, used, ordinal = small_number(tokens[:stop], at, numbers)
        if used and not ordinal and at + used == stop < len(tokens):
            return Digits(f"{value}00"), used + 1
    if not used or ordinal or value >= 100_000:
        return None
    return Digits(str(value)), used


def _is_number(tokens: Sequence[str], at: int, words: ValueWords) -> bool:
    return at < len(tokens) and small_number(tokens, at, words.numbers)[1] > 0


def _one_digit(heard: str, words: ValueWords) -> str:
    if heard.isdecimal() and heard.isascii():
        return heard
    return words.digits.get(heard) or words.homophones.get(heard, "")


def _runs(said: str, words: ValueWords) -> list[list[Digits]]:
    """Digits that belong together: parted by other words only. Runs of words that only sound like digits are none."""
    runs: list[list[Digits]] = [[]]
    for part in spoken_digits(said, words):
        if part is not None:
            runs[-1].append(part)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if any(not part.maybe for part in run)]


def _number_in(said: str, country: str, words: ValueWords) -> HeardPhone | None:
    runs = _runs(said, words)
    if not runs:
        return None
    longest = max(runs, key=lambda run: sum(len(part.digits) for part in run))
    candidates = [*_readings(longest)]
    if len(runs) > 1:
        candidates.extend(_readings([part for run in runs for part in run]))
        candidates.extend(_readings([part for run in _without_repeats(runs) for part in run]))
        candidates.extend(reading for run in runs for reading in _readings(run))
        candidates.extend(_readings([part for run in _without_echoes(runs) for part in run]))
    once = _said_twice(candidates[0])
    for candidate in (*candidates, once, *_between_stops(said, words)):
        if candidate and (phone := _whole_number(candidate, country)):
            return phone
    digits = regex(r"\D").sub("", candidates[0])
    return PartOfPhone(digits, local=_is_local(digits, country)) if digits else None


def _without_repeats(runs: Sequence[list[Digits]]) -> list[list[Digits]]:
    """ "seven one eight, that's seven one eight, ..."."""
    kept: list[list[Digits]] = []
    for run in runs:
        digits = "".join(part.digits for part in run)
        before = "".join(part.digits for part in kept[-1]) if kept else ""
        if before and digits.startswith(before):
            kept.pop()
        kept.append(run)
    return kept


def _without_echoes(runs: Sequence[list[Digits]]) -> list[list[Digits]]:
    """ "oh seven seven double oh, that's double oh, ..."."""
    kept: list[list[Digits]] = [runs[0]]
    for run in runs[1:]:
        before, digits = ("".join(part.digits for part in one) for one in (kept[-1], run))
        if not (len(digits) > 1 and before.endswith(digits)):
            kept.append(run)
    return kept


def _between_stops(said: str, words: ValueWords) -> Iterator[str]:
    """ "It ends in oh one six seven. 720 555 0167": what stands between stops, the last first."""
    for piece in reversed(regex(r"[,.]").split(said)):
        for run in _runs(piece, words):
            yield from _readings(run)


def _said_twice(digits: str) -> str:
    """The first group again: "718 718 555 0126"."""
    for size in (3, 4, 5):
        if len(digits) > 9 and digits[:size] == digits[size : 2 * size]:
            return digits[size:]
    return ""


def _put_right(heard: HeardPhone | None, piece: str, country: str, words: ValueWords) -> HeardPhone | None:
    """What comes after "sorry": a whole number, or the end of the last one."""
    new = _number_in(piece, country, words)
    if new is None or isinstance(new, Phone) or heard is None:
        return new or heard
    if isinstance(heard, Phone):
        return _with_part(heard.e164, new.digits, piece, country, words, at_end=True) or heard
    for cut in range(len(heard.digits) + 1):  # the fewest digits taken back that make a number
        head = heard.digits[: len(heard.digits) - cut]
        if phone := _whole_number(head + new.digits, country):
            return phone
    return PartOfPhone(heard.digits + new.digits)


def _with_part(
    e164: str, digits: str, said: str, country: str, words: ValueWords, *, at_end: bool = False
) -> HeardPhone | None:
    old = national_digits(e164)
    calling_code = e164[: len(e164) - len(old)]
    if has_any(said, words.area):
        return _whole_number(calling_code + digits + old[len(digits) :], country)
    if at_end or has_any(said, words.ending) or len(digits) == 4:
        return _whole_number(calling_code + old[: -len(digits)] + digits, country)
    return None


def _end_twice(said: str, words: ValueWords) -> PartOfPhone | None:
    """ "the end is one seven seven, zero one seven seven": the same end twice, the longer one counts."""
    said = without(said, words.unsaid)
    ends = [digits for piece in said.split(",") if (digits := _sure_digits(piece, words))]
    longest = max(ends, key=len, default="")
    twice = len(ends) > 1 and len(longest) <= _LONGEST_END and min(map(len, ends)) > 1
    return PartOfPhone(longest) if twice and all(longest.endswith(end) for end in ends) else None


def _swapped(e164: str, said: str, country: str, words: ValueWords) -> tuple[HeardPhone | None] | None:
    """ "five not nine": a five where the only nine stood. "not nine, it's five". None: nothing is swapped."""
    for not_ in words.not_:
        for match in regex(rf"\b{not_}\b").finditer(said):
            before, behind = said[: match.start()], said[match.end() :]
            right = _sure_digits(before, words)
            wrong = next(filter(None, (_sure_digits(piece, words) for piece in behind.split(","))), "")
            if not right and wrong:  # "not nine, it's five"
                wrong, right = _in_two(behind, words)
            if not right or not wrong:
                continue
            if len(right) >= 10 or len(wrong) >= 10:
                continue
            old = national_digits(e164)
            code = e164[: len(e164) - len(old)]
            at = old.rfind(wrong)
            if has_any(said, words.ending) and old.endswith(wrong):
                return (_whole_number(code + old[: len(old) - len(wrong)] + right, country),)
            if old.count(wrong) == 1:
                return (_whole_number(code + old[:at] + right + old[at + len(wrong) :], country),)
            return (None,)
    return None


def _in_two(said: str, words: ValueWords) -> tuple[str, str]:
    pieces = regex(r",|\b(?:its|it is|but|es|sino)\b").split(said)
    digits = [found for piece in pieces if (found := _sure_digits(piece, words))]
    return (digits[0], digits[1]) if len(digits) == 2 else ("", "")


def _sure_digits(said: str, words: ValueWords) -> str:
    return "".join(regex(r"\D").sub("", part.digits) for part in spoken_digits(said, words) if part and not part.maybe)


def _area_first(said: str, words: ValueWords) -> str:
    """ "Five five five oh one two two, area code six one four": in the order in which it is dialled."""
    found = regex(rf"\b(?:{words.area[0]})\b").search(said)
    if found and 1 < len(_sure_digits(said[found.end() :], words)) <= _LONGEST_AREA:
        before = said[: found.start()]
        if len(_sure_digits(before, words)) >= _LONGEST_AREA:
            return f"{said[found.end() :]} , {before}"
    return said


def _without_extension(said: str, words: ValueWords) -> tuple[str, str]:
    for found in any_of(tuple(words.extension)).finditer(said):
        digits = _sure_digits(said[found.end() :], words)
        if 1 <= len(digits) <= 7:
            return said[: found.start()], digits
    return said, ""


def _readings(run: Sequence[Digits]) -> Iterator[str]:
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


@lru_cache(maxsize=256)  # of a pure function: every reading of the same digits is tried each time that they are told
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
    if number.country_code == _BRITISH:
        return len(national) == _BRITISH_DIGITS  # the few shorter ones are in the table of valid ones
    return number.country_code != 1 or (national[0] not in "01" and len(set(national)) > 1)


def _is_local(digits: str, country: str) -> bool:
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return False
    local_only = phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY
    return phonenumbers.is_possible_number_with_reason(number) == local_only and len(digits) >= 6
