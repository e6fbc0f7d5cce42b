"""Speech of a call whose voices fail: every sentence is said, once."""

from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

import pytest

from receptionist.call.kept_speech import PhraseCache
from receptionist.call.speech import Speech, standing_of
from receptionist.call.speech_stores import Folder
from receptionist.errors import ProviderError
from receptionist.providers.base import Voice, VoiceSettings
from receptionist.providers.standing import Standing

SETTINGS = VoiceSettings()
TEXT = "We open at eight."  # 17 letters: about 9000 bytes of speech


class Scripted:
    """A voice that gives these chunks to each sentence, then breaks when it is told to."""

    def __init__(self, name: str, *chunks: bytes, breaks: bool = False) -> None:
        self.name = self.account = name
        self.chunks = chunks
        self.breaks = breaks
        self.asked = 0

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        self.asked += 1
        for chunk in self.chunks:
            yield chunk
        if self.breaks:
            raise ProviderError("the line broke", provider=self.name)


async def said(speech: Speech, voices: Standing[Voice], *, keep: bool = False) -> Sequence[bytes | None]:
    return [chunk async for chunk in speech.speak(TEXT, voices, SETTINGS, keep=keep)]


def speech(folder: Path) -> Speech:
    return Speech(PhraseCache(Folder(folder)))


async def test_a_voice_that_fails_is_followed_by_the_next_and_does_not_come_first_again(tmp_path: Path) -> None:
    first, second = Scripted("first", breaks=True), Scripted("second", b"good")
    voices = standing_of([first, second])

    assert await said(speech(tmp_path), voices) == [b"good"]
    assert await said(speech(tmp_path), voices) == [b"good"]
    assert first.asked == 1


async def test_a_sentence_that_breaks_off_begins_anew(tmp_path: Path) -> None:
    voices = standing_of([Scripted("first", b"x" * 2000, breaks=True), Scripted("second", b"good")])

    assert await said(speech(tmp_path), voices) == [b"x" * 2000, None, b"good"]


async def test_a_sentence_of_which_nearly_all_was_said_does_not(tmp_path: Path) -> None:
    voices = standing_of([Scripted("first", b"x" * 9000, breaks=True), Scripted("second", b"good")])

    assert await said(speech(tmp_path), voices) == [b"x" * 9000]


async def test_no_sound_at_all_is_a_failure(tmp_path: Path) -> None:
    voices = standing_of([Scripted("first"), Scripted("second", b"good")])

    assert await said(speech(tmp_path), voices) == [b"good"]


async def test_a_voice_alone_is_asked_once_more(tmp_path: Path) -> None:
    only = Scripted("only", breaks=True)

    with pytest.raises(ProviderError):
        await said(speech(tmp_path), standing_of([only]))
    assert only.asked == 2


async def test_what_is_kept_is_said_although_all_voices_are_down(tmp_path: Path) -> None:
    only = Scripted("only", b"good")
    kept = speech(tmp_path)
    await kept.keep([TEXT], standing_of([only]), SETTINGS)
    voices = standing_of([only])
    voices.failed(only, ProviderError("no", provider="only", retryable=False), 0.0)

    assert await said(kept, voices, keep=True) == [b"good"]
