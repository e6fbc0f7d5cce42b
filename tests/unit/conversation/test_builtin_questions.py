"""What callers ask in words of their own: hours, prices, what is not done here, what nobody may judge by telephone."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation import builtin_state, intents
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.faq_matching import related
from receptionist.conversation.file_facts import length_words
from receptionist.conversation.intents import Intent
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Faq, Notice, Practitioner, Scheduling, Service

_ANY = practice(
    faqs=(
        Faq(question="Do you groom dogs?", also_asked=("can I bring my dog",), answer="No, cats only."),
        Faq(question="Do you take a deposit?", also_asked=("what do I pay up front",), answer="Yes, fifty dollars."),
        Faq(
            question="What if I have to postpone?",
            also_asked=("do I lose my deposit if we postpone",),
            answer="You keep your deposit, at no charge.",
        ),
        Faq(question="Do you do home visits?", answer="Yes. A home visit is an extra thirty pounds."),
        Faq(question="Do you sell brushes?", also_asked=("can I buy combs from you",), answer="We do, at the desk."),
    ),
    scheduling=Scheduling(
        services=(
            Service(name="Full groom", minutes=90, price="$85"),
            Service(name="Nail trim", minutes=15, price="$20"),
        ),
        practitioners=(Practitioner(name="Bea"),),
    ),
    notices=(Notice(text="The lift is out of order this week. Please ring the bell."),),
)
GROOMER = msgspec.structs.replace(_ANY, practice=msgspec.structs.replace(_ANY.practice, kind="cat groomer"))


@pytest.mark.parametrize(
    "words",
    [
        "are ya open mondays",
        "you guys open monday",
        "you closed on sunday or what",
        "is the place open on saturdays",
        "are you lot there on sundays",
        "how late are ya there friday",
        "what time tomorrow do y'all open",
        "when can I get hold of somebody tomorrow",
        "what time can I reach someone on monday",
        "when is somebody in the office tomorrow",
    ],
)
def test_hours_are_told_however_they_are_asked_for(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert desk.called("check_hours")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("what's a nail trim run", "price of Nail trim"),
        ("what are nail trims going for these days", "price of Nail trim"),
        ("what's a full groom gonna be", "price of Full groom"),
        ("what would my mum pay for a nail trim", "price of Nail trim"),
        ("what do folks usually pay for a full groom", "price of Full groom"),
        ("what'd it be for a nail trim", "price of Nail trim"),
        ("how steep is a full groom", "price of Full groom"),
        ("is it dear, a full groom", "price of Full groom"),
        ("what's a single nail trim", "price of Nail trim"),
        ("what is a full groom these days", "price of Full groom"),
        ("how much is the deposit", "Do you take a deposit?"),
        ("I'd like to know how much the deposit is", "Do you take a deposit?"),
        ("what does a home visit set me back", "Do you do home visits?"),
    ],
)
def test_a_price_is_told_wherever_the_file_has_it(words: str, asked: str) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert desk.called("answer_faq") == [{"question": asked}]


def test_whoever_is_set_up_with_something_asks_for_no_price() -> None:
    desk = Desk(GROOMER)
    desk.say("set me up with a nail trim on monday at ten")

    assert desk.called("find_slots")
    assert not desk.called("answer_faq")


def test_what_it_would_run_is_of_what_was_spoken_of_before() -> None:
    desk = Desk(GROOMER)
    desk.say("my cat's claws need a trim")
    desk.say("what's that run me, by the way")

    assert desk.called("answer_faq") == [{"question": "price of Nail trim"}]


def test_what_is_out_of_order_is_nothing_that_is_sold() -> None:
    own = ["Do you sell brushes?", "can I buy combs from you"]

    assert related(own, [one.text for one in GROOMER.notices]) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("hey can I bring my golden doodle in for a full groom", True),
        ("I've got a little shih tzu that needs a nail trim", True),
        ("I'd like a full groom for my dog on thursday", True),
        ("how much is a full groom for a poodle", True),
        ("I need a nail trim for my cat, the dog next door scratched her", False),
        ("I need a nail trim on thursday", False),
    ],
)
def test_whoever_brings_what_is_not_done_here_is_told_so(words: str, told: bool) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert (desk.called("answer_faq") == [{"question": "Do you groom dogs?"}]) == told


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("family law firm", "am I gonna get full custody or what"),
        ("family law firm", "what are my odds of keeping the house"),
        ("family law firm", "do I have to pay alimony"),
        ("family law firm", "should I move out before we file"),
        ("tax office", "can I claim my dog as a dependent"),
        ("tax office", "is my home office deductible"),
        ("appliance repair", "tell me which screw to take out to get at the fan"),
        ("appliance repair", "how do I reset the error code on my dishwasher"),
        ("electrician", "can I swap the breaker myself"),
        ("hearing aid centre", "how many drops of olive oil should I be putting in it"),
        ("physiotherapy", "reckon its broken or just a sprain"),
    ],
)
def test_what_nobody_may_judge_by_telephone_is_left_to_the_team(kind: str, words: str) -> None:
    about = msgspec.structs.replace(GROOMER.practice, kind=kind)
    desk = Desk(msgspec.structs.replace(GROOMER, practice=about))

    assert desk.say(words).startswith("I can't give advice on that.")


@pytest.mark.parametrize(
    "words",
    [
        "I still haven't seen a dime of my refund, what's the status on that",
        "has my return been filed yet",
        "what's the holdup with my order",
        "I'm still waiting on the guy to show up",
        "where's my technician",
    ],
)
def test_what_was_begun_here_is_for_somebody_who_knows(words: str) -> None:
    said = Desk(GROOMER).say(words)

    assert "Would you like to talk to" in said or "leave a message" in said


def test_whoever_will_call_back_hears_the_answer_first() -> None:
    desk = Desk(GROOMER)
    desk.hold("can I purchase a new brush maybe", "alright, let me talk to my wife and I'll call you back")

    assert desk.called("answer_faq") == [{"question": "Do you sell brushes?"}]
    assert desk.called("end_call")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("how long does a full groom take", "length of Full groom"),
        ("how long is a nail trim", "length of Nail trim"),
        ("how long should I set aside for a nail trim", "length of Nail trim"),
        ("how long will he be there for a full groom", "length of Full groom"),
        ("how long does a nail trim last", ""),
        ("how long do I have to wait for a nail trim", ""),
    ],
)
def test_how_long_a_visit_is_planned_for_is_told(words: str, asked: str) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert desk.called("answer_faq") == ([{"question": asked}] if asked else [])


def test_how_long_it_takes_is_of_what_is_named_beside_it() -> None:
    faqs = (
        Faq(question="How much do you charge for conveyancing?", answer="Eleven hundred."),
        Faq(question="How long does conveyancing take?", answer="Ten to twelve weeks."),
    )
    meeting = Service(name="Conveyancing meeting", minutes=45)
    desk = Desk(msgspec.structs.replace(GROOMER, faqs=faqs, scheduling=Scheduling(services=(meeting,))))
    desk.say("Two things. How much do you charge for conveyancing, and how long's it likely to take?")

    assert [one["question"] for one in desk.called("answer_faq")] == [one.question for one in faqs]


def test_in_the_middle_of_a_booking_its_own_length_is_told() -> None:
    desk = Desk(GROOMER)
    desk.say("I'd like a full groom")

    assert desk.say("how long does it take").endswith("When would you like to come in?")
    assert desk.called("answer_faq") == [{"question": "length of Full groom"}]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(45, "45 minutes"), (60, "an hour"), (75, "75 minutes"), (90, "an hour and a half"), (120, "2 hours")],
)
def test_lengths_are_told_as_people_tell_them(minutes: int, words: str) -> None:
    assert length_words(minutes) == words


@pytest.mark.parametrize("words", ["what happens if I'm late", "why do you need my name", "what do you need that for"])
def test_a_question_about_the_booking_changes_nothing_in_it(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say("I'd like a full groom tomorrow at ten")
    before = desk.asking

    assert desk.say(words).endswith("?")
    assert desk.asking == before
    assert len(desk.called("find_slots")) == 1


@pytest.mark.parametrize(
    "words", ["what's the weather like there", "do you like your job", "tell me a joke", "where are you from"]
)
def test_small_talk_is_no_question_for_the_team(words: str) -> None:
    assert Desk(GROOMER).say(words).startswith("I'm afraid I only know about Bright Smiles.")


@pytest.mark.parametrize("words", ["good morning, how are you", "good evening how are you"])
def test_a_greeting_asks_for_no_hours(words: str) -> None:
    assert Desk(GROOMER).say(words) == "I'm fine, thank you. How can I help?"


def test_whoever_talks_to_somebody_at_home_is_not_put_through() -> None:
    desk = Desk(GROOMER)
    desk.hold("how much is a nail trim", "let me talk to my wife and I'll call you back")

    assert not desk.called("transfer_call")


def test_what_it_costs_is_told_of_what_was_spoken_of_last() -> None:
    desk = Desk(GROOMER)
    desk.hold("do you do home visits", "and what does it cost")

    assert desk.called("answer_faq") == [{"question": "Do you do home visits?"}] * 2


@pytest.mark.parametrize("words", ["do you trim nails", "you guys do nails", "can you trim nails"])
def test_what_is_done_here_is_confirmed_in_other_words(words: str) -> None:
    assert Desk(GROOMER).say(words).startswith("Yes, we do. I can book a nail trim.")


@pytest.mark.parametrize(
    "words",
    [
        "how much is a new nail",
        "what does a nail replacement cost",
        "how much is a nail repair",
        "what's a brush cost",
        "how much would a comb run me",
    ],
)
def test_the_price_of_another_thing_is_not_told(words: str) -> None:
    desk = Desk(GROOMER)

    assert desk.say(words).startswith("I don't have a price for that.")
    assert not desk.called("answer_faq")


def test_a_price_that_only_sounds_like_the_one_asked_for_is_not_told() -> None:
    clinic = msgspec.structs.replace(
        GROOMER,
        faqs=(
            Faq(
                question="How much are batteries?",
                also_asked=("how much are hearing aid batteries", "do you sell batteries"),
                answer="Four pounds.",
            ),
            Faq(question="Do you service hearing aids?", answer="Yes."),
        ),
    )

    assert Desk(clinic).say("how much is a hearing aid").startswith("I don't have a price for that.")
    desk = Desk(clinic)
    desk.say("how much are the batteries")
    assert desk.called("answer_faq") == [{"question": "How much are batteries?"}]


@pytest.mark.parametrize("words", ["and a nail trim", "what about a nail trim", "yikes. and just a nail trim"])
def test_the_next_price_is_told_in_few_words(words: str) -> None:
    desk = Desk(GROOMER)
    desk.hold("how much is a full groom", words)

    assert desk.called("answer_faq")[-1] == {"question": "price of Nail trim"}


@pytest.mark.parametrize("words", ["ok", "okay", "right", "oh great", "hm okay", "alright then"])
def test_an_okay_on_an_answer_is_asked_for_more_once(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say("do you do home visits")

    assert desk.say(words) == "Anything else?"


def test_what_was_only_asked_about_is_not_told_to_who_goes_on_with_something_else() -> None:
    desk = Desk(GROOMER)
    desk.say("hello")
    desk.state = builtin_state.encode(msgspec.structs.replace(desk.memory, asking="faq", faq=3))

    assert "home visit" not in desk.say("oh, and how much is a full groom")


@pytest.mark.parametrize("words", ["somebody to show up at the door", "can you sort it out"])
def test_a_small_word_of_a_name_is_no_name(words: str) -> None:
    service = Service(name="Furnace tune-up", minutes=60, price="$129")

    assert not services_named(Heard(words), (service, Service(name="Leak repair", minutes=60)))


@pytest.mark.parametrize(
    "words", ["what time do y'all close up tonight", "when do you guys lock up", "when do they shut on friday"]
)
def test_closing_up_is_no_follow_up(words: str) -> None:
    services = (Service(name="Follow-up treatment", minutes=30), Service(name="First treatment", minutes=60))
    desk = Desk(msgspec.structs.replace(GROOMER, scheduling=Scheduling(services=services)))
    desk.say(words)

    assert desk.called("check_hours")


def test_what_a_notice_tells_of_has_hours_of_its_own() -> None:
    desk = Desk(GROOMER)
    desk.say("is the lift working right now")
    desk.say("are you open right now")

    assert desk.called("answer_faq") == [{"question": "The lift is out of order this week. Please ring the bell."}]
    assert desk.called("check_hours")


@pytest.mark.parametrize("words", ["do you groom cats on sunday", "is there anyone grooming on sunday"])
def test_whoever_asks_for_a_day_on_which_nobody_is_there_is_told_so(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert desk.called("check_hours") or desk.called("answer_faq")


@pytest.mark.parametrize(
    "words",
    [
        "if something comes up and I can't make it do I lose my deposit",
        "if I can't come, do I lose my deposit",
        "do I still lose my deposit if we postpone",
    ],
)
def test_what_it_costs_not_to_come_is_asked_by_who_has_nothing_to_cancel(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert not desk.called("find_appointments")
    assert desk.asking not in ("find_name", "name")


def test_a_price_with_terms_is_told_with_them() -> None:
    faq = Faq(question="How much is a nail trim?", answer="It's $20, and free for rescued cats.")
    desk = Desk(msgspec.structs.replace(GROOMER, faqs=(*GROOMER.faqs, faq)))
    desk.say("what's it gonna set me back to trim nails")

    assert desk.called("answer_faq") == [{"question": "How much is a nail trim?"}]


@pytest.mark.parametrize("words", ["no, thank you young lady", "no, that's kind of you to sell me nothing"])
def test_a_no_asks_for_nothing(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say("how much is a nail trim")

    assert "Are you asking" not in desk.say(words)


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("do you work on saturdays", True),
        ("do you work on the fourth of july", True),
        ("do you work on boilers", False),
        ("do you guys work on old cats", False),
    ],
)
def test_what_is_worked_on_is_no_day(words: str, hours: bool) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert bool(desk.called("check_hours")) == hours


@pytest.mark.parametrize("words", ["have you got combs", "do you have any combs there", "do y'all have combs"])
def test_what_an_answer_tells_by_the_way_is_told(words: str) -> None:
    faq = Faq(question="What is included in the price?", answer="A wash, and the combs are yours to keep.")
    desk = Desk(msgspec.structs.replace(GROOMER, faqs=(faq,)))
    desk.say(words)

    assert desk.called("answer_faq") == [{"question": faq.question}]


def test_what_it_costs_is_told_of_the_service_whose_length_was_told() -> None:
    desk = Desk(GROOMER)
    desk.hold("how long does a full groom take", "and what does it cost")

    assert desk.called("answer_faq")[-1] == {"question": "price of Full groom"}


@pytest.mark.parametrize(
    "words",
    [
        "does my family doctor have to send me over or can I just come in",
        "is it appointments only or can we just turn up",
        "do I need to call ahead or can I just walk in",
    ],
)
def test_whoever_asks_which_of_two_it_is_does_not_book(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert desk.memory.booking is None


def test_whether_talking_costs_anything_asks_for_nobody() -> None:
    assert intents.find(Intent.PERSON, Heard("do I pay just to talk to somebody")) is None
    assert intents.find(Intent.PERSON, Heard("I don't want to pay, I want to talk to somebody")) is not None


def test_what_helped_is_no_yes_to_whether_there_is_more() -> None:
    desk = Desk(GROOMER)
    desk.say("do you sell brushes")

    assert "pleasure" in desk.say("okay that helps a lot").lower()


def test_another_kind_of_a_service_has_not_its_price() -> None:
    desk = Desk(GROOMER)
    desk.say("what's a hydraulic nail trim")

    assert {"question": "price of Nail trim"} not in desk.called("answer_faq")


def test_a_question_that_opens_with_wait_is_answered_and_no_name() -> None:
    faqs = (*GROOMER.faqs, Faq(question="How long do you hold my place if I'm running late?", answer="Ten minutes."))
    desk = Desk(msgspec.structs.replace(GROOMER, faqs=faqs))
    desk.say("I'd like a full groom tomorrow at ten")
    assert desk.asking == "name"

    desk.say("wait how long do you hold my place if I'm running late")

    assert desk.called("answer_faq") == [{"question": faqs[-1].question}]
    assert desk.asking == "name"
    assert len(desk.called("find_slots")) == 1


def test_whoever_comes_tomorrow_and_asks_something_wants_no_appointment() -> None:
    desk = Desk(GROOMER)

    desk.say("I'm coming in tomorrow, is the lift in order")

    assert desk.called("answer_faq") == [{"question": GROOMER.notices[0].text}]


def test_no_worries_denies_nothing() -> None:
    desk = Desk(GROOMER)
    desk.say("hello")
    desk.state = builtin_state.encode(msgspec.structs.replace(desk.memory, asking="faq", faq=4))

    desk.say("no worries, and how much is a full groom")

    assert desk.called("answer_faq") == [{"question": "Do you sell brushes?"}, {"question": "price of Full groom"}]


def test_a_second_question_of_a_day_is_told() -> None:
    desk = Desk(GROOMER)
    desk.say("how much is a nail trim and do you do sundays")

    assert desk.called("check_hours")


@pytest.mark.parametrize(
    "words", ["do you sell brushes? I've got three cats", "oh quick question, do you sell brushes"]
)
def test_why_something_is_asked_is_no_answer_to_what_was_asked(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say("I'd like a full groom tomorrow at ten")
    assert desk.asking == "name"

    assert desk.say(words).endswith("What's your name?")


@pytest.mark.parametrize(
    ("words", "told"),
    [("have you got a website i can look at", True), ("what's your website", True), ("your website is down", False)],
)
def test_the_website_is_told(words: str, told: bool) -> None:
    about = msgspec.structs.replace(GROOMER.practice, website="https://www.example.com/")
    desk = Desk(msgspec.structs.replace(GROOMER, practice=about))

    assert ("Our website is example" in desk.say(words)) == told
