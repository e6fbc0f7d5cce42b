"""Did the caller say the same, although it was written down differently: case, punctuation, "um", "nine" and "9"? Pure.

Recognisers tell a turn's words several times, and mend how they are written. What an answer made ahead was made for
still stands as long as nothing else was said.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from receptionist.conversation.words import plain, word_set

_FILLED: Final = word_set("um umm uh uhh uhm er erm hm hmm mm mmm eh ehm em ah")
_PARTS: Final = re.compile(r"\d+|[^\W\d_]+")
_ORDINAL_ENDS: Final = word_set("st nd rd th")
_TENS: Final = re.compile(r"[2-9]0")


def _numbered(words: str, first: int, step: int = 1) -> dict[str, str]:
    return {word: str(first + step * place) for place, word in enumerate(words.split())}


_NUMBERS: Final[Mapping[str, str]] = {
    **_numbered("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen", 0),
    **_numbered("fifteen sixteen seventeen eighteen nineteen", 15),
    **_numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    **_numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1),
    **_numbered("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 13),
    **_numbered("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 0),
    **_numbered("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
    "una": "1",
    "oh": "0",
    "oclock": "00",
}


def same(words: str, others: str) -> bool:
    """Both say the same."""
    return _told(words) == _told(others)


def goes_on(words: str, others: str) -> bool:
    """`others` say the same as `words`, and perhaps more."""
    return _told(others).startswith(_told(words))


def ends_with(words: str, others: str) -> bool:
    """`words` say the same as `others`, and perhaps something before."""
    return f" {_told(words)}".endswith(f" {_told(others)}")


@lru_cache(maxsize=64)
def _told(text: str) -> str:
    """What was told, however it was written: each word or figure once, figures that stand together in one."""
    told: list[str] = []
    tens = False  # the last one is "twenty", which "one" makes twenty-one
    parts: list[str] = _PARTS.findall(plain(text))
    for part in parts:
        if part in _FILLED or (part in _ORDINAL_ENDS and told and told[-1].isdecimal()):
            continue
        figures = _NUMBERS.get(part, part)
        if not figures.isdecimal():
            told.append(figures)
        elif told and told[-1].isdecimal():
            joins = tens and figures != part and len(figures) == 1 and figures != "0"
            told[-1] = (told[-1][:-1] if joins else told[-1]) + figures
        else:
            told.append(figures)
        tens = figures != part and _TENS.fullmatch(figures) is not None
    return " ".join(told)
