"""`receptionist scenario`: a call that was held becomes a rehearsal, printed or in the practice's draft."""

import asyncio
import os
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import click
import msgspec

from receptionist.agent.recalling import recalled
from receptionist.cli.practices import NoSuchPracticeError
from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition, Scenario
from receptionist.practice.edit import Put, edit
from receptionist.practice.opening import open_registry
from receptionist.practice.registry import Practice
from receptionist.providers.choose import open_minds
from receptionist.records.database import Records, open_records
from receptionist.records.practice_store import database_store
from receptionist.rehearsal.calls import made_of_call
from receptionist.rehearsal.importing import as_drafted, into_draft
from receptionist.rehearsal.scenarios import ScenarioResult, rehearse


class NoSuchCallError(ReceptionistError):
    """No call of this id is kept here."""


class Made(msgspec.Struct, frozen=True):
    """What is printed: the entry of the practice file, and how it went when it was rehearsed at once."""

    practice: str
    text: str
    added: bool
    result: ScenarioResult


@click.command()
@click.argument("call", metavar="CALL-ID")
@click.option("--add", is_flag=True, help="Put it into the practice's draft, which is published as any other.")
@click.option("--anonymous", is_flag=True, help="Names, numbers and birthdays become those of nobody.")
@click.option("--name", default="", help="What it is called. Default: after what came of the call, and when.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names practices and database.")
def scenario(call: str, name: str, config: Path | None, *, add: bool, anonymous: bool) -> None:
    """Make a rehearsal of the call CALL-ID, as its page and `receptionist call` name it.

    The caller's lines stand in it as they were heard, the clock at the call's own time; the functions that were used
    and the outcome are what is expected. It is printed as an entry of the practice file, and rehearsed at once with the
    built-in dialogue: stderr says how that went. Exits with 0 when it passes, 1 when it does not.

    A rehearsal begins with an empty calendar. What a call found in the real one (an appointment to move) is not there.
    """
    settings = load(config, os.environ)
    made = asyncio.run(_make(settings, call, name, add=add, anonymous=anonymous))
    if made.added:
        click.echo(f"In the draft of {made.practice}: the scenario “{made.result.name}”.", err=True)
    click.echo(made.text, nl=False)
    if made.result.passed:
        click.echo(f"Rehearsed: passed in {made.result.seconds:.2f} s.", err=True)
        return
    click.echo("Rehearsed: it does not pass as the practice is now.", err=True)
    for failure in made.result.failures:
        click.echo(f"  {failure}", err=True)
    sys.exit(1)


async def _make(config: Config, call_id: str, name: str, *, add: bool, anonymous: bool) -> Made:
    async with AsyncExitStack() as stack:
        records = await stack.enter_async_context(open_records(config, SystemClock()))
        registry = open_registry(config, database_store(config, records.practice_files))
        await asyncio.to_thread(registry.reload_all)
        slug = await records.calls.practice_of(call_id)
        if not slug:
            raise NoSuchCallError(f"there is no call '{call_id}' in this database; its page names it at the bottom")
        practice = await registry.find(slug)
        if practice is None:
            raise NoSuchPracticeError(f"the practice '{slug}' of that call is not served any more")
        definition = await as_drafted(registry, records.revisions, slug)
        made = await _scenario(records, slug, call_id, definition, name, anonymous=anonymous)
        text = edit("", [Put(("scenarios", 0), made)]).lstrip()
        if add:
            await into_draft(
                registry,
                records.revisions,
                slug,
                lambda current: [Put(("scenarios", len(current.scenarios)), made)],
                by="system",
            )
        detail = {"through": "command"}
        await records.audit.add(slug, actor="system", action="scenario_made", detail=detail, call=call_id)
        minds = await stack.enter_async_context(open_minds(config, vendors=False))
        await minds.settled()
        alone = msgspec.structs.replace(definition, scenarios=(msgspec.convert(made, Scenario),))
        (result,) = await rehearse(Practice(slug, alone, "", "", practice.path), matcher=minds.matcher)
        return Made(slug, text, add, result)


async def _scenario(
    records: Records, slug: str, call_id: str, definition: Definition, name: str, *, anonymous: bool
) -> dict[str, Any]:  # Any: values of the practice file
    call = await records.calls.get(slug, call_id)
    if call is None:
        raise NoSuchCallError(f"there is no call '{call_id}' of {slug}")
    return made_of_call(call, await recalled(records.calls, call), definition, name, anonymous=anonymous)
