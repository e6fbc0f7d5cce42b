"""The stream's socket: a caller with a good ticket is heard; everyone else is shown out, and nobody else notices."""

import asyncio
import contextlib
import json
import logging
from pathlib import Path

import msgspec
import pytest
from tests.switchboard import KEY, Answered, Switchboard, chat, goodbye, switchboard
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from receptionist.call import tickets
from receptionist.call.live import CallEnded, ReplyHeard
from receptionist.call.session import Ended
from receptionist.call.tickets import Ticket
from receptionist.conversation.history import CallId, Origin
from receptionist.ops import line_sockets
from receptionist.records.revisions import sha256_of
from receptionist.rehearsal.caller import CallRefusedError
from receptionist.telephony.twilio import media
from receptionist.telephony.twilio.signature import sign
from receptionist.web import media as door

TOKEN = "the carrier's auth token"


def phone_ticket(board: Switchboard, call_sid: str) -> Ticket:
    return tickets.issue_for_carrier(
        KEY,
        practice="bright-smiles",
        carrier_call=call_sid,
        now=board.services.clock.now().timestamp(),
        caller="+12125550199",
        called="+12125550100",
        attempt=0,
    )


def start(ticket: Ticket | str, *, call_sid: str = "CA1", **format_: object) -> str:
    token = ticket if isinstance(ticket, str) else tickets.sign(ticket, KEY)
    begun = {"callSid": call_sid, "streamSid": "MZ1", "customParameters": {"token": token}, "mediaFormat": format_}
    return json.dumps({"event": "start", "streamSid": "MZ1", "start": begun})


async def closed(socket: ClientConnection) -> tuple[int, str]:
    """How the server closed it."""
    with contextlib.suppress(ConnectionClosed):
        async with asyncio.timeout(10):
            async for _ in socket:
                pass
    assert socket.close_code is not None
    return socket.close_code, socket.close_reason or ""


async def refusal(board: Switchboard, first: str | bytes) -> tuple[int, str]:
    async with connect(board.stream_url) as socket:
        await socket.send(first)
        return await closed(socket)


