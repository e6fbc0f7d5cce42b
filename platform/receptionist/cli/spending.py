"""What a command has used of vendors' models, in tokens and in money, for whoever has asked for it."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from receptionist.providers.meter import Used
from receptionist.providers.price_book import PriceBook

_MICROS = 1_000_000


class Spent(msgspec.Struct, frozen=True):
    """Of one model. `usd`: None where nobody has said what it costs. `estimated`: some of its tokens were counted by
    their letters."""

    model: str
    account: str
    requests: int
    prompt_tokens: int
    cached_tokens: int
    answer_tokens: int
    usd: float | None
    estimated: bool = False


def spent(used: Sequence[Used], prices: PriceBook, day: date) -> list[Spent]:
    """Those that were asked anything."""
    found: list[Spent] = []
    for one in used:
        micros = prices.list.cost(one, day).micros
        if one.requests:
            found.append(
                Spent(
                    model=one.provider,
                    account=one.account,
                    requests=one.requests,
                    prompt_tokens=one.prompt_tokens,
                    cached_tokens=one.cached_tokens,
                    answer_tokens=one.answer_tokens,
                    usd=None if micros is None else micros / _MICROS,
                    estimated=one.estimated,
                )
            )
    return found


def told(each: Sequence[Spent]) -> Iterator[str]:
    """A line for each."""
    for one in each:
        about = "about " if one.estimated else ""
        cost = "no price is known: add one to prices.toml" if one.usd is None else f"{about}${one.usd:.4f}"
        asked = f"{one.requests} request{'' if one.requests == 1 else 's'}"
        tokens = f"{one.prompt_tokens:,} tokens asked ({one.cached_tokens:,} of them kept by the vendor)"
        yield f"{one.model}: {asked}, {about}{tokens}, {one.answer_tokens:,} answered; {cost}"
