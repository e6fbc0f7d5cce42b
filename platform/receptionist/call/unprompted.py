"""What the receptionist says when nobody asked: after a silence, and near the end of the longest call. Pure."""

from receptionist.call.events import Cause, Silence, TimeUp
from receptionist.call.turn_settings import TurnSettings
from receptionist.conversation.quiet import Quiet

_LAST_WORDS_S = 30.0  # for the goodbye of the longest call
_SILENCES = 5  # may pass before a line without words is given up: the reminders come first


class Unprompted:
    """Owned by `turns`, which asks `due` only while no reply is. Moments are monotonic seconds."""

    def __init__(self, settings: TurnSettings) -> None:
        self._settings = settings
        self._quiet = Quiet.USUAL
        self._silence_at: float | None = None
        self._silences = 0
        self._wordless_at: float | None = None
        self._hold_ends_at: float | None = None
        self._warn_at: float | None = None
        self._end_at: float | None = None
        self._hard_end_at: float | None = None

    def begin(self, at: float) -> None:
        """The call has begun."""
        longest_s = self._settings.longest_s
        self._warn_at = at + max(longest_s - 60, longest_s / 2)
        self._end_at = at + longest_s
        self._hard_end_at = at + longest_s + _LAST_WORDS_S

    @property
    def on_hold(self) -> bool:
        """Sounds mean nothing: they are music."""
        return self._quiet is Quiet.HOLD

    def caller_said(self, *, words: bool = True) -> None:
        """The next silence is the first again. `words`: or keys; else it was a sound that nobody could understand."""
        self._silences = 0
        if words:
            self._wordless_at = None

    def listens(self, quiet: Quiet, at: float) -> None:
        """A reply was heard to its end: how long the caller may be quiet now. Who is still on hold waits no longer."""
        self._quiet = quiet
        if quiet is not Quiet.HOLD:
            self._hold_ends_at = None
        elif self._hold_ends_at is None:
            self._hold_ends_at = at + self._settings.hold_s

    def broken(self) -> None:
        """Somebody says something, or will."""
        self._silence_at = None

    def is_over(self, at: float) -> bool:
        """The longest call, whatever is being said."""
        return _is_due(self._hard_end_at, at)

    def due(self, at: float, *, typing: bool, sounds: bool, words: bool) -> Cause | None:
        """`typing`: keys are being pressed. `sounds`: the caller makes a sound, whatever will come of it. `words`: some
        of it is known."""
        if _is_due(self._end_at, at):
            return TimeUp(final=True)  # whoever makes a noise
        if typing or words:
            self._silence_at = self._wordless_at = None
        if typing:
            return None
        if self.on_hold:
            return self._give_up(at) if _is_due(self._hold_ends_at, at) and not words else None
        self._silence_at = self._silence_at or at + self._silence_s()
        self._wordless_at = self._wordless_at or at + self._wordless_s()
        if _is_due(self._wordless_at, at):
            return self._give_up(at)
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
        if reply:
            return moments
        quiet_ends_at = self._hold_ends_at if self.on_hold else self._wordless_at
        return [*moments, self._warn_at, self._end_at, quiet_ends_at]

    def _silence_s(self) -> float:
        asked_to_wait = self._quiet is Quiet.MOMENT and not self._silences
        return max(self._settings.moment_s, self._settings.silence_s) if asked_to_wait else self._settings.silence_s

    def _wordless_s(self) -> float:
        least_s = max(self._settings.wordless_s, _SILENCES * self._settings.silence_s)
        return least_s + 2 * self._settings.moment_s if self._quiet is Quiet.MOMENT else least_s

    def _give_up(self, at: float) -> Silence:
        """Whoever talks over the goodbye is answered, and hears it again when nothing comes of that either."""
        self._silences += 1
        self._wordless_at = self._hold_ends_at = at + self._settings.silence_s
        return Silence(self._silences, last=True)


def _is_due(moment: float | None, at: float) -> bool:
    return moment is not None and at >= moment
