"""How soon a practice's callers are answered, and what could be set otherwise."""

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insights.test_waterfall import USUAL, WATERFALLS

from receptionist.insights.waits import FEWEST, waits_of
from receptionist.records.waterfall import Waterfall, Work


def kept(ms: int) -> Waterfall:
    return Waterfall(end_of_turn_ms=ms, first_audio_ms=ms, recogniser="embedded", told_ms=ms, patience_ms=ms)


@given(st.lists(WATERFALLS, max_size=20))
def test_the_usual_wait_is_the_sum_of_its_parts(waterfalls: list[Waterfall]) -> None:
    waits = waits_of(waterfalls, "normal")

    if waits:
        assert waits.usual_ms == sum(part.ms for part in waits.parts)
        assert waits.slow_ms <= max(one.waited_ms or 0 for one in waterfalls)


def test_what_is_usual_is_the_middle_and_not_the_mean() -> None:
    waits = waits_of([kept(700)] * 8 + [kept(60_000)], "brisk")

    assert waits is not None
    assert (waits.answers, waits.usual_ms) == (9, 700)


def test_of_a_few_answers_nothing_is_said() -> None:
    assert waits_of([USUAL] * (FEWEST - 1), "normal") is None
    assert waits_of([USUAL] * FEWEST, "normal") is not None


def test_patience_is_what_to_change_until_it_is_the_shortest() -> None:
    normal, brisk = waits_of([USUAL] * 9, "normal"), waits_of([USUAL] * 9, "brisk")

    assert normal is not None
    assert brisk is not None
    assert normal.advice == "patience"
    assert brisk.advice == "model"


def test_this_machines_own_dialogue_is_nothing_to_change() -> None:
    own = Waterfall(
        end_of_turn_ms=300,
        first_words_ms=900,
        first_audio_ms=900,
        work=[Work("model", "embedded", 300, 900, 900, local=True)],
    )

    waits = waits_of([own] * 9, "normal")

    assert waits is not None
    assert waits.advice is None
