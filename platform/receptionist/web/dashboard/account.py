"""One's own account: password, second factor, and where one is signed in."""

import io
from collections.abc import Sequence
from datetime import UTC
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import msgspec
import segno
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.accounts.access import open_session, password_of
from receptionist.accounts.passwords import LONGEST, SHORTEST, PasswordRefusedError
from receptionist.accounts.second_factor import enrolment_uri
from receptionist.records.accounts import Session
from receptionist.web import wording
from receptionist.web.dashboard.desk import Desk
from receptionist.web.devices import device_name
from receptionist.web.door import AnyRequest, Door, local_path, wait_text

Secret = Annotated[str, msgspec.Meta(max_length=256)]
Code = Annotated[str, msgspec.Meta(max_length=64)]

_WRONG_PASSWORD = "That is not your password. Nothing was changed."  # noqa: S105 - what is said
_WRONG_CODE = "That code is wrong, or was used already. Wait for the next one, then try again."
_MUST_STAY = "Your role needs a second factor, so it cannot be turned off."
_DONE = {
    "password": "Your password is changed. All other devices are signed out.",
    "sessions": "Signed out there.",
    "factor-off": "Codes are off: signing in asks for the password alone.",
    "factor-there": "Codes are on already.",
}


class PasswordChange(msgspec.Struct, frozen=True):
    current: Secret = ""
    password: Secret = ""
    csrf_token: str = ""


class Proved(msgspec.Struct, frozen=True):
    """A form that asks for the password and, where there is a second factor, a code."""

    current: Secret = ""
    code: Code = ""
    csrf_token: str = ""


class Confirmation(msgspec.Struct, frozen=True):
    code: Code = ""
    next: Annotated[str, msgspec.Meta(max_length=2000)] = "/account"
    csrf_token: str = ""


class SignOut(msgspec.Struct, frozen=True):
    """Of one session; of all others where none is named."""

    session: Annotated[str, msgspec.Meta(max_length=64)] = ""
    csrf_token: str = ""


class Device(msgspec.Struct, frozen=True):
    id: str
    name: str
    address: str
    since: wording.When
    seen: wording.When
    here: bool
    locked: bool


