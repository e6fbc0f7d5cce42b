"""A message given in one breath: its text, whom it is for and who leaves it are taken, and not asked for again."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation.history import AgentSaid, CallerSaid, Note, Noted
from receptionist.conversation.message_reading import role_told, signed, who_called
from receptionist.conversation.words import plain

OFFERED = "what do you think this is"  # advice, which is refused with the offer of a message


@pytest.mark.parametrize(
    ("said", "text", "name"),
    [
        ("Tell her to call me back. Olive Tran, 312 555 0166", "Tell her to call me back.", "Olive Tran"),
        ("my crown came off, it's Olive Tran at 312 555 0166", "my crown came off", "Olive Tran"),
        (
            "ask him to call me olive tran three one two five five five oh one six six",
            "ask him to call me",
            "Olive Tran",
        ),
        ("my crown came off, 312 555 0166, Olive Tran", "my crown came off", "Olive Tran"),
        ("The survey is back. Olive Tran.", "The survey is back.", "Olive Tran"),
        ("my crown came off, Olive Tran, T R A N, 312 555 0166", "my crown came off", "Olive Tran"),
        ("que ya tengo la receta, soy Ana Gil, 713 555 0162", "que ya tengo la receta", "Ana Gil"),
        ("The mediation moved to Friday. It's Gwen", "The mediation moved to Friday.", "Gwen"),
        ("tell Dana I'm running late, it's Gwen", "tell Dana I'm running late", "Gwen"),
        ("tell her the meeting is off, it's Friday", "tell her the meeting is off, it's Friday", ""),
        ("tell her the door is stuck, it's urgent", "tell her the door is stuck, it's urgent", ""),
        ("tell him to call me back at 312 555 0166", "tell him to call me back at 312 555 0166", ""),
        ("my crown came off last night", "my crown came off last night", ""),
    ],
)
def test_the_signature_is_no_part_of_a_message(said: str, text: str, name: str) -> None:
    found = signed(said)

    assert (found.text, found.name) == (text, name)


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("please take a message for the doctor", "the doctor"),
        ("leave a message for my hygienist", "the hygienist"),
        ("un recado para la doctora", "la doctora"),
        ("a message for the weekend", ""),
    ],
)
def test_a_message_may_be_for_whoever_has_that_part(said: str, whom: str) -> None:
    assert role_told(plain(said)) == whom


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            "fine, then please take a message for the doctor, tell her about the itchy patch on my arm and to call me"
            " back. Olive Tran, 312 555 0166",
            "For the doctor: Tell her about the itchy patch on my arm and to call me back.",
        ),
        (
            "no thanks, just take a message for Dr. Nguyen that my crown came off, it's Olive Tran at 312 555 0166",
            "For Dr. Nguyen: My crown came off",
        ),
        (
            "then leave a message for the dentist, the new crown feels too high. this is olive tran, 312 555 0166",
            "For the dentist: The new crown feels too high.",
        ),
    ],
)
@pytest.mark.parametrize("before", [(), (OFFERED,)])
def test_a_message_in_one_breath_is_read_back_at_once(said: str, reason: str, before: tuple[str, ...]) -> None:
    desk = Desk(DENTIST)
    desk.hold(*before)
    desk.hold(said, "yes")

    assert desk.messages == [{"name": "Olive Tran", "phone": "+13125550166", "reason": reason}]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("could you get a message to Dr. Nguyen, my crown came off", "My crown came off"),
        ("I was hoping to leave word for Dr. Nguyen. My crown came off", "My crown came off"),
        ("can you get word to Dr. Nguyen that my crown came off", "My crown came off"),
        ("can I leave a quick note for Dr. Nguyen, my crown came off", "My crown came off"),
        ("please give Dr. Nguyen an urgent message, my crown came off", "My crown came off"),
    ],
)
def test_a_message_is_given_in_many_ways(said: str, reason: str) -> None:
    desk = Desk(DENTIST)
    desk.hold(said, "Olive Tran", "312 555 0166", "yes")

    assert desk.messages[0]["reason"] == f"For Dr. Nguyen: {reason}"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("yes, as soon as she can", "For Dr. Nguyen: My crown came off. As soon as she can"),
        ("yes please, today if possible", "For Dr. Nguyen: My crown came off. Today if possible"),
        ("yep, before friday please", "For Dr. Nguyen: My crown came off. Before friday please"),
        ("yes please, thank you", "For Dr. Nguyen: My crown came off"),
    ],
)
def test_a_yes_may_say_how_soon(answer: str, reason: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("can I leave a note for Dr. Nguyen, my crown came off", "Olive Tran", "312 555 0166", answer)

    assert [one["reason"] for one in desk.messages] == [reason]


def test_no_thats_all_is_asked_about_before_a_message_is_dropped() -> None:
    desk = Desk(DENTIST)
    desk.hold("can I leave a note for Dr. Nguyen, my crown came off", "Olive Tran", "312 555 0166")
    heard = desk.say("no, that's all")
    assert heard == "Shall I pass the message on? Please say yes or no."
    assert not desk.messages

    desk.say("yes")
    assert len(desk.messages) == 1


def test_only_what_is_missing_is_asked_for() -> None:
    desk = Desk(DENTIST)
    desk.say("please leave a message for the dentist, the new crown feels too high, my number is 312 555 0166")
    assert desk.asking == "name"

    desk.say("olive tran")
    assert desk.asking == "summary"


def test_the_number_of_the_call_may_be_named_in_the_same_breath() -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    desk.say("tell Dr. Patel that my crown came off and to call me at this number. Olive Tran.")

    assert desk.asking == "summary"


@pytest.mark.parametrize("said", ["can you just tell me if that's eczema", "do you think it's broken"])
def test_who_asks_once_more_for_a_diagnosis_is_refused_once_more(said: str) -> None:
    desk = Desk(DENTIST)
    desk.say(OFFERED)

    assert "I can't give advice on that." in desk.say(said)


@pytest.mark.parametrize("then", ["Olive Tran", "no no, nobody's hurt. It's Olive Tran"])
def test_a_message_that_told_of_an_emergency_is_taken_after_the_reply(then: str) -> None:
    desk = Desk(DENTIST)
    desk.entries += [CallerSaid(1, "tell Dr. Nguyen there's water pouring in at the back"),
                     Noted(Note.EMERGENCY, "fire"), AgentSaid(1, "Please dial 911.", "Please dial 911.")]  # fmt: skip
    desk.turn = 1
    desk.hold(then, "312 555 0166", "yes")

    assert desk.messages == [
        {
            "name": "Olive Tran",
            "phone": "+13125550166",
            "reason": "For Dr. Nguyen: Tell Dr. Nguyen there's water pouring in at the back",
        }
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("take a message, Ruth Pike would like to know which brands are vegan", "Ruth Pike"),
        ("could you leave a note to say Priya Nair can't find her scarf", "Priya Nair"),
        ("tell the nurse that Bob Thwaite's lost the diet sheet", "Bob Thwaite"),
        ("take a message, the scarf would like a wash", ""),
        ("take a message for Dana, I would like to know which brands are vegan", ""),
    ],
)
def test_who_leaves_word_in_the_third_person(said: str, name: str) -> None:
    assert who_called(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "take a message, Ruth Pike would like to know if you use metal fillings",
        "take a message for me, it's Ruth Pike and I wanna know if you use metal fillings",
        "yes do leave a note, say it's Ruth Pike and I've eleven pairs of dentures to give away",
    ],
)
def test_a_name_told_beside_the_message_is_not_asked_for(said: str) -> None:
    desk = Desk(DENTIST)
    desk.hold(said)

    assert desk.asking == "number"
    assert desk.memory.draft is not None
    assert desk.memory.draft.name == "Ruth Pike"
