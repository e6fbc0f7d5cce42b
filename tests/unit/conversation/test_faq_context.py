"""Which question is meant, by the names in the answers and by what was told already."""

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.faq_context import with_context
from receptionist.conversation.faq_matching import ANSWER_AT, ASK_AT
from receptionist.conversation.history import CallerSaid, FaqMatch, FunctionCall, ModelRequest
from receptionist.practice.definition import Faq

_FILE = practice(
    faqs=(
        Faq(
            question="Do you take insurance?", answer="Yes, most plans. We're in network with Regence, Aetna and Moda."
        ),
        Faq(question="How can I pay?", answer="Cash, all major cards, and financing through Snap."),
        Faq(question="Do you store wills?", answer="Yes, free of charge, in our strong room."),
    ),
)


def _request(words: str, *matches: tuple[int, float], told: str = "") -> ModelRequest:
    desk = Desk(_FILE)
    before = [FunctionCall(id="f1", name="answer_faq", arguments={"question": told})] if told else []
    return ModelRequest(
        practice=_FILE,
        now=desk.now,
        entries=[*before, CallerSaid(1, words)],
        functions=(),
        faq_matches=[FaqMatch(*one) for one in matches],
    )


@pytest.mark.parametrize(
    ("words", "index"),
    [
        ("do you guys take moda", 0),
        ("do you work with regence", 0),
        ("am I right that you're with aetna", 0),
        ("can I pay with snap", 1),
        ("is it aetna you do", 0),
    ],
)
def test_a_name_that_stands_in_one_answer_is_asked_for(words: str, index: int) -> None:
    matches = with_context(_request(words, (2, 0.1))).faq_matches

    assert matches
    assert matches[0].index == index
    assert matches[0].score >= 0.75


def test_what_is_no_question_about_the_name_alone() -> None:
    matches = with_context(_request("I saw moda downtown", (2, 0.1))).faq_matches

    assert matches == [FaqMatch(2, 0.1)]


@pytest.mark.parametrize(
    ("words", "index"), [("does aetna pay for my brother's teeth in march", 0), ("do you take checks", 1)]
)
def test_what_is_about_a_thing_of_one_question_is_asked_back_and_not_told(words: str, index: int) -> None:
    matches = with_context(_request(words, (2, 0.1))).faq_matches

    assert matches
    assert matches[0].index == index
    assert ASK_AT <= matches[0].score < ANSWER_AT


def test_a_nearer_question_stays_first() -> None:
    matches = with_context(_request("do you take moda", (2, 0.6))).faq_matches

    assert matches
    assert matches[0].index == 2


def test_what_was_told_already_stands_behind_what_was_not() -> None:
    asked = "if I made a will with you would you hang on to it for me"
    matches = with_context(_request(asked, (0, 0.66), (2, 0.54), told="Do you take insurance?")).faq_matches

    assert matches
    assert [one.index for one in matches] == [2, 0]


def test_what_is_surely_meant_is_told_again() -> None:
    matches = with_context(_request("insurance", (0, 0.9), (2, 0.54), told="Do you take insurance?")).faq_matches

    assert matches
    assert matches[0].index == 0


_PUBLIC = practice(
    faqs=(
        Faq(question="Are you taking new NHS patients?", also_asked=("do you have NHS places",), answer="Not now."),
        Faq(question="Where can I park?", answer="Behind the building."),
    ),
)


@pytest.mark.parametrize(
    ("words", "score", "rival", "sure"),
    [
        ("just wondering if you've any nhs spaces going", 0.65, 0.1, True),
        ("any nhs spaces going", 0.55, 0.1, True),
        ("just wondering if you've any spaces going", 0.65, 0.1, False),
        ("any nhs spaces going", 0.4, 0.1, False),
        ("any nhs spaces going", 0.65, 0.6, False),
        ("my nhs number is in the letter", 0.65, 0.1, False),
    ],
)
def test_a_name_that_one_question_has_makes_it_sure(words: str, score: float, rival: float, sure: bool) -> None:
    matches = (FaqMatch(0, score), FaqMatch(1, rival))
    request = ModelRequest(
        practice=_PUBLIC, now=Desk(_PUBLIC).now, entries=[CallerSaid(1, words)], functions=(), faq_matches=matches
    )
    found = with_context(request).faq_matches
    assert found
    assert (found[0].index, found[0].score >= ANSWER_AT) == (0, sure)


_CLINIC = practice(
    faqs=(
        Faq(question="Do you take insurance?", also_asked=("are you in network",), answer="Most plans."),
        Faq(question="What should I wear?", answer="Something loose."),
        Faq(question="How much is a visit for my dog?", answer="Sixty dollars."),
        Faq(question="Can I stay with my dog?", answer="Of course."),
    ),
)


@pytest.mark.parametrize(
    ("words", "near", "index", "least", "most"),
    [
        ("you guys take an h m o", (0, 0.34), 0, 0.5, 0.75),  # of the one question about insurance
        ("what do I put on for it", (1, 0.66), 1, 0.73, 0.75),
        ("is there anywhere to park near you", (0, 0.51), 0, 0.0, 0.5),  # of none
        ("do you board dogs overnight", (3, 0.54), 3, 0.0, 0.5),  # a word that two questions hold
        ("do you board dogs overnight", (3, 0.58), 3, 0.5, 0.75),
        ("what would it set me back", (3, 0.6), 3, 0.5, 0.75),
        ("what's it cost to have him seen", (3, 0.9), 3, 0.75, 1.0),
        ("I saw somebody park there", (0, 0.6), 0, 0.5, 0.75),  # nothing is asked
    ],
)
def test_what_is_asked_about_tells_which_question_is_meant(
    words: str, near: tuple[int, float], index: int, least: float, most: float
) -> None:
    request = ModelRequest(
        practice=_CLINIC,
        now=Desk(_CLINIC).now,
        entries=[CallerSaid(1, words)],
        functions=(),
        faq_matches=[FaqMatch(*near)],
    )
    found = with_context(request).faq_matches

    assert found
    assert found[0].index == index
    assert least <= found[0].score < most


def test_a_price_is_asked_of_a_question_that_tells_one() -> None:
    request = ModelRequest(
        practice=_CLINIC,
        now=Desk(_CLINIC).now,
        entries=[CallerSaid(1, "what's it gonna set me back to have him looked at")],
        functions=(),
        faq_matches=[FaqMatch(3, 0.67), FaqMatch(2, 0.54)],
    )
    found = with_context(request).faq_matches

    assert found
    assert found[0].index == 2


@pytest.mark.parametrize(
    "words",
    [
        "my husband switched jobs, we've been put on Moda, and I just wanna make sure you take that",
        "we're with Aetna now, I'm hoping you work with them", "it's Regence we have, do you guys accept it",
        "our plan is Moda, wanted to check that you still take it", "I've Aetna, not sure if you accept that",
    ],
)  # fmt: skip
def test_whether_we_take_what_was_named_before(words: str) -> None:
    matches = with_context(_request(words, (2, 0.86), (0, 0.63))).faq_matches

    assert matches
    assert matches[0].index == 0
    assert matches[0].score >= ANSWER_AT


@pytest.mark.parametrize(
    "words",
    [
        "we have Moda, do you store wills", "do you take that, it's my old will",
        "we've Moda and Snap, do you take that", "he took that to Aetna",
    ],
)  # fmt: skip
def test_a_name_that_is_told_beside_something_else(words: str) -> None:
    matches = with_context(_request(words, (2, 0.86), (0, 0.63))).faq_matches

    assert matches
    assert matches[0].index == 2
