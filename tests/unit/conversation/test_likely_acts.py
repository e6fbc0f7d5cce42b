"""What a turn most likely is by its words alone, and what the dialogue makes of turns that no rule knows."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation import builtin_state
from receptionist.conversation.likely_acts import Act, likely_act


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("i should really come in and have that wobbly tooth seen to", Act.BOOK),
        ("would it be alright to shunt my slot to another day", Act.MOVE),
        ("i won't be needing that appointment after all, scrub it", Act.CANCEL),
        ("remind me what time i'm meant to be with you", Act.TELL),
        ("whereabouts in town are you lot", Act.ADDRESS),
        ("until what time are you there on a thursday", Act.HOURS),
        ("what would that set me back roughly", Act.PRICE),
        ("do you look after parrots as well", Act.OFFERS),
        ("am i all right to bring my little one along", Act.QUESTION),
        ("do you reckon this swelling is something serious", Act.ADVICE),
        ("could you tell the doctor that i rang", Act.MESSAGE),
        ("i'd rather talk to an actual person", Act.PERSON),
        ("has my order come in yet", Act.OWN_MATTER),
        ("we can get your business to the top of google", Act.SALES),
    ],
)
def test_a_turn_is_told_by_its_words_alone(said: str, act: Act) -> None:
    assert likely_act(said).act is act


@pytest.mark.parametrize("said", ["", "?", "mm", "x" * 5000, "日本語 だけ"])
def test_any_words_have_a_likelihood(said: str) -> None:
    assert 0 < likely_act(said).likelihood <= 1


def test_likelihoods_need_not_stand_against_an_answer_to_what_was_asked() -> None:
    desk = Desk(DENTIST)
    desk.say("I'd like a cleaning on wednesday at ten")

    desk.say("remind me what time i'm meant to be with you")

    booking = builtin_state.decode(desk.state).booking
    assert booking is not None
    assert booking.goal == "book"


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("listen i can't be doing with that appointment of mine any more, bin it off", "cancel"),
        ("so it's the usual every six weeks thing that i'd be after sorting out", "book"),
    ],
)
def test_what_no_rule_knows_is_taken_for_what_most_mean(said: str, goal: str) -> None:
    desk = Desk(DENTIST)

    desk.say(said)

    booking = builtin_state.decode(desk.state).booking
    assert booking is not None
    assert booking.goal == goal


@pytest.mark.parametrize(
    "said",
    [
        "can we make my cleaning a different day",
        "i've something on that day now, could it be the week after",
        "i'm in on tuesday but i've a clash, can it be wednesday",
        "can my checkup be in the morning instead",
        "my shift's changed, could i come in at four instead",
        "i know i'm down for monday but could i come tuesday",
        "can my son's checkup go to another afternoon",
        "i'm coming on the ninth but can i do the tenth instead",
        "would it be possible to come on a different day than planned",
        "any chance of an earlier slot than the one i've got",
    ],
)
def test_what_is_had_already_is_moved_though_it_is_asked_for_in_the_words_of_a_wish(said: str) -> None:
    assert _goal(said) == "move"


@pytest.mark.parametrize(
    "said",
    [
        "can i come in on a different day than my wife, we'd both like a cleaning",
        "i'd like a cleaning on wednesday or another day that week",
        "do you have anything later than five for a cleaning",
        "my usual day's friday, can i have a cleaning this friday",
        "i need a checkup the week after next",
        "could you see my son tuesday, i'm off then",
        "anything going on thursday, tuesday's no good for me",
        "i'd rather have a morning for my cleaning, wednesday say",
        "it's time for my cleaning, can i come back wednesday",
    ],
)
def test_a_wish_that_speaks_of_other_days_is_booked(said: str) -> None:
    assert _goal(said) == "book"


def _goal(said: str) -> str:
    desk = Desk(DENTIST)
    desk.say(said)
    booking = builtin_state.decode(desk.state).booking
    return booking.goal if booking else ""


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("look i need a new time for my appointment and i need it sorted now please", "move"),
        ("i don't want my appointment anymore", "cancel"),
        ("i don't want to wait long for an appointment, i need a cleaning", "book"),
        ("i need a time for an appointment please, and soon", "book"),
    ],
)
def test_who_has_an_appointment_is_not_asked_what_it_is_for(said: str, goal: str) -> None:
    assert _goal(said) == goal


@pytest.mark.parametrize(
    "said",
    ["is a cleaning on your list of services", "do you know what a cleaning goes for", "what would a cleaning be"],
)
def test_what_is_asked_of_a_service_is_told(said: str) -> None:
    desk = Desk(DENTIST)

    desk.say(said)

    assert not _goal(said)
    assert builtin_state.decode(desk.state).asking != "offer"
