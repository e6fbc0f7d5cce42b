"""The simulated model holds whole conversations by function calls, the same ones each time."""

import json
from collections.abc import Mapping
from typing import Any

from receptionist.simulators import mind
from receptionist.simulators.mind import Say, Use

ALL = {
    "answer_faq": "",
    "check_hours": "",
    "find_slots": "Free times. Services: Cleaning; Check-up. Practitioners: Dr. Patel.",
    "hold_slot": "",
    "schedule_appointment": "",
    "take_message": "",
    "transfer_call": "",
    "end_call": "",
}
HELD = {"state": "held", "start": "2026-11-10T15:00", "spoken": "Tuesday at three"}
SLOTS = [
    {"start": "2026-11-09T10:00", "end": "2026-11-09T10:30", "spoken": "Monday at ten"},
    {"start": "2026-11-10T15:00", "end": "2026-11-10T15:30", "spoken": "Tuesday at three"},
]


class Conversation:
    """A client of the model: keeps the history, and answers its calls from `results`."""

    def __init__(self, functions: Mapping[str, str] = ALL, **results: Any) -> None:
        self._functions = functions
        self._results = results
        self._messages: list[dict[str, Any]] = [{"role": "system", "content": "You are Ava."}]
        self.called: list[tuple[str, Mapping[str, Any] | str]] = []

    def hear(self, text: str) -> str:
        """What is said in the end."""
        self._messages.append({"role": "user", "content": text})
        for _ in range(3):
            steps = mind.reply([*self._messages, {"role": "system", "content": "It is Monday."}], self._functions)
            said = " ".join(step.text for step in steps if isinstance(step, Say))
            calls = [step for step in steps if isinstance(step, Use)]
            self._keep(said, calls)
            if said:
                return said
        raise AssertionError(f"it calls functions without end: {self.called}")

    def _keep(self, said: str, calls: list[Use]) -> None:
        entry: dict[str, Any] = {"role": "assistant", "content": said}
        results: list[dict[str, Any]] = []
        for call in calls:
            self.called.append((call.name, call.arguments))
            identity = f"c{len(self.called)}"
            function = {"name": call.name, "arguments": json.dumps(call.arguments)}
            entry.setdefault("tool_calls", []).append({"id": identity, "type": "function", "function": function})
            content = json.dumps(self._results.get(call.name, {}))
            results.append({"role": "tool", "tool_call_id": identity, "content": content})
        self._messages += [entry, *results]


def test_a_question_is_looked_up_and_told() -> None:
    conversation = Conversation(answer_faq={"answer": "Behind the house."})

    assert conversation.hear("Where can I park?").startswith("Behind the house.")
    assert conversation.called == [("answer_faq", {"question": "Where can I park?"})]


def test_hours_are_told_as_they_are_spoken() -> None:
    conversation = Conversation(check_hours={"spoken": "We are open until six."})

    assert conversation.hear("When do you close today?").startswith("We are open until six.")


def test_a_message_is_asked_together_and_passed_on_after_a_yes() -> None:
    conversation = Conversation(take_message={"message": "m1"})

    asked = [
        conversation.hear("I would like to leave a message"),
        conversation.hear("My name is Anna Miller"),
        conversation.hear("two one two five five five oh one double nine"),
        conversation.hear("I will be late tomorrow."),
    ]
    done = conversation.hear("Yes, that's right")

    assert [words.rpartition(". ")[2] for words in asked] == [
        "May I have your name?",
        "What number can we reach you at?",
        "What shall I tell them?",
        "Is that right?",
    ]
    assert conversation.called == [
        ("take_message", {"name": "Anna Miller", "phone": "+12125550199", "reason": "I will be late tomorrow."})
    ]
    assert "passed your message on" in done


def test_a_no_at_the_end_begins_the_message_again() -> None:
    conversation = Conversation()
    for words in ("Take a message please", "Anna Miller", "2125550199", "Call me"):
        conversation.hear(words)

    assert conversation.hear("No, that's wrong").endswith("May I have your name?")
    assert conversation.called == []


