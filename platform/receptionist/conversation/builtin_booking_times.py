"""Offering times and hearing which one is chosen: at most three, only what `find_slots` gave. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from receptionist.conversation import intents
from receptionist.conversation.builtin_booking_parts import BookingParts
from receptionist.conversation.builtin_booking_wishes import RIGHT_AFTER
from receptionist.conversation.builtin_core import LONGEST_WORDS
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_services import named_outright, own_word_said, service_named
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_telling import insists, only_refuses
from receptionist.conversation.builtin_times import at_last, choose, merged, other_times, wanted, when_readable
from receptionist.conversation.builtin_whom import anyone, practitioner_named
from receptionist.conversation.capture import is_bare, yes_or_no
from receptionist.conversation.capture_names import only_name
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised, time_from_words
from receptionist.conversation.history import Json
from receptionist.conversation.intents import Intent
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.service_ties import for_children
from receptionist.conversation.speakable import day_words, list_words, offers_words, time_words
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard, content, plain
from receptionist.practice.definition import Service
from receptionist.practice.hours import is_open, open_times_on

_MOST_TOLD = 3
_WHAT_IS_FREE = re.compile(
    r"\bwhat(?:s| is| times? (?:is|are)| do| have| times? do| days? do) (?:you )?(?:have|got|available|free|open)\b"
)
_RULED_OUT = re.compile(
    rf"^(?:(?:no|sorry|um|uh|well|oh) )*(?:{'|'.join(WEEKDAYS)}|today|tomorrow|mornings?|afternoons?|evenings?|that"
    rf"|those)"
    r"(?:s| is| are| was| would be)? (?:no good|not good|bad|out|hard|tough|full|busy|impossible|too \w+|no use"
    r"|not possible)(?: for me)?$"
)
_TAKES_NOT = re.compile(r"\b(?:none|not|dont|doesnt|neither|no)\b")
_FIRST = re.compile(
    r"^(?:(?:just|i|ill|id|take|the|your|whatever|whichever|is|you) )*(?:first|next|earliest|soonest)\b"
)
_TAKES = re.compile(
    r"\bi(?: wi)?ll (?:take|have) (?:it|that|this|the one)\b|\b(?:it|that|this)(?: one)? (?:works|suits"
    r"|will do|is good|is fine)\b"
)
_WEEKDAY = rf"\b(?:{'|'.join(WEEKDAYS)})\b"
_THAT_WEEK = re.compile(r"\b(?:of |in )?(?:that|the same|same) week\b", re.IGNORECASE)
_WEEKDAY_AFTER = re.compile(  # "the tuesday after": of the day that was asked for
    rf"\b(?:on )?(?:the )?(?:next |following )?(?:{'|'.join(WEEKDAYS)}) (?:after|following)(?: that)?"
    r"(?=\s*[,.?!]|$| then| at| same)",
    re.IGNORECASE,
)
_PART_OF_WEEK = re.compile(  # of the week that was spoken of: "later in the week", after "next week"
    r"\b(?:(?P<late>later|late|(?:towards? |at )?the end|end)|(?P<early>early|earlier|(?:at )?the (?:start|beginning))"
    r"|(?P<mid>(?:in )?the middle)) (?:on )?(?:in |of )?(?:the|that) week\b",
    re.IGNORECASE,
)
_PARTS_OF_WEEK = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}
_LONGEST_LOOK = 14  # days
_FEW = 4  # words
_CLAUSES = re.compile(r"[,.;!?]+(?:\s|$)")
_WISHES = re.compile(
    r"\b(?:id|wed|like|want|prefer|rather|take|make it|can|could|come|book|lets|how about|what about|works?|better|best"
    r"|free|open|good|fine|need|please)\b"
)


class ChoosingTimes(BookingParts):
    """The part of the dialogue that finds a time."""

    def next_time(self) -> None:
        booking = self.booking
        if booking.offers:
            self.tell_offers(self.lines.offer_some)
        elif not booking.when:
            self.ask_when()
        else:
            self.search(booking.when)

    def asks_of_file(self, heard: Heard) -> bool:
        """ "I hurt my back in june, is that a problem?": a question of the file's, and no time that is wished."""
        clauses = [Heard(clause) for clause in _CLAUSES.split(heard.text) if clause.strip()]
        asked = [clause for clause in clauses if self.asks_something(clause)]
        if not asked or not self.timed(heard) or any(map(self.timed, asked)) or not self.has_faq():
            return False
        return not any(
            self.timed(clause) and (_WISHES.search(clause.plain) or len(content(clause.words)) <= _FEW)
            for clause in clauses
        )

    def note_when(self, heard: Heard) -> None:
        """A day or a time by the way; what was told of it before stands beside it."""
        words, now = self.wish_words(heard.text), self.request.now
        new, old = wanted(words, now, self.country), when_from_words(self.booking.when, now, self.country)
        whole = new.question or (new.days and new.hours) or not self.booking.when
        self.booking.when = words if whole else merged(new, old, None, words)

    def ask_when(self) -> None:
        self.ask("when", self.lines.when_there if self.is_at_home() else self.lines.when)

    def search(self, when: str) -> None:
        booking = self.booking
        asked = when_from_words(when, self.request.now, self.country)
        if asked.question:
            at, month = time_from_words(when), re.search(rf"\b(?:{'|'.join(MONTHS)})\b", normalised(when))
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
        booking.told = min(len(booking.offers), _MOST_TOLD)
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
        if why == "closed" and (day := self._day_asked()):
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

    def _day_asked(self) -> date | None:
        """The one day that was asked for."""
        when = when_from_words(self.booking.when, self.request.now, self.country)
        days = {window.first for window in when.windows if window.first == window.last}
        return days.pop() if when.days and len(days) == 1 == len(when.windows) else None

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
        booking.told = booking.told or min(len(booking.offers), _MOST_TOLD)
        if booking.told == 1 and line == self.lines.offer_some:
            line = self.lines.offer_one
        self.ask("slot", line.format(slots=self._offers_words(booking.offers[: booking.told])))

    def _offers_words(self, offers: Sequence[Offer]) -> str:
        starts = [datetime.fromisoformat(offer.start) for offer in offers]
        wish = self.booking.practitioner
        return offers_words(starts, self.request.now.date(), self.language) + (
            self.lines.parts.with_.format(who=wish) if wish else ""
        )

    def on_slot(self, heard: Heard) -> None:
        booking, now = self.booking, self.request.now
        if self.asks_of_file(heard) and self.topic(heard):
            return
        if insists(heard.text) and self.changes_service(heard):
            return
        named = practitioner_named(heard.text, self.definition)
        if named and named != booking.practitioner:
            self.with_practitioner(named, heard)
            return
        if booking.practitioner and anyone(heard.text):
            self.with_practitioner("", heard)
            return
        numbered = self.state.tries > 0
        fits = choose(self.wish_words(heard.text), booking.offers, booking.told, now, self.country, numbered=numbered)
        answer = yes_or_no(heard.text)
        if fits and len(fits) == 1:
            self.choose(booking.offers[fits[0]])
        elif fits:
            booking.offers = [booking.offers[at] for at in fits]
            booking.told = min(len(booking.offers), _MOST_TOLD)
            self.tell_offers(self.lines.offer_which)
        elif fits is None and (
            (answer and (booking.told == 1 or is_bare(heard)))
            or (_TAKES.search(heard.plain) and not _TAKES_NOT.search(heard.plain))
        ):
            self.choose(booking.offers[0])  # of several the first; the read-back names it
        elif not self.other_times(heard, fits) and not self.changes_service(heard) and not self.topic(heard):
            if answer is False and not self.has_told:
                self.ask("when", self.lines.when_else)
            elif booking.told == 1 and answer is not False and self._goes_on_with_it(heard):
                self.choose(booking.offers[0])  # whoever goes on takes it; the read-back asks for the yes
            else:
                self.booking_unclear(heard)

    def _goes_on_with_it(self, heard: Heard) -> bool:
        """The one time that was offered is answered by a name or a number, and by no objection."""
        booking = self.booking
        if self.timed(heard) or self.asks_something(heard) or _TAKES_NOT.search(heard.plain):
            return False
        if not self.has_told and not booking.name_done and (name := only_name(heard.text)):
            booking.name, booking.name_done = name, True
            return True
        return self.has_told

    def slot_unclear(self) -> None:
        booking, tried = self.booking, self.tried()
        slots = booking.offers[: booking.told]
        if not slots:
            self.ask("when", self.lines.when_else)
        elif tried == 1 and len(slots) == 1:
            self.say(self.lines.offer_one_again.format(slot=self.moment_words(slots[0].start)))
        elif tried == 1:
            self.say(self.lines.offer_again.format(slots=self._numbered(self.lines.parts.firsts, slots)))
        elif tried == 2 and not self.request.by_text:
            keys = self._numbered(self.lines.parts.keys, slots)
            self.say(self.lines.offer_keys.format(keys=keys))
        else:
            self.give_up(self.lines.unconfirmed)

    def _numbered(self, numbers: Sequence[str], offers: Sequence[Offer]) -> str:
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
        return words.partition(" at ")[0] if self.language == "en" else re.split(r" al? (?:las? )?", words)[0]

    def on_when(self, heard: Heard) -> None:
        booking = self.booking
        if ((asks_hours(heard) and self.asks_something(heard)) or self.asks_of_file(heard)) and self.topic(heard):
            return
        if (insists(heard.text) or named_outright(heard, self.services)) and self.changes_service(heard):
            return
        if named := practitioner_named(heard.text, self.definition):
            booking.practitioner, booking.able = named, []
        text = self._with_month(self._of_those_days(self.wish_words(heard.text)))
        new = wanted(text, self.request.now, self.country)
        old = when_from_words(booking.when, self.request.now, self.country)
        if new.understood:
            fresh = new.question or (new.days and (new.hours or not old.hours)) or not booking.when
            self.search(text if fresh and when_readable(new) else merged(new, old, self._one_day(), text))
        elif self.other_times(heard, None):
            pass
        elif _FIRST.search(heard.plain) or _WHAT_IS_FREE.search(heard.plain):
            self.search("as soon as possible")
        elif named:
            self.search(booking.when or "as soon as possible")
        elif not self.changes_service(heard) and not self.topic(heard):
            self.booking_unclear(heard)

    def _of_those_days(self, text: str) -> str:
        """A weekday alone is the one among the days that were offered, or asked for: Tuesday of next week."""
        named = re.findall(_WEEKDAY, text, re.IGNORECASE)
        if not named and (part := _PART_OF_WEEK.search(text)) and (base := self._day_spoken_of_here()):
            monday = base - timedelta(days=base.weekday())
            first, last = (monday + timedelta(days=at) for at in _PARTS_OF_WEEK[part.lastgroup or "late"])
            return f"{text[: part.start()]}from {first} to {last}{text[part.end() :]}"
        if len(named) <= 1 and (week := _THAT_WEEK.search(text)) and (base := self._day_spoken_of_here()):
            monday = base - timedelta(days=base.weekday())
            if not named:
                return f"{text[: week.start()]}the week of {monday}{text[week.end() :]}"
            day = monday + timedelta(days=WEEKDAYS.index(named[0].lower()))
            return re.sub(_WEEKDAY, f"{day}", _THAT_WEEK.sub("", text), count=1, flags=re.IGNORECASE)
        after = _WEEKDAY_AFTER.search(text)
        if len(named) == 1 and after and (base := self._day_spoken_of_here()):
            ahead = (WEEKDAYS.index(named[0].lower()) - base.weekday() - 1) % 7 + 1
            return f"{text[: after.start()]}on {base + timedelta(days=ahead)}{text[after.end() :]}"
        dated = re.search(
            rf"\d(?:st|nd|rd|th)\b(?! thing)|\d{{4}}|\b(?:next|this|week)\b|{'|'.join(MONTHS)}", normalised(text)
        )
        if len(named) != 1 or dated:
            return text
        at = WEEKDAYS.index(named[0].lower())
        days = [datetime.fromisoformat(offer.start).date() for offer in self.booking.offers]
        old = when_from_words(self.booking.when, self.request.now, self.country)
        spans = [
            (one.first, one.last) for one in old.windows if old.days and one.last and (one.last - one.first).days < 7
        ]
        days += [first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)]
        day = next((day for day in days if day.weekday() == at), None)
        return re.sub(_WEEKDAY, f"{day}", text, count=1, flags=re.IGNORECASE) if day else text

    def _day_spoken_of_here(self) -> date | None:
        """The day that was asked for, else that of the first offer."""
        if day := self._day_asked():
            return day
        when = when_from_words(self.booking.when, self.request.now, self.country)
        if when.days and len(when.windows) == 1:
            return when.windows[0].first  # "next week"
        return datetime.fromisoformat(self.booking.offers[0].start).date() if self.booking.offers else None

    def _with_month(self, text: str) -> str:
        """ "The twenty-fifth then", where February was spoken of, or offered."""
        words = normalised(text)
        asked = re.match(rf"in (\w+)|.*\b(?:in|of|for|during) ({'|'.join(MONTHS)})\b(?! \d)", self.booking.when, re.I)
        months = {datetime.fromisoformat(offer.start).month for offer in self.booking.offers[: self.booking.told]}
        other = len(months) == 1 and months != {self.request.now.month}
        month = (asked[1] or asked[2]) if asked else MONTHS[months.pop() - 1] if other else ""
        if not month or re.search("|".join(MONTHS), words):
            return text
        dated, many = re.subn(
            r"\b(\d{1,2}(?:st|nd|rd|th)(?: week)?|last week)\b(?! of)", rf"\1 of {month}", words, count=1
        )
        return dated if many else text

    def when_unclear(self) -> None:
        if self.tried() == 1:
            self.say(self.lines.when_again)
        else:
            self.search("as soon as possible")

    def other_times(self, heard: Heard, fits: list[int] | None) -> bool:
        """Another day or time than was offered: search again."""
        booking = self.booking
        if (_RULED_OUT.search(heard.plain) or only_refuses(heard.text)) and not insists(heard.text):
            self.ask("when", self.lines.when_else)  # "friday's no good", and nothing in its place
            return True
        old = when_from_words(booking.when, self.request.now, self.country)
        text = self._with_month(self._of_those_days(self.wish_words(heard.text)))
        new = wanted(text, self.request.now, self.country)
        if fits is not None or new.question or new.days:
            self.search(merged(new, old, self._one_day(), text) if not new.question else text)
            return True
        other = other_times(heard.text, booking.offers, booking.told, old)
        if other:
            self.search(other)
        elif other is not None:
            self.ask("when", self.lines.when_else)
        elif new.soonest:
            self.search(heard.text)
        else:
            return False
        return True

    def _one_day(self) -> date | None:
        """The day of the choice, or of all that was offered."""
        booking = self.booking
        offers = [booking.chosen] if booking.chosen else booking.offers[: booking.told]
        days = {datetime.fromisoformat(offer.start).date() for offer in offers}
        return days.pop() if len(days) == 1 else None

    def with_practitioner(self, practitioner: str, heard: Heard) -> None:
        """With somebody else: of what was offered, or by a search."""
        booking = self.booking
        booking.practitioner, booking.able = practitioner, []
        text = self.wish_words(heard.text)
        new = wanted(text, self.request.now, self.country)
        old = when_from_words(booking.when, self.request.now, self.country)
        self.search(merged(new, old, self._one_day(), text) if new.understood else booking.when)

    def younger(self, heard: Heard) -> Service | None:
        """ "It's my kid's, he's six": the one for children, where there is one of the kind."""
        young = for_children(heard, [self.service], self.services) if self.service else []
        return young[0] if young and young[0] != self.service else None

    def changes_service(self, heard: Heard) -> bool:
        """ "actually a checkup"; not a question about one."""
        booking = self.booking
        outright = named_outright(heard, self.services) or (insists(heard.text) and own_word_said(heard, self.services))
        service = service_named(heard, self.services) if outright else self.younger(heard)
        others = Heard(_without_names(heard.plain, self.services))  # a skin check asks nobody to check anything
        asks = asks_price(heard) or goal_of(others, self.definition) in ("cancel", "move", "tell")
        if booking.goal != "book" or service is None or service.name == booking.service or asks:
            return False
        if self.asks_something(heard) and self.sure_faq():
            return False
        if booking.chosen:
            booking.when = booking.chosen.start.replace("T", " at ")  # what was chosen stands, as far as it is free
        booking.service, booking.offers, booking.chosen, booking.held = service.name, [], None, False
        booking.ask = []
        booking.answers = {item: told for item, told in booking.answers.items() if item in service.ask}
        if self.timed(heard):
            self.note_when(heard)
        self.next_slot()
        return True

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


def _without_names(said: str, services: Sequence[Service]) -> str:
    names = "|".join(re.escape(plain(one.name)) for one in services)
    return re.sub(rf"\b(?:{names})\b", "one", said) if names else said


def asks_hours(heard: Heard) -> bool:
    """ "How late are you open on Wednesday?": no day to come in yet."""
    found = intents.find(Intent.HOURS, heard)
    return found is not None and found.score == 1.0


def offers_of(result: Json) -> list[Offer]:
    """The slots of a result, each start once."""
    offers: dict[str, Offer] = {}
    for slot in result.get("slots", []):
        start = str(slot.get("start", ""))
        offers.setdefault(start, Offer(start, str(slot.get("practitioner", ""))))
    return list(offers.values())
