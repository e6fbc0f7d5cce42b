"""The letters that the pages send: invitations, while one waits; links for a forgotten password, behind one's back."""

import asyncio
import logging
from typing import Final

from receptionist.config import Config
from receptionist.errors import ReceptionistError
from receptionist.notify.email import Letter, MailError, Postman, postman_of
from receptionist.records.database import Records
from receptionist.records.people import User, normal_email
from receptionist.records.team import Invitation

log = logging.getLogger(__name__)

_WAITING: Final = 200  # requests; more are dropped, and can be made again
_TRIES: Final = 3
_PAUSE_S: Final = 5.0


class Letters:
    """`run` looks up and sends what `forgot` was told, so that asking takes as long for an unknown address."""

    def __init__(self, config: Config, records: Records) -> None:
        """Raises ConfigError when [mail] cannot be right."""
        self._site = config.server.public_url.rstrip("/")
        self._records = records
        self._postman: Postman | None = postman_of(config.mail)
        self._forgotten: asyncio.Queue[str] = asyncio.Queue(_WAITING)

    @property
    def can_send(self) -> bool:
        return self._postman is not None

    def invitation_link(self, invitation: Invitation) -> str:
        """The secret is in the query: paths are logged, queries are not."""
        return f"{self._site}/invitation?token={invitation.token}"

    def reset_link(self, token: str) -> str:
        return f"{self._site}/reset?token={token}"

    async def invite(self, invitation: Invitation, practice: str, inviter: User) -> bool:
        """False: it was not sent (logged), and the link has to be handed over some other way."""
        who = inviter.name or inviter.email
        text = (
            f"Hello,\n\n{who} invites you to the team of {practice}, as {invitation.role}.\n\n"
            f"{self.invitation_link(invitation)}\n\n"
            f"The link works once, until {invitation.expires_at:%d %B %Y, %H:%M} UTC. It is meant for "
            f"{invitation.email} alone. If you did not expect it, leave it unopened.\n"
        )
        return await self._send(Letter(invitation.email, f"Your invitation to {practice}", text))

    def forgot(self, email: str) -> None:
        """Never waits, and never tells whether there is such a person."""
        try:
            self._forgotten.put_nowait(normal_email(email))
        except asyncio.QueueFull:
            log.warning("too many forgotten passwords at once; one was dropped")

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            email = await self._forgotten.get()
            try:
                await self._send_reset(email)
            except ReceptionistError as error:
                log.warning("a link for a new password was not made", extra={"why": str(error)})
            finally:
                self._forgotten.task_done()

    async def settled(self) -> None:
        """Returns when all that was forgotten before has been seen to."""
        await self._forgotten.join()

    async def _send_reset(self, email: str) -> None:
        known = await self._records.accounts.credentials(email)
        if known is None or self._postman is None:
            return
        user = known.user
        token = await self._records.proofs.open_reset(user.id)
        await self._records.audit.add(user.practice, actor=f"user:{user.id}", action="password_reset_asked")
        text = (
            f"Hello,\n\nsomeone, hopefully you, wants a new password for {user.email}.\n\n"
            f"{self.reset_link(token)}\n\n"
            "The link works once, within the hour. If it was not you, do nothing: the password stays as it is.\n"
        )
        letter = Letter(user.email, "A new password for Receptionist", text)
        for attempt in range(_TRIES):
            if await self._send(letter):
                return
            if attempt + 1 < _TRIES:
                await asyncio.sleep(_PAUSE_S)

    async def _send(self, letter: Letter) -> bool:
        if self._postman is None:
            return False
        try:
            await self._postman.send(letter)
        except MailError as error:
            log.warning("a mail was not sent", extra={"why": str(error)})
            return False
        return True
