"""The caller's words -> the symbols of one grammar (`tongues.lexicon`), by the words of their language. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.lexicon import Numbers, TimeWords, rewritten
from receptionist.conversation.words import without_marks

_WORDS = regex(r"\d{1,9}(?:st|nd|rd|th|o|a)(?![^\W_])|\d{1,9}|[^\W\d_]+")
_APOSTROPHE = regex(r"(?<=\w)['’‘`](?=\w)")
_HYPHEN = regex(r"(?<=\d) ?[-–] ?(?=\d{1,2}\b)")
_TOKENS = regex(r"[HIST]\d[\d_]*|" + _WORDS.pattern)
_HALF_DAY = regex(r"\b([ap])\. ?m\b\.?")
_SIGNED = regex(
    r"(?P<iso>\b[12]\d{3}-\d\d?-\d\d?\b)|(?P<slash>(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{4}|/\d\d)?(?![\d/]))"
    r"|(?P<dash>(?<![\d-])\d{1,2}-\d{1,2}-\d{4}(?![\d-]))|(?<![\d.])(?P<clock>\d{1,2}[:.]\d\d)(?![\d.])",
    re.ASCII,
)
_WRITTEN = {"T0": "TO"}  # a hyphen between two numbers
_MOST_TOKENS = 120  # nobody names more times than that in one breath
_ALIKE = 82


@lru_cache(maxsize=256)  # of a pure function: the words of a turn are read for one thing after another
def symbols(text: str, words: TimeWords) -> str:
    """Symbols and, where there are none, the caller's own words, in small letters."""
    tokens = _tokens(text, words)[:_MOST_TOKENS]
    out: list[str] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token[0].isupper():
            out.append(_WRITTEN.get(token, token))
            at += 1
            continue
        for size in range(min(words.longest.get(token, 0), len(tokens) - at), 0, -1):
            found = words.phrases.get(token if size == 1 else " ".join(tokens[at : at + size]))
            if found is not None:
                break
        else:
            found, size = _number(tokens, at, words.numbers)
            if not found:
                found, size = _misspelled(token, words), 1
        if found:
            out.append(found)
        at += size
    return rewritten(" ".join(out), words.rewrites)


def _tokens(text: str, words: TimeWords) -> list[str]:
    """Plain words; what is written with signs is a symbol already."""
    folded = without_marks(text.casefold())
    folded = rewritten(_HALF_DAY.sub(r"\1m", folded), words.spelt)
    folded = _SIGNED.sub(_signed, _APOSTROPHE.sub("", folded))
    return _TOKENS.findall(_HYPHEN.sub(" T0 ", folded))


def _signed(found: re.Match[str]) -> str:
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return f" I{year}{month:02}{day:02} "
    if found["slash"] or found["dash"]:
        return f" S{regex('[/-]').sub('_', found['slash'] or found['dash'])} "
    hour, minute = map(int, regex(r"[:.]").split(found["clock"]))
    return f" H{hour:02}{minute:02} "


def _number(tokens: Sequence[str], at: int, numbers: Numbers) -> tuple[str, int]:
    """The number that begins there, as a symbol, and how many words it takes; empty: none does."""
    token = tokens[at]
    if token[0].isdecimal():
        if not token.isascii():
            return "", 1
        digits = regex(r"\d+").match(token)
        assert digits is not None
        if digits[0] != token:
            return f"O{int(digits[0])}", 1
        if tokens[at + 1 : at + 2] and tokens[at + 1] == numbers.hundred and len(token) <= 2:
            return f"N{int(token) * 100}", 2
        return f"N{token}", 1
    if token in numbers.oh and tokens[at + 1 : at + 2] and tokens[at + 1] in numbers.units:
        return f"N0{numbers.units[tokens[at + 1]]}", 2
    value, used, ordinal = small_number(tokens, at, numbers)
    if not used:
        return "", 1
    return f"{'O' if ordinal else 'N'}{value}", used


def small_number(tokens: Sequence[str], at: int, numbers: Numbers) -> tuple[int, int, bool]:
    """A spoken number: its value, how many words it takes (0: none), is it an ordinal?"""
    value, used, ordinal = _below_hundred(tokens, at, numbers)
    if ordinal:
        return value, used, True
    following = tokens[at + used] if at + used < len(tokens) else ""
    hundreds = numbers.hundreds.get(tokens[at]) if not used else None
    if hundreds is not None:
        value, used = hundreds, 1
    elif used and following and following == numbers.hundred and 0 < value < 100:
        value, used = value * 100, used + 1
    elif not used and tokens[at] == numbers.thousand and numbers.hundreds:  # "mil novecientos"
        value, used = 0, 0
    elif not (used and following == numbers.thousand):
        return value, used, False
    if hundreds is not None or (used and value >= 100):
        value, used, ordinal = _added(tokens, at, value, used, numbers)
        if ordinal:
            return value, used, True
    if at + used < len(tokens) and tokens[at + used] == numbers.thousand and value < 1000:
        value, used = (value or 1) * 1000, used + 1
        following = tokens[at + used] if at + used < len(tokens) else ""
        skip = 1 if following and following == numbers.and_ else 0
        if at + used + skip < len(tokens):
            rest, more, ordinal = small_number(tokens, at + used + skip, numbers)
            if more and rest < 1000:
                return value + rest, used + skip + more, ordinal
    return value, used, False


def _added(tokens: Sequence[str], at: int, value: int, used: int, numbers: Numbers) -> tuple[int, int, bool]:
    skip = 1 if at + used < len(tokens) and numbers.and_ and tokens[at + used] == numbers.and_ else 0
    if at + used + skip < len(tokens):
        rest, more, ordinal = _below_hundred(tokens, at + used + skip, numbers)
        if more and rest and (skip or value < 1000):
            return value + rest, used + skip + more, ordinal
    return value, used, False


def _below_hundred(tokens: Sequence[str], at: int, numbers: Numbers) -> tuple[int, int, bool]:
    token = tokens[at]
    if token in numbers.ordinals:
        return numbers.ordinals[token], 1, True
    if (value := numbers.teens.get(token)) is not None or (value := numbers.units.get(token)) is not None:
        return value, 1, False
    tens = numbers.tens.get(token)
    if tens is None:
        return 0, 0, False
    skip = 1 if numbers.joiner and tokens[at + 1 : at + 2] == [numbers.joiner] else 0
    if numbers.joiner and not skip:
        return tens, 1, False
    following = tokens[at + 1 + skip] if at + 1 + skip < len(tokens) else ""
    if 0 < numbers.ordinals.get(following, 0) < 10:
        return tens + numbers.ordinals[following], 2 + skip, True
    if 0 < numbers.units.get(following, 0) < 10:
        return tens + numbers.units[following], 2 + skip, False
    return tens, 1, False


@lru_cache(maxsize=4096)  # of a pure function
def _alike(word: str, names: Sequence[str]) -> str:
    match = process.extractOne(word, names, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return match[0] if match and match[0][0] == word[0] else ""


def _misspelled(token: str, words: TimeWords) -> str:
    """A weekday's or a month's name that is nearly right; else the word itself."""
    if len(token) < 5 or not token.isalpha():
        return token
    name = _alike(token, tuple(words.fuzzy))
    if not name and token.endswith("s"):
        name = _alike(token[:-1], tuple(words.fuzzy))
    return words.phrases[name] if name else token
