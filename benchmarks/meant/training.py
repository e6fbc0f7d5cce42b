"""Teaches the model's last layers which choice is meant: `python -m benchmarks.meant.training`, an hour.

One practice in twelve is kept out: they tell how often it is right, and how sure it may be.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias, cast

import jax
import numpy as np
from benchmarks.meant.examples import Example, examples
from benchmarks.meant.layers import MATRICES, Layer, normed, read_layer, worked
from jax import Array
from msgspec import Struct
from numpy.typing import NDArray

from receptionist.providers.embedded import meant, taught
from receptionist.providers.embedded.meant import ACT_SHARPNESS, ACTS, KINDS, Floats, texts_of
from receptionist.providers.embedded.pieces import Pieces
from receptionist.providers.embedded.weights import Weights, packaged

_jax: Any = cast("Any", jax)  # most of its types are unknown
Learned: TypeAlias = dict[str, Any]  # "layers", and arrays by name

_TAUGHT: Final = 3  # layers, the last
_ROUNDS: Final = 2
_AT_ONCE: Final = 32  # of one practice
_RATES: Final = {"acts": 2e-3, "often": 1e-2, "sharpness": 0.05, "said_mean": 5e-5, "named_mean": 5e-5}
_RATE: Final = 8e-5  # of layers
_SLOWEST: Final = 0.02  # of a rate, at the end
_WARM: Final = 50  # steps
_DECAY: Final = 0.01
_SHARP: Final = 20.0  # at first
_HELD: Final = 12  # of practices, one
_SAID_SIZES, _NAMED_SIZES = (24, 40, 72), (16, 32)  # pieces: few sizes, since each is compiled
_TEXTS: Final = 32  # of a practice: its names are filled up to a multiple
_MOST: Final = 48  # choices of a practice
_NONE: Final = -1e9
_NAMES: Final = (*KINDS, *ACTS)
_FIRST_STEPS: Final = ("emb.ln.w", "emb.ln.b")


class _Asked(Struct, frozen=True):
    """Up to _AT_ONCE of one practice, in numbers. P pieces, T texts."""

    said: Floats  # _AT_ONCE x P x D, after the layers that stay as they are
    said_there: Floats  # _AT_ONCE x P
    named: Floats  # T x P x D
    named_there: Floats
    option: NDArray[np.intp]  # T: whose text it is
    kind: NDArray[np.intp]  # _MOST: of KINDS
    right: Floats  # _AT_ONCE x (_MOST + ACTS): 1 for what was meant
    real: Floats  # _AT_ONCE: 1, or 0 where the batch is filled up


def main() -> None:
    given = [one for one in examples() if len(texts_of(one.choices)) <= _MOST]
    practices = sorted({one.practice for one in given})
    held = set(practices[5::_HELD])
    begun = _begun(given)
    learned = _learned([one for one in given if one.practice not in held], begun)
    told, heat = _told([one for one in given if one.practice in held], begun, learned)
    print(f"{len(given)} turns of {len(practices)} practices; {told}")
    _write(learned, heat)


class _Begun(Struct, frozen=True):
    """Each text after the layers that stay as they are, by text; and those that follow."""

    texts: dict[str, NDArray[np.float16]]  # pieces x D
    layers: list[Layer]
    heads: int
    means: tuple[Floats, Floats]  # of what is said and of what is named, after the model's own last layers


def _begun(given: Sequence[Example]) -> _Begun:
    weights = Weights(packaged())
    pieces = Pieces(weights.vocabulary)
    layers = [read_layer(weights, number) for number in range(weights.layers)]
    places = weights.floats("emb.pos").reshape(-1, weights.width) + weights.floats("emb.type")[: weights.width]
    norm = [weights.floats(name) for name in _FIRST_STEPS]

    def stay(value: Array, there: Array) -> Array:
        value = normed(value, norm[0], norm[1])
        for layer in layers[:-_TAUGHT]:
            value = worked(layer, value, there, weights.heads)
        return value

    stayed = _jax.jit(stay)

    def looked_up(text: str) -> NDArray[np.float16]:
        numbers = pieces.numbers(f"query: {text}", _SAID_SIZES[-1])
        return (weights.rows("emb.word", numbers) + places[: len(numbers)]).astype(np.float16)

    named = list(dict.fromkeys(text for one in given for own in texts_of(one.choices) for text in own))
    said = [one.words for one in given]
    texts = {text: looked_up(text) for text in dict.fromkeys([*named, *said])}
    order = sorted(texts, key=lambda text: len(texts[text]))
    for at in range(0, len(order), _AT_ONCE):
        some = order[at : at + _AT_ONCE]
        value, there = _filled([texts[text] for text in some], _AT_ONCE, (8, 16, *_SAID_SIZES))
        for text, own in zip(some, cast("Floats", np.asarray(stayed(value, there))), strict=False):
            texts[text] = own[: len(texts[text])].astype(np.float16)
    mean = _jax.jit(_mean, static_argnames="heads")
    usual = {
        text: np.asarray(mean(layers[-_TAUGHT:], *_filled([own], 1, _SAID_SIZES), heads=weights.heads))[0]
        for text, own in texts.items()
    }
    means = np.mean([usual[text] for text in said], axis=0), np.mean([usual[text] for text in named], axis=0)
    return _Begun(texts, layers[-_TAUGHT:], weights.heads, means)


def _mean(layers: Sequence[Layer], value: Array, there: Array, heads: int) -> Array:
    """Unit vectors."""
    for layer in layers:
        value = worked(layer, value, there, heads)
    return _unit((value * there[..., None]).sum(1) / there.sum(1, keepdims=True))


def _unit(vectors: Array) -> Array:
    size: Array = _jax.numpy.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / size


def _filled(texts: Sequence[NDArray[np.float16]], many: int, sizes: Sequence[int]) -> tuple[Floats, Floats]:
    """Texts of one size, and where they are; cut at the largest size."""
    longest = max(map(len, texts))
    size = next((one for one in sizes if one >= longest), sizes[-1])
    value = np.zeros((many, size, texts[0].shape[1]), np.float32)
    there = np.zeros((many, size), np.float32)
    there[:, 0] = 1
    for row, text in enumerate(texts):
        value[row, : len(text)] = text[:size]
        there[row, : len(text)] = 1
    return value, there


def _asked(given: Sequence[Example], begun: _Begun) -> _Asked:
    """All of one practice."""
    choices = given[0].choices
    texts = texts_of(choices)
    flat = [text for own in texts for text in own]
    room = -(-max(len(flat), 1) // _TEXTS) * _TEXTS
    named = _filled([begun.texts[text] for text in flat] or [begun.texts[given[0].words]], room, _NAMED_SIZES)
    option = np.full(room, _MOST, np.intp)
    option[: len(flat)] = np.repeat(np.arange(len(texts)), [len(own) for own in texts])
    kind = np.full(_MOST, len(KINDS), np.intp)
    counts = len(choices.services), sum(map(bool, choices.questions)), len(choices.people)
    kind[: len(texts)] = np.repeat(np.arange(len(KINDS)), counts)
    right = np.ones((_AT_ONCE, _MOST + len(ACTS)), np.float32)
    for row, one in enumerate(given):
        right[row] = 0
        right[row, [place if place < len(texts) else _MOST + place - len(texts) for place in one.meant]] = 1
    real = (np.arange(_AT_ONCE) < len(given)).astype(np.float32)
    said = _filled([begun.texts[one.words] for one in given], _AT_ONCE, _SAID_SIZES)
    return _Asked(*said, *named, option, kind, right, real)


def _logits(learned: Learned, asked: tuple[Any, ...], heads: int) -> Array:
    """_AT_ONCE x (_MOST + ACTS), as `meant.weigh` has them."""
    said, said_there, named, named_there, option, kind = asked[:6]
    words = _unit(_mean(learned["layers"], said, said_there, heads) - learned["said_mean"])
    names = _unit(_mean(learned["layers"], named, named_there, heads) - learned["named_mean"])
    alike = learned["sharpness"] * (words @ names.T)
    each = _jax.numpy.full((len(words), _MOST + 1), _NONE).at[:, option].max(alike)[:, :_MOST]
    acts = ACT_SHARPNESS * words @ learned["acts"] + learned["often"]
    kinds = _jax.numpy.concatenate([acts[:, : len(KINDS)], _jax.numpy.full((len(words), 1), _NONE)], axis=1)
    return _jax.numpy.concatenate([each + kinds[:, kind], acts[:, len(KINDS) :]], axis=1)


def _loss(learned: Learned, asked: tuple[Any, ...], heads: int) -> Array:
    right, real = asked[6:]
    likely = _jax.nn.log_softmax(_logits(learned, asked, heads))
    return (
        -_jax.numpy.sum(real * _jax.scipy.special.logsumexp(likely + _jax.numpy.log(right + 1e-12), axis=1)) / _AT_ONCE
    )


def _learned(given: Sequence[Example], begun: _Begun) -> Learned:
    """By Adam."""
    wide = len(begun.means[0])
    learned: Learned = {
        "layers": begun.layers,
        "said_mean": begun.means[0],
        "named_mean": begun.means[1],
        "sharpness": np.float32(_SHARP),
        "acts": np.zeros((wide, len(_NAMES)), np.float32),
        "often": np.zeros(len(_NAMES), np.float32),
    }
    learned = _jax.tree.map(_jax.numpy.asarray, learned)
    rates = {name: _RATES.get(name) or _jax.tree.map(_rate, learned[name]) for name in learned}
    first, second = _jax.tree.map(_jax.numpy.zeros_like, learned), _jax.tree.map(_jax.numpy.zeros_like, learned)

    def step(learned: Learned, first: Learned, second: Learned, at: Array, share: Array, asked: tuple[Any, ...]) -> Any:
        loss, slopes = _jax.value_and_grad(_loss)(learned, asked, begun.heads)
        first = _jax.tree.map(_slowly, first, slopes)
        second = _jax.tree.map(_slowly_squared, second, slopes)

        def moved(value: Array, slope: Array, square: Array, rate: float) -> Array:
            ahead = slope / (1 - 0.9**at) / (_jax.numpy.sqrt(square / (1 - 0.98**at)) + 1e-8)
            return value - share * rate * (ahead + (_DECAY * value if value.ndim > 1 else 0))

        return _jax.tree.map(moved, learned, first, second, rates), first, second, loss

    stepped = _jax.jit(step)
    random = np.random.default_rng(0)
    rounds = [list(_batches(given, random)) for _ in range(_ROUNDS)]
    steps, at = sum(map(len, rounds)), 0
    for batches in rounds:
        losses: list[float] = []
        for batch in batches:
            at += 1
            share = min(1.0, at / _WARM) * max(_SLOWEST, 1 - at / steps)
            asked = _asked(batch, begun)
            numbers = tuple(getattr(asked, name) for name in asked.__struct_fields__)
            learned, first, second, loss = stepped(
                learned, first, second, _jax.numpy.float32(at), _jax.numpy.float32(share), numbers
            )
            losses.append(float(loss))
        print(f"after {at} of {steps} steps: {np.mean(losses):.3f} lost")
    return learned


def _rate(_value: Array) -> float:
    return _RATE


def _slowly(old: Array, new: Array) -> Array:
    return 0.9 * old + 0.1 * new


def _slowly_squared(old: Array, new: Array) -> Array:
    return 0.98 * old + 0.02 * new**2


def _batches(given: Sequence[Example], random: np.random.Generator) -> Iterator[list[Example]]:
    """Of one practice each, and of about one length."""
    practices: dict[str, list[Example]] = {}
    for one in given:
        practices.setdefault(one.practice, []).append(one)
    batches: list[list[Example]] = []
    for own in practices.values():
        order: list[int] = random.permutation(len(own)).tolist()
        for at in range(0, len(order), 2 * _AT_ONCE):
            some = sorted((own[number] for number in order[at : at + 2 * _AT_ONCE]), key=lambda one: len(one.words))
            batches += [half for half in (some[:_AT_ONCE], some[_AT_ONCE:]) if half]
    places: list[int] = random.permutation(len(batches)).tolist()
    yield from (batches[place] for place in places)


def _told(given: Sequence[Example], begun: _Begun, learned: Learned) -> tuple[str, float]:
    """How often the likeliest is right, of all and where a service is meant; and by what to divide its logits."""
    logits: list[Floats] = []
    rights: list[Floats] = []
    of_services: list[bool] = []
    found = _jax.jit(_logits, static_argnames="heads")
    for batch in _batches(given, np.random.default_rng(0)):
        asked = _asked(batch, begun)
        numbers = tuple(getattr(asked, name) for name in asked.__struct_fields__)
        logits += list(cast("Floats", np.asarray(found(learned, numbers, heads=begun.heads)))[: len(batch)])
        rights += list(asked.right[: len(batch)])
        of_services += [all(place < len(one.choices.services) for place in one.meant) for one in batch]
    every, right = np.array(logits), np.array(rights)
    hit = right[np.arange(len(right)), every.argmax(axis=1)] > 0
    services = np.array(of_services)

    def lost(heat: float) -> float:
        likely: Floats = every / heat - np.logaddexp.reduce(every / heat, axis=1, keepdims=True)
        of_right: Floats = np.logaddexp.reduce(likely + np.log(right + 1e-12), axis=1)
        return -float(np.mean(of_right))

    heats: list[float] = np.arange(0.8, 3, 0.05).tolist()
    heat = min(heats, key=lost)
    shares = [f"{one.sum()} of {len(one)} ({one.mean():.1%})" for one in (hit, hit[services])]
    return f"of practices kept out: {shares[0]} right; of services {shares[1]}; as sure as at {heat:.2f}", heat


def _write(learned: Learned, heat: float) -> None:
    """Into the package."""
    kept: dict[str, NDArray[Any]] = {}
    first = Weights(packaged()).layers - _TAUGHT
    for number, layer in enumerate(learned["layers"], first):
        for name, value in layer.items():
            values: Floats = np.asarray(value)
            if name in [f"{matrix}.w" for matrix in MATRICES]:
                blocks, scales = taught.in_blocks(np.ascontiguousarray(values.T))
                kept |= {f"l{number}.{name}": blocks, f"l{number}.{name}.scales": scales.astype(np.float16)}
            else:
                kept[f"l{number}.{name}"] = values.astype(np.float16)
    np.savez_compressed(taught.FILE, allow_pickle=False, **kept)
    space = {name: np.asarray(learned[name]) for name in meant.Space.__struct_fields__}
    for name in ("sharpness", "acts", "often"):
        space[name] = space[name] / heat
    np.savez_compressed(
        meant.FILE, allow_pickle=False, **{n: np.atleast_1d(v).astype(np.float16) for n, v in space.items()}
    )
    for path in (taught.FILE, meant.FILE):
        print(f"{Path(path).name}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
