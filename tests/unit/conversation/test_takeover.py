"""Another model has held the conversation and failed: what the built-in dialogue says next, from the entries alone."""

import pytest
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation import builtin_state
from receptionist.conversation.builtin import step
from receptionist.conversation.builtin_state import State
from receptionist.conversation.functions import specs
from receptionist.conversation.history import (
    AgentSaid,
    CallDelta,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    Json,
    ModelRequest,
    Note,
    Noted,
    StateDelta,
    TextDelta,
)
from receptionist.conversation.takeover import asked_for, is_an_answer

_GREETING = "Thanks for calling Bright Smiles, this is Ava. How can I help?"


class Held:
    """A conversation that a vendor's model has led; `answer` is what the built-in dialogue says to it now."""

    def __init__(self, *lines: str, caller: str = "", greeting: str = _GREETING) -> None:
        """`lines`: caller and receptionist in turn; the last one is the caller's."""
        self.entries: list[Entry] = [AgentSaid(0, greeting, greeting)]
        self.caller = caller
        self.text = ""
        self.call: CallDelta | None = None
        self.state = State()
        for number, line in enumerate(lines):
            turn = number // 2 + 1
            self.entries.append(AgentSaid(turn, line, line) if number % 2 else CallerSaid(turn, line))

    def add(self, *entries: Entry) -> "Held":
        self.entries += entries
        return self

    def answer(self, state: bytes = b"") -> str:
        definition = practice()
        request = ModelRequest(
            practice=definition,
            now=MONDAY_TEN,
            entries=self.entries,
            functions=specs(definition),
            caller=self.caller,
            state=state,
        )
        deltas = step(request)
        self.text = " ".join(delta.text for delta in deltas if isinstance(delta, TextDelta))
        self.call = next((delta for delta in deltas if isinstance(delta, CallDelta)), None)
        self.state = next(builtin_state.decode(delta.state) for delta in deltas if isinstance(delta, StateDelta))
        return self.text

    def goes_on(self, said: str) -> str:
        """The caller answers the built-in dialogue, which knows its own state from here."""
        turn = 1 + max(entry.turn for entry in self.entries if isinstance(entry, CallerSaid))
        self.entries += [AgentSaid(turn - 1, self.text, self.text), CallerSaid(turn, said)]
        return self.answer(builtin_state.encode(self.state))

    @property
    def arguments(self) -> Json:
        assert self.call is not None
        assert self.call.call.name == "take_message"
        return self.call.call.arguments


def _named_and_numbered(**options: str) -> Held:
    return Held(
        "I'd like to leave a message",
        "Of course. May I have your name, please?",
        "it's Jennifer Alvarez",
        "Thank you, Jennifer. And what's the best number to reach you?",
        "212 555 0143",
        **options,
    )


def test_only_the_reason_is_asked_for_when_name_and_number_were_given() -> None:
    held = _named_and_numbered()

    assert held.answer() == "Thanks. What would you like me to tell them?"


def test_what_was_given_is_read_back_once_and_passed_on() -> None:
    held = _named_and_numbered()
    held.answer()

    summary = held.goes_on("my crown came loose")
    assert "Jennifer Alvarez, two one two, five five five, zero one four three." in summary
    assert "My crown came loose." in summary

    held.goes_on("yes")
    assert held.arguments == {"name": "Jennifer Alvarez", "phone": "+12125550143", "reason": "My crown came loose"}


def test_name_and_number_given_in_one_answer_are_both_known() -> None:
    held = Held(
        "can someone call me back",
        "Sure. Could I have your name and phone number?",
        "Sam Lee, 212 555 0143",
    )

    assert held.answer() == "Thanks. What would you like me to tell them?"
    assert held.state.draft is not None
    assert (held.state.draft.name, held.state.draft.phone) == ("Sam Lee", "+12125550143")


def test_the_number_is_asked_for_when_only_the_name_is_known() -> None:
    held = Held("I need to leave a message", "Sure. Who am I speaking with?", "this is Sam Lee")

    assert held.answer() == "Thanks. What's the best number to reach you?"


