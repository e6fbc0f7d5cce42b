"""Who is asked for, who would rather come in, whose matter it is, and who has dialled wrongly."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation import people
from receptionist.conversation.builtin_matters import has_appointment, is_for_staff, is_on_business, is_own_matter
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Person, Practitioner


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("I'm returning a call from Dr. Patel", "Dr. Patel"),
        ("Dr. Patel just called me", "Dr. Patel"),
        ("this is the county clerk's office calling for Dr. Nguyen about a filing", "Dr. Nguyen"),
        ("has Dr. Nguyen got a minute", "Dr. Nguyen"),
        ("I got a voicemail from the front desk", "Front desk"),
        ("I want the front desk", "Front desk"),
        ("I was after Doctor Patel", "Dr. Patel"),
        ("Dr. Patel please", "Dr. Patel"),
        ("can you page Dr. Patel", "Dr. Patel"),
        ("could you see if Dr. Patel can come to the phone", "Dr. Patel"),
        ("I was told to ask for Dr. Patel", "Dr. Patel"),
        ("Dr. Patel around?", "Dr. Patel"),
        ("give me Dr. Patel please", "Dr. Patel"),
        ("get Dr. Patel on the phone", "Dr. Patel"),
        ("put Dr. Nguyen on will you", "Dr. Nguyen"),
        ("I'm being served papers right now, I need Dr. Patel", "Dr. Patel"),
        ("a cleaning please", ""),
        ("I'm calling from the state licensing board for Dr. Patel", "Dr. Patel"),
        ("I'm calling for an appointment with Dr. Patel", ""),
        ("I'm looking for a dentist", ""),
        ("I need a cleaning with Dr. Patel on monday", ""),
        ("my wife called me", ""),
    ],
)
def test_whom_callers_ask_for_beside_plain_wishes_to_talk(words: str, name: str) -> None:
    assert people.asks_for_someone(DENTIST, words) == name


@pytest.mark.parametrize(
    "words",
    [
        "can I get someone for a cleaning tomorrow at nine",
        "I need to talk to a dentist about a cleaning, tomorrow at nine",
        "I haven't been in yet, I'd like a cleaning tomorrow at nine",
        "my mother says I need to take a cleaning with you tomorrow at nine",
        "I'd like to speak to someone about a cleaning tomorrow at nine please",
    ],
)
def test_who_would_come_in_is_not_put_through(words: str) -> None:
    desk = Desk(DENTIST)
    desk.say(words)

    assert [call.name for call in desk.calls][:1] == ["find_slots"]


@pytest.mark.parametrize(
    "words",
    [
        "I want to talk to a real person about an appointment tomorrow at nine",
        "can I speak to someone about my bill from tuesday's cleaning",
        "let me talk to somebody",
        "it's the day of my cleaning and I need to speak to someone now",
        "can I speek to someone please",
        "I'd like a word with the manager",
        "I need to get hold of the owner",
        "I had a cleaning last week and I want to speak to whoever runs the place",
        "who owns this place, I want a word with them about my cleaning yesterday",
        "can you put the boss on",
        "the lady who owns it please",
        "my tooth broke and I need a person right now",
        "my crown came off, get me somebody now",
        "get me a human then",
    ],
)
def test_who_wants_a_person_is_put_through(words: str) -> None:
    desk = Desk(DENTIST)
    desk.say(words)

    assert [call.name for call in desk.calls] == ["transfer_call"]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("my gift card won't work online, can you get me the manager", "Office manager"),
        ("could you grab the manager for me", "Office manager"),
        ("would you mind getting the manager", "Office manager"),
        ("could you fetch someone to the phone", "Front desk"),
        ("could somebody come to the phone", "Front desk"),
        ("can I have a word with whoever's running the place", "Front desk"),
        ("I'd rather deal with a human", "Front desk"),
        ("pass me on to someone who can help", "Front desk"),
        ("switch my call over to somebody please", "Front desk"),
        ("can a human take this call", "Front desk"),
        ("I want to escalate this", "Front desk"),
        ("direct me to the billing people please", "Office manager"),
        ("put me on to whoever does the billing", "Office manager"),
    ],
)
def test_somebody_is_brought_to_the_telephone(words: str, person: str) -> None:
    desk = Desk(DENTIST)
    desk.say(words)

    assert [call.arguments["person"] for call in desk.calls] == [person]


@pytest.mark.parametrize(
    "words",
    [
        "can you direct me to your office",
        "get the manager to ring me please",
        "do you work with people on medicaid",
        "can you find someone a slot on friday",
        "can I bring someone with me",
        "my boss says I need a cleaning tomorrow at nine",
        "put it on the phone bill",
        "do you deal with people who are scared of dentists",
    ],
)
def test_nobody_is_brought_to_the_telephone(words: str) -> None:
    desk = Desk(DENTIST)
    desk.say(words)

    assert "transfer_call" not in [call.name for call in desk.calls]


@pytest.mark.parametrize(
    "words",
    [
        "somebody from your office just called me and I missed it",
        "I'm calling to see if you're hiring",
        "I saw the job advert in the window",
        "why was I charged three hundred dollars",
        "I ordered some tubes last week, are they in",
        "have you filed my taxes yet",
        "I'm a reporter with the Oregonian",
        "my instructor didn't turn up this morning",
        "I've got a gift voucher, who do I talk to",
        "did the lab results come back",
        "I left my sunglasses in the waiting room",
        "do you have my jacket",
        "I need somebody to send my dog's shot records over to the groomer",
        "can someone fax my x-rays to the specialist",
        "can you just tell me if it's positive",
        "did I test negative",
        "I want to know where my glasses are, it's been three weeks",
    ],
)
def test_what_only_staff_can_know(words: str) -> None:
    assert is_for_staff(Heard(words))


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("I still haven't seen a dime of my refund", True),
        ("is my return done yet", True),
        ("how come my invoice is higher than last year", True),
        ("how long does a return take", False),
        ("do you charge for a missed visit", False),
        ("are you open yet", False),
        ("I haven't been to a dentist in years", False),
    ],
)
def test_what_has_become_of_ones_own_is_told_from_a_question_in_general(words: str, own: bool) -> None:
    assert is_own_matter(Heard(words)) is own


@pytest.mark.parametrize(
    ("words", "business"),
    [
        ("I have a delivery for you guys, where should I leave it", True),
        ("it's the courier, I've got a parcel for Dr. Patel", True),
        ("do you have a package of ten lessons", False),
        ("I have a package deal, can I book", False),
    ],
)
def test_who_calls_for_their_own_trade(words: str, business: bool) -> None:
    assert is_on_business(Heard(words)) is business


@pytest.mark.parametrize(
    "words",
    [
        "wrong number love, sorry",
        "sorry, I must have misdialed",
        "oh I've got the wrong number, sorry to bother you",
        "it's a wrong number, thanks anyway",
        "oh shoot, I meant to call my sister",
    ],
)
def test_who_dialled_wrongly_is_let_go(words: str) -> None:
    desk = Desk(DENTIST)
    desk.say(words)

    assert [call.name for call in desk.calls] == ["end_call"]


def test_a_complaint_comes_before_a_question_that_is_only_near() -> None:
    desk = Desk(DENTIST)
    heard = desk.say("your girl was really rough with me on saturday and my gums are bruised")

    assert heard == "I'm sorry about that. Would you like to talk to the front desk?"


def test_offices_are_spoken_of_as_such_and_complaints_go_to_whom_they_are_for() -> None:
    said = [people.spoken_person(name) for name in ("Play yard", "Nurse line", "Billing", "Nurse Kelly")]
    assert said == ["the play yard", "the nurse line", "Billing", "Nurse Kelly"]

    for_complaints = msgspec.structs.replace(DENTIST.people[-1], name="Ana Moss", topics=("complaints",))
    definition = msgspec.structs.replace(DENTIST, people=(*DENTIST.people, for_complaints))
    heard = Desk(definition).say("the guy left a mess in my kitchen")
    assert heard == "I'm sorry about that. Would you like to talk to Ana Moss?"


def test_abuse_of_the_machine_is_no_question_whether_it_is_one() -> None:
    assert Desk(DENTIST).say("you're a stupid machine and I hate you").startswith("I'm sorry for the trouble.")


@pytest.mark.parametrize(
    "words", ["I thought this was Sears", "is this not Walgreens", "I was after the butcher", "do I have Joe's Pizza"]
)
def test_who_takes_us_for_another_hears_who_this_is(words: str) -> None:
    assert Desk(DENTIST).say(words) == "This is Bright Smiles. How can I help?"


def test_a_wrong_number_that_was_read_back_ends_no_call() -> None:
    desk = Desk(DENTIST)
    desk.hold("can I leave a message", "Tom Reed", "212 555 0131", "wrong number")

    assert desk.calls == []
    assert desk.asking == "number"


def test_who_asks_for_the_receptionist_is_told_who_answers() -> None:
    desk = Desk(DENTIST)
    name = desk.definition.receptionist.name

    assert desk.say(f"is {name} there").startswith(f"This is {name}, the automated assistant")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (
            "this is Alan Shaw, 212 555 0143, you've charged me twice for the same filling",
            "You've charged me twice for the same filling",
        ),
        (
            "it's Bob Marsh at 212 555 0188 and I need to know if my crown is in",
            "I need to know if my crown is in",
        ),
    ],
)
def test_what_is_told_beside_a_name_and_a_number_is_not_asked_for(words: str, reason: str) -> None:
    desk = Desk(DENTIST)
    said = desk.hold("can I leave a message", words, "yes")

    assert said[1].endswith("Shall I pass that on?")
    assert desk.messages[0]["reason"] == reason


@pytest.mark.parametrize(
    "words",
    [
        "can Dr. Patel call me about the x rays",
        "could I get a callback please",
        "can someone give me a ring back",
        "can you give me a call later",
    ],
)
def test_who_wants_to_be_called_leaves_a_message(words: str) -> None:
    assert Desk(DENTIST).say(words).endswith("What's your name?")


@pytest.mark.parametrize(
    "words",
    [
        "when can I get hold of somebody tomorrow",
        "what time can I reach someone",
        "how early can I talk to somebody on monday",
    ],
)
def test_when_somebody_can_be_reached_is_a_question_for_the_hours(words: str) -> None:
    desk = Desk(DENTIST)
    desk.say(words)

    assert [call.name for call in desk.calls] == ["check_hours"]


def test_who_rings_off_with_number_name_and_matter_is_asked_for_nothing() -> None:
    said = Desk(DENTIST).say("ring me back on 212 555 0155 would you, Dave Shaw, about the night guard")

    assert said.startswith("Of course. Here's what I have. Dave Shaw, ")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("then let me talk to a nurse please", "Nurse line"),
        ("well can I talk to one of the techs about it then", "Vet tech line"),
        ("can I speak with your nurses", "Nurse line"),
        ("let me talk to a person at the front desk", ""),
        ("can I talk to the office", ""),
        ("can you take me off the line", ""),
    ],
)
def test_who_is_named_by_role_is_meant(words: str, name: str) -> None:
    staff = [("Front desk", "+15550001"), ("Nurse line", "+15550002"), ("Vet tech line", "+15550003")]
    desk = msgspec.structs.replace(DENTIST, people=tuple(Person(name=one, number=number) for one, number in staff))
    found = people.person_of_role(desk, words)

    assert (found.name if found else "") == name


def test_a_van_that_is_numbered_is_not_asked_for_by_any_one() -> None:
    scheduling = msgspec.structs.replace(DENTIST.scheduling, practitioners=(Practitioner(name="Van one"),))
    desk = msgspec.structs.replace(DENTIST, scheduling=scheduling)

    assert people.told_to(desk, "whatll it cost me to have one of your guys come out") == ""


def test_who_would_sit_down_with_somebody_for_a_service_comes_in() -> None:
    desk = Desk(DENTIST)
    desk.say("I'd like to sit down with Dr. Patel and talk about my teeth, an invisalign consultation")

    assert "transfer_call" not in [call.name for call in desk.calls]
    desk.say("tomorrow at nine")
    assert [call.name for call in desk.calls][:1] == ["find_slots"]


def test_who_is_stuck_in_traffic_has_an_appointment() -> None:
    assert has_appointment(Heard("we have a table at seven under Poirot and we're stuck in traffic"))
