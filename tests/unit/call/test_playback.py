"""What was sent of a reply, and what the caller has heard of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.call.events import Reach, SentenceKind
from receptionist.call.playback import Lag, Playback

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

    assert playback.played("7.1.0", 1.0)

    assert playback.heard_text() == "One. Two."
    assert not playback.done()


@pytest.mark.parametrize("mark", ["", "7", "7.0", "7.9.0", "8.0.0", "7.0.1", "7.0.0.0", "seven.0.0", "7.0.0\n"])
def test_a_mark_that_was_never_sent_tells_nothing(mark: str) -> None:
    playback = sent_reply("One.")

    assert not playback.played(mark, 1.0)
    assert playback.heard_text() == ""


def test_a_mark_tells_its_news_once() -> None:
    playback = sent_reply("One.")

    assert playback.played("7.0.0", 1.0)
    assert not playback.played("7.0.0", 1.0)


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
    playback.played("7.0.0", 1.0)

    playback.stop(1.5)

    assert not playback.audible()
    assert not playback.played("7.1.0", 1.0)
    assert list(playback.send(9.0)) == [SECOND, "7.1.1", SECOND, "7.2.1"]
    assert playback.played("7.1.1", 1.0)
    assert playback.heard_text() == "One. Two."


@pytest.mark.parametrize(("lag_s", "stopped_at", "heard"), [(0.9, 2.95, ""), (0.1, 2.15, ""), (0.1, 3.0, "Two.")])
def test_what_must_have_been_played_when_it_was_stopped_was_heard(lag_s: float, stopped_at: float, heard: str) -> None:
    playback = sent_reply("One.", "Two.", "Three.")
    playback.played("7.0.0", 1.0 + lag_s)  # so late is this line

    playback.stop(stopped_at)

    assert playback.heard_text() == f"One. {heard}".strip()


@pytest.mark.parametrize(("stopped_at", "heard"), [(1.0, ""), (1.9, ""), (2.0, "One.")])
def test_before_any_mark_nobody_knows_how_late_the_line_is(stopped_at: float, heard: str) -> None:
    playback = sent_reply("One.", "Two.")

    playback.stop(stopped_at)

    assert playback.heard_text() == heard


def test_where_marks_do_not_come_back_a_sentence_that_has_ended_is_not_said_again() -> None:
    playback = sent_reply("One.", "Two.", "Three.")
    assert playback.expire(2.0)

    playback.stop(2.4)

    assert playback.heard_text() == "One. Two."


def test_a_mark_that_comes_after_all_tells_how_late_the_line_is() -> None:
    playback = sent_reply("One.", "Two.", "Three.")
    assert playback.expire(2.0)
    assert not playback.played("7.0.0", 2.1)  # 1.1 s late

    playback.stop(2.9)

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


def test_a_filler_that_overtakes_the_words_it_fills_for_takes_nothing_from_them() -> None:
    playback = Playback(1)
    playback.begin(1, "One moment.", SentenceKind.FILLER, 0.0)
    playback.add(1, b"filler")
    playback.complete(1)

    playback.begin(0, "You are booked.", SentenceKind.REPLY, 0.0)
    playback.add(0, b"booked")
    playback.complete(0)

    assert list(playback.send(0.0)) == [b"filler", "1.1.0", b"booked", "1.0.0"]
    assert playback.text() == "You are booked."


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
    playback.played("7.0.0", 1.0)

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


SENTENCE = "We open at eight."
ENDS = (Reach(2, 200), Reach(7, 500), Reach(10, 600), Reach(17, 1000))  # of its words, in a second of sound


def told_reply(*, sent_at: float | None = 10.0, lag: Lag | None = None) -> Playback:
    """Two sentences of a second each, whose words are known."""
    playback = Playback(7, lag)
    for number in range(2):
        playback.begin(number, SENTENCE, SentenceKind.REPLY, 0.0)
        playback.align(number, ENDS)
        playback.add(number, SECOND[:4000])
        playback.add(number, SECOND[:4000])
        playback.complete(number)
    if sent_at is not None:
        list(playback.send(sent_at))
    return playback


@pytest.mark.parametrize(
    ("after_s", "heard"),
    [(0.1, ""), (0.54, ""), (0.56, "We"), (0.84, "We"), (0.86, "We open"), (0.99, "We open at"), (1.0, "We open at")],
)
def test_a_sentence_that_is_cut_off_was_heard_as_far_as_its_words_had_surely_ended(after_s: float, heard: str) -> None:
    playback = told_reply()  # before any mark it is reckoned with 0.3 s to the caller's ear, and 0.05 s of doubt

    playback.stop(10.0 + after_s)

    assert playback.heard_text() == heard


def test_the_marks_of_a_call_tell_how_late_it_is_heard() -> None:
    lag = Lag()
    sent_reply_with(lag).played("7.0.0", 1.08)

    playback = told_reply(lag=lag)
    playback.stop(10.34)

    assert playback.heard_text() == "We"


@pytest.mark.parametrize(("after_s", "heard"), [(1.15, SENTENCE[:10]), (1.2, "")])
def test_where_marks_come_back_a_line_that_owes_one_may_have_played_nothing(after_s: float, heard: str) -> None:
    lag = Lag()
    sent_reply_with(lag).played("7.0.0", 1.08)
    playback = told_reply(lag=lag)

    playback.stop(10.0 + after_s)

    assert playback.heard_text() == heard


def sent_reply_with(lag: Lag) -> Playback:
    playback = Playback(7, lag)
    playback.begin(0, "One.", SentenceKind.REPLY, 0.0)
    playback.add(0, SECOND)
    playback.complete(0)
    list(playback.send(0.0))
    return playback


def test_a_mark_that_is_still_out_tells_of_a_longer_way() -> None:
    playback = told_reply()

    playback.stop(11.6)  # 0.6 s into the second sentence, but the mark of the first has not come back

    assert playback.heard_text() == "We open at"


def test_a_word_whose_sound_has_not_left_was_not_heard() -> None:
    playback = Playback(7)
    playback.begin(0, SENTENCE, SentenceKind.REPLY, 0.0)
    playback.align(0, ENDS)
    playback.add(0, SECOND[:4200])
    list(playback.send(0.0))

    playback.stop(5.0)

    assert playback.heard_text() == "We open"


def test_a_gap_within_a_sentence_moves_what_comes_after_it() -> None:
    playback = Playback(7, Lag(0.0))
    playback.begin(0, SENTENCE, SentenceKind.REPLY, 0.0)
    playback.align(0, ENDS)
    playback.add(0, SECOND[:4400])
    list(playback.send(0.0))
    playback.add(0, SECOND[:3600])
    list(playback.send(2.0))

    playback.stop(2.09)  # 0.64 s of it

    assert playback.heard_text() == "We open"


def test_what_was_heard_stays_heard_when_it_is_said_again() -> None:
    playback = told_reply()
    playback.stop(10.9)
    list(playback.send(12.0))

    playback.stop(12.1)
    assert playback.heard_text() == "We open"

    list(playback.send(13.0))
    playback.played("7.0.2", 14.0)
    assert playback.heard_text() == SENTENCE


def test_a_sentence_that_another_voice_says_again_has_that_voices_words() -> None:
    playback = Playback(7, Lag(0.0))
    playback.begin(0, SENTENCE, SentenceKind.REPLY, 0.0)
    playback.align(0, ENDS)
    playback.add(0, SECOND)
    list(playback.send(0.0))

    playback.restart(0)
    playback.add(0, SECOND)
    playback.align(0, [Reach(2, 900)])
    list(playback.send(0.5))
    playback.stop(1.8)  # the second take began at 1.0

    assert playback.heard_text() == ""


def test_a_sentence_that_broke_off_is_never_heard_to_its_end() -> None:
    playback = told_reply(sent_at=None)
    playback.begin(2, "And close at five.", SentenceKind.REPLY, 0.0)
    playback.align(2, [Reach(3, 100), Reach(9, 400)])
    playback.add(2, SECOND[:2000])
    playback.complete(2, whole=False)
    marks = [piece for piece in playback.send(0.0) if isinstance(piece, str)]

    playback.played(marks[-1], 5.0)

    assert playback.done()
    assert playback.heard_text() == f"{SENTENCE} {SENTENCE} And"
    assert playback.heard_a_sentence()


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
            playback.played(marks.pop(0), at)
        elif step == "late mark" and old:
            assert not playback.played(old.pop(), at)
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


@given(
    st.lists(st.integers(40, 900), min_size=1, max_size=8),
    st.lists(st.tuples(st.integers(1, 4000), st.floats(0, 0.4)), min_size=1, max_size=12),
    st.floats(0, 0.3),
    st.floats(0, 0.3),
    st.lists(st.floats(0, 1.5), min_size=1, max_size=4),
)
def test_no_word_counts_as_heard_before_the_caller_has_heard_it(
    words_ms: list[int], pieces: list[tuple[int, float]], there_s: float, back_s: float, stops: list[float]
) -> None:
    """On a line that takes `there_s` to the ear, and `back_s` for a mark on its way back; sound comes unevenly."""
    text = " ".join(f"w{place}" for place in range(len(words_ms)))
    reached = [Reach(3 * place + 2, sum(words_ms[: place + 1])) for place in range(len(words_ms))]
    playback, at = Playback(1), 1.0 + there_s + back_s
    playback.begin(0, "Hello.", SentenceKind.REPLY, 0.0)
    playback.add(0, SECOND)
    playback.complete(0)
    list(playback.send(0.0))
    assert playback.played("1.0.0", at)
    playback.begin(1, text, SentenceKind.REPLY, at)
    playback.align(1, reached)
    ear = Ear(there_s)

    for size, wait_s in pieces:
        playback.add(1, bytes(size))
        ear.take(playback, at)
        at += wait_s
    before = ""
    for wait_s in stops:
        ear.take(playback, at)
        at += wait_s
        playback.stop(at)
        real_ms = ear.stop(at) * 1000 + 0.01
        heard = playback.heard_text().removeprefix("Hello.").strip()
        assert heard.startswith(before), "what was heard stays heard"
        assert not heard or f"{text} ".startswith(f"{heard} "), "a beginning, of whole words"
        real = [reach.letters for reach in reached if reach.played_ms <= real_ms]
        assert heard == before or len(heard) <= max(real, default=0), "told as heard before it was"
        before = heard


class Ear:
    """What a caller really hears."""

    def __init__(self, way_s: float) -> None:
        self._way_s = way_s
        self._free_at = 0.0
        self._pieces: list[tuple[float, float]] = []

    def take(self, playback: Playback, at: float) -> None:
        for piece in playback.send(at):
            starts_at = max(self._free_at, at + self._way_s)
            self._free_at = starts_at + len(piece) / 8000
            self._pieces.append((starts_at, self._free_at))

    def stop(self, at: float) -> float:
        """Seconds of it that were heard."""
        heard_s = sum(max(0.0, min(end, at) - start) for start, end in self._pieces)
        self._free_at, self._pieces = at, []
        return heard_s
