"""A served house for spoken tests: the sample practices, one that is always open, one that never is."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.serving import RunningServer

from receptionist.call import tickets
from receptionist.clock import SystemClock
from receptionist.config import Config, ensure_secret_key, load
from receptionist.conversation.history import Origin
from receptionist.records.database import Records, open_records
from receptionist.rehearsal.caller import Caller
from receptionist.rehearsal.carrier import Carrier, Rung

DENTIST, VET = "+12125550100", "+13105550140"
OPEN, CLOSED = "+12125550150", "+12125550160"
FRONT_DESK = "+12125550151"
CALLER = "+12125550199"

_ALWAYS = '["00:00-24:00"]'
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def build(folder: Path, *, settings: Mapping[str, str] | None = None) -> RunningServer:
    """A server over a new folder, not started."""
    server = RunningServer(folder, settings=settings)
    week = "\n".join(f"{day} = {_ALWAYS}" for day in _DAYS)
    (folder / "tenants" / "open-clinic.toml").write_text(_clinic("Open Clinic", OPEN, week))
    (folder / "tenants" / "closed-clinic.toml").write_text(_clinic("Closed Clinic", CLOSED, ""))
    return server


def _clinic(name: str, number: str, week: str) -> str:
    return f"""
[practice]
name = "{name}"
timezone = "America/New_York"
country = "US"
numbers = ["{number}"]
[receptionist]
greeting = "{name}, hello."
after_hours_greeting = "{name}, hello. We are closed."
[privacy]
disclose_ai = false
[hours]
{week}
[[people]]
name = "Front desk"
number = "{FRONT_DESK}"
[routing]
human = "Front desk"
"""


def config_of(server: RunningServer) -> Config:
    return load(server.config, server.environment())


def place_call(server: RunningServer, practice: str, *, from_: str = "") -> Caller:
    """A narrated call of the platform's own making, not yet placed."""
    ticket = tickets.issue(practice=practice, origin=Origin.TEST, now=SystemClock().now().timestamp(), caller=from_)
    token = tickets.sign(ticket, ensure_secret_key(config_of(server)))
    return Caller(server.url.replace("http", "ws", 1) + "/voice/stream", {"token": token})


def carrier(server: RunningServer, *, people: dict[str, Rung] | None = None, patience_s: float = 0.0) -> Carrier:
    return Carrier(server.url, people=people, patience_s=patience_s)


@asynccontextmanager
async def records(server: RunningServer) -> AsyncGenerator[Records, None]:
    """What the server has kept, read from beside it."""
    async with open_records(config_of(server), SystemClock()) as opened:
        yield opened
