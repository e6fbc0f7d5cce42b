"""Installs a peer into an environment of its own under var/peers, once: python -m benchmarks.peers.install [NAME]."""

import subprocess
import sys
from pathlib import Path

_HERE = Path(__file__).parent
_PEERS = _HERE.parents[1] / "var" / "peers"
_INSTALL_S = 900


class PeerMissingError(Exception):
    """The peer cannot be had here. The message says why, and what to do."""


def python_of(name: str) -> Path:
    """The interpreter that has the peer, as NAME.txt pins it. Raises PeerMissingError."""
    wanted = (_HERE / f"{name}.txt").read_text()
    folder = _PEERS / name
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    print(f"Installing {wanted.strip()} into {folder} (some 600 MB, once) ...", flush=True)
    try:
        _run([sys.executable, "-m", "venv", "--clear", str(folder)])
        _run([str(python), "-m", "pip", "install", "--quiet", "--requirement", str(_HERE / f"{name}.txt")])
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        raise PeerMissingError(
            f"{name} could not be installed: {said.strip().splitlines()[-1] if said.strip() else error}\n"
            "It needs a package registry and 600 MB. Our own figures are measured without it; the ratios are not."
        ) from error
    stamp.write_text(wanted)
    return python


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=_INSTALL_S)


if __name__ == "__main__":
    try:
        print(python_of(sys.argv[1] if len(sys.argv) > 1 else "pipecat"))
    except PeerMissingError as missing:
        sys.exit(str(missing))
