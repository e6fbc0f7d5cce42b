"""`receptionist secrets`: a practice's own keys are set, listed by name and removed; all are resealed for a new key."""

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.practice.secrets import Secret
from receptionist.records.database import open_records
from receptionist.records.secrets import Resealed, SecretName

_config = click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the database.")
_practice = click.argument("practice", metavar="SLUG")

_WHAT_ELSE = """\
What else the secret_key signs, and what its change means:
  pages and calls    forms that are open now must be loaded again; nobody is signed out
  second factors     codes of telephones follow from the key: each person sets theirs up again
                     (`receptionist user reset` lets in who is locked out)
  the audit log      entries from before can be checked with the old key alone: run `receptionist audit verify` with it
                     first, and keep what it prints; entries from now on are sealed with the new one\
"""


class NoSuchSecretError(ReceptionistError):
    """The practice's store has no secret of this name."""


@click.group()
def secrets() -> None:
    """Keep practices' own keys, for {secret:NAME} in their files. Values go in and are never shown."""


@secrets.command("set")
@_practice
@click.argument("name")
@_config
def set_(practice: str, name: str, config: Path | None) -> None:
    """Keep a value under NAME. It is asked for, or read from standard input; never given as an argument."""
    settings = load(config, os.environ)
    _require_practice(settings, practice)
    value = _typed(f"Value of {name} (not shown)")
    replaced = asyncio.run(_set(settings, practice, name, value))
    click.echo(f"{name} is {'replaced' if replaced else 'kept'}. The next call uses it.")


@secrets.command("list")
@_practice
@_config
@click.option("--json", "as_json", is_flag=True, help="JSON instead of words.")
def list_(practice: str, config: Path | None, *, as_json: bool) -> None:
    """List names, where they are kept and since when. Never a value."""
    found = asyncio.run(_list(load(config, os.environ), practice))
    for one in found:
        if as_json:
            click.echo(msgspec.json.encode(one))
        else:
            since = f"set {one.set_at:%Y-%m-%d} by {one.set_by}" if one.set_at else "in the environment"
            click.echo(f"{one.name}\t{since}")
    if not found and not as_json:
        click.echo("There are none.", err=True)


@secrets.command()
@_practice
@click.argument("name")
@_config
def remove(practice: str, name: str, config: Path | None) -> None:
    """Remove a value from the store. What names it does without from the next call on."""
    asyncio.run(_remove(load(config, os.environ), practice, name))
    click.echo(f"{name} is removed.")


@secrets.command("rotate-key")
@click.option("--old-key-file", type=click.Path(path_type=Path), help="File with the secret_key until now.")
@click.option("--old-key-env", metavar="VARIABLE", help="Environment variable that holds it.")
@_config
def rotate_key(old_key_file: Path | None, old_key_env: str | None, config: Path | None) -> None:
    """Seal every practice's secrets anew, after secret_key was changed.

    Put the new secret_key where the configuration finds it, stop the server, run this with the old one (asked for when
    no option names it), start the server. All secrets are resealed at once or not at all, and running it again does no
    harm.
    """
    settings = load(config, os.environ)
    old = _old_key(old_key_file, old_key_env)
    done = asyncio.run(_reseal(settings, old))
    click.echo(f"Resealed: {done.rows}. With the present key already: {done.already}.")
    click.echo(_WHAT_ELSE)


def _old_key(file: Path | None, variable: str | None) -> str:
    if file and variable:
        raise click.UsageError("Name the old key by a file or by a variable, not by both.")
    if file:
        try:
            key = file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise click.UsageError(f"{file} cannot be read.") from error
    else:
        key = os.environ.get(variable, "") if variable else _typed("The secret_key until now (not shown)")
    if not key:
        raise click.UsageError("The old secret_key is empty.")
    return key


def _typed(prompt: str) -> str:
    """From a terminal without an echo; else all of standard input, without the line break at its end."""
    if sys.stdin.isatty():
        return str(click.prompt(prompt, hide_input=True, err=True))
    text = sys.stdin.buffer.read(1 << 20).decode("utf-8", "surrogateescape")
    return text.removesuffix("\n").removesuffix("\r")


def _require_practice(settings: Config, practice: str) -> None:
    known = sorted(file.stem for file in settings.path(settings.tenants.directory).glob("*.toml"))
    if settings.tenants.store == "files" and practice not in known:
        raise click.UsageError(f"There is no practice {practice!r}; there are: {', '.join(known) or 'none'}.")


async def _set(config: Config, practice: str, name: str, value: str) -> bool:
    async with open_records(config, SystemClock()) as records:
        replaced = await records.secrets.put(practice, name, Secret(value), by="system")
        action = "secret_replaced" if replaced else "secret_set"
        await records.audit.add(practice, actor="system", action=action, detail={"name": name})
    return replaced


async def _list(config: Config, practice: str) -> Sequence[SecretName]:
    async with open_records(config, SystemClock()) as records:
        return await records.secrets.names(practice)


async def _remove(config: Config, practice: str, name: str) -> None:
    async with open_records(config, SystemClock()) as records:
        if not await records.secrets.drop(practice, name):
            kept = {one.name: one.kept for one in await records.secrets.names(practice)}
            if kept.get(name) == "environment":
                raise NoSuchSecretError(f"{name} is set in the environment: take it out there, and restart the server.")
            raise NoSuchSecretError(f"There is no secret {name} here; `receptionist secrets list` shows them.")
        await records.audit.add(practice, actor="system", action="secret_removed", detail={"name": name})


async def _reseal(config: Config, old: str) -> Resealed:
    async with open_records(config, SystemClock()) as records:
        done = await records.secrets.reseal(old)
        if done.rows:
            await records.audit.add("", actor="system", action="secrets_resealed", detail={"secrets": str(done.rows)})
        return done
