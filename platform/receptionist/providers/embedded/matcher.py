"""The matcher's worker: which FAQ, and what else of a practice, a caller's words mean. Wordings are embedded once."""

import asyncio
from collections import OrderedDict
from pathlib import Path
from typing import Final

import numpy as np
from msgspec import Struct

from receptionist.conversation.faq_matching import match_by_letters
from receptionist.conversation.history import Choices, FaqMatch, Meant
from receptionist.providers.embedded import likeness, meant
from receptionist.providers.embedded.likeness import Floats, Head, Wordings
from receptionist.providers.embedded.meanings import Meanings
from receptionist.providers.embedded.meant import Laid, Space
from receptionist.providers.embedded.protocol import (
    Close,
    Compare,
    Likeness,
    Ready,
    Refused,
    Request,
    Weigh,
    Weighed,
)
from receptionist.providers.embedded.sentences import Sentences
from receptionist.providers.embedded.worker import Send

_KEPT: Final = 5000  # wordings: 16 MB, a few hundred practices
_AT_ONCE: Final = 4  # wordings embedded before words that somebody waits for get their turn: 25 ms
_MOST_WAITING: Final = 128
_LONGEST: Final = 400  # letters of a question
_SAID: Final = 500  # of callers' words, which are guessed on before they are answered: 2 MB


def load(send: Send, kept_in: str = "") -> "MatcherEngine":
    """`kept_in`: the folder where embeddings are kept for the next start; empty, or not there: nowhere."""
    sentences = Sentences()
    sentences.meaning("ready")
    on_disk = Meanings(Path(kept_in)) if kept_in and Path(kept_in).is_dir() else None
    return MatcherEngine(sentences, likeness.load_head(), meant.load_space(), send, on_disk)


class _Said(Struct):
    """A caller's words, as far as somebody asked."""

    meaning: Floats | None = None
    purpose: Floats | None = None


class MatcherEngine:
    def __init__(
        self,
        sentences: Sentences,
        head: Head,
        space: Space,
        send: Send,
        on_disk: Meanings | None,
    ) -> None:
        self.ready = Ready(0, "multilingual-e5-small", [])
        self._sentences = sentences
        self._head = head
        self._space = space
        self._send = send
        self._on_disk = on_disk
        self._kept: OrderedDict[str, Floats] = OrderedDict()
        self._said: OrderedDict[str, _Said] = OrderedDict()
        self._practices: OrderedDict[tuple[tuple[str, ...], ...], Wordings] = OrderedDict()
        self._laid: OrderedDict[Choices, Laid] = OrderedDict()
        self._asked: list[Compare | Weigh] = []
        self._some = asyncio.Event()

    def take(self, request: Request) -> None:
        match request:
            case Compare() | Weigh() if len(self._asked) >= _MOST_WAITING:
                self._send(Refused(request.id, f"The embedded matcher is already busy with {_MOST_WAITING} questions."))
            case Compare() | Weigh():
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

    async def _answer(self, asked: Compare | Weigh) -> None:
        if isinstance(asked, Weigh):
            self._send(Weighed(asked.id, await asyncio.to_thread(self._weighed, asked)))
            return
        found = await asyncio.to_thread(self._matches, asked)
        self._send(Likeness(asked.id, [match.index for match in found], [match.score for match in found]))

    def _matches(self, asked: Compare) -> list[FaqMatch]:
        """Works in a thread, one at a time; nothing is kept or forgotten meanwhile."""
        by_letters = match_by_letters(asked.words, asked.wordings)
        wordings = self._wordings(asked)
        if not wordings or not asked.words:
            return []
        words = asked.words[:_LONGEST]
        return likeness.matches(self._head, wordings, words, self._meaning(words), by_letters)

    def _weighed(self, asked: Weigh) -> Meant:
        """Works in a thread, like `_matches`."""
        laid = self._laid.pop(asked.choices, None)
        if laid is None:
            vectors = [np.stack([self._kept[_cut(text)][1] for text in own]) for own in meant.texts_of(asked.choices)]
            laid = meant.lay(self._space, asked.choices, vectors)
        self._laid[asked.choices] = laid
        while sum(len(one.near) for one in self._laid.values()) > _KEPT and len(self._laid) > 1:
            self._laid.popitem(last=False)
        return meant.weigh(self._space, laid, self._said_for(asked.words[:_LONGEST])) if asked.words else Meant()

    def _meaning(self, words: str) -> Floats:
        """Of a caller's words: the same come twice, in a guess and at the turn's end. On disk are rehearsals'."""
        said = self._heard(words)
        if said.meaning is None:
            said.meaning = self._sentences.meaning(words)
        return said.meaning

    def _said_for(self, words: str) -> Floats:
        """What a caller's words are for, which few turns need to be told."""
        said = self._heard(words)
        if said.purpose is None:
            said.purpose = self._sentences.purpose(words)
        return said.purpose

    def _heard(self, words: str) -> "_Said":
        if words not in self._said:
            kept = self._on_disk.get([words]).get(words) if self._on_disk else None
            self._said[words] = _Said() if kept is None else _Said(*kept)
        self._said.move_to_end(words)
        if len(self._said) > _SAID:
            self._said.popitem(last=False)
        return self._said[words]

    def _wordings(self, asked: Compare) -> Wordings | None:
        """What the head makes of a practice's questions. None: it has none."""
        key = tuple(map(tuple, asked.wordings))
        known = self._practices.pop(key, None)
        if known is None and key:
            vectors = [np.stack([self._kept[_cut(text)][0] for text in own]) for own in key]
            known = likeness.wordings_of(self._head, vectors, key)
        if known:
            self._practices[key] = known
        while sum(len(one.directions) for one in self._practices.values()) > _KEPT and len(self._practices) > 1:
            self._practices.popitem(last=False)
        return known

    def _missing(self, asked: Compare | Weigh) -> list[str]:
        wanted = meant.texts_of(asked.choices) if isinstance(asked, Weigh) else asked.wordings
        texts = dict.fromkeys(_cut(text) for wordings in wanted for text in wordings)
        return [text for text in texts if text not in self._kept]

    def _embedded(self, texts: list[str]) -> dict[str, Floats]:
        found = self._on_disk.get(texts) if self._on_disk else {}
        new = [text for text in texts if text not in found]
        if new:
            made = {text: self._sentences.both(text) for text in new}
            if self._on_disk:
                self._on_disk.put(made)
            found |= made
        return found

    def _keep(self, vectors: dict[str, Floats]) -> None:
        self._kept |= vectors
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)


def _cut(text: str) -> str:
    return text[:_LONGEST]
