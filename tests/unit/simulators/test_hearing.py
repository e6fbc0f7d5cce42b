"""Deepgram's sense of time: when speech begins and ends, by the audio alone."""

from receptionist.audio import mulaw
from receptionist.simulators.deepgram_hearing import Hearing, HearingSettings, Noticed, Span, Started, UtteranceOver
from receptionist.simulators.hum import hum

WORDS = hum("may I have an appointment")
FULL = HearingSettings(endpointing_ms=300, utterance_end_ms=1000, interim_results=True, vad_events=True)


def noticed(settings: HearingSettings, *audio: bytes) -> list[Noticed]:
    hearing = Hearing(settings)
    return [one for part in audio for one in hearing.feed(part)]


def finals(found: list[Noticed]) -> list[Span]:
    return [one for one in found if isinstance(one, Span) and one.final and one.audio]


def test_silence_is_told_in_results_without_words_and_nothing_else() -> None:
    found = noticed(FULL, mulaw.silence(7000))

    assert [(one.audio, one.speech_final) for one in found if isinstance(one, Span)] == [(b"", True)] * 2
    assert len(found) == 2


def test_a_click_is_no_speech() -> None:
    assert noticed(FULL, mulaw.silence(200), hum("t")[:320], mulaw.silence(500)) == []


def test_speech_ends_after_the_silence_that_was_asked_for() -> None:
    found = noticed(FULL, mulaw.silence(200), WORDS, mulaw.silence(1200))

    assert isinstance(found[0], Started)
    (final,) = finals(found)
    assert final.speech_final
    assert abs(final.end_s - (0.2 + len(WORDS) / 8000 + 0.3)) < 0.08
    assert isinstance(found[-1], UtteranceOver)


def test_shorter_silence_is_part_of_what_is_said() -> None:
    found = noticed(FULL, WORDS, mulaw.silence(200), WORDS, mulaw.silence(400))

    assert len(finals(found)) == 1


def test_without_endpointing_nothing_is_said_to_be_the_end() -> None:
    found = noticed(HearingSettings(endpointing_ms=None), WORDS, mulaw.silence(1500))

    assert [one.speech_final for one in finals(found)] == [False]


def test_long_speech_is_made_final_in_parts() -> None:
    found = noticed(FULL, hum("a very long story " * 10), mulaw.silence(400))

    parts = finals(found)
    assert [one.speech_final for one in parts] == [False] * (len(parts) - 1) + [True]
    assert len(parts) >= 2


def test_what_is_pending_can_be_asked_for_at_once() -> None:
    hearing = Hearing(FULL)
    hearing.feed(WORDS)

    first, second = hearing.finalize(), hearing.finalize()

    assert [one.from_finalize for one in finals(first)] == [True]
    assert second == []


def test_it_does_not_matter_how_audio_is_cut() -> None:
    audio = mulaw.silence(200) + WORDS + mulaw.silence(400)

    assert noticed(FULL, *(audio[start : start + 77] for start in range(0, len(audio), 77))) == noticed(FULL, audio)
