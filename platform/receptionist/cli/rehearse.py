"""`receptionist rehearse`: practices' scenarios by text, or by voice: what passed, what did not, and why."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncGenerator, Collection, Coroutine, Sequence
from contextlib import AsyncExitStack, aclosing
from functools import partial
from pathlib import Path
from typing import Any, Final

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
from receptionist.rehearsal.heard import VoiceResult, Wishes, facts_of, sentences_of
from receptionist.rehearsal.scenarios import ScenarioResult, Who, rehearsing
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
@click.option("--voice", is_flag=True, help="By voice: real calls to a server of its own, in real time.")
@click.option(
    "--noise",
    type=click.FloatRange(-10, 60),
    metavar="DB",
    help="With --voice: the caller sits in a café, which is so many decibels beneath their speech; 20 is a quiet one.",
)
@click.option("--interrupt", is_flag=True, help="With --voice: the caller speaks over some of the replies.")
@click.option(
    "--seed", type=int, default=0, help="With --voice: which noise, and which replies. The same does the same."
)
@click.option(
    "--as-calls",
    is_flag=True,
    help="With --voice: whoever answers the practice's calls hears, thinks and speaks, with the platform's keys."
    " Default: the embedded ones, offline.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names practices and database.")
def rehearse(
    practices: tuple[str, ...],
    draft: bool,
    only: tuple[str, ...],
    model: str,
    voice: bool,
    noise: float | None,
    interrupt: bool,
    seed: int,
    config: Path | None,
    *,
    as_calls: bool,
    as_json: bool,
) -> None:
    """Run the scenarios of practices: of each SLUG, of each practice FILE; without any, of all.

    Needs no server, and leaves nothing behind; the database is opened only for drafts, and for the keys of practices'
    own accounts. Exits with 0 when all passed, 1 when one did not, 2 when it cannot be rehearsed.

    With --voice each scenario is a real call: a server of its own serves the practices, a caller with a voice says the
    lines, and what the recogniser heard otherwise is told. Callers' sound is kept in var/callers. A call takes as long
    as one does.
    """
    if not voice and (noise is not None or interrupt or as_calls):
        raise click.UsageError("--noise, --interrupt and --as-calls are for calls: add --voice.")
    if voice and model:
        raise click.UsageError("By voice the practice's own model answers, with --as-calls; --model is for text.")
    wishes = Wishes(noise, interrupt, seed, as_calls) if voice else None
    logging.getLogger("receptionist").addHandler(logging.NullHandler())  # the results say it all
    try:
        settings = load(config, os.environ)
        meter = Meter()
        work = _rehearse(settings, practices, only, model, meter, wishes, draft=draft, as_json=as_json)
        done = asyncio.run(_until_stopped(work) if voice else work)
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
    wishes: Wishes | None,
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
        if wishes:
            from receptionist.cli.rehearse_by_voice import open_lines  # what calls need takes a second to load

            speaking = [one for one in chosen if one.definition.scenarios]
            lines = await stack.enter_async_context(
                open_lines(config, speaking, only, wishes, _unsaid if as_json else _tell)
            )
            results_of = partial(lines.results, on_line=_tell_line if _watched(as_json=as_json) else _unsaid)
        else:
            minds = await stack.enter_async_context(open_minds(config, vendors=bool(model)))
            if model and any(practice.definition.accounts for practice in chosen):  # their keys may be in the database
                records = await stack.enter_async_context(open_records(config, SystemClock()))
                minds.use_secrets(records.secrets.reveal)
            results_of = partial(_results, minds=minds, model=model, meter=meter, only=only)
        for practice in chosen:
            results: list[ScenarioResult] = []
            if not as_json:
                click.echo(_title(practice, draft=draft))
            async with aclosing(results_of(practice)) as found:
                async for result in found:
                    results.append(result)
                    if not as_json:
                        click.echo("\n".join(_lines(result, practice)))
            done.append(Rehearsed(practice.slug, practice.path, draft, results))
    return done


async def _results(
    practice: Practice, minds: Minds, model: str, meter: Meter, only: Collection[str]
) -> AsyncGenerator[ScenarioResult, None]:
    models = metered_models(minds.named(model, practice.definition, practice.slug), meter) if model else ()
    await minds.settled()
    async with aclosing(rehearsing(practice, matcher=minds.matcher, models=models, only=only or None)) as found:
        async for result in found:
            yield result


async def _until_stopped(work: Coroutine[Any, Any, list[Rehearsed]]) -> list[Rehearsed]:  # Any: as in its type
    from receptionist.cli.load_house import until_stopped

    return await until_stopped(work)


def _watched(*, as_json: bool) -> bool:
    return not as_json and sys.stderr.isatty()


def _tell_line(who: Who, text: str) -> None:
    """The call as it goes, for somebody who sits before it."""
    _tell(f"{_INDENT}Caller: {text}" if who == "caller" else f"{_INDENT}[{text}]")


def _tell(text: str) -> None:
    click.echo(text, err=True)


def _unsaid(*_: str) -> None:
    """Nobody reads along."""


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
    by_voice = isinstance(result, VoiceResult)
    facts = f"  {facts_of(result)}" if by_voice and facts_of(result) else ""
    lines = [f"  {'passed' if result.passed else 'FAILED'}  {result.name}  {result.seconds:.2f} s{facts}{place}"]
    if by_voice and result.passed:
        lines += [f"{_INDENT}{sentence}" for sentence in sentences_of(result.misheard)]
    if not result.passed:
        names = {"caller": "Caller: ", "receptionist": f"{practice.definition.receptionist.name}: "}
        lines += [f"{_INDENT}{failure}" for failure in result.failures]
        if by_voice and result.misheard:
            lines.append(f"{_INDENT}It may be that the recogniser understood something else:")
            lines += [f"{_INDENT}  {sentence}" for sentence in sentences_of(result.misheard)]
        for who, text in result.lines:
            lines.append(f"{_INDENT}  {names[who]}{text}" if who in names else f"{_INDENT}  [{text}]")
    return lines
