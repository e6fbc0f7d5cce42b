"""The read-back of an appointment, corrections to it, and the one clear yes that books. Pure."""

import re
from datetime import date, datetime

from receptionist.conversation import builtin_forms, capture
from receptionist.conversation.builtin_another import added_wish
from receptionist.conversation.builtin_booking_times import ChoosingTimes
from receptionist.conversation.builtin_goals import one_more
from receptionist.conversation.builtin_made import possible_then
from receptionist.conversation.builtin_services import has_tables, named_outright, party_size, service_named
from receptionist.conversation.builtin_telling import insists, only_refuses, told_in
from receptionist.conversation.builtin_times import (
    approves_time,
    changes_time,
    choose,
    hour_alone,
    is_bare_hour,
    other_times,
    puts_time_right,
)
from receptionist.conversation.builtin_unknown import thing_instead
from receptionist.conversation.builtin_whom import mended_name, named_of, practitioner_named, whole_name, whom_of
from receptionist.conversation.capture import PartOfPhone, Phone, yes_or_no
from receptionist.conversation.capture_names import introduced_name, name_from_words, spells_name
from receptionist.conversation.dates import normalised
from receptionist.conversation.history import Json
from receptionist.conversation.speakable import time_words
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.when import When
from receptionist.conversation.words import Heard, content, plain

_SHORT = 8  # words
_READ_AGAIN = re.compile(
    r"\b(?:read|say|tell|give|repeat|run|go)\b(?: \w+){0,4} (?:again|back|once more|one more time|over)\b"
    r"|\brepeat (?:that|it|my|the)\b"
    r"|\bwhat(?:s| was| is| did you (?:have|get|put)) (?:the|my|that|for (?:the|my)) (?:number|name|address"
    r"|date|time|email)\b"
)
_NO_AND_RIGHT = re.compile(
    r"(?:no|nope|nah) (?:no )?(?:yeah )?(?:thats|that is|thatll be|its|it is|sounds|looks|all) (?:all )?(?:\w+ )?"
    r"(?:perfect|great|right|correct|fine|good|lovely|spot on|brilliant|wonderful|grand)\b(?! no)"
)
_FOR_HIM = re.compile(
    r"\b(?:its|it is|thats|this is|appointment is|actually|not for me) (?:\w+ )?(?:for )?(?:my|our)\b"
)
_AGREES = re.compile(r"(?:yes|yeah|yep|yup|right|correct|sure|ok|okay|perfect|great|good)\b")
_OF_TIME = re.compile(r"clock\b|\bnoon\b|\b[ap]m\b|day\b|\btomorrow\b|\bmake it\b|\bnot\b|\bthirty\b|\bhalf past\b")
_OF_NUMBER = 4  # digits that are no year and no time: "no wait, 0198"

_ANYTHING_LATER = re.compile(
    r"\b(?:anything|something|nothing|any(?: time)?|a (?:bit|little|touch)|slightly)(?: a)?(?: (?:bit|little"
    r"|tad))? (?:later|earlier"
    r"|sooner)\b|\b(?:an)?other (?:day|time)\b|\bdifferent (?:day|time)\b"
)


