"""Hears from Postgres at once when another server has changed a practice's text; looks every few seconds besides."""

import asyncio
import logging
import random
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Final, TypeAlias

import asyncpg

from receptionist.records.location import PostgresServer
from receptionist.records.postgres_away import ERRORS
from receptionist.records.postgres_session import CONNECT_S, SETTINGS

if TYPE_CHECKING:
    _Connection: TypeAlias = asyncpg.Connection[asyncpg.Record]

log = logging.getLogger(__name__)

_CHANNEL: Final = "receptionist_practices"  # the trigger of the table practice_files tells there
_EVERY_S: Final = 5.0  # a look without having heard anything; then it is also asked whether the connection lives
_ANSWER_S: Final = 2.0
_FIRST_PAUSE_S: Final = 0.2
_LAST_PAUSE_S: Final = 5.0


async def listening(server: PostgresServer) -> AsyncGenerator[None]:
    """Yields after each change, after each new connection (something may have been missed), and now and then. The
    connection is its own; a lost one is replaced, after pauses that grow."""
    pause_s, away = _FIRST_PAUSE_S, False
    while True:
        wake = asyncio.Event()
        try:
            connection = await _connected(server, wake)
        except ERRORS as error:
            if not away:
                log.warning("changes of practices are not heard of at once", extra={"why": str(error)})
            away = True
            yield
            await asyncio.sleep(pause_s * random.uniform(0.5, 1.0))  # noqa: S311 - so that many do not try in step
            pause_s = min(2 * pause_s, _LAST_PAUSE_S)
            continue
        if away:
            log.warning("changes of practices are heard of again")
        pause_s, away = _FIRST_PAUSE_S, False
        try:
            while not connection.is_closed():
                yield
                await _woken(wake)
                wake.clear()
                if not connection.is_closed():
                    await connection.execute("SELECT 1", timeout=_ANSWER_S)
        except ERRORS as error:
            log.debug("a connection that listens was lost", extra={"why": str(error)})
        finally:
            connection.terminate()


async def _connected(server: PostgresServer, wake: asyncio.Event) -> "_Connection":
    def told(*_: object) -> None:
        wake.set()

    async with asyncio.timeout(CONNECT_S):
        connection: _Connection = await asyncpg.connect(server.url, timeout=CONNECT_S, server_settings=dict(SETTINGS))
        try:
            connection.add_termination_listener(told)
            await connection.add_listener(_CHANNEL, told)
        except BaseException:
            connection.terminate()
            raise
        return connection


async def _woken(wake: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(_EVERY_S):
            await wake.wait()
    except TimeoutError:
        return