async def test_a_caller_is_heard_and_hears(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board, board.caller() as caller:
        await caller.until_reply()
        await caller.say(b"\x10\x90" * 800)
        await caller.press("1#")
        await caller.type("hello")
        await caller.until_quiet(quiet_s=0.1)
        await caller.hang_up()

        (call,) = board.reception.answered
        said = b"".join(one.payload for one in call.messages if isinstance(one, media.Media))
        others = [one for one in call.messages if not isinstance(one, media.Media)]
        stream = caller.stream_sid
        assert b"\x10\x90" * 800 in said
        assert caller.heard().count(b"\x00") == 1600
        assert caller.strange == []
        assert sorted(map(str, others)) == sorted(
            map(
                str,
                [
                    media.MarkPlayed(stream, "greeting"),
                    media.Dtmf(stream, "1"),
                    media.Dtmf(stream, "#"),
                    media.Typed(stream, "hello"),
                    media.Stop(stream),
                ],
            )
        )


async def test_a_test_client_is_told_what_happens(tmp_path: Path) -> None:
    async def script(board: Switchboard, call: Answered) -> Ended:
        heard = ReplyHeard(turn=0, text="Hello.", interrupted=False)
        await call.line.send(media.encode_narration(call.start.stream_sid, heard))
        await call.line.send(media.encode_narration(call.start.stream_sid, CallEnded("answered", "goodbye")))
        await call.line.close(1000, "goodbye")
        return Ended("answered", "goodbye")

    async with switchboard(tmp_path, script) as board, board.caller() as caller:
        assert await caller.until_told(lambda event: isinstance(event, CallEnded))
        await caller.until_over()

        assert caller.told[0].event == ReplyHeard(turn=0, text="Hello.", interrupted=False)
        assert caller.close_reason == "goodbye (1000)"


async def test_clear_silences_the_caller_s_telephone_and_returns_its_marks(tmp_path: Path) -> None:
    async def script(board: Switchboard, call: Answered) -> Ended:
        await call.say(bytes(80_000), "long")
        await call.read_until(media.Media)
        await call.line.send(media.encode_clear(call.start.stream_sid))
        assert await call.read_until(media.MarkPlayed) == media.MarkPlayed(call.start.stream_sid, "long")
        await call.line.close(1000, "goodbye")
        return Ended("answered", "goodbye")

    async with switchboard(tmp_path, script) as board, board.caller() as caller:
        await caller.until_over()

        assert len(caller.interruptions) == 1
        assert caller.heard().count(b"\x00") < 40_000


async def test_a_ticket_opens_one_stream_and_the_second_does_not_disturb_the_first(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        ticket = board.ticket()
        async with board.caller(ticket) as caller:
            await caller.until_reply()

            assert await refusal(board, start(ticket)) == (1008, "the ticket was used before")

            await caller.press("5")
            assert not caller.is_over
        assert len(board.reception.answered) == 1
        assert media.Dtmf(caller.stream_sid, "5") in board.reception.answered[0].messages


async def test_of_many_sockets_with_one_ticket_one_is_the_call(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        ticket = board.ticket()

        async def attempt() -> bool:
            async with connect(board.stream_url) as socket:
                await socket.send(start(ticket))
                try:
                    await socket.recv()
                except ConnectionClosed:
                    return False
                return True

        async with asyncio.TaskGroup() as group:
            attempts = [group.create_task(attempt()) for _ in range(10)]

        assert sum(one.result() for one in attempts) == 1
        assert len(board.reception.answered) == 1


@pytest.mark.parametrize(
    ("first", "why"),
    [
        ("garbage", "not a media stream message"),
        (b"\x00\x01", "not a media stream message"),
        (start("no ticket"), "not a ticket"),
        (start(""), "not a ticket"),
        ('{"event":"start","streamSid":"MZ1"}', "a start message without its start"),
    ],
)
async def test_what_no_carrier_sends_ends_that_socket_with_a_reason(
    tmp_path: Path, first: str | bytes, why: str
) -> None:
    async with switchboard(tmp_path) as board:
        code, reason = await refusal(board, first)

        assert code == 1008
        assert why in reason
        assert board.reception.answered == []


async def test_a_ticket_that_is_not_good_here_and_now_is_refused(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        good = board.ticket()
        old = msgspec.structs.replace(good, expires_at=good.expires_at - 31)
        elsewhere = board.ticket(practice="nobody-knows")

        assert await refusal(board, start(old)) == (1008, "the ticket has expired")
        assert await refusal(board, start(tickets.sign(good, "x" * 40))) == (
            1008,
            "the ticket was not signed by this server",
        )
        assert await refusal(board, start(elsewhere)) == (1008, "no practice nobody-knows is served here")
        wrong_audio = start(good, encoding="audio/l16", sampleRate=16000, channels=1)
        assert await refusal(board, wrong_audio) == (1008, "audio that is not mu-law at 8 kHz")
        # none of that used it up
        async with board.caller(good) as caller:
            await caller.until_reply()


async def test_a_phone_call_s_ticket_is_of_that_call_alone(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        ticket = phone_ticket(board, "CA1")

        assert await refusal(board, start(ticket, call_sid="CA2")) == (1008, "the ticket is of another call")

        nameless = msgspec.structs.replace(ticket, carrier_call="", call_id=CallId("x"))
        assert await refusal(board, start(nameless)) == (1008, "the ticket is of another call")


async def test_what_comes_before_start_is_passed_over(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board, connect(board.stream_url) as socket:
        await socket.send('{"event":"connected","protocol":"Call","version":"1.0.0"}')
        await socket.send('{"event":"media","streamSid":"MZ1","media":{"payload":"//8="}}')
        await socket.send(start(board.ticket()))

        assert json.loads(await socket.recv())["event"] == "media"


async def test_a_socket_that_never_starts_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "START_WITHIN_S", 0.2)
    async with switchboard(tmp_path) as board:
        async with connect(board.stream_url) as socket:
            assert await closed(socket) == (1008, "no start within 0.2 s")

        chatter = '{"event":"connected"}'
        async with connect(board.stream_url) as socket:
            for _ in range(60):
                await socket.send(chatter)
            assert (await closed(socket))[1] == "no start among the first messages"


async def test_a_huge_message_ends_that_call_alone(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board, board.caller() as neighbour:
        await neighbour.until_reply()
        async with connect(board.stream_url) as socket:
            await socket.send(start(board.ticket()))
            await socket.recv()
            await socket.send('{"event":"media","x":"' + "x" * 70_000 + '"}')
            code, _ = await closed(socket)

        assert code == 1009
        await neighbour.press("1")
        assert not neighbour.is_over
    assert board.reception.answered[1].lost


async def test_strangers_may_not_fill_the_lobby(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        idle = [await connect(board.stream_url) for _ in range(20)]

        with pytest.raises(InvalidStatus, match="403"):
            await connect(board.stream_url)

        for socket in idle:
            await socket.close()
        async with board.caller() as caller:
            await caller.until_reply()


async def test_only_the_carrier_signs_and_what_it_signs_is_let_in(tmp_path: Path) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN) as board:
        url = board.stream_url
        idle = [await connect(url, additional_headers={"X-Twilio-Signature": sign(TOKEN, url)}) for _ in range(25)]

        assert len(idle) == 25  # a carrier's sockets are not counted as strangers
        for socket in idle:
            await socket.close()
        for wrong in (sign("another", url), sign(TOKEN, f"{url}/"), sign(TOKEN, board.url + "/voice/stream"), ""):
            with pytest.raises(InvalidStatus, match="403"):
                await connect(url, additional_headers={"X-Twilio-Signature": wrong})


async def test_behind_a_proxy_the_public_address_is_what_is_signed(tmp_path: Path) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN, public_url="https://calls.example.test") as board:
        for public in ("wss://calls.example.test/voice/stream", "wss://calls.example.test:443/voice/stream"):
            headers = {"X-Twilio-Signature": sign(TOKEN, public)}
            async with connect(board.stream_url, additional_headers=headers) as socket:
                assert socket.response is not None

        with pytest.raises(InvalidStatus, match="403"):
            await connect(board.stream_url, additional_headers={"X-Twilio-Signature": sign(TOKEN, board.stream_url)})


async def test_with_an_auth_token_a_phone_ticket_needs_the_carrier_s_signature(tmp_path: Path) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN) as board:
        ticket = phone_ticket(board, "CA1")

        assert await refusal(board, start(ticket)) == (
            1008,
            "a ticket of the telephone network, shown by someone else",
        )

        headers = {"X-Twilio-Signature": sign(TOKEN, board.stream_url)}
        async with connect(board.stream_url, additional_headers=headers) as socket:
            await socket.send(start(ticket))
            assert json.loads(await socket.recv())["event"] == "media"


async def test_a_test_call_needs_no_carrier_but_a_page_of_our_own(tmp_path: Path) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN) as board:
        async with board.caller(Origin=board.url) as caller:
            await caller.until_reply()
        with pytest.raises(CallRefusedError, match="403"):
            await board.caller(Origin="https://evil.example").__aenter__()


async def test_a_page_may_not_pass_for_the_carrier_on_the_developer_s_machine(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        ticket = phone_ticket(board, "CA1")

        async with connect(board.stream_url, additional_headers={"Origin": board.url}) as socket:
            await socket.send(start(ticket))

            assert (await closed(socket))[1] == "a ticket of the telephone network, shown by someone else"


async def test_a_caller_who_stops_reading_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_sockets, "STALLED_S", 0.2)
    given_up = asyncio.Event()

    async def flood(board: Switchboard, call: Answered) -> Ended:
        try:
            for _ in range(30):
                await call.line.send("x" * 60_000)
            await call.read()
            raise AssertionError("it says nothing")
        finally:
            given_up.set()

    async with switchboard(tmp_path, flood) as board, connect(board.stream_url, max_queue=1) as socket:
        await socket.send(start(board.ticket()))
        async with asyncio.timeout(30):
            await given_up.wait()
        socket.transport.abort()

    assert board.reception.answered[0].lost


async def test_a_broken_connection_ends_the_call(tmp_path: Path) -> None:
    gone = asyncio.Event()

    async def script(board: Switchboard, call: Answered) -> Ended:
        try:
            return await chat(board, call)
        finally:
            gone.set()

    async with switchboard(tmp_path, script) as board, board.caller() as caller:
        await caller.until_reply()
        await caller.drop()
        async with asyncio.timeout(10):
            await gone.wait()

        assert board.reception.answered[0].lost


async def test_a_refusal_is_one_line_that_gives_nothing_away(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "receptionist")
    async with switchboard(tmp_path) as board:
        ticket = phone_ticket(board, "CA1")
        await refusal(board, start(ticket, call_sid="CA2"))

    lines = [record for record in caplog.records if record.name == "receptionist.web.media"]
    assert [(line.levelname, line.getMessage()) for line in lines] == [("WARNING", "stream refused")]
    told = str(vars(lines[0]))
    assert "the ticket is of another call" in told
    assert tickets.sign(ticket, KEY) not in told
    assert "2125550199" not in told


def test_origins_other_than_the_phone_never_carry_a_carrier_s_call() -> None:
    ticket = tickets.issue(practice="bright-smiles", origin=Origin.LOAD, now=0)

    assert ticket.carrier_call == ""


async def test_a_draft_is_called_as_it_was_when_the_ticket_was_given_or_not_at_all(tmp_path: Path) -> None:
    async with switchboard(tmp_path, goodbye) as board:
        services = board.services
        published = services.registry.by_slug("bright-smiles")
        assert published
        revisions = services.records.revisions
        text = published.text.replace("Bright Smiles & Co", "Brighter Smiles")
        draft = await revisions.keep_draft("bright-smiles", text, base=published.revision, version=0, by="user:1")
        now = services.clock.now().timestamp()
        ticket, late = (
            tickets.issue(practice="bright-smiles", origin=Origin.TEST, now=now, draft=sha256_of(text))
            for _ in range(2)
        )

        async with board.caller(ticket) as caller:
            await caller.until_over()
        again = text.replace("Brighter", "Brightest")
        await revisions.keep_draft("bright-smiles", again, base=published.revision, version=draft.version, by="user:1")
        changed = await refusal(board, start(late))
        await revisions.drop_draft("bright-smiles")
        gone = await refusal(board, start(late))

        (call,) = board.reception.answered
        assert call.practice.definition.practice.name == "Brighter Smiles"
        assert call.practice.revision == sha256_of(text)
        assert changed == (door.REFUSED, "the draft was changed since the ticket was given")
        assert gone[1].startswith("its draft cannot be called: There is no draft of bright-smiles")
