"""The operators' page of providers: each account, how it is, who is answered through it, and a button to try it."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final
from urllib.parse import urlencode

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Response

from receptionist.accounts import policy
from receptionist.config import ProviderAccount
from receptionist.errors import NotAllowedError
from receptionist.ops.trying import try_all
from receptionist.practice.card import Card
from receptionist.practice.registry import Practice
from receptionist.providers.base import Chain
from receptionist.providers.embedded.workers import PROVIDER as EMBEDDED
from receptionist.providers.trials import Trial, Tryable, tryables
from receptionist.records.accounts import Session
from receptionist.web import provider_views as views
from receptionist.web.dashboard.desk import Desk
from receptionist.web.dashboard.overview import page_of_cards
from receptionist.web.door import AnyRequest, Door
from receptionist.web.pages import by_htmx, html_response

_SHOWN: Final = 50
_FEW: Final = 64  # practices: more are not read for the sake of this page, but those in use are known
_MOST_OWN: Final = 50
_MOST_NAMES: Final = 12  # tried at once: a list that is longer is nobody's
_LONGEST_SEARCH: Final = 100


class Asked(msgspec.Struct, frozen=True):
    """`account` is tried: "openai", or "north-clinic/openai" for a practice's own."""

    account: Annotated[str, msgspec.Meta(max_length=200)]
    csrf_token: str = ""


@dataclass(frozen=True)
class _Used:
    """Who can be asked, as the practices that are looked at name them."""

    practices: Sequence[Practice]
    members: Sequence[Tryable]  # each once
    users: Mapping[str, Sequence[str]]  # account -> names of practices that are answered through it
    everyone: bool  # False: of the practices that were asked for lately


def provider_routes(desk: Desk, door: Door) -> Sequence[HTTPRouteHandler]:
    services = desk.services
    config, registry, providers = services.config, services.registry, services.providers
    busy: set[str] = set()

    async def operator(request: AnyRequest) -> Session:
        """Raises NotAllowedError."""
        session = await door.gate.signed_in(request)
        if not policy.may(session.user, "operate", ""):
            raise NotAllowedError("This account may not do that.")
        return session

    async def used() -> _Used:
        everyone = registry.served <= _FEW
        practices = await asyncio.to_thread(registry.all) if everyone else registry.in_use()
        users: dict[str, list[str]] = defaultdict(list)
        chains = [providers.of_platform()]
        for practice in practices:
            chain = providers.of(practice.definition, practice.slug)
            chains.append(chain)
            for account in _accounts(chain):
                users[account].append(practice.definition.practice.name)
        return _Used(practices, tryables(chains), users, everyone)

    def settings_of(account: str) -> ProviderAccount | None:
        """Of the platform's, or of that whose kind and address a practice's own has."""
        return config.providers.accounts.get(account.rpartition("/")[2])

    def address(account: str) -> str:
        settings = settings_of(account)
        return settings.base_url if settings else ""

    def view(account: str, known: _Used, trials: Sequence[Trial] = ()) -> views.AccountView:
        slug, _, name = account.rpartition("/")
        members = [one for one in known.members if one.account == account]
        health = providers.own_health(slug).get(name) if slug else providers.health.get(name)
        return views.account_view(
            account,
            settings_of(account) or ProviderAccount(kind=name),
            health,
            state=_embedded_state(providers.states) if account == EMBEDDED else "",
            practice=registry.name_of(slug) if slug else "",
            names=[(one.role, one.name) for one in members],
            users=known.users.get(account, ()),
            circuits=services.circuits(),
            trials=trials,
            now=services.clock.now(),
        )

    async def page(
        request: AnyRequest, session: Session, *, q: str = "", after: str = "", trials: Mapping[str, Sequence[Trial]]
    ) -> Response[str]:
        known = await used()
        found, more = page_of_cards(registry.cards(q[:_LONGEST_SEARCH]), after, _SHOWN)
        own = _own_accounts(known.practices)
        return desk.bare(
            request,
            session,
            "providers.html",
            roles=views.role_views(providers.roles(services.watch)),
            accounts=[view(name, known, trials.get(name, ())) for name in (*config.providers.accounts, EMBEDDED)],
            with_keys=any(one.api_key for one in config.providers.accounts.values()),
            own=[view(name, known, trials.get(name, ())) for name in own[:_MOST_OWN]],
            more_own=max(0, len(own) - _MOST_OWN),
            everyone=known.everyone,
            practices=[one async for one in _practices(found)],
            search=q,
            searchable=bool(q or after or more),
            next_page=urlencode({"q": q, "after": found[-1].slug}) if more else "",
        )

    async def _practices(cards: Sequence[Card]) -> Any:
        for card in cards:
            practice = None if card.removed else await registry.find(card.slug)
            if practice is not None:
                yield views.practice_view(
                    practice.slug,
                    practice.definition.practice.name,
                    providers.of(practice.definition, practice.slug),
                    list(practice.definition.accounts),
                )

    @get("/operator/providers", include_in_schema=False)
    async def show(request: AnyRequest, q: FromQuery[str] = "", after: FromQuery[str] = "") -> Response[str]:
        return await page(request, await operator(request), q=q, after=after, trials={})

    @post("/operator/providers", include_in_schema=False, status_code=200)
    async def try_now(
        request: AnyRequest, data: Annotated[Asked, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[str]:
        session = await operator(request)
        known = await used()
        if data.account != EMBEDDED and settings_of(data.account) is None:
            raise NotFoundException
        members = [one for one in known.members if one.account == data.account][:_MOST_NAMES]
        trials = await tried(session, data.account, members)
        if not by_htmx(request):
            return await page(request, session, trials={data.account: trials})
        shown = view(data.account, known, trials)
        return html_response(desk.fragment(request, session, "partials/provider.html", account=shown))

    return [show, try_now]
