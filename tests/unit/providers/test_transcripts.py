"""What the recogniser writes is what the caller said, or nothing."""

import pytest

from receptionist.providers.embedded.transcripts import Transcript, joined, runs_away, text_of, words_said


def test_plain_words_stay_as_they_are() -> None:
    assert words_said(Transcript("  Do you take\nmy insurance? ", -0.1, 0.05)) == "Do you take my insurance?"


@pytest.mark.parametrize("text", ["Yes.", "No.", "Okay.", "Thank you.", "Bye.", "Hello?", "Thanks for that."])
def test_a_callers_short_words_are_no_junk(text: str) -> None:
    assert words_said(Transcript(text, -0.7, 0.1)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for watching!",
        "Thank you so much for watching.",
        "Thank you for watching. Please like and subscribe! See you in the next video.",
        "Please subscribe",
        "Subtitles by the community",
        "Copyright 2019, all rights reserved.",
        "Copyright WDR 2020",
        "you",
        "You.",
        ". . .",
        "",
    ],
)
def test_what_the_model_learned_from_subtitles_is_not_what_the_caller_said(text: str) -> None:
    assert words_said(Transcript(text, -0.2, 0.1)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "I need a copyright lawyer, please.",
        "Copyright law, please.",
        "How do I subscribe to your newsletter?",
        "Can I see you in the next two weeks?",
        "Thank you for listening, now about my tooth.",
        "Was my record transcribed by a nurse?",
    ],
)
def test_a_caller_may_use_the_words_of_subtitles(text: str) -> None:
    assert words_said(Transcript(text, -0.2, 0.1)) == text


@pytest.mark.parametrize("text", ["My number is (212) 555-0100.", "It is [42] Elm Street.", "(212) 555-0100"])
def test_a_number_in_brackets_is_no_noise(text: str) -> None:
    assert words_said(Transcript(text, -0.2, 0.1)) == text


def test_noises_that_the_model_describes_are_left_out() -> None:
    assert words_said(Transcript("[coughing] I'd like (door slams) a message ♪", -0.2, 0.1)) == "I'd like a message"


def test_words_that_were_probably_silence_are_none() -> None:
    assert words_said(Transcript("Okay.", -0.8, 0.8)) == ""
    assert words_said(Transcript("Okay.", -2.4, 0.2)) == ""


def test_a_model_that_repeats_itself_is_noticed() -> None:
    sentence = "Do you take my insurance? "

    assert runs_away(sentence * 5, seconds=1.5)
    assert not runs_away(sentence, seconds=0.9)


def test_a_sentence_twice_in_the_time_of_one_is_the_models_and_in_the_time_of_two_the_callers() -> None:
    twice = "Hi, do you take Delva dental? Hi, do you take Delva Dental?"

    assert runs_away(twice, seconds=2.1)
    assert not runs_away(twice, seconds=4.0)
    assert not runs_away("Hello? Hello?", seconds=0.4)


def test_segments_without_words_leave_no_gap() -> None:
    assert joined(["My name is", "", "Sarah."]) == "My name is Sarah."


def test_the_models_pieces_become_letters_of_any_language() -> None:
    assert text_of(["Hello", ",", "ĠJosÃ©", "Ġ10", ":", "30", "<|endoftext|>"]) == "Hello, José 10:30"


def test_a_letter_that_was_cut_in_half_is_no_trouble() -> None:
    assert text_of(["ĠJosÃ"]) == "Jos\N{REPLACEMENT CHARACTER}"
