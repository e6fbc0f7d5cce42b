"""A vendor's model has arranged an appointment and failed: the built-in dialogue goes on with all that is known."""

from typing import Any

import pytest
from tests.unit.conversation.booking_desk import DENTIST, VET, Desk, appointment

from receptionist.conversation.history import AgentSaid, CallerSaid, FunctionCall, FunctionResult, Json

SLOTS = ("2026-03-03T10:00", "2026-03-03T10:30", "2026-03-03T11:00")
SAM = {"name": "Sam Lee", "phone": "+12125550143"}
TEN = {"service": "Cleaning", "start": "2026-03-03T10:00"}
OFFER = "I have Tuesday the third of March at ten, half past ten, or eleven. Which one suits you?"


class Led(Desk):
    """A conversation that a vendor's model leads, until the built-in dialogue must `answer`."""

    def caller_says(self, words: str) -> "Led":
        self.turn += 1
        self.entries.append(CallerSaid(self.turn, words))
        return self

    def model_says(self, words: str) -> "Led":
        self.entries.append(AgentSaid(self.turn, words, words))
        return self

    def model_calls(self, name: str, /, **arguments: Any) -> "Led":  # Any: JSON
        self.run(FunctionCall(f"vendor_{len(self.entries)}", name, arguments))
        return self

    def by_dialogue(self, name: str) -> list[Json]:
        return [call.arguments for call in self.calls if call.name == name and not call.id.startswith("vendor")]


def searched(**options: Any) -> Led:  # Any: of Desk
    led = Led(**options).caller_says("I'd like a cleaning next Tuesday at ten or so")
    return led.model_calls("find_slots", service="Cleaning", when="Tuesday between ten and half past eleven")


def offered(**options: Any) -> Led:  # Any: of Desk
    return searched(**options).model_says(OFFER)


def chosen(**options: Any) -> Led:  # Any: of Desk
    return offered(**options).caller_says("ten please")


def named(**options: Any) -> Led:  # Any: of Desk
    led = chosen(**options).model_calls("hold_slot", **TEN).model_says("Great. What's your name?")
    return led.caller_says("Sam Lee").model_says("Thank you, Sam. And your phone number?")


def test_a_model_that_fails_before_it_searched_leaves_the_service_and_the_caller_is_searched_for() -> None:
    led = Led().caller_says("I'd like to book a cleaning").model_says("Sure. What day works best for you?")

    led.say("tuesday morning")

    assert led.by_dialogue("find_slots") == [{"service": "Cleaning", "when": "tuesday morning"}]
    assert led.asking == "slot"


def test_a_model_that_fails_after_it_searched_leaves_the_times() -> None:
    led = searched()

    told = led.answer()

    assert "ten" in told
    assert "half past ten" in told or "ten thirty" in told
    assert led.asking == "slot"
    assert led.by_dialogue("find_slots") == []


def test_the_time_that_is_chosen_of_a_models_offers_is_held() -> None:
    led = offered()

    told = led.say("ten please")

    assert led.by_dialogue("hold_slot") == [{**TEN, "practitioner": "Hygienist Kim"}]
    assert told == "What's your name, and a number to reach you?"


def test_a_yes_to_the_one_time_that_a_model_told_is_a_choice() -> None:
    led = searched().model_says("I have Tuesday, March 3rd at 10:30 AM. Does that work for you?")

    led.say("yes")

    assert led.by_dialogue("hold_slot") == [{**TEN, "start": SLOTS[1], "practitioner": "Hygienist Kim"}]


def test_another_time_than_the_model_offered_is_searched_for() -> None:
    led = offered()

    led.say("do you have anything on Wednesday at nine")

    assert led.by_dialogue("find_slots")
    assert "Wednesday" in led.last_reply


def test_a_choice_that_the_model_did_not_act_on_is_known() -> None:
    led = chosen().model_says("Great choice. May I have your name?")

    told = led.say("Sam Lee")

    assert led.by_dialogue("hold_slot") == [{**TEN, "practitioner": "Hygienist Kim"}]
    assert told == "Thanks, Sam Lee. What's the best number to reach you?"


