"""`receptionist load`: many calls at once to a server of its own, or to a staging server; what callers waited for."""

import os
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Final, NoReturn

import click
import msgspec

from receptionist.cli.load_house import cores_apart, open_house, open_vendors, until_stopped
from receptionist.cli.load_run import LoadError, Target, measured, target_of, warmed
from receptionist.clock import SystemClock
from receptionist.config import ensure_secret_key
from receptionist.config import load as load_config
from receptionist.ops import server
from receptionist.practice.store import SLUG
from receptionist.rehearsal.load import figures
from receptionist.rehearsal.load.figures import Report, Step, Warm
from receptionist.rehearsal.load.page import page
from receptionist.rehearsal.load.plan import Mix
from receptionist.rehearsal.load.telling import json_of, lines_of_aims, lines_of_step

_ASKS: Final = 0.1  # of the turns, where the practice has answers


@click.command()
@click.option("--calls", type=click.IntRange(1, 2000), default=10, show_default=True, help="Calls at once.")
@click.option("--seconds", type=click.FloatRange(1, 86400), default=30.0, show_default=True, help="For so long.")
@click.option("--steps", default="", help="Several loads, one after the other, as 1,10,50,100; instead of --calls.")
@click.option("--server", "address", default="", help="A server that runs; default: one of its own.")
@click.option("--practice", default="", help="Its practice to call, with --server.")
@click.option("--pid", type=click.IntRange(1), help="Its process, where it runs on this machine.")
@click.option("--config", type=click.Path(path_type=Path), help="Its receptionist.toml, for the keys; with --server.")
@click.option("--published", is_flag=True, help="Simulated vendors take as long as they publish.")
@click.option(
    "--wrong",
    type=click.FloatRange(0, 0.8),
    default=Mix().hesitates,
    show_default=True,
    help="Share of turns in which the caller goes on behind the first sign of an end.",
)
@click.option("--serial", is_flag=True, help="Without answers that are prepared early.")
@click.option(
    "--workers", type=click.IntRange(1, 16), default=1, show_default=True, help="Processes of its own server."
)
@click.option("--silent", type=click.FloatRange(0, 1), default=0.05, show_default=True, help="Share of silent calls.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of what callers do.")
@click.option("--html", type=click.Path(path_type=Path), help="Where to write the report as a page.")
@click.option("--json", "as_json", is_flag=True, help="The report as one JSON object.")
@click.option("--strict", is_flag=True, help="Fail when an aim is not met.")
def load(
    calls: int,
    seconds: float,
    steps: str,
    address: str,
    practice: str,
    pid: int | None,
    config: Path | None,
    published: bool,
    wrong: float,
    serial: bool,
    workers: int,
    silent: float,
    seed: int,
    html: Path | None,
    as_json: bool,
    strict: bool,
) -> None:
    """Place many calls at once and measure what callers wait for.

    Without --server, a server is started in a temporary folder, with simulated vendors: nothing is sent anywhere and
    nothing is billed. With --server, a staging server is called through its real door; its limits must allow for it,
    and its vendors bill what they hear and say. Calls are marked as load: nothing of them leaves the platform.
    """
    wanted = _steps(steps) if steps else [calls]
    if address and not SLUG.fullmatch(practice):
        raise click.UsageError("--server needs --practice: the name of a practice file there without .toml")
    if address and not address.startswith(("http://", "https://")):
        raise click.UsageError(f"--server is {address!r}; it must be an address as http://127.0.0.1:8000")
    if not address and (practice or pid or config):
        raise click.UsageError("--practice, --pid and --config belong to --server")

    async def run() -> Report:
        opened = (
            _staging(address, practice, config, pid or 0)
            if address
            else _own(published=published, speculates=not serial, workers=workers)
        )
        async with opened as target:
            warm, found = await _measure(
                target, wanted, seconds, seed, Mix(hesitates=wrong, silent=silent), aloud=not as_json
            )
        return Report(
            made_at=SystemClock().now().isoformat(timespec="seconds"),
            server=address or f"a server of its own, {workers} process{'es' if workers > 1 else ''}",
            vendors=_vendors(own=not address, published=published),
            version=version("receptionist"),
            published=published,
            speculates=not serial,
            warm=warm,
            steps=found,
        )

    report = server.run(until_stopped(run()))
    report = msgspec.structs.replace(report, aims=figures.aims(report))
    if html:
        _write(html, page(report))
    if as_json:
        click.echo(json_of(report).decode())
    else:
        click.echo("\n".join(["Aims:", *lines_of_aims(report)]))
    if not any(step.calls > step.failed for step in report.steps):
        _fail("No call went well.")
    if strict and any(aim.met is False for aim in report.aims):
        _fail("An aim was not met.")


def _steps(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() and 1 <= int(part) <= 2000 for part in parts):
        raise click.UsageError(f"--steps is {text!r}; it must be numbers of calls from 1 to 2000, as 1,10,50")
    return [int(part) for part in parts]


def _vendors(*, own: bool, published: bool) -> str:
    if not own:
        return "its own vendors"
    return "simulated vendors, as slow as they publish" if published else "simulated vendors"


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise LoadError(f"{path}: cannot be written: {error.strerror}") from error


def _fail(why: str) -> NoReturn:
    click.echo(f"receptionist: {why}", err=True)
    sys.exit(1)


@asynccontextmanager
async def _own(*, published: bool, speculates: bool, workers: int) -> AsyncGenerator[Target, None]:
    apart = cores_apart(workers)
    async with (
        open_vendors(published=published, apart=apart) as vendors,
        open_house(vendors, speculates=speculates, workers=workers) as house,
    ):
        yield target_of(house, apart)


@asynccontextmanager
async def _staging(address: str, practice: str, config: Path | None, pid: int) -> AsyncGenerator[Target, None]:
    settings = load_config(config, os.environ)
    token = settings.observability.metrics_token
    yield Target(address.rstrip("/"), practice, ensure_secret_key(settings), pid, metrics_token=token)


async def _measure(
    target: Target, steps: Sequence[int], seconds: float, seed: int, usual: Mix, *, aloud: bool
) -> tuple[Warm | None, list[Step]]:
    warm = await warmed(target) if target.pid else None
    if warm and aloud:
        click.echo(f"warm: {warm.mb:.0f} MB, {warm.idle_ms_per_s:.0f} ms of CPU a second while nobody calls")
    found: list[Step] = []
    for lines in steps:
        silent = usual.silent if lines > 1 else 0.0
        mix = msgspec.structs.replace(usual, asks=_ASKS if target.asks else 0.0, silent=silent)
        step = await measured(target, lines, seconds, seed + len(found), mix)
        if aloud:
            click.echo("\n".join(lines_of_step(step)))
        found.append(step)
    return warm, found
