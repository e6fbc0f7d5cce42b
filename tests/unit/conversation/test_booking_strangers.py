"""How strangers put it when they book: services by their troubles, two wishes in one breath, whom they want, what they
tell beside it. Tables of the parts, and what the dialogue makes of them."""

from datetime import date, time

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation.builtin_booking_parts import with_article
from receptionist.conversation.builtin_booking_wishes import several_wishes, told_answer
from receptionist.conversation.builtin_forms import put_right
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_state import Booking, Offer
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.builtin_unknown import stranger_named
from receptionist.conversation.builtin_wanted import moved_to
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import named_of, practitioner_named, whom_of
from receptionist.conversation.capture_names import introduced_name
from receptionist.conversation.file_facts import comes_to_callers
from receptionist.conversation.values.postcodes import postcode_in, spelled_out
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Persona, Practitioner, Scheduling, Service

_SAM = "Sam Lee, 212 555 0199"


def _services(*names: str) -> tuple[Service, ...]:
    return tuple(Service(name=name, minutes=30) for name in names)


GROOMER = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Full groom", minutes=90, ask=("your dog's name", "the breed")),
            Service(name="Bath", minutes=30, ask=("your dog's name",)),
            Service(name="Nail trim", minutes=30, ask=("your dog's name",)),
        ),
        practitioners=(Practitioner(name="Marco"), Practitioner(name="Tessa"), Practitioner(name="Lin")),
    )
)
TUNER = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Piano tuning", minutes=60, ask=("your postcode", "whether it's an upright or a grand")),
            Service(name="Pitch raise", minutes=90, ask=("your postcode",)),
        )
    )
)


# --- services -----------------------------------------------------------------------------------------------------

_FEET = _services("Nail care", "Ingrown toenail procedure", "New patient visit")
_PESTS = _services("Inspection", "Ant treatment", "Rodent control visit")
_BARBER = _services("Haircut", "Beard trim", "Haircut and beard", "Kids' cut")
_SALON = _services("Women's cut", "Men's cut", "Blowout", "Full color")
_MASSAGES = (
    Service(name="Sports massage 60 minutes", minutes=60),
    Service(name="Sports massage 30 minutes", minutes=30),
    Service(name="Pregnancy massage", minutes=60),
)


@pytest.mark.parametrize(
    ("words", "services", "names"),
    [
        ("I need somebody to cut my toenails", _FEET, ["Nail care"]),
        ("my ingrown toenail is back", _FEET, ["Ingrown toenail procedure"]),
        ("we have mice in the attic", _PESTS, ["Rodent control visit"]),
        ("my hair and my beard done", _BARBER, ["Haircut and beard"]),
        ("a haircut for my son, he's five the same day", _BARBER, ["Kids' cut"]),
        ("a half hour sports massage", _MASSAGES, ["Sports massage 30 minutes"]),
        ("an hour's massage", _MASSAGES, ["Sports massage 60 minutes"]),
        ("the half hour one", _MASSAGES, ["Sports massage 30 minutes"]),
        ("a haircut for my husband", _SALON, ["Men's cut"]),
        ("our lad needs his hair cut", _SALON, ["Men's cut"]),
        ("a haircut for my wife", _SALON, ["Women's cut"]),
        ("me tooth's killing me", _services("Check-up", "Emergency appointment"), ["Emergency appointment"]),
        (
            "the check engine light came on",
            _services("Oil change", "Diagnostic appointment"),
            ["Diagnostic appointment"],
        ),
        ("my couch is filthy", _services("Carpet cleaning", "Upholstery cleaning"), ["Upholstery cleaning"]),
        ("passport pictures", _services("Headshots", "Passport photo"), ["Passport photo"]),
        ("will there be anybody in on good friday", _services("Will appointment"), []),
        ("we'd like our wills done", _services("Will appointment", "Conveyancing"), ["Will appointment"]),
    ],
)
def test_a_service_is_found_by_what_callers_say(words: str, services: tuple[Service, ...], names: list[str]) -> None:
    assert [one.name for one in services_named(Heard(words), services)] == names


