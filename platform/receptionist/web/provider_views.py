"""Accounts with vendors, and who answers whom, as the operators' page shows them. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

import msgspec

from receptionist.config_sections import ProviderAccount
from receptionist.providers.base import Chain
from receptionist.providers.breaker import CircuitState
from receptionist.providers.pulse import LOADING, READY, Health
from receptionist.providers.roles import RoleState
from receptionist.providers.standing import Named
from receptionist.providers.trials import Trial, Tryable, span
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


_MOST_USERS: Final = 5


class Listed(msgspec.Struct, frozen=True):
    """A name, or several in order, of a list of providers; and what it does in a call."""

    does: str
    icon: str
    name: str


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
    names: Sequence[Listed]
    users: str = ""  # whose calls are answered through it
    note: str = ""  # what came of "Try now" where there was nothing to try
    circuits: Sequence[CircuitView] = ()
    trials: Sequence[TrialView] = ()


class PracticeView(msgspec.Struct, frozen=True):
    """Whom one practice is answered by."""

    slug: str
    name: str
    lists: Sequence[Listed]
    lacking: str  # accounts of its own whose key is not there


def role_views(roles: Mapping[str, RoleState]) -> list[RoleView]:
    views: list[RoleView] = []
    for role, state in roles.items():
        does, icon = ROLES[role]
        views.append(RoleView(does, icon, _STANDINGS[state.state], state.answers, state.why))
    return views


def practice_view(slug: str, name: str, chain: Chain, lacking: Iterable[str]) -> PracticeView:
    """`lacking`: names of accounts of its own whose key is not there."""
    lists = {"stt": chain.recognisers, "llm": chain.models, "tts": chain.voices}
    named = [_listed(role, ", then ".join(_names(members)) or "nobody") for role, members in lists.items()]
    return PracticeView(slug, name, named, ", ".join(sorted(lacking)))


def account_view(
    account: str,
    settings: ProviderAccount,
    address: str,
    health: Health | None,
    members: Iterable[Tryable],
    *,
    whose: str = "",
    users: Sequence[str] = (),
    circuits: Iterable[CircuitState] = (),
    trials: Iterable[Trial] = (),
    note: str = "",
    now: datetime,
) -> AccountView:
    """`account`: "openai", or "north-clinic/openai", then `whose` is the practice's name. `health` None: it is not open
    now. `members`: who is asked through it. `users`: names of practices."""
    own = "/" in account
    return AccountView(
        id=account,
        name=account.rpartition("/")[2],
        whose=whose,
        kind=settings.kind,
        host=urlsplit(address).netloc,
        badge=_badge(settings, health, own=own),
        baa=settings.baa,
        has_key=bool(own or settings.api_key),
        state=health.state if health and health.state not in (READY, LOADING) else "",
        facts=_facts(health) if health else [],
        trouble=_past_trouble(health) if health else "",
        names=[_listed(one.role, one.name) for one in members],
        users=_users(users),
        note=note,
        circuits=[_circuit(one, now) for one in circuits if one.account == account and one.state != "closed"],
        trials=[trial_view(one) for one in trials],
    )


def machine_view(
    states: Mapping[str, str], members: Iterable[Tryable], users: Sequence[str], trials: Iterable[Trial], note: str
) -> AccountView:
    """This machine's own models, which stand behind all others. `states`: of its parts."""
    ailing = [f"{part.removeprefix('embedded ')}: {state}" for part, state in states.items() if state != READY]
    loading = any(state == LOADING for state in states.values())
    if not ailing:
        badge = Badge("Ready", "good", "circle-check")
    elif loading:
        badge = Badge("Loading", "accent", "hourglass")
    else:
        badge = Badge("Trouble", "warm", "triangle-alert")
    return AccountView(
        id="embedded",
        name="embedded",
        whose="",
        kind="This machine's own models",
        host="",
        badge=badge,
        baa=True,
        has_key=True,
        state="; ".join(ailing),
        facts=["behind all others, named or not"],
        trouble="",
        names=[_listed(one.role, one.name) for one in members],
        users=_users(users),
        note=note,
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
    return TrialView(trial.provider, ROLES[trial.role][0], badge, came, trial.times, told)


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


def _past_trouble(health: Health) -> str:
    if not health.trouble or health.state not in (READY, LOADING) or health.trouble_s is None:
        return ""
    return f"{_ago(health.trouble_s)}: {health.trouble}"


def _circuit(one: CircuitState, now: datetime) -> CircuitView:
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


def _users(names: Sequence[str]) -> str:
    """ "Bright Smiles, Paws & Claws and 7 more"."""
    shown, more = names[:_MOST_USERS], len(names) - _MOST_USERS
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def _listed(role: str, name: str) -> Listed:
    does, icon = ROLES[role]
    return Listed(does, icon, name)


def _names(members: Sequence[Named]) -> list[str]:
    return [one.name for one in members]


def _ago(seconds: float) -> str:
    return "just now" if seconds < 1 else f"{duration(timedelta(seconds=seconds))} ago"
