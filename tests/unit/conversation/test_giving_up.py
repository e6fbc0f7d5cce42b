"""Callers who give up what they were booking, and those who only sound like it."""

import pytest

from receptionist.conversation.giving_up import gives_up, minds_no_remark
from receptionist.conversation.intents import Intent, find
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    "said",
    [
        "hmm, let me see what my husband says and call back",
        "I'll have to run it by my wife first",
        "I think I'll shop around first",
        "you know what, it's fine, I'll just walk in",
        "oh that's too far out, I'll find somebody else",
        "I'll do it online instead",
        "that's too expensive, I'll pass",
        "actually don't book it",
        "no don't book anything",
        "let's not",
        "I'd rather wait",
        "I can't decide, I'll call another day",
        "let me talk it over with my partner",
        "we've decided not to go ahead",
        "I don't think I want to book anymore",
        "I'm going to try somewhere closer",
        "scratch that, I don't need it",
        "actually my husband says hold off so I won't book it now",
        "no I'm not going ahead with it",
        "I'm not going to book after all",
        "I'd like to stop the booking please",
        "uh can we just drop it, I'm not ready to book yet",
        "please stop, I changed my idea, I will not make appointment",
        "sorry no I don't want book anymore",
        "look I haven't got time for all this, just forget the booking",
        "I don't feel comfortable booking with a machine so I'll leave it thanks",
        "we're not in a position to commit to anything at the moment",
        "I've had a change of heart",
        "let's call it a day",
        "this is silly, I'm hanging up",
        "we've gone off the idea",
    ],
)
def test_gives_up(said: str) -> None:
    assert gives_up(Heard(said))


@pytest.mark.parametrize(
    "said",
    [
        "my husband says friday is better",
        "I don't want to book with Owen",
        "I don't want to book it for tuesday",
        "I won't make it by nine",
        "I'll drop it off then",
        "can you stop by the house",
        "I'm not going to be there before ten",
        "can we make the appointment later",
        "let me check my calendar, yes friday works",
        "my daughter will call you the week after",
        "don't book me with Owen",
        "I don't want to come that early",
        "I don't need it before noon",
        "I'll have the massage then",
        "you know what, scrap that, I'd rather have an adjustment",
        "you can call me back on that number",
    ],
)
def test_goes_on(said: str) -> None:
    assert not gives_up(Heard(said))


@pytest.mark.parametrize("said", ["oh before I forget, is there somewhere to leave the car", "don't let me forget it"])
def test_who_would_not_forget_gives_nothing_up(said: str) -> None:
    assert find(Intent.NEVER_MIND, Heard(said)) is None


@pytest.mark.parametrize(
    ("said", "aside"),
    [
        ("Tigger, she's a girl but never mind", True),
        ("it's Boots, he hates it but never mind", True),
        ("I was going to book it but never mind", False),
        ("never mind", False),
        ("oh it's too far, never mind", False),
    ],
)
def test_a_remark_that_nobody_need_mind_gives_nothing_up(said: str, aside: bool) -> None:
    assert minds_no_remark(Heard(said)) is aside


@pytest.mark.parametrize(
    ("said", "off"),
    [
        ("do you put people to sleep for it", False),
        ("does it work with leave on it", False),
        ("let me sleep on it", True),
        ("I'll slep on it", True),
    ],
)
def test_what_is_asked_gives_nothing_up(said: str, off: bool) -> None:
    assert (find(Intent.NEVER_MIND, Heard(said)) is not None) is off
