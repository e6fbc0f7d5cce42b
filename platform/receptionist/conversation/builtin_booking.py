"""Booking an appointment: service, time, who, one explicit yes. Pure.

Only what `find_slots` gave is offered, only a clear yes after the read-back books, and nothing is asked a third time:
other words, then the keypad, then a message. What changes an appointment that exists stands in builtin_booking_changes.
"""

import re
from collections.abc import Sequence
from datetime import date, time

from receptionist.conversation import capture
from receptionist.conversation.ailing import fit_for
from receptionist.conversation.appointments import needs_date_of_birth
from receptionist.conversation.builtin_asking import asked_for
from receptionist.conversation.builtin_booking_details import BookingDetails
from receptionist.conversation.builtin_booking_wishes import (
    RIGHT_AFTER,
    THE_SAME_TIME,
    Wishes,
    note_wishes,
    several_wishes,
    told_answer,
)
from receptionist.conversation.builtin_forms import is_pets, kind_of, whose_name
from receptionist.conversation.builtin_goals import one_more
from receptionist.conversation.builtin_moments import asks_for_anything
from receptionist.conversation.builtin_services import first_visit, service_named, services_named
from receptionist.conversation.builtin_state import BOOKING, Booking, Existing, Goal, Offer, contact_of
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_times import choose_named, merged, moved_to, other_times, wanted
from receptionist.conversation.builtin_told_early import first_name_alone, told_early
from receptionist.conversation.builtin_troubles import general_for
from receptionist.conversation.builtin_unknown import thing_wanted
from receptionist.conversation.builtin_vehicles import vehicle_in
from receptionist.conversation.builtin_whom import PETS, practitioner_named
from receptionist.conversation.capture import Phone, is_bare, yes_or_no
from receptionist.conversation.capture_names import introduced_name, only_name
from receptionist.conversation.courtesies import only_thanks, takes_leave
from receptionist.conversation.dates import days_from_words
from receptionist.conversation.glossing import heard_in
from receptionist.conversation.history import AgentSaid, CallerSaid
from receptionist.conversation.likely_services import likeliest
from receptionist.conversation.service_ties import by_deed_alone
from receptionist.conversation.service_words import own_words
from receptionist.conversation.sounding import as_it_sounds
from receptionist.conversation.speakable import list_words, number_words
from receptionist.conversation.when import When, when_text
from receptionist.conversation.words import Heard, content, plain
from receptionist.practice.definition import Service

