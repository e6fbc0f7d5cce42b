"""The team of a practice: who is in it and as what, who is invited, and what its reseller may see."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect, Response

from receptionist.accounts import policy
from receptionist.records.people import Role, User
from receptionist.records.team import Changed, Invitation
from receptionist.web import wording
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.door import Door
from receptionist.web.pages import by_htmx, html_response
from receptionist.web.path_parameters import InPath

ROLES: Final[Mapping[Role, str]] = {
    "owner": "Everything, the team and the settings included",
    "staff": "Reads calls, handles messages, places test calls",
    "viewer": "Reads, changes nothing",
}
_LAST_OWNER = "A practice needs an owner. Make someone else one first."
_IN_TEAM = "{email} is in the team already."
_NO_ADDRESS = "That is no e-mail address."


class Invite(msgspec.Struct, frozen=True):
    email: Annotated[str, msgspec.Meta(max_length=254)] = ""
    role: Literal["owner", "staff", "viewer"] = "staff"
    csrf_token: str = ""


class InvitationChange(msgspec.Struct, frozen=True):
    do: Literal["resend", "withdraw"]
    csrf_token: str = ""


class MemberChange(msgspec.Struct, frozen=True):
    do: Literal["role", "remove", "reset"]
    role: Literal["owner", "staff", "viewer"] = "viewer"
    csrf_token: str = ""


class ResellerAccess(msgspec.Struct, frozen=True):
    full: Literal["yes", "no"]
    csrf_token: str = ""


class MemberView(msgspec.Struct, frozen=True):
    id: str
    name: str
    email: str
    role: str
    you: bool
    second_factor: bool
    may_reset: bool
    since: wording.When


class InvitationView(msgspec.Struct, frozen=True):
    id: str
    email: str
    role: str
    until: wording.When
    expired: bool


def team_routes(desk: Desk, door: Door) -> Sequence[HTTPRouteHandler]:
    records, letters = door.records, desk.services.letters

    async def show(visit: Visit, *, status: int = 200, **values: Any) -> Response[str]:
        shown: dict[str, Any] = {"said": "", "problem": "", "link": "", "link_for": "", "email": "", **values}
        placement = await records.team.placement(visit.slug)
        shown |= {
            "people": [_member(visit, user) for user in await records.accounts.list(visit.slug)],
            "invitations": [_invited(visit, one) for one in await records.team.invitations(visit.slug)],
            "roles": [(role, wording.plain_words(role), text) for role, text in ROLES.items()],
            "reseller": placement.reseller if placement else "",
            "reseller_full": placement.full if placement else False,
            "may_let_in": policy.standing(visit.session.user, visit.slug) != "reseller",
            "can_send": letters.can_send,
        }
        if by_htmx(visit.request):
            return html_response(desk.partial(visit, "partials/team_body.html", **shown), status)
        response = await desk.page(visit, "team.html", here="team", **shown)
        response.status_code = status
        return response

    async def note(visit: Visit, action: str, **detail: str) -> None:
        await door.note(visit.session.user, action, visit.slug, **detail)

    async def hand_over(visit: Visit, invitation: Invitation, again: str = "") -> Response[str]:
        """By mail; and by a link to copy where that is not possible."""
        practice = visit.practice.definition.practice.name
        if await letters.invite(invitation, practice, visit.session.user):
            return await show(visit, said=f"The invitation to {invitation.email} is sent{again}.")
        said = f"{invitation.email} is invited{again}. "
        said += "The mail did not go out, so hand" if letters.can_send else "Hand"
        said += " over this link yourself; it is shown only now."
        return await show(visit, said=said, link=letters.invitation_link(invitation), link_for=invitation.email)

    @get("/practices/{slug:str}/team", include_in_schema=False)
    async def team(request: AnyRequest, slug: InPath) -> Response[str]:
        return await show(await desk.enter(request, slug, "manage_team"))

    @post("/practices/{slug:str}/team/invitations", include_in_schema=False, status_code=200)
    async def invite(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[Invite, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "manage_team")
        email, user = data.email.strip(), visit.session.user
        if not is_address(email):
            return await show(visit, status=422, problem=_NO_ADDRESS, email=email)
        made = await records.team.invite(visit.slug, email=email, role=data.role, invited_by=user.id)
        if made is None:
            return await show(visit, status=422, problem=_IN_TEAM.format(email=email), email=email)
        await note(visit, "invited", email=made.email, role=made.role)
        return await hand_over(visit, made)

    @post("/practices/{slug:str}/team/invitations/{invitation_id:str}", include_in_schema=False, status_code=200)
    async def change_invitation(
        request: AnyRequest,
        slug: InPath,
        invitation_id: InPath,
        data: Annotated[InvitationChange, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "manage_team")
        old = await records.team.withdraw(visit.slug, invitation_id)
        if old is None:
            raise NotFoundException
        if data.do == "withdraw":
            await note(visit, "invitation_withdrawn", email=old.email)
            return await show(visit, said=f"The invitation of {old.email} is taken back: its link opens nothing.")
        user = visit.session.user
        made = await records.team.invite(visit.slug, email=old.email, role=old.role, invited_by=user.id)
        if made is None:
            return await show(visit, status=422, problem=_IN_TEAM.format(email=old.email))
        await note(visit, "invited", email=made.email, role=made.role)
        return await hand_over(visit, made, " again")

    @post("/practices/{slug:str}/team/people/{user_id:str}", include_in_schema=False, status_code=200)
    async def change_member(
        request: AnyRequest,
        slug: InPath,
        user_id: InPath,
        data: Annotated[MemberChange, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "manage_team")
        person = next((one for one in await records.accounts.list(visit.slug) if one.id == user_id), None)
        if person is None:
            raise NotFoundException
        if data.do == "reset":
            return await reset_link(visit, person)
        if data.do == "role":
            if data.role == role_here(person, visit.slug):
                return await show(visit, said=f"{person.name} is {data.role} already.")
            changed = await records.team.set_role(visit.slug, user_id, data.role)
            said = f"{person.name} is {data.role} now, and has to sign in again."
            action, detail = "role_changed", {"user": user_id, "role": data.role}
        else:
            changed = await records.team.remove(visit.slug, user_id)
            said = f"{person.name} is not in the team any more."
            action, detail = "member_removed", {"user": user_id, "email": person.email}
        if refused := _refusal(changed):
            return await show(visit, status=422, problem=refused)
        await note(visit, action, **detail)
        if user_id == visit.session.user.id:  # their own session has ended with it
            headers = {"HX-Redirect": "/"} if by_htmx(request) else {}
            return html_response("", 200, headers) if headers else Redirect("/", status_code=303)
        return await show(visit, said=said)

    async def reset_link(visit: Visit, person: User) -> Response[str]:
        if not policy.may_reset(visit.session.user, person):
            problem = f"{person.name} belongs to other practices too: only an operator can help."
            return await show(visit, status=422, problem=problem)
        token = await records.proofs.open_reset(person.id)
        await note(visit, "reset_link_made", user=person.id)
        said = f"With this link {person.name} sets a new password, once, within the hour. It is shown only now."
        return await show(visit, said=said, link=letters.reset_link(token), link_for=person.email)

    @post("/practices/{slug:str}/team/reseller", include_in_schema=False, status_code=200)
    async def let_reseller_in(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[ResellerAccess, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "manage_team")
        full = data.full == "yes"
        if full and policy.standing(visit.session.user, visit.slug) == "reseller":
            raise NotFoundException
        placement = await records.team.let_in(visit.slug, full=full)
        if placement is None:
            raise NotFoundException
        await note(visit, "reseller_let_in" if full else "reseller_shut_out", reseller=placement.reseller)
        words = "may read calls and messages, and manage the team" if full else "sees counts and settings only"
        return await show(visit, said=f"{placement.reseller} {words} now.")

    return [team, invite, change_invitation, change_member, let_reseller_in]


def is_address(email: str) -> bool:
    name, at, host = email.rpartition("@")
    whole = bool(at and name and "." in host.strip("."))
    return whole and email.isprintable() and not set(email) & set(" ,;<>")


def role_here(user: User, practice: str) -> str:
    return next((one.role for one in user.memberships if one.practice == practice), "")


def _member(visit: Visit, user: User) -> MemberView:
    return MemberView(
        id=user.id,
        name=user.name or user.email,
        email=user.email,
        role=role_here(user, visit.slug),
        you=user.id == visit.session.user.id,
        second_factor=user.second_factor,
        may_reset=policy.may_reset(visit.session.user, user),
        since=wording.when(user.created_at, visit.now, visit.place),
    )


def _invited(visit: Visit, one: Invitation) -> InvitationView:
    return InvitationView(
        one.id,
        one.email,
        one.role,
        wording.when(one.expires_at, visit.now, visit.place),
        expired=one.expires_at <= visit.now,
    )


def _refusal(changed: Changed) -> str:
    if changed == "unknown":
        raise NotFoundException
    return _LAST_OWNER if changed == "last_owner" else ""
