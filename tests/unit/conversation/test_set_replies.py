"""What is said without a model, as far as it depends on the entries alone."""

import msgspec
import pytest

from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, FunctionResult, Note, Noted
from receptionist.conversation.set_replies import SetReply, set_reply, turns_without_news
from receptionist.conversation.spoken_language import spoken_language
from receptionist.practice.definition import Definition


def turns(*said: tuple[str, str]) -> list[Entry]:
    """Caller and receptionist, in turn; an empty answer was not given yet."""
    entries: list[Entry] = [AgentSaid(0, "Hello.", "Hello.")]
    for number, (theirs, mine) in enumerate(said, 1):
        entries.append(CallerSaid(number, theirs))
        if mine:
            entries.append(AgentSaid(number, mine, mine))
    return entries


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        ("1", SetReply(("take_your_time",))),
        ("2", SetReply(("still_there",))),
        ("3", SetReply(("silence_goodbye",), ends="silence")),
        ("last", SetReply(("silence_goodbye",), ends="silence")),
    ],
)
def test_silence_is_answered_without_a_model_and_ends_the_call(detail: str, expected: SetReply) -> None:
    entries = [*turns(("When are you open?", "At eight.")), Noted(Note.SILENCE, detail)]

    assert set_reply(entries, led=True) == expected
    assert set_reply(entries, led=False) is None  # the built-in dialogue knows what it asked for


def test_on_hold_nothing_is_said_and_its_end_is_told_as_what_it_is() -> None:
    entries = turns(("Your call is important to us.", ""))

    assert set_reply(entries, led=False) == SetReply()
    entries.append(Noted(Note.SILENCE, "last"))
    assert set_reply(entries, led=True) == SetReply(("hold_goodbye",), ends="on hold")


def test_who_may_be_there_hears_once_that_we_wait_before_a_hold_is_quiet() -> None:
    hold = "All our agents are busy. Please stay on the line."

    assert set_reply(turns(("Let me put you through.", "Thank you."), (hold, "")), led=True) == SetReply(
        ("still_here",)
    )
    assert set_reply(turns(("When do you open?", "At 8."), (hold, "Here."), (hold, "")), led=True) == SetReply()


@pytest.mark.parametrize("led", [True, False])
def test_what_may_be_a_machine_is_asked_whether_anybody_is_there_before_it_is_left(led: bool) -> None:
    tape = "The number you have dialed is not in service."
    asked = [*turns((tape, "Is anyone there?"))]

    assert set_reply(turns((tape, "")), led=led) == SetReply(("anyone_there",))
    assert set_reply([*asked, CallerSaid(2, tape)], led=led) == SetReply(
        ("machine_goodbye",), ends="machine: voicemail"
    )
    assert set_reply([*asked, CallerSaid(2, "Yes. It is what I hear when I call you.")], led=led) is None


def test_a_request_for_a_person_never_ends_the_call_as_a_machines() -> None:
    wish = "I want to speak to a real person"
    talk = turns(("Oh great, this is an AI assistant.", "It is."), *[(wish, f"{at} is busy.") for at in "abc"])

    assert set_reply([*talk, CallerSaid(5, wish)], led=False) is None


def test_a_moment_is_given_at_once_but_a_question_in_it_is_answered() -> None:
    assert set_reply(turns(("Hold on, let me get my card.", "")), led=True) == SetReply(("take_your_time",))
    assert set_reply(turns(("One moment, when do you close?", "")), led=True) is None
    assert set_reply(turns(("One moment.", "")), led=False) is None  # the built-in dialogue remembers that it waits


def test_a_model_that_says_the_same_again_and_again_is_helped_out_once_and_then_ended() -> None:
    said = [(f"{word} it is about that.", "Could you tell me more?") for word in "abcdefghijk"]
    replies: list[SetReply | None] = []
    entries: list[Entry] = []
    for number, (theirs, mine) in enumerate(said, 1):
        entries.append(CallerSaid(number, theirs.replace(" ", f" {'xyzuvwklmno'[number - 1] * 9} ")))
        replies.append(set_reply(entries, led=True))
        if reply := replies[-1]:
            mine = "This isn't getting us anywhere."
            if reply.note:
                entries.append(Noted(reply.note))
        entries.append(AgentSaid(number, mine, mine))

    offered, *_ = [at for at, reply in enumerate(replies) if reply]
    assert replies[offered] == SetReply(("nowhere",), note=Note.NOWHERE)
    assert replies[-1] == SetReply(("nowhere_goodbye",), ends="nowhere")
    assert [reply for reply in replies[offered + 1 : -1] if reply and not reply.ends] == []


def test_a_conversation_that_gets_somewhere_is_left_alone() -> None:
    names = ("Whose name shall I put down?", "On which number?", "What is it about?", "Shall I pass that on?")
    talk = turns(*[("yes", f"{name} ({number})") for number, name in enumerate(names * 4)])
    asked = turns(*[("Are you there?", "Yes, I am.")] * 4)
    asked.append(FunctionResult("f1", "check_hours", {"spoken": "At eight."}))

    assert turns_without_news([*talk, CallerSaid(20, "yes")]) == 0
    assert turns_without_news([*asked, CallerSaid(20, "And on Monday?")]) == 0


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("Hola, ¿me puede decir cuándo abren?",), "es-US"),
        (("Hola, ¿me puede decir cuándo abren?", "Thank you, that is all that I wanted."), "en-US"),
        (("¿Cuándo abren el lunes?", "Okay."), "es-US"),
        ((), "en-US"),
    ],
)
def test_the_caller_is_spoken_to_in_their_own_language(said: tuple[str, ...], expected: str) -> None:
    about = {"name": "A", "timezone": "America/New_York", "numbers": ["+12125550100"]}
    english = msgspec.convert({"practice": {**about, "also_speaks": ["es-US"]}, "hours": {}}, Definition)
    spanish_only = msgspec.convert({"practice": {**about, "language": "es-MX"}, "hours": {}}, Definition)
    entries = turns(*[(words, "") for words in said])

    assert spoken_language(entries, english) == expected
    assert spoken_language(entries, spanish_only) == "es-MX"
