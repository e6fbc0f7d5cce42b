"""How likely a caller means each FAQ, on the scale of the conversation's bands, from meaning and letters. Pure.

An embedding's cosine says little by itself (unrelated questions reach .85). Together with how far a question leads the
next one and how many of its words were said it does: a logistic curve over the three, fitted to 62 paraphrases and 56
questions that the FAQs do not answer, of two practices. Graded on a third that was written first and never fitted to
(40 and 24, most of them in none of the file's words): 78 % first in rank; 30 % answered, all rightly; 33 % asked about,
a third of those wrongly; the rest not taken for an FAQ. Of the 24, none was answered and two were asked about.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from receptionist.conversation.faq_matching import ANSWER_AT, ASK_AT, VERBATIM_AT
from receptionist.conversation.history import FaqMatch

_COSINE: Final = 26.2
_USUAL_COSINE: Final = 0.85
_LEAD: Final = 39.6
_WORDS: Final = 2.48
_NOTHING: Final = -1.92
# likelihood -> score: where an answer was never wrong, and where nine in ten strange questions stay out
_SCALE: Final = ((0.0, 0.0), (0.28, ASK_AT), (0.72, ANSWER_AT), (1.0, VERBATIM_AT - 0.01))
_MOST: Final = 5


def matches(cosines: Sequence[Sequence[float]], by_letters: Sequence[FaqMatch]) -> list[FaqMatch]:
    """Best first. `cosines` of the words with each wording of each FAQ; `by_letters`: what their letters say."""
    letters = {match.index: match.score for match in by_letters}
    best = [max(wordings, default=0.0) for wordings in cosines]
    first, second = [*sorted(best, reverse=True), 0.0, 0.0][:2]
    scored: list[FaqMatch] = []
    for index, cosine in enumerate(best):
        lead = cosine - (second if cosine == first else first)
        said = letters.get(index, 0.0)
        scored.append(FaqMatch(index, max(said, _score(cosine, lead, said))))
    return sorted(scored, key=lambda match: -match.score)[:_MOST]


def _score(cosine: float, lead: float, letters: float) -> float:
    evidence = _COSINE * (cosine - _USUAL_COSINE) + _LEAD * lead + _WORDS * letters + _NOTHING
    likely = 1 / (1 + math.exp(-max(-50.0, min(50.0, evidence))))
    for (low, low_score), (high, high_score) in pairwise(_SCALE):
        if likely <= high:
            return low_score + (likely - low) / (high - low) * (high_score - low_score)
    return _SCALE[-1][1]
