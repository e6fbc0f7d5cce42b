"""What is told around a wish or a question, and is neither; and what is surely meant in spite of it."""

from datetime import date, datetime, time

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation import intents
from receptionist.conversation.animals import kinds_named
from receptionist.conversation.builtin_services import first_visit, services_named
from receptionist.conversation.builtin_time_conflicts import corrected
from receptionist.conversation.builtin_wanted import wanted
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import own_name, whom_of
from receptionist.conversation.capture import Phone, phone_from_words
from receptionist.conversation.capture_names import introduced_name
from receptionist.conversation.emergency import find
from receptionist.conversation.history import Meant
from receptionist.conversation.intents import Intent
from receptionist.conversation.people import told_to
from receptionist.conversation.several import asks_in_the_end, parts_of
from receptionist.conversation.unwelcome import asks_about_others
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Person, Scheduling, Service

_TODAY = date(2027, 3, 4)


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("I'm off backpacking after Christmas so I need my jabs doing, could I come in tomorrow at three", "christmas"),
        ("I want my cat chipping as it's the law now, Thursday at two if you would", "now"),
        (
            "I'm hauling him to a show end of the month and they want a test, can y'all come this Thursday at nine",
            "month",
        ),
        (
            "her gray's showing about two inches and she's got church Sunday, can she get in this Saturday at nine",
            "two",
        ),
        ("volume lashes please, Friday at one, for a night out", "night"),
        ("oh right, you've finished by then. ten o'clock Saturday morning then", "by then"),
        ("it's my neck, I slept funny Saturday night and it's hard to look to the left", "saturday"),
        ("I had my hair done with you Saturday and one side's longer", "saturday"),
        ("she's been seeing me for it and I need my next one, Tuesday at eleven if she's got it", "one"),
        ("I'm starting out at the mill on the first and they say my shot is out of date", "first"),
        ("okay I can pop in Thursday for that. Nadia Rahimi", "thursday"),
        ("I need a full set before, can I do Saturday the seventeenth at nine", "before"),
        ("do you do hen parties, there's about nine of us", "nine"),
        ("could I bring her by on Saturday at ten", "by"),
        ("eight eighteen wrangler way in sun valley", "sun"),
    ],
)
def test_what_a_story_tells_is_no_time_to_come_in(said: str, gone: str) -> None:
    assert gone not in words_for_when(said, _TODAY, "US").lower()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("she's off school next week so Tuesday at ten please", "next week"),
        ("Thursday at two, or I'm free Friday at three", "friday at three"),
        ("thursday, oh that's my husband's birthday, friday at two", "friday at two"),
        ("I had an appointment Saturday, can I move it to Monday at ten", "monday at ten"),
        ("I need a tetanus shot, I can come in thursday for that", "thursday"),
        ("I chipped a tooth any openings thursday", "thursday"),
        ("my back's starting to hurt can I come on friday", "friday"),
        ("can you come to 818 wrangler way in two weeks?", "in two weeks"),
    ],
)
def test_what_tells_which_day_is_meant_stays(said: str, kept: str) -> None:
    assert kept in words_for_when(said, _TODAY, "US").lower()


def test_a_lie_that_is_told_is_taken_back() -> None:
    assert corrected("Tuesday at five, no, tell a lie, quarter to six") == ["Tuesday at five", "quarter to six"]


@pytest.mark.parametrize(
    "said",
    [
        "my daughter just pulled up and says she's taking me to urgent care right now, so cancel that one",
        "my brother's just come in and he says he's already found someone in Bath to do it",
        "I just had a baby and she's not latching, I'm kind of at my wits' end",
        "I've got this old gelding and he's dropping half his grain on the ground and wadding up his hay",
    ],
)
def test_no_emergency(said: str) -> None:
    assert find(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "I'm sorry, I didn't know who else to ring, I can't stop thinking about killing myself",
        "I can't get the thought of killing myself out of my head",
        "he can't stop talking about killing himself",
        "I just had a baby, I'm soaking a pad every ten minutes and feel faint, and she won't latch",
        "she's two days old and floppy",
        "I'm at my wits' end, I can't go on, I don't want to be here",
        "he just dropped his ball on the floor and is shaking all over",
        "I've found someone unconscious in bath",
        "I'm driving him to the hospital right now not breathing",
        "I found her face down in the bath",
        "I'm at my wits' end, he's not breathing",
        "he's taking me hostage",
    ],
)
def test_an_emergency_still(said: str) -> None:
    assert find(said) is not None


