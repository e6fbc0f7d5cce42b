"""Booking an appointment: service, time, who, one explicit yes. Pure.

Only what `find_slots` gave is offered, only a clear yes after the read-back books, and nothing is asked a third time:
other words, then the keypad, then a message. What changes an appointment that exists stands in builtin_booking_changes.
"""

from receptionist.conversation import capture
from receptionist.conversation.appointments import needs_date_of_birth
from receptionist.conversation.builtin_asking import asked_for
from receptionist.conversation.builtin_booking_begin import BeginningBookings
from receptionist.conversation.builtin_booking_wishes import told_answer
from receptionist.conversation.builtin_forms import is_pets, kind_of, whose_name
from receptionist.conversation.builtin_state import BOOKING
from receptionist.conversation.builtin_told_early import first_name_alone, pets_name_alone, told_early
from receptionist.conversation.builtin_vehicles import vehicle_in
from receptionist.conversation.builtin_whom import PETS
from receptionist.conversation.capture import Phone, yes_or_no
from receptionist.conversation.capture_names import only_name
from receptionist.conversation.history import AgentSaid
from receptionist.conversation.names_beside import name_among
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain

_DENIES = regex(r"\b(?:no|not|cant|cannot|dont|doesnt|wont|later|earlier|another|other|else|instead|rather)\b")
_ISO = regex(r"\d{4}-\d\d-\d\d")
_WITH_WHOM = ("service", "returning", "when", "slot")  # questions in whose answers callers ask for somebody


