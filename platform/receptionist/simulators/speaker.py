"""The voice of the simulated speech vendor: a hum, unless a better one is handed in; and the formats it is sent in."""

from collections.abc import AsyncGenerator, AsyncIterator
from typing import Final, Protocol

import msgspec

from receptionist.audio import mulaw
from receptionist.audio.resample import resample
from receptionist.simulators.hum import hum

FORMATS_HZ: Final = {
    "ulaw_8000": 8000,
    "pcm_8000": 8000,
    "pcm_16000": 16_000,
    "pcm_22050": 22_050,
    "pcm_24000": 24_000,
    "pcm_32000": 32_000,
    "pcm_48000": 48_000,
}
# What a socket may send in place of a message, and how long one is that nobody should read.
GARBAGE: Final = ("", "null", "[]", "5", '{"audio":5}', '{"audio":"%%"}', '{"contextId":7}', '{"type":7}', "[" * 2000)
OVERSIZE_BYTES: Final = 2_000_000

_PIECE_BYTES: Final = 2000  # a quarter of a second


class Speaker(Protocol):
    def speak(self, text: str, speed: float) -> AsyncGenerator[bytes, None]:
        """Mu-law, 8 kHz, in pieces of any size."""
        ...


class Hummer:
    """No words, but a sound as long as they would be."""

    async def speak(self, text: str, speed: float) -> AsyncGenerator[bytes, None]:
        yield hum(text, speed)


async def pieces(speaker: Speaker, text: str, speed: float, output_format: str) -> AsyncIterator[tuple[float, bytes]]:
    """(seconds, audio) in quarter seconds, as the format has it."""
    rest = b""
    async for audio in speaker.speak(text, speed):
        rest += audio
        while len(rest) >= _PIECE_BYTES:
            yield _PIECE_BYTES / mulaw.RATE_HZ, in_format(rest[:_PIECE_BYTES], output_format)
            rest = rest[_PIECE_BYTES:]
    if rest:
        yield len(rest) / mulaw.RATE_HZ, in_format(rest, output_format)


def in_format(audio: bytes, output_format: str) -> bytes:
    """Mu-law as `output_format`: itself, or 16-bit samples, little-endian."""
    if output_format == "ulaw_8000":
        return audio
    samples = resample(mulaw.decode(audio), mulaw.RATE_HZ, FORMATS_HZ[output_format])
    return b"".join(sample.to_bytes(2, "little", signed=True) for sample in samples)


class SpeechPace(msgspec.Struct, frozen=True):
    """How quickly a vendor speaks. The defaults are those that the platform's own share of a turn is measured with."""

    first_audio_s: float = 0.12
    times_real_time: float = 20.0  # how much quicker than it is played audio is sent
