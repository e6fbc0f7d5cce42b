"""Times that are looked for and offered: at most three, only what `find_slots` gave. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from receptionist.conversation.builtin_booking_days import DaysSpokenOf
from receptionist.conversation.builtin_booking_wishes import RIGHT_AFTER
from receptionist.conversation.builtin_core import LONGEST_WORDS
from receptionist.conversation.builtin_other_times import at_last
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised, time_from_words
from receptionist.conversation.history import Json
from receptionist.conversation.patterns import regex
from receptionist.conversation.speakable import day_words, list_words, offers_words, time_words
from receptionist.conversation.when import when_from_words
from receptionist.practice.hours import is_open, open_times_on

MOST_TOLD = 3
_NAMES_DAY = regex(rf"\b(?:{'|'.join((*WEEKDAYS, *MONTHS))}|yesterday|(?:the )?\d+(?:st|nd|rd|th)|of)\b")
_LONGEST_LOOK = 14  # days


class OfferingTimes(DaysSpokenOf):
    """The part of the dialogue that finds a time."""

    def next_time(self) -> None:
        booking = self.booking
        if booking.offers:
            self.tell_offers(self.lines.offer_some)
        elif not booking.when:
            self.ask_when()
        else:
            self.search(booking.when)

    def ask_when(self) -> None:
        self.ask("when", self.lines.when_there if self.is_at_home() else self.lines.when)

    def search(self, when: str) -> None:
        booking = self.booking
        asked = when_from_words(when, self.request.now, self.country)
        if asked.question:
            words = normalised(when)
            at, month = time_from_words(_NAMES_DAY.sub(" ", words)), regex(rf"\b(?:{'|'.join(MONTHS)})\b").search(words)
            kept = (f"in {month[0]}" if month else "", f"at {at:%H:%M}" if at else "")
            booking.when = " ".join(part for part in kept if part)  # the day is asked for, the rest stands
            self.ask("when", asked.question)
            return
        minutes = self.service.minutes if self.service else 0
        when = at_last(when, asked, self.definition, self.request.now, minutes)
        booking.when, booking.offers, booking.chosen, booking.held = when, [], None, False
        booking.practitioner = booking.able[0] if booking.able else booking.practitioner
        self._drop_who_does_not()
        self._find_slots()

    def _find_slots(self) -> None:
        booking = self.booking
        arguments: Json = {"service": booking.service, "when": booking.when[:LONGEST_WORDS]}
        if booking.practitioner:
            arguments["practitioner"] = booking.practitioner
        if booking.returning is not None:
            arguments["returning"] = booking.returning
        if booking.appointment:
            arguments["appointment"] = booking.appointment.appointment
        self.state.asking = "when"
        self.run_function("find_slots", arguments)

    def _drop_who_does_not(self) -> None:
        """Somebody was asked for who does not do this: with those who do."""
        booking, service = self.booking, self.service
        if booking.practitioner and service and service.with_ and booking.practitioner not in service.with_:
            who = list_words(service.with_, self.lines.parts.or_)
            self.say(self.lines.not_with.format(practitioner=booking.practitioner, who=who))
            booking.practitioner = ""

    def slots_found(self, result: Json) -> None:
        booking, why = self.booking, str(result.get("why", ""))
        booking.ask = [str(item) for item in result.get("ask", [])]
        booking.answers = {item: value for item, value in booking.answers.items() if item in booking.ask}
        booking.approval = bool(result.get("approval"))
        instead = [str(name) for name in result.get("instead", [])]
        if why == "ask_returning":
            self.ask("returning", self.lines.been_before)
        elif why in ("new_only", "returning_only"):
            self._other_service(why, instead)
        elif why == "no_such_day":
            booking.when = ""
            self.ask("when", self.lines.when_no_day)
        elif result.get("match") != "exact" and booking.practitioner in booking.able[:-1]:
            booking.practitioner = booking.able[booking.able.index(booking.practitioner) + 1]
            self._find_slots()
        else:
            self._offer(result, why)

    def _other_service(self, why: str, instead: Sequence[str]) -> None:
        booking = self.booking
        if not instead:
            self.give_up(self.lines.no_slots)
            return
        whom = "returning" if why == "new_only" else "new"
        meant = [one.name for one in self.services if one.name in instead and one.for_ == whom]
        instead = meant if len(meant) == 1 else instead
        line = self.lines.new_only if why == "new_only" else self.lines.returning_only
        self.say(line.format(services=list_words([self.a_service(name) for name in instead], self.lines.parts.or_)))
        if len(instead) == 1:
            booking.service = instead[0]
            self.next_slot()
        else:
            booking.service = ""
            self.ask("service", self.lines.which_one)

    def _offer(self, result: Json, why: str) -> None:
        booking = self.booking
        booking.offers = offers_of(result)
        if not booking.offers:
            self.give_up(self.lines.no_slots)
            return
        if result.get("match") == "near" and RIGHT_AFTER in booking.words:
            booking.offers = self._not_before() or booking.offers
        booking.told = min(len(booking.offers), MOST_TOLD)
        if result.get("match") == "near":
            if reason := self._near_line(why):
                self.say(reason)
                one = booking.told == 1
                self.tell_offers(self.lines.offer_nearest_one if one else self.lines.offer_nearest)
                return
        elif (exact := self._named_exactly()) is not None:
            slot = self.moment_words(booking.offers[exact].start)
            if booking.goal != "book" or not (booking.name_done and booking.phone_done):
                self.say(self.lines.offer_exact.format(slot=slot[0].upper() + slot[1:]))
            self.choose(booking.offers[exact])  # named and free; the read-back asks for the yes
            return
        self.tell_offers(self.lines.offer_some)

    def _not_before(self) -> list[Offer]:
        """The next one after what was made just before, for the same person."""
        when = when_from_words(self.booking.when, self.request.now, self.country)
        later = [one for one in self.booking.offers if when.at and datetime.fromisoformat(one.start).time() >= when.at]
        return [one for one in later if not when.windows or one.start.startswith(f"{when.windows[0].first}")][:1]

    def _near_line(self, why: str) -> str:
        lines = self.lines
        if why == "closed" and self._is_open_then():  # but nobody who does this works then
            wish = self.booking.practitioner
            return lines.near_off.format(practitioner=wish) if wish else lines.near_full
        if why == "closed" and (day := self.day_asked()):
            closed = not open_times_on(self.definition, day)
            line = lines.near_closed_day if closed else lines.near_closed_then
            return line.format(day=day_words(day, self.request.now.date(), self.language))
        return {
            "closed": lines.near_closed,
            "full": lines.near_full,
            "past": lines.near_past,
            "too_soon": lines.near_too_soon,
            "too_far": lines.near_too_far,
        }.get(why, "")

    def _is_open_then(self) -> bool:
        """Is the practice open at any time that was asked for?"""
        when, zone = when_from_words(self.booking.when, self.request.now, self.country), self.request.now.tzinfo
        for window in when.windows:
            days = ((window.last or window.first) - window.first).days
            for day in (window.first + timedelta(days=at) for at in range(min(days, _LONGEST_LOOK) + 1)):
                if when.at is not None:
                    if is_open(self.definition, datetime.combine(day, when.at, zone)):
                        return True
                    continue
                start, end = (datetime.combine(day, at, zone) for at in (window.start, window.end))
                if any(span.start < end and start < span.end for span in open_times_on(self.definition, day)):
                    return True
        return False

    def _named_exactly(self) -> int | None:
        """The offer at the very time that was asked for."""
        when = when_from_words(self.booking.when, self.request.now, self.country)
        if when.at is None or not when.days:
            return None
        times = [datetime.fromisoformat(offer.start).time() for offer in self.booking.offers]
        meant = [when.at, when.at.replace(hour=when.at.hour + 12)] if when.either else [when.at]
        return next((times.index(at) for at in meant if at in times), None)

    def tell_offers(self, line: str) -> None:
        booking = self.booking
        booking.told = booking.told or min(len(booking.offers), MOST_TOLD)
        if booking.told == 1 and line == self.lines.offer_some:
            line = self.lines.offer_one
        self.ask("slot", line.format(slots=self._offers_words(booking.offers[: booking.told])))

    def _offers_words(self, offers: Sequence[Offer]) -> str:
        starts = [datetime.fromisoformat(offer.start) for offer in offers]
        wish = self.booking.practitioner
        return offers_words(starts, self.request.now.date(), self.language) + (
            self.lines.parts.with_.format(who=wish) if wish else ""
        )

    def numbered_words(self, numbers: Sequence[str], offers: Sequence[Offer]) -> str:
        """ "On Tuesday the third of March: first, nine; second, ten ..."; the day once where it is the same."""
        starts = [datetime.fromisoformat(one.start) for one in offers]
        same_day = len({start.date() for start in starts}) == 1
        times = [
            time_words(start.time(), language=self.language) if same_day else self.moment_words(start.isoformat())
            for start in starts
        ]
        words = "; ".join(f"{number} {at}" for number, at in zip(numbers, times, strict=False))
        day = self._on_day(offers[0].start) if same_day else ""
        words = f"{day}: {words}" if day else words
        return words[0].upper() + words[1:]

    def _on_day(self, start: str) -> str:
        words = self.on_words(start)
        return words.partition(" at ")[0] if self.language == "en" else regex(r" al? (?:las? )?").split(words)[0]

    def choose(self, offer: Offer) -> None:
        self.booking.chosen, self.booking.held = offer, False
        self.next_slot()

    def hold(self, offer: Offer) -> None:
        arguments: Json = {"service": self.booking.service, "start": offer.start}
        if offer.practitioner:
            arguments["practitioner"] = offer.practitioner
        self.run_function("hold_slot", arguments)

    def hold_answered(self, result: Json) -> None:
        if result.get("state") == "taken":
            self.taken(result)
        else:
            self.next_slot()

    def taken(self, result: Json) -> None:
        """Somebody else was quicker: the nearest others."""
        booking = self.booking
        booking.offers, booking.chosen, booking.held, booking.told = offers_of(result), None, False, 0
        self.say(self.lines.taken_slot)
        if booking.offers:
            one = len(booking.offers) == 1
            self.tell_offers(self.lines.offer_nearest_one if one else self.lines.offer_nearest)
        else:
            self.ask("when", self.lines.when_else)


def offers_of(result: Json) -> list[Offer]:
    """The slots of a result, each start once."""
    offers: dict[str, Offer] = {}
    for slot in result.get("slots", []):
        start = str(slot.get("start", ""))
        offers.setdefault(start, Offer(start, str(slot.get("practitioner", ""))))
    return list(offers.values())