def test_the_number_of_the_call_is_offered_when_only_the_name_is_known() -> None:
    held = Held("I need to leave a message", "Sure. Who am I speaking with?", "this is Sam Lee", caller="+12125550199")

    assert held.answer() == "Thanks. Can we call you back on the number you're calling from?"


def test_a_yes_to_the_number_of_the_call_is_a_number() -> None:
    held = Held(
        "I need to leave a message",
        "Sure. What's your name?",
        "Sam Lee",
        "Thanks, Sam. Is the number you're calling from the best one for a call back?",
        "yes",
        caller="+12125550199",
    )

    assert held.answer() == "Thanks. What would you like me to tell them?"
    assert held.state.draft is not None
    assert held.state.draft.phone == "+12125550199"


def test_what_the_caller_said_before_the_questions_is_the_reason() -> None:
    held = Held(
        "my crown came loose and I would like someone to look at it",
        "I'm sorry to hear that. I'll take a message for the team. What's your name?",
        "Sam Lee",
        "And your phone number?",
        "212 555 0143",
    )

    summary = held.answer()
    assert "My crown came loose and I would like someone to look at it." in summary
    assert summary.endswith("Shall I pass that on?")


def test_a_yes_to_the_models_own_read_back_passes_the_message_on() -> None:
    held = Held(
        "please take a message",
        "Of course. Your name?",
        "Sam Lee",
        "What's your phone number?",
        "212 555 0143",
        "And what is it about?",
        "my bill is wrong",
        "So that's Sam Lee, 212 555 0143, about a wrong bill. Shall I pass that on?",
        "yes please",
    )

    held.answer()
    assert held.arguments == {"name": "Sam Lee", "phone": "+12125550143", "reason": "My bill is wrong"}


def test_a_no_to_the_models_read_back_asks_what_to_change() -> None:
    held = Held(
        "please take a message",
        "Of course. Your name?",
        "Sam Lee",
        "What's your phone number?",
        "212 555 0143",
        "And what is it about?",
        "my bill is wrong",
        "So that's Sam Lee, 212 555 0143, about a wrong bill. Is that correct?",
        "no",
    )

    assert held.answer() == "What should I change: the name, the number, or the message?"


def test_a_correction_of_the_number_is_taken_over() -> None:
    held = Held(
        "please take a message",
        "Of course. Your name?",
        "Sam Lee",
        "What's your phone number?",
        "212 555 0143",
        "I have 212 555 0143, is that right?",
        "no, 212 555 0144",
    )

    held.answer()
    assert held.state.draft is not None
    assert held.state.draft.phone == "+12125550144"


def test_a_number_said_in_two_turns_is_whole() -> None:
    held = Held(
        "please take a message",
        "Of course. Your name?",
        "Sam Lee",
        "What's your phone number?",
        "212 555",
        "Go on, the rest of your number?",
        "0143",
    )

    assert held.answer() == "Thanks. What would you like me to tell them?"


def test_a_message_that_was_taken_is_not_taken_twice() -> None:
    held = _named_and_numbered()
    arguments = {"name": "Jennifer Alvarez", "phone": "+12125550143", "reason": "Her crown"}
    held.add(
        AgentSaid(3, "What is it about?", "What is it about?"),
        CallerSaid(4, "my crown"),
        FunctionCall("c1", "take_message", arguments),
        FunctionResult("c1", "take_message", {"message": "m1"}),
        AgentSaid(4, "I've passed it on. Anything else?", "I've passed it on. Anything else?"),
        CallerSaid(5, "no, that's all"),
    )

    text = held.answer()
    assert "Goodbye" in text
    assert held.call is not None
    assert held.call.call.name == "end_call"


def test_a_message_whose_model_failed_right_after_it_was_taken_is_told_of() -> None:
    held = _named_and_numbered()
    held.add(
        FunctionCall("c1", "take_message", {"name": "Jennifer Alvarez", "phone": "+12125550143", "reason": "Crown"}),
        FunctionResult("c1", "take_message", {"message": "m1"}),
    )

    assert held.answer().startswith("Done. I've passed your message to the team.")
    assert held.call is None