def test_what_the_model_held_is_not_held_again() -> None:
    led = named()

    told = led.say("212 555 0143")

    assert led.by_dialogue("hold_slot") == []
    assert told.startswith("A cleaning tomorrow, Tuesday the third of March at ten")
    assert told.endswith("Shall I book that?")
    led.say("yes")
    assert led.booked == [{**TEN, **SAM, "practitioner": "Hygienist Kim"}]


def test_a_model_that_fails_after_name_and_number_leaves_only_the_yes() -> None:
    led = named().caller_says("212 555 0143")

    told = led.answer()

    assert "Sam Lee" in told
    assert led.asking == "confirm"


def test_a_yes_to_the_models_own_read_back_books() -> None:
    led = named().caller_says("212 555 0143")
    led.model_says("A cleaning on Tuesday the third of March at ten in the morning for Sam Lee. Shall I book that?")

    told = led.say("yes please")

    assert led.booked == [{**TEN, **SAM, "practitioner": "Hygienist Kim"}]
    assert told.startswith("Done. You're booked")


def test_a_yes_to_a_read_back_that_named_no_time_is_asked_for_once_more() -> None:
    led = named().caller_says("212 555 0143").model_says("I have all I need. Shall I go ahead?")

    told = led.say("yes")

    assert led.booked == []
    assert "Tuesday the third of March at ten" in told
    assert led.asking == "confirm"


def test_a_correction_of_the_models_read_back_changes_that_part() -> None:
    led = named().caller_says("212 555 0143")
    led.model_says("A cleaning on Tuesday the third of March at ten for Sam Lee, two one two, five five five, "
                   "zero one four three. Shall I book that?")  # fmt: skip

    told = led.say("no, at eleven please")

    assert led.booked == []
    assert "eleven" in told


def test_a_number_that_the_model_read_back_wrongly_is_asked_for_again() -> None:
    led = named().caller_says("212 555 0143").model_says("I have 212 555 0143. Is that right?")

    led.say("no")

    assert led.asking in ("number", "number_check")


def test_a_booking_that_the_model_made_is_told_and_not_made_again() -> None:
    led = named().caller_says("212 555 0143").model_says("Shall I book it?").caller_says("yes")
    led.model_calls("schedule_appointment", **TEN, **SAM)

    told = led.answer()

    assert told.startswith("Done. You're booked: a cleaning tomorrow, Tuesday the third of March at ten")
    assert led.by_dialogue("schedule_appointment") == []
    assert "Goodbye" in led.say("no, that's all")
    assert led.by_dialogue("schedule_appointment") == []


def test_a_booking_that_was_told_is_over() -> None:
    led = named().caller_says("212 555 0143").model_says("Shall I book it?").caller_says("yes")
    led.model_calls("schedule_appointment", **TEN, **SAM).model_says("You're booked for Tuesday. Anything else?")

    assert "Goodbye" in led.say("no thanks, bye")
    assert len(led.booked) == 1


def test_a_booking_whose_news_the_caller_talked_over_is_told() -> None:
    led = named().caller_says("212 555 0143").model_says("Shall I book it?").caller_says("yes")
    led.model_calls("schedule_appointment", **TEN, **SAM)
    led.entries.append(AgentSaid(led.turn, "You are booked.", "", interrupted=True))

    told = led.say("where can I park")

    assert "You're booked: a cleaning" in told
    assert len(led.booked) == 1


def test_a_second_booking_does_not_ask_again_who_is_calling() -> None:
    led = named().caller_says("212 555 0143").model_says("Shall I book it?").caller_says("yes")
    led.model_calls("schedule_appointment", **TEN, **SAM).model_says("You're booked for Tuesday. Anything else?")

    told = led.say("yes, I also need a toothache visit on Wednesday at nine")

    assert "name" not in told
    assert told.endswith("Shall I book that?")


