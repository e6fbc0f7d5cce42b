"""Emergencies that are spoken: fifty of the labelled ones, through the embedded voice and the embedded recogniser."""

from contextlib import aclosing

import pytest
from tests.emergencies import Phrase, phrases
from tests.speech import pause, recorded

from receptionist.audio import mulaw
from receptionist.conversation.emergency import find
from receptionist.providers.base import EndOfTurn, Failed, ListenSettings
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.stt.embedded import EmbeddedRecogniser

_SPOKEN = 50
_MOST_WORDS = 16  # one breath
_LEAST_RECOGNISED = 0.9  # here and there a word is heard wrongly; over a paid recogniser fewer


def _chosen() -> list[Phrase]:
    """From all over the set, so that each kind is among them."""
    said = [one for one in phrases("english", "open") if one.emergency and not one.practice]
    short = [one for one in said if len(one.words.split()) <= _MOST_WORDS]
    return [short[at * len(short) // _SPOKEN] for at in range(_SPOKEN)]


async def _heard(recogniser: EmbeddedRecogniser, audio: bytes) -> str:
    """All that is heard, of however many turns."""
    words: list[str] = []
    whole = pause(0.5) + audio + pause(1.6)
    async with recogniser.listen(ListenSettings("en-US")) as listening:
        for start in range(0, len(whole), mulaw.FRAME_BYTES):
            listening.feed(whole[start : start + mulaw.FRAME_BYTES])
        async with aclosing(listening.events()) as events:
            async for event in events:
                assert not isinstance(event, Failed), event
                if isinstance(event, EndOfTurn):
                    words.append(event.text)
                    break
    return " ".join(words)


@pytest.mark.deep
async def test_emergencies_that_are_spoken_are_recognised() -> None:
    chosen = _chosen()
    voices = recorded([one.words for one in chosen])
    missed: list[tuple[str, str]] = []
    async with EmbeddedWorkers(Models(), [Part.RECOGNISER]) as workers:
        await workers[Part.RECOGNISER].until_ready(90)
        recogniser = EmbeddedRecogniser(workers[Part.RECOGNISER])
        for phrase, audio in zip(chosen, voices, strict=True):
            heard = await _heard(recogniser, audio)
            if find(heard) is None:
                missed.append((phrase.words, heard))
    print(f"spoken emergencies recognised: {_SPOKEN - len(missed)}/{_SPOKEN}", *missed, sep="\n")

    assert 1 - len(missed) / _SPOKEN >= _LEAST_RECOGNISED
