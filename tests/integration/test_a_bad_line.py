"""Lines on which everything goes wrong that can: that call alone suffers, and it ends in the record, once."""

import asyncio
import base64
import gc
import json
import logging
import socket
from collections.abc import Callable
from contextlib import AsyncExitStack
from itertools import count, permutations
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.switchboard import DENTIST, KEY
from tests.told_house import Answers, House, house
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from receptionist.audio.mulaw import SILENCE
from receptionist.call import tickets
from receptionist.conversation.history import Origin
from receptionist.ops import line_sockets
from receptionist.ops.line_sockets import LineSocket
from receptionist.rehearsal.caller import Caller
from receptionist.rehearsal.load import wire
from receptionist.telephony.twilio.signature import sign
from receptionist.web import media as door

Message = dict[str, Any]  # of a carrier: tests bend what stands in it
BROKEN, ODD, LOST = 50, 7, 13  # every so many frames


def as_sent(message: Message) -> str:
    return msgspec.json.encode(message).decode()


def with_payload(message: Message, payload: str) -> str:
    return as_sent({**message, "media": {**message["media"], "payload": payload}})


def only_sound(spoil: Callable[[Message], list[str]]) -> Callable[[Message], list[str]]:
    return lambda message: spoil(message) if message["event"] == "media" else [as_sent(message)]


def as_if(other: Caller) -> Callable[[Message], list[str]]:
    """Every message carries the other stream's name."""
    return lambda message: [as_sent({**message, "streamSid": other.stream_sid})]


async def ask(
    here: House, caller: Caller, words: str = "Well, what can you tell me?", *, call: int = -1, turn: int = 1
) -> str:
    """What was heard in answer: by the model, since no practice's file knows this question."""
    await here.ears.say(words, call=call)
    await here.answered(caller, turn)
    return here.words(caller)[-1]


async def test_broken_odd_lost_and_swapped_frames_cost_their_own_moment(tmp_path: Path) -> None:
    numbers, kept = count(1), list[str]()

    def spoil(message: Message) -> list[str]:
        number = next(numbers)
        if number % LOST == 0:
            return []
        if number % BROKEN == 0:
            return [with_payload(message, "no base64!")]
        if number % ODD == 0:  # another size each time, none at all too, and no sound that a telephone makes
            return [with_payload(message, base64.b64encode(bytes(range(256))[: number * 37 % 250]).decode())]
        kept.append(as_sent(message))
        swapped = [*reversed(kept)] if len(kept) == 2 else []
        if swapped:
            kept.clear()
        return swapped

    async with house(tmp_path, silence_s=8.0) as here, here.board.caller(line=only_sound(spoil)) as caller:
        await caller.hear_out()
        answer = await ask(here, caller)

        assert answer == "We open at eight."
        [fed] = here.ears.fed
        whole = [frame for frame in fed if len(frame) == 160]
        assert len(whole) >= (next(numbers) - 1) * (1 - 1 / LOST - 1 / ODD) - 10
        assert set(whole) == {SILENCE * 160}


async def test_a_line_of_nothing_but_garbage_is_given_up_and_its_neighbour_hears_nothing_of_it(tmp_path: Path) -> None:
    def garbage(message: Message) -> list[str]:
        return [with_payload(message, "no base64!")] * 10  # ten times as fast as a carrier: a test would wait for long

    async with house(tmp_path, silence_s=8.0) as here, here.board.caller() as neighbour:
        await neighbour.hear_out()
        async with here.board.caller(line=only_sound(garbage)) as caller:
            await caller.until_over(within_s=60)

        assert await ask(here, neighbour, call=0) == "We open at eight."
        rows = await here.board.services.records.calls.list("bright-smiles", origins=[Origin.TEST])
        assert sorted(row.state for row in rows) == ["ended", "in_progress"]


async def test_after_a_huge_message_the_carrier_goes_on_with_the_same_conversation(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def huge(message: Message) -> list[str]:
        return ["x" * 1_000_000]

    async with house(tmp_path, silence_s=8.0) as here, here.board.carrier().call(to=DENTIST) as call:
        first = await call.stream()
        await first.until_reply()
        await first.until_quiet(quiet_s=0.2)
        first.line = huge
        await first.until_over(within_s=10)
        second = await call.stream()
        await second.until_reply()
        await second.until_quiet(quiet_s=0.2)
        await here.ears.say("When are you open?")
        async with asyncio.timeout(10):
            while len(second.ear.sounds) < 2:  # noqa: ASYNC110 - a carrier is not told what happens
                await asyncio.sleep(0.05)
        await second.until_quiet(quiet_s=0.2)
        await call.hang_up()

        assert first.close_reason.endswith("(1009)")
        assert len(call.callers) == 2
        assert here.model.asked[-1] == "When are you open?"
        assert (await here.row(Origin.PHONE)).state == "ended"
        assert [record for record in caplog.records if getattr(record, "code", 0) == 1009]


async def test_two_calls_whose_ids_are_swapped_hear_nothing_of_each_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "receptionist")
    async with (
        house(tmp_path, silence_s=8.0) as here,
        here.board.caller() as one,
        here.board.caller() as two,
    ):
        await asyncio.gather(one.hear_out(), two.hear_out())
        before = [len(fed) for fed in here.ears.fed]
        for caller, other in ((one, two), (two, one)):
            caller.line = as_if(other)
        await asyncio.gather(one.press("0"), two.press("0"), one.type("Who is there?"), two.type("Who is there?"))
        await asyncio.sleep(0.5)

        assert all(len(fed) - earlier <= 2 for fed, earlier in zip(here.ears.fed, before, strict=True))
        assert here.model.asked == []
        assert here.words(one) == here.words(two) == ["Hello."]
        one.line = two.line = None
        assert await ask(here, one, call=0) == "We open at eight."
    told = [record for record in caplog.records if record.getMessage() == "a stream speaks for another"]
    assert len(told) == 2