class BookingTaking(BeginningBookings):
    """The part of the dialogue that fills a `Booking`."""

    def next_of_booking(self) -> None:
        """Service, time, what the service asks for, who; at last the read-back."""
        booking = self.booking
        if not self.service_settled():
            return
        if booking.chosen is None:
            self.next_time()
        elif not booking.held and self.can("hold_slot"):
            booking.held = True
            self.hold(booking.chosen)
        else:
            self.next_detail()

    def next_detail(self) -> None:
        booking = self.booking
        if not booking.relation and plain(booking.for_whom) == plain(booking.name).split(" ")[0] != "":
            booking.for_whom = ""  # "a trim for Noah", and it is Noah Pell who calls
        for item in booking.ask:
            if item not in booking.answers and (
                told := told_answer(item, booking, self.request.now.date(), self.country)
            ):
                booking.answers[item] = told
                booking.for_whom = booking.for_whom or (told if is_pets(item) else "")
        missing = [item for item in booking.ask if item not in booking.answers] if booking.goal == "book" else []
        if missing and not (booking.for_whom and whose_name(missing[0]) == "comes"):
            another = bool(booking.relation or booking.for_whom) and kind_of(missing[0]) == "birth"
            self.ask("extra", self.lines.birth if another else asked_for(missing[0], self.language))
        elif missing:
            booking.answers[missing[0]] = booking.for_whom
            self.next_detail()
        elif booking.relation and not booking.for_whom and not self._comes_to_a_thing():
            self.ask("whom", self.lines.whom.format(relation=booking.relation))
        elif (
            not booking.name_done
            and len(booking.for_whom.split()) > 1
            and not booking.for_whom.startswith("the caller's")
            and not (booking.animal or regex(PETS).fullmatch(booking.relation) or any(map(is_pets, booking.ask)))
        ):
            booking.name, booking.name_done = booking.for_whom, True  # the appointment is under the patient's name
            self.next_detail()
        elif not booking.name_done:
            known = booking.phone_done or self.request.caller
            self.ask("name", self.lines.book_name_only if known else self.lines.book_name)
        elif not booking.phone_done:
            self.ask_number()
        elif needs_date_of_birth(self.definition) and not booking.birth_done and booking.goal == "book":
            if born := self._birthday_answered():
                booking.date_of_birth, booking.birth_done = born, True
                self.next_detail()
            else:
                self.ask("birth", self.lines.birth)
        else:
            self.read_back()

    def _birthday_answered(self) -> str:
        """Where the service asks for it as well. "1989-11-09", or empty."""
        told = (answer for item, answer in self.booking.answers.items() if kind_of(item) == "birth")
        return next((one for one in told if _ISO.fullmatch(one)), "")

    def answer_booking(self, heard: Heard) -> None:
        """The answer to a question about an appointment."""
        if self.state.asking in _WITH_WHOM and self.tell_stranger(heard):
            self.has_told = True
        match self.state.asking:
            case "service":
                self.on_service(heard)
            case "returning":
                self.on_returning(heard)
            case "when":
                self.on_when(heard)
            case "slot":
                self.on_slot(heard)
            case "extra" | "birth" if self.changes_service_beside(heard):
                pass
            case "extra" | "birth" if self.answers_field(heard):
                self.on_extra(heard) if self.state.asking == "extra" else self.on_birth(heard)
            case "extra" | "extra_check" | "whom" | "birth" if self.changed_on_the_way(heard):
                pass
            case "extra":
                self.on_extra(heard)
            case "extra_check":
                self.on_extra_check(heard)
            case "whom":
                self.on_whom(heard)
            case "birth":
                self.on_birth(heard)
            case "confirm":
                self.on_confirm(heard)
            case _:
                self.on_revise(heard)

    def ask_again(self) -> None:
        booking = self.state.booking
        if self.state.asking not in BOOKING or booking is None:
            if self.books and self.state.asking == "name":
                self.say(self.lines.book_name_only)
            else:
                super().ask_again()
            return
        match self.state.asking:
            case "service":
                self.say(self.lines.which_service_again.format(services=self.service_names(self.told_of())))
            case "returning":
                self.say(self.lines.been_before_again)
            case "when":
                self.ask_when()
            case "slot" if booking.offers:
                tries = self.state.tries
                self.tell_offers(self.lines.offer_some)
                self.state.tries = tries
            case "extra":
                item = self._open_item() or "the rest"
                another = bool(booking.relation or booking.for_whom) and kind_of(item) == "birth"
                self.say(self.lines.birth if another else asked_for(item, self.language))
            case "extra_check":
                self.next_slot()
            case "whom":
                self.say(self.lines.whom.format(relation=booking.relation))
            case "birth":
                self.say(self.lines.birth)
            case "confirm":
                self.say(self.confirm_question())
            case "revise":
                self.say(self.lines.revise if booking.goal == "book" else self.lines.revise_move)
            case "which":
                self.say(self.lines.which_one)
            case _:
                self.next_slot()

    def booking_keys(self, digits: str) -> bool:
        """Keys that answer a question about an appointment."""
        asking, booking = self.state.asking, self.booking
        number = int(digits) if digits.isdecimal() and len(digits) == 1 else 0
        if asking == "slot" and 1 <= number <= booking.told:
            self.choose(booking.offers[number - 1])
        elif asking == "service" and 1 <= number <= len(self.services):
            booking.service = self.services[number - 1].name
            self.next_slot()
        elif asking in ("confirm", "returning") and number in (1, 2):
            heard = Heard("yes" if number == 1 else "no")
            if asking == "confirm":
                self.on_confirm(heard)
            else:
                self.on_returning(heard)
        elif isinstance(phone := capture.phone_from_keys(digits, self.country), Phone) and asking != "birth":
            booking.phone, booking.phone_done = phone.e164, True
            if asking == "confirm":
                self.read_back()
            else:
                self.ask_again()
        elif asking == "birth" and len(digits) >= 6:
            self.on_birth(Heard(digits))
        elif asking == "slot" and number == 2 and booking.told == 1:
            self.ask("when", self.lines.when_else)
        else:
            return False
        return True

    @staticmethod
    def _denies(heard: Heard) -> bool:
        return yes_or_no(heard.text) is False or _DENIES.search(heard.plain) is not None

    def _keep_early(self, heard: Heard) -> bool:
        """ "Olive", "she's seven", before a time is chosen: kept, and not asked for."""
        booking, today = self.booking, self.request.now.date()
        if booking.goal != "book" or self.timed(heard) or yes_or_no(heard.text) is not None or "?" in heard.text:
            return False
        items = booking.ask or (self.service.ask if self.service else ())
        if told := told_early(heard, booking, items, today, self.country):
            booking.answers[told[0]] = told[1]
            booking.for_whom = booking.for_whom or (told[1] if is_pets(told[0]) else "")
            return True
        if booking.name_done or not (name := first_name_alone(heard.text)):
            return False
        booking.name, booking.name_done = name, True
        return True

    def _ask_on(self) -> None:
        """The open question again, in other words than it was asked in last."""
        lines = self.lines
        if self.state.asking == "slot" and not self._heard_last(lines.offer_kept):
            self.say(lines.offer_kept)
        elif self.state.asking == "when" and not self._heard_last(lines.when_which):
            self.say(lines.when_which if self._heard_last(lines.when_kept) else lines.when_kept)
        else:
            self.ask_again()

    def _heard_last(self, line: str) -> bool:
        last = next((one.text for one in reversed(self.request.entries) if isinstance(one, AgentSaid)), "")
        return last.endswith(line)

    def booking_unclear(self, heard: Heard) -> None:
        if (
            self.state.asking != "confirm"
            and not self.booking.name_done
            and (name := only_name(heard.text) or name_among(heard.text, self.definition, has_number=False))
            and not vehicle_in(heard.text)
            and not any(plain(name) in plain(told) for told in self.booking.answers.values())  # "Blue Cross"
        ):
            self.booking.name, self.booking.name_done, self.has_told = name, True, True
        if self.state.asking in ("slot", "when") and not self.has_told:
            self.has_told = self._keep_early(heard)
        elif self.state.asking == "service" and not self.booking.for_whom and not self.has_told:
            self.booking.for_whom = pets_name_alone(heard.text, self.services)
            self.has_told = bool(self.booking.for_whom)
        if self.has_told and self.state.asking == "slot" and self.booking.told == 1 and not self._denies(heard):
            self.choose(self.booking.offers[0])  # who goes on to their name takes it; the read-back asks for the yes
            return
        again = self.state.asking in ("returning", "service") and self.state.tries > 0
        if self.has_told and not again:
            self.state.tries += self.state.asking in ("returning", "service")
            self._ask_on()  # name or number, before they were asked for
            return
        match self.state.asking:
            case "service":
                self.service_unclear()
            case "returning":
                self.returning_unclear()
            case "when":
                self.when_unclear()
            case "slot":
                self.slot_unclear()
            case "extra":
                self._field_unclear()
            case "whom":
                self.whom_unclear()
            case "birth":
                self.birth_unclear()
            case "confirm":
                self.confirm_unclear()
            case _:
                self.give_up(self.lines.unconfirmed) if self.tried() > 1 else self.ask_again()
