"""A caller's recording: utterances are found, pauses and noise are not taken for speech."""

import random

from receptionist.audio.mulaw import FRAME_BYTES
from receptionist.rehearsal.script import speech_end, utterances

LOUD, QUIET = b"\x90\x10", b"\xff\x7f"  # near full scale, and silence


def speech(ms: int) -> bytes:
    return LOUD * (ms * 4)


def silence(ms: int) -> bytes:
    return QUIET * (ms * 4)


def noise(ms: int) -> bytes:
    source = random.Random(1)
    return bytes(source.choice((0x6A, 0xEA, 0x66, 0xE6, 0x70, 0xF0)) for _ in range(ms * 8))


def mixed(over: bytes, under: bytes) -> bytes:
    return bytes(one if one not in QUIET else other for one, other in zip(over, under, strict=True))


def test_a_recording_is_cut_at_pauses_of_a_second() -> None:
    recording = silence(300) + speech(800) + silence(1300) + speech(500) + silence(600) + speech(400) + silence(900)

    found = utterances(recording)

    assert len(found) == 2
    assert 1000 <= len(found[0]) / 8 <= 1220
    assert 1700 <= len(found[1]) / 8 <= 1920


def test_the_noise_of_a_street_is_no_speech() -> None:
    recording = silence(500) + speech(700) + silence(1500) + speech(700) + silence(500)

    found = utterances(mixed(recording, noise(len(recording) // 8)))

    assert len(found) == 2


def test_a_click_is_no_utterance() -> None:
    assert utterances(silence(1000) + speech(20) + silence(3000) + speech(500)) == [silence(200) + speech(500)]


def test_nobody_speaks_in_a_silent_recording() -> None:
    assert utterances(silence(2000)) == []
    assert utterances(b"") == []
    assert speech_end(silence(100)) == -1


def test_a_recording_without_pauses_is_one_utterance() -> None:
    assert len(utterances(speech(1500))) == 1


def test_the_end_of_speech_is_its_last_loud_frame() -> None:
    assert speech_end(silence(200) + speech(400) + silence(500)) == 600 * 8 // FRAME_BYTES - 1
