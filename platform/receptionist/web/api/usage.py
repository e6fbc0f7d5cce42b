"""What was used and what it cost, for programs; and experiments compared."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import Annotated
from zoneinfo import ZoneInfo

from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import QueryParameter
from msgspec import Meta, Struct

from receptionist.insights.comparison import Chance, Comparison
from receptionist.insights.months import Month, MonthUse, by_practice, month_at, month_use, read_month
from receptionist.insights.trials import comparison_of
from receptionist.providers.choose import defaults_of
from receptionist.records.usage import Amounts, UsageSum
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.problems import ApiError, responses
from receptionist.web.path_parameters import InPath
from receptionist.web.services import Services
from receptionist.web.usage_view import usd

MonthText = Annotated[
    str,
    QueryParameter(description="As 2026-03. Empty: this month."),
]
Dollars = Annotated[str, Meta(description="US dollars, with six places.")]
MaybeDollars = Annotated[str | None, Meta(description="US dollars, with six places; null: nobody has said the price.")]


class Use(Struct, frozen=True, kw_only=True):
    """What one provider did. Cached tokens are a part of the prompt's."""

    role: Annotated[str, Meta(description="recogniser, model, voice; or line: the carrier's.")]
    provider: str
    account: Annotated[str, Meta(description="Whose bill: an account of the platform's, or <practice>/<account>.")]
    own_account: Annotated[bool, Meta(description="The practice's own: no cost of the platform's.")]
    calls: int
    requests: int
    audio_seconds: float
    prompt_tokens: int
    cached_tokens: int
    answer_tokens: int
    characters: int
    estimated: Annotated[bool, Meta(description="Some of the tokens are counted from letters.")]
    usd: MaybeDollars


class Usage(Struct, frozen=True, kw_only=True):
    """A month. `providers` are those of calls by phone; `usd` is all that the platform pays."""

    practice: str
    month: str
    calls: int
    minutes: float
    usd: Dollars
    calls_usd: Dollars
    ahead_usd: Annotated[str, Meta(description="Speech that was made before anybody called.")]
    tests_usd: Annotated[
        str, Meta(description="Test calls, conversations by text, rehearsals and pages that a model read.")
    ]
    own_accounts_usd: Annotated[str, Meta(description="What the practice pays its vendors itself, by the same prices.")]
    unpriced: Annotated[list[str], Meta(description="Providers without a price; what they did is not in the sums.")]
    providers: list[Use]


class UsagePage(Struct, frozen=True):
    items: list[Usage]


class CallUsage(Struct, frozen=True):
    """What one call used, each part of it by itself."""

    call: str
    experiment: Annotated[str, Meta(description="Empty: none.")]
    usd: Dollars
    providers: list[Use]


class Side(Struct, frozen=True, kw_only=True):
    experiment: Annotated[str, Meta(description="Empty: the practice's own providers.")]
    calls: int
    first_audio_median_ms: int | None
    first_audio_p95_ms: int | None
    usd_per_call: MaybeDollars
    usd_per_minute: MaybeDollars
    helped: int
    failed: int
    outcomes: dict[str, int]


class Verdict(Struct, frozen=True, kw_only=True):
    """Whether what tells it from the practice's own providers may be chance."""

    experiment: str
    quickness: Chance
    helpfulness: Chance
    failures: Chance
    cost: Chance


class Experiments(Struct, frozen=True):
    """`sides` begins with the practice's own providers. Empty: no experiments are held."""

    sides: list[Side]
    verdicts: list[Verdict]


