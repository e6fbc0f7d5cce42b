"""What of our own voice the caller hears when: the carrier plays in order what it is sent, as far as we know. Pure."""

from collections import deque
from typing import Final, NamedTuple

from receptionist.audio.mulaw import RATE_HZ, SILENCE

_KEPT_S: Final = 2.0  # of what has been played


class _Piece(NamedTuple):
    starts_at: float
    audio: bytes

    @property
    def ends_at(self) -> float:
        return self.starts_at + len(self.audio) / RATE_HZ


class Sent:
    """Of one line. Moments are monotonic seconds."""

    def __init__(self) -> None:
        self.ends_at = 0.0  # the last of it
        self._pieces: deque[_Piece] = deque()

    def play(self, mulaw: bytes, at: float) -> None:
        """It leaves, to be played behind all that left before."""
        while self._pieces and self._pieces[0].ends_at < at - _KEPT_S:
            self._pieces.popleft()
        piece = _Piece(max(at, self.ends_at), mulaw)
        self._pieces.append(piece)
        self.ends_at = piece.ends_at

    def clear(self, at: float) -> None:
        """What was not played yet is thrown away."""
        while self._pieces and self._pieces[-1].starts_at >= at:
            self._pieces.pop()
        if self._pieces and self._pieces[-1].ends_at > at:
            starts_at, audio = self._pieces.pop()
            self._pieces.append(_Piece(starts_at, audio[: round((at - starts_at) * RATE_HZ)]))
        self.ends_at = min(self.ends_at, at)

    def until(self, at: float, count: int) -> bytes:
        """The `count` bytes of mu-law that were played up to then, silence where there were none."""
        whole = bytearray(SILENCE * count)
        begins_at = at - count / RATE_HZ
        for piece in reversed(self._pieces):
            if piece.ends_at <= begins_at:
                break
            offset = round((piece.starts_at - begins_at) * RATE_HZ)
            if offset < count:
                cut = piece.audio[max(0, -offset) : max(0, count - offset)]
                place = max(0, offset)
                whole[place : place + len(cut)] = cut
        return bytes(whole)
