"""Sentences made of carriers and fillers (`carriers/`): so the act is learned, and not what it is about."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from receptionist.conversation.likely_acts import Act

_HERE: Final = Path(__file__).with_name("carriers")
_FILLINGS: Final = 3  # of a carrier with gaps


class Filled(NamedTuple):
    words: str
    act: Act
    carrier: str


def filled() -> Iterator[Filled]:
    """Always the same ones."""
    chosen = random.Random(1)
    fillers = _headed(_HERE / "fillers.txt")
    for act, carriers in _headed(_HERE / "english.txt").items():
        for carrier in carriers:
            for _ in range(_FILLINGS if "{" in carrier else 1):
                words = carrier
                for gap, each in fillers.items():
                    words = words.replace(f"{{{gap}}}", chosen.choice(each))
                yield Filled(words, Act(act), carrier)


def _headed(path: Path) -> dict[str, list[str]]:
    """The lines of a text under each heading."""
    lines: dict[str, list[str]] = {}
    under: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            under = lines.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            under.append(line)
    return lines
