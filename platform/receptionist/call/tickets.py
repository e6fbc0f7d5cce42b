"""The one-time ticket that a stream must show at its start: signed, self-contained, short-lived."""

import base64
import binascii
import hashlib
import hmac
import secrets
from datetime import UTC, datetime, timedelta

import msgspec

from receptionist.conversation.history import CallId, Origin
from receptionist.errors import ReceptionistError

LIFETIME_S = 30  # from the webhook's answer (or the page's button) to `start`
_MARK = 16  # hex digits: enough to tell a draft from what it was before
_LONGEST = 400  # a stream's parameter holds 500 characters, its name included


class TicketError(ReceptionistError):
    """Not a ticket of this server, or no longer valid."""


class Ticket(msgspec.Struct, frozen=True, array_like=True):
    """What a stream is allowed to be. `id` is consumed once; the same webhook asked twice gives the same `id`."""

    id: str  # 128 bit, hex
    practice: str  # slug
    call_id: CallId
    origin: Origin
    expires_at: int  # epoch seconds
    carrier_call: str = ""  # the CallSid that `start` must name; empty (never of a phone call): any
    caller: str = ""  # E.164, or empty when withheld
    called: str = ""  # E.164
    narrate: bool = False  # the client is told what happens and may type
    resume: bool = False  # a stream of this call has ended before
    draft: str = ""  # the revision of the draft that is called instead of what is published, as far as `revision_mark`
    at: int = 0  # of a rehearsal: the time that the practice's clock is set to, epoch seconds; 0: what it really is

    @property
    def promised(self) -> bool:
        """The carrier was told to open this stream: it is taken though the process drains."""
        return self.origin is Origin.PHONE


def issue(
    *,
    practice: str,
    origin: Origin,
    now: float,
    caller: str = "",
    called: str = "",
    narrate: bool = True,
    draft: str = "",
    lifetime_s: int = LIFETIME_S,
    at: int = 0,
) -> Ticket:
    """A ticket for a new call of the platform's own making (test page, `call`, load, rehearsals). `now` is epoch
    seconds; so is `at`, which only a rehearsal may have."""
    return Ticket(
        id=secrets.token_hex(16),
        practice=practice,
        call_id=CallId(secrets.token_hex(16)),
        origin=origin,
        expires_at=int(now) + lifetime_s,
        caller=caller,
        called=called,
        narrate=narrate,
        draft=draft[:_MARK],
        at=at,
    )


def revision_mark(revision: str) -> str:
    """What a ticket says of a revision."""
    return revision[:_MARK]


def issue_for_carrier(
    key: str, *, practice: str, carrier_call: str, now: float, caller: str, called: str, attempt: int
) -> Ticket:
    """A ticket for the `attempt`th stream of a carrier's call (0: the first).

    Ids follow from the carrier's call alone, so that a webhook delivered twice, to any worker, gives one call.
    """
    return Ticket(
        id=_derived(key, f"stream/{attempt}/{carrier_call}"),
        practice=practice,
        call_id=call_id_of(key, carrier_call),
        origin=Origin.PHONE,
        expires_at=int(now) + LIFETIME_S,
        carrier_call=carrier_call,
        caller=caller,
        called=called,
        resume=attempt > 0,
    )


def call_id_of(key: str, carrier_call: str) -> CallId:
    """Our id of a carrier's call."""
    return CallId(_derived(key, f"call/{carrier_call}"))


def remembered_until(ticket: Ticket) -> datetime:
    """How long a used ticket is kept in mind: a webhook that is delivered late mints the same one again."""
    return datetime.fromtimestamp(ticket.expires_at, UTC) + timedelta(days=1)


def sign(ticket: Ticket, key: str) -> str:
    """URL-safe text, below 400 characters. Raises ValueError for a ticket that would be longer."""
    body = msgspec.json.encode(ticket)
    text = f"{_encode(body)}.{_encode(_mac(key, body))}"
    if len(text) >= _LONGEST:
        raise ValueError("the ticket is too long for a stream's parameter")
    return text


def read(text: str, key: str, now: float) -> Ticket:
    """The ticket of a text made by `sign` with the same key. Raises TicketError. `now` is epoch seconds."""
    body, mac = (_decode(part) for part in _halves(text))
    if not hmac.compare_digest(mac, _mac(key, body)):
        raise TicketError("the ticket was not signed by this server")
    try:
        ticket = msgspec.json.decode(body, type=Ticket)
    except msgspec.DecodeError as error:
        raise TicketError("the ticket was made by another version of this server") from error
    if now >= ticket.expires_at:
        raise TicketError("the ticket has expired")
    return ticket


def _halves(text: str) -> tuple[str, str]:
    body, dot, mac = text.partition(".")
    if len(text) >= _LONGEST or not dot:
        raise TicketError("this is not a ticket")
    return body, mac


def _mac(key: str, body: bytes) -> bytes:
    return hmac.new(key.encode(), b"ticket\n" + body, hashlib.sha256).digest()


def _derived(key: str, name: str) -> str:
    return hmac.new(key.encode(), b"id\n" + name.encode(), hashlib.sha256).hexdigest()[:32]


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def _decode(text: str) -> bytes:
    try:
        data = base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise TicketError("this is not a ticket") from error
    if _encode(data) != text:  # base64 has spare bits: one ticket has one spelling
        raise TicketError("this is not a ticket")
    return data
