"""The operators' page of providers: each account, how it is, who is answered through it, and a button to try it."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Final
from urllib.parse import urlencode

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Response

from receptionist.accounts import policy
from receptionist.config_sections import ProviderAccount
from receptionist.errors import NotAllowedError
from receptionist.ops.trying import try_all
from receptionist.practice.card import Card
from receptionist.practice.definition import ProviderOrder
from receptionist.practice.experiments import variants
from receptionist.practice.registry import Practice
from receptionist.providers.choose import defaults_of
from receptionist.providers.embedded.workers import PROVIDER as EMBEDDED
from receptionist.providers.trials import Trial, Tryable, tryables
from receptionist.records.accounts import Session
from receptionist.web.dashboard.desk import Desk
from receptionist.web.dashboard.overview import page_of_cards
from receptionist.web.door import AnyRequest, Door
from receptionist.web.pages import by_htmx, html_response
from receptionist.web.provider_views import (
    AccountView,
    PracticeView,
    account_view,
    machine_view,
    practice_view,
    role_views,
)
from receptionist.web.services import Services
from receptionist.web.wording import counted

_SHOWN: Final = 50
_FEW: Final = 64  # practices: more are not read for the sake of this page, but those in use are known
_MOST_OWN: Final = 50
_MOST_NAMES: Final = 12  # tried at once: a list that is longer is nobody's
_LONGEST_SEARCH: Final = 100
_UNNAMED: Final = "No list of a practice names it. It was asked for a sign of life alone."
_UNASKED: Final = "Nobody is asked through it: its key is not set, or no list of the practice names it."


class Asked(msgspec.Struct, frozen=True):
    """`account` is tried: "openai", or "north-clinic/openai" for a practice's own."""

    account: Annotated[str, msgspec.Meta(max_length=200)]
    csrf_token: str = ""


@dataclass(frozen=True)
class _Used:
    """Who can be asked, as the practices that are looked at name them, their experiments included."""

    practices: Sequence[Practice]
    members: Sequence[Tryable]  # each once
    users: Mapping[str, Sequence[str]]  # account -> names of practices that are answered through it
    everyone: bool  # False: of the practices that were asked for lately

    def through(self, account: str) -> list[Tryable]:
        return [one for one in self.members if one.account == account]

    @property
    def own(self) -> list[str]:
        """Accounts of practices' own, those without a key included."""
        return [f"{one.slug}/{name}" for one in self.practices for name in one.definition.accounts]


@dataclass(frozen=True)
class _Told:
    """What came of trying one account. `note`: where nobody could be asked for a second of work."""

    account: str = ""
    trials: Sequence[Trial] = ()
    note: str = ""


_NOTHING: Final = _Told()