def test_a_model_that_booked_what_was_taken_leaves_the_nearest_times() -> None:
    led = named(busy=()).caller_says("212 555 0143")
    led.busy.add(SLOTS[0])
    led.model_calls("schedule_appointment", **TEN, **SAM)

    told = led.answer()

    assert told.startswith("I'm sorry, that time has just been taken.")
    assert led.asking == "slot"
    assert "Shall I book that?" in led.say("the first one")


def test_a_booking_that_failed_is_not_claimed() -> None:
    led = named(failing=("schedule_appointment",)).caller_says("212 555 0143")
    led.model_calls("schedule_appointment", **TEN, **SAM)

    told = led.answer()

    assert "couldn't complete" in told
    assert led.asking == "offer"
    assert led.memory.draft is not None
    assert (led.memory.draft.name, led.memory.draft.phone) == ("Sam Lee", "+12125550143")


def test_what_the_service_asks_for_is_known_and_is_not_asked_again() -> None:
    led = Led(VET).caller_says("I need a wellness exam for my dog on Tuesday at ten")
    led.model_calls("find_slots", service="Wellness exam", when="Tuesday at ten")
    led.model_says("Tuesday the third of March at ten is free. Does that suit you?").caller_says("yes")
    led.model_calls("hold_slot", service="Wellness exam", start=SLOTS[0])
    led.model_says("And what is your pet's name?")

    told = led.say("Rex")

    assert "your name" in told
    assert led.memory.booking is not None
    assert led.memory.booking.answers == {"the pet's name": "Rex", "what kind of animal": "dog"}
    assert led.memory.booking.name == ""


def test_answers_that_were_given_earlier_are_not_asked_for_again() -> None:
    led = Led(VET).caller_says("I need a wellness exam on Tuesday at ten")
    led.model_calls("find_slots", service="Wellness exam", when="Tuesday at ten")
    led.model_says("Tuesday the third of March at ten is free. Does that suit you?").caller_says("yes")
    led.model_says("What is your pet's name?").caller_says("Rex")
    led.model_says("And what kind of animal is Rex?").caller_says("a beagle")
    led.model_says("Lovely. May I have your name?")

    led.say("Sam Lee")

    assert led.memory.booking is not None
    assert led.memory.booking.answers == {"the pet's name": "Rex", "what kind of animal": "a beagle"}
    assert led.memory.booking.name == "Sam Lee"
    assert led.asking == "number"


def test_who_has_been_here_before_is_not_asked_again() -> None:
    led = Led().caller_says("I'd like a checkup").model_says("Sure. Have you been here before?")
    led.caller_says("yes I have").model_says("Which day would you like?")

    led.say("tuesday at ten")

    assert led.by_dialogue("find_slots") == [{"service": "Checkup", "when": "tuesday at ten", "returning": True}]


def test_for_whom_it_is_is_known() -> None:
    led = Led().caller_says("I'd like to book a cleaning for my daughter Mia").model_says("Sure. Which day?")

    led.hold("tuesday at ten", "Sam Lee", "212 555 0143")

    assert "for Mia, under the name Sam Lee" in led.last_reply


def mover(**options: Any) -> Led:  # Any: of Desk
    existing = (appointment("a7", "Cleaning", "2026-03-05T10:00"),)
    led = Led(existing=existing, **options).caller_says("I need to move my cleaning")
    led.model_says("Sure. What is your name and phone number?").caller_says("Sam Lee, 212 555 0199")
    return led


def test_a_move_goes_on_after_the_appointment_was_found() -> None:
    led = mover().model_calls("find_appointments", name="Sam Lee", phone="+12125550199")

    told = led.answer()

    assert "You have a cleaning on Thursday the fifth of March" in told
    assert led.asking == "when"
    led.hold("Friday at nine", "yes")
    assert led.booked == [{"appointment": "a7", "start": "2026-03-06T09:00"}]


