"""Appointments that exist: found after the practice's check, told, moved, cancelled. Pure.

Whether name, number or anything else did not match is never told; who cannot be checked leaves a message.
"""

from collections.abc import Sequence

from receptionist.conversation.appointments import proof
from receptionist.conversation.builtin_booking import BookingTaking
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_made import calls_off, keeps_it
from receptionist.conversation.builtin_services import service_named
from receptionist.conversation.builtin_state import Booking, Existing, Offer, contact_of, existing_of
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.history import Json
from receptionist.conversation.patterns import regex
from receptionist.conversation.speakable import list_words, number_words
from receptionist.conversation.words import Heard, plain

_NEEDS = {
    "move": ("find_appointments", "find_slots", "reschedule_appointment"),
    "cancel": ("find_appointments", "cancel_appointment"),
    "tell": ("find_appointments",),
}
_MOST_TOLD = 3


class ChangingAppointments(BookingTaking):
    """The part of the dialogue for appointments that exist already."""

    def can_change(self, goal: str) -> bool:
        return all(self.can(function) for function in _NEEDS[goal])

    def next_of_booking(self) -> None:
        booking = self.booking
        if booking.goal == "book":
            super().next_of_booking()
        elif booking.appointment is None and not booking.found and self._of_this_call(booking):
            self.next_of_booking()
        elif booking.appointment is None and not booking.found:
            self._next_proof(booking)
        elif booking.appointment is None or booking.goal == "tell":
            self._tell_found()
        elif booking.goal == "cancel":
            booking.chosen = Offer(booking.appointment.start, booking.appointment.practitioner)
            self.read_back()
        elif booking.chosen is None:
            self.next_time()
        elif booking.chosen.start == booking.appointment.start and not self._with_another(
            booking
        ):  # where it is already
            booking.chosen, booking.when, booking.offers = None, "", []
            self.ask_when()
        elif (
            not booking.held and self.can("hold_slot") and (not self._same_day(booking) or self._with_another(booking))
        ):
            booking.held = True
            self.hold(booking.chosen)
        else:
            self.read_back()

    @staticmethod
    def _with_another(booking: Booking) -> bool:
        """Is it to be with somebody else than before, who was asked for?"""
        old, new = booking.appointment, booking.chosen
        return bool(booking.practitioner and old and new and old.practitioner != new.practitioner)

    @staticmethod
    def _same_day(booking: Booking) -> bool:
        """Then the appointment itself may stand in the way of holding another time: moving it tells what is free."""
        old, new = booking.appointment, booking.chosen
        return old is not None and new is not None and old.start.partition("T")[0] == new.start.partition("T")[0]

    def _of_this_call(self, booking: Booking) -> bool:
        """What was booked in this conversation needs no proof; of several, the one that is told of, else the last."""
        made = self.state.made
        if not made or regex(r"\b(?:other|another|different|old|existing) (?:\w+ )?appointment\b").search(
            plain(booking.words)
        ):
            return False
        booking.found = list(made)
        if not self._narrow(Heard(booking.words, said=booking.said)) and booking.goal != "tell":
            booking.appointment, booking.service = made[-1], made[-1].service
        if booking.goal == "tell":
            booking.found = [booking.appointment] if booking.appointment else list(made)
        return True

    def _next_proof(self, booking: Booking) -> None:
        """What the practice wants to know before it tells anything."""
        needed = proof(self.definition)
        if not needed:
            self.give_up(self.lines.staff_only)
        elif not booking.name_done:
            self.ask("name", self.lines.lookup_name)
        elif "phone" in needed and not booking.phone_done:
            self.ask("number", self.lines.lookup_number)
        elif "date_of_birth" in needed and not booking.birth_done:
            self.ask("birth", self.lines.lookup_birth)
        else:
            arguments: Json = {"name": booking.name}
            if "phone" in needed:
                arguments["phone"] = booking.phone
            if "date_of_birth" in needed:
                arguments["date_of_birth"] = booking.date_of_birth
            self.run_function("find_appointments", arguments)

    def ask_number(self) -> None:
        if self.books and self.booking.goal != "book":
            self.ask("number", self.lines.lookup_number)
        else:
            super().ask_number()

    def number_not_had(self) -> None:
        if self.books and self.booking.goal != "book":
            self.give_up(self.lines.book_needs)  # the number of the call proves nothing
        else:
            super().number_not_had()

    # -- found or not --------------------------------------------------------------------------------------------

    def appointments_found(self, result: Json) -> None:
        booking = self.booking
        match result.get("state"):
            case "found":
                booking.found = [existing_of(one) for one in result.get("appointments", [])]
                self._narrow(Heard(booking.words, said=booking.said))
                self.next_slot()
            case "not_found" if int(result.get("tries_left", 0)) > 0 and not booking.looked:
                booking.tried = contact_of(booking)
                booking.name = booking.phone = booking.date_of_birth = ""
                booking.name_done = booking.phone_done = booking.birth_done = False
                booking.name_tries = booking.number_tries = 0
                booking.looked = True  # once more, and no more
                self.state.known = None
                self.ask("name", self.lines.not_found)
            case "not_found":
                self.give_up(self.lines.not_found_again)
            case _:
                self.give_up(self.lines.staff_only)

    def _narrow(self, heard: Heard) -> bool:
        """The one that the words tell of, by order, day, time or service."""
        booking = self.booking
        if len(booking.found) == 1:
            booking.appointment = booking.found[0]
        elif booking.goal != "tell":
            fitting = self._fitting(heard)
            if len(fitting) == 1:
                booking.appointment = fitting[0]
        if booking.appointment:
            booking.service = booking.appointment.service
        return booking.appointment is not None

    def _fitting(self, heard: Heard) -> list[Existing]:
        booking = self.booking
        text = regex(r"\bto\b").split(heard.text)[0] if booking.goal == "move" else heard.text
        offers = [Offer(one.start, one.practitioner) for one in booking.found]
        fits = choose(text, offers, len(offers), self.request.now, self.country)
        if fits:
            return [booking.found[at] for at in fits]
        named = service_named(Heard(text), self.services)
        return [one for one in booking.found if named and plain(one.service) == plain(named.name)]

    def _tell_found(self) -> None:
        booking = self.booking
        told = booking.found[:_MOST_TOLD]
        if len(told) == 1:
            self.say(self.lines.your_one.format(**self._facts(told[0])))
        else:
            parts = [f"{facts['service']} {facts['moment']}{facts['state']}" for facts in map(self._facts, told)]
            self.say(
                self.lines.your_some.format(
                    count=number_words(len(booking.found), self.language),
                    appointments=f"{'; '.join(parts[:-1])}; {self.lines.parts.and_} {parts[-1]}",
                )
            )
        if booking.goal == "tell":
            self.state.known, self.state.booking = contact_of(booking), None
            self.state.topic = "appointment"
            self.ask_more()
        else:
            self.ask("which", self.lines.which_one)

    def _facts(self, one: Existing) -> dict[str, str]:
        return {
            "service": self.a_service(one.service),
            "state": self.lines.state_requested if one.state == "requested" else "",
            **self.place(Offer(one.start, one.practitioner)),
        }

    def answer_booking(self, heard: Heard) -> None:
        if self.booking.goal == "move" and self.state.asking != "which" and keeps_it(heard):
            self.drop()
        elif self.state.asking == "which":
            self.on_which(heard)
        else:
            super().answer_booking(heard)

    def on_which(self, heard: Heard) -> None:
        if self._narrow(heard):
            self.next_slot()
        elif not self.topic(heard):
            self.which_unclear()

    def which_unclear(self) -> None:
        if self.tried() == 1:
            moments = [self.moment_words(one.start) for one in self.booking.found[:_MOST_TOLD]]
            self.say(f"{self.lines.which_one} {list_words(self._ones(moments), self.lines.parts.or_)}?")
        else:
            self.give_up(self.lines.unconfirmed)

    def _ones(self, moments: Sequence[str]) -> list[str]:
        return [f"{name}, {moment}" for name, moment in zip(self.lines.parts.ones, moments, strict=False)]

    def booking_keys(self, digits: str) -> bool:
        booking = self.booking
        number = int(digits) if len(digits) == 1 and digits.isdecimal() else 0
        if self.state.asking == "which" and 1 <= number <= len(booking.found[:_MOST_TOLD]):
            booking.appointment = booking.found[number - 1]
            booking.service = booking.appointment.service
            self.next_slot()
            return True
        return super().booking_keys(digits)

    def booking_unclear(self, heard: Heard) -> None:
        if self.state.asking == "which":
            self.which_unclear()
        else:
            super().booking_unclear(heard)

    # -- moving and cancelling -----------------------------------------------------------------------------------

    def on_confirm(self, heard: Heard) -> None:
        """ "No, I'd rather move it" turns a cancellation into a move."""
        booking = self.booking
        if booking.goal == "cancel" and self.agrees_and_remarks(heard):
            self.carry_out()
            return
        changed = goal_of(heard, self.definition, spoken_of=True, timed=self.timed(heard))
        wants_move = regex(r"\b(?:move|reschedule|change) (?:it|that)\b|\banother (?:day|time)\b").search(heard.plain)
        if booking.goal == "cancel" and (changed == "move" or wants_move) and self.can_change("move"):
            booking.goal, booking.chosen, booking.when = "move", None, self.moved_to(heard)
            self.next_slot()
        elif booking.goal == "cancel" and calls_off(heard) and not self.asks_something(heard):
            self.carry_out()
        else:
            super().on_confirm(heard)

    def ask_when(self) -> None:
        appointment = self.booking.appointment
        if self.booking.goal == "move" and appointment:
            self.say(self.lines.your_one.format(**self._facts(appointment)))
            self.ask("when", self.lines.when_move_there if self.is_at_home() else self.lines.when_move)
        else:
            super().ask_when()

    def carry_out(self) -> None:
        booking = self.booking
        if booking.goal == "book":
            super().carry_out()
        elif booking.appointment is None:
            self.next_slot()
        elif booking.goal == "cancel":
            self.run_function("cancel_appointment", {"appointment": booking.appointment.appointment})
        elif booking.chosen is not None:
            arguments: Json = {"appointment": booking.appointment.appointment, "start": booking.chosen.start}
            self.run_function("reschedule_appointment", arguments)

    def rescheduled(self, result: Json) -> None:
        match result.get("state"):
            case "taken":
                self.taken(result)
            case "booked":
                self.tell_done(self.lines.moved, result, self._its_service(result))
            case "requested":
                self.tell_done(self.lines.move_requested, result, self._its_service(result))
            case _:
                self.give_up(self.lines.staff_only)

    def cancelled(self, result: Json) -> None:
        if result.get("state") == "cancelled":
            self.tell_done(self.lines.cancelled, result, self._its_service(result))
        else:
            self.give_up(self.lines.staff_only)

    def _its_service(self, result: Json) -> str:
        return self.spoken_service(str(result.get("service") or self.booking.service))
