"""The set of callers' questions: sentences with the FAQ that each means, or none; half to tune on, half to grade with.

It was written without sight of the matcher. Nobody looks at the held half's sentences, only at its totals.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np
from msgspec import Struct
from tests.serving import MEANINGS

from receptionist.conversation.faq_matching import Answer, Ask, band, match_by_letters
from receptionist.conversation.history import NO_CHOICES, Choices, FaqMatch, Meant
from receptionist.providers.embedded.likeness import Floats, Head, Wordings, load_head, matches, wordings_of
from receptionist.providers.embedded.meanings import Meanings
from receptionist.providers.embedded.meant import Laid, lay, load_space, texts_of, weigh
from receptionist.providers.embedded.sentences import Sentences

ROOT = Path(__file__).resolve().parents[1]
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


def asked(half: Half) -> list[Questions]:
    """Of practices that no template and no topic is about; the Spanish ones among them."""
    return [_read_text(path) for path in sorted((ROOT / "tests/sets/asked").glob(f"{half}_*.txt"))]


def _read_text(path: Path) -> Questions:
    wordings: list[list[str]] = []
    said: list[str] = []
    meant: list[int | None] = []
    answered = True
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            answered = line != "[]"
            if answered:
                wordings.append([part.strip() for part in line[1:-1].split("|")])
        elif line and not line.startswith("#"):
            said.append(line)
            meant.append(len(wordings) - 1 if answered else None)
    return Questions(path.stem.partition("_")[2], wordings, said, meant)


def embedded(texts: Sequence[str]) -> Floats:
    """What they mean, as the matcher's worker tells it."""
    return _vectors(texts)[:, 0]


def purposes(texts: Sequence[str]) -> Floats:
    """What they are said for."""
    return _vectors(texts)[:, 1]


def _vectors(texts: Sequence[str]) -> Floats:
    """Both, kept where the workers of tests keep theirs: whoever is first makes them."""
    once = list(dict.fromkeys(texts))
    found: dict[str, Floats] = {}
    for at in range(0, len(once), _AT_ONCE):
        some = once[at : at + _AT_ONCE]
        found |= _kept().get(some)
        if new := [text for text in some if text not in found]:
            made = {text: _sentences().both(text) for text in new}
            _kept().put(made)
            found |= made
    return np.stack([found[text] for text in texts])


@cache
def _kept() -> Meanings:
    MEANINGS.mkdir(parents=True, exist_ok=True)
    return Meanings(MEANINGS)


@cache
def _sentences() -> Sentences:
    return Sentences()


class SetMatcher:
    """The matcher of calls without its worker, whose embeddings are kept."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._head = load_head()
        self._vectors: dict[str, Floats] = {}
        self.learn(sentences)
        self._space = load_space()
        self._laid: dict[Choices, Laid] = {}
        self._wordings: dict[tuple[tuple[str, ...], ...], Wordings] = {}

    def learn(self, sentences: Sequence[str]) -> None:
        """Those that are not known yet, at once."""
        new = [one for one in dict.fromkeys(sentences) if one not in self._vectors]
        if new:
            self._vectors |= zip(new, _vectors(new), strict=True)

    async def match(self, words: str, questions: Sequence[Sequence[str]], *, within_s: float = 0.0) -> list[FaqMatch]:
        key = tuple(map(tuple, questions))
        if key not in self._wordings:
            own = [np.stack([self._vector(text)[0] for text in texts]) for texts in questions]
            self._wordings[key] = wordings_of(self._head, own, texts=questions)
        by_letters = match_by_letters(words, questions)
        return matches(self._head, self._wordings[key], words, self._vector(words)[0], by_letters)

    async def weigh(self, words: str, choices: Choices, *, within_s: float = 0.0) -> Meant:
        if choices not in self._laid:
            vectors = [np.stack([self._vector(text)[1] for text in own]) for own in texts_of(choices)]
            self._laid[choices] = lay(self._space, choices, vectors)
        return weigh(self._space, self._laid[choices], self._vector(words)[1])

    async def prepare(self, questions: Sequence[Sequence[str]], choices: Choices = NO_CHOICES) -> None: ...

    def _vector(self, text: str) -> Floats:
        if text not in self._vectors:
            self._vectors[text] = _vectors([text])[0]
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
    vectors = np.split(embedded(flat), np.cumsum([len(own) for own in asked.wordings])[:-1])
    wordings = wordings_of(head, vectors, asked.wordings)
    grade = Grade()
    for words, vector, meant in zip(asked.said, embedded(asked.said), asked.meant, strict=True):
        grade.count(meant, matches(head, wordings, words, vector, match_by_letters(words, asked.wordings)))
    return grade


def graded_by_letters(asked: Questions) -> Grade:
    grade = Grade()
    for words, meant in zip(asked.said, asked.meant, strict=True):
        grade.count(meant, match_by_letters(words, asked.wordings))
    return grade
