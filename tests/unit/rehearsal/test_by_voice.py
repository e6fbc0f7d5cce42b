"""What is around a rehearsed caller: noise as loud as it was wished, and ears that know what sounds alike."""

import math

import pytest

from receptionist.audio import mulaw
from receptionist.audio.mulaw import FRAME_BYTES
from receptionist.audio.vad import level_dbfs
from receptionist.practice.definition import Scenario
from receptionist.rehearsal.background import cafe
from receptionist.rehearsal.by_voice import lines_of, same_to_the_ear, sounds_alike
from receptionist.rehearsal.load.speech import packaged

_CLIPS = [one.audio for one in packaged().clips]
_SILENT = mulaw.SILENCE * FRAME_BYTES
_A_ROUND = 300  # frames


def _noise(ratio_db: float, seed: int = 1) -> bytes:
    background = cafe(_CLIPS, beneath=_CLIPS[:2], ratio_db=ratio_db, seed=seed)
    return b"".join(background.under(_SILENT) for _ in range(_A_ROUND))


def test_a_cafe_is_as_far_beneath_the_speech_as_it_was_wished_and_the_same_again() -> None:
    loud, soft = _noise(5.0), _noise(25.0)

    assert math.isclose(level_dbfs(loud) - level_dbfs(soft), 20.0, abs_tol=1.0)
    assert _noise(5.0) == loud
    assert _noise(5.0, seed=2) != loud


def test_the_caller_s_own_words_are_heard_on_top_of_it() -> None:
    background = cafe(_CLIPS, beneath=_CLIPS[:1], ratio_db=40.0, seed=1)
    frames = [_CLIPS[0][at : at + FRAME_BYTES] for at in range(0, len(_CLIPS[0]) - FRAME_BYTES, FRAME_BYTES)]

    mixed = b"".join(background.under(frame) for frame in frames)

    assert math.isclose(level_dbfs(mixed), level_dbfs(b"".join(frames)), abs_tol=0.5)


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("Sam Lee, 212 555 0199", "sam lee 212-555-0199"),
        ("at 10", "at ten."),
        ("I'd like a cleaning", "id like a cleaning"),
    ],
)
def test_what_is_read_out_alike_was_not_misheard(said: str, heard: str) -> None:
    assert same_to_the_ear(said, "en-US") == same_to_the_ear(heard, "en-US")


def test_names_are_told_apart_as_far_as_an_ear_can() -> None:
    assert sounds_alike("Sam Lee", "Sam Leigh")
    assert sounds_alike("Robert Ray", "Robert Wray")
    assert not sounds_alike("Sam Lee", "family")


def test_a_caller_learns_only_the_lines_that_are_words() -> None:
    scenario = Scenario(name="One", caller=("Hello", "Hello again"))

    assert lines_of([scenario, scenario]) == ["Hello", "Hello again", "Hello", "Hello again"]
