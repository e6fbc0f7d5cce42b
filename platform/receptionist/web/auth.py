"""Signing in, in one step or two, and out; locking a screen and opening it again; the choice of light or dark."""

import logging
from collections.abc import Sequence
from typing import Annotated, Any
from urllib.parse import quote

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.accounts.access import SignedIn, finish_sign_in, password_of, sign_in
from receptionist.records.accounts import Session
from receptionist.web.door import AnyRequest, Door, local_path, wait_text, whole_seconds
from receptionist.web.gate import SignInNeededError
from receptionist.web.pages import by_htmx

log = logging.getLogger(__name__)

_WRONG = "That e-mail and password do not belong together. Try again."
_WRONG_PASSWORD = "That is not the password. Try again."  # noqa: S105 - what is said
_WRONG_CODE = "That code is wrong, or was used already. Wait for the next one, then try again."

Path = Annotated[str, msgspec.Meta(max_length=2000)]


class SignIn(msgspec.Struct, frozen=True):
    """The sign-in form."""

    email: Annotated[str, msgspec.Meta(max_length=254)] = ""
    password: Annotated[str, msgspec.Meta(max_length=256)] = ""
    next: Path = "/"
    csrf_token: str = ""


class SecondStep(msgspec.Struct, frozen=True):
    code: Annotated[str, msgspec.Meta(max_length=64)] = ""
    next: Path = "/"
    csrf_token: str = ""


class Unlock(msgspec.Struct, frozen=True):
    password: Annotated[str, msgspec.Meta(max_length=256)] = ""
    next: Path = "/"
    csrf_token: str = ""


class ThemeChoice(msgspec.Struct, frozen=True):
    """The three buttons of the account's menu."""

    theme: str = ""
    next: Path = "/"
    csrf_token: str = ""


def auth_routes(door: Door) -> Sequence[HTTPRouteHandler]:
    gate, records = door.gate, door.records

    async def too_often(request: AnyRequest, template: str, wait_s: float, **values: Any) -> Response[Any]:
        response = await door.page(request, template, 429, problem=wait_text(wait_s), **values)
        response.headers["Retry-After"] = str(whole_seconds(wait_s))
        return response

    def let_in(signed_in: SignedIn, go_on: str) -> Response[Any]:
        where = f"/second-step?next={quote(go_on)}" if signed_in.half else go_on
        response = Redirect(where, status_code=303)
        for cookie in gate.session_cookies(signed_in.token):
            response.set_cookie(cookie)
        return response

    @get("/login", include_in_schema=False)
    async def show_login(request: AnyRequest, next: FromQuery[str] = "/") -> Response[Any]:  # noqa: A002 - the address says so
        if await gate.session(request):
            return Redirect(local_path(next), status_code=303)
        return await door.page(request, "login.html", email="", next=local_path(next))

    @post("/login", include_in_schema=False)
    async def login(
        request: AnyRequest, data: Annotated[SignIn, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        email, go_on = data.email.strip().lower(), local_path(data.next)
        if wait_s := await door.must_wait_s(request, "password", email):
            return await too_often(request, "login.html", wait_s, email=email, next=go_on)
        found = await sign_in(records, door.passwords, email, data.password, gate.browser(request))
        if found is None:
            log.warning("sign-in refused", extra={"peer": gate.browser(request).address})
            return await door.page(request, "login.html", 422, email=email, next=go_on, problem=_WRONG)
        await door.guessed_right(request, "password", email)
        return let_in(found, go_on)

    async def half_way(request: AnyRequest) -> Session:
        session = await gate.known(request)
        if session is None or not session.half:
            raise SignInNeededError("Sign in first.")
        return session

    @get("/second-step", include_in_schema=False)
    async def show_second_step(request: AnyRequest, next: FromQuery[str] = "/") -> Response[Any]:  # noqa: A002
        if await gate.session(request):
            return Redirect(local_path(next), status_code=303)
        await half_way(request)
        return await door.page(request, "second_step.html", next=local_path(next))

    @post("/second-step", include_in_schema=False)
    async def second_step(
        request: AnyRequest, data: Annotated[SecondStep, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session, go_on = await half_way(request), local_path(data.next)
        if wait_s := await door.must_wait_s(request, "code", session.user.id):
            return await too_often(request, "second_step.html", wait_s, next=go_on)
        found = await finish_sign_in(records, door.factors, session, data.code, gate.browser(request))
        if found is None:
            return await door.page(request, "second_step.html", 422, next=go_on, problem=_WRONG_CODE)
        await door.guessed_right(request, "code", session.user.id)
        return let_in(found, go_on)

    @post("/logout", include_in_schema=False)
    async def logout(request: AnyRequest) -> Response[Any]:
        if session := await gate.known(request):
            await records.accounts.close_session(gate.session_token(request))
            if not session.half:
                await door.note(session.user, "sign_out")
        response = Redirect("/login", status_code=303)
        for cookie in gate.farewell_cookies():
            response.set_cookie(cookie)
        return response

    async def locked(request: AnyRequest) -> Session | None:
        session = await gate.known(request)
        if session is None or session.half:
            raise SignInNeededError("Sign in first.")
        return session if session.locked else None

    @post("/lock", include_in_schema=False)
    async def lock(
        request: AnyRequest, data: Annotated[Unlock, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session = await gate.signed_in(request, without_factor=True)
        await records.accounts.set_locked(gate.session_token(request), locked=True)
        await door.note(session.user, "screen_locked")
        return Redirect(f"/unlock?next={quote(local_path(data.next))}", status_code=303)

    @get("/unlock", include_in_schema=False)
    async def show_unlock(request: AnyRequest, next: FromQuery[str] = "/") -> Response[Any]:  # noqa: A002
        session = await locked(request)
        if session is None:
            return Redirect(local_path(next), status_code=303)
        return await door.page(request, "unlock.html", user=session.user, next=local_path(next))

    @post("/unlock", include_in_schema=False)
    async def unlock(
        request: AnyRequest, data: Annotated[Unlock, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session, go_on = await locked(request), local_path(data.next)
        if session is None:
            return Redirect(go_on, status_code=303)
        user = session.user
        if wait_s := await door.must_wait_s(request, "password", user.email):
            return await too_often(request, "unlock.html", wait_s, user=user, next=go_on)
        if not await password_of(records, door.passwords, user, data.password):
            await door.note(user, "unlock_failed")
            return await door.page(request, "unlock.html", 422, user=user, next=go_on, problem=_WRONG_PASSWORD)
        await door.guessed_right(request, "password", user.email)
        await records.accounts.set_locked(gate.session_token(request), locked=False)
        await door.note(user, "screen_unlocked")
        return Redirect(go_on, status_code=303)

    @post("/active", include_in_schema=False)
    async def active(request: AnyRequest) -> Response[Any]:
        """Someone moves and reads, without asking for anything: being asked is the action."""
        await gate.signed_in(request, without_factor=True)
        return Response("", status_code=204)

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

    return [show_login, login, show_second_step, second_step, logout, lock, show_unlock, unlock, active, theme]
