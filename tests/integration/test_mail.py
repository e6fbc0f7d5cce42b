"""Mail goes out by SMTP, with TLS where it leaves the machine, and never hangs a request."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from email import message_from_bytes
from email.message import Message

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from receptionist.config_sections import Mail
from receptionist.errors import ConfigError
from receptionist.notify.email import Letter, MailError, Postman, postman_of

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")  # the server of these tests has no TLS

LETTER = Letter("ann@example.org", "Your invitation to Café Müller", "Hello,\n\nhttp://127.0.0.1/x?token=abc\n")


class Mailbox:
    """What the server has taken; refuses whom a real one would refuse."""

    def __init__(self) -> None:
        self.letters: list[Message] = []

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("nobody@"):
            return "550 no such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        assert isinstance(content, bytes)
        self.letters.append(message_from_bytes(content))
        return "250 taken"


def text_of(letter: Message) -> str:
    body = letter.get_payload(decode=True)
    assert isinstance(body, bytes)
    return body.decode().replace("\r\n", "\n")


@asynccontextmanager
async def mail_server(mailbox: Mailbox, *, password: str = "") -> AsyncGenerator[int]:
    """Its port."""

    def login(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object) -> AuthResult:
        assert isinstance(given, LoginPassword)
        right = (given.login, given.password) == (b"calls", password.encode())
        return AuthResult(success=right, handled=False)

    def connection() -> SMTP:
        return SMTP(
            mailbox,
            hostname="mail.example",
            authenticator=login if password else None,
            auth_required=bool(password),
            auth_require_tls=False,
        )

    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


def postman(port: int, *, user: str = "", host: str = "127.0.0.1") -> Postman:
    return Postman(Mail(smtp_url=f"smtp://{user}{host}:{port}", from_="Receptionist <calls@example.org>"))


async def test_a_letter_arrives_as_it_was_written() -> None:
    mailbox = Mailbox()
    async with mail_server(mailbox) as port:
        await postman(port).send(LETTER)

    (letter,) = mailbox.letters
    assert (letter["To"], letter["From"]) == ("ann@example.org", "Receptionist <calls@example.org>")
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Message-ID"].endswith("@example.org>")
    assert text_of(letter) == LETTER.text


async def test_it_signs_in_where_the_server_wants_it() -> None:
    mailbox = Mailbox()
    async with mail_server(mailbox, password="s3 cret/") as port:
        await postman(port, user="calls:s3%20cret%2F@").send(LETTER)
        with pytest.raises(MailError, match="user name or password"):
            await postman(port, user="calls:wrong@").send(LETTER)

    assert len(mailbox.letters) == 1


async def test_an_address_that_is_not_there_is_told() -> None:
    async with mail_server(Mailbox()) as port:
        with pytest.raises(MailError, match=r"does not deliver to nobody@example\.org"):
            await postman(port).send(Letter("nobody@example.org", "x", "x"))


async def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(MailError, match=r"Look at \[mail\]"):
        await postman(1).send(LETTER)


async def test_a_line_break_smuggles_no_header_in() -> None:
    mailbox = Mailbox()
    async with mail_server(mailbox) as port:
        with pytest.raises(MailError):
            await postman(port).send(Letter("ann@example.org", "Hello\nBcc: all@example.org", "x"))

    assert mailbox.letters == []


async def test_to_another_host_nothing_goes_without_tls() -> None:
    """`localhost.localdomain`-like names are no loopback addresses: the plain server is refused."""
    mailbox = Mailbox()
    async with mail_server(mailbox) as port:
        sender = postman(port, host="0.0.0.0")
        with pytest.raises(MailError):
            await sender.send(LETTER)

    assert mailbox.letters == []


async def test_a_server_that_never_answers_does_not_hang_us(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("receptionist.notify.email._DEADLINE_S", 0.05)
    never = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    async with never:
        with pytest.raises(MailError):
            await postman(never.sockets[0].getsockname()[1]).send(LETTER)


def test_without_a_mail_server_there_is_no_postman() -> None:
    assert postman_of(Mail()) is None


@pytest.mark.parametrize(
    ("mail", "told"),
    [
        (Mail(smtp_url="smtp://", from_="a@x.org"), "names no host"),
        (Mail(smtp_url="smtp://mail.example.org"), "mail.from must be an address"),
    ],
)
def test_a_mail_server_that_cannot_be_right_is_told_at_the_start(mail: Mail, told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        postman_of(mail)
