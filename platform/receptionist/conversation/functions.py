"""The built-in functions: name, arguments, effect, what a model is told. Pure; what they do stands in actions."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, TypeAlias, cast

import msgspec
from msgspec import Meta, Struct

from receptionist.conversation.appointments import (
    BookingArguments,
    CancelAppointment,
    FindAppointments,
    FindSlots,
    HoldSlot,
    RescheduleAppointment,
    ScheduleAppointment,
    bookable,
    needs_date_of_birth,
    proof,
)
from receptionist.conversation.history import UNREADABLE, FunctionSpec, Json
from receptionist.conversation.read_back import typed
from receptionist.conversation.shelves import names, service_names
from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition

_SHOWN = 80  # letters of a name that a model made up


class ArgumentsError(ReceptionistError):
    """The arguments are wrong. The message is for the model, so that it can mend them."""


class UnknownFunctionError(ArgumentsError):
    """There is no such function, or the practice has it switched off."""


class AnswerFaq(Struct, frozen=True, forbid_unknown_fields=True):
    question: Annotated[
        str,
        Meta(min_length=1, max_length=1000, description="The caller's question, in the caller's words or the file's."),
    ]


class CheckHours(Struct, frozen=True, forbid_unknown_fields=True):
    when: Annotated[
        str,
        Meta(
            max_length=1000,
            description="The day or time in the caller's own words, unresolved: 'next Friday', 'now', 'Christmas Eve'. "
            "Empty: today and the usual week.",
        ),
    ] = ""


class TakeMessage(Struct, frozen=True, forbid_unknown_fields=True):
    name: Annotated[str, Meta(max_length=200, description="The caller's name, confirmed. Empty: not given.")]
    phone: Annotated[
        str,
        Meta(
            pattern=r"^(\+[1-9][0-9]{6,14})?$",
            description="Number to call back, E.164 (+12125550199), read back to the caller first. Empty: none given.",
        ),
    ]
    reason: Annotated[str, Meta(min_length=1, max_length=2000, description="What the message says.")]
    urgent: Annotated[bool, Meta(description="True only when the caller says that it cannot wait.")] = False


class TransferCall(Struct, frozen=True, forbid_unknown_fields=True):
    person: Annotated[
        str, Meta(max_length=200, description="Name or topic of the person wanted. Empty: whoever takes callers.")
    ]
    reason: Annotated[str, Meta(max_length=1000, description="What the caller wants, in a few words.")] = ""


class EndCall(Struct, frozen=True, forbid_unknown_fields=True):
    reason: Annotated[str, Meta(max_length=200, description="Why the call is over.")] = ""


Arguments: TypeAlias = AnswerFaq | CheckHours | BookingArguments | TakeMessage | TransferCall | EndCall


class Function(Struct, frozen=True):
    """`effect`: it changes something, so it runs only for a turn that has truly ended."""

    name: str
    arguments: type[Arguments]
    effect: bool
    description: str


_ALL = (
    Function(
        "answer_faq",
        AnswerFaq,
        effect=False,
        description="Looks a question up in the practice's own answers: services, insurance, prices, parking, address, "
        "policies. Say the answer as it is given. An empty answer: the practice has not told us; offer a message.",
    ),
    Function(
        "check_hours",
        CheckHours,
        effect=False,
        description="Opening hours now, on a day, or of the usual week. Dates are resolved here, never by you; "
        "'spoken' is ready to be said.",
    ),
    Function(
        "find_slots",
        FindSlots,
        effect=False,
        description="Free times of a service, resolved from the caller's own words. Call it again for any other day or "
        "time that the caller names: only a start that it gave in this call can be booked. Offer at most three; "
        "'spoken' is ready to be said. match 'near': nothing as asked, 'why' says why not. No price: quote none.",
    ),
    Function(
        "hold_slot",
        HoldSlot,
        effect=True,
        description="Keeps a time for three minutes. Call it as soon as the caller has chosen one, before asking for "
        "name and number. 'taken': somebody was quicker; offer its slots.",
    ),
    Function(
        "schedule_appointment",
        ScheduleAppointment,
        effect=True,
        description="Books. Name and number (and what 'ask' of find_slots names) first, all read back, and only after "
        "a clear yes. 'booked': say so with weekday and date. 'requested': staff confirm it; never say booked. "
        "'taken': offer its slots.",
    ),
    Function(
        "find_appointments",
        FindAppointments,
        effect=False,
        description="The caller's coming appointments, after the practice's check of who calls. Ask for all of it: the "
        "caller's number on the display proves nothing. 'not_found': say only that nothing was found under these "
        "details. 'staff': put the caller through or take a message.",
    ),
    Function(
        "reschedule_appointment",
        RescheduleAppointment,
        effect=True,
        description="Moves an appointment to a start that find_slots gave for it, after a clear yes. Says booked, "
        "requested, taken or staff, as schedule_appointment does. The old time stands until it has succeeded.",
    ),
    Function(
        "cancel_appointment",
        CancelAppointment,
        effect=True,
        description="Cancels an appointment, after its service, day and time were read back and a clear yes.",
    ),
    Function(
        "take_message",
        TakeMessage,
        effect=True,
        description="Keeps a message for the staff. Ask for name, number and reason, read them back, and call this "
        "only after a clear yes. Say that it was passed on only when this has succeeded.",
    ),
    Function(
        "transfer_call",
        TransferCall,
        effect=True,
        description="Puts the caller through to a person. 'ringing' or 'connected': say so and stop. 'closed': nobody "
        "is there now; offer a message.",
    ),
    Function(
        "end_call",
        EndCall,
        effect=True,
        description="Ends the call. Say goodbye first. `reason`: 'sales call' where somebody sells something.",
    ),
)
FUNCTIONS: Mapping[str, Function] = {function.name: function for function in _ALL}
BOOKING = frozenset(
    {
        "find_slots",
        "hold_slot",
        "schedule_appointment",
        "find_appointments",
        "reschedule_appointment",
        "cancel_appointment",
    }
)


def available(definition: Definition) -> list[Function]:
    """The functions that a practice uses. Without people nobody can be put through, without services nothing booked."""
    off = set(definition.functions_off.names)
    if not definition.people:
        off.add("transfer_call")
    if not bookable(definition):
        off |= BOOKING
    if "find_slots" in off:
        off |= {"hold_slot", "schedule_appointment", "reschedule_appointment"}  # which take only what it has offered
    if "schedule_appointment" in off:
        off.add("hold_slot")
    if "find_appointments" in off:
        off |= {"reschedule_appointment", "cancel_appointment"}
    return [function for function in _ALL if function.name not in off]


def specs(definition: Definition) -> list[FunctionSpec]:
    """What a model is told."""
    return [
        FunctionSpec(function.name, _description(function, definition), schema(function.arguments), function.effect)
        for function in available(definition)
    ]


@cache
def schema(arguments: type[Struct]) -> Json:
    """A plain JSON Schema of the object, without references or titles. Everybody has the same one: only for reading."""
    whole = msgspec.json.schema(arguments)
    definitions = cast("Json", whole.get("$defs", {}))
    return cast("Json", _flat(whole, definitions))


def decode(name: str, arguments: Json, definition: Definition) -> Arguments:
    """Raises ArgumentsError, whose message tells a model what to mend."""
    function = next((one for one in available(definition) if one.name == name), None)
    if function is None:
        there = ", ".join(one.name for one in available(definition))
        raise UnknownFunctionError(f"there is no function '{name[:_SHOWN]}' here; there are: {there}")
    if UNREADABLE in arguments:
        raise ArgumentsError(f"{name}: the arguments are not a JSON object. Mend the arguments and call again.")
    try:
        given = typed(_without_nulls(arguments, function.arguments), definition.practice.country)
        return msgspec.convert(given, function.arguments, strict=False)  # "true" is meant as true
    except msgspec.ValidationError as error:
        raise ArgumentsError(f"{name}: {error}. Mend the arguments and call again.") from error


def _without_nulls(arguments: Json, wanted: type[Struct]) -> Json:
    """Some models name what they leave out."""
    optional = {field.encode_name for field in msgspec.structs.fields(wanted) if not field.required}
    return {name: value for name, value in arguments.items() if value is not None or name not in optional}


def _description(function: Function, definition: Definition) -> str:
    if function.name == "find_slots":
        with_whom = names(one.name for one in definition.scheduling.practitioners)
        named = f" Practitioners: {with_whom}." if with_whom else ""
        return f"{function.description} Services: {service_names(definition)}.{named}"
    if function.name == "schedule_appointment" and needs_date_of_birth(definition):
        return f"{function.description} Ask for the patient's date of birth too."
    if function.name == "find_appointments" and (proofs := proof(definition)):
        return f"{function.description} Ask for: name, {', '.join(proofs)}."
    if function.name != "transfer_call":
        return function.description
    people = names(f"{one.name} ({', '.join(one.topics)})" if one.topics else one.name for one in definition.people)
    return f"{function.description} There are: {people}."


def _flat(node: Any, definitions: Json) -> Any:  # Any: a tree of JSON
    if isinstance(node, dict):
        tree = cast("Json", node)
        reference = tree.get("$ref")
        if isinstance(reference, str):
            return _flat(definitions[reference.rpartition("/")[2]], definitions)
        return {key: _flat(value, definitions) for key, value in tree.items() if key not in ("$defs", "title")}
    if isinstance(node, list):
        return [_flat(item, definitions) for item in cast("list[Any]", node)]
    return node
