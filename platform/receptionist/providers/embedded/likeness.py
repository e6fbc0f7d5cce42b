"""How likely a caller means each FAQ, on the scale of the conversation's bands: from topics, meaning and letters. Pure.

An embedding's cosine alone cannot tell a paraphrase from a question that the file does not answer: both are about the
same things. What tells them apart is what callers of any practice usually ask. So a small layer over the embedding (the
topic head) says which of some two hundred topics a sentence is about; a fifth of them are topics that files seldom
answer. Topics that the caller's words and an FAQ's wordings share speak for it; those that no FAQ has speak for none.
A conditional logit over this evidence weighs the FAQs and "none of them" against each other. How sure it is that the
likeliest is right, and so what is done with it, is for `certainty` to say.

The numbers lie in `topics.npz`, made by `python -m benchmarks.topics.training`. Decision 29 tells how and why.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from receptionist.conversation.faq_matching import ANSWER_AT, ASK_AT, VERBATIM_AT
from receptionist.conversation.history import FaqMatch
from receptionist.providers.embedded.certainty import probability, signs

Floats: TypeAlias = NDArray[np.float32]

FILE: Final = Path(__file__).with_name("topics.npz")
# probability -> score: from the second on the caller is asked, from the third on the answer is told
SCALE: Final = ((0.0, 0.0), (0.25, ASK_AT), (0.96, ANSWER_AT), (1.0, VERBATIM_AT - 0.01))
SHARPNESS: Final = 6.0  # of the head's softmax over directions
_SOME: Final = 0.02  # likelihoods are never taken for sure
_STRANGE_KIND: Final = 0.08  # how likely a topic of a kind of business is that the practice's FAQs say nothing of
_MOST: Final = 5


class Head(Struct, frozen=True):
    """What was learned. T topics over D dimensions."""

    mean: Floats  # D: of the sentences that it was trained on
    weights: Floats  # D x T
    bias: Floats  # T
    seldom: Floats  # T: 1 for topics that files seldom answer
    kinds: Floats  # K x T: 1 for the topics of one kind of business
    of_question: Floats  # weights of `evidence`'s columns
    of_nothing: Floats
    of_sureness: Floats  # weights of `certainty.signs`

    def directions(self, vectors: Floats) -> Floats:
        """Unit vectors around the usual sentence, which an embedding's own are far from."""
        centred = vectors - self.mean
        return (centred / np.maximum(np.linalg.norm(centred, axis=-1, keepdims=True), 1e-6)).astype(np.float32)

    def topics(self, directions: Floats, prior: Floats | None = None) -> Floats:
        """How likely each topic is; `prior`: how likely each was before."""
        logits = SHARPNESS * directions @ self.weights + self.bias
        return softmax((logits if prior is None else logits + np.log(prior)).astype(np.float32))


def load_head(path: Path = FILE) -> Head:
    with np.load(path) as kept:
        return Head(**{name: kept[name].astype(np.float32) for name in Head.__struct_fields__})


class Wordings(Struct, frozen=True):
    """The questions of a practice, as the head sees them. N FAQs, M wordings in all, an FAQ's together."""

    texts: tuple[tuple[str, ...], ...]  # N
    starts: NDArray[np.intp]  # N: the first wording of each FAQ
    directions: Floats  # M x D
    roots: Floats  # M x T: of each wording's topics
    faq_roots: Floats  # N x T: of each FAQ's
    untold: Floats  # T: how far no FAQ is about it
    prior: Floats  # T


def wordings_of(head: Head, vectors: Sequence[Floats], texts: Sequence[Sequence[str]]) -> Wordings:
    """`vectors` and `texts` of the wordings of each FAQ, each of one at least."""
    counts = [len(own) for own in vectors]
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.intp)
    directions = head.directions(np.concatenate(list(vectors)))
    topics = head.topics(directions)
    faqs = (np.add.reduceat(topics, starts) / np.array(counts, np.float32)[:, None]).astype(np.float32)
    own = tuple(map(tuple, texts))
    return Wordings(own, starts, directions, np.sqrt(topics), np.sqrt(faqs), 1 - faqs.max(0), _prior(head, faqs))


