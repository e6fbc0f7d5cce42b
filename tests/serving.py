"""A real server in a process of its own, over a folder of its own, for tests that come through the front door."""

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import IO, Any, ClassVar, Literal, Self

ROOT = Path(__file__).parents[1]
MEANINGS = ROOT / "var" / "tests" / "meanings"  # shared between tests and runs
MEANINGS_AT = "RECEPTIONIST__PROVIDERS__EMBEDDED__MEANINGS"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(is_true: Callable[[], bool], within_s: float = 60) -> None:
    deadline = time.monotonic() + within_s
    while not is_true():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.05)


class RunningServer:
    """`receptionist serve` with the sample practices, kept speech shared between tests. A context manager."""

    running: ClassVar[list[Self]] = []  # in this process

    def __init__(
        self,
        folder: Path,
        *,
        settings: Mapping[str, str] | None = None,
        speech: Path | None = ROOT / "var" / "tests" / "receptionist",
        ahead: Literal["all", "urgent"] = "urgent",
        tenants: Path | None = None,
        port: int = 0,
        ready_s: float = 180.0,
        workers: int = 1,
        command: str = "serve",
    ) -> None:
        """`settings`: RECEPTIONIST__SECTION__KEY overrides. `speech`: a folder of kept speech to share, as making it
        takes longer than most tests; None where a simulated voice speaks.
        """
        self.folder = folder
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.config = folder / "receptionist.toml"
        self.log = folder / "server.log"
        self.output = folder / "server.out"
        self._settings = {"RECEPTIONIST__SPEECH__AHEAD": ahead, MEANINGS_AT: str(MEANINGS), **(settings or {})}
        self._ready_s = ready_s
        self._speech = speech
        self._workers = workers
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._files: list[IO[bytes]] = []
        if not self.config.exists():
            self.config.write_text(f'[server]\npublic_url = "{self.url}"\n')
        if not (folder / "tenants").exists():
            shutil.copytree(tenants or ROOT / "tenants", folder / "tenants")
        (folder / "var").mkdir(exist_ok=True)
        link = folder / "var" / "speech"
        if speech and not link.exists():
            speech.mkdir(parents=True, exist_ok=True)
            link.symlink_to(speech, target_is_directory=True)

    def environment(self) -> dict[str, str]:
        own = {key: value for key, value in os.environ.items() if not key.startswith(("RECEPTIONIST", "PORT"))}
        return {**own, "RECEPTIONIST_CONFIG": str(self.config), "PORT": str(self.port), **self._settings}

    def start(self, *, ready: bool = True) -> None:
        with self._first_to_speak() if self._speech else nullcontext():
            self._start(ready=ready)

    @contextmanager
    def _first_to_speak(self) -> Generator[None, None, None]:
        """Where nothing was ever said, one server makes the speech that all share, and those beside it wait for it."""
        assert self._speech
        self._speech.mkdir(parents=True, exist_ok=True)
        with (self._speech / ".making").open("w") as making:
            fcntl.flock(making, fcntl.LOCK_EX)
            if any(self._speech.glob("[!.]*")):
                fcntl.flock(making, fcntl.LOCK_UN)
            yield

    def _start(self, *, ready: bool) -> None:
        self._files = [self.output.open("ab"), self.log.open("ab")]
        workers = ["--workers", str(self._workers)] if self._workers > 1 else []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "receptionist", self._command, *workers],
            cwd=self.folder,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=self._files[0],
            stderr=self._files[1],
            start_new_session=True,
        )
        self.running.append(self)
        if ready:
            self.until_ready()

    def until_ready(self, *, strict: bool = True) -> None:
        """`strict`: the embedded models are loaded as well. Raises AssertionError with the log."""
        deadline = time.monotonic() + self._ready_s
        address = f"{self.url}/ready{'?strict=1' if strict else ''}"
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(address, timeout=5):
                    return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(
            f"the server did not become ready:\n{self.output.read_text()}\n{self.log.read_text()[-5000:]}"
        )

    @property
    def process(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "the server was not started"
        return self._process

    def command(self, *arguments: str, stdin: str = "", timeout_s: float = 60.0) -> subprocess.CompletedProcess[str]:
        """Another command of the same installation, in the same folder."""
        return subprocess.run(
            [sys.executable, "-m", "receptionist", *arguments],
            cwd=self.folder,
            env=self.environment(),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )

    def stop(self, *, within_s: float = 60.0) -> int:
        """SIGTERM; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(within_s)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        self._close()
        return code

    def kill(self) -> None:
        """SIGKILL: no last words."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
        self._close()

    def _close(self) -> None:
        for file in self._files:
            file.close()
        self._files = []
        if self in self.running:
            self.running.remove(self)

    def logged(self, message: str) -> list[dict[str, Any]]:
        """The log lines with this message."""
        lines = (json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{"))
        return [line for line in lines if line.get("message") == message]

    def complaints(self, last: int = 30) -> str:
        """The last log lines that are warnings or worse."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return "\n".join([line for line in lines if '"level":"INFO"' not in line][-last:])

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:  # whoever gives up on it leaves no server behind
            self.kill()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            if error is None:
                self.stop()
            else:
                self.kill()
        if error is not None:
            print(self.log.read_text()[-8000:])