def test_a_move_goes_on_after_new_times_were_offered() -> None:
    led = mover().model_calls("find_appointments", name="Sam Lee", phone="+12125550199")
    led.model_says("I see your cleaning on Thursday. When would you like to come instead?")
    led.caller_says("Friday morning").model_calls(
        "find_slots", service="Cleaning", when="Friday morning", appointment="a7"
    )
    led.model_says("I have Friday the sixth of March at eight, half past eight or nine. Which suits you?")

    told = led.say("nine")

    assert "That would move your cleaning" in told
    led.say("yes")
    assert led.booked == [{"appointment": "a7", "start": "2026-03-06T09:00"}]


def test_a_move_that_was_made_is_told_and_not_made_again() -> None:
    led = mover().model_calls("find_appointments", name="Sam Lee", phone="+12125550199")
    led.model_says("When instead?").caller_says("Friday at nine")
    led.model_calls("find_slots", service="Cleaning", when="Friday at nine", appointment="a7")
    led.model_says("Shall I move it to Friday at nine?").caller_says("yes")
    led.model_calls("reschedule_appointment", appointment="a7", start="2026-03-06T09:00")

    told = led.answer()

    assert told.startswith("Done. Your cleaning is now on Friday the sixth of March at nine")
    assert led.by_dialogue("reschedule_appointment") == []


def test_a_cancellation_goes_on_with_the_yes() -> None:
    existing = (appointment("a7", "Cleaning", "2026-03-05T10:00"),)
    led = Led(existing=existing).caller_says("I need to cancel my appointment")
    led.model_says("Sure. What is your name and phone number?").caller_says("Sam Lee, 212 555 0199")
    led.model_calls("find_appointments", name="Sam Lee", phone="+12125550199")
    led.model_says("You have a cleaning on Thursday the fifth of March at ten. Shall I cancel it?")

    told = led.say("yes")

    assert led.by_dialogue("cancel_appointment") == [{"appointment": "a7"}]
    assert told.startswith("Done. Your cleaning on Thursday the fifth of March at ten in the morning is cancelled.")


def test_a_cancellation_that_was_done_is_told_once() -> None:
    existing = (appointment("a7", "Cleaning", "2026-03-05T10:00"),)
    led = Led(existing=existing).caller_says("I need to cancel my appointment")
    led.model_says("Sure. What is your name and phone number?").caller_says("Sam Lee, 212 555 0199")
    led.model_calls("find_appointments", name="Sam Lee", phone="+12125550199")
    led.model_says("Your cleaning on Thursday at ten. Shall I cancel it?").caller_says("yes")
    led.model_calls("cancel_appointment", appointment="a7")

    assert "is cancelled" in led.answer()
    assert led.by_dialogue("cancel_appointment") == []


def test_a_caller_whose_appointment_was_not_found_is_asked_once_more() -> None:
    led = mover().model_calls("find_appointments", name="Sam Leigh", phone="+12125550111")

    assert led.answer() == "I can't find an appointment with those details. Let's try once more. What name is it under?"


def test_a_caller_who_wants_a_message_instead_gets_one() -> None:
    led = offered().caller_says("no, can you take a message instead")
    led.model_says("Of course. What's your name?")

    told = led.say("Sam Lee")

    assert led.memory.booking is None
    assert led.memory.draft is not None
    assert "number" in told


def test_a_booking_that_the_caller_gave_up_is_over() -> None:
    led = offered().caller_says("never mind, forget it").model_says("Alright. Is there anything else?")

    led.say("where can I park")

    assert led.memory.booking is None


def test_a_cut_in_the_middle_asks_again_for_what_was_open() -> None:
    led = offered()

    told = led.note("resumed")

    assert told.startswith("Sorry, we were cut off for a moment.")
    assert "Which one suits you?" in told


@pytest.mark.parametrize("definition", [DENTIST])
def test_a_question_in_between_does_not_lose_the_booking(definition: Any) -> None:  # Any: Definition
    led = named(definition=definition).caller_says("where can I park")
    led.model_calls("answer_faq", question="Where can I park?")
    led.model_says("Parking is free. And your phone number?")

    told = led.say("212 555 0143")

    assert told.endswith("Shall I book that?")