def _prior(head: Head, faqs: Floats) -> Floats:
    """Topics of other kinds of business are unlikely: a garage is not asked about vaccinations."""
    share = head.kinds @ faqs.sum(0)
    share = share / max(float(share.max(initial=0.0)), 1e-6)
    likely = _STRANGE_KIND + (1 - _STRANGE_KIND) * np.minimum(1, 1.3 * share)
    return np.where(head.kinds.any(0), likely @ head.kinds, 1.0).astype(np.float32)


def evidence(head: Head, wordings: Wordings, vector: Floats, letters: Sequence[float]) -> tuple[Floats, Floats]:
    """N x 6 for the FAQs, 5 for none of them. `letters`: what the letters say of each FAQ, 0 to 1."""
    direction = head.directions(vector)
    topics = head.topics(direction, wordings.prior)
    root = np.sqrt(topics)
    shared = wordings.faq_roots @ root
    alike = wordings.directions @ direction
    nearest, second = _two_nearest(alike, wordings.starts)
    of_each = np.stack(
        [
            shared,
            np.log(shared**2 + _SOME),
            np.maximum.reduceat(wordings.roots @ root, wordings.starts),
            nearest,
            (nearest + second) / 2,
            np.asarray(letters, np.float32),
        ],
        axis=1,
    )
    of_none = np.array(
        [
            1.0,
            _odds(float(topics @ head.seldom)),
            _odds(float(topics @ wordings.untold)),
            float(nearest.max()),
            float(shared.max()),
        ],
        np.float32,
    )
    return of_each.astype(np.float32), of_none


def likelihoods(head: Head, of_each: Floats, of_none: Floats) -> Floats:
    """Of each FAQ, then of none of them; one in sum."""
    return softmax(np.append(of_each @ head.of_question, of_none @ head.of_nothing).astype(np.float32))


def matches(
    head: Head, wordings: Wordings, words: str, vector: Floats, by_letters: Sequence[FaqMatch]
) -> list[FaqMatch]:
    """Best first. `vector` of the caller's words; `by_letters`: what their letters say."""
    letters = [0.0] * len(wordings.starts)
    for match in by_letters:
        letters[match.index] = match.score
    of_each, of_none = evidence(head, wordings, vector, letters)
    likely = likelihoods(head, of_each, of_none)
    best = int(likely[:-1].argmax())
    sure = probability(head.of_sureness, signs(likely, of_each, of_none, words, wordings.texts[best]))
    scored: list[float] = _scores(sure * likely[:-1] / max(float(likely[best]), 1e-9)).tolist()
    # letters that are sure by themselves stay so: the file's own words, and nearly those
    scores = [max(own, one) if own >= ANSWER_AT else one for own, one in zip(letters, scored, strict=True)]
    ranked = sorted(range(len(scores)), key=lambda at: -scores[at])[:_MOST]
    return [FaqMatch(at, scores[at]) for at in ranked]


def softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


def _two_nearest(alike: Floats, starts: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """Of each FAQ's wordings the nearest and the second; the nearest again where there is but one."""
    ends = np.append(starts[1:], len(alike))
    faqs = np.repeat(np.arange(len(starts)), ends - starts)
    ordered = alike[np.lexsort((-alike, faqs))]
    return ordered[starts], ordered[np.minimum(starts + 1, ends - 1)]


def _odds(likely: float) -> float:
    return float(np.log((likely + _SOME) / (1 + _SOME - likely)))


def _scores(likely: Floats) -> NDArray[np.float64]:
    return np.interp(likely, [at for at, _ in SCALE], [score for _, score in SCALE])
