"""Phone numbers, names and a clear yes, as callers say them and as recognition writes them."""

from datetime import date

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.conversation import capture
from receptionist.conversation.capture import PartOfPhone, Phone
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.speakable import phone_words
from receptionist.conversation.values.birth_dates import birth_date_from_words


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("two one two five five five oh one double nine", "+12125550199"),
        ("212 555 0199", "+12125550199"),
        ("(212) 555-0199.", "+12125550199"),
        ("It's 212-555-0199, thanks.", "+12125550199"),
        ("my number is two one two, five five five, zero one nine nine", "+12125550199"),
        ("to one two five five five oh one nine nine", "+12125550199"),
        ("two won too triple five oh one nine nine", "+12125550199"),
        ("21:25 550-199", "+12125550199"),
        ("2-1-2, 5-5-5, oh, 1-double mind.", "+12125550199"),
        ("6 4 6 8 2 3 4 9 5 1", "+16468234951"),
        ("My number is 310-555-0188.", "+13105550188"),
        ("2.1.2.5.5.5.0.1.9.9", "+12125550199"),
        ("two twelve five fifty five oh one ninety nine", "+12125550199"),
        ("one two one two five five five oh one nine nine", "+12125550199"),
        ("plus one two one two five five five oh one nine nine", "+12125550199"),
        ("call me at 212 and then 555 um 0199", "+12125550199"),
        ("area code 212, number 555-0199", "+12125550199"),
        ("it's for one five five five five oh one nine nine", "+14155550199"),
        ("eight hundred five five five oh one nine nine", "+18005550199"),
        ("five five five one two three four five six seven", "+15551234567"),
    ],
)
def test_a_spoken_number_is_understood(said: str, number: str) -> None:
    assert capture.phone_from_words(said, "US") == Phone(number)


def test_a_number_of_another_country_is_read_by_its_own_rules() -> None:
    assert capture.phone_from_words("oh two oh seven nine four six oh oh one eight", "GB") == Phone("+442079460018")
    assert capture.phone_from_words("plus four four two oh seven nine four six oh oh one eight", "US") == Phone(
        "+442079460018"
    )


def test_a_number_without_its_area_code_is_known_to_lack_it() -> None:
    assert capture.phone_from_words("five five five oh one nine nine", "US") == PartOfPhone("5550199", local=True)


@pytest.mark.parametrize("said", ["", "I want to talk to you", "what for", "my crown came loose", "no one told me"])
def test_words_that_only_sound_like_digits_are_no_number(said: str) -> None:
    heard = capture.phone_from_words(said, "US")

    assert heard is None or isinstance(heard, PartOfPhone)
    assert not isinstance(heard, Phone)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("no, five not nine", None),  # two nines stand there: which one?
        ("no, eight not two five", None),
        ("zero seven not zero one", "+12125550799"),
        ("no it ends in 0198", "+12125550198"),
        ("the last four are oh one nine eight", "+12125550198"),
        ("no, the area code is 213", "+12135550199"),
        ("No, it ends in 9-8.", "+12125550198"),
        ("no, it's two one two five five five oh one nine eight", "+12125550198"),
        ("no the last digit is eight", "+12125550198"),
        ("no, the number's wrong, it ends in oh one nine eight. 212 555 0198", "+12125550198"),
        ("it's not 0199, it's 0198. so 212 555 0198", "+12125550198"),
    ],
)
def test_a_correction_changes_the_part_that_was_named(said: str, number: str | None) -> None:
    corrected = capture.corrected_phone("+12125550199", said, "US")

    assert corrected == (Phone(number) if number else None)


@given(st.integers(200, 999), st.integers(200, 999), st.integers(0, 9999))
def test_what_is_read_back_is_understood_as_the_same_number(area: int, exchange: int, line: int) -> None:
    e164 = f"+1{area}{exchange}{line:04}"
    if not phonenumbers.is_valid_number(phonenumbers.parse(e164)):
        return

    assert capture.phone_from_words(phone_words(e164), "US") == Phone(e164)


@given(st.text(max_size=80))
def test_no_text_breaks_the_capture_of_anything(text: str) -> None:
    capture.phone_from_words(text, "US")
    capture.corrected_phone("+12125550199", text, "US")
    capture.yes_or_no(text)
    name = name_from_words(text, asked=True)

    assert name is None or name.strip()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Sam Lee", "Sam Lee"),
        ("sam lee", "Sam Lee"),
        ("Sam Lee.", "Sam Lee"),
        ("uh, it's Sam Lee", "Sam Lee"),
        ("My name is Sam Lee and I have a question", "Sam Lee"),
        ("yes hi this is sam lee", "Sam Lee"),
        ("Sam Lee, 212 555 0199", "Sam Lee"),
        ("Sam Lee, and my number is 212 555 0199", "Sam Lee"),
        ("I'm Dr. Sarah O'Brien", "Dr Sarah O'Brien"),
        ("maría josé garcía lópez", "María José García López"),
        ("Jean-Luc Picard", "Jean-Luc Picard"),
        ("Sam Li, L E E", "Sam Lee"),
        ("Lee, L-E-E", "Lee"),
        ("S as in Sam, M as in Mary, I, T, H", "Smith"),
        ("李小龙", "李小龙"),
        ("Sam Lee please", "Sam Lee"),
        ("What did you say?", None),
        ("I don't know", None),
        ("yes", None),
        ("", None),
        ("12345", None),
    ],
)
def test_a_name_is_taken_from_the_answer_to_what_is_your_name(said: str, name: str | None) -> None:
    assert name_from_words(said, asked=True) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Hi, my name is Sam Lee, I'd like to leave a message", "Sam Lee"),
        ("This is Jennifer Alvarez calling about my bill", "Jennifer Alvarez"),
        ("Sam Lee here, can you call me back", "Sam Lee"),
        ("I'm calling about my bill", None),
        ("this is about an appointment", None),
        ("I'm a new patient", None),
        ("it's for my daughter", None),
        ("do you take Delta Dental", None),
    ],
)
def test_a_name_that_nobody_asked_for_is_taken_only_when_it_is_plain(said: str, name: str | None) -> None:
    assert name_from_words(said, asked=False) == name


