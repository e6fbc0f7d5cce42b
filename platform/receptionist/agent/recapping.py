"""Has a call's own model put the beginning of a long call in short, beside the call: no turn waits for it."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import aclosing
from typing import Final

from receptionist.actions.context import Context
from receptionist.conversation.afterwards.grounding import ungrounded
from receptionist.conversation.folding import folded, values_told
from receptionist.conversation.guard.known import File
from receptionist.conversation.history import CallerSaid, Entry, Recap, TextDelta
from receptionist.conversation.recap_prompt import recap_prompt, written
from receptionist.errors import ProviderError
from receptionist.practice.hours import local_time
from receptionist.providers.base import Model, Reader
from receptionist.providers.metered import reader_of
from receptionist.providers.standing import Standing

log = logging.getLogger(__name__)

_WITHIN_S: Final = 15.0


class Recapping:
    """Of one call. Until a model has written what holds, and where none does, rules tell the call in short."""

    def __init__(self) -> None:
        self.recap: Recap | None = None
        self._tried = 0  # entries that were asked about last

    def is_due(self, entries: Sequence[Entry]) -> bool:
        return folded(entries) > self._tried

    async def write(self, entries: Sequence[Entry], context: Context, models: Standing[Model], file: File) -> None:
        """Once for each part of the call that is told in short. `file`: the practice's, as the guard has read it.

        Never raises: what fails, comes too late, or says what nobody has said, is not used.
        """
        told = tuple(entries[: folded(entries)])
        self._tried = len(told)
        readers = (reader_of(one) for one in models.order(asyncio.get_running_loop().time()))
        reader = next((one for one in readers if one), None)
        if reader is None:
            return
        facts = {"call": context.call_id, "practice": context.practice, "provider": reader.name}
        try:
            async with asyncio.timeout(_WITHIN_S):
                text = written(await _words(reader, context, told))
            now = local_time(context.definition, context.now())
            values = " ".join(values_told(told, now.date(), context.definition.practice.country))
            known = (*told, CallerSaid(0, values))  # a number that was put right is said whole by nobody
            stranger = await asyncio.to_thread(ungrounded, text, known, file, now, context.caller)
        except (TimeoutError, ProviderError) as error:
            log.info("a long call is told in short by rules", extra={**facts, "error": repr(error)})
            return
        except Exception:  # whatever it is: the call goes on as before
            log.exception("a long call could not be put in short", extra=facts)
            return
        if text and not stranger:
            self.recap = Recap(len(told), text)
        else:
            log.info("a long call is told in short by rules", extra={**facts, "stranger": stranger})


async def _words(reader: Reader, context: Context, told: Sequence[Entry]) -> str:
    async with aclosing(reader.answer(recap_prompt(context.definition, told))) as deltas:
        return "".join([delta.text async for delta in deltas if isinstance(delta, TextDelta)])
