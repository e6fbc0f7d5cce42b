"""Coming in by a link: accepting an invitation, and setting a new password when the old one is forgotten."""

from collections.abc import Sequence
from typing import Annotated, Any
from urllib.parse import quote

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.accounts import policy
from receptionist.accounts.access import open_session
from receptionist.accounts.passwords import LONGEST, SHORTEST, PasswordRefusedError
from receptionist.records.people import User
from receptionist.records.team import Invitation, Newcomer
from receptionist.web.door import AnyRequest, Door, wait_text, whole_seconds
from receptionist.web.wording import plain_words

Token = Annotated[str, msgspec.Meta(max_length=200)]
Secret = Annotated[str, msgspec.Meta(max_length=256)]

_GONE = "This invitation cannot be used"
_GONE_TEXT = (
    "It was used already, taken back, replaced by a newer one, or it is older than a week."
    " Ask whoever invited you for a new one; if you have joined already, sign in."
)
_RESET_GONE = "This link cannot be used"
_RESET_GONE_TEXT = "It was used already, replaced by a newer one, or it is older than an hour. Ask for another."


class Acceptance(msgspec.Struct, frozen=True):
    """The form of an invitation. Name and password are for those who have no account yet."""

    token: Token = ""
    name: Annotated[str, msgspec.Meta(max_length=100)] = ""
    password: Secret = ""
    csrf_token: str = ""


class Forgot(msgspec.Struct, frozen=True):
    email: Annotated[str, msgspec.Meta(max_length=254)] = ""
    csrf_token: str = ""


class NewPassword(msgspec.Struct, frozen=True):
    token: Token = ""
    password: Secret = ""
    csrf_token: str = ""


def may_invite(inviter: User, invitation: Invitation) -> bool:
    """Still: whoever lost the right since has invited nobody."""
    return policy.may_give(inviter, invitation.role, invitation.practice)


def joining_routes(door: Door) -> Sequence[HTTPRouteHandler]:
    gate, records, letters = door.gate, door.records, door.services.letters

    async def gone(request: AnyRequest, title: str, text: str, way: tuple[str, str]) -> Response[Any]:
        return await door.page(request, "link_gone.html", 410, title=title, text=text, way=way)

    async def invitation_gone(request: AnyRequest) -> Response[Any]:
        return await gone(request, _GONE, _GONE_TEXT, ("Sign in", "/login"))

    async def show(
        request: AnyRequest, invitation: Invitation, token: str, *, name: str = "", problem: str = "", status: int = 200
    ) -> Response[Any]:
        session = await gate.session(request)
        known = await records.accounts.credentials(invitation.email)
        mine = session is not None and session.user.email == invitation.email
        here = f"/invitation?token={token}"
        return await door.page(
            request,
            "invitation.html",
            status,
            invitation=invitation,
            practice=door.practice_name(invitation.practice),
            role=plain_words(invitation.role),
            token=token,
            name=name,
            problem=problem,
            kind="join" if mine else "someone_else" if session else "sign_in" if known else "new",
            here=here,
            sign_in=f"/login?next={quote(here, safe='')}",
            signed_in_as=session.user.email if session else "",
            shortest=SHORTEST,
        )

    @get("/invitation", include_in_schema=False)
    async def invitation(request: AnyRequest, token: FromQuery[str] = "") -> Response[Any]:
        found = await records.team.invitation(token)
        return await show(request, found, token) if found else await invitation_gone(request)

    @post("/invitation", include_in_schema=False, status_code=200)
    async def accept(
        request: AnyRequest, data: Annotated[Acceptance, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        found = await records.team.invitation(data.token)
        if found is None:
            return await invitation_gone(request)
        session = await gate.session(request)
        person: User | Newcomer
        if session is not None:
            person = session.user
        else:
            name = " ".join(data.name.split())
            if not name:
                return await show(request, found, data.token, problem="Tell us your name.", status=422)
            try:
                person = Newcomer(name, await door.passwords.hash(data.password))
            except PasswordRefusedError as error:
                return await show(request, found, data.token, name=name, problem=str(error), status=422)
        joined = await records.team.join(data.token, person, may_invite=may_invite)
        if joined == "gone":
            return await invitation_gone(request)
        if joined != "joined":
            return await show(request, found, data.token, status=422)
        known = await records.accounts.credentials(found.email)
        assert known is not None
        await door.note(known.user, "invitation_accepted", found.practice, role=found.role)
        response = Redirect(f"/practices/{found.practice}/", status_code=303)
        # Whoever has just chosen the password need not type it again; a session that was there may do more now, so a
        # new one takes its place.
        signed_in = await open_session(records, known.user, gate.browser(request))
        if session is None:
            await door.note(known.user, "sign_in")
        for cookie in gate.session_cookies(signed_in.token):
            response.set_cookie(cookie)
        return response

    @get("/forgot", include_in_schema=False)
    async def show_forgot(request: AnyRequest) -> Response[Any]:
        return await door.page(request, "forgot.html", can_send=letters.can_send, sent="")

    @post("/forgot", include_in_schema=False, status_code=200)
    async def forgot(
        request: AnyRequest, data: Annotated[Forgot, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        email = data.email.strip().lower()
        if wait_s := await door.must_wait_s(request, "forgot", email):
            problem = wait_text(wait_s)
            response = await door.page(request, "forgot.html", 429, can_send=letters.can_send, sent="", problem=problem)
            response.headers["Retry-After"] = str(whole_seconds(wait_s))
            return response
        letters.forgot(email)
        return await door.page(request, "forgot.html", can_send=letters.can_send, sent=email)

    async def reset_gone(request: AnyRequest) -> Response[Any]:
        return await gone(request, _RESET_GONE, _RESET_GONE_TEXT, ("Ask for another", "/forgot"))

    @get("/reset", include_in_schema=False)
    async def show_reset(request: AnyRequest, token: FromQuery[str] = "") -> Response[Any]:
        user = await records.proofs.reset_of(token)
        if user is None:
            return await reset_gone(request)
        return await door.page(request, "reset.html", email=user.email, token=token, shortest=SHORTEST, longest=LONGEST)

    @post("/reset", include_in_schema=False, status_code=200)
    async def reset(
        request: AnyRequest, data: Annotated[NewPassword, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        user = await records.proofs.reset_of(data.token)
        if user is None:
            return await reset_gone(request)
        try:
            password_hash = await door.passwords.hash(data.password)
        except PasswordRefusedError as error:
            values = {"email": user.email, "token": data.token, "shortest": SHORTEST, "longest": LONGEST}
            return await door.page(request, "reset.html", 422, problem=str(error), **values)
        if not await records.proofs.reset(data.token, password_hash):
            return await reset_gone(request)
        await door.note(user, "password_reset")
        await records.tries.succeeded(f"password/{user.email}")
        # Signed in with it, not by the link: a second factor is still asked for.
        return await door.page(request, "login.html", email=user.email, next="/", notice="Your new password is set.")

    return [invitation, accept, show_forgot, forgot, show_reset, reset]
