"""Wishes about an appointment that stands, in all the words for them, and what only sounds like one."""

import pytest

from receptionist.conversation.standing import change_wished
from receptionist.conversation.words import Heard

_NAMES_A_TIME = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "today", "tomorrow", "three", "next", "this", "week"]
)


def _change(words: str) -> str | None:
    heard = Heard(words)
    return change_wished(heard, timed=not _NAMES_A_TIME.isdisjoint(heard.plain.split()))


@pytest.mark.parametrize(
    "words",
    [
        "i need to rearrange my appointment with mr vale",
        "could i rearrange please",
        "need to move my cleaning on thursday",
        "can we push back my haircut a bit",
        "i'd like to put my appointment back a week",
        "could you bring my appointment forward",
        "i don't think i can make thursday, have you got something else",
        "something's come up and i can't make my three o'clock appointment",
        "i'm not gonna make it tomorrow can we do another day",
        "you've got me down for friday could we make it later",
        "i'm booked in for tuesday, could i come wednesday instead",
        "can i swap my lesson to the afternoon",
        "hiya just wondering if i could change the time of my appointment",
        "is there any way i could have an earlier appointment than the one i've got",
        "we're going to have to postpone",
        "need to reschedule bella's grooming",
        "i have to work so i can't make it to my session",
        "any chance of a different day for my physio appointment",
        "i'd like to alter my booking please",
        "do you mind if i delay my appointment till next week",
        "got to move emma's lesson",
        "i wanna switch my slot",
        "could we come another day instead",
    ],
)
def test_it_is_to_be_moved(words: str) -> None:
    assert _change(words) == "move"


@pytest.mark.parametrize(
    "words",
    [
        "i shan't be able to come tomorrow would you cancel me please",
        "hi yeah we're not gonna make it thursday so just take us off the book",
        "i need to cancel",
        "calling to cancel",
        "cancel tomorrow please",
        "i'd like to cancel my three thirty",
        "please take me off the schedule for friday",
        "i don't need my appointment anymore",
        "i won't be needing the appointment on monday",
        "could you give my slot to somebody else",
        "we've decided not to come so call off the appointment",
        "i won't be coming on thursday",
        "just cancelling my appointment",
        "can you cancel me for today",
        "sorry but we have to back out of our appointment",
        "no longer need the cleaning on friday",
        "just scratch my appointment",
        "my wife needs to cancel her massage",
        "gonna have to cancel on you",
    ],
)
def test_it_is_called_off(words: str) -> None:
    assert _change(words) == "cancel"


@pytest.mark.parametrize(
    "words",
    [
        "when's my next visit, i forget",
        "what time am i supposed to bring duke in, i lost the card",
        "i forgot when i'm supposed to come in can you look it up for me",
        "can you remind me what time i'm in",
        "what time am i meant to be coming in on thursday",
        "when am i next in",
        "what day am i coming",
        "when do you have me down for",
        "what time did i book in for",
        "remind me when my next appointment is",
        "am i booked in for tomorrow",
        "do you have me down for friday",
        "is my appointment still on for today",
        "when is my son's checkup",
        "have i got an appointment with you this week",
        "i can't remember what time my appointment is",
        "what time do you want me",
        "when are we due in",
        "could you tell me what time my cleaning is tomorrow",
        "what time do i need to be there on monday",
        "when is emma's lesson",
    ],
)
def test_it_is_to_be_told(words: str) -> None:
    assert _change(words) == "tell"


@pytest.mark.parametrize(
    "words",
    [
        "what time are you in tomorrow",
        "when can i come in",
        "what time do you open",
        "when am i supposed to take the drops",
        "when will my results be in",
        "what time should i arrive early for a tour",
        "can i cancel if my shift changes",
        "what's your cancellation policy",
        "how late can i cancel",
        "i need to change my address",
        "can i change my phone number",
        "i can't make it out",
        "do you have me on file",
        "i can't come to the phone",
        "take me off your list",
        "do i need an appointment",
        "i need an appointment",
        "i'd like to make an appointment",
        "can you move my car",
        "when is my order in",
        "when am i getting my refund",
        "do you do the test",
        "can i get a visit this week",
        "how do i reschedule",
        "i need to change my oil",
        "i want to adjust my glasses",
        "when is your next appointment",
        "what time is the earliest appointment",
        "when do you close on friday",
        "find the mute button. what time do you shut on saturdays",
        "i d check this afternoon any time",
        "can i have another appointment",
        "i want a brow tint and a trim on tuesday",
        "could you change a tire tomorrow",
        "i need my chain adjusting on monday",
        "my car won't start, can you make it to my house tomorrow",
        "i'd like to move in",
        "can you come to my house on tuesday",
        "what time is the tour",
        "do you have the results",
        "could i get a repair on tuesday, the screen won't work",
        "what day is good for a haircut",
        "we can't wait to come on friday",
        "when do i have to pay",
        "can't make up my mind",
        "i have to miss work, can i get a note",
        "i won't be in the country next week, any chance of a facial before then",
        "i'd like to change my brake pads and get an exam",
        "i want to swap my winter tires for summer ones",
        "can you put in a new tap tomorrow",
        "can you put a filling in",
        "i'm due for a cleaning, anything next week",
        "my dog is due for his shots",
        "my son is due for a checkup, could he come later in the week",
        "cancel my membership",
        "when is the exam",
        "do i have to make a booking",
    ],
)
def test_no_appointment_that_stands_is_spoken_of(words: str) -> None:
    assert _change(words) is None
