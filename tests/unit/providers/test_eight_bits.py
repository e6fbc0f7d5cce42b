"""Matrices in eight bits mean what the packaged blocks mean, and are used only where the processor can add them up."""

import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from tests.unit.providers.test_sentences import SAID

from receptionist.providers.embedded import eight_bits
from receptionist.providers.embedded.sentences import Sentences
from receptionist.providers.embedded.taught import Taught, in_blocks

_SCRIPT = Path(__file__).parents[3] / "scripts" / "smoothing.py"


def test_sentences_mean_the_same_by_either_arithmetic() -> None:
    blocks, eight = Sentences(in_eight_bits=False), Sentences(in_eight_bits=True)

    cosines = [blocks.both(text) * eight.both(text) for text in SAID]

    assert min(float(one.sum(axis=1).min()) for one in cosines) > 0.998


@pytest.mark.parametrize(
    ("told", "quick"),
    [
        ("processor\t: 0\nflags\t\t: fpu avx2 avx512_vnni amx_int8\n", True),
        ("flags\t\t: fpu avx2 avx_vnni\n", True),
        ("flags\t\t: fpu avx2 fma\n", False),
        ("Features\t: fp asimd\n", False),
        ("", False),
    ],
)
def test_only_where_products_of_bytes_cannot_overflow(
    told: str, *, quick: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_by = tmp_path / "cpuinfo"
    told_by.write_text(told)
    monkeypatch.setattr(eight_bits, "_PROCESSOR", told_by)

    assert eight_bits.are_quick() is quick


def test_where_nobody_can_tell_blocks_are_multiplied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eight_bits, "_PROCESSOR", tmp_path / "none")

    assert eight_bits.are_quick() is False


def test_a_channel_that_reaches_far_hands_its_reach_to_the_matrix() -> None:
    reach, matrix = np.array([100, 1, 1], np.float32), np.ones((2, 3), np.float32)

    smoothing = eight_bits.smoothing_of(reach, matrix)

    assert smoothing[0] > smoothing[1] == smoothing[2]
    assert np.isclose(np.log(smoothing).mean(), 0, atol=1e-6)


def test_a_taught_matrix_is_read_as_it_was_written(tmp_path: Path) -> None:
    matrix = np.random.default_rng(7).normal(size=(4, 64)).astype(np.float32)
    weights, scales = in_blocks(matrix)
    cast("Any", np).savez(tmp_path / "taught.npz", **{"l9.q.w": weights, "l9.q.w.scales": scales})

    read = Taught(tmp_path / "taught.npz").matrix("l9.q.w", 64)

    assert np.abs(read - matrix).max() < 0.02


def test_smoothing_is_that_of_the_layers(tmp_path: Path) -> None:
    """As near as another processor's arithmetic comes: `python scripts/smoothing.py` writes it anew."""
    written = tmp_path / "smoothing.npz"
    subprocess.run([sys.executable, _SCRIPT, written], check=True, timeout=120)
    with np.load(written) as new, np.load(eight_bits.SMOOTHING) as kept:
        assert new.files == kept.files
        for name in new.files:
            assert np.allclose(new[name].astype(np.float32), kept[name].astype(np.float32), rtol=0.05), name
