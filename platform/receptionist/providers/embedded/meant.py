"""Which of all that a practice has for its callers their words are for, by what callers of other practices meant. Pure.

An embedding brings a service's name near to words of the same subject; why people come is another matter ("my crown's
come off", of an urgent visit). So two small layers put callers' words and names into a space of their own, where words
lie near to what they turned out to be for; acts that no file names ("move", "hours") have a direction each.

The numbers lie in `meant.npz`, made by `python -m benchmarks.meant.training`. Decision 43 tells how and why.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from receptionist.conversation.history import Choices, Meant

Floats: TypeAlias = NDArray[np.float32]

FILE: Final = Path(__file__).with_name("meant.npz")
SHARPNESS: Final = 15.0  # of likeness in both spaces
ACT_SHARPNESS: Final = 5.0
KINDS: Final = ("book", "faq", "person")  # of choices
ACTS: Final = (
    "move", "cancel", "tell", "message", "price", "offers", "hours", "address", "unknown", "advice", "matter",
    "notoffered", "sales", "wrong", "chat", "bye", "person", "emergency", "appointment",
)  # fmt: skip


class Space(Struct, frozen=True):
    """What was learned. R dimensions over D of the embedding."""

    said_mean: Floats  # D: of callers' words
    named_mean: Floats  # D: of names and wordings
    of_said: Floats  # D x R
    of_named: Floats  # D x R
    acts: Floats  # D x (KINDS + ACTS)
    often: Floats  # KINDS + ACTS: how often each is meant


class Laid(Struct, frozen=True):
    """A practice's choices in the space. N choices, M texts in all, a choice's together."""

    counts: tuple[int, int, int]  # of services, questions, people
    starts: NDArray[np.intp]  # N: the first text of each
    near: Floats  # M x (D + R)


def load_space(path: Path = FILE) -> Space:
    with np.load(path) as kept:
        return Space(**{name: kept[name].astype(np.float32) for name in Space.__struct_fields__})


def texts_of(choices: Choices) -> list[tuple[str, ...]]:
    """Of each choice, in order."""
    return [
        *((one,) for one in choices.services),
        *(one for one in choices.questions if one),
        *((one,) for one in choices.people),
    ]


def lay(space: Space, choices: Choices, vectors: Sequence[Floats]) -> Laid:
    """`vectors`: of the texts of each choice."""
    counts = len(choices.services), sum(map(bool, choices.questions)), len(choices.people)
    if not vectors:
        width = sum(space.of_named.shape)
        return Laid(counts, np.zeros(0, np.intp), np.zeros((0, width), np.float32))
    starts = np.concatenate([[0], np.cumsum([len(own) for own in vectors])[:-1]]).astype(np.intp)
    named = unit(np.concatenate(list(vectors)) - space.named_mean)
    return Laid(counts, starts, np.concatenate([named, named @ space.of_named], axis=1))


def weigh(space: Space, laid: Laid, vector: Floats) -> Meant:
    """`vector` of the caller's words."""
    said = unit(vector - space.said_mean)
    alike = SHARPNESS * laid.near @ np.concatenate([said, said @ space.of_said])
    acts = ACT_SHARPNESS * said @ space.acts + space.often
    services, questions, people = laid.counts
    each = np.maximum.reduceat(alike, laid.starts) if len(alike) else alike
    each = each + np.repeat(acts[: len(KINDS)], laid.counts)
    logits = np.concatenate([each, acts[len(KINDS) :]])
    raised = np.exp(logits - logits.max())
    likely: list[float] = (raised / raised.sum()).tolist()
    ends = services, services + questions, services + questions + people
    return Meant(
        tuple(likely[: ends[0]]),
        tuple(likely[ends[0] : ends[1]]),
        tuple(likely[ends[1] : ends[2]]),
        dict(zip(ACTS, likely[ends[2] :], strict=True)),
    )


def unit(vectors: Floats) -> Floats:
    """Of length one each."""
    return (vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-6)).astype(np.float32)
