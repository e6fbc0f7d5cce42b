"""The booking functions: free times, holds, bookings, and the caller's own appointments after the practice's check."""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec

from receptionist.actions.context import Context
from receptionist.conversation import people
from receptionist.conversation.appointments import (
    Appointment,
    Booked,
    BookingArguments,
    CancelAppointment,
    Cancelled,
    FindAppointments,
    FindSlots,
    Found,
    Held,
    HoldSlot,
    NotFound,
    Requested,
    RescheduleAppointment,
    ScheduleAppointment,
    Slot,
    Slots,
    StaffOnly,
    Taken,
    Why,
    needs_date_of_birth,
    proof,
)
from receptionist.conversation.call_bookings import CallBookings, Handle
from receptionist.conversation.functions import ArgumentsError
from receptionist.conversation.glossing import language_of
from receptionist.conversation.history import Entry, Json
from receptionist.conversation.speakable import day_words, time_words
from receptionist.conversation.tongues.known import code
from receptionist.conversation.when import Window
from receptionist.conversation.words import alike, plain
from receptionist.practice.definition import Service
from receptionist.practice.hours import local_time
from receptionist.records.appointments import AppointmentRow, Refused, State, world_of
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.offers import Offers, Wish, offers
from receptionist.scheduling.slots import FreeStarts, Place, place, practitioners_of
from receptionist.scheduling.wishes import Search, Wished, wish_from_words

_MOST_MISSES = 3
_MOST_FOUND = 5
_MOST_NAMES = 6  # words; a list of names is no name
_MOST_SERVICES = 20  # that are told of where one is not known; the nearest ones
_SAME_WORD = 0.85  # Sarah and Sara, not Maria and Marie
_TITLES = frozenset({"dr", "doctor", "mr", "mrs", "ms", "miss", "prof"})
_FORMAT = "%Y-%m-%dT%H:%M"


async def book(
    arguments: BookingArguments, context: Context, bookings: Bookings, entries: Sequence[Entry], function_id: str
) -> Json:
    """Any of the booking functions. `entries`: the conversation so far, from which offers and handles are known.

    Raises ArgumentsError for what the model can mend, CalendarError and StorageError for what it cannot."""
    desk = _Desk(context, bookings, CallBookings(entries), function_id)
    match arguments:
        case FindSlots():
            result = await desk.find_slots(arguments)
        case HoldSlot():
            result = await desk.hold_slot(arguments)
        case ScheduleAppointment():
            result = await desk.schedule(arguments)
        case FindAppointments():
            result = await desk.find_appointments(arguments)
        case RescheduleAppointment():
            result = await desk.reschedule(arguments)
        case CancelAppointment():
            result = await desk.cancel(arguments)
    return msgspec.json.decode(msgspec.json.encode(result))  # as it will be read again from a snapshot


