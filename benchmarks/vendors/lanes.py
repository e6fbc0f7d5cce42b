"""Lanes: a server in a process of its own, and for each lane a practice with simulated vendors of its own.

What is let fail in one lane is felt by the calls of that lane alone, so that several can be measured side by side.
"""

import asyncio
import tempfile
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.integration import house
from tests.serving import RunningServer

from receptionist.audio import vad
from receptionist.audio.mulaw import FRAME_BYTES, FRAME_MS
from receptionist.rehearsal.caller import Caller
from receptionist.simulators.hum import hum
from receptionist.simulators.vendor import KEY, Vendor
from receptionist.simulators.vendors import Vendors, open_vendors

SAID = "I would like to leave a message."
SPOKEN = hum(SAID)
ANSWERED = ("I can take a message.", "May I have your name?")
VOICE = "21m00Tcm4TlvDq8ikWAM"
_AUDIBLE_DBFS = -50.0
_ROLES = {"stt": ("deepgram", ":nova-3"), "llm": ("openai", ":gpt-4o"), "tts": ("elevenlabs", f":{VOICE}")}
_CLINIC = """
[practice]
name = "Measured Clinic"
timezone = "America/New_York"
numbers = ["{number}"]
[receptionist]
greeting = "Hello."
after_hours_greeting = "Hello."
[privacy]
disclose_ai = false
[hours]
monday = ["08:00-17:00"]
[providers]
{order}
"""


@dataclass
class Lane:
    """One practice, the vendors that it asks first, and those behind them."""

    server: RunningServer
    number: int
    first: Vendors
    second: Vendors

    @property
    def slug(self) -> str:
        return f"lane-{self.number}"

    @property
    def telephone(self) -> str:
        return _telephone(self.number)

    @property
    def vendors(self) -> list[Vendor]:
        return [
            vendor for each in (self.first, self.second) for vendor in (each.deepgram, each.openai, each.elevenlabs)
        ]

    def caller(self) -> Caller:
        return house.place_call(self.server, self.slug)

    def logged(self, message: str, since: float) -> list[tuple[float, dict[str, Any]]]:
        """The server's lines about this lane's vendors since then: wall clock and fields."""
        found = [(_seconds(line), line) for line in self.server.logged(message)]
        mine = {f"{kind}{which}{self.number}" for kind, _ in _ROLES.values() for which in "ab"}
        return [(at, line) for at, line in found if at >= since and str(line.get("provider")).partition(":")[0] in mine]


@asynccontextmanager
async def open_lanes(count: int) -> AsyncGenerator[Sequence[Lane], None]:
    """A running server with so many lanes, its embedded models loaded."""
    with tempfile.TemporaryDirectory() as folder:
        async with AsyncExitStack() as stack:
            pairs = [
                (await stack.enter_async_context(open_vendors()), await stack.enter_async_context(open_vendors()))
                for _ in range(count)
            ]
            for pair in pairs:
                for vendors in pair:
                    vendors.deepgram.taught.teach(SPOKEN, SAID)
            server = _server(Path(folder), pairs)
            await asyncio.to_thread(server.start)  # this loop plays the vendors, which the server asks
            try:
                yield [Lane(server, number, *pair) for number, pair in enumerate(pairs)]
            finally:
                await asyncio.to_thread(server.stop)


def _server(folder: Path, pairs: Sequence[tuple[Vendors, Vendors]]) -> RunningServer:
    (folder / "tenants").mkdir()
    accounts: list[str] = []
    for number, pair in enumerate(pairs):
        for which, vendors in zip("ab", pair, strict=True):
            for kind, url in vendors.base_urls.items():
                accounts.append(
                    f'[providers.{kind}{which}{number}]\nkind = "{kind}"\napi_key = "{KEY}"\nbase_url = "{url}"'
                )
        order = "\n".join(
            f'{role} = ["{kind}a{number}{rest}", "{kind}b{number}{rest}"]' for role, (kind, rest) in _ROLES.items()
        )
        text = _CLINIC.format(number=_telephone(number), order=order)
        (folder / "tenants" / f"lane-{number}.toml").write_text(text)
    limits = {f"RECEPTIONIST__LIMITS__CALLS_{name}": "100" for name in ("AT_ONCE", "PER_PRACTICE", "PER_CALLER")}
    server = RunningServer(folder, settings=limits, speech=None)
    server.config.write_text(server.config.read_text() + "\n".join(accounts))
    return server


def _telephone(number: int) -> str:
    return f"+121255502{number:02d}"


def _seconds(line: dict[str, Any]) -> float:
    return datetime.fromisoformat(line["time"]).timestamp()


def longest_silence_s(caller: Caller, since: float) -> float:
    """Between then and the last sound that was heard: the longest time without any."""
    heard = caller.ear.timeline(since, caller.ear.free_at)
    longest = run = 0
    for start in range(0, len(heard), FRAME_BYTES):
        run = 0 if vad.level_dbfs(heard[start : start + FRAME_BYTES]) > _AUDIBLE_DBFS else run + 1
        longest = max(longest, run)
    return longest * FRAME_MS / 1000


def times_heard(caller: Caller, sentence: str) -> int:
    """How often the end of a sentence reached the caller's ear, whichever voice said it."""
    audio = hum(sentence)
    return caller.heard().count(audio[-2400:-400])
