"""Who looked at which conversation: an entry of the audit log for each view, before anything is shown."""

from datetime import datetime, timedelta
from typing import Final

from receptionist.clock import Clock
from receptionist.conversation.history import CallId
from receptionist.errors import StorageError
from receptionist.records.audit import Audit
from receptionist.records.calls import CallRow
from receptionist.web.dashboard.desk import Visit
from receptionist.web.error_pages import AuditAwayError

_AGAIN_AFTER: Final = timedelta(minutes=10)  # one person's looks at one call within this are one entry
_REMEMBERED: Final = 10_000


class Reading:
    """One per process. Remembers who has just been noted, so that a reload or a live page is no flood of entries."""

    def __init__(self, audit: Audit, clock: Clock) -> None:
        self._audit = audit
        self._clock = clock
        self._noted: dict[tuple[str, str], datetime] = {}

    async def note(self, visit: Visit, call: CallRow) -> None:
        """Raises AuditAwayError when the entry cannot be kept: then the call must not be shown."""
        now = self._clock.now()
        key = (visit.session.id, call.id)
        before = self._noted.get(key)
        if before is not None and timedelta(0) <= now - before < _AGAIN_AFTER:
            return
        try:
            await self._audit.add(
                visit.slug,
                actor=f"user:{visit.session.user.id}",
                action="read_call",
                detail={"caller": masked(call.caller)},
                call=CallId(call.id),
            )
        except StorageError as error:
            raise AuditAwayError(str(error)) from error
        self._noted.pop(key, None)  # so that the oldest stand first
        self._noted[key] = now
        while len(self._noted) > _REMEMBERED:
            del self._noted[next(iter(self._noted))]


def masked(number: str) -> str:
    """ "…0199": enough to tell calls apart."""
    return f"…{number[-4:]}" if number else "a withheld number"
