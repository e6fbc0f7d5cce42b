"""Runs the function that a model asked for: arguments checked, a deadline, every failure an honest result."""

import asyncio
import logging
from collections.abc import Sequence
from typing import assert_never

from receptionist.actions import appointments, faq, messages, transfer
from receptionist.actions.context import Audit, Context, Messages
from receptionist.conversation import functions
from receptionist.conversation.appointments import (
    CancelAppointment,
    FindAppointments,
    FindSlots,
    HoldSlot,
    RescheduleAppointment,
    ScheduleAppointment,
)
from receptionist.conversation.functions import (
    AnswerFaq,
    Arguments,
    ArgumentsError,
    CheckHours,
    EndCall,
    TakeMessage,
    TransferCall,
)
from receptionist.conversation.history import Entry, FaqMatch, FunctionCall, FunctionResult, Json, Meant
from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition
from receptionist.providers.base import MATCH_WITHIN_S, FaqMatcher
from receptionist.scheduling.booking import Bookings

log = logging.getLogger(__name__)

_DEADLINE_S = 8.0
_AUDIT_S = 5.0


class Actions:
    """All functions of the house over what they need. One per process."""

    def __init__(
        self,
        messages: Messages,
        audit: Audit,
        matcher: FaqMatcher,
        bookings: Bookings | None = None,
        *,
        match_within_s: float = MATCH_WITHIN_S,
        within_s: float = _DEADLINE_S,
    ) -> None:
        """Without `bookings` no appointments are made. `match_within_s`: how long the matcher may think;
        `within_s`: how long any function may take, which a caller waits for.
        """
        self._messages = messages
        self._audit = audit
        self._matcher = matcher
        self._bookings = bookings
        self._match_within_s = match_within_s
        self._within_s = within_s

    async def run(self, call: FunctionCall, context: Context, entries: Sequence[Entry] = ()) -> FunctionResult:
        """Never raises: what went wrong stands in the result, for the model and in honest words. `entries`: the
        conversation so far."""
        try:
            arguments = functions.decode(call.name, call.arguments, context.definition)
            async with asyncio.timeout(self._within_s):
                return FunctionResult(call.id, call.name, await self._act(arguments, call, context, entries))
        except ArgumentsError as error:  # nothing was done, and who called it wrongly may mend it
            return FunctionResult(call.id, call.name, {"error": str(error), "invalid": True}, failed=True)
        except TimeoutError:
            log.warning("a function was too slow", extra=_facts(call, context))
            return _failed(call, f"no answer within {self._within_s:g} s; it is not known whether it was done")
        except ReceptionistError as error:
            log.exception("a function failed", extra=_facts(call, context))
            return _failed(call, str(error))
        except Exception:
            log.exception("a function broke", extra=_facts(call, context))
            return _failed(call, "it did not work, for a reason of our own")

    async def note(self, context: Context, action: str, detail: dict[str, str]) -> None:
        """An entry of the audit log about the caller. Never raises: a safety reply is not held up by a database."""
        try:
            async with asyncio.timeout(_AUDIT_S):
                await self._audit.add(
                    context.practice, actor="caller", action=action, detail=detail, call=context.call_id
                )
        except (TimeoutError, ReceptionistError):
            facts = {"call": context.call_id, "practice": context.practice, "action": action}
            log.exception("an audit entry was lost", extra=facts)

    async def tell_of_emergency(self, context: Context, kind: str, by: str, words: str) -> None:
        """Into the audit log, and to the practice's people as an urgent message: one of each kind in a call. Never
        raises, and nobody on the line waits for it."""
        await self.note(context, "emergency", {"group": kind, "found": by})
        try:
            async with asyncio.timeout(_AUDIT_S):
                await messages.leave_emergency(context, self._messages, kind, words)
        except (TimeoutError, ReceptionistError):
            facts = {"call": context.call_id, "practice": context.practice, "action": "emergency"}
            log.exception("nobody could be told of an emergency", extra=facts)

    async def match(self, definition: Definition, words: str) -> list[FaqMatch]:
        """How near the caller's words are to the practice's questions. Never raises."""
        return await faq.match_faqs(definition, words, self._matcher, within_s=self._match_within_s)

    async def weigh(self, definition: Definition, words: str) -> Meant:
        """What the caller's words are for, of all that the practice has for callers. Never raises."""
        return await faq.weigh(definition, words, self._matcher, within_s=self._match_within_s)

    async def near(self, definition: Definition, words: str) -> tuple[Sequence[FaqMatch], Sequence[FaqMatch]]:
        """Questions and services of a long file that are nearest to the caller's words, for a model that is not told
        all of them. Never raises, and is quick: a caller waits."""
        return await faq.near(definition, words, self._matcher)

    async def sure_answer(self, context: Context, entries: Sequence[Entry], call_id: str) -> FunctionCall | None:
        """The function that answers the caller's last words beyond doubt, from the practice's file. Never raises."""
        return await faq.sure_answer(context, entries, self._matcher, call_id)

    async def _act(self, arguments: Arguments, call: FunctionCall, context: Context, entries: Sequence[Entry]) -> Json:
        match arguments:
            case AnswerFaq():
                return await faq.answer_faq(arguments, context, self._matcher, within_s=self._match_within_s)
            case CheckHours():
                return await faq.check_hours(arguments, context)
            case TakeMessage():
                return await messages.take_message(arguments, context, self._messages, call.id, entries)
            case TransferCall():
                result = transfer.transfer_call(arguments, context)
                await self.note(context, "transfer", {"person": result["person"], "state": result["state"]})
                return result
            case EndCall():
                return {"ended": True}
            case (
                FindSlots()
                | HoldSlot()
                | ScheduleAppointment()
                | FindAppointments()
                | RescheduleAppointment()
                | CancelAppointment()
            ):
                if self._bookings is None:
                    raise ArgumentsError("appointments cannot be made here; take a message instead")
                return await appointments.book(arguments, context, self._bookings, entries, call.id)
            case _:
                assert_never(arguments)


def _failed(call: FunctionCall, reason: str) -> FunctionResult:
    return FunctionResult(call.id, call.name, {"error": reason}, failed=True)


def _facts(call: FunctionCall, context: Context) -> dict[str, str]:
    return {"call": context.call_id, "practice": context.practice, "function": call.name}
