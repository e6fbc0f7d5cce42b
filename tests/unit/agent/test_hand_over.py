"""One booking begun by a vendor's model, gone on with by the built-in dialogue, and ended by another vendor's model:
each in a process of its own, which knows of the call only what was stored of it."""

from tests.unit.agent.dialogue import Dialogue
from tests.unit.agent.test_reply import Scripted
from tests.unit.agent.test_wrong_arguments import SALON, SLOT, open_salon

from receptionist.agent.reply import standing_of
from receptionist.conversation.history import CallDelta, Conversation, FunctionCall, ModelDelta, TextDelta
from receptionist.conversation.prompt import prompt
from receptionist.conversation.snapshots import Snapshot, decode_snapshot, encode_snapshot
from receptionist.errors import ProviderError
from receptionist.providers.base import Model
from receptionist.scheduling.booking import Bookings

_AWAY = ProviderError("overloaded", provider="scripted")


def _call(number: int, function: str, **arguments: str) -> list[ModelDelta]:
    return [CallDelta(FunctionCall(f"c{number}", function, dict(arguments)))]


def in_another_process(before: Dialogue, bookings: Bookings, *models: Model) -> Dialogue:
    stored = encode_snapshot(Snapshot(list(before.conversation.entries), before.conversation.state, before.turn))
    found = decode_snapshot(stored)
    after = Dialogue(definition=SALON, bookings=bookings)
    after.models = standing_of(models)
    after.conversation, after.turn = Conversation(found.entries, found.state), found.turn
    return after


async def test_a_booking_goes_from_model_to_dialogue_to_model_and_from_process_to_process() -> None:
    async with open_salon() as at:
        failing = Scripted(
            _call(1, "find_slots", service="Cut", when="tomorrow at ten"),
            [TextDelta("Which one suits you?")],
            _call(2, "hold_slot", service="Cut", start=SLOT),
            [_AWAY],
        )
        first = Dialogue(definition=SALON, models=[failing], bookings=at.bookings)
        await first.say("I need a cut tomorrow at ten")
        taken_over = await first.say("ten is fine")

        second = in_another_process(first, at.bookings, Scripted([_AWAY]))
        named = await second.say("Sam Lee")

        good = Scripted(
            _call(3, "schedule_appointment", service="Cut", start=SLOT, name="Sam Lee", phone="+12125550199"),
            [TextDelta("Is there anything else I can do for you?")],
        )
        third = in_another_process(second, at.bookings, good)
        await third.say("it's 212 555 0199, and yes, please book it")

        asked = prompt(good.requests[0])
        rows = await at.bookings.appointments.of_call("bright-smiles", "call-1")
        assert "name" in taken_over.lower()
        assert not {"hold_slot", "find_slots"} & set(second.functions)  # what was held stays held
        assert "number" in named.lower()
        assert "held" in str(asked.messages)
        assert "Sam Lee" in str(asked.messages)
        assert "+12125550199" in asked.facts
        assert [(row.name, row.phone, str(row.state)) for row in rows] == [("Sam Lee", "+12125550199", "booked")]


async def test_a_model_that_is_well_again_leads_on_with_all_that_the_dialogue_has_asked() -> None:
    async with open_salon() as at:
        back = Scripted([_AWAY], [TextDelta("And what is it about?")])
        dialogue = Dialogue(definition=SALON, models=[back], bookings=at.bookings)
        await dialogue.say("I'd like to leave a message")
        await dialogue.say("Sam Lee")
        assert dialogue.conversation.state  # the dialogue leads

        dialogue.models = standing_of([back])  # its rest is over
        replied = await dialogue.say("212 555 0199")

        assert replied == "And what is it about?"
        assert dialogue.conversation.state == b""
        words = str(prompt(back.requests[-1]).messages)
        assert "Sam Lee" in words
        assert "message" in words
        dialogue.models = standing_of([])
        assert "question" not in (ended := await dialogue.say("it is about my last bill"))
        assert "Sam Lee" in ended  # and back to the dialogue: nothing is asked twice
