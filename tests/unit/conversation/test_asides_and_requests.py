"""What stands beside a name, in a message, in a complaint or beside an answer changes none of them: each by each."""

from itertools import product

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation.asked_for import asked_for
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.complaints import lays_complaint
from receptionist.conversation.dictated import dictates
from receptionist.conversation.unwelcome import complains
from receptionist.conversation.words import Heard

NAMES = ("Harbhajan Gill", "Ben Wressell", "Siobhan Keogh", "Rosa Alvarez")
BESIDE_NAMES = (
    "shall I spell it",
    "do you want that spelled",
    "d'you need that spelling",
    "if you need it",
    "same as the street",
    "like the singer",
    "no relation",
    "that's me",
    "for the booking",
    "everyone gets it wrong",
    "it's Polish",
    "the first name's a bit unusual",
    "you'll have me on the system",
    "I should be on file",
    "he's in the car",
    "pretty please",
)


@pytest.mark.parametrize(("name", "aside"), product(NAMES, BESIDE_NAMES))
def test_a_name_is_the_same_whatever_is_said_of_it(name: str, aside: str) -> None:
    last = " ".join(name.split()[1].upper())
    told = [
        f"{name}, {aside}",
        f"{name}, {last}, {aside}",
        f"{name}, {aside}, {last}",
        f"{name.lower()}, {aside}, {last}",
        f"{name}, {aside}? {last}",
    ]

    assert {one: name_from_words(one, asked=True) for one in told} == dict.fromkeys(told, name)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Beth Marsh, no, Marshall", "Beth Marshall"),
        ("right, ready, Ben Wressell, W R E S S E L L", "Ben Wressell"),
        ("never mind that, it's Ben Wressell", "Ben Wressell"),
        ("not sure about that, anyway, Ben Wressell", "Ben Wressell"),
    ],
)
def test_what_puts_a_name_right_is_no_aside(said: str, name: str) -> None:
    assert name_from_words(said, asked=True) == name


PUT_OFF = (
    "okay I'll think about that",
    "I'll need to ask my husband about that",
    "never mind that",
    "forget I asked",
    "not sure about that",
    "I'll leave that for now",
    "too expensive for me that",
    "I'll ring back about that another time",
    "I'll speak to the dentist about that when I come in",
    "not interested in that",
)
WISH = "I'd like a cleaning on wednesday at two please"
ANSWERS = (
    ((WISH,), "it's Ben Wressell, W R E S S E L L"),
    ((WISH, "Ben Wressell"), "it's 312 555 0166"),
    ((WISH, "Ben Wressell", "312 555 0166"), "yes book it"),
    (("I'd like to book a cleaning",), "wednesday at two"),
)


@pytest.mark.parametrize(("before", "answer", "put_off"), [(*each, one) for each, one in product(ANSWERS, PUT_OFF)])
def test_what_is_put_off_by_the_way_drops_no_booking(before: tuple[str, ...], answer: str, put_off: str) -> None:
    alone, beside = Desk(DENTIST), Desk(DENTIST)
    alone.hold(*before, answer)
    beside.hold(*before, f"{put_off}, anyway {answer}")

    assert (beside.asking, len(beside.booked)) == (alone.asking, len(alone.booked))
    assert (beside.memory.booking is None) == (alone.memory.booking is None)


@pytest.mark.parametrize(
    "said",
    [
        "I'll think about it, thanks",
        "I'll have to ask my husband first",
        "you know what, leave it",
        "never mind, I'll ring back",
        "too expensive for me, I'll leave it",
        "I'll think about that and ring you back, anyway thanks",
    ],
)
def test_who_gives_up_gives_up(said: str) -> None:
    desk = Desk(DENTIST)
    desk.hold(WISH, said)

    assert desk.memory.booking is None or desk.over


REQUESTS = (
    "would you take a message for Dr. Patel please, tell her {}",
    "can you give Dr. Patel a message, {}",
    "would you mind telling Dr. Patel {}",
    "hi, please tell Dr. Patel that {}",
    "have Dr. Patel give me a ring, {}",
    "can you make sure Dr. Patel knows {}",
    "will you write this down for Dr. Patel, {}",
    "could I just leave word for Dr. Patel, {}",
)
MESSAGES = (
    "the forms are in the post and I need to know if it's still on the third",
    "the insurance said no and how long do we have to appeal",
    "we're away till the tenth so don't send anything before that",
    "my new address is 14 Mill Lane and I moved in on the first",
    "I'm stuck at work so I'll send my sister with the papers at four",
    "it's about the quote from last week, does it include the tax",
)


