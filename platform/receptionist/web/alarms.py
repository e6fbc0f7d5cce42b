"""Tells of a provider that is not asked any more or is back, and of a spent limit: log, webhook, other processes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Final, TypeAlias

from receptionist.notify.webhook import Alert, Webhook
from receptionist.providers.breaker import BreakerHints, Change, share
from receptionist.providers.circuit import WINDOW_S
from receptionist.providers.standing import Role
from receptionist.web.usage_view import dollars, usd

log = logging.getLogger(__name__)

News: TypeAlias = Callable[[str, str, float], Awaitable[bool]]  # see `records.news.News.is_new`

_WAITING: Final = 500
_DAY_S: Final = 86_400.0
_SAID_S: Final = 3600.0  # so long two processes that find out the same say it once
_DOES: Final[dict[Role, str]] = {"recogniser": "hears callers", "model": "finds the words", "voice": "speaks"}


async def _always(key: str, value: str, for_s: float) -> bool:
    """Where nobody else could have said it."""
    return True


class Alarms:
    """An observer of `Circuits`. `run` lives as long as the process."""

    def __init__(
        self, webhook: Webhook, site: str, *, hints: BreakerHints | None = None, news: News | None = None
    ) -> None:
        """`site`: the address of this installation, for people who run several. `hints`: how processes tell each other
        what they learn; `news`: whether nobody has told operators yet. None: this one is alone."""
        self._webhook = webhook
        self._site = site
        self._hints = hints
        self._news = news or _always
        self._changes: asyncio.Queue[Change] = asyncio.Queue(_WAITING)

    def use_hints(self, hints: BreakerHints) -> None:
        """How this process tells others what it has learned, from now on."""
        self._hints = hints

    def on_change(self, change: Change) -> None:
        """Never waits."""
        facts = {
            "role": change.role,
            "provider": change.provider,
            "account": change.account,
            "circuit": change.state,
            "fault": change.kind,
            "why": change.why,
            "errors": change.errors,
            "of": change.of,
            "retry_in_s": round(change.retry_in_s),
            "heard": change.heard,
        }
        log.warning("a provider's circuit changed", extra=facts)
        if self._hints:
            share(change, self._hints)
        if change.state == "resting" or change.heard:
            return
        try:
            self._changes.put_nowait(change)
        except asyncio.QueueFull:
            log.warning("an alert about a provider was dropped: too many at once", extra={"provider": change.provider})

    async def overspent(self, practice: str, day: date, micros: int) -> None:
        """A practice has cost more than its day may."""
        if await self._news(f"spent:{practice}", day.isoformat(), _DAY_S):
            self._webhook.send(overspent_alert(practice, day, micros, self._site))

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            change = await self._changes.get()
            if await self._news(f"said:{change.circuit}", change.state, _SAID_S):
                self._webhook.send(alert_of(change, self._site))


def alert_of(change: Change, site: str) -> Alert:
    """What the webhook is told of a circuit that has opened or closed."""
    whose = f"{change.provider}, which {_DOES[change.role]}"
    practice, slash, _ = change.account.partition("/")
    if slash:
        whose += f" for {practice} with that practice's own account"
    if change.state == "closed":
        event, text = "provider_back", f"Back: {whose}, works again."
    elif change.refused:
        event = "provider_refused"
        text = f"Refused: {whose}, is not asked any more, the next in the list answers. {change.why}"
    else:
        event = "provider_down"
        share_ = f"{change.errors} of {change.of} requests of the last {round(WINDOW_S / 60)} minutes failed"
        text = f"Down: {whose}: {share_}; the next in the list answers. Last: {change.why}"
    if change.state == "open":
        text += f" It is tried again in {_span(change.retry_in_s)}."
    return Alert(
        event,
        f"{text} ({site})",
        {
            "site": site,
            "role": change.role,
            "provider": change.provider,
            "account": change.account,
            "fault": str(change.kind),
            "why": change.why,
            "errors": change.errors,
            "of": change.of,
            "retry_in_s": round(change.retry_in_s),
        },
    )


def overspent_alert(practice: str, day: date, micros: int, site: str) -> Alert:
    """What the webhook is told of a practice that is over `[limits] spend_per_day`."""
    text = (
        f"Spent: {practice} has cost {dollars(micros)} today, more than [limits] spend_per_day. Unpaid providers "
        f"answer it until midnight (UTC). ({site})"
    )
    return Alert("spend_limit", text, {"site": site, "practice": practice, "day": day.isoformat(), "usd": usd(micros)})


def _span(seconds: float) -> str:
    return f"{round(seconds)} seconds" if seconds < 100 else f"{round(seconds / 60)} minutes"
