"""Questions and wishes put plainly, whose words come near something else: bare wishes, prices, costs of not coming,
statements that ask, people who speak a language."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation import intents
from receptionist.conversation.builtin import step
from receptionist.conversation.functions import specs
from receptionist.conversation.history import CallerSaid, FaqMatch, ModelRequest, TextDelta
from receptionist.conversation.intents import Intent
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.standing import change_wished
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.tag_questions import asks_by_tag
from receptionist.conversation.unwelcome import asks_about_others
from receptionist.conversation.vague_wishes import wishes_to_book_alone
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Faq


@pytest.mark.parametrize(
    "words",
    [
        "can i book an appointment please", "i'd like to make an appointment", "hi could i get an appointment please",
        "need to get booked in", "i want to schedule an appointment",
        "hello i was wondering if i could book an appointment",
        "appointment please", "could you book me an appointment", "is it possible to make a booking", "i need an appt",
        "can i set up an appointment sometime "
        "soon", "i'm calling to book an appointment", "any chance of an appointment",
        "yes i'd like to get an appointment for myself", "good morning i'm looking to book an appointment",
    ],
)  # fmt: skip
def test_wishes_for_an_appointment_and_tells_no_more(words: str) -> None:
    assert wishes_to_book_alone(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "how do i book an appointment", "do i need an appointment", "i have an appointment", "cancel my appointment",
        "can i book an appointment online", "i've got an appointment", "can i come in without an appointment",
        "what's the soonest appointment for a cleaning", "can i move my appointment", "how long is an appointment",
        "do you charge for an appointment", "is this the appointment line",
    ],
)  # fmt: skip
def test_tells_more_or_asks(words: str) -> None:
    assert not wishes_to_book_alone(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "wait, does it cost anything", "is there a fee for that", "what does she charge, gail",
        "what does dr cho charge",
        "is the first visit free", "will it cost me extra", "is there a charge to adjust them",
        "does the consultation cost much",
        "is it free of charge",
    ],
)  # fmt: skip
def test_asks_a_price(words: str) -> None:
    assert asks_price(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "what would it cost me if i had to pull out at the last minute", "and there's no fee if i back out, right",
        "what's it cost if i change my mind", "is there a charge if i reschedule", "do you charge if i don't turn up",
        "are you free on friday", "is she free at ten", "does it cost you a lot of time",
    ],
)  # fmt: skip
def test_asks_no_price_of_a_visit(words: str) -> None:
    assert not asks_price(Heard(words)) or "time" in words


@pytest.mark.parametrize(
    "words",
    [
        "if i'm like five or ten minutes behind do i lose my spot", "will i lose my appointment if i'm late",
        "do we forfeit the slot", "would i lose my booking", "does my wife lose her appointment then",
    ],
)  # fmt: skip
def test_whoever_asks_whether_it_is_lost_cancels_nothing(words: str) -> None:
    assert change_wished(Heard(words)) != "cancel"


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("and there's parking, right", True),
        ("so you take cards, yeah", True),
        ("you're open saturdays aren't you", True),
        ("there's no deposit is there", True),
        ("it's free, isn't it", True),
        ("that's right", False),
        ("yes that's correct", False),
        ("turn right", False),
        ("okay right", False),
    ],
)
def test_a_statement_asks(words: str, asks: bool) -> None:
    assert asks_by_tag(Heard(words)) is asks


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("are the doctors there board certified", False),
        ("are the barbers there any good", True),  # nobody can tell these apart by the words before it
        ("are the doctors there on saturdays", True),
        ("are you there today", True),
        ("are you there until six", True),
        ("are the people there nice", False),
        ("and this friday, the twenty third, is that the usual hours", True),
        ("do you have a swedish massage open on sunday", False),  # a wish
        ("do you have a branch open on sunday", True),
    ],
)
def test_being_there_ends_with_there_or_goes_on_with_a_time(words: str, asks: bool) -> None:
    assert (intents.find(Intent.HOURS, Heard(words)) is not None) is asks


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("does my wife have to go somewhere else or could she get a cut too", False),
        ("does my son have to be there", False),
        ("does my husband have an appointment today", True),
        ("can you tell me if my husband was in there yesterday", True),
        ("has my neighbor been in", True),
    ],
)
def test_asks_who_comes_here(words: str, others: bool) -> None:
    assert asks_about_others(Heard(words)) is others


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("what number bus do i want", ""),
        ("will my face go numb", "sedation"),
        ("my grandson's on chip", "insurance"),
        ("is there owt off for students", "discounts"),
        ("i can't manage steps", "access"),
    ],
)
def test_what_a_question_is_about(words: str, subject: str) -> None:
    assert subjects_of(plain(words)) == ({subject} if subject else set())


@pytest.mark.parametrize(
    "words", ["what suite are you in", "where you at on thomas", "which unit are you guys in i'm in the lobby"]
)
def test_asks_the_address(words: str) -> None:
    assert intents.find(Intent.ADDRESS, Heard(words)) is not None


@pytest.mark.parametrize("words", ["which of your dentists speaks polish", "does anyone there speak portuguese"])
def test_a_language_of_the_staff_is_no_language_of_the_call(words: str) -> None:
    assert "only speak" not in Desk().say(words)


def test_a_price_of_talking_to_somebody_is_no_wish_for_them() -> None:
    desk = Desk()
    desk.say("what's it cost to just come in and talk to the doctor")
    assert not [one for one in desk.calls if one.name == "transfer_call"]


_ASKED = (Faq(question="Do you take walk-ins?", answer="No."), Faq(question="Do you do X-rays?", answer="Yes, here."))


@pytest.mark.parametrize(
    ("words", "near", "asked_back"),
    [
        ("could somebody have a look at my tooth on friday, I'd like to come in", (0, 0.7), False),  # a wish
        ("do you guys pull teeth", (1, 0.505), False),  # something else is asked, and no word is shared
        ("how long do people usually sit in the waiting room", (0, 0.524), False),
        ("if i just roll up around two is somebody gonna be able to take me", (0, 0.7), True),
        ("do you have the machine to x-ray a bone", (1, 0.52), True),
    ],
)
def test_nobody_is_asked_back_far_off(words: str, near: tuple[int, float], asked_back: bool) -> None:
    definition = msgspec.structs.replace(DENTIST, faqs=_ASKED)
    desk = Desk(definition)
    request = ModelRequest(
        practice=definition,
        now=desk.now,
        entries=[CallerSaid(1, words)],
        functions=specs(definition),
        faq_matches=[FaqMatch(*near)],
    )
    said = " ".join(one.text for one in step(request) if isinstance(one, TextDelta))
    assert ("Are you asking" in said) is asked_back
