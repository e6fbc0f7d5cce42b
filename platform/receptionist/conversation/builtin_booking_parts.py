"""What every part of a booking can do: its state, leaving it for a message, words for services and times. Pure."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from receptionist.conversation import intents
from receptionist.conversation.builtin_answers import shape_of
from receptionist.conversation.builtin_booking_wishes import note_whom
from receptionist.conversation.builtin_forms import kind_of
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_message import MessageTaking
from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_services import has_tables, named_outright
from receptionist.conversation.builtin_state import (
    SLOTS,
    Booking,
    Contact,
    Draft,
    Existing,
    Offer,
    contact_of,
    existing_of,
)
from receptionist.conversation.builtin_unknown import stranger_named, who_works_here
from receptionist.conversation.builtin_wanted import wanted
from receptionist.conversation.file_facts import comes_to_callers
from receptionist.conversation.history import Json
from receptionist.conversation.intents import Intent
from receptionist.conversation.patterns import regex
from receptionist.conversation.speakable import day_words, list_words, sayings, time_words
from receptionist.conversation.tongues.spanish.service_names import in_spanish
from receptionist.conversation.when import when_from_words
from receptionist.conversation.when_wished import Bearing, wish_words
from receptionist.conversation.whereabouts import asks_where
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Service

_ANOTHER_CALL = regex(  # "I'll ring about a facial on friday at ten, bye"
    r"\b(?:(?:call|ring|phone|get|come|text) (?:you |ya )?(?:back|again|later)|another (?:time|day)|think about"
    r"|never ?mind"
    r"|(?:leave|forget) it|(?:see|catch) (?:you|ya))\b"
)


class BookingParts(MessageTaking):
    """What the parts of the dialogue about appointments share."""

    offered = ""  # the answer before this turn, where it offered something
    has_mended = False  # in this turn: the name was put right
    answered_before: Mapping[str, str] = {}  # in the appointment that was made in this step: for the next one too
    returning_before: bool | None = None  # of the appointment that was made in this step
    made_before: Booking | None = None  # the booking of it
    has_answered = False  # in this turn: what is asked for now, by the way
    has_told = False  # in this turn: name or number, before they were asked for

    @abstractmethod
    def next_of_booking(self) -> None:
        """Ask for what is missing; at last read it all back."""

    @abstractmethod
    def go_on_booked(self) -> None:
        """After an appointment was made."""

    @abstractmethod
    def booking_unclear(self, heard: Heard) -> None:
        """Ask again in other words, then by keys, then leave it for a message."""

    @abstractmethod
    def sure_faq(self) -> bool:
        """Has the file an answer to what was said?"""

    @abstractmethod
    def has_faq(self) -> bool:
        """Has it an answer that may be meant?"""

    @property
    def booking(self) -> Booking:
        if self.state.booking is None:
            self.state.booking = Booking()
        return self.state.booking

    @property
    def books(self) -> bool:
        """Is an appointment in the making, rather than a message?"""
        return self.state.booking is not None and self.state.draft is None

    @property
    def contact(self) -> Contact:
        return self.booking if self.books else self.draft

    @property
    def checks_contact(self) -> bool:
        return not self.books

    @property
    def services(self) -> Sequence[Service]:
        return self.definition.scheduling.services

    @property
    def service(self) -> Service | None:
        return next((one for one in self.services if one.name == self.booking.service), None)

    def tell_stranger(self, heard: Heard) -> bool:
        """Somebody was asked for who does not work here: who does."""
        name = stranger_named(heard.text, self.definition)
        if name:
            service = self.service if self.books else None
            names = list_words(who_works_here(self.definition, service), self.lines.parts.and_)
            self.say(self.lines.stranger.format(name=name, names=names))
        return bool(name)

    def says_goodbye(self, heard: Heard) -> bool:
        """Not with "the goodbye at home", which can be booked, nor with a wish: "a facial on friday at ten, cheers"."""
        if not intents.find(Intent.GOODBYE, heard):
            return False
        if self.state.asking not in SLOTS and (self._wishes_for_time(heard) or asks_where(heard.plain)):
            return False  # "the sat nav took me to the wrong place, what's the address"
        named = [plain(one.name) for one in self.services if plain(one.name) in heard.plain]
        return not named or intents.find(Intent.GOODBYE, Heard(heard.plain.replace(named[0], " "))) is not None

    def _wishes_for_time(self, heard: Heard) -> bool:
        """A service, a day and an hour, and no word of another call."""
        return (
            names_moment(heard)
            and named_outright(heard, self.services)
            and not _ANOTHER_CALL.search(heard.plain)
            and goal_of(heard, self.definition, timed=True) == "book"
        )

    def is_at_home(self) -> bool:
        """Does somebody come to the caller, rather than the caller to the practice?"""
        asks = self.service.ask if self.service else ()
        return any(kind_of(item) in ("address", "postcode") for item in asks) or comes_to_callers(self.definition)

    def can_book(self) -> bool:
        return bool(self.services) and self.can("find_slots") and self.can("schedule_appointment")

    def drop(self) -> None:
        if not self.books:
            super().drop()
            return
        goal = self.booking.goal
        if self.booking.found:  # the check was passed: who it is need not be asked again
            self.state.known = contact_of(self.booking)
        self.state.booking, self.state.wishes = None, []
        self.state.topic = "" if goal == "book" else "kept"
        self.ask("more", self.lines.dropped_booking if goal == "book" else self.lines.kept)

    def give_up(self, line: str) -> None:
        """Goes on as a message, of which all that is known is part. `line` ends with the offer."""
        booking = self.booking
        kept = contact_of(booking)
        reason = f"Appointment: {booking.said or booking.words}" if booking.words else ""
        self.state.booking = None
        self.state.draft = Draft(
            name=kept.name, phone=kept.phone, name_done=kept.name_done, phone_done=kept.phone_done, reason=reason
        )
        self.offer_message(line)

    def without_name(self) -> None:
        if self.books:
            self.give_up(self.lines.book_needs)
        else:
            super().without_name()

    def without_number(self) -> None:
        if self.books:
            self.give_up(self.lines.book_needs)
        else:
            super().without_number()

    def next_slot(self) -> None:
        if self.books:
            self.next_of_booking()
        else:
            super().next_slot()

    def ask_number(self) -> None:
        booking = self.state.booking
        if not self.books or booking is None:
            super().ask_number()
        elif self.request.caller:
            self.ask("own_number", self._to_them(self.lines.book_own_number))
        else:
            self.ask("number", self._to_them(self.lines.book_number))

    def _to_them(self, line: str) -> str:
        """With the caller's name; without it where the name is that of whom it is for."""
        booking = self.booking
        if booking.relation and plain(booking.for_whom) == plain(booking.name):
            return line.replace(", {name}", "")
        return line.format(name=booking.name)

    def tell_done(self, line: str, result: Json, service: str, *, whom: str = "") -> None:
        """What has been done is said until it was heard."""
        offer = Offer(str(result.get("start", "")), str(result.get("practitioner", "")))
        told = line.format(service=service, **self.place(offer, whom=whom))
        self._remember(result)
        if self.state.booking and self.state.booking.for_whom and self.state.made:
            self.state.made[-1] = replace(self.state.made[-1], for_whom=self.state.booking.for_whom)
        if self.state.booking and self.state.booking.name_done:
            booking = self.state.booking
            self.state.known = contact_of(booking)
            if booking.relation and plain(booking.for_whom) == plain(booking.name):  # it was the patient's name
                self.state.known.name, self.state.known.name_done = "", False
        if self.state.booking:
            self.made_before, self.returning_before = self.state.booking, self.state.booking.returning
            kinds = ("vehicle", "address", "email")
            self.answered_before = {
                item: value for item, value in self.state.booking.answers.items() if kind_of(item) in kinds
            }
        self.state.booking = None
        self.say(told)
        self.state.topic = "appointment"
        self.state.untold = told.partition(". ")[2]
        self.go_on_booked()

    def _remember(self, result: Json) -> None:
        """What was made in this conversation can be moved and cancelled in it, and nobody is asked who they are."""
        one = existing_of(result)
        self.state.made = [other for other in self.state.made if other.appointment != one.appointment]
        if one.appointment and one.state in ("booked", "requested"):
            self.state.made.append(one)

    def wish_words(self, text: str) -> str:
        """The words of a turn that may tell when: without numbers and birthdays, and what was taken back in it."""
        booking, service = self.state.booking, self.service if self.state.booking else None
        before = booking.appointment if booking else None
        before = before or (self.state.made[-1] if self.state.made else None)
        bearing = Bearing(
            self.request.now,
            self.country,
            self._moment_spoken_of(),
            before.start if before else "",
            self._end_of(before) if before else "",
            counts=any(shape_of(item) == "count" for item in (service.ask if service else ())),
            offered=booking is not None and bool(booking.offers),
            seated=has_tables(self.services),
            asked=self.state.asking in ("when", "slot"),
        )
        return wish_words(text, bearing)

    def _moment_spoken_of(self) -> datetime | None:
        """That "an hour later" is later than: of the appointment, the choice, the wish, or the one offer."""
        booking = self.state.booking
        one = (booking.appointment or booking.chosen) if booking else None
        if one is None and booking and booking.offers:
            when = when_from_words(booking.when, self.request.now, self.country)
            days = {window.first for window in when.windows if window.first == window.last}
            if when.at and len(days) == 1:
                at = when.at.replace(hour=when.at.hour + 12) if when.either and when.at.hour < 7 else when.at
                return datetime.combine(days.pop(), at)
            one = booking.offers[0] if booking.told == 1 else None
        one = one or (self.state.made[-1] if self.state.made else None)
        return datetime.fromisoformat(one.start) if one else None

    def _end_of(self, one: Existing) -> str:
        """When the next appointment after it may begin."""
        service = next((other for other in self.services if other.name == one.service), None)
        start = datetime.fromisoformat(one.start)
        return f"{start + timedelta(minutes=service.minutes + service.buffer_minutes if service else 30):%H:%M}"

    def timed(self, heard: Heard) -> bool:
        """Is a day or a time of day named to come at?"""
        when = wanted(self.wish_words(heard.text), self.request.now, self.country)
        return when.days or when.hours or bool(when.question)

    def note_whom(self, text: str) -> bool:
        return note_whom(self.booking, text, self.services)

    def place(self, offer: Offer, *, whom: str = "") -> dict[str, str]:
        return {
            "moment": self.on_words(offer.start),
            "with_": self.lines.parts.with_.format(who=offer.practitioner) if self._is_told(offer.practitioner) else "",
            "for_": self.lines.parts.for_.format(who=whom) if whom else "",
        }

    def _is_told(self, practitioner: str) -> bool:
        """Not a table's name, nor a bay's."""
        told = {one.name: one.told for one in self.definition.scheduling.practitioners}
        return bool(practitioner) and told.get(practitioner, True)

    def moment_words(self, start: str) -> str:
        """ "Tuesday the tenth of March at ten in the morning": always weekday and date."""
        try:
            moment = datetime.fromisoformat(start)
        except ValueError:
            return start
        today, say = self.request.now.date(), sayings(self.language)
        near = {0: f"{say.today}, ", 1: f"{say.tomorrow}, "}.get((moment.date() - today).days, "")
        at = time_words(moment.time(), language=self.language)
        return say.day_at(f"{near}{day_words(moment.date(), today, self.language)}", at)

    def on_words(self, start: str) -> str:
        """ "on Tuesday the tenth of March at ten in the morning", "tomorrow, Tuesday ..."."""
        words = self.moment_words(start)
        if self.language != "en":
            return words if words.startswith(("hoy", "mañana")) else f"el {words}"
        return words if words.startswith(("today", "tomorrow")) else f"on {words}"

    def spoken_service(self, name: str) -> str:
        """Inside a sentence: "wellness exam", but "Invisalign consultation"; in Spanish, where that is known."""
        if self.language == "es" and (known := in_spanish(name, (one.name for one in self.services))):
            return known
        proper = {word for term in self.definition.voice.listen_for for word in term.split()}
        first = name.split(" ")[0] if name else ""
        return name if first in proper or first[1:] != first[1:].lower() else name[:1].lower() + name[1:]

    def service_names(self, services: Sequence[Service]) -> str:
        return list_words([self.a_service(one.name) for one in services], self.lines.parts.or_)

    def a_service(self, name: str) -> str:
        """ "a cleaning"; another language says the file's name alone."""
        spoken = self.spoken_service(name)
        return with_article(spoken) if self.language == "en" else spoken

    def your_service(self, name: str) -> str:
        return f"your {self.spoken_service(name)}" if self.language == "en" else f"su {self.spoken_service(name)}"

    def birth_words(self, born: date) -> str:
        if self.language == "en":
            return f"{day_words(born, born).partition(' the ')[2]} {born.year}"
        return sayings(self.language).day(born, year=True).partition(" ")[2]


_UNCOUNTED = word_set(
    """
    care therapy advice maintenance training boarding daycare acupuncture botox waxing cupping whitening
    microneedling threading tutoring counseling coaching bookkeeping
    """
)
_HEAD = regex(r"\s*(?:\(|,| - | – | for | with | of | at | in | and | & ).*")


def with_article(name: str) -> str:
    """ "a cleaning", "an exam"; names that need none stay."""
    first = plain(name).split(" ")[0] if plain(name) else ""
    last = (plain(_HEAD.sub("", name)) or first).split(" ")[-1]
    several = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    if not first or first in ("a", "an", "the") or several or last in _UNCOUNTED:
        return name
    return f"{'an' if first[0] in 'aeiou' and not first.startswith('uni') else 'a'} {name}"
