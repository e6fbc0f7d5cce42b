"""The one door to what is kept: opens the database of a configuration, migrated, with its writer running."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from contextvars import Context
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TypeAlias

import msgspec

from receptionist.clock import Clock, SystemClock
from receptionist.config import Config, ensure_secret_key
from receptionist.records.accounts import Accounts, SessionRules, SessionSeen
from receptionist.records.afterwards import Afterwards
from receptionist.records.api_tokens import ApiTokens, ApiTokenUsed
from receptionist.records.appointments import Appointments
from receptionist.records.audit import Audit
from receptionist.records.audit_chain import AddAudit, AuditFact
from receptionist.records.audit_heads import HeadFiles
from receptionist.records.calls import Calls, EndCall, FinishTurn, OpenCall, SaveSnapshot, SetFunctionResult
from receptionist.records.follow_ups import FollowUps
from receptionist.records.gaps import Gaps
from receptionist.records.link import Link, Readers
from receptionist.records.location import Location, SqliteFile, location
from receptionist.records.messages import Messages, TakeMessage
from receptionist.records.news import News
from receptionist.records.practice_files import PracticeFiles
from receptionist.records.proofs import Proofs
from receptionist.records.revisions import NoteRevision, Revisions
from receptionist.records.schema import migrate
from receptionist.records.secrets import Seal, Secrets
from receptionist.records.spool import Spool
from receptionist.records.sqlite import SqliteLink, SqliteReaders
from receptionist.records.team import Team
from receptionist.records.templates import OwnTemplates
from receptionist.records.tidings import look_often
from receptionist.records.tokens import Tokens
from receptionist.records.trials import Trials
from receptionist.records.tries import Tries
from receptionist.records.usage import KeepUsage, Usage
from receptionist.records.writer import DEADLINE_S, Write, Writer

# Everything that may wait in the spool, told apart by its tag. Tags and fields stay: a newer version replays old files.
Spooled: TypeAlias = (
    OpenCall
    | FinishTurn
    | SaveSnapshot
    | SetFunctionResult
    | EndCall
    | TakeMessage
    | AuditFact
    | SessionSeen
    | ApiTokenUsed
    | NoteRevision
    | KeepUsage
)
_WRITER_BUSY_S = 0.25  # the writer tries again itself, so that it can turn to the spool in time


@dataclass(frozen=True)
class Records:
    """All repositories over one database. Every method takes the practice first and sees nothing of another."""

    writer: Writer
    calls: Calls
    messages: Messages
    gaps: Gaps
    afterwards: Afterwards
    follow_ups: FollowUps
    appointments: Appointments
    audit: Audit
    accounts: Accounts
    tokens: Tokens
    api_tokens: ApiTokens
    secrets: Secrets
    team: Team
    proofs: Proofs
    tries: Tries
    revisions: Revisions
    templates: OwnTemplates
    practice_files: PracticeFiles
    usage: Usage
    trials: Trials
    news: News


@asynccontextmanager
async def open_records(
    config: Config, clock: Clock, *, wall: Clock | None = None, deadline_s: float = DEADLINE_S
) -> AsyncGenerator[Records, None]:
    """`wall`: the time in which holds run out, whatever `clock` conversations are held in; the system's. `deadline_s`:
    how long a transaction's answer is waited for.

    Migrates first, under a lock. Raises StorageError with what to do about it. At the end all that was queued is
    durable."""
    await asyncio.to_thread(migrate, config)
    place = location(config)
    secret = await asyncio.to_thread(ensure_secret_key, config)
    key = hmac.new(secret.encode(), b"audit log", hashlib.sha256).digest()
    spool = await asyncio.to_thread(Spool, place.spool)
    link, readers = _link(place, "records-write"), _readers(place)
    writer = Writer(link, spool, encode=_encode, decode=_decoder(key), deadline_s=deadline_s)
    # The audit log has a connection, a queue and a spool of its own: no other write takes an entry with it.
    audit_spool = await asyncio.to_thread(Spool, place.audit_spool)
    audit_link = _link(place, "records-audit")
    audit_writer = Writer(audit_link, audit_spool, encode=_encode, decode=_decoder(key))
    audit = Audit(audit_writer, readers, clock, key, HeadFiles(place.audit_heads, key))
    failure: Exception | None = None
    try:
        async with asyncio.TaskGroup() as tasks:
            # An empty context: no transaction or request of whoever opens the records can leak into the writes.
            tasks.create_task(writer.run(), name="records-writer", context=Context())
            tasks.create_task(audit_writer.run(), name="records-audit-writer", context=Context())
            keeping = tasks.create_task(audit.keeper.run(), name="records-audit-heads", context=Context())
            try:
                await writer.started()
                await audit_writer.started()
                yield Records(
                    writer=writer,
                    calls=Calls(writer, readers, clock),
                    messages=Messages(writer, readers),
                    gaps=Gaps(writer, readers),
                    afterwards=Afterwards(writer, readers),
                    follow_ups=FollowUps(writer, readers),
                    appointments=Appointments(writer, readers, wall or SystemClock()),
                    audit=audit,
                    api_tokens=ApiTokens(writer, readers, clock),
                    secrets=Secrets(writer, readers, clock, Seal(secret), config.practice_secrets),
                    accounts=Accounts(writer, readers, clock, _session_rules(config)),
                    tokens=Tokens(writer, clock),
                    team=Team(writer, readers, clock),
                    proofs=Proofs(writer, readers, clock),
                    tries=Tries(writer, clock),
                    revisions=Revisions(writer, readers, clock),
                    templates=OwnTemplates(writer, readers, clock),
                    practice_files=PracticeFiles(writer, readers, clock, _tidings(place)),
                    usage=Usage(writer, readers, clock),
                    trials=Trials(writer, readers),
                    news=News(writer, clock),
                )
            except Exception as error:  # noqa: BLE001 - raised below, where the group does not wrap it
                failure = error
            finally:
                keeping.cancel()
                await writer.close()
                await audit_writer.close()
                await audit.keeper.close()
    finally:
        await readers.close()
        await link.close()
        await audit_link.close()
        spool.close()
        audit_spool.close()
    if failure is not None:
        raise failure


def _link(place: Location, name: str) -> Link:
    if isinstance(place, SqliteFile):
        return SqliteLink(place.path, name=name, busy_s=_WRITER_BUSY_S)
    from receptionist.records import postgres  # its driver is loaded only where it is used

    return postgres.PostgresLink(place, name=name)


def _readers(place: Location) -> Readers:
    if isinstance(place, SqliteFile):
        return SqliteReaders(place.path)
    from receptionist.records import postgres

    return postgres.PostgresReaders(place)


def _tidings(place: Location) -> Callable[[], AsyncGenerator[None]]:
    """When to look what others have changed."""
    if isinstance(place, SqliteFile):
        return look_often
    from receptionist.records import postgres_tidings

    return partial(postgres_tidings.listening, place)


def _session_rules(config: Config) -> SessionRules:
    accounts = config.accounts
    idle = timedelta(minutes=accounts.idle_minutes) if accounts.idle_minutes else None
    return SessionRules(longest=timedelta(hours=accounts.session_hours), idle=idle)


def _encode(write: Write) -> bytes:
    return msgspec.json.encode(write.fact if isinstance(write, AddAudit) else write)


def _decoder(key: bytes) -> Callable[[bytes], Write]:
    decoder = msgspec.json.Decoder(Spooled)

    def decode(line: bytes) -> Write:
        spooled = decoder.decode(line)
        return AddAudit(spooled, key) if isinstance(spooled, AuditFact) else spooled

    return decode
