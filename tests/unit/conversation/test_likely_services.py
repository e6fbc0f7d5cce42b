"""The service that is meant where callers name none outright: misheard, told in loose words, changed on the way."""

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_booking_wishes import several_wishes
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_services import first_visit, services_named
from receptionist.conversation.likely_services import likeliest, wishes
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Practitioner, Scheduling, Service


def _services(names: str) -> tuple[Service, ...]:
    return tuple(Service(name=name, minutes=30) for name in names.split("; "))


_DETAILER = _services("Express wash; Interior detail; Full detail; Ceramic coating")
_GROOMER = _services("Full groom; Bath and blow-dry; Puppy introduction; Nail trim")
_VET = _services("Consultation; Booster vaccination; Claw clipping; Neutering")
_SURGERY = _services("Doctor's appointment; Telephone consultation; Blood test; Smear test")
_TAX = _services("Personal tax return; Small business return; IRS letter review; Document drop-off")
_LAWYER = _services("Initial consultation; Client meeting; Document signing; Mediation session")
_STUDIO = _services("Passport photo; Family portrait; Headshots; Newborn session; Wedding consultation")
_PLUMBER = _services("Drain cleaning; Leak repair; Water heater service; Toilet repair; Estimate")
_BARBER = _services("Haircut; Beard trim; Haircut and beard; Hot towel shave; Kids cut")
_SPA = _services("Swedish massage; Deep tissue massage; Hot stone massage; Facial; Couples massage")
_NAILS = _services("Manicure; Gel manicure; Pedicure; Acrylic full set; Fill")
_OPTICIAN = _services("Eye exam; Contact lens fitting; Frame adjustment; Glasses pickup; Kids' eye exam")
_CLINIC = _services("Office visit; Annual physical; Flu shot; Blood draw; Follow-up visit; Video visit")


def _meant(words: str, services: tuple[Service, ...]) -> str:
    named = services_named(Heard(words), services)
    one = named[0] if len(named) == 1 else likeliest(Heard(words), services)
    return one.name if one else ""


@pytest.mark.parametrize(
    ("words", "services", "meant"),
    [
        ("hi i need a fool detail on monday", _DETAILER, "Full detail"),
        ("an inferior detail monday", _DETAILER, "Interior detail"),
        ("a many cure", _NAILS, "Manicure"),
        ("a sweetish massage", _SPA, "Swedish massage"),
        ("a face ial", _SPA, "Facial"),
        ("something from the i r s came", _TAX, "IRS letter review"),
    ],
)
def test_a_misheard_name_is_found_by_its_sound(words: str, services: tuple[Service, ...], meant: str) -> None:
    assert _meant(words, services) == meant


@pytest.mark.parametrize(
    ("words", "services", "meant"),
    [
        ("the whole shebang, inside and out", _DETAILER, "Full detail"),
        ("my kids puked all over the back seat, can you clean the inside", _DETAILER, "Interior detail"),
        ("can you do his claws", _GROOMER, "Nail trim"),
        ("he's rolled in fox poo and needs a wash", _GROOMER, "Bath and blow-dry"),
        ("my puppy's never been groomed before", _GROOMER, "Puppy introduction"),
        ("our lad needs the snip", _VET, "Neutering"),
        ("it's for my cervical screening", _SURGERY, "Smear test"),
        ("I've to get my bloods taken", _SURGERY, "Blood test"),
        ("a phone appointment with the doctor", _SURGERY, "Telephone consultation"),
        ("taxes for my food truck", _TAX, "Small business return"),
        ("can I leave my w twos with you", _TAX, "Document drop-off"),
        ("a meeting with mr pruitt, I'm already a client", _LAWYER, "Client meeting"),
        ("we're getting married in june and want to talk about photos", _STUDIO, "Wedding consultation"),
        ("I need a picture for my company's website", _STUDIO, "Headshots"),
        ("there's water all under my sink", _PLUMBER, "Leak repair"),
        ("just my beard", _BARBER, "Beard trim"),
        ("get me in for a fade", _BARBER, "Haircut"),
        ("the one with the hot rocks", _SPA, "Hot stone massage"),
        ("my skin's a mess", _SPA, "Facial"),
        ("my glasses keep sliding off", _OPTICIAN, "Frame adjustment"),
        ("my seven year old needs glasses I think", _OPTICIAN, "Kids' eye exam"),
        ("doctor wants labs done", _CLINIC, "Blood draw"),
    ],
)
def test_loose_words_tell_which_is_likeliest(words: str, services: tuple[Service, ...], meant: str) -> None:
    assert _meant(words, services) == meant


@pytest.mark.parametrize("words", ["a massage", "friday at nine", "I need an appointment", "Everett Nash", "my car"])
@pytest.mark.parametrize("services", [_SPA, _DETAILER, _LAWYER])
def test_what_tells_of_none_or_of_several_stays_open(words: str, services: tuple[Service, ...]) -> None:
    assert _meant(words, services) == ""


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("hello love, the doctor says I'm to have a blood test", "Blood test"),
        ("I'd like the doctor to phone me rather than come in, a telephone consultation", "Telephone consultation"),
    ],
)
def test_who_sent_the_caller_and_what_is_not_meant_is_no_wish(words: str, meant: str) -> None:
    assert _meant(words, _SURGERY) == meant


@pytest.mark.parametrize("words", ["could Dr. Anwar see my old tom", "my dog's off his food", "can the vet see my cat"])
def test_whoever_is_to_be_seen_is_seen_at_the_one_visit_for_all(words: str) -> None:
    assert _meant(words, _VET) == "Consultation"


