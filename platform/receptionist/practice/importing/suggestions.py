"""What a model says that a page answers -> proposals, of which each is held against the page. Pure."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from receptionist.practice.importing import spoken
from receptionist.practice.importing.grounding import Page, grounded
from receptionist.practice.importing.proposals import Proposal

MOST_PARTS: Final = 4
PART_LETTERS: Final = 12_000  # a long page of words; a model answers for it within seconds
_MOST_OF_PART: Final = 40  # of what a model says; it is asked for fewer


class Suggestion(Struct, frozen=True):
    """A question with its answer as a model gave it."""

    question: Annotated[str, Meta(description="As a caller would ask it.")]
    answer: Annotated[str, Meta(description="What the text says, in one to three short sentences.")]
    passages: Annotated[
        tuple[str, ...], Meta(description="The one to three passages of the text that say it, copied word for word.")
    ]


class Accepted(Struct, frozen=True):
    """`dropped`: how many said what the page does not say, or were no questions with answers."""

    proposals: tuple[Proposal, ...]
    dropped: int


def parts_of(text: str) -> list[str]:
    """The text in parts that a model can be asked about, at most `MOST_PARTS`, each cut between lines or else words."""
    text = spoken.without_controls(text).strip()
    parts: list[str] = []
    while text and len(parts) < MOST_PARTS:
        if len(text) <= PART_LETTERS:
            return [*parts, text]
        at = max(text.rfind("\n", PART_LETTERS // 2, PART_LETTERS), 0) or text.rfind(
            " ", PART_LETTERS // 2, PART_LETTERS
        )
        at = at if at > 0 else PART_LETTERS
        parts.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return parts


def read_whole(text: str, parts: Sequence[str]) -> bool:
    """Do the parts hold all of the text?"""
    return sum(len(part.split()) for part in parts) == len(spoken.without_controls(text).split())


def accepted(given: Sequence[Any], page: Page) -> Accepted:  # Any: a model wrote it
    """Those that are what they should be, and of which the page says all."""
    proposals = list(_proposals(given[:_MOST_OF_PART], page))
    return Accepted(tuple(proposals), len(given) - len(proposals))


def _proposals(given: Sequence[Any], page: Page) -> Iterator[Proposal]:
    for one in given:
        try:
            raw = msgspec.convert(one, Suggestion)
        except msgspec.ValidationError:
            continue
        # First made fit to be said, then held against the page: what is kept is what was looked at.
        asked, said = spoken.question(raw.question), spoken.answer(raw.answer)
        if asked and said.text and (passage := grounded(asked, said.text, raw.passages, page)):
            notes = (spoken.SHORTENED,) if said.shortened else ()
            yield Proposal(asked, said.text, "model", notes, passage=passage)