def test_a_second_message_does_not_ask_again_who_is_calling() -> None:
    held = _named_and_numbered()
    held.add(
        FunctionCall("c1", "take_message", {"name": "Jennifer Alvarez", "phone": "+12125550143", "reason": "Crown"}),
        FunctionResult("c1", "take_message", {"message": "m1"}),
        AgentSaid(3, "Done. Anything else?", "Done. Anything else?"),
        CallerSaid(4, "yes, please take a message for billing about a refund that I am owed"),
    )

    text = held.answer()
    assert "Jennifer Alvarez" in text
    assert text.endswith("Shall I pass that on?")


def test_arguments_of_a_call_that_could_not_be_made_are_known() -> None:
    """The model had the name, and got the number wrong."""
    held = Held("I'd like to leave a message about my bill, I'm Sam Lee")
    held.add(
        FunctionCall("c1", "take_message", {"name": "Sam Lee", "phone": "555", "reason": "A wrong bill"}),
        FunctionResult("c1", "take_message", {"error": "phone", "invalid": True}, failed=True),
        FunctionCall("c2", "take_massage", {}),
        FunctionResult("c2", "take_massage", {"error": "no such function", "invalid": True}, failed=True),
    )

    text = held.answer()
    assert "number" in text
    assert "couldn't save" not in text


def test_the_person_who_was_not_there_is_the_one_that_the_message_is_for() -> None:
    held = Held("is the front desk there")
    closed = "They are closed. May I take a message? What's your name?"
    held.add(
        FunctionCall("c1", "transfer_call", {"person": "Front desk", "reason": "a bill"}),
        FunctionResult("c1", "transfer_call", {"state": "closed", "person": "Front desk"}),
        AgentSaid(1, closed, closed),
        CallerSaid(2, "Sam Lee"),
    )  # fmt: skip

    held.answer()
    assert held.state.draft is not None
    assert held.state.draft.person == "Front desk"
    assert held.state.draft.name == "Sam Lee"


def test_an_appointment_in_the_making_becomes_a_request_with_the_time_that_was_chosen() -> None:
    held = Held("I'd like a cleaning next Tuesday")
    slots = [
        {"start": "2026-03-03T10:00", "practitioner": "Dr. Patel", "spoken": "Tuesday the third of March at ten"},
        {"start": "2026-03-03T14:00", "practitioner": "Dr. Patel", "spoken": "Tuesday the third of March at two"},
    ]
    offer = "I can offer Tuesday the third of March at ten. Does that suit you?"
    ask = "Great. What's your name?"
    held.add(
        FunctionCall("c1", "find_slots", {"service": "cleaning", "when": "next Tuesday"}),
        FunctionResult("c1", "find_slots", {"slots": slots}),
        AgentSaid(1, offer, offer),
        CallerSaid(2, "yes"),
        AgentSaid(2, ask, ask),
        CallerSaid(3, "Sam Lee"),
    )

    held.answer()
    assert held.state.draft is not None
    assert held.state.draft.name == "Sam Lee"
    assert "cleaning" in held.state.draft.reason
    assert "Tuesday the third of March at ten" in held.state.draft.reason


def test_a_person_can_be_asked_for_in_the_middle() -> None:
    held = Held("please take a message", "Sure. Your name?", "can I speak to a person")

    held.answer()
    assert held.call is not None
    assert held.call.call.name == "transfer_call"


def test_a_first_turn_is_heard_by_the_dialogue_as_ever() -> None:
    held = Held("leave a message")

    assert held.answer() == "Of course. What's your name?"


def test_goodbye_is_still_goodbye() -> None:
    held = Held("do you take Cigna", "We do. Anything else?", "no thanks, bye")

    assert "Goodbye" in held.answer()


def test_a_name_given_early_is_not_asked_for_later() -> None:
    held = Held("hi, my name is Sam Lee, do you take Cigna", "We do, Sam. Anything else?", "yes, please take a message")

    assert held.answer().startswith("Of course. Sam Lee. Is that right?") or "number" in held.text


def test_a_caller_who_came_back_from_a_cut_is_asked_for_what_is_missing() -> None:
    held = _named_and_numbered()
    held.add(Noted(Note.RESUMED))

    assert held.answer().startswith("Sorry, we were cut off for a moment.")


