"""`receptionist serve`: the server."""

import asyncio
import logging
import os
import shutil
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, suppress
from functools import partial
from pathlib import Path

import click

from receptionist import config as configuration
from receptionist.accounts.access import ensure_first_operator
from receptionist.clock import SystemClock
from receptionist.config import Config
from receptionist.errors import ConfigError, StorageError
from receptionist.ops import server
from receptionist.ops.log_setup import set_up_logging
from receptionist.ops.neighbours import Neighbours
from receptionist.ops.workers import Worker, on_the_leash, run_workers, this_worker
from receptionist.practice.opening import open_registry
from receptionist.practice.registry import AT_ONCE, Registry
from receptionist.providers.choose import Providers, open_providers
from receptionist.records.database import Records, open_records
from receptionist.web.app import KEPT_SPEECH, build_app, open_services
from receptionist.web.examining import Examining

log = logging.getLogger(__name__)

_DEFAULT_PORT = 8000
_MOST_PROBLEMS = 20  # that are greeted with


@click.command()
@click.option("--config", "file", type=click.Path(path_type=Path), help="receptionist.toml (RECEPTIONIST_CONFIG).")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on (PORT); 8000 unless said otherwise.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes on this port.")
def serve(file: Path | None, host: str, port: int | None, workers: int) -> None:
    """Answer calls and show the dashboard, until stopped."""
    config = configuration.load(file, os.environ)
    worker = this_worker()
    if worker is not None:
        listener = worker.socket()
        config = configuration.at_port(config, listener.getsockname()[1])
    else:
        config, listener = listen_on(config, host, port)
    set_up_logging(config.observability.log_level)
    if worker is None and workers > 1:
        server.run(_serve_together(config, listener, workers, file))
    else:
        server.run(serve_config(config, listener, worker=worker))


def listen_on(config: Config, host: str, port: int | None) -> tuple[Config, socket.socket]:
    """The socket that is served (None: PORT, else 8000), and the configuration that knows its address.

    Raises ConfigError or ServerError.
    """
    listener = server.listen(host, _port_of_environment() if port is None else port)
    config = configuration.at_port(config, listener.getsockname()[1])
    configuration.require_safe(config)
    return config, listener


def _port_of_environment() -> int:
    """Raises ConfigError for a PORT that is none."""
    text = os.environ.get("PORT", "")
    if not text:
        return _DEFAULT_PORT
    if not text.isdecimal() or int(text) > 65535:
        raise ConfigError(f"PORT={text} is not a port; use a number from 0 to 65535, or unset it")
    return int(text)


async def serve_config(
    config: Config,
    listener: socket.socket,
    *,
    worker: Worker | None = None,
    kept_speech: str = KEPT_SPEECH,
    on_open: Callable[[Providers], None] = lambda _: None,
    notice: str = "",
) -> None:
    """Serves until stopped: alone, or as one `worker` of several whose parent greets for all of them.

    `on_open` is handed the providers before anyone asks them; `notice` is printed at the end of the greeting.
    """
    async with AsyncExitStack() as stack:
        providers = await stack.enter_async_context(open_providers(config))
        on_open(providers)
        workers = worker.count if worker else 1
        services = await stack.enter_async_context(
            open_services(config, SystemClock(), providers, kept_speech=kept_speech, workers=workers)
        )
        app = build_app(services)
        admission = services.reception.admission

        def drain() -> None:
            admission.draining = True

        async def serve_until_stopped(on_started: Callable[[], None], ahead: Callable[[], int] | None = None) -> None:
            await server.serve(
                app,
                listener,
                active_calls=lambda: admission.live + admission.awaited,
                on_started=on_started,
                on_draining=drain,
                on_last_words=services.reception.say_goodbye,
                trusted_proxies=config.server.trusted_proxies,
                ahead=ahead,
            )

        if worker is None:
            newcomer = await ensure_first_operator(services.records)
            problems = await _problems(services.registry, services.records)
            await serve_until_stopped(lambda: _greet(config, services.registry, newcomer, problems, notice))
            return
        neighbours = Neighbours(
            Path(worker.folder),
            worker.number,
            worker.count,
            services.live,
            admission,
            services.registry,
            services.reception.ringing.forget,
        )
        services.reception.ringing.tell = neighbours.rings
        neighbours.hear_rings = services.hear_rings
        if services.alarms and not config.cache.url:  # else they hear of each other's providers through Redis
            services.alarms.use_hints(neighbours)
            neighbours.hear = services.hear
        async with neighbours.attached(), on_the_leash(_stop_this_process) as tell_parent:
            await serve_until_stopped(tell_parent, neighbours.ahead)


