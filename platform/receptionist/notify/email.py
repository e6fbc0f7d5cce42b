"""Mail, over SMTP with TLS: one plain text to one person, within a deadline."""

import asyncio
import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

import msgspec

from receptionist.config import is_loopback
from receptionist.config_sections import Mail
from receptionist.errors import ConfigError, ReceptionistError

if TYPE_CHECKING:
    import aiosmtplib

_DEADLINE_S: Final = 15.0


class MailError(ReceptionistError):
    """The mail did not go out."""


class Letter(msgspec.Struct, frozen=True):
    to: str
    subject: str
    text: str


class Postman:
    """Sends letters by the server of `[mail]`. smtps:// is TLS from the start; smtp:// must offer STARTTLS, unless the
    server is this machine's own."""

    def __init__(self, mail: Mail, *, tls: ssl.SSLContext | None = None) -> None:
        """Raises ConfigError for an address without a host, and where nobody is named as the sender."""
        self._at = urlsplit(mail.smtp_url)
        self._from = mail.from_
        self._tls = tls
        if not self._at.hostname:
            raise ConfigError("mail.smtp_url names no host: smtp://user:env:SMTP_PASSWORD@host:587")
        if "@" not in parseaddr(mail.from_)[1]:
            raise ConfigError('mail.from must be an address, as "Receptionist <calls@example.org>", to send mail')

    async def send(self, letter: Letter) -> None:
        """Returns when the server has taken it. Raises MailError with what to do; never hangs."""
        async with self._connected() as server:
            await server.send_message(self._message(letter))

    async def check(self) -> None:
        """Connects, proves the certificate and signs in, and sends nothing. Raises MailError like `send`."""
        async with self._connected() as server:
            await server.noop()

    @asynccontextmanager
    async def _connected(self) -> "AsyncGenerator[aiosmtplib.SMTP]":
        import aiosmtplib  # with its cost, only where mail is sent

        secure = self._at.scheme == "smtps"
        server = aiosmtplib.SMTP(
            hostname=self._at.hostname,
            port=self._at.port or (465 if secure else 587),
            username=unquote(self._at.username) if self._at.username else None,
            password=unquote(self._at.password) if self._at.password else None,
            use_tls=secure,
            start_tls=None if secure or is_loopback(self._at.geturl()) else True,
            tls_context=self._tls,
            timeout=_DEADLINE_S,
        )
        try:
            async with asyncio.timeout(_DEADLINE_S), server:
                yield server
        except aiosmtplib.SMTPAuthenticationError as error:
            raise MailError("The mail server refused our user name or password: look at [mail] smtp_url.") from error
        except aiosmtplib.SMTPRecipientsRefused as error:
            refused = ", ".join(one.recipient for one in error.recipients)
            raise MailError(f"The mail server does not deliver to {refused}: is the address right?") from error
        except (aiosmtplib.SMTPException, OSError, TimeoutError, ValueError) as error:
            reason = str(error) or type(error).__name__
            raise MailError(f"The mail did not go out ({reason}). Look at [mail] in receptionist.toml.") from error

    def _message(self, letter: Letter) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._from
        message["To"] = letter.to
        message["Subject"] = letter.subject
        message["Date"] = formatdate(localtime=False)
        message["Message-ID"] = make_msgid(domain=parseaddr(self._from)[1].rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        return message


def postman_of(mail: Mail) -> Postman | None:
    """None: no mail server is set. Raises ConfigError."""
    return Postman(mail) if mail.smtp_url else None