class TestWhatWasSaidStands:
    def test_an_answer_is_not_said_again(self) -> None:
        held = Held("are you in network").add(AgentSaid(1, "We take most plans.", "We take most plans."))

        assert held.answer() == "Is there anything else I can help with?"

    def test_a_question_is_left_for_the_caller_to_answer(self) -> None:
        held = Held("I'd like to leave a message").add(
            AgentSaid(1, "Sure. What's your name?", "Sure. What's your name?")
        )

        assert held.answer() == ""
        assert held.call is None
        assert held.goes_on("Sam Lee") == "Sam Lee. Is that right?"

    def test_a_mere_beginning_is_gone_on_from(self) -> None:
        held = Held("leave a message").add(AgentSaid(1, "Sure.", "Sure."))

        assert held.answer().endswith("What's your name?")

    def test_what_was_told_of_a_result_is_not_told_again(self) -> None:
        held = Held("are you open").add(
            FunctionCall("c1", "check_hours", {"when": "now"}),
            FunctionResult("c1", "check_hours", {"spoken": "We're open until five."}),
            AgentSaid(1, "Yes, we are open until five.", "Yes, we are open until five."),
        )

        assert held.answer() == "Is there anything else I can help with?"


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("May I have your name, please?", ["name"]),
        ("Could I have your full name and a phone number?", ["name", "number"]),
        ("Is the number you're calling from the best one?", ["own_number"]),
        ("What's this regarding?", ["reason"]),
        ("What would you like me to tell them?", ["reason"]),
        ("What is the reason for your call?", ["reason"]),
        ("Shall I pass that on?", ["summary"]),
        ("Is that right?", ["summary"]),
        ("Would you like to leave a message?", ["offer"]),
        ("Is there anything else?", ["more"]),
        ("How can I help?", []),
        ("We open at eight.", []),
        ("Please tell me your name.", ["name"]),
    ],
)
def test_what_a_sentence_asks_for(said: str, asks: list[str]) -> None:
    assert asked_for(said) == asks


@pytest.mark.parametrize(
    "said",
    ["Sure.", "Of course, let me check that for you.", "One moment, please.", "Thanks, Sam.", "Thanks so far,", ""],
)
def test_a_way_to_begin_is_no_answer(said: str) -> None:
    assert not is_an_answer(said)


def test_a_greeting_that_asks_what_it_can_do_has_asked_for_nothing_yet() -> None:
    held = Held("Can I speak to someone please?", greeting="Shear Delight, this is Coco. What can I do for you?")

    held.answer()

    assert held.call is not None
    assert held.call.call.name == "transfer_call"


def test_a_question_right_after_the_name_was_given_is_answered() -> None:
    held = Held(
        "please take a message",
        "Of course. Your name?",
        "Sam Lee",
        "Thanks, Sam.",
        "is there someone I can speak to",
    )

    held.answer()

    assert held.call is not None
    assert held.call.call.name == "transfer_call"


def test_a_question_about_hours_right_after_the_name_was_given_is_answered() -> None:
    held = Held("please take a message", "Of course. Your name?", "Sam Lee", "Thanks, Sam.", "when do you close today")

    held.answer()

    assert held.call is not None
    assert held.call.call.name == "check_hours"


def test_a_yes_to_a_question_of_the_file_that_a_model_asked_about_is_answered() -> None:
    held = Held("can I leave the car somewhere", "Are you asking, where can I park?", "yes")

    held.answer()

    assert held.call is not None
    assert (held.call.call.name, held.call.call.arguments) == ("answer_faq", {"question": "Where can I park?"})


def test_an_open_question_asks_for_nothing_in_particular() -> None:
    assert asked_for("Sure. What can I do for you?") == asked_for("How may I help you?") == []


@pytest.mark.parametrize(
    "words", ["can you tell Dr. Patel that my crown came off, and she should call me", "let them know that I am late"]
)
def test_a_message_is_one_although_the_wish_for_a_call_stands_at_its_end(words: str) -> None:
    held = Held(words, "Of course. What's your name?", "it's Jo Becker")

    assert "What would you like me to tell them?" not in held.answer()
    assert held.state.draft is not None
    assert held.state.draft.reason == words[:1].upper() + words[1:]
