"""Asking to be called, and what of it is a message."""

import pytest

from receptionist.conversation import message_requests
from receptionist.conversation.words import plain


@pytest.mark.parametrize(
    "said",
    [
        "well can you have one of the doctors call me about my back",
        "get Dale to ring me would you",
        "have the office manager reach out to me please",
        "I'd rather somebody called me",
        "this is urgent, somebody has to know",
        "please let somebody know I'm running behind",
        "make sure the doctor gets this, my blood pressure is up",
        "tell whoever's in charge that the back door is unlocked",
        "could somebody get in touch with me please",
        "please, if somebody would ring me, I'm Leanne Stendall",
        "if one of the girls could phone me about it",
        "I was wondering if someone might call me",
    ],
)
def test_who_asks_for_word_to_be_passed_on_is_understood(said: str) -> None:
    assert message_requests.asks(plain(said))


@pytest.mark.parametrize(
    "said",
    [
        "don't call me",
        "you called me yesterday",
        "nobody ever calls me back",
        "I'd like to book a call with the doctor",
        "do I need to know anything before I come",
        "can I call you back",
        "they couldn't say if somebody would ring me",
        "I don't know if anyone would call me about it",
    ],
)
def test_what_only_speaks_of_calls_asks_for_none(said: str) -> None:
    assert message_requests.asks(plain(said)) is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("could somebody ring me about it please", ""),
        ("well can you have one of the lawyers call me about it", ""),
        ("I know you're shut, can you have her call me, it's about a subpoena", "It's about a subpoena"),
        ("make sure the owner gets this, the buyer backed out", "The buyer backed out"),
        ("could somebody call me about her toothache", "could somebody call me about her toothache"),
        ("have him call me before noon tomorrow", "have him call me before noon tomorrow"),
        ("the gate code is 4412", "the gate code is 4412"),
    ],
)
def test_a_message_is_what_was_told_and_not_that_it_was_asked_for(said: str, told: str) -> None:
    assert message_requests.told_apart(said) == told


def test_names_that_are_known_are_no_part_of_the_message() -> None:
    said = "then please have Ms Vale ring me about it, it's Peter Sands"

    assert message_requests.told_apart(said, ("Peter Sands", "Ms. Vale")) == ""


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("yes, about the water tablets", "about the water tablets"),
        ("yes, inheritance tax on the house", "inheritance tax on the house"),
        ("yes and the gate code is 4412", "the gate code is 4412"),
        ("yes please", ""),
        ("yes please pass it on", ""),
        ("yes but the number is wrong", ""),
        ("yes, what time do you close?", ""),
        ("that's right, that's all", ""),
        ("no, about the car", ""),
    ],
)
def test_a_yes_may_say_what_it_is_about(said: str, more: str) -> None:
    assert message_requests.added_to_yes(said) == more


@pytest.mark.parametrize(
    "said",
    [
        "can you pass on to the manager that i d like a quote for a shower",
        "please give the manager a heads up that the florist is coming",
        "would you make a note for the manager that my voucher never arrived",
        "could you inform the office that we moved",
    ],
)
def test_word_to_be_passed_on_asks_for_a_message(said: str) -> None:
    assert message_requests.asks(said)


@pytest.mark.parametrize("said", ["id like to pass a gift card on to my sister", "can you send a van to the address"])
def test_other_things_passed_on_are_no_message(said: str) -> None:
    assert not message_requests.asks(said)


def test_what_asks_to_pass_it_on_is_no_part_of_the_message() -> None:
    assert message_requests.without_passing("Could you mention to Camille that I might be late") == "I might be late"
    assert message_requests.without_passing("My voucher never arrived") == "My voucher never arrived"
