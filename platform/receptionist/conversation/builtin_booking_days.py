"""Days that are named by those spoken of in a booking: "the wednesday", "later that week", "the twenty-fifth". Pure."""

import re
from datetime import date, datetime, timedelta

from receptionist.conversation.builtin_booking_parts import BookingParts
from receptionist.conversation.builtin_days_beside import beside, hour_added, weekday_of_those
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.when import when_from_words

_WEEKDAY = rf"\b(?:{'|'.join(WEEKDAYS)})\b"
_THAT_WEEK = regex(r"\b(?:of |in )?(?:that|the same|same) week\b", re.IGNORECASE)
_PART_OF_WEEK = regex(  # of the week that was spoken of: "later in the week", after "next week"
    r"\b(?:(?P<late>later|late|(?:towards? |at )?the end|end)|(?P<early>early|earlier|(?:at )?the (?:start|beginning))"
    r"|(?P<mid>(?:in )?the middle)) (?:on )?(?:in |of )?(?:the|that) week\b",
    re.IGNORECASE,
)
_PARTS_OF_WEEK = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}


class DaysSpokenOf(BookingParts):
    """The part of the dialogue that knows which days were asked for and offered."""

    def in_those_days(self, text: str) -> str:
        """A weekday alone is the one among the days that were offered, or asked for: Tuesday of next week."""
        named = regex(_WEEKDAY, re.IGNORECASE).findall(text)
        if not named and (part := _PART_OF_WEEK.search(text)) and (base := self._day_spoken_of_here()):
            monday = base - timedelta(days=base.weekday())
            first, last = (monday + timedelta(days=at) for at in _PARTS_OF_WEEK[part.lastgroup or "late"])
            return f"{text[: part.start()]}from {first} to {last}{text[part.end() :]}"
        if len(named) <= 1 and (week := _THAT_WEEK.search(text)) and (base := self._day_spoken_of_here()):
            monday = base - timedelta(days=base.weekday())
            if not named:
                return f"{text[: week.start()]}the week of {monday}{text[week.end() :]}"
            day = monday + timedelta(days=WEEKDAYS.index(named[0].lower()))
            return regex(_WEEKDAY, re.IGNORECASE).sub(f"{day}", _THAT_WEEK.sub("", text), count=1)
        return self.of_days_spoken_of(text)

    def of_days_spoken_of(self, text: str) -> str:
        """With the dates of weekdays that are named by those spoken of here: "the wednesday", "the friday after"."""
        booking, today = self.booking, self.request.now.date()
        told = booking.offers[: booking.told]
        if booking.chosen:
            text = hour_added(text, datetime.fromisoformat(booking.chosen.start).time())
        chosen = booking.chosen or (booking.appointment if booking.goal == "move" and not booking.offers else None)
        spoken = [chosen] if chosen else told[:1]
        base = datetime.fromisoformat(spoken[0].start).date() if spoken else None
        base = base if chosen else self.day_asked() or base
        days = [datetime.fromisoformat(one.start).date() for one in [*([chosen] if chosen else told), *booking.offers]]
        if base and (moved := beside(text, days[:1] if chosen else days[: len(told)], base, today)) != text:
            return moved
        old = when_from_words(booking.when, self.request.now, self.country)
        spans = [
            (one.first, one.last) for one in old.windows if old.days and one.last and (one.last - one.first).days < 7
        ]
        days += [first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)]
        named = base if chosen else self.day_asked()  # a week that only had free times is not the caller's
        return weekday_of_those(text, days, named, today)

    def _day_spoken_of_here(self) -> date | None:
        """The day that was asked for, else that of the first offer."""
        if day := self.day_asked():
            return day
        when = when_from_words(self.booking.when, self.request.now, self.country)
        if when.days and len(when.windows) == 1:
            return when.windows[0].first  # "next week"
        return datetime.fromisoformat(self.booking.offers[0].start).date() if self.booking.offers else None

    def with_month(self, text: str) -> str:
        """ "The twenty-fifth then", where February was spoken of, or offered."""
        words = normalised(text)
        asked = regex(rf"in (\w+)|.*\b(?:in|of|for|during) ({'|'.join(MONTHS)})\b(?! \d)", re.I).match(
            self.booking.when
        )
        months = {datetime.fromisoformat(offer.start).month for offer in self.booking.offers[: self.booking.told]}
        other = len(months) == 1 and months != {self.request.now.month}
        month = (asked[1] or asked[2]) if asked else MONTHS[months.pop() - 1] if other else ""
        if not month or regex("|".join(MONTHS)).search(words):
            return text
        dated, many = re.subn(
            r"\b(\d{1,2}(?:st|nd|rd|th)(?: week)?|last week)\b(?! of)", rf"\1 of {month}", words, count=1
        )
        return dated if many else text

    def day_asked(self) -> date | None:
        """The one day that was asked for."""
        when = when_from_words(self.booking.when, self.request.now, self.country)
        days = {window.first for window in when.windows if window.first == window.last}
        return days.pop() if when.days and len(days) == 1 == len(when.windows) else None

    def one_day(self) -> date | None:
        """The day of the choice, or of all that was offered."""
        booking = self.booking
        offers = [booking.chosen] if booking.chosen else booking.offers[: booking.told]
        days = {datetime.fromisoformat(offer.start).date() for offer in offers}
        return days.pop() if len(days) == 1 else None
