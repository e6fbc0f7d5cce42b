"""The read-back of an appointment, and the one clear yes that books. Pure."""

import re
from datetime import date

from receptionist.conversation import capture
from receptionist.conversation.builtin_another import added_wish
from receptionist.conversation.builtin_booking_corrections import CorrectingBookings
from receptionist.conversation.builtin_correction_words import without_answer
from receptionist.conversation.builtin_goals import one_more
from receptionist.conversation.builtin_other_times import asks_other_time
from receptionist.conversation.builtin_unknown import thing_instead
from receptionist.conversation.builtin_wanted import changes_time
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.capture import Phone, yes_or_no
from receptionist.conversation.dates import normalised
from receptionist.conversation.history import Json
from receptionist.conversation.said_again import said_again
from receptionist.conversation.words import Heard, content, plain, word_set

_SHORT = 8  # words
_READ_AGAIN = re.compile(
    r"\b(?:read|say|tell|give|repeat|run|go)\b(?: \w+){0,4} (?:again|back|once more|one more time|over)\b"
    r"|\brepeat (?:that|it|my|the)\b"
    r"|\bwhat(?:s| was| is| did you (?:have|get|put)) (?:the|my|that|for (?:the|my)) (?:number|name"
    r"|date|time|email)\b(?! (?:of|for) (?:your|the)\b)"
    r"|\bwhat(?:s| was| is) my address\b|\bwhat (?:address|number|name|email) (?:did|have|do) you (?:have|get|got"
    r"|put)\b"
)
_NO_AND_RIGHT = re.compile(
    r"(?:no|nope|nah) (?:no )?(?:yeah )?(?:thats|that is|thatll be|its|it is|sounds|looks|all) (?:all )?(?:(?!not\b"
    r"|never\b|hardly\b|isnt\b)\w+ )?"
    r"(?:perfect|great|right|correct|fine|good|lovely|spot on|brilliant|wonderful|grand)\b(?! no)"
)
_SAME_AS_TOLD = re.compile(  # "same phone number": nothing is refused
    r"(?:(?:and|its|with|on|under|oh|all|the|my) )*same (?:phone|cell|mobile|telephone|name|number|details|contact)"
    r"(?: (?:number|details|info|again|as before|as last time|too|for (?:that|both|me)))*"
)
_OF_PARTS = word_set("name surname spelled spelt number address email year model")
_AGREES = re.compile(
    r"(?:(?:oh|ah|um|well|that is|thats|its|all|just|yes|that) )*"
    r"(?:yes|aye|yessir|righto|mhm|uh huh|surely|yeah|yep|yup|right|correct|sure|ok|okay"
    r"|perfect|great|good|lovely|wonderful|brilliant"
    r"|grand|smashing|super|splendid|fab|cool|alright|awesome|excellent|fine|absolutely|definitely|exactly|certainly)\b"
    r"(?! (?:but|except|only)\b)"
)
_AGREES_AT_LAST = re.compile(r"(?<!not )\b(?:yes|yeah|yep|yup|correct|perfect|great|please|lovely|fine|good)$")


