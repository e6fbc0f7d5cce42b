"""`receptionist rehearse`: practices' scenarios by text, without a server: what passed, what did not, and why."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncGenerator, Collection, Sequence
from contextlib import AsyncExitStack, aclosing
from pathlib import Path
from typing import Final

import click
import msgspec

from receptionist.cli.practices import NoSuchPracticeError, open_shelf
from receptionist.cli.spending import spent, told
from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.practice.parse import parse_definition
from receptionist.practice.registry import Practice
from receptionist.practice.store import DirectoryStore
from receptionist.providers.choose import Minds, open_minds
from receptionist.providers.meter import Meter
from receptionist.providers.metered import metered_models
from receptionist.providers.price_book import PriceBook
from receptionist.records.database import open_records
from receptionist.rehearsal.scenarios import ScenarioResult, rehearsing
from receptionist.toml_text import Problem

_INDENT: Final = " " * 10


class Rehearsed(msgspec.Struct, frozen=True):
    """What is printed of one practice with `--json`."""

    practice: str
    file: str
    draft: bool
    results: list[ScenarioResult]


@click.command()
@click.argument("practices", nargs=-1, metavar="[SLUG|FILE]...")
@click.option("--draft", is_flag=True, help="Rehearse the draft instead of what is published.")
@click.option(
    "--scenario", "only", multiple=True, metavar="NAME", help="Only the scenario of this name; more than once."
)
@click.option(
    "--llm",
    "--model",
    "model",
    metavar="NAME",
    default="",
    help="Who answers: openai:gpt-4o, say, with the practice's own key where it has one; what it costs is told at the"
    " end. Default: the built-in dialogue, offline.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names practices and database.")
def rehearse(
    practices: tuple[str, ...], draft: bool, only: tuple[str, ...], model: str, config: Path | None, *, as_json: bool
) -> None:
    """Run the scenarios of practices: of each SLUG, of each practice FILE; without any, of all.

    Needs no server, and leaves nothing behind; the database is opened only for drafts, and for the keys of practices'
    own accounts. Exits with 0 when all passed, 1 when one did not, 2 when it cannot be rehearsed.
    """
    logging.getLogger("receptionist").addHandler(logging.NullHandler())  # the results say it all
    try:
        settings = load(config, os.environ)
        meter = Meter()
        done = asyncio.run(_rehearse(settings, practices, only, model, meter, draft=draft, as_json=as_json))
        prices = PriceBook(settings.path(settings.prices.file))
        prices.look()
        used = spent(meter.used(), prices, SystemClock().now().date())
    except ReceptionistError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)
    results = [result for one in done for result in one.results]
    failed = sum(not result.passed for result in results)
    if as_json:
        seconds = round(sum(result.seconds for result in results), 3)
        report = {"ok": not failed, "seconds": seconds, "practices": done, "used": used}
        click.echo(msgspec.json.encode(report).decode())
    else:
        for line in told(used):
            click.echo(line)
        scenarios = f"{len(results)} scenario{'' if len(results) == 1 else 's'}"
        click.echo(f"{scenarios}, {failed or 'none'} failed, {sum(result.seconds for result in results):.1f} s")
    sys.exit(1 if failed else 0)


async def _rehearse(
    config: Config,
    wanted: Sequence[str],
    only: Collection[str],
    model: str,
    meter: Meter,
    *,
    draft: bool,
    as_json: bool,
) -> list[Rehearsed]:
    chosen = await _chosen(config, wanted, draft=draft)
    known = {scenario.name for practice in chosen for scenario in practice.definition.scenarios}
    if missing := [name for name in only if name not in known]:
        raise NoSuchPracticeError(
            f"there is no scenario '{missing[0]}'; there are: {', '.join(sorted(known)) or 'none'}"
        )
    done: list[Rehearsed] = []
    async with AsyncExitStack() as stack:
        minds = await stack.enter_async_context(open_minds(config, vendors=bool(model)))
        if model and any(practice.definition.accounts for practice in chosen):  # their keys may be in the database
            records = await stack.enter_async_context(open_records(config, SystemClock()))
            minds.use_secrets(records.secrets.reveal)
        await minds.settled()
        for practice in chosen:
            results: list[ScenarioResult] = []
            if not as_json:
                click.echo(_title(practice, draft=draft))
            async with aclosing(_results(practice, minds, model, meter, only)) as found:
                async for result in found:
                    results.append(result)
                    if not as_json:
                        click.echo("\n".join(_lines(result, practice)))
            done.append(Rehearsed(practice.slug, practice.path, draft, results))
    return done


def _results(
    practice: Practice, minds: Minds, model: str, meter: Meter, only: Collection[str]
) -> AsyncGenerator[ScenarioResult, None]:
    models = metered_models(minds.named(model, practice.definition, practice.slug), meter) if model else ()
    return rehearsing(practice, matcher=minds.matcher, models=models, only=only or None)


async def _chosen(config: Config, wanted: Sequence[str], *, draft: bool) -> list[Practice]:
    if draft and (files := [one for one in wanted if _is_file(one)]):
        raise click.UsageError(f"{files[0]} is a file: drafts are practices', so name its slug.")
    if wanted and all(_is_file(one) for one in wanted):
        return [_of_file(config, Path(one)) for one in wanted]
    async with open_shelf(config, drafts=draft) as shelf:
        if not wanted:
            broken = [problems for problems in shelf.registry.problems().values() if _wrong(problems)]
            if broken and not draft:
                raise NoSuchPracticeError("\n".join(str(problem) for problems in broken for problem in problems))
            wanted = sorted(card.slug for card in shelf.registry.cards() if not card.removed)
        return [_of_file(config, Path(one)) if _is_file(one) else await shelf.practice(one) for one in wanted]


def _of_file(config: Config, file: Path) -> Practice:
    if not file.is_file():
        raise NoSuchPracticeError(f"{file}: there is no such file")
    store = DirectoryStore(file.parent)
    source = store.read(file.stem)
    if isinstance(source, Problem):
        raise NoSuchPracticeError(str(source))
    definition, problems = parse_definition(source, str(file), accounts=config.providers.accounts, group=store.group)
    if definition is None:
        raise NoSuchPracticeError("\n".join(str(problem) for problem in problems))
    return Practice(file.stem, definition, "", source.decode(), str(file))


def _is_file(name: str) -> bool:
    return name.endswith(".toml") or "/" in name


def _wrong(problems: Sequence[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _title(practice: Practice, *, draft: bool) -> str:
    what = f"{practice.definition.practice.name} ({practice.path}{', draft' if draft else ''})"
    return what if practice.definition.scenarios else f"{what}: no scenarios; see docs/rehearsals.md"


def _lines(result: ScenarioResult, practice: Practice) -> list[str]:
    place = f"  {practice.path}:{result.line}" if result.line and not result.passed else ""
    lines = [f"  {'passed' if result.passed else 'FAILED'}  {result.name}  {result.seconds:.2f} s{place}"]
    if not result.passed:
        names = {"caller": "Caller: ", "receptionist": f"{practice.definition.receptionist.name}: "}
        lines += [f"{_INDENT}{failure}" for failure in result.failures]
        for who, text in result.lines:
            lines.append(f"{_INDENT}  {names[who]}{text}" if who in names else f"{_INDENT}  [{text}]")
    return lines
