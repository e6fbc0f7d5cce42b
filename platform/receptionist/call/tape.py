"""The latest of a line's audio, by its place on the line: what nobody has words for yet can be heard again. Pure."""

from collections import deque
from collections.abc import Iterator


class Tape:
    """Places are bytes since the line began."""

    def __init__(self, most_bytes: int) -> None:
        """`most_bytes` are kept; what is older is lost."""
        self.end = 0
        self._most_bytes = most_bytes
        self._frames: deque[bytes] = deque()
        self._size = 0

    @property
    def start(self) -> int:
        """Of what is kept."""
        return self.end - self._size

    def add(self, audio: bytes) -> None:
        size = len(audio)
        self._frames.append(audio)
        self._size += size
        self.end += size
        while self._size > self._most_bytes:
            self._size -= len(self._frames.popleft())

    def forget(self, before: int) -> None:
        """Whole frames that end at this place or earlier."""
        frames, start = self._frames, self.end - self._size
        while frames and start + len(frames[0]) <= before:
            start += len(frames.popleft())
        self._size = self.end - start

    def since(self, place: int) -> Iterator[bytes]:
        """What is kept of the line from there on, to the byte."""
        at = self.start
        for frame in tuple(self._frames):
            if at + len(frame) > place:
                yield frame[max(0, place - at) :]
            at += len(frame)
