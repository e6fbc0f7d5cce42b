"""The audit log: who did what and when, filtered, exported, and checked when somebody asks."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Final
from urllib.parse import urlencode

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response, Stream

from receptionist.errors import StorageError
from receptionist.records.audit import AuditFilter
from receptionist.records.audit_chain import AuditRow
from receptionist.web.audit_words import KINDS, actions_of, actor_name, words_of
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.error_pages import AuditAwayError
from receptionist.web.exports import CSV_START, csv_lines, json_lines
from receptionist.web.pages import html_response, wants_partial
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import When, counted, when

_PAGE: Final = 50
_WHOLE: Final = "whole"
_COLUMNS: Final = ("number", "time", "who", "what", "action", "call", "detail", "actor", "hash", "previous hash")
_TYPES: Final = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl"}
_PLATFORM: Final = (("caller", "A caller"), ("system", "The server"))


class Checking(msgspec.Struct, frozen=True):
    """The form of the "check" button."""

    csrf_token: str = ""


class EntryView(msgspec.Struct, frozen=True):
    """One line of the list."""

    number: int
    icon: str
    text: str
    at: When
    call: str


class EntryDay(msgspec.Struct, frozen=True):
    name: str
    entries: Sequence[EntryView]


class ChainView(msgspec.Struct, frozen=True):
    """What the last check found."""

    good: bool
    title: str
    text: str


class _Asked(msgspec.Struct, frozen=True):
    """The filters as they stand in the address; what is no filter is left out."""

    kind: str = ""
    person: str = ""
    since: date | None = None
    until: date | None = None

    def query(self, **more: str) -> str:
        shown = {
            "kind": self.kind,
            "person": self.person,
            "from": self.since.isoformat() if self.since else "",
            "to": self.until.isoformat() if self.until else "",
            **more,
        }
        text = urlencode({key: value for key, value in shown.items() if value})
        return f"?{text}" if text else ""

    @property
    def is_empty(self) -> bool:
        return not (self.kind or self.person or self.since or self.until)

    def filter(self, visit: Visit) -> AuditFilter:
        """Whole days of the practice's own calendar."""
        return AuditFilter(
            actions=tuple(actions_of(self.kind)),
            actor=self.person,
            since=_midnight(self.since, visit) if self.since else None,
            until=_midnight(self.until + timedelta(days=1), visit) if self.until else None,
        )


