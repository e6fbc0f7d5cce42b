"""Trains what tells which of a practice's choices is meant. `python -m benchmarks.meant.training`: some minutes.

`--held`: trains without a tenth of the practices, and tells how often it is right about those.
"""

import sys
from collections.abc import Sequence
from typing import Final

import numpy as np
from benchmarks.meant.examples import Example, examples, options_of
from msgspec import Struct
from numpy.typing import NDArray
from tests.questions import embedded

from receptionist.providers.embedded.likeness import softmax
from receptionist.providers.embedded.meant import (
    ACT_SHARPNESS,
    ACTS,
    FILE,
    KINDS,
    SHARPNESS,
    Floats,
    Space,
    lay,
    texts_of,
    unit,
    weigh,
)

_WIDTH: Final = 64
_ROUNDS: Final = 8
_AT_ONCE: Final = 32
_RATE: Final = 2e-3
_ACTS_RATE: Final = 1e-2
_DECAY: Final = 1e-2
_ACTS_DECAY: Final = 1e-3
_LEFT_OUT: Final = 0.3  # of the dimensions of callers' words, each time others
_TRAINED: Final = 2  # spaces side by side, each from another beginning
_HELD: Final = 10  # of practices, one
_NAMES: Final = (*KINDS, *ACTS)


class _Seen(Struct, frozen=True):
    """An example in numbers. N options, M texts."""

    said: Floats  # D
    named: Floats  # M x D
    option: NDArray[np.intp]  # M: whose text it is
    kind: NDArray[np.intp]  # N: of _NAMES
    right: NDArray[np.bool_]  # N


def main() -> None:
    given = list(examples())
    practices = sorted({one.practice for one in given})
    held = set(practices[::_HELD]) if "--held" in sys.argv else set[str]()
    space = trained([one for one in given if one.practice not in held])
    if held:
        print(told(space, [one for one in given if one.practice in held]))
        return
    kept = {name: getattr(space, name).astype(np.float16) for name in Space.__struct_fields__}
    np.savez_compressed(FILE, allow_pickle=False, **kept)
    print(f"{len(given)} turns of {len(practices)} practices; {FILE.stat().st_size / 1000:.0f} kB")


def trained(given: Sequence[Example]) -> Space:
    texts = list(dict.fromkeys(text for one in given for own in texts_of(one.choices) for text in own))
    vectors = dict(zip(texts, embedded(texts), strict=True))
    said = embedded([one.words for one in given])
    said_mean = said.mean(0)
    # as often as they are weighed
    named_mean = np.mean([vectors[text] for one in given for own in texts_of(one.choices) for text in own], axis=0)
    directions = {text: unit(vector - named_mean) for text, vector in vectors.items()}
    seen = [_seen(one, unit(own - said_mean), directions) for one, own in zip(given, said, strict=True)]
    found = [_learned(seen, seed) for seed in range(_TRAINED)]
    share = np.float32(_TRAINED**-0.5)
    return Space(
        said_mean,
        named_mean.astype(np.float32),
        np.concatenate([one["said"] for one in found], axis=1) * share,
        np.concatenate([one["named"] for one in found], axis=1) * share,
        np.stack([one["acts"] for one in found]).mean(0),
        np.stack([one["often"] for one in found]).mean(0),
    )


def told(space: Space, given: Sequence[Example]) -> str:
    """How often the likeliest is right, of all and where a service is meant; and of services alone."""
    texts = list(dict.fromkeys(text for one in given for own in texts_of(one.choices) for text in own))
    vectors = dict(zip(texts, embedded(texts), strict=True))
    said = embedded([one.words for one in given])
    right, of_services, alone = list[bool](), list[bool](), list[bool]()
    for one, own in zip(given, said, strict=True):
        laid = lay(space, one.choices, [np.stack([vectors[text] for text in each]) for each in texts_of(one.choices)])
        meant = weigh(space, laid, own)
        likely = [*meant.services, *meant.questions, *meant.people, *meant.acts.values()]
        right.append(int(np.argmax(likely)) in one.meant)
        if all(place < len(meant.services) for place in one.meant):
            of_services.append(right[-1])
            alone.append(int(np.argmax(meant.services)) in one.meant)
    shares = [f"{sum(each)} of {len(each)} ({np.mean(each):.1%})" for each in (right, of_services, alone)]
    return f"right: {shares[0]}; of services: {shares[1]}, among services alone {shares[2]}"


