"""The caller's ear: what was heard, when, and what was thrown away before it could be."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio.mulaw import SILENCE
from receptionist.rehearsal.ear import Ear


def tone(ms: int, letter: bytes = b"a") -> bytes:
    return letter * (ms * 8)


def test_audio_sent_ahead_is_heard_one_piece_after_the_other() -> None:
    ear = Ear()

    first, second = ear.play(1.0, tone(500)), ear.play(1.0, tone(250))

    assert (first, second, ear.free_at) == (1.0, 1.5, 1.75)
    assert ear.is_sounding(1.7)
    assert not ear.is_sounding(1.75)


def test_a_mark_is_due_when_all_before_it_has_been_heard() -> None:
    ear = Ear()
    ear.play(1.0, tone(500))
    ear.mark(1.0, "one")
    ear.play(1.0, tone(500))
    ear.mark(1.0, "two")

    assert ear.played(1.4) == []
    assert ear.played(1.5) == ["one"]
    assert ear.played(2.5) == ["two"]
    assert ear.played(9.0) == []


def test_a_mark_with_nothing_before_it_is_due_at_once() -> None:
    ear = Ear()
    ear.mark(3.0, "now")

    assert ear.played(3.0) == ["now"]


def test_clear_silences_at_once_and_returns_every_pending_mark() -> None:
    ear = Ear()
    ear.play(0.0, tone(500))
    ear.mark(0.0, "heard")
    ear.played(0.5)
    ear.play(0.5, tone(1000, b"b"))
    ear.mark(0.5, "cut")
    ear.play(0.5, tone(1000, b"c"))
    ear.mark(0.5, "never")

    returned = ear.clear(0.75)

    assert returned == ["cut", "never"]
    assert not ear.is_sounding(0.75)
    assert ear.timeline(0.0, 1.0) == tone(500) + tone(250, b"b") + SILENCE * 2000
    assert ear.played(9.0) == []


def test_audio_sent_after_clear_is_heard() -> None:
    ear = Ear()
    ear.play(0.0, tone(1000))
    ear.clear(0.5)

    assert ear.play(0.6, tone(100, b"b")) == 0.6
    assert ear.underruns == []


def test_a_hole_inside_an_utterance_is_an_underrun() -> None:
    ear = Ear()
    ear.play(0.0, tone(100))
    ear.play(0.25, tone(100))

    assert [(underrun.at, underrun.ms) for underrun in ear.underruns] == [(0.1, 150)]
    assert ear.timeline(0.0, 0.35) == tone(100) + SILENCE * 1200 + tone(100)


def test_a_pause_between_utterances_is_none() -> None:
    ear = Ear()
    ear.play(0.0, tone(100))
    ear.mark(0.0, "end of sentence")
    ear.play(2.0, tone(100))

    assert ear.underruns == []


steps = st.lists(
    st.tuples(st.sampled_from(["play", "mark", "clear", "played"]), st.integers(0, 400), st.integers(0, 300))
)


@given(steps)
def test_every_mark_comes_back_exactly_once_and_nothing_overlaps(steps: list[tuple[str, int, int]]) -> None:
    ear = Ear()
    at, sent, returned = 0.0, list[str](), list[str]()
    for what, ms, wait_ms in steps:
        at += wait_ms / 1000
        match what:
            case "play":
                ear.play(at, tone(ms))
            case "mark":
                sent.append(f"mark {len(sent)}")
                ear.mark(at, sent[-1])
            case "clear":
                returned += ear.clear(at)
            case _:
                returned += ear.played(at)
        assert all(one.until <= two.at for one, two in zip(ear.sounds, ear.sounds[1:], strict=False))

    assert returned + ear.clear(at) == sent