@pytest.mark.parametrize(
    "words",
    [
        "what's your soonest for a bath",
        "whats the earliest you can do for a bath",
        "my dog's overdue for a bath",
        "my husband wants a bath for our beagle",
        "i gotta get a bath for my dog",
    ],
)
def test_a_wish_is_a_wish_however_it_is_put(words: str) -> None:
    desk = Desk(GROOMER)

    desk.say(words)

    assert desk.memory.booking is not None
    assert desk.memory.booking.service == "Bath"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nail care", "nail care"),
        ("dental X-rays", "dental X-rays"),
        ("haircut with wash and dry", "a haircut with wash and dry"),
        ("eye exam", "an eye exam"),
        ("vaccinations", "vaccinations"),
        ("botox", "botox"),
    ],
)
def test_an_article_stands_where_one_thing_is_counted(name: str, said: str) -> None:
    assert with_article(name) == said


# --- two wishes in one breath -------------------------------------------------------------------------------------

_NAILS = _services("Manicure", "Gel manicure", "Pedicure")


@pytest.mark.parametrize(
    ("words", "services", "first", "after"),
    [
        ("a bath and a nail trim for my dog", GROOMER.scheduling.services, "Bath", "also Nail trim right after"),
        ("can i get a mani pedi tomorrow", _NAILS, "Manicure", "also Pedicure right after"),
        ("a manicure and a pedicure on friday at two", _NAILS, "Manicure", "also Pedicure right after"),
        (
            "I want to bring my mom in for pedicures, the two of us, on saturday",
            _NAILS,
            "",
            "also Pedicure for my mom, the same day at the same time",
        ),
        (
            "I have two dogs that need their nails done",
            GROOMER.scheduling.services,
            "",
            "also Nail trim for my other dog, the same day at the same time",
        ),
        (
            "a haircut and one for my son too, he's five, saturday at nine",
            _BARBER,
            "Haircut",
            "also Haircut for my son, he's five, the same day at the same time",
        ),
        ("a cut and a beard trim on friday", _BARBER, "", ""),
        ("a cut and color with tasha", _SALON, "", "also Full color right after"),
        (
            "check up and hygienist",
            _services("Check-up", "Hygienist visit"),
            "Check-up",
            "also Hygienist visit right after",
        ),
        ("a pedicure and can you tell me the price", _NAILS, "", ""),
    ],
)
def test_two_wishes_are_told_apart(words: str, services: tuple[Service, ...], first: str, after: str) -> None:
    wishes = several_wishes(words, services)

    assert (wishes.service, wishes.after) == (first, after)


def test_the_second_wish_is_for_the_same_dog() -> None:
    desk = Desk(GROOMER)

    desk.hold("a bath and a nail trim for my dog, thursday at ten", "Biscuit", _SAM, "yes", "yes")

    assert [(one["service"], one.get("for_whom")) for one in desk.booked] == [
        ("Bath", "Biscuit"),
        ("Nail trim", "Biscuit"),
    ]


# --- whom they want -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a full groom with jasmine on friday", "Jasmine"),
        ("is Kayla working today", "Kayla"),
        ("with tessa please", ""),
        ("can I see dr smith", "Dr. Smith"),
        ("a bath with conditioner", ""),
        ("is that with bright smiles", ""),
    ],
)
def test_somebody_who_does_not_work_here_is_noticed(words: str, name: str) -> None:
    assert stranger_named(words, GROOMER) == name


def test_who_asks_for_a_stranger_is_told_who_works_here() -> None:
    desk = Desk(GROOMER)

    said = desk.say("a full groom with jasmine on thursday at ten")

    assert said.startswith("I don't know of Jasmine here. We have Marco, Tessa and Lin.")


def test_a_short_name_is_recognised_by_its_sound() -> None:
    names = practice(
        scheduling=Scheduling(practitioners=(Practitioner(name="Dr. Liu"), Practitioner(name="Dr. Nazari")))
    )

    assert practitioner_named("can i see dr lou", names) == "Dr. Liu"
    assert practitioner_named("can i see dr smith", names) == ""


def test_of_those_who_were_not_refused_one_after_the_other_is_looked_up() -> None:
    desk = Desk(GROOMER, busy=["2026-03-05T10:00"])

    desk.say("a nail trim on thursday at ten but not with marco please")

    assert [one.get("practitioner") for one in desk.called("find_slots")] == ["Tessa", "Lin"]