def _seen(one: Example, said: Floats, directions: dict[str, Floats]) -> _Seen:
    texts = texts_of(one.choices)
    options = options_of(one.choices)
    return _Seen(
        said,
        np.stack([directions[text] for own in texts for text in own] or [np.zeros_like(said)])[: sum(map(len, texts))],
        np.repeat(np.arange(len(texts)), [len(own) for own in texts]).astype(np.intp),
        np.array([_place(kind, about) for kind, about in options], np.intp),
        np.isin(np.arange(len(options)), one.meant),
    )


def _place(kind: str, about: str) -> int:
    """Of _NAMES, where a kind of choices may be called as an act is."""
    return KINDS.index(kind) if about else len(KINDS) + ACTS.index(kind)


def _learned(seen: Sequence[_Seen], seed: int) -> dict[str, Floats]:
    """By Adam, of what is said, named, how acts lie, and how often each is meant."""
    random = np.random.default_rng(seed)
    wide = len(seen[0].said)
    layers = {
        "said": random.normal(0, 0.01, (wide, _WIDTH)).astype(np.float32),
        "named": random.normal(0, 0.01, (wide, _WIDTH)).astype(np.float32),
        "acts": np.zeros((wide, len(_NAMES)), np.float32),
        "often": np.zeros(len(_NAMES), np.float32),
    }
    rates = {"said": _RATE, "named": _RATE, "acts": _ACTS_RATE, "often": _ACTS_RATE}
    decays = {"said": _DECAY, "named": _DECAY, "acts": _ACTS_DECAY, "often": 0.0}
    first = {name: np.zeros_like(layer) for name, layer in layers.items()}
    second = {name: np.zeros_like(layer) for name, layer in layers.items()}
    step = 0
    for _ in range(_ROUNDS):
        order: list[int] = random.permutation(len(seen)).tolist()
        for start in range(0, len(order), _AT_ONCE):
            slopes = {name: decays[name] * layer for name, layer in layers.items()}
            for at in order[start : start + _AT_ONCE]:
                _add_slopes(seen[at], layers, slopes, random)
            step += 1
            for name, layer in layers.items():
                first[name] = (0.9 * first[name] + 0.1 * slopes[name]).astype(np.float32)
                second[name] = (0.999 * second[name] + 0.001 * slopes[name] ** 2).astype(np.float32)
                ahead = first[name] / (1 - 0.9**step) / (np.sqrt(second[name] / (1 - 0.999**step)) + 1e-8)
                layer -= rates[name] * ahead
    return layers


def _add_slopes(one: _Seen, layers: dict[str, Floats], slopes: dict[str, Floats], random: np.random.Generator) -> None:
    """Of how unlikely what was meant is, by each number of the layers."""
    kept = (random.random(len(one.said)) > _LEFT_OUT) / (1 - _LEFT_OUT)
    said = (one.said * kept).astype(np.float32)
    own, named = said @ layers["said"], one.named @ layers["named"]
    alike = (SHARPNESS * (one.named @ said + named @ own)).astype(np.float32)
    logits = (ACT_SHARPNESS * said @ layers["acts"] + layers["often"]).astype(np.float32)[one.kind]
    best = _best_of_each(alike, one.option)
    logits[one.option[best]] += alike[best]
    likely = softmax(logits)
    meant = likely * one.right
    off = (likely - meant / max(float(meant.sum()), 1e-9)) / _AT_ONCE
    of_texts = SHARPNESS * off[one.option[best]]
    slopes["said"] += np.outer(said, of_texts @ named[best])
    slopes["named"] += np.outer(of_texts @ one.named[best], own)
    of_kinds = np.zeros(len(_NAMES), np.float32)
    np.add.at(of_kinds, one.kind, off)
    slopes["acts"] += ACT_SHARPNESS * np.outer(said, of_kinds)
    slopes["often"] += of_kinds


def _best_of_each(alike: Floats, option: NDArray[np.intp]) -> NDArray[np.intp]:
    """The likest text of each option that has some."""
    order = np.lexsort((-alike, option))
    firsts = np.unique(option[order], return_index=True)[1]
    return order[firsts]


if __name__ == "__main__":
    main()
