"""`receptionist load`: many callers through the real door, and what they measured."""

import asyncio
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.switchboard import KEY, Answered, Switchboard, goodbye, switchboard

from receptionist.audio.mulaw import SILENCE
from receptionist.call.session import Ended
from receptionist.telephony.twilio import media

WORDS = b"\x20" * 1600  # 200 ms
HOLE_S = 0.35  # after the first half of an answer: its sound lasts 200 ms of that


async def receptionist(board: Switchboard, call: Answered) -> Ended:
    """Greets, and answers what was said to its end; each answer has a hole in the middle of its one sentence."""
    await board.open_row(call)
    await call.say(WORDS, "greeting")
    answered, quiet, spoken = 0, 0, False
    while not isinstance(message := await call.read(), media.Stop):
        if not isinstance(message, media.Media):
            continue
        silent = not message.payload.strip(SILENCE)
        quiet, spoken = (quiet + 1 if silent else 0), spoken or not silent
        if spoken and quiet > 25:
            answered, quiet, spoken = answered + 1, 0, False
            await call.line.send(media.encode_media(call.start.stream_sid, WORDS))
            await asyncio.sleep(HOLE_S)
            await call.say(WORDS, f"answer {answered}")
    return await goodbye(board, call)


async def load(folder: Path, *arguments: str, key: str = KEY, timeout_s: float = 60) -> tuple[int, str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("RECEPTIONIST", "PORT"))}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "receptionist", "load", *arguments),
        cwd=folder,
        env={**own, "RECEPTIONIST_SECRET_KEY": key},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(timeout_s):
            out, error = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return process.returncode or 0, out.decode(), error.decode()


async def test_a_staging_server_is_called_through_its_door_and_every_call_is_marked_as_load(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    async with switchboard(tmp_path, receptionist, at=datetime.now(UTC)) as board:
        called = ("--server", board.url, "--practice", "bright-smiles", "--calls", "2", "--seconds", "7")
        code, out, error = await load(tmp_path, *called, "--silent", "0", "--json", "--html", str(page))

    assert (code, error) == (0, "")
    report: dict[str, Any] = json.loads(out)
    (step,) = report["steps"]
    assert (step["lines"], step["failures"], step["unanswered"]) == (2, {}, 0)
    assert step["calls"] == len(board.reception.answered) >= 2
    assert step["greeting"]["count"] == step["calls"]
    assert step["wait"]["count"] == step["turns"] >= 1
    assert step["wait"]["p50"] > 500  # the script listens for so long
    assert step["holes"] >= step["turns"]  # one in each answer
    assert step["holes_at_set_up"] == 0
    assert step["footprint"] is None
    assert {(one.ticket.origin, one.ticket.narrate) for one in board.reception.answered} == {("load", False)}
    assert page.read_text().startswith("<!doctype html>")


async def test_what_stands_in_the_way_of_a_load_is_said(tmp_path: Path) -> None:
    async with switchboard(tmp_path, receptionist, at=datetime.now(UTC)) as board:
        called = ("--server", board.url, "--practice", "bright-smiles", "--calls", "1", "--seconds", "1")
        code, out, error = await load(tmp_path, *called, key="another key, which is as long as a key is")
    no_practice = await load(tmp_path, "--server", "http://127.0.0.1:1")
    no_steps = await load(tmp_path, "--steps", "1,none")

    assert code == 1
    assert "the ticket was not signed by this server" in out
    assert "No call went well." in error
    assert (no_practice[0], "--server needs --practice" in no_practice[2]) == (2, True)
    assert (no_steps[0], "numbers of calls" in no_steps[2]) == (2, True)


@pytest.mark.deep
async def test_a_server_of_its_own_is_called_over_the_paid_chain(tmp_path: Path) -> None:
    code, out, error = await load(tmp_path, "--steps", "1,2", "--seconds", "15", "--json", timeout_s=240)

    assert (code, error) == (0, "")
    report: dict[str, Any] = json.loads(out)
    assert [(step["lines"], step["failures"]) for step in report["steps"]] == [(1, {}), (2, {})]
    for step in report["steps"]:
        assert step["wait"]["count"] > 0
        assert step["overhead"]["count"] == step["wait"]["count"]
        assert step["footprint"]["cpu_s"] > 0
        assert step["lag"]["count"] > 0
    assert report["warm"]["mb"] > 50
    assert any(aim["what"] == "memory for each added call" for aim in report["aims"])
