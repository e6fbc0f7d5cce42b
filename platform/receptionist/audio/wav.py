"""Wave files: the ones that people record, and the ones that we write."""

import struct
from array import array
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from receptionist.audio import mulaw
from receptionist.audio.mulaw import Samples
from receptionist.audio.resample import resample
from receptionist.errors import ReceptionistError

_PCM: Final = 1
_FLOAT: Final = 3
_MULAW: Final = 7
_EXTENSIBLE: Final = 0xFFFE
_LONGEST_S: Final = 3600
_RATES: Final = range(4000, 192_001)
_LONGEST_HEAD_BYTES: Final = 4096


class WavError(ReceptionistError):
    """These bytes are no wave file that can be read."""


class Sound(msgspec.Struct, frozen=True):
    """One channel of signed 16-bit samples."""

    rate_hz: int
    samples: Samples


def decode(data: bytes) -> Sound:
    """PCM of 8 to 32 bits, 32-bit float or mu-law; several channels become their mean. Raises WavError.

    A file that was cut off short gives what is there.
    """
    chunks = dict(_chunks(data))
    if len(chunks.get(b"fmt ", b"")) < 16 or b"data" not in chunks:
        raise WavError("This is not a whole wave file: its format or its sound is missing.")
    form, body = chunks[b"fmt "], chunks[b"data"]
    code, channels, rate_hz, _, _, bits = struct.unpack_from("<HHIIHH", form)
    if code == _EXTENSIBLE and len(form) >= 26:
        code = struct.unpack_from("<H", form, 24)[0]
    reader = _READERS.get((code, bits))
    if reader is None:
        raise WavError(f"A wave file of format {code} with {bits} bits cannot be read; save it as 16-bit PCM.")
    if not 1 <= channels <= 32 or rate_hz not in _RATES:
        raise WavError(f"{channels} channels at {rate_hz} Hz cannot be read; save it as mono, 8000 to 48000 Hz.")
    width = channels * bits // 8
    if len(body) > _LONGEST_S * rate_hz * width:
        raise WavError("The recording is longer than an hour.")
    samples = reader(body[: len(body) // width * width])
    return Sound(rate_hz, samples if channels == 1 else _mixed(samples, channels))


def encode(sound: Sound) -> bytes:
    """16-bit PCM, mono."""
    samples = _little_endian(sound.samples)
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, _PCM, 1, sound.rate_hz, 2 * sound.rate_hz, 2, 16)
    body = struct.pack("<4sI", b"data", 2 * len(samples)) + samples.tobytes()
    return struct.pack("<4sI4s", b"RIFF", 4 + len(form) + len(body), b"WAVE") + form + body


def mulaw_from_wav(data: bytes) -> bytes:
    """Any readable wave file as telephone audio: mu-law, 8 kHz, mono. Raises WavError."""
    sound = decode(data)
    return mulaw.encode(resample(sound.samples, sound.rate_hz, mulaw.RATE_HZ))


def wav_from_mulaw(audio: bytes, rate_hz: int = mulaw.RATE_HZ) -> bytes:
    """Telephone audio as a 16-bit wave file of the given rate."""
    return encode(Sound(rate_hz, resample(mulaw.decode(audio), mulaw.RATE_HZ, rate_hz)))


def pcm_at(head: bytes) -> tuple[int, int] | None:
    """(rate, where the samples begin) of a wave file of which the beginning has come; None: more of it must come.

    Sizes are not believed: of a stream nobody knows them. Raises WavError for one that is no 16-bit PCM, mono.
    """
    if not b"RIFF".startswith(head[:4]) or not b"WAVE".startswith(head[8:12]):
        raise WavError("This is not a wave file.")
    at, rate_hz = 12, 0
    while at + 8 <= len(head):
        name, size = struct.unpack_from("<4sI", head, at)
        if name == b"data" and rate_hz:
            return rate_hz, at + 8
        if name == b"fmt " and at + 24 <= len(head):
            code, channels, rate_hz, _, _, bits = struct.unpack_from("<HHIIHH", head, at + 8)
            if (code, channels, bits) != (_PCM, 1, 16) or rate_hz not in _RATES:
                raise WavError("This is no 16-bit PCM of one channel.")
        at += 8 + size + size % 2
    if at > _LONGEST_HEAD_BYTES:
        raise WavError("This wave file has no samples.")
    return None


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise WavError("This is not a wave file.")
    at = 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        yield name, data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _from_8_bits(body: bytes) -> Samples:
    return array("h", [(byte - 128) << 8 for byte in body])


def _from_16_bits(body: bytes) -> Samples:
    return _little_endian(array("h", body))


def _from_24_bits(body: bytes) -> Samples:
    return _little_endian(array("h", b"".join(body[at + 1 : at + 3] for at in range(0, len(body), 3))))


def _from_32_bits(body: bytes) -> Samples:
    return array("h", [value >> 16 for (value,) in struct.iter_unpack("<i", body)])


def _from_floats(body: bytes) -> Samples:
    # not-a-number compares false with everything, so it ends as silence
    return array(
        "h", [round(max(-1.0, min(1.0, v)) * 32767) if v == v else 0 for (v,) in struct.iter_unpack("<f", body)]
    )


def _mixed(samples: Samples, channels: int) -> Samples:
    tracks = [samples[number::channels] for number in range(channels)]
    return array("h", [sum(frame) // channels for frame in zip(*tracks, strict=True)])


def _little_endian(samples: Samples) -> Samples:
    """To or from the order of the file, whatever this machine's is."""
    if array("h", b"\x01\x00")[0] == 1:
        return samples
    samples = samples[:]
    samples.byteswap()
    return samples


_READERS: Final[dict[tuple[int, int], Callable[[bytes], Samples]]] = {
    (_PCM, 8): _from_8_bits,
    (_PCM, 16): _from_16_bits,
    (_PCM, 24): _from_24_bits,
    (_PCM, 32): _from_32_bits,
    (_FLOAT, 32): _from_floats,
    (_MULAW, 8): mulaw.decode,
}
