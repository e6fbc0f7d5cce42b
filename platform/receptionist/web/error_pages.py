"""What a visitor sees when something went wrong: a page that says what, and where to go from here."""

import logging
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from urllib.parse import quote, urlsplit

import msgspec
from litestar import Request
from litestar.exceptions import HTTPException
from litestar.response import Response

from receptionist.errors import NotAllowedError, ReceptionistError, StorageError
from receptionist.telemetry import current_log_fields
from receptionist.web.api.problems import api_problem, problem
from receptionist.web.gate import (
    CrossSiteError,
    FormExpiredError,
    Gate,
    LockedError,
    SecondFactorDueError,
    SignInNeededError,
)
from receptionist.web.pages import Pages, by_htmx, html_response

log = logging.getLogger(__name__)

AnyRequest: TypeAlias = Request[Any, Any, Any]
Handler: TypeAlias = Callable[[AnyRequest, Exception], Response[Any]]


class TooManyTriesError(ReceptionistError):
    """`wait_s`: after how many seconds the next try is allowed."""

    def __init__(self, message: str, wait_s: float) -> None:
        super().__init__(message)
        self.wait_s = wait_s


class NotChangedError(ReceptionistError):
    """What was asked for cannot be done as things are; the message says why."""


class AuditAwayError(StorageError):
    """The audit log cannot be kept, so what it must tell of is not done."""


class Mishap(msgspec.Struct, frozen=True):
    """One kind of error, as a visitor reads it."""

    status: int
    title: str
    text: str
    again: bool = False  # trying the same once more may help


_HOME = ("To the start page", "/")
_NOT_FOUND = Mishap(
    404, "There is nothing here", "The address may be mistyped, or what stood here has been cleared away."
)
_NOT_ALLOWED = Mishap(
    403, "That is not yours to do", "Your account may look at this but not change it. Ask the owner of the practice."
)
_CROSS_SITE = Mishap(
    403, "That did not come from here", "Another site sent this request, so nothing was done. Start from our own page."
)
_EXPIRED = Mishap(
    419,
    "This page has gone stale",
    "It was open for a long time, so nothing was changed. Go back, reload, try again.",
    again=True,
)
_NOT_UNDERSTOOD = Mishap(
    422,
    "That could not be understood",
    "Something in the form is not as it should be. Nothing was changed.",
    again=True,
)
_BAD_REQUEST = Mishap(
    400, "That could not be understood", "The request is not one that this server knows. Nothing was changed."
)
_TOO_LARGE = Mishap(413, "That is too large", "More was sent than any form here holds. Nothing was changed.")
_TOO_MANY = Mishap(429, "A moment, please", "That was tried too often. Wait a little, then try again.", again=True)
_AWAY = Mishap(
    503,
    "Our memory is away",
    "The database cannot be reached just now. Calls are answered all the same; nothing is lost.",
    again=True,
)
_AUDIT_AWAY = Mishap(
    503,
    "This cannot be shown just now",
    "Whoever reads a conversation is noted in the audit log, and the log cannot be written. Free some space on the"
    " server's disk, or wait until the database is back.",
    again=True,
)
_NOT_CHANGED = Mishap(409, "That could not be changed", "")
_BROKEN = Mishap(
    500,
    "That is our fault",
    "Something broke while this page was made. It has been noted; trying again may help.",
    again=True,
)
_BY_STATUS = {mishap.status: mishap for mishap in (_BAD_REQUEST, _NOT_FOUND, _TOO_LARGE, _NOT_UNDERSTOOD, _TOO_MANY)}


