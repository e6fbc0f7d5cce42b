"""`receptionist call`: recorded speech against a running server, told as it happens."""

import asyncio
import json
import os
import sys
import wave
from datetime import UTC, datetime
from pathlib import Path

from tests.switchboard import KEY, Answered, Switchboard, switchboard

from receptionist.audio import mulaw, wav
from receptionist.audio.mulaw import SILENCE
from receptionist.call.live import CallEnded, CallerWords, FunctionRan, LiveEvent, ReplyHeard, TurnFinished
from receptionist.call.session import Ended
from receptionist.telephony.twilio import media

SPEECH = b"\x10\x90" * 1600  # 400 ms, loud
WORDS = b"\x20" * 1600  # 200 ms


async def receptionist(board: Switchboard, call: Answered) -> Ended:
    """Greets; answers an utterance when it has ended; after the second it says goodbye."""

    async def tell(event: LiveEvent) -> None:
        await call.line.send(media.encode_narration(call.start.stream_sid, event))

    async def answer(turn: int, text: str) -> None:
        await call.say(WORDS, str(turn))
        await call.read_until(media.MarkPlayed)
        await tell(ReplyHeard(turn, text, interrupted=False))
        await tell(TurnFinished(10, 20, 30, 40, 240, turn=turn))

    async def listened() -> None:
        quiet, spoken = 0, False
        while not (spoken and quiet > 20):
            message = await call.read()
            if isinstance(message, media.Stop):
                raise AssertionError("the caller left")
            if isinstance(message, media.Media):
                silent = not message.payload.strip(SILENCE)
                quiet, spoken = (quiet + 1 if silent else 0), spoken or not silent

    await board.open_row(call)
    await answer(0, "Hello.")
    for turn, words in ((1, "what are your hours"), (2, "goodbye")):
        await listened()
        await tell(CallerWords(turn, words, final=True))
        if turn == 1:
            await tell(FunctionRan(turn, "check_hours", {"when": "today"}, {"open": True}))
        await answer(turn, f"Answer {turn}.")
    await tell(CallEnded("answered", "goodbye"))
    await call.line.close(1000, "goodbye")
    return Ended("answered", "goodbye")


def recording(folder: Path, speech: bytes = SPEECH, name: str = "caller.wav") -> Path:
    """Two utterances, stereo at 16 kHz as a computer records them."""
    whole = mulaw.silence(500) + speech + mulaw.silence(1500) + speech + mulaw.silence(300)
    path = folder / name
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(16_000)
        for sample in mulaw.decode(whole):
            file.writeframesraw(sample.to_bytes(2, "little", signed=True) * 4)
    return path


async def call(folder: Path, server: str, *arguments: str, key: str = KEY) -> tuple[int, str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("RECEPTIONIST", "PORT"))}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "receptionist", "call", "bright-smiles", "--server", server, *arguments),
        cwd=folder,
        env={**own, "RECEPTIONIST_SECRET_KEY": key},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(60):
            out, error = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return process.returncode or 0, out.decode(), error.decode()


async def test_both_sides_are_told_with_their_latencies(tmp_path: Path) -> None:
    audio, out = recording(tmp_path), tmp_path / "heard.wav"
    async with switchboard(tmp_path, receptionist, at=datetime.now(UTC)) as board:
        code, text, error = await call(tmp_path, board.url, "--audio", str(audio), "--out", str(out))

    assert (code, error) == (0, "")
    said = [line for line in text.splitlines() if line.startswith(("caller", "receptionist"))]
    assert said == [
        "receptionist  Hello.",
        "caller        what are your hours",
        "receptionist  Answer 1.",
        "caller        goodbye",
        "receptionist  Answer 2.",
    ]
    assert "[check_hours when: today -> open: True]" in text
    assert "answered (goodbye)" in text
    assert "of 2 replies" in text
    heard = wav.decode(out.read_bytes())
    assert heard.rate_hz == 8000
    assert mulaw.encode(heard.samples).count(b"\x20") == 3 * len(WORDS)
    (answered,) = board.reception.answered
    assert (answered.ticket.origin, answered.ticket.narrate) == ("test", True)
    spoken = b"".join(one.payload for one in answered.messages if isinstance(one, media.Media)).strip(SILENCE)
    assert len(spoken) / 8 > 1000  # the second utterance waited for the answer to the first


async def test_a_script_can_read_the_call(tmp_path: Path) -> None:
    async with switchboard(tmp_path, receptionist, at=datetime.now(UTC)) as board:
        code, text, _ = await call(tmp_path, board.url, "--audio", str(recording(tmp_path)), "--json")

    lines = [json.loads(line) for line in text.splitlines()]
    assert code == 0
    assert [line["event"] for line in lines] == ["reply", "caller", "function", "reply", "caller", "reply", "ended"]
    assert lines[3]["server"]["first_audio_ms"] == 40
    assert lines[3]["first_audio_ms"] >= 0
    ended = lines[-1]
    assert (ended["outcome"], ended["replies"], ended["unanswered"], ended["underruns"]) == ("answered", 2, 0, 0)


async def test_what_stands_in_the_way_is_said(tmp_path: Path) -> None:
    audio = str(recording(tmp_path))
    async with switchboard(tmp_path, receptionist, at=datetime.now(UTC)) as board:
        refused = await call(tmp_path, board.url, "--audio", audio, key="k" * 40)
        nowhere = board.url
    away = await call(tmp_path, nowhere, "--audio", audio)
    (tmp_path / "no.wav").write_bytes(b"not a recording")
    no_wav = await call(tmp_path, nowhere, "--audio", str(tmp_path / "no.wav"))
    missing = await call(tmp_path, nowhere, "--audio", str(tmp_path / "missing.wav"))
    silent = await call(tmp_path, nowhere, "--audio", str(recording(tmp_path, mulaw.silence(400), "silent.wav")))
    not_http = await call(tmp_path, "localhost:8000", "--audio", audio)
    no_number = await call(tmp_path, nowhere, "--audio", audio, "--from", "me")

    assert refused[0] == 1
    assert "the ticket was not signed by this server" in refused[2]
    assert away[0] == 1
    assert "Nobody answers" in away[2]
    assert "Start the server first" in away[2]
    assert no_wav[0] == 1
    assert "no.wav: This is not a wave file." in no_wav[2]
    assert missing[0] == 1
    assert "No such file" in missing[2]
    assert silent[0] == 1
    assert "nobody speaks in this recording" in silent[2]
    assert not_http[0] == 2
    assert "http://127.0.0.1:8000" in not_http[2]
    assert no_number[0] == 2
    assert "+12125550199" in no_number[2]
    for _, _, error in (refused, away, no_wav, missing, silent, not_http, no_number):
        assert "Traceback" not in error


async def test_a_draft_that_there_is_not_is_not_called(tmp_path: Path) -> None:
    (tmp_path / "receptionist.toml").touch()
    (tmp_path / "tenants").mkdir()
    (tmp_path / "tenants" / "bright-smiles.toml").write_text(
        '[practice]\nname = "Smiles"\ntimezone = "America/New_York"\nnumbers = ["+12125550100"]\n[hours]\n'
    )

    code, _, error = await call(tmp_path, "http://127.0.0.1:1", "--audio", str(recording(tmp_path)), "--draft")

    assert (code, error) == (
        1,
        "receptionist: There is no draft of bright-smiles: what is published is all there is.\n",
    )
