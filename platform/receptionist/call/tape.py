"""The latest of a line's audio, by its place on the line: what nobody has words for yet can be heard again. Pure."""

from collections.abc import Iterator

from receptionist.audio.mulaw import FRAME_BYTES


class Tape:
    """Places are bytes since the line began. One piece of memory: a frame by itself would outlive its call, in a room
    that a process never gives back."""

    def __init__(self, most_bytes: int) -> None:
        """`most_bytes` are kept; what is older is lost."""
        self.end = 0
        self._most_bytes = most_bytes
        self._kept = bytearray()

    @property
    def start(self) -> int:
        """Of what is kept."""
        return self.end - len(self._kept)

    def add(self, audio: bytes) -> None:
        self._kept += audio
        self.end += len(audio)
        if len(self._kept) > self._most_bytes:
            del self._kept[: -self._most_bytes]

    def forget(self, before: int) -> None:
        """What lies before this place."""
        if (surplus := before - self.start) > 0:
            del self._kept[:surplus]

    def since(self, place: int) -> Iterator[bytes]:
        """What is kept of the line from there on, to the byte, in frames; the last may be shorter."""
        kept = bytes(self._kept[max(0, place - self.start) :])
        return (kept[at : at + FRAME_BYTES] for at in range(0, len(kept), FRAME_BYTES))
