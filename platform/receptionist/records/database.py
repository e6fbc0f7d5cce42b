"""The one door to what is kept: opens the database of a configuration, migrated, with its writer running."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from contextvars import Context
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

import msgspec

from receptionist.clock import Clock
from receptionist.config import Config, ensure_secret_key
from receptionist.records.accounts import Accounts, SessionRules, SessionSeen
from receptionist.records.audit import AddAudit, Audit, AuditFact
from receptionist.records.calls import Calls, EndCall, FinishTurn, OpenCall, SaveSnapshot, SetFunctionResult
from receptionist.records.location import database_path, spool_folder
from receptionist.records.messages import Messages, TakeMessage
from receptionist.records.proofs import Proofs
from receptionist.records.schema import migrate
from receptionist.records.spool import Spool
from receptionist.records.sqlite import Link, Readers
from receptionist.records.team import Team
from receptionist.records.tokens import Tokens
from receptionist.records.tries import Tries
from receptionist.records.writer import Write, Writer

# Everything that may wait in the spool, told apart by its tag. Tags and fields stay: a newer version replays old files.
Spooled: TypeAlias = (
    OpenCall | FinishTurn | SaveSnapshot | SetFunctionResult | EndCall | TakeMessage | AuditFact | SessionSeen
)
_WRITER_BUSY_S = 0.25  # the writer tries again itself, so that it can turn to the spool in time


@dataclass(frozen=True)
class Records:
    """All repositories over one database. Every method takes the practice first and sees nothing of another."""

    writer: Writer
    calls: Calls
    messages: Messages
    audit: Audit
    accounts: Accounts
    tokens: Tokens
    team: Team
    proofs: Proofs
    tries: Tries


@asynccontextmanager
async def open_records(config: Config, clock: Clock) -> AsyncGenerator[Records, None]:
    """Migrates first, under a lock. Raises StorageError with what to do about it. At the end all that was queued is
    durable."""
    await asyncio.to_thread(migrate, config)
    path = database_path(config)
    secret = await asyncio.to_thread(ensure_secret_key, config)
    key = hmac.new(secret.encode(), b"audit log", hashlib.sha256).digest()
    spool = await asyncio.to_thread(Spool, spool_folder(path))
    link = Link(path, name="records-write", busy_s=_WRITER_BUSY_S)
    readers = Readers(path)
    writer = Writer(link, spool, encode=_encode, decode=_decoder(key))
    failure: Exception | None = None
    try:
        async with asyncio.TaskGroup() as tasks:
            # An empty context: no transaction or request of whoever opens the records can leak into the writes.
            tasks.create_task(writer.run(), name="records-writer", context=Context())
            try:
                await writer.started()
                yield Records(
                    writer=writer,
                    calls=Calls(writer, readers, clock),
                    messages=Messages(writer, readers),
                    audit=Audit(writer, readers, clock, key),
                    accounts=Accounts(writer, readers, clock, _session_rules(config)),
                    tokens=Tokens(writer, clock),
                    team=Team(writer, readers, clock),
                    proofs=Proofs(writer, readers, clock),
                    tries=Tries(writer, clock),
                )
            except Exception as error:  # noqa: BLE001 - raised below, where the group does not wrap it
                failure = error
            finally:
                await writer.close()
    finally:
        await readers.close()
        await link.close()
        spool.close()
    if failure is not None:
        raise failure


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
