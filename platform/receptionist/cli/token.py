"""`receptionist token`: makes, lists and revokes the tokens with which programs ask /api/v1."""

import asyncio
import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import cast

import click
import msgspec

from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.records.api_tokens import LONGEST_LIFE, SCOPES, ApiToken, Scope
from receptionist.records.database import open_records

_config = click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the database.")
_as_json = click.option("--json", "as_json", is_flag=True, help="JSON instead of words.")
_practice = click.argument("practice", default="")


class NoSuchTokenError(ReceptionistError):
    """The practice has no token with this id."""


@click.group()
def token() -> None:
    """Make, list and revoke tokens for programs. PRACTICE left out: tokens that reach every practice."""


@token.command()
@_practice
@click.option("--name", required=True, help="What the token is for.")
@click.option(
    "--scope", "scopes", type=click.Choice(SCOPES), multiple=True, required=True, help="What it may do; again for more."
)
@click.option("--days", type=click.IntRange(1, LONGEST_LIFE.days), default=90, show_default=True, help="How long.")
@_config
@_as_json
def add(practice: str, name: str, scopes: Sequence[str], days: int, config: Path | None, *, as_json: bool) -> None:
    """Make a token. It is shown this once and stored nowhere."""
    settings = load(config, os.environ)
    known = sorted(file.stem for file in settings.path(settings.tenants.directory).glob("*.toml"))
    if practice and settings.tenants.store == "files" and practice not in known:
        raise click.UsageError(f"There is no practice {practice!r}; there are: {', '.join(known) or 'none'}.")
    made, secret = asyncio.run(_issue(settings, practice, name, cast("Sequence[Scope]", scopes), timedelta(days=days)))
    if as_json:
        click.echo(msgspec.json.encode(msgspec.to_builtins(made) | {"token": secret}))
        return
    click.echo(f"{made.name}: {', '.join(made.scopes)} until {made.expires_at:%Y-%m-%d}")
    click.echo(f"token: {secret}   (shown this once)")


@token.command("list")
@_practice
@_config
@_as_json
def list_(practice: str, config: Path | None, *, as_json: bool) -> None:
    """List tokens, expired ones included."""
    found = asyncio.run(_list(load(config, os.environ), practice))
    for one in found:
        if as_json:
            click.echo(msgspec.json.encode(one))
        else:
            used = f"used {one.used_at:%Y-%m-%d}" if one.used_at else "never used"
            click.echo(f"{one.id}\t{one.name}\t{','.join(one.scopes)}\tuntil {one.expires_at:%Y-%m-%d}\t{used}")
    if not found and not as_json:
        click.echo("There are none.", err=True)


@token.command()
@click.argument("token_id")
@click.option("--practice", default="", help="Slug of its practice; none: a token that reaches every practice.")
@_config
def revoke(token_id: str, practice: str, config: Path | None) -> None:
    """End a token at once."""
    ended = asyncio.run(_revoke(load(config, os.environ), practice, token_id))
    click.echo(f"{ended.name} opens nothing any more.")


async def _issue(
    config: Config, practice: str, name: str, scopes: Sequence[Scope], life: timedelta
) -> tuple[ApiToken, str]:
    async with open_records(config, SystemClock()) as records:
        made, secret = await records.api_tokens.issue(
            practice, name=name, scopes=scopes, created_by="system", life=life
        )
        detail = {"token": made.id, "name": name, "scopes": " ".join(made.scopes)}
        await records.audit.add(practice, actor="system", action="token_made", detail=detail)
    return made, secret


async def _list(config: Config, practice: str) -> Sequence[ApiToken]:
    async with open_records(config, SystemClock()) as records:
        return await records.api_tokens.list(practice)


async def _revoke(config: Config, practice: str, token_id: str) -> ApiToken:
    async with open_records(config, SystemClock()) as records:
        ended = await records.api_tokens.revoke(practice, token_id)
        if ended is None:
            raise NoSuchTokenError(f"There is no token {token_id} here; `receptionist token list` shows them.")
        detail = {"token": ended.id, "name": ended.name}
        await records.audit.add(practice, actor="system", action="token_revoked", detail=detail)
    return ended
