"""What was taught is kept in eight bits: near to what it was, whatever it was."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from receptionist.providers.embedded.taught import Taught, in_blocks
from receptionist.providers.embedded.weights import BLOCK, Weights, packaged


@given(st.lists(st.floats(-9, 9, width=16), min_size=BLOCK, max_size=BLOCK))
def test_a_block_comes_near_to_its_numbers(numbers: list[float]) -> None:
    matrix = np.array([numbers], np.float32)

    weights, scales = in_blocks(matrix)

    found = (weights.astype(np.float32) - 128) * scales[:, None]
    assert np.abs(found - matrix).max() <= 0.005 * np.abs(matrix).max() + 1e-6


def test_the_taught_layers_are_the_models_last() -> None:
    weights, taught = Weights(packaged()), Taught()

    for number in range(taught.first, weights.layers):
        for name in (f"l{number}.q.b", f"l{number}.aln.w", f"l{number}.fi.b"):
            assert taught.floats(name).shape == weights.floats(name).shape
        assert taught.blocks(f"l{number}.fo.w")[1].size == weights.blocks(f"l{number}.fo.w")[1].size
