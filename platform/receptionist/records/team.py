"""The people of a practice: memberships, invitations, and the reseller who looks after it."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

import msgspec

from receptionist.clock import Clock
from receptionist.records import tables
from receptionist.records.accounts import hashed
from receptionist.records.ids import new_id
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.people import Placement, PracticeId, Role, User, normal_email
from receptionist.records.people_rows import by_user, memberships_of, placement, placements_of, user_from_row
from receptionist.records.statements import delete, insert, select, update, upsert
from receptionist.records.writer import Writer

INVITED_FOR = timedelta(days=7)

Changed: TypeAlias = Literal["changed", "unknown", "last_owner"]
Joined: TypeAlias = Literal["joined", "gone", "taken", "not_theirs"]


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """`token` is the secret in the link: known when it is made, never read again."""

    id: str
    practice: str
    email: str
    role: Role
    invited_by: str
    created_at: datetime
    expires_at: datetime
    token: str = ""


class Newcomer(msgspec.Struct, frozen=True):
    """Who accepts an invitation without having an account yet."""

    name: str
    password_hash: str


class Team:
    """Methods without a practice have the secret of a link as their scope, or are the operators' own."""

    def __init__(self, writer: Writer, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock

    async def set_role(self, practice: PracticeId, user_id: str, role: Role) -> Changed:
        """The person's sessions end: the next sign-in brings a new one. The last owner stays one."""
        table = tables.Membership

        async def change(tx: Transaction) -> Changed:
            found = await _may_leave_role(tx, practice, user_id, role)
            if found == "changed":
                mine = (table.practice == practice) & (table.user == user_id)
                await tx.run(update(table, {table.role: role}, where=mine))
                await tx.run(delete(tables.Session, where=tables.Session.user == user_id))
            return found

        return await self._writer.transact(change)

    async def remove(self, practice: PracticeId, user_id: str) -> Changed:
        """From the practice; the account stays, for other practices and for the audit log's sake. Their invitations
        here go with them."""
        table = tables.Membership

        async def take_out(tx: Transaction) -> Changed:
            found = await _may_leave_role(tx, practice, user_id, "viewer")
            if found == "changed":
                await tx.run(delete(table, where=(table.practice == practice) & (table.user == user_id)))
                await tx.run(delete(tables.Session, where=tables.Session.user == user_id))
                theirs = (tables.Invitation.practice == practice) & (tables.Invitation.invited_by == user_id)
                await tx.run(delete(tables.Invitation, where=theirs))
            return found

        return await self._writer.transact(take_out)

    async def invite(self, practice: PracticeId, *, email: str, role: Role, invited_by: str) -> Invitation | None:
        """Replaces an earlier invitation of the same address. None: they are in the team already."""
        table, now, address = tables.Invitation, self._clock.now(), normal_email(email)
        made = Invitation(
            id=new_id("invitation"),
            practice=practice,
            email=address,
            role=role,
            invited_by=invited_by,
            created_at=now,
            expires_at=now + INVITED_FOR,
            token=secrets.token_urlsafe(32),
        )

        async def add(tx: Transaction) -> Invitation | None:
            users = await tx.run(select(tables.User, tables.User.id, where=tables.User.email == address))
            members = await tx.run(memberships_of([row["id"] for row in users]))
            if practice in [row["practice"] for row in members]:
                return None
            await tx.run(delete(table, where=(table.practice == practice) & (table.email == address)))
            row = table(
                id=made.id,
                token_hash=hashed(made.token),
                practice=practice,
                email=address,
                role=role,
                invited_by=invited_by,
                created_at=now,
                expires_at=made.expires_at,
            )
            await tx.run(insert(row))
            return made

        return await self._writer.transact(add)

    async def invitations(self, practice: PracticeId) -> Sequence[Invitation]:
        """Those that are not accepted yet, expired ones too, by address."""
        table = tables.Invitation
        return [
            _invitation(row)
            for row in await self._readers.run(select(table, where=table.practice == practice, order=(table.email,)))
        ]

    async def withdraw(self, practice: PracticeId, invitation_id: str) -> Invitation | None:
        """Its link opens nothing any more. None: there is no such invitation."""
        table = tables.Invitation
        own = (table.practice == practice) & (table.id == invitation_id)

        async def take_back(tx: Transaction) -> Invitation | None:
            found = await tx.run(select(table, where=own))
            await tx.run(delete(table, where=own))
            return _invitation(found[0]) if found else None

        return await self._writer.transact(take_back)

    async def invitation(self, token: str) -> Invitation | None:
        """None: forged, used, withdrawn or expired."""
        table = tables.Invitation
        valid = (table.token_hash == hashed(token)) & (table.expires_at > self._clock.now())
        for row in await self._readers.run(select(table, where=valid)):
            return _invitation(row)
        return None

    async def join(
        self, token: str, person: User | Newcomer, *, may_invite: Callable[[User, Invitation], bool]
    ) -> Joined:
        """Uses the invitation up, once. `may_invite` is asked about the inviter as they are now."""
        table, now = tables.Invitation, self._clock.now()

        async def accept(tx: Transaction) -> Joined:
            valid = (table.token_hash == hashed(token)) & (table.expires_at > now)
            found = await tx.run(select(table, where=valid))
            if not found:
                return "gone"
            invitation = _invitation(found[0])
            inviter = await _user(tx, invitation.invited_by)
            if inviter is None or not may_invite(inviter, invitation):
                return "gone"
            known = await tx.run(select(tables.User, where=tables.User.email == invitation.email))
            if isinstance(person, Newcomer):
                if known:
                    return "taken"
                user_id = new_id("user")
                row = tables.User(
                    id=user_id,
                    email=invitation.email,
                    name=person.name,
                    role=invitation.role,
                    practice=invitation.practice,
                    password_hash=person.password_hash,
                    created_at=now,
                )
                await tx.run(insert(row))
            else:
                if person.email != invitation.email or person.role in {"operator", "reseller"} or not known:
                    return "not_theirs"
                user_id = person.id
            member = tables.Membership(
                id=new_id("member"), user=user_id, practice=invitation.practice, role=invitation.role, created_at=now
            )
            await tx.run(delete(table, where=table.id == invitation.id))
            mine = (tables.Membership.practice == invitation.practice) & (tables.Membership.user == user_id)
            if not await tx.run(select(tables.Membership, tables.Membership.id, where=mine)):
                await tx.run(insert(member))
            return "joined"

        return await self._writer.transact(accept)

    # --- resellers ---

    async def placement(self, practice: PracticeId) -> Placement | None:
        table = tables.Placement
        for row in await self._readers.run(select(table, where=table.practice == practice)):
            return placement(row)
        return None

    async def let_in(self, practice: PracticeId, *, full: bool) -> Placement | None:
        """Whether its reseller may read calls and messages. None: it has no reseller."""
        table = tables.Placement

        async def change(tx: Transaction) -> Placement | None:
            await tx.run(update(table, {table.full: full}, where=table.practice == practice))
            found = await tx.run(select(table, where=table.practice == practice))
            return placement(found[0]) if found else None

        return await self._writer.transact(change)

    async def place(self, practice: PracticeId, reseller: str) -> None:
        """Gives it to a reseller, who may not read its calls; "": to none. What the one before was let do ends."""
        table = tables.Placement
        row = table(practice=practice, reseller=reseller, full=False, created_at=self._clock.now())

        async def change(tx: Transaction) -> None:
            if not reseller:
                await tx.run(delete(table, where=table.practice == practice))
                return
            await tx.run(
                upsert(
                    row,
                    table.practice,
                    replacing=(table.reseller, table.full, table.created_at),
                    where=table.reseller != reseller,
                )
            )

        await self._writer.transact(change)

    async def placements(self) -> Sequence[Placement]:
        """All of the platform, by practice: for operators."""
        table = tables.Placement
        return [
            placement(row)
            for row in await self._readers.run(select(table, where=table.practice != "", order=(table.practice,)))
        ]


async def _may_leave_role(tx: Transaction, practice: str, user_id: str, role: Role) -> Changed:
    table = tables.Membership
    team = await tx.run(select(table, where=table.practice == practice))
    owners = [row["user"] for row in team if row["role"] == "owner"]
    if user_id not in [row["user"] for row in team]:
        return "unknown"
    return "last_owner" if owners == [user_id] and role != "owner" else "changed"


async def _user(tx: Transaction, user_id: str) -> User | None:
    for row in await tx.run(select(tables.User, where=tables.User.id == user_id)):
        placed = await tx.run(placements_of(row["reseller"])) if row["role"] == "reseller" else []
        members = by_user(await tx.run(memberships_of([user_id])))
        return user_from_row(row, members.get(user_id, ()), [placement(one) for one in placed])
    return None


def _invitation(row: Row) -> Invitation:
    return msgspec.convert({name: row[name] for name in _INVITED}, Invitation, strict=False)


_INVITED = ("id", "practice", "email", "role", "invited_by", "created_at", "expires_at")
