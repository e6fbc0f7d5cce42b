"""Speech of a call whose voices fail: every word of every sentence is said, once."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

import pytest
from tests.spelling import Heard, Spelling, SpellingVoice

from receptionist.call.events import Reach
from receptionist.call.kept_speech import PhraseCache
from receptionist.call.speech import Speech, standing_of
from receptionist.call.speech_stores import Folder
from receptionist.call.takes import Said
from receptionist.conversation.reading import spoken
from receptionist.errors import ProviderError
from receptionist.providers.base import Alignment, Sound, TimedWord, Voice, VoiceSettings
from receptionist.providers.standing import Named, Nobody, Role, Standing

SETTINGS = VoiceSettings()
TEXT = "We open at eight."
REPLY = (
    "Yes, we do.",
    "We are open Monday to Friday from 8:00 a.m. to 5:00 p.m., and on Saturdays from nine to noon.",
    "You can reach us at 212-555-0199, or by mail.",
    "A first visit is $95, which most plans cover, Delta among them.",
    "Shall I book you in for Tuesday at ten?",
)
EVERY_WORD = [word for sentence in REPLY for word in spoken(sentence).split()]


class Scripted:
    """A voice that gives these to each sentence, then breaks when it is told to. `given`: what it was to say."""

    def __init__(self, name: str, *sounds: Sound, breaks: bool = False) -> None:
        self.name = self.account = name
        self.sounds = sounds
        self.breaks = breaks
        self.asked = 0
        self.given: list[str] = []

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        self.asked += 1
        self.given.append(text)
        for sound in self.sounds:
            yield sound
        if self.breaks:
            raise ProviderError("the line broke", provider=self.name)


class Dragging:
    """A voice that makes its sound far more slowly than it is played."""

    def __init__(self, name: str, account: str) -> None:
        self.name = name
        self.account = account

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        yield b"\x10" * 80
        await asyncio.sleep(0.6)
        yield b"\x10" * 80


async def said(speech: Speech, voices: Standing[Voice], *, keep: bool = False) -> Sequence[Said | None]:
    return [piece async for piece in speech.speak(TEXT, voices, SETTINGS, keep=keep)]


def speech(folder: Path) -> Speech:
    return Speech(PhraseCache(Folder(folder)))


async def heard_of(speech: Speech, spelling: Spelling, *voices: Voice) -> list[Heard]:
    """What a caller hears of the whole reply."""
    standing, audio = standing_of(voices), b""
    for sentence in REPLY:
        async for piece in speech.speak(sentence, standing, SETTINGS):
            audio += piece if isinstance(piece, bytes) else b""
    return spelling.heard(audio)


def whole(heard: Sequence[Heard]) -> list[str]:
    return [one.word for one in heard if one.whole]


def cuts(spelling: Spelling, sentence: str, *, deep: bool) -> list[int]:
    """Each tenth of a second of it, and a little later; in the short form a few of them."""
    length_ms = len(spelling.say(spoken(sentence))[0]) // 8
    return [*range(0, length_ms, 100 if deep else 1100), length_ms, length_ms + 100]


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """These voices do not stall; the machine may."""
    for limit in ("_FIRST_AUDIO_S", "_NEXT_AUDIO_S", "_BEHIND_S"):
        monkeypatch.setattr(f"receptionist.call.speech.{limit}", 60.0)


async def test_a_voice_that_fails_is_followed_by_the_next_and_does_not_come_first_again(tmp_path: Path) -> None:
    first, second = Scripted("first", breaks=True), Scripted("second", b"good")
    voices = standing_of([first, second])

    assert await said(speech(tmp_path), voices) == [b"good"]
    assert await said(speech(tmp_path), voices) == [b"good"]
    assert first.asked == 1


async def test_a_sentence_that_breaks_off_begins_anew_where_nothing_tells_its_words(tmp_path: Path) -> None:
    voices = standing_of([Scripted("first", b"x" * 2000, breaks=True), Scripted("second", b"good")])

    assert await said(speech(tmp_path), voices) == [b"x" * 2000, None, b"good"]


async def test_a_sentence_that_ended_in_silence_does_not(tmp_path: Path) -> None:
    voices = standing_of([Scripted("first", b"\x10" * 7000 + b"\xff" * 1000, breaks=True), Scripted("second", b"good")])

    assert len(await said(speech(tmp_path), voices)) == 1


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize("sentence", range(len(REPLY)))
@pytest.mark.parametrize("second_tells", [True, False])
async def test_f08_wherever_a_voice_that_tells_its_words_breaks_each_is_heard_once(
    tmp_path: Path, sentence: int, second_tells: bool, deep: bool
) -> None:
    spelling = Spelling()
    for cut_ms in cuts(spelling, REPLY[sentence], deep=deep):
        first = SpellingVoice(spelling, "first", fails_at=[sentence], after_ms=cut_ms)
        second = SpellingVoice(spelling, "second", tells=second_tells)

        heard = await heard_of(speech(tmp_path), spelling, first, second)

        assert whole(heard) == EVERY_WORD, f"cut after {cut_ms} ms"
        begun = cut_ms < spelling.say(spoken(REPLY[sentence]))[1][0].end_ms
        assert len(heard) - len(EVERY_WORD) <= begun, "only a sentence's first word may break off"
        assert len(first.texts) + len(second.texts) <= len(REPLY) + 1


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize("sentence", range(len(REPLY)))
async def test_wherever_another_voice_breaks_no_word_is_lost_and_a_few_come_twice(
    tmp_path: Path, sentence: int, deep: bool
) -> None:
    spelling = Spelling()
    for cut_ms in cuts(spelling, REPLY[sentence], deep=deep):
        first = SpellingVoice(spelling, "first", tells=False, fails_at=[sentence], after_ms=cut_ms)

        heard = await heard_of(speech(tmp_path), spelling, first, SpellingVoice(spelling, "second"))

        words = whole(heard)
        twice = len(words) - len(EVERY_WORD)
        again = next((i for i in range(len(words)) if words[i : i + 1] != EVERY_WORD[i : i + 1]), len(words))
        assert words[: again - twice] + words[again:] == EVERY_WORD, f"cut after {cut_ms} ms"
        before = EVERY_WORD[again - twice - 1] if again > twice else "."
        assert not twice or before[-1] in ",.?", "it goes on behind a pause"


@pytest.mark.usefixtures("unhurried")
async def test_a_voice_that_breaks_while_it_says_the_rest_is_followed_as_well(tmp_path: Path) -> None:
    spelling = Spelling()
    voices = [
        SpellingVoice(spelling, "first", fails_at=[1], after_ms=1500),
        SpellingVoice(spelling, "second", fails_at=[0], after_ms=1500),
        SpellingVoice(spelling, "third"),
    ]

    assert whole(await heard_of(speech(tmp_path), spelling, *voices)) == EVERY_WORD


@pytest.mark.deep
@pytest.mark.parametrize("cut_ms", [0, 700, 2500])
async def test_a_voice_that_falls_silent_is_no_other_case(tmp_path: Path, cut_ms: int) -> None:
    spelling = Spelling()
    first = SpellingVoice(spelling, "first", fails_at=[1], after_ms=cut_ms, hangs=True)

    heard = await heard_of(speech(tmp_path), spelling, first, SpellingVoice(spelling, "second"))

    assert whole(heard) == EVERY_WORD
    assert len(heard) == len(EVERY_WORD)


async def test_a_voice_that_refuses_the_seventh_sentence_is_not_asked_again(tmp_path: Path) -> None:
    spelling = Spelling()
    first, second = SpellingVoice(spelling, "first", fails_at=[6]), SpellingVoice(spelling, "second")
    talking, voices = speech(tmp_path), standing_of([first, second])

    for _ in range(9):
        assert [piece async for piece in talking.speak(TEXT, voices, SETTINGS)]

    assert (len(first.texts), len(second.texts)) == (7, 3)


async def test_where_its_words_end_comes_with_the_sound(tmp_path: Path) -> None:
    spelling = Spelling()
    voice = SpellingVoice(spelling, "only", piece_ms=10_000)

    told = [piece async for piece in speech(tmp_path).speak("At 8:30.", standing_of([voice]), SETTINGS)]

    words = spelling.say("At eight thirty.")[1]
    assert told[0] == (Reach(2, words[0].end_ms), Reach(8, words[2].end_ms))


async def test_f09_no_sound_at_all_is_a_failure(tmp_path: Path) -> None:
    voices = standing_of([Scripted("first"), Scripted("second", b"good")])

    assert await said(speech(tmp_path), voices) == [b"good"]


async def test_words_without_a_sound_are_a_failure_too(tmp_path: Path) -> None:
    mute = Scripted("first", Alignment((TimedWord("We", 0, 10),)), b"")

    assert (await said(speech(tmp_path), standing_of([mute, Scripted("second", b"good")])))[-1] == b"good"


async def test_a_voice_without_an_end_is_stopped(tmp_path: Path) -> None:
    endless = Scripted("first", *[b"x" * 8000] * 60)

    pieces = await said(speech(tmp_path), standing_of([endless]))

    assert sum(len(piece) for piece in pieces if isinstance(piece, bytes)) < 10 * 8000


@pytest.mark.deep
async def test_a_slow_voice_is_followed_where_it_was_too_slow(tmp_path: Path) -> None:
    spelling = Spelling()
    slow = SpellingVoice(spelling, "slow", pace=3.0)

    heard = await heard_of(speech(tmp_path), spelling, slow, SpellingVoice(spelling, "second"))

    assert whole(heard) == EVERY_WORD
    assert len(heard) == len(EVERY_WORD)
    assert len(slow.texts) == 1 or slow.texts[0] == "Yes, we do."


@pytest.mark.deep
async def test_a_slow_voice_alone_pauses_between_sentences(tmp_path: Path) -> None:
    spelling = Spelling()
    talking, voices = speech(tmp_path), standing_of([SpellingVoice(spelling, "slow", pace=2.0)])
    await said(talking, voices)

    pieces = await said(talking, voices)

    assert [len(piece) for piece in pieces if isinstance(piece, bytes)] == [len(spelling.say(TEXT)[0])]


class Wary(Nobody):
    """Keeps the voice of this name back."""

    def __init__(self, name: str) -> None:
        self.name = name

    def allows(self, role: Role, member: Named, at: float) -> bool:
        return member.name != self.name


async def test_a_voice_that_a_circuit_keeps_back_makes_nobody_impatient_with_the_last_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("receptionist.call.speech._FIRST_AUDIO_S", 0.001)
    monkeypatch.setattr("receptionist.call.speech._NEXT_AUDIO_S", 0.001)
    spelling = Spelling()
    refused, slow = Scripted("refused", breaks=True), SpellingVoice(spelling, "slow", pace=0.01)

    await said(speech(tmp_path), standing_of([refused, slow], Wary("refused")))

    assert (refused.asked, len(slow.texts)) == (0, 1)


async def test_one_practices_slow_account_makes_nobody_else_wait_for_whole_sentences(tmp_path: Path) -> None:
    talking = speech(tmp_path)
    await said(talking, standing_of([Dragging("acme:ann", "north/acme")]))

    pieces = await said(talking, standing_of([Scripted("acme:ann", b"\x10" * 80, b"\x20" * 80)]))

    assert pieces == [b"\x10" * 80, b"\x20" * 80]


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
    voices.failed(only, ProviderError("a wrong key", provider="only", retryable=False), 0.0)

    assert await said(kept, voices, keep=True) == [b"good"]


async def test_the_words_of_what_is_kept_are_known_as_well(tmp_path: Path) -> None:
    spelling = Spelling()
    voice = SpellingVoice(spelling, "only")
    await speech(tmp_path).keep([TEXT], standing_of([voice]), SETTINGS)

    told, audio = await said(speech(tmp_path), standing_of([voice]), keep=True)

    sound, words = spelling.say(TEXT)
    assert audio == sound
    assert told == tuple(Reach(letters, word.end_ms) for letters, word in zip((2, 7, 10, 17), words, strict=True))


async def test_a_phrase_that_two_voices_said_is_not_kept(tmp_path: Path) -> None:
    spelling = Spelling()
    first, second = SpellingVoice(spelling, "first", fails_at=[0], after_ms=500), SpellingVoice(spelling, "second")
    talking = speech(tmp_path)

    await said(talking, standing_of([first, second]), keep=True)

    assert talking.kept(TEXT, [first, second], SETTINGS) is None


async def test_a_practices_own_words_and_its_language_reach_the_voice_and_are_kept_apart(tmp_path: Path) -> None:
    only = Scripted("only", b"good")
    kept = speech(tmp_path)
    written = "**Dr. Nguyen** costs $5."
    english = VoiceSettings(pronounce=(("Nguyen", "win"),))
    spanish = VoiceSettings(language="es-US", pronounce=(("Nguyen", "uin"),))
    for settings in (english, spanish, english):
        await kept.keep([written], standing_of([only]), settings)

    assert only.given == ["Dr. win costs five dollars.", "Dr. uin costs cinco dólares."]


class JustMade(Folder):
    """A store in which another process made the phrase between our look for it and our claim."""

    def __init__(self, folder: Path, theirs: Voice) -> None:
        super().__init__(folder)
        self._folder, self._theirs = folder, theirs

    async def claim(self, key: str) -> bool:
        await speech(self._folder).keep([TEXT], standing_of([self._theirs]), SETTINGS)
        return await super().claim(key)


async def test_a_phrase_that_was_made_before_it_could_be_claimed_is_not_made_again(tmp_path: Path) -> None:
    theirs, ours = Scripted("voice", b"good" * 400), Scripted("voice", b"good" * 400)

    made = await Speech(PhraseCache(JustMade(tmp_path, theirs))).keep([TEXT], standing_of([ours]), SETTINGS)

    assert (made, theirs.asked, ours.asked) == (0, 1, 0)
