"""`python -m receptionist.providers.embedded.worker PART`: one model in a process of its own, served over its pipes.

Ends when the server does (its pipe closes), and only then: a Ctrl-C or a service manager's SIGTERM is meant for the
server, which lets its calls finish first.
"""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Callable
from typing import BinaryIO, Final, Protocol, TypeAlias

import msgspec

from receptionist.errors import ReceptionistError
from receptionist.providers.embedded.protocol import (
    Close,
    Done,
    Models,
    Part,
    Ping,
    Ready,
    Refused,
    Report,
    Request,
    Unavailable,
    decode_request,
    frame,
    read_body,
)

log = logging.getLogger(__name__)

_NICE: Final = 5  # a third of the server's share

Send: TypeAlias = Callable[[Report], None]


class Engine(Protocol):
    """One loaded model at work. Both methods live on the loop; models run in a thread."""

    ready: Ready

    def take(self, request: Request) -> None:
        """The next request, in order. Never waits."""
        ...

    async def run(self) -> None:
        """Does what was taken, until cancelled."""
        ...


class ModelError(ReceptionistError):
    """A model that was configured cannot be loaded."""


def main() -> None:
    part, models = Part(sys.argv[1]), msgspec.json.decode(sys.argv[2], type=Models)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    # Where the processor is short, the server's loop comes first: what is late here is one caller's, there everybody's.
    os.nice(_NICE)
    requests, reports = _own_pipes()
    asyncio.run(_serve(part, models, requests, reports))
    os._exit(0)  # a decode that is still running in its thread is nobody's any more


def load(part: Part, models: Models, send: Send) -> Engine:
    """Raises whatever the packages raise where they cannot run, or ModelError."""
    match part:
        case Part.RECOGNISER:
            from receptionist.providers.embedded import recogniser

            return recogniser.load(models.stt_model, send)
        case Part.VOICE:
            from receptionist.providers.embedded import voice

            return voice.load(models.voice, send)
        case Part.MATCHER:
            from receptionist.providers.embedded import matcher

            return matcher.load(send, models.kept_in)
        case Part.DETECTOR:
            from receptionist.providers.embedded import detecting

            return detecting.load(send)


async def _serve(part: Part, models: Models, requests: BinaryIO, reports: BinaryIO) -> None:
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), requests)
    pipe, _ = await loop.connect_write_pipe(asyncio.Protocol, reports)

    def send(report: Report) -> None:
        pipe.write(frame(report))

    try:
        engine = await asyncio.to_thread(load, part, models, send)
    except Exception as error:  # noqa: BLE001 - the edge of a process: whatever it is, to load again would not help
        send(Unavailable(0, _reason(part, error)))
        await read_body(reader)  # the server closes the pipe when it has read that
        return
    send(engine.ready)
    async with asyncio.TaskGroup() as tasks:
        work = tasks.create_task(engine.run())
        while body := await read_body(reader):
            request = decode_request(body)
            if isinstance(request, Ping):
                send(Done(request.id))
            else:
                _give(engine, request, send)
        work.cancel()


def _give(engine: Engine, request: Request, send: Send) -> None:
    try:
        engine.take(request)
    except Exception:  # the edge of an exchange: the others go on
        log.exception("request failed")
        if not isinstance(request, Close):
            send(Refused(request.id, "The speech worker could not do it; its log says why."))


def _reason(part: Part, error: Exception) -> str:
    if isinstance(error, ModelError):
        return str(error)
    if isinstance(error, ModuleNotFoundError):
        return f"{error.name} is not installed; the embedded {part} needs: pip install 'receptionist[embedded]'"
    return f"the embedded {part} cannot run on this machine: {type(error).__name__}: {error}"


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the server, out of reach of libraries that print or read: those get stderr and nothing."""
    requests, reports = os.fdopen(os.dup(0), "rb", 0), os.fdopen(os.dup(1), "wb", 0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    return requests, reports


_MINIMUM_ARGUMENTS: Final = 3

if __name__ == "__main__":
    if len(sys.argv) < _MINIMUM_ARGUMENTS:
        sys.exit("This is started by the server, with a part and its models.")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s", stream=sys.stderr)
    main()
