"""Usage, money and experiments as pages show them. Pure."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

import msgspec

from receptionist.agent.books import LINE
from receptionist.insights.comparison import FEWEST, Comparison, Side, Verdict
from receptionist.insights.months import Month, MonthUse, ProviderUse
from receptionist.records.usage import Amounts, UsageRow
from receptionist.web.wording import counted, duration, plain_words

MICROS: Final = 1_000_000
_ROLES: Final[Mapping[str, tuple[str, str]]] = {
    "recogniser": ("Hearing", "mic"),
    "model": ("Thinking", "message-circle"),
    "voice": ("Speaking", "headphones"),
    "line": ("Phone line", "phone"),
}
_ORDER: Final = tuple(_ROLES)
_NO_PRICE: Final = "no price"


class UseView(msgspec.Struct, frozen=True):
    """What one provider did."""

    role: str
    icon: str
    provider: str
    amount: str
    cost: str
    calls: str = ""
    note: str = ""  # "on your own account"


class CostView(msgspec.Struct, frozen=True):
    """What a call has cost."""

    uses: Sequence[UseView]
    total: str
    notes: Sequence[str]
    experiment: str


class MonthView(msgspec.Struct, frozen=True):
    """A month of one practice, or of several."""

    name: str  # "November 2026"
    calls: str
    minutes: str
    cost: str
    per_call: str
    uses: Sequence[UseView]
    others: Sequence[tuple[str, str]]  # what is no call by phone: in words, and what it cost
    unpriced: Sequence[str]
    is_empty: bool


class SideView(msgspec.Struct, frozen=True):
    """One side of a comparison."""

    name: str
    calls: int
    typical: str
    slowest: str
    per_call: str
    per_minute: str
    helped: str
    failed: str
    outcomes: str


class FindingView(msgspec.Struct, frozen=True):
    """What can be said of an experiment."""

    name: str
    sentences: Sequence[str]


class ComparisonView(msgspec.Struct, frozen=True):
    sides: Sequence[SideView]
    findings: Sequence[FindingView]


def dollars(micros: int) -> str:
    """ "$12.30"; below a dollar as far as a ten-thousandth of it, and never nothing for something."""
    if not micros:
        return "$0.00"
    if micros < 50:
        return "under $0.0001"
    if micros < MICROS - 50:
        return f"$0.{(micros + 50) // 100:04}"
    cents = (micros + 5_000) // 10_000
    return f"${cents // 100:,}.{cents % 100:02}"


def usd(micros: int) -> str:
    """For programs: all six places."""
    return f"{micros // MICROS}.{micros % MICROS:06}"


def amount_words(role: str, amounts: Amounts) -> str:
    if role in ("recogniser", "line"):
        return duration(timedelta(milliseconds=amounts.audio_ms))
    if role == "voice":
        return (
            counted(amounts.characters, "character", "characters")
            if amounts.characters < 1000
            else (f"{amounts.characters:,} characters")
        )
    cached = f" ({amounts.cached_tokens:,} of them cached)" if amounts.cached_tokens else ""
    about = "about " if amounts.estimated else ""
    return f"{about}{amounts.prompt_tokens:,} tokens in{cached}, {amounts.answer_tokens:,} out"


def cost_view(rows: Sequence[UsageRow], experiment: str) -> CostView:
    """Of one call. A provider that several of its parts have used is one line."""
    groups: dict[tuple[str, str, str], list[UsageRow]] = {}
    for row in rows:
        groups.setdefault((row.role, row.provider, row.account), []).append(row)
    ordered = sorted(groups.items(), key=lambda one: _ORDER.index(one[0][0]))
    uses = [_use(role, provider, these) for (role, provider, _), these in ordered if _shown(role, these)]
    paid = [row for row in rows if not row.own]
    notes: list[str] = []
    if any(row.micros is None for row in paid):
        notes.append("Some of it has no price here, and is not in the total.")
    if any(row.own for row in rows):
        notes.append("What is on the practice's own accounts is not in the total.")
    if any(row.estimated for row in rows):
        notes.append("Tokens of answers that were broken off are estimated.")
    return CostView(uses, dollars(sum(row.micros or 0 for row in paid)), notes, experiment)


def _shown(role: str, rows: Sequence[UsageRow]) -> bool:
    """Whoever was never asked is no line; nor is the carrier, whose price nobody has told."""
    return any(row.micros or (role != LINE and row.requests) for row in rows)


def _use(role: str, provider: str, rows: Sequence[UsageRow]) -> UseView:
    amounts = Amounts(
        audio_ms=sum(row.audio_ms for row in rows),
        prompt_tokens=sum(row.prompt_tokens for row in rows),
        cached_tokens=sum(row.cached_tokens for row in rows),
        answer_tokens=sum(row.answer_tokens for row in rows),
        characters=sum(row.characters for row in rows),
        estimated=any(row.estimated for row in rows),
    )
    name, icon = _ROLES[role]
    prices = sorted({row.price_from for row in rows if row.price_from})
    unpriced = any(row.micros is None for row in rows)
    cost = _NO_PRICE if unpriced else dollars(sum(row.micros or 0 for row in rows))
    notes = ["own account"] if any(row.own for row in rows) else []
    if prices and not unpriced and any(row.micros for row in rows):
        notes.append(f"price of {prices[-1]}")
    return UseView(name, icon, provider, amount_words(role, amounts), cost, note=", ".join(notes))


def month_view(month: Month, use: MonthUse) -> MonthView:
    others = [
        ("Speech made ahead of calls", use.ahead_micros),
        ("Test calls, conversations by text, rehearsals and pages that a model read", use.test_micros),
        ("On the practice's own accounts (not in the total)", use.own_micros),
    ]
    return MonthView(
        name=month_name(month),
        calls=f"{use.calls:,}",
        minutes=minutes_words(use.line_ms),
        cost=dollars(use.micros),
        per_call=f"{dollars(round(use.call_micros / use.calls))} a call" if use.calls else "no calls yet",
        uses=[_provider(one) for one in use.providers if one.role != LINE or one.micros],
        others=[(words, dollars(micros)) for words, micros in others if micros],
        unpriced=use.unpriced,
        is_empty=use.is_empty,
    )


def minutes_words(ms: int) -> str:
    return f"{round(ms / 60_000):,}"


def month_name(month: Month) -> str:
    return f"{month.first:%B %Y}"


def _provider(use: ProviderUse) -> UseView:
    name, icon = _ROLES[use.role]
    cost = dollars(use.micros or 0) if use.priced else _NO_PRICE
    return UseView(
        name, icon, use.provider, amount_words(use.role, use), cost, f"{use.calls:,}", "own account" if use.own else ""
    )


# --- experiments ---


def comparison_view(comparison: Comparison) -> ComparisonView:
    own = comparison.sides[0]
    sides = {one.experiment: one for one in comparison.sides}
    return ComparisonView(
        [_side(one) for one in comparison.sides],
        [FindingView(one.experiment, _sentences(one, own, sides[one.experiment])) for one in comparison.verdicts],
    )


def _side(side: Side) -> SideView:
    return SideView(
        name=side.experiment or "Your own providers",
        calls=side.calls,
        typical=_ms(side.median_ms),
        slowest=_ms(side.p95_ms),
        per_call=_money(side.micros_per_call),
        per_minute=_money(side.micros_per_minute),
        helped=_share(side.helped, side.calls),
        failed=_share(side.failed, side.calls),
        outcomes=", ".join(f"{plain_words(name)}: {number}" for name, number in side.outcomes.items()),
    )


def _sentences(verdict: Verdict, own: Side, side: Side) -> list[str]:
    if min(own.calls, side.calls) < FEWEST:
        return [f"Too few calls to tell: it takes {FEWEST} on each side, and there are {side.calls} and {own.calls}."]
    found: list[str] = []
    if own.median_ms is not None and side.median_ms is not None:
        gap = side.median_ms - own.median_ms
        words = f"{abs(gap)} ms {'later' if gap > 0 else 'sooner'}" if gap else "just as soon"
        found.append(f"It answers {words}: {verdict.quickness}.")
    if own.micros_per_minute is not None and side.micros_per_minute is not None:
        gap = side.micros_per_minute - own.micros_per_minute
        words = f"{dollars(abs(gap))} {'more' if gap > 0 else 'less'} a minute" if gap else "as much"
        found.append(f"It costs {words}: {verdict.cost}.")
    helped, yours = _share(side.helped, side.calls), _share(own.helped, own.calls)
    found.append(f"It helped {helped} of its callers, your own {yours}: {verdict.helpfulness}.")
    failed, yours = _share(side.failed, side.calls), _share(own.failed, own.calls)
    found.append(f"Of its calls {failed} failed, of your own {yours}: {verdict.failures}.")
    return found


def _ms(ms: int | None) -> str:
    return "—" if ms is None else f"{ms} ms" if ms < 1000 else f"{ms / 1000:.1f} s"


def _money(micros: int | None) -> str:
    return "—" if micros is None else dollars(micros)


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "—"