@pytest.mark.parametrize(("request_", "message"), product(REQUESTS, MESSAGES))
def test_a_message_told_with_the_request_is_all_a_message(request_: str, message: str) -> None:
    desk = Desk(DENTIST)
    desk.hold(request_.format(message), "Colin Yates", "312 555 0166", "yes")

    assert [call.name for call in desk.calls] == ["take_message"]
    assert message[-12:] in str(desk.messages[0]["reason"])


@pytest.mark.parametrize(
    "said",
    [
        "can I leave a message for Dr. Patel, and are you open on saturday",
        "can you tell Dr. Patel I need to cancel my appointment tomorrow",
        "can you tell me if you take insurance",
        "it's for my son, a checkup on friday",
        "ask about the whitening",
        "can I leave a message or could you put me through",
    ],
)
def test_a_wish_beside_is_no_part_of_a_message(said: str) -> None:
    assert not dictates(Heard(said), DENTIST)


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("no, that's everything, bye", True),
        ("no that's all, thanks, bye", True),
        ("no I'm good, thank you, bye", True),
        ("no, I have to go, bye", True),
        ("nah that's the lot, bye", True),
        ("no, that's all correct, thanks", True),
        ("my bus is here, bye", True),
        ("no bye", True),
        ("no", False),
        ("no, don't pass it on, bye", False),
        ("no forget it, bye", False),
        ("no, that's wrong, bye", False),
        ("no wait, it's 312 555 0199, bye", False),
        ("no I changed my mind, bye", False),
    ],
)
def test_a_goodbye_loses_no_message(said: str, sent: bool) -> None:
    desk = Desk(DENTIST, caller="+13125550166")
    desk.hold("can you give Dr. Patel a message, the crown came off again", "Yuki Tanabe", "yes", "yes", said)

    assert bool(desk.messages) is sent


@pytest.mark.parametrize(
    "said",
    ["yes that number's good", "yes the number's fine", "yep, this number's the best number", "yes, call me on this"],
)
def test_a_yes_to_the_number_at_the_name_settles_both(said: str) -> None:
    desk = Desk(DENTIST, caller="+13125550166")
    desk.hold("can I leave a message", "Yuki Tanabe", said)

    assert desk.asking == "reason"


STORIES = (
    "I sat in your waiting room for fifty minutes yesterday and then got told to come back another day",
    "you cancelled my appointment on monday and nobody told me",
    "I was booked in for two o'clock and they moved me to friday without asking",
    "your receptionist hung up on me this morning when I asked about friday's appointment",
    "someone promised me a call back by wednesday and it never came",
)
VERDICTS = (
    "it's not good enough",
    "I want to make a complaint",
    "I'd like an apology",
    "this really isn't on",
    "I'm fuming",
)


@pytest.mark.parametrize(("story", "verdict"), product(STORIES, VERDICTS))
def test_a_complaint_is_heard_in_a_story(story: str, verdict: str) -> None:
    assert lays_complaint(Heard(f"{story}, {verdict}"))
    assert lays_complaint(Heard(f"{verdict}, {story}"))

    desk = Desk(DENTIST)
    desk.say(f"{story}, {verdict}")
    assert desk.memory.booking is None
    assert [call.name for call in desk.calls] == []


@pytest.mark.parametrize(
    "said",
    [
        "I had an appointment on tuesday and nobody was there, can I come friday instead",
        "my back's a disgrace, I sat badly all week, I want something done about it",
        "my last dentist was useless and charged me a fortune, I'd like to book a checkup with you",
        "I was in on tuesday and you were lovely",
        "my boss was really rude to me and I'm not happy, I want something done about it",
    ],
)
def test_a_story_with_a_wish_is_no_complaint(said: str) -> None:
    assert not lays_complaint(Heard(said))


def test_a_complaint_about_others_is_what_one_comes_for() -> None:
    assert not complains(Heard("my complaint is that my boss never paid me for June"))
    assert not complains(Heard("I want to file a complaint against my landlord"))
    assert complains(Heard("I want to make a complaint about my appointment"))


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("could I have a word with Dr. Patel, it's about the letter I got on monday", True),
        ("would Dr. Patel be around I was in on tuesday and I've a question about it", True),
        ("can I have five minutes with Dr. Patel, it's just about the deposit I paid last friday", True),
        ("something's gone wrong with the payment on friday, let me speak to somebody", True),
        ("Dr. Patel please, it's personal", True),
        ("Dr. Patel asked me to ring, we spoke yesterday", True),
        ("is Dr. Patel free on thursday at two, it's about my crown", False),
        ("I'd like a checkup with Dr. Patel, it's about the letter I got", False),
        ("could I have a word with Dr. Patel, I need to book an appointment, it's about the letter", False),
        ("a cleaning please, it's personal", False),
    ],
)
def test_somebody_is_asked_for_with_the_reason(said: str, asks: bool) -> None:
    assert asked_for(Heard(said), DENTIST) is asks