async def test_who_floods_is_slowed_and_whoever_calls_beside_them_is_answered_as_ever(tmp_path: Path) -> None:
    def flood(message: Message) -> list[str]:
        return [as_sent(message)] * 50

    async with house(tmp_path, silence_s=8.0) as here, here.board.caller() as flooder:
        await flooder.hear_out()
        flooder.line = only_sound(flood)
        async with here.board.caller() as neighbour:
            await neighbour.hear_out()
            answers = [await ask(here, neighbour, call=1, turn=turn) for turn in (1, 2)]

        assert answers == ["We open at eight.", "We close at five."]
        flooder.line = None
        flooded = sum(map(len, here.ears.fed[0])) / 8000
        assert flooded <= (asyncio.get_running_loop().time() - flooder.began_at) * 2 + 10 + 1
        assert await ask(here, flooder, call=0) == "What else?"


async def test_a_peer_that_reads_nothing_any_more_is_given_up_and_nothing_of_it_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "receptionist")
    monkeypatch.setattr(line_sockets, "STALLED_S", 0.2)
    monkeypatch.setattr(line_sockets, "CLOSED_WITHIN_S", 0.2)
    loop = asyncio.get_running_loop()
    story = ". ".join(" ".join(words) for words in permutations(("one", "very", "long", "dull", "tale")))
    async with house(tmp_path, model=Answers(f"{story}."), silence_s=8.0) as here:
        raw = socket.socket()
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        raw.setblocking(False)
        host, port = here.board.url.removeprefix("http://").split(":")
        await loop.sock_connect(raw, (host, int(port)))
        await loop.sock_sendall(raw, wire.handshake(f"{host}:{port}", "/voice/stream"))
        await loop.sock_recv(raw, 1024)
        token = tickets.sign(here.board.ticket(), KEY)
        start = {"callSid": "CA1", "streamSid": "MZ1", "customParameters": {"token": token}}
        begun = json.dumps({"event": "start", "streamSid": "MZ1", "start": start}).encode()
        await loop.sock_sendall(raw, wire.frame(begun))
        async with asyncio.timeout(60):
            while not here.ears.fed:  # noqa: ASYNC110 - nobody tells that a call has begun
                await asyncio.sleep(0.02)
            await asyncio.sleep(0.3)
            await here.ears.say("Tell me everything.")
            while (await here.row()).state != "ended":  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            while any(issubclass(type(one), LineSocket) for one in gc.get_objects()):
                await asyncio.sleep(0.1)
                gc.collect()
        raw.close()
    [ended] = [vars(record) for record in caplog.records if record.getMessage() == "call ended"]
    assert ended["reason"] == "caller_left", "not for silence: it was cut off while it was spoken to"


@pytest.mark.parametrize(("strangers", "calls"), [(100, 1), pytest.param(1000, 20, marks=pytest.mark.deep)])
async def test_sockets_that_never_begin_are_shown_out_and_disturb_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strangers: int, calls: int
) -> None:
    monkeypatch.setattr(door, "START_WITHIN_S", 1.0)
    answers = Answers("We open at eight.")
    async with (
        house(tmp_path, model=answers, silence_s=8.0, auth_token="the carrier's") as here,
        AsyncExitStack() as stack,
    ):
        url = here.board.stream_url
        headers = {"X-Twilio-Signature": sign("the carrier's", url)}
        idle: list[ClientConnection] = []
        for _ in range(strangers // 50):
            idle += await asyncio.gather(*(connect(url, additional_headers=headers) for _ in range(50)))
        callers = [await stack.enter_async_context(here.board.caller()) for _ in range(calls)]
        await asyncio.gather(*(caller.hear_out() for caller in callers))
        for call, caller in enumerate(callers):
            await here.ears.say("When are you open?", call=call)
            await here.answered(caller, 1)
            assert len(here.words(caller)) == 2
        for one in idle:
            with pytest.raises(ConnectionClosed):
                await one.recv()

        assert {one.close_code for one in idle} == {1008}


@pytest.mark.parametrize(("idle", "speaking"), [(10, 1), pytest.param(1000, 10, marks=pytest.mark.deep)])
async def test_calls_on_which_nothing_is_sent_disturb_nobody_who_speaks(
    tmp_path: Path, idle: int, speaking: int
) -> None:
    async with house(tmp_path, model=Answers("We open at eight."), silence_s=60.0) as here, AsyncExitStack() as stack:

        async def rest(number: int) -> None:
            resting = await stack.enter_async_context(connect(here.board.stream_url))
            token = tickets.sign(here.board.ticket(origin=Origin.LOAD), KEY)
            begun = {"callSid": f"CA{number}", "streamSid": f"MZ{number}", "customParameters": {"token": token}}
            await resting.send(json.dumps({"event": "start", "streamSid": f"MZ{number}", "start": begun}))
            await resting.recv()

        for first in range(0, idle, 10):
            await asyncio.gather(*(rest(number) for number in range(first, first + 10)))
        callers = [await stack.enter_async_context(here.board.caller()) for _ in range(speaking)]
        await asyncio.gather(*(caller.hear_out() for caller in callers))
        answers: list[str] = []  # each as soon as it is there: who waits too long is asked whether they are there
        for number, caller in enumerate(callers):
            await here.ears.say("When are you open?", call=idle + number)
            await here.answered(caller, 1)
            answers.append(here.words(caller)[1])

        assert all("open" in answer or "close" in answer for answer in answers), answers
        assert len(here.ears.fed) == idle + speaking
