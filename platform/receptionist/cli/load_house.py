"""A server of its own for `receptionist load`: the paid chain over simulated vendors, in a folder that goes away."""

import asyncio
import os
import secrets
import signal
import sys
import tempfile
from collections.abc import AsyncGenerator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final, TypeVar

import click
import msgspec

from receptionist.cli.simulators import Places
from receptionist.conversation.sentences import Sentences
from receptionist.errors import ReceptionistError
from receptionist.ops import server
from receptionist.providers.stt.deepgram import ENDPOINTING_MS
from receptionist.rehearsal.load.asking import get
from receptionist.rehearsal.load.speech import Speech, packaged
from receptionist.simulators.pace import PUBLISHED, QUICK, Paces

T = TypeVar("T")

PRACTICE: Final = "load"
# Two sentences that nothing is known of beforehand: a model has to be asked, and a voice.
ANSWER: Final = "We can help you with that. What else should we know?"
PATIENCE_MS: Final = 700  # what the practice's patience, "normal", means
_READY_S: Final = 120.0
_STOP_S: Final = 15.0
_CHAIN: Final = {
    "STT": '["deepgram:nova-3"]',
    "LLM": '["openai:gpt-4o"]',
    "TTS": '["elevenlabs:21m00Tcm4TlvDq8ikWAM"]',
}


class HouseError(ReceptionistError):
    """The server or the vendors to be called could not be started."""


class House(msgspec.Struct, frozen=True):
    """Who can be called, and how."""

    url: str
    key: str  # of tickets
    pid: int
    vendors_pid: int
    floors: dict[str, float]  # words of a turn -> milliseconds that the vendors take of it


class Simulated(msgspec.Struct, frozen=True):
    """The vendors that are played for a house."""

    places: Places
    pid: int
    paces: Paces


@asynccontextmanager
async def open_house(vendors: Simulated, *, speculates: bool = True, workers: int = 1) -> AsyncGenerator[House, None]:
    """Ready to be called while the context lasts. The server keeps to cores of its own where there are enough."""
    cores = _cores()
    with tempfile.TemporaryDirectory(prefix="receptionist-load-") as name:
        folder = Path(name)
        key, port = secrets.token_hex(32), free_port()
        _furnish(folder, speculates=speculates)
        process = await serve_in(folder, port, {**_accounts(vendors), **_settings(key)}, workers)
        keep_to(process.pid, cores[:workers] if len(cores) > workers else [])
        try:
            url = f"http://127.0.0.1:{port}"
            await until_ready(process, f"{url}/ready?strict=1", folder / "server.log")
            known = floors(packaged(), vendors.paces, 0 if speculates else PATIENCE_MS)
            yield House(url, key, process.pid, vendors.pid, known)
        finally:
            await stop(process)


@asynccontextmanager
async def open_vendors(*, published: bool = False, apart: int = 0) -> AsyncGenerator[Simulated, None]:
    """In a process of their own, taught what load callers say; on the last `apart` cores, when there are so many."""
    with tempfile.TemporaryDirectory(prefix="receptionist-load-") as taught:
        _teach(Path(taught))
        more = ["--published"] if published else []
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "receptionist", "simulators", "--taught", taught, "--answer", ANSWER, *more),
            stdout=asyncio.subprocess.PIPE,
        )
        keep_to(process.pid, last_cores(apart))
        try:
            async with asyncio.timeout(_READY_S):
                assert process.stdout
                line = await process.stdout.readline()
            if not line:
                raise HouseError("The simulated vendors did not start; what they said stands above.")
            places = msgspec.json.decode(line, type=Places)
            yield Simulated(places, process.pid, PUBLISHED if published else QUICK)
        finally:
            await stop(process)


def _teach(folder: Path) -> None:
    for number, one in enumerate(packaged().clips):
        (folder / f"{number}.ulaw").write_bytes(one.audio)
        (folder / f"{number}.txt").write_text(one.words, "utf-8")


def floors(speech: Speech, paces: Paces, patience_ms: int = 0) -> dict[str, float]:
    """What the vendors take of each turn, one after the other: the end of speech, the first clause, the first sound.
    A practice's patience, where nothing is done before it has ended, is a setting and stands with them."""
    found: dict[str, float] = {}
    for one in speech.all:
        clause = Sentences(eager=True)
        found[one.words] = paces.of_turn_ms(
            one.audio, ENDPOINTING_MS, ANSWER, lambda token, clause=clause: bool(clause.feed(token)), patience_ms
        )
    return found