class ConfirmingBookings(ChoosingTimes):
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

    def fields_put_right(self, heard: Heard) -> bool:
        """Is a field put right that was answered before?"""
        raise NotImplementedError  # told by the parts of the dialogue that stand on this one

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
        answer = yes_or_no(heard.text)
        if self.booking.goal == "book" and (wish := added_wish(heard.text, self.booking, self.services)):
            self.state.wishes.append(f"also {wish}")
            self.carry_out()
            return
        if self.booking.goal == "book" and one_more(heard) and not self.has_mended:
            self.state.wishes.append(f"also {_affirmed(heard.text)}")
            if answer is None and not re.match(r"(?:yes|yeah|yep|sure|ok|okay)\b", heard.plain):
                self.say(self.lines.one_by_one)
                self.ask("confirm", self.confirm_question())
            else:
                self.carry_out()
            return
        if self.booking.goal == "book" and self._is_as_chosen(heard):
            if _AGREES.match(heard.plain):
                self.carry_out()
            else:
                self.read_back()
            return
        if self.booking.goal == "book" and _READ_AGAIN.search(heard.plain):
            self.read_back()
            return
        told_more = re.search(r"\d", normalised(heard.text)) or changes_time(heard.text)
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

    def _is_as_chosen(self, heard: Heard) -> bool:
        """ "Yes, friday at nine", "is that with dr patel": what was read back, once more."""
        chosen = self.booking.chosen
        if chosen is None or yes_or_no(heard.text) is not None or len(heard.words) > _SHORT:
            return False
        named = practitioner_named(heard.text, self.definition)
        if named:
            return named == chosen.practitioner
        if not _AGREES.match(heard.plain):
            return False
        return choose(_affirmed(self.wish_words(heard.text)), [chosen], 1, self.request.now, self.country) == [0]

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

    def changed_on_the_way(self, heard: Heard) -> bool:
        """Another day or time, or somebody else, while name, number or anything else is asked for."""
        if not self.books or self.booking.chosen is None or self.booking.goal not in ("book", "move"):
            return False
        if self.asks_of_file(heard):
            return False
        named = practitioner_named(heard.text, self.definition)
        if self.state.asking == "name" and not insists(heard.text) and " with " not in f" {heard.plain} ":
            named = ""  # a name that sounds like a practitioner's
        if self.state.asking == "extra" and self.yes_or_no_asked() and not insists(heard.text):
            named = ""  # "we did, yeah, with Luis": the answer
        other = named and named != self.booking.chosen.practitioner
        if self.has_mended and self.state.asking not in ("confirm", "name"):
            self.ask_number() if self.state.asking in ("own_number", "number") else self.ask_again()
            return True
        if self.booking.goal == "book" and builtin_forms.puts_right(heard.said) and self.fields_put_right(heard):
            self.ask_again()
            return True
        if self.booking.goal == "book" and builtin_forms.puts_right(heard.said) and self._corrected_birth(heard):
            return True
        retimed = changes_time(heard.text) or (insists(heard.text) and self.timed(heard)) or self.retimes(heard)
        retimed = retimed or (self.state.asking == "name" and is_bare_hour(heard.text))
        asks_hour = bool(hour_alone(heard.text)) and possible_then(heard) is not None  # "oh, would four be possible"
        retimed = retimed or asks_hour or _ANYTHING_LATER.search(heard.plain) is not None
        if not other and not retimed and self.state.asking != "birth" and self._approves_chosen(heard):
            self.ask_again()
            return True
        if not retimed and not other and not self._other_party(heard) and not self.names_other_service(heard):
            return False
        if self.state.asking == "extra" and not other and not insists(heard.text) and not asks_hour:
            return self.retimes(heard) and self._corrected_booking(heard, named=named)
        return self._corrected_booking(heard, named=named)

    def changes_service_beside(self, heard: Heard) -> bool:
        """ "Jeep Wrangler. ah, you know what, make it an interior detail instead": what was asked for, and another
        service at the same time."""
        booking = self.booking
        if booking.goal != "book" or booking.chosen is None or not insists(heard.text):
            return False
        if not self.names_other_service(heard) or not (self.answers_field(heard) and self.note_fields(heard)):
            return False
        return self.changes_service(heard)

    def answers_field(self, heard: Heard) -> bool:
        """Is it a value of the kind that was asked for?"""
        raise NotImplementedError  # told by the parts of the dialogue that stand on this one

    def note_fields(self, heard: Heard) -> bool:
        """Is a field told, whatever was asked?"""
        raise NotImplementedError  # told by the parts of the dialogue that stand on this one

    def yes_or_no_asked(self) -> bool:
        """Is it asked whether something is so?"""
        raise NotImplementedError

    def _approves_chosen(self, heard: Heard) -> bool:
        """ "Eleven's grand", of the time that was said to be free, before the question is answered."""
        chosen = self.booking.chosen
        if chosen is None or not approves_time(heard.text):
            return False
        return choose(self.wish_words(heard.text), [chosen], 1, self.request.now, self.country) == [0]

    def retimes(self, heard: Heard) -> bool:
        """ "no hang on, one o'clock", "one, not eleven": another time than was chosen, and nothing else."""
        chosen = self.booking.chosen
        if chosen is None or self.state.asking == "birth" or not puts_time_right(heard.text):
            return False
        of_number = self.state.asking in ("own_number", "number", "number_check")
        if of_number and (self._swaps_digits(heard) or not _OF_TIME.search(heard.plain)):
            return False
        return choose(_affirmed(self.wish_words(heard.text)), [chosen], 1, self.request.now, self.country) == []

    def names_other_service(self, heard: Heard) -> bool:
        """ "actually I'd rather do an eye exam first"."""
        if self.younger(heard):
            return True
        service = service_named(heard, self.services) if insists(heard.text) else None
        return service is not None and service.name != self.booking.service and named_outright(heard, self.services)

    def _other_party(self, heard: Heard) -> bool:
        """ "it's only two of us": another table."""
        return has_tables(self.services) and party_size(heard) > 0

    def _corrected_booking(self, heard: Heard, *, named: str | None = None) -> bool:
        """A part that is put right outright: only that part changes. `named`: the practitioner, where that is known."""
        booking, said = self.booking, set(heard.words)
        if booking.goal == "book" and self._is_for_another(heard):
            return True
        if booking.goal == "book" and (self._corrected_birth(heard) or self._corrected_contact(heard, said)):
            return True
        if booking.goal == "book" and self.fields_put_right(heard):
            if self.state.asking in ("confirm", "revise"):
                self.read_back()
            else:
                self.ask_again()
            return True
        if self.changes_service(heard):
            return True
        if named is None:
            named = practitioner_named(heard.text, self.definition)
        if named and booking.chosen and named != booking.chosen.practitioner:
            self.with_practitioner(named, heard)
            return True
        if booking.goal == "book" and self._corrected_whom(heard):
            return True
        if booking.chosen is None:
            return False
        if only_refuses(heard.text) and not insists(heard.text):
            self.ask("when", self.lines.when_else)
            return True
        offers = [booking.chosen]
        fits = choose(_affirmed(self.wish_words(heard.text)), offers, 1, self.request.now, self.country)
        if fits == []:
            return self.other_times(heard, fits)
        other = other_times(heard.text, offers, 1, When())
        if other:
            self.search(other)
            return True
        if booking.goal == "book" and whom_of(heard.text) is not None and self.note_whom(heard.text):
            self.read_back()
            return True
        return False

    def _corrected_birth(self, heard: Heard) -> bool:
        """ "no, nineteen eighty-one": of a date of birth that was read back."""
        booking = self.booking
        births = [item for item in booking.answers if builtin_forms.kind_of(item) == "birth"]
        known = booking.date_of_birth or (booking.answers[births[0]] if births else "")
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", known):
            return False
        today, old = self.request.now.date(), date.fromisoformat(known)
        born = birth_date_from_words(heard.text, today, self.country) or birth_date_from_words(
            f"{old:%B %d} {_affirmed(heard.text)}", today, self.country
        )
        speaks = re.search(r"\bborn\b|\bbirth", heard.plain)
        at_once = self.state.asking in ("extra", "name") and builtin_forms.puts_right(heard.said)  # "sorry, may sixth"
        if born is None and (speaks or (at_once and not _OF_TIME.search(heard.plain))):  # "my birthday is may third"
            born = birth_date_from_words(f"{_affirmed(heard.text)} {old.year}", today, self.country)
        if born is None and self.state.asking in ("confirm", "revise"):
            born = self._birth_nearly(heard, old)
        if born is None and speaks and self.state.asking in ("confirm", "revise"):  # "the birthday's wrong"
            booking.date_of_birth, booking.birth_done, booking.heard = "", False, [str(old.year)]
            booking.answers = {item: value for item, value in booking.answers.items() if item not in births}
            self.next_slot()
            return True
        if born is None or f"{born:%Y-%m-%d}" == known:
            return False
        booking.date_of_birth = f"{born:%Y-%m-%d}"
        booking.answers |= dict.fromkeys(births, booking.date_of_birth)
        if self.state.asking in ("confirm", "revise"):
            self.read_back()
        else:
            self.ask_again()
        return True

    def _birth_nearly(self, heard: Heard, old: date) -> date | None:
        """ "No, it's the third of March", of the third of May: a day without a weekday or an hour that shares something
        with the birthday, and nothing with the day of the appointment."""
        if not builtin_forms.puts_right(heard.said) or self.booking.chosen is None or _OF_TIME.search(heard.plain):
            return None
        day = datetime.fromisoformat(self.booking.chosen.start)
        born = birth_date_from_words(f"{_affirmed(heard.text)} {old.year}", self.request.now.date(), self.country)
        if born is None or born.month == day.month or born.day == day.day:
            return None
        return born if born.day == old.day or born.month == old.month else None

    def _corrected_contact(self, heard: Heard, said: set[str]) -> bool:
        booking = self.booking
        told = told_in(heard.text, self.request.now.date(), self.country).phone
        whole = Phone(told) if told else capture.phone_from_words(heard.text, self.country)
        swaps = self._swaps_digits(heard)
        born = birth_date_from_words(heard.text, self.request.now.date(), self.country)  # no end of a number
        part = isinstance(whole, PartOfPhone) and len(whole.digits) >= _OF_NUMBER and not (born or self.timed(heard))
        about = swaps or part or bool(said & {"number", "phone", "digit", "digits", "ends", "end", "last", "area"})
        phone = capture.corrected_phone(booking.phone, heard.text, self.country) if about and not told else whole
        renumbered = isinstance(phone, Phone) and phone.e164 != booking.phone
        if isinstance(phone, Phone) and renumbered:
            booking.phone = phone.e164
            if not mended_name(heard.text, booking.name):  # "it's Rose, and the number ends in 0134"
                self.read_back()
                return True
        if swaps and not renumbered and re.fullmatch(r"(?:no )?\w+ not \w+", heard.plain) and not whom_of(heard.text):
            booking.phone_done = False  # a digit that stands in it more than once, or not at all
            self.ask("number", self.lines.number_again_text if self.request.by_text else self.lines.number_again)
            return True
        name = introduced_name(heard.text)
        if not name and "name" in said:
            name = name_from_words(heard.text, asked=False) or ""
        name = name or mended_name(heard.text, booking.name)
        name = whole_name(name, booking.name, heard.text) if name else ""
        if name and plain(name) == plain(booking.name) and spells_name(heard.text):
            self.read_back()  # "it's Jon without an H", as it was heard
            return True
        if name and plain(name) != plain(booking.name):
            if plain(booking.for_whom) == plain(booking.name):
                booking.for_whom = name
            booking.name = name
            self.read_back()
            return True
        return False

    def _is_for_another(self, heard: Heard) -> bool:
        """ "No wait, it's for my son, Peter": under the caller's name as before."""
        booking, whom = self.booking, whom_of(heard.text)
        if self.state.asking not in ("confirm", "revise") or booking.relation or booking.for_whom or whom is None:
            return False
        if not whom.relation or not _FOR_HIM.search(heard.plain):
            return False
        self.note_whom(heard.text)
        self.next_slot()
        return True

    def _corrected_whom(self, heard: Heard) -> bool:
        """ "No, the dog's called Tex", "it's Tex, not Rex": of the one it is for."""
        booking = self.booking
        old = booking.for_whom
        if not old or old.startswith("the caller's") or plain(old) == plain(booking.name):
            return False
        swap = re.search(rf"\b(?P<name>[^\W\d_]+),? not {re.escape(old)}\b", heard.text, re.IGNORECASE)
        new = named_of(heard.text) or (swap["name"].capitalize() if swap else "") or mended_name(heard.text, old)
        if not new or plain(new) == plain(old):
            return False
        booking.for_whom = new
        booking.answers |= {item: new for item, value in booking.answers.items() if plain(value) == plain(old)}
        if self.state.asking in ("confirm", "revise"):
            self.read_back()
        else:
            self.ask_again()
        return True

    def _swaps_digits(self, heard: Heard) -> bool:
        """ "five, not nine": of the number, unless nine is the hour that was chosen."""
        chosen, swap = self.booking.chosen, re.search(r"\bnot (\w+)", heard.plain)
        if chosen is None or swap is None:
            return False
        if not capture.phone_from_words(swap[1], self.country):
            return False
        start = datetime.fromisoformat(chosen.start)
        hour = plain(time_words(start.time(), half_day=False)).split()[0]
        return swap[1] not in (hour, str(start.hour), str(start.hour % 12 or 12))

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


def _affirmed(text: str) -> str:
    """Without the yes or no in front: "yes, at ten"."""
    return re.sub(r"^\W*(?:yes|yeah|yep|no|nope|okay|ok|sure)\b[\s,.]*", "", text, flags=re.IGNORECASE)
