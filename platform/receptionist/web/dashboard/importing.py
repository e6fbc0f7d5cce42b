"""The page on which an owner brings along what there is already: questions, hours and holidays, each to be accepted."""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import msgspec
from litestar import get, post
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery
from litestar.response import Redirect, Response

from receptionist.errors import ReceptionistError, StorageError
from receptionist.outside.addresses import target
from receptionist.outside.fetching import MOST_BYTES, Fetcher
from receptionist.practice.definition import Definition
from receptionist.practice.importing.documents import Kind, kind_of, pairs_from, readable, text_from
from receptionist.practice.importing.hours_in_page import FoundHours, differences, hours_in_page
from receptionist.practice.importing.proposals import MOST, Proposal, proposals
from receptionist.practice.importing.taking_over import faqs_added, holidays_ahead, holidays_kept, hours_taken
from receptionist.providers.base import Reader
from receptionist.rehearsal.importing import Changes, as_drafted, into_draft
from receptionist.rehearsal.suggesting import Suggested
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.pages import html_response, wants_partial
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import counted, long_date

_UPLOAD: Final = MOST_BYTES + 512 * 1024  # a document, and the form around it
_LIST: Final = 1024 * 1024  # a hundred proposals in any letters, encoded
_LONGEST_ADDRESS: Final = 2000
_LONGEST_PASSAGE: Final = 2000


class Row(msgspec.Struct, frozen=True):
    """A proposal as the form shows it. `passage`: a model made it, from these words of the page."""

    question: str
    answer: str
    take: bool
    notes: Sequence[str] = ()
    twin: str = ""
    passage: str = ""


class HolidayRow(msgspec.Struct, frozen=True):
    iso: str
    day: str
    name: str
    closed: bool


class Found(msgspec.Struct, frozen=True):
    """What was read out of one document."""

    source: str = ""  # what it is called
    rows: Sequence[Row] = ()
    hours: FoundHours | None = None
    changes: Sequence[str] = ()
    note: str = ""  # what a language model did not do


class NothingGivenError(ReceptionistError):
    """The form names no document, or one that cannot be read."""


