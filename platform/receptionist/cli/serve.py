"""`receptionist serve`: the server."""

import logging
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import click

from receptionist import config as configuration
from receptionist.accounts.access import ensure_first_operator
from receptionist.clock import SystemClock
from receptionist.config import Config
from receptionist.errors import ConfigError
from receptionist.ops import server
from receptionist.ops.log_setup import set_up_logging
from receptionist.providers.choose import Providers, open_providers
from receptionist.web.app import KEPT_SPEECH, build_app, open_services
from receptionist.web.services import Services

log = logging.getLogger(__name__)

_DEFAULT_PORT = 8000


@click.command()
@click.option("--config", "file", type=click.Path(path_type=Path), help="receptionist.toml (RECEPTIONIST_CONFIG).")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on (PORT); 8000 unless said otherwise.")
def serve(file: Path | None, host: str, port: int | None) -> None:
    """Answer calls and show the dashboard, until stopped."""
    config, listener = listen_on(configuration.load(file, os.environ), host, port)
    set_up_logging(config.observability.log_level)
    server.run(serve_config(config, listener))


def listen_on(config: Config, host: str, port: int | None) -> tuple[Config, "server.socket.socket"]:
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
    listener: "server.socket.socket",
    *,
    kept_speech: str = KEPT_SPEECH,
    on_open: Callable[[Providers], None] = lambda _: None,
    notice: str = "",
) -> None:
    """Serves until stopped. `on_open` is handed the providers before anyone asks them; `notice` is printed at the end
    of the greeting."""
    async with AsyncExitStack() as stack:
        providers = await stack.enter_async_context(open_providers(config))
        on_open(providers)
        services = await stack.enter_async_context(
            open_services(config, SystemClock(), providers, kept_speech=kept_speech)
        )
        app = build_app(services)
        newcomer = await ensure_first_operator(services.records)
        admission = services.reception.admission

        def drain() -> None:
            admission.draining = True

        await server.serve(
            app,
            listener,
            active_calls=lambda: admission.live,
            on_started=lambda: _greet(services, newcomer, notice),
            on_draining=drain,
            on_last_words=services.reception.say_goodbye,
            trusted_proxies=config.server.trusted_proxies,
        )


def _greet(services: Services, newcomer: tuple[str, str] | None, notice: str) -> None:
    """What the person who started it wants to know first."""
    url = services.config.server.public_url
    practices = services.registry.all()
    command = _command()
    server_option = "" if services.config.server.public_url.endswith(f":{_DEFAULT_PORT}") else f" --server {url}"
    sample = services.config.root / "docs" / "caller.wav"
    audio = os.path.relpath(sample) if sample.exists() else "caller.wav"
    lines = [f"\n  Receptionist is listening: {url}\n"]
    if newcomer:
        email, password = newcomer
        lines.append(f"  Sign in:   {email}   password: {password}   (shown only now)")
    else:
        lines.append(f"  Sign in:   with your account; forgotten? {command} user reset E-MAIL")
    if practices:
        slug = practices[0].slug
        lines.append(f"  Call:      {url}/practices/{slug}/test   (speak or type in the browser)")
        lines.append(f"             {command} call {slug} --audio {audio}{server_option}   (from a terminal)")
        lines.append(f"             {command} talk {slug}   (by text)")
    else:
        lines.append(f"  No practice is served: put a practice file into {services.config.tenants.directory}/")
    for slug, problems in services.registry.problems().items():
        lines.extend(f"  {slug}: {problem}" for problem in problems)
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
