"""What callers waited for, as bars on a common scale and in words. Pure: facts in, per cent and words out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from receptionist.insights.waits import Advice, Share, Waits
from receptionist.insights.waterfall import Part, What, parts_of
from receptionist.records.waterfall import Waterfall

_SHORTEST_SCALE_MS: Final = 1000
_TICKS: Final = 2

# Which colour, and what it is to somebody who owns a practice.
_WORDS: Final[Mapping[What, tuple[str, str]]] = {
    "patience": ("patience", "Patience, your own setting"),
    "recogniser": ("recogniser", "Making sure the caller has finished"),
    "model": ("model", "Language model, to its first word"),
    "writing": ("model", "Language model, to the end of its first clause"),
    "function": ("function", "Looking things up"),
    "voice": ("voice", "Voice, to its first sound"),
    "failed": ("function", "Gave no answer, another took over"),
    "filler": ("rest", "Behind a filler that was still being heard"),
    "line": ("rest", "The telephone line, there and back"),
    "ours": ("rest", "Receptionist itself"),
}
_FUNCTIONS: Final = "Looking things up: "
_ADVICE: Final[Mapping[Advice, tuple[str, str, str]]] = {  # what is said, the page of the settings, the link's words
    "patience": (
        "Much of it is patience: how long a caller may pause before they are answered. Brisk answers sooner, and cuts "
        "in on more callers.",
        "turns",
        "Change patience",
    ),
    "model": (
        "Much of it is the language model. Another one may begin sooner; an experiment compares two on your own calls.",
        "providers",
        "Choose models",
    ),
    "voice": ("Much of it is the voice. Another one may begin sooner.", "providers", "Choose voices"),
    "failed": (
        "Much of it is lost to a provider that gives no answer. Put another one first.",
        "providers",
        "Choose providers",
    ),
    "function": ("Much of it is spent looking things up.", "", ""),
    "line": ("Much of it is the way to the telephone network and back. A server nearer to it is quicker.", "", ""),
}


class Bar(msgspec.Struct, frozen=True):
    """One part: `start` and `width` in per cent of the scale. `setting`: the page of the settings that moves it."""

    colour: str
    label: str
    start: float
    width: float
    took: str
    who: str = ""
    setting: str = ""


class Timing(msgspec.Struct, frozen=True):
    """One turn. `answered` is what the caller waited for the first sound of the answer: the sum of its bars."""

    answered: str
    answered_ms: int
    bars: Sequence[Bar]
    sums: Sequence[tuple[Bar, str]]  # each kind of part once, and what all of it took
    notes: Sequence[str]


class Chart(msgspec.Struct, frozen=True):
    """Several turns on one scale."""

    ticks: Sequence[tuple[float, str]]  # per cent, label
    rows: Sequence[tuple[int, Timing]]  # turn, its bars
    typical: str  # median wait
    legend: Sequence[Bar]  # each kind of part once


class WaitsView(msgspec.Struct, frozen=True):
    """What callers of a practice usually wait, and what to do about it. `setting` empty: no setting moves it."""

    usual: str
    slow: str
    answers: int
    bars: Sequence[Bar]
    advice: str = ""
    setting: str = ""
    setting_words: str = ""


def timing_of(waterfall: Waterfall, scale_ms: int = 0) -> Timing | None:
    """None when nothing was measured. `scale_ms` is what 100 % stands for; 0: the turn's own length."""
    waited, parts = waterfall.waited_ms, parts_of(waterfall)
    if waited is None or waterfall.end_of_turn_ms is None:
        return None
    scale = scale_ms or scale_for([waterfall])
    return Timing(
        answered=seconds(waited),
        answered_ms=waited,
        bars=[_bar(part, part.start_ms, scale) for part in parts],
        sums=_sums(parts, scale),
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
        legend=_legend(bar for _, timing in rows for bar in timing.bars),
    )


def waits_view(waits: Waits) -> WaitsView:
    bars: list[Bar] = []
    start = 0
    for share in waits.parts:
        bars.append(_bar(share, start, max(1, waits.usual_ms)))
        start += share.ms
    advice, setting, words = _ADVICE[waits.advice] if waits.advice else ("", "", "")
    return WaitsView(seconds(waits.usual_ms), seconds(waits.slow_ms), waits.answers, bars, advice, setting, words)


def scale_for(waterfalls: Sequence[Waterfall]) -> int:
    """The longest wait, up to the next step of 1, 2, 4, 8 s, ... so that charts of different calls compare."""
    longest = max((waterfall.waited_ms or 0 for waterfall in waterfalls), default=0)
    scale = _SHORTEST_SCALE_MS
    while scale < longest:
        scale *= 2
    return scale


def seconds(ms: int) -> str:
    """ "0.84 s". A reply that was ready before the caller's turn had ended still took no time, not less."""
    return f"{max(0, ms) / 1000:.2f} s"


def _bar(part: Part | Share, start_ms: int, scale: int) -> Bar:
    colour, label = _WORDS[part.what]
    who = "this computer" if part.name == "embedded" else part.name
    if part.what == "function" and who:
        label, who = f"{_FUNCTIONS}{who.replace('_', ' ')}", ""
    setting = part.setting.partition(".")[0]
    return Bar(colour, label, 100 * start_ms / scale, 100 * part.ms / scale, seconds(part.ms), who, setting)


def _sums(parts: Sequence[Part], scale: int) -> list[tuple[Bar, str]]:
    found: dict[tuple[What, str], list[Part]] = {}
    for part in parts:
        found.setdefault((part.what, part.name), []).append(part)
    return [(_bar(alike[0], 0, scale), seconds(sum(one.ms for one in alike))) for alike in found.values()]


def _legend(bars: Iterable[Bar]) -> list[Bar]:
    found: dict[str, Bar] = {}
    for bar in bars:
        found.setdefault(bar.label.partition(":")[0], bar)
    labels = [label for _, label in _WORDS.values()]
    return [found[label] for label in labels if label in found]


def _notes(waterfall: Waterfall) -> list[str]:
    notes: list[str] = []
    if waterfall.speculative:
        notes.append("Begun while the caller was still finishing")
    if waterfall.filler_ms is not None:
        notes.append(f"A filler was heard after {seconds(waterfall.filler_ms)}")
    elif waterfall.filler:
        notes.append("A filler was heard first")
    return notes