def test_a_wedding_that_is_told_of_is_no_wish_beside_another() -> None:
    words = (
        "it's my parents' ruby wedding and my sister's flying over with her two boys, and while we've got everybody"
        " in one place we ought to have a proper family portrait done"
    )

    assert not several_wishes(words, _STUDIO).after
    assert _meant(words, _STUDIO) == "Family portrait"


@pytest.mark.parametrize(
    "words", ["set me up for an oil change on monday", "set us up with a full detail", "can you run me through it"]
)
def test_being_set_up_is_no_price(words: str) -> None:
    assert not asks_price(Heard(words))


@pytest.mark.parametrize(
    ("words", "services"),
    [
        ("I want to thank the vet for the claw clipping", _VET),
        ("I need a refill of his pills", _VET),
        ("I need to get hold of Dana about my beard", _BARBER),
        ("I want to know if my wash is done", _DETAILER),
        ("Everett Nash", _LAWYER),
    ],
)
def test_a_statement_about_something_else_is_no_wish(words: str, services: tuple[Service, ...]) -> None:
    assert not wishes(Heard(words), services)


@pytest.mark.parametrize(
    ("words", "services"),
    [
        ("I want help with the hair in my eyes", _BARBER),
        ("my back seat is filthy, I need it cleaned inside", _DETAILER),
        ("just a quick wash", _DETAILER),
        ("we've got no hot water", _PLUMBER),
    ],
)
def test_a_statement_may_be_a_wish(words: str, services: tuple[Service, ...]) -> None:
    assert wishes(Heard(words), services) or services_named(Heard(words), services)


# --- in a conversation --------------------------------------------------------------------------------------------

_SAM = "Sam Lee, 212 555 0199"
DETAILER = practice(
    scheduling=Scheduling(
        services=tuple(Service(name=one.name, minutes=30, ask=("the make and model",)) for one in _DETAILER),
        practitioners=(Practitioner(name="Rosa"),),
    )
)


def _booked(*lines: str) -> list[str]:
    desk = Desk(DETAILER)
    desk.hold(*lines)
    return [str(one["service"]) for one in desk.booked]


def test_a_misheard_service_is_booked_after_the_read_back() -> None:
    assert _booked("i need a fool detail on thursday at ten", "Honda Accord", _SAM, "yes") == ["Full detail"]


def test_the_service_is_changed_beside_the_answer_to_another_question() -> None:
    told = "Jeep Wrangler. ah, you know what, it's the inside that's nasty, make it an interior detail instead"

    desk = Desk(DETAILER)
    desk.hold("an express wash on thursday at ten", told, _SAM, "yes")

    assert [(one["service"], one["start"]) for one in desk.booked] == [("Interior detail", "2026-03-05T10:00")]
    assert "Wrangler" in str(desk.booked[0]["answers"])


def test_details_are_taken_while_the_service_is_asked_for() -> None:
    assert _booked("can I bring my truck in thursday at ten", _SAM, "just a wash", "GMC Sierra", "yes") == [
        "Express wash"
    ]


def test_whoever_says_that_was_all_is_offered_no_message() -> None:
    desk = Desk(DETAILER)
    desk.say("can I bring my truck in thursday at ten")

    told = desk.say("no, that's all, thanks, bye")

    assert "message" not in told


_CYCLES = _services("Standard service; Full service; Brake adjustment; Wheel truing")
_SALON = _services("Cut and blow dry; Gents' cut; Children's cut; Full head colour; Bridal hair trial")


@pytest.mark.parametrize(
    ("words", "services", "names"),
    [
        ("and for a fool service", _CYCLES, ["Full service"]),
        ("wheel trewing please", _CYCLES, ["Wheel truing"]),
        ("a break adjustment", _CYCLES, ["Brake adjustment"]),
        ("he needs his hair cutting, it's for my little lad", _SALON, ["Children's cut"]),
        ("my youngest needs a trim", _SALON, ["Children's cut"]),
        ("my wife wants her hair cut", _SALON, ["Cut and blow dry"]),
        ("a haircut for my husband", _SALON, ["Gents' cut"]),
        ("I want my hair cutting", _SALON, ["Cut and blow dry", "Gents' cut", "Children's cut"]),
        ("my daughter's wedding, a hair trial", _SALON, ["Bridal hair trial"]),
    ],
)
def test_what_was_misheard_or_told_of_who_comes(words: str, services: tuple[Service, ...], names: list[str]) -> None:
    assert [one.name for one in services_named(Heard(words), services)] == names


def test_of_two_that_come_one_by_one_the_other_has_a_time_of_its_own() -> None:
    now = several_wishes("my two cats need shots, can you take one on friday at ten", _VET)
    assert now.first == "my cat need shots, can you bring it on friday at ten"
    assert now.after == "also Booster vaccination for my other cat"
    both = several_wishes("I have two cats that need shots on friday at ten", _VET)
    assert both.after.endswith("the same day at the same time")


@pytest.mark.parametrize(
    "words",
    [
        "I'd like to sit down with an attorney",
        "we want to meet with one of your planners",
        "terrible tooth ache, is there anything today",
        "is there anything free this week",
    ],
)
def test_a_meeting_or_anything_free_is_a_wish(words: str) -> None:
    assert goal_of(Heard(words), practice(), timed="today" in words or "week" in words) == "book"


def test_who_has_not_worked_with_them_is_new() -> None:
    assert first_visit(Heard("I haven't worked with your office before")) is False
