"""What callers do beside booking, as strangers put it: who dialled wrongly, sells, complains, waits, says no."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, VET, Desk

from receptionist.conversation.builtin_another import adds_one
from receptionist.conversation.builtin_made import goal_of_made
from receptionist.conversation.builtin_matters import is_for_staff, is_own_matter
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.courtesies import asks_which, flatters
from receptionist.conversation.giving_up import gives_up_only
from receptionist.conversation.holding import stays
from receptionist.conversation.unwelcome import complains, is_sales_call
from receptionist.conversation.words import Heard
from receptionist.conversation.wrong_numbers import taken_for

BOOKING = "I'd like a nail trim tomorrow at ten in the morning"


@pytest.mark.parametrize(
    "words",
    [
        "are you the yoga place",
        "oh is that not the garden centre",
        "is that the chemist downstairs",
        "is this the pizza place",
        "hiya is that the nail bar on king street",
        "sorry, have I reached the bank",
        "are you the flower shop",
        "is this the dmv",
        "are you guys the tire place",
    ],
)
def test_we_are_taken_for_another_place(words: str) -> None:
    assert taken_for(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "is that the earliest place you have",
        "are you the owner",
        "are you open on friday",
        "is this the right place for a passport photo",
        "are you the place that does couples massage",
        "is that the same office as before",
        "is this the only office",
        "are you the people who fixed my roof",
        "do I have to come to the office",
        "is this covered by insurance company",
        "is that at the clinic on main",
        "are you in the shopping centre",
    ],
)
def test_we_are_taken_for_nobody_else(words: str) -> None:
    assert not taken_for(Heard(words))


@pytest.mark.parametrize(
    ("words", "sells"),
    [
        ("hi there, i'm with northwest payment systems, are you the owner", True),
        ("this is dave from brightline marketing, have you got a couple of minutes", True),
        ("hello it's rachel at summit energy, could i speak to whoever handles the bills", True),
        ("jim here with coastal medical supply, is your manager around", True),
        ("calling from apex web solutions for the person in charge", True),
        ("i'm with aetna, are you in network", False),
        ("my wife's with you and her payment is late, is the manager there", False),
        ("i have a problem with my payment, is the manager in", False),
        ("i've got a plan with blue cross, do you have a minute to check", False),
    ],
)
def test_who_speaks_for_a_firm_and_asks_who_decides_sells(words: str, sells: bool) -> None:
    assert is_sales_call(Heard(words)) is sells


@pytest.mark.parametrize(
    "words",
    [
        "there's a charge from you on my card i don't recognize",
        "i never authorized that payment",
        "you took forty pounds out of my account",
        "where am i on the waiting list",
        "the invoice isn't right",
    ],
)
def test_only_staff_can_look_into_it(words: str) -> None:
    assert is_own_matter(Heard(words))


@pytest.mark.parametrize(
    "words", ["is there a charge for parking", "what payments do you make me do", "is the bill wiped"]
)
def test_a_charge_alone_is_no_matter_of_theirs(words: str) -> None:
    assert not is_own_matter(Heard(words))


def test_displeasure_is_heard_in_every_form() -> None:
    assert complains(Heard("I wasn't happy with my last session and I want to tell somebody about it"))
    assert complains(Heard("i wasn't told about the hearing and i'm real upset"))
    assert is_for_staff(Heard("i'm running about twenty minutes behind for my half nine"))
    assert not complains(Heard("I'd be happy with any time"))


@pytest.mark.parametrize(
    "words",
    [
        "that ain't right",
        "no that's not right",
        "that isn't correct",
        "that's nowhere near right",
        "doesn't sound right",
    ],
)
def test_no_right_is_a_no(words: str) -> None:
    assert yes_or_no(words) is False


@pytest.mark.parametrize(
    "words",
    ["that's hardly what i'd call right", "nothing about that is right", "none of that's right", "is that right"],
)
def test_a_doubtful_right_is_no_yes(words: str) -> None:
    assert yes_or_no(words) is not True


@pytest.mark.parametrize("words", ["that's right", "i'd say so", "that's all right"])
def test_a_plain_right_is_a_yes(words: str) -> None:
    assert yes_or_no(words) is True


def test_nothing_is_booked_by_what_is_not_right() -> None:
    desk = Desk(VET)
    desk.hold(BOOKING, "Sam Lee", "212 555 0131")
    for words in ("that ain't right", "no that's not right"):
        desk.say(words)
        assert "schedule_appointment" not in [call.name for call in desk.calls]


@pytest.mark.parametrize(
    "words",
    [
        "wait, let me ask my wife real quick",
        "hold fire, i'll check with the missus",
        "can you hang on a sec while i ask my mom",
        "lemme check my calendar real quick",
        "hang on, let me just look",
    ],
)
def test_who_looks_aside_is_waited_for(words: str) -> None:
    assert stays(Heard(words))


@pytest.mark.parametrize(
    "words",
    ["let me check with my husband and call you back", "can i get a quick appointment", "let me see you on friday"],
)
def test_nobody_is_waited_for_without_a_word_to_wait(words: str) -> None:
    assert not stays(Heard(words))


@pytest.mark.parametrize(
    ("words", "gives_up"),
    [
        ("no, leave it, i'll ring again next week", True),
        ("nah, leave it, ta", True),
        ("forget it, i'll try again another time", True),
        ("leave it at ten", False),
        ("leave it, i'll come on friday at ten instead", False),
    ],
)
def test_who_leaves_it_and_rings_again_books_nothing(words: str, gives_up: bool) -> None:
    assert gives_up_only(Heard(words)) is gives_up


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("do you need mine or the kid's", True),
        ("do you need my name as well, i said before i'm a regular", True),
        ("do you want my number too", True),
        ("whose name, mine", True),
        ("should i give you my husband's name", True),
        ("do you want my cell or the house", True),
        ("my name is sam", False),
        ("do you need my insurance card", False),
        ("do you want me to come early", False),
        ("should i bring my dog", False),
    ],
)
def test_whose_it_is_that_we_ask_for(words: str, which: bool) -> None:
    assert asks_which(Heard(words)) is which


def test_a_surname_that_has_changed_is_no_time_to_come() -> None:
    desk = Desk(VET)
    desk.say(BOOKING)
    heard = desk.say("it's brown, sorry, i've just got married, it's whitfield now, emma whitfield")
    assert heard.startswith("Thanks, Emma Whitfield.")
    assert name_from_words("ana, a n a, de la cruz", asked=True) == "Ana De La Cruz"


def test_a_number_behind_a_word_to_wait_is_heard() -> None:
    desk = Desk(VET)
    desk.hold(BOOKING, "Sam Lee")
    assert "two one two" in desk.say("let me find it. 212 555 0131")


def test_whom_callers_would_rather_have_is_meant() -> None:
    assert practitioner_named("is that with dr patel, i'd rather have dr nguyen", DENTIST) == "Dr. Nguyen"
    assert practitioner_named("i'd rather have dr patel than dr nguyen", DENTIST) == "Dr. Patel"
    assert practitioner_named("i'd rather come to dr patel", DENTIST) == "Dr. Patel"


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("hmm actually I should check with my doctor first, please take it back off the calendar", "cancel"),
        ("actually can you take me off, I'll ring again when I've spoken to my daughter", "cancel"),
        ("could the other dog have his booster the same day, his name's Acorn", "book"),
        ("can we say half eleven, actually", "move"),
        ("can we set up the one after that too, like may twentieth", "book"),
        ("can you take me off hold", None),
    ],
)
def test_what_becomes_of_the_one_just_made(words: str, goal: str | None) -> None:
    assert goal_of_made(Heard(words), timed=True) == goal


def test_the_next_one_is_another() -> None:
    assert adds_one(Heard("can we set up the one after that too"))
    assert not adds_one(Heard("what's the next appointment"))


def test_the_receptionist_is_flattered() -> None:
    assert flatters(Heard("ooh you do sound cheerful today"))
    assert not flatters(Heard("you do sound like you could fit me in"))
