"""Who is asking, and may this request be believed: sessions, CSRF tokens, where it came from, security headers."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from typing import Any, TypeAlias, cast
from urllib.parse import urlsplit

import msgspec
from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie
from litestar.types import Message, Scope

from receptionist.accounts.access import Browser
from receptionist.config import Config, ensure_secret_key, is_loopback
from receptionist.errors import ReceptionistError
from receptionist.records.accounts import Accounts, Session, User
from receptionist.web.carrier import peer

Connection: TypeAlias = ASGIConnection[Any, Any, Any, Any]  # whatever handler, user, auth and state: none are used
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_THEMES = ("system", "light", "dark")
_YEAR_S = 365 * 24 * 3600
_KEPT = "receptionist.session"  # in a request's own state


class SignInNeededError(ReceptionistError):
    """Nobody is signed in, or not any more."""


class LockedError(ReceptionistError):
    """Nobody has been there for a while, or it was locked: the password is wanted again, and the session goes on."""


class SecondFactorDueError(ReceptionistError):
    """This account needs a second factor, and has none yet."""


class FormExpiredError(ReceptionistError):
    """The form carries no token of this session: the page is too old, or it is not our page."""


class CrossSiteError(ReceptionistError):
    """The browser says that another site sent this."""


class Gate:
    """Reads and writes the cookies of a browser. A session's token is known to the browser alone."""

    def __init__(self, config: Config, accounts: Accounts) -> None:
        self._accounts = accounts
        self._key = ensure_secret_key(config).encode()
        self._site = urlsplit(config.server.public_url)
        self._secure = self._site.scheme == "https"
        prefix = "__Host-" if self._secure else "receptionist_"
        self._session_cookie = f"{prefix}session"
        self._visit_cookie = f"{prefix}visit"
        self._theme_cookie = "receptionist_theme"
        self._session_s = config.accounts.session_hours * 3600
        own_machine = is_loopback(config.server.public_url)
        self._factor_roles = frozenset[str]() if own_machine else frozenset[str](config.accounts.require_totp)

    # --- sessions ---

    async def known(self, connection: Connection) -> Session | None:
        """Whose browser it is, signed in or half-way or locked; asked once per request. Pages that grow by themselves
        ask as well, without anyone being there: that is no action."""
        kept = connection.scope["state"]
        if _KEPT not in kept:
            token = self.session_token(connection)
            headers = connection.headers
            by_itself = "text/event-stream" in headers.get("accept", "") or "x-unattended" in headers
            kept[_KEPT] = await self._accounts.session(token, active=not by_itself) if token else None
        return cast("Session | None", kept[_KEPT])

    async def session(self, connection: Connection) -> Session | None:
        """Who is signed in and there."""
        session = await self.known(connection)
        return None if session is None or session.half or session.locked else session

    async def signed_in(self, connection: Connection, *, without_factor: bool = False) -> Session:
        """Raises SignInNeededError, LockedError; SecondFactorDueError unless `without_factor` will do."""
        session = await self.known(connection)
        if session is None or session.half:
            raise SignInNeededError("Sign in first.")
        if session.locked:
            raise LockedError("This screen is locked.")
        if not without_factor and self.factor_due(session.user):
            raise SecondFactorDueError("This account needs a second factor.")
        return session

    def factor_due(self, user: User) -> bool:
        """Must they have a second factor, and have none?"""
        roles = {user.role, *(membership.role for membership in user.memberships)}
        return not user.second_factor and bool(roles & self._factor_roles)

    def factor_must_stay(self, user: User) -> bool:
        return self.factor_due(msgspec.structs.replace(user, second_factor=False))

    def browser(self, connection: Connection) -> Browser:
        """What is remembered of it with a session."""
        device = connection.headers.get("user-agent", "")
        return Browser(self.session_token(connection), device, peer(connection))

    def session_token(self, connection: Connection) -> str:
        return connection.cookies.get(self._session_cookie, "")

    def session_cookies(self, token: str) -> list[Cookie]:
        """For a browser that has just signed in."""
        return [self._cookie(self._session_cookie, token, self._session_s), self._cookie(self._visit_cookie, "", 0)]

    def farewell_cookies(self) -> list[Cookie]:
        return [self._cookie(self._session_cookie, "", 0)]

    def visit_cookies(self, connection: Connection) -> tuple[str, list[Cookie]]:
        """What ties the sign-in form to this browser: known already, or to be set now."""
        if known := connection.cookies.get(self._visit_cookie, ""):
            return known, []
        fresh = secrets.token_urlsafe(24)
        return fresh, [self._cookie(self._visit_cookie, fresh, None)]

    def _cookie(self, name: str, value: str, max_age: int | None) -> Cookie:
        return Cookie(
            key=name, value=value, max_age=max_age, path="/", httponly=True, secure=self._secure, samesite="lax"
        )

    # --- appearance ---

    def theme(self, connection: Connection) -> str:
        asked = connection.cookies.get(self._theme_cookie, "")
        return asked if asked in _THEMES else _THEMES[0]

    def theme_cookie(self, theme: str) -> Cookie | None:
        """None for a theme that there is not."""
        return self._cookie(self._theme_cookie, theme, _YEAR_S) if theme in _THEMES else None

    # --- forgery ---

    def csrf_token(self, session: Session | None, visit: str = "") -> str:
        """Bound to the session; before there is one, to the visit."""
        subject = f"session/{session.id}" if session else f"visit/{visit}"
        return hmac.new(self._key, b"csrf\n" + subject.encode(), hashlib.sha256).hexdigest()

    async def check(self, request: Request[Any, Any, Any]) -> None:
        """Before every handler of a page: a request that may change something must come from one of our pages.

        Raises CrossSiteError, FormExpiredError.
        """
        if request.method in _SAFE_METHODS:
            return
        if not self.same_site(request):
            raise CrossSiteError("Another site sent this request.")
        session = await self.known(request)
        expected = self.csrf_token(session, request.cookies.get(self._visit_cookie, ""))
        if not hmac.compare_digest(expected, await _given_token(request)):
            raise FormExpiredError("This page was open for too long.")

    def same_site(self, connection: Connection) -> bool:
        """False when the browser itself says that the request came from elsewhere. Sockets carry an Origin too."""
        if connection.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
            return False
        origin = connection.headers.get("origin")
        if origin is None:
            return True
        return urlsplit(origin).netloc in {connection.headers.get("host", ""), self._site.netloc}