def test_the_last_clause_of_a_story_tells_what_the_question_is_about() -> None:
    said = (
        "a friend got bad news and it made me think, I'm forty eight, I ought to have my mammogram, is that done here"
    )

    assert parts_of(said)[-1] == "is that done here, I ought to have my mammogram"


def test_a_question_on_condition_and_one_before_what_happened_last_time() -> None:
    said = "I've been with them for thirty years, if I came to you just once would I have to leave my doctor"

    assert parts_of(said)[1] == "if I came to you just once would I have to leave my doctor"
    assert parts_of("now where do I park over there, last time I got a ticket")[0] == "now where do I park over there"


def test_who_comes_every_other_week_has_been_here() -> None:
    assert first_visit(Heard("it's Walt, I come in every other week, can I get my adjustment")) is True


def test_a_number_that_is_best_is_no_name() -> None:
    assert introduced_name("mine's best, oh seven seven hundred, nine hundred, five one four") == ""
    assert introduced_name("mine's Tom Best, oh seven seven hundred") == "Tom Best"


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("yes, I'd appreciate a call back", True),
        ("yes ask somebody for me please", True),
        ("could somebody let me know", True),
        ("yes could you, my name's Megan Tudor, ask them whether we could have the place for nine of us", True),
        ("yeah go ahead and pass it on", True),
        ("just find out if you do gold caps", True),
        ("let me ask them if they can wait", False),
        ("I wanted to just find out if you take Delta Dental", False),
        ("I'm at the door, can you get someone to let me in", False),
        ("I have been waiting three weeks for somebody to ring me back", False),
        ("my aligners came in and I got a message to call you and set up the fitting", False),
        ("you sent me a message to ring and book in", False),
        ("somebody left me a message that my trays are in", False),
        ("could you get a message to Dr. Okafor", True),
        ("I'd like to leave a message to call me back", True),
    ],
)
def test_who_would_be_told_later(said: str, *, asks: bool) -> None:
    assert (intents.find(Intent.MESSAGE, Heard(said)) is not None) is asks


def test_his_father_is_not_somebody_here() -> None:
    assert intents.find(Intent.PERSON, Heard("let me talk to his dad and call you back")) is None


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("huh, well that's good to know. let me talk to him first. bye now", True),
        ("okay, I better talk to her first. thanks so much, goodbye", True),
        ("lemme speak with them about it tonight", False),
        ("I'm gonna chat to her before I decide anything, bye", True),
    ],
)
def test_whom_the_caller_will_talk_to_is_nobody_here(said: str, *, ends: bool) -> None:
    desk = Desk(DENTIST)
    desk.hold("where can I park", said)

    assert not desk.called("transfer_call")
    assert bool(desk.called("end_call")) is ends


def test_whom_they_would_talk_to_now_they_are_put_through_to() -> None:
    desk = Desk(DENTIST)
    desk.hold("where can I park", "let me talk to somebody there please")

    assert desk.called("transfer_call")


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("how late can I be", False),
        ("I'm booked at six and the tram's not moving, how late can I get there", False),
        ("hi I've got an appointment at half five and the bus has broken down, how late can I turn up", False),
        ("how late can I get there on a thursday", True),
        ("how late can I be there tonight", True),
        ("I'd like to pick up my order, how late can I come", True),
    ],
)
def test_how_late_for_what_is_booked_asks_for_no_hours(said: str, *, hours: bool) -> None:
    assert bool(intents.find(Intent.HOURS, Heard(said))) is hours


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("my wife wants to know if you take pet insurance", True),
        ("before I do anything I wanna know if you've got something to calm a person down", True),
        ("my daughter wants to learn to ride", False),
        ("I want to come in on friday", False),
    ],
)
def test_what_somebody_wants_to_know_is_a_question(said: str, *, asks: bool) -> None:
    assert asks_in_the_end(said) is asks


