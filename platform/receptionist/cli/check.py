"""`receptionist check`: everything that is wrong with practice files and receptionist.toml, with line and column."""

import os
import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import click
import msgspec

from receptionist import config
from receptionist.errors import ReceptionistError
from receptionist.practice.parse import parse_definition
from receptionist.practice.registry import Practice, claim_numbers
from receptionist.practice.store import DirectoryStore
from receptionist.records.location import location
from receptionist.toml_text import Problem


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def check(files: tuple[Path, ...], as_json: bool) -> None:
    """Validate FILES; without any, receptionist.toml and every practice file.

    Exits with 0 when all is well (warnings are), 1 when something is wrong, 2 when it cannot look.
    """
    try:
        asked, problems = _check(files)
    except ReceptionistError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)
    wrong = any(one.severity == "error" for one in problems)
    if as_json:
        report = {"ok": not wrong, "files": [str(file) for file in asked], "problems": problems}
        click.echo(msgspec.json.encode(report).decode())
    else:
        for one in problems:
            click.echo(f"{one} (warning)" if one.severity == "warning" else str(one))
        checked = f"{len(asked)} file{'' if len(asked) == 1 else 's'} checked"
        click.echo(f"{checked}, {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}", err=bool(problems))
    sys.exit(1 if wrong else 0)


def _check(files: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    platform_files = [file for file in files if file.name == config.FILE_NAME]
    found = config.find_file(None, os.environ)
    loaded, problems = _load(platform_files[0] if platform_files else found)
    if not files:
        root = found.parent if found else Path.cwd()
        directory = root / (loaded.tenants.directory if loaded else "tenants")
        practice_files = [directory / f"{slug}.toml" for slug in DirectoryStore(directory).slugs()]
        asked = [*([found] if found else []), *practice_files]
    else:
        practice_files = [file for file in files if file not in platform_files]
        asked = list(files)
        problems = problems if platform_files else []
    accounts = loaded.providers.accounts if loaded else ()
    return [_near(file) for file in asked], [*problems, *_practice_problems(practice_files, accounts)]


def _load(file: Path | None) -> tuple[config.Config | None, list[Problem]]:
    try:
        loaded = config.load(file, os.environ)
    except config.ConfigFileError as error:
        return None, error.problems
    return loaded, list(_refusals(loaded, str(_near(file)) if file else config.FILE_NAME))


def _refusals(loaded: config.Config, name: str) -> Iterator[Problem]:
    """What is well-formed, and still no server starts with it."""
    for key, attempt in (
        ("server.public_url", config.require_safe),
        ("server.secret_key", config.require_long_key),
        ("database.url", location),
    ):
        try:
            attempt(loaded)
        except ReceptionistError as error:
            yield Problem(name, 0, 0, key, str(error))


def _practice_problems(files: Sequence[Path], accounts: Collection[str]) -> Iterator[Problem]:
    practices: list[Practice] = []
    for file in files:
        if not file.exists() and not file.is_symlink():
            raise ReceptionistError(f"{file}: there is no such file")
        name, store = str(_near(file)), DirectoryStore(file.parent)
        source = (
            store.read(file.stem) if file.suffix == ".toml" else Problem(name, 0, 0, "", "rename it to end in .toml")
        )
        if isinstance(source, Problem):
            yield msgspec.structs.replace(source, file=name)
            continue
        definition, problems = parse_definition(source, name, accounts=accounts)
        yield from problems
        if definition:
            practices.append(Practice(file.stem, definition, "", source.decode(), name))
    for late in claim_numbers(practices)[1].values():
        yield from late


def _near(file: Path) -> Path:
    """As people would type it here."""
    return Path(os.path.relpath(file)) if file.resolve().is_relative_to(Path.cwd()) else file
