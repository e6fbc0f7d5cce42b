"""`receptionist check`: all that is wrong with practice files, receptionist.toml and prices.toml, with its place."""

import asyncio
import os
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path

import click
import msgspec

from receptionist import config
from receptionist.cli.unpriced import unpriced
from receptionist.config_sections import Prices
from receptionist.errors import ReceptionistError
from receptionist.practice.contradictions import lacking
from receptionist.practice.definition import Definition
from receptionist.practice.groups import FOLDER
from receptionist.practice.outside import Outside, day_of, outside_of
from receptionist.practice.parse import parse_definition, parse_group
from receptionist.practice.secrets import name_of_variable
from receptionist.practice.store import DirectoryStore
from receptionist.providers.price_book import packaged, read_file
from receptionist.providers.prices import PriceList
from receptionist.records.location import location
from receptionist.records.stored_names import stored_names
from receptionist.toml_text import Complaint, Document, Problem, in_order, read


class _Checked(msgspec.Struct, frozen=True):
    """A practice file that is good, as people call it."""

    name: str
    definition: Definition
    source: bytes


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
def check(files: tuple[Path, ...], as_json: bool, strict: bool) -> None:
    """Validate FILES; without any, receptionist.toml, its list of prices, every practice file and the groups' files.

    Which secrets are set is known from the environment and, where there is one that answers within two seconds, from
    the configured database; it is only read, never made or migrated.

    Exits with 0 when all is well (warnings are), 1 when something is wrong, 2 when it cannot look.
    """
    try:
        asked, problems = _check(files)
    except ReceptionistError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)
    wrong = any(strict or one.severity == "error" for one in problems)
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
    price_files = [file for file in files if file.name == Prices().file]
    found = config.find_file(None, os.environ)
    loaded, problems = _load(platform_files[0] if platform_files else found)
    root = found.parent if found else Path.cwd()
    if not files:
        directory = root / (loaded.tenants.directory if loaded else "tenants")
        practice_files = [directory / f"{slug}.toml" for slug in DirectoryStore(directory).slugs()]
        practice_files += sorted(path for path in (directory / FOLDER).glob("*.toml") if path.name[0] != ".")
        price_files = [root / (loaded.prices.file if loaded else Prices().file)]
        price_files = [file for file in price_files if file.is_file()]
        asked = [*([found] if found else []), *price_files, *practice_files]
    else:
        practice_files = [file for file in files if file not in (*platform_files, *price_files)]
        asked = list(files)
        problems = problems if platform_files else []
    for file in price_files:
        if not file.exists():
            raise ReceptionistError(f"{file}: there is no such file")
        problems += read_file(file, str(_near(file)))[1]
    own_prices = read_file(root / (loaded.prices.file if loaded else Prices().file), "")[0]
    prices = PriceList(own_prices, packaged())
    if loaded and found and (not files or platform_files):
        file = platform_files[0] if platform_files else found
        problems += _unpriced(file.read_bytes(), str(_near(file)), prices)
    problems += _practice_problems(practice_files, loaded, prices)
    return [_near(file) for file in asked], list(dict.fromkeys(problems))


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


def _unpriced(source: bytes, name: str, prices: PriceList, own: Collection[str] = ()) -> Iterator[Problem]:
    document = read(source, name)
    assert isinstance(document, Document)
    yield from unpriced(document, prices, datetime.now(UTC).date(), own)


def _practice_problems(files: Sequence[Path], loaded: config.Config | None, prices: PriceList) -> Iterator[Problem]:
    accounts = loaded.providers.accounts if loaded else ()
    secrets = _Secrets(loaded, [file.stem for file in files]) if loaded else None
    checked: list[_Checked] = []
    for file in files:
        if not file.exists() and not file.is_symlink():
            raise ReceptionistError(f"{file}: there is no such file")
        name = str(_near(file))
        source = _read(file)
        if isinstance(source, Problem):
            yield msgspec.structs.replace(source, file=name)
        elif file.absolute().parent.name == FOLDER:
            yield from parse_group(source, name, accounts=accounts)
        else:
            definition, problems = _judged(source, name, file, loaded, secrets)
            yield from problems
            if definition:
                yield from _unpriced(source, name, prices, definition.accounts)
                checked.append(_Checked(name, definition, source))
    yield from _claimed_twice(checked, _others(files, checked))