@pytest.mark.parametrize(
    ("said", "private"),
    [
        ("I was only wondering if my husband could come in with me", False),
        ("can you tell me if my husband has been in", True),
        ("did my daughter come in on friday", True),
    ],
)
def test_who_may_come_along_is_no_secret(said: str, *, private: bool) -> None:
    assert asks_about_others(Heard(said)) is private


def test_what_is_sold_is_no_visit() -> None:
    desk = Desk(DENTIST)

    assert "I can book" not in desk.say("do you sell toothache drops")


_EXOTIC = tuple(
    Service(name=name) for name in ("Bird consultation", "Reptile consultation", "Small mammal consultation")
)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my bearded dragon's had his eyes half shut, can I get him seen monday at ten", "Reptile consultation"),
        ("our guinea pig is off her food", "Small mammal consultation"),
    ],
)
def test_each_animal_has_its_own_service(said: str, name: str) -> None:
    assert [one.name for one in services_named(Heard(said), _EXOTIC)] == [name]


def test_a_family_of_animals_is_called_by_its_name() -> None:
    assert kinds_named("reptile consultation") == {"snake", "lizard", "tortoise"}


_NO_QUESTION = Meant(
    tuple(0.0 for _ in DENTIST.scheduling.services), tuple(0.0 for _ in DENTIST.faqs), (), {"unknown": 1.0}
)


def _surely(faq: int) -> Meant:
    questions = tuple(float(at == faq) for at in range(len(DENTIST.faqs)))
    return Meant(_NO_QUESTION.services, questions, (), {"appointment": 0.0})


def test_the_one_question_in_a_story_is_answered_where_it_is_surely_the_files() -> None:
    desk = Desk(DENTIST)
    desk.meant, desk.alone = _NO_QUESTION, _surely(1)

    reply = desk.say("she's as right as rain again, always on a sunday isn't it, so which body do I pester on wheels")

    assert DENTIST.faqs[1].answer.partition(".")[0] in reply


def test_a_question_that_leaves_open_what_it_is_about_is_not_judged_alone() -> None:
    desk = Desk(DENTIST)
    desk.meant, desk.alone = _NO_QUESTION, _surely(1)

    reply = desk.say("I'm flying to denver for five days with my gizmo, do you take them")

    assert DENTIST.faqs[1].answer.partition(".")[0] not in reply


def test_whoever_is_surely_wanted_is_put_through_to() -> None:
    people = (
        Person(name="Reception", number="+15555550100", topics=()),
        Person(name="Nurse line", number="+15555550101", topics=("refills",)),
    )
    desk = Desk(practice(people=people))
    desk.meant = Meant((), (), (0.05, 0.95), {"unknown": 0.0})

    desk.say("the drugstore turned me down and I'm out as of tomorrow, I need to talk to a nurse")

    assert [call["person"] for call in desk.called("transfer_call")] == ["Nurse line"]


def test_a_dog_that_is_brought_along_is_no_wish_to_come() -> None:
    desk = Desk(DENTIST)

    desk.say("can I bring my dog in with me, she's a service dog in training")

    assert desk.memory.booking is None


def test_who_asks_for_somebody_after_an_answer_that_was_none_leaves_word() -> None:
    desk = Desk(DENTIST)
    desk.say("do you have a spot where I can leave my bike")
    assert desk.asking == "faq"

    desk.say("yes ask somebody for me please")

    assert desk.memory.draft is not None


def test_who_gives_name_and_number_after_an_answer_that_was_none_leaves_word() -> None:
    desk = Desk(DENTIST)
    desk.say("do you have a spot where I can leave my bike")
    assert desk.asking == "faq"

    desk.say("yes if you would, it's Alan Prescott, 970 555 0110")

    assert desk.memory.draft is not None
    assert (desk.memory.draft.name, desk.memory.draft.phone) == ("Alan Prescott", "+19705550110")


def test_a_complaint_is_handed_on_whatever_it_is_near_to() -> None:
    people = (Person(name="Morag", number="+15555550101", topics=("complaints",)),)
    desk = Desk(practice(people=people))

    desk.say("I was in with my son and I'm not happy how he was spoken to, I want to make a complaint")
    desk.say("yes, put me through please")

    assert [call["person"] for call in desk.called("transfer_call")] == ["Morag"]


def test_to_leave_him_with_you_gives_nothing_up() -> None:
    assert intents.find(Intent.NEVER_MIND, Heard("do I stay with him or do I just leave him with you")) is None


