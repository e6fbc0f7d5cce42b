"""Speech is told from noise, and its end is where it ended."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from receptionist.providers.embedded.endpoints import WINDOW_MS, Ended, Endpoints, Mark, Paused, Started

Windows: TypeAlias = Sequence[tuple[float, Sequence[float]]]

VOICE = [-20.0] * 4
QUIET = [-60.0] * 4
NOISY = [-32.0] * 4


def windows(ms: int, probability: float, levels: Sequence[float]) -> Windows:
    return [(probability, levels)] * round(ms / WINDOW_MS)


def marks(*parts: Windows, end_of_turn_ms: int = 700) -> list[tuple[Mark, int]]:
    """Each with the moment when it was made."""
    endpoints = Endpoints(end_of_turn_ms)
    return [
        (mark, endpoints.now_ms)
        for part in parts
        for probability, levels in part
        for mark in endpoints.push(probability, levels)
    ]


def test_a_sentence_starts_pauses_and_ends_when_the_silence_has_lasted() -> None:
    found = marks(windows(320, 0.0, QUIET), windows(960, 0.9, VOICE), windows(960, 0.0, QUIET))

    assert [mark for mark, _ in found] == [Started(320), Paused(1280), Ended(1280)]
    assert found[1][1] - 1280 <= 128
    assert abs(found[2][1] - (1280 + 700)) <= WINDOW_MS / 2


def test_the_detectors_late_opinion_does_not_delay_the_end() -> None:
    late = windows(192, 0.9, QUIET)

    found = marks(windows(320, 0.0, QUIET), windows(960, 0.9, VOICE), late, windows(960, 0.0, QUIET))

    assert found[-1][0] == Ended(1280)


def test_the_end_is_found_within_a_window() -> None:
    found = marks(
        windows(320, 0.0, QUIET),
        windows(960, 0.9, VOICE),
        [(0.9, [-20.0, -60.0, -60.0, -60.0])],
        windows(960, 0.0, QUIET),
    )

    assert found[-1][0] == Ended(1288)


def test_on_a_noisy_line_the_detector_decides() -> None:
    noise = windows(960, 0.05, NOISY)

    found = marks(noise, windows(960, 0.9, [-25.0] * 4), windows(1600, 0.05, NOISY))

    assert [type(mark) for mark, _ in found] == [Started, Paused, Ended]


def test_a_click_is_no_speech() -> None:
    assert marks(windows(320, 0.0, QUIET), windows(32, 0.9, VOICE), windows(960, 0.0, QUIET)) == []


def test_loud_noise_is_no_speech() -> None:
    assert marks(windows(3200, 0.3, [-10.0] * 4)) == []


def test_a_word_after_a_short_pause_belongs_to_the_same_turn() -> None:
    found = marks(
        windows(320, 0.0, QUIET),
        windows(640, 0.9, VOICE),
        windows(384, 0.0, QUIET),
        windows(640, 0.9, VOICE),
        windows(960, 0.0, QUIET),
    )

    assert [type(mark) for mark, _ in found] == [Started, Paused, Started, Paused, Ended]


def test_patience_is_a_setting() -> None:
    patient = marks(windows(640, 0.9, VOICE), windows(1600, 0.0, QUIET), end_of_turn_ms=1100)

    assert abs(patient[-1][1] - (640 + 1100)) <= WINDOW_MS / 2


@given(
    st.lists(st.tuples(st.floats(0, 1), st.lists(st.floats(-90, 0), min_size=4, max_size=4)), min_size=1, max_size=300)
)
def test_marks_come_in_order_whatever_is_heard(heard: list[tuple[float, list[float]]]) -> None:
    found = list(marks(heard, windows(2000, 0.0, [-90.0] * 4)))

    allowed = {None: (Started,), Started: (Paused,), Paused: (Started, Ended), Ended: (Started,)}
    for before, after in steps([type(mark) for mark, _ in found]):
        assert after in allowed[before]
    assert not found or isinstance(found[-1][0], Ended)
    for mark, at in found:
        assert (mark.at_ms if isinstance(mark, Started) else mark.ended_ms) <= at


def steps(kinds: list[type[Mark]]) -> Iterator[tuple[type[Mark] | None, type[Mark]]]:
    before: type[Mark] | None = None
    for kind in kinds:
        yield before, kind
        before = kind
