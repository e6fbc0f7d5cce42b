"""What code reads from a caller's words, for whoever answers; and words beside which names and times must be found."""

from datetime import UTC, date, datetime

import pytest

from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_time_conflicts import corrected
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.capture_names import introduced_name, name_from_words, only_name
from receptionist.conversation.history import CallerSaid, Entry
from receptionist.conversation.read_back import last_read, notes, spelled_name, typed
from receptionist.conversation.unwelcome import asks_about_others, is_sales_call
from receptionist.conversation.words import Heard

_TODAY = date(2027, 4, 1)
_NOW = datetime(2027, 4, 1, 10, tzinfo=UTC)


def said(*texts: str) -> list[Entry]:
    return [CallerSaid(turn, text) for turn, text in enumerate(texts, start=1)]


def test_a_number_is_read_back_naturally_then_slowly_then_by_keypad() -> None:
    turns = ["two one two five five five oh one four nine", "no, five not nine", "no, it ends in 0146"]

    told = [" ".join(notes(last_read(said(*turns[:many]), _NOW, "US"))) for many in (1, 2, 3)]

    assert "+12125550149" in told[0]
    assert "two one two, five five five, zero one four nine" in told[0]
    assert "+12125550145" in told[1]
    assert "digit by digit" in told[1]
    assert "+12125550146" in told[2]
    assert "keypad" in told[2]


def test_a_part_of_a_number_is_never_guessed_at() -> None:
    told = " ".join(notes(last_read(said("it's five five five oh one four nine"), _NOW, "US")))

    assert "Only a part" in told
    assert "5550149" in told


def test_a_spelled_name_and_a_birthday_are_told_to_a_model() -> None:
    name = " ".join(notes(last_read(said("linh nguyen, N as in Nancy, G, U, Y, E, N"), _NOW, "US")))
    born = " ".join(notes(last_read(said("my birthday is may second nineteen seventy one"), _NOW, "US")))

    assert "Linh Nguyen" in name
    assert spelled_name("Nguyen") in name
    assert "1971-05-02" in born


def test_an_argument_that_is_written_as_people_say_it_is_mended() -> None:
    assert typed({"phone": "(212) 555-0149", "name": "Sam"}, "US") == {"phone": "+12125550149", "name": "Sam"}
    assert typed({"phone": "+442079460018"}, "US") == {"phone": "+442079460018"}
    assert typed({"phone": "later"}, "US") == {"phone": "later"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("hi yeah so this is marcus webb i need a meeting thursday at two", "Marcus Webb"),
        ("friday at six, it's bex lawson, b e x, and you can reach me", "Bex Lawson"),
        ("hey it's rachel stone again, same number", "Rachel Stone"),
        ("hi, terry blum here, i'd like a showing", "Terry Blum"),
        ("a table tonight under hutchins h u t c h i n s", "Hutchins"),
        ("i'm five months pregnant by the way", ""),
        ("hi it's quite urgent", ""),
        ("this is ridiculous", ""),
        ("her name is olive", ""),
        ("i'm getting married in october", ""),
    ],
)
def test_a_name_told_by_the_way_is_heard_without_capitals(words: str, name: str) -> None:
    assert introduced_name(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("okay do it. wendy park, 310 555 0122", "Wendy Park"),
        ("yes, a toothache visit is fine. ivan sorokin, 212 555 0130", "Ivan Sorokin"),
        ("Linh Nguyen. that's L I N H, and then N as in Nancy, G, U, Y, E, N", "Linh Nguyen"),
        ("Sara Klein, that's Sara without an h, S A R A", "Sara Klein"),
        ("will turner", "Will Turner"),
        ("sixty two chestnut road", None),
        ("what's that gonna cost me", None),
    ],
)
def test_a_name_is_found_beside_other_words(words: str, name: str | None) -> None:
    assert name_from_words(words, asked=True) == name


def test_nothing_but_a_name_is_one_without_being_asked_for() -> None:
    assert only_name("Harold Finch") == "Harold Finch"
    assert only_name("thursday morning") == only_name("yes please") == ""


def test_numbers_birthdays_and_addresses_are_no_time_to_come() -> None:
    words = (
        "it's grace tully at fourteen oak lane, wednesday at nine, i've had this for three weeks now, call me on two"
        " one two five five five oh one five seven and my birthday is may second nineteen seventy one"
    )

    told = told_in(words, _TODAY, "US")

    assert (told.phone, told.born, told.address) == ("+12125550157", date(1971, 5, 2), "fourteen oak lane")
    left = words_for_when(words, _TODAY, "US")
    assert "wednesday at nine" in left
    assert not any(word in left for word in ("five", "may", "fourteen", "weeks"))


def test_what_is_taken_back_in_one_breath_is_told_apart() -> None:
    assert corrected("thursday at eleven, no, half past eleven") == ["thursday at eleven", "half past eleven"]
    assert words_for_when("ten is my spin class. eleven", _TODAY, "US") == "at eleven"


@pytest.mark.parametrize(
    "words",
    [
        "we help dental offices get to the top of google, and i have a special offer on our marketing package",
        "i'm calling on behalf of swift merchant services, would you be interested in a free quote",
    ],
)
def test_a_sales_call_is_noticed(words: str) -> None:
    assert is_sales_call(Heard(words))


@pytest.mark.parametrize(
    "words", ["do you have any special offer on whitening", "can i get a free quote for a new furnace"]
)
def test_a_caller_who_asks_for_an_offer_sells_nothing(words: str) -> None:
    assert not is_sales_call(Heard(words))


def test_who_comes_is_nobody_elses_affair() -> None:
    assert asks_about_others(Heard("is rebecca stern a patient at your office"))
    assert asks_about_others(Heard("i want to know if my wife elena has been in to see you"))
    assert not asks_about_others(Heard("good morning, i've been a client of yours for years"))
    assert not asks_about_others(Heard("this is karen doyle i'm already a patient there"))