@pytest.mark.parametrize(
    ("words", "relation"), [("my fifteen year old's skin", "child"), ("my six year old son", "son")]
)
def test_a_child_may_be_told_by_its_age(words: str, relation: str) -> None:
    whom = whom_of(words)

    assert whom is not None
    assert whom.relation == relation


def test_a_class_is_nobodys_name() -> None:
    assert whom_of("we got a puppy and I'd love to get her into a puppy class") is None
    assert named_of("we named her Biscuit") == "Biscuit"


# --- when ---------------------------------------------------------------------------------------------------------


def test_whoever_comes_by_on_a_day_does_not_come_by_then_at_the_latest() -> None:
    when = when_from_words("could I come by wednesday at nine thirty", MONDAY_TEN)

    assert [(one.first, one.last) for one in when.windows] == [(date(2026, 3, 4), date(2026, 3, 4))]
    assert when.at == time(9, 30)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("shoot I can't make noon, can we do twelve thirty", "shoot I , can we do twelve thirty"),
        ("morning, well, afternoon, may I have a bath on monday at eleven", "may I have a bath on monday at eleven"),
        ("I've the plumber on monday, would tuesday do", "would tuesday do"),
        ("fridays no good after all, what about monday", "what about monday"),
        ("my sticker runs out at the end of the month, can I come saturday", "can I come saturday"),
    ],
)
def test_a_time_that_does_not_suit_is_not_the_wish(words: str, left: str) -> None:
    assert words_for_when(words, MONDAY_TEN.date(), "US") == left


def test_where_an_appointment_is_to_go_may_keep_its_hour() -> None:
    assert moved_to("can you switch it to wednesday, same time") == "wednesday, same time"


def test_a_bare_hour_where_the_name_is_asked_changes_the_time() -> None:
    desk = Desk(GROOMER)

    desk.hold("a bath on thursday at ten", "Rex", "eleven", _SAM, "yes")

    assert [one["start"] for one in desk.booked] == ["2026-03-05T11:00"]


def test_the_afternoon_one_is_no_one_oclock() -> None:
    offers = [Offer("2026-03-03T09:00"), Offer("2026-03-03T13:00"), Offer("2026-03-03T17:00")]

    assert choose("the afternoon one", offers, 3, MONDAY_TEN, "US") == [1, 2]


def test_a_move_to_another_day_keeps_the_hour() -> None:
    desk = Desk(GROOMER, now=MONDAY_TEN)

    desk.hold("a bath on thursday at four", "Rex", _SAM, "yes", "could we do friday instead")

    assert desk.called("find_slots")[-1]["when"] == "2026-03-06 at 16:00"


def test_a_number_may_come_in_three_breaths() -> None:
    desk = Desk(GROOMER)

    desk.hold("a bath on thursday at ten", "Rex", "Sam Lee", "two one two", "five five five", "oh one nine nine", "yes")

    assert desk.booked[0]["phone"] == "+12125550199"


def test_who_has_been_here_gets_the_one_thing_for_those() -> None:
    desk = Desk(
        practice(
            scheduling=Scheduling(
                services=(
                    Service(name="Initial evaluation", minutes=60, for_="new"),
                    Service(name="Follow-up session", minutes=30, for_="returning"),
                )
            )
        )
    )

    desk.say("I'm a current patient, I need to come in on thursday at ten")

    assert desk.called("find_slots")[0]["service"] == "Follow-up session"


def test_firms_that_come_to_the_caller_do_not_ask_when_the_caller_comes() -> None:
    vet = practice(
        receptionist=Persona(greeting="Doorstep Vets, we come to you. How can I help?"),
        scheduling=Scheduling(services=_services("Wellness visit", "Nail trim")),
    )

    assert comes_to_callers(vet)
    assert Desk(vet).say("I need a nail trim") == "Which day and time would suit you?"
    assert Desk(TUNER).say("I need a piano tuning") == "Which day and time would suit you?"
    assert Desk(GROOMER).say("I need a bath") == "When would you like to come in?"


