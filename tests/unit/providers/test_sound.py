"""What is no telephone's sound is told from what is, before anybody hears it."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import TimedWord
from receptionist.providers.sound import Watched, is_foreign, is_no_pcm
from receptionist.providers.timed_words import TimedWords
from receptionist.simulators.hum import hum
from receptionist.simulators.speaker import in_format

TEXT = "We are open until six."


@pytest.mark.parametrize("text", [TEXT, "Oh! Aha.", "{", "<", "Zzz", " ", "sssssh ffff", "aeiou aaaaa"])
def test_speech_is_not_taken_for_something_else(text: str) -> None:
    speech = hum(text)
    samples = in_format(speech, "pcm_24000")

    assert not any(is_foreign(speech[at : at + 800]) for at in range(0, len(speech), 400))
    assert not any(is_no_pcm(samples[at : at + 2400]) for at in range(0, len(samples), 2400))


def test_other_sounds_are_found_out() -> None:
    packed = random.Random(1).randbytes(1600)

    assert is_foreign(in_format(hum(TEXT), "pcm_16000")[:400])
    assert is_foreign(bytes(400))
    assert is_foreign(packed)
    assert is_no_pcm(hum(TEXT)[:2400])
    assert is_no_pcm(packed)


@pytest.mark.parametrize(
    "head", [b"RIFF\x00\x00\x00\x00WAVE", b"ID3\x04", b"OggS\x00", b"<!DOCTYPE html>", b'{"detail":']
)
def test_a_file_or_a_page_is_stopped_at_its_first_bytes(head: bytes) -> None:
    watched = Watched("acme:nova")

    with pytest.raises(ProviderError) as caught:
        _ = watched.take(head + hum(TEXT)) + watched.end()

    assert caught.value.kind is ProviderFault.MALFORMED


@given(st.lists(st.integers(1, 900), min_size=1, max_size=30))
def test_however_it_is_cut_all_of_a_good_sound_is_heard(sizes: list[int]) -> None:
    speech, watched, heard, at = hum(TEXT), Watched("acme:nova"), b"", 0
    for size in sizes:
        heard += watched.take(speech[at : at + size])
        at += size
    heard += watched.take(speech[at:]) + watched.end()

    assert heard == speech


# --- words and their times --------------------------------------------------------------------------------------------


def test_letters_become_the_words_of_the_text_however_they_are_cut() -> None:
    words = TimedWords("We open, at eight.")

    first = words.add(list("We op"), [0, 70, 140, 200, 260], [70, 70, 60, 60, 60], 0)
    second = words.add(list("en, at eight."), [n * 50 for n in range(13)], [50] * 13, 400)

    assert first == (TimedWord("We", 0, 140),)
    assert second == (TimedWord("open,", 200, 550), TimedWord("at", 600, 700))
    assert words.end() == (TimedWord("eight.", 750, 1050),)


LETTERS = st.lists(st.sampled_from([*"abc .,1é", "", "xyz"]), max_size=12)
TIMES = st.lists(st.one_of(st.integers(-50, 5000), st.floats()), max_size=12)


@given(
    st.text(alphabet="abc .1é", max_size=20),
    st.lists(st.tuples(LETTERS, TIMES, TIMES, st.integers(0, 9000)), max_size=6),
)
def test_whatever_a_voice_tells_of_its_words_they_are_of_the_text_and_in_order(
    text: str, told: list[tuple[list[str], list[float], list[float], int]]
) -> None:
    words = TimedWords(text)
    found = [word for piece in told for word in words.add(*piece)] + list(words.end())

    left = iter(text.split())
    assert all(word.text in left for word in found)  # each behind the one before
    assert all(word.start_ms <= word.end_ms for word in found)
    assert all(one.start_ms <= after.start_ms for one, after in itertools.pairwise(found))
