"""The caller's mood by likeness to what callers in each mood say, which the FAQ matcher tells after the call. Pure.

Patterns know the words that somebody thought of; a language model of meanings knows the others too. It is asked which
of four lists of examples the caller's last words are most like, as it is asked which FAQ a question means.
"""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.afterwards.tongue import Mood
from receptionist.conversation.afterwards.tongues.known import TONGUES
from receptionist.conversation.history import FaqMatch

MOODS: Final[tuple[Mood, ...]] = ("annoyed", "worried", "pleased", "calm")
_LAST: Final = 4  # lines of the caller: how a call ends is what its mood was
_LONGEST: Final = 400  # letters
# Scores of the matcher; chosen by leaving one batch of examples out at a time.
_LIKE_AT: Final = 0.55  # from here on the words are like those of a mood
_AHEAD: Final = 0.1  # and so much more like it than like any other
_CALM_AT: Final = 0.6  # from here on patterns alone are not believed

EXAMPLES: Final[tuple[tuple[str, ...], ...]] = tuple(
    tuple(said for tongue in TONGUES for said in tongue.said[mood]) for mood in MOODS
)


def last_words(lines: Sequence[str]) -> str:
    """What is compared with the examples; empty: the caller said nothing."""
    return " ".join(lines[-_LAST:])[-_LONGEST:].strip()


def by_likeness(matches: Sequence[FaqMatch], by_words: Mood) -> Mood:
    """`matches`: of EXAMPLES, best first. `by_words`: what patterns tell, which holds where the likeness tells
    nothing."""
    best = sorted(matches, key=lambda one: one.score, reverse=True)[:2]
    if not best:
        return by_words
    likest = MOODS[best[0].index]
    second = best[1].score if len(best) > 1 else 0.0
    sure = best[0].score > _CALM_AT if likest == "calm" else best[0].score >= max(_LIKE_AT, second + _AHEAD)
    return likest if sure else by_words