def cores_apart(workers: int) -> int:
    """How many cores callers and vendors have for themselves, beside a server of so many processes; 0: all share."""
    return max(0, len(_cores()) - workers)


def last_cores(many: int) -> Sequence[int]:
    return _cores()[-many:] if many else []


def _cores() -> list[int]:
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


async def until_stopped(work: Coroutine[Any, Any, T]) -> T:  # Any: what a coroutine is sent and yields
    """The work, cancelled by Ctrl-C or SIGTERM: what it has started is stopped with it. Raises click.Abort then."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, task.cancel)
    try:
        return await work
    except asyncio.CancelledError as cancelled:
        raise click.Abort from cancelled


def keep_to(pid: int, cores: Sequence[int]) -> None:
    """What the process starts from now on stays there as well."""
    if cores:
        with suppress(OSError):
            os.sched_setaffinity(pid, cores)


async def stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(_STOP_S):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()


def _furnish(folder: Path, *, speculates: bool) -> None:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    week = "\n".join(f'{day} = ["00:00-24:00"]' for day in days)
    (folder / "tenants").mkdir()
    (folder / "tenants" / f"{PRACTICE}.toml").write_text(
        f"""[practice]
name = "Load Clinic"
timezone = "America/New_York"
numbers = ["+12125550180"]
[receptionist]
greeting = "Load clinic, how can I help you?"
[privacy]
disclose_ai = false
[turns]
speculate = {str(speculates).lower()}
[hours]
{week}
[[faqs]]
question = "Where can I park?"
answer = "There is a car park behind the house, and it is free for patients."
""",
        "utf-8",
    )
    (folder / "receptionist.toml").write_text("", "utf-8")


def _accounts(vendors: Simulated) -> dict[str, str]:
    """Of those who answer, as an operator has them: an SDK that nobody asks takes up to 40 MB."""
    kinds = [name.split('"')[1].partition(":")[0].upper() for name in _CHAIN.values()]
    return {
        name: value
        for name, value in vendors.places.environment.items()
        if "__PROVIDERS__" not in name or any(f"__PROVIDERS__{kind}__" in name for kind in kinds)
    }


def _settings(key: str) -> dict[str, str]:
    limits = {f"RECEPTIONIST__LIMITS__CALLS_{name}": "10000" for name in ("AT_ONCE", "PER_PRACTICE", "PER_CALLER")}
    chain = {f"RECEPTIONIST__PROVIDERS__DEFAULTS__{role}": names for role, names in _CHAIN.items()}
    return {
        **limits,
        **chain,
        "RECEPTIONIST__LIMITS__SPEND_PER_DAY": "1000000",
        "RECEPTIONIST__SERVER__SECRET_KEY": key,
        "RECEPTIONIST__SPEECH__AHEAD": "all",
        "RECEPTIONIST__OBSERVABILITY__LOG_LEVEL": "WARNING",
    }


async def serve_in(folder: Path, port: int, settings: Mapping[str, str], workers: int) -> asyncio.subprocess.Process:
    """A server over a furnished folder, and nothing else of ours: `until_ready` waits for it, `stop` ends it."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("RECEPTIONIST", "PORT"))}
    config = {"RECEPTIONIST_CONFIG": str(folder / "receptionist.toml")}
    with (folder / "server.out").open("wb") as said, (folder / "server.log").open("wb") as logged:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "receptionist", "serve", "--port", str(port), "--workers", str(workers)),
            cwd=folder,
            env={**own, **config, **settings},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=said,
            stderr=logged,
            start_new_session=True,
        )


async def until_ready(process: asyncio.subprocess.Process, url: str, log: Path) -> None:
    """Raises HouseError."""
    try:
        async with asyncio.timeout(_READY_S):
            while process.returncode is None:
                status, _ = await get(url)
                if status == 200:
                    return
                await asyncio.sleep(0.1)
    except TimeoutError:
        pass
    said = await asyncio.to_thread(log.read_text, "utf-8", "replace")
    raise HouseError(f"The server to be called did not become ready. Its log ends:\n{said[-3000:]}")


def free_port() -> int:
    with server.listen("127.0.0.1", 0) as listener:
        return listener.getsockname()[1]
