"""A language model reads the text of a page for questions that its layout does not show. Whatever fails is only told.

The practice's own models are asked, in their order, and none but those: what must not leave for want of an agreement,
or of a key, does not leave here either.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from typing import Any, Final

from msgspec import Struct

from receptionist.agent.books import Books, Sheet
from receptionist.clock import Clock
from receptionist.conversation.history import CallDelta, FunctionCall, TextDelta
from receptionist.conversation.page_prompt import NoSuggestionsError, page_prompt, suggested
from receptionist.conversation.prompt import Prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice.definition import Definition
from receptionist.practice.importing.grounding import Page
from receptionist.practice.importing.proposals import Proposal, with_suggestions
from receptionist.practice.importing.suggestions import (
    MOST_PARTS,
    PART_LETTERS,
    Accepted,
    accepted,
    parts_of,
    read_whole,
)
from receptionist.practice.registry import Practice
from receptionist.providers.base import Model, Reader
from receptionist.providers.faults import fault
from receptionist.providers.late import LateModel
from receptionist.providers.metered import MeteredReader
from receptionist.providers.standing import NOBODY, Standing, Watch
from receptionist.records.ids import new_id

log = logging.getLogger(__name__)

WITHIN_S: Final = 20.0  # all together, however long the text is
_AT_ONCE: Final = 4  # documents in one process
_READING: Final = "reading"  # the origin of what is used for it

_WHY: Final[Mapping[ProviderFault, str]] = {
    ProviderFault.WRONG_KEY: "its key is refused",
    ProviderFault.NO_CREDIT: "its account has no credit left",
    ProviderFault.NOT_FOUND: "there is no such model",
    ProviderFault.UNSUITED: "it does not do what this practice needs",
    ProviderFault.REFUSED: "it does not take such a request",
    ProviderFault.RATE_LIMITED: "it takes no more requests just now",
    ProviderFault.OVERLOADED: "it cannot do its work just now",
    ProviderFault.TIMEOUT: "it did not answer in time",
    ProviderFault.NETWORK: "it cannot be reached",
    ProviderFault.MALFORMED: "what it answered made no sense",
    ProviderFault.NOT_ASKED: "it could not be asked just now",
    ProviderFault.FAILED: "it is not ready",
}
# Our own judgement of a long answer: who reads a page too slowly may well answer callers in time.
_OURS: Final = frozenset({ProviderFault.TIMEOUT, ProviderFault.MALFORMED})
NO_MODEL: Final = "No language model looked for more: this practice has none that a key is there for."
_BUSY: Final = "No language model looked for more: others have pages read just now. Try again in a minute."


class Suggested(Struct, frozen=True):
    """`by`: the models that read it. `note`: for the owner, what was not done and why; empty: all was."""

    proposals: Sequence[Proposal] = ()
    by: Sequence[str] = ()
    note: str = ""


class _Read(Struct, frozen=True):
    """What came of one part of a text."""

    by: str
    accepted: Accepted | None = None  # None: nothing
    why: str = ""


def written_down(books: Books, clock: Clock) -> Callable[[str], Sheet]:
    """Where that goes which the reading of one document uses, by its practice."""
    return lambda practice: books.sheet(practice, new_id(_READING), _READING, "document", clock.now())


class Suggesting:
    """One per process."""

    def __init__(
        self,
        models: Callable[[Definition, str], Sequence[Model]],
        watch: Watch = NOBODY,
        *,
        sheet: Callable[[str], Sheet] | None = None,
        within_s: float = WITHIN_S,
    ) -> None:
        """`models`: of a practice, by its definition and slug. `sheet`: `written_down`; None: nobody counts."""
        self._models = models
        self._watch = watch
        self._sheet = sheet
        self._within_s = within_s
        self._places = asyncio.Semaphore(_AT_ONCE)

    def readers(self, practice: Practice) -> Sequence[Reader]:
        """The practice's language models, as it is published; the built-in dialogue reads nothing."""
        models = self._models(practice.definition, practice.slug)
        return [model for model in models if isinstance(model, LateModel)]

    async def added(
        self, practice: Practice, definition: Definition, found: Sequence[Proposal], text: str
    ) -> Suggested:
        """`found` with what a model has found beside it in `text`, which is what a reader sees of the page.

        `definition`: what proposals are held against, which may be a draft. Takes as long as `within_s` at most, and
        raises nothing that a model could cause.
        """
        readers = self.readers(practice)
        if not readers:
            return Suggested(found, note=NO_MODEL)
        sheet = self._sheet(practice.slug) if self._sheet else None
        if sheet:
            readers = [MeteredReader(one, sheet.meter.of("model", one)) for one in readers]
        parts = await asyncio.to_thread(parts_of, text)
        if not parts:
            return Suggested(found)
        until = asyncio.get_running_loop().time() + self._within_s
        known = list(dict.fromkeys(one.question for one in (*found, *definition.faqs)))
        try:
            async with asyncio.timeout_at(until):
                await self._places.acquire()
        except TimeoutError:
            return Suggested(found, note=_BUSY)
        try:
            async with asyncio.TaskGroup() as tasks:
                reading = [
                    tasks.create_task(self._read(readers, part, page_prompt(practice.definition, part, known), until))
                    for part in parts
                ]
        finally:
            self._places.release()
            if sheet:
                await sheet.keep()
        done = [one.result() for one in reading]
        fresh = [one for read in done if read.accepted for one in read.accepted.proposals]
        whole = await asyncio.to_thread(read_whole, text, parts)
        return Suggested(
            await asyncio.to_thread(with_suggestions, found, fresh, definition.faqs),
            tuple(dict.fromkeys(read.by for read in done if read.accepted)),
            " ".join(_notes(done, whole=whole)),
        )

    async def _read(self, readers: Sequence[Reader], part: str, asked: Prompt, until: float) -> _Read:
        """By the first that does it. Who stands before another has half of the time that is left."""
        now = asyncio.get_running_loop().time
        failed = _Read("")
        standing = Standing("model", readers, (), self._watch)
        for left, reader in zip(range(len(readers))[::-1], standing.order(now()), strict=True):
            own = (now() + until) / 2 if left else until
            began = now()
            standing.asked(reader, began)
            try:
                given = await _answer(reader, asked, own)
            except ProviderError as error:
                facts = {"provider": reader.name, "fault": error.kind, "error": str(error)}
                log.warning("a model did not read a page", extra=facts)
                if error.kind not in _OURS:
                    standing.failed(reader, error, now())
                failed = _Read(reader.name, why=_WHY[error.kind])
            else:
                standing.worked(reader, now(), now() - began)
                return _Read(reader.name, await asyncio.to_thread(_held_against, given, part))
        return failed


