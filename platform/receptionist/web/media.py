"""The stream's socket: who may open it, which call it is, and its life as the line of a call."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from litestar import WebSocket, websocket
from litestar.handlers import WebsocketRouteHandler

from receptionist.call import tickets
from receptionist.call.line import Line, LineClosedError
from receptionist.call.tickets import Ticket, TicketError
from receptionist.config import ensure_secret_key
from receptionist.conversation.history import Origin
from receptionist.errors import ProtocolError, ReceptionistError, StorageError
from receptionist.ops.line_sockets import LineSocket, taken_over
from receptionist.practice.registry import Practice
from receptionist.rehearsal.drafts import drafted
from receptionist.telephony.twilio import media
from receptionist.web.carrier import claims_to_be_carrier, is_carrier_socket, is_same_origin, peer
from receptionist.web.services import Services

log = logging.getLogger(__name__)

Socket = WebSocket[Any, Any, Any]  # user, auth and state of the application: not looked at here

START_WITHIN_S = 5.0
_MESSAGES_BEFORE_START = 50
_STORED_WITHIN_S = 0.5
_STRANGERS = 200  # sockets that have neither a signature nor shown a ticket yet
_STRANGERS_OF_ONE_PEER = 20

REFUSED, TRY_LATER = 1008, 1013


class RefusedError(ReceptionistError):
    """This socket is not let in. The message is for the log and the peer: no secrets, nobody's data."""

    def __init__(self, message: str, code: int = REFUSED) -> None:
        super().__init__(message)
        self.code = code


class _Lobby:
    """Counts sockets that have not yet shown who they are, in all and of each peer."""

    def __init__(self, most: int = _STRANGERS, most_of_one: int = _STRANGERS_OF_ONE_PEER) -> None:
        self._most = most
        self._most_of_one = most_of_one
        self._waiting: Counter[str] = Counter()

    @contextmanager
    def waits(self, host: str) -> Generator[None]:
        """Raises RefusedError when there are too many already."""
        if self._waiting.total() >= self._most or self._waiting[host] >= self._most_of_one:
            raise RefusedError("too many sockets that have not begun a call", TRY_LATER)
        self._waiting[host] += 1
        try:
            yield
        finally:
            self._waiting[host] -= 1
            if not self._waiting[host]:
                del self._waiting[host]


def media_routes(services: Services) -> list[WebsocketRouteHandler]:
    """`WS /voice/stream`."""
    door = _Door(services, ensure_secret_key(services.config), _Lobby())

    @websocket("/voice/stream")
    async def stream(socket: Socket) -> None:
        await door.serve(socket)

    return [stream]


@dataclass(frozen=True)
class _Door:
    """From a handshake to a call, or to a closed socket and one line that says why."""

    services: Services
    key: str  # of tickets
    lobby: _Lobby

    async def serve(self, socket: Socket) -> None:
        line: LineSocket | None = None
        try:
            from_carrier = self._is_carrier(socket)
            # Only what the carrier has signed may wait in any number.
            signed = from_carrier and bool(self.services.config.telephony.twilio.auth_token)
            with nullcontext() if signed else self.lobby.waits(peer(socket)):
                await socket.accept()
                line = taken_over(socket.scope)
                start = await _until_start(line)
            ticket, practice = await self._admit(start, from_carrier=from_carrier)
        except (RefusedError, TicketError, ProtocolError) as error:
            log.warning("stream refused", extra={"peer": peer(socket), "why": str(error)})
            code = error.code if isinstance(error, RefusedError) else REFUSED
            await (line.close(code, str(error)) if line else socket.close(code, str(error)))
            return
        except LineClosedError as error:
            log.info("stream closed before it began", extra={"peer": peer(socket), "why": str(error)})
            return
        line.is_held_by(self.services.reception.answer(line, start, ticket, practice))

    def _is_carrier(self, socket: Socket) -> bool:
        """False: a test client, which its ticket must show to be ours. Raises RefusedError for neither."""
        if is_carrier_socket(self.services.config, socket):
            return True
        if claims_to_be_carrier(socket) and self.services.config.telephony.twilio.auth_token:
            raise RefusedError("the carrier's signature of this socket does not fit")
        if not is_same_origin(self.services.config, socket):
            raise RefusedError("opened by a page of another site")
        return False

    async def _admit(self, start: media.Start, *, from_carrier: bool) -> tuple[Ticket, Practice]:
        """A ticket that is good, once. Raises why it is not."""
        ticket = tickets.read(start.parameters.get("token", ""), self.key, self.services.clock.now().timestamp())
        if ticket.origin is Origin.PHONE and not from_carrier:
            raise RefusedError("a ticket of the telephone network, shown by someone else")
        if ticket.carrier_call != start.call_sid and (ticket.carrier_call or ticket.origin is Origin.PHONE):
            raise RefusedError("the ticket is of another call")
        if ticket.at and ticket.origin is not Origin.REHEARSAL:
            raise RefusedError("a clock of its own, for a call that is no rehearsal")
        if not start.is_telephone_audio:
            raise RefusedError("audio that is not mu-law at 8 kHz")
        practice = await self._practice(ticket)
        if not await self.services.records.tokens.consume(ticket.id, tickets.remembered_until(ticket)):
            raise RefusedError("the ticket was used before")
        if ticket.at:
            detail = {"at": datetime.fromtimestamp(ticket.at, UTC).isoformat()}
            await self.services.records.audit.add(
                ticket.practice, actor="system", action="rehearsal_called", detail=detail, call=ticket.call_id
            )
        return ticket, practice

    async def _practice(self, ticket: Ticket) -> Practice:
        """The draft that a ticket was given for is called as it was then, or not at all. A call that goes on keeps what
        it began with. One whose file is removed is only begun if the carrier was told to."""
        registry = self.services.registry
        if ticket.draft and ticket.origin is not Origin.PHONE:
            return await self._drafted(ticket)
        revision = ""
        if ticket.resume:
            with contextlib.suppress(TimeoutError, StorageError):
                async with asyncio.timeout(_STORED_WITHIN_S):
                    row = await self.services.records.calls.get(ticket.practice, ticket.call_id)
                    revision = row.revision if row else ""
        card = registry.card(ticket.practice)
        practice = None
        if card is not None and (ticket.promised or not card.removed):
            practice = await registry.version_of(ticket.practice, revision)
        if practice is None:
            raise RefusedError(f"no practice {ticket.practice} is served here")
        return practice

    async def _drafted(self, ticket: Ticket) -> Practice:
        try:
            practice = await drafted(self.services.registry, self.services.records.revisions, ticket.practice)
        except ReceptionistError as error:
            raise RefusedError(f"its draft cannot be called: {error}") from error
        if tickets.revision_mark(practice.revision) != ticket.draft:
            raise RefusedError("the draft was changed since the ticket was given")
        return practice


async def _until_start(line: Line) -> media.Start:
    """What comes before `start` is skipped; garbage, or nothing in time, ends the socket."""
    try:
        async with asyncio.timeout(START_WITHIN_S):
            for _ in range(_MESSAGES_BEFORE_START):
                message = await line.receive(media.decode)
                if isinstance(message, media.Start):
                    return message
    except TimeoutError as error:
        raise RefusedError(f"no start within {START_WITHIN_S:g} s") from error
    raise RefusedError("no start among the first messages")