def usage_routes(services: Services, access: Access) -> Sequence[HTTPRouteHandler]:
    records = services.records

    @get("/usage", tags=["usage"], summary="A month of all practices that this token reaches", responses=responses())
    async def all_usage(request: AnyRequest, month: MonthText = "") -> UsagePage:
        """Days of UTC."""
        token = await access.token(request, "usage:read")
        chosen = _chosen(month, services.clock.now(), UTC)
        sums = await records.usage.sums_of([token.practice] if token.practice else None, *chosen.bounds(UTC))
        return await asyncio.to_thread(_page, chosen, sums)

    @get("/practices/{slug:str}/usage", tags=["usage"], summary="A month of a practice", responses=responses())
    async def practice_usage(request: AnyRequest, slug: InPath, month: MonthText = "") -> Usage:
        """Days of the practice's own calendar."""
        _, practice = await access.practice(request, slug, "usage:read")
        zone = ZoneInfo(practice.definition.practice.timezone)
        chosen = _chosen(month, services.clock.now(), zone)
        sums = await records.usage.sums(slug, *chosen.bounds(zone))
        return _usage(slug, chosen, await asyncio.to_thread(month_use, sums))

    @get(
        "/practices/{slug:str}/calls/{call_id:str}/usage",
        tags=["usage"],
        summary="What one call used",
        responses=responses(),
    )
    async def call_usage(request: AnyRequest, slug: InPath, call_id: InPath) -> CallUsage:
        await access.practice(request, slug, "usage:read")
        call = await records.calls.get(slug, call_id)
        if call is None:
            raise ApiError(404, "There is no such call.")
        rows = await records.usage.of_call(slug, call_id)
        total = sum(row.micros or 0 for row in rows if not row.own)
        uses = [_use(row.role, row.provider, row.account, row, own=row.own, calls=1, micros=row.micros) for row in rows]
        return CallUsage(call_id, call.experiment, usd(total), uses)

    @get("/practices/{slug:str}/experiments", tags=["usage"], summary="Experiments compared", responses=responses())
    async def experiments(request: AnyRequest, slug: InPath) -> Experiments:
        _, practice = await access.practice(request, slug, "usage:read")
        found = await comparison_of(
            practice.definition, defaults_of(services.config), slug, records.trials, records.usage
        )
        return _experiments(found) if found else Experiments([], [])

    return [all_usage, practice_usage, call_usage, experiments]


def _chosen(text: str, now: datetime, zone: tzinfo) -> Month:
    month = read_month(text) if text else month_at(now, zone)
    if month is None:
        raise ApiError(404, "There is no such month: `month` is written as 2026-03.")
    return month


def _page(month: Month, sums: Sequence[UsageSum]) -> UsagePage:
    return UsagePage([_usage(slug, month, use) for slug, use in sorted(by_practice(sums).items())])


def _usage(slug: str, month: Month, use: MonthUse) -> Usage:
    return Usage(
        practice=slug,
        month=str(month),
        calls=use.calls,
        minutes=round(use.line_ms / 60_000, 3),
        usd=usd(use.micros),
        calls_usd=usd(use.call_micros),
        ahead_usd=usd(use.ahead_micros),
        tests_usd=usd(use.test_micros),
        own_accounts_usd=usd(use.own_micros),
        unpriced=list(use.unpriced),
        providers=[
            _use(
                one.role,
                one.provider,
                one.account,
                one,
                own=one.own,
                calls=one.calls,
                micros=one.micros if one.priced else None,
            )
            for one in use.providers
        ],
    )


def _use(role: str, provider: str, account: str, amounts: Amounts, *, own: bool, calls: int, micros: int | None) -> Use:
    return Use(
        role=role,
        provider=provider,
        account=account,
        own_account=own,
        calls=calls,
        requests=amounts.requests,
        audio_seconds=round(amounts.audio_ms / 1000, 3),
        prompt_tokens=amounts.prompt_tokens,
        cached_tokens=amounts.cached_tokens,
        answer_tokens=amounts.answer_tokens,
        characters=amounts.characters,
        estimated=amounts.estimated,
        usd=None if micros is None else usd(micros),
    )


def _experiments(found: Comparison) -> Experiments:
    sides = [
        Side(
            experiment=one.experiment,
            calls=one.calls,
            first_audio_median_ms=one.median_ms,
            first_audio_p95_ms=one.p95_ms,
            usd_per_call=None if one.micros_per_call is None else usd(one.micros_per_call),
            usd_per_minute=None if one.micros_per_minute is None else usd(one.micros_per_minute),
            helped=one.helped,
            failed=one.failed,
            outcomes=dict(one.outcomes),
        )
        for one in found.sides
    ]
    verdicts = [
        Verdict(
            experiment=one.experiment,
            quickness=one.quickness,
            helpfulness=one.helpfulness,
            failures=one.failures,
            cost=one.cost,
        )
        for one in found.verdicts
    ]
    return Experiments(sides, verdicts)
