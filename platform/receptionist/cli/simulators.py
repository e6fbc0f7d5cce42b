"""`receptionist simulators`: the simulated vendors alone, in a process of their own, for measurements and tests."""

import asyncio
import signal
from pathlib import Path

import click
import msgspec

from receptionist.errors import ReceptionistError
from receptionist.ops import server
from receptionist.simulators.ears import TaughtSpeech
from receptionist.simulators.mind import Say
from receptionist.simulators.pace import PUBLISHED, QUICK, Paces
from receptionist.simulators.vendor import KEY
from receptionist.simulators.vendors import open_vendors, overrides


class TaughtError(ReceptionistError):
    """The speech to be taught cannot be read."""


class Places(msgspec.Struct, frozen=True):
    """The line that is printed when all are listening. `environment` points `receptionist serve` at them."""

    key: str
    base_urls: dict[str, str]
    environment: dict[str, str]


@click.command(hidden=True)
@click.option("--taught", type=click.Path(path_type=Path), help="Folder of NAME.ulaw with NAME.txt: speech to know.")
@click.option("--otherwise", default="", help="What the recogniser understands of any other speech.")
@click.option("--answer", default="", help="What the model answers to everything.")
@click.option("--published", is_flag=True, help="As slow as the vendors' own figures.")
def simulators(taught: Path | None, otherwise: str, answer: str, *, published: bool) -> None:
    """Play the vendors on free loopback ports; print where, as one JSON object; until stopped."""
    server.run(_run(taught, otherwise, answer, PUBLISHED if published else QUICK))


async def _run(taught: Path | None, otherwise: str, answer: str, paces: Paces) -> None:
    stopped = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, stopped.set)
    async with open_vendors(voices={}) as vendors:
        paces.set(vendors)
        vendors.deepgram.taught.otherwise = otherwise
        vendors.openai.always = [Say(answer)] if answer else []
        if taught:
            await asyncio.to_thread(_teach, vendors.deepgram.taught, taught)
        places = Places(KEY, vendors.base_urls, overrides(vendors.base_urls))
        click.echo(msgspec.json.encode(places).decode())
        await stopped.wait()


def _teach(ears: TaughtSpeech, folder: Path) -> None:
    """Raises TaughtError."""
    try:
        for audio in sorted(folder.glob("*.ulaw")):
            ears.teach(audio.read_bytes(), audio.with_suffix(".txt").read_text("utf-8").strip())
    except (OSError, UnicodeDecodeError) as error:
        raise TaughtError(f"{folder}: every NAME.ulaw needs its words in NAME.txt beside it ({error})") from error