def test_who_only_lets_somebody_do_it_tells_them_nothing() -> None:
    people = (Person(name="Tasha", number="+15555550101", topics=()),)

    assert told_to(practice(people=people), "i gotta get em retwisted and i only let tasha touch my head") == ""
    assert told_to(practice(people=people), "could you let tasha know i called") == "Tasha"


def test_the_end_of_a_number_is_put_right() -> None:
    assert phone_from_words("404 555 0125, my bad, 0126", "US") == Phone("+14045550126")


@pytest.mark.parametrize("said", ["ha, he'll be pleased. Fraser Tait", "great, that's grand. Fraser Tait"])
def test_a_name_behind_a_remark(said: str) -> None:
    assert own_name(said) == "Fraser Tait"


def test_told_to_come_again_is_not_asked_to_say_it_again() -> None:
    assert intents.find(Intent.REPEAT, Heard("he said come again for a follow up, have you got him wednesday")) is None


def test_a_name_that_it_is_put_under() -> None:
    assert introduced_name("put it under her name, joyce amundsen") == "Joyce Amundsen"


def test_a_geldings_teeth_are_no_pets() -> None:
    services = tuple(Service(name=name) for name in ("Horse dental float", "Horse vaccination", "Pet teeth cleaning"))

    named = services_named(Heard("I've got this old gelding and his teeth want floating"), services)

    assert [one.name for one in named] == ["Horse dental float"]


def test_what_is_okay_is_no_word_for_what_was_told() -> None:
    said = "my acupuncture's at one and I normally skip lunch, so I wondered, is it okay to come on an empty stomach"

    assert parts_of(said)[-1] == "is it okay to come on an empty stomach"


def test_a_wish_beside_a_question_that_is_surely_the_files_is_taken_up_too() -> None:
    desk = Desk(DENTIST)
    desk.meant, desk.alone = _NO_QUESTION, _surely(1)

    desk.say("I'd like to book a cleaning, and do you have parking")

    assert desk.memory.booking or desk.memory.rest


def test_a_practices_own_phrase_is_found_whatever_else_it_is() -> None:
    assert find("not latching", ("not latching",)) is not None


_EYES = practice(
    scheduling=Scheduling(services=(Service(name="Eye exam", minutes=30, ask=("who your family doctor is",)),))
)


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("no wait, not the third, that's my late shift. the tenth, same time", "2026-03-10T13:00"),
        ("sorry, not tomorrow, I'm on the early shift. thursday, same time", "2026-03-05T13:00"),
        ("oh no, that's my night shift. wednesday at the same time", "2026-03-04T13:00"),
        ("not that tuesday, it's my late husband's anniversary, the one after, same time", "2026-03-10T13:00"),
        ("oh, could it be the tuesday after, the tenth, she's away this week", "2026-03-10T13:00"),
        ("sorry, I'm in Leeds this week, so the twelfth at two", "2026-03-12T14:00"),
        ("can we say the tenth, same time, the builders are here this week", "2026-03-10T13:00"),
        ("actually my bus doesn't get in until quarter after, so let's say two thirty", "2026-03-03T14:30"),
        ("my lift only comes at half past, so ten then", "2026-03-03T10:00"),
    ],
)
def test_another_time_and_why_is_no_answer_to_what_was_asked(said: str, start: str) -> None:
    desk = Desk(_EYES)

    reply = desk.hold("I'd like an eye exam tomorrow at one", said)[-1]

    booking = desk.memory.booking
    assert booking is not None
    assert booking.chosen is not None
    assert (booking.chosen.start, booking.answers) == (start, {})
    assert reply.endswith("Can you tell me who your family doctor is?")

    desk.say("it's Doctor Hollis over on Federal")
    assert desk.memory.booking is not None
    assert desk.memory.booking.answers == {"who your family doctor is": "it's Doctor Hollis over on Federal"}


@pytest.mark.parametrize(
    "said",
    [
        "we saw Doctor Reyes at half past nine last time",
        "it's Doctor Hollis, she doesn't see me till noon though",
        "actually I don't have one right now",
    ],
)
def test_an_answer_that_tells_of_a_time_changes_none(said: str) -> None:
    desk = Desk(_EYES)
    desk.hold("I'd like an eye exam tomorrow at one", said)
    booking = desk.memory.booking
    assert booking is not None
    assert booking.chosen is not None
    assert (booking.chosen.start, booking.answers) == ("2026-03-03T13:00", {"who your family doctor is": said})


