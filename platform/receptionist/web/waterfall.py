"""The timings of a turn as bars on a common scale. Pure: numbers in, per cent and words out."""

from collections.abc import Sequence

import msgspec

from receptionist.records.calls import Waterfall

_STEPS = (  # (milestone, what the time before it was spent on)
    ("end_of_turn_ms", "Making sure the caller has finished"),
    ("first_words_ms", "Finding the first words"),
    ("first_sentence_ms", "Completing the first sentence"),
    ("first_audio_ms", "Making it into speech"),
)
_SHORTEST_SCALE_MS = 1000
_TICKS = 2


class Step(msgspec.Struct, frozen=True):
    """One bar: `start` and `width` in per cent of the scale."""

    number: int  # 1..4: its colour
    label: str
    start: float
    width: float
    took: str


class Milestone(msgspec.Struct, frozen=True):
    """One line of the table: when a step was reached, after the end of the caller's speech."""

    label: str
    at: str


class Timing(msgspec.Struct, frozen=True):
    """One turn. `answered` is what the caller waited for the first sound of the answer."""

    answered: str
    answered_ms: int
    steps: Sequence[Step]
    milestones: Sequence[Milestone]
    notes: Sequence[str]


class Chart(msgspec.Struct, frozen=True):
    """Several turns on one scale."""

    ticks: Sequence[tuple[float, str]]  # per cent, label
    rows: Sequence[tuple[int, Timing]]  # turn, its bars
    typical: str  # median wait


def timing_of(waterfall: Waterfall, scale_ms: int = 0) -> Timing | None:
    """None when nothing was measured. `scale_ms` is what 100 % stands for; 0: the turn's own length."""
    reached = [(label, getattr(waterfall, name)) for name, label in _STEPS]
    known = [(label, ms) for label, ms in reached if ms is not None]
    if waterfall.first_audio_ms is None or not known:
        return None
    scale = scale_ms or scale_for([waterfall])
    return Timing(
        answered=seconds(waterfall.first_audio_ms),
        answered_ms=waterfall.first_audio_ms,
        steps=_bars(reached, scale),
        milestones=_milestones(waterfall),
        notes=_notes(waterfall),
    )


def chart_of(turns: Sequence[tuple[int, Waterfall]]) -> Chart | None:
    """None when no turn was measured."""
    scale = scale_for([waterfall for _, waterfall in turns])
    rows = [(number, timing) for number, waterfall in turns if (timing := timing_of(waterfall, scale))]
    if not rows:
        return None
    waits = sorted(timing.answered_ms for _, timing in rows)
    return Chart(
        ticks=[(100 * part / _TICKS, seconds(scale * part // _TICKS)) for part in range(_TICKS + 1)],
        rows=rows,
        typical=seconds(waits[(len(waits) - 1) // 2]),
    )


def scale_for(waterfalls: Sequence[Waterfall]) -> int:
    """The longest wait, up to the next step of 1, 2, 4, 8 s, ... so that charts of different calls compare."""
    longest = max((waterfall.first_audio_ms or 0 for waterfall in waterfalls), default=0)
    scale = _SHORTEST_SCALE_MS
    while scale < longest:
        scale *= 2
    return scale


def seconds(ms: int) -> str:
    """ "0.84 s". A reply that was ready before the caller's turn had ended still took no time, not less."""
    return f"{max(0, ms) / 1000:.2f} s"


def _bars(reached: Sequence[tuple[str, int | None]], scale: int) -> list[Step]:
    """Each step starts where the one before it ended; what was ready early (a guess that came true) takes no room."""
    bars: list[Step] = []
    before = 0
    for number, (label, ms) in enumerate(reached, start=1):
        if ms is None:
            continue
        end = max(before, ms)
        bars.append(Step(number, label, 100 * before / scale, 100 * (end - before) / scale, seconds(end - before)))
        before = end
    return bars


def _milestones(waterfall: Waterfall) -> list[Milestone]:
    named = (
        ("Turn ended", waterfall.end_of_turn_ms),
        ("First words", waterfall.first_words_ms),
        ("First sentence", waterfall.first_sentence_ms),
        ("First sound", waterfall.first_audio_ms),
        ("First sentence heard", waterfall.first_mark_ms),
    )
    return [Milestone(label, f"{ms} ms") for label, ms in named if ms is not None]


def _notes(waterfall: Waterfall) -> list[str]:
    notes: list[str] = []
    if waterfall.speculative:
        notes.append("Begun while the caller was still finishing")
    if waterfall.filler:
        notes.append("A filler was heard first")
    return notes
