"""Makes .venv and the web assets from their lock files; quick when all is there. Called by each make target.

Standard library only, since it runs before anything is installed. Two of them at once: the second waits.
"""

import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
STAMP = VENV / "receptionist.json"  # what was installed, from which lock file, for a checkout in which folder
UV_REQUIREMENTS = ROOT / "scripts" / "uv-requirements.txt"
LOCKED = (ROOT / "pyproject.toml", ROOT / "uv.lock", UV_REQUIREMENTS)
# Package -> the programs that do (any of them), and what they are for.
DEBIAN = {
    "chromium": (("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"), "the browser tests"),
    "mmdebstrap": (("mmdebstrap",), "the test of the container image"),
}
APT_DEADLINE_S = 300
EXTRAS = os.environ.get("RECEPTIONIST_EXTRAS", "embedded").split()


class SetupError(Exception):
    """The machine lacks something. The message says what, and what to do."""


def main(arguments: list[str]) -> int:
    testing = arguments == ["test"]
    groups = {"dev"} if testing else set[str]()
    if not shutil.which("npm"):
        groups.add("assets")
    try:
        with only_one():
            install_packages(groups)
            build_assets(testing)
            if testing:
                install_from_debian()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


@contextmanager
def only_one() -> Generator[None]:
    """Another `make` in this checkout may be at the same work: the second waits, then finds it done."""
    with (ROOT / ".setup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another make is preparing this checkout; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install_packages(groups: set[str]) -> None:
    """EXTRAS and `groups`, exactly as locked. What `make test` added, `make run` does not take away."""
    locked = hashlib.sha256(b"\0".join([*(path.read_bytes() for path in LOCKED), *map(str.encode, EXTRAS)])).hexdigest()
    installed = read_stamp()
    groups = groups | set(installed["groups"].split())
    wanted = {"root": str(ROOT), "locked": locked, "groups": " ".join(sorted(groups))}
    if installed == wanted and runs(PYTHON, "import sys"):
        return
    STAMP.unlink(missing_ok=True)
    if installed["root"] != str(ROOT) or not runs(PYTHON, "import pip, sys; sys.exit(sys.version_info < (3, 11))"):
        make_venv()
    say("Installing the locked packages (about 800 MB the first time, most of it speech) ...")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--disable-pip-version-check"]
    must([*pip, "--requirement", UV_REQUIREMENTS], "pip could not install uv")
    choice = [part for extra in EXTRAS for part in ("--extra", extra)]
    choice += [part for group in sorted(groups) for part in ("--group", group)]
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    if registry := other_registry():
        # The lock file holds addresses of PyPI; another registry is asked for the same versions and hashes by name.
        exported = VENV / "requirements.txt"
        must(
            [UV, "export", "--quiet", "--frozen", "--no-emit-project", *choice, "--output-file", exported],
            "uv could not read uv.lock",
        )
        index = ["--default-index", registry]
        must(
            [UV, "pip", "install", *quiet, *index, "--require-hashes", "--requirement", exported],
            "uv could not install the packages",
        )
        must(
            [UV, "pip", "install", *quiet, *index, "--no-deps", "--editable", ROOT], "uv could not install receptionist"
        )
    else:
        must([UV, "sync", *quiet, "--frozen", *choice], "uv could not install the packages")
    STAMP.write_text(json.dumps(wanted))


def make_venv() -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            f"Python {version} is here ({sys.executable}), but its venv module is missing.\n"
            f"Debian and Ubuntu: sudo apt-get install python{version}-venv. Then run the same command again."
        )
    say(f"Making .venv with Python {version} ...")
    must([sys.executable, "-m", "venv", "--clear", VENV], "The environment could not be made in .venv")


def build_assets(testing: bool) -> None:
    must([PYTHON, ROOT / "ui" / "build.py", *(["--dev"] if testing else [])], "The web assets could not be built")


def install_from_debian() -> None:
    """What tests need beside Python packages. What cannot be had is said, and those tests are left out by name."""
    for package, (programs, tests) in DEBIAN.items():
        if any(map(shutil.which, programs)) or installed_by_apt(package, f"Installing {package} for {tests} (apt-get)"):
            continue
        say(
            f"No {package}, and it could not be installed: {tests.upper()} WILL BE LEFT OUT.\n"
            f"Install it (Debian: sudo apt-get install {package}) and run make test again."
        )


def installed_by_apt(package: str, announcement: str) -> bool:
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (root and not (shutil.which("sudo") and succeeds(["sudo", "-n", "true"]))):
        return False
    say(f"{announcement} ...")
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    install = [*apt, "install", "--yes", "--no-install-recommends", package]
    return succeeds(install) or (succeeds([*apt, "update"]) and succeeds(install))


def other_registry() -> str | None:
    """The package index that this machine's pip is told to use, unless it is PyPI itself."""
    configured = subprocess.run(
        [PYTHON, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    ).stdout
    index = os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("PIP_INDEX_URL")
    for line in configured.splitlines():
        name, _, value = line.partition("=")
        if not index and name.rpartition(".")[2] == "index-url":
            index = value.strip("'\"")
    return index if index and "//pypi.org/" not in index else None


def read_stamp() -> dict[str, str]:
    """What stands in .venv. Without a stamp (made by hand, or not finished) it is taken to be for this folder."""
    stamp = {"root": str(ROOT), "locked": "", "groups": ""}
    with suppress(OSError, ValueError, TypeError):
        stamp |= json.loads(STAMP.read_text())
    return stamp


def environment() -> Mapping[str, str]:
    """Ours, without what would send uv to another environment or let it fetch a Python."""
    kept = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONHOME", "UV_PYTHON"}}
    return kept | {"UV_PROJECT_ENVIRONMENT": str(VENV), "VIRTUAL_ENV": str(VENV), "UV_PYTHON_DOWNLOADS": "never"}


def must(command: list[str | Path], failure: str) -> None:
    done = subprocess.run(command, cwd=ROOT, env=environment(), stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise SetupError(
            f"{failure} (the reason stands above). Mend it, then run the same command again: it goes on from here."
        )


def succeeds(command: list[str]) -> bool:
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, check=False, timeout=APT_DEADLINE_S)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def runs(python: Path, code: str) -> bool:
    try:
        return subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
