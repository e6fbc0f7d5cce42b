"""A message that is offered and taken with who calls and what about; times taken back; who comes along."""

from datetime import date

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation import intents
from receptionist.conversation.builtin_time_conflicts import corrected
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import whom_of
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.emergency import detect, find
from receptionist.conversation.intents import Intent
from receptionist.conversation.message_reading import tells_matter
from receptionist.conversation.whereabouts import asks_where
from receptionist.conversation.wished_part import parts_meant
from receptionist.conversation.words import Heard, plain

_TODAY = date(2027, 3, 4)


def test_the_offer_is_taken_with_a_name_and_a_question() -> None:
    desk = Desk(DENTIST)
    desk.say("is there anybody with you who does sign language")
    desk.say("yes please, I'm Mary Doyle and I'd like to know if somebody signs")
    assert desk.memory.draft is not None
    assert desk.memory.draft.name == "Mary Doyle"
    assert desk.memory.draft.reason


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Friday at two, no hang on, that's choir, three", ["Friday at two", "that's choir, three"]),
        ("Monday at ten, oh hang on no, Tuesday at ten", ["Monday at ten", "Tuesday at ten"]),
        ("at six, no hold on, half six", ["at six", "half six"]),
    ],
)
def test_what_is_taken_back_with_hang_on(said: str, parts: list[str]) -> None:
    assert corrected(said) == parts


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("every weekend she's late, so I want to see somebody", "weekend"),
        ("he's off to Spain in August, could he come on Tuesday the ninth at four", "august"),
        ("my sister's flying home next week, and Friday suits me", "next week"),
        ("she swears it's bigger than it was at Christmas, so have a look at it on Monday", "christmas"),
        ("he put it in back in March, I'm to have it looked at tomorrow at ten", "march"),
        ("I'm away on a school trip in March, is there anything Thursday the eighteenth", "march"),
        ("I grind my teeth at night, could I come Friday at ten", "night"),
        ("his skin is terrible right now, could he come Thursday at four", "right now"),
        ("the wee lad has football on Tuesday. Wednesday at half ten", "tuesday"),
        ("no, the end is wrong, it's one five two", "end"),
    ],
)
def test_no_time_to_come_in(said: str, gone: str) -> None:
    assert gone not in words_for_when(said, _TODAY, "US").lower()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("I need to come back in March for my cleaning", "march"),
        ("my dog's due for his shots next week, can he come in", "next week"),
        ("I'd like my son's haircut on Saturday, at ten if you can", "saturday"),
    ],
)
def test_a_time_to_come_in(said: str, kept: str) -> None:
    assert kept in words_for_when(said, _TODAY, "US").lower()


@pytest.mark.parametrize(
    "said", ["no bother", "no bother, Tom Reid", "oh no trouble at all, it's Tom Reid", "no worries. Tom Reid"]
)
def test_no_bother_is_no_no(said: str) -> None:
    assert yes_or_no(said) is not False


def test_a_name_that_is_asked_for_is_no_alarm() -> None:
    assert detect("Cody Ransom", DENTIST, asking="name") is None
    assert detect("Cody Ransom", DENTIST) is not None  # nobody asked for it
    assert detect("Help, fire", DENTIST, asking="name") is not None


def test_a_name_is_no_command_that_sounds_like_it() -> None:
    assert not intents.find(Intent.NEVER_MIND, Heard("Stuart Oliver"))
    assert intents.find(Intent.NEVER_MIND, Heard("start over"))


@pytest.mark.parametrize(
    "said",
    [
        "my husband's about ready to move out, I grind my teeth so",
        "my wife keeps bugging me, I've got this mole",
    ],
)
def test_who_complains_of_it_does_not_come(said: str) -> None:
    assert whom_of(said) is None


def test_a_wish_is_not_left_aside_for_its_done() -> None:
    assert parts_meant("my son's getting married, I just need my roots done").wished == "i just need my roots done"


@pytest.mark.parametrize("said", ["yes please, if someone could let me know", "if anybody can let us know"])
def test_to_be_let_know_is_a_message(said: str) -> None:
    assert intents.find(Intent.MESSAGE, Heard(said))


def test_one_floor_where_you_are_is_no_address() -> None:
    assert not asks_where(plain("is everything on one level where you are"))
    assert asks_where(plain("can you tell me where you are"))


def test_a_question_with_is_there_in_it_tells_what_the_matter_is() -> None:
    assert tells_matter(Heard("I can't have nuts so tell me, is there almond in your scrubs"))
    assert not tells_matter(Heard("hello there love, is Margaret Price in"))


@pytest.mark.parametrize(
    "said",
    [
        "my husband is coming with me", "she's coming to stay with us", "they are coming in with the dog",
        "he's here with me now", "the baby is coming with me", "is she still coming in today",
        "the dog sat on my glasses and they're all crooked on my face",
        "he's outside now with the car running", "she is back and she wants the blue one",
    ],
)  # fmt: skip
def test_company_is_no_emergency(said: str) -> None:
    assert find(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "he's at the door with a knife", "he is outside and he is screaming", "he's coming back with the gun",
        "the baby is coming", "the baby is coming too fast", "my ex is here and he's drunk", "he's still coming for me",
        "she dropped her glasses and her face is all crooked", "my ex is outside now",
        "his face is crooked on one side", "he is here, he's armed",
    ],
)  # fmt: skip
def test_those_who_threaten_are(said: str) -> None:
    assert find(said) is not None
