"""Accounts with vendors, and who answers whom, as the operators' page shows them. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, Protocol
from urllib.parse import urlsplit

import msgspec

from receptionist.config import ProviderAccount
from receptionist.providers.pulse import LOADING, READY, Health
from receptionist.providers.roles import RoleState
from receptionist.providers.trials import Trial
from receptionist.web.presenters import Badge
from receptionist.web.wording import counted, duration

ROLES: Final[Mapping[str, tuple[str, str]]] = {  # as lists of providers call it -> as people do, and a sign for it
    "stt": ("Hears", "ear"),
    "llm": ("Thinks", "brain"),
    "tts": ("Speaks", "volume-2"),
}
_PARTS: Final[Mapping[str, str]] = {"recogniser": "stt", "model": "llm", "voice": "tts"}
_STANDINGS: Final[Mapping[str, Badge]] = {
    "up": Badge("Up", "good", "circle-check"),
    "degraded": Badge("Degraded", "warm", "triangle-alert"),
    "down": Badge("Down", "alert", "circle-x"),
}
_FIRST: Final[Mapping[str, str]] = {"stt": "first words", "llm": "first token", "tts": "first audio"}


class Circuit(Protocol):
    """What the breaker says of one provider of a chain."""

    @property
    def role(self) -> str: ...
    @property
    def provider(self) -> str: ...
    @property
    def account(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def errors(self) -> int: ...
    @property
    def of(self) -> int: ...
    @property
    def retry_at(self) -> datetime | None: ...
    @property
    def why(self) -> str: ...


class RoleView(msgspec.Struct, frozen=True):
    """Who answers for practices that name nobody."""

    name: str
    icon: str
    badge: Badge
    answers: str
    why: str


class TrialView(msgspec.Struct, frozen=True):
    """What came of one real request."""

    provider: str
    does: str  # "Hears"
    badge: Badge
    came: str  # "heard “Hello”"
    times: str  # "first words after 420 ms, all of it in 1.9 s"
    told: str  # what is wrong, and what to do


class CircuitView(msgspec.Struct, frozen=True):
    """Why a provider of a chain is not asked now, and for how long."""

    provider: str
    does: str
    state: str
    counts: str
    retry: str
    why: str


class AccountView(msgspec.Struct, frozen=True, kw_only=True):
    """One account. `id` is what a form sends."""

    id: str
    name: str
    whose: str  # a practice's name; empty: the platform's
    kind: str
    host: str
    badge: Badge
    baa: bool
    has_key: bool
    state: str  # what is wrong and what to do; empty: nothing
    facts: Sequence[str]  # "answered 12 s ago", "in 85 ms"
    trouble: str  # the last one, when it is over
    names: Sequence[tuple[str, str, str]]  # does, icon, name in a list
    circuits: Sequence[CircuitView] = ()
    trials: Sequence[TrialView] = ()

    @property
    def can_try(self) -> bool:
        return self.has_key


class PracticeView(msgspec.Struct, frozen=True):
    """Whom one practice is answered by."""

    slug: str
    name: str
    lists: Sequence[tuple[str, str, Sequence[str]]]  # does, icon, names in order
    own: Sequence[str]  # names of accounts of its own
    lacking: Sequence[str]  # those of them whose key is not there


def role_views(roles: Mapping[str, RoleState]) -> list[RoleView]:
    return [
        RoleView(*ROLES[role], _STANDINGS[state.state], state.answers, state.why)
        for role, state in roles.items()
        if role in ROLES
    ]


def account_view(
    name: str,
    settings: ProviderAccount,
    health: Health | None,
    names: Iterable[tuple[str, str]],
    *,
    practice: tuple[str, str] = ("", ""),
    circuits: Sequence[Circuit] = (),
    trials: Sequence[Trial] = (),
    now: datetime,
) -> AccountView:
    """`names`: role and name in a list, of all that is asked through this account. `practice`: slug and name of whose
    own it is. `health` None: it is not open now."""
    slug, whose = practice
    key = f"{slug}/{name}" if slug else name
    return AccountView(
        id=key,
        name=name,
        whose=whose,
        kind=settings.kind,
        host=urlsplit(settings.base_url).netloc,
        badge=_badge(settings, health, own=bool(slug)),
        baa=settings.baa,
        has_key=bool(slug or settings.api_key),
        state=health.state if health and health.state not in (READY, LOADING) else "",
        facts=_facts(health) if health else [],
        trouble=_trouble(health) if health else "",
        names=[(*ROLES[role], one) for role, one in names],
        circuits=[_circuit(one, now) for one in circuits if one.account == key and one.state != "closed"],
        trials=[trial_view(one) for one in trials],
    )


def trial_view(trial: Trial) -> TrialView:
    if trial.error is not None:
        badge, told = Badge("Failed", "alert", "circle-x"), str(trial.error)
    elif trial.doubt:
        badge, told = Badge("Doubtful", "warm", "triangle-alert"), trial.doubt
    else:
        badge, told = Badge("Works", "good", "circle-check"), ""
    came = trial.came[:1].upper() + trial.came[1:]
    return TrialView(trial.provider, ROLES[trial.role][0], badge, came, times(trial), told)


def times(trial: Trial) -> str:
    """ "first words after 420 ms, all of it in 1.9 s"; empty where nothing came."""
    parts: list[str] = []
    if trial.first_s is not None:
        parts.append(f"{_FIRST[trial.role]} after {span(trial.first_s)}")
    if trial.whole_s is not None:
        parts.append(f"all of it in {span(trial.whole_s)}")
    return ", ".join(parts)


def span(seconds: float) -> str:
    """ "85 ms", "1.9 s"."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def _badge(settings: ProviderAccount, health: Health | None, *, own: bool) -> Badge:
    if not own and not settings.api_key:
        return Badge("No key", "plain", "key-round")
    if health is None:
        return Badge("Not in use", "plain", "moon") if own else Badge("Not known here", "warm", "circle-help")
    if health.state == READY:
        return Badge("Answers", "good", "circle-check")
    if health.state == LOADING:
        return Badge("Loading", "accent", "hourglass")
    return Badge("Trouble", "alert", "circle-alert")