def _judged(
    source: bytes, name: str, file: Path, loaded: config.Config | None, secrets: "_Secrets | None"
) -> tuple[Definition | None, list[Problem]]:
    today = day_of(datetime.now(UTC))
    accounts, group = loaded.providers.accounts if loaded else (), DirectoryStore(file.parent).group
    judged = partial(parse_definition, source, name, accounts=accounts, group=group)
    if loaded is None or secrets is None:
        return judged(outside=Outside(today=today))
    outside = outside_of(loaded, secrets=secrets.outside(file.stem), some_secrets=True, today=today)
    definition, problems = judged(outside=outside)
    lacks = definition is not None and any(lacking(definition, outside))
    if lacks and (known := secrets.all(file.stem)) is not None:
        return judged(outside=outside_of(loaded, secrets=known, today=today))
    return definition, problems


def _read(file: Path) -> bytes | Problem:
    if file.suffix != ".toml":
        return Problem(str(file), 0, 0, "", "rename it to end in .toml")
    return DirectoryStore(file.parent).read(file.stem)


class _Secrets:
    """Names of the practices' secrets. The database is asked once, and only when the environment lacks one that is
    named: most checks need none."""

    def __init__(self, loaded: config.Config, slugs: Sequence[str]) -> None:
        self._config = loaded
        self._slugs = slugs

    def outside(self, slug: str) -> set[str]:
        """Those of the environment."""
        return {name for one in self._config.practice_secrets if (name := name_of_variable(slug, one))}

    def all(self, slug: str) -> set[str] | None:
        """None: the database does not say which it keeps."""
        return None if self._stored is None else {*self.outside(slug), *self._stored[slug]}

    @cached_property
    def _stored(self) -> Mapping[str, frozenset[str]] | None:
        try:
            return asyncio.run(stored_names(self._config, self._slugs))
        except ReceptionistError as error:
            click.echo(f"Only secrets of the environment are known here. {error}", err=True)
            return None


def _others(files: Sequence[Path], checked: Sequence[_Checked]) -> Iterator[_Checked]:
    """Practices beside those that were asked for, where their texts name a number of one of them."""
    numbers = [number.encode() for one in checked for number in one.definition.practice.numbers]
    asked = {file.resolve() for file in files}
    for folder in dict.fromkeys(file.parent for file in files if file.absolute().parent.name != FOLDER):
        for slug in DirectoryStore(folder).slugs():
            file = folder / f"{slug}.toml"
            source = _read(file) if file.resolve() not in asked else b""
            if isinstance(source, bytes) and any(number in source for number in numbers):
                definition, _ = parse_definition(source, str(_near(file)), group=DirectoryStore(folder).group)
                if definition:
                    yield _Checked(str(_near(file)), definition, source)


def _claimed_twice(checked: Sequence[_Checked], others: Iterator[_Checked]) -> Iterator[Problem]:
    """A number is one practice's. Those that were not asked for have what they have."""
    holders: dict[str, _Checked] = {}
    for other in others:
        for number in other.definition.practice.numbers:
            holders.setdefault(number, other)
    for one in sorted(checked, key=lambda one: one.name):
        document = read(one.source, one.name)
        assert isinstance(document, Document)
        late: list[Problem] = []
        for index, number in enumerate(one.definition.practice.numbers):
            holder = holders.setdefault(number, one)
            if holder is not one:
                message = f"{number} is already answered for {holder.definition.practice.name} ({holder.name})"
                late.append(document.problem(("practice", "numbers", index), Complaint(message)))
        yield from in_order(document, late)


def _near(file: Path) -> Path:
    """As people would type it here."""
    return Path(os.path.relpath(file)) if file.resolve().is_relative_to(Path.cwd()) else file
