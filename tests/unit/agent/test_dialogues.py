"""Whole conversations with the built-in dialogue: what callers say, perfectly recognised and not, and what they get."""

import asyncio
from collections.abc import Coroutine

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.agent.dialogue import Dialogue, hold
from tests.unit.conversation.practices import MONDAY_NIGHT, practice

from receptionist.agent.events import End, Leave
from receptionist.conversation.history import Note, Origin, Outcome
from receptionist.practice.definition import Callers, FunctionsOff, Messages


def test_a_question_and_the_hours_and_goodbye() -> None:
    dialogue, replies = hold(["are you in network", "and what are your hours", "no thank you, that's all"])

    assert replies[0] == (
        "Hello, I'm an automated assistant. Thanks for calling Bright Smiles, this is Ava. How can I help?"
    )
    assert replies[1].startswith("We take most plans. Delta Dental, Cigna and MetLife are among them.")
    assert replies[2].startswith("Today we're open from eight to noon and from one to five.")
    assert replies[3] == "Thanks for calling. Goodbye."
    assert dialogue.over is not None
    assert dialogue.conversation.outcome(ended_by_caller=False) is Outcome.ANSWERED


def test_a_message_is_read_back_and_kept_before_it_is_confirmed() -> None:
    dialogue, replies = hold(
        ["I'd like to leave a message", "Sam Lee", "yes", "two one two five five five oh one double nine",
         "that's right", "My crown came loose", "yes please"]
    )  # fmt: skip

    assert replies[1:] == [
        "Of course. What's your name?",
        "Sam Lee. Is that right?",
        "Thanks. What's the best number to reach you?",
        "I have two one two, five five five, zero one nine nine. Is that right?",
        "Thanks. What would you like me to tell them?",
        "Here's what I have. Sam Lee, two one two, five five five, zero one nine nine. "
        "The message is: My crown came loose. Shall I pass that on?",
        "Done. I've passed your message to the team. Is there anything else I can help with?",
    ]
    assert [(row.name, row.phone, row.reason) for row in dialogue.kept.messages] == [
        ("Sam Lee", "+12125550199", "My crown came loose")
    ]
    assert dialogue.conversation.outcome(ended_by_caller=True) is Outcome.MESSAGE_TAKEN


def test_a_caller_with_a_number_is_offered_it() -> None:
    dialogue, replies = hold(
        ["please take a message", "this is Sam Lee", "yes", "yes", "call me about my bill", "yes"],
        Dialogue(caller="+12125550199"),
    )

    assert replies[3] == "Thanks. Can we call you back on the number you're calling from?"
    assert dialogue.kept.messages[0].phone == "+12125550199"


def test_a_caller_without_patience_for_read_backs_goes_on() -> None:
    dialogue, _ = hold(["leave a message", "Sam Lee", "212 555 0199", "my crown came loose this morning", "yes"])

    assert [(row.name, row.phone, row.reason) for row in dialogue.kept.messages] == [
        ("Sam Lee", "+12125550199", "My crown came loose this morning")
    ]


def test_everything_in_one_breath_is_not_asked_for_again() -> None:
    dialogue, replies = hold(
        ["Hi, my name is Jennifer Alvarez, can someone call me back about my bill, my number is 212 555 0143",
         "yes"]
    )  # fmt: skip

    assert "Jennifer Alvarez, two one two, five five five, zero one four three." in replies[1]
    assert "Shall I pass that on?" in replies[1]
    assert dialogue.kept.messages[0].name == "Jennifer Alvarez"
    assert "about my bill" in dialogue.kept.messages[0].reason


def test_a_wrong_name_and_a_wrong_digit_are_put_right() -> None:
    dialogue, replies = hold(
        ["leave a message", "sham leigh", "no, Sam Lee", "yes", "212 555 0198", "no, it ends in nine nine", "yes",
         "I lost my retainer", "no, the number is 212 555 0197", "yes", "yes"]
    )  # fmt: skip

    assert replies[3] == "Sam Lee: S, A, M; L, E, E. Is that right?"
    assert "zero one nine nine" in replies[6]
    assert "zero one nine seven" in replies[9]
    assert dialogue.kept.messages[0].phone == "+12125550197"


def test_a_number_said_in_two_parts_is_put_together() -> None:
    _, replies = hold(["leave a message", "Sam Lee", "yes", "five five five oh one nine nine", "two one two"])

    assert replies[4] == "And the area code?"
    assert replies[5] == "I have two one two, five five five, zero one nine nine. Is that right?"


def test_the_keypad_gives_the_number_and_the_yes() -> None:
    dialogue, replies = hold(
        ["leave a message", "Sam Lee", "#1", "mumble", "#2125550199", "#1", "my tooth hurts", "#1"]
    )

    assert "type it on your keypad" in replies[4]
    assert "zero one nine nine" in replies[5]
    assert dialogue.kept.messages[0].phone == "+12125550199"


