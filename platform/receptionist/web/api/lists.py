"""What the interface's lists and changes share: how many, from where on, of which origin; and strict bodies."""

from collections.abc import Sequence
from typing import Annotated, Final, TypeVar

import msgspec
from litestar import Response, route
from litestar.enums import HttpMethod
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler
from litestar.params import QueryParameter

from receptionist.conversation.history import Origin
from receptionist.records.paging import Cursor
from receptionist.web.api import shapes
from receptionist.web.api.access import AnyRequest
from receptionist.web.api.problems import ApiError

T = TypeVar("T")

_MOST: Final = 200

Limit = Annotated[int, QueryParameter(ge=1, le=_MOST, description=f"How many at most, up to {_MOST}.")]
After = Annotated[str, QueryParameter(max_length=400, description="`next` of the page before. Empty: the first page.")]
Origins = Annotated[
    list[shapes.OriginName] | None,
    QueryParameter(description="Where the calls came from; more than one may be given. Without: real calls only."),
]


async def strictly(request: AnyRequest, shape: type[T]) -> T:
    """The body by JSON's own types: the framework would take 0 for false. Raises ApiError."""
    try:
        return msgspec.json.decode(await request.body(), type=shape)
    except msgspec.DecodeError as error:
        raise ApiError(400, f"The body is not as it should be: {error}.") from error


def answering_options(routes: Sequence[HTTPRouteHandler]) -> list[BaseRouteHandler]:
    """With what each address allows, before them: the framework's own answer names an address's first method only."""
    allowed: dict[str, list[str]] = {}
    for handler in routes:
        for path in handler.paths:
            allowed.setdefault(path, []).extend(sorted(handler.http_methods))
    return [*(_allowing(path, methods) for path, methods in allowed.items()), *routes]


def _allowing(path: str, methods: Sequence[str]) -> BaseRouteHandler:
    @route(path, http_method=HttpMethod.OPTIONS, status_code=204, include_in_schema=False)
    async def options() -> Response[None]:
        return Response(None, status_code=204, headers={"Allow": ", ".join([*methods, "OPTIONS"])})

    return options


def origins_of(asked: Sequence[str] | None) -> tuple[Origin, ...]:
    return tuple(Origin(one) for one in asked) if asked else (Origin.PHONE,)


def cursor_of(text: str) -> Cursor | None:
    """Raises ApiError for one that no page has given."""
    if not text:
        return None
    cursor = Cursor.read(text)
    if cursor is None:
        raise ApiError(404, "There is no such page: `cursor` is not one that a page has given as `next`.")
    return cursor


def page_of(rows: Sequence[T], limit: int) -> tuple[Sequence[T], bool]:
    """One more was asked for than is shown: it tells whether there is a next page."""
    return rows[:limit], len(rows) > limit
