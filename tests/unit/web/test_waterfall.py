"""The bars that show what a caller waited for."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.records.calls import Waterfall
from receptionist.web.waterfall import chart_of, scale_for, timing_of

USUAL = Waterfall(end_of_turn_ms=300, first_words_ms=400, first_sentence_ms=500, first_audio_ms=800, first_mark_ms=3000)
MS = st.none() | st.integers(min_value=-2000, max_value=60_000)
WATERFALLS = st.builds(
    Waterfall,
    end_of_turn_ms=MS,
    first_words_ms=MS,
    first_sentence_ms=MS,
    first_audio_ms=MS,
    first_mark_ms=MS,
    speculative=st.booleans(),
    filler=st.booleans(),
)


def test_each_step_starts_where_the_one_before_it_ended() -> None:
    timing = timing_of(USUAL, 1000)

    assert timing is not None
    assert timing.answered == "0.80 s"
    assert [(step.start, step.width) for step in timing.steps] == [(0, 30), (30, 10), (40, 10), (50, 30)]


def test_words_that_were_guessed_before_the_turn_ended_take_no_room() -> None:
    timing = timing_of(Waterfall(end_of_turn_ms=300, first_words_ms=120, first_audio_ms=350, speculative=True), 1000)

    assert timing is not None
    assert [(step.start, step.width) for step in timing.steps] == [(0, 30), (30, 0), (30, 5)]
    assert timing.notes == ["Begun while the caller was still finishing"]


def test_a_turn_without_an_answer_has_no_bar() -> None:
    assert timing_of(Waterfall(end_of_turn_ms=300)) is None
    assert chart_of([(0, Waterfall())]) is None


def test_charts_of_different_calls_have_comparable_scales() -> None:
    assert scale_for([]) == 1000
    assert scale_for([USUAL]) == 1000
    assert scale_for([USUAL, Waterfall(first_audio_ms=1300)]) == 2000


def test_the_typical_wait_is_the_median() -> None:
    chart = chart_of([(number, Waterfall(first_audio_ms=ms)) for number, ms in enumerate((500, 9000, 700), start=1)])

    assert chart is not None
    assert chart.typical == "0.70 s"
    assert [label for _, label in chart.ticks] == ["0.00 s", "8.00 s", "16.00 s"]


@given(WATERFALLS)
def test_no_bar_leaves_the_chart(waterfall: Waterfall) -> None:
    timing = timing_of(waterfall)

    for step in timing.steps if timing else ():
        assert step.start >= 0
        assert step.width >= 0


@given(st.lists(WATERFALLS, max_size=8))
def test_any_timings_can_be_drawn(waterfalls: list[Waterfall]) -> None:
    chart = chart_of(list(enumerate(waterfalls)))

    assert chart is None or len(chart.rows) <= len(waterfalls)
