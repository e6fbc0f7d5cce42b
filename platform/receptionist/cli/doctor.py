"""`receptionist doctor`: looks at everything that calls depend on, and says what to do about what is wrong."""

import asyncio
import logging
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click
import msgspec

from receptionist import config as configuration
from receptionist.clock import SystemClock
from receptionist.config import Config
from receptionist.errors import StorageError
from receptionist.ops import checkup, checkup_services, checkup_vendors
from receptionist.ops.checkup import Finding, Look, State
from receptionist.practice.opening import open_registry
from receptionist.practice.validating import validate

_MARKS: dict[State, str] = {"ok": "ok     ", "warning": "look at", "wrong": "WRONG  "}


@click.command()
@click.option("--config", "file", type=click.Path(path_type=Path), help="receptionist.toml (RECEPTIONIST_CONFIG).")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for each finding.")
@click.option("--free", is_flag=True, help="Ask vendors for nothing that costs: keys, credit and names alone.")
def doctor(file: Path | None, as_json: bool, free: bool) -> None:
    """Look at vendors, carrier, webhooks, mail, database, disk and clock. Exits with 1 when something is wrong.

    Every vendor that a practice names is asked for a second of real work, which costs a fraction of a cent; with
    --free it is not.
    """
    logging.getLogger("receptionist").addHandler(logging.NullHandler())  # the findings say it all
    config = configuration.load(file, os.environ)
    configuration.require_safe(config)
    if not as_json and not free:
        click.echo("Each vendor is asked for a second of work: a fraction of a cent in all (--free: for none).\n")
    found = asyncio.run(_look(config, as_json=as_json, free=free))
    if not as_json:
        wrong = sum(one.state == "wrong" for one in found)
        click.echo(
            f"\n{wrong or 'nothing'} wrong, {sum(one.state == 'warning' for one in found) or 'nothing'} to look at"
        )
    sys.exit(1 if any(one.state == "wrong" for one in found) else 0)


async def _look(config: Config, *, as_json: bool, free: bool) -> list[Finding]:
    clock = SystemClock()
    registry = open_registry(config)
    unread: list[Finding] = []
    try:
        await asyncio.to_thread(registry.reload_all)
        await validate(registry)
    except StorageError as error:  # all the rest can be looked at
        unread = [Finding("practices", "wrong", str(error))]

    async def practices() -> Sequence[Finding]:
        return unread or checkup.practices_found(registry)

    served = await asyncio.to_thread(registry.all)
    looks: list[tuple[str, Look]] = [
        ("practices", practices),
        ("database", partial(checkup.look_at_database, config, clock)),
        ("disk", partial(checkup.look_at_disk, config)),
        ("open files", checkup.look_at_limits),
        ("public address", partial(checkup.look_at_address, config, clock)),
        ("carrier", partial(checkup.look_at_carrier, config, list(registry.cards()))),
        ("vendors", partial(checkup_vendors.look_at_vendors, config, clock, served, free=free)),
        ("secrets", partial(checkup_services.look_at_secrets, config, clock, served)),
        ("own accounts", partial(checkup_vendors.look_at_own_accounts, config, clock, served, free=free)),
        ("embedded", partial(checkup_vendors.look_at_embedded, config, free=free)),
        ("mail", partial(checkup_services.look_at_mail, config)),
        ("clock", partial(checkup.look_at_clock, config, clock)),
    ]
    found: list[Finding] = []
    async for finding in checkup.look_at_all(looks):
        found.append(finding)
        if as_json:
            click.echo(msgspec.json.encode(finding).decode())
        else:
            click.echo(f"{_MARKS[finding.state]}  {finding.what}: {finding.told}")
    return found
