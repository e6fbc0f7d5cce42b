"""Yes and no that are told in a sentence, and sentences that only begin or end as one."""

import pytest

from receptionist.conversation.capture import yes_or_no


@pytest.mark.parametrize(
    "said",
    [
        "I think so, yeah, my husband can drop me off so that's fine",
        "yes my boss said I can have the time off so please book it",
        "yeah that should be okay I'll make it work",
        "yeah yeah that's what I said",
        "yeah no worries",
        "sure, I'll get my sister to mind the kids, that's grand",
        "okay the bus gets me there so that works",
        "yes for the third time book it",
    ],
)
def test_a_yes_told_at_length(said: str) -> None:
    assert yes_or_no(said) is True


@pytest.mark.parametrize(
    "said",
    [
        "I don't think that's right",
        "I do not believe that is correct",
        "you haven't got that right I'm afraid",
        "it's not right what you said",
        "sorry, no, I think you misunderstood",
        "what, no, that's not what I want",
        "you've got it all wrong",
        "there's been a mix up",
        "I think you've muddled something up",
        "something isn't right there",
        "that isn't what we agreed",
        "you got my details wrong",
        "you never listened to me",
    ],
)
def test_a_no_told_at_length(said: str) -> None:
    assert yes_or_no(said) is False


@pytest.mark.parametrize(
    "said",
    [
        "yes but my husband can't drop me off so that's fine",
        "yes if my boss and my wife both say that's okay",
        "yeah friday works for me",
        "yes and could you add my daughter, please book it",
        "okay so can you do it later, that should be fine",
        "yes my sister comes at two so that's fine",
        "so what is right",
    ],
)
def test_what_says_more_is_neither(said: str) -> None:
    assert yes_or_no(said) is None


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("yes, sorry, I'm hopeless", True),
        ("yeah go on, I feel awful about it", True),
        ("yes please, so sorry to mess you about", True),
        ("no, sorry for the runaround", False),
        ("yes, sorry, not Thursday", None),
        ("yes, I'm sorry but no", None),
        ("sorry", None),
    ],
)
def test_an_apology_changes_no_answer(said: str, answer: bool | None) -> None:
    assert yes_or_no(said) is answer
