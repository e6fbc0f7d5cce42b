"""An appointment that stands, told by what is said of it, and what is to become of it; and what only sounds so."""

import pytest

from receptionist.conversation.own_appointment import wished_of_own
from receptionist.conversation.standing import change_wished
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    "words",
    [
        "i've an appointment on friday but i need it moved to the week after",
        "i won't be able to come tomorrow after all, could you shift me to next week",
        "it's Gerald Fitch, I'm meant to be at two but could I come at three",
        "is there any chance we could come at three rather than two on friday, it's already booked under Sugden",
        "can you bump my saturday from ten to noon",
        "i'm down for thursday at ten but something's come up, any chance of friday",
        "i was supposed to come tomorrow, can we do next week instead",
        "we're booked in on the ninth and i'd like to change it to the sixteenth",
        "you've got me in at four, could i make it half five",
        "i have a cleaning appointment tuesday and i need to push it back a week",
        "can't make it thursday, have you got anything the week after",
        "could i come on wednesday instead of monday",
        "i won't make my two o'clock, can you slot me in for later",
        "switch my thursday to friday please",
        "she's due in at nine but the school rang, could she come at eleven",
        "i can't come friday now, any other day next week would do",
        "tibbles is booked in from saturday, can we make it sunday",
        "my kid's sick, she can't do her spanish today, can we find another day",
        "mr pryce is due at ours on friday to see the grey, could he come earlier in the week",
        "y'all got a guy coming out to me wednesday, i ain't gonna be home, can he come friday",
        "i'm down for a client meeting the twenty second and i need the morning not the afternoon",
    ],
)
def test_it_is_to_be_moved(words: str) -> None:
    assert wished_of_own(Heard(words)) == "move"


@pytest.mark.parametrize(
    "words",
    [
        "sorry love, can't make it tomorrow, could you take me off the list",
        "something's come up and I can't make it tomorrow, can you take me off the list",
        "i'm booked in for friday but forget it, i'm going elsewhere",
        "i won't be able to come, just scratch it",
        "i'm down for ten tomorrow, drop me off the schedule would you",
        "we can't keep our three o'clock, give my slot to somebody who needs it",
        "i'm due in today but i won't be needing it",
        "my thursday one, please cancel, i'm poorly",
        "she's supposed to come tomorrow but she can't make it, take her out of the book",
        "i've got it booked for the mot on friday, thing is i'm away, so bin it",
        "i shall have to forgo friday's meeting, kindly release it",
    ],
)
def test_it_is_called_off(words: str) -> None:
    assert wished_of_own(Heard(words)) == "cancel"


@pytest.mark.parametrize(
    "words",
    [
        "I've a feeling I'm due in this week but I've not written it down, can you look",
        "i think i'm booked in on tuesday, can you check",
        "i'm meant to be coming sometime this week, i've lost the card, what time is it",
        "pretty sure we're scheduled for the ninth, could you confirm",
        "i'm supposed to see the doctor next week and i forgot when",
        "i think we're in with you on the twentieth, or is it the twenty first, can you tell me",
    ],
)
def test_it_is_to_be_told_of(words: str) -> None:
    assert wished_of_own(Heard(words)) == "tell"


@pytest.mark.parametrize(
    "words",
    [
        "can i come at three",
        "could you fit me in on friday at two",
        "i've got a six year old, can he come at three",
        "i can't make up my mind, can i come friday",
        "what happens if i can't come, can i move it",
        "am i supposed to tip",
        "i'm supposed to wear a retainer, can i get one on friday",
        "it's time for my regular wire change, any day this week after four",
        "the kids, i want to change the visitation",
        "do you have anything another day",
        "take me off your mailing list",
        "i need my two cats seen on friday, could they come at ten",
        "i'm set for life, could i come tuesday",
        "my five children need shots, can you fit us in friday",
        "i'm due for a cleaning, can i come on tuesday at ten",
        "my dog is due for his shots, got anything friday at two",
        "my daughter is supposed to get a physical for camp, could we come friday at three",
        "she's supposed to have her teeth checked every six months, can we come at ten",
        "she's had a fever since monday and she's pulling on her ear, could dr kim see her friday",
    ],
)
def test_none_stands(words: str) -> None:
    assert wished_of_own(Heard(words)) is None


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("scratch me off for tomorrow, my brother in law fixed it", "cancel"),
        ("i want out of my appointment tomorrow, we made up", "cancel"),
        ("the appointment on tuesday won't be needed", "cancel"),
        ("are you still alright for half ten tomorrow at beck farm", "tell"),
        ("when are you coming to do the yard's jabs", "tell"),
        ("what time are we bringing rufus on friday", "tell"),
        ("traffic's nuts, if i'm like five or ten minutes behind do i lose my spot", None),
        ("i need to get out of the rain, can you see me friday", None),
        ("are you still open on friday", None),
    ],
)
def test_what_is_said_of_it_alone(words: str, change: str | None) -> None:
    assert change_wished(Heard(words), timed=True) == change


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("the cat's due her vaccination, could I bring her thursday week at four", None),
        ("can I put her tuesday at nine", None),
        ("could you bring her thursday forward", "move"),
        ("bump my saturday please", "move"),
    ],
)
def test_who_is_brought_on_a_day_has_no_appointment(words: str, change: str | None) -> None:
    assert wished_of_own(Heard(words)) == change
