"""How sure it is that the likeliest FAQ is what a caller means: the second look, before an answer is told. Pure.

Likelihoods weigh the FAQs against each other. Whether the best of them is right is another question: it is, more
likely, where topic, meaning and letters point to the same FAQ, where it is well ahead of the others, and where the same
kind of thing is asked ("how long" is answered by no FAQ about a price). A logistic regression over such signs gives the
probability; it was fitted to practices that the likelihoods had not been fitted to, so that it knows how they err.
"""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from receptionist.conversation.words import plain

Floats: TypeAlias = NDArray[np.float32]

SIGNS: Final = 17
# columns of the evidence on each FAQ
SHARED, WORDING, NEAREST, LETTERS = 0, 2, 3, 5
_SELDOM, _UNTOLD = 1, 2  # of that on none of them
_SOME: Final = 1e-4
_KINDS: Final = {  # what is asked for, in the words of the languages that are spoken; without accents
    "place": r"where|wheres|address|street|located|location|directions|which (?:building|floor|entrance)"
    r"|donde|calle|direccion|como llego|llegar",
    "money": r"how much(?! (?:time|notice|longer))|costs?|prices?|rates?|fees?|charged?|pay"
    r"|cuanto (?:cuesta|sale|cobran|vale|me)|precios?|tarifa|a como",
    "time": r"when|what time|hours|how (?:soon|late|early)|open|what day|days|cuando|horas?|que dias?",
    "length": r"how long|how many (?:minutes|hours|days|weeks)|how much (?:time|notice)"
    r"|cuanto (?:tiempo|dura|tarda)|minutos|rato",
    "age": r"how old|ages?|old|young|kids?|child|children|baby|toddler|edad|ninos?|bebe",
    "person": r"who|whos|quien",
    "things": r"bring|carry|wear|llevar|traer|ropa",
}
_PATTERNS: Final = {kind: re.compile(rf"\b(?:{pattern})\b") for kind, pattern in _KINDS.items()}


@lru_cache(maxsize=5000)  # of a pure function, over wordings that are compared with again and again
def kinds(text: str) -> frozenset[str]:
    """The kinds of thing that a question may ask for; none: whether something is so."""
    words = plain(text)
    return frozenset(kind for kind, pattern in _PATTERNS.items() if pattern.search(words))


def signs(likely: Floats, of_each: Floats, of_none: Floats, words: str, wordings: Sequence[str]) -> Floats:
    """SIGNS numbers about the likeliest FAQ. `likely`: of each FAQ, then of none; `wordings`: that FAQ's own."""
    best = int(likely[:-1].argmax())
    asked, told = kinds(words), frozenset[str]().union(*map(kinds, wordings))
    own = of_each[best]
    return np.array(
        [
            _odds(float(likely[best])),
            _odds(_beside(likely[:-1], best)),
            _odds(float(likely[-1])),
            own[NEAREST],
            own[NEAREST] - _beside(of_each[:, NEAREST], best),
            own[LETTERS],
            own[WORDING],
            own[SHARED],
            _leads(of_each[:, NEAREST], best),
            _leads(of_each[:, SHARED], best),
            _leads(of_each[:, LETTERS], best),
            bool(asked & told),
            bool(asked - told),
            len(words.split()) / 10,
            of_none[_SELDOM],
            of_none[_UNTOLD],
            1.0,
        ],
        np.float32,
    )


def probability(weights: Floats, of_best: Floats) -> float:
    return 1 / (1 + math.exp(-float(np.clip(of_best @ weights, -30, 30))))


def _beside(values: Floats, best: int) -> float:
    """The most that another has."""
    return float(np.delete(values, best).max(initial=0.0))


def _leads(values: Floats, best: int) -> bool:
    return bool(values[best] > 0 and values[best] >= values.max())


def _odds(likely: float) -> float:
    return math.log((likely + _SOME) / (1 - likely + _SOME))
