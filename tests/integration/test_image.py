"""The container image's steps, run in a clean root instead of a container: what the Dockerfile says, without Docker."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest
from tests.serving import ROOT, free_port

BASE = ROOT / "var" / "tests" / "clean-root.tar"  # kept between runs: making it takes longer than all the rest
USER = "10001:10001"
_TRUST = Path("/etc/ssl/certs/ca-certificates.crt")  # what this machine trusts, its registries' certificates included
_REGISTRIES = re.compile(r"^(PIP_|UV_(?!PROJECT)|NPM_|npm_|NODE_EXTRA|SSL_|REQUESTS_|HTTPS?_PROXY|NO_PROXY)")

pytestmark = [pytest.mark.timeout(600)]


def dockerfile() -> list[tuple[str, str]]:
    """Its instructions, in order."""
    text = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def taken_into_the_image() -> list[str]:
    """Tracked files that .dockerignore lets through."""
    kept = [line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *kept],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]


class CleanRoot:
    """A Debian with Python and nothing else, and in it what the Dockerfile copies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app = folder / "app"
        registries = {name: value for name, value in os.environ.items() if _REGISTRIES.match(name)}
        self._environment = {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", **registries}

    def run(self, command: Sequence[str], *, user: str = "0:0", **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self._inside(command, user), env={**self._environment, **environment}, capture_output=True, text=True
        )

    def start(self, command: Sequence[str], log: Path, *, user: str, **environment: str) -> subprocess.Popen[bytes]:
        with log.open("wb") as out:
            return subprocess.Popen(
                self._inside(command, user),
                env={**self._environment, **environment},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def _inside(self, command: Sequence[str], user: str) -> list[str]:
        quoted = "cd /app && exec " + shlex.join(command)
        return ["chroot", f"--userspec={user}", str(self.folder), "sh", "-c", quoted]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Generator[CleanRoot]:
    """With the image built in it, by the RUN lines of the Dockerfile."""
    if os.geteuid() != 0 or not shutil.which("mmdebstrap"):
        pytest.skip("a clean root needs root and mmdebstrap (Debian: apt-get install mmdebstrap)")
    if not BASE.exists():
        BASE.parent.mkdir(parents=True, exist_ok=True)
        partial = BASE.with_suffix(f".{os.getpid()}.tar")
        packages = "python3,python3-venv,ca-certificates"
        made = subprocess.run(
            ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={packages}", "bookworm", str(partial)],
            capture_output=True,
            text=True,
        )
        assert made.returncode == 0, made.stderr[-3000:]
        partial.replace(BASE)
    folder = tmp_path_factory.mktemp("root") / "root"
    folder.mkdir()
    folder.parent.chmod(0o755)
    subprocess.run(["tar", "-xf", BASE, "-C", folder, "--exclude=./dev/*"], check=True)
    clean = CleanRoot(folder)
    for name in taken_into_the_image():
        target = clean.app / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)
    for file in (Path("/etc/resolv.conf"), _TRUST):
        shutil.copy2(file, folder / file.relative_to("/"))
    (folder / "dev").mkdir(exist_ok=True)
    for device in ("null", "zero", "random", "urandom"):
        subprocess.run(["cp", "-a", f"/dev/{device}", folder / "dev" / device], check=True)
    for instruction, rest in dockerfile():
        if instruction == "RUN":
            done = clean.run(shlex.split(rest), UV_NO_CACHE="1", PIP_NO_CACHE_DIR="1")
            assert done.returncode == 0, f"{rest}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    yield clean
    shutil.rmtree(folder, ignore_errors=True)


def test_each_step_of_the_image_stands_in_the_script() -> None:
    steps = [rest for instruction, rest in dockerfile() if instruction == "RUN"]

    assert steps == ["sh deploy/image.sh build", "sh deploy/image.sh finish"]
    assert ("USER", USER) in dockerfile()
    assert any(instruction == "HEALTHCHECK" for instruction, _ in dockerfile())


@pytest.mark.deep
def test_the_image_serves_as_a_user_without_rights_and_says_that_it_is_healthy(root: CleanRoot, tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    entry = json.loads(dict(dockerfile())["ENTRYPOINT"])
    health = json.loads(re.sub(r"^.*?CMD ", "", dict(dockerfile())["HEALTHCHECK"]))
    server = root.start(entry, log, user=USER, PORT=str(port))
    try:
        deadline = time.monotonic() + 120
        while root.run(health, user=USER, PORT=str(port)).returncode:
            assert server.poll() is None, log.read_text()[-4000:]
            assert time.monotonic() < deadline, log.read_text()[-4000:]
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            owner = os.stat(f"/proc/{server.pid}").st_uid
    finally:
        server.send_signal(signal.SIGTERM)
        code = server.wait(30)

    assert owner == 10001
    assert code == 0
    assert "Receptionist is listening" in log.read_text()


@pytest.mark.deep
def test_what_runs_in_the_image_may_change_no_program(root: CleanRoot) -> None:
    attempt = root.run(["sh", "-c", "echo '#' >> platform/receptionist/errors.py"], user=USER)

    assert attempt.returncode != 0
    assert "Permission denied" in attempt.stderr


@pytest.mark.deep
def test_the_image_holds_what_serving_needs_and_nothing_of_tests(root: CleanRoot) -> None:
    top = {path.name for path in root.app.iterdir()}

    assert {"tests", "node_modules", ".git", "benchmarks"} & top == set()
    assert {".venv", "migrations", "platform", "tenants", "ui", "var"} <= top
    assert root.run([".venv/bin/receptionist", "check"], user=USER).returncode == 0
    assert root.run([".venv/bin/python", "-c", "import pytest"], user=USER).returncode != 0
