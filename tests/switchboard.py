"""The carrier's doors on a real server in this process, over a real database, with a scripted receptionist behind."""

import asyncio
import contextlib
import shutil
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias, cast

import msgspec
import uvicorn
from litestar import Litestar
from tests.databases import put_migrated
from tests.publishing import publishing_of, stage_of, suggesting_of

from receptionist.actions.dispatch import Actions
from receptionist.agent.books import Books
from receptionist.agent.reply import Agent
from receptionist.call import tickets
from receptionist.call.admission import Admission
from receptionist.call.kept_speech import PhraseCache
from receptionist.call.line import Line, LineClosedError
from receptionist.call.live import LiveCalls
from receptionist.call.ringing import Ringing
from receptionist.call.session import Answering, Ended, Reception
from receptionist.call.speech import Speech
from receptionist.call.speech_stores import Folder
from receptionist.call.tickets import Ticket
from receptionist.call.turn_settings import TurnSettings
from receptionist.clock import FixedClock
from receptionist.config import Config, load
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, FunctionCall, FunctionResult, Origin
from receptionist.conversation.snapshots import Snapshot, encode_snapshot
from receptionist.errors import ProtocolError
from receptionist.ops.line_sockets import LARGEST_MESSAGE_BYTES, Sockets
from receptionist.ops.metrics import Metrics
from receptionist.ops.server import listen
from receptionist.practice.definition import Definition
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.store import DirectoryStore
from receptionist.providers.base import Chain, Detector, Recogniser
from receptionist.providers.choose import Providers
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.protocol import Models
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.price_book import PriceBook
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow
from receptionist.records.database import open_records
from receptionist.rehearsal.caller import Caller
from receptionist.rehearsal.carrier import Carrier, Rung
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar
from receptionist.telephony.twilio import media
from receptionist.web.letters import Letters
from receptionist.web.media import media_routes
from receptionist.web.services import Services
from receptionist.web.voice import voice_routes

KEY = "the key of the switchboard, long enough to be one"
MONDAY_TEN = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # 10:00 in New York
SUNDAY = datetime(2026, 3, 1, 15, 0, tzinfo=UTC)

DENTIST = "+12125550100"
VET = "+13105550140"
FRONT_DESK, OFFICE, OWNER = "+12125550111", "+12125550112", "+12125550113"

PRACTICES = {
    "bright-smiles": f"""
[practice]
name = "Bright Smiles & Co"
timezone = "America/New_York"
numbers = ["{DENTIST}"]
[hours]
monday = ["08:00-17:00"]
[callers]
blocked = ["+12125550666"]
[[people]]
name = "Front desk"
number = "{FRONT_DESK}"
then = ["Office manager"]
[[people]]
name = "Office manager"
number = "{OFFICE}"
accept = "answer"
ring_seconds = 35
[[people]]
name = "Owner"
number = "{OWNER}"
available = "always"
accept = "answer"
extension = "12"
""",
    "paws-and-claws": f"""
[practice]
name = "Paws and Claws"
timezone = "America/Los_Angeles"
numbers = ["{VET}"]
[hours]
monday = ["08:00-17:00"]
""",
}


@dataclass
class Answered:
    """One stream that the receptionist was given, and all that came over it."""

    line: Line
    start: media.Start
    ticket: Ticket
    practice: Practice
    messages: list[media.Message] = field(default_factory=list[media.Message])
    lost: bool = False

    async def say(self, mulaw: bytes, mark: str) -> None:
        await self.line.send(media.encode_media(self.start.stream_sid, mulaw))
        await self.line.send(media.encode_mark(self.start.stream_sid, mark))

    async def read(self) -> media.Message | None:
        """The next message; None for garbage. Raises LineClosedError."""
        try:
            message = await self.line.receive(media.decode)
        except ProtocolError:
            return None
        self.messages.append(message)
        return message

    async def read_until(self, *kinds: type[media.Message]) -> media.Message:
        while True:
            message = await self.read()
            if isinstance(message, kinds):
                return message


Script: TypeAlias = Callable[["Switchboard", Answered], Awaitable[Ended]]


