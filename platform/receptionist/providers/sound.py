"""Is what a voice sends what a telephone plays? Nobody must hear a web page, a header as a click, or a hiss."""

import logging
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

from receptionist.audio import mulaw
from receptionist.audio.sums import total
from receptionist.audio.vad import level_dbfs
from receptionist.errors import ProviderFault
from receptionist.providers.faults import fault

log = logging.getLogger(__name__)

_WATCHED_BYTES: Final = 3200  # it may begin with silence, which is alike in all formats
_TELLING_BYTES: Final = 400  # fewer tell nothing
_UNEVEN: Final = 16.0  # mu-law speech is at 0 to 4, 16-bit speech at 30 to 60
_QUIET: Final = 24.0  # of both: the samples are next to nothing
_MOSTLY: Final = 0.5
_LOUD_DBFS: Final = -15.0  # packed sound, read as mu-law, is noise at -10
_RANDOM: Final = 0.25  # speech so loud is a vowel, whose samples are near their neighbours
_RANDOM_FROM_BYTES: Final = 800
_FROM_SILENCE: Final = bytes(min(byte, 256 - byte) for byte in range(256))
_HEADERS: Final = (b"riff", b"id3", b"oggs", b"flac", b"form", b"<!doc", b"<html", b'{"', b"[{")
_OTHER_KINDS: Final = (
    "application/json", "application/xml", "audio/wav", "audio/x-wav", "audio/wave", "audio/mpeg", "audio/ogg",
    "audio/opus", "audio/flac", "audio/aac",
)  # fmt: skip


class Watched:
    """The beginning of one sentence. A little of it is held back until there is enough to tell by."""

    def __init__(self, name: str, foreign: Callable[[bytes], bool] | None = None) -> None:
        """`name` of the voice, for its errors. `foreign`: is this no sound as it was ordered? Else that is mu-law."""
        self._name = name
        self._foreign = foreign or is_foreign
        self._held = b""
        self._seen = 0
        self._anything = False

    def headers(self, headers: Mapping[str, str]) -> None:
        """Of an answer by HTTP. Raises ProviderError for one that is no raw sound."""
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind.startswith("text/") or kind in _OTHER_KINDS:
            raise fault(self._name, ProviderFault.MALFORMED, f"{kind} in place of raw sound")

    def take(self, chunk: bytes) -> bytes:
        """What of it may be heard now. Raises ProviderError before a foreign sound is."""
        if self._seen >= _WATCHED_BYTES:
            return chunk
        self._held += chunk
        if len(self._held) < _TELLING_BYTES:
            return b""
        return self._let_go()

    def end(self) -> bytes:
        """The rest, when the sentence is over. Raises ProviderError where there was no sound at all."""
        rest = self._let_go()
        if not self._anything:
            raise fault(self._name, ProviderFault.MALFORMED, "an answer without a sound")
        return rest

    def _let_go(self) -> bytes:
        held, self._held = self._held, b""
        if (not self._anything and _has_header(held)) or self._foreign(held):
            raise fault(
                self._name, ProviderFault.MALFORMED, f"another sound was ordered, it begins with {held[:8].hex()}"
            )
        self._seen += len(held)
        self._anything = self._anything or bool(held)
        return held


def _has_header(audio: bytes) -> bool:
    return audio[:16].lower().startswith(_HEADERS)


def is_foreign(audio: bytes) -> bool:
    """No mu-law: 16-bit samples, or packed sound.

    Of 16-bit samples every second byte is the high one, near 0 or 256 but for the loudest; the bytes of mu-law are all
    alike. Of packed sound each byte is as likely as another.
    """
    if len(audio) < _TELLING_BYTES:
        return False
    if audio.count(0) > _MOSTLY * len(audio):  # silence of 16-bit samples; the loudest there is of mu-law
        return True
    low, high = _halves(audio)
    return abs(low - high) > _UNEVEN or _is_noise(audio)


def is_no_pcm(audio: bytes) -> bool:
    """No 16-bit samples, little-endian: mu-law, or packed sound."""
    if len(audio) < _TELLING_BYTES:
        return False
    low, high = _halves(audio)
    return min(low, high) > _QUIET and abs(low - high) <= _UNEVEN


def _halves(audio: bytes) -> tuple[float, float]:
    """How far from silence the even and the odd bytes are."""
    low, high = (total(half.translate(_FROM_SILENCE)) / len(half) for half in (audio[::2], audio[1::2]))
    return low, high


def _is_noise(audio: bytes) -> bool:
    if len(audio) < _RANDOM_FROM_BYTES or level_dbfs(audio) < _LOUD_DBFS:
        return False
    samples = mulaw.decode(audio)
    alike = sum(one * other for one, other in pairwise(samples))
    return abs(alike) < _RANDOM * sum(sample * sample for sample in samples)


class Oddities:
    """Messages of a voice that nobody knows: passed over, counted, and told of once."""

    def __init__(self) -> None:
        self.count = 0

    def tell(self, provider: str) -> None:
        """At the end of a sentence. What they held is not told: it could be what a caller is told."""
        if self.count:
            log.warning("messages of a voice were not understood", extra={"provider": provider, "messages": self.count})
