"""The caller's words -> typed values: phone numbers, names, a clear yes or no. Pure.

Built for recognition that gets one word in four wrong: a value is offered for confirmation, never taken for sure.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import TypeAlias

import phonenumbers
from msgspec import Struct

from receptionist.conversation.dates import MONTH_FIRST, MONTHS, normalised
from receptionist.conversation.words import content, plain, word_set

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
        return _swapped_digit(e164, said, country)
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


# --- names --------------------------------------------------------------------------------------------------------

_NAME_WORD = r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?"
_INTRODUCED = re.compile(
    r"\b(?:(?:my|the)(?: full| first| last)? name(?:'s| is)|name is|you(?:'re| are) speaking (?:to|with))\s+(.+)"
    r"|\b(?:this is|it's|it is|i'm|i am|call me|under|for)\s+(.+)",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"^((?:{_NAME_WORD}\s+){{1,4}})(?:here|calling|speaking)\b", re.IGNORECASE)
_NO_NAME = word_set("""
    a an the and or but not no yes yeah yep ok okay sure correct right wrong about actually again all also am any
    anyone anything appointment are as ask at back be because been before book booking but by call called caller
    calling can cant cancel clinic come could couldnt date day dentist did didnt do does doctor doing dont emergency
    ah eh hm hmm huh mm
    everything feeling fine for forget from get getting give go going good goodbye got had has have havent having he
    hello help her here hey hi his hold hour hours how hows i id if ill im in interested is isnt it its ive just know
    later leave left let like looking make making maybe me message minute moment morning my name need never new
    nevermind nothing now number of off office on one only open or our out over patient person phone please problem
    question really regarding returning said say says schedule see she should so some someone something sorry speak
    speaking spell still stop talk tell thank thanks that thats their them then there they think this time to today
    tomorrow too trying um uh us want wanted wants was we well were what whats when where which who why will wont
    wondering with wont work would yet you your
    """)
_TITLES = word_set("mr mrs ms miss dr doctor prof professor sir madam")
_MOST_NAME_WORDS = 6
_SPELLING = re.compile(
    r"(?:[^\W\d_][\s.,\-]+(?:as in \w+|for \w+|double)?[\s.,\-]*){2,}[^\W\d_](?:\W|$)"
    r"|[^\W\d_] as in \w+|spell(?:ed|ing)? |spelt ",
    re.IGNORECASE,
)


def name_from_words(text: str, *, asked: bool) -> str | None:
    """The name in "hi, my name is Sam Lee and", "Sam Lee here", or, where a name was `asked` for, in "uh, sam lee".

    Spelled letters ("Lee, L-E-E") mend the word before them. None: no name.
    """
    said = re.sub(r"\s+", " ", text.replace("’", "'")).strip()
    signed = _SIGNED.match(said)
    if signed and (name := _name_of(signed[1], strict=not asked)):
        return name
    for match in _INTRODUCED.finditer(said):
        sure = match[1] is not None
        name = _name_of(match[1] or match[2], strict=not sure and not asked)
        if name:
            return name
    return _name_of(said, strict=False, bare=True) if asked else None


def _name_of(said: str, *, strict: bool, bare: bool = False) -> str | None:
    """The leading words that can be a name. `strict`: only words written with a capital; `bare`: nothing else said."""
    said = re.sub(
        r"^(?:(?:uh|um|er|erm|oh|well|yeah|yes|sure|okay|ok|hi|hello|so|it's|its|that's|that is)[,.!]?\s+)+",
        "",
        said,
        flags=re.I,
    )
    words: list[str] = []
    rest = said
    while len(words) <= _MOST_NAME_WORDS:
        rest = rest.lstrip()
        match = re.match(rf"({_NAME_WORD})([,;:!?]?)", rest)
        if match is None:
            break
        word, mark = match[1].removesuffix("."), match[2]
        if _starts_spelling(rest):
            break
        folded = plain(word)
        if (folded in _NO_NAME and folded not in _TITLES) or (strict and not word[0].isupper()):
            if bare and not _is_tail(rest):
                return None
            break
        words.append(word)
        rest = rest[match.end() :]
        if mark or (match[1].endswith(".") and folded not in _TITLES and len(word) > 1):
            break
    words = _mended(words, rest)
    if not words or len(words) > _MOST_NAME_WORDS or all(plain(word) in _TITLES for word in words):
        return None
    return " ".join(_capital(word) for word in words)


def _is_tail(rest: str) -> bool:
    """What may follow a bare name: "please", "here", "and my number is ..."."""
    return re.match(r"(?:please|here|speaking|calling|thanks|thank you|and|is|my|with|from)\b", rest, re.I) is not None


def _starts_spelling(rest: str) -> bool:
    """ "L-E-E", "L E E", "spelled ..."."""
    return _SPELLING.match(rest) is not None


def _mended(words: list[str], rest: str) -> list[str]:
    """Letters that were spelled after a name replace its last word; without a name they are the name."""
    spelled = spelled_word(re.sub(r"^\W*(?:(?:that'?s|it'?s|and)\s+)?", "", rest, flags=re.IGNORECASE))
    if not spelled:
        return words
    if not words:
        return [spelled]
    if len(words) > 1 or words[-1][0].casefold() == spelled[0].casefold():
        return [*words[:-1], spelled]
    return [*words, spelled]


def spelled_word(text: str) -> str:
    """The word that the text begins by spelling: "L-E-E", "n as in nancy, e, double l". Empty: it spells nothing."""
    if not _SPELLING.match(text):
        return ""
    letters = ""
    tokens = re.findall(r"[^\W\d_]+", text.casefold())
    at = 1 if tokens[0].startswith("spel") else 0
    while at < len(tokens):
        token, following = tokens[at], tokens[at + 1 : at + 4]
        if len(token) == 1:
            letters += token
            if following[:1] in (["as"], ["for"], ["like"]):
                at += 3 if following[1:2] == ["in"] else 2
        elif token in _TIMES and following and len(following[0]) == 1:
            letters += following[0] * _TIMES[token]
            at += 1
        else:
            break
        at += 1
    return letters.capitalize() if len(letters) > 1 else ""


def _capital(word: str) -> str:
    """ "lee" -> "Lee", "o'brien" -> "O'Brien"; what has capitals of its own stays."""
    if word != word.casefold():
        return word if not (word.isupper() and len(word) > 3) else word.capitalize()
    return re.sub(r"(^|['’\-.])([^\W\d_])", lambda match: match[1] + match[2].upper(), word)


# --- yes or no ----------------------------------------------------------------------------------------------------

_YES = word_set("""
    yes yeah yep yup yea yah sure correct right exactly absolutely definitely certainly ok okay alright affirmative
    indeed perfect great good fine si
    """)
_YES_PHRASES = (
    "uh huh", "mm hmm", "mhm", "of course", "thats it", "thats right", "thats correct", "that is right",
    "that is correct", "you got it", "please do", "go ahead", "sounds good", "i am", "i do", "i would", "it is",
    "why not", "thats fine", "thats good", "that works", "that would be great", "that would be good", "id like that",
    "that one is fine", "do that", "you can", "use that", "this one", "that one", "the same",
)  # fmt: skip
_NO = word_set("no nope nah not incorrect wrong negative never dont cant wont isnt didnt neither")
_WAVERING = word_set("but wait except though however maybe actually instead what which who how why when where")
_FILLING = word_set("""
    i it is its thats that this the a please thank thanks you very much ma am maam sir do will would like to just
    so yes oh well all my name number one me with for really uh um er totally too got be great am we can us
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


