"""What came of the replies that were made ahead of one turn's end. Pure."""

from dataclasses import dataclass

import msgspec

from receptionist.records.waterfall import Waterfall


@dataclass
class Guessed:
    """One turn's. Moments are monotonic seconds."""

    started: int = 0  # replies made ahead
    released: bool = False
    began: float | None = None  # the one that was released
    ended: float = 0.0  # the turn; 0: it was none of the caller's
    sounded: float | None = None  # the first sound of the reply was made
    from_file: bool = False

    @property
    def saved_ms(self) -> int | None:
        """So much sooner than if the reply had been begun at the end of the turn, and had taken as long."""
        if not self.released or self.began is None or self.sounded is None:
            return None
        return max(0, round(1000 * (min(self.sounded, self.ended) - self.began)))


def guessed_in(waterfall: Waterfall, guessed: Guessed | None) -> Waterfall:
    """The turn's timings with it."""
    if guessed is None:
        return waterfall
    return msgspec.structs.replace(
        waterfall, guesses=guessed.started, saved_ms=guessed.saved_ms, from_file=guessed.from_file
    )
