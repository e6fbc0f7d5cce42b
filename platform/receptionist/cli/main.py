"""The `receptionist` command: loads the one command that was asked for, turns its errors into exit codes."""

import gc
import importlib
import os
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import NamedTuple, NoReturn, cast

import click

from receptionist.errors import ReceptionistError
from receptionist.lean import without


class Entry(NamedTuple):
    """Where a command stands ("module:attribute") and its line in `receptionist --help`; without one it has none."""

    target: str
    help: str = ""


COMMANDS: Mapping[str, Entry] = {
    "serve": Entry("receptionist.cli.serve:serve", "Answer calls and show the dashboard."),
    "dev": Entry("receptionist.cli.dev:dev", "Serve with simulated vendors: the paid chain without keys."),
    "new": Entry("receptionist.cli.new:new", "Make a practice from a template."),
    "check": Entry("receptionist.cli.check:check", "Validate practice files and receptionist.toml."),
    "practices": Entry("receptionist.cli.versions:practices", "List practices; import and export them."),
    "revisions": Entry("receptionist.cli.versions:revisions", "Show every version of a practice, or compare two."),
    "publish": Entry("receptionist.cli.versions:publish", "Serve a new text, or the draft, when its rehearsal passes."),
    "rollback": Entry("receptionist.cli.versions:rollback", "Serve an earlier version of a practice again."),
    "schema": Entry("receptionist.cli.schema:schema", "Print the format of practice files, for editors or people."),
    "talk": Entry("receptionist.cli.talk:talk", "Hold a text conversation with a practice."),
    "rehearse": Entry("receptionist.cli.rehearse:rehearse", "Run practices' scenarios: what passes, and why not."),
    "scenario": Entry("receptionist.cli.scenario:scenario", "Make a rehearsal of a call that was held."),
    "call": Entry("receptionist.cli.call:call", "Place a call to a running server with recorded speech."),
    "load": Entry("receptionist.cli.load:load", "Place many calls at once and measure what callers wait for."),
    "migrate": Entry("receptionist.cli.migrate:migrate", "Bring the database's schema up to date."),
    "doctor": Entry("receptionist.cli.doctor:doctor", "Look at keys, carrier, webhooks, database, disk and clock."),
    "token": Entry("receptionist.cli.token:token", "Make, list and revoke tokens for programs."),
    "import-faqs": Entry("receptionist.cli.import_faqs:import_faqs", "Find questions in a web page or a document."),
    "secrets": Entry("receptionist.cli.secrets:secrets", "Keep practices' own keys; seal them for a new secret_key."),
    "usage": Entry("receptionist.cli.usage:usage", "What practices used and cost in a month."),
    "audit": Entry("receptionist.cli.audit:audit", "Check that the audit log is whole."),
    "user": Entry("receptionist.cli.user:user", "Add, list and reset people who sign in."),
    "simulators": Entry("receptionist.cli.simulators:simulators"),
    "load-callers": Entry("receptionist.cli.load_callers:load_callers"),
}


@contextmanager
def _undisturbed() -> Generator[None, None, None]:
    """Without the garbage collector, which would look at all that is loaded again and again, and find nothing; and
    without the command line of httpx, which brings two libraries for colours."""
    gc.disable()
    try:
        with without("httpx._main"):
            yield
    finally:
        gc.freeze()
        gc.enable()


class LazyGroup(click.Group):
    """A group whose commands are imported when they are run: `--help` costs no server and no speech model."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name.startswith("-"):
            return None
        if cmd_name not in COMMANDS:
            raise click.NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
        module, _, attribute = COMMANDS[cmd_name].target.partition(":")
        with _undisturbed():
            command = getattr(importlib.import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{COMMANDS[cmd_name].target} is not a click command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items() if entry.help])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="receptionist", message="%(prog)s %(version)s")
def receptionist() -> None:
    """A phone receptionist for any practice, defined by one TOML file."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Runs one command and exits: 0 done, 1 it could not be done, 2 it was asked wrongly, 130 interrupted."""
    try:
        result = receptionist.main(arguments, prog_name="receptionist", standalone_mode=False)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:
        _close_output()
        sys.exit(1)
    except ReceptionistError as error:
        click.echo(f"receptionist: {error}", err=True)
        sys.exit(1)
    except ExceptionGroup as error:
        if error.subgroup(BrokenPipeError):
            _close_output()
            sys.exit(1)
        if not (messages := _messages(error)):
            raise
        for message in messages:
            click.echo(f"receptionist: {message}", err=True)
        sys.exit(1)
    sys.exit(result if isinstance(result, int) else 0)


def _messages(group: ExceptionGroup[Exception]) -> list[str]:
    """What a TaskGroup gathered, when each of its errors was written for a person; else nothing."""
    messages: list[str] = []
    for error in group.exceptions:
        if isinstance(error, ExceptionGroup):
            inner = _messages(cast("ExceptionGroup[Exception]", error))
            if not inner:
                return []
            messages += inner
        elif isinstance(error, ReceptionistError):
            messages.append(str(error))
        else:
            return []
    return list(dict.fromkeys(messages))


def _close_output() -> None:
    """The reader of our output has gone (`receptionist … | head`): Python's own flush at exit must not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