class ConfirmingBookings(CorrectingBookings):
    """The part of the dialogue that reads back and carries out."""

    def read_back(self) -> None:
        booking = self.booking
        if booking.chosen is None:  # of a state that is not whole
            self.next_time()
            return
        service = self.a_service(booking.service)
        line = self.lines.read_back
        place = self.place(booking.chosen, whom=self._whose())
        if booking.goal == "move" and booking.appointment:
            line, service = self.lines.read_move, self.your_service(booking.service)
            place["was"] = self.moment_words(booking.appointment.start)
            place["moment"] = self.moment_words(booking.chosen.start)
            if booking.chosen.start == booking.appointment.start:
                line, place["moment"] = self.lines.read_other_person, self.on_words(booking.chosen.start)
        elif booking.goal == "cancel":
            line, place["state"] = self.lines.your_one, ""
        else:
            service = service[0].upper() + service[1:]
        self.say(line.format(service=service, **place))
        if booking.goal == "book" and booking.phone and booking.phone != self.request.caller:
            self.say(self.lines.read_number.format(number=self.number_words(booking.phone)))
        if booking.date_of_birth and booking.goal == "book":
            born = date.fromisoformat(booking.date_of_birth)
            self.say(self.lines.read_birth.format(birth=self.birth_words(born)))
        if booking.goal == "book":
            self.read_fields()
        self.ask("confirm", self.confirm_question())

    def read_fields(self) -> None:
        """What the service asked for, as far as it is read back."""

    def confirm_question(self) -> str:
        booking = self.booking
        if booking.goal == "cancel":
            return self.lines.confirm_cancel
        if booking.goal == "move":
            same = booking.chosen and booking.appointment and booking.chosen.start == booking.appointment.start
            return self.lines.confirm_other_person if same else self.lines.confirm_move
        return self.lines.confirm_request if booking.approval else self.lines.confirm_book

    def _whose(self) -> str:
        """ "Mia, booked by Sam Lee"; "Sam Lee"."""
        booking = self.booking
        if booking.goal != "book":
            return ""
        if booking.for_whom and plain(booking.for_whom) != plain(booking.name):
            return self.lines.parts.under.format(who=booking.for_whom, name=booking.name)
        return booking.name

    def on_confirm(self, heard: Heard) -> None:
        if self.booking.goal == "book" and self._says_again(heard):
            return
        answer = yes_or_no(heard.text)
        if self.booking.goal == "book" and (wish := added_wish(heard.text, self.booking, self.services)):
            self.state.wishes.append(f"also {wish}")
            self.carry_out()
            return
        if self.booking.goal == "book" and one_more(heard) and not self.has_mended:
            self.state.wishes.append(f"also {without_answer(heard.text)}")
            if answer is None and not re.match(r"(?:yes|yeah|yep|sure|ok|okay)\b", heard.plain):
                self.say(self.lines.one_by_one)
                self.ask("confirm", self.confirm_question())
            else:
                self.carry_out()
            return
        if self.booking.goal != "cancel" and self._is_as_chosen(heard):
            if _AGREES.match(heard.plain) or _AGREES_AT_LAST.search(heard.plain):
                self.carry_out()
            else:
                self.read_back()
            return
        if self.booking.goal != "cancel" and asks_other_time(heard.plain) and not self.timed(heard):
            self.ask("when", self.lines.when_else)
            return
        if self.booking.goal == "book" and _READ_AGAIN.search(heard.plain):
            self.read_back()
            return
        if self.booking.goal == "book" and _SAME_AS_TOLD.fullmatch(heard.plain):
            self.ask("confirm", self.confirm_question())
            return
        told_more = re.search(r"\d", normalised(heard.text)) or changes_time(heard.text)
        told_more = told_more or not _OF_PARTS.isdisjoint(heard.words)  # "yes, my last name is Vera"
        plain_yes = answer and (capture.is_bare(heard) or not told_more)  # "that's the one" is no hour
        if not plain_yes and self.booking.goal != "cancel" and self._corrected_booking(heard):
            return
        if answer:
            self.carry_out()
        elif answer is False and _NO_AND_RIGHT.match(heard.plain):
            self.confirm_unclear()  # "no, that's perfect": it may be no to a change
        elif self.booking.goal == "book" and not self.timed(heard) and (thing := thing_instead(heard, self.definition)):
            self.say(self.lines.no_such_thing.format(thing=thing, services="").partition(". ")[0] + ".")
            self.ask("confirm", self.confirm_question())
        elif answer is False and len(content(heard.words)) <= 3:
            self.refused()
        elif self.topic(heard):
            pass
        elif answer is False:
            self.refused()
        else:
            self.confirm_unclear()

    def _says_again(self, heard: Heard) -> bool:
        """ "Yep, seven two on the end": agreed. Other digits than were read back are read back in turn."""
        booking = self.booking
        again = said_again(heard.text, booking.name, booking.phone, lambda part: self.fits_chosen(Heard(part)) == [0])
        if again.repeats:
            self.carry_out()
            return True
        ended = (
            capture.corrected_phone(booking.phone, f"ends in {' '.join(again.end)}", self.country)
            if again.end
            else None
        )
        if not isinstance(ended, Phone) or self.timed(heard):
            return False
        booking.phone = ended.e164
        self.read_back()
        return True

    def _is_as_chosen(self, heard: Heard) -> bool:
        """ "Yes, friday at nine", "is that with dr patel": what was read back, once more."""
        chosen = self.booking.chosen
        if chosen is None or yes_or_no(heard.text) is not None or len(heard.words) > _SHORT:
            return False
        named = practitioner_named(heard.text, self.definition)
        if named and not self.timed(heard):
            return named == chosen.practitioner
        if (named and named != chosen.practitioner) or not (
            named or _AGREES.match(heard.plain) or _AGREES_AT_LAST.search(heard.plain)
        ):
            return False
        return self.fits_chosen(heard) == [0]

    def refused(self) -> None:
        if self.booking.goal == "cancel":
            self.drop()
        else:
            self.ask("revise", self.lines.revise if self.booking.goal == "book" else self.lines.revise_move)

    def confirm_unclear(self) -> None:
        tried = self.tried()
        if tried == 1:
            self.say(self.lines.confirm_again.format(question=self.confirm_question()))
        elif tried == 2 and not self.request.by_text:
            self.say(self.lines.confirm_keys)
        else:
            self.give_up(self.lines.unconfirmed)

    def on_revise(self, heard: Heard) -> None:
        booking, said = self.booking, set(heard.words)
        if self._corrected_booking(heard):
            return
        if said & {"time", "day", "date", "hour", "when"}:
            self.ask("when", self.lines.when_else)
        elif "service" in said or "treatment" in said:
            booking.service, booking.offers, booking.chosen = "", [], None
            self.next_slot()
        elif "name" in said:
            booking.name, booking.name_done = "", False
            self.ask("name", self.lines.book_name_only)
        elif said & {"number", "phone"}:
            booking.phone, booking.phone_done = "", False
            self.ask("number", self.lines.number_other)
        elif yes_or_no(heard.text) is False or said & {"nothing", "none"}:
            self.drop()
        elif not self.topic(heard):
            if self.tried() == 1:
                self.read_back()
                self.state.tries = 1
            else:
                self.give_up(self.lines.unconfirmed)

    def carry_out(self) -> None:
        """The caller has said yes."""
        booking = self.booking
        if booking.chosen is None:
            self.next_time()
            return
        arguments: Json = {
            "service": booking.service,
            "start": booking.chosen.start,
            "name": booking.name,
            "phone": booking.phone,
        }
        optional: Json = {
            "practitioner": booking.chosen.practitioner,
            "for_whom": booking.for_whom,
            "date_of_birth": booking.date_of_birth,
            "answers": booking.answers,
        }
        arguments |= {key: value for key, value in optional.items() if value}
        if booking.returning is not None:
            arguments["returning"] = booking.returning
        self.run_function("schedule_appointment", arguments)

    def scheduled(self, result: Json) -> None:
        """Said as the result says it."""
        booking = self.booking
        if result.get("state") == "taken":
            self.taken(result)
            return
        line = self.lines.booked if result.get("state") == "booked" else self.lines.requested
        self.tell_done(line, result, self._done_service(result), whom=booking.for_whom)

    def _done_service(self, result: Json) -> str:
        return self.a_service(str(result.get("service", self.booking.service)))
