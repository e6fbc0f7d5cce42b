"""`receptionist audit`: is the audit log whole, and where does it end?"""

import asyncio
import os
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec

from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.records.audit import Verdict
from receptionist.records.audit_chain import Head
from receptionist.records.database import open_records

_HEAD = re.compile(r"([0-9]{1,12}):([0-9a-f]{64})")

_config = click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the database.")
_practice = click.option("--practice", help='Slug of one practice; "" is the platform\'s own log. Default: all.')
_as_json = click.option("--json", "as_json", is_flag=True, help="JSON instead of words.")


class _Report(msgspec.Struct, frozen=True):
    """One chain, as `--json` prints it."""

    practice: str
    ok: bool
    entries: int
    last_hash: str
    anchors: Sequence[str]
    problem: str
    kind: str
    entry: int | None


@click.group()
def audit() -> None:
    """Check the audit log, and note where it ends."""


@audit.command()
@_practice
@click.option("--head", help="An end that was noted elsewhere, SEQ:HASH as `audit head` prints it; with --practice.")
@_config
@_as_json
def verify(practice: str | None, head: str | None, config: Path | None, *, as_json: bool) -> None:
    """Find entries that were changed, removed, moved or cut off. Exits with 1 when there are any."""
    noted = _noted(head, practice)
    verdicts = asyncio.run(_verify(load(config, os.environ), practice, noted))
    if as_json:
        click.echo(msgspec.json.encode([_report(one) for one in verdicts]).decode())
    else:
        for one in verdicts:
            click.echo(_words(one))
        if not verdicts:
            click.echo("There is no audit log yet.")
    sys.exit(0 if all(one.holds for one in verdicts) else 1)


@audit.command("head")
@_practice
@_config
@_as_json
def head_(practice: str | None, config: Path | None, *, as_json: bool) -> None:
    """Print where each log ends. Keep it where whoever can write to this host cannot; `verify --head` takes it."""
    heads = asyncio.run(_heads(load(config, os.environ), practice))
    if as_json:
        shown = [{"practice": one.practice, "head": f"{one.seq}:{one.hash}", "at": one.at} for one in heads]
        click.echo(msgspec.json.encode(shown).decode())
        return
    for one in heads:
        click.echo(f"{_name(one.practice)}\t{one.seq}:{one.hash}")
    if not heads:
        click.echo("There is no audit log yet.", err=True)


async def _verify(config: Config, practice: str | None, noted: Head | None) -> list[Verdict]:
    async with open_records(config, SystemClock()) as records:
        chains = await records.audit.chains() if practice is None else [practice]
        return [await records.audit.verify(one, noted=noted) for one in chains]


async def _heads(config: Config, practice: str | None) -> list[Head]:
    async with open_records(config, SystemClock()) as records:
        chains = await records.audit.chains() if practice is None else [practice]
        found = [await records.audit.head(one) for one in chains]
        return [one for one in found if one is not None]


def _noted(text: str | None, practice: str | None) -> Head | None:
    if text is None:
        return None
    if practice is None:
        raise click.UsageError("--head is the end of one log: say which with --practice.")
    found = _HEAD.fullmatch(text.strip())
    if found is None:
        raise click.BadParameter(f"{text!r} is no SEQ:HASH as `receptionist audit head` prints.", param_hint="--head")
    return Head(practice=practice, seq=int(found[1]), hash=found[2], at=datetime.now(UTC))


def _report(verdict: Verdict) -> _Report:
    finding = verdict.finding
    return _Report(
        practice=verdict.practice,
        ok=verdict.holds,
        entries=verdict.entries,
        last_hash=verdict.last_hash,
        anchors=verdict.anchors,
        problem=finding.text if finding else "",
        kind=finding.kind if finding else "",
        entry=finding.seq if finding else None,
    )


def _words(verdict: Verdict) -> str:
    name = _name(verdict.practice)
    if verdict.finding is not None:
        return f"{name}: BROKEN: {verdict.finding.text}"
    entries = f"{verdict.entries} {'entry' if verdict.entries == 1 else 'entries'}"
    if verdict.anchors:
        return f"{name}: whole, {entries}; its end is known to {' and '.join(verdict.anchors)}"
    return f"{name}: whole, {entries}; nothing outside the rows knows its end, so that a cut end would not show"


def _name(practice: str) -> str:
    return practice or "(platform)"