async def _serve_together(config: Config, listener: socket.socket, workers: int, file: Path | None) -> None:
    """The parent of several: it answers nothing itself."""
    async with open_records(config, SystemClock()) as records:
        newcomer = await ensure_first_operator(records)
        registry = open_registry(config)
        await asyncio.to_thread(registry.reload_all)
        problems = await _problems(registry, records)
    command = [sys.executable, "-m", "receptionist", "serve", *(["--config", str(file)] if file else [])]
    greet = partial(_greet, config, registry, newcomer, problems, "")
    await run_workers(command, listener, workers, on_started=greet)


def _stop_this_process() -> None:
    """The parent is gone: nobody would ever tell this worker to stop."""
    os.kill(os.getpid(), signal.SIGTERM)


async def _problems(registry: Registry, records: Records) -> list[str]:
    """Of every practice, as the dashboard tells them; of thousands what their files tell by themselves."""
    found = registry.problems()
    if registry.served <= AT_ONCE:
        examining = Examining(registry, records.secrets, SystemClock())
        slugs = sorted(card.slug for card in registry.cards())
        with suppress(StorageError):  # nobody waits for it to be greeted
            found = {slug: await examining.problems_of(slug) for slug in slugs}
    return [f"{slug}: {problem}" for slug, problems in found.items() for problem in problems]


def _greet(
    config: Config, registry: Registry, newcomer: tuple[str, str] | None, problems: Sequence[str], notice: str
) -> None:
    """What the person who started it wants to know first."""
    url = config.server.public_url
    first = next((card for card in registry.cards() if card.numbers and not card.removed), None)
    command = _command()
    server_option = "" if config.server.public_url.endswith(f":{_DEFAULT_PORT}") else f" --server {url}"
    sample = config.root / "docs" / "caller.wav"
    audio = os.path.relpath(sample) if sample.exists() else "caller.wav"
    lines = [f"\n  Receptionist is listening: {url}\n"]
    if newcomer:
        email, password = newcomer
        lines.append(f"  Sign in:   {email}   password: {password}   (shown only now)")
    else:
        lines.append(f"  Sign in:   with your account; forgotten? {command} user reset E-MAIL")
    if first:
        slug = first.slug
        lines.append(f"  Call:      {url}/practices/{slug}/test   (speak or type in the browser)")
        lines.append(f"             {command} call {slug} --audio {audio}{server_option}   (from a terminal)")
        lines.append(f"             {command} talk {slug}   (by text)")
    else:
        lines.append(f"  No practice is served: put a practice file into {config.tenants.directory}/")
    lines += [f"  {problem}" for problem in problems[:_MOST_PROBLEMS]]
    if len(problems) > _MOST_PROBLEMS:
        lines.append(f"  and {len(problems) - _MOST_PROBLEMS} more problems: {command} check")
    if notice:
        lines.append(notice)
    click.echo("\n".join(lines) + "\n")


def _command() -> str:
    """This program as one types it here."""
    if shutil.which("receptionist"):
        return "receptionist"
    program = Path(sys.argv[0])
    if program.name == "__main__.py":
        return f"{os.path.relpath(sys.executable)} -m receptionist"
    return os.path.relpath(program)