@dataclass
class ScriptedReception:
    """Stands where the reception stands: keeps every stream it is given and does with it what the script says."""

    script: Script
    admission: Admission = field(
        default_factory=lambda: Admission(calls=2000, local=2000, per_practice=2000, per_caller=2000)
    )
    answered: list[Answered] = field(default_factory=list[Answered])
    board: "Switchboard | None" = None
    agent: Agent | None = None  # for what the carrier's own voice says
    books: Books | None = None
    hearing: list[Recogniser] = field(default_factory=list[Recogniser])
    ringing: Ringing = field(default_factory=Ringing)

    def answering(self, definition: Definition, practice: str, call: str, origin: Origin) -> Answering:
        return Answering(Chain(recognisers=self.hearing))

    def rings(self, call_id: str, practice: Practice, caller: str) -> None:
        pass

    async def answer(self, line: Line, start: media.Start, ticket: Ticket, practice: Practice) -> Ended:
        call = Answered(line, start, ticket, practice)
        self.answered.append(call)
        assert self.board is not None
        try:
            return await self.script(self.board, call)
        except LineClosedError:
            call.lost = True
            return Ended("hung_up", "caller_left")


@dataclass
class Switchboard:
    """What a test needs of the running doors."""

    url: str
    services: Services
    reception: ScriptedReception
    auth_token: str = ""

    @property
    def stream_url(self) -> str:
        return f"ws{self.url.removeprefix('http')}/voice/stream"

    def carrier(self, **people: Rung) -> Carrier:
        """`people` by the last digits of their number: n111="busy"."""
        rung: dict[str, Rung] = {f"+12125550{name[1:]}": how for name, how in people.items()}
        return Carrier(
            self.url, auth_token=self.auth_token, public_url=self.services.config.server.public_url, people=rung
        )

    def ticket(self, *, origin: Origin = Origin.TEST, practice: str = "bright-smiles") -> Ticket:
        return tickets.issue(practice=practice, origin=origin, now=self.services.clock.now().timestamp())

    def caller(
        self,
        ticket: Ticket | None = None,
        *,
        line: Callable[[dict[str, object]], Iterable[str | bytes]] | None = None,
        **headers: str,
    ) -> Caller:
        """A test client with a ticket of the platform's own. `line`: a bad one."""
        parameters = {"token": tickets.sign(ticket or self.ticket(), KEY)}
        return Caller(self.stream_url, parameters, headers=headers, line=line)

    async def row(self, call: Answered) -> CallRow:
        row = await self.services.records.calls.get(call.practice.slug, call.ticket.call_id)
        assert row is not None
        return row

    async def open_row(self, call: Answered) -> None:
        ticket = call.ticket
        row = CallRow(
            id=ticket.call_id,
            practice=ticket.practice,
            origin=ticket.origin,
            carrier_call=ticket.carrier_call,
            caller=ticket.caller,
            called=ticket.called,
            started_at=self.services.clock.now(),
        )
        await self.services.records.calls.open(ticket.practice, row)


async def chat(board: Switchboard, call: Answered) -> Ended:
    """Greets, then listens until the caller goes."""
    await board.open_row(call)
    await call.say(bytes(1600), "greeting")
    await call.read_until(media.Stop)
    return await goodbye(board, call, outcome="answered")


async def goodbye(board: Switchboard, call: Answered, *, outcome: str = "answered") -> Ended:
    """Ends the call as the reception does: the record, then the socket."""
    await board.services.records.calls.end(
        call.practice.slug, call.ticket.call_id, at=board.services.clock.now(), outcome=outcome, reason="goodbye"
    )
    await call.line.close(1000, "goodbye")
    return Ended(outcome, "goodbye")


def asks_for(person: str) -> Script:
    """The caller asks for a person: the stream is left, once. On the next stream they are listened to."""

    async def script(board: Switchboard, call: Answered) -> Ended:
        if call.ticket.resume:
            return await chat(board, call)
        await board.open_row(call)
        result = {"state": "ringing"}
        arguments = {"person": person, "reason": "a question about a bill"}
        snapshot = Snapshot(
            entries=[
                AgentSaid(0, "Hello.", "Hello."),
                CallerSaid(1, "Somebody, please."),
                FunctionCall("f1", "transfer_call", arguments),
                FunctionResult("f1", "transfer_call", result),
            ],
            state=b"",
            turn=1,
            pending=f"transfer:{person}",
        )
        turn = TurnRow(
            number=1,
            at=board.services.clock.now(),
            caller_text="Somebody, please.",
            functions=[FunctionRecord("f1", "transfer_call", arguments, result)],
        )
        calls = board.services.records.calls
        await calls.finish_turn(call.practice.slug, call.ticket.call_id, turn, encode_snapshot(snapshot))
        await call.line.close(1000, "transfer")
        return Ended("transferred", "transfer", left=True)

    return script


