"""A call's page leads to a new rehearsal that is made of the call."""

from typing import Any

from litestar.exceptions import NotFoundException

from receptionist.agent.recalling import recalled
from receptionist.errors import NotAllowedError
from receptionist.rehearsal.calls import made_of_call
from receptionist.rehearsal.from_call import NothingSaidError
from receptionist.web.dashboard.desk import Desk, Visit


async def rehearsed_call(desk: Desk, visit: Visit, call_id: str, *, anonymous: bool) -> dict[str, Any]:
    """The fields of the form, as the call fills them. What is read of it is noted in the audit log.

    Raises NotFoundException, NotAllowedError (may edit settings, but not read calls). Any: values of the file.
    """
    if not visit.may("see"):
        raise NotAllowedError("This account may not read calls.")
    records = desk.services.records
    call = await records.calls.get(visit.slug, call_id)
    if call is None or call.state == "in_progress":
        raise NotFoundException
    actor = f"user:{visit.session.user.id}"
    await records.audit.add(visit.slug, actor=actor, action="scenario_made", call=call.id)
    entries = await recalled(records.calls, call)
    try:
        return made_of_call(call, entries, visit.practice.definition, anonymous=anonymous)
    except NothingSaidError as error:
        raise NotFoundException from error
