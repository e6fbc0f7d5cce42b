"""A yes, a no and a goodbye, whatever is told around them."""

import pytest

from receptionist.conversation.affirming import affirms
from receptionist.conversation.amid_talk import (
    agrees_amid_talk,
    answer_in,
    leaves_amid_talk,
    proposal_in,
    takes_for_done,
)
from receptionist.conversation.builtin_made import calls_off
from receptionist.conversation.told_answers import is_talk
from receptionist.conversation.words import Heard, plain


@pytest.mark.parametrize(
    "text",
    [
        "that's the right one",
        "that'd be the one",
        "that's the very one, ta",
        "sounds right to me",
        "you've got that down pat",
        "you nailed it",
        "can't fault it",
        "correct on all counts",
        "everything checks out on my end",
        "that all sounds about right to me",
        "righty ho",
        "that's precisely what I was hoping for",
        "works great",
        "afraid so",
    ],
)
def test_a_sentence_about_what_was_asked_is_a_yes(text: str) -> None:
    assert affirms(plain(text))
    assert answer_in(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "that's the wrong one",
        "that's not the one",
        "that's the other one",
        "that was friday",
        "it's my husband",
        "it's for him",
        "what works",
        "that works if you can do eleven",
        "my number is the same as my husband's",
        "that's when I work",
    ],
)
def test_one_that_says_something_else_is_none(text: str) -> None:
    assert not affirms(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "yes, sorry, I'm hopeless",
        "yes, and I'll be writing it on the fridge",
        "yeah my hair's a bird's nest",
        "perfect, my boss will never even know I left",
        "works great, he'll miss gym and he'll be thrilled",
        "yes, I've put it off long enough",
        "aye, champion, our lass'll be chuffed",
        "yes please, thank you, you're a lifesaver",
    ],
)
def test_what_is_told_around_a_yes_takes_nothing_from_it(text: str) -> None:
    assert agrees_amid_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "yes, but make it saturday",
        "yes, can you call me before",
        "yeah no, I can't do that",
        "yes, is there parking",
        "yes, my surname is Boyle",
        "yes, unless it rains",
        "yes, I need to check my diary",
        "yes, hang on",
        "yes, tell him the boiler's gone",
        "my hair's a bird's nest",
        "no, that's fine",
    ],
)
def test_a_change_a_wish_or_a_question_beside_it_does(text: str) -> None:
    assert not agrees_amid_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "no, good day to you",
        "no dear, you've been patient with me",
        "no, me bus is coming",
        "nope, the baby's up, gotta run",
        "that's the whole list",
        "that about covers it",
        "nothing else, I gotta go pee, bye",
        "if he floods me I'll call back",
        "no, we're set",
        "nah, see you then",
        "nope, later",
        "I'm all squared away",
        "no, I shan't keep you",
    ],
)
def test_a_goodbye_may_be_told_at_length(text: str) -> None:
    assert leaves_amid_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "no, but are you open sunday",
        "no, where do I park though",
        "no wait, can you make it saturday",
        "no, one more thing, my son lost his retainer",
        "no, my mom wants a brow wax too",
        "no, I need a prescription",
        "if I call back can I still change it?",
        "my hair is falling out",
        "nope, what time do you close",
    ],
)
def test_no_goodbye_where_something_is_wanted(text: str) -> None:
    assert not leaves_amid_talk(text)


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("no, we're set", True),
        ("nope, y'all take care", True),
        ("nothing else, I gotta go pee, bye", True),
        ("no, that's us done, cheerio", True),
        ("no, I'm good, thanks", False),
        ("no thanks, bye", False),
        ("no", False),
        ("yes, that's us sorted", False),
    ],
)
def test_who_goes_as_if_all_were_done_has_not_refused(text: str, done: bool) -> None:
    assert takes_for_done(text) is done


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("yes, bin it", True),
        ("yes take it off the book", True),
        ("aye, rub it out", True),
        ("free it up for somebody else", True),
        ("get rid of it", True),
        ("no, leave it on there", False),
        ("keep it", False),
        ("don't cancel it", False),
        ("move it to friday", False),
    ],
)
def test_words_that_call_an_appointment_off(text: str, off: bool) -> None:
    assert calls_off(Heard(text)) is off


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("could we say half past eleven instead, I've to drop the dog first", "could we say half past eleven instead"),
        ("hold up, my sister's got the car till twelve, what about one", "what about one"),
        ("I've the gas man coming at ten, would twelve be any good", "would twelve be any good"),
        ("what about one", ""),  # alone: read as a whole
        ("I've to drop the dog first", ""),
    ],
)
def test_the_clause_that_proposes_a_time_is_the_wish(text: str, wish: str) -> None:
    assert proposal_in(text) == wish


@pytest.mark.parametrize(
    ("said", "talk"),
    [
        ("im half asleep", True),
        ("youve made my day", True),
        ("before i lose my nerve", True),
        ("before eleven", False),
        ("half eleven", False),
        ("can you call me", False),
    ],
)
def test_talk_asks_and_changes_nothing(said: str, talk: bool) -> None:
    assert is_talk(said) is talk
