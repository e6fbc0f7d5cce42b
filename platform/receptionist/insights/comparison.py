"""Experiments compared: how quick, how dear and how helpful each side was, and whether that may be chance. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from math import sqrt
from statistics import NormalDist, median
from typing import Final, Literal, TypeAlias

import msgspec

from receptionist.conversation.history import Outcome

FEWEST: Final = 30  # calls of a side, or nothing is said of chance
_UNLIKELY: Final = 0.05
_VERY_UNLIKELY: Final = 0.01

# What callers called for, or as much of it as could be done.
_HELPED: Final = frozenset(
    {
        Outcome.ANSWERED,
        Outcome.MESSAGE_TAKEN,
        Outcome.APPOINTMENT_BOOKED,
        Outcome.APPOINTMENT_REQUESTED,
        Outcome.APPOINTMENT_CHANGED,
        Outcome.APPOINTMENT_CANCELLED,
        Outcome.TRANSFERRED,
        Outcome.EMERGENCY,
    }
)

Chance: TypeAlias = Literal["too few calls to tell", "may well be chance", "unlikely to be chance", "hardly chance"]


class TriedCall(msgspec.Struct, frozen=True, kw_only=True):
    """One call of a trial. `experiment` empty: the practice's own providers. `first_audio_ms`: of each answered turn,
    from the end of the caller's words. `micros`: None where something of it has no price."""

    experiment: str
    outcome: str
    failed: bool
    length_ms: int
    first_audio_ms: Sequence[int] = ()
    micros: int | None = None


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the calls of one side. Times in milliseconds, money in millionths of a dollar; None: not known."""

    experiment: str
    calls: int
    median_ms: int | None
    p95_ms: int | None
    micros_per_call: int | None
    micros_per_minute: int | None
    helped: int
    failed: int
    outcomes: Mapping[str, int]


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """Is what tells an experiment from the practice's own providers more than chance?"""

    experiment: str
    quickness: Chance
    helpfulness: Chance
    failures: Chance
    cost: Chance


class Comparison(msgspec.Struct, frozen=True):
    """`sides`: the practice's own first, then the experiments in the order of its file."""

    sides: Sequence[Side]
    verdicts: Sequence[Verdict]


def compare(calls: Sequence[TriedCall], experiments: Sequence[str]) -> Comparison:
    of = {name: [one for one in calls if one.experiment == name] for name in ("", *experiments)}
    return Comparison(
        [_side(name, these) for name, these in of.items()],
        [_verdict(name, of[""], of[name]) for name in experiments],
    )


def _side(name: str, calls: Sequence[TriedCall]) -> Side:
    times = sorted(ms for one in calls for ms in one.first_audio_ms)
    priced = [one for one in calls if one.micros is not None]
    cost, minutes = sum(one.micros or 0 for one in priced), sum(one.length_ms for one in priced) / 60_000
    return Side(
        experiment=name,
        calls=len(calls),
        median_ms=round(median(times)) if times else None,
        p95_ms=times[-(-95 * len(times) // 100) - 1] if times else None,
        micros_per_call=round(cost / len(priced)) if priced else None,
        micros_per_minute=round(cost / minutes) if minutes else None,
        helped=sum(_helped(one) for one in calls),
        failed=sum(one.failed for one in calls),
        outcomes=dict(Counter(one.outcome or "interrupted" for one in calls).most_common()),
    )


def _helped(call: TriedCall) -> bool:
    return call.outcome in _HELPED and not call.failed


def _verdict(name: str, ours: Sequence[TriedCall], theirs: Sequence[TriedCall]) -> Verdict:
    """A call is one observation, however many turns it had: those of one call are alike."""
    own, other = _typical(ours), _typical(theirs)
    own_cost, other_cost = _costs(ours), _costs(theirs)
    return Verdict(
        experiment=name,
        quickness=_told(rank_test(own, other), own, other),
        helpfulness=_told(share_test([_helped(one) for one in ours], [_helped(one) for one in theirs]), ours, theirs),
        failures=_told(share_test([one.failed for one in ours], [one.failed for one in theirs]), ours, theirs),
        cost=_told(rank_test(own_cost, other_cost), own_cost, other_cost),
    )


def _typical(calls: Sequence[TriedCall]) -> list[float]:
    return [float(median(one.first_audio_ms)) for one in calls if one.first_audio_ms]


def _costs(calls: Sequence[TriedCall]) -> list[float]:
    """By the minute: an experiment does not choose how long its calls are."""
    return [one.micros / one.length_ms for one in calls if one.micros is not None and one.length_ms]


def _told(chance: float, *sides: Sequence[object]) -> Chance:
    if min(map(len, sides)) < FEWEST:
        return "too few calls to tell"
    if chance < _VERY_UNLIKELY:
        return "hardly chance"
    return "unlikely to be chance" if chance < _UNLIKELY else "may well be chance"


def rank_test(a: Sequence[float], b: Sequence[float]) -> float:
    """Mann and Whitney, two-sided, by the normal approximation with ties: how often chance alone makes as much of a
    difference. 1.0 where nothing can be said."""
    pooled = sorted([(value, 0) for value in a] + [(value, 1) for value in b])
    count = len(pooled)
    ranks, ties, at = 0.0, 0, 0
    for _, group in groupby(pooled, key=lambda one: one[0]):
        same = [side for _, side in group]
        ranks += (at + (len(same) + 1) / 2) * same.count(0)
        ties += len(same) ** 3 - len(same)
        at += len(same)
    if not a or not b:
        return 1.0
    expected = len(a) * (count + 1) / 2
    spread = len(a) * len(b) / 12 * (count + 1 - ties / (count * (count - 1)))
    return _two_sided(ranks - expected, spread)


def share_test(a: Sequence[bool], b: Sequence[bool]) -> float:
    """Two shares, two-sided, by the normal approximation with one share for both."""
    if not a or not b:
        return 1.0
    share = (sum(a) + sum(b)) / (len(a) + len(b))
    spread = share * (1 - share) * (1 / len(a) + 1 / len(b))
    return _two_sided(sum(a) / len(a) - sum(b) / len(b), spread)


def _two_sided(difference: float, variance: float) -> float:
    if variance <= 0:
        return 1.0
    return 2 * (1 - NormalDist().cdf(abs(difference) / sqrt(variance)))
