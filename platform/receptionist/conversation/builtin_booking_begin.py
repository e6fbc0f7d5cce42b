"""How a booking or a move begins: from all that was said already in the call. Pure."""

import re
from datetime import date, datetime, time, timedelta

from receptionist.conversation.builtin_booking_service import ChoosingService
from receptionist.conversation.builtin_booking_wishes import (
    RIGHT_AFTER,
    THE_SAME_TIME,
    Wishes,
    note_wishes,
    several_wishes,
)
from receptionist.conversation.builtin_days_beside import beside, hour_added, weekday_of_those
from receptionist.conversation.builtin_days_told import without_left
from receptionist.conversation.builtin_goals import one_more
from receptionist.conversation.builtin_moments import asks_for_anything
from receptionist.conversation.builtin_other_times import merged, other_times
from receptionist.conversation.builtin_services import first_visit, service_named, services_named
from receptionist.conversation.builtin_state import Booking, Existing, Goal, Offer, contact_of
from receptionist.conversation.builtin_time_conflicts import takes_time_back
from receptionist.conversation.builtin_wanted import moved_to, wanted
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.capture_names import introduced_name
from receptionist.conversation.dates import days_from_words
from receptionist.conversation.glossing import heard_in
from receptionist.conversation.history import CallerSaid
from receptionist.conversation.patterns import regex
from receptionist.conversation.service_words import own_words
from receptionist.conversation.sounding import as_it_sounds
from receptionist.conversation.when import When, when_text
from receptionist.conversation.words import Heard, plain

_NEVER = regex(r"\bnever\b(?! (?:\w+ )?(?:been|come|had|visited|tried|set|done)\b)", re.IGNORECASE)
_REFERS = regex(r"\b(?:one|it|that|him|her|them|too|as well|another|also|same|my (?:other|second|third))\b")
_OF_THE_LAST_ONE = regex(  # the one for whom the last was made: "can she come on thursday too"
    r"^(?!.*\b(?:another|other|second|new|next|younger|older|sister|brother|also have|got (?:a|an)|have (?:a|an))\b).*"
    r"(?:\b(?:can|could|would|may|should|will|if|does|is) s?he\b|\bs?he (?:also|needs?|wants?|can|could|should|will"
    r"|would)\b|\b(?:for|bring|book|get|put|fit|see|sign) (?:him|her)"
    r"(?=$| (?:too|as well|also|again|in|down|up|for|on|at|next|this|tomorrow|please)\b))"
)
_THEN_TOO = regex(  # "could I have my legs waxed afterwards, at half eleven": on the same day
    r"\b(?:after(?:wards?| that| it| the \w+)?|beforehand|before (?:that|it)|straight after|right after"
    r"|while i[’']?m there"
    r"|later on)\b",
    re.IGNORECASE,
)


class BeginningBookings(ChoosingService):
    """The part of the dialogue that begins a `Booking`, also one beside another."""

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
        if goal == "book" and self.state.made and not booking.relation and _OF_THE_LAST_ONE.search(heard.plain):
            booking.for_whom = booking.for_whom or self.state.made[-1].for_whom
        booking.service = wishes.service or self._service_by_sound(heard) or booking.service
        if self.state.made and heard.plain.startswith("also the same"):
            booking.service = self.state.made[-1].service
        refers = _REFERS.search(heard.plain) is not None or one_more(heard)
        if goal == "book" and (booking.when or self.timed(heard)):
            booking.when = self._on_that_day(self.wish_words(heard.text), refers=refers)
        elif goal == "move" and self.state.made:
            booking.when = self.moved_to(heard) or booking.when or self._beside_made(heard)
            if takes_time_back(heard.text) and self._is_as_made(heard, booking.when):
                booking.when = ""  # "oh no, friday's my mom's birthday"
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
        if not (refers or _THEN_TOO.search(words)) or not self.state.made:
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

    def _is_as_made(self, heard: Heard, words: str) -> bool:
        """Is it the very time of the appointment that was made?"""
        made, when = self._made_meant(heard), wanted(words, self.request.now, self.country)
        days = {one.first for one in when.windows}
        return (
            made is not None
            and when.at is not None
            and ({f"{day} {when.at:%H:%M}" for day in days} == {made.start.replace("T", " ")[:16]})
        )

    def _made_meant(self, heard: Heard) -> Existing | None:
        """Which of the appointments of this call: the one whose service or day is named, else the last."""
        named = service_named(heard, self.services)
        said = plain(regex(r"\bto\b").split(heard.text)[0]).split()
        made = self.state.made
        of_it = [one for one in made if named and one.service == named.name]
        of_it = of_it or [one for one in made if f"{date.fromisoformat(one.start[:10]):%A}".lower() in said]
        return of_it[-1] if of_it else made[-1] if made else None

    def _without_its_day(self, heard: Heard, before: Existing) -> Heard:
        day, today = date.fromisoformat(before.start[:10]), self.request.now.date()
        near = {today: "today", today + timedelta(days=1): "tomorrow"}
        left = {f"{day:%A}".lower(), near.get(day, "")} - {""}
        text = without_left(heard.text, left, lambda clause: self.timed(Heard(clause)))
        return heard if text == heard.text else Heard(text, said=heard.said)

    def moved_to(self, heard: Heard) -> str:
        """Where an appointment of this call is to go: "saturday at noon instead", "to seven, the same day"."""
        before = self.booking.appointment or self._made_meant(heard)
        heard = self._without_its_day(heard, before) if before else heard
        target = (
            regex(r"^(?=\w+\b)(?!at\b|on\b)").sub("at ", moved_to(heard.text)) if moved_to(heard.text) else heard.text
        )
        text, today, day = target if wanted(target, self.request.now, self.country).hours else heard.text, None, None
        if before:  # "the friday after", "half past?"
            start, today = datetime.fromisoformat(before.start), self.request.now.date()
            day = start.date()
            text = beside(hour_added(text, start.time()), (day,), day, today)
        words = self.wish_words(text)
        words = weekday_of_those(words, (), day, today) if today else words
        new = wanted(words, self.request.now, self.country)
        if before is None or not (new.days or new.hours):
            return ""
        on, _, at = before.start.partition("T")
        if new.days and not new.hours and all(one.first == one.last for one in new.windows):
            return when_text(When(new.windows, at=time.fromisoformat(at), days=True, hours=True))  # at the same hour
        return words if new.days else merged(new, When(), date.fromisoformat(on), words)
