"""`receptionist migrate`: brings the database's schema up to date, and says what was done."""

import os
from pathlib import Path

import click
import msgspec

from receptionist.config import load
from receptionist.records import schema
from receptionist.records.location import location


@click.command()
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the database.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: database, applied.")
def migrate(config: Path | None, *, as_json: bool) -> None:
    """Bring the database's schema up to date.

    Every other command does it too, when it starts; any number of them may run at once.
    """
    settings = load(config, os.environ)
    applied = schema.migrate(settings)
    database = location(settings)
    if as_json:
        click.echo(msgspec.json.encode({"database": str(database), "applied": applied}))
    elif applied:
        click.echo(f"{database}: {len(applied)} migrations applied.")
    else:
        click.echo(f"{database}: up to date.")