async def _given_token(request: Request[Any, Any, Any]) -> str:
    if header := request.headers.get("x-csrf-token"):
        return header if header.isascii() else ""
    if request.content_type[0] in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        given = (await request.form()).get("csrf_token", "")
        return given if isinstance(given, str) and given.isascii() else ""
    return ""


class SecurityHeaders:
    """Adds to every answer what keeps a browser careful. A `before_send` hook of the application."""

    def __init__(self, config: Config) -> None:
        site = urlsplit(config.server.public_url)
        sockets = f"{'wss' if site.scheme == 'https' else 'ws'}://{site.netloc}"
        policy = (
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            f"connect-src 'self' {sockets}; media-src 'self' blob:; object-src 'none'; base-uri 'none'; "
            "form-action 'self'; frame-ancestors 'none'"
        )
        headers = {
            "Cache-Control": "no-store",
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "microphone=(self), camera=(), geolocation=(), payment=()",
        }
        if site.scheme == "https" and site.hostname not in _LOOPBACK:
            headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
        self._headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, message: Message, scope: Scope) -> None:
        if message["type"] == "http.response.start":
            present = set(_names(message["headers"]))
            message["headers"] = [*message["headers"], *(pair for pair in self._headers if pair[0] not in present)]


def _names(headers: Iterable[tuple[bytes, bytes]]) -> Iterable[bytes]:
    return (name.lower() for name, _ in headers)
