"""`receptionist import-faqs`: questions of a page or a document as TOML, or straight into the practice's draft."""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path

import click

from receptionist.agent.books import Books
from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.outside.fetching import MOST_BYTES, Fetcher
from receptionist.practice.definition import Definition
from receptionist.practice.edit import Put, edit
from receptionist.practice.importing.documents import Kind, kind_of, pairs_from, readable, text_from
from receptionist.practice.importing.proposals import Proposal, proposals
from receptionist.practice.importing.taking_over import faqs_added
from receptionist.practice.opening import open_registry
from receptionist.practice.registry import Practice
from receptionist.providers.choose import open_minds
from receptionist.providers.price_book import PriceBook
from receptionist.records.database import Records, open_records
from receptionist.records.practice_store import database_store
from receptionist.rehearsal.importing import as_drafted, into_draft
from receptionist.rehearsal.suggesting import Suggested, Suggesting, written_down


class NothingFoundError(ReceptionistError):
    """No question with an answer stands there, or none that the practice has not."""


@click.command("import-faqs")
@click.argument("practice", metavar="SLUG")
@click.argument("source", metavar="URL|FILE")
@click.option("--yes", "take", is_flag=True, help="Put all that is new into the practice's draft.")
@click.option("--model", "with_model", is_flag=True, help="Let the practice's language model look for more questions.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the practices.")
def import_faqs(practice: str, source: str, take: bool, with_model: bool, config: Path | None) -> None:
    """Find questions with answers in a web page or an HTML, text or CSV file; print them as TOML.

    Questions that the practice answers already are comments. Look through what is printed before it goes into the
    practice file. With --yes the new ones go into the draft, which is published as any other.

    With --model the text is sent to the language model that the practice names, where it has a key. What it suggests
    comes last, is held against the text, and says where in the text it stands. It is only printed, also with --yes.
    """
    settings = load(config, os.environ)
    together = asyncio.run(_import(settings, practice, source, take=take, with_model=with_model))
    found = [one for one in together.proposals if not one.passage]
    suggested = [one for one in together.proposals if one.passage]
    if together.note:
        click.echo(together.note, err=True)
    fresh = [one for one in found if not one.twin]
    if take:
        new = f"{len(fresh)} new question{'' if len(fresh) == 1 else 's'}"
        click.echo(f"In the draft of {practice}: {new}. Answered already: {len(found) - len(fresh)}.")
        if suggested:
            click.echo(_toml(suggested), nl=False)
            click.echo(f"Suggested, and not in the draft: {len(suggested)}.", err=True)
        return
    click.echo(_toml(together.proposals), nl=False)
    more = f" Suggested: {len(suggested)}." if suggested else ""
    click.echo(f"New: {len(fresh)}. Answered already: {len(found) - len(fresh)}.{more}", err=True)


async def _import(config: Config, slug: str, source: str, *, take: bool, with_model: bool) -> Suggested:
    async with open_records(config, SystemClock()) as records:
        registry = open_registry(config, database_store(config, records.practice_files))
        await asyncio.to_thread(registry.reload_all)
        practice = await registry.find(slug)
        if practice is None:
            known = ", ".join(one.slug for one in registry.cards()) or "none"
            raise click.UsageError(f"There is no practice {slug!r} that is served; there are: {known}.")
        text, kind = await _document(config, source)
        definition = await as_drafted(registry, records.revisions, slug)
        found = await asyncio.to_thread(lambda: proposals(pairs_from(text, kind), definition.faqs))
        together = Suggested(found)
        if with_model:
            together = await _with_suggestions(config, records, practice, definition, found, readable(text, kind))
        if not together.proposals:
            raise NothingFoundError(f"{together.note} No questions with answers were found in {source}.".lstrip())
        if take:
            fresh = [(one.question, one.answer) for one in found if not one.twin]
            if not fresh and len(together.proposals) == len(found):
                raise NothingFoundError("The practice answers all of these questions already.")
            if not fresh:
                return together
            await into_draft(registry, records.revisions, slug, lambda current: faqs_added(current, fresh), by="system")
            detail = {"count": f"{len(fresh)} question{'' if len(fresh) == 1 else 's'}"}
            await records.audit.add(slug, actor="system", action="faqs_imported", detail=detail)
        return together


async def _with_suggestions(
    config: Config,
    records: Records,
    practice: Practice,
    definition: Definition,
    found: Sequence[Proposal],
    text: str,
) -> Suggested:
    async with open_minds(config, matcher=False) as minds:
        minds.use_secrets(records.secrets.reveal)
        prices = PriceBook(config.path(config.prices.file))
        await asyncio.to_thread(prices.look)
        books = Books(records.usage, prices)
        suggesting = Suggesting(minds.models, sheet=written_down(books, SystemClock()))
        if readers := suggesting.readers(practice):
            names = ", else ".join(one.name for one in readers)
            detail = {"models": names}
            await records.audit.add(practice.slug, actor="system", action="text_shown_to_model", detail=detail)
            await minds.settled()
        return await suggesting.added(practice, definition, found, text)


async def _document(config: Config, source: str) -> tuple[str, Kind]:
    """Raises FetchError, AddressRefusedError, NothingFoundError."""
    if "://" in source:
        fetched = await Fetcher(config.functions.allowed_hosts).page(source)
        text = await asyncio.to_thread(text_from, fetched.data, fetched.charset)
        return text, kind_of(text, fetched.kind)
    try:
        data = await asyncio.to_thread(_read, Path(source))
    except OSError as error:
        raise NothingFoundError(f"{source} cannot be read: {error.strerror}.") from error
    if len(data) > MOST_BYTES:
        raise NothingFoundError(f"{source} is larger than {MOST_BYTES // (1024 * 1024)} MB.")
    text = await asyncio.to_thread(text_from, data)
    return text, kind_of(text, "", source)


def _read(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _toml(found: Sequence[Proposal]) -> str:
    """[[faqs]] as they may stand in a practice file, with notes as comments."""
    parts: list[str] = []
    for one in found:
        text = edit("", [Put(("faqs", 0), {"question": one.question, "answer": one.answer})]).strip()
        notes = [*one.notes, *([f'Answered already: "{one.twin}"'] if one.twin else [])]
        if one.passage:
            notes.append(f'Suggested by a language model, read it carefully. There stands: "{one.passage}"')
        lines = [*(f"# {note}" for note in notes), *text.split("\n")]
        parts.append("\n".join(f"# {line}" if one.twin and not line.startswith("#") else line for line in lines))
    return "\n\n".join(parts) + "\n"
