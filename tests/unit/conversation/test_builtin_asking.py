"""Questions, prices, people and messages outside of a booking: what the caller hears, and what is passed on."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import MONDAY_NIGHT, practice

from receptionist.conversation import people
from receptionist.conversation.unwelcome import asks_about_others, complains, is_sales_call
from receptionist.conversation.words import Heard
from receptionist.practice.definition import (
    Notice,
    Person,
    Practitioner,
    Routing,
    Scheduling,
    Service,
)
from receptionist.practice.definition.hours import Weekly

SALON = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Classic manicure", minutes=30, price="$28"),
            Service(name="Spa pedicure", minutes=60, price="$55"),
            Service(name="Acrylic full set", minutes=90, price="from $70"),
        ),
        practitioners=(
            Practitioner(name="Linh"),
            Practitioner(name="Rosa", hours=Weekly(friday=("10:00-18:00",), saturday=("09:00-16:00",))),
        ),
    ),
    people=(
        Person(name="Front desk", number="+12125550111"),
        Person(name="Gus Keller", number="+12125550112", topics=("complaints", "gift card order")),
        Person(name="Accounts", number="+12125550113", topics=("billing", "invoices")),
    ),
    routing=Routing(human="Front desk"),
    notices=(Notice(text="The workshop is closed for rewiring until the first of April."),),
)


def _said(*lines: str) -> str:
    return " ".join(Desk(SALON).hold(*lines))


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("do you do acrylics, and how much is it", ["Yes, we do.", "Acrylic full set is from seventy dollars."]),
        (
            "how much for a mani pedi",
            ["Classic manicure is twenty-eight dollars.", "Spa pedicure is fifty-five dollars."],
        ),
        ("what are your prices", ["twenty-eight", "fifty-five", "from seventy"]),
        ("do you do waxing and how much is that", ["I don't have waxing on our list."]),
        ("where are you and where can I park", ["We're at 12 Main Street", "Parking is free."]),
        ("whereabouts are you exactly", ["We're at 12 Main Street"]),
        ("what services do you offer", ["I can book a classic manicure, a spa pedicure or an acrylic full set."]),
        (
            "when is Rosa in",
            ["Rosa is here Friday from ten in the morning to six in the evening, and Saturday from nine to four."],
        ),
        ("does rosa work on saturdays", ["Rosa is here Friday"]),
        ("do you know anything about quantum physics lessons", ["I don't have that information."]),
        ("how are you doing today", ["I'm fine, thank you. How can I help?"]),
        ("can I ask you something", ["Sure. What can I do for you?"]),
        ("is this the pizza place", ["This is Bright Smiles. How can I help?"]),
        ("do you speak german", ["I only speak English."]),
        ("thanks so much, you've been a great help", ["You're welcome."]),
    ],
)
def test_what_is_asked_is_answered(words: str, heard: list[str]) -> None:
    said = _said(words)

    assert [one for one in heard if one not in said] == [], said


def test_what_a_notice_tells_comes_before_a_visit() -> None:
    desk = Desk(SALON)
    desk.hold("can I come by the workshop next week or is the rewiring still on")

    assert desk.called("answer_faq") == [{"question": SALON.notices[0].text}]


@pytest.mark.parametrize(
    "words",
    [
        "I'm on crutches just now, is your lift working",
        "is the lift working again",
        "could you tell me, is the lift out of order",
        "my mother is in a wheelchair, do you have a lift",
    ],
)
def test_a_question_that_turns_on_a_notice_is_answered_by_it(words: str) -> None:
    lift = "The lift is out of order until the nineteenth of March. There are twenty stairs up to us."
    desk = Desk(msgspec.structs.replace(SALON, notices=(Notice(text=lift),)))
    desk.say(words)

    assert desk.called("answer_faq") == [{"question": lift}]


def test_a_sure_answer_of_the_file_comes_before_a_word_of_a_notice() -> None:
    desk = Desk(msgspec.structs.replace(SALON, notices=(Notice(text="Children's books are on sale."),)))
    desk.say("do you see children")

    assert desk.called("answer_faq") == [{"question": "Do you see children?"}]


@pytest.mark.parametrize(
    "words",
    [
        "do you take children there, because my neighbor swears nobody does",
        "is there parking anywhere by you cause my sister says there is none at all in that whole street",
    ],
)
def test_a_reason_keeps_no_answer_away_from_its_question(words: str) -> None:
    desk = Desk(SALON)
    heard = desk.say(words)

    assert desk.called("answer_faq") or "Are you asking" in heard


def test_no_machine_says_yes_to_being_a_person() -> None:
    assert not _said("are you a real person").startswith("Yes")


@pytest.mark.parametrize("words", ["that'll do it, cheers", "no that's the lot", "right, I'll leave it then, ta"])
def test_after_an_answer_a_caller_who_leaves_is_let_go(words: str) -> None:
    desk = Desk(SALON)
    desk.hold("where can I park", words)

    assert desk.called("end_call")


def test_a_wish_in_words_of_leaving_is_still_one() -> None:
    desk = Desk(SALON)
    desk.hold("how much is a classic manicure", "great, I'll come on friday at ten then")

    assert not desk.called("end_call")


# --- people ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("I want to talk to Gus about a job", "Gus Keller"),
        ("could you put me through to accounts", "Accounts"),
        ("can I speak to someone", "Front desk"),
    ],
)
def test_callers_are_put_through_to_whom_they_ask_for(words: str, person: str) -> None:
    desk = Desk(SALON)
    desk.hold(words)

    assert [one["person"] for one in desk.called("transfer_call")] == [person]


def test_whose_matter_it_is_is_offered_with_what_it_is_about() -> None:
    desk = Desk(SALON)
    said = desk.hold("I have a question about an invoice that I got", "yes please")

    assert "Would you like to talk to Accounts?" in said[0]
    assert desk.called("transfer_call") == [
        {"person": "Accounts", "reason": "I have a question about an invoice that I got"}
    ]


def test_a_bare_wish_for_a_person_takes_along_what_was_said_before() -> None:
    desk = Desk(SALON)
    desk.hold("the thing on the wall came down and hit my bicycle on the way", "just get me a person")

    assert "bicycle" in desk.called("transfer_call")[0]["reason"]


def test_a_complaint_is_met_with_a_word_of_regret() -> None:
    said = _said("I want to make a complaint about last time")

    assert said.startswith("I'm sorry about that. Would you like to talk to Gus Keller?")


def test_a_topic_is_found_in_other_forms_of_its_words() -> None:
    assert people.person_of_topic(SALON, "it's about my bill") is not None
    assert people.person_of_topic(SALON, "it's about my hat") is None


# --- messages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "person", "reason"),
    [
        (
            "can I leave a message for Gus, the frames have come in and he has to look",
            "Gus Keller",
            "The frames have come in and he has to look",
        ),
        (
            "could you ask gus to ring me about the frames",
            "Gus Keller",
            "Could you ask gus to ring me about the frames",
        ),
        ("tell accounts the cheque is in the post today", "Accounts", "Tell accounts the cheque is in the post today"),
    ],
)
def test_a_message_is_for_whom_it_is_said_to_be(words: str, person: str, reason: str) -> None:
    desk = Desk(SALON)
    desk.hold(words, "Ann Webb", "212 555 0143", "yes")

    assert desk.messages == [{"name": "Ann Webb", "phone": "+12125550143", "reason": f"For {person}: {reason}"}]


def test_a_number_that_comes_last_is_read_back_once() -> None:
    said = Desk(SALON).hold("can I leave a message for Gus, the frames have come in", "Ann Webb", "212 555 0143")

    assert said[-1].startswith("Here's what I have. Ann Webb, two one two, five five five, zero one four three.")
    assert "The message for Gus Keller is: The frames have come in." in said[-1]


def test_more_of_a_message_at_its_end_is_added() -> None:
    desk = Desk(SALON)
    desk.hold("can I leave a message for Gus, the frames have come in", "Ann Webb", "212 555 0143")
    said = desk.hold("and tell him that the blue ones are missing", "yes")

    assert "blue ones" in said[0]
    assert "blue ones" in desk.messages[0]["reason"]


# --- what is not taken up -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "hi this is Dana from Square, we help salons lower their card fees, can I speak to the owner",
        "I'm calling about your google listing, your business isn't verified",
        "hi I'm doing a survey about small businesses, do you have two minutes",
        "congratulations you've won a cruise",
        "hi, Tyler here from Top Lawyers Directory, calling to offer your firm a featured listing at a special price",
        "we can get you more five star reviews for your business, no obligation",
        "hi this is Amy with Clear Payments, who handles your merchant services",
        "are you interested in lowering your electricity bill, we work with businesses in your area",
        "your vehicle's warranty is about to expire, this is Jim calling from auto warranty services",
        "I'm calling from a staffing agency, do you have any hiring needs, what are your hiring needs",
        "we have ad space left in the town magazine, only ninety nine a month",
        "hello, who handles your marketing, I'm with Bright Digital",
        "we can remove bad reviews and boost your ranking on google, interested?",
        "this is Mark from National Warranty, we'd like to offer extended coverage on your equipment",
        "I'm calling about your Google listing",
        "I'm calling from Furry Feast, we'd love to offer your surgery a special deal on our pet food range",
        "good morning I'm with Peak Linens, we do towels and robes for spas, who does your buying",
        "we manufacture massage tables and I wondered if I could send over a catalogue",
        "this is Josh from BrightSmile Supplies, we've got some great discounts on gloves this month",
        "I represent a company that makes batteries, can I talk to whoever orders your stock",
        "hi, I'm the area rep for Colgate, can I drop off some samples",
        "we make organic dog treats and we'd love to see them in your shop",
        "I'm calling on behalf of Vetmart, are you happy with your current supplier",
        "we do window cleaning for shops on your road, would you want a quote",
        "I noticed your website isn't ranking very high and I can help you with that",
        "we are offering free solar assessments to businesses on your street",
        "would your practice be interested in accepting crypto payments, our app does it",
    ],
)
def test_sales_calls_are_known(words: str) -> None:
    assert is_sales_call(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "buenas, le hablo de la empresa Luz Verde, quisiera ofrecerle un precio especial",
        "quién se encarga del marketing de su negocio",
        "llamo de parte de Directorio de abogados para ofrecerle un anuncio destacado",
        "podemos bajar su recibo de luz, le interesaría",
    ],
)
def test_sales_calls_in_spanish_are_known(words: str) -> None:
    assert is_sales_call(Heard("hello", said=words))


@pytest.mark.parametrize(
    "words",
    [
        "I'd like to offer you my old dog crate",
        "I'm calling to offer you my old dog crate, it's free",
        "do you have special prices for students",
        "do you guys have any special offers this month",
        "is it only ninety nine a month",
        "who does the cleaning at your practice",
        "does your company take care of insurance",
        "I run a staffing agency and need help with our new payroll, do you have a package",
        "can I speak to whoever handles payroll at your firm, I want to hire you",
        "hi this is Joe from Joe's Plumbing, I'm a customer of your company and need my taxes done",
        "my car warranty ran out, can you still fix it",
        "I left a bad review for your shop, can I talk to the owner",
        "hi this is Dana from Lakeview, I need a cleaning",
        "my daughter wants to introduce our new puppy to your practice",
        "my company wants to offer our staff flu shots, can you come out",
        "I'm calling from work, are you doing a special deal on facials",
        "I'm with Delta Dental, do you take that",
        "this is Amy from Dr Reed's office, I'm sending over a referral",
        "we'd love to bring our range rover in for a service",
        "it's about the order of shampoo you placed with us, we can't deliver",
        "I'm from the lab, I need to talk to Dr. Patel about a sample",
        "we're a family of four and looking for a new dentist in the area",
        "I run a small business and need someone to do my taxes",
    ],
)
def test_who_offers_or_asks_for_something_ordinary_sells_nothing(words: str) -> None:
    assert not is_sales_call(Heard(words))


@pytest.mark.parametrize(
    "words", ["tienen precios especiales para estudiantes", "le quería ofrecer mi jaula vieja", "quién lleva mi caso"]
)
def test_nor_in_spanish(words: str) -> None:
    assert not is_sales_call(Heard("hello", said=words))


def test_an_offer_that_was_not_understood_and_goes_on_is_a_sales_call() -> None:
    desk = Desk(SALON)
    desk.hold("hi it's Tyler, we offer our new directory", "it's only ninety nine a month for your business")

    assert desk.called("end_call") == [{"reason": "sales call"}]


def test_who_comes_here_is_not_told() -> None:
    assert asks_about_others(Heard("can you tell me if a Mr Derek Stubbs of Roundhay is a client of your firm"))


@pytest.mark.parametrize("words", ["this is a waste of time", "I'm fed up with this", "ugh I hate these things"])
def test_who_is_out_of_patience_is_heard(words: str) -> None:
    assert complains(Heard(words))


def test_a_joke_is_no_complaint() -> None:
    assert not complains(Heard("tell me a joke"))


@pytest.mark.parametrize(
    "words",
    [
        "is that an infection or what",
        "my gums look sore, is that gingivitis do you think",
        "should I just tape it up until you come",
        "is it safe to leave it in",
    ],
)
def test_advice_is_refused(words: str) -> None:
    assert "I can't give advice on that." in _said(words)


def test_lawyers_judgement_is_left_to_them() -> None:
    firm = practice(practice=msgspec.structs.replace(SALON.practice, kind="solicitor"))
    for asked in ("should I sign the papers that he sent me", "I overstayed my visa, can I still get a green card"):
        assert "That's a question for a solicitor." in Desk(firm).say(asked)


def test_who_will_call_back_is_let_go() -> None:
    desk = Desk(SALON)
    desk.hold("where can I park", "sounds good, I'll call back once I've talked to my husband")

    assert desk.called("end_call")


def test_who_wants_no_booking_gets_none() -> None:
    desk = Desk(DENTIST)
    desk.hold("no I don't want to book anything, I just want a price for a cleaning")

    assert not desk.called("find_slots")
    assert desk.called("answer_faq") == [{"question": "price of Cleaning"}]


def test_after_hours_the_message_goes_to_whom_was_asked_for() -> None:
    desk = Desk(SALON, now=MONDAY_NIGHT)
    desk.hold("I have a question about an invoice that I got", "yes", "Ann Webb", "212 555 0143", "yes")

    assert desk.messages[0]["reason"].startswith("For Accounts: ")


@pytest.mark.parametrize(
    ("words", "function"),
    [
        ("whatever. where the heck is your clinic", "answer_faq"),
        ("so where the hell are you", "answer_faq"),
        ("fine, is there parking", "answer_faq"),
        ("what the hell are your hours then", "check_hours"),
        ("what time do you damn well close", "check_hours"),
    ],
)
def test_a_question_after_abuse_is_answered(words: str, function: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("oh for crying out loud, another stupid robot", words)

    assert [call.name for call in desk.calls] == [function]