class _Desk:
    """One function call of one conversation."""

    def __init__(self, context: Context, bookings: Bookings, known: CallBookings, function_id: str) -> None:
        self._context = context
        self._definition = context.definition
        self._bookings = bookings
        self._known = known
        self._function_id = function_id
        self._now = local_time(context.definition, context.now())
        self._world = world_of(context.origin, context.call_id)

    # --- free times -----------------------------------------------------------------------------------------------

    async def find_slots(self, arguments: FindSlots) -> Slots:
        moving = await self._moving(arguments.appointment) if arguments.appointment else None
        service = self._service(moving.service if moving else arguments.service)
        if (why := self._not_for(service, arguments.returning)) and moving is None:
            others = self._definition.scheduling.services
            fitting = [one.name for one in others if one.for_ in ("all", _kind(arguments.returning))]
            known = arguments.returning is not None
            return self._slots(service, Offers((), "none", why), instead=tuple(fitting) if known else ())
        who = self._practitioners(service, arguments.practitioner)
        if not who and moving and moving.practitioner in practitioners_of(self._definition, service):
            who = (moving.practitioner,)
        wished = self._wished(arguments.when, self._searches(service))
        if wished.question:
            return self._slots(service, Offers((), "none", "no_such_day"), question=wished.question)
        free = await self._free(service, who, moving.id if moving else "")
        found = offers(free, service, wished.wish)
        if moving and wished.understood and found.match != "exact":
            found = await self._moved_elsewhere(moving, service, wished.wish, found, asked_for=arguments.practitioner)
        if not wished.understood:
            found = Offers(found.places, "near" if found.places else "none", "not_understood")
        return self._slots(service, found)

    async def _moved_elsewhere(
        self, moving: AppointmentRow, service: Service, wish: Wish, found: Offers, *, asked_for: str
    ) -> Offers:
        """With whoever is free at the very time, where nobody was asked for; else what is near, but where it is now."""
        if not asked_for and not any(one.practitioner for one in self._known.searches_for(service.name)):
            others = offers(await self._free(service, (), moving.id), service, wish)
            if others.match == "exact":
                return others
        now = local_time(self._definition, moving.start_at)
        elsewhere = tuple(one for one in found.places if one.start != now)
        return msgspec.structs.replace(found, places=elsewhere or found.places)

    def _wished(self, words: str, earlier: Sequence[Search]) -> Wished:
        """In whichever of the practice's languages the words are."""
        about = self._definition.practice
        languages = tuple(dict.fromkeys((code(about.language), *map(code, about.also_speaks), "en")))
        first = language_of(words, languages, languages[0])
        tried = (
            wish_from_words(words, self._now, about.country, earlier, language)
            for language in (first, *(other for other in languages if other != first))
        )
        found = next(tried)
        return found if found.understood else next((one for one in tried if one.understood), found)

    def _slots(self, service: Service, found: Offers, *, question: str = "", instead: tuple[str, ...] = ()) -> Slots:
        return Slots(
            service=service.name,
            slots=self._spoken_slots(found.places),
            match=found.match,
            why=found.why,
            question=question,
            minutes=service.minutes,
            price=service.price,
            ask=service.ask,
            approval=service.booking == "approval",
            instead=instead,
        )

    async def _moving(self, appointment: str) -> AppointmentRow:
        return await self._standing(self._handle(appointment))

    async def _free(self, service: Service, who: Sequence[str] = (), moving: str = "") -> FreeStarts:
        return await self._bookings.free(
            self._context.practice,
            self._definition,
            service,
            now=self._now,
            world=self._world,
            call=self._context.call_id,
            practitioners=who,
            moving=moving,
        )

    async def _nearest(self, service: Service, start: datetime, who: Sequence[str] = (), moving: str = "") -> Taken:
        """Somebody else has it: what is free around it."""
        free = await self._free(service, who, moving)
        wish = Wish((Window(start.date(), start.date()),), at=start.time(), but=frozenset({start}))
        return Taken(service=service.name, slots=self._spoken_slots(offers(free, service, wish).places))

    def _searches(self, service: Service) -> list[Search]:
        zone = self._now.tzinfo
        return [
            Search(one.when, tuple(datetime.fromisoformat(slot.start).replace(tzinfo=zone) for slot in one.slots))
            for one in self._known.searches_for(service.name)
        ]

    # --- booking --------------------------------------------------------------------------------------------------

    async def hold_slot(self, arguments: HoldSlot) -> Held | Taken:
        service = self._service(arguments.service)
        start, who = self._chosen(service, arguments.start, arguments.practitioner)
        for practitioner in who:
            row = self._row(place(service, practitioner, start), service)
            held = await self._bookings.hold(self._context.practice, row)
            if isinstance(held, AppointmentRow):
                shown = self._shown(held)
                return Held(
                    service=service.name,
                    start=shown.start,
                    end=shown.end,
                    practitioner=held.practitioner,
                    spoken=shown.spoken,
                )
        return await self._nearest(service, start, self._practitioners(service, arguments.practitioner))

    async def schedule(self, arguments: ScheduleAppointment) -> Booked | Requested | Taken:
        service = self._service(arguments.service)
        start, who = self._chosen(service, arguments.start, arguments.practitioner)
        self._check_answers(service, arguments)
        state = State.REQUESTED if service.booking == "approval" else State.BOOKED
        for practitioner in who:
            row = msgspec.structs.replace(
                self._row(place(service, practitioner, start), service),
                name=_one_line(arguments.name),
                phone=arguments.phone,
                for_whom=_one_line(arguments.for_whom),
                date_of_birth=arguments.date_of_birth,
                returning=arguments.returning,
                answers={name: arguments.answers[name].strip() for name in arguments.answers},
            )
            booked = await self._bookings.schedule(self._context.practice, self._definition, row, state)
            if isinstance(booked, AppointmentRow):
                return self._booked(booked)
        return await self._nearest(service, start, self._practitioners(service, arguments.practitioner))

    async def reschedule(self, arguments: RescheduleAppointment) -> Booked | Requested | Taken | StaffOnly:
        handle = self._handle(arguments.appointment)
        if not self._may_change(handle):
            return StaffOnly(why="policy")
        before = await self._standing(handle)
        service = self._service(before.service)
        start, who = self._chosen(service, arguments.start, "")
        state = State.REQUESTED if service.booking == "approval" else State.BOOKED
        for practitioner in who:
            to = msgspec.structs.replace(self._row(place(service, practitioner, start), service), state=state)
            moved = await self._bookings.move(self._context.practice, self._definition, before.id, to, by="caller")
            if moved is Refused.GONE:
                raise ArgumentsError("reschedule_appointment: that appointment is not there any more; look again")
            if isinstance(moved, AppointmentRow):
                return self._booked(moved, was=self._spoken(before.start_at))
        return await self._nearest(service, start, who, before.id)

    async def cancel(self, arguments: CancelAppointment) -> Cancelled | StaffOnly:
        handle = self._handle(arguments.appointment)
        if not self._may_change(handle):
            return StaffOnly(why="policy")
        gone = await self._bookings.cancel(self._context.practice, self._definition, handle.appointment)
        if isinstance(gone, Refused):
            raise ArgumentsError("cancel_appointment: that appointment is not there any more; look again")
        shown = self._shown(gone)
        return Cancelled(
            appointment=gone.id,
            service=gone.service,
            start=shown.start,
            practitioner=gone.practitioner,
            spoken=shown.spoken,
        )

    def _chosen(self, service: Service, start: str, practitioner: str) -> tuple[datetime, tuple[str, ...]]:
        """The start, and with whom it may be: the one who is named, else those with whom it was offered and then all
        others, unless the caller asked for somebody."""
        offered = self._known.offered(service.name, start)
        if not offered:
            raise ArgumentsError(
                f"'{start}' was not offered for {service.name} in this call. Call find_slots with the caller's words "
                "first, and take a 'start' of its slots."
            )
        at = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(self._definition.practice.timezone))
        if at.astimezone(UTC) <= self._now.astimezone(UTC):
            raise ArgumentsError(f"'{start}' is over by now; call find_slots again")
        if named := self._practitioners(service, practitioner):
            return at, named
        asked_for = any(
            search.practitioner
            for search in self._known.searches_for(service.name)
            if any(slot.start == start for slot in search.slots)
        )
        others = () if asked_for else practitioners_of(self._definition, service)
        return at, tuple(dict.fromkeys([*offered, *self._who_works(service, at, others)]))

    def _who_works(self, service: Service, at: datetime, names: Sequence[str]) -> tuple[str, ...]:
        """Of these, those whose hours hold it. Whether they are booked is found out by booking."""
        if not names:
            return ()
        free = FreeStarts(self._definition, service, now=self._now, busy=(), practitioners=names)
        return free.at(at)

    def _check_answers(self, service: Service, arguments: ScheduleAppointment) -> None:
        if not arguments.name.strip():
            raise ArgumentsError("schedule_appointment: ask the caller for a name first")
        if why := self._not_for(service, arguments.returning):
            mend = "ask whether they have been here before" if why == "ask_returning" else "offer another service"
            raise ArgumentsError(f"schedule_appointment: {service.name} is not for everybody; {mend}")
        missing = [one for one in service.ask if one not in arguments.answers]
        if missing:
            raise ArgumentsError(f"schedule_appointment: ask the caller about {', '.join(missing)} ('answers') first")
        unasked = [one for one in arguments.answers if one not in service.ask]
        if unasked:
            raise ArgumentsError(f"schedule_appointment: 'answers' are only to: {', '.join(service.ask) or 'nothing'}")
        if needs_date_of_birth(self._definition) and not arguments.date_of_birth:
            raise ArgumentsError("schedule_appointment: ask for the patient's date of birth first")
        if arguments.date_of_birth:
            _check_birth(arguments.date_of_birth, self._now.date())

    def _row(self, at: Place, service: Service) -> AppointmentRow:
        return AppointmentRow(
            id=self._appointment_id(at),
            practice=self._context.practice,
            world=self._world,
            origin=self._context.origin,
            call=self._context.call_id,
            caller=self._context.caller,
            state=State.HELD,
            service=service.name,
            practitioner=at.practitioner,
            resource=at.resource,
            start_at=at.start,
            end_at=at.end,
            busy_until=at.busy_until,
            created_at=self._now,
            changed_at=self._now,
        )

    def _appointment_id(self, at: Place) -> str:
        """The same for the same function call, however often it is run: it books once."""
        asked = f"{self._context.practice}/{self._context.call_id}/{self._function_id}/{at.practitioner}"
        return f"appt-{hashlib.sha256(asked.encode()).hexdigest()[:24]}"

    # --- the caller's own -----------------------------------------------------------------------------------------

    async def find_appointments(self, arguments: FindAppointments) -> Found | NotFound | StaffOnly:
        proofs = proof(self._definition)
        if not proofs:
            check = self._definition.identity.check
            return StaffOnly(why="no_texts" if check == "text_code" else "policy")
        if self._known.misses >= _MOST_MISSES:
            return StaffOnly(why="tries")
        for one in proofs:
            if not getattr(arguments, one):
                raise ArgumentsError(f"find_appointments: ask the caller for the {one.replace('_', ' ')} first")
        rows = await self._bookings.appointments.matching(
            self._context.practice,
            self._world,
            self._now,
            phone=arguments.phone if "phone" in proofs else "",
            date_of_birth=arguments.date_of_birth if "date_of_birth" in proofs else "",
        )
        found = [row for row in rows if is_same_name(arguments.name, (row.name, row.for_whom))]
        if found:
            return Found(appointments=tuple(self._appointment(row) for row in found[:_MOST_FOUND]))
        left = _MOST_MISSES - self._known.misses - 1
        return NotFound(tries_left=left) if left else StaffOnly(why="tries")

    def _handle(self, appointment: str) -> Handle:
        handle = self._known.handles.get(appointment)
        if handle is None:
            raise ArgumentsError(
                f"there is no appointment '{appointment}' in this call. Call find_appointments first, and take an "
                "'appointment' that it gave."
            )
        return handle

    def _may_change(self, handle: Handle) -> bool:
        """Health data asks for more than a name, a number and a birthday before anything is changed."""
        return handle.made_here or not self._definition.privacy.phi

    async def _standing(self, handle: Handle) -> AppointmentRow:
        row = await self._bookings.appointments.get(self._context.practice, handle.appointment)
        if row is None or row.world != self._world or row.state not in (State.BOOKED, State.REQUESTED):
            raise ArgumentsError("that appointment is not there any more; look again with find_appointments")
        return row

    # --- names ----------------------------------------------------------------------------------------------------

    def _service(self, name: str) -> Service:
        services = self._definition.scheduling.services
        wanted = plain(name)
        found = next((one for one in services if plain(one.name) == wanted), None)
        if found is None:
            close = [(alike(plain(one.name), wanted), one) for one in services]
            score, found = max(close, key=lambda pair: pair[0], default=(0.0, None))
            if score < 0.85:
                found = None
        if found is None:
            raise ArgumentsError(f"there is no service '{name}'; there are: {_nearest(services, wanted)}")
        return found

    def _practitioners(self, service: Service, name: str) -> tuple[str, ...]:
        """The one who is named; none: anybody."""
        if not name.strip():
            return ()
        offering = practitioners_of(self._definition, service)
        exact = [one for one in offering if plain(one) == plain(name)]
        found = exact or [one for one in offering if people.is_named(one, name)]
        if not found:
            names = ", ".join(one for one in offering if one) or "nobody in particular"
            raise ArgumentsError(f"{service.name} is not offered by '{name}'; it is by: {names}")
        return tuple(found[:1])

    def _not_for(self, service: Service, returning: bool | None) -> Why:
        if service.for_ == "all":
            return ""
        if returning is None:
            return "ask_returning"
        return "" if service.for_ == _kind(returning) else "new_only" if service.for_ == "new" else "returning_only"

    # --- words ----------------------------------------------------------------------------------------------------

    def _spoken_slots(self, places: Sequence[Place]) -> tuple[Slot, ...]:
        return tuple(
            Slot(_text(one.start), _text(one.end), one.practitioner, self._spoken(one.start)) for one in places
        )

    def _shown(self, row: AppointmentRow) -> Slot:
        zone = self._now.tzinfo
        start, end = row.start_at.astimezone(zone), row.end_at.astimezone(zone)
        return Slot(_text(start), _text(end), row.practitioner, self._spoken(start))

    def _spoken(self, at: datetime) -> str:
        here = at.astimezone(self._now.tzinfo)
        return f"{day_words(here.date(), self._now.date())} at {time_words(here.time())}"

    def _booked(self, row: AppointmentRow, was: str = "") -> Booked | Requested:
        kind = Booked if row.state is State.BOOKED else Requested
        shown = self._shown(row)
        return kind(
            appointment=row.id,
            service=row.service,
            start=shown.start,
            end=shown.end,
            practitioner=row.practitioner,
            spoken=shown.spoken,
            was=was,
        )

    def _appointment(self, row: AppointmentRow) -> Appointment:
        shown = self._shown(row)
        return Appointment(
            appointment=row.id,
            service=row.service,
            start=shown.start,
            end=shown.end,
            practitioner=row.practitioner,
            state="booked" if row.state is State.BOOKED else "requested",
            spoken=shown.spoken,
            for_whom=row.for_whom,
        )


