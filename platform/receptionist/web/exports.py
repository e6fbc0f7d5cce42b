"""Tables as files: CSV that a spreadsheet takes for text alone, and one JSON object per line. Pure."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

CSV_START: Final = "\ufeff"  # or Excel takes UTF-8 for something else
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(rows: Sequence[Sequence[str]]) -> str:
    """No cell is a formula, whatever somebody called themselves."""
    text = io.StringIO()
    csv.writer(text).writerows([[defused(cell) for cell in row] for row in rows])
    return text.getvalue()


def defused(cell: str) -> str:
    """What a spreadsheet would run begins with an apostrophe instead."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def json_lines(rows: Sequence[Mapping[str, Any]]) -> bytes:  # Any: whatever JSON holds
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
