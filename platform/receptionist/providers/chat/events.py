"""Server-sent events: a stream's bytes in, the data of each event out, wherever the bytes were cut. Pure."""

from collections.abc import Iterator


class Events:
    """One stream's. Names, ids and comments of events are passed over: no vendor of models says anything by them."""

    def __init__(self) -> None:
        self._rest = b""  # a line that has not ended
        self._data: list[bytes] = []

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """The data of every event that ends with this piece. Lines end with LF, CR or both."""
        text, held = self._rest + piece, b""
        if b"\r" in text:
            if text.endswith(b"\r"):  # the other half of its end may follow
                text, held = text[:-1], b"\r"
            text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *lines, rest = text.split(b"\n")
        self._rest = rest + held
        for line in lines:
            if line.startswith(b"data:"):
                self._data.append(line[6:] if line.startswith(b" ", 5) else line[5:])
            elif not line and self._data:
                data, self._data = b"\n".join(self._data), []
                yield data