# --- what is told beside it ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "words", "answer"),
    [
        (
            "whether there is old gel to take off",
            "a gel manicure, and there's old gel on them",
            "there's old gel on them",
        ),
        ("whether you have diabetes", "I'm diabetic and I need my nails cut", "I'm diabetic"),
        ("whether you have diabetes", "I need my nails cut", ""),
        ("whether it's an upright or a grand", "could rupert tune my upright", "upright"),
        ("whether it's an upright or a grand", "tune my piano", ""),
        ("your dog's name", "a bath tomorrow at two for rex", "Rex"),
        ("your pet's name", "a visit for pepper he's a terrier", "Pepper"),
        ("your pet's name", "a visit for friday", ""),
        ("your postcode", "I'm at B S six five N Q", "BS6 5NQ"),
    ],
)
def test_what_was_told_with_the_wish_is_not_asked_for(item: str, words: str, answer: str) -> None:
    booking = Booking(words=words, service="Gel manicure")

    assert told_answer(item, booking, MONDAY_TEN.date(), "GB") == answer


@pytest.mark.parametrize(
    ("words", "country", "code"),
    [
        ("BS3 4QT", "GB", "BS3 4QT"),
        ("B A one, two L N", "GB", "BA1 2LN"),
        ("it's sw one a one double a", "GB", "SW1A 1AA"),
        ("b for bravo s for sugar eight two h g", "GB", "BS8 2HG"),
        ("nine oh two one oh", "US", "90210"),
        ("yes please", "GB", ""),
        ("at half past six", "GB", ""),
    ],
)
def test_postcodes_are_read_as_they_are_written(words: str, country: str, code: str) -> None:
    assert postcode_in(words, country) == code


def test_a_postcode_is_read_back_letter_by_letter() -> None:
    assert spelled_out("BS6 5NQ") == "B S 6, 5 N Q"


@pytest.mark.parametrize(
    ("item", "known", "words", "new"),
    [
        ("your date of birth", "1962-06-01", "wait, nineteen sixty three", "1963-06-01"),
        ("the address", "1408 Lyndale", "four screens, the cat did it", ""),
        ("the address", "112 Pine Street", "sorry, 121 pine street", "121 Pine Street"),
    ],
)
def test_only_what_is_put_right_changes(item: str, known: str, words: str, new: str) -> None:
    said = put_right(item, known, words, words, today=MONDAY_TEN.date(), country="US", language="en")

    assert said == new


def test_a_date_of_birth_is_read_back_once() -> None:
    desk = Desk(
        practice(scheduling=Scheduling(services=(Service(name="Eye test", minutes=30, ask=("your date of birth",)),)))
    )

    said = desk.hold("an eye test on thursday at ten", "my birthday is the second of march 1986", _SAM)[-1]

    assert said.count("ate of birth") == 1
    assert "second of March 1986" in said


def test_a_remark_on_an_answer_is_no_pets_name() -> None:
    desk = Desk(GROOMER)

    desk.hold("a bath on thursday at ten", "alright card then", "Rex", _SAM, "yes")

    assert desk.booked[0]["for_whom"] == "Rex"


def test_a_name_before_a_number_in_words_is_the_callers() -> None:
    words = "thursday at five, it's Brooke Tanner, five two oh five five five oh one three nine, and yes"

    assert introduced_name(words) == "Brooke Tanner"


def test_a_farewell_that_can_be_booked_ends_no_call() -> None:
    vet = practice(scheduling=Scheduling(services=_services("Goodbye at home", "Nail trim")))
    desk = Desk(vet)

    desk.say("we'd like the goodbye at home, on friday at one")

    assert not desk.over
    assert desk.called("find_slots")[0]["service"] == "Goodbye at home"


def test_another_service_of_the_kind_is_taken_up_at_the_read_back() -> None:
    desk = Desk(practice(scheduling=Scheduling(services=_NAILS)))

    desk.hold("a manicure on thursday at ten", _SAM, "sorry, I meant the gel one", "yes")

    assert desk.booked[0]["service"] == "Gel manicure"


def test_who_has_to_ask_at_home_first_is_let_go() -> None:
    desk = Desk(GROOMER)

    said = desk.hold("a bath on thursday at ten", "Rex", "let me check with my husband first, I'll call you back")[-1]

    assert said.startswith("Okay. I haven't booked anything.")
