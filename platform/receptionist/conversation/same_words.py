"""Did the caller say the same, although it was written down differently: case, punctuation, "um", "nine" and "9"? Pure.

Recognisers tell a turn's words several times, and mend how they are written. What an answer made ahead was made for
still stands as long as nothing else was said.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain, word_set

_FILLED: Final = word_set("um umm uh uhh uhm er erm hm hmm mm mmm eh ehm em ah")
_PARTS: Final = regex(r"\d+|[^\W\d_]+")
_ORDINAL_ENDS: Final = word_set("st nd rd th")
_TENS: Final = regex(r"[2-9]0")


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
    return _run_together(words) == _run_together(others)


def goes_on(words: str, others: str) -> bool:
    """`others` say the same as `words`, and perhaps more."""
    return _told(others).startswith(_told(words))


def ends_with(words: str, others: str) -> bool:
    """`words` say the same as `others`, and perhaps something before."""
    return f" {_told(words)}".endswith(f" {_told(others)}")


def after(words: str, others: str) -> str | None:
    """What follows in `others` the beginning that says the same as `words`, as it is written there. None: they do not
    begin so, or the figures that `words` end with are others once they are all."""
    known, told = _run_together(words), _run_together(others)
    more = told[len(known) :]
    if not told.startswith(known) or (known[-1:].isdecimal() and more[:1].isdecimal()):
        return None
    split = others.split()
    ends = (end for end in range(len(split), -1, -1) if _run_together(" ".join(split[:end])) == known)
    end = next(ends, None)
    return None if end is None else " ".join(split[end:])


def before(words: str, others: str) -> str | None:
    """What stands in `words` before the end that says the same as `others`. None: they do not end so."""
    split, known = words.split(), _run_together(others)
    starts = (start for start in range(len(split) + 1) if _run_together(" ".join(split[start:])) == known)
    start = next(starts, None)
    return None if start is None else " ".join(split[:start])


def _run_together(text: str) -> str:
    """A word is the same whether it is written as one or as two: "checkup"."""
    return _told(text).replace(" ", "")


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
