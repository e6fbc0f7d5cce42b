"""The read-back of an appointment, and the one clear yes that books. Pure."""

from datetime import date

from receptionist.conversation import capture
from receptionist.conversation.amid_talk import agrees_amid_talk, parts_said, proposal_in, takes_for_done
from receptionist.conversation.builtin_another import added_wish
from receptionist.conversation.builtin_booking_corrections import CorrectingBookings
from receptionist.conversation.builtin_correction_words import without_answer
from receptionist.conversation.builtin_days_told import without_told
from receptionist.conversation.builtin_goals import one_more
from receptionist.conversation.builtin_made import calls_off
from receptionist.conversation.builtin_numbers_told import ends_of_numbers
from receptionist.conversation.builtin_other_times import asks_other_time
from receptionist.conversation.builtin_time_conflicts import insists, is_conflict
from receptionist.conversation.builtin_unknown import thing_instead
from receptionist.conversation.builtin_wanted import changes_time
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.capture import DIGIT_WORDS, PartOfPhone, Phone, yes_or_no
from receptionist.conversation.dates import normalised
from receptionist.conversation.history import Json
from receptionist.conversation.patterns import regex
from receptionist.conversation.said_again import said_again
from receptionist.conversation.told_answers import agrees_and_remarks
from receptionist.conversation.words import Heard, content, plain, word_set

