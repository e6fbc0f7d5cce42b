"""The carrier opens a call's stream anew while the first one still waits for room: the later one is the call."""

import asyncio
import json
from pathlib import Path

import msgspec
from tests.integration.test_faults_of_others import Told
from tests.integration.test_media_door import start
from tests.spelling import Spelling, SpellingVoice
from tests.switchboard import switchboard
from websockets.asyncio.client import ClientConnection, connect

from receptionist.call.tickets import Ticket
from receptionist.providers.base import Chain


async def until_mark(socket: ClientConnection) -> str:
    while (message := json.loads(await socket.recv()))["event"] != "mark":
        pass
    return message["mark"]["name"]


async def waits_for_room(socket: ClientConnection, ticket: Ticket) -> None:
    await socket.send(start(ticket))
    assert await until_mark(socket) == "kept"  # asked to hold on


async def test_whoever_waits_for_room_keeps_no_later_stream_of_its_call_waiting(tmp_path: Path) -> None:
    chain = Chain([Told()], [], [SpellingVoice(Spelling(2), "spelling")])
    async with (
        switchboard(tmp_path, chain=chain) as board,
        connect(board.stream_url) as first,
        connect(board.stream_url) as second,
        asyncio.timeout(10),
    ):
        admission = board.reception.admission
        admission.elsewhere = lambda practice, caller: (2000, 0)  # siblings hold all that there is room for
        ticket = board.ticket()
        await waits_for_room(first, ticket)
        await waits_for_room(second, msgspec.structs.replace(board.ticket(), call_id=ticket.call_id))

        admission.elsewhere = lambda practice, caller: (0, 0)
        admission.reconsider()

        assert await until_mark(second) != "kept"  # greeted
        assert [message async for message in first] == []
        assert first.close_reason == "replaced"
