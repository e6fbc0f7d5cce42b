"""Dated prices of providers, and what an amount of use costs by them: exact, in millionths of a dollar. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Annotated, Final, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct

from receptionist.providers.meter import Role, Used
from receptionist.toml_struct import Check, decode
from receptionist.toml_text import Complaint, KeyPath, Problem, placed, read

Per: TypeAlias = Literal["minute", "hour", "million tokens", "thousand characters", "million characters"]
Usd: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9]{1,6}(\.[0-9]{1,9})?$", examples=["0.0048"])]

MICROS: Final = 1_000_000  # of a dollar
_LONGEST_NAME: Final = 120

# What each role is paid by.
_PAID_BY: Final[Mapping[Role, Sequence[Per]]] = {
    "recogniser": ("minute", "hour"),
    "line": ("minute", "hour"),
    "model": ("million tokens",),
    "voice": ("thousand characters", "million characters"),
}
_SIZE: Final[Mapping[Per, int]] = {
    "minute": 60_000,  # milliseconds
    "hour": 3_600_000,
    "million tokens": 1_000_000,
    "thousand characters": 1_000,
    "million characters": 1_000_000,
}


class Price(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[[price]]`: what a provider costs from a day on. Amounts are dollars in quotes: exact."""

    provider: Annotated[
        str,
        Meta(min_length=1, max_length=_LONGEST_NAME, description="As in a chain; `*` stands for anything but an @."),
    ]
    from_: Annotated[date, Meta(description="The first day of this price, in UTC.")] = msgspec.field(name="from")
    per: Per
    usd: Annotated[Usd, Meta(description="Of a minute, an hour, or so many characters.")] | None = None
    prompt: Annotated[Usd, Meta(description="Of a million tokens that are sent.")] | None = None
    cached: Annotated[Usd, Meta(description="Of those, the ones that the vendor still had; as the others.")] | None = (
        None
    )
    answer: Annotated[Usd, Meta(description="Of a million tokens that come back.")] | None = None
    note: Annotated[str, Meta(max_length=500)] = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    price: Annotated[tuple[Price, ...], Meta(extra={"format": "prices"})] = ()


class Cost(Struct, frozen=True):
    """`micros`: millionths of a dollar; None: nobody has said what this provider costs. `since`: of the price."""

    micros: int | None
    since: date | None = None


class PriceList:
    """Prices of an operator, and behind them those that are packaged: what the first says of a provider, counts."""

    def __init__(self, own: Iterable[Price] = (), packaged: Iterable[Price] = ()) -> None:
        self._lists = (tuple(own), tuple(packaged))
        self._found = lru_cache(maxsize=256)(self._find)  # asked with each turn of each call

    def price(self, role: Role, provider: str, day: date) -> Price | None:
        """Of the entries that fit the name, those with the most letters of it; of these the latest of that day. What
        stands behind a model's name is an effort: it costs more tokens, not more for each."""
        return self._found(role, provider, day)

    def _find(self, role: Role, provider: str, day: date) -> Price | None:
        names = dict.fromkeys((provider, provider.partition("@")[0])) if role == "model" else (provider,)
        for prices in self._lists:
            for name in names:
                fitting = [
                    one
                    for one in prices
                    if one.per in _PAID_BY[role] and one.from_ <= day and _pattern(one.provider).fullmatch(name)
                ]
                if fitting:
                    return max(fitting, key=lambda one: (_letters(one.provider), one.from_))
        return None

    def cost(self, used: Used, day: date) -> Cost:
        """What that day's price makes of it."""
        price = self.price(used.role, used.provider, day)
        if price is None:
            return Cost(None if used.anything else 0)
        return Cost(round(MICROS * sum(_parts(price, used))), price.from_)

    def __iter__(self) -> Iterator[Price]:
        return iter((*self._lists[0], *self._lists[1]))


def micros_of(dollars: float) -> int:
    """A limit in configuration, as it is written there."""
    return round(MICROS * Fraction(str(dollars)))


def _parts(price: Price, used: Used) -> Iterator[Fraction]:
    """Dollars."""
    size = _SIZE[price.per]
    if price.per != "million tokens":
        amount = used.audio_ms if price.per in ("minute", "hour") else used.characters
        yield Fraction(amount, size) * _dollars(price.usd)
        return
    yield Fraction(used.prompt_tokens - used.cached_tokens, size) * _dollars(price.prompt)
    yield Fraction(used.cached_tokens, size) * _dollars(price.cached or price.prompt)
    yield Fraction(used.answer_tokens, size) * _dollars(price.answer)


def _dollars(text: str | None) -> Fraction:
    return Fraction(Decimal(text or "0"))


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Each part is looked for once, where it first comes: a later place would leave less for the rest to fit in."""
    first, *others = map(re.escape, text.split("*"))
    if not others:
        return re.compile(first)
    return re.compile(f"{first}{''.join(f'(?>[^@]*?{part})' for part in others[:-1])}[^@]*{others[-1]}")


def _letters(text: str) -> int:
    return len(text) - text.count("*")


def read_prices(source: bytes, file: str) -> tuple[Sequence[Price], list[Problem]]:
    """The entries, and everything that is wrong with them; `file` is the name that problems carry."""
    document = read(source, file)
    if isinstance(document, Problem):
        return (), [document]
    found, problems = decode(document, _File, _CHECKS)
    problems = problems or placed(document, _contradictions(found.price))
    return ((), problems) if problems else (found.price, [])


def _contradictions(prices: Sequence[Price]) -> Iterator[tuple[KeyPath, Complaint]]:
    seen: dict[tuple[str, Per, date], int] = {}
    for index, one in enumerate(prices):
        first = seen.setdefault((one.provider, one.per, one.from_), index)
        if first != index:
            yield ("price", index), Complaint(f"{one.provider} has a price from {one.from_} already: entry {first + 1}")


def _whole(prices: Sequence[Price]) -> Iterator[Complaint]:
    """What each entry must say follows from what it is per."""
    for index, one in enumerate(prices):
        tokens = one.per == "million tokens"
        wanted, unwanted = (("prompt", "answer"), ("usd",)) if tokens else (("usd",), ("prompt", "cached", "answer"))
        for key in wanted:
            if getattr(one, key) is None:
                yield Complaint(f"is missing: a price per {one.per} needs {' and '.join(wanted)}", at=(index, key))
        for key in unwanted:
            if getattr(one, key) is not None:
                yield Complaint(f"does not go with a price per {one.per}", at=(index, key))


_CHECKS: Final[Mapping[str, Check]] = {"prices": _whole}
