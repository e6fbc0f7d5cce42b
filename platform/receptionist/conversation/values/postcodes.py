"""The caller's words -> a postcode as it is written: "B S six five N Q" -> "BS6 5NQ", "nine oh two one oh". Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_WRITTEN: Final = {"GB": regex(r"([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})")}
_DIGITS: Final = {"AU": 4}  # five elsewhere
_FIGURES: Final = {
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
    "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "twenty": "20",
}  # fmt: skip
_TIMES: Final = {"double": 2, "triple": 3}
_MOST_PIECES = 8


def postcode_in(text: str, country: str) -> str:
    """Empty: there is none."""
    pieces = _pieces(regex(r"\b([a-z]) (?:as in|for) [a-z]{2,}\b").sub(r"\1", plain(text)))
    for start in range(len(pieces)):
        for end in range(min(start + _MOST_PIECES, len(pieces)), start, -1):
            if code := _written("".join(pieces[start:end]), country):
                return code
    return ""


def _pieces(said: str) -> list[str]:
    """The words, with figures for numbers; "double" and what it doubles are one."""
    pieces: list[str] = []
    times = 1
    for word in said.split():
        if word in _TIMES:
            times = _TIMES[word]
            continue
        pieces.append(_FIGURES.get(word, word.upper()) * times)
        times = 1
    return pieces


def _written(joined: str, country: str) -> str:
    if pattern := _WRITTEN.get(country):
        match = pattern.fullmatch(joined)
        return f"{match[1]} {match[2]}" if match else ""
    return joined if regex(rf"\d{{{_DIGITS.get(country, 5)}}}").fullmatch(joined) else ""


def spelled_out(code: str) -> str:
    """ "B S 6, 5 N Q", as it is said on the telephone."""
    return ", ".join(" ".join(part) for part in code.split())
