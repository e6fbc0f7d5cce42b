"""`receptionist user`: adds, lists and resets the people who sign in."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import get_args

import click
import msgspec

from receptionist.accounts.passwords import Passwords, new_password
from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.records.accounts import Role, User, normal_email
from receptionist.records.database import Records, open_records

_ROLES: Sequence[Role] = get_args(Role)

_config = click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the database.")
_from_stdin = click.option("--password-stdin", is_flag=True, help="Read the password from stdin; else one is made.")
_as_json = click.option("--json", "as_json", is_flag=True, help="JSON instead of words.")


class NoSuchUserError(ReceptionistError):
    """Nobody signs in with this e-mail address."""


@click.group()
def user() -> None:
    """Add, list and reset people who sign in."""


@user.command()
@click.argument("email")
@click.option("--role", type=click.Choice(_ROLES), required=True, help="What they may do.")
@click.option("--practice", default="", help="Slug of their practice; none for an operator.")
@click.option("--name", default="", help="How they are called; default: the e-mail address.")
@_from_stdin
@_config
@_as_json
def add(
    email: str, role: Role, practice: str, name: str, config: Path | None, *, password_stdin: bool, as_json: bool
) -> None:
    """Add a person. A password that is made here is shown once and stored nowhere."""
    if not _is_address(email):
        raise click.BadParameter(f"{email!r} is no e-mail address.", param_hint="EMAIL")
    settings = load(config, os.environ)
    _require_practice(settings, role, practice)
    given = _given_password() if password_stdin else None
    asyncio.run(_add(settings, email, role, practice, name or normal_email(email), given, as_json=as_json))


@user.command("list")
@_config
@_as_json
def list_(config: Path | None, *, as_json: bool) -> None:
    """List everyone who can sign in."""
    people = asyncio.run(_everyone(load(config, os.environ)))
    if as_json:
        for person in people:
            click.echo(msgspec.json.encode(person))
        return
    for person in people:
        click.echo(f"{person.email}\t{person.role}\t{person.practice or '-'}\t{person.name}")
    if not people:
        click.echo("Nobody can sign in yet: `receptionist serve` makes the first operator.", err=True)


@user.command()
@click.argument("email")
@_from_stdin
@_config
@_as_json
def reset(email: str, config: Path | None, *, password_stdin: bool, as_json: bool) -> None:
    """Give a person a new password and end all their sessions."""
    given = _given_password() if password_stdin else None
    asyncio.run(_reset(load(config, os.environ), email, given, as_json=as_json))


async def _add(
    config: Config, email: str, role: Role, practice: str, name: str, given: str | None, *, as_json: bool
) -> None:
    async with _opened(config) as (records, passwords):
        password = new_password() if given is None else given
        password_hash = await passwords.hash(password)
        person = await records.accounts.add(practice, email=email, name=name, role=role, password_hash=password_hash)
        await records.audit.add(
            practice, actor="system", action="user_added", detail={"user": person.id, "role": person.role}
        )
    _show(person, password if given is None else None, as_json=as_json)


async def _reset(config: Config, email: str, given: str | None, *, as_json: bool) -> None:
    async with _opened(config) as (records, passwords):
        known = await records.accounts.credentials(email)
        if known is None:
            raise NoSuchUserError(f"Nobody signs in with {email}; `receptionist user list` shows everyone.")
        password = new_password() if given is None else given
        await records.accounts.set_password(known.user.practice, known.user.id, await passwords.hash(password))
        await records.audit.add(
            known.user.practice, actor="system", action="password_reset", detail={"user": known.user.id}
        )
    _show(known.user, password if given is None else None, as_json=as_json)


async def _everyone(config: Config) -> Sequence[User]:
    async with open_records(config, SystemClock()) as records:
        return await records.accounts.everyone()


@asynccontextmanager
async def _opened(config: Config) -> AsyncGenerator[tuple[Records, Passwords], None]:
    passwords = Passwords()
    try:
        async with open_records(config, SystemClock()) as records:
            yield records, passwords
    finally:
        passwords.close()


def _show(person: User, made: str | None, *, as_json: bool) -> None:
    """`made`: the password, if it was made here: the only time that it is seen."""
    if as_json:
        shown = msgspec.to_builtins(person) | ({"password": made} if made else {})
        click.echo(msgspec.json.encode(shown))
        return
    click.echo(f"{person.email}: {person.role}" + (f" of {person.practice}" if person.practice else ""))
    if made:
        click.echo(f"password: {made}   (shown this once)")


def _given_password() -> str:
    return sys.stdin.readline().rstrip("\r\n")


def _is_address(email: str) -> bool:
    name, at, host = email.strip().rpartition("@")
    return bool(at and name and host) and not any(character.isspace() for character in email.strip())


def _require_practice(config: Config, role: Role, practice: str) -> None:
    if role == "operator":
        if practice:
            raise click.UsageError("An operator belongs to no practice: leave --practice out.")
        return
    if not practice:
        raise click.UsageError(f"A user of role {role} needs --practice.")
    if config.tenants.store == "files":
        known = sorted(file.stem for file in config.path(config.tenants.directory).glob("*.toml"))
        if practice not in known:
            raise click.UsageError(f"There is no practice {practice!r}; there are: {', '.join(known) or 'none'}.")
