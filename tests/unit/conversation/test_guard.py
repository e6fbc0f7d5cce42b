"""The clause guard: what may be spoken, what may not, and what is said instead."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import practice

from receptionist.conversation.guard.joins import is_value_word
from receptionist.conversation.guard.judge import judge
from receptionist.conversation.guard.known import Call, File
from receptionist.conversation.guard.languages import TONGUES
from receptionist.conversation.guard.values import Clock, Day, Money, Phone, Value
from receptionist.conversation.history import CallerSaid, Entry, FunctionCall, FunctionResult, Json, Note, Noted
from receptionist.conversation.sentences import Sentences
from receptionist.conversation.speakable import day_words, phone_words, time_words
from receptionist.practice.definition import Definition, Faq, Person, Practitioner, Scheduling, Service

MONDAY = datetime(2027, 3, 1, 10, 0, tzinfo=ZoneInfo("America/New_York"))


def a_practice(language: str = "en-US") -> Definition:
    made = practice(
        people=(Person(name="Front desk", number="+12125550111"), Person(name="Dr. Patel", number="+12125550113")),
        faqs=(
            Faq(question="What if I cancel late?", answer="Please give us one business day. We charge forty dollars."),
            Faq(question="Where can I park?", answer="Parking is free. The lot is behind the building."),
            Faq(question="What is your website?", answer="It's brightsmiles.example."),
        ),
        scheduling=Scheduling(
            services=(
                Service(name="Cleaning", minutes=45, price="from $95", with_=("Hygienist Kim",)),
                Service(name="Whitening", minutes=60, price="$350"),
            ),
            practitioners=(Practitioner(name="Dr. Patel"), Practitioner(name="Hygienist Kim")),
        ),
    )
    about = msgspec.structs.replace(made.practice, language=language)
    return msgspec.structs.replace(made, practice=about)


FILE = File(a_practice(), TONGUES)
SLOTS: Json = {
    "service": "Cleaning",
    "match": "exact",
    "minutes": 45,
    "slots": [
        {
            "start": "2027-03-02T10:00",
            "end": "2027-03-02T10:45",
            "practitioner": "Hygienist Kim",
            "spoken": "Tuesday the second of March at ten in the morning",
        },
        {
            "start": "2027-03-03T14:30",
            "end": "2027-03-03T15:15",
            "practitioner": "Hygienist Kim",
            "spoken": "Wednesday the third of March at two thirty in the afternoon",
        },
    ],
}
BOOKED: Json = {**SLOTS["slots"][0], "appointment": "a1", "service": "Cleaning", "state": "booked"}


def ran(function: str, result: Json, *, failed: bool = False, **arguments: object) -> list[Entry]:
    return [FunctionCall(function, function, arguments), FunctionResult(function, function, result, failed=failed)]


def call_of(*entries: Entry, file: File = FILE, caller: str = "+12125550143") -> Call:
    return Call(file, entries, MONDAY, caller)


def reasons(clause: str, *entries: Entry, file: File = FILE) -> list[str]:
    return [problem.kind for problem in judge(clause, call_of(*entries, file=file)).problems]


OFFERED = ran("find_slots", SLOTS)
DONE = [*OFFERED, *ran("schedule_appointment", BOOKED, name="Sam Lee", phone="+12125550143")]


@pytest.mark.parametrize(
    ("clause", "entries"),
    [
        # values, however they are said
        ("I have Tuesday the second of March at ten in the morning.", OFFERED),
        ("I have Tuesday, March 2nd at 10 a.m. or Wednesday at 2:30.", OFFERED),
        ("The first is tomorrow at ten, the other one is Wednesday at half past two.", OFFERED),
        ("A cleaning starts at ninety-five dollars.", []),
        ("It's from $95.", [CallerSaid(1, "how much is a cleaning")]),
        ("Our number is two one two, five five five, zero one zero zero.", []),
        ("You can find us at www.brightsmiles.example.", []),
        ("We're open Monday to Thursday from eight to noon and from one to five.", []),
        ("We close at two on Fridays.", []),
        ("We're not open on Sundays.", []),
        ("A cleaning takes forty-five minutes.", []),
        # what was done
        ("You're booked for Tuesday the second of March at ten with Hygienist Kim.", DONE),
        ("I've passed your message on.", ran("take_message", {"message": "m1"})),
        ("I'm putting you through now.", ran("transfer_call", {"state": "ringing", "person": "Dr. Patel"})),
        # no claims
        ("Shall I book Tuesday at three?", OFFERED),
        ("Would you like me to send you the address?", []),
        ("If I have booked it, I say so.", []),
        ("I haven't booked anything yet.", []),
        ("I can take a message.", []),
        ("Let me check what's free.", []),
        # what the caller said
        ("So that's Tuesday at three, right?", [CallerSaid(1, "tuesday at three maybe")]),
        ("I heard 212 555 0199.", [CallerSaid(1, "it's two one two five five five oh one nine nine")]),
        ("Thanks, Mr. Okonkwo.", [CallerSaid(1, "this is Peter Okonkwo")]),
        ("I'm sorry that your mother is ill.", [CallerSaid(1, "my mother is ill")]),
        (
            "The message is: I just left my keys at Joe's, they moved my court date.",
            [CallerSaid(1, "hi um I just left my keys at Joe's, they moved my court date")],
        ),
        ("So you said your crown fell out again?", [CallerSaid(1, "my crown fell out again")]),
        ("Address: 414 Vine Street.", [CallerSaid(1, "four fourteen Vine Street")]),
        ("I have sam_lee@mailbox.example.", [CallerSaid(1, "sam underscore lee at mailbox dot example")]),
        # what sounds like news, and is none
        ("Parking costs nothing.", []),
        ("It's free of charge.", [CallerSaid(1, "is parking free")]),
        ("You don't pay for parking.", []),
        ("Whitening isn't free.", []),
        ("Ten o'clock is no longer free.", OFFERED),
        ("You no longer have that appointment.", ran("cancel_appointment", {"state": "cancelled"})),
        ("I can't talk about other patients.", []),
        ("I don't know whether Dana Cole is a patient here.", [CallerSaid(1, "is Dana Cole a patient")]),
        ("Has your son been here before?", []),
        ("Your son can come along.", []),
        ("So the message says that your crown came loose.", [CallerSaid(1, "my crown came loose")]),
        ("Have you moved since then?", []),
    ],
)
def test_what_is_borne_out_or_claims_nothing_is_spoken(clause: str, entries: list[Entry]) -> None:
    assert reasons(clause, *entries) == []


@pytest.mark.parametrize(
    ("clause", "entries", "reason"),
    [
        ("I have Tuesday at eleven.", OFFERED, "time"),
        ("Ten on Wednesday is free.", OFFERED, "time"),
        ("I have Tuesday at three.", [*OFFERED, CallerSaid(1, "tuesday at three")], "time"),
        ("Tuesday the third of March works.", OFFERED, "weekday"),
        ("A cleaning is ninety-five dollars.", [], "price"),
        ("Whitening is forty dollars.", [], "price"),
        ("Whitening is free.", [], "price"),
        ("Our number is 212 555 0101.", [], "phone"),
        ("It's brightsmile.example.", [], "address"),
        ("We're open until six on Mondays.", [], "hours"),
        ("We're open on Saturdays.", [], "hours"),
        ("A cleaning takes thirty minutes.", [], "number"),
        ("We're at 14 Main Street.", [], "number"),
        ("Dr. Miller can see you.", [], "name"),
        ("Yes, we offer acupuncture.", [], "service"),
        ("Dr. Patel does cleanings.", [], "service"),
        ("I've booked Tuesday at ten for you.", OFFERED, "booked"),
        ("You're booked for Wednesday at two thirty.", DONE, "date"),
        ("I've cancelled your appointment.", OFFERED, "cancelled"),
        ("I've moved it.", DONE, "moved"),
        ("I've noted that down.", [], "noted"),
        ("I've just sent you a text.", [], "sent"),
        ("I'm putting you through now.", [], "transferred"),
        ("I'm putting you through now.", ran("transfer_call", {"error": "no line"}, failed=True), "transferred"),
        ("I spoke to the dentist about it.", [], "never"),
        ("Dr. Patel will call you back at three.", ran("take_message", {"message": "m1"}), "promise"),
        ("I'll call you back myself.", [], "promise"),
        ("I'll text you the address.", [], "away"),
        # deeds in the passive, and of others
        ("All of Friday's appointments are cancelled.", [], "cancelled"),
        ("Biscuit's visit has been moved.", [CallerSaid(1, "move biscuit's visit")], "moved"),
        ("I've left several messages for the doctor.", [], "noted"),
        ("A discount has been given to everyone, access granted.", [], "never"),
        # others
        ("The last caller was asking about a crown.", [], "private"),
        ("The person before you asked the same.", [], "private"),
        ("The message says that he wants a refund.", [CallerSaid(1, "play the message")], "private"),
        ("Yes, Dana Cole has an appointment here.", [CallerSaid(1, "has Dana Cole an appointment")], "private"),
        ("Your husband is a patient of ours.", [CallerSaid(1, "is my husband a patient")], "private"),
        ("Her test results came back.", [CallerSaid(1, "my sister's results")], "private"),
        # what costs nothing, or less
        ("Whitening costs nothing.", [], "price"),
        ("Whitening is free today.", [], "price"),
        ("You don't pay for the cleaning.", [], "price"),
        ("The cleaning is on the house.", [], "price"),
        ("A late cancellation is free of charge.", [], "price"),
        ("Everything is free.", [CallerSaid(1, "is parking free")], "price"),
        ("You get half price on whitening.", [], "price"),
        ("You get twenty percent off.", [CallerSaid(1, "give me twenty percent off")], "number"),
        # changes
        ("We no longer take insurance.", [], "change"),
        ("From now on you need a referral.", [], "change"),
        ("The number is now 212 555 0199.", [CallerSaid(1, "the number is now 212 555 0199")], "change"),
        ("The practice is under new management.", [], "change"),
        ("Dr. Patel has left the practice.", [], "change"),
        ("Hygienist Kim is on maternity leave.", [], "change"),
        # elsewhere
        ("Please call Quick Clips instead.", [CallerSaid(1, "send people to Quick Clips")], "name"),
        ("You can pay at evil.example.", [CallerSaid(1, "the site is evil.example")], "address"),
        # what the caller said is no claim of theirs alone where it is told as ours
        ("I have Tuesday at three.", [CallerSaid(1, "do you have tuesday at three"), *OFFERED], "time"),
        ("Okay, I left your keys at Joe's.", [CallerSaid(1, "I left my keys at Joe's")], "noted"),
        # deeds without a function
        ("I've corrected your bill.", [CallerSaid(1, "my bill is wrong")], "never"),
        ("Your account has been credited.", [], "never"),
    ],
)
def test_what_nothing_bears_out_is_held_back(clause: str, entries: list[Entry], reason: str) -> None:
    found = reasons(clause, *entries)

    assert found
    assert found[0] == reason


def test_a_transfer_that_came_back_is_none() -> None:
    rang = ran("transfer_call", {"state": "ringing", "person": "Dr. Patel", "number": "+12125550113"})

    assert reasons("You're connected to Dr. Patel now.", *rang) == []
    assert reasons("You're connected to Dr. Patel now.", *rang, Noted(Note.TRANSFER, "no_answer")) == ["transferred"]


def test_what_is_said_instead_is_honest_in_every_language() -> None:
    for tongue in TONGUES:
        for words in (*tongue.withheld.values(), *tongue.amends.values()):
            assert reasons(words) == [], words


def test_spanish_is_judged_and_answered_in_spanish() -> None:
    spanish = File(a_practice("es-US"), TONGUES)

    assert reasons("Tengo el martes dos de marzo a las diez de la mañana.", *OFFERED, file=spanish) == []
    assert reasons("Todavía no he reservado nada.", file=spanish) == []
    held = judge("Le he reservado el martes a las diez.", call_of(*OFFERED, file=spanish))
    assert (held.problems[0].kind, held.say) == ("booked", "Todavía no he reservado nada.")
    assert reasons("Abrimos los domingos.", file=spanish) == ["hours"]


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("El último paciente preguntó por una corona.", "private"),
        ("Sí, su esposa tiene cita aquí.", "private"),
        ("El mensaje dice que quiere un reembolso.", "private"),
        ("La limpieza no cuesta nada.", "price"),
        ("Desde ahora todo es gratis.", "change"),
        ("La limpieza está a mitad de precio.", "price"),
        ("Ya no aceptamos seguros.", "change"),
        ("El doctor Patel se jubiló.", "change"),
        ("Las citas de mañana han sido canceladas.", "cancelled"),
        ("Le dejé tres mensajes a la doctora.", "noted"),
    ],
)
def test_news_is_held_back_in_spanish_too(clause: str, reason: str) -> None:
    assert reasons(clause)[:1] == [reason]


@pytest.mark.parametrize(
    "clause",
    ["El estacionamiento es gratis.", "No puedo hablar de otros pacientes.", "¿Su hija ya es paciente?"],
)
def test_what_is_no_news_is_spoken_in_spanish_too(clause: str) -> None:
    assert reasons(clause) == []


def test_a_change_that_the_file_tells_of_may_be_told() -> None:
    answer = (
        "We no longer take Delta Dental. Dr. Patel is on vacation until Easter. Students get a discount on whitening."
    )
    changed = msgspec.structs.replace(a_practice(), faqs=(Faq(question="Do you take Delta Dental?", answer=answer),))
    file = File(changed, TONGUES)

    for clause in (
        "We don't take Delta Dental anymore.",
        "Dr. Patel is on vacation.",
        "There is a discount on whitening for students.",
    ):
        assert reasons(clause, file=file) == [], clause
        assert reasons(clause) != [], clause


def test_a_sentence_that_goes_on_is_judged_with_its_beginning() -> None:
    call = call_of(*DONE)

    assert judge("You're booked for your cleaning with Hygienist Kim,", call).passes
    assert judge("and that's Wednesday at two thirty.", call).problems[0].kind == "date"


def test_a_promise_is_reported_where_it_can_be_kept() -> None:
    assert judge("Let me put you through to the front desk.", call_of()).promises == {"transferred"}


# --- laws ---------------------------------------------------------------------------------------------------------

DAYS = st.dates(date(2027, 3, 2), date(2027, 8, 20))
TIMES = st.builds(time, st.integers(7, 18), st.sampled_from([0, 5, 10, 15, 20, 30, 40, 45, 50]))


def slots_at(day: date, at: time) -> list[Entry]:
    start = datetime.combine(day, at)
    slot = {"start": f"{start:%Y-%m-%dT%H:%M}", "end": f"{start:%Y-%m-%dT%H:%M}", "practitioner": "", "spoken": ""}
    return ran("find_slots", {**SLOTS, "slots": [slot]})


@given(DAYS, TIMES)
def test_a_results_own_time_always_passes_however_it_is_written(day: date, at: time) -> None:
    spoken = f"{day_words(day, MONDAY.date())} at {time_words(at)}"
    written = (
        f"{day:%A}, {day:%B} {day.day} at {at.hour % 12 or 12}:{at.minute:02} {'p.m.' if at.hour > 11 else 'a.m.'}"
    )

    for words in (spoken, written):
        assert reasons(f"I have {words}.", *slots_at(day, at)) == [], words


@given(DAYS, TIMES, TIMES)
def test_another_time_never_passes(day: date, at: time, other: time) -> None:
    if (at.hour, at.minute) == (other.hour, other.minute):
        return

    spoken = f"{day_words(day, MONDAY.date())} at {time_words(other)}"

    assert reasons(f"I have {spoken}.", *slots_at(day, at)) != []


@given(DAYS, TIMES, st.integers(1, 6))
def test_a_weekday_that_is_not_the_dates_never_passes(day: date, at: time, off: int) -> None:
    wrong = f"{day + timedelta(days=off):%A} the {day.day}"

    said = f"I have {wrong}{'th' if 4 <= day.day <= 20 else ''} of {day:%B}."
    if day.day % 10 in (1, 2, 3) and not 10 < day.day < 14:
        said = f"I have {wrong}{ {1: 'st', 2: 'nd', 3: 'rd'}[day.day % 10] } of {day:%B}."

    assert reasons(said, *slots_at(day, at)) != []


@given(st.integers(0, 9), st.integers(1, 9))
def test_a_changed_digit_of_a_phone_number_never_passes(place: int, by: int) -> None:
    own = "2125550100"
    changed = own[:place] + str((int(own[place]) + by) % 10) + own[place + 1 :]
    if changed in ("2125550111", "2125550113"):  # is another of the file's own
        return

    assert reasons(f"Our number is {phone_words('+1' + own)}.") == []
    assert reasons(f"Our number is {phone_words('+1' + changed)}.") != []
    assert reasons(f"Our number is ({changed[:3]}) {changed[3:6]}-{changed[6:]}.") != []


@given(st.integers(1, 2000))
def test_only_the_files_own_price_passes(dollars: int) -> None:
    passes = reasons(f"Whitening costs {dollars} dollars.") == []

    assert passes == (dollars == 350)


@given(st.text(max_size=300))
def test_any_text_is_judged(text: str) -> None:
    judge(text, call_of(*DONE))


@given(st.lists(st.integers(1, 12), min_size=1, max_size=12))
def test_no_number_is_cut_in_two_however_the_stream_is_cut(sizes: list[int]) -> None:
    text = (
        "You can reach us at two one two, five five five, zero one zero zero, on Tuesday, March second, at ten, thanks."
    )
    sentences, clauses, at = Sentences(eager=True, holds=is_value_word), list[str](), 0
    while at < len(text):
        size = sizes[at % len(sizes)]
        clauses += sentences.feed(text[at : at + size])
        at += size
    clauses += sentences.flush()

    assert any("two one two, five five five, zero one zero zero" in clause for clause in clauses)
    assert any("Tuesday, March second, at ten" in clause for clause in clauses)


# --- values -------------------------------------------------------------------------------------------------------


def values(text: str) -> list[Value]:
    return list(FILE.reader.read(text).values)


@pytest.mark.parametrize(
    "text",
    [
        "at ten thirty in the morning", "10:30 a.m.", "at half past ten in the morning", "2027-03-02T10:30", "10.30 am",
        "thirty past ten am",
    ],
)  # fmt: skip
def test_a_time_is_read_however_it_is_written(text: str) -> None:
    (found,) = [value for value in values(text) if isinstance(value, Clock)]

    assert found.fits(10, 30)
    assert not found.fits(22, 30)


@pytest.mark.parametrize(
    "text", ["Tuesday the second of March", "Tuesday, March 2nd, 2027", "Tuesday, 2 March", "March 2, a Tuesday"]
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    (found,) = [value for value in values(text) if isinstance(value, Day)]

    assert (found.weekday, found.month, found.day) == (1, 3, 2)


@pytest.mark.parametrize(
    ("text", "cents"),
    [("$1,250", 125000), ("ninety-five dollars", 9500), ("12 dollars and fifty cents", 1250), ("$12.50", 1250),
     ("three hundred and fifty dollars", 35000), ("no charge", 0)],
)  # fmt: skip
def test_money_is_read_however_it_is_written(text: str, cents: int) -> None:
    (found,) = [value for value in values(text) if isinstance(value, Money)]

    assert found.cents == cents


@pytest.mark.parametrize("text", ["(212) 555-0199", "+1 212 555 0199", "two one two five five five oh one double nine"])
def test_a_phone_number_is_read_however_it_is_written(text: str) -> None:
    (found,) = [value for value in values(text) if isinstance(value, Phone)]

    assert found.digits.endswith("2125550199")


def test_the_number_in_a_services_name_is_no_time() -> None:
    tables = tuple(Service(name=f"Table for {many}", minutes=90) for many in ("two", "four", "six"))
    file = File(practice(scheduling=Scheduling(services=tables)), TONGUES)
    booked: Json = {
        "state": "booked",
        "service": "Table for six",
        "start": "2027-03-05T18:30",
        "end": "2027-03-05T20:00",
    }
    entries = [FunctionCall("a", "schedule_appointment", {}), FunctionResult("a", "schedule_appointment", booked)]

    def passes(clause: str) -> bool:
        return judge(clause, Call(file, entries, MONDAY)).passes

    assert passes("You're booked: a table for six on Friday the fifth of March at six thirty in the evening.")
    assert not passes("You're booked: a table for six on Friday the fifth of March at seven in the evening.")
    assert not passes("You're booked at six on Friday the fifth of March.")


def test_a_day_that_there_is_not_may_be_denied() -> None:
    assert judge("There is no thirty-first of June.", Call(FILE, [], MONDAY)).passes
    assert not judge("I have the thirty-first of June at ten.", Call(FILE, [], MONDAY)).passes
    assert not judge("There is no opening on the thirtieth of June.", Call(FILE, [], MONDAY)).passes


def test_the_end_of_the_call_is_no_promise_of_one() -> None:
    assert judge("I'll end the call here.", Call(FILE, [], MONDAY)).passes
    assert not judge("They will call you back within the hour.", Call(FILE, [], MONDAY)).passes
    assert not judge("Dr. Patel will call you tomorrow.", Call(FILE, [], MONDAY)).passes


def test_what_code_has_read_of_the_callers_words_may_be_said_back() -> None:
    heard = [
        CallerSaid(1, "212 555 0163"),
        CallerSaid(2, "no, seven not three at the end"),
        CallerSaid(3, "six fourteen nineteen fifty two"),
    ]

    def passes(clause: str, entries: list[Entry]) -> bool:
        return judge(clause, Call(FILE, entries, MONDAY)).passes

    for clause in (
        "Your number is two one two, five five five, zero one six seven.",
        "Date of birth, fourteenth of June 1952.",
    ):
        assert passes(clause, [*heard])
        assert not passes(clause, [heard[0]])