def test_zero_asks_for_a_person_anywhere() -> None:
    for lines in ([], ["leave a message"], ["leave a message", "Sam Lee", "yes"]):
        dialogue, _ = hold([*lines, "#0"])

        assert dialogue.functions == ["transfer_call"]


def test_a_question_in_the_middle_of_a_message_is_answered_and_the_message_goes_on() -> None:
    dialogue, replies = hold(
        ["leave a message", "Sam Lee", "yes", "what time do you close today", "212 555 0199", "yes",
         "please call me", "yes"]
    )  # fmt: skip

    assert replies[4] == "Today we're open from eight to noon and from one to five. Which number should we call?"
    assert len(dialogue.kept.messages) == 1


def test_two_turns_that_are_not_understood_bring_the_offer_of_a_person_who_is_there() -> None:
    dialogue, replies = hold(["flibber the wocket", "snork", "yes"])

    assert replies[2] == "Sorry, I can't help with that myself. Would you like to talk to the front desk?"
    assert isinstance(dialogue.over, End)
    assert dialogue.over.reason == "transferred"


@pytest.mark.parametrize("answers", [["no"], ["purple", "purple"], ["a message, please"]])
def test_who_does_not_want_that_person_may_leave_a_message(answers: list[str]) -> None:
    dialogue, replies = hold(["flibber the wocket", "snork", *answers])

    assert "message" in replies[-1] or replies[-1] == "Of course. What's your name?"
    assert dialogue.over is None


def test_two_turns_that_are_not_understood_bring_the_offer_of_a_message_where_nobody_is() -> None:
    dialogue, replies = hold(["flibber the wocket", "snork", "yes", "Sam Lee"], Dialogue(now=MONDAY_NIGHT))

    assert replies[1] == "Sorry, I didn't catch that. Could you say it another way?"
    assert replies[2] == "Sorry, I can't help with that myself. Would you like to leave a message for the team?"
    assert replies[3] == "Of course. What's your name?"
    assert dialogue.kept.messages == []


def test_nothing_is_asked_a_third_time() -> None:
    """A caller who cannot be understood at all still leaves word, marked as unconfirmed."""
    dialogue, replies = hold(["brrr", "brrr", "", "", "", "", "", "", "", "", "", "", ""], Dialogue(now=MONDAY_NIGHT))

    assert all(replies.count(reply) <= 2 for reply in replies[1:])
    assert len(dialogue.kept.messages) == 1
    assert "not confirmed" in dialogue.kept.messages[0].reason


@pytest.mark.parametrize("no", ["I don't want that", "hmm", "maybe later", "what", "no"])
def test_only_a_clear_yes_passes_a_message_on(no: str) -> None:
    dialogue, _ = hold(["leave a message", "Sam Lee", "yes", "212 555 0199", "yes", "my crown came loose", no])

    assert dialogue.kept.messages == []


def test_a_caller_who_changes_their_mind_leaves_nothing_behind() -> None:
    dialogue, replies = hold(["leave a message", "Sam Lee", "actually never mind", "no"])

    assert replies[3] == "Okay. We'll leave that. Is there anything else?"
    assert replies[4] == "Thanks for calling. Goodbye."
    assert dialogue.kept.messages == []


def test_a_message_that_cannot_be_kept_is_never_confirmed() -> None:
    dialogue = Dialogue()
    dialogue.kept.away = True

    _, replies = hold(
        ["leave a message", "Sam Lee", "yes", "212 555 0199", "yes", "my crown came loose", "yes"], dialogue
    )

    assert replies[-1].startswith("I'm sorry, I couldn't save your message just now.")
    assert dialogue.conversation.outcome(ended_by_caller=True) is not Outcome.MESSAGE_TAKEN


def test_news_that_an_interruption_cut_off_is_told_again() -> None:
    dialogue, replies = hold(["leave a message", "Sam Lee", "yes", "212 555 0199", "yes", "my crown came loose", "yes"])
    dialogue.conversation.spoke(dialogue.turn, replies[-1], "Done.", interrupted=True)

    _, replies = hold(["wait, are you open tomorrow"], dialogue)

    assert replies[-1].startswith("Just so you know: your message has been passed on.")


def test_a_message_that_was_heard_to_be_passed_on_is_not_told_again() -> None:
    lines = ["leave a message", "Sam Lee", "yes", "212 555 0199", "yes", "my crown came loose", "yes"]
    _, replies = hold([*lines, "are you open tomorrow"])

    assert replies[-1].startswith("Tomorrow, Tuesday, we're open")


