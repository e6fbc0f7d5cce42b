"""Signing in and out, and the visitor's choice of light or dark."""

import logging
from collections.abc import Sequence
from typing import Annotated, Any, TypeAlias

import msgspec
from litestar import Request, get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.accounts.access import sign_in
from receptionist.accounts.passwords import Passwords
from receptionist.web.carrier import peer
from receptionist.web.gate import Gate
from receptionist.web.pages import Pages, by_htmx, html_response
from receptionist.web.services import Services
from receptionist.web.throttle import Throttle

log = logging.getLogger(__name__)

AnyRequest: TypeAlias = Request[Any, Any, Any]
_WRONG = "That e-mail and password do not belong together. Try again."


class SignIn(msgspec.Struct, frozen=True):
    """The sign-in form."""

    email: Annotated[str, msgspec.Meta(max_length=254)] = ""
    password: Annotated[str, msgspec.Meta(max_length=256)] = ""
    next: Annotated[str, msgspec.Meta(max_length=2000)] = "/"
    csrf_token: str = ""


class ThemeChoice(msgspec.Struct, frozen=True):
    """The three buttons of the account's menu."""

    theme: str = ""
    next: Annotated[str, msgspec.Meta(max_length=2000)] = "/"
    csrf_token: str = ""


def auth_routes(services: Services, pages: Pages, gate: Gate, passwords: Passwords) -> Sequence[HTTPRouteHandler]:
    by_account = Throttle(free=5)
    by_address = Throttle(free=20)

    def form(
        request: AnyRequest, *, email: str = "", problem: str = "", go_on: str = "/", status: int = 200
    ) -> Response[str]:
        visit, cookies = gate.visit_cookies(request)
        values = {
            "email": email,
            "problem": problem,
            "next": go_on,
            "theme": gate.theme(request),
            "csrf_token": gate.csrf_token(None, visit),
        }
        response = html_response(pages.html("login.html", values), status)
        for cookie in cookies:
            response.set_cookie(cookie)
        return response

    @get("/login", include_in_schema=False)
    async def show_login(request: AnyRequest, next: FromQuery[str] = "/") -> Response[Any]:  # noqa: A002 - the address says so
        if await gate.session(request):
            return Redirect(local_path(next), status_code=303)
        return form(request, go_on=local_path(next))

    @post("/login", include_in_schema=False)
    async def login(
        request: AnyRequest, data: Annotated[SignIn, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        email = data.email.strip().lower()
        address = peer(request)
        at = services.clock.monotonic()
        wait_s = max(by_account.wait_s([email], at), by_address.wait_s([address], at))
        if wait_s:
            response = form(request, email=email, problem=_wait(wait_s), go_on=local_path(data.next), status=429)
            response.headers["Retry-After"] = str(_whole(wait_s))
            return response
        by_account.tried([email], at)
        by_address.tried([address], at)
        found = await sign_in(services.records, passwords, email, data.password, renewing=gate.session_token(request))
        if found is None:
            log.warning("sign-in refused", extra={"peer": address})
            return form(request, email=email, problem=_WRONG, go_on=local_path(data.next), status=422)
        by_account.succeeded([email])
        by_address.forgiven([address])
        response = Redirect(local_path(data.next), status_code=303)
        for cookie in gate.session_cookies(found.token):
            response.set_cookie(cookie)
        return response

    @post("/logout", include_in_schema=False)
    async def logout(request: AnyRequest) -> Response[Any]:
        if session := await gate.session(request):
            await services.records.accounts.close_session(gate.session_token(request))
            user = session.user
            await services.records.audit.add(user.practice, actor=f"user:{user.id}", action="sign_out")
        response = Redirect("/login", status_code=303)
        for cookie in gate.farewell_cookies():
            response.set_cookie(cookie)
        return response

    @post("/theme", include_in_schema=False)
    async def theme(
        request: AnyRequest, data: Annotated[ThemeChoice, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        cookie = gate.theme_cookie(data.theme)
        response: Response[Any] = (
            Response("", status_code=204) if by_htmx(request) else Redirect(local_path(data.next), status_code=303)
        )
        if cookie:
            response.set_cookie(cookie)
        return response

    return [show_login, login, logout, theme]


def local_path(path: str) -> str:
    """A path on this server, or the start page: nobody is led elsewhere by a crafted address."""
    harmless = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if harmless and not path.startswith("/login") else "/"


def _wait(wait_s: float) -> str:
    seconds = _whole(wait_s)
    return f"That was tried too often. Wait {seconds} {'second' if seconds == 1 else 'seconds'}, then try again."


def _whole(wait_s: float) -> int:
    return max(1, round(wait_s + 0.5))
