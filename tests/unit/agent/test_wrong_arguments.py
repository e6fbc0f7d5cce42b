"""Every way in which a model gets a function wrong: what it is told, what the caller hears; and nothing is done."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from tests.unit.agent.dialogue import Dialogue, Kept
from tests.unit.agent.test_reply import Scripted
from tests.unit.conversation.practices import MONDAY_TEN
from tests.unit.scheduling.bookable import salon

from receptionist.clock import ManualClock
from receptionist.conversation.history import (
    UNREADABLE,
    CallDelta,
    FunctionCall,
    FunctionResult,
    ModelDelta,
    TextDelta,
)
from receptionist.practice.definition import Person
from receptionist.records.memory import appointments_in_memory
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar

SALON = salon(people=(Person(name="Front desk", number="+12125550111", topics=("billing",)),))
SLOT = "2026-03-03T10:00"
BOOKING = {"service": "Cut", "start": SLOT, "name": "Sam Lee", "phone": "+12125550199"}
MESSAGE = {"name": "Sam Lee", "phone": "+12125550199", "reason": "a question"}
LONGEST_TOLD = 700  # letters, whatever was called with
MOST_REQUESTS = 5  # of one turn; two where it is the form alone that is wrong
Json = dict[str, Any]  # as a model wrote it

# What is called, with which arguments, and what the model is told to mend.
WRONG: list[tuple[str, Json, str]] = [
    ("book_table", {}, "there is no function 'book_table'"),
    ("x" * 10_000, {}, "there is no function 'xxx"),
    ("", {}, "there is no function ''"),
    ("send_text", {"purpose": "link"}, "there is no function 'send_text'"),
    ("take_message", {UNREADABLE: '{"name": "Sam'}, "not a JSON object"),
    ("take_message", {}, "missing required field `name`"),
    ("take_message", {**MESSAGE, "name": None}, "Expected `str`, got `null`"),
    ("take_message", {**MESSAGE, "name": 5}, "Expected `str`, got `int` - at `$.name`"),
    ("take_message", {**MESSAGE, "name": ["Sam", "Lee"]}, "Expected `str`, got `array`"),
    ("take_message", {**MESSAGE, "reason": {"text": {"inner": ["deep"]}}}, "Expected `str`, got `object`"),
    ("take_message", {**MESSAGE, "reason": ""}, "length >= 1"),
    ("take_message", {**MESSAGE, "reason": "x" * 10_000}, "length <= 2000"),
    ("take_message", {**MESSAGE, "name": "x" * 10_000}, "length <= 200"),
    ("take_message", {**MESSAGE, "phone": "five five five"}, "phone"),
    ("take_message", {**MESSAGE, "phone": "the number that I call from"}, "phone"),
    ("take_message", {**MESSAGE, "phone": "+0"}, "phone"),
    ("take_message", {**MESSAGE, "phone": 12125550199}, "Expected `str`, got `int`"),
    ("take_message", {**MESSAGE, "urgent": "very"}, "Expected `bool`"),
    ("take_message", {**MESSAGE, "mood": "sad"}, "unknown field `mood`"),
    ("take_message", {"arguments": MESSAGE}, "field"),
    ("transfer_call", {"person": "x" * 10_000}, "length <= 200"),
    ("transfer_call", {"person": {"name": "Front desk"}}, "Expected `str`, got `object`"),
    ("end_call", {"reason": 7}, "Expected `str`, got `int`"),
    ("find_slots", {"when": "Tuesday"}, "missing required field `service`"),
    ("find_slots", {"service": "Massage", "when": "Tuesday"}, "there is no service 'Massage'; there are: Cut"),
    ("find_slots", {"service": "Cut", "when": ["Tuesday"]}, "Expected `str`, got `array`"),
    ("find_slots", {"service": "Cut", "when": "x" * 10_000}, "length <= 1000"),
    ("find_slots", {"service": "Cut", "practitioner": "Dr. Frankenstein"}, "Frankenstein"),
    ("find_slots", {"service": "Cut", "appointment": "appt-404"}, "there is no appointment 'appt-404'"),
    ("hold_slot", {"service": "Cut", "start": "tomorrow at ten"}, "start"),
    ("hold_slot", {"service": "Cut", "start": "2026-03-03 10:00"}, "start"),
    ("hold_slot", {"service": "Cut", "start": "2026-13-45T99:99"}, "find_slots"),
    ("hold_slot", {"service": "Cut", "start": "2020-01-01T10:00"}, "find_slots"),  # past, and never offered
    ("hold_slot", {"service": "Cut", "start": SLOT}, "find_slots"),  # free, and never offered
    ("schedule_appointment", BOOKING, "find_slots"),
    ("schedule_appointment", {**BOOKING, "phone": ""}, "phone"),
    ("schedule_appointment", {**BOOKING, "name": ""}, "length >= 1"),
    ("schedule_appointment", {**BOOKING, "answers": ["blue"]}, "Expected `object`, got `array`"),
    ("schedule_appointment", {**BOOKING, "answers": {str(n): "x" for n in range(50)}}, "length <= 20"),
    ("schedule_appointment", {**BOOKING, "date_of_birth": "the third of May"}, "date_of_birth"),
    ("find_appointments", {"name": "Sam Lee", "date_of_birth": "30 February"}, "date_of_birth"),
    ("reschedule_appointment", {"appointment": "appt-404", "start": SLOT}, "there is no appointment 'appt-404'"),
    ("reschedule_appointment", {"appointment": "", "start": SLOT}, "length >= 1"),
    ("cancel_appointment", {"appointment": "all"}, "there is no appointment 'all'"),
    ("cancel_appointment", {"appointment": "x" * 10_000}, "length <= 80"),
    ("cancel_appointment", {"appointment": 17}, "Expected `str`, got `int`"),
]


def calls(name: str, arguments: Json) -> list[ModelDelta]:
    return [CallDelta(FunctionCall("c1", name, arguments))]


@dataclass
class Salon:
    """Callers of one salon, whose calendar is empty as long as nothing is done."""

    bookings: Bookings
    kept: Kept

    def caller(self, *scripts: list[ModelDelta]) -> tuple[Dialogue, Scripted]:
        model = Scripted(*scripts)
        return Dialogue(definition=SALON, models=[model], bookings=self.bookings, caller="+12125550188"), model

    async def effects(self, dialogue: Dialogue) -> list[object]:
        rows = await self.bookings.appointments.of_call("bright-smiles", "call-1")
        return [
            *rows,
            *self.kept.audit,
            *dialogue.kept.messages,
            *dialogue.kept.audit,
            *([dialogue.over] * bool(dialogue.over)),
        ]


@asynccontextmanager
async def open_salon() -> AsyncGenerator[Salon]:
    async with appointments_in_memory(ManualClock(MONDAY_TEN)) as appointments:
        kept = Kept()
        yield Salon(Bookings(appointments, kept, {"builtin": BuiltinCalendar()}), kept)


async def test_the_model_is_told_what_to_mend_and_nothing_has_happened() -> None:
    async with open_salon() as at:
        for name, arguments, told in WRONG:
            dialogue, model = at.caller(calls(name, arguments), [TextDelta("How may I help you?")])

            heard = await dialogue.say("could you do that for me")

            case = f"{name[:40]} {str(arguments)[:80]}"
            result = model.requests[1].entries[-1]
            assert isinstance(result, FunctionResult), case
            assert result.failed, case
            assert told in str(result.result["error"]), case
            assert len(str(result.result)) < LONGEST_TOLD, case
            assert await at.effects(dialogue) == [], case
            assert heard == "How may I help you?", case


async def test_a_model_that_never_mends_is_left_and_the_caller_is_helped() -> None:
    async with open_salon() as at:
        for name, arguments, _ in WRONG:
            dialogue, model = at.caller(calls(name, arguments))

            heard = await dialogue.say("please take a message for the owner")

            case = f"{name[:40]} {str(arguments)[:80]}"
            assert len(model.requests) <= MOST_REQUESTS, case
            assert await at.effects(dialogue) == [], case
            assert heard.strip().endswith("?"), (
                case
            )  # the built-in dialogue has taken over, and asks for what is missing
            assert dialogue.conversation.state, case


@pytest.mark.parametrize(
    "arguments",
    [
        {**MESSAGE, "phone": "212-555-0199"},
        {**MESSAGE, "phone": "two one two, five five five, oh one nine nine"},
        {**MESSAGE, "phone": "+1 (212) 555-0199"},
        {**MESSAGE, "urgent": None},
        {**MESSAGE, "urgent": "false"},
    ],
)
async def test_what_can_only_be_meant_in_one_way_is_understood(arguments: Json) -> None:
    model = Scripted(calls("take_message", arguments), [TextDelta("I have passed it on.")])
    dialogue = Dialogue(definition=SALON, models=[model])

    await dialogue.say("could you pass that on")

    (message,) = dialogue.kept.messages
    assert (message.phone, message.urgent) == ("+12125550199", False)
