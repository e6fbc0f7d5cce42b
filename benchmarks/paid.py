"""The platform's own share of a turn on the paid chain: what callers wait, less what the simulated vendors take.

The server is held on one core; callers and vendors have the others. Prints; judges nothing.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Collection, Sequence
from pathlib import Path

from tests.integration import house
from tests.serving import RunningServer
from tests.vendors import vendors_apart

from receptionist.conversation.sentences import Sentences
from receptionist.providers.stt.deepgram import ENDPOINTING_MS
from receptionist.rehearsal.caller import Caller, percentile
from receptionist.simulators import deepgram, elevenlabs, openai
from receptionist.simulators.hum import hum

SAID = "I would like to leave a message."
ANSWERED = "I can take a message. May I have your name?"  # the first sentence is none that is kept: a voice makes it
TOGETHER = 40
ROUNDS = ((1, 12), (TOGETHER, 3))  # callers, calls of each
CLINIC = """
[practice]
name = "Measured Clinic"
timezone = "America/New_York"
numbers = ["+12125550180"]
[receptionist]
greeting = "Hello."
after_hours_greeting = "Hello."
[privacy]
disclose_ai = false
[hours]
monday = ["08:00-17:00"]
"""


def main() -> None:
    cores = sorted(os.sched_getaffinity(0))
    for transport in ("http", "websocket"):
        os.sched_setaffinity(0, cores[1:] or cores)
        with vendors_apart(otherwise=SAID) as environment, tempfile.TemporaryDirectory() as folder:
            server = _server(Path(folder), environment, transport)
            began = time.monotonic()
            os.sched_setaffinity(0, cores[:1])  # what a process starts stays where it is
            server.start(ready=False)
            os.sched_setaffinity(0, cores[1:] or cores)
            server.until_ready(strict=False)
            ready_s = time.monotonic() - began
            server.until_ready()
            print(f"ElevenLabs by {transport}: ready {ready_s:.1f} s, all models {time.monotonic() - began:.1f} s")
            try:
                asyncio.run(_measure(server))
            finally:
                server.stop()
    os.sched_setaffinity(0, cores)


def vendors_ms() -> float:
    """What the vendors take of each turn, as they are configured: the first clause's tokens are theirs."""
    clause = Sentences(eager=True)
    tokens = next(number for number, token in enumerate(openai.tokens(ANSWERED)) if clause.feed(token))
    hears, thinks, speaks = deepgram.Pace(), openai.Pace(), elevenlabs.Pace()
    seconds = hears.network_s + thinks.network_s + thinks.first_token_s + tokens / thinks.tokens_per_s
    return ENDPOINTING_MS + 1000 * (seconds + speaks.first_audio_s)


def _server(folder: Path, environment: dict[str, str], transport: str) -> RunningServer:
    (folder / "tenants").mkdir()
    (folder / "tenants" / "measured.toml").write_text(CLINIC)
    limits = {f"RECEPTIONIST__LIMITS__CALLS_{name}": "100" for name in ("AT_ONCE", "PER_PRACTICE", "PER_CALLER")}
    chosen = {
        "RECEPTIONIST__PROVIDERS__ELEVENLABS__TRANSPORT": transport,
        "RECEPTIONIST__PROVIDERS__DEFAULTS__TTS": '["elevenlabs:21m00Tcm4TlvDq8ikWAM"]',
    }
    return RunningServer(folder, settings={**environment, **limits, **chosen}, speech=None, ahead="all")


async def _measure(server: RunningServer) -> None:
    pid = server.process.pid
    for callers, calls in ROUNDS:
        cpu_s, began = _cpu_s(pid), time.monotonic()
        async with asyncio.TaskGroup() as tasks:
            held = [tasks.create_task(_calls(server, calls, number * 7 / callers)) for number in range(callers)]
        took_s, spent_s = time.monotonic() - began, _cpu_s(pid) - cpu_s
        _report(callers, [call for one in held for call in one.result()], spent_s / took_s, _memory_mb(pid))


async def _calls(server: RunningServer, calls: int, late_s: float) -> list[Caller]:
    """One after the other. They begin apart, so that turns do not all end at the same moment."""
    await asyncio.sleep(late_s)
    held: list[Caller] = []
    for _ in range(calls):
        async with house.place_call(server, "measured") as caller:
            await caller.hear_out(reply_within_s=30)
            await caller.say(hum(SAID))
            await caller.hear_out(reply_within_s=30)
            held.append(caller)
    return held


def _report(at_once: int, callers: Sequence[Caller], share: float, memory_mb: float) -> None:
    waits = [one.first_audio_ms for caller in callers for one in caller.exchanges if one.means == "speech"]
    own = [wait - vendors_ms() for wait in waits if wait is not None]
    underruns = sum(len(caller.ear.underruns) for caller in callers)
    print(
        f"  {at_once} call(s): own share p50 {_at(own, 0.5):.0f} ms, p95 {_at(own, 0.95):.0f} ms,"
        f" worst {max(own):.0f} ms of {len(own)}/{len(waits)} turns (vendors {vendors_ms():.0f} ms);"
        f" underruns {underruns}; {share:.0%} of the core, {memory_mb:.0f} MB"
    )


def _at(values: Collection[float], share: float) -> float:
    return percentile([round(value) for value in values], share) or 0


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory_mb(pid: int) -> float:
    (line,) = (line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
