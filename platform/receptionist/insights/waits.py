"""How long the callers of a practice wait for answers, where the time goes, and what could be set otherwise. Pure."""

from collections.abc import Sequence
from math import ceil
from typing import Final, Literal, TypeAlias

import msgspec

from receptionist.conversation.patience import Level
from receptionist.insights.waterfall import Kind, Part, What, parts_of
from receptionist.records.waterfall import Waterfall

FEWEST: Final = 5  # answers, or nothing is said of what is usual
_MIDDLE: Final = 0.2  # of all turns, those around the median: what is usual is their mean
_SLOW: Final = 0.9
_MUCH: Final = 0.3  # of the wait: worth setting otherwise

Advice: TypeAlias = Literal["patience", "model", "voice", "failed", "function", "line"]


class Share(msgspec.Struct, frozen=True):
    """Milliseconds of the usual wait."""

    what: What
    kind: Kind
    ms: int
    name: str = ""
    setting: str = ""


class Waits(msgspec.Struct, frozen=True):
    """`usual_ms` is the sum of its parts. `slow_ms`: one answer in ten takes longer. `advice`: what to change first."""

    answers: int
    usual_ms: int
    slow_ms: int
    parts: Sequence[Share]
    advice: Advice | None = None


def waits_of(waterfalls: Sequence[Waterfall], patience: Level) -> Waits | None:
    """None: too few answers. `patience`: the practice's setting."""
    answered = [(one.waited_ms, one) for one in waterfalls if one.waited_ms is not None]
    if len(answered) < FEWEST:
        return None
    answered.sort(key=lambda pair: pair[0])
    count = max(1, round(len(answered) * _MIDDLE))
    first = (len(answered) - count) // 2
    shares = _shares([parts_of(one) for _, one in answered[first : first + count]])
    usual = sum(share.ms for share in shares)
    slow = answered[ceil(len(answered) * _SLOW) - 1][0]
    return Waits(len(answered), usual, slow, shares, _advice(shares, usual, patience))


def _shares(turns: Sequence[Sequence[Part]]) -> list[Share]:
    """The mean of each part, in the order in which parts usually come."""
    sums: dict[tuple[What, Kind, str, str], int] = {}
    for parts in turns:
        for part in parts:
            key = (part.what, part.kind, "" if part.what == "function" else part.name, part.setting)
            sums[key] = sums.get(key, 0) + part.ms
    shares = [
        (_ORDER.index(what), Share(what, kind, round(total / len(turns)), name, setting))
        for (what, kind, name, setting), total in sums.items()
    ]
    return [share for _, share in sorted(shares, key=lambda pair: pair[0]) if share.ms]


_ORDER: Final[Sequence[What]] = (
    "patience", "recogniser", "model", "writing", "function", "failed", "voice", "ours", "filler", "line"
)  # fmt: skip


def _advice(shares: Sequence[Share], usual: int, patience: Level) -> Advice | None:
    """The largest part that somebody can do something about, where it is large."""
    sums: dict[Advice, int] = {}
    for share in shares:
        match share.what:
            case "patience":
                if patience != "brisk":
                    sums["patience"] = sums.get("patience", 0) + share.ms
            case "model" | "writing":
                if share.kind == "vendor":
                    sums["model"] = sums.get("model", 0) + share.ms
            case "voice" | "failed" | "function" | "line":
                sums[share.what] = sums.get(share.what, 0) + share.ms
            case _:
                pass
    advice = max(sums, key=sums.__getitem__, default=None)
    return advice if advice and sums[advice] >= usual * _MUCH else None