def test_a_later_hour_asked_for_is_no_appointment_to_look_up() -> None:
    desk = Desk(_EYES)
    desk.hold("I'd like an eye exam tomorrow at one", "can it be a bit later, I have a meeting at one")
    assert desk.asking == "slot"


@pytest.mark.parametrize(
    "said",
    [
        "what time are you open while on a friday",
        "how late are you open on thursday",
        "what time do you close on a friday",
        "are you open till six on wednesday",
        "what are your hours on friday",
    ],
)
def test_how_late_it_is_open_chooses_no_day_of_those_offered(said: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("I'd like a toothache visit on thursday or friday", said)
    assert (desk.asking, len(desk.called("check_hours")), len(desk.called("find_slots"))) == ("slot", 1, 1)


@pytest.mark.parametrize(
    "said", ["are you open friday afternoon", "what time can I come on friday", "thursday at ten if you're open"]
)
def test_whether_anything_is_free_is_looked_for(said: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("I'd like a toothache visit on thursday or friday", said)
    assert len(desk.called("find_slots")) == 2


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("morning, half leg wax please, Friday at four", time(16)),
        ("morning could I get a trim friday at half three", time(15, 30)),
        ("morning love, friday four thirty if you can", time(16, 30)),
        ("morning, tomorrow at twelve", time(12)),
        ("good morning, the ninth at two", time(14)),
        ("afternoon, dog groom please, wednesday at nine", time(9)),
        ("evening, could I book in thursday at eleven", time(11)),
        ("morning, friday at ten to nine", time(8, 50)),  # in the morning, either way
        ("afternoon, wednesday at two please", time(14)),
        ("evening, friday at seven", time(19)),
    ],
)
def test_a_greeting_is_no_part_of_the_day(said: str, at: time) -> None:
    now = datetime.combine(_TODAY, time(10))
    assert wanted(words_for_when(said, _TODAY, "GB"), now, "GB").at == at


@pytest.mark.parametrize("said", ["morning, tuesday would be good", "a morning, friday if you can"])
def test_a_part_of_the_day_that_is_wished_for(said: str) -> None:
    assert "morning" in words_for_when(said, _TODAY, "GB")


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("my father insists we sort out a prenup, could we come in wednesday", ""),
        ("my wife is adamant we need a will", ""),
        ("my boyfriend is certain I need new glasses", ""),
        ("my mother needs a check up", "mother"),
        ("my wife reckons she's due one", "wife"),
    ],
)
def test_whoever_thinks_that_the_caller_should_come_is_not_booked_for(said: str, whom: str) -> None:
    found = whom_of(said)
    assert (found.relation if found else "") == whom


_VISITS = practice(
    scheduling=Scheduling(
        services=tuple(
            Service(name=name, minutes=30, ask=("the address to come to",) if name == "Home visit" else ())
            for name in ("Will appointment", "Probate appointment", "House sale appointment", "Home visit")
        )
    )
)


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("it's about mum's affairs, do you do home visits, could someone come on thursday at ten", "Home visit"),
        ("dad's died, mum can't get out, do you do home visits, can somebody come on thursday at ten", "Home visit"),
        ("do you do home visits, or could I come in about probate on thursday at ten", "Probate appointment"),
        ("do you do home visits, and could I come in about my will on thursday at ten", "Will appointment"),
    ],
)
def test_a_wish_behind_a_question_is_for_what_was_asked_about(words: str, service: str) -> None:
    desk = Desk(_VISITS)
    desk.say(words)

    assert [one["service"] for one in desk.called("find_slots")] == [service]


def test_who_is_visited_may_be_told_where_a_name_is_asked_for() -> None:
    desk = Desk(_VISITS)
    desk.say("I'm ringing on behalf of my mother, she can't get out, a home visit please, thursday at ten")
    desk.say("nine Ipswich Road")
    assert desk.asking == "name"
    desk.say("she's Joan Spinks, S P I N K S")

    assert desk.memory.booking is not None
    assert desk.memory.booking.name == "Joan Spinks"
