"""Which of all that a practice has for its callers their words are for, by what callers of other practices meant. Pure.

An embedding brings a service's name near to words of the same subject; why people come is another matter ("my crown's
come off", of an urgent visit). So the model's last layers were taught to bring words near to what they turned out to be
for; acts that no file names ("move", "hours") have a direction each.

The numbers lie in `meant.npz`, made by `python -m benchmarks.meant.training`. Decisions 43 and 44 tell how and why.
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
ACT_SHARPNESS: Final = 5.0
KINDS: Final = ("book", "faq", "person")  # of choices
ACTS: Final = (
    "move", "cancel", "tell", "message", "price", "offers", "hours", "address", "unknown", "advice", "matter",
    "notoffered", "sales", "wrong", "chat", "bye", "person", "emergency", "appointment",
)  # fmt: skip


class Space(Struct, frozen=True):
    """What was learned. D dimensions of what words are said for."""

    said_mean: Floats  # D: of callers' words
    named_mean: Floats  # D: of names and wordings
    sharpness: Floats  # one, of likeness
    acts: Floats  # D x (KINDS + ACTS)
    often: Floats  # KINDS + ACTS: how often each is meant


class Laid(Struct, frozen=True):
    """A practice's choices in the space. N choices, M texts in all, a choice's together."""

    counts: tuple[int, int, int]  # of services, questions, people
    starts: NDArray[np.intp]  # N: the first text of each
    near: Floats  # M x D


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
    """`vectors`: what the texts of each choice are said for."""
    counts = len(choices.services), sum(map(bool, choices.questions)), len(choices.people)
    if not vectors:
        return Laid(counts, np.zeros(0, np.intp), np.zeros((0, len(space.named_mean)), np.float32))
    starts = np.concatenate([[0], np.cumsum([len(own) for own in vectors])[:-1]]).astype(np.intp)
    return Laid(counts, starts, unit(np.concatenate(list(vectors)) - space.named_mean))


def weigh(space: Space, laid: Laid, vector: Floats) -> Meant:
    """`vector`: what the caller's words are said for."""
    said = unit(vector - space.said_mean)
    alike = space.sharpness * (laid.near @ said)
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