def audit_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    audit = desk.services.records.audit

    @get("/practices/{slug:str}/audit", include_in_schema=False)
    async def audit_page(request: AnyRequest, slug: InPath, before: FromQuery[str] = "") -> Response[str]:
        visit = await desk.enter(request, slug, "see_audit")
        names, programs = await desk.names(slug), await _programs(desk, slug)
        asked = _asked(request, names, programs)
        cursor = int(before) if before.isascii() and before.isdecimal() and len(before) < 12 else None
        found = await audit.list(slug, only=asked.filter(visit), before=cursor, limit=_PAGE + 1)
        values: dict[str, Any] = {
            "days": _days(found[:_PAGE], visit, {**names, **programs}),
            "older": f"/practices/{slug}/audit{asked.query(before=str(found[_PAGE - 1].seq))}"
            if len(found) > _PAGE
            else "",
            "first_page": cursor is None,
            "filtered": not asked.is_empty,
            "exports": [(f"/practices/{slug}/audit/export{asked.query(format=form)}", form.upper()) for form in _TYPES],
        }
        if wants_partial(request):
            return html_response(desk.partial(visit, "partials/audit_page.html", **values))
        checked = await audit.latest(slug, ("audit_verified",))
        return await desk.page(
            visit,
            "audit.html",
            here="audit",
            asked=asked,
            kinds=list(KINDS.items()),
            people=_people(names, programs),
            chain=_chain(checked, visit, names) if checked else None,
            **values,
        )

    @get("/practices/{slug:str}/audit/export", include_in_schema=False)
    async def export(
        request: AnyRequest,
        slug: InPath,
    ) -> Stream:
        visit = await desk.enter(request, slug, "see_audit")
        names, programs = await desk.names(slug), await _programs(desk, slug)
        asked = _asked(request, names, programs)
        form = request.query_params.get("format", "")
        form = form if form in _TYPES else "csv"
        only = asked.filter(visit)
        await _note(desk, visit, "audit_exported", {"format": form.upper(), "filter": asked.query().removeprefix("?")})

        async def lines() -> AsyncGenerator[bytes]:
            if form == "csv":
                yield (CSV_START + csv_lines([_COLUMNS])).encode()
            async for page in audit.pages(slug, only=only):
                if form == "csv":
                    yield csv_lines([_cells(entry, visit, {**names, **programs}) for entry in page]).encode()
                else:
                    yield json_lines([msgspec.to_builtins(entry) for entry in page])

        name = f"audit-{slug}-{visit.now.astimezone(visit.place.zone):%Y-%m-%d}.{form}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return Stream(lines(), media_type=_TYPES[form], headers=headers)

    @post("/practices/{slug:str}/audit/check", include_in_schema=False)
    async def check(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[Checking, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Redirect:
        visit = await desk.enter(request, slug, "see_audit")
        verdict = await audit.verify(slug)
        finding = verdict.finding
        detail = {"result": "broken" if finding else _WHOLE, "entries": str(verdict.entries)}
        await _note(desk, visit, "audit_verified", detail | ({"problem": finding.text} if finding else {}))
        return Redirect(f"/practices/{slug}/audit", status_code=303)

    return [audit_page, export, check]


async def _note(desk: Desk, visit: Visit, action: str, detail: dict[str, str]) -> None:
    """Raises AuditAwayError: what cannot be noted is not done."""
    try:
        await desk.services.records.audit.add(
            visit.slug, actor=f"user:{visit.session.user.id}", action=action, detail=detail
        )
    except StorageError as error:
        raise AuditAwayError(str(error)) from error


async def _programs(desk: Desk, slug: str) -> Mapping[str, str]:
    """Token id -> name: the practice's own and the platform's."""
    tokens = desk.services.records.api_tokens
    return {one.id: one.name for one in (*await tokens.list(""), *await tokens.list(slug))}


def _asked(request: AnyRequest, names: Mapping[str, str], programs: Mapping[str, str]) -> _Asked:
    query = request.query_params
    kind, person = query.get("kind", ""), query.get("person", "")
    known = {actor for actor, _ in _people(names, programs)}
    return _Asked(
        kind=kind if kind in KINDS else "",
        person=person if person in known else "",
        since=_day(query.get("from", "")),
        until=_day(query.get("to", "")),
    )


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1970 <= day.year < 9999 else None


def _midnight(day: date, visit: Visit) -> datetime:
    return datetime.combine(day, time(), visit.place.zone)


def _people(names: Mapping[str, str], programs: Mapping[str, str]) -> list[tuple[str, str]]:
    people = sorted(((f"user:{identity}", name) for identity, name in names.items()), key=lambda one: one[1].casefold())
    return [*people, *((f"token:{identity}", f"The program {name}") for identity, name in programs.items()), *_PLATFORM]


def _days(entries: Sequence[AuditRow], visit: Visit, names: Mapping[str, str]) -> list[EntryDay]:
    days: list[tuple[str, list[EntryView]]] = []
    for entry in entries:
        words, at = words_of(entry, names), when(entry.at, visit.now, visit.place)
        if not days or days[-1][0] != at.day:
            days.append((at.day, []))
        days[-1][1].append(EntryView(entry.seq, words.icon, words.text, at, entry.call))
    return [EntryDay(*day) for day in days]


def _chain(checked: AuditRow, visit: Visit, names: Mapping[str, str]) -> ChainView:
    at = when(checked.at, visit.now, visit.place).within
    by = f"{at}, by {actor_name(checked.actor, names)}"
    entries = counted(int(checked.detail.get("entries", "0")), "entry", "entries")
    if checked.detail.get("result") == _WHOLE:
        return ChainView(good=True, title=f"Whole up to entry {checked.detail['entries']}", text=f"Checked {by}.")
    problem = checked.detail.get("problem", "it does not hold")
    return ChainView(
        good=False,
        title="Somebody has tampered with this log",
        text=f"Found {by}: {problem}. Only the first {entries} can be relied on. Keep the database as it is and tell"
        " whoever runs the server.",
    )


def _cells(entry: AuditRow, visit: Visit, names: Mapping[str, str]) -> list[str]:
    return [
        str(entry.seq),
        entry.at.astimezone(visit.place.zone).isoformat(timespec="seconds"),
        actor_name(entry.actor, names),
        words_of(entry, names).text,
        entry.action,
        entry.call,
        msgspec.json.encode(entry.detail).decode() if entry.detail else "",
        entry.actor,
        entry.hash,
        entry.previous_hash,
    ]
