"""`receptionist usage`: what practices used and cost in a month."""

import asyncio
import os
from collections.abc import Mapping
from datetime import UTC
from pathlib import Path

import click
import msgspec

from receptionist.agent.books import Books
from receptionist.clock import SystemClock
from receptionist.config import Config, load
from receptionist.errors import ReceptionistError
from receptionist.insights.months import Month, MonthUse, by_practice, month_at, read_month
from receptionist.providers.price_book import PriceBook, read_file
from receptionist.records.database import open_records
from receptionist.web.usage_view import amount_words, dollars, usd
from receptionist.web.wording import counted


class PricesError(ReceptionistError):
    """The list of prices has mistakes."""


@click.command()
@click.argument("practice", default="")
@click.option("--month", metavar="YYYY-MM", default="", help="Days of UTC. Default: this month.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per practice.")
@click.option("--reprice", is_flag=True, help="First reckon the month anew by the prices of now, of all practices.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names the database.")
def usage(practice: str, month: str, config: Path | None, *, as_json: bool, reprice: bool) -> None:
    """What PRACTICE used and cost in a month; left out: all practices, those that cost most first.

    Costs are reckoned by prices.toml and the packaged prices, as of the day of each call; what is on practices' own
    accounts is not in them.
    """
    chosen = read_month(month) if month else month_at(SystemClock().now(), UTC)
    if chosen is None:
        raise click.BadParameter(f"{month!r} is no month like 2026-03.", param_hint="--month")
    settings = load(config, os.environ)
    if reprice:
        changed = asyncio.run(_reprice(settings, chosen))
        click.echo(f"{changed} amounts of {chosen} cost something else now.", err=True)
    found = asyncio.run(_uses(settings, practice, chosen))
    for slug, use in sorted(found.items(), key=lambda one: (-one[1].micros, one[0])):
        if as_json:
            click.echo(msgspec.json.encode(_object(slug, chosen, use)))
        else:
            _print(slug, use, details=bool(practice))
    if not found and not as_json:
        click.echo(f"Nothing was used in {chosen}.", err=True)


async def _reprice(config: Config, month: Month) -> int:
    file = config.path(config.prices.file)
    if problems := read_file(file, file.name)[1]:
        raise PricesError("\n".join(str(one) for one in problems))
    prices = PriceBook(file)
    prices.look()
    async with open_records(config, SystemClock()) as records:
        changed = await Books(records.usage, prices).reprice(*month.bounds(UTC))
        detail = {"month": str(month), "amounts": str(changed)}
        await records.audit.add("", actor="system", action="usage_repriced", detail=detail)
        return changed


async def _uses(config: Config, practice: str, month: Month) -> Mapping[str, MonthUse]:
    async with open_records(config, SystemClock()) as records:
        return by_practice(await records.usage.sums_of([practice] if practice else None, *month.bounds(UTC)))


def _print(slug: str, use: MonthUse, *, details: bool) -> None:
    missing = f"\tno price: {', '.join(use.unpriced)}" if use.unpriced else ""
    click.echo(
        f"{slug}\t{counted(use.calls, 'call', 'calls')}\t{use.line_ms / 60_000:.1f} min\t{dollars(use.micros)}{missing}"
    )
    if not details:
        return
    for one in use.providers:
        cost = dollars(one.micros or 0) if one.priced else "no price"
        own = "\town account" if one.own else ""
        click.echo(f"  {one.role}\t{one.provider}\t{amount_words(one.role, one)}\t{cost}{own}")
    for words, micros in (("made ahead", use.ahead_micros), ("tests", use.test_micros)):
        if micros:
            click.echo(f"  {words}\t{dollars(micros)}")


def _object(slug: str, month: Month, use: MonthUse) -> Mapping[str, object]:
    return {
        "practice": slug,
        "month": str(month),
        "calls": use.calls,
        "minutes": round(use.line_ms / 60_000, 3),
        "usd": usd(use.micros),
        "calls_usd": usd(use.call_micros),
        "ahead_usd": usd(use.ahead_micros),
        "tests_usd": usd(use.test_micros),
        "own_accounts_usd": usd(use.own_micros),
        "unpriced": use.unpriced,
        "providers": use.providers,
    }
