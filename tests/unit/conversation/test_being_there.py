"""Whether anybody is in on a day is asked in many ways, and is no wish for an appointment."""

from datetime import date

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.test_builtin_questions import GROOMER

from receptionist.conversation import intents
from receptionist.conversation.being_there import asks_if_there, day_after
from receptionist.conversation.intents import Intent
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    "words",
    [
        "are y'all gonna be in this friday, I need to drop a form by",
        "are you guys there on Mondays by any chance",
        "bummer. how late on thursdays then",
        "oh you're shut. when's the next time anyone's in?",
        "you gonna be there monday or",
        "are you in this monday, just need to drop something off",
        "how early can I show up on saturday",
        "is anybody in on sunday",
        "you guys around labor day",
        "is there a vet in on sundays at all",
        "when are you next in then",
        "you lot open over easter",
        "anyone in on the bank holiday",
        "anybody there at lunch",
        "what time do you get back from lunch",
        "when are you about on saturday",
        "what time d'you knock off on a saturday",
        "when do you call it a day on fridays",
        "what time do you finish on saturday",
        "what time do you start in the morning",
        "when does the shop close up",
        "how late do you go",
        "do you see kids on sundays",
        "you around wednesday week",
        "are you about on bank holiday monday",
        "will there be someone in the office tomorrow",
        "is anyone gonna be there late tonight",
        "are you working christmas eve",
        "when's somebody next in",
        "will y'all be around the fourth of july",
        "are ya in of a saturday",
        "y'all there on the weekends",
        "is the place open memorial day",
        "are you back yet",
        "is somebody in first thing tomorrow",
        "will anyone be about between christmas and new year",
        "how late are you there tonight",
        "how late you open friday",
        "can you tell me if you're there on thursday, veterans day",
        "I just wanted to check you're there thursday",
        "I was told you'll be in on monday the third",
        "someone said you're doing a saturday this week",
        "a friend told me you've got a saturday on the twenty fifth",
        "have you got any late nights",
    ],
)
def test_whether_anybody_is_there(words: str) -> None:
    assert asks_if_there(words)


@pytest.mark.parametrize(
    "words",
    [
        "are you in network with cigna",
        "are you there",
        "hello is anyone there",
        "are you around the corner from the bank",
        "is there someone in tomorrow who can look at my foot",
        "are you in Austin",
        "is dr soto in",
        "are you on instagram",
        "are you about done with my car",
        "is anyone free tomorrow",
        "and which towns do you work in",
        "are you open to bartering",
        "I'll be in on friday",
        "is there anybody in charge",
        "my knee is in a brace",
        "are you on the second floor",
        "I'm back on monday",
        "we will be there at nine on friday",
        "is your office in the mall",
        "there's nobody there",
        "how soon can someone come out today",
        "I was there on monday and left my coat",
        "is someone coming today",
        "do you have a saturday appointment",
        "are you doing christmas gift boxes",
        "are you doing anything on saturday",
        "how are you doing this monday",
        "I heard you're doing free checks this week",
    ],
)
def test_what_only_sounds_like_it(words: str) -> None:
    assert not asks_if_there(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ok what about the one after", date(2027, 6, 26)),
        ("and the week after that", date(2027, 6, 26)),
        ("and the day after", date(2027, 6, 20)),
        ("the following saturday", date(2027, 6, 26)),
        ("the day after my birthday", None),
    ],
)
def test_the_one_after(words: str, day: date | None) -> None:
    assert day_after(words, date(2027, 6, 19)) == day


def test_a_caller_who_drops_something_off_wants_no_appointment() -> None:
    desk = Desk(GROOMER)
    desk.say("are y'all in this friday, I need to drop a form by")

    assert desk.called("check_hours")
    assert not desk.called("find_slots")


def test_where_a_plumber_works_is_no_question_of_hours() -> None:
    desk = Desk(GROOMER)
    desk.say("and which towns do you work in")

    assert not desk.called("check_hours")


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("are you guys in network with metlife", False),
        ("are you in network with delta", False),
        ("are you guys in the old bank building", False),
        ("are y'all in the mall", False),
        ("are you in partnership with bupa", False),
        ("are you guys on tricare", False),
        ("are you open to new patients", False),
        ("are you in", True),
        ("are you guys in on the fourth", True),
        ("are you in the week before christmas", True),
        ("is anybody in the office saturday", True),
        ("are they in the office", True),
        ("are you open to six", True),
        ("are you in network with aetna, and are you open on saturday", True),
    ],
)
def test_what_one_is_in_is_no_time(words: str, hours: bool) -> None:
    assert (intents.find(Intent.HOURS, Heard(words)) is not None) == hours


@pytest.mark.parametrize("words", ["are y'all in the loop, like downtown", "are you guys in the mall"])
def test_where_one_is_is_told_with_the_address(words: str) -> None:
    assert intents.find(Intent.ADDRESS, Heard(words))
