"""`receptionist new`: makes a practice from a template; asks at a terminal for what was not given."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import click
import msgspec

from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.practice.parse import parse_definition
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.store import DirectoryStore
from receptionist.practice.template import AnswersError, Ask, Template, TemplateError
from receptionist.practice.template_shelf import TemplateShelf, template_from_file
from receptionist.records.database import open_records
from receptionist.records.practice_store import DatabaseStore
from receptionist.records.templates import PLATFORM
from receptionist.rehearsal.creating import Creating

_TRIES = 3  # of one question, at a terminal
_SHORT = {
    "name": "practice.name",
    "number": "practice.numbers",
    "address": "practice.address",
    "timezone": "practice.timezone",
    "country": "practice.country",
}


class NoSuchTemplateError(ReceptionistError):
    """There is no template of this name."""


class WrongAnswersError(ReceptionistError):
    """The answers give no practice file; says which, and how to give them."""


@click.command()
@click.argument("slug", default="")
@click.option("--template", help="A template's name, or a file; without it, what there is is listed.")
@click.option("--name", help="Name of the practice, as callers know it.")
@click.option("--number", help="Phone number that is answered; as it is dialled in its country.")
@click.option("--address", help="Where the practice is, as one says it.")
@click.option("--timezone", help="IANA zone; else taken from the number.")
@click.option("--country", help="Two letters, as US.")
@click.option("--set", "given", multiple=True, metavar="KEY=VALUE", help="Anything else that is asked; more than once.")
@click.option("--reseller", default="", help="Account that looks after it; its templates count too.")
@click.option("--dry-run", is_flag=True, help="Print the practice file; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; ask nothing.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the practices.")
def new(
    slug: str,
    template: str | None,
    given: Sequence[str],
    reseller: str,
    config: Path | None,
    *,
    dry_run: bool,
    as_json: bool,
    **short: str | None,
) -> None:
    """Make the practice SLUG (its file's name; else made from the practice's name) from a template.

    At a terminal it asks for what was not given. Nothing is ever overwritten. Exits with 0 when it is done, 1 when it
    could not be done, 2 when it was asked wrongly.
    """
    if reseller and not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,62}", reseller):
        raise click.BadParameter("Small letters, digits and dashes, as north-side-it.", param_hint="--reseller")
    settings = load(config, os.environ)
    answers = {_SHORT[key]: value for key, value in short.items() if value is not None} | _pairs(given)
    asyncio.run(
        _new(settings, template, answers, slug, reseller, dry_run=dry_run, as_json=as_json, ask=_at_terminal(as_json))
    )


def _pairs(given: Sequence[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    if wrong := next((key for key, equals, _ in pairs if not equals or not key), None):
        raise click.BadParameter(f"{wrong!r} is not KEY=VALUE.", param_hint="--set")
    return {key.strip(): value for key, _, value in pairs}


async def _new(
    config: Config,
    name: str | None,
    answers: dict[str, str],
    slug: str,
    reseller: str,
    *,
    dry_run: bool,
    as_json: bool,
    ask: bool,
) -> None:
    async with _creating(config) as creating:
        if name is None:
            if answers or slug:
                raise click.UsageError("Say which template (--template): `receptionist new` lists them.")
            _list(await creating.templates(reseller or PLATFORM), as_json=as_json)
            return
        template = await _template(creating, name, reseller or PLATFORM)
        answers = _for_numbers(template, answers)
        try:
            if ask:
                await _ask(creating, template, answers)
            if dry_run:
                click.echo((await creating.fill(template, answers, slug=slug)).text, nl=False)
                return
            made = await creating.create(template, answers, by="system", reseller=reseller, slug=slug)
        except AnswersError as error:
            raise WrongAnswersError(_complaints(template, error)) from error
        _tell(config, template, made, as_json=as_json)


@asynccontextmanager
async def _creating(config: Config) -> AsyncGenerator[Creating, None]:
    async with open_records(config, SystemClock()) as records:
        if config.tenants.store == "database":
            store = DatabaseStore(records.practice_files, asyncio.get_running_loop())
        else:
            store = DirectoryStore(config.path(config.tenants.directory))
        registry = Registry(store, accounts=config.providers.accounts)
        await asyncio.to_thread(registry.reload_all)
        yield Creating(registry, records, TemplateShelf(config.path(config.tenants.templates)))


async def _template(creating: Creating, name: str, owner: str) -> Template:
    """By its name, or from a file: whoever writes one tries it so."""
    if name.endswith(".toml") or "/" in name:
        try:
            return await asyncio.to_thread(template_from_file, Path(name), origin="own")
        except OSError as error:
            raise NoSuchTemplateError(f"{name}: cannot be read: {error.strerror}") from error
        except TemplateError as error:
            raise NoSuchTemplateError(str(error)) from error
    found = await creating.template(owner, name)
    if found is None:
        there = ", ".join(one.name for one in await creating.templates(owner))
        raise NoSuchTemplateError(f"There is no template '{name}'. There are: {there}.")
    return found


def _for_numbers(template: Template, answers: dict[str, str]) -> dict[str, str]:
    """--number is whichever key the template asks for it by."""
    keys = [ask.key for ask in template.heading.ask]
    if "practice.numbers" in answers and "practice.numbers" not in keys:
        key = next((one for one in keys if one.startswith("practice.numbers")), "practice.numbers")
        return {key if one == "practice.numbers" else one: value for one, value in answers.items()}
    return answers


async def _ask(creating: Creating, template: Template, answers: dict[str, str]) -> None:
    """What was not given. An answer that is refused is asked for again."""
    click.echo(f"{template.heading.title}: {template.heading.summary}\n")
    for one in template.heading.ask:
        if one.key not in answers:
            answers[one.key] = _asked(one)
    for _ in range(_TRIES):
        try:
            await creating.fill(template, answers)
        except AnswersError as error:
            asks = {one.key: one for one in template.heading.ask}
            if not set(error.problems) <= set(asks):
                return
            for key, problem in error.problems.items():
                click.secho(f"{asks[key].title}: {problem}", fg="red", err=True)
                answers[key] = _asked(asks[key])
            continue
        return


def _asked(ask: Ask) -> str:
    click.secho(ask.title, bold=True, nl=False)
    click.echo("" if ask.required else " (may be left empty)")
    hints = [ask.help, f"One of: {', '.join(ask.choices)}" if ask.choices else "", _example(ask)]
    for hint in filter(None, hints):
        click.secho(f"  {hint}", dim=True)
    given = click.prompt("  >", default=ask.default, show_default=bool(ask.default), prompt_suffix=" ")
    click.echo()
    return str(given)


def _example(ask: Ask) -> str:
    return f"For example: {ask.example}" if ask.example and ask.example != ask.default else ""


def _complaints(template: Template, error: AnswersError) -> str:
    lines = [f"{key}: {text} (--set '{key}=...')" if key else text for key, text in error.problems.items()]
    if unknown := [key for key, text in error.problems.items() if text == "is not asked for"]:
        asked = ", ".join(one.key for one in template.heading.ask)
        lines.append(f"{template.name} asks for: {asked}" if unknown else "")
    return "\n".join(filter(None, lines))


def _list(templates: Sequence[Template], *, as_json: bool) -> None:
    if as_json:
        shown = [{"template": one.label, "origin": one.origin, **msgspec.to_builtins(one.heading)} for one in templates]
        click.echo(msgspec.json.encode({"templates": shown}).decode())
        return
    width = max((len(one.name) for one in templates), default=0)
    for one in templates:
        click.echo(f"{one.name:{width}}  {one.heading.title}. {one.heading.summary}")
    click.echo("\nMake a practice: receptionist new --template TEMPLATE --name ... --number ...", err=True)


def _tell(config: Config, template: Template, made: Practice, *, as_json: bool) -> None:
    _, problems = parse_definition(made.text, made.path, accounts=config.providers.accounts)
    about = made.definition.practice
    if as_json:
        report = {
            "practice": made.slug,
            "file": made.path,
            "template": template.label,
            "numbers": about.numbers,
            "problems": problems,
        }
        click.echo(msgspec.json.encode(report).decode())
        return
    where = f"{config.tenants.directory}/{made.path}" if config.tenants.store == "files" else f"{made.slug} (database)"
    click.echo(f"Made {about.name}: {where}")
    for one in problems:
        click.echo(f"{one} (warning)")
    remarks = f"{len(problems)} remark{'' if len(problems) == 1 else 's'}" if problems else "no remarks"
    click.echo(f"Checked: {remarks}. Next:")
    click.echo(f"  1. Read what it says, and change what does not fit: {where}")
    click.echo(f"  2. Rehearse it:        receptionist rehearse {made.slug}")
    click.echo(f"  3. Talk to it:         receptionist talk {made.slug}")
    webhook = f"{config.server.public_url.rstrip('/')}/voice/incoming"
    click.echo(f"  4. Connect {', '.join(about.numbers)}: set the number's voice webhook to {webhook}")


def _at_terminal(as_json: bool) -> bool:
    return not as_json and sys.stdin.isatty() and sys.stdout.isatty()
