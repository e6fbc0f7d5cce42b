"""A stream of text becomes sentences as soon as they are complete, however it was cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.conversation.sentences import LONGEST, Sentences, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We open at eight. How can I help?", ["We open at eight.", "How can I help?"]),
        ("Dr. Patel sees kids. Ask Mrs. Kim!", ["Dr. Patel sees kids.", "Ask Mrs. Kim!"]),
        ("We open at 8 a.m. on Monday. Bye.", ["We open at 8 a.m. on Monday.", "Bye."]),
        ("We open at 8 a.m. Please call then.", ["We open at 8 a.m.", "Please call then."]),
        ("It is 3.5 miles. From $95.50 each.", ["It is 3.5 miles.", "From $95.50 each."]),
        ("See brightsmiles.example. Thanks.", ["See brightsmiles.example.", "Thanks."]),
        ("No. 5 is closed. No. We are.", ["No. 5 is closed.", "No.", "We are."]),
        ("12 Main St. Please come.", ["12 Main St.", "Please come."]),
        ("We are near St. Mary's church.", ["We are near St. Mary's church."]),
        ("He said \"stop.\" Then left.", ["He said \"stop.\"", "Then left."]),
        ("Really?! Yes...", ["Really?!", "Yes..."]),
        ("One\nTwo", ["One", "Two"]),
        ("J. Smith is in.", ["J. Smith is in."]),
        ("  ", []),
        ("...", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_a_sentence_is_given_as_soon_as_the_next_one_begins() -> None:
    sentences = Sentences()

    assert sentences.feed("Sure. ") == []
    assert sentences.feed("W") == ["Sure."]
    assert sentences.feed("hat else?") == []
    assert sentences.flush() == ["What else?"]


def test_an_eager_reply_begins_with_its_first_clause() -> None:
    sentences = Sentences(eager=True)

    assert sentences.feed("Thanks for waiting today, we are open") == ["Thanks for waiting today,"]
    assert sentences.feed(" until five, and tomorrow too.") == []
    assert sentences.flush() == ["we are open until five, and tomorrow too."]


_texts = st.text(alphabet=st.sampled_from("abcD. ,!?\n1-;:…"), max_size=400) | st.text(max_size=120)


@given(_texts, st.lists(st.integers(0, 400), max_size=12), st.booleans())
def test_how_the_text_was_cut_does_not_change_the_sentences(text: str, cuts: list[int], eager: bool) -> None:
    whole = Sentences(eager=eager)
    expected = whole.feed(text) + whole.flush()

    pieces = Sentences(eager=eager)
    ends = [0, *sorted(cut for cut in cuts if cut <= len(text)), len(text)]
    given_: list[str] = []
    for start, end in pairwise(ends):
        given_ += pieces.feed(text[start:end])
    given_ += pieces.flush()

    assert given_ == expected


@given(_texts)
def test_no_spoken_word_is_lost_or_doubled(text: str) -> None:
    spoken = "".join("".join(split(text)).split())
    written = "".join(text.split())

    assert [letter for letter in spoken if letter.isalnum()] == [letter for letter in written if letter.isalnum()]


@given(_texts)
def test_every_sentence_can_be_spoken(text: str) -> None:
    for sentence in split(text):
        assert any(letter.isalnum() for letter in sentence)
        assert len(sentence) <= LONGEST + 40


@given(_texts)
def test_a_sentence_alone_is_that_sentence(text: str) -> None:
    for sentence in split(text):
        again = split(sentence)
        assert " ".join(again) == sentence


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("We can help you with that.", ["We can help you with that."]),
        ("Of course!", ["Of course!"]),
        ("Is it Dr. Patel you want to see today?", []),  # the mark that comes first may be the doctor's
        ("We are at 12 Main St.", []),
        ("That's 3.", []),
        ("Write to help@this.", []),
        ("You can book at help.", []),  # help.brightsmiles.example
        ("Write to great.", []),
    ],
)
def test_a_first_sentence_that_ends_in_a_plain_word_is_not_held_until_more_comes(text: str, first: list[str]) -> None:
    assert Sentences(eager=True).feed(text) == first
    assert Sentences().feed(text) == []


def test_a_first_sentence_in_a_plain_word_is_the_same_however_it_was_cut() -> None:
    text = 'Sorry to hear "that..." Which day is best?'
    by_letter = Sentences(eager=True)

    letters = [sentence for letter in text for sentence in by_letter.feed(letter)] + by_letter.flush()
    whole = Sentences(eager=True)
    assert whole.feed(text) + whole.flush() == letters == ['Sorry to hear "that.', "Which day is best?"]