def test_a_person_who_is_there_is_rung_on_a_phone_call() -> None:
    dialogue, replies = hold(["can I speak to a person please"], Dialogue(origin=Origin.PHONE))

    assert replies[1] == "One moment. I'm putting you through to the front desk."
    assert dialogue.over == Leave(person="Front desk", number="+12125550111")
    assert dialogue.kept.audit == [("transfer", {"person": "Front desk", "state": "ringing"})]
    assert dialogue.conversation.outcome(ended_by_caller=False) is not Outcome.TRANSFERRED  # nobody has taken it yet


def test_after_hours_a_person_becomes_a_message() -> None:
    dialogue, replies = hold(
        ["let me talk to someone", "yes", "Sam Lee", "yes", "212 555 0199", "yes", "my crown came loose", "yes"],
        Dialogue(now=MONDAY_NIGHT),
    )

    assert replies[1] == "I'm sorry, I can't reach the front desk right now. Would you like to leave a message?"
    assert dialogue.kept.messages[0].reason == "For Front desk: My crown came loose"


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("I'd like to talk to someone about billing", "Office manager"),
        ("can you connect me with the office manager", "Office manager"),
        ("put me through to the dentist on call", "Dentist on call"),
        ("can I speak to a purse in", "Front desk"),
        ("operator", "Front desk"),
        ("I want to speak with a real person", "Front desk"),
    ],
)
def test_the_right_person_is_found(words: str, person: str) -> None:
    dialogue, _ = hold([words], Dialogue(origin=Origin.PHONE))

    assert isinstance(dialogue.over, Leave)
    assert dialogue.over.person == person


def test_a_dentist_whom_nobody_can_be_put_through_to_gets_a_message() -> None:
    _, replies = hold(["is Dr. Patel there", "yes"])

    assert replies[1] == "I'm sorry, I can't put you through from here. Would you like to leave a message?"
    assert replies[2] == "Of course. What's your name?"


def test_a_transfer_that_nobody_took_comes_back_as_a_message() -> None:
    dialogue = Dialogue(origin=Origin.PHONE)
    hold(["can I talk to a person"], dialogue)
    dialogue.over = None

    reply = _run(dialogue.note(Note.TRANSFER, "no_answer"))

    assert reply == "I'm sorry, nobody could take your call. Would you like to leave a message?"


def test_an_emergency_is_answered_at_once_in_the_middle_of_anything() -> None:
    for lines in ([], ["leave a message"], ["leave a message", "Sam Lee", "yes", "212 555 0199", "yes"]):
        dialogue, replies = hold([*lines, "my husband can't breathe"])

        assert replies[-1] == "This may be an emergency. Please hang up and dial nine one one now."
        assert dialogue.functions == []
        assert dialogue.kept.audit == [("emergency", {"group": "breathing", "found": "by rule"})]
        assert dialogue.conversation.outcome(ended_by_caller=True) is Outcome.EMERGENCY


def test_an_emergency_is_answered_although_the_audit_log_is_away() -> None:
    dialogue = Dialogue()
    dialogue.kept.away = True

    _, replies = hold(["she's unconscious"], dialogue)

    assert "nine one one" in replies[-1]


def test_an_appointment_is_passed_on_honestly() -> None:
    dialogue, replies = hold(
        ["I'd like to book a cleaning next Tuesday", "Sam Lee", "yes", "212 555 0199", "yes", "yes"]
    )

    assert replies[1].startswith("I can't do that myself. I'll pass your request to the team")
    assert dialogue.kept.messages[0].reason == "Appointment: I'd like to book a cleaning next Tuesday"


def test_a_question_that_may_be_meant_is_asked_back() -> None:
    dialogue, replies = hold(["do you see any sort of children", "yes"])
    if replies[1].startswith("Are you asking"):
        assert replies[1] == "Are you asking, do you see children?"
        assert replies[2].startswith("Yes, from the first tooth.")
    else:
        assert replies[1].startswith("Yes, from the first tooth.")
    assert dialogue.conversation.outcome(ended_by_caller=True) is Outcome.ANSWERED


def test_the_address_is_told_without_a_faq_for_it() -> None:
    _, replies = hold(["where are you located"])

    assert replies[1].startswith("We're at 12 Main Street, Springfield.")


@pytest.mark.parametrize(
    "words",
    [
        "how much ibuprofen can I take for a toothache",
        "do you think it is infected",
        "do I have a case against my landlord",
        "should I take the plea",
        "qué le doy a mi hijo para el dolor",
        "puedo demandar a mi vecino",
    ],
)
def test_medical_and_legal_advice_is_refused(words: str) -> None:
    _, replies = hold([words])

    assert replies[1].startswith("I can't give advice on that.")


