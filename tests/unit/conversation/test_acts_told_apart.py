"""Acts in the words of people who never called before: what they have done to them, what they cannot come to, whom they
want for it."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, VET, Desk

from receptionist.conversation.blame import blames
from receptionist.conversation.builtin_another import adds_one
from receptionist.conversation.builtin_matters import asks_for_handler, is_own_matter
from receptionist.conversation.builtin_whom import whom_of
from receptionist.conversation.courtesies import takes_leave
from receptionist.conversation.intents import Intent, find
from receptionist.conversation.message_frame import unframed
from receptionist.conversation.own_appointment import wished_of_own
from receptionist.conversation.people_topics import fallen, is_under_way
from receptionist.conversation.standing import change_wished
from receptionist.conversation.unwelcome import complains, curses
from receptionist.conversation.words import Heard, plain


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("I've got an appointment on Saturday but I'm full of cold", "move"),
        ("we were meant to come today but the car's packed in", "move"),
        ("I have an appointment tomorrow and I'm throwing up", "move"),
        ("we had y'all coming out friday and I need it pushed", "move"),
        ("I am calling about appointment my wife make, she want different day", "move"),
        ("won't be able to bring the fiddle in friday after all, can we do the week after", "move"),
        ("I gotta bail on saturday", "cancel"),
        ("I'd like to knock Thursday on the head please", "cancel"),
        ("my mum's booked me in for something, I want to know when", "tell"),
        ("my husband called y'all already, I don't know what he set up", "tell"),
        ("when's somebody supposed to be out here, I set up an estimate last week", "tell"),
        ("did I get put down for wednesday or thursday", "tell"),
        ("am I supposed to come in today or tomorrow", "tell"),
        ("what've I got on the books with y'all", "tell"),
        ("is it today or tomorrow you're coming to me", "tell"),
        ("when are you lot coming", "tell"),
        ("am I on your schedule this week", "tell"),
        ("am I on your waiting list", None),
        ("when have I to come in", "tell"),
        ("is it the half four or the half five I've got", "tell"),
        ("forget my appointment, I bought boots online", "cancel"),
        ("turns out I'm in Chicago that day, I had the two o'clock", "move"),
        ("I double booked myself for tomorrow", "move"),
        ("I cannae make it on thursday, any chance of the friday", "move"),
        ("don't forget my appointment", None),
        ("is it the left or the right one I have to bring", None),
        ("when have I to eat before it", None),
        ("y'all had me down for the 17th but I start a new job that day", "move"),
        ("I can't do thursday, what else you got", "move"),
        ("tenant's let me down, call it off", "cancel"),
        ("we're not going away after all so you can scrub us out", "cancel"),
        ("am I supposed to come in early", None),
        ("when are you lot coming out with the new catalogue", None),
        ("I can't do stairs, what floor are you on", None),
        ("you can take the stitches out", None),
        # near misses
        ("my three bridesmaids need a fitting, could we all come saturday at nine", None),
        ("I'm full of cold, can somebody see me on saturday", None),
        ("the car's packed in, can you look at it today", None),
        ("my two boys want a haircut on saturday", None),
        ("I set up an LLC and I'm not sure what to file", None),
        ("when is somebody in the office", None),
        ("my sister called you the best in town", None),
        ("can we do the week after next", None),
        ("did I get the right number", None),
        ("my eight year old has a loose tooth", None),
    ],
)
def test_an_appointment_that_stands(said: str, change: str | None) -> None:
    assert (change_wished(Heard(said), timed=True) or wished_of_own(Heard(said))) == change


@pytest.mark.parametrize(
    ("said", "blamed"),
    [
        ("you've sewn my zip in upside down", True),
        ("your boys ran over my sprinkler head yesterday", True),
        ("the crew's here and they're cutting the wrong tree", True),
        ("that Joyce was ever so rude to my mum", True),
        ("you cut it too short", True),
        ("you guys sent me the wrong frames", True),
        ("one of your lads broke the gate", True),
        ("your girl burned my scalp", True),
        ("you've hung the door back to front", True),
        ("y'all messed up my return", True),
        ("your lad's not turned up", True),
        ("your fella left muck all over me carpet", True),
        ("one of yours let my cat out", True),
        ("you guys gave me somebody else's shoes", True),
        ("your crew left a mess", True),
        ("I left my coat", False),
        ("you let my sister have a discount", False),
        ("my lad has not turned up for his lesson", False),
        ("you dyed my hair too dark", True),
        ("he broke my arm", False),
        ("a driver hit my car", False),
        ("my son broke his brace", False),
        ("can you cut it short", False),
        ("my trousers are too long, can you take them up", False),
        ("the door was hung upside down by the last people", False),
        ("you put me down for the wrong day", False),
        ("my dog was rough with me", False),
        ("I hit my head", False),
        ("the landlord broke my lease", False),
    ],
)
def test_what_we_did_badly(said: str, blamed: bool) -> None:
    assert blames(plain(said)) is blamed


@pytest.mark.parametrize(
    ("said", "fell"),
    [
        ("hey there's a big old oak come down on my roof last night", True),
        ("a pine fell across my truck", True),
        ("a limb is hanging over the power lines", True),
        ("there's a tree lying across our driveway", True),
        ("a branch went through the window", True),
        ("I want a tree cut down by my house", False),
        ("the oak needs trimming", False),
        ("a pine fell in the woods", False),
        ("I fell on the stairs of my house", False),
        ("is the branch on main street open", False),
    ],
)
def test_a_fallen_tree(said: str, fell: bool) -> None:
    assert fallen(plain(said)) is fell


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "yes, my furnace is making a noise, I'd like to leave that as a message please",
            "my furnace is making a noise",
        ),
        ("could I leave that as a message for her, the boiler's leaking again", "the boiler's leaking again"),
        ("my message is that the heating's off again", "the heating's off again"),
        ("the message would be the keys are under the mat", "the keys are under the mat"),
        ("message for accounts: the cheque bounced", "the cheque bounced"),
        ("the gate was left open, and that's all I wanted to say", "the gate was left open"),
        ("the paint came, if you could pass that on to her", "the paint came"),
        ("if you could give her that message, that the paint is in", "the paint is in"),
        ("put that down as a message for Dana, we're not coming", "we're not coming"),
        ("I'd like to leave that as a message", "I'd like to leave that as a message"),
        ("the message light on my phone is broken", "the message light on my phone is broken"),
        ("she never got my message about the dog", "she never got my message about the dog"),
    ],
)
def test_the_words_around_a_message(said: str, told: str) -> None:
    assert unframed(said).removeprefix("yes, ") == told


def test_whose_it_is_and_what_has_become_of_it() -> None:
    assert asks_for_handler(Heard("we rented a cello from you and the kid wants out, who handles that"))
    assert not asks_for_handler(Heard("who handles the horses"))
    assert is_own_matter(Heard("I got a bill from you in the mail and I don't think it's right"))
    assert is_own_matter(Heard("what was I charged last time"))
    assert is_own_matter(Heard("I was charged for a session I never had"))
    assert not is_own_matter(Heard("I don't think it's right to bill extra for that"))
    assert is_under_way("can you see whether my insoles are back")
    assert is_under_way("I had my bloods done last week and I want to know what they showed")
    assert not is_under_way("can you see whether my son can come too")


def test_abuse_and_complaints() -> None:
    assert curses(Heard("fuck you, you worthless bitch"))
    assert curses(Heard("you stupid machine"))
    assert not curses(Heard("the machine is stupid slow"))
    assert complains(Heard("I want me money back for them insoles"))
    assert complains(Heard("I'm not best pleased, I waited forty minutes and nobody said sorry"))
    assert complains(Heard("this is my third time calling"))
    assert complains(Heard("nobody there returns a phone call"))
    assert not complains(Heard("nobody has to come to the phone"))
    assert not complains(Heard("I'd be best pleased with tuesday"))


@pytest.mark.parametrize("said", ["my brother might want one as well, he'll ring you", "I have another question"])
def test_no_second_appointment(said: str) -> None:
    assert not adds_one(Heard(said))


@pytest.mark.parametrize("said", ["just want to add my wife", "my wife wants one too", "can you add my son on as well"])
def test_a_second_appointment(said: str) -> None:
    assert adds_one(Heard(said))


def test_a_question_without_a_wish_leaves_no_appointment_in_the_making() -> None:
    desk = Desk(VET)
    desk.say("we buy houses and we would like to buy yours")
    assert desk.memory.booking is None


@pytest.mark.parametrize(
    "said",
    ["that's us then, cheerio", "no that's us done", "nothing I can think of", "hmm what else, no that's everything"],
)
def test_goodbye_after_a_booking(said: str) -> None:
    assert takes_leave(Heard(said)) or find(Intent.GOODBYE, Heard(said))


def test_the_time_is_changed_first() -> None:
    desk = Desk(DENTIST)
    desk.say("I'd like a cleaning tomorrow at ten in the morning")
    desk.say("can I change it to eleven o'clock first")
    assert desk.memory.booking is not None
    assert desk.memory.booking.goal == "book"


def test_another_cat_is_booked_for_by_her_name() -> None:
    whom = whom_of("I've got another cat, Olive, can she have a nail trim too")
    assert whom is not None
    assert (whom.name, whom.relation) == ("Olive", "cat")


def test_a_message_about_what_was_just_answered() -> None:
    desk = Desk(DENTIST)
    desk.say("do you by any chance make mouth guards for a rugby team of twelve")
    desk.say("could you take a message and have somebody ring me back about that")
    assert desk.memory.draft is not None
    assert "rugby" in desk.memory.draft.reason
