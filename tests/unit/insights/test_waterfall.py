"""What a caller waited for: parts that follow each other, and whose sum is the wait."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.insights.waterfall import Part, parts_of
from receptionist.records.waterfall import Waterfall, Work

MS = st.integers(min_value=-3000, max_value=20_000)
MAYBE = st.none() | MS
WORK = st.builds(
    Work,
    doer=st.sampled_from(["model", "voice", "function"]),
    name=st.sampled_from(["openai:gpt-4o", "anthropic:claude", "elevenlabs:v", "embedded", "check_hours"]),
    began_ms=MS,
    first_ms=MAYBE,
    ended_ms=MAYBE,
    fault=st.sampled_from(["", "timeout"]),
    local=st.booleans(),
)
WATERFALLS = st.builds(
    Waterfall,
    end_of_turn_ms=MAYBE,
    first_words_ms=MAYBE,
    first_audio_ms=st.none() | st.integers(0, 20_000),
    first_mark_ms=MAYBE,
    speculative=st.booleans(),
    recogniser=st.sampled_from(["", "embedded", "deepgram:nova-3"]),
    told_ms=MAYBE,
    patience_from_ms=st.integers(0, 5000),
    patience_ms=st.integers(0, 5000),
    behind_filler_ms=st.integers(0, 2000),
    line_ms=st.none() | st.integers(0, 2000),
    work=st.lists(WORK, max_size=8),
)

# The practice waits for 0.7 s of silence; the recogniser says so 50 ms later; then a model and a voice, one after the
# other; and the carrier takes 40 ms.
USUAL = Waterfall(
    end_of_turn_ms=750,
    first_words_ms=1150,
    first_sentence_ms=1151,
    first_audio_ms=1275,
    first_mark_ms=3000,
    recogniser="deepgram:nova-3",
    told_ms=749,
    patience_ms=700,
    line_ms=40,
    work=[
        Work("model", "openai:gpt-4o", 752, 1050, 1400),
        Work("voice", "elevenlabs:v", 1152, 1272, 1600),
        Work("voice", "elevenlabs:v", 1700, 1800, 1900),
    ],
)


def told(waterfall: Waterfall) -> list[tuple[str, int]]:
    return [(part.what, part.ms) for part in parts_of(waterfall)]


@given(WATERFALLS)
def test_the_parts_follow_each_other_and_their_sum_is_the_wait(waterfall: Waterfall) -> None:
    parts = parts_of(waterfall)

    assert sum(part.ms for part in parts) == (waterfall.waited_ms or 0)
    assert [part.start_ms for part in parts] == [sum(p.ms for p in parts[:i]) for i in range(len(parts))]
    assert all(part.ms > 0 for part in parts)


@given(WATERFALLS)
def test_what_follows_from_a_setting_is_called_a_setting(waterfall: Waterfall) -> None:
    settings = [part for part in parts_of(waterfall) if part.kind == "setting"]

    assert all(part.setting == "turns.patience" for part in settings)
    assert sum(part.ms for part in settings) <= waterfall.patience_ms


def test_a_turn_is_told_from_the_callers_last_sound_to_the_first_of_the_answer() -> None:
    assert told(USUAL) == [
        ("patience", 700),
        ("recogniser", 49),
        ("ours", 3),
        ("model", 298),
        ("writing", 100),
        ("ours", 2),
        ("voice", 120),
        ("ours", 3),
        ("line", 40),
    ]
    assert parts_of(USUAL)[0] == Part("patience", "setting", 0, 700, setting="turns.patience")


def test_what_a_guess_did_before_the_turn_had_ended_is_not_waited_for() -> None:
    guessed = Waterfall(
        end_of_turn_ms=700,
        first_audio_ms=860,
        speculative=True,
        recogniser="deepgram:nova-3",
        told_ms=700,
        patience_ms=700,
        work=[Work("model", "openai:gpt-4o", 310, 610, 790), Work("voice", "elevenlabs:v", 720, 855, 990)],
    )

    assert told(guessed) == [("patience", 700), ("writing", 20), ("voice", 135), ("ours", 5)]


def test_an_answer_that_is_kept_waits_for_nobody() -> None:
    kept = Waterfall(end_of_turn_ms=700, first_audio_ms=706, recogniser="embedded", told_ms=699, patience_ms=700)

    assert told(kept) == [("patience", 700), ("ours", 6)]


def test_a_turn_that_was_held_open_shows_patience_behind_the_recogniser() -> None:
    held = Waterfall(
        end_of_turn_ms=500,
        first_audio_ms=510,
        recogniser="deepgram:flux",
        told_ms=300,
        patience_from_ms=300,
        patience_ms=200,
    )

    assert told(held) == [("recogniser", 300), ("patience", 200), ("ours", 10)]


def test_a_model_that_gave_no_answer_is_named_and_so_is_who_took_over() -> None:
    failed_over = Waterfall(
        end_of_turn_ms=700,
        first_words_ms=3302,
        first_audio_ms=3310,
        filler=True,
        filler_ms=2200,
        told_ms=700,
        recogniser="embedded",
        patience_ms=700,
        work=[
            Work("model", "openai:gpt-4o", 701, None, 3201, "timeout"),
            Work("model", "embedded", 3201, 3302, 3303, local=True),
        ],
    )

    parts = parts_of(failed_over)
    assert told(failed_over) == [("patience", 700), ("ours", 1), ("failed", 2500), ("model", 101), ("ours", 8)]
    assert [(part.kind, part.name) for part in parts[2:4]] == [("vendor", "openai:gpt-4o"), ("ours", "embedded")]


def test_a_function_between_two_questions_to_a_model_has_its_place() -> None:
    looked_up = Waterfall(
        end_of_turn_ms=700,
        first_words_ms=1900,
        first_audio_ms=2000,
        told_ms=700,
        patience_ms=700,
        work=[
            Work("model", "openai:gpt-4o", 700, 1000, 1100),
            Work("function", "find_slots", 1100, 1100, 1500, local=True),
            Work("model", "openai:gpt-4o", 1500, 1800, 1950),
            Work("voice", "elevenlabs:v", 1900, 2000, 2200),
        ],
    )

    assert told(looked_up) == [
        ("patience", 700),
        ("model", 300),
        ("writing", 100),
        ("function", 400),
        ("model", 300),
        ("writing", 100),
        ("voice", 100),
    ]


def test_an_answer_behind_a_filler_is_waited_for_until_the_filler_is_over() -> None:
    behind = Waterfall(end_of_turn_ms=0, first_audio_ms=1600, behind_filler_ms=250, filler_ms=1500, line_ms=30)

    assert told(behind)[-2:] == [("filler", 250), ("line", 30)]
    assert behind.waited_ms == 1880


def test_what_was_cut_off_before_anything_was_heard_has_no_parts() -> None:
    assert parts_of(Waterfall(end_of_turn_ms=700, work=[Work("model", "openai:gpt-4o", 700)])) == []