def test_whoever_asks_learns_that_this_is_no_human() -> None:
    _, replies = hold(["am I talking to a real person", "so you are a robot"])

    assert replies[1].startswith("No. I'm an automated assistant")
    assert replies[2].startswith("Yes. I'm an automated assistant")


def test_the_last_words_are_repeated_on_request() -> None:
    _, replies = hold(["is there parking", "sorry, can you repeat that"])

    assert replies[2] == replies[1]


def test_silence_is_met_with_patience_then_goodbye() -> None:
    dialogue = Dialogue()
    hold([], dialogue)
    replies = [_run(dialogue.note(Note.SILENCE, str(count))) for count in (1, 2, 3)]

    assert replies[0] == "I'm still here. How can I help?"
    assert replies[1] == "Are you still there?"
    assert replies[2].endswith("Goodbye.")
    assert dialogue.over is not None


def test_a_caller_who_asked_for_a_moment_gets_more_of_them() -> None:
    dialogue, replies = hold(["leave a message", "one moment please"])
    more = [_run(dialogue.note(Note.SILENCE, str(count))) for count in (1, 2, 3, 4)]

    assert replies[2] == more[0] == more[1] == "Take your time. I'm listening."
    assert more[2] == "What's your name?"
    assert dialogue.over is None


def test_a_call_that_was_cut_goes_on_where_it_was() -> None:
    dialogue, _ = hold(["leave a message"])

    assert _run(dialogue.note(Note.RESUMED)) == "Sorry, we were cut off for a moment. What's your name?"


def test_functions_that_are_off_are_neither_called_nor_offered() -> None:
    definition = practice(functions_off=FunctionsOff(("take_message", "transfer_call")))
    dialogue, replies = hold(["can I leave a message", "snork", "blub"], Dialogue(definition=definition))

    assert all("message" not in reply for reply in replies)
    assert dialogue.kept.messages == []


def test_a_practice_that_asks_only_for_a_number_gets_only_that() -> None:
    definition = practice(messages=Messages(ask=("number",)), callers=Callers())
    dialogue, _ = hold(["leave a message", "212 555 0199", "yes", "yes"], Dialogue(definition=definition))

    assert dialogue.kept.messages[0].phone == "+12125550199"


# What whisper makes of a sentence at one word wrong in four to six.
@pytest.mark.parametrize(
    ("heard", "function"),
    [
        ("What are your ours?", "check_hours"),
        ("What time do you clothes today?", "check_hours"),
        ("Are you opened on Sat today?", "check_hours"),
        ("Is the office hope in tomorrow?", "check_hours"),
        ("Can I speak to a purse in?", "transfer_call"),
        ("I'd like to talk to some one please.", "transfer_call"),
        ("I'd like to talk to someone about feelings.", "transfer_call"),
        ("Can I speak to a person, please?", "transfer_call"),
        ("Are you in network with Cygnus?", "answer_faq"),
        ("do you sea children.", "answer_faq"),
        ("Do you take my insurants?", "answer_faq"),
        ("Is there park in?", "answer_faq"),
        ("Where do I leave my cart?", "answer_faq"),
    ],
)
def test_a_wrong_word_does_not_lose_the_caller(heard: str, function: str) -> None:
    dialogue, _ = hold([heard])

    if not dialogue.functions:  # asked back: one yes later it is right
        hold(["yes"], dialogue)
    assert function in dialogue.functions


@pytest.mark.parametrize(
    "heard",
    [
        "I'd like to leave a massage.",
        "Can I leave a messages?",
        "Please take the message.",
        "Could someone called me back?",
        "and someone call me back.",
    ],
)
def test_a_message_is_offered_although_the_word_was_misheard(heard: str) -> None:
    _, replies = hold([heard])

    assert replies[1] == "Of course. What's your name?"


_LINES = st.sampled_from(
    ["", "yes", "no", "leave a message", "Sam Lee", "212 555 0199", "five five five", "my crown came loose", "hmm",
     "what are your hours", "are you in network", "snork", "never mind", "repeat that", "one moment", "thank you",
     "who are you", "#1", "#2", "#0", "#5", "#2125550199", "no, it ends in 0198", "the number", "is it Friday", "hello"]
)  # fmt: skip


@given(st.lists(_LINES, max_size=14))
def test_whatever_callers_say_they_are_answered_truly(lines: list[str]) -> None:
    dialogue = Dialogue(now=MONDAY_NIGHT)
    for line in lines:
        before = len(dialogue.kept.messages)
        reply = hold([line], dialogue)[1][-1]

        assert reply
        if line != "repeat that":  # what was true is true again
            told = "passed your message" in reply or "passed on what" in reply
            assert told == (len(dialogue.kept.messages) > before)
        if dialogue.over:
            assert reply.endswith("Goodbye.")
            break


def _run(reply: Coroutine[object, object, str]) -> str:
    return asyncio.run(reply)