_NEWCOMERS = re.compile(r"\bnew (?:patients?|clients?|members?|customers?|pets?|students?)\b")
_USUAL = re.compile(r"\b(?:usual|regular|as always|next session|another session|same as|follow ?up)\b")
_NEVER = re.compile(r"\bnever\b(?! (?:\w+ )?(?:been|come|had|visited|tried|set|done)\b)", re.IGNORECASE)
_LIKE_BEFORE = re.compile(r"\b(?:too|as well|another|also|same|one|my (?:other|second|third))\b")
_DENIES = re.compile(r"\b(?:no|not|cant|cannot|dont|doesnt|wont|later|earlier|another|other|else|instead|rather)\b")
_FEW = 4  # words
_REFERS = re.compile(r"\b(?:one|it|that|him|her|them|too|as well|another|also|same|my (?:other|second|third))\b")
_WITH_WHOM = ("service", "returning", "when", "slot")  # questions in whose answers callers ask for somebody
_KEYS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class BookingTaking(BookingDetails):
    """The part of the dialogue that fills a `Booking`."""

    def begin_booking(self, goal: Goal, heard: Heard) -> None:
        """What the caller has said already is not asked for again."""
        known = self.state.booking or self.state.known
        wishes = several_wishes(heard.text, self.services) if goal == "book" else Wishes(heard.text)
        if wishes.after:
            self.state.wishes, heard = [wishes.after], Heard(wishes.first)
        booking = Booking(goal=goal, words=heard.text, said=heard.said if heard.said != heard.text else "")
        if known:
            kept = contact_of(known)
            booking.name, booking.phone = kept.name, kept.phone
            booking.name_done, booking.phone_done = kept.name_done, kept.phone_done
        else:
            self._note_earlier(booking)
        if heard.plain.endswith(THE_SAME_TIME):
            booking.returning = self.returning_before
        self.state.booking, self.state.draft = booking, None
        note_wishes(booking, heard, self.definition, self.request.now)
        booking.service = wishes.service or self._service_by_sound(heard) or booking.service
        if self.state.made and heard.plain.startswith("also the same"):
            booking.service = self.state.made[-1].service
        refers = _REFERS.search(heard.plain) is not None or one_more(heard)
        if goal == "book" and (booking.when or self.timed(heard)):
            booking.when = self._on_that_day(self.wish_words(heard.text), refers=refers)
        elif goal == "move" and self.state.made:
            booking.when = self.moved_to(heard) or booking.when or self._beside_made(heard)
            if booking.practitioner and not booking.when and (made := self._made_meant(heard)):
                booking.when = made.start.replace("T", " at ")  # with somebody else, at the same time
        if goal == "book" and not booking.service and not services_named(heard, self.services):
            booking.service = self.service_spoken_of(refers=refers)
        self.tell_stranger(heard)
        self.next_slot()

    def _note_earlier(self, booking: Booking) -> None:
        """ "This is Bob Smith, do you have parking?", "I've never been to a place like this": told before the wish."""
        said = [one.text for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys][:-1]
        for text in said if self.language == "en" else ():
            name, visit = introduced_name(text), first_visit(Heard(_NEVER.sub(" ", text)))
            if name and not practitioner_named(text, self.definition):
                booking.name, booking.name_done = name, True
            booking.returning = visit if visit is not None else booking.returning

    def _service_by_sound(self, heard: Heard) -> str:
        """ "a cut and beered": the one that is meant where a word is put in the place of what it sounds like."""
        sounds = as_it_sounds(heard.text, {word for one in self.services for word in own_words(one)})
        service = service_named(Heard(sounds), self.services) if sounds != heard.text else None
        return service.name if service and self.booking.goal == "book" else ""

    def go_on_booked(self) -> None:
        """The next of the wishes that were told in one breath."""
        if self.state.wishes:
            self.say(self.lines.next_wish)
            wish, before = self.state.wishes.pop(0), self.made_before
            self.begin_booking("book", Heard(wish))
            self.booking.answers |= self.answered_before
            if before and wish.endswith(RIGHT_AFTER):  # something else for the same one
                self.booking.answers |= before.answers
                self.booking.for_whom, self.booking.animal = before.for_whom, before.animal
                self.booking.date_of_birth, self.booking.birth_done = before.date_of_birth, before.birth_done
        else:
            self.ask_more()

    def _on_that_day(self, words: str, *, refers: bool) -> str:
        """ "And one for her brother at half past ten": on the day of the one before."""
        new = wanted(words, self.request.now, self.country)
        if new.days or not new.hours:
            return words
        if (self.state.topic == "hours" or self._wished_before()) and (day := self._day_spoken_of()):
            return merged(new, When(), day, words)
        if not refers or not self.state.made:
            return words
        return merged(new, When(), date.fromisoformat(self.state.made[-1].start.partition("T")[0]), words)

    def _wished_before(self) -> bool:
        """ "Is there anything today" - "can you do quarter past eleven"."""
        said = [one.text for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys][-2:-1]
        return any(asks_for_anything(Heard(text)) for text in said)

    def _day_spoken_of(self) -> date | None:
        """The one day that was asked about just before."""
        said = [one.text for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys][-2:]
        for text in reversed(said):
            heard = heard_in(text, self.language, self.request.now, self.country)
            days = days_from_words(heard.text, self.request.now, self.country)
            if days and len(days.dates) == 1 and not days.weekly:
                return days.dates[0]
        return None

    def _beside_made(self, heard: Heard) -> str:
        """ "Is there anything a little later than that", of the appointment that was made."""
        made = self._made_meant(heard)
        return (made and other_times(heard.text, [Offer(made.start, made.practitioner)], 1, When())) or ""

    def _made_meant(self, heard: Heard) -> Existing | None:
        """Which of the appointments of this call: the one whose service or day is named, else the last."""
        named = service_named(heard, self.services)
        said = plain(re.split(r"\bto\b", heard.text)[0]).split()
        made = self.state.made
        of_it = [one for one in made if named and one.service == named.name]
        of_it = of_it or [one for one in made if f"{date.fromisoformat(one.start[:10]):%A}".lower() in said]
        return of_it[-1] if of_it else made[-1] if made else None

    def moved_to(self, heard: Heard) -> str:
        """Where an appointment of this call is to go: "saturday at noon instead", "to seven, the same day"."""
        before = self.booking.appointment or self._made_meant(heard)
        target = re.sub(r"^(?=\w+\b)(?!at\b|on\b)", "at ", moved_to(heard.text)) if moved_to(heard.text) else heard.text
        words = self.wish_words(target if wanted(target, self.request.now, self.country).hours else heard.text)
        new = wanted(words, self.request.now, self.country)
        if before is None or not (new.days or new.hours):
            return ""
        on, _, at = before.start.partition("T")
        if new.days and not new.hours and all(one.first == one.last for one in new.windows):
            return when_text(When(new.windows, at=time.fromisoformat(at), days=True, hours=True))  # at the same hour
        return words if new.days else merged(new, When(), date.fromisoformat(on), words)

    @property
    def told_before(self) -> str:
        """The answer of the file that the caller heard last."""
        said = next((one.text for one in reversed(self.request.entries) if isinstance(one, AgentSaid)), "")
        return said if self.state.topic == "faq" and self.booking.returning is None else ""

    def service_spoken_of(self, *, refers: bool = False) -> str:
        """ "Can I book one", after a question about it, or after an answer that offers it."""
        said = [entry for entry in self.request.entries if isinstance(entry, CallerSaid) and not entry.keys]
        said = said[-5 if refers else -3 :]
        words = Heard(self.booking.words, said=self.booking.said)
        alike = _LIKE_BEFORE.search(words.plain) or one_more(words)
        if refers and self.state.made and alike:
            return self.state.made[-1].service
        told = [heard_in(entry.text, self.language, self.request.now, self.country) for entry in reversed(said)]
        told += [Heard(self.offered or self.told_before)] if self.offered or self.told_before else []
        for words in told:
            if service := service_named(words, self.services) or likeliest(words, self.services):
                return service.name
            if (
                _NEWCOMERS.search(words.plain)
                and len(fitting := [one for one in self.services if one.for_ == "new"]) == 1
            ):
                return fitting[0].name
        return ""

    def next_of_booking(self) -> None:
        """Service, time, what the service asks for, who; at last the read-back."""
        booking = self.booking
        if not booking.service and len(self.services) == 1:
            booking.service = self.services[0].name
        if not booking.service:
            self._service_by_visit()
        if not booking.service:
            self._service_by_practitioner()
        if not booking.service:
            self._service_by_likelihood(Heard(booking.words, said=booking.said))
        if not booking.service and (general := general_for(Heard(booking.words, said=booking.said), self.services)):
            booking.service = general.name
        told = Heard(booking.words, said=booking.said)
        if not booking.service and (meant := by_deed_alone(told, fit_for(told, self.services))):
            booking.service = meant[0].name
        service = self.service
        if service is None:
            fitting = services_named(Heard(booking.words, said=booking.said), self.services)
            if booking.returning is None and len(fitting) > 1 and {one.for_ for one in fitting} == {"new", "returning"}:
                self.ask("returning", self.lines.been_before)
                return
            names = self.service_names(self._open_to(fitting if len(fitting) > 1 else self.services))
            thing = thing_wanted(Heard(booking.words, said=booking.said), self.definition)
            line = self.lines.no_such_thing if thing else self.lines.which_service
            self.ask("service", line.format(thing=thing, services=names))
        elif service.for_ != "all" and booking.returning is None:
            self.ask("returning", self.lines.been_before)
        elif booking.chosen is None:
            self.next_time()
        elif not booking.held and self.can("hold_slot"):
            booking.held = True
            self.hold(booking.chosen)
        else:
            self.next_detail()

    def _open_to(self, services: Sequence[Service]) -> Sequence[Service]:
        """Whoever has been here before is not offered what is for newcomers."""
        returning = self.booking.returning
        other = "" if returning is None else "new" if returning else "returning"
        return [one for one in services if one.for_ != other] or services

    def _service_by_visit(self) -> None:
        """ "I'm a new patient": the one service that is for new patients."""
        booking = self.booking
        fitting = [one for one in self.services if one.for_ == "new"]
        if booking.returning is False and len(fitting) == 1:
            booking.service = fitting[0].name
        if booking.returning is not None and len(left := self._open_to(self.services)) == 1:
            booking.service = left[0].name
        told = [
            one for one in services_named(Heard(booking.words, said=booking.said), self.services) if one.for_ != "all"
        ]
        if booking.returning is not None and len(told) > 1:
            meant = [one for one in told if (one.for_ == "returning") == booking.returning]
            booking.service = meant[0].name if len(meant) == 1 else ""
        theirs = [one for one in self.services if one.for_ == "returning"]
        if booking.returning and len(theirs) == 1 and _USUAL.search(plain(booking.words)):
            booking.service = theirs[0].name

    def _service_by_practitioner(self) -> None:
        """ "I see Ben Carter": the one service that he does, of those for whoever has been here before."""
        booking = self.booking
        if not booking.practitioner:
            return
        fitting = [one for one in self.services if not one.with_ or booking.practitioner in one.with_]
        own = [one for one in fitting if booking.practitioner in one.with_]
        if booking.returning is not None:
            other = "new" if booking.returning else "returning"
            fitting = [one for one in fitting if one.for_ != other]
        theirs = [one for one in fitting if one.for_ == "returning"] if booking.returning else fitting
        if len(theirs) == 1 and not own:
            booking.service = theirs[0].name
        elif len(fitting) == 1:
            booking.service = fitting[0].name

    def _service_by_likelihood(self, heard: Heard) -> bool:
        """What is taken for meant though it was not named outright: it is read back before it is booked."""
        booking = self.booking
        if self.booking.goal != "book" or thing_wanted(heard, self.definition):
            return False
        service = likeliest(heard, self._open_to(self.services), sees=bool(booking.practitioner))
        booking.service = service.name if service else booking.service
        return service is not None

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
            and not (booking.animal or re.fullmatch(PETS, booking.relation) or any(map(is_pets, booking.ask)))
        ):
            booking.name, booking.name_done = booking.for_whom, True  # the appointment is under the patient's name
            self.next_detail()
        elif not booking.name_done:
            known = booking.phone_done or self.request.caller
            self.ask("name", self.lines.book_name_only if known else self.lines.book_name)
        elif not booking.phone_done:
            self.ask_number()
        elif needs_date_of_birth(self.definition) and not booking.birth_done and booking.goal == "book":
            self.ask("birth", self.lines.birth)
        else:
            self.read_back()

    def _comes_to_a_thing(self) -> bool:
        """The house of the caller's mother, or her car: she needs not be named. Nor who is the other party."""
        asks = self.booking.ask
        return any(kind_of(one) in ("address", "vehicle") or whose_name(one) == "other" for one in asks)

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

    def on_service(self, heard: Heard) -> None:
        booking = self.booking
        self.note_whom(heard.text)
        visit = first_visit(heard)
        booking.returning = visit if visit is not None else booking.returning
        if self.timed(heard):
            self.note_when(heard)
        fitting = services_named(heard, self.services)
        named = services_named(Heard(booking.words, said=booking.said), self.services)
        named = named if len(named) > 1 else list(self.services)
        born = told_in(heard.text, self.request.now.date(), self.country).born  # "the twelfth of the third": no choice
        if (
            not fitting
            and not born
            and not self.timed(heard)
            and (at := choose_named(heard.text, len(named))) is not None
        ):
            fitting = [named[at]]
        if len(fitting) == 1:
            booking.service = fitting[0].name
            self.next_slot()
        elif fitting:
            self.ask("service", self.lines.which_service_again.format(services=self.service_names(fitting)))
        elif visit is False and self._service_for_new():
            self.next_slot()
        elif (general := general_for(heard, self.services)) and not self.asks_something(heard):
            booking.service = general.name
            self.next_slot()
        elif not self.asks_something(heard) and self._service_by_likelihood(heard):
            self.next_slot()
        elif self.timed(heard) and len(content(heard.words)) <= _FEW and not self.asks_something(heard):
            self.ask_again()  # the day first: "friday then"
        elif takes_leave(heard) and not only_thanks(heard):
            self.drop()  # "oh, no, that's all then"
        elif self.topic(heard):
            pass
        elif yes_or_no(heard.text) is False and is_bare(heard):
            self.give_up(self.lines.no_such_service)
        else:
            self.booking_unclear(heard)

    def _service_for_new(self) -> bool:
        self._service_by_visit()
        return bool(self.booking.service)

    def service_unclear(self) -> None:
        tried = self.tried()
        if tried == 1:
            self.say(self.lines.which_service_again.format(services=self.service_names(self.services)))
        elif tried == 2 and not self.request.by_text and len(self.services) <= len(_KEYS):
            keys_ = [number_words(number, self.language) for number in range(1, len(_KEYS) + 1)]
            pairs = zip(keys_, self.services, strict=False)
            parts = self.lines.parts
            keys = [parts.press_for.format(key=key, what=self.spoken_service(one.name)) for key, one in pairs]
            self.say(self.lines.which_service_keys.format(keys=f"{parts.press} {list_words(keys, parts.or_)}"))
        else:
            self.give_up(self.lines.no_such_service)

    def on_returning(self, heard: Heard) -> None:
        answer = first_visit(heard)
        if answer is None:
            answer = yes_or_no(heard.text)
        told = self.timed(heard) and not self.asks_something(heard)
        if told:  # "monday at nine then", before the question is answered
            self.note_when(heard)
        if answer is not None:
            self.booking.returning = answer
            self.next_slot()
        elif told:
            self.ask_again()
        elif not self.topic(heard):
            self.booking_unclear(heard)

    def returning_unclear(self) -> None:
        if self.tried() == 1 or self.service is None:
            self.say(self.lines.been_before_again)
        else:
            self.booking.returning = self.service.for_ == "returning"  # what was asked for tells it
            self.next_slot()

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
                self.say(self.lines.which_service_again.format(services=self.service_names(self.services)))
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

    def _heard_last(self, line: str) -> bool:
        last = next((one.text for one in reversed(self.request.entries) if isinstance(one, AgentSaid)), "")
        return last.endswith(line)

    def booking_unclear(self, heard: Heard) -> None:
        if (
            self.state.asking != "confirm"
            and not self.booking.name_done
            and (name := only_name(heard.text))
            and not vehicle_in(heard.text)
        ):
            self.booking.name, self.booking.name_done, self.has_told = name, True, True
        if self.state.asking in ("slot", "when") and not self.has_told:
            self.has_told = self._keep_early(heard)
        if self.has_told and self.state.asking == "slot" and self.booking.told == 1 and not self._denies(heard):
            self.choose(self.booking.offers[0])  # who goes on to their name takes it; the read-back asks for the yes
            return
        again = self.state.asking in ("returning", "service") and self.state.tries > 0
        if self.has_told and not again:
            self.state.tries += self.state.asking in ("returning", "service")
            if self.state.asking == "slot" and not self._heard_last(self.lines.offer_kept):
                self.say(self.lines.offer_kept)
            else:
                self.ask_again()  # name or number, before they were asked for
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
