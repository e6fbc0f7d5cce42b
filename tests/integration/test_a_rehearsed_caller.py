"""The caller of rehearsals: hears what a telephone plays, answers when spoken to, interrupts, measures."""

import asyncio
from pathlib import Path

import pytest
from tests.switchboard import DENTIST, Answered, Switchboard, chat, goodbye, switchboard

from receptionist.audio.mulaw import SILENCE
from receptionist.call.live import CallerWords, TurnFinished
from receptionist.call.session import Ended
from receptionist.rehearsal.caller import CallOverError, ServerAwayError
from receptionist.rehearsal.carrier import Carrier
from receptionist.telephony.twilio import media

SPEECH = b"\x10\x90" * 1600  # 400 ms, loud
WORDS = bytes(1600)  # what the receptionist says: 200 ms


async def answering(board: Switchboard, call: Answered) -> Ended:
    """Says something, then something again whenever the caller's speech has ended; stops when they interrupt."""
    await board.open_row(call)
    stream = call.start.stream_sid
    await call.say(WORDS, "0")
    turn, quiet_frames, pending = 0, 0, 1
    while True:
        message = await call.read()
        match message:
            case media.Media(payload=payload) if payload != SILENCE * 160:
                quiet_frames = -5
                if pending and turn:
                    await call.line.send(media.encode_clear(stream))
            case media.Media():
                quiet_frames += 1
                if quiet_frames == 0:
                    turn += 1
                    pending += 1
                    told = CallerWords(turn=turn, text="words", final=True)
                    await call.line.send(media.encode_narration(stream, told))
                    await call.say(WORDS * (20 if turn == 1 else 1), str(turn))
            case media.MarkPlayed(name=name):
                pending -= 1
                finished = TurnFinished(1, 2, 3, 4, 5, turn=int(name))
                await call.line.send(media.encode_narration(stream, finished))
            case media.Stop():
                return await goodbye(board, call)
            case _:
                pass


async def test_speaks_when_the_receptionist_has_finished_and_interrupts_when_asked_to(tmp_path: Path) -> None:
    async with switchboard(tmp_path, answering) as board, board.caller() as caller:
        await caller.hear_out()
        await caller.say(SPEECH + SILENCE * 3200)
        await caller.interrupt_after(0.3, SPEECH)
        await caller.hear_out()
        await caller.hang_up(wait_s=2.0)

        assert [exchange.means for exchange in caller.exchanges] == ["greeting", "speech", "speech"]
        assert all(exchange.first_audio_ms is not None for exchange in caller.exchanges)
        (interruption,) = caller.interruptions
        assert interruption.after_ms is not None
        assert caller.ear.underruns == []
        assert caller.close_reason == "goodbye (1000)"
        said = b"".join(one.payload for one in board.reception.answered[0].messages if isinstance(one, media.Media))
        assert said.replace(SILENCE, b"") == SPEECH * 2
        heard = caller.heard().count(b"\x00")
        assert len(WORDS) * 2 < heard < len(WORDS) * 22  # the long answer was cut short


async def test_a_hole_in_the_receptionist_s_words_is_noticed(tmp_path: Path) -> None:
    async def stutter(board: Switchboard, call: Answered) -> Ended:
        await call.line.send(media.encode_media(call.start.stream_sid, WORDS))
        for _ in range(20):  # frames of 20 ms: 400 ms for 200 ms of sound
            await call.read_until(media.Media)
        await call.say(WORDS, "end")
        return await chat(board, call)

    async with switchboard(tmp_path, stutter) as board, board.caller() as caller:
        await caller.until_reply()
        await caller.until_quiet(quiet_s=0.5)

        assert len(caller.ear.underruns) == 1


async def test_waiting_in_vain_has_an_end_and_says_for_what(tmp_path: Path) -> None:
    async def silent(board: Switchboard, call: Answered) -> Ended:
        await call.read_until(media.Dtmf)
        return await goodbye(board, call)

    async with switchboard(tmp_path, silent) as board, board.caller() as caller:
        with pytest.raises(TimeoutError, match=r"did not answer within 0\.1 s"):
            await caller.until_reply(within_s=0.1)
        await caller.press("1")
        with pytest.raises(CallOverError, match="goodbye"):
            await caller.until_reply()


async def test_a_server_that_is_away_is_named(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        caller = board.caller()
        gone = board.url
    with pytest.raises(ServerAwayError, match="Nobody answers"):
        await caller.__aenter__()
    async with Carrier(gone).call(to=DENTIST) as phone:
        with pytest.raises(ServerAwayError):
            await phone.stream()


async def test_a_carrier_with_patience_asks_a_restarting_server_again(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        port = int(board.url.rpartition(":")[2])
    (tmp_path / "again").mkdir()
    carrier = Carrier(board.url, patience_s=10)

    async with carrier.call(to=DENTIST) as phone, asyncio.timeout(15):
        await carrier.found_nobody.wait()
        async with switchboard(tmp_path / "again", port=port):
            caller = await phone.stream()
            await caller.until_reply()
            await phone.hang_up()