def _facts(health: Health) -> list[str]:
    facts: list[str] = []
    if health.answered_s is not None:
        told = f"answered {_ago(health.answered_s)}"
        facts.append(f"{told}, in {span(health.latency_s)}" if health.latency_s is not None else told)
    if health.state not in (READY, LOADING):
        facts.append(f"in trouble for {duration(timedelta(seconds=health.since_s))}")
        facts.append(f"{counted(health.failures, 'try', 'tries')} failed")
    if not health.asked:
        facts.append("left alone: no list of a practice that is served names it")
    return facts


def _trouble(health: Health) -> str:
    if not health.trouble or health.state not in (READY, LOADING) or health.trouble_s is None:
        return ""
    return f"{_ago(health.trouble_s)}: {health.trouble}"


def _circuit(one: Circuit, now: datetime) -> CircuitView:
    role = _PARTS.get(one.role, one.role)
    retry = ""
    if one.retry_at is not None:
        left = (one.retry_at - now).total_seconds()
        retry = f"tried again in {duration(timedelta(seconds=left))}" if left > 0 else "the next call tries it"
    states = {"open": "not asked now", "resting": "asked to be left alone", "trial": "being tried"}
    return CircuitView(
        provider=one.provider,
        does=ROLES[role][0],
        state=states.get(one.state, one.state),
        counts=f"{one.errors} of {one.of} failed" if one.of else "",
        retry=retry,
        why=one.why,
    )


def _ago(seconds: float) -> str:
    return "just now" if seconds < 1 else f"{duration(timedelta(seconds=seconds))} ago"