def import_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    allowed = desk.services.config.functions.allowed_hosts
    fetcher = Fetcher(allowed)
    registry, records, suggesting = desk.services.registry, desk.services.records, desk.services.suggesting

    async def suggestions(
        visit: Visit, definition: Definition, found: Sequence[Proposal], document: str, kind: Kind
    ) -> Suggested:
        """What leaves for a vendor is in the audit log before it does."""
        readers = suggesting.readers(visit.practice)
        if readers:
            await records.audit.add(
                visit.slug,
                actor=f"user:{visit.session.user.id}",
                action="text_shown_to_model",
                detail={"models": _models(readers)},
            )
        text = await asyncio.to_thread(readable, document, kind)
        return await suggesting.added(visit.practice, definition, found, text)

    async def take_over(visit: Visit, changes: Changes, action: str, detail: dict[str, str]) -> Redirect:
        """Into the draft. Raises what `into_draft` does."""
        actor = f"user:{visit.session.user.id}"
        draft = await into_draft(registry, records.revisions, visit.slug, changes, by=actor)
        if draft is not None:
            await records.audit.add(visit.slug, actor=actor, action=action, detail=detail)
        kept = action if draft is not None else "nothing"
        return Redirect(f"/practices/{visit.slug}/settings/import?kept={kept}", status_code=303)

    @get("/practices/{slug:str}/settings/import", include_in_schema=False)
    async def import_page(request: AnyRequest, slug: InPath, kept: FromQuery[str] = "") -> Response[str]:
        return await _page(desk, await desk.enter(request, slug, "edit_settings"), kept=kept)

    @post(
        "/practices/{slug:str}/settings/import",
        include_in_schema=False,
        status_code=200,
        request_max_body_size=_UPLOAD,
    )
    async def look(request: AnyRequest, slug: InPath) -> Response[str]:
        """No redirect: what was found is kept nowhere before it is accepted."""
        visit = await desk.enter(request, slug, "edit_settings")
        form = await request.form()
        address, text = _field(form, "address")[:_LONGEST_ADDRESS].strip(), _field(form, "text")
        with_model = _field(form, "model") == "on" or not suggesting.readers(visit.practice)
        try:
            if address:
                wanted = address if "://" in address else f"https://{address}"
                await records.audit.add(
                    slug,
                    actor=f"user:{visit.session.user.id}",
                    action="page_fetched",
                    detail={"host": target(wanted, allowed).host},
                )
                fetched = await fetcher.page(wanted)
                document = await asyncio.to_thread(text_from, fetched.data, fetched.charset)
                kind, source = kind_of(document, fetched.kind), fetched.url
            else:
                document, source = await _given(form, text)
                kind = kind_of(document, "", source)
            definition = await as_drafted(registry, records.revisions, slug)
            shown = await asyncio.to_thread(lambda: proposals(pairs_from(document, kind), definition.faqs))
            together = Suggested(shown)
            if with_model:
                together = await suggestions(visit, definition, shown, document, kind)
            found = await asyncio.to_thread(_found, document, kind, source, definition, visit, together)
        except StorageError:
            raise
        except ReceptionistError as error:  # an address that is refused, a page that does not come, a broken draft
            return await _page(desk, visit, address=address, text=text, problem=str(error), with_model=with_model)
        return await _page(desk, visit, found=found, address=address, with_model=with_model)

    @post(
        "/practices/{slug:str}/settings/import/faqs",
        include_in_schema=False,
        status_code=200,
        request_max_body_size=_LIST,
    )
    async def take_faqs(request: AnyRequest, slug: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        rows = _rows(await request.form())
        taken = [(row.question, row.answer) for row in rows if row.take]
        found = Found(rows=rows)
        if not taken:
            return await _page(desk, visit, found=found, list_problem="Tick what you want to take over.")
        if any(not question or not answer for question, answer in taken):
            problem = "Each question that is ticked needs its words and an answer."
            return await _page(desk, visit, found=found, list_problem=problem)
        detail = {"count": counted(len(taken), "question", "questions")}
        if by_model := sum(row.take and bool(row.passage) for row in rows):
            detail["suggested"] = f"{by_model}"
        try:
            return await take_over(visit, lambda definition: faqs_added(definition, taken), "faqs_imported", detail)
        except StorageError:
            raise
        except ReceptionistError as error:
            return await _page(desk, visit, found=found, list_problem=str(error))

    @post("/practices/{slug:str}/settings/import/hours", include_in_schema=False, status_code=200)
    async def take_hours(request: AnyRequest, slug: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        try:
            found = msgspec.json.decode(_field(await request.form(), "hours"), type=FoundHours)
            return await take_over(visit, lambda definition: hours_taken(definition, found), "hours_imported", {})
        except msgspec.DecodeError:
            return await _page(desk, visit, problem="Those hours cannot be read any more. Look at the page again.")
        except StorageError:
            raise
        except ReceptionistError as error:
            return await _page(desk, visit, problem=str(error))

    @post("/practices/{slug:str}/settings/import/holidays", include_in_schema=False, status_code=200)
    async def take_holidays(request: AnyRequest, slug: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        form = await request.form()
        closed = {day for text in form.getall("closed", []) if isinstance(text, str) and (day := _date(text))}
        try:
            definition = await as_drafted(registry, records.revisions, slug)
            ahead = await asyncio.to_thread(_holidays, definition, visit)
            return await take_over(
                visit, lambda definition: holidays_kept(definition, ahead, closed), "holidays_imported", {}
            )
        except StorageError:
            raise
        except ReceptionistError as error:
            return await _page(desk, visit, problem=str(error))

    return [import_page, look, take_faqs, take_hours, take_holidays]


_KEPT: Final = {
    "faqs_imported": "The questions are in the draft.",
    "hours_imported": "The hours are in the draft.",
    "holidays_imported": "The holidays are in the draft.",
    "nothing": "Nothing is different from what is there already.",
}


async def _page(
    desk: Desk,
    visit: Visit,
    *,
    found: Found | None = None,
    address: str = "",
    text: str = "",
    problem: str = "",
    list_problem: str = "",
    kept: str = "",
    with_model: bool = True,
) -> Response[str]:
    definition = visit.practice.definition
    ahead = await asyncio.to_thread(_holidays, definition, visit)
    ruled = definition.hours.holidays
    off = {one.date for one in definition.hours.exceptions if not one.open}
    values: dict[str, Any] = {
        "found": found,
        "hours": msgspec.json.encode(found.hours).decode() if found and found.hours else "",
        "address": address,
        "given_text": text[:100_000] if problem else "",
        "problem": problem,
        "list_problem": list_problem,
        "kept": _KEPT.get(kept, ""),
        "models": _models(desk.services.suggesting.readers(visit.practice)),
        "with_model": with_model,
        "country": definition.practice.country,
        "holidays": [
            HolidayRow(f"{day}", long_date(day, visit.place), name, ruled or day in off) for day, name in ahead
        ],
    }
    status = 422 if problem or list_problem else 200
    if wants_partial(visit.request):
        return html_response(desk.partial(visit, "partials/import.html", **values), status)
    page = await desk.page(visit, "import.html", here="import", **values)
    page.status_code = status
    return page


def _found(document: str, kind: Kind, source: str, definition: Definition, visit: Visit, together: Suggested) -> Found:
    """Takes up to a few seconds for a page that is as large as may be: in a thread."""
    today = visit.now.astimezone(visit.place.zone).date()
    hours = hours_in_page(document, today) if kind == "html" else None
    return Found(
        source=source,
        rows=[_row(one) for one in together.proposals],
        hours=hours,
        changes=differences(definition.hours, hours) if hours else (),
        note=together.note,
    )


def _row(one: Proposal) -> Row:
    """What a model suggests is ticked by whoever has read it."""
    take = not one.twin and not one.passage
    return Row(one.question, one.answer, take=take, notes=one.notes, twin=one.twin, passage=one.passage)


def _models(readers: Sequence[Reader]) -> str:
    return ", else ".join(reader.name for reader in readers)


def _holidays(definition: Definition, visit: Visit) -> list[tuple[date, str]]:
    try:
        return holidays_ahead(definition, visit.now.astimezone(visit.place.zone).date())
    except NotImplementedError:
        return []


async def _given(form: FormMultiDict, text: str) -> tuple[str, str]:
    """The uploaded document or the pasted text, and what it is called. Raises NothingGivenError."""
    upload = form.get("document")
    if isinstance(upload, UploadFile) and upload.filename:
        data = await upload.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise NothingGivenError(f"That file is larger than {MOST_BYTES // (1024 * 1024)} MB. Paste what matters.")
        if data.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
            raise NothingGivenError(
                "That is a PDF, a Word or an Excel file. Save it as text, HTML or CSV first, or paste its text below."
            )
        return text_from(data), upload.filename[:200]
    if text.strip():
        return text, ""
    raise NothingGivenError("Give an address, choose a file, or paste a text.")


def _rows(form: FormMultiDict) -> list[Row]:
    """As they came back, edited or not."""
    rows: list[Row] = []
    for index in range(MOST):
        if f"question-{index}" not in form:
            continue
        question, answer = (" ".join(_field(form, f"{name}-{index}").split()) for name in ("question", "answer"))
        passage = _field(form, f"passage-{index}")[:_LONGEST_PASSAGE]
        rows.append(Row(question[:2000], answer[:4000], take=f"take-{index}" in form, passage=passage))
    return rows


def _field(form: FormMultiDict, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
