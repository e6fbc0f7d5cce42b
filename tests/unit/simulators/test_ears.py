"""What the simulated recogniser understands of speech that it was taught, or of lines of a script."""

import asyncio

from receptionist.audio import mulaw
from receptionist.simulators.ears import TaughtSpeech
from receptionist.simulators.hum import hum

HOURS = "When are you open on Friday afternoon please"
PARKING = "Is there anywhere that I could leave the car"


def taught() -> TaughtSpeech:
    ears = TaughtSpeech()
    for text in (HOURS, PARKING):
        ears.teach(hum(text), text)
    return ears


def words(ears: TaughtSpeech, *audio: bytes) -> list[str]:
    ear = ears.listen()
    return [asyncio.run(ear.whole(part)) for part in audio]


def test_taught_speech_is_known_again_amid_silence() -> None:
    spoken = mulaw.silence(400) + hum(PARKING) + mulaw.silence(300)

    assert words(taught(), spoken) == [PARKING]


def test_taught_speech_is_known_however_its_frames_are_cut() -> None:
    spoken = mulaw.silence(400) + b"\xff" * 77 + hum(HOURS)

    assert words(taught(), spoken) == [HOURS]


def test_speech_in_parts_gives_each_word_once() -> None:
    audio = hum(HOURS)
    middle = len(audio) // 2 // mulaw.FRAME_BYTES * mulaw.FRAME_BYTES
    ears = taught()

    first, second, again = words(ears, audio[:middle], audio[middle:], audio)

    assert first
    assert f"{first} {second}" == HOURS
    assert again == HOURS


def test_words_grow_while_they_are_said() -> None:
    audio = hum(HOURS)
    ear = taught().listen()

    grown = [ear.so_far(audio[: len(audio) * part // 4]) for part in (1, 2, 3, 4)]

    assert grown[-1] == HOURS
    assert all(HOURS.startswith(text) for text in grown)
    assert sorted(grown, key=len) == grown


def test_unknown_speech_takes_the_next_line_of_the_script_and_then_has_no_words() -> None:
    ears = taught()
    ears.script.extend(["Hello", "Goodbye"])

    assert words(ears, hum("ba da ba"), hum("du bi du"), hum("la la la")) == ["Hello", "Goodbye", ""]