@pytest.mark.parametrize(
    "said",
    ["yes", "Yeah.", "yep", "Yes, please.", "that's right", "correct", "sure", "uh huh", "yes that is correct", "right",
     "please do", "yes it is", "OK", "of course", "go ahead", "that's fine", "yes thank you", "sí", "yes that's me",
     "ya", "yas", "k", "please", "yessiree", "alrighty then", "if you would, please", "I'd appreciate that",
     "hundred percent", "you know it", "sounds like a plan", "lock it in", "yeah man", "aye love", "yes please love",
     "go on then", "yes go on then", "that'd be great", "that'd be lovely, thank you", "I'll take it", "fine by me",
     "no problem", "I don't see why not", "okey dokey", "spot on", "put me down please", "well, sure, go ahead",
     "yesss please", "yeahhh", "coool", "mm hm", "uhhuh", "ye", "pls", "that's my number", "that's how you spell it",
     "you've got it", "precisely", "nice one", "sorted", "let's go with that", "he has", "I have", "ideal, thanks",
     "yeah that'll do", "yep, book me in", "everything's right", "oh yes please", "yes everything's right, cheers",
     "bet", "aight", "aight bet", "fo sho", "say less", "works", "I don't see a problem with that", "bet, thanks man",
     "hell yeah", "aight cool", "yeah bet"],
)  # fmt: skip
def test_a_clear_yes_is_a_yes(said: str) -> None:
    assert capture.yes_or_no(said) is True


@pytest.mark.parametrize(
    "said",
    ["no", "Nope.", "no thanks", "no, that's wrong", "not really", "that's not right", "No!", "naw", "uh-uh",
     "nooo", "nope you're the best", "you're alright thanks", "I'm fine thanks", "we haven't", "no never have",
     "that isn't right", "I'd rather not", "I don't think so", "no ta", "hold off, please", "no way", "absolutely not"],
)  # fmt: skip
def test_a_no_is_a_no(said: str) -> None:
    assert capture.yes_or_no(said) is False


@pytest.mark.parametrize(
    "said",
    ["", "maybe", "yes but the number is wrong", "what", "Sam Lee", "I don't know", "wait", "my crown came loose",
     "yes no", "no that's right", "right across from the library is where I live now", "yesterday",
     "ok so what are your opening hours", "go to friday", "please hold", "I think so but let me check", "do you",
     "cool, what time is it", "done deal at three", "I bet it hurts", "works on tuesday"],
)  # fmt: skip
def test_anything_else_is_neither(said: str) -> None:
    assert capture.yes_or_no(said) is None


@pytest.mark.parametrize(
    ("said", "born"),
    [
        ("March third nineteen eighty-five", date(1985, 3, 3)),
        ("the third of May 1985", date(1985, 5, 3)),
        ("it's 3/5/85", date(1985, 3, 5)),
        ("03 05 1985", date(1985, 3, 5)),
        ("03051985", date(1985, 3, 5)),
        ("July 4th two thousand and nine", date(2009, 7, 4)),
        ("december twelfth nineteen oh eight", date(1908, 12, 12)),
        ("1985-03-05", date(1985, 3, 5)),
        ("the first of January twenty ten", date(2010, 1, 1)),
        ("February 30th 1985", None),
        ("next Tuesday", None),
        ("March third 2085", None),
        ("I'd rather not say", None),
        ("five one two five five five oh one nine zero", None),  # a telephone number
        ("my birthday is five five two thousand one and my number is 512 555 0190", date(2001, 5, 5)),
    ],
)
def test_a_date_of_birth_is_understood_as_people_say_it(said: str, born: date | None) -> None:
    assert birth_date_from_words(said, date(2026, 3, 2), "US") == born


def test_a_date_of_birth_in_figures_is_read_as_the_country_writes_it() -> None:
    assert birth_date_from_words("3/5/1985", date(2026, 3, 2), "GB") == date(1985, 5, 3)


@given(st.text(max_size=40))
def test_no_words_break_a_date_of_birth(said: str) -> None:
    born = birth_date_from_words(said, date(2026, 3, 2), "US")

    assert born is None or date(1905, 1, 1) < born <= date(2026, 3, 2)


def test_a_day_is_no_number() -> None:
    said = "on tuesday 2026-03-03 no, instead on thursday 2026-03-05 at 14:00"
    assert capture.phone_from_words(said, "US") is None
    assert capture.phone_from_words(f"{said}, 713 555 0190", "US") == Phone("+17135550190")


@pytest.mark.parametrize("said", ["K A R L", "it's Karl with a K, K A R L", "k. o. k."])
def test_letters_that_are_spelled_are_no_okay(said: str) -> None:
    assert capture.yes_or_no(said) is None


@pytest.mark.parametrize(
    ("said", "country", "phone"),
    [
        (
            "oh seven seven double oh nine double oh one three six, tell a lie, one three nine at the end",
            "GB",
            "+447700900139",
        ),
        (
            "five two zero triple five zero one four one, wait that's my old one, zero one four nine at the end",
            "US",
            "+15205550149",
        ),
    ],
)
def test_the_end_of_a_number_is_mended_in_the_same_breath(said: str, country: str, phone: str) -> None:
    assert capture.phone_from_words(said, country) == capture.Phone(phone)
