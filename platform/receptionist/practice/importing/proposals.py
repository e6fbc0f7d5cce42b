"""Questions with answers as they are proposed to an owner: cleaned, each once, those that are there marked. Pure."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal, TypeAlias

from msgspec import Struct, structs
from rapidfuzz import fuzz, process

from receptionist.practice.definition import Faq
from receptionist.practice.importing import spoken

Source: TypeAlias = Literal["structured", "folded", "definitions", "headings", "text", "table", "model"]

MOST: Final = 100  # of one page
_TWIN_AT: Final = 90.0  # of 100: the same question in nearly the same words


class Pair(Struct, frozen=True):
    """As it was found. `answer` may have several lines."""

    question: str
    answer: str
    source: Source


class Proposal(Struct, frozen=True):
    """As it may be taken over. `twin`: a question of the practice's that says the same; empty: there is none.
    `passage`: of one that a model made, what the page itself says."""

    question: str
    answer: str
    source: Source
    notes: tuple[str, ...] = ()
    twin: str = ""
    passage: str = ""


def proposals(pairs: Iterable[Pair], existing: Sequence[Faq] = ()) -> list[Proposal]:
    """In the order of the page, at most `MOST`; of several that ask the same the first with the longest answer."""
    found: dict[str, Proposal] = {}
    known = _Known(existing)
    for pair in pairs:
        asked, said = spoken.question(pair.question), spoken.answer(pair.answer)
        key = _plain(asked)
        if not key or not said.text or _plain(said.text) == key:
            continue
        before = found.get(key)
        if before is None and len(found) >= MOST:
            continue
        if before is None or len(before.answer) < len(said.text):
            notes = (spoken.SHORTENED,) if said.shortened else ()
            found[key] = Proposal(asked, said.text, pair.source, notes, known.twin(asked))
    return list(found.values())


def with_suggestions(
    found: Sequence[Proposal], suggested: Iterable[Proposal], existing: Sequence[Faq] = ()
) -> list[Proposal]:
    """What the page asks and answers itself stands as it is; behind it what a model suggests and nothing above asks."""
    together = list(found)
    known = _Known(existing)
    for one in suggested:
        if len(together) < MOST and not _Known(together).twin(one.question):
            together.append(structs.replace(one, twin=known.twin(one.question)))
    return together


class _Known:
    """The wordings of questions that are there."""

    def __init__(self, existing: Sequence[Faq | Proposal]) -> None:
        wordings = [
            (wording, one.question)
            for one in existing
            for wording in (one.question, *(one.also_asked if isinstance(one, Faq) else ()))
        ]
        self._plain = [_plain(wording) for wording, _ in wordings]
        self._questions = [question for _, question in wordings]

    def twin(self, question: str) -> str:
        found = process.extractOne(_plain(question), self._plain, scorer=fuzz.token_sort_ratio, score_cutoff=_TWIN_AT)
        return self._questions[found[2]] if found else ""


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
