"""The bars that show what a caller waited for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.insights.waits import waits_of
from receptionist.records.waterfall import Waterfall, Work
from receptionist.web.waterfall import chart_of, scale_for, timing_of, waits_view

USUAL = Waterfall(
    end_of_turn_ms=300,
    first_words_ms=700,
    first_audio_ms=800,
    first_mark_ms=3000,
    recogniser="deepgram:nova-3",
    told_ms=300,
    patience_ms=200,
    work=[Work("model", "openai:gpt-4o", 300, 400, 900), Work("voice", "elevenlabs:v", 700, 800, 900)],
)
MS = st.none() | st.integers(min_value=-2000, max_value=60_000)
WATERFALLS = st.builds(
    Waterfall,
    end_of_turn_ms=MS,
    first_words_ms=MS,
    first_sentence_ms=MS,
    first_audio_ms=st.none() | st.integers(min_value=0, max_value=60_000),
    first_mark_ms=MS,
    speculative=st.booleans(),
    filler=st.booleans(),
)


def test_each_bar_starts_where_the_one_before_it_ended() -> None:
    timing = timing_of(USUAL, 1000)

    assert timing is not None
    assert timing.answered == "0.80 s"
    assert [(bar.start, bar.width) for bar in timing.bars] == [(0, 20), (20, 10), (30, 10), (40, 30), (70, 10)]


def test_a_setting_is_called_a_setting_and_leads_to_its_page() -> None:
    timing = timing_of(USUAL)

    assert timing is not None
    assert (timing.bars[0].label, timing.bars[0].took, timing.bars[0].setting) == (
        "Patience, your own setting",
        "0.20 s",
        "turns",
    )
    assert [(bar.label, bar.who) for bar in timing.bars[1:2]] == [
        ("Making sure the caller has finished", "deepgram:nova-3")
    ]


def test_words_that_were_guessed_before_the_turn_ended_take_no_room() -> None:
    guessed = Waterfall(
        end_of_turn_ms=300,
        first_words_ms=120,
        first_audio_ms=350,
        speculative=True,
        work=[Work("model", "openai:gpt-4o", 20, 120, 200)],
    )

    timing = timing_of(guessed, 1000)

    assert timing is not None
    assert [(bar.colour, bar.start, bar.width) for bar in timing.bars] == [("recogniser", 0, 30), ("rest", 30, 5)]
    assert timing.notes == ["Begun while the caller was still finishing"]


def test_what_a_practice_can_change_is_said_with_the_page_to_change_it_on() -> None:
    waits = waits_of([USUAL] * 9, "brisk")

    assert waits is not None
    view = waits_view(waits)
    assert (view.usual, view.setting, view.setting_words) == ("0.80 s", "providers", "Choose models")
    assert sum(bar.width for bar in view.bars) == pytest.approx(100)


def test_a_turn_without_an_answer_has_no_bar() -> None:
    assert timing_of(Waterfall(end_of_turn_ms=300)) is None
    assert chart_of([(0, Waterfall())]) is None


def test_charts_of_different_calls_have_comparable_scales() -> None:
    assert scale_for([]) == 1000
    assert scale_for([USUAL]) == 1000
    assert scale_for([USUAL, Waterfall(end_of_turn_ms=1, first_audio_ms=1300)]) == 2000


def test_the_typical_wait_is_the_median() -> None:
    chart = chart_of(
        [
            (number, Waterfall(end_of_turn_ms=1, first_audio_ms=ms))
            for number, ms in enumerate((500, 9000, 700), start=1)
        ]
    )

    assert chart is not None
    assert chart.typical == "0.70 s"
    assert [label for _, label in chart.ticks] == ["0.00 s", "8.00 s", "16.00 s"]


@given(WATERFALLS)
def test_no_bar_leaves_the_chart(waterfall: Waterfall) -> None:
    timing = timing_of(waterfall)

    for bar in timing.bars if timing else ():
        assert bar.start >= 0
        assert bar.start + bar.width <= 100.001


@given(st.lists(WATERFALLS, max_size=8))
def test_any_timings_can_be_drawn(waterfalls: list[Waterfall]) -> None:
    chart = chart_of(list(enumerate(waterfalls)))

    assert chart is None or len(chart.rows) <= len(waterfalls)
