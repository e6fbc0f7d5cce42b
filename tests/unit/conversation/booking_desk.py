"""A caller at the built-in dialogue, and a calendar that answers its functions: `Desk(...)`. Pure, no database.

The calendar gives results of the documented shapes (conversation.appointments); it knows nothing of buffers or zones.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import msgspec
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation import appointments as shapes
from receptionist.conversation import builtin, builtin_state, intents
from receptionist.conversation.builtin_state import State
from receptionist.conversation.faq_matching import match_by_letters, wordings
from receptionist.conversation.file_facts import fact
from receptionist.conversation.functions import decode, specs
from receptionist.conversation.history import (
    AgentSaid,
    CallDelta,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    Json,
    Meant,
    ModelRequest,
    Noted,
    StateDelta,
    TextDelta,
    UsageDelta,
)
from receptionist.conversation.intents import Intent
from receptionist.conversation.several import questions_of
from receptionist.conversation.speakable import day_words, time_words
from receptionist.conversation.when import When, when_from_words
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Definition, Practitioner, Scheduling, Service

_STEP = timedelta(minutes=30)
_MOST_STEPS = 6

DENTIST = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Cleaning", minutes=30, with_=("Hygienist Kim",), price="from $95"),
            Service(name="Checkup", minutes=30, with_=("Dr. Patel", "Dr. Nguyen"), for_="returning"),
            Service(name="New patient visit", minutes=60, with_=("Dr. Patel",), for_="new", ask=("insurance",)),
            Service(name="Toothache visit", minutes=30, with_=("Dr. Patel", "Dr. Nguyen")),
            Service(name="Invisalign consultation", minutes=30, with_=("Dr. Patel",), booking="approval"),
        ),
        practitioners=(
            Practitioner(name="Dr. Patel"),
            Practitioner(name="Dr. Nguyen"),
            Practitioner(name="Hygienist Kim"),
        ),
    )
)
VET = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Wellness exam", minutes=30, price="$72", ask=("the pet's name", "what kind of animal")),
            Service(name="Sick visit", minutes=30, ask=("the pet's name", "what is wrong")),
            Service(name="Nail trim", minutes=15),
        ),
    )
)


class Desk:
    """One conversation. `busy`: starts that are gone; `quick`: starts that somebody takes before they can be held;
    `why`: of a search that finds nothing as asked."""

    def __init__(
        self,
        definition: Definition = DENTIST,
        *,
        now: datetime = MONDAY_TEN,
        caller: str = "",
        by_text: bool = False,
        busy: Sequence[str] = (),
        quick: Sequence[str] = (),
        existing: Sequence[shapes.Appointment] = (),
        failing: Sequence[str] = (),
        why: shapes.Why = "full",
    ) -> None:
        self.definition = definition
        self.now = now
        self.caller = caller
        self.by_text = by_text
        self.busy = set(busy)
        self.quick = set(quick)
        self.existing = {one.appointment: one for one in existing}
        self.failing = set(failing)
        self.why: shapes.Why = why
        self.entries: list[Entry] = []
        self.state = b""
        self.turn: int = 0
        self.offered: set[str] = set()
        self.calls: list[FunctionCall] = []
        self.booked: list[Json] = []
        self.messages: list[Json] = []
        self.misses = 0
        self.meant = Meant()
        self.alone = Meant()  # what each question of a turn is for by itself
        self.over = False

    @property
    def asking(self) -> str:
        return self.memory.asking

    @property
    def memory(self) -> State:
        return builtin_state.decode(self.state)

    def say(self, words: str, *, keys: bool = False) -> str:
        self.turn += 1
        return self._reply(CallerSaid(self.turn, words, keys=keys))

    def note(self, kind: str, detail: str = "") -> str:
        self.turn += 1
        return self._reply(Noted(kind, detail))

    def hold(self, *lines: str) -> list[str]:
        """Lines that begin with `#` are keys."""
        return [self.say(line[1:], keys=True) if line.startswith("#") else self.say(line) for line in lines]

    @property
    def last_reply(self) -> str:
        return next((one.text for one in reversed(self.entries) if isinstance(one, AgentSaid)), "")

    def interrupt(self, heard: str) -> None:
        """Of the last reply the caller has heard only this."""
        said = self.entries.pop()
        assert isinstance(said, AgentSaid)
        self.entries.append(AgentSaid(said.turn, said.text, heard, interrupted=True))

    def called(self, name: str) -> list[Json]:
        return [call.arguments for call in self.calls if call.name == name]

    def _reply(self, entry: Entry) -> str:
        self.entries.append(entry)
        return self.answer()

    def answer(self) -> str:
        """To the last entry, whatever it is."""
        said: list[str] = []
        for step in range(_MOST_STEPS):
            assert step < _MOST_STEPS - 1, "functions without end"
            call = self._step(said)
            if call is None:
                break
            self.run(call)
            if call.name in ("end_call", "transfer_call"):
                self.over = True
                break
        text = " ".join(said)
        self.entries.append(AgentSaid(self.turn, text, text))
        return text

    def run(self, call: FunctionCall) -> None:
        self.calls.append(call)
        self.entries += [call, self._result(call)]

    def _step(self, said: list[str]) -> FunctionCall | None:
        last = self.entries[-1]
        words = last.text if isinstance(last, CallerSaid) and not last.keys else ""
        request = ModelRequest(
            practice=self.definition,
            now=self.now,
            entries=tuple(self.entries),
            functions=specs(self.definition),
            caller=self.caller,
            state=self.state,
            faq_matches=match_by_letters(words, wordings(self.definition)),
            faq_parts={part: match_by_letters(part, wordings(self.definition)) for part in self._questions()},
            meant=self.meant,
            parts_meant=dict.fromkeys(self._questions(), self.alone),
            by_text=self.by_text,
        )
        call: FunctionCall | None = None
        for delta in builtin.step(request):
            match delta:
                case StateDelta():
                    self.state = delta.state
                case TextDelta():
                    said.append(delta.text)
                case CallDelta():
                    call = delta.call
                case UsageDelta():
                    pass
        return call

    def _questions(self) -> list[str]:
        """Of the caller's last words, for all steps of the answer to them."""
        said = next((one for one in reversed(self.entries) if isinstance(one, CallerSaid)), None)
        return questions_of(said.text) if said and not said.keys else []

    # -- the calendar ------------------------------------------------------------------------------------------

    def _result(self, call: FunctionCall) -> FunctionResult:
        if call.name in self.failing:
            return FunctionResult(call.id, call.name, {"error": "the calendar is away"}, failed=True)
        result = self._run(decode(call.name, call.arguments, self.definition), call)
        built = msgspec.to_builtins(result)
        return FunctionResult(call.id, call.name, built)

    def _run(self, arguments: object, call: FunctionCall) -> object:
        match arguments:
            case shapes.FindSlots():
                return self._find_slots(arguments)
            case shapes.HoldSlot():
                return self._held(arguments)
            case shapes.ScheduleAppointment():
                assert arguments.start in self.offered
                if arguments.start in self.busy:
                    return self._taken(arguments.service)
                self.busy.add(arguments.start)
                self.booked.append(call.arguments)
                kind = shapes.Requested if self._service(arguments.service).booking == "approval" else shapes.Booked
                return kind(appointment="a1", **self._slot_facts(arguments.service, arguments.start))
            case shapes.FindAppointments():
                return self._find_appointments(arguments)
            case shapes.RescheduleAppointment():
                assert arguments.start in self.offered
                old = self.existing[arguments.appointment]
                facts = self._slot_facts(old.service, arguments.start)
                self.booked.append(call.arguments)
                return shapes.Booked(appointment=old.appointment, was=old.spoken, **facts)
            case shapes.CancelAppointment():
                gone = self.existing.pop(arguments.appointment)
                return shapes.Cancelled(
                    appointment=gone.appointment,
                    service=gone.service,
                    start=gone.start,
                    practitioner=gone.practitioner,
                    spoken=gone.spoken,
                )
            case _:
                if call.name == "take_message":
                    self.messages.append(call.arguments)
                    return {"message": "m1"}
                if call.name == "transfer_call":
                    return {"state": "connected", "person": str(call.arguments["person"]) or "Front desk"}
                if call.name == "answer_faq" and (told := fact(self.definition, str(call.arguments["question"]))):
                    return told
                if call.name == "answer_faq" and intents.find(Intent.ADDRESS, Heard(str(call.arguments["question"]))):
                    return {"faq": "address", "answer": "We're here."}
                return {"answer": "Parking is free.", "spoken": "We're open from eight to five."}

    def _service(self, name: str) -> Service:
        return next(one for one in self.definition.scheduling.services if one.name == name)

    def _slot_facts(self, service: str, start: str) -> dict[str, str]:
        moment = datetime.fromisoformat(start)
        end = moment + timedelta(minutes=self._service(service).minutes)
        with_ = self._service(service).with_
        spoken = f"{day_words(moment.date(), self.now.date())} at {time_words(moment.time())}"
        return {
            "service": service,
            "start": start,
            "end": f"{end:%Y-%m-%dT%H:%M}",
            "practitioner": with_[0] if with_ else "",
            "spoken": spoken,
        }

    def _find_slots(self, arguments: shapes.FindSlots) -> shapes.Slots:
        service = self._service(arguments.service)
        if service.for_ != "all" and arguments.returning is None:
            return shapes.Slots(
                service=service.name, slots=(), minutes=service.minutes, match="none", why="ask_returning"
            )
        if (service.for_ == "new" and arguments.returning) or (
            service.for_ == "returning" and arguments.returning is False
        ):
            why: shapes.Why = "new_only" if service.for_ == "new" else "returning_only"
            instead = tuple(
                one.name for one in self.definition.scheduling.services if one.for_ not in (service.for_, "all")
            )
            return shapes.Slots(
                service=service.name, slots=(), minutes=service.minutes, match="none", why=why, instead=instead
            )
        when = when_from_words(arguments.when, self.now)
        free = [start for start in self._free() if f"{start:%Y-%m-%dT%H:%M}" not in self.busy]
        fitting = [start for start in free if _fits(start, when)]
        at = when.at
        if at is not None:
            fitting.sort(key=lambda start: (start.date(), _minutes_apart(start.time(), at)))
        exact = bool(fitting) and (at is None or any(start.time() == at for start in fitting))
        chosen = sorted((fitting or free)[:4])
        slots = tuple(self._slot(service.name, f"{start:%Y-%m-%dT%H:%M}", arguments.practitioner) for start in chosen)
        self.offered |= {slot.start for slot in slots}
        return shapes.Slots(
            service=service.name,
            slots=slots,
            match="exact" if exact else "near",
            why="" if exact else self.why,
            minutes=service.minutes,
            price=service.price,
            ask=service.ask,
            approval=service.booking == "approval",
        )

    def _slot(self, service: str, start: str, practitioner: str) -> shapes.Slot:
        facts = self._slot_facts(service, start)
        return shapes.Slot(
            start=start, end=facts["end"], practitioner=practitioner or facts["practitioner"], spoken=facts["spoken"]
        )

    def _free(self) -> list[datetime]:
        """Every half hour from eight to five on working days, from tomorrow on."""
        days = (self.now.date() + timedelta(days=at) for at in range(1, 60))
        return [datetime.combine(day, time(8)) + _STEP * at for day in days if day.weekday() < 5 for at in range(18)]

    def _held(self, arguments: shapes.HoldSlot) -> object:
        assert arguments.start in self.offered
        if arguments.start in self.quick:
            self.busy.add(arguments.start)
            return self._taken(arguments.service)
        return shapes.Held(**self._slot_facts(arguments.service, arguments.start))

    def _taken(self, service: str) -> shapes.Taken:
        free = [f"{start:%Y-%m-%dT%H:%M}" for start in self._free()]
        slots = tuple(self._slot(service, start, "") for start in free if start not in self.busy)[:3]
        self.offered |= {slot.start for slot in slots}
        return shapes.Taken(service=service, slots=slots)

    def _find_appointments(self, arguments: shapes.FindAppointments) -> object:
        if arguments.name == "Sam Lee" and arguments.phone in ("+12125550199", "") and self.existing:
            return shapes.Found(appointments=tuple(self.existing.values()))
        self.misses += 1
        if self.misses > 2:
            return shapes.StaffOnly(why="tries")
        return shapes.NotFound(tries_left=2 - self.misses + 1)


def _fits(start: datetime, when: When) -> bool:
    return not when.windows or any(
        window.first <= start.date()
        and (window.last is None or start.date() <= window.last)
        and window.start <= start.time() < window.end
        for window in when.windows
    )


def _minutes_apart(one: time, other: time) -> int:
    return abs(one.hour * 60 + one.minute - other.hour * 60 - other.minute)


def appointment(id_: str, service: str, start: str, practitioner: str = "Hygienist Kim") -> shapes.Appointment:
    moment = datetime.fromisoformat(start)
    return shapes.Appointment(
        appointment=id_,
        service=service,
        start=start,
        end=start,
        practitioner=practitioner,
        state="booked",
        spoken=f"{day_words(moment.date(), MONDAY_TEN.date())} at {time_words(moment.time())}",
    )
