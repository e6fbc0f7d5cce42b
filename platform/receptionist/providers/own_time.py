"""A recogniser's seconds and the line's: the first has silence of ours in them, and lack what was dropped. Pure."""

from typing import Final

from receptionist.audio import mulaw

_ALIKE_S: Final = 1e-6


class OwnTime:
    """Of one listening."""

    def __init__(self) -> None:
        self._shifts: list[tuple[float, float]] = []  # second of the stream, seconds of ours (or lacking: below 0)

    def padded(self, at_s: float, size: int) -> None:
        seconds = size / mulaw.RATE_HZ
        if self._shifts and abs(sum(self._shifts[-1]) - at_s) < _ALIKE_S:
            at_s, before_s = self._shifts.pop()
            seconds += before_s
        self._shifts.append((at_s, seconds))

    def dropped(self, at_s: float, size: int) -> None:
        if self._shifts and self._shifts[-1][0] == at_s and self._shifts[-1][1] < 0:
            size -= round(self._shifts.pop()[1] * mulaw.RATE_HZ)
        self._shifts.append((at_s, -size / mulaw.RATE_HZ))

    def fed_s(self, stream_s: float) -> float:
        """How much of what the line gave lies before this second of the stream."""
        ours = 0.0
        for at_s, seconds in self._shifts:
            if stream_s > at_s:
                ours += min(seconds, stream_s - at_s)
        return stream_s - ours
