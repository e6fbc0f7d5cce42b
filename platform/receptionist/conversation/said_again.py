"""A part of what was read back, said once more: "yep, seven two on the end", "Hobbs with two B's". English. Pure."""

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from receptionist.conversation.builtin_correction_words import WEEKDAY
from receptionist.conversation.dates import MONTHS
from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.known import values_of
from receptionist.conversation.values.groups import national_digits
from receptionist.conversation.values.parts import without
from receptionist.conversation.values.phones import spoken_digits
from receptionist.conversation.words import plain, word_set

_YES: Final = word_set("""
    yes yeah yep yup aye ya yessir mhm mm uh sure right correct perfect exactly absolutely indeed definitely spot bang
    got ok okay great good fine lovely grand
    """)
_AGREES: Final = (
    "thats it",
    "that is it",
    "it is",
    "it sure is",
    "thats the",
    "thats my",
    "you got it",
    "you have it",
    "youve got it",
)
_NO: Final = word_set("no nope nah")
_BESIDE: Final = word_set("""
    that thats this is its it the my a an number phone cell mobile name surname of on at in with ends ending end last
    final first digits digit are you me i all so oh hm huh sir maam love dear hon mate please thanks thank cheers ta
    then there see area code starts begins front again and youve have as one spelled spelt capital hm still
    """)
_LIKE: Final = regex(r"\b(?:as in|like)(?: (?:the|a|an))? [a-z]+(?: [a-z]+)?$")
_LETTERED: Final = regex(
    r"\b(?:(?P<twice>two|double) (?P<double>[a-z])s?|with (?:an?|the) (?P<has>[a-z])"
    r"|(?:no|without (?:an?|the)) (?P<lacks>[a-z]))"
    r"(?: (?:at|on|in) the (?:end|beginning|middle|start)| in [a-z]+)?$"
)
_OF_END: Final = word_set("end ends ending last final number digits")
_CLAUSE: Final = regex(r"[,.;!?]+(?:\s+|$)|\s+and\s+")
_OF_MOMENT: Final = regex(
    rf"\b(?:{'|'.join(one for one in MONTHS if one != 'may')}|o ?clock|[ap]m|half|quarter|noon|at (?!the\b)\w+)\b"
)
_LEAST: Final = 2  # digits of a part that is said again
_END: Final = (3, 4)  # digits that are the end of a number, and hardly anything else


class SaidAgain(Struct, frozen=True):
    """`repeats`: the turn agrees, and says nothing but what is known. `end`: other digits than those of the number."""

    repeats: bool = False
    end: str = ""


def said_again(text: str, name: str, phone: str, fits: Callable[[str], bool]) -> SaidAgain:
    """What the turn says of name and number once more. `fits`: is it the time that was chosen?"""
    agrees = refuses = told = False
    digits, letters = "", ""
    names = [plain(part) for part in name.split()]
    for clause in _CLAUSE.split(text):
        said = _LIKE.sub("", plain(clause))
        if WEEKDAY.search(said) or _OF_MOMENT.search(said):
            if not fits(clause):
                return SaidAgain()
            agrees = agrees or not _YES.isdisjoint(said.split())
            continue
        if lettered := _LETTERED.search(said):
            if not _is_so(lettered, names):
                return SaidAgain()
            said, told = said[: lettered.start()], True
        words, figures, told_apart = _apart(said)
        agrees = agrees or said.startswith(_AGREES)
        spells = sum(len(word) == 1 for word in words) > 1
        for word in words:
            agrees, refuses = agrees or word in _YES, refuses or word in _NO
            if len(word) == 1 and (word not in ("a", "i") or spells):
                letters += word
            elif word in names:
                told = True
            elif word not in _YES | _NO | _BESIDE:
                return SaidAgain()
        digits += figures
        if figures and len(figures) <= _LEAST and _OF_END.isdisjoint(words) and not told_apart:
            return SaidAgain()  # "yes, ten"
    if letters and not any(letters == one for one in (*names, "".join(names))):
        return SaidAgain()
    if digits and not _is_part(digits, phone):
        return SaidAgain(end=digits if len(digits) in _END and phone else "")
    return SaidAgain(repeats=agrees and not refuses and bool(told or digits or letters))


def _apart(said: str) -> tuple[list[str], str, bool]:
    """The words, the digits, and whether those are told one by one."""
    values = values_of("en")
    said = without(without(said, values.unsaid), values.counted)
    words: list[str] = []
    figures: list[str] = []
    for word in said.split():
        counts = word in values.digits or word in values.repeats or word.isdecimal()
        (figures if counts or word in values.numbers.tens or word in values.numbers.teens else words).append(word)
    digits = "".join(part.digits for part in spoken_digits(" ".join(figures), values) if part and not part.maybe)
    return words, digits, len(figures) > 1


def _is_part(digits: str, phone: str) -> bool:
    """Is it the number, or an end or the beginning of it?"""
    national = national_digits(phone)
    return len(digits) >= _LEAST and (
        national.endswith(digits.removeprefix("0") if len(digits) > len(national) else digits)
        or national.startswith(digits.lstrip("0"))
    )


def _is_so(lettered: re.Match[str], names: list[str]) -> bool:
    """Does the name have the letters that the caller says it has?"""
    if lettered["twice"]:
        return any(lettered["double"] * 2 in one for one in names)
    if lettered["has"]:
        return any(lettered["has"] in one for one in names)
    return not any(lettered["lacks"] in one for one in names)
