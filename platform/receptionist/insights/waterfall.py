"""What the caller waited for in one turn: a list of parts, in order, whose sum is the wait to the millisecond. Pure.

Of everything that was going on only what was waited for counts. What a guess did before the turn had ended costs nobody
anything, and of two things at once it is the later begun that the other one waits for.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from receptionist.records.waterfall import Waterfall, Work

What: TypeAlias = Literal[
    "patience", "recogniser", "model", "writing", "function", "voice", "failed", "filler", "line", "ours"
]
Kind: TypeAlias = Literal["setting", "vendor", "network", "ours"]


class Part(msgspec.Struct, frozen=True):
    """`name`: of the provider or function; `setting`: the key of the practice file that it follows from."""

    what: What
    kind: Kind
    start_ms: int
    ms: int
    name: str = ""
    setting: str = ""


class _Stretch(NamedTuple):
    """Something went on for a while; of several at once the last one here counts."""

    start: int
    end: int
    what: What
    kind: Kind
    name: str = ""
    setting: str = ""


def parts_of(waterfall: Waterfall) -> list[Part]:
    """Without gaps, from the end of the caller's speech to the first sound of the answer. Empty: none was heard."""
    waited = waterfall.waited_ms
    if waited is None or waterfall.first_audio_ms is None:
        return []
    left = waterfall.first_audio_ms
    ended = min(left, max(0, waterfall.end_of_turn_ms or 0))
    stretches = [_Stretch(0, waited, "ours", "ours")]
    stretches += (_clipped(one, 0, ended) for one in _ending(waterfall, ended))
    stretches += (_clipped(one, ended, left) for one in sorted(_working(waterfall, left)))
    played = left + waterfall.behind_filler_ms
    stretches += (_Stretch(left, played, "filler", "ours"), _Stretch(played, waited, "line", "network"))
    return _swept(stretches)


def _ending(waterfall: Waterfall, ended: int) -> Iterator[_Stretch]:
    """Until it was certain that the caller had finished."""
    kind: Kind = "ours" if waterfall.recogniser in ("", "embedded") else "vendor"
    told = ended if waterfall.told_ms is None else waterfall.told_ms
    yield _Stretch(0, told, "recogniser", kind, waterfall.recogniser)
    since = waterfall.patience_from_ms
    yield _Stretch(since, since + waterfall.patience_ms, "patience", "setting", setting="turns.patience")


def _working(waterfall: Waterfall, left: int) -> Iterator[_Stretch]:
    """Until the first sound left."""
    for work in waterfall.work:
        end = left if work.ended_ms is None else work.ended_ms
        kind: Kind = "ours" if work.local else "vendor"
        if work.fault and work.doer != "function":
            yield _Stretch(work.began_ms, end, "failed", kind, work.name)
        elif work.doer == "model":
            yield from _thinking(work, end, kind, waterfall.first_words_ms)
        elif work.doer == "voice":
            yield _Stretch(work.began_ms, end if work.first_ms is None else work.first_ms, "voice", kind, work.name)
        else:
            yield _Stretch(work.began_ms, end, "function", kind, work.name)


def _thinking(work: Work, end: int, kind: Kind, words_ms: int | None) -> Iterator[_Stretch]:
    """A model: until its first word, and until there are enough of them to be spoken."""
    words = words_ms if words_ms is not None and words_ms >= work.began_ms else end
    first = min(words, end) if work.first_ms is None else work.first_ms
    yield _Stretch(work.began_ms, first, "model", kind, work.name)
    yield _Stretch(first, min(words, end), "writing", kind, work.name)


def _clipped(stretch: _Stretch, start: int, end: int) -> _Stretch:
    return stretch._replace(start=max(start, stretch.start), end=min(end, stretch.end))


def _swept(stretches: Sequence[_Stretch]) -> list[Part]:
    """Each moment belongs to the last stretch that covers it."""
    real = [one for one in stretches if one.start < one.end]
    edges = sorted({edge for one in real for edge in (one.start, one.end)})
    owned = [
        (next(one for one in reversed(real) if one.start <= at and end <= one.end), end) for at, end in pairwise(edges)
    ]
    parts: list[Part] = []
    start = 0
    for (what, kind, name, setting), group in groupby(owned, lambda owner: owner[0][2:]):
        *_, (_, end) = group
        parts.append(Part(what, kind, start, end - start, name, setting))
        start = end
    return parts