_SHORT = 8  # words
_READ_AGAIN = regex(
    r"\b(?:read|say|tell|give|repeat|run|go)\b(?: \w+){0,4} (?:again|back|once more|one more time|over)\b"
    r"|\brepeat (?:that|it|my|the)\b"
    r"|\bwhat(?:s| was| is| did you (?:have|get|put)) (?:the|my|that|for (?:the|my)) (?:number|name"
    r"|date|time|email)\b(?! (?:of|for) (?:your|the)\b)"
    r"|\bwhat(?:s| was| is) my address\b|\bwhat (?:address|number|name|email) (?:did|have|do) you (?:have|get|got"
    r"|put)\b"
)
_NO_AND_RIGHT = regex(
    r"(?:no|nope|nah) (?:no )?(?:yeah )?(?:thats|that is|thatll be|its|it is|sounds|looks|all) (?:all )?(?:(?!not\b"
    r"|never\b|hardly\b|isnt\b)\w+ )?"
    r"(?:perfect|great|right|correct|fine|good|lovely|spot on|brilliant|wonderful|grand)\b(?! no)"
)
_SAME_AS_TOLD = regex(  # "same phone number": nothing is refused
    r"(?:(?:and|its|with|on|under|oh|all|the|my) )*same (?:phone|cell|mobile|telephone|name|number|details|contact)"
    r"(?: (?:number|details|info|again|as before|as last time|too|for (?:that|both|me)))*"
)
_OF_PARTS = word_set("name surname spelled spelt number address email year model")
_ROUND_DIGITS = DIGIT_WORDS | word_set(
    "on at the end ending ends in with it its thats that is last and number digits finishing by to my mine yes right"
    " correct double triple"
)
_AGREES = regex(
    r"(?:(?:oh|ah|um|well|that is|thats|its|all|just|yes|that) )*"
    r"(?:yes|aye|yessir|righto|mhm|uh huh|surely|yeah|yep|yup|right|correct|sure|ok|okay"
    r"|perfect|great|good|lovely|wonderful|brilliant"
    r"|grand|smashing|super|splendid|fab|cool|alright|awesome|excellent|fine|absolutely|definitely|exactly|certainly)\b"
    r"(?! (?:but|except|only)\b)"
)
_AGREES_AT_LAST = regex(r"(?<!not )\b(?:yes|yeah|yep|yup|correct|perfect|great|please|lovely|fine|good)$")


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
        if self.taken_for_done(heard):
            self.confirm_unclear()  # "no, we're set, bye": to which question?
            return
        if self.booking.goal == "cancel" and calls_off(heard):
            self.carry_out()
            return
        if answer is None and self._retimed_for_a_reason(heard):
            return
        if self.booking.goal == "book" and (wish := added_wish(heard.text, self.booking, self.services)):
            self.state.wishes.append(f"also {wish}")
            self.carry_out()
            return
        if self.booking.goal == "book" and one_more(heard) and not self.has_mended:
            self.state.wishes.append(f"also {without_answer(heard.text)}")
            if answer is None and not regex(r"(?:yes|yeah|yep|sure|ok|okay)\b").match(heard.plain):
                self.say(self.lines.one_by_one)
                self.ask("confirm", self.confirm_question())
            else:
                self.carry_out()
            return
        if self.booking.goal != "cancel" and self._agrees_and_tells(heard):
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
        if answer is None and agrees_amid_talk(self._not_read_back(heard.text)):
            self.carry_out()  # "yes, sorry, I'm hopeless", "yep, four nine on the end"
            return
        told_more = regex(r"\d").search(normalised(heard.text)) or changes_time(heard.text)
        told_more = told_more or not _OF_PARTS.isdisjoint(heard.words)  # "yes, my last name is Vera"
        plain_yes = answer and (capture.is_bare(heard) or not told_more)  # "that's the one" is no hour
        if not plain_yes and self.booking.goal != "cancel" and self._corrected_booking(heard):
            return
        if answer or (answer is None and self.agrees_and_remarks(heard)):
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

    def _agrees_and_tells(self, heard: Heard) -> bool:
        """ "Yes that's fine, I'll be done milking by nine", "yep, four two on the end": a yes and nothing new."""
        text, phone = heard.text, self.booking.phone
        for match in reversed(list(ends_of_numbers(text))):
            digits = capture.phone_from_words(match["digits"], self.country)
            if isinstance(digits, PartOfPhone) and phone and digits.digits.lstrip("0") in phone:
                text = f"{text[: match.start()]} {text[match.end() :]}"
        rest = Heard(without_told(text))
        if rest.plain == heard.plain:
            return False
        if not self.timed(rest):
            return bool(yes_or_no(rest.text))
        return _AGREES.match(rest.plain) is not None and self.fits_chosen(rest) == [0]

    def agrees_and_remarks(self, heard: Heard) -> bool:
        """ "Yes, sorry, I'm hopeless", to what was read back."""
        cancels = self.booking.goal == "cancel"
        return agrees_and_remarks(heard.plain, cancels=cancels) and not self.asks_something(heard)

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

    def taken_for_done(self, heard: Heard) -> bool:
        """ "No, we're set, bye", to the read-back of what is not booked yet: it is asked once more."""
        asked = self.state.asking == "confirm" and self.state.booking is not None and self.booking.goal != "cancel"
        return asked and not self.state.tries and takes_for_done(heard.text)

    def _retimed_for_a_reason(self, heard: Heard) -> bool:
        """ "Could we say half eleven instead, I've to drop the dog first": the clause that proposes is the wish."""
        wish = Heard(proposal_in(heard.text))
        if self.booking.goal == "cancel" or not self.timed(wish) or self.fits_chosen(wish) != []:
            return False
        return self._corrected_booking(wish)

    def _not_read_back(self, text: str) -> str:
        """What was said without what only repeats the number, the time and the name as they were read back."""
        return ", ".join(part for part in parts_said(text) if not self._is_read_back(part)) or text

    def _is_read_back(self, part: str) -> bool:
        booking, heard = self.booking, Heard(part)
        names = {*plain(booking.name).split(), *plain(booking.for_whom).split()}
        if heard.words and names.issuperset(heard.words):
            return True
        if self.timed(heard) and self.fits_chosen(heard) == [0]:
            return not (insists(part) or is_conflict(part) or asks_other_time(heard.plain))
        number = capture.phone_from_words(part, self.country)
        digits = number.digits if isinstance(number, capture.PartOfPhone) else number.e164 if number else ""
        return len(digits) > 1 and digits in booking.phone and _ROUND_DIGITS.issuperset(heard.words)

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