class _Board:
    """What the page shows, and the one thing that it does."""

    def __init__(self, services: Services) -> None:
        self._config, self._registry = services.config, services.registry
        self._providers, self._clock = services.providers, services.clock
        self._circuits = services.circuits
        self._busy: set[str] = set()

    async def used(self) -> _Used:
        everyone = self._registry.served <= _FEW
        practices = await asyncio.to_thread(self._registry.all) if everyone else self._registry.in_use()
        users: dict[str, dict[str, str]] = defaultdict(dict)  # the names by slug
        chains = [self._providers.of_order(ProviderOrder())]
        for practice in variants(practices, defaults_of(self._config)):
            chain = self._providers.of(practice.definition, practice.slug)
            chains.append(chain)
            for one in (*chain.recognisers, *chain.models, *chain.voices):
                users[one.account][practice.slug] = practice.definition.practice.name
        names = {account: list(found.values()) for account, found in users.items()}
        return _Used(practices, tryables(chains), names, everyone)

    def accounts(self, known: _Used, told: _Told) -> list[AccountView]:
        """The platform's, those with a key first, and this machine's own models."""
        accounts = self._config.providers.accounts
        names = sorted(accounts, key=lambda name: not accounts[name].api_key)
        return [self.account(name, known, told) for name in (*names, EMBEDDED)]

    def account(self, account: str, known: _Used, told: _Told) -> AccountView:
        if told.account != account:
            told = _NOTHING
        users = known.users.get(account, ())
        if account == EMBEDDED:
            parts = {name: state for name, state in self._providers.states.items() if name.startswith(f"{EMBEDDED} ")}
            return machine_view(parts, known.through(account), users, told.trials, told.note)
        slug, _, name = account.rpartition("/")
        health = self._providers.own_health(slug) if slug else self._providers.health
        now = self._clock.now()
        return account_view(
            account,
            self._config.providers.accounts.get(name) or ProviderAccount(kind=name),
            self._providers.address(account),
            health.get(name),
            known.through(account),
            whose=self._registry.name_of(slug) if slug else "",
            users=() if slug else users,
            circuits=self._circuits.states(asyncio.get_running_loop().time(), now),
            trials=told.trials,
            note=told.note,
            now=now,
        )

    async def practices(self, cards: Sequence[Card]) -> list[PracticeView]:
        found: list[PracticeView] = []
        for card in cards:
            practice = None if card.removed else await self._registry.find(card.slug)
            if practice is not None:
                chain = self._providers.of(practice.definition, practice.slug)
                _, lacking = self._providers.minds.own_accounts(practice.definition, practice.slug)
                found.append(practice_view(practice.slug, practice.definition.practice.name, chain, lacking))
        return found

    def is_known(self, account: str, known: _Used) -> bool:
        return account == EMBEDDED or account in self._config.providers.accounts or account in known.own

    async def tried(self, account: str, known: _Used) -> _Told:
        """One real request to everyone who is asked through it; without any, a sign of life."""
        if account in self._busy:
            return _Told(account, note="It is being tried just now. Try again in a moment.")
        self._busy.add(account)
        try:
            members = known.through(account)[:_MOST_NAMES]
            trials = await try_all(members, self._providers.address, self._clock)
            await self._providers.look(account)
        finally:
            self._busy.discard(account)
        note = "" if members else _UNASKED if "/" in account else _UNNAMED
        return _Told(account, trials, note)


def provider_routes(desk: Desk, door: Door) -> Sequence[HTTPRouteHandler]:
    board = _Board(desk.services)

    async def operator(request: AnyRequest) -> Session:
        """Raises NotAllowedError."""
        session = await door.gate.signed_in(request)
        if not policy.may(session.user, "operate", ""):
            raise NotAllowedError("This account may not do that.")
        return session

    async def page(
        request: AnyRequest, session: Session, known: _Used, told: _Told = _NOTHING, q: str = "", after: str = ""
    ) -> Response[str]:
        found, more = page_of_cards(desk.services.registry.cards(q), after, _SHOWN)
        return desk.bare(
            request,
            session,
            "providers.html",
            roles=role_views(desk.services.providers.roles()),
            accounts=board.accounts(known, told),
            with_keys=any(one.api_key for one in desk.services.config.providers.accounts.values()),
            own=[board.account(account, known, told) for account in known.own[:_MOST_OWN]],
            more_own=max(0, len(known.own) - _MOST_OWN),
            everyone=known.everyone,
            practices=await board.practices(found),
            search=q,
            searchable=bool(q or after or more),
            next_page=urlencode({"q": q, "after": found[-1].slug}) if more else "",
        )

    @get("/operator/providers", include_in_schema=False)
    async def show(request: AnyRequest, q: FromQuery[str] = "", after: FromQuery[str] = "") -> Response[str]:
        session = await operator(request)
        return await page(request, session, await board.used(), q=q[:_LONGEST_SEARCH], after=after)

    @post("/operator/providers", include_in_schema=False, status_code=200)
    async def try_now(
        request: AnyRequest, data: Annotated[Asked, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[str]:
        session, known = await operator(request), await board.used()
        if not board.is_known(data.account, known):
            raise NotFoundException
        told = await board.tried(data.account, known)
        failed = sum(one.error is not None for one in told.trials)
        of = counted(len(told.trials), "request", "requests")
        await door.note(session.user, "provider_tried", account=data.account, result=f"{failed} of {of} failed")
        if not by_htmx(request):
            return await page(request, session, known, told)
        shown = board.account(data.account, known, told)
        return html_response(desk.fragment(request, session, "partials/provider.html", account=shown))

    return [show, try_now]