def _held_against(given: Sequence[Any], part: str) -> Accepted:  # Any: a model wrote it
    return accepted(given, Page(part))


async def _answer(reader: Reader, asked: Prompt, until: float) -> list[Any]:  # Any: a model wrote it
    """Raises ProviderError, also for an answer that makes no sense."""
    words: list[str] = []
    calls: list[FunctionCall] = []
    try:
        async with asyncio.timeout_at(until), aclosing(reader.answer(asked)) as deltas:
            async for delta in deltas:
                match delta:
                    case TextDelta():
                        words.append(delta.text)
                    case CallDelta():
                        calls.append(delta.call)
                    case _:
                        pass
        return suggested(calls, "".join(words))
    except TimeoutError as error:
        raise fault(reader.name, ProviderFault.TIMEOUT) from error
    except NoSuggestionsError as error:
        raise fault(reader.name, ProviderFault.MALFORMED, str(error)) from error


def _notes(done: Sequence[_Read], *, whole: bool) -> list[str]:
    notes: list[str] = []
    failed = [read for read in done if read.accepted is None]
    if len(failed) == len(done):
        return [f"The language model was not used ({failed[0].by}): {failed[0].why}."]
    if failed:
        read = len(done) - len(failed)
        notes.append(f"The language model has read {read} of {len(done)} parts ({failed[0].by}): {failed[0].why}.")
    if not whole:
        notes.append(f"It was given only the first {MOST_PARTS * PART_LETTERS:,} letters.")
    if dropped := sum(read.accepted.dropped for read in done if read.accepted):
        what = "One suggestion of the model was" if dropped == 1 else f"{dropped} suggestions of the model were"
        notes.append(f"{what} left out: the page does not say that.")
    return notes
