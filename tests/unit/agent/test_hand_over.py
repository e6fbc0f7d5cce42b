"""One booking begun by a vendor's model, gone on with by the built-in dialogue, and ended by another vendor's model:
each in a process of its own, which knows of the call only what was stored of it."""

import msgspec
from tests.unit.agent.dialogue import Dialogue
from tests.unit.agent.test_reply import Scripted
from tests.unit.agent.test_wrong_arguments import SALON, SLOT, open_salon
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.agent.events import Ran
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


# -- in Spanish ------------------------------------------------------------------------------------------------------

BOTH = msgspec.structs.replace(SALON, practice=msgspec.structs.replace(SALON.practice, also_speaks=("es-US",)))


async def test_a_message_in_spanish_loses_nothing_that_was_given_and_goes_on_in_spanish() -> None:
    model = Scripted(
        [TextDelta("Claro que sí. ¿Cuál es su nombre, por favor?")],
        [TextDelta("Gracias. ¿Y a qué número le podemos llamar?")],
        [_AWAY],
    )
    dialogue = Dialogue(definition=BOTH, models=[model])
    await dialogue.say("hola, quisiera dejar un mensaje para el dueño por favor")
    await dialogue.say("Jennifer Álvarez")

    asked = await dialogue.say("212 555 0143")
    await dialogue.say("se me perdió un anillo en el salón")
    done = await dialogue.say("sí, está bien")

    (message,) = dialogue.kept.messages
    assert asked == "Gracias. ¿Qué quiere que les diga?"
    assert done.startswith("Listo.")
    assert (message.name, message.phone) == ("Jennifer Álvarez", "+12125550143")
    assert message.reason == "Se me perdió un anillo en el salón"


async def test_a_booking_in_spanish_goes_on_where_the_model_failed() -> None:
    async with open_salon() as at:
        model = Scripted(
            _call(1, "find_slots", service="Cut", when="tomorrow morning"),
            [TextDelta("Tengo mañana a las nueve, o a las diez de la mañana. ¿Cuál le conviene?")],
            [_AWAY],
        )
        dialogue = Dialogue(definition=BOTH, models=[model], bookings=at.bookings)
        await dialogue.say("hola, quisiera una cita para un corte mañana por la mañana, por favor")

        named = await dialogue.say("a las diez está bien")
        called = [event.call.name for event in dialogue.events if isinstance(event, Ran)]
        for line in ("me llamo Rosa Peña", "212 555 0143", "sí", "sí, por favor"):
            await dialogue.say(line)

        rows = await at.bookings.appointments.of_call("bright-smiles", "call-1")
        assert called == ["hold_slot"]
        assert "¿" in named
        assert [(row.name, row.phone, row.start_at.astimezone(MONDAY_TEN.tzinfo).hour) for row in rows] == [
            ("Rosa Peña", "+12125550143", 10)
        ]
