"""Text as it was written, typed or generated -> text that can be said: no markup, no pictures, plain digits. Pure."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex

_LINK: Final = regex(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+[\"'][^\"']*[\"'])?\)")
_TAG: Final = regex(r"<(?!https?:|mailto:)/?[a-zA-Z!?][^<>@]{0,300}>")
_MAIL_IN_BRACKETS: Final = regex(r"<(?:mailto:)?([^<>\s]+)>")
_BULLET: Final = regex(r"^[ \t]*(?:[-–—+*•‣▪►]+|#{1,6}|>+)[ \t]+", re.MULTILINE)
_RULE: Final = regex(r"^[ \t]*(?:[-=_*][ \t]*){3,}$", re.MULTILINE)
_MARKS: Final = regex(r"\*+|`+|~~+|(?<!\w)_+|_+(?!\w)|\|+|\\+")
_KEPT_SIGNS: Final = frozenset("°+<=>~±×÷−$€£¥₹¢")
_SKIPPED: Final = ("Cf", "Me")  # joiners, frames around letters


def without_markup(text: str) -> str:
    """Markdown, HTML, SSML and pictures taken out; links keep their words; every digit is one of 0 to 9."""
    plain = _RULE.sub(" ", _LINK.sub(r"\1", _plain_letters(unicodedata.normalize("NFC", text))))
    plain = _BULLET.sub("", plain)
    return _MARKS.sub(" ", _MAIL_IN_BRACKETS.sub(r" \1 ", _TAG.sub(" ", plain)))


def _plain_letters(text: str) -> str:
    """A mark (an accent) stays on its letter only: the sign or digit below it becomes a word, which has its own."""
    if text.isascii():
        return "".join(map(_plain_letter, text))
    kept: list[str] = []
    on_letter = False
    for letter in text:
        if unicodedata.category(letter) != "Mn":
            kept.append(_plain_letter(letter))
            on_letter = (
                letter.isalpha() and not letter.isascii() and letter not in "ªº"
            )  # whose accents are letters of their own by now
        elif on_letter:
            kept.append(letter)
    return "".join(kept)


@lru_cache(maxsize=4096)  # of a pure function
def _plain_letter(letter: str) -> str:
    if letter < "\x7f":
        return letter if letter.isprintable() or letter == "\n" else " "
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(letter)
    if category == "No":
        return _number(letter)
    if category in _SKIPPED:
        return ""
    if letter in _KEPT_SIGNS:
        return letter
    return " " if category[0] in "CZ" or category in ("So", "Sk", "Sm", "Sc") else letter


def _number(letter: str) -> str:
    """ "½" is " 1/2"."""
    value = Fraction(unicodedata.numeric(letter, 0.0)).limit_denominator(20)
    return f" {value.numerator}/{value.denominator} " if value.denominator > 1 else f" {value.numerator} "
