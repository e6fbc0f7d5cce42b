"""Five-minute cells since 1970: what time is counted in where it is booked. Pure."""

from datetime import datetime
from typing import Final

CELL_MINUTES: Final = 5
CELL_S: Final = CELL_MINUTES * 60


def cell_of(moment: datetime) -> int:
    """The cell that holds a moment (aware)."""
    return int(moment.timestamp()) // CELL_S


def cells_of(start: datetime, end: datetime) -> range:
    """The cells that [start, end) touches; both aware."""
    return range(int(start.timestamp()) // CELL_S, -(-int(end.timestamp()) // CELL_S))


def occupied(practitioner: str, resource: str) -> tuple[str, ...]:
    """Under which names cells are kept: the practitioner, and the room or device where one is needed."""
    return (f"p:{practitioner}", f"r:{resource}") if resource else (f"p:{practitioner}",)