def _takes_back(words: Sequence[str]) -> bool:
    """ "no, that's right": says both."""
    said = " ".join(words)
    return (bool(words) and words[0] in ("yes", "yeah")) or said in ("thats right", "thats correct", "that is right")


# --- date of birth ------------------------------------------------------------------------------------------------

_OLDEST_YEARS = 120


def birth_date_from_words(text: str, today: date, country: str) -> date | None:
    """ "March third nineteen eighty-five", "5/3/85", "the third of May 1985", keyed "03051985". None: no such day."""
    words = normalised(text)
    words = re.sub(r"\b(19|20) (\d\d)\b(?!\d)", r"\1\2", re.sub(r"\b(19|20) (?:oh|o) (\d)\b", r"\g<1>0\2", words))
    words = re.sub(r"\b2 thousand(?: and)?(?: (\d{1,2}))?\b", lambda match: str(2000 + int(match[1] or 0)), words)
    month = "|".join(MONTHS)
    year = r"(\d{4}|\d\d)\b"
    if match := re.search(rf"\b({month}) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)? (?:of |in )?{year}", words):
        return _birth(match[3], MONTHS.index(match[1]) + 1, int(match[2]), today)
    if match := re.search(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({month}) (?:of |in )?{year}", words):
        return _birth(match[3], MONTHS.index(match[2]) + 1, int(match[1]), today)
    if match := re.search(r"\b(\d{4}) (\d{1,2}) (\d{1,2})\b", words):
        return _birth(match[1], int(match[2]), int(match[3]), today)
    figures = re.search(
        rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: slash | )(\d{{1,2}})(?:st|nd|rd|th)?(?: slash | ){year}", words
    )
    figures = figures or re.fullmatch(r"(\d\d)(\d\d)(\d{4}|\d\d)", re.sub(r"\D", "", words))
    if figures is None:
        return None
    first, second = int(figures[1]), int(figures[2])
    if country not in MONTH_FIRST or first > 12 >= second:
        first, second = second, first
    return _birth(figures[3], first, second, today)


def _birth(year: str, month: int, day: int, today: date) -> date | None:
    full = int(year)
    if len(year) == 2:
        full += 1900 if full > today.year % 100 else 2000
    try:
        born = date(full, month, day)
    except ValueError:
        return None
    return born if born <= today and today.year - full <= _OLDEST_YEARS else None
