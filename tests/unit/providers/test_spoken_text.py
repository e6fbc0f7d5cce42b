"""The voice says words, and begins soon."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.providers.embedded.spoken_text import parts, plain


def test_markup_and_control_characters_are_not_spoken() -> None:
    assert plain("**We are** open.\n<break time='1s'/>Until\x00 `five` [[f'aIv]]") == "We are open. Until five f'aIv"


def test_what_people_write_stays_as_it_is() -> None:
    text = "Dr. Müller's fee is $95 – call us at 10:30 a.m., won't you?"

    assert plain(text) == text


def test_a_short_sentence_is_one_breath() -> None:
    assert parts("Yes, we do, on Fridays.") == ["Yes, we do, on Fridays."]


def test_a_long_sentence_is_begun_before_all_of_it_is_made() -> None:
    text = "We are open on Monday to Thursday from eight, and on Fridays until noon, but never at the weekend."

    assert parts(text) == [
        "We are open on Monday to Thursday from eight,",
        "and on Fridays until noon, but never at the weekend.",
    ]


def test_a_long_sentence_without_commas_begins_with_what_can_be_said_in_one_breath() -> None:
    text = (
        "I could not find an appointment under that name and number so may I take a message for the whole team instead"
    )

    assert parts(text) == [
        "I could not find an appointment under that name,",
        "and number so may I take a message for the whole team instead",
    ]
    assert parts("Pneumonoultramicroscopicsilicovolcanoconiosis " * 3) == [
        "Pneumonoultramicroscopicsilicovolcanoconiosis " * 3
    ]


def test_nothing_to_say_is_nothing() -> None:
    assert parts(plain("<speak> ** </speak>")) == []


@given(st.text(max_size=400))
def test_no_word_is_lost_between_the_parts(text: str) -> None:
    said = plain(text)

    assert letters("".join(parts(said))) == letters(said)


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
