"""What is wanted, told among reasons, remarks and giving up: the clause that carries the act tells it."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, VET, Desk, appointment

from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_made import goal_of_made
from receptionist.conversation.courtesies import takes_leave
from receptionist.conversation.reaching import asks
from receptionist.conversation.told_answers import agrees_and_remarks
from receptionist.conversation.words import Heard, plain

BOOKED = ("I'd like a nail trim tomorrow at ten in the morning", "Sam Lee", "212 555 0131", "yes")


def _made(*words: str) -> Desk:
    desk = Desk(VET)
    desk.hold(*BOOKED, *words)
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "put my boy down for his cleaning, monday the thirteenth at four",
        "I'm due to get my teeth cleaned, it's been like six months. can I do monday the thirteenth at five",
        "my cleaning's long overdue, is there any chance of tuesday at nine",
        "I'm supposed to come every six months for my cleaning and it's been eight, what about tuesday at four",
    ],
)
def test_what_is_due_and_not_yet_made_is_booked(words: str) -> None:
    assert goal_of(Heard(words), DENTIST, timed=True) == "book"


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("I have a cleaning on monday and I want tuesday at the same time instead", "move"),
        ("my cleaning's monday and marching band got in the way, find me a thursday", "move"),
        ("my cleaning's tomorrow and I've got jury duty, what else have you got", "move"),
        ("I've the dog in for his teeth on friday and nobody to drive me, can he come monday", "move"),
        ("we had a cleaning set for monday, scrap it please, we're moving to Ohio", "cancel"),
        ("I had my cleaning set for friday, I'm gonna have to bail", "cancel"),
        ("somebody left me a voicemail about my cleaning, when is it again", "tell"),
        ("my cleaning saturday, what time did I say", "tell"),
    ],
)
def test_a_visit_that_stands_is_called_by_its_name(words: str, goal: str) -> None:
    assert goal_of(Heard(words), DENTIST, timed=True) == goal


@pytest.mark.parametrize(
    "words",
    [
        "I'm in with you tomorrow and I've nobody to mind the pug, is she alright to come along",
        "I've the dog in for his teeth on friday, where do I leave the car",
        "say a fella has a visit and his cow calves and he can't make it, is he gonna get charged for that",
        "is my mom gonna get billed if she can't make her appointment",
    ],
)
def test_a_question_about_one_that_stands_books_nothing(words: str) -> None:
    assert goal_of(Heard(words), VET, timed=False) is None


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("his grandma's taking him that week, I've got to call that one off", "cancel"),
        ("my husband's found somebody cheaper, so you can let that go", "cancel"),
        ("he's bitten them off himself, so you'll not be needing to, scrub that", "cancel"),
        ("the neighbor's girl will do it, so don't trouble", "cancel"),
        ("actually don't keep that for me, I can't swing it", "cancel"),
        ("yeah never mind on that appointment, I'm growing it out", "cancel"),
        ("I need to get rid of what we just made", "cancel"),
        ("oh blast, that's the school play, stick me in on the saturday", "move"),
        ("could you shunt that along to two", "move"),
        ("he can't get off work, so we'd better say wednesday", "move"),
        ("what happens if I've to cancel it", None),
        ("is there a fee if I call that off later", None),
        ("will he be charged if we have to cancel", None),
        ("can I drop it off at six", None),
        ("should I bring her to you before ten", None),
    ],
)
def test_what_is_to_become_of_it_whatever_the_verb(words: str, goal: str | None) -> None:
    assert goal_of_made(Heard(words), timed=goal != "cancel") == goal


def test_a_second_opinion_told_as_a_reason_is_no_question() -> None:
    desk = _made("oh lord, everyone's telling me to get a second opinion. can you undo that for me")
    assert "Shall I cancel it?" in desk.last_reply


@pytest.mark.parametrize(
    ("words", "agrees"),
    [
        ("yes, sorry, I'm hopeless", True),
        ("yep, it is what it is", True),
        ("I'm afraid so", True),
        ("go ahead, we'll call when we're back in town", True),
        ("yes, we can't do monday", True),
        ("yes please, before I change my mind again", True),
        ("yes, I hate to do it but yes", True),
        ("yes, no wait, keep it", False),
        ("oh go on then, I'll come", False),
        ("yes but move it to friday", False),
        ("yes, and book me another", False),
    ],
)
def test_a_yes_to_calling_it_off(words: str, agrees: bool) -> None:
    assert agrees_and_remarks(plain(words), cancels=True) == agrees


@pytest.mark.parametrize(
    ("words", "agrees"),
    [
        ("yes sir, and I'll write it on the fridge", True),
        ("yes, lord willing", True),
        ("yep, sorry about the racket, it's the drill next door", True),
        ("yep, my dog will have to wait", True),
        ("yes but make it the fourteenth", False),
        ("yes, make it four though", False),
        ("yes, my surname is Vera", False),
        ("yes, seven four on the end", False),
        ("no, that's perfect", False),
    ],
)
def test_a_yes_to_what_was_read_back(words: str, agrees: bool) -> None:
    assert agrees_and_remarks(plain(words)) == agrees


def test_it_is_called_off_by_a_yes_with_an_excuse() -> None:
    desk = Desk(VET, existing=[appointment("a1", "Nail trim", "2026-03-03T10:00")])
    desk.hold(*BOOKED, "can you cancel that for me", "yes, sorry, I'm hopeless")
    assert desk.called("cancel_appointment")


@pytest.mark.parametrize(
    "words",
    [
        "changed my mind, a wellness exam instead",
        "forget the claws, it's a wellness exam he's wanting",
        "oh you know what, changed my mind, a wellness exam",
    ],
)
def test_what_follows_a_change_of_mind_is_the_wish(words: str) -> None:
    desk = Desk(VET)
    desk.hold("I'd like a nail trim", words)
    assert desk.memory.booking is not None
    assert desk.memory.booking.service == "Wellness exam"


@pytest.mark.parametrize(
    "words", ["changed my mind, not today, thanks", "nah, you know what, I'm good", "nah let's not"]
)
def test_a_change_of_mind_alone_drops_it(words: str) -> None:
    desk = Desk(VET)
    desk.hold("I'd like a nail trim", words)
    assert desk.memory.booking is None


@pytest.mark.parametrize(
    "words",
    [
        "no, good day to you",
        "no dear, you've been patient with me",
        "no mija, thank you",
        "nothing else, appreciate you",
        "that's grand, I'll see you tomorrow",
        "right you are, cheerio",
        "uh uh, we're done here",
    ],
)
@pytest.mark.parametrize("between", [(), ("yes",)])
def test_who_wants_no_more_has_gone(words: str, between: tuple[str, ...]) -> None:
    assert _made(*between, words).over


@pytest.mark.parametrize("words", ["no, that's the wrong day", "no wait, can you cancel it", "no, I need it at eleven"])
def test_who_puts_something_right_has_not_gone(words: str) -> None:
    assert not _made(words).over


def test_a_dear_is_no_more_than_a_courtesy() -> None:
    assert takes_leave(Heard("righto, ta ra chick"))


@pytest.mark.parametrize(
    "words",
    [
        "let me have somebody who's actually sitting in the building",
        "I'd sooner talk to a body with a pulse, hon",
        "I want somebody with a heartbeat",
        "put a real person on, sweetheart",
        "anybody real back there",
        "is there a soul in that office I could speak with",
        "anybody at that desk I can holler at",
    ],
)
def test_somebody_of_flesh_is_wished_for(words: str) -> None:
    assert asks(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "can I get someone saturday at noon",
        "I am a person of few words",
        "is there anybody at your office who can do sign language in a meeting",
    ],
)
def test_nobody_is_wished_for(words: str) -> None:
    assert not asks(plain(words))


def test_who_is_to_be_seen_is_not_asked_to_the_telephone() -> None:
    desk = Desk(DENTIST)
    desk.say("my wife's in tears, they said ask for Dr. Patel, could he see her for a toothache tomorrow at ten")
    assert desk.memory.booking is not None
    assert desk.memory.booking.goal == "book"
