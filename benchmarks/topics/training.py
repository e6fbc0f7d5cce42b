"""Trains the matcher's topic head and weighs its evidence. `python -m benchmarks.topics.training`: half a minute.

Learns from the texts beside it (ways to ask, by topic) and weighs on the open half of the set of questions. The held
half is never read here.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from tests.questions import embedded, questions

from receptionist.conversation.faq_matching import match_by_letters
from receptionist.providers.embedded import likeness
from receptionist.providers.embedded.likeness import Floats, Head, evidence, softmax, wordings_of

_TOPICS: Final = Path(__file__).parent
_STEPS: Final = 200
_RATE: Final = 0.05
_DECAY: Final = 3e-4  # of the head's weights
_WEIGHING: Final = (600, 0.005)  # steps, and decay, of the weights of the evidence


def main() -> None:
    names, sentences, of = _sentences()
    vectors = embedded(sentences)
    head = _head(names, vectors, np.array(of))
    head = _weigh(head)
    np.savez_compressed(
        likeness.FILE,
        allow_pickle=False,
        **{name: getattr(head, name).astype(np.float16) for name in Head.__struct_fields__},
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
    )
    directions = head.directions(vectors) * likeness.SHARPNESS
    meant = np.eye(len(names), dtype=np.float32)[of]

    def slopes(values: list[Floats]) -> list[Floats]:
        off = (softmax(_floats(directions @ values[0] + values[1])) - meant) / len(of)
        return [_floats(directions.T @ off + _DECAY * values[0]), _floats(off.sum(0))]

    _descend([head.weights, head.bias], slopes, _STEPS)
    return head


def _weigh(head: Head) -> Head:
    """The weights under which the open half is likeliest."""
    seen: list[tuple[Floats, Floats, int]] = []
    for asked in questions("open"):
        flat = [text for own in asked.wordings for text in own]
        vectors = np.split(embedded(flat), np.cumsum([len(own) for own in asked.wordings])[:-1])
        wordings = wordings_of(head, vectors)
        for words, vector, meant in zip(asked.said, embedded(asked.said), asked.meant, strict=True):
            letters = [0.0] * len(asked.wordings)
            for match in match_by_letters(words, asked.wordings):
                letters[match.index] = match.score
            seen.append((*evidence(head, wordings, vector, letters), -1 if meant is None else meant))

    def slopes(values: list[Floats]) -> list[Floats]:
        of_question, of_nothing = (np.zeros_like(value) for value in values)
        for of_each, of_none, meant in seen:
            off = softmax(np.append(of_each @ values[0], of_none @ values[1]))
            off[meant] -= 1  # -1: the last, none of them
            of_question += off[:-1] @ of_each
            of_nothing += off[-1] * of_none
        sums = (of_question, of_nothing)
        return [_floats(one / len(seen) + _WEIGHING[1] * value) for one, value in zip(sums, values, strict=True)]

    _descend([head.of_question, head.of_nothing], slopes, _WEIGHING[0])
    return head


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
