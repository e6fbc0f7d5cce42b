"""What of our own voice is in the caller's ear, and when."""

from receptionist.audio.mulaw import SILENCE
from receptionist.call.sent import Sent


def test_pieces_are_played_one_after_the_other_from_when_they_leave() -> None:
    sent = Sent()
    sent.play(b"a" * 8000, 10.0)
    sent.play(b"b" * 8000, 10.1)
    sent.play(b"c" * 80, 13.0)

    assert sent.until(11.5, 8000) == b"a" * 4000 + b"b" * 4000
    assert sent.until(13.01, 160) == SILENCE * 80 + b"c" * 80
    assert sent.ends_at == 13.01


def test_what_was_thrown_away_was_not_played() -> None:
    sent = Sent()
    sent.play(b"a" * 8000, 10.0)
    sent.play(b"b" * 8000, 10.1)
    sent.clear(10.5)

    assert sent.until(11.0, 8000) == b"a" * 4000 + SILENCE * 4000
    assert sent.ends_at == 10.5

    sent.play(b"c" * 800, 10.6)
    assert sent.until(10.7, 1600) == SILENCE * 800 + b"c" * 800


def test_only_the_latest_is_kept() -> None:
    sent = Sent()
    for second in range(60):
        sent.play(b"a" * 8000, 10.0 + second)

    assert sent.until(70.0, 8000 * 60).count(b"a") <= 4 * 8000
