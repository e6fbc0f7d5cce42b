"""What was sent of a reply, and what the caller has heard of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.call.events import SentenceKind
from receptionist.call.playback import Playback

SECOND = bytes(8000)


def reply_of(*sentences: str, kind: SentenceKind = SentenceKind.REPLY) -> Playback:
    """All made, one second a sentence, nothing sent."""
    playback = Playback(generation=7)
    for number, text in enumerate(sentences):
        playback.begin(number, text, kind, 0.0)
        playback.add(number, SECOND)
        playback.complete(number)
    return playback


def sent_reply(*sentences: str, at: float = 0.0) -> Playback:
    playback = reply_of(*sentences)
    list(playback.send(at))
    return playback


def test_each_sentence_is_followed_by_a_mark_of_its_own() -> None:
    playback = reply_of("One.", "Two.")

    sent = list(playback.send(0.0))

    assert [piece if isinstance(piece, str) else len(piece) for piece in sent] == [8000, "7.0.0", 8000, "7.1.0"]
    assert list(playback.send(0.0)) == []


def test_a_piece_leaves_before_its_sentence_is_complete() -> None:
    playback = Playback(1)
    playback.begin(0, "One.", SentenceKind.REPLY, 0.0)
    playback.add(0, b"abc")

    assert list(playback.send(0.0)) == [b"abc"]


def test_a_sentence_waits_for_the_one_before_it() -> None:
    playback = Playback(1)
    playback.begin(0, "One.", SentenceKind.REPLY, 0.0)
    playback.begin(1, "Two.", SentenceKind.REPLY, 0.0)
    playback.add(1, b"two")
    playback.add(0, b"one")

    assert list(playback.send(0.0)) == [b"one"]
    playback.complete(0)
    assert list(playback.send(0.0)) == ["1.0.0", b"two"]


def test_a_mark_tells_of_all_sentences_before_it() -> None:
    playback = sent_reply("One.", "Two.", "Three.")

    assert playback.played("7.1.0")

    assert playback.heard_text() == "One. Two."
    assert not playback.done()


@pytest.mark.parametrize("mark", ["", "7", "7.0", "7.9.0", "8.0.0", "7.0.1", "7.0.0.0", "seven.0.0", "7.0.0\n"])
def test_a_mark_that_was_never_sent_tells_nothing(mark: str) -> None:
    playback = sent_reply("One.")

    assert not playback.played(mark)
    assert playback.heard_text() == ""


def test_a_mark_tells_its_news_once() -> None:
    playback = sent_reply("One.")

    assert playback.played("7.0.0")
    assert not playback.played("7.0.0")


def test_a_mark_that_never_comes_is_waited_for_one_second() -> None:
    playback = sent_reply("One.", "Two.", at=10.0)

    assert playback.next_expiry() == 12.0
    assert not playback.expire(11.99)
    assert playback.expire(12.0)
    assert playback.heard_text() == "One."
    assert playback.audible()
    playback.expire(13.0)
    assert not playback.audible()
    assert playback.next_expiry() is None


def test_after_a_stop_the_sentence_that_was_cut_is_sent_again_from_its_beginning() -> None:
    playback = sent_reply("One.", "Two.", "Three.")
    playback.played("7.0.0")

    playback.stop(1.5)

    assert not playback.audible()
    assert not playback.played("7.1.0")
    assert list(playback.send(9.0)) == [SECOND, "7.1.1", SECOND, "7.2.1"]
    assert playback.played("7.1.1")
    assert playback.heard_text() == "One. Two."


def test_what_must_have_been_played_when_it_was_stopped_was_heard() -> None:
    playback = sent_reply("One.", "Two.")

    playback.stop(1.0)

    assert playback.heard_text() == "One."


def test_a_filler_is_sound_but_not_words() -> None:
    playback = reply_of("One moment.", kind=SentenceKind.FILLER)
    list(playback.send(0.0))

    assert playback.audible()
    assert not playback.begun()
    assert playback.text() == playback.heard_text() == ""


def test_a_filler_is_not_said_again_after_a_stop() -> None:
    playback = reply_of("One moment.", kind=SentenceKind.FILLER)
    list(playback.send(0.0))

    playback.stop(0.5)

    assert list(playback.send(1.0)) == []
    assert playback.done()


def test_a_filler_goes_before_a_sentence_that_has_no_sound_yet() -> None:
    playback = Playback(1)
    playback.begin(0, "We open at eight.", SentenceKind.REPLY, 0.0)
    playback.begin(1, "One moment.", SentenceKind.FILLER, 0.0)
    playback.add(1, b"filler")
    playback.complete(1)
    playback.add(0, b"eight")

    assert list(playback.send(0.0)) == [b"filler", "1.1.0", b"eight"]


def test_a_filler_that_would_come_behind_words_is_dropped() -> None:
    playback = reply_of("We open at eight.")

    playback.begin(1, "One moment.", SentenceKind.FILLER, 0.0)
    playback.add(1, b"filler")

    assert list(playback.send(0.0)) == [SECOND, "7.0.0"]


def test_a_sentence_without_sound_is_done_but_was_not_heard() -> None:
    playback = Playback(1)
    playback.begin(0, "One.", SentenceKind.REPLY, 0.0)

    assert not playback.done()
    playback.complete_all()

    assert playback.done()
    assert playback.heard_text() == ""


def test_a_number_that_comes_again_is_ignored() -> None:
    playback = reply_of("One.")

    playback.begin(0, "Again.", SentenceKind.REPLY, 0.0)
    playback.add(0, b"again")
    playback.add(5, b"unknown")
    playback.complete(5)

    assert playback.text() == "One."
    assert list(playback.send(0.0)) == [SECOND, "7.0.0"]


def test_a_notice_lasts_until_it_was_heard() -> None:
    playback = reply_of("This call is recorded.", kind=SentenceKind.NOTICE)
    assert playback.at_notice(0.0)
    list(playback.send(0.0))

    assert playback.at_notice(1.5)  # played by now, as far as we know; its mark is on its way
    playback.played("7.0.0")

    assert not playback.at_notice(1.5)


def test_a_notice_begins_when_the_sentence_before_it_must_have_ended() -> None:
    playback = reply_of("Hello.")
    playback.begin(1, "This call is recorded.", SentenceKind.NOTICE, 0.0)
    playback.add(1, SECOND)
    list(playback.send(0.0))

    assert not playback.at_notice(0.9)
    assert playback.at_notice(1.0)


def test_a_question_counts_from_its_first_sound() -> None:
    playback = sent_reply("We open at eight.", "Does that suit you?")

    assert not playback.asked(0.5)
    assert playback.asked(1.1)


def test_a_question_that_was_thrown_away_was_not_asked() -> None:
    playback = sent_reply("We open at eight.", "Does that suit you?")

    playback.stop(0.5)

    assert not playback.asked(5.0)


@given(
    st.lists(st.lists(st.integers(1, 24_000), max_size=4), max_size=5),
    st.lists(st.sampled_from(["send", "mark", "late mark", "stop", "expire"]), max_size=30),
)
def test_what_was_heard_is_a_growing_beginning_of_what_was_said(sizes: list[list[int]], steps: list[str]) -> None:
    playback = Playback(1)
    audible: list[str] = []
    for number, pieces in enumerate(sizes):
        playback.begin(number, f"S{number}.", SentenceKind.REPLY, 0.0)
        for size in pieces:
            playback.add(number, bytes(size))
        playback.complete(number)
        audible += [f"S{number}."] if pieces else []
    marks: list[str] = []
    old: list[str] = []
    heard = ""
    for count, step in enumerate(steps):
        at = count * 0.7
        if step == "send":
            marks += [piece for piece in playback.send(at) if isinstance(piece, str)]
        elif step == "mark" and marks:
            playback.played(marks.pop(0))
        elif step == "late mark" and old:
            assert not playback.played(old.pop())
        elif step == "stop":
            playback.stop(at)
            old += marks
            marks = []
            assert not playback.audible()
        elif step == "expire":
            playback.expire(at)
        assert playback.heard_text().startswith(heard)
        heard = playback.heard_text()
        assert " ".join(audible).startswith(heard)
        assert playback.done() == (heard == " ".join(audible))
