"""What a practice's calls used and cost, by month; the same for those who look after many; experiments compared."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any, Final

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery
from litestar.response import Response

from receptionist.accounts import policy
from receptionist.errors import NotAllowedError, StorageError
from receptionist.insights.months import Month, MonthUse, month_at, month_use, read_month
from receptionist.insights.trials import comparison_of
from receptionist.providers.choose import defaults_of
from receptionist.providers.prices import micros_of
from receptionist.records.accounts import Session, User
from receptionist.records.usage import PracticeSum, UsageSum
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.error_pages import AuditAwayError
from receptionist.web.exports import CSV_START, csv_lines
from receptionist.web.path_parameters import InPath
from receptionist.web.usage_view import comparison_view, dollars, minutes_words, month_name, month_view, usd

_SHOWN: Final = 200  # practices, those that cost most first; the file has all of them
_MOST_MONTHS: Final = 24  # in the list of other months
_COLUMNS: Final = (
    "month", "practice", "origin", "role", "provider", "account", "own account", "calls", "requests", "audio seconds",
    "prompt tokens", "cached tokens", "answer tokens", "characters", "usd", "rows without a price",
)  # fmt: skip


def usage_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    usage, audit = desk.services.records.usage, desk.services.records.audit

    @get("/practices/{slug:str}/usage", include_in_schema=False)
    async def practice_usage(request: AnyRequest, slug: InPath, month: FromQuery[str] = "") -> Response[str]:
        visit = await desk.enter(request, slug, "see_usage")
        chosen = _chosen(month, visit.now, visit.place.zone)
        sums = await usage.sums(slug, *chosen.bounds(visit.place.zone))
        began = await usage.began(slug)
        values = _month_values(chosen, await asyncio.to_thread(month_use, sums), visit.now, visit.place.zone, began)
        return await desk.page(
            visit, "usage.html", here="usage", **values, **await _trial_values(desk, visit), over=_over(desk, visit)
        )

    @get("/practices/{slug:str}/usage/export", include_in_schema=False)
    async def practice_export(request: AnyRequest, slug: InPath, month: FromQuery[str] = "") -> Response[str]:
        visit = await desk.enter(request, slug, "see_usage")
        chosen = _chosen(month, visit.now, visit.place.zone)
        await _remember(visit.session, slug, chosen)
        sums = await usage.sums(slug, *chosen.bounds(visit.place.zone))
        return await asyncio.to_thread(_file, f"usage-{slug}", chosen, sums)

    @get("/usage", include_in_schema=False)
    async def all_usage(request: AnyRequest, month: FromQuery[str] = "") -> Response[str]:
        session = await _maker(request)
        now = desk.services.clock.now()
        chosen = _chosen(month, now, UTC)
        theirs, bounds = _theirs(session.user), chosen.bounds(UTC)
        whole = await asyncio.to_thread(month_use, await usage.totals_of(theirs, *bounds))
        uses = await usage.by_practice(theirs, *bounds)
        return desk.bare(
            request,
            session,
            "usage_all.html",
            practices=[_line(desk, one) for one in uses[:_SHOWN]],
            more=max(0, len(uses) - _SHOWN),
            **_month_values(chosen, whole, now, UTC, None),
        )

    @get("/usage/export", include_in_schema=False)
    async def all_export(request: AnyRequest, month: FromQuery[str] = "") -> Response[str]:
        session = await _maker(request)
        chosen = _chosen(month, desk.services.clock.now(), UTC)
        await _remember(session, "", chosen)
        sums = await usage.sums_of(_theirs(session.user), *chosen.bounds(UTC))
        return await asyncio.to_thread(_file, "usage", chosen, sums)

    async def _maker(request: AnyRequest) -> Session:
        """Raises NotAllowedError for those who look after no practices of others."""
        session = await desk.signed_in(request)
        if not policy.may_create(session.user):
            raise NotAllowedError("This account may not do that.")
        return session

    async def _remember(session: Session, practice: str, month: Month) -> None:
        """Raises AuditAwayError: what cannot be noted is not done."""
        try:
            await audit.add(
                practice, actor=f"user:{session.user.id}", action="usage_exported", detail={"month": str(month)}
            )
        except StorageError as error:
            raise AuditAwayError(str(error)) from error

    return [practice_usage, practice_export, all_usage, all_export]


def _theirs(user: User) -> Sequence[str] | None:
    """None: every practice."""
    places = policy.places(user)
    return None if places is None else [slug for slug in places if policy.may(user, "see_usage", slug)]


def _chosen(text: str, now: datetime, zone: tzinfo) -> Month:
    """Raises NotFoundException for what is no month."""
    month = read_month(text) if text else month_at(now, zone)
    if month is None:
        raise NotFoundException
    return month


def _month_values(month: Month, use: MonthUse, now: datetime, zone: tzinfo, began: datetime | None) -> dict[str, Any]:
    this = month_at(now, zone)
    first = month_at(began, zone) if began else None
    others = [this]
    while first and others[-1] > first and len(others) < _MOST_MONTHS:
        others.append(others[-1].before)
    return {
        "month": str(month),
        "use": month_view(month, use),
        "earlier": str(month.before) if first is None or month > first else "",
        "later": str(month.after) if month < this else "",
        "months": [(str(one), month_name(one)) for one in others] if first else [],
        "is_now": month == this,
    }


async def _trial_values(desk: Desk, visit: Visit) -> dict[str, Any]:
    records, definition = desk.services.records, visit.practice.definition
    found = await comparison_of(
        definition, defaults_of(desk.services.config), visit.slug, records.trials, records.usage
    )
    shares = {one.name: f"{one.share:.0%}" for one in definition.experiments}
    return {"comparison": comparison_view(found) if found else None, "shares": shares}


def _over(desk: Desk, visit: Visit) -> str:
    """What a day may cost, where it has."""
    spending, limit = desk.services.spending, desk.services.config.limits.spend_per_day
    return dollars(micros_of(limit)) if spending and spending.over(visit.slug) else ""


def _line(desk: Desk, one: PracticeSum) -> dict[str, Any]:
    card = desk.services.registry.card(one.practice)
    return {
        "slug": one.practice,
        "name": card.name if card else one.practice,
        "calls": f"{one.calls:,}",
        "minutes": minutes_words(one.line_ms),
        "cost": dollars(one.micros),
        "unpriced": one.unpriced,
        "over": bool(desk.services.spending and desk.services.spending.over(one.practice)),
    }


def _file(name: str, month: Month, sums: Sequence[UsageSum]) -> Response[str]:
    rows = [_cells(month, one) for one in sums]
    headers = {"Content-Disposition": f'attachment; filename="{name}-{month}.csv"', "Cache-Control": "no-store"}
    return Response(CSV_START + csv_lines([_COLUMNS, *rows]), media_type="text/csv; charset=utf-8", headers=headers)


def _cells(month: Month, one: UsageSum) -> list[str]:
    return [
        str(month),
        one.practice,
        one.origin,
        one.role,
        one.provider,
        one.account,
        "yes" if one.own else "no",
        str(one.calls),
        str(one.requests),
        f"{one.audio_ms / 1000:.3f}",
        str(one.prompt_tokens),
        str(one.cached_tokens),
        str(one.answer_tokens),
        str(one.characters),
        usd(one.micros) if one.micros is not None else "",
        str(one.unpriced),
    ]
