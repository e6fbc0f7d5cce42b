"""Whatever recorder made the file, the caller's voice is read from it, or the reason is told."""

import contextlib
import struct
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio import mulaw, wav

SHAPE = [0, 8192, 16384, -8192, -16384, 0]


def file(code: int, bits: int, body: bytes, *, channels: int = 1, rate_hz: int = 8000, more: bytes = b"") -> bytes:
    width = channels * bits // 8
    form = struct.pack("<HHIIHH", code, channels, rate_hz, rate_hz * width, width, bits) + more
    chunks = b"LIST" + struct.pack("<I", 3) + b"abc\0"  # an odd chunk before the sound, padded
    chunks += b"fmt " + struct.pack("<I", len(form)) + form
    chunks += b"data" + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


FORMS = {
    "8 bit": (1, 8, bytes((value >> 8) + 128 for value in SHAPE)),
    "16 bit": (1, 16, struct.pack("<6h", *SHAPE)),
    "24 bit": (1, 24, b"".join(struct.pack("<i", value << 8)[:3] for value in SHAPE)),
    "32 bit": (1, 32, struct.pack("<6i", *(value << 16 for value in SHAPE))),
    "float": (3, 32, struct.pack("<6f", *(value / 32768 for value in SHAPE))),
    "mu-law": (7, 8, mulaw.encode(SHAPE)),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_usual_form_of_wave_file_is_read(form: tuple[int, int, bytes]) -> None:
    sound = wav.decode(file(*form))

    assert sound.rate_hz == 8000
    assert max(abs(a - b) for a, b in zip(sound.samples, SHAPE, strict=True)) < 400


def test_the_form_of_newer_recorders_is_read() -> None:
    more = struct.pack("<HHIH", 22, 16, 0, 1) + b"\0" * 14

    assert list(wav.decode(file(0xFFFE, 16, struct.pack("<6h", *SHAPE), more=more)).samples) == SHAPE


def test_both_sides_of_a_stereo_recording_are_heard() -> None:
    sound = wav.decode(file(1, 16, struct.pack("<4h", 1000, 0, 0, 2000), channels=2))

    assert list(sound.samples) == [500, 1000]


def test_a_recording_that_was_cut_off_gives_what_is_there() -> None:
    assert list(wav.decode(file(1, 16, struct.pack("<6h", *SHAPE))[:-5]).samples) == SHAPE[:3]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RIFF",
        b"ID3\x04 not a wave file at all",
        file(2, 4, b"\0\0"),
        file(1, 16, b"\0\0", channels=0),
        file(1, 16, b"\0\0", rate_hz=1),
        b"RIFF\x04\0\0\0WAVE",
    ],
)
def test_what_cannot_be_read_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(wav.WavError):
        wav.decode(data)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    for start in (b"", b"RIFF\0\0\0\0WAVE", b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0"):
        with contextlib.suppress(wav.WavError):
            wav.decode(start + data)


@given(st.lists(st.integers(-32768, 32767), max_size=100))
def test_what_is_written_is_what_is_read(samples: list[int]) -> None:
    sound = wav.Sound(16000, array("h", samples))

    assert wav.decode(wav.encode(sound)) == sound


def test_a_recording_becomes_telephone_audio_and_back() -> None:
    speech = mulaw.encode([round(8000 * (n % 40 / 20 - 1)) for n in range(800)])

    assert len(wav.mulaw_from_wav(wav.wav_from_mulaw(speech, 48000))) == len(speech)
    assert wav.mulaw_from_wav(wav.wav_from_mulaw(speech)) == speech
