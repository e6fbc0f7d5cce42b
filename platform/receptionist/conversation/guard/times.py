"""The days and times of a clause: opening hours, free times, appointments, and weekdays that fit their dates. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from receptionist.conversation.guard import opening
from receptionist.conversation.guard.claims import Part
from receptionist.conversation.guard.clause import Clause, Problem
from receptionist.conversation.guard.known import Moment, keys_of, nearest, stem
from receptionist.conversation.guard.values import (
    Clock,
    Day,
    Days,
    Length,
    Value,
)

_CLOCK_SLACK_MINUTES: Final = 5
_TOLD: Final = 3  # words that hours which are told share with those of the file
_LEAD: Final = 4  # words before a time in which it is told that something ends then
_NEAR: Final = 2  # words between a time and the day that belongs to it


class Times(Clause):
    """Says of days and times whether the file, a result, the caller or the clock has them."""

    def _misfits(self) -> Iterator[Problem]:
        """Weekdays that their dates do not have, even where they are only asked about."""
        for value in filter(self._is_new, self._read.values):
            if not isinstance(value, Day) or self._fits(value) or self._is_denied(value):
                continue
            if (value.weekday, value.day) not in self._call.caller_pairs:
                yield Problem("weekday", self._text(value))

    def _is_denied(self, day: Day) -> bool:
        """ "There is no thirty-first of June."."""
        if not day.day or not day.month or day.weekday >= 0 or any(_such_days(day, self._call.now.date())):
            return False
        return any(token.folded == "no" for token in self._read.tokens[max(0, day.at - 3) : day.at])

    def _fits(self, day: Day) -> bool:
        today = self._call.now.date()
        if day.ahead >= 0:
            meant = today + timedelta(days=day.ahead)
            return (
                day.weekday in (-1, meant.weekday())
                and day.day in (0, meant.day)
                and day.month in (0, meant.month)
                and day.year in (0, meant.year)
            )
        if not day.day:
            return True
        if day.month:
            found = list(_such_days(day, today))
        else:
            months = [today.month, today.month % 12 + 1, *(one.day.month for one in self._call.moments)]
            found = [found for month in months if (found := nearest(month, day.day, today))]
        return bool(found) and (day.weekday < 0 or any(one.weekday() == day.weekday for one in found))

    def _about_booking(self) -> bool:
        """The clause tells when an appointment is: only one that there is bears it out."""
        if self._done & {"booked", "moved", "cancelled", "held"}:
            return True
        return any(
            self._speech.appointment.search(part.plain) or self._speech.see_you.search(part.plain)
            for part in self._parts
            if not part.weak and not part.condition
        )

    def _hours(self, *, booked: bool) -> Iterator[Problem]:
        """Days and times that are said of opening hours are compared with those, all of them together: commas part
        them, and mean nothing."""
        speech = self._speech
        claims = [part for part in self._parts if not part.condition]
        if booked or not claims:
            return
        spoken = list(filter(self._speaks_of_opening, claims))
        times = [value for part in claims for value in self._within(part) if isinstance(value, Clock | Day | Days)]
        if not spoken:
            if len([value for value in times if isinstance(value, Clock)]) > 1 and self._is_week(claims, times):
                self._hours_told = times
            return
        if self._call.moments and speech.available.search(spoken[0].plain) and self._all_offered(times):
            return
        for group in self._hour_groups(claims, spoken):
            yield from self._hours_of(group, spoken)

    def _speaks_of_opening(self, part: Part) -> bool:
        """ "Free for two hours" does not."""
        lengths = {self._read.tokens[value.end - 1].folded for value in self._within(part) if isinstance(value, Length)}
        return not lengths.issuperset(self._speech.opening.findall(part.plain))

    def _hour_groups(self, claims: Sequence[Part], spoken: Sequence[Part]) -> Iterator[Sequence[Part]]:
        """Each part that speaks of opening, with those beside it that hold nothing but days and times."""
        first = claims.index(spoken[0])
        while first and self._is_bare(claims[first - 1]):
            first -= 1
        while first < len(claims):
            last = first
            seen = claims[first] in spoken
            while last + 1 < len(claims) and (self._is_bare(claims[last + 1]) or not seen):
                last += 1
                seen = seen or claims[last] in spoken
            yield claims[first : last + 1]
            first = next((at for at in range(last + 1, len(claims)) if claims[at] in spoken), len(claims))

    def _is_bare(self, part: Part) -> bool:
        return bool(self._within(part)) and not self._has_frame(part) and not self._speaks_of_opening(part)

    def _hours_of(self, group: Sequence[Part], spoken: Sequence[Part]) -> Iterator[Problem]:
        speech = self._speech
        start, end = group[0].start, group[-1].end
        told = [
            value for value in self._read.values if start <= value.at < end and isinstance(value, Clock | Day | Days)
        ]
        self._hours_told = [*self._hours_told, *told]
        if end <= self._new or (group[0].weak and not told):
            return
        plain = " ".join(part.plain for part in group)
        negated = speech.negations.search(plain) is not None
        if opening.is_true(self._read, self._call, self._tongue, start=start, end=end, negated=negated):
            return
        if not self._supported({key for value in told for key in keys_of(value)}) and not (
            self._is_told(start, end) or self._is_custom(least=_TOLD)
        ):
            yield Problem("hours", plain)

    def _is_told(self, start: int, end: int) -> bool:
        """The file or a result tells of the hours of this very thing: "the hospital is open day and night"."""
        values = {key for value in self._read.values if start <= value.at < end for key in keys_of(value)}
        words = [token.folded for token in self._read.tokens[start:end] if token.kind == "word"]
        said = frozenset(stem(word) for word in words if word not in self._speech.plain)
        return any(values <= unit.keys and len(unit.stems & said) >= _TOLD for unit in self._all_units())

    def _is_week(self, claims: Sequence[Part], times: Sequence[Value]) -> bool:
        """ "Saturdays it's eight to four": days and times that are the file's, without a word of opening."""
        if not any(isinstance(value, Day | Days) for value in times) or any(map(self._has_frame, claims)):
            return False
        start, end = claims[0].start, claims[-1].end
        return opening.is_true(self._read, self._call, self._tongue, start=start, end=end, negated=False)

    def _has_frame(self, part: Part) -> bool:
        speech = self._speech
        return any(pattern.search(part.plain) for pattern in (speech.available, speech.appointment, speech.price))

    def _all_offered(self, times: Sequence[Value]) -> bool:
        return bool(times) and all(self._moments_of(value, times) for value in times)

    def _is_time_true(self, value: Clock | Day | Days, part: Part, *, booked: bool) -> bool:
        call, speech = self._call, self._speech
        if isinstance(value, Day) and self._is_denied(value):
            return True
        if isinstance(value, Day) and self._is_away(value, part):
            return False
        if isinstance(value, Day) and value.weekday >= 0 and value.day and self._tells_weekday(value):
            return True
        if isinstance(value, Day) and value.ahead >= 0 and (value.weekday >= 0 or value.day) and not booked:
            return True  # it fits, or it was told already
        if isinstance(value, Day) and value.weekday < 0 and not value.day and not value.month and not booked:
            tells = speech.available.search(part.plain) and call.moments and not part.weak
            if not tells:
                return True  # "today", "tomorrow"
        if speech.it_is.search(part.plain) and (told := self._is_now(value)) is not None and told:
            return True
        if self._speech.available.search(part.plain) and speech.negations.search(part.plain):
            return call.searched
        moments = self._moments_of(value, self._read.values)
        if booked:
            kinds = {"booked", "requested", "found", "held"}
            if "cancelled" in self._done:
                kinds |= {"cancelled"}
            if "moved" in self._done or "moved" in call.effects:
                kinds |= {"was"}
            return any(moment.kind in kinds for moment in moments)
        if isinstance(value, Clock) and (self._tells_break(part, value) or self._is_dear(value) or self._is_end(value)):
            return True
        if isinstance(value, Clock) and not moments and self._tells_slot(part):
            return False
        if moments or (isinstance(value, Day) and value.month == call.now.month and not value.day):
            return True
        if self._supported(set(keys_of(value))):
            return True
        if part.weak or not (speech.available.search(part.plain) or speech.price.search(part.plain)):
            return all(key in call.caller_keys for key in keys_of(value))
        return False

    def _tells_break(self, part: Part, clock: Clock) -> bool:
        """ "Our lunch break is from twelve to one": when the usual week has one."""
        told = not self._speech.breaks.isdisjoint(part.plain.split())
        return told and opening.has_breaks(self._call) and opening.is_break(self._call, [clock])

    def _is_dear(self, clock: Clock) -> bool:
        """ "Highlights start at one twenty": a hundred and twenty of the file's coins."""
        cents = (clock.hour * 100 + clock.minute) * 100
        before = [token.folded for token in self._read.tokens[max(0, clock.at - 2) : clock.at]]
        priced = self._tongue.words.at_least | self._tongue.unproven.is_priced
        if not clock.minute or clock.half or priced.isdisjoint(before):
            return False
        units = [unit for coin in "$€£" for unit in self._call.units(("money", cents, coin))]
        return any(map(self._same_matter, units))

    def _is_end(self, clock: Clock) -> bool:
        """Until when a time that was found lasts."""
        before = {token.folded for token in self._read.tokens[max(0, clock.at - _LEAD) : clock.at]}
        ends = self._speech.ends | self._speech.closes | self._tongue.words.through
        return not ends.isdisjoint(before) and any(clock.fits(one.hour, one.minute) for one in self._call.ends)

    def _tells_slot(self, part: Part) -> bool:
        """Times were found, and the part tells which there are: the file's own times are no answer to that."""
        slots = any(moment.kind == "slot" for moment in self._call.moments)
        speech = self._speech
        return slots and bool(speech.available.search(part.plain)) and not speech.opening.search(part.plain)

    def _tells_weekday(self, day: Day) -> bool:
        """ "The fifth is a Friday": the calendar says so."""
        between = {token.folded for token in self._read.tokens[day.at : day.end]}
        return bool(between & {"is", "es"})

    def _is_now(self, value: Clock | Day | Days) -> bool | None:
        now = self._call.now
        if isinstance(value, Clock):
            minutes = abs(value.hour * 60 + value.minute - now.hour * 60 - now.minute) % (12 * 60)
            return min(minutes, 12 * 60 - minutes) <= _CLOCK_SLACK_MINUTES
        if isinstance(value, Day):
            return (value.weekday == now.weekday() or value.weekday < 0) and value.day in (0, now.day)
        return None

    def _moments_of(self, value: Value, values: Sequence[Value]) -> list[Moment]:
        """The moments of this call that the value may speak of: a time, together with the day that is said with it."""
        found = self._call.moments
        match value:
            case Clock():
                found = [one for one in found if value.fits(one.at.hour, one.at.minute)]
                days = self._days_with(value, values)
                return [one for one in found if not days or any(self._is_on(one.day, day) for day in days)]
            case Day() | Days():
                return [one for one in found if self._is_on(one.day, value)]
            case _:
                return []

    def _days_with(self, clock: Clock, values: Sequence[Value]) -> Sequence[Value]:
        """The day just behind a time ("three on Wednesday"), else the one before it, else any behind it."""
        days = [value for value in values if isinstance(value, Day | Days)]
        joins = self._tongue.words.fillers
        for day in days:
            between = self._read.tokens[clock.end : day.at]
            if day.at >= clock.end and len(between) <= _NEAR and all(token.folded in joins for token in between):
                return [day]
        before = [value for value in values if isinstance(value, Day | Days) and value.at < clock.at]
        if before:
            return before[-1:]
        return [value for value in values if isinstance(value, Day | Days) and value.at > clock.at][:1]

    def _is_on(self, day: date, value: Value) -> bool:
        if isinstance(value, Days):
            return day.weekday() in value.weekdays
        if not isinstance(value, Day):
            return False
        if value.ahead >= 0:
            return day == self._call.now.date() + timedelta(days=value.ahead)
        return (
            value.weekday in (-1, day.weekday())
            and value.day in (0, day.day)
            and value.month in (0, day.month)
            and value.year in (0, day.year)
        )

    def _is_away(self, day: Day, part: Part) -> bool:
        """ "Dr. Chen is in today", and it is none of her days."""
        if day.ahead < 0 or not self._staff or self._moments_of(day, self._read.values):
            return False
        known = not self._staff.isdisjoint(self._file.presence)
        return known and bool(self._speech.works.search(part.plain)) and not self._staff_week(part.plain, [day])

    def _staff_week(self, plain: str, values: Sequence[Value]) -> bool:
        """ "Dr. Nguyen is in on Mondays", and she is."""
        meant = self._staff
        if not meant and not self._news.them_by_pronoun.isdisjoint(plain.replace("'", " ").split()):
            meant = self._call.staff
        weeks = [self._file.presence[name] for name in meant if name in self._file.presence]
        if not weeks or not self._speech.works.search(plain):
            return False
        days = [value for value in values if isinstance(value, Day | Days)]
        clocks = [value for value in values if isinstance(value, Clock)]
        negated = self._speech.negations.search(plain) is not None
        return bool(days) and all(
            opening.works_on(week, day, self._call, clocks) != negated for week in weeks for day in days
        )


def _such_days(day: Day, today: date) -> Iterator[date]:
    """Around now: a date without a year is the next one, or one that has just been."""
    years = [day.year] if day.year else [today.year, today.year + 1]
    for year in years:
        try:
            found = date(year, day.month, day.day)
        except ValueError:
            continue
        if day.year or found >= today - timedelta(days=60):
            yield found
            if not day.year and found >= today:
                return
