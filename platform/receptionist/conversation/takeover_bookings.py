"""The appointment that another model was arranging: a `Booking`, from its calls, their results and the words. Pure.

Names and numbers are gleaned by `takeover`, which owns this; here stands the rest.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final, cast

from receptionist.conversation import functions
from receptionist.conversation.appointments import needs_date_of_birth
from receptionist.conversation.builtin_booking_offers import offers_of
from receptionist.conversation.builtin_booking_wishes import note_whom, note_wishes
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_services import first_visit, service_named
from receptionist.conversation.builtin_state import Asking, Booking, Existing, Goal, Offer, existing_of
from receptionist.conversation.builtin_times import choose, told_times
from receptionist.conversation.builtin_whom import own_name, practitioner_named, whom_of
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.history import FunctionCall, FunctionResult, Json, ModelRequest
from receptionist.conversation.patterns import regex
from receptionist.conversation.sense import speakable
from receptionist.conversation.speakable import day_words, time_words
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard, plain, word_set

_MOST_TOLD: Final = 3
_LONGEST_ANSWER: Final = 300
_LONGEST: Final = 1000
_DONE: Final = frozenset({"booked", "requested", "cancelled"})

_CONFIRM: Final = regex(
    r"\b(?:shall|should|may|can|could) (?:i|we) (?:go ahead|book|schedule|reserve|confirm|move|reschedule|change|"
    r"cancel|send|put (?:you|that|it)|make (?:that|this|the))\b"
    r"|\bwould you like me to (?:go ahead|book|schedule|reserve|confirm|move|reschedule|change|cancel|send)\b"
    r"|\b(?:is|was|does|did|have) (?:that|this|it|everything|i)\b.*\b(?:right|correct(?:ly)?)\b|^(?:right|correct)$"
)
_BIRTH: Final = regex(r"\b(?:dates? of birth|birth ?days?|birth ?dates?|born)\b")
_WHOM: Final = regex(
    r"\bpatients? (?:full |first )?name\b|\bwho is (?:it|this|that|the (?:appointment|visit)) for\b"
    r"|\bwho (?:will|would) (?:be coming|the (?:appointment|visit) be for)\b"
)
_RETURNING: Final = regex(
    r"\bbeen (?:here|in|with us|to (?:see )?us|seen|to (?:our|the) \w+|a patient)\b|\b(?:new|existing|current)"
    r" (?:patient|client|customer)\b|\bfirst (?:visit|time)\b|\bseen us before\b|\bvisited us\b"
)
_WHICH: Final = regex(r"\bwhich (?:one|of (?:them|these|those)|appointment|visit)\b")
_SLOT: Final = regex(
    r"\b(?:which|what) (?:one|of (?:them|these|those)|time|slot|would|works|do you prefer|suits)\b|\b(?:work|works|"
    r"suit|suits|prefer|sound|sounds|okay|ok|fit|fits|good|better|best|would you like|how about|like (?:that|one))\b"
)
_WHEN: Final = regex(
    r"\bwhen\b|\b(?:what|which) (?:\w+ )?(?:day|days|date|time|times|week)\b|\bmornings? or (?:an )?afternoons?\b"
    r"|\b(?:day|days|date|time|times) (?:or \w+ )?(?:works?|suits?|(?:do|would|did|are|were) you)\b"
)
_SERVICE: Final = regex(
    r"\b(?:which|what) (?:kind|type|sort|service|treatment|appointment|visit|would you like to (?:book|have))\b"
    r"|\bwhat (?:is|s|would) (?:it|this|that|the (?:appointment|visit)) (?:be )?for\b|\bwhat (?:brings|can we do)\b"
    r"|\b(?:whats|what is) (?:it|the (?:appointment|visit)) for\b|\breason for (?:your|the) (?:visit|appointment)\b"
)
# words of what is asked for that tell nothing, or that other questions share
_LESS: Final = word_set(
    "the a an your their his her of or and to in on with what which who how when is are was do does did have has you "
    "name names kind number date"
)


class BookingGleaner:
    """Feed it what happened, in order."""

    def __init__(self, request: ModelRequest) -> None:
        definition = request.practice
        names = {function.name for function in functions.available(definition)}
        self.booking: Booking | None = None
        self.can_book = {"find_slots", "schedule_appointment"} <= names
        self.spoken_of = False  # "it" is an appointment
        self._definition = definition
        self._services = definition.scheduling.services
        self._country = definition.practice.country
        self._now = request.now
        self._handles: dict[str, Existing] = {}

    # -- functions -----------------------------------------------------------------------------------------------

    def called(self, call: FunctionCall) -> None:
        """What a model has put into a call's arguments it had from the caller, whatever came of the call."""
        match call.name:
            case "find_slots" | "hold_slot" | "schedule_appointment":
                self._of_a_booking(call.arguments)
            case "find_appointments":
                booking = self.booking
                if booking is None or booking.goal == "book":
                    booking = self.booking = Booking(goal="tell")
                self._note_birth(booking, call.arguments)
            case "reschedule_appointment" | "cancel_appointment":
                booking = self._changing(
                    "move" if call.name == "reschedule_appointment" else "cancel", _text(call.arguments, "appointment")
                )
                if start := _text(call.arguments, "start"):
                    self._choose(booking, start)
            case _:
                pass

    def _of_a_booking(self, arguments: Json) -> None:
        booking = self.booking
        if handle := _text(arguments, "appointment"):
            booking = self._changing("move", handle)
        elif booking is None or booking.goal in ("tell", "cancel"):
            booking = self.booking = Booking()
        service = service_named(Heard(_text(arguments, "service")), self._services)
        if service and booking.goal == "book" and service.name != booking.service:
            booking.service = service.name
            booking.offers, booking.chosen, booking.held, booking.ask, booking.answers = [], None, False, [], {}
        when = _text(arguments, "when")
        if when_from_words(when, self._now, self._country).understood:
            booking.when = when
        practitioner = practitioner_named(_text(arguments, "practitioner"), self._definition)
        if start := _text(arguments, "start"):
            self._choose(booking, start, practitioner)
        else:
            booking.practitioner = practitioner or booking.practitioner
        if isinstance(returning := arguments.get("returning"), bool):
            booking.returning = returning
        booking.for_whom = _text(arguments, "for_whom") or booking.for_whom
        self._note_birth(booking, arguments)
        answers = arguments.get("answers")
        if isinstance(answers, dict):
            booking.answers |= {str(item): str(answer) for item, answer in cast("Json", answers).items()}

    def _changing(self, goal: Goal, handle: str) -> Booking:
        booking = self.booking
        if booking is None or booking.goal not in ("move", "cancel", "tell"):
            booking = self.booking = Booking()
        booking.goal = goal
        if existing := self._handles.get(handle):
            booking.appointment, booking.service = existing, existing.service
            booking.found = booking.found or [existing]
        return booking

    @staticmethod
    def _note_birth(booking: Booking, arguments: Json) -> None:
        if born := _text(arguments, "date_of_birth"):
            booking.date_of_birth, booking.birth_done = born, True

    @staticmethod
    def _choose(booking: Booking, start: str, practitioner: str = "") -> None:
        """Only what was offered; whatever else a model names, it has made up."""
        offer = next((offer for offer in booking.offers if offer.start == start), None)
        if offer and (booking.chosen is None or booking.chosen.start != start):
            booking.chosen, booking.held = Offer(start, practitioner or offer.practitioner), False

    def came(self, result: FunctionResult) -> None:
        """Of one that did not fail."""
        booking, state = self.booking, result.result.get("state")
        if booking is None:
            return
        if state == "taken":
            booking.offers, booking.chosen, booking.held, booking.told = offers_of(result.result), None, False, 0
            return
        match result.name:
            case "find_slots":
                booking.service = _text(result.result, "service") or booking.service
                booking.offers, booking.chosen, booking.held = offers_of(result.result), None, False
                booking.told = min(len(booking.offers), _MOST_TOLD)
                booking.ask = [str(item) for item in result.result.get("ask", [])]
                booking.approval = bool(result.result.get("approval"))
            case "hold_slot" if state == "held":
                booking.chosen = Offer(_text(result.result, "start"), _text(result.result, "practitioner"))
                booking.held = True
            case "find_appointments":
                booking.looked = booking.looked or state == "not_found"
                booking.found = [existing_of(one) for one in result.result.get("appointments", [])]
                self._handles |= {one.appointment: one for one in booking.found}
                if len(booking.found) == 1 and booking.goal != "tell":
                    booking.appointment, booking.service = booking.found[0], booking.found[0].service
            case _ if state in _DONE:
                self._handles[_text(result.result, "appointment")] = existing_of(result.result)
            case _:
                pass

    def is_done(self, result: FunctionResult) -> bool:
        """There is nothing left to arrange, once it was told."""
        if result.name == "find_appointments":
            return self.booking is not None and self.booking.goal == "tell" and bool(self.booking.found)
        return result.name.endswith("_appointment") and result.result.get("state") in _DONE

    def over(self) -> None:
        """It was done, and told."""
        self.booking, self.spoken_of = None, True

    # -- the receptionist ----------------------------------------------------------------------------------------

    def told(self, words: str) -> None:
        """Of what was found, the times that were told are those to choose from."""
        booking = self.booking
        if booking is None or not booking.offers or booking.chosen:
            return
        named = self._named(words, booking.offers)
        if named:
            booking.offers = [*named, *(offer for offer in booking.offers if offer not in named)]
            booking.told = len(named)

    def names_it(self, words: str) -> bool:
        """Did the words tell the time that a yes would be to?"""
        booking = self.booking
        if booking is None:
            return False
        if booking.goal == "cancel" and booking.appointment:
            return bool(self._named(words, [Offer(booking.appointment.start)]))
        return booking.chosen is not None and bool(self._named(words, [booking.chosen]))

    @staticmethod
    def _named(words: str, offers: list[Offer]) -> list[Offer]:
        return [offers[at] for at in told_times(words, offers)]

    def asked_in(self, question: str) -> Iterator[Asking]:
        """What a question asks for, while an appointment is arranged. Nothing: perhaps something else."""
        booking = self.booking
        if booking is None:
            return
        if self._asked_extra(question):
            yield "extra"
        elif _CONFIRM.search(question):
            yield "confirm"
        elif _BIRTH.search(question):
            yield "birth"
        elif _WHOM.search(question) or (
            booking.relation and regex(rf"\b{booking.relation}s? (?:\w+ )?name\b").search(question)
        ):
            yield "whom"
        elif _RETURNING.search(question):
            yield "returning"
        elif len(booking.found) > 1 and booking.appointment is None and _WHICH.search(question):
            yield "which"
        elif booking.offers and booking.chosen is None and _SLOT.search(question):
            yield "slot"
        elif booking.chosen is None and _WHEN.search(question):
            yield "when"
        elif not booking.service and _SERVICE.search(question):
            yield "service"

    def _asked_extra(self, question: str) -> str:
        """The item that the question is about: all of its words that tell it from others stand in it."""
        booking, said = self.booking, set(question.split())
        for item in booking.ask if booking else []:
            telling = set(plain(item).split()) - _LESS
            if telling and telling <= said | {f"{word}s" for word in said}:
                return item
        return ""

    # -- the caller ----------------------------------------------------------------------------------------------

    def begins(self, heard: Heard) -> bool:
        """A wish about an appointment; what is told with it is noted."""
        goal = goal_of(heard, self._definition, spoken_of=self.spoken_of)
        booking = self.booking
        if goal is None or (booking and booking.goal == goal):
            return False
        fresh = Booking(goal=goal, words=heard.text)
        if booking and goal != "book" and booking.found:
            fresh.found, fresh.appointment = booking.found, booking.appointment
            fresh.service = booking.service
        standing = [one for one in self._handles.values() if one.state in ("booked", "requested")]
        if goal != "book" and not fresh.found and len(standing) == 1:  # that was made in this call
            fresh.found = standing
            if goal != "tell":
                fresh.appointment, fresh.service = standing[0], standing[0].service
        note_wishes(fresh, heard, self._definition, self._now)
        self.booking = fresh
        return True

    def answered(self, heard: Heard, asked: list[Asking], question: str) -> bool:
        """True: the words gave what had been asked for about the appointment."""
        booking = self.booking
        if booking is None:
            return False
        match next((one for one in asked), ""):
            case "extra":
                item = self._asked_extra(plain(question))
                if item:
                    answer = own_name(heard.text) if "name" in plain(item).split() else ""
                    booking.answers[item] = answer or heard.text[:_LONGEST_ANSWER]
                    if answer and not booking.for_whom:
                        booking.for_whom = answer
                return bool(item)
            case "birth":
                born = birth_date_from_words(heard.text, self._now.date(), self._country)
                if born:
                    booking.date_of_birth, booking.birth_done = f"{born:%Y-%m-%d}", True
                return born is not None
            case "whom":
                booking.for_whom = own_name(heard.text) or booking.for_whom
                return bool(booking.for_whom)
            case "returning":
                visit = first_visit(heard)
                booking.returning = visit if visit is not None else yes_or_no(heard.text)
                return booking.returning is not None
            case "name" | "number" | "own_number":
                return False  # digits of a number are no time
            case _:
                return self._wished(booking, heard)

    def _wished(self, booking: Booking, heard: Heard) -> bool:
        """A service, a time of those that were told, a day."""
        noted = note_whom(booking, heard.text, self._services) if whom_of(heard.text) else False
        if not booking.service and (service := service_named(heard, self._services)):
            booking.service, noted = service.name, True
        if booking.offers:
            fits = choose(heard.text, booking.offers, booking.told, self._now, self._country)
            if fits is None and booking.told == 1 and booking.chosen is None and yes_or_no(heard.text):
                fits = [0]
            if fits and len(fits) == 1:
                chosen = booking.offers[fits[0]]
                if booking.chosen is None or booking.chosen.start != chosen.start:
                    booking.chosen, booking.held = chosen, False
                return True
            if fits is not None:
                booking.chosen, booking.held = None, False
        elif when_from_words(heard.text, self._now, self._country).understood:
            booking.when, noted = heard.text, True
        return noted

    # -- what is left --------------------------------------------------------------------------------------------

    def is_whole(self, *, name: bool, phone: bool) -> bool:
        """Nothing is missing but the yes."""
        booking = self.booking
        if booking is None:
            return False
        if booking.goal == "cancel":
            return booking.appointment is not None
        if booking.goal == "move":
            return booking.appointment is not None and booking.chosen is not None
        asked = all(item in booking.answers for item in booking.ask) and not (booking.relation and not booking.for_whom)
        born = booking.birth_done or not needs_date_of_birth(self._definition)
        return booking.chosen is not None and name and phone and asked and born

    def missing(self, *, name: bool, phone: bool) -> Asking:
        """What a question that was not understood was most likely about."""
        booking = self.booking
        if booking is None:
            return ""
        if booking.goal == "book" and not booking.service:
            return "service"
        if booking.goal in ("book", "move") and booking.chosen is None:
            return "slot" if booking.offers else "when" if booking.goal == "book" or booking.appointment else "name"
        if self._asked_next():
            return "extra"
        return "name" if not name else "number" if not phone else ""

    def _asked_next(self) -> bool:
        booking = self.booking
        return booking is not None and any(item not in booking.answers for item in booking.ask)

    def as_reason(self) -> str:
        """For a message instead."""
        booking = self.booking
        if booking is None:
            return ""
        spoken = self._spoken_time(booking)
        with_ = f"with {booking.practitioner}" if booking.practitioner else ""
        parts = [part for part in (booking.service or booking.words, with_, spoken or booking.when) if part]
        return f"Appointment: {', '.join(dict.fromkeys(parts)) or 'please call back'}"

    def _spoken_time(self, booking: Booking) -> str:
        if booking.chosen is None:
            return ""
        start = datetime.fromisoformat(booking.chosen.start)
        return f"{day_words(start.date(), self._now.date())} at {time_words(start.time())}"


def told_text(values: Json, key: str, most: int) -> str:
    """What a model has put there. Nothing: it is no text, or none that anybody has said."""
    value = values.get(key)
    text = value.strip() if isinstance(value, str) else ""
    return text if len(text) <= most and speakable(text) is not None else ""


def _text(values: Json, key: str) -> str:
    return told_text(values, key, _LONGEST)
