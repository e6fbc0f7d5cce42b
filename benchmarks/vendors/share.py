"""What a call costs the server's processor, and how much of that the adapters of its vendors take."""

import asyncio
import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.vendors.lanes import SPOKEN, Lane

from receptionist.audio.mulaw import FRAME_MS, RATE_HZ
from receptionist.simulators import openai
from receptionist.simulators.deepgram_hearing import Timing
from receptionist.simulators.hum import hum
from receptionist.simulators.mind import Say

_TURNS = 3
_ANSWER = "That is no trouble at all. I have your number here in front of me. Somebody will ring you back before noon."
_PIECE_BYTES = 800


async def measure(lanes: Sequence[Lane], own_us: Mapping[str, float], *, quick: bool) -> None:
    """Prints. `own_us`: what an adapter takes of each frame, message, token and piece of sound."""
    pid = lanes[0].server.process.pid
    before, at = _cpu_s(pid), time.monotonic()
    await asyncio.sleep(2.0)
    idle = (_cpu_s(pid) - before) / (time.monotonic() - at)
    before, at = _cpu_s(pid), time.monotonic()
    taken: list[float] = []
    await _calls(lanes, 1 if quick else _TURNS, taken)
    spent_s = _cpu_s(pid) - before - idle * (time.monotonic() - at)
    calls_s = sum(taken)
    ms = 1000 * spent_s / calls_s
    turns = len(lanes) * (1 if quick else _TURNS)
    each_s = {
        "audio frames to Deepgram": 1000 / FRAME_MS,
        "messages from Deepgram": turns * (1000 * len(SPOKEN) / RATE_HZ / Timing().interim_every_ms + 2) / calls_s,
        "tokens from OpenAI": turns * len(openai.tokens(_ANSWER)) / calls_s,
        "tenths of a second from ElevenLabs": turns * len(hum(_ANSWER)) / _PIECE_BYTES / calls_s,
    }
    shares = {what: each * own_us[what] / 1000 / ms for what, each in each_s.items()}
    parts = ", ".join(f"{share:.0%} the {each_s[what]:.1f} {what}" for what, share in shares.items())
    print(f"a call takes {ms:.1f} ms of the processor a second (besides {1000 * idle:.0f} without any); of it {parts}")


async def _calls(lanes: Sequence[Lane], turns: int, taken: list[float]) -> None:
    async with asyncio.TaskGroup() as group:
        for lane in lanes:
            group.create_task(_call(lane, turns, taken))


async def _call(lane: Lane, turns: int, taken: list[float]) -> None:
    lane.first.openai.script.extend([[Say(_ANSWER)]] * turns)
    began = time.monotonic()
    async with lane.caller() as caller:
        await caller.hear_out()
        for _ in range(turns):
            await caller.say(SPOKEN)
            await caller.hear_out()
    taken.append(time.monotonic() - began)


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
