"""`/metrics`: Prometheus text, for whoever holds the token when one is set."""

import asyncio
import hmac
from typing import Any

from litestar import Request, Response, get
from litestar.handlers import HTTPRouteHandler

from receptionist.ops.metrics import MEDIA_TYPE, Metrics


def metrics_route(metrics: Metrics, token: str) -> HTTPRouteHandler:
    """`GET /metrics`, with `Authorization: Bearer <token>` when there is a token."""
    expected = f"Bearer {token}".encode()

    @get("/metrics", include_in_schema=False)
    async def show(request: Request[Any, Any, Any]) -> Response[bytes]:
        given = request.headers.get("authorization", "").encode()
        if token and not hmac.compare_digest(given, expected):
            return Response(
                b"This page needs the token of [observability] metrics_token.\n",
                status_code=401,
                media_type="text/plain",
                headers={"WWW-Authenticate": "Bearer"},
            )
        return Response(await asyncio.to_thread(metrics.text), media_type=MEDIA_TYPE)

    return show