def _nearest(services: Sequence[Service], wanted: str) -> str:
    """All of them, in the file's order; of many those that are written most alike."""
    if len(services) > _MOST_SERVICES:
        services = sorted(services, key=lambda one: -alike(plain(one.name), wanted))[:_MOST_SERVICES]
    return ", ".join(one.name for one in services)


def is_same_name(said: str, names: Sequence[str]) -> bool:
    """Is this one of the names that an appointment is kept under? Each word must be about right, and none too many: the
    number or the birthday is what proves it, and a family shares both a number and a surname."""
    words = _name_words(said)
    if not words or len(words) > _MOST_NAMES:
        return False
    for name in names:
        kept = _name_words(name)
        if kept and ("".join(words) == "".join(kept) or _all_alike(words, kept)):
            return True
    return False


def _all_alike(words: Sequence[str], kept: Sequence[str]) -> bool:
    if len(words) != len(kept):
        return False
    return all(_is_alike(one, other) for one, other in zip(sorted(words), sorted(kept), strict=True))


def _is_alike(one: str, other: str) -> bool:
    return one == other or alike(one, other) >= _SAME_WORD


def _name_words(name: str) -> list[str]:
    """Without titles; "o brien" is one word."""
    joined = re.sub(r"\b(o|mc|mac|d) (?=[a-z]{3})", r"\1", plain(name))
    return [word for word in joined.split() if word not in _TITLES]


def _kind(returning: bool | None) -> str:
    return "returning" if returning else "new"


def _check_birth(text: str, today: date) -> None:
    try:
        born = date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentsError(f"'{text}' is no date of birth; ask again") from error
    if not today.year - 130 < born.year or born > today:
        raise ArgumentsError(f"'{text}' cannot be a date of birth; ask again")


def _text(moment: datetime) -> str:
    return moment.strftime(_FORMAT)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