def test_an_appointment_is_found_held_and_booked() -> None:
    conversation = Conversation(
        find_slots={"match": "exact", "slots": SLOTS},
        hold_slot=HELD,
        schedule_appointment={"state": "booked", "start": SLOTS[1]["start"], "spoken": "Tuesday at three"},
    )

    offered = conversation.hear("I'd like to book a cleaning")
    for words in ("The one on Tuesday", "Anna Miller"):
        conversation.hear(words)
    read_back = conversation.hear("2125550199")
    done = conversation.hear("Yes")

    assert "Monday at ten, or Tuesday at three" in offered
    assert "Cleaning, Tuesday at three. Shall I book that?" in read_back
    chosen = {"service": "Cleaning", "start": "2026-11-10T15:00"}
    assert conversation.called == [
        ("find_slots", {"service": "Cleaning", "when": "I'd like to book a cleaning"}),
        ("hold_slot", chosen),
        ("schedule_appointment", {**chosen, "name": "Anna Miller", "phone": "+12125550199"}),
    ]
    assert "You are booked for Tuesday at three" in done


def test_what_a_service_asks_for_and_a_birthday_are_asked() -> None:
    functions = {**ALL, "schedule_appointment": "Books. Ask for the date of birth too."}
    conversation = Conversation(
        functions, find_slots={"match": "exact", "slots": SLOTS, "ask": ["insurance"]}, hold_slot=HELD
    )

    for words in ("Book a cleaning", "Tuesday", "Delta Dental", "Anna Miller", "2125550199", "March 3rd 1980", "Yes"):
        conversation.hear(words)

    assert conversation.called[-1][1] == {
        "service": "Cleaning",
        "start": "2026-11-10T15:00",
        "date_of_birth": "1980-03-03",
        "answers": {"insurance": "Delta Dental"},
        "name": "Anna Miller",
        "phone": "+12125550199",
    }


def test_a_caller_who_must_tell_whether_they_were_here_before_is_asked() -> None:
    conversation = Conversation(find_slots={"match": "none", "why": "ask_returning", "slots": []})

    assert conversation.hear("Book a check-up") == "Certainly. Have you been here before?"

    conversation.hear("yes")
    assert conversation.called[-1] == (
        "find_slots",
        {"service": "Check-up", "when": "Book a check-up", "returning": True},
    )


def test_another_time_than_those_offered_is_searched_for() -> None:
    conversation = Conversation(find_slots={"match": "exact", "slots": SLOTS})
    conversation.hear("Book a cleaning")

    conversation.hear("Friday morning please")

    assert conversation.called[-1] == ("find_slots", {"service": "Cleaning", "when": "Friday morning please"})


def test_a_time_that_somebody_else_took_leaves_the_others() -> None:
    conversation = Conversation(
        find_slots={"match": "exact", "slots": SLOTS}, hold_slot={"state": "taken", "slots": SLOTS[:1]}
    )
    conversation.hear("Book a cleaning")

    taken = conversation.hear("Tuesday")

    assert taken == "I'm sorry, that time has just been taken. I have Monday at ten. Which one suits you?"


def test_a_service_that_is_not_named_is_asked_for() -> None:
    conversation = Conversation(find_slots={"match": "exact", "slots": SLOTS})

    assert conversation.hear("I need an appointment") == "We offer Cleaning, Check-up. What is the appointment for?"

    conversation.hear("Cleaning")
    assert conversation.called[-1] == ("find_slots", {"service": "Cleaning", "when": "I need an appointment"})


def test_an_appointment_that_exists_is_left_to_the_people() -> None:
    assert Conversation().hear("I need to cancel my appointment").endswith("May I have your name?")


def test_a_person_is_rung_and_a_message_offered_when_nobody_can_talk() -> None:
    conversation = Conversation(transfer_call={"state": "closed"})

    refused = conversation.hear("Can I speak to Doctor Nguyen please")

    assert conversation.called[0][1] == {"person": "Doctor Nguyen", "reason": "Can I speak to Doctor Nguyen please"}
    assert refused.endswith("Shall I take a message?")
    assert conversation.hear("Yes please").endswith("May I have your name?")


def test_a_goodbye_is_returned_before_the_call_is_ended() -> None:
    conversation = Conversation()

    assert conversation.hear("That's all, goodbye") == "Thank you for calling. Goodbye."
    assert conversation.called == [("end_call", {"reason": "the caller said goodbye"})]


def test_a_function_that_is_switched_off_is_never_called() -> None:
    conversation = Conversation(functions={})

    for words in ("Where can I park?", "When are you open?", "Book me in", "Let me speak to someone", "Goodbye"):
        conversation.hear(words)

    assert conversation.called == []


def test_words_may_come_in_parts() -> None:
    asked = {"role": "user", "content": [{"type": "text", "text": "Where can I"}, {"type": "text", "text": "park?"}]}

    assert mind.reply([asked], ALL) == [Use("answer_faq", {"question": "Where can I park?"})]
