"""When each step of a turn was reached, from the end of the caller's speech to the first sound heard. Pure.

All moments are monotonic seconds; the first news of a step counts, later ones are ignored.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from receptionist.call.doings import Doing
from receptionist.records.waterfall import MOST_WORK, Waterfall


@dataclass(frozen=True)
class TurnEnd:
    """How the caller's turn came to its end."""

    speech_ended: float
    recogniser: str = ""  # who told of it
    told: float | None = None  # when
    patience: tuple[float, float] | None = None  # silence that the practice's setting asks for: since when, how long


@dataclass
class Stopwatch:
    """One turn's moments. `work` may still grow."""

    end: TurnEnd | None = None
    end_of_turn: float | None = None
    first_words: float | None = None
    first_sentence: float | None = None
    first_audio: float | None = None
    first_mark: float | None = None
    speculative: bool = False
    filled: float | None = None  # a filler left
    work: Sequence[Doing] = field(default_factory=list[Doing])
    _plays_until: float = 0.0  # the carrier, if the line took no time
    _first_heard: float | None = None  # when the first sound of the answer is played, so reckoned
    _awaited: tuple[str, float] | None = None  # the mark behind the first sentence, and when it should come back
    _line_s: float | None = None

    def reached(self, step: str, at: float) -> None:
        """`step` names a field."""
        if getattr(self, step) is None:
            setattr(self, step, at)

    def sent(self, at: float, seconds: float, *, filler: bool) -> None:
        """So much sound left."""
        starts = max(at, self._plays_until)
        self._plays_until = starts + seconds
        if filler:
            self.reached("filled", at)
        else:
            self.reached("first_audio", at)
            self.reached("_first_heard", starts)

    def mark_sent(self, name: str) -> None:
        """Behind the sound that left."""
        if self.first_audio is not None and self._awaited is None:
            self._awaited = name, self._plays_until

    def mark_returned(self, name: str, at: float) -> None:
        if self._awaited and name == self._awaited[0] and self.first_mark is None:
            self.first_mark = at
            late_s = at - self._awaited[1]
            self._line_s = late_s if late_s >= 0 else None  # else it was cleared, and tells nothing of the line

    def waterfall(self) -> Waterfall:
        """Steps that a guess reached before the end of speech was known count from zero."""
        end = self.end
        if end is None:
            return Waterfall(speculative=self.speculative, filler=self.filled is not None)
        start = end.speech_ended

        def ms(moment: float) -> int:
            return round((moment - start) * 1000)

        def after(moment: float | None) -> int | None:
            return None if moment is None else max(0, ms(moment))

        patience_from, patience_s = end.patience or (start, 0.0)
        behind_s = (self._first_heard or 0.0) - (self.first_audio or 0.0)
        return Waterfall(
            end_of_turn_ms=after(self.end_of_turn),
            first_words_ms=after(self.first_words),
            first_sentence_ms=after(self.first_sentence),
            first_audio_ms=after(self.first_audio),
            first_mark_ms=after(self.first_mark),
            speculative=self.speculative,
            filler=self.filled is not None,
            recogniser=end.recogniser,
            told_ms=after(end.told),
            patience_from_ms=max(0, ms(patience_from)),
            patience_ms=round(patience_s * 1000),
            filler_ms=after(self.filled),
            behind_filler_ms=round(behind_s * 1000),
            line_ms=None if self._line_s is None else round(self._line_s * 1000),
            work=[doing.after(ms) for doing in self.work[:MOST_WORK]],
        )
