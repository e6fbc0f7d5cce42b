"""A second appointment beside the first: wished with the yes, after it, or in one breath with it."""

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_another import added_wish, adds_one
from receptionist.conversation.builtin_booking_wishes import several_wishes
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Scheduling, Service

_GROOMER = tuple(Service(name=name, minutes=30) for name in ("Full groom", "Bath and brush-out", "Nail trim"))
_SALON = practice(scheduling=Scheduling(services=tuple(Service(name=n, minutes=30) for n in ("Haircut", "Blowout"))))


def _booking() -> Booking:
    return Booking(service="Nail trim", name="Dana Cole", for_whom="Bella", relation="dog")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("yes, I'd also like a nail trim for my other dog, friday at ten thirty",
         "I'd also like a nail trim for my other dog, friday at ten thirty"),
        ("yes please, and my wife needs one too, straight after mine", "my wife needs one too, straight after mine"),
        ("yes and I'd like a bath for him as well", "I'd like a bath for him as well"),
        ("sure, and book Max in at eleven as well", "book Max in at eleven as well"),
        ("yes please and another one for Max at half ten", "another one for Max at half ten"),
        ("that's right, and the same again for Leo at noon", "the same again for Leo at noon"),
        ("yeah and while you're at it, a bath for Max on thursday at two", "a bath for Max on thursday at two"),
        ("perfect, yes, and then can you fit my son in right after", "can you fit my son in right after"),
        ("yep and could you do my cat as well", "could you do my cat as well"),
        ("yes, plus a full groom next week", "a full groom next week"),
        ("yes, my brother wants one too", "my brother wants one too"),
    ],
)  # fmt: skip
def test_a_yes_may_go_on_to_another_wish(words: str, wish: str) -> None:
    assert added_wish(words, _booking(), _GROOMER) == wish


@pytest.mark.parametrize(
    "words",
    [
        "yes",
        "yes please, thanks",
        "yes, friday at ten for Bella",
        "yes, that's the one for me",
        "yes, but make it eleven instead",
        "yes and my wife will bring her in",
        "yes and can my husband come too",
        "yes, and where do I park",
        "yes, and what does a bath cost",
        "yes, and my number is five five five oh one three three",
        "yes and a nail trim is all she needs",
        "yes, and could you text me a reminder as well",
        "no, a bath for Max as well",
    ],
)
def test_not_every_yes_goes_on_to_another_wish(words: str) -> None:
    assert added_wish(words, _booking(), _GROOMER) == ""


@pytest.mark.parametrize(
    "words",
    [
        "yes, one more, the same thing for his brother Leo at ten thirty",
        "yes please, same again for Max at eleven",
        "my sister wants to bring hers in straight after mine",
        "and what about my cat",
        "I need to do one for my other dog too",
        "another appointment for the day after please",
    ],
)
def test_after_one_was_made_another_is_wished(words: str) -> None:
    assert goal_of(Heard(words), _SALON, spoken_of=True) == "book"


@pytest.mark.parametrize("words", ["one more question", "yes, one more thing", "same time as always", "the one for me"])
def test_one_more_is_not_always_an_appointment(words: str) -> None:
    assert not adds_one(Heard(words))


@pytest.mark.parametrize(
    ("words", "first", "after"),
    [
        ("a full groom for Bella and a nail trim for Max friday at ten",
         "a full groom for Bella friday at ten", "also Nail trim right after, for Max"),
        ("can I get a bath for my lab and a nail trim for my cat, thursday at nine",
         "can I get a bath for my lab, thursday at nine", "also Nail trim right after, for my cat"),
    ],
)  # fmt: skip
def test_each_of_two_wishes_is_for_its_own(words: str, first: str, after: str) -> None:
    wishes = several_wishes(words, _GROOMER)

    assert (wishes.first, wishes.after) == (first, after)


def test_what_is_wished_with_the_yes_comes_after_what_was_confirmed() -> None:
    desk = Desk(_SALON)
    for words in ("a haircut tomorrow at ten", "Dana Cole", "212 555 0133"):
        desk.say(words)

    told = desk.say("yes, and a blowout for my wife at eleven too")

    booked = [call.arguments for call in desk.calls if call.name == "schedule_appointment"]
    assert [one["service"] for one in booked] == ["Haircut"]
    assert "wife" in told


_SHOP = tuple(
    Service(name=name, minutes=30) for name in ("Repair visit", "Tune-up", "Haircut", "Blowout", "Full color")
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("I wanna book a tune up, well no, actually it's grinding so better make it a repair", "Repair visit"),
        ("can I get a repair, no wait, it's just the yearly tune up I'm after", "Tune-up"),
        ("a haircut tomorrow at ten, or no, sorry, a blowout", "Blowout"),
        ("I was going to ask for a tune up but it's died on me, so a repair", "Repair visit"),
        ("a color, hmm, on second thought a blowout", "Blowout"),
    ],
)
def test_a_wish_that_is_put_right_is_the_later_one(words: str, meant: str) -> None:
    assert [one.name for one in services_named(Heard(words), _SHOP)] == [meant]


@pytest.mark.parametrize(
    "words", ["actually no, make it a blowout, and friday instead", "oh hang on, a blowout instead"]
)
def test_another_service_may_be_wished_instead_of_a_choice(words: str) -> None:
    desk = Desk(_SALON)
    desk.say("I'd like a haircut on wednesday")

    desk.say(words)

    assert desk.called("find_slots")[-1]["service"] == "Blowout"


def test_the_same_time_again_is_for_the_same_one() -> None:
    desk = Desk(_SALON)
    for words in ("a blowout for my mother tomorrow at ten", "Her name is Agnes Cole", "I'm Brent Cole, 212 555 0133"):
        desk.say(words)
    desk.say("yes")
    desk.say("and can she come to the one on Thursday too, the blowout, same time")

    told = desk.say("that's for Agnes again, Agnes Cole")
    assert "ten in the morning" in told
    assert "for Agnes Cole" in told
    assert desk.say("same phone number").endswith("?")
    desk.say("yes")

    booked = [call.arguments for call in desk.calls if call.name == "schedule_appointment"]
    assert [str(one["start"])[-5:] for one in booked] == ["10:00", "10:00"]
    assert [one.get("for_whom") for one in booked] == ["Agnes Cole", "Agnes Cole"]
