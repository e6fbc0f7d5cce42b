"""`receptionist practices`, `revisions`, `publish` and `rollback`: what there is, its history, what is served next."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import click
import msgspec

from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.practice.differences import differences
from receptionist.practice.line_diff import unified
from receptionist.practice.opening import open_registry
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.store import Store
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.records.database import Records, open_records
from receptionist.records.practice_store import database_store
from receptionist.records.revisions import Revision, sha256_of
from receptionist.rehearsal.drafts import NoDraftError
from receptionist.rehearsal.moving import Moved, export_folder, import_folder
from receptionist.rehearsal.publishing import Publishing, RehearsalFailedError, WrongTextError
from receptionist.toml_text import Problem

if TYPE_CHECKING:
    from receptionist.rehearsal.scenarios import ScenarioResult

T = TypeVar("T")

_BY: Final = "system"  # whoever has the machine; the audit log knows no name for them
_PAGE: Final = 200

_config = click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the practices.")
_as_json = click.option("--json", "as_json", is_flag=True, help="JSON instead of words.")
_slug = click.argument("slug")
_anyway = click.option("--anyway", is_flag=True, help="Although a scenario does not pass; needs --reason.")
_reason = click.option("--reason", default="", help="Why it is published anyway; stands in the audit log.")
_replace = click.option("--replace", is_flag=True, help="Also those that are there already and differ.")
_folder = click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))


class NoSuchVersionError(ReceptionistError):
    """The practice, or a version of it with this number, does not exist."""


class _Listed(msgspec.Struct, frozen=True):
    """One practice, as `--json` prints it."""

    slug: str
    name: str
    numbers: tuple[str, ...]
    errors: int


@dataclass(frozen=True)
class _Opened:
    config: Config
    records: Records
    store: Store
    registry: Registry
    publishing: Publishing

    async def text_of(self, slug: str) -> str:
        """As it stands in the store."""
        source = await asyncio.to_thread(self.store.read, slug)
        if isinstance(source, Problem):
            raise NoSuchVersionError(str(source))
        return source.decode()

    async def version(self, slug: str, number: int) -> Revision:
        found = await self.records.revisions.get(slug, number)
        if found is None:
            raise NoSuchVersionError(f"{slug} has no version {number}; `receptionist revisions {slug}` lists them.")
        return found


@click.group()
def practices() -> None:
    """List practices, and move them between folder and database."""


@practices.command("list")
@_config
@_as_json
def list_(config: Path | None, *, as_json: bool) -> None:
    """List every practice with its numbers."""

    async def listed(opened: _Opened) -> list[_Listed]:
        found: list[_Listed] = []
        problems = opened.registry.problems()
        for slug in await asyncio.to_thread(opened.store.slugs):
            practice = await asyncio.to_thread(opened.registry.by_slug, slug)
            wrong = sum(one.severity == "error" for one in problems.get(slug, []))
            about = practice.definition.practice if practice else None
            found.append(_Listed(slug, about.name if about else "", about.numbers if about else (), wrong))
        return found

    rows = _run(config, listed)
    if as_json:
        click.echo(msgspec.json.encode(rows).decode())
        return
    for row in rows:
        wrong = f"\t{row.errors} mistakes: receptionist check" if row.errors else ""
        click.echo(f"{row.slug}\t{row.name}\t{', '.join(row.numbers) or '-'}{wrong}")
    if not rows:
        click.echo("There is no practice yet.", err=True)


@click.command()
@_slug
@click.argument("before", type=click.IntRange(1), required=False)
@click.argument("after", type=click.IntRange(1), required=False)
@_config
@_as_json
def revisions(slug: str, before: int | None, after: int | None, config: Path | None, *, as_json: bool) -> None:
    """Show every version of a practice, the newest first: when, by whom, through what, and what became different.

    With the numbers BEFORE and AFTER: what is different between these two, in words and line by line.
    """
    if before is None:
        _history(slug, config, as_json=as_json)
    elif after is None:
        raise click.UsageError("Two versions are compared: give the numbers of both.")
    else:
        _difference(slug, before, after, config, as_json=as_json)


def _history(slug: str, config: Path | None, *, as_json: bool) -> None:
    async def versions(opened: _Opened) -> list[Revision]:
        found: list[Revision] = []
        while page := await opened.records.revisions.page(
            slug, before=found[-1].number if found else None, limit=_PAGE
        ):
            found += page
        return found

    found = _run(config, versions, served=False)
    if as_json:
        click.echo(msgspec.json.encode(found).decode())
        return
    for one in found:
        click.echo(f"{one.number}\t{one.at:%Y-%m-%d %H:%M} UTC\t{one.by}\t{one.through}\t{one.sha256[:12]}")
        for line in (*one.words, *([f"Published anyway: {one.reason}"] if one.reason else ()), *one.failures):
            click.echo(f"\t{line}")
    if not found:
        click.echo(f"{slug} has no history yet: a server keeps its first version when it starts.", err=True)


def _difference(slug: str, before: int, after: int, config: Path | None, *, as_json: bool) -> None:
    async def compared(opened: _Opened) -> tuple[Sequence[str], str]:
        one, other = await opened.version(slug, before), await opened.version(slug, after)
        definitions = [
            (await asyncio.to_thread(opened.registry.examine, slug, each.text.encode(), numbers=False, any_group=True))[
                0
            ]
            for each in (one, other)
        ]
        first, second = definitions
        words = differences(first, second) if first and second else []
        return words, unified(one.text, other.text)

    words, lines = _run(config, compared)
    if as_json:
        click.echo(msgspec.json.encode({"words": words, "lines": lines}).decode())
        return
    for word in words:
        click.echo(word)
    if words and lines:
        click.echo()
    click.echo(lines or "The same text.")


@click.command()
@_slug
@click.argument("number", type=click.IntRange(1))
@_anyway
@_reason
@_config
def rollback(slug: str, number: int, config: Path | None, reason: str, *, anyway: bool) -> None:
    """Publish an earlier version again, by its rehearsal."""

    async def restored(opened: _Opened) -> Revision:
        base = sha256_of(await opened.text_of(slug))
        await opened.version(slug, number)
        published = await opened.publishing.restore(slug, number, base=base, by=_BY, reason=reason, anyway=anyway)
        assert published is not None
        return published.revision

    _told(slug, lambda: _run(config, restored))


@click.command()
@_slug
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_anyway
@_reason
@_config
def publish(slug: str, file: Path | None, config: Path | None, reason: str, *, anyway: bool) -> None:
    """Publish FILE as the practice's text, or without it the practice's draft: checked, rehearsed, served at once."""
    try:
        text = file.read_bytes().decode() if file else None
    except UnicodeDecodeError as error:
        raise click.BadParameter(f"{file} is no UTF-8 text.", param_hint="FILE") from error

    async def published(opened: _Opened) -> Revision:
        if text is None:
            draft = await opened.records.revisions.draft(slug)
            if draft is None:
                raise NoDraftError(f"There is no draft of {slug}: name the file that is to be published.")
            new, base = draft.text, draft.base
        else:
            new, base = text, sha256_of(await opened.text_of(slug))
        done = await opened.publishing.publish(
            slug, new, base=base, by=_BY, through="cli", reason=reason, anyway=anyway, any_group=True
        )
        return done.revision

    _told(slug, lambda: _run(config, published))


@practices.command("import")
@_folder
@_replace
@_config
@_as_json
def import_(folder: Path | None, config: Path | None, *, replace: bool, as_json: bool) -> None:
    """Bring practice files from FOLDER (the configured one) into the database, byte for byte."""

    async def imported(opened: _Opened) -> Sequence[Moved]:
        source = folder or opened.config.path(opened.config.tenants.directory)
        return await import_folder(source, opened.records.practice_files, opened.records.revisions, replace=replace)

    _report(_run(config, imported, served=False), as_json=as_json)


@practices.command()
@_folder
@_replace
@_config
@_as_json
def export(folder: Path | None, config: Path | None, *, replace: bool, as_json: bool) -> None:
    """Write practice texts from the database into FOLDER (the configured one), byte for byte."""

    async def exported(opened: _Opened) -> Sequence[Moved]:
        target = folder or opened.config.path(opened.config.tenants.directory)
        return await export_folder(target, opened.records.practice_files, replace=replace)

    _report(_run(config, exported, served=False), as_json=as_json)


def _run(config: Path | None, work: Callable[[_Opened], Awaitable[T]], *, served: bool = True) -> T:
    """`served`: practices are read first."""

    async def run() -> T:
        async with _opened(load(config, os.environ), served=served) as opened:
            return await work(opened)

    return asyncio.run(run())


@asynccontextmanager
async def _opened(config: Config, *, served: bool) -> AsyncGenerator[_Opened, None]:
    async with open_records(config, SystemClock()) as records:
        registry = open_registry(config, database_store(config, records.practice_files))
        if served:
            await asyncio.to_thread(registry.reload_all)
        tried = partial(_rehearsed, Models(kept_in=str(config.path(config.providers.embedded.meanings))))
        publishing = Publishing(registry, records.revisions, records.audit, rehearse=tried, words=differences)
        yield _Opened(config, records, registry.store, registry, publishing)


async def _rehearsed(models: Models, practice: Practice) -> "list[ScenarioResult]":
    """With a matcher of our own: no server need run. What holds conversations is loaded only here."""
    if not practice.definition.scenarios:
        return []
    from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher
    from receptionist.providers.embedded.workers import EmbeddedWorkers
    from receptionist.rehearsal.scenarios import rehearse

    async with EmbeddedWorkers(models, [Part.MATCHER]) as workers:
        return await rehearse(practice, matcher=EmbeddedFaqMatcher(workers[Part.MATCHER]))


def _told(slug: str, work: Callable[[], Revision]) -> None:
    try:
        done = work()
    except WrongTextError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        sys.exit(1)
    except RehearsalFailedError as error:
        for failure in error.failures:
            click.echo(failure, err=True)
        click.echo(f"receptionist: {slug} is as it was. Mend it, or give --anyway and --reason.", err=True)
        sys.exit(1)
    click.echo(f"{slug}: version {done.number or 'waits for the database'} is served.")
    for word in done.words:
        click.echo(f"  {word}")


def _report(moved: Sequence[Moved], *, as_json: bool) -> None:
    """Exits with 1 when something was left alone or could not be read."""
    if as_json:
        click.echo(msgspec.json.encode(moved).decode())
    else:
        for one in moved:
            click.echo(f"{one.name}: {_WHAT[one.what]}{f' ({one.why})' if one.why else ''}")
        if not moved:
            click.echo("There is nothing to move.", err=True)
    sys.exit(1 if any(one.what in {"differs", "unreadable"} for one in moved) else 0)


_WHAT: Final = {
    "new": "new",
    "replaced": "replaced",
    "same": "the same already",
    "differs": "left alone: another text is there (--replace)",
    "unreadable": "cannot be read",
}
