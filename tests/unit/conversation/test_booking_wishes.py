"""What strangers wish, and when: days that are no time to come, services told apart, times that are taken or not."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_goals import goal_of, tells_trouble
from receptionist.conversation.builtin_matters import is_for_staff
from receptionist.conversation.builtin_moments import asks_for_moment
from receptionist.conversation.builtin_other_times import other_times
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.when import When, when_from_words, when_text
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Practitioner, Scheduling, Service

_NOW = datetime(2027, 6, 7, 9, 30, tzinfo=ZoneInfo("America/New_York"))  # a Monday


def _services(*names: str) -> tuple[Service, ...]:
    return tuple(Service(name=name, minutes=30) for name in names)


def _when(words: str) -> str:
    return when_text(when_from_words(words_for_when(words, _NOW.date(), "US"), _NOW))


# --- when ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("how about the day before, thursday at one", "2027-06-10 at 13:00"),
        ("what about the saturday after, the nineteenth, at eleven", "2027-06-19 at 11:00"),
        ("how about the week after, the fifteenth, at ten", "2027-06-15 at 10:00"),
        ("no, not tomorrow, the day after at nine", "2027-06-09 at 09:00"),
        ("can I come in before that, thursday at four", "2027-06-10 at 16:00"),
        ("saturday the fourteenth of august, starting at ten", "2027-08-14 at 10:00"),
        ("saturday, as early as you've got, nine", "2027-06-12 at 09:00"),
        ("tomorrow, not ten, eleven", "2027-06-08 at 11:00"),
    ],
)
def test_what_stands_beside_a_day_tells_which_it_is(words: str, when: str) -> None:
    assert _when(words) == when


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("my daughter flies on the fifteenth, so can we do thursday at four", "2027-06-10 at 16:00"),
        (
            "we're getting married on october second and want to talk, could we come wednesday at five",
            "2027-06-09 at 17:00",
        ),
        ("it's for her birthday party on the nineteenth, could we do friday at four", "2027-06-11 at 16:00"),
        ("it broke on sunday, can somebody come tuesday at eleven", "2027-06-08 at 11:00"),
        ("school starts monday so I need a haircut saturday at nine", "2027-06-12 at 09:00"),
        ("my husband gets back on friday so monday at nine would be best", "2027-06-14 at 09:00"),
        ("I turn thirty on friday so can I get my nails done thursday at two", "2027-06-10 at 14:00"),
        ("can I come in tuesday at three, I'm leaving for a trip on wednesday", "2027-06-08 at 15:00"),
        ("I see I have the dentist on monday. is wednesday at two possible", "2027-06-09 at 14:00"),
        ("oh, I have a midterm then. can you move it to tuesday the eighth at ten", "2027-06-08 at 10:00"),
        ("we moved on saturday, how soon can it be done", ""),
    ],
)
def test_the_day_of_something_else_is_no_day_to_come(words: str, when: str) -> None:
    assert _when(words) == when


def test_the_month_of_an_event_is_that_of_the_wish_too() -> None:
    assert _when("my baby is due on the twentieth of july and I'd like the shoot on the thirtieth at ten") == (
        "2027-07-30 at 10:00"
    )


def test_that_day_is_the_day_of_the_event() -> None:
    assert (
        _when("I turn seventeen on friday and I'd do it that very day, is half four alright") == "2027-06-11 at 16:30"
    )


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("I need it gone, thursday at eight", "2027-06-10 at 08:00"),
        ("the bank wants it looked at for termites, next tuesday at ten", "2027-06-15 at 10:00"),
        ("our upright hasn't been tuned in ten years, could he come on friday at ten", "2027-06-11 at 10:00"),
        ("I'm twenty weeks and need my scan, thursday at two", "2027-06-10 at 14:00"),
        ("it needs a service, just the basic one, saturday at ten", "2027-06-12 at 10:00"),
        ("thursday, either one, at four", "2027-06-10 at 16:00"),
    ],
)
def test_words_that_sound_like_a_time_are_none(words: str, when: str) -> None:
    assert _when(words) == when


# --- a wish at all ------------------------------------------------------------------------------------------------

HANDY = practice(
    scheduling=Scheduling(
        services=_services("Refrigerator repair", "Oven or stove repair", "Dryer vent cleaning", "First consultation"),
        practitioners=(Practitioner(name="Dev Patel"), Practitioner(name="Marlene Voss")),
    )
)


@pytest.mark.parametrize(
    "words",
    [
        "is half four on friday alright",
        "would friday morning suit, at ten",
        "my left one's gone dead, any chance of it being mended wednesday morning",
        "is there anybody free today",
        "could that be wednesday the ninth at two",
    ],
)
def test_whoever_asks_for_a_time_would_come_then(words: str) -> None:
    assert asks_for_moment(Heard(words))
    assert goal_of(Heard(words), HANDY, timed=True) == "book"


@pytest.mark.parametrize(
    "words",
    [
        "can I pick up my order friday at noon",
        "what time does the class start on tuesday",
        "do I have to be home on thursday at nine",
        "could somebody call me tomorrow at nine",
    ],
)
def test_not_every_time_is_one_to_come(words: str) -> None:
    assert not asks_for_moment(Heard(words))


@pytest.mark.parametrize("words", ["my oven won't heat past two hundred", "fridge died", "the stove is dead"])
def test_what_does_not_work_is_a_wish_for_its_repair(words: str) -> None:
    assert tells_trouble(Heard(words), HANDY)


@pytest.mark.parametrize(
    "words",
    [
        "I'm calling to see if the part you ordered for my ice maker has come in",
        "will my suit be done by friday at five",
    ],
)
def test_what_is_under_way_is_known_to_the_staff(words: str) -> None:
    assert is_for_staff(Heard(words))


@pytest.mark.parametrize(
    "words",
    ["dryer vent cleaning, as soon as possible", "the stove is dead, can someone come out"],
)
def test_a_wish_may_name_no_time(words: str) -> None:
    assert goal_of(Heard(words), HANDY) == "book"


def test_a_bit_earlier_is_a_move_of_what_was_just_made() -> None:
    assert goal_of(Heard("one more thing, could he come a bit earlier"), HANDY, spoken_of=True) == "move"


def test_a_first_consultation_is_booked_though_somebody_is_to_be_talked_to() -> None:
    desk = Desk(HANDY)

    desk.say("um, I need to talk to a lawyer, a first consultation, thursday at two")

    assert desk.memory.booking is not None
    assert desk.memory.booking.service == "First consultation"


# --- which service ------------------------------------------------------------------------------------------------

_TAXES = _services("Individual return", "Business return", "Document drop-off")
_TUTOR = _services("Trial lesson", "Italian lesson", "Placement test")
_BRACES = _services("Braces adjustment", "Braces removal", "Retainer check")
_ROOFS = _services("Roof inspection", "Roof repair", "Gutter cleaning")
_NEEDLES = _services("Initial acupuncture visit", "Follow-up acupuncture", "Cupping")


@pytest.mark.parametrize(
    ("words", "services", "names"),
    [
        ("me and my husband file jointly, we'd like our taxes done", _TAXES, ["Individual return"]),
        ("taxes for my llc", _TAXES, ["Business return"]),
        ("you do a free trial thing, can I do that for italian", _TUTOR, ["Trial lesson"]),
        ("a placement test with you for italian", _TUTOR, ["Placement test"]),
        ("I can finally get my braces taken off", _BRACES, ["Braces removal"]),
        ("have the wax taken out", _services("Hearing test", "Ear wax removal"), ["Ear wax removal"]),
        ("me ears are bunged up", _services("Hearing test", "Ear wax removal"), ["Ear wax removal"]),
        ("a nail in my tyre, any chance of a plug", _services("Tyre change", "Puncture repair"), ["Puncture repair"]),
        ("can somebody look at the roof before we buy", _ROOFS, ["Roof inspection"]),
        ("the branch came through the roof, can someone fix it", _ROOFS, ["Roof repair"]),
        ("I've never had acupuncture", _NEEDLES, ["Initial acupuncture visit"]),
        ("acupuncture again, same as last time", _NEEDLES, ["Follow-up acupuncture"]),
        ("mice in the attic", _services("Rodent control visit", "General pest treatment"), ["Rodent control visit"]),
        (
            "the pool's losing water, is it a leak",
            _services("Pool opening", "Pool closing", "Leak check"),
            ["Leak check"],
        ),
        ("scrap the skin check, make that a consultation", _services("Skin check", "Consultation"), ["Consultation"]),
    ],
)
def test_of_several_services_the_one_that_is_meant(words: str, services: tuple[Service, ...], names: list[str]) -> None:
    assert [one.name for one in services_named(Heard(words), services)] == names


# --- whom, and which time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("okay then marlene, saturday at noon", "Marlene Voss"),
        ("this is marlene, saturday at noon", ""),
        ("it's for my daughter marlene", ""),
    ],
)
def test_a_first_name_alone_asks_for_somebody(words: str, name: str) -> None:
    assert practitioner_named(words, HANDY) == name


def test_the_week_after_is_looked_up_from_the_offers() -> None:
    friday = [Offer("2027-06-11T10:00", "Dev Patel")]

    assert other_times("ok what about the week after", friday, 1, When()) == "from 2027-06-14 to 2027-06-20"


_OFFERS = [Offer(f"2027-06-08T{hour:02}:00", "Dev Patel") for hour in (8, 13, 17)]


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("whatever you have after three", []),
        ("what have you got in the afternoon", []),
        ("whatever", [0]),
        ("the last one you mentioned", [2]),
        ("the afternoon one at five", [2]),
    ],
)
def test_a_wish_for_others_chooses_none(words: str, fits: list[int]) -> None:
    assert choose(words, _OFFERS, 3, _NOW, "US") == fits


def test_the_one_time_that_is_offered_is_taken_by_whoever_goes_on() -> None:
    desk = Desk(HANDY)
    desk.say("a first consultation please, thursday between nine and half past nine")
    assert desk.memory.booking is not None
    assert desk.memory.booking.told == 1

    desk.say("Janelle Ford")

    assert desk.memory.booking.chosen is not None
    assert desk.memory.booking.name == "Janelle Ford"
    assert not desk.booked
