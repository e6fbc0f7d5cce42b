"""`receptionist user`: adds, lists and resets the people who sign in, and says which reseller a practice has."""

import asyncio
import os
import re
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
from receptionist.records.people import PLATFORM, PracticeId

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
@click.option("--practice", default="", help="Slug of their practice; none for an operator or a reseller.")
@click.option("--reseller", default="", help="Account that a reseller's person works for: a short name of your choice.")
@click.option("--name", default="", help="How they are called; default: the e-mail address.")
@_from_stdin
@_config
@_as_json
def add(
    email: str,
    role: Role,
    practice: str,
    reseller: str,
    name: str,
    config: Path | None,
    *,
    password_stdin: bool,
    as_json: bool,
) -> None:
    """Add a person. A password that is made here is shown once and stored nowhere."""
    if not _is_address(email):
        raise click.BadParameter(f"{email!r} is no e-mail address.", param_hint="EMAIL")
    settings = load(config, os.environ)
    _require_practice(settings, role, practice)
    _require_reseller(role, reseller)
    given = _given_password() if password_stdin else None
    asyncio.run(_add(settings, email, role, practice, reseller, name or normal_email(email), given, as_json=as_json))


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
        click.echo(f"{person.email}\t{person.role}\t{_where(person)}\t{person.name}")
    if not people:
        click.echo("Nobody can sign in yet: `receptionist serve` makes the first operator.", err=True)


@user.command()
@click.argument("practice")
@click.option("--reseller", default="", help="The account that looks after it; left out: nobody does.")
@_config
def assign(practice: str, reseller: str, config: Path | None) -> None:
    """Say which reseller looks after a practice. It sees counts and settings; reading calls is up to the owner."""
    settings = load(config, os.environ)
    _require_known(settings, practice)
    if reseller:
        _require_reseller("reseller", reseller)
    asyncio.run(_assign(settings, practice, reseller))
    click.echo(f"{practice}: {reseller or 'no reseller'}")


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
    config: Config,
    email: str,
    role: Role,
    practice: str,
    reseller: str,
    name: str,
    given: str | None,
    *,
    as_json: bool,
) -> None:
    async with _opened(config) as (records, passwords):
        password = new_password() if given is None else given
        password_hash = await passwords.hash(password)
        person = await records.accounts.add(
            practice, email=email, name=name, role=role, password_hash=password_hash, reseller=reseller
        )
        await records.audit.add(
            practice, actor="system", action="user_added", detail={"user": person.id, "role": person.role}
        )
    _show(person, password if given is None else None, as_json=as_json)


async def _assign(config: Config, practice: str, reseller: str) -> None:
    async with open_records(config, SystemClock()) as records:
        await records.team.place(PracticeId(practice), reseller)
        await records.audit.add(practice, actor="system", action="reseller_assigned", detail={"reseller": reseller})


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
    click.echo(f"{person.email}: {person.role}" + (f" of {_where(person)}" if _where(person) != "-" else ""))
    if made:
        click.echo(f"password: {made}   (shown this once)")


def _given_password() -> str:
    return sys.stdin.readline().rstrip("\r\n")


def _is_address(email: str) -> bool:
    name, at, host = email.strip().rpartition("@")
    return bool(at and name and host) and not any(character.isspace() for character in email.strip())


def _where(person: User) -> str:
    return ", ".join(one.practice for one in person.memberships) or person.reseller or "-"


def _require_practice(config: Config, role: Role, practice: str) -> None:
    if role in PLATFORM:
        if practice:
            article = "An operator" if role == "operator" else "A reseller"
            raise click.UsageError(f"{article} belongs to no practice: leave --practice out.")
        return
    if not practice:
        raise click.UsageError(f"A user of role {role} needs --practice.")
    _require_known(config, practice)


def _require_known(config: Config, practice: str) -> None:
    if config.tenants.store == "files":
        known = sorted(file.stem for file in config.path(config.tenants.directory).glob("*.toml"))
        if practice not in known:
            raise click.UsageError(f"There is no practice {practice!r}; there are: {', '.join(known) or 'none'}.")


def _require_reseller(role: Role, reseller: str) -> None:
    if role != "reseller":
        if reseller:
            raise click.UsageError(f"A user of role {role} works for no reseller: leave --reseller out.")
        return
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,62}", reseller):
        raise click.UsageError("A reseller needs --reseller NAME: small letters, digits and dashes, as north-side-it.")
