"""Services by the words that callers have for them, and times beside what is no time."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_goals import goal_of, one_more
from receptionist.conversation.builtin_services import first_visit, services_named
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.when import when_from_words, when_text
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service

_NOW = datetime(2027, 6, 7, 9, 30, tzinfo=ZoneInfo("America/New_York"))  # a Monday
_GYM = ("Free taster", "Personal training", "Session for two", "Body composition scan")
_DOGS = ("Temperament test", "Private lesson", "Nail trim", "Facility tour")
_EYES = ("Sight test", "Children's sight test", "Contact lens check", "Glasses fitting")
_PIPES = ("Drain cleaning", "Furnace tune-up", "Leak repair", "Water heater estimate", "Bathroom remodel estimate")
_SEALS = ("Passport photo", "Notarization", "Loan signing", "Mobile notary visit")
_RUBS = ("Swedish massage", "Deep tissue massage", "Hot stone massage", "Prenatal massage", "Couples massage")
_TEETH = ("Cleaning", "Checkup", "Filling", "Whitening", "Emergency visit")
_CUTS = ("Women's haircut", "Men's haircut", "Color", "Highlights", "Blowout")
_BIKES = ("Basic service", "Full service", "Puncture repair", "Wheel truing", "E-bike check", "Bike fitting")


@pytest.mark.parametrize(
    ("names", "words", "meant"),
    [
        (_GYM, "an hour's pt with leanne tomorrow morning", "Personal training"),
        (_GYM, "a P.T. session on Monday", "Personal training"),
        (_GYM, "can I get a one-on-one with Marcus on Friday", "Personal training"),
        (_GYM, "me and my wife would like to train together", "Session for two"),
        (_GYM, "can me and a mate share a session", "Session for two"),
        (_GYM, "can I get a trial", "Free taster"),
        (_DOGS, "I'd like a one on one session with ben", "Private lesson"),
        (_DOGS, "his claws are way too long", "Nail trim"),
        (_DOGS, "the evaluation for daycare", "Temperament test"),
        (_EYES, "my daughter keeps on at me, I'd better have my eyes tested", "Sight test"),
        (_EYES, "my son needs his eyes tested", "Children's sight test"),
        (_EYES, "an eye test for my daughter", "Children's sight test"),
        (_PIPES, "my kitchen sink's been backing up for a week, can somebody clear the drain", "Drain cleaning"),
        (_PIPES, "toilet is stopped up", "Drain cleaning"),
        (_PIPES, "there's water dripping from the ceiling", "Leak repair"),
        (_PIPES, "the water heater is on its last legs", "Water heater estimate"),
        (_SEALS, "he has to sign something in front of a notary, do you all send someone out", "Mobile notary visit"),
        (_SEALS, "can you come out to us, my mother can't leave the house", "Mobile notary visit"),
        (_SEALS, "I got a paper that needs a stamp from a notary", "Notarization"),
        (_RUBS, "id like a sweetish massage thursday", "Swedish massage"),
        (_RUBS, "a pre natal massage", "Prenatal massage"),
        (_RUBS, "I'm six months pregnant, I want a massage", "Prenatal massage"),
        (_RUBS, "the hotstone one", "Hot stone massage"),
        (_RUBS, "a swedish massage for my husband and me", "Swedish massage"),
        (_RUBS, "a massage for two", "Couples massage"),
        (_TEETH, "my wisdom tooth is agony", "Emergency visit"),
        (_TEETH, "a tooth broke off last night", "Emergency visit"),
        (_TEETH, "it's time for my six monthly", "Checkup"),
        (_TEETH, "I want my teeth brighter for the wedding", "Whitening"),
        (_TEETH, "I need a filling", "Filling"),
        (_CUTS, "short back and sides", "Men's haircut"),
        (_PIPES, "my boiler wants servicing", "Furnace tune-up"),
        (_DOGS, "come and look round the place", "Facility tour"),
        (_BIKES, "I want to be measured up for a bike", "Bike fitting"),
        (_BIKES, "my back tyre's gone flat", "Puncture repair"),
        (_BIKES, "the wheel's buckled", "Wheel truing"),
        (_BIKES, "my electric bike needs looking at", "E-bike check"),
    ],
)
def test_service_is_found_by_what_callers_call_it(names: tuple[str, ...], words: str, meant: str) -> None:
    services = [Service(name=name, minutes=30) for name in names]
    assert [one.name for one in services_named(Heard(words), services)] == [meant]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("morning, got a puncture, any chance of half four today", "2027-06-07 at 16:30"),
        ("afternoon mate, got a buckled wheel, anything going friday at ten", "2027-06-11 at 10:00"),
        ("morning, if possible, on friday", "2027-06-11 before 12:00"),
        ("oh no wait I pick up my grandbaby on thursdays. Monday at three, how's that", "2027-06-14 at 15:00"),
        ("I've got choir on Thursdays, could we say Friday at two", "2027-06-11 at 14:00"),
        ("I teach on mondays and wednesdays, so tuesday at four", "2027-06-08 at 16:00"),
        ("on Monday at eleven, five oh three five five five oh one six two", "2027-06-14 at 11:00"),
        ("could you do my other dog right after her, nine fifteen, on friday", "2027-06-11 at 09:15"),
        ("tomorrow at two, five one two five five five zero one nine eight", "2027-06-08 at 14:00"),
    ],
)
def test_greeting_habit_and_number_are_no_time(words: str, when: str) -> None:
    assert when_text(when_from_words(words_for_when(words, _NOW.date(), "US"), _NOW)) == when


def test_habit_may_be_the_wish() -> None:
    wish = when_from_words(words_for_when("I can only do tuesdays", _NOW.date(), "US"), _NOW)
    assert wish.windows
    assert wish.windows[0].first.weekday() == 1


@pytest.mark.parametrize(
    ("words", "phone"),
    [
        ("at eleven, five oh three five five five oh one six two", "+15035550162"),
        ("call me at five oh three, five five five, oh one six two", "+15035550162"),
    ],
)
def test_number_does_not_begin_with_the_hour(words: str, phone: str) -> None:
    assert told_in(words, _NOW.date(), "US").phone == phone


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("I had a new hip put in four years ago, otherwise nothing", None),
        ("I was in there two years ago", True),
        ("I came in three years ago", True),
    ],
)
def test_years_ago_tells_of_a_visit_or_of_something_else(words: str, known: bool | None) -> None:
    assert first_visit(Heard(words)) is known


@pytest.mark.parametrize(
    "words",
    [
        "if something comes up and I can't make my session do I still have to pay for it",
        "if my kid gets sick and we can't come what happens",
        "do I still have to pay for my visit if I can't come",
    ],
)
def test_what_if_moves_no_appointment(words: str) -> None:
    assert goal_of(Heard(words), practice()) is None


@pytest.mark.parametrize("words", ["can he have his supper the night before", "may I drink anything the hour before"])
def test_what_may_be_eaten_before_is_no_wish(words: str) -> None:
    assert goal_of(Heard(words), practice(), timed=True) is None


@pytest.mark.parametrize(
    "words",
    [
        "oh and could you do my other dog right after her, nine fifteen",
        "can you fit in my son right after me",
        "could you also see my second cat then",
        "can you do my wife as well at three",
    ],
)
def test_the_other_one_is_an_appointment_more(words: str) -> None:
    assert one_more(Heard(words))
    assert goal_of(Heard(words), practice(), spoken_of=True, timed=True) == "book"
