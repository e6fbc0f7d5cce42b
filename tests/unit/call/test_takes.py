"""What voices make of a sentence: which words are surely made, which may be heard, where they end in its text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio import mulaw
from receptionist.call.events import Reach
from receptionist.call.takes import Pace, Said, Script, Take
from receptionist.conversation.reading import spoken
from receptionist.providers.base import Alignment, TimedWord

LOUD = b"\x10"

_written = st.lists(
    st.sampled_from(
        ["We", "open", "at", "8:30", "8", "a.m.", "10:00", "-", "11:00", "ten", "eight", "or", "212-555-0199", "212",
         "555", "0199,", "$95.50", "one", "dollars", "50%", "\u00fcber", "Dr.",
         "N\u0103stase,", "+12125550199", "\u2013"]
    ),
    min_size=1,
    max_size=12,
)  # fmt: skip


def times(*words: str, each_ms: int = 100, start_ms: int = 0) -> Alignment:
    return Alignment(
        tuple(
            TimedWord(word, start_ms + place * each_ms, start_ms + (place + 1) * each_ms)
            for place, word in enumerate(words)
        )
    )


def script(text: str) -> Script:
    return Script(text, spoken)


def take_of(text: str) -> Take:
    return Take(script(text))


def sound(ms: int) -> bytes:
    return LOUD * (8 * ms)


def size(said: list[Said]) -> int:
    return sum(len(piece) for piece in said if isinstance(piece, bytes))


@given(_written, st.integers(0, 60))
def test_what_words_say_of_a_text_is_a_beginning_of_it_that_only_grows(words: list[str], count: int) -> None:
    text = " ".join(words)
    one = script(text)

    letters = one.letters(count)

    assert letters == 0 or text[letters : letters + 1] in ("", " ")
    assert not text[:letters].endswith(" ")
    assert letters <= one.letters(count + 1)
    assert one.letters(len(one.words)) == len(text)
    assert len(spoken(text[:letters]).split()) <= count, "more of the text than was said"


@pytest.mark.parametrize(
    ("count", "heard"),
    [
        (0, ""),
        (2, "Call"),  # "call two": the number has begun
        (10, "Call"),
        (11, "Call 212-555-0199"),
        (13, "Call 212-555-0199 at"),  # "eight thirty in" is not yet half past eight
        (17, "Call 212-555-0199 at 8:30 a.m."),
        (18, "Call 212-555-0199 at 8:30 a.m. tomorrow."),
    ],
)
def test_a_number_was_said_when_its_last_word_was(count: int, heard: str) -> None:
    text = "Call 212-555-0199 at 8:30 a.m. tomorrow."

    assert text[: script(text).letters(count)] == heard


def test_a_voice_that_tells_nothing_is_passed_on_as_it_comes() -> None:
    take = take_of("We open at eight.")

    assert list(take.add(sound(50))) == [sound(50)]
    assert list(take.add(sound(700))) == [sound(700)]


def test_a_word_that_may_break_off_waits_until_it_is_whole() -> None:
    take = take_of("We open at eight.")
    list(take.add(sound(150)))

    told = list(take.add(times("We", "open")))
    assert told == [(Reach(2, 100), Reach(7, 200))]
    assert size(list(take.add(sound(150)))) == 8 * 50  # to the end of "open"
    assert take.words_made(1.0) == 2
    assert size(list(take.add(times("at", start_ms=200)))) == 8 * 100
    assert size(list(take.add(sound(100)))) == 0
    assert size(list(take.add(times("eight.", start_ms=300)))) == 8 * 100  # all is told: nothing waits any more
    assert size(list(take.add(sound(200)))) == 8 * 200
    assert take.words_made(1.0) == 4


def test_sound_waits_for_nothing_before_its_voice_has_told_a_word() -> None:
    take = take_of("Unfortunately not.")

    assert size(list(take.add(sound(20)))) == 8 * 20


def test_a_voice_that_stops_telling_holds_nothing_back_for_long() -> None:
    take = take_of("We open at eight in the morning.")
    list(take.add(times("We", "open")))

    assert size([*take.add(sound(200)), *take.add(sound(1600))]) == 8 * 800
    assert size(list(take.end())) == 8 * 1000


def test_words_that_were_not_given_are_not_believed() -> None:
    take = take_of("We open at eight.")

    assert list(take.add(times("We", "close", "at", "eight."))) == [(Reach(2, 100),)]
    assert list(take.add(times("at", "eight.", start_ms=200))) == []
    list(take.add(sound(400)))
    assert take.words_made(1.0) == 1
    assert take.alignment is None


def test_a_word_that_is_left_out_ends_with_the_next() -> None:
    take = take_of("We open at eight.")

    assert list(take.add(times("We", "eight."))) == [(Reach(2, 100), Reach(17, 200))]
    list(take.add(sound(120)))
    assert take.words_made(1.0) == 1


def test_punctuation_and_case_make_no_other_word() -> None:
    take = take_of("We open at eight.")

    [told] = take.add(times("we", "OPEN,", "at", "Eight"))

    assert told[-1] == Reach(17, 400)


def test_times_that_go_back_do_not() -> None:
    take = take_of("We open at eight.")

    [told] = take.add(Alignment((TimedWord("We", 0, 300), TimedWord("open", -5, -1), TimedWord("at", 10, 310))))

    assert [reach.played_ms for reach in told if isinstance(reach, Reach)] == [300, 300, 310]


def test_the_next_voice_tells_its_words_from_where_its_sound_begins() -> None:
    take = Take(script("We open at eight."), first=2, before=8 * 250 + 1)

    assert list(take.add(times("at", "eight."))) == [(Reach(10, 351), Reach(17, 451))]


def test_a_slow_voice_is_heard_when_its_sentence_is_whole() -> None:
    take = take_of("We open at eight.")
    take.slow = True

    assert list(take.add(sound(500))) == []
    assert size(list(take.end())) == 8 * 500


TWO = "We are open from eight to five, and on Saturdays from nine to noon."  # 32 letters, then 36


@pytest.mark.parametrize(
    ("audio", "made"),
    [
        (b"", 0),
        (sound(1500), 0),
        (sound(2400), 0),  # a slow voice is not behind the comma yet
        (sound(3000), 7),  # any voice is
        (sound(2000) + mulaw.silence(150), 7),  # that silence was the comma
        (sound(1000) + mulaw.silence(150), 0),  # too early for it
        (sound(4500), 7),
        (sound(4500) + mulaw.silence(150), 14),  # the end
        (sound(9000), 14),
    ],
)
def test_where_nothing_is_told_a_pause_decides(audio: bytes, made: int) -> None:
    assert script(TWO).made(0, audio, 1.0) == made


@given(st.integers(380, 620), st.integers(0, 100), st.floats(0.5, 2.0))
def test_no_word_is_taken_for_made_that_was_not(pace: int, percent: int, speed: float) -> None:
    """Whatever the voice's pace, as long as it does not fall silent by itself."""
    letters_made = len(TWO) * percent / 100
    one = script(TWO)

    made = one.made(0, LOUD * round(letters_made * pace / speed), speed)

    assert len(" ".join(one.words[:made])) <= letters_made + 1


