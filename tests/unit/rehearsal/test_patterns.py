"""Expressions of practice files against what was said: bounded, whatever they are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from receptionist.rehearsal.patterns import PatternError, first_matches

_REPLIES = ["Hello.", "We are closed on Sunday.", "Closed, I said!"]


async def test_plain_words_and_expressions_are_found_in_the_first_reply_that_has_them() -> None:
    found = await first_matches(["closed", r"sun\w+", "open", "tomorrow|Hello", "^(we|they) are"], _REPLIES)

    assert found == [1, 1, None, 0, 1]


async def test_an_expression_that_would_never_end_is_given_up_and_the_others_are_answered() -> None:
    found = await first_matches(["(a|a|aa)+$", "b+"], ["a" * 60 + "b"])

    assert isinstance(found[0], PatternError)
    assert found[1] == 0


async def test_what_is_no_expression_is_said_to_be_none() -> None:
    found = await first_matches(["[", "(", "a{2", r"\8"], _REPLIES)

    assert [isinstance(one, PatternError) for one in found] == [True, True, False, True]


async def test_an_expression_that_would_fill_the_memory_is_given_up() -> None:
    (found,) = await first_matches(["((a{1,9999}){1,9999}){1,9999}"], ["a" * 1000])

    assert found is None or found == 0 or isinstance(found, PatternError)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=3))
async def test_whatever_is_written_there_has_an_answer(patterns: list[str]) -> None:
    assert len(await first_matches(patterns, _REPLIES)) == len(patterns)
