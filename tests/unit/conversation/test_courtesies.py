"""Words that ask for nothing are known as such, and nothing that asks for something is."""

import pytest

from receptionist.conversation.courtesies import (
    announces_question,
    asks_how_we_are,
    only_thanks,
    remarks,
    takes_leave,
)
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    "words",
    [
        "nope that's it, thanks a bunch",
        "no, many thanks",
        "right, I'll try somewhere else then, ta",
        "marvellous, cheerio",
        "no, sorry to have troubled you",
        "no that's the lot",
        "no, all set",
        "no that'll do it",
        "good deal, thank you",
        "okay I'll be there",
        "thought not, ta very much",
        "no, appreciate it",
        "dang, okay",
        "thanks, you've been a great help",
        "smashing, that's all I wanted, ta ra",
        "righto, cheerio",
        "no you're all right thanks",
        "okay I gotta go, my kid's crying",
        "right you are, I'll let you get on",
        "great stuff, catch you later",
        "aw bless you, that's a weight off my mind",
        "fine, I'll figure it out myself",
        "much obliged to you",
        "no, thank you young lady",
        "nah that's it man",
        "nah we good",
        "that's it fam",
        "all good",
        "nowt else thanks",
    ],
)
def test_who_takes_leave_is_let_go(words: str) -> None:
    assert takes_leave(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "yes",
        "yes please",
        "okay",
        "thanks, and can I book a cut",
        "I see a problem",
        "no what are your hours",
        "I'll take the one at four",
        "yes, I also need a manicure",
        "thanks, could you take a message",
        "I have to go friday, so is ten free",
        "I gotta get my brakes done",
    ],
)
def test_who_asks_for_something_does_not_leave(words: str) -> None:
    assert not takes_leave(Heard(words))


@pytest.mark.parametrize(
    "words", ["thank you", "okay thanks", "I see", "oh lovely, thank you so much", "got it, cheers"]
)
def test_who_thanks_for_an_answer_has_not_taken_leave_yet(words: str) -> None:
    assert only_thanks(Heard(words))


@pytest.mark.parametrize("words", ["no, thank you", "that's all, thanks", "thanks, bye", "okay", "oh well, thanks"])
def test_who_takes_leave_does_more_than_thank(words: str) -> None:
    assert not only_thanks(Heard(words))


def test_remarks_are_no_questions() -> None:
    assert remarks(Heard("oh, that's very reasonable"))
    assert not remarks(Heard("is that a fair price, what do you think"))


@pytest.mark.parametrize(
    "words",
    ["how are you", "hi honey how are you doing today", "hello, how's it going", "hey Penny, how's your morning going"],
)
def test_small_talk_is_answered_as_such(words: str) -> None:
    assert asks_how_we_are(Heard(words))


def test_a_question_that_is_announced_comes_next() -> None:
    assert announces_question(Heard("can I ask you something"))
    assert announces_question(Heard("hi, I just have a quick question"))
    assert not announces_question(Heard("I have a question about parking"))