def account_routes(desk: Desk, door: Door) -> Sequence[HTTPRouteHandler]:
    gate, records, factors = door.gate, door.records, door.factors

    async def show(
        request: AnyRequest,
        session: Session,
        *,
        status: int = 200,
        done: str = "",
        problem_at: str = "",
        problem: str = "",
    ) -> Response[Any]:
        user, now = session.user, desk.services.clock.now()
        place = await place_of(desk, session)
        sessions = await records.accounts.sessions(user.practice, user.id)
        devices = [
            Device(
                id=one.id,
                name=device_name(one.device),
                address=one.address,
                since=wording.when(one.created_at, now, place),
                seen=wording.when(one.seen_at, now, place),
                here=one.id == session.id,
                locked=one.locked,
            )
            for one in sessions
        ]
        response = desk.bare(
            request,
            session,
            "account.html",
            devices=sorted(devices, key=lambda one: not one.here),
            factor=user.second_factor,
            factor_due=gate.factor_due(user),
            factor_must_stay=gate.factor_must_stay(user),
            codes_left=await records.proofs.recovery_codes_left(user.id) if user.second_factor else 0,
            done=_DONE.get(done, ""),
            problem_at=problem_at,
            problem=problem,
            shortest=SHORTEST,
            longest=LONGEST,
        )
        response.status_code = status
        return response

    async def proof_problem(request: AnyRequest, session: Session, password: str, code: str | None) -> str:
        """What is wrong with the proof that it is really them; empty: nothing. `code` None: none is asked for."""
        user = session.user
        if wait_s := await door.must_wait_s(request, "password", user.email):
            return wait_text(wait_s)
        if not await password_of(records, door.passwords, user, password):
            await door.note(user, "password_wrong")
            return _WRONG_PASSWORD
        if code is not None and user.second_factor and not await factors.is_right(user, code):
            return _WRONG_CODE
        await door.guessed_right(request, "password", user.email)
        return ""

    async def renew(request: AnyRequest, session: Session, response: Response[Any]) -> Response[Any]:
        """What one is has changed: the session gets a new id and token."""
        signed_in = await open_session(records, session.user, gate.browser(request))
        for cookie in gate.session_cookies(signed_in.token):
            response.set_cookie(cookie)
        return response

    @get("/account", include_in_schema=False)
    async def account(request: AnyRequest, done: FromQuery[str] = "") -> Response[Any]:
        session = await gate.signed_in(request, without_factor=True)
        return await show(request, session, done=done)

    @post("/account/password", include_in_schema=False, status_code=200)
    async def change_password(
        request: AnyRequest, data: Annotated[PasswordChange, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session = await gate.signed_in(request, without_factor=True)
        user = session.user
        if problem := await proof_problem(request, session, data.current, None):
            return await show(request, session, status=422, problem_at="password", problem=problem)
        try:
            password_hash = await door.passwords.hash(data.password)
        except PasswordRefusedError as error:
            return await show(request, session, status=422, problem_at="password", problem=str(error))
        await records.accounts.set_password(user.practice, user.id, password_hash, sparing=session.id)
        await door.note(user, "password_changed")
        return await renew(request, session, Redirect("/account?done=password", status_code=303))

    @post("/account/sessions", include_in_schema=False, status_code=200)
    async def sign_out(
        request: AnyRequest, data: Annotated[SignOut, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session = await gate.signed_in(request, without_factor=True)
        user = session.user
        ended = await records.accounts.revoke(user.practice, user.id, data.session, sparing=session.id)
        if data.session and not ended:
            raise NotFoundException
        await door.note(user, "sessions_ended", count=str(ended))
        return Redirect("/account?done=sessions", status_code=303)

    async def enrolment(request: AnyRequest, session: Session, **values: Any) -> Response[Any]:
        secret = await factors.begun(session.user)
        status = values.pop("status", 200)
        shown = {"problem": "", "next": "/account", "due": gate.factor_due(session.user), **values}
        grouped = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
        response = desk.bare(request, session, "second_factor.html", secret=grouped, **shown)
        response.status_code = status
        return response

    @get("/account/second-factor", include_in_schema=False)
    async def second_factor(request: AnyRequest, next: FromQuery[str] = "/account") -> Response[Any]:  # noqa: A002
        session = await gate.signed_in(request, without_factor=True)
        if session.user.second_factor:
            return Redirect("/account?done=factor-there", status_code=303)
        return await enrolment(request, session, next=local_path(next))

    @post("/account/second-factor", include_in_schema=False, status_code=200)
    async def begin(
        request: AnyRequest, data: Annotated[Proved, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        """The password first: nobody who finds an open screen locks its owner out."""
        session = await gate.signed_in(request, without_factor=True)
        if problem := await proof_problem(request, session, data.current, None):
            return await enrolment(request, session, status=422, problem=problem)
        await factors.begin(session.user)
        return Redirect("/account/second-factor", status_code=303)

    @get("/account/second-factor/picture.svg", include_in_schema=False)
    async def picture(request: AnyRequest) -> Response[bytes]:
        session = await gate.signed_in(request, without_factor=True)
        secret = await factors.begun(session.user)
        if not secret:
            raise NotFoundException
        drawn = io.BytesIO()
        code = segno.make(enrolment_uri(session.user, secret), error="m", micro=False)
        code.save(drawn, kind="svg", scale=4, border=4, dark="#000", light="#fff", xmldecl=False, svgns=True, nl=False)
        return Response(drawn.getvalue(), media_type="image/svg+xml")

    @post("/account/second-factor/confirm", include_in_schema=False, status_code=200)
    async def confirm(
        request: AnyRequest, data: Annotated[Confirmation, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session = await gate.signed_in(request, without_factor=True)
        user, go_on = session.user, local_path(data.next)
        if wait_s := await door.must_wait_s(request, "code", user.id):
            return await enrolment(request, session, status=429, problem=wait_text(wait_s), next=go_on)
        codes = await factors.confirm(user, data.code)
        if not codes:
            return await enrolment(request, session, status=422, problem=_WRONG_CODE, next=go_on)
        await door.guessed_right(request, "code", user.id)
        await records.accounts.revoke(user.practice, user.id, sparing=session.id)
        await door.note(user, "second_factor_on")
        signed_in = await open_session(records, user, gate.browser(request))
        renewed = await records.accounts.session(signed_in.token)
        response = recovery(request, renewed or session, codes, go_on)  # its forms are of the new session
        for cookie in gate.session_cookies(signed_in.token):
            response.set_cookie(cookie)
        return response

    def recovery(request: AnyRequest, session: Session, codes: Sequence[str], go_on: str) -> Response[Any]:
        return desk.bare(request, session, "recovery_codes.html", codes=codes, next=go_on)

    @post("/account/recovery-codes", include_in_schema=False, status_code=200)
    async def new_codes(
        request: AnyRequest, data: Annotated[Proved, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session = await gate.signed_in(request)
        if not session.user.second_factor:
            raise NotFoundException
        if problem := await proof_problem(request, session, data.current, data.code):
            return await show(request, session, status=422, problem_at="factor", problem=problem)
        codes = await factors.new_recovery_codes(session.user)
        await door.note(session.user, "recovery_codes_made")
        return recovery(request, session, codes, "/account")

    @post("/account/second-factor/end", include_in_schema=False, status_code=200)
    async def end(
        request: AnyRequest, data: Annotated[Proved, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> Response[Any]:
        session = await gate.signed_in(request)
        user = session.user
        if not user.second_factor:
            return Redirect("/account", status_code=303)
        if gate.factor_must_stay(user):
            return await show(request, session, status=422, problem_at="factor", problem=_MUST_STAY)
        if problem := await proof_problem(request, session, data.current, data.code):
            return await show(request, session, status=422, problem_at="factor", problem=problem)
        await records.proofs.end_second_factor(user.id)
        await door.note(user, "second_factor_off")
        return await renew(request, session, Redirect("/account?done=factor-off", status_code=303))

    return [
        account,
        change_password,
        sign_out,
        second_factor,
        begin,
        picture,
        confirm,
        new_codes,
        end,
    ]


async def place_of(desk: Desk, session: Session) -> wording.Place:
    """How their own practice tells the time; UTC for who has none."""
    for card in desk.practices_of(session.user):
        if practice := await desk.services.registry.find(card.slug):
            return wording.place_of(practice.definition)
    return wording.Place(ZoneInfo(str(UTC)), "US", american=False)