def test_a_call_that_could_not_be_made_leaves_the_callers_words() -> None:
    """The model named a service that there is not: the caller's own words name it."""
    led = Led().caller_says("I'd like a cleaning on Tuesday at ten")
    wrong = {"error": "there is no service", "invalid": True}
    led.entries.append(FunctionCall("v", "find_slots", {"service": "deluxe", "when": "Tuesday at ten"}))
    led.entries.append(FunctionResult("v", "find_slots", wrong, failed=True))

    led.answer()

    assert led.by_dialogue("find_slots") == [{"service": "Cleaning", "when": "I'd like a cleaning on Tuesday at ten"}]


def test_a_time_that_a_model_made_up_is_neither_booked_nor_held_against_the_caller() -> None:
    led = named().caller_says("212 555 0143")
    wrong = {"error": "'2026-03-04T12:00' was not offered for Cleaning in this call.", "invalid": True}
    led.entries.append(FunctionCall("v", "schedule_appointment", {**TEN, **SAM, "start": "2026-03-04T12:00"}))
    led.entries.append(FunctionResult("v", "schedule_appointment", wrong, failed=True))

    told = led.answer()

    assert "Tuesday the third of March at ten" in told
    assert told.endswith("Shall I book that?")


def test_what_the_dialogue_asked_before_the_model_came_back_is_known_too() -> None:
    """The model rests for a minute, leads again, and fails again."""
    led = Led()
    led.hold("I'd like to book a cleaning", "tuesday at ten", "Sam Lee")
    led.state = b""

    told = led.say("212 555 0143")

    assert "cleaning" in told
    assert told.endswith("Shall I book that?")
    led.state = b""
    led.say("yes")
    assert led.booked == [{**TEN, **SAM, "practitioner": "Hygienist Kim"}]


def test_a_question_of_the_model_that_failed_behind_it_is_the_one_that_is_answered() -> None:
    """The dialogue had led a turn before: what it had asked then is over."""
    led = Led()
    led.say("where can I park")
    state = led.state
    led.caller_says("and may I leave a message").model_says("Of course. What is your name?")
    led.state = state

    assert led.answer() == ""
    assert led.asking == "name"


def read_back(number: str) -> str:
    words = " ".join({"3": "three", "4": "four", "2": "two"}[digit] for digit in number)
    when = "Tuesday the third of March at ten in the morning"
    return f"A cleaning on {when}, for Sam Lee. Your number is two one two, five five five, zero one {words}. Right?"


def test_a_number_that_is_put_right_in_the_read_back_is_no_other_time() -> None:
    led = named().caller_says("212 555 0143").model_says(read_back("43"))
    led.caller_says("no sorry, oh one four two at the end").model_says(read_back("42"))

    led.say("yes that's right")

    assert led.by_dialogue("find_slots") == led.by_dialogue("hold_slot") == []
    assert [one["phone"] for one in led.by_dialogue("schedule_appointment")] == ["+12125550142"]


def test_name_and_number_of_the_first_breath_are_known() -> None:
    led = Led().caller_says("hi this is marcus webb, i need a cleaning tomorrow at ten, it's 917 555 0142")
    led.model_calls("find_slots", service="Cleaning", when="tomorrow at ten").model_calls("hold_slot", **TEN)

    led.answer()

    assert led.memory.booking is not None
    assert (led.memory.booking.name, led.memory.booking.phone) == ("Marcus Webb", "+19175550142")
    assert "name" not in led.last_reply


def test_what_was_booked_in_this_call_is_cancelled_without_looking_for_it() -> None:
    led = named().caller_says("212 555 0143").model_calls("schedule_appointment", **TEN, **SAM)
    led.model_says("Done, you are booked. Is there anything else?").caller_says("sorry, please cancel my appointment")
    led.model_says("Tuesday the third of March at ten in the morning. Shall I cancel it?")

    led.existing["a1"] = appointment("a1", "Cleaning", TEN["start"])
    led.say("yes, cancel it")

    assert len(led.by_dialogue("cancel_appointment")) == 1
