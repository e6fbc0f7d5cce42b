"""Matrices in eight bits, multiplied with activations in eight bits: half the time of blocks, where the processor can.

One scale serves all activations of a multiplication, and a few channels that reach ten times as far as the others would
leave these hardly any of the 255 steps. So what a channel is multiplied with takes over a part of its reach beforehand
("smoothed"), and where single pieces reach far each piece has a scale of its own (decision 46).
"""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from receptionist.providers.embedded.onnx_writing import MICROSOFT, Network
from receptionist.providers.embedded.weights import Floats

SMOOTHING: Final = Path(__file__).with_name("smoothing.npz")
_TAKEN_OVER: Final = 0.6  # of a channel's reach, as an exponent
_LEAST: Final = 1e-5
_LARGEST: Final = 127
_NOTHING: Final = 128  # of unsigned bytes
_PROCESSOR: Final = Path("/proc/cpuinfo")
_SUMS_OF_BYTES: Final = frozenset({"avx512_vnni", "avx_vnni"})  # without them products of two bytes overflow their sum


def are_quick() -> bool:
    """Does the processor add up products of bytes in 32 bits? Where nobody can tell, it does not."""
    try:
        told = _PROCESSOR.read_text("utf-8", "replace")
    except OSError:
        return False
    flags = next((line for line in told.splitlines() if line.startswith("flags")), "")
    return not _SUMS_OF_BYTES.isdisjoint(flags.split())


class Smoothing:
    """By how much each channel of what is multiplied is made smaller. Raises OSError."""

    def __init__(self, path: Path = SMOOTHING) -> None:
        with np.load(path) as kept:
            self._kept = {name: kept[name].astype(np.float32) for name in kept.files}

    def __getitem__(self, name: str) -> Floats:
        return self._kept[name]


def smoothing_of(reach: Floats, matrix: Floats) -> Floats:
    """`reach`: the furthest that each channel got; `matrix`: out x in, whose weights grow by as much."""
    own = np.maximum(np.abs(matrix).max(axis=0), _LEAST)
    found = np.maximum(reach, _LEAST) ** _TAKEN_OVER / own ** (1 - _TAKEN_OVER)
    return (found / np.exp(np.log(found).mean())).astype(np.float32)


def multiplied(network: Network, value: str, matrix: Floats, smoothing: Floats, out: str, *, by_piece: bool) -> str:
    """`matrix`: out x in. `by_piece`: a scale for each piece, instead of one for all."""
    matrix = matrix * smoothing
    scales: Floats = (np.maximum(np.abs(matrix).max(axis=1), _LEAST) / _LARGEST).astype(np.float32)
    weights: NDArray[np.int8] = np.rint(matrix / scales[:, np.newaxis]).astype(np.int8).T.copy()
    value = network.add("Mul", [value, network.keep(f"{out}.smoothing", 1 / smoothing)], [f"{out}.smooth"])
    own = [network.keep(f"{out}.w", weights), network.keep(f"{out}.scales", scales)]
    none = network.keep(f"{out}.none", np.zeros(len(scales), np.int8))
    if not by_piece:
        return network.add("DynamicQuantizeMatMul", [value, *own, none], [f"{out}.out"], MICROSOFT)
    furthest = [network.add("Abs", [value], [f"{out}.abs"]), network.keep(f"{out}.axis", np.array([-1]))]
    reach = network.add("ReduceMax", furthest, [f"{out}.furthest"], keepdims=1)
    least = network.keep(f"{out}.least", np.array(_LEAST, np.float32))  # of a piece that is nothing
    reach = network.add("Max", [reach, least], [f"{out}.reach"])
    step = network.add("Mul", [reach, network.keep(f"{out}.part", np.array(1 / _LARGEST, np.float32))], [f"{out}.step"])
    one = network.keep(f"{out}.one", np.array(1, np.float32))
    nothing = network.keep(f"{out}.nothing", np.array(_NOTHING, np.uint8))
    steps = network.add("Div", [value, step], [f"{out}.steps"])
    each = network.add("QuantizeLinear", [steps, one, nothing], [f"{out}.bytes"])
    inputs = [each, own[0], one, own[1], nothing, none]
    found = network.add("MatMulIntegerToFloat", inputs, [f"{out}.found"], MICROSOFT)
    return network.add("Mul", [found, step], [f"{out}.out"])
