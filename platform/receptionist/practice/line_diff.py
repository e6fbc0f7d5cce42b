"""Two versions of a text side by side, line by line: what went, what came, and a little of what is around it. Pure."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, Literal, TypeAlias

from msgspec import Struct

_AROUND: Final = 3

Sign: TypeAlias = Literal[" ", "-", "+", "~"]


class DiffLine(Struct, frozen=True):
    """`~` stands for lines that are the same and left out. Line numbers from 1; 0: it is not in that version."""

    sign: Sign
    before: int
    after: int
    text: str


def line_diff(before: str, after: str, *, around: int = _AROUND) -> Sequence[DiffLine]:
    """Nothing when the lines are the same."""
    one, other = _lines(before), _lines(after)
    groups = list(SequenceMatcher(None, one, other, autojunk=False).get_grouped_opcodes(around))
    found: list[DiffLine] = []
    ends: list[tuple[int, int]] = [(0, 0)]
    for group in groups:
        first, last = group[0], group[-1]
        if first[1] > ends[-1][0]:
            found.append(DiffLine("~", 0, 0, ""))
        for tag, start, end, other_start, other_end in group:
            if tag == "equal":
                found += [
                    DiffLine(" ", start + step + 1, other_start + step + 1, one[start + step])
                    for step in range(end - start)
                ]
                continue
            found += [DiffLine("-", line + 1, 0, one[line]) for line in range(start, end)]
            found += [DiffLine("+", 0, line + 1, other[line]) for line in range(other_start, other_end)]
        ends.append((last[2], last[4]))
    if groups and ends[-1][0] < len(one):
        found.append(DiffLine("~", 0, 0, ""))
    return found


def unified(before: str, after: str) -> str:
    """As for a terminal; each line with its sign before it."""
    return "\n".join(f"{one.sign} {one.text}".rstrip() if one.text else one.sign for one in line_diff(before, after))


def _lines(text: str) -> list[str]:
    """A line's end is shown only where it is an odd one, so that a change of it is not invisible."""
    lines = text.split("\n")
    return [line[:-1] + "␍" if line.endswith("\r") else line for line in lines]
