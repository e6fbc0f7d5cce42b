"""Trains the matcher's topic head and weighs its evidence. `python -m benchmarks.topics.training`: a minute.

Learns from the texts beside it (ways to ask, by topic) and weighs on the open halves of the sets of questions. The held
halves are never read here.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray
from tests.questions import asked, embedded, questions

from receptionist.conversation.faq_matching import match_by_letters
from receptionist.providers.embedded import certainty, likeness
from receptionist.providers.embedded.likeness import Floats, Head, evidence, likelihoods, softmax, wordings_of

_TOPICS: Final = Path(__file__).parent
_STEPS: Final = 200
_RATE: Final = 0.05
_DECAY: Final = 3e-4  # of the head's weights
_WEIGHING: Final = (600, 0.005)  # steps, and decay, of the weights of the evidence
_SURENESS: Final = (60, 0.01)  # the same, of the signs; a step of Newton's each


class _Seen(msgspec.Struct, frozen=True):
    """A sentence of a set, and what is known of it."""

    of_each: Floats
    of_none: Floats
    meant: int  # -1: none of them
    words: str
    texts: tuple[tuple[str, ...], ...]


def main() -> None:
    names, sentences, of = _sentences()
    vectors = embedded(sentences)
    head = _head(names, vectors, np.array(of))
    seen = _seen(head)
    head = _weigh(head, [one for own in seen for one in own])
    head = _be_sure(head, seen)
    np.savez_compressed(
        likeness.FILE,
        allow_pickle=False,
        **{
            name: getattr(head, name).astype(np.float32 if name.startswith("of_") else np.float16)
            for name in Head.__struct_fields__
        },
    )
    print(f"{len(names)} topics of {len(sentences)} sentences; {likeness.FILE.stat().st_size / 1000:.0f} kB")


def _sentences() -> tuple[list[tuple[str, str]], list[str], list[int]]:
    """Topics by file and name; sentences; the topic of each."""
    names: list[tuple[str, str]] = []
    sentences: list[str] = []
    of: list[int] = []
    for path in sorted(_TOPICS.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("["):
                names.append((path.stem, line[1:-1]))
            elif line and not line.startswith("#"):
                sentences.append(line)
                of.append(len(names) - 1)
    return names, sentences, of


def _head(names: list[tuple[str, str]], vectors: Floats, of: NDArray[np.intp]) -> Head:
    kinds = [name.partition(":")[0] if file == "trades" else "" for file, name in names]
    head = Head(
        mean=vectors.mean(0),
        weights=np.zeros((vectors.shape[1], len(names)), np.float32),
        bias=np.zeros(len(names), np.float32),
        seldom=np.array([file == "seldom" for file, _ in names], np.float32),
        kinds=np.array([[one == kind for one in kinds] for kind in sorted(set(kinds) - {""})], np.float32),
        of_question=np.zeros(6, np.float32),
        of_nothing=np.zeros(5, np.float32),
        of_sureness=np.zeros(certainty.SIGNS, np.float32),
    )
    directions = head.directions(vectors) * likeness.SHARPNESS
    meant = np.eye(len(names), dtype=np.float32)[of]

    def slopes(values: list[Floats]) -> list[Floats]:
        off = (softmax(_floats(directions @ values[0] + values[1])) - meant) / len(of)
        return [_floats(directions.T @ off + _DECAY * values[0]), _floats(off.sum(0))]

    _descend([head.weights, head.bias], slopes, _STEPS)
    return head


def _seen(head: Head) -> list[list[_Seen]]:
    """By practice."""
    found: list[list[_Seen]] = []
    for practice in (*questions("open"), *asked("open")):
        flat = [text for own in practice.wordings for text in own]
        vectors = np.split(embedded(flat), np.cumsum([len(own) for own in practice.wordings])[:-1])
        wordings = wordings_of(head, vectors, practice.wordings)
        own: list[_Seen] = []
        for words, vector, meant in zip(practice.said, embedded(practice.said), practice.meant, strict=True):
            letters = [0.0] * len(practice.wordings)
            for match in match_by_letters(words, practice.wordings):
                letters[match.index] = match.score
            of_each, of_none = evidence(head, wordings, vector, letters)
            own.append(_Seen(of_each, of_none, -1 if meant is None else meant, words, wordings.texts))
        found.append(own)
    return found


def _weigh(head: Head, seen: list[_Seen]) -> Head:
    """The weights under which what was meant is likeliest."""
    most = max(len(one.of_each) for one in seen)
    of_each = np.stack([np.pad(one.of_each, ((0, most - len(one.of_each)), (0, 0))) for one in seen])
    of_none = np.stack([one.of_none for one in seen])
    there = np.stack([np.append(np.arange(most) < len(one.of_each), True) for one in seen])
    meant = np.eye(most + 1, dtype=np.float32)[[one.meant for one in seen]]  # -1: the last, none of them

    def slopes(values: list[Floats]) -> list[Floats]:
        logits = np.concatenate([of_each @ values[0], (of_none @ values[1])[:, None]], axis=1)
        off = softmax(_floats(np.where(there, logits, -1e9))) - meant
        sums = (np.einsum("sn,snd->d", off[:, :-1], of_each), off[:, -1] @ of_none)
        return [_floats(one / len(seen) + _WEIGHING[1] * value) for one, value in zip(sums, values, strict=True)]

    values = [np.zeros(of_each.shape[-1], np.float32), np.zeros(of_none.shape[-1], np.float32)]
    _descend(values, slopes, _WEIGHING[0])
    return msgspec.structs.replace(head, of_question=values[0], of_nothing=values[1])


def _be_sure(head: Head, seen: list[list[_Seen]]) -> Head:
    """The signs' weights: fitted to what other practices' weights make of each practice."""
    rows: list[Floats] = []
    right: list[bool] = []
    for at, own in enumerate(seen):
        others = _weigh(head, [one for other in (*seen[:at], *seen[at + 1 :]) for one in other])
        for one in own:
            likely = likelihoods(others, one.of_each, one.of_none)
            best = int(likely[:-1].argmax())
            rows.append(certainty.signs(likely, one.of_each, one.of_none, one.words, one.texts[best]))
            right.append(best == one.meant)
    signs, was_right = np.stack(rows).astype(np.float64), np.array(right, np.float64)
    scale = np.append(signs[:, :-1].std(0), 1.0)
    middle = np.append(signs[:, :-1].mean(0), 0.0)
    scaled = (signs - middle) / scale
    steps, decay = _SURENESS
    weights = np.zeros(scaled.shape[1])
    held = decay * np.append(np.ones(len(weights) - 1), 0.0)  # all but the last, which is the same for all
    for _ in range(steps):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - was_right) / len(right) + held * weights
        bend = (scaled * (likely * (1 - likely))[:, None]).T @ scaled / len(right) + np.diag(held)
        weights -= np.linalg.solve(bend, slope)
    weights /= scale
    weights[-1] -= weights[:-1] @ middle[:-1]
    return msgspec.structs.replace(head, of_sureness=_floats(weights))


def _descend(values: list[Floats], slopes: Callable[[list[Floats]], list[Floats]], steps: int) -> None:
    """Adam, in place."""
    first = [np.zeros_like(value) for value in values]
    second = [np.zeros_like(value) for value in values]
    for step in range(1, steps + 1):
        for at, slope in enumerate(slopes(values)):
            first[at] = _floats(0.9 * first[at] + 0.1 * slope)
            second[at] = _floats(0.999 * second[at] + 0.001 * slope * slope)
            corrected = np.sqrt(second[at] / (1 - 0.999**step)) + 1e-8
            values[at] -= _RATE * first[at] / (1 - 0.9**step) / corrected


def _floats(values: NDArray[Any]) -> Floats:  # Any: whatever a sum of them has become
    return values.astype(np.float32)


if __name__ == "__main__":
    main()