def leaves(pending: str, *entries: Entry, turn: int = 0) -> Script:
    """A stream that breaks off, for that reason, after these words. The next one greets, and listens."""

    async def script(board: Switchboard, call: Answered) -> Ended:
        if call.ticket.resume:
            return await chat(board, call)
        await board.open_row(call)
        snapshot = encode_snapshot(Snapshot(entries=list(entries), state=b"", turn=turn, pending=pending))
        await board.services.records.calls.save_snapshot(call.practice.slug, call.ticket.call_id, snapshot)
        await call.line.close(1000, pending)
        return Ended("failed", pending, left=True)

    return script


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield  # the signals belong to the test run


@asynccontextmanager
async def switchboard(
    folder: Path,
    script: Script = chat,
    *,
    auth_token: str = "",
    public_url: str = "",
    at: datetime = MONDAY_TEN,
    answering: str = "",
    port: int = 0,
    chain: Chain | None = None,
    ringing: Ringing | None = None,
    waits: Callable[[TurnSettings], TurnSettings] = lambda settings: settings,
    detector: Detector | None = None,
    tenants: Path | None = None,
) -> AsyncGenerator[Switchboard]:
    """`answering`: lines for the dentist's `[answering]`. The clock stands at `at`. `ringing`: opens what a call needs
    while it rings.

    `waits` shortens those of a practice, where a test would wait for long.

    `tenants`: a folder of practices to be served in place of ours, whose appointments can be made.

    `chain`: a real receptionist with these recognisers, models and voices stands behind, instead of the script.
    """
    listener = listen("127.0.0.1", port)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = _config(folder, auth_token, public_url or url)
    clock = FixedClock(at)
    put_migrated(folder)
    ahead = ringing.attended() if ringing else contextlib.nullcontext()
    async with open_records(config, clock) as records, ahead:
        reception = ScriptedReception(script)
        bookings = Bookings(records.appointments, records.audit, {"builtin": BuiltinCalendar()})
        actions = Actions(records.messages, records.audit, LexicalMatcher(), bookings if tenants else None)
        agent = reception.agent = Agent(actions)
        books = reception.books = Books(records.usage, PriceBook(folder / "prices.toml"))
        live = LiveCalls()
        real = chain and Reception(
            chain=lambda definition, practice: chain,
            agent=agent,
            speech=Speech(PhraseCache(Folder(folder / "speech"))),
            calls=records.calls,
            live=live,
            admission=reception.admission,
            clock=clock,
            ringing=ringing or Ringing(),
            detector=detector,
            books=books,
            waits=waits,
        )
        registry = _registry(folder, answering, tenants)
        services = Services(
            config=config,
            clock=clock,
            registry=registry,
            records=records,
            publishing=publishing_of(registry, records),
            stage=stage_of(records, clock),
            suggesting=suggesting_of(),
            bookings=bookings,
            live=live,
            reception=real or cast("Reception", reception),
            metrics=Metrics(),
            letters=Letters(config, records),
            providers=Providers(config, Clients({}), EmbeddedWorkers(Models(), [])),
        )
        reception.board = Switchboard(url, services, reception, auth_token)
        app = Litestar([*voice_routes(services), *media_routes(services)], openapi_config=None, logging_config=None)
        server = _Server(
            uvicorn.Config(
                app,
                ws=Sockets,
                ws_max_size=LARGEST_MESSAGE_BYTES,
                ws_per_message_deflate=False,
                log_config=None,
                timeout_graceful_shutdown=1,
            )
        )
        failure: Exception | None = None
        async with asyncio.TaskGroup() as group:
            group.create_task(server.serve(sockets=[listener]))
            await server.listening.wait()
            try:
                yield reception.board
            except Exception as error:  # noqa: BLE001 - a test's own failure, not to be wrapped into a group
                failure = error
            finally:
                server.should_exit = True
        if failure:
            raise failure


def _config(folder: Path, auth_token: str, public_url: str) -> Config:
    config = load(None, {})
    twilio = msgspec.structs.replace(config.telephony.twilio, auth_token=auth_token)
    return msgspec.structs.replace(
        config,
        root=folder,
        server=msgspec.structs.replace(config.server, public_url=public_url, secret_key=KEY),
        telephony=msgspec.structs.replace(config.telephony, twilio=twilio),
    )


def _registry(folder: Path, answering: str, of: Path | None) -> Registry:
    tenants = folder / "tenants"
    if of:
        shutil.copytree(of, tenants)
    else:
        tenants.mkdir()
        for slug, text in PRACTICES.items():
            extra = f"[answering]\n{answering}\n" if slug == "bright-smiles" and answering else ""
            (tenants / f"{slug}.toml").write_text(extra + text)
    registry = Registry(DirectoryStore(tenants))
    registry.reload_all()
    assert not registry.problems(), registry.problems()
    return registry
