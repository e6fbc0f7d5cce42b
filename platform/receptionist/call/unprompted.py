"""What the receptionist says when nobody asked: after a silence, and near the end of the longest call. Pure."""

from receptionist.call.events import Cause, Silence, TimeUp
from receptionist.call.turn_settings import TurnSettings

_LAST_WORDS_S = 30.0  # for the goodbye of the longest call


class Unprompted:
    """Owned by `turns`, which asks `due` only while no reply is. Moments are monotonic seconds."""

    def __init__(self, settings: TurnSettings) -> None:
        self._settings = settings
        self._silence_at: float | None = None
        self._silences = 0
        self._warn_at: float | None = None
        self._end_at: float | None = None
        self._hard_end_at: float | None = None

    def begin(self, at: float) -> None:
        """The call has begun."""
        longest_s = self._settings.longest_s
        self._warn_at = at + max(longest_s - 60, longest_s / 2)
        self._end_at = at + longest_s
        self._hard_end_at = at + longest_s + _LAST_WORDS_S

    def caller_said(self) -> None:
        """The next silence is the first again."""
        self._silences = 0

    def broken(self) -> None:
        """Somebody says something, or will."""
        self._silence_at = None

    def is_over(self, at: float) -> bool:
        """The longest call, whatever is being said."""
        return _is_due(self._hard_end_at, at)

    def due(self, at: float, *, typing: bool, sounds: bool) -> Cause | None:
        """`typing`: keys are being pressed. `sounds`: the caller makes a sound, whatever will come of it."""
        if _is_due(self._end_at, at):
            return TimeUp(final=True)  # whoever makes a noise
        if typing:
            self._silence_at = None
            return None
        self._silence_at = self._silence_at or at + self._settings.silence_s
        if sounds:
            return None  # a sound is not spoken over; but only words break the silence
        if _is_due(self._warn_at, at):
            self._warn_at = None
            return TimeUp(final=False)
        if _is_due(self._silence_at, at):
            self._silences += 1
            return Silence(self._silences)
        return None

    def moments(self, *, reply: bool) -> list[float | None]:
        """When it may have something to say. `reply`: while one is due, only the end of the call is."""
        moments = [self._silence_at, self._hard_end_at]
        return moments if reply else [*moments, self._warn_at, self._end_at]


def _is_due(moment: float | None, at: float) -> bool:
    return moment is not None and at >= moment