def error_handlers(
    pages: Pages, gate: Gate
) -> dict[int | type[Exception], Any]:  # Any: handlers, in the framework's open type
    """For the application: browsers get a page, everyone else the same in one line of JSON."""

    def answer(request: AnyRequest, mishap: Mishap, headers: Mapping[str, str] | None = None) -> Response[Any]:
        if request.url.path.startswith("/api/"):
            return problem(mishap.status, mishap.text)
        if "text/html" not in request.headers.get("accept", "") and not by_htmx(request):
            return Response(
                {"error": mishap.title, "detail": mishap.text}, status_code=mishap.status, headers=dict(headers or {})
            )
        if by_htmx(request):  # the page stays, and says so
            said = pages.html("partials/mishap.html", {"title": mishap.title, "text": mishap.text})
            return html_response(
                said, mishap.status, {"HX-Retarget": "#mishap", "HX-Reswap": "innerHTML", **(headers or {})}
            )
        values = {
            "status": mishap.status,
            "title": mishap.title,
            "text": mishap.text,
            "request_id": current_log_fields().get("request", "") if mishap.status >= 500 else "",
            "ways": [("Try again", request.url.path), _HOME] if mishap.again and request.method == "GET" else [_HOME],
            "theme": gate.theme(request),
            "csrf_token": "",
        }
        return html_response(pages.html("error.html", values), mishap.status, headers)

    def sign_in(request: AnyRequest, error: Exception) -> Response[Any]:
        if _grows(request):
            return _away_event()
        where = f"/login?next={quote(request.url.path)}" if request.method == "GET" else "/login"
        if by_htmx(request):
            return html_response("", 401, {"HX-Redirect": "/login"})
        if "text/html" not in request.headers.get("accept", ""):
            return answer(request, Mishap(401, "Sign in first", "Nobody is signed in."))
        return html_response("", 303, {"Location": where})

    def elsewhere(where: str, title: str, text: str) -> Handler:
        """To a page that stands between, and from there back to where one was."""

        def lead(request: AnyRequest, error: Exception) -> Response[Any]:
            if _grows(request):
                return _away_event()
            there = f"{where}?next={quote(came_from(request))}"
            if by_htmx(request):
                return html_response("", 401, {"HX-Redirect": there})
            if "text/html" not in request.headers.get("accept", ""):
                return answer(request, Mishap(401, title, text))
            return html_response("", 303, {"Location": there})

        return lead

    def of_http(request: AnyRequest, error: Exception) -> Response[Any]:
        assert isinstance(error, HTTPException)
        status = error.status_code
        if request.url.path.startswith("/api/") and status < 500:
            return api_problem(request, error)
        if status == 405:
            status = 404
        if status >= 500:
            return broken(request, error)
        mishap = _BY_STATUS.get(status) or msgspec.structs.replace(_BAD_REQUEST, status=status)
        return answer(request, mishap, error.headers)

    def too_many(request: AnyRequest, error: Exception) -> Response[Any]:
        assert isinstance(error, TooManyTriesError)
        return answer(request, _TOO_MANY, {"Retry-After": str(round(error.wait_s + 0.5))})

    def not_changed(request: AnyRequest, error: Exception) -> Response[Any]:
        return answer(request, msgspec.structs.replace(_NOT_CHANGED, text=str(error)))

    def audit_away(request: AnyRequest, error: Exception) -> Response[Any]:
        log.error("the audit log cannot be kept", extra={"path": request.url.path, "why": str(error)})
        return answer(request, _AUDIT_AWAY, {"Retry-After": "5"})

    def away(request: AnyRequest, error: Exception) -> Response[Any]:
        log.warning("page without database", extra={"path": request.url.path, "why": str(error)})
        return answer(request, _AWAY, {"Retry-After": "5"})

    def broken(request: AnyRequest, error: Exception) -> Response[Any]:
        log.error("page failed", extra={"path": request.url.path}, exc_info=error)
        return answer(request, _BROKEN)

    def always(mishap: Mishap) -> Handler:
        return lambda request, error: answer(request, mishap)

    return {
        SignInNeededError: sign_in,
        LockedError: elsewhere("/unlock", "This screen is locked", "Nobody was there for a while: unlock it first."),
        SecondFactorDueError: elsewhere(
            "/account/second-factor", "A second factor is needed", "Set it up in the account's page."
        ),
        FormExpiredError: always(_EXPIRED),
        CrossSiteError: always(_CROSS_SITE),
        NotAllowedError: always(_NOT_ALLOWED),
        TooManyTriesError: too_many,
        NotChangedError: not_changed,
        AuditAwayError: audit_away,
        StorageError: away,
        HTTPException: of_http,
        Exception: broken,
    }


def came_from(request: AnyRequest) -> str:
    """The page that the visitor looks at: what was asked for, or where a form or a part of a page was sent from."""
    if request.method == "GET" and not by_htmx(request):
        query = request.url.query
        return request.url.path + (f"?{query}" if query else "")
    at = urlsplit(request.headers.get("hx-current-url") or request.headers.get("referer", ""))
    return (at.path or "/") + (f"?{at.query}" if at.query else "")


def _grows(request: AnyRequest) -> bool:
    """It is a page that takes up its stream again."""
    return "text/event-stream" in request.headers.get("accept", "")


def _away_event() -> Response[Any]:
    """An answer like any other would have it ask again and again."""
    return Response("event: away\ndata:\n\n", media_type="text/event-stream", headers={"Cache-Control": "no-store"})
