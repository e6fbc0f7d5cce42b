"""Which reseller looks after which practice: the operators' page."""

from collections.abc import Sequence
from typing import Annotated, Any
from urllib.parse import urlencode

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.accounts import policy
from receptionist.errors import NotAllowedError
from receptionist.records.accounts import Session
from receptionist.web.dashboard.desk import Desk
from receptionist.web.dashboard.overview import page_of_cards
from receptionist.web.door import AnyRequest, Door

_SHOWN = 50
_LONGEST_SEARCH = 100


class Placing(msgspec.Struct, frozen=True):
    """`reseller` empty: nobody looks after it."""

    practice: Annotated[str, msgspec.Meta(max_length=64)]
    reseller: Annotated[str, msgspec.Meta(max_length=64, pattern=r"^([a-z0-9][a-z0-9-]*)?$")] = ""
    csrf_token: str = ""


def reseller_routes(desk: Desk, door: Door) -> Sequence[HTTPRouteHandler]:
    records = door.records

    async def operator(request: AnyRequest) -> Session:
        """Raises NotAllowedError for anyone else: that there is such a page is no secret."""
        session = await door.gate.signed_in(request)
        if not policy.may(session.user, "operate", ""):
            raise NotAllowedError("This account may not do that.")
        return session

    @get("/operator/resellers", include_in_schema=False)
    async def resellers(request: AnyRequest, q: FromQuery[str] = "", after: FromQuery[str] = "") -> Response[str]:
        session = await operator(request)
        found, more = page_of_cards(desk.practices_of(session.user, q[:_LONGEST_SEARCH]), after, _SHOWN)
        placed = {one.practice: one for one in await records.team.placements()}
        people = [user for user in await records.accounts.list("") if user.reseller]
        names = sorted({user.reseller for user in people} | {one.reseller for one in placed.values()})
        practices: list[dict[str, Any]] = [
            {
                "slug": card.slug,
                "name": card.name,
                "reseller": placed[card.slug].reseller if card.slug in placed else "",
            }
            for card in found
        ]
        return desk.bare(
            request,
            session,
            "resellers.html",
            practices=practices,
            names=names,
            people=people,
            search=q,
            searchable=bool(q or after or more),
            next_page=urlencode({"q": q, "after": found[-1].slug}) if more else "",
        )

    @post("/operator/resellers", include_in_schema=False, status_code=200)
    async def place(
        request: AnyRequest, data: Annotated[Placing, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session = await operator(request)
        practice = policy.scope(session.user, "operate", data.practice)
        if practice is None or desk.services.registry.card(practice) is None:
            raise NotFoundException
        await records.team.place(practice, data.reseller)
        await door.note(session.user, "reseller_assigned", practice, reseller=data.reseller)
        return Redirect("/operator/resellers", status_code=303)

    return [resellers, place]
