"""The layers of the sentences' model, to be worked and taught: a BERT, as its package keeps it, in JAX."""

from typing import Any, Final, TypeAlias, cast

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from receptionist.providers.embedded.weights import BLOCK, Floats, Weights

_jax: Any = cast("Any", jax)  # most of its types are unknown
Layer: TypeAlias = dict[str, Any]  # by what its own file calls each, without the layer; arrays of numpy or of JAX

MATRICES: Final = ("q", "k", "v", "ao", "fi", "fo")
NORMS: Final = ("aln", "oln")
_TINY: Final = 1e-12
_NEVER: Final = -1e9
_NOTHING: Final = 8  # of four bits


def read_layer(weights: Weights, number: int) -> Layer:
    """Matrices are in x out."""
    read: Layer = {}
    for name in MATRICES:
        bias = weights.floats(f"l{number}.{name}.b")
        read |= {f"{name}.w": _matrix(weights, f"l{number}.{name}.w", len(bias)), f"{name}.b": bias}
    for name in NORMS:
        read |= {f"{name}.{part}": weights.floats(f"l{number}.{name}.{part}") for part in "wb"}
    return read


def worked(layer: Layer, value: Array, there: Array, heads: int) -> Array:
    """`value`: texts x pieces x D; `there`: 1 for pieces that a text has, texts x pieces."""
    texts, pieces, wide = value.shape

    def part(name: str) -> Array:
        every = value @ layer[f"{name}.w"] + layer[f"{name}.b"]
        return every.reshape(texts, pieces, heads, wide // heads).transpose(0, 2, 1, 3)

    near = part("q") @ part("k").transpose(0, 1, 3, 2) / np.sqrt(wide // heads)
    seen = _jax.nn.softmax(near + (1 - there)[:, None, None, :] * _NEVER) @ part("v")
    seen = seen.transpose(0, 2, 1, 3).reshape(texts, pieces, wide) @ layer["ao.w"] + layer["ao.b"]
    value = normed(value + seen, layer["aln.w"], layer["aln.b"])
    inner = _jax.nn.gelu(value @ layer["fi.w"] + layer["fi.b"], approximate=False)
    return normed(value + inner @ layer["fo.w"] + layer["fo.b"], layer["oln.w"], layer["oln.b"])


def normed(value: Array, weight: Array | Floats, bias: Array | Floats) -> Array:
    mean = value.mean(-1, keepdims=True)
    off = ((value - mean) ** 2).mean(-1, keepdims=True)
    return (value - mean) / jnp.sqrt(off + _TINY) * weight + bias


def _matrix(weights: Weights, name: str, wide: int) -> Floats:
    halves, scales = weights.blocks(name)
    blocks = np.empty((len(halves), BLOCK), np.float32)
    blocks[:, 0::2], blocks[:, 1::2] = halves & 15, halves >> 4
    return ((blocks - _NOTHING) * scales[:, None]).reshape(wide, -1).T.copy()
