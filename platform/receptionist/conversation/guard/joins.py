"""Which words may be a part of a value, in any language, so that no clause ends just behind them. Pure."""

from functools import lru_cache
from typing import Final

from receptionist.conversation.guard.languages import TONGUES
from receptionist.conversation.guard.tongue import Words
from receptionist.conversation.guard.values import fold

_HALVES: Final = frozenset({"am", "pm", "a.m", "p.m", "o'clock", "oh"})
_EDGES: Final = "()\"'“”.,;:!?¿¡"


def is_value_word(word: str) -> bool:
    """ "two", "10:30", "Tuesday", "noon", "forty-five"; not "today", which may stand alone."""
    folded = fold(word.strip(_EDGES))
    return any(map(str.isdigit, folded)) or not _value_words().isdisjoint((folded, *folded.split("-")))


@lru_cache(maxsize=1)  # of constants
def _value_words() -> frozenset[str]:
    return _HALVES.union(*map(_words_of, (tongue.words for tongue in TONGUES)))


def _words_of(words: Words) -> frozenset[str]:
    groups = (
        words.numbers, words.multipliers, words.ordinals, words.repeats, words.weekdays, words.months,
        words.named_times, words.fractions,
    )  # fmt: skip
    return frozenset(word for group in groups for word in group)
