"""How long fifty scenarios take by text, on one core, with the command's own start: `python -m benchmarks.rehearsals`

Fifty that the sample practices and tests/conversations hold: of one practice, and of three; on a machine that has never
seen these practices' questions, and on one where a server has. The whole should stay under five seconds.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[1]
_FIFTY: Final = 50
_ENTRY: Final = "[[scenarios]]\n"


def main() -> None:
    samples = sorted(path.stem for path in (_ROOT / "tests" / "conversations").glob("*-*.toml"))
    print(f"{_FIFTY} scenarios{'':16}{'whole s':>9}{'scenarios a second':>20}")
    for practices in (samples[:1], samples):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            _furnish(folder, practices)
            label = f"{len(practices)} practice{'s' if len(practices) > 1 else ''}"
            _tell(f"{label}, never seen", folder)
            (folder / "var" / "meanings").mkdir(parents=True)  # as a server makes it
            _timed(folder)
            _tell(f"{label}, known", folder)


def _tell(label: str, folder: Path) -> None:
    seconds = min(_timed(folder) for _ in range(2))
    print(f"{label:28}{seconds:9.2f}{_FIFTY / seconds:20.1f}")


def _timed(folder: Path) -> float:
    command = [sys.executable, "-m", "receptionist", "rehearse"]
    started = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, preexec_fn=_on_one_core, timeout=120
    )
    seconds = time.perf_counter() - started
    if done.returncode or not done.stdout.splitlines()[-1].startswith(f"{_FIFTY} scenarios, none failed"):
        sys.exit(f"It did not go as it should:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return seconds


def _on_one_core() -> None:
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])


def _furnish(folder: Path, practices: Sequence[str]) -> None:
    """The practices' own scenarios and conversations in turn; one practice that has too few says some twice."""
    (folder / "receptionist.toml").touch()
    (folder / "tenants").mkdir()
    left = _FIFTY
    for number, practice in enumerate(practices):
        head, *own = (_ROOT / "tenants" / f"{practice}.toml").read_text().split(_ENTRY)
        more = (_ROOT / "tests" / "conversations" / f"{practice}.toml").read_text().split(_ENTRY)[1:]
        again = [one.replace('name = "', 'name = "Again: ', 1) for one in [*own, *more]]
        chosen = [*own, *more, *again][: left // (len(practices) - number)]
        left -= len(chosen)
        text = head + "".join(f"{_ENTRY}{one.rstrip()}\n\n" for one in chosen)
        (folder / "tenants" / f"{practice}.toml").write_text(text)


if __name__ == "__main__":
    main()
