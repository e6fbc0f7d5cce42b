"""A month of usage: how many calls, how long, what each provider did, and what it cost. Pure."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Final

import msgspec

from receptionist.conversation.history import Origin
from receptionist.records.usage import Amounts, UsageSum

_ROLES: Final = ("recogniser", "model", "voice", "line")
_MONTH: Final = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_FIRST_YEAR, _LAST_YEAR = 2000, 9998


class Month(msgspec.Struct, frozen=True, order=True):
    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @property
    def before(self) -> "Month":
        return Month(self.year - 1, 12) if self.month == 1 else Month(self.year, self.month - 1)

    @property
    def after(self) -> "Month":
        return Month(self.year + 1, 1) if self.month == 12 else Month(self.year, self.month + 1)

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    def bounds(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """[since, until), in UTC; its days are the zone's."""
        here, there = (datetime(one.year, one.month, 1, tzinfo=zone).astimezone(UTC) for one in (self, self.after))
        return here, there


def month_at(at: datetime, zone: tzinfo) -> Month:
    here = at.astimezone(zone)
    return Month(here.year, here.month)


def read_month(text: str) -> Month | None:
    """ "2026-03"; None: it is no month."""
    found = _MONTH.fullmatch(text)
    month = Month(int(found[1]), int(found[2])) if found else None
    return month if month and _FIRST_YEAR <= month.year <= _LAST_YEAR else None


class ProviderUse(Amounts, frozen=True, kw_only=True):
    """What one provider did in a month. `priced`: False where some of it has no price."""

    role: str
    provider: str
    account: str
    own: bool
    calls: int
    priced: bool


class MonthUse(msgspec.Struct, frozen=True, kw_only=True):
    """`micros` are millionths of a dollar on the platform's accounts; `own_micros` what practices pay themselves.

    Only calls by phone are in `calls`, `line_ms`, `providers` and `call_micros`.
    """

    calls: int
    line_ms: int
    providers: Sequence[ProviderUse]
    call_micros: int
    own_micros: int
    ahead_micros: int  # speech made before anybody called
    test_micros: int  # test calls, rehearsals, conversations by text, pages read
    unpriced: Sequence[str]  # providers that did something without a price

    @property
    def micros(self) -> int:
        return self.call_micros + self.ahead_micros + self.test_micros

    @property
    def is_empty(self) -> bool:
        return not (self.calls or self.providers or self.ahead_micros or self.test_micros or self.unpriced)


def month_use(sums: Iterable[UsageSum]) -> MonthUse:
    """Of the sums of one practice, or of several."""
    found = list(sums)
    phone = [one for one in found if one.origin == Origin.PHONE]
    lines = [one for one in phone if one.role == "line"]
    return MonthUse(
        calls=sum(one.calls for one in lines),
        line_ms=sum(one.audio_ms for one in lines),
        providers=_providers(phone),
        call_micros=_cost(one for one in phone if not one.own),
        own_micros=_cost(one for one in found if one.own),
        ahead_micros=_cost(one for one in found if one.ahead and not one.own),
        test_micros=_cost(one for one in found if not one.ahead and not one.own and one.origin != Origin.PHONE),
        unpriced=sorted({one.provider for one in found if one.unpriced and not one.own}),
    )


def by_practice(sums: Iterable[UsageSum]) -> dict[str, MonthUse]:
    found: dict[str, list[UsageSum]] = {}
    for one in sums:
        found.setdefault(one.practice, []).append(one)
    return {practice: month_use(these) for practice, these in found.items()}


def _cost(sums: Iterable[UsageSum]) -> int:
    return sum(one.micros or 0 for one in sums)


def _providers(sums: Iterable[UsageSum]) -> list[ProviderUse]:
    """By role; within it those that were in most calls first."""
    groups: dict[tuple[str, str, str, bool], list[UsageSum]] = {}
    for one in sums:
        groups.setdefault((one.role, one.provider, one.account, one.own), []).append(one)
    uses = [
        ProviderUse(
            role=role,
            provider=provider,
            account=account,
            own=own,
            calls=sum(one.calls for one in these),
            requests=sum(one.requests for one in these),
            audio_ms=sum(one.audio_ms for one in these),
            prompt_tokens=sum(one.prompt_tokens for one in these),
            cached_tokens=sum(one.cached_tokens for one in these),
            answer_tokens=sum(one.answer_tokens for one in these),
            characters=sum(one.characters for one in these),
            micros=_cost(these),
            estimated=any(one.estimated for one in these),
            priced=not any(one.unpriced for one in these),
        )
        for (role, provider, account, own), these in groups.items()
    ]
    return sorted(uses, key=lambda one: (_ROLES.index(one.role), -one.calls, one.provider))