@given(st.lists(st.tuples(st.integers(1, 8000), st.floats(0, 3)), min_size=1, max_size=30))
def test_sound_that_comes_in_time_never_stalls(pieces: list[tuple[int, float]]) -> None:
    """Played as it comes: silence is what the waits are longer than the sound before them."""
    pace, now, plays_until, silence = Pace(), 0.0, 0.0, 0.0
    for place, (length, waited_s) in enumerate(pieces):
        now += waited_s
        silence += max(0.0, now - plays_until) if place else 0.0
        plays_until = max(now, plays_until) + length / 8000
        pace.came(length, waited_s)

    assert pace.stalled_s == pytest.approx(silence)
    assert not pace.slow or silence > 0.5


@given(st.lists(st.one_of(st.integers(0, 4000), st.integers(1, 6).map(str)), max_size=30))
def test_all_that_is_made_is_given_once_and_in_order(steps: list[int | str]) -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    take, told, made, given_, reached = take_of(text), 0, b"", b"", list[Reach]()
    for step in steps:
        if isinstance(step, int):
            more = bytes(value % 251 for value in range(len(made), len(made) + step))
            made += more
            said = list(take.add(more))
        else:
            said = list(take.add(times(*text.split()[told : told + int(step)], start_ms=100 * told)))
            told = min(12, told + int(step))
        given_ += b"".join(piece for piece in said if isinstance(piece, bytes))
        reached += [reach for piece in said if isinstance(piece, tuple) for reach in piece]
        assert made.startswith(given_)
    given_ += b"".join(piece for piece in take.end() if isinstance(piece, bytes))

    assert given_ == made == take.audio
    assert all(a.letters < b.letters and a.played_ms <= b.played_ms for a, b in pairwise(reached))
    assert [reach.letters for reach in reached] == [found.end() for found in re.finditer(r"\S+", text)][:told]
