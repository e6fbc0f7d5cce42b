"""Each request has an id: its log lines carry it, its answer shows it, and one line tells how it went."""

import logging
import re
import secrets
import time

from litestar.types import ASGIApp, Message, Receive, Scope, Send

from receptionist.telemetry import log_fields

log = logging.getLogger(__name__)

# Asked for every few seconds, by machines or in crowds: worth a line only when someone is looking for it.
_OFTEN = ("/healthz", "/ready", "/static/")

_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


def request_log(app: ASGIApp) -> ASGIApp:
    """Around the whole application, so that pages which do not exist are told of too.

    An id that a proxy has already given (X-Request-ID) is kept.
    """

    async def logged(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:  # the server's own start and end
            await app(scope, receive, send)
            return
        request = _given_id(scope) or f"r{secrets.token_hex(8)}"
        began = time.perf_counter()
        status = 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start" or message["type"] == "websocket.accept":
                status = message["status"] if message["type"] == "http.response.start" else 101
                message["headers"] = [*message["headers"], (b"x-request-id", request.encode())]
            await send(message)

        with log_fields(request=request):
            try:
                await app(scope, receive, send_with_id)
            finally:
                path = scope["path"]
                level = logging.DEBUG if path.startswith(_OFTEN) else logging.INFO
                ms = round((time.perf_counter() - began) * 1000)
                method = scope["method"] if scope["type"] == "http" else "SOCKET"
                log.log(level, "request", extra={"method": method, "path": path, "status": status, "ms": ms})

    return logged


def _given_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _ID.fullmatch(given := value.decode("latin-1")):
            return given
    return ""
