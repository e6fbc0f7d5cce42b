"""Trying a practice out, as published or as its draft: what the test call, the chat and the rehearsals share."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from urllib.parse import urlencode

from receptionist.practice.registry import Practice
from receptionist.rehearsal.drafts import NoDraftError, WrongDraftError, drafted
from receptionist.web.dashboard.desk import Desk, Visit

_NEVER_GOOD = "No version of the practice file is good yet. Mend it in the settings, then try it here."
Way: TypeAlias = Literal["test", "try", "rehearsals"]
_WAYS: tuple[tuple[Way, str, str], ...] = (
    ("test", "Call", "phone"),
    ("try", "Type", "keyboard"),
    ("rehearsals", "Rehearsals", "list"),
)


@dataclass(frozen=True)
class Trial:
    """`practice`: what is tried; None: there is no such draft, or a wrong one, which `trouble` says."""

    visit: Visit
    way: Way
    draft: bool
    practice: Practice | None
    has_draft: bool = False
    trouble: str = ""

    @property
    def values(self) -> dict[str, Any]:
        """What `partials/trial.html` shows."""
        slug = self.visit.slug
        ways = [
            (f"/practices/{slug}/{way}{self.query if self._may_draft else ''}", name, way == self.way, icon)
            for way, name, icon in _WAYS
            if way != "rehearsals" or self._may_draft
        ]
        here = f"/practices/{slug}/{self.way}"
        sources = [(here, "Published", not self.draft, ""), (f"{here}?draft=1", "Draft", self.draft, "")]
        return {
            "ways": ways,
            "sources": sources if self._may_draft and (self.has_draft or self.draft) else [],
            "draft": self.draft,
            "trouble": self.trouble,
        }

    @property
    def query(self) -> str:
        return f"?{urlencode({'draft': 1})}" if self.draft else ""

    @property
    def _may_draft(self) -> bool:
        return self.visit.may("edit_settings")


async def trial_of(desk: Desk, visit: Visit, way: Way, *, draft: bool) -> Trial:
    """Drafts are for those who may edit settings; for others there are none."""
    services = desk.services
    may_draft = visit.may("edit_settings")
    draft = draft and may_draft
    if not draft:
        has_draft = may_draft and await services.records.revisions.draft(visit.slug) is not None
        if services.registry.card(visit.slug) is not None and not visit.practice.revision:
            return Trial(visit, way, draft, None, has_draft, trouble=_NEVER_GOOD)
        return Trial(visit, way, draft, visit.practice, has_draft)
    try:
        practice = await drafted(services.registry, services.records.revisions, visit.slug)
    except NoDraftError:
        return Trial(visit, way, draft, None, trouble="There is no draft: it was published, or thrown away.")
    except WrongDraftError as error:
        return Trial(visit, way, draft, None, has_draft=True, trouble=str(error))
    return Trial(visit, way, draft, practice, has_draft=True)
