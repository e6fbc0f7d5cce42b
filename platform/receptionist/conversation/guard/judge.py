"""One clause that a language model wants spoken: may it pass, and what is said in its place if not? Pure.

A clause passes when everything that it claims is borne out by the practice's file, by what functions gave in this
call, or by the clock. What the caller said may be said back to him. Questions, offers and conditions claim nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from receptionist.conversation.guard import opening
from receptionist.conversation.guard.claims import Part, denied, parts_of
from receptionist.conversation.guard.known import Call, File, Key, Moment, Unit, keys_of, nearest, stem
from receptionist.conversation.guard.tongue import Tongue
from receptionist.conversation.guard.values import (
    Address,
    Clock,
    Day,
    Days,
    Length,
    Money,
    Number,
    Percent,
    Phone,
    Read,
    Value,
    tokens_of,
)

_LEAD: Final = 4  # letters before a claim with which a statement begins that is meant as a question
_FEW: Final = 3  # a count that needs no proof
_WHOLE_DIGITS: Final = 7
_PARTIAL_DIGITS: Final = 3  # of a phone number that a clause holds a part of
_CLOCK_SLACK_MINUTES: Final = 5
_MOST_OBJECT_WORDS: Final = 7


class Problem(Struct, frozen=True):
    """`kind` is one of tongue.EFFECTS and tongue.REASONS; `what`: the words that nothing bears out."""

    kind: str
    what: str


class Verdict(Struct, frozen=True):
    """`problems` empty: it may be spoken as it stands. `say`: what is said instead. `promises`: "transferred", "sent":
    what the receptionist says it is about to do; whoever speaks sees to it that it is done, or put right."""

    problems: tuple[Problem, ...] = ()
    say: str = ""
    promises: frozenset[str] = frozenset()

    @property
    def passes(self) -> bool:
        return not self.problems


PASS: Final = Verdict()


def judge(clause: str, call: Call) -> Verdict:
    """`call` is told of the clause too: what it is about is what the next one goes on about."""
    whole = f"{call.unfinished} {clause}" if call.unfinished else clause
    tokens = tokens_of(whole)
    tongue = call.file.tongue_of(tokens)
    read = call.file.reader_of(tongue).read(whole, tokens)
    verdict = PASS
    if not call.quotes(tokens) and not (call.unfinished and call.quotes(tokens_of(clause))):
        judged = _Clause(read, call, tongue, begins=len(whole) - len(clause))
        if problems := tuple(judged.problems()):
            call.unfinished = ""
            return Verdict(problems, tongue.withheld[problems[0].kind])
        if judged.promises:
            verdict = Verdict(promises=frozenset(judged.promises))
    call.mentioned(read, tongue)
    call.unfinished = whole if is_unfinished(clause) else ""
    return verdict


def is_unfinished(clause: str) -> bool:
    """The sentence goes on behind it."""
    return clause.rstrip()[-1:] not in (".", "!", "?", "…", '"', "”", ")")


class _Clause:
    def __init__(self, read: Read, call: Call, tongue: Tongue, *, begins: int) -> None:
        """`begins`: where in the text the clause does; what stands before it was judged already, and is spoken."""
        self._new = next((at for at, token in enumerate(read.tokens) if token.start >= begins), 0)
        self._read = read
        self._call = call
        self._file = call.file
        self._tongue = tongue
        self._speech = tongue.speech
        self._foreign = tongue is not call.file.tongue  # the file's words are of another language than the clause's
        self._parts = parts_of(read, self._speech, tongue.pronouns)
        self.promises: set[str] = set()
        self._done: set[str] = set()  # effects that the clause rightly claims
        self._hours_told: Sequence[Value] = ()  # what was compared with the opening hours
        words = [*read.words, *(own for word in read.words for own in tongue.glossary.get(word, "").split())]
        stems = frozenset(map(stem, words))
        self._services = self._file.named(stems, self._file.services)
        self._staff = self._file.named_staff(read.words)
        self._content = self._file.content(read, tongue)
        if tongue.glossary:
            self._content |= stems & self._file.stems

    def problems(self) -> Iterator[Problem]:
        """The gravest first: what was not done, then what is not so."""
        claims = [part for part in self._parts if not part.condition]
        new = [part for part in claims if part.end > self._new]
        for part in claims:  # what was claimed before tells what the rest is about
            yield from self._effects(part, new=part in new)
        for part in new:
            yield from self._promised(part)
        yield from self._misfits()
        booked = self._about_booking()
        yield from self._hours(booked=booked)
        for part in self._parts:
            yield from self._values(part, booked=booked)
        yield from self._with_whom(booked=booked)
        for part in new:
            yield from self._names(part)
            yield from self._offers(part)

    # --- what was done --------------------------------------------------------------------------------------------

    def _effects(self, part: Part, *, new: bool) -> Iterator[Problem]:
        effects = self._call.effects
        for kind, pattern in self._speech.effects.items():
            for found in pattern.finditer(part.plain):
                if denied(part.plain, self._speech, found.start(), found.end()):
                    continue
                if part.weak and found.start() > _LEAD:
                    continue  # "the number that it was booked with?"
                if self._bears_out(kind, effects):
                    self._done.add(kind)
                elif new:
                    yield Problem(kind, found[0].strip())

    def _bears_out(self, kind: str, effects: set[str]) -> bool:
        changed = {"booked", "moved", "cancelled", "requested", "noted", "sent", "own"}
        match kind:
            case "booked":
                found = any(moment.kind == "found" for moment in self._call.moments)
                return not effects.isdisjoint(("booked", "moved")) or found
            case "held":
                return not effects.isdisjoint(("held", "booked", "requested"))
            case "noted" | "done":
                return not effects.isdisjoint(changed)
            case "looked":
                return self._call.lookups > 0 or not effects.isdisjoint(changed)
            case "never":
                return "own" in effects
            case _:
                return kind in effects

    # --- what is promised -----------------------------------------------------------------------------------------

    def _promised(self, part: Part) -> Iterator[Problem]:
        speech, plain = self._speech, part.plain
        for kind, pattern in speech.intents.items():
            found = pattern.search(plain)
            if found is None or denied(plain, speech, found.start(), found.end()):
                continue
            function = {"transferred": "transfer_call", "sent": "send_text"}.get(kind)
            if function is None or function not in self._file.functions:
                yield Problem("away" if function else "promise", found[0].strip())
            elif kind not in self._call.effects:
                self.promises.add(kind)
        if (found := speech.will_send.search(plain)) and not denied(plain, speech, found.start(), found.end()):
            if "sent" not in self._call.effects and not self._is_custom():
                yield Problem("sent", found[0].strip())
        elif (found := speech.staff_will.search(plain)) and not denied(plain, speech, found.start(), found.end()):
            if not self._may_promise(part, found[0]):
                yield Problem("promise", found[0].strip())

    def _may_promise(self, part: Part, words: str) -> bool:
        if speech_see := self._speech.see_you.search(part.plain):
            return bool(speech_see) and bool(self._appointments())
        timed = any(
            isinstance(value, Clock | Length | Days) or (isinstance(value, Day))
            for value in self._read.values
            if part.start <= value.at < len(self._read.tokens)
        )
        if timed or self._speech.when_vague.search(part.plain):
            return self._is_custom()
        persons = self._staff & frozenset(self._file.persons)
        noted = not self._call.effects.isdisjoint(("noted", "requested"))
        will_note = any(self._speech.will_note.search(part.plain) for part in self._parts)
        if (noted or will_note) and persons <= self._named_by_caller():
            return True
        return self._is_custom()

    def _named_by_caller(self) -> frozenset[str]:
        return self._file.named_staff(frozenset(self._call.words))

    def _is_custom(self, least: int = 2) -> bool:
        """The file or a result tells of this very thing: it shares words with it, and holds all of its values."""
        keys = {key for value in self._read.values for key in keys_of(value)}
        units: Iterable[Unit] = (*self._file.units, *(one for units in self._call.by_key.values() for one in units))
        return any(keys <= unit.keys and len(unit.stems & self._content) >= least for unit in units)

    # --- values ---------------------------------------------------------------------------------------------------

    def _misfits(self) -> Iterator[Problem]:
        """Weekdays that their dates do not have, even where they are only asked about."""
        for value in filter(self._is_new, self._read.values):
            if not isinstance(value, Day) or self._fits(value):
                continue
            if (value.weekday, value.day) not in self._call.caller_pairs:
                yield Problem("weekday", self._text(value))

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

    def _appointments(self) -> list[Moment]:
        return [one for one in self._call.moments if one.kind != "slot"]

    def _values(self, part: Part, *, booked: bool) -> Iterator[Problem]:
        available = self._speech.available.search(part.plain)
        values = [value for value in self._within(part) if self._is_new(value)]
        staff_week = self._staff_week(part.plain, values)
        for value in values:
            match value:
                case Clock() | Day() | Days():
                    told = part.condition or staff_week or value in self._hours_told
                    if not told and not self._is_time_true(value, part, booked=booked):
                        yield Problem("time" if isinstance(value, Clock) else "date", self._text(value))
                case Money():
                    if not self._is_price_true(value, part):
                        yield Problem("price", self._text(value))
                case Phone():
                    partial = part.weak and len(value.digits) < _WHOLE_DIGITS
                    if not partial and not self._is_phone_true(value, part):
                        yield Problem("phone", self._text(value))
                case Address():
                    if value.text not in self._file.addresses and value.text not in self._call.addresses:
                        yield Problem("address", self._text(value))
                case Length() | Percent() | Number():
                    echo = part.weak or part.condition
                    if not echo and not self._is_number_true(value, part, strict=booked or bool(available)):
                        yield Problem("number", self._text(value))
        if self._tongue.words.dot in self._read.words and not self._is_spoken_address_true(part):
            yield Problem("address", part.plain)

    def _within(self, part: Part) -> list[Value]:
        return [value for value in self._read.values if part.start <= value.at < part.end]

    def _is_new(self, value: Value) -> bool:
        return value.end > self._new

    def _text(self, value: Value) -> str:
        return " ".join(token.raw for token in self._read.tokens[value.at : value.end])

    # -- times and days

    def _hours(self, *, booked: bool) -> Iterator[Problem]:
        """Days and times that are said of opening hours are compared with those, all of them together: commas part
        them, and mean nothing."""
        speech = self._speech
        claims = [part for part in self._parts if not part.condition]
        if booked or not claims:
            return
        spoken = [part for part in claims if speech.opening.search(part.plain)]
        times = [value for part in claims for value in self._within(part) if isinstance(value, Clock | Day | Days)]
        if not spoken:
            if len([value for value in times if isinstance(value, Clock)]) > 1 and self._is_week(claims, times):
                self._hours_told = times
            return
        if self._call.moments and speech.available.search(spoken[0].plain) and self._all_offered(times):
            return
        for group in self._hour_groups(claims, spoken):
            yield from self._hours_of(group, spoken)

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
        return bool(self._within(part)) and not self._has_frame(part) and not self._speech.opening.search(part.plain)

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
        if not self._supported({key for value in told for key in keys_of(value)}) and not self._is_custom(least=3):
            yield Problem("hours", plain)

    def _is_week(self, claims: Sequence[Part], times: Sequence[Value]) -> bool:
        """ "Saturdays it's eight to four": days and times that are the file's, without a word of opening."""
        if not any(isinstance(value, Day | Days) for value in times) or any(map(self._has_frame, claims)):
            return False
        start, end = claims[0].start, claims[-1].end
        return opening.is_true(self._read, self._call, self._tongue, start=start, end=end, negated=False)

    def _has_frame(self, part: Part) -> bool:
        speech = self._speech
        return any(pattern.search(part.plain) for pattern in (speech.available, speech.appointment, speech.price))

    def _supported(self, keys: set[Key]) -> bool:
        """One answer of the file, or one result, holds all of these values and is about the same."""
        if not keys:
            return False
        first = next(iter(keys))
        return any(keys <= unit.keys and self._same_matter(unit) for unit in self._call.units(first))

    def _all_offered(self, times: Sequence[Value]) -> bool:
        return bool(times) and all(self._moments_of(value, times) for value in times)

    def _is_time_true(self, value: Clock | Day | Days, part: Part, *, booked: bool) -> bool:
        call, speech = self._call, self._speech
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
        if moments or (isinstance(value, Day) and value.month == call.now.month and not value.day):
            return True
        if self._supported(set(keys_of(value))):
            return True
        if part.weak or not (speech.available.search(part.plain) or speech.price.search(part.plain)):
            return all(key in call.caller_keys for key in keys_of(value))
        return False

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

    def _days_with(self, clock: Clock, values: Sequence[Value]) -> list[Value]:
        """The day just behind a time ("three on Wednesday"), else the one before it, else any behind it."""
        days = [value for value in values if isinstance(value, Day | Days)]
        close = [day for day in days if 0 <= day.at - clock.end <= 2]
        if close and not any(
            clock.end <= at < close[0].at and self._read.tokens[at].raw in ",;" for at in range(clock.end, close[0].at)
        ):
            return close[:1]
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

    def _staff_week(self, plain: str, values: Sequence[Value]) -> bool:
        """ "Dr. Nguyen is in on Mondays", and she is."""
        weeks = [self._file.weeks[name] for name in self._staff if name in self._file.weeks]
        if not weeks or not self._speech.works.search(plain):
            return False
        days = [value for value in values if isinstance(value, Day | Days)]
        clocks = [value for value in values if isinstance(value, Clock)]
        negated = self._speech.negations.search(plain) is not None
        return bool(days) and all(
            opening.works_on(week, day, self._call, clocks) != negated for week in weeks for day in days
        )

    # -- money and numbers

    def _is_price_true(self, value: Money, part: Part) -> bool:
        if not value.cents and any(isinstance(one, Clock) for one in self._within(part)):
            return True  # a time is free
        if not value.cents and (self._speech.free_time.search(part.plain) or self._speech.negations.search(part.plain)):
            if self._tongue.words.no.isdisjoint(self._read.words):
                return True
        (key,) = keys_of(value)
        keys = [key] if key[2] else [key, *(("money", 0, coin) for coin in "$€£")]
        if any(  # "thirty-five dollars for cats and fifty for dogs"
            self._same_matter(unit) and any(one[0] == "money" for one in unit.keys)
            for unit in self._call.units(("number", value.cents // 100, ""))
            if value.cents and key not in unit.keys
        ):
            return True
        for one in keys:
            for unit in self._call.units(one):
                if one in unit.least and not value.least:
                    continue
                if self._same_matter(unit):
                    return True
        if part.weak:
            return all(one in self._call.caller_keys for one in keys[:1])
        return False

    def _same_matter(self, unit: Unit) -> bool:
        """What the clause is about, by its own words, else by what was spoken of before."""
        if self._foreign and not self._services:
            return not unit.services or not self._call.services or bool(unit.services & self._call.services)
        if self._services:
            if unit.services:
                return bool(unit.services & self._services)
            own = self._content - frozenset(one for name in self._file.services for one in name.stems)
            return bool(unit.stems & own) or self._services_share(unit)
        if unit.stems & self._content:
            return not unit.services or not self._other_matter(unit)
        if unit.services and (self._call.services or self._call.last_words):
            return bool(unit.services & self._call.services) or bool(unit.stems & self._call.last_words)
        nothing = not self._content and not self._call.services and not self._call.last_words
        return nothing or bool(unit.stems & self._call.last_words)

    def _services_share(self, unit: Unit) -> bool:
        return any(name.stems <= unit.stems for name in self._file.services if name.name in self._services)

    def _other_matter(self, unit: Unit) -> bool:
        """The unit is about services, and the talk is about others."""
        spoken = self._call.services
        return bool(spoken) and not unit.services & spoken and not unit.stems & self._call.last_words

    def _is_number_true(self, value: Length | Percent | Number, part: Part, *, strict: bool) -> bool:
        words, call = self._tongue.words, self._call
        tokens = self._read.tokens
        following = tokens[value.end].folded if value.end < len(tokens) else ""
        if isinstance(value, Length):
            article = tokens[value.at].folded in words.articles
            if value.unit == "second" or (value.unit == "minute" and value.amount <= 1):
                return True
            if article and value.unit != "minute":
                return True
        if isinstance(value, Number):
            if value.ordinal and value.number <= _FEW and following not in words.floors - {"one", "time", "thing"}:
                return True
            if value.number <= 1 or (value.number <= 10 and following in self._speech.counted):
                return True
            if value.number <= _FEW and (not following or tokens[value.at - 1].folded in self._speech.counters):
                return True
            if self._is_part_of_phone(value) or self._is_address_number(value):
                return True
            if 2000 <= value.number < 2100:
                years = {call.now.year, *(one.day.year for one in call.moments)}
                return value.number in years or not years.isdisjoint({value.number - 1})
            if any(value.number == (one.at.hour % 12 or 12) for one in call.moments):
                return True
        keys = list(keys_of(value))
        if isinstance(value, Number):
            keys.append(("raw", value.number, ""))
        if any(self._same_matter(unit) for key in keys for unit in call.units(key)):
            return True
        return not strict and any(key in call.caller_keys for key in keys)

    def _is_address_number(self, value: Number) -> bool:
        following = [token.folded for token in self._read.tokens[value.end : value.end + 2]]
        units = self._call.units(("number", value.number, ""))
        return any(stem(word) in unit.stems for unit in units for word in following)

    # -- phones and addresses

    def _is_part_of_phone(self, value: Number | Phone) -> bool:
        if len(value.digits) < _PARTIAL_DIGITS:
            return value.digits in self._file.short_phones
        known = (*self._file.phones, *self._call.caller_phones, *self._call.phones, *self._file.short_phones)
        return any(value.digits in digits for digits in known)

    def _is_phone_true(self, value: Phone, part: Part) -> bool:
        if len(value.digits) < _WHOLE_DIGITS:
            return self._is_part_of_phone(value)
        ours = bool(self._speech.our.search(f"{part.plain} "))
        for digits, owners in self._file.phones.items():
            if _same_number(digits, value.digits) and (not owners or not self._staff or owners & self._staff):
                return True
        if any(_same_number(digits, value.digits) for digits in self._call.phones):
            return True
        return not ours and any(_same_number(digits, value.digits) for digits in self._call.caller_phones)

    def _is_spoken_address_true(self, part: Part) -> bool:
        """ "bright smiles dot example": by its letters."""
        said = "".join(token.folded for token in self._read.tokens if token.kind == "word")
        dot = self._tongue.words.dot
        signs = self._tongue.signs
        known = [*self._file.addresses, *self._call.addresses]
        return dot not in part.plain.split() or any(
            re.sub(r"[^\w]", "", re.sub(r"[.@-]", lambda sign: signs.get(sign[0], ""), one)) in said for one in known
        )

    # --- who, and what --------------------------------------------------------------------------------------------

    def _with_whom(self, *, booked: bool) -> Iterator[Problem]:
        """Practitioners who are named with an appointment or a free time are those who have it."""
        named = [name for name in self._staff if name in self._file.weeks]
        if not self._parts or all(part.weak for part in self._parts) or not (named or booked):
            return
        moments = (
            self._appointments()
            if booked
            else [
                one
                for value in self._read.values
                if isinstance(value, Clock)
                for one in self._moments_of(value, self._read.values)
            ]
        )
        whose = {one.practitioner for one in moments if one.practitioner}
        if named and whose and not whose & set(named):
            yield Problem("name", named[0])
        if booked and self._services and moments:
            services = {one.service for one in moments if one.service}
            if len(self._services) > len({(one.day, one.at) for one in moments}):
                yield Problem("service", ", ".join(sorted(self._services)))
            elif services and not services & self._services:
                yield Problem("service", next(iter(self._services)))
        elif named and not booked and not moments and len(self._services) == 1:
            (service,) = self._services
            allowed = self._file.with_whom.get(service, frozenset())
            unfit = [name for name in named if allowed and name not in allowed]
            told = any(
                unit.stems & name.stems
                and all(unit.stems >= one.stems for one in self._file.services if one.name == service)
                for unit in self._file.units
                for name in self._file.staff
                if name.name in unfit
            )
            if unfit and not told:
                if not any(self._speech.negations.search(part.plain) for part in self._parts):
                    yield Problem("service", f"{unfit[0]}: {service}")

    def _names(self, part: Part) -> Iterator[Problem]:
        speech, file = self._speech, self._file
        tokens = self._read.tokens
        negated = speech.negations.search(part.plain) is not None
        for at in range(part.start, part.end):
            token = tokens[at]
            if token.kind != "word" or not token.raw[0].isupper() and token.folded not in speech.first_names:
                continue
            word = re.sub(r"'s$", "", token.folded)
            if word in file.words or token.folded in file.words or word in speech.proper:
                continue
            if word in self._tongue.words.weekdays or word in self._tongue.words.months:
                continue
            before = tokens[at - 1].folded if at else ""
            if before == "." and at > 1:
                before = tokens[at - 2].folded
            following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
            known = word in self._call.words
            if before in speech.titles:
                if known and (negated or part.weak or not self._acts(at)):
                    continue
                yield Problem("name", token.raw)
            elif known or before in speech.courtesy:
                if known and not (following in speech.staff_verbs and token.raw[0].isupper()):
                    continue
                if before in speech.courtesy and known:
                    continue
                yield Problem("name", token.raw)
            elif token.raw[0].isupper() and (at > self._first(part) or word in speech.first_names) and not part.weak:
                if not (negated and word not in speech.first_names):
                    yield Problem("name", token.raw)

    def _first(self, part: Part) -> int:
        """The token that begins a sentence: its capital tells nothing."""
        at = part.start
        while at < part.end and self._read.tokens[at].kind == "mark":
            at += 1
        ended = part.start == 0 or self._read.tokens[part.start - 1].raw in ".!?:"
        return at if ended else part.start - 1

    def _acts(self, at: int) -> bool:
        """What follows a name makes it somebody who works here."""
        following = self._read.tokens[at + 1].folded if at + 1 < len(self._read.tokens) else ""
        return bool(re.match(r"(?:will|'ll|can|is|has|sees|works|does|would|could)$", following)) or (
            self._read.tokens[at].folded.endswith("'s")
        )

    def _offers(self, part: Part) -> Iterator[Problem]:
        if part.weak:
            return
        speech, file = self._speech, self._file
        if (found := speech.no_offers.search(part.plain)) is not None:
            stems = frozenset(map(stem, _object(found, speech.plain)))
            if file.named(stems, file.services):
                yield Problem("service", found[0])
            return
        found = speech.offers.search(part.plain)
        if found is None or speech.negations.search(part.plain):
            return
        words = _object(found, speech.plain)
        unknown = [word for word in words if not self._is_known(word)] if not self._foreign else []
        if unknown or (words and all(stem(word) in file.negative for word in words)):
            yield Problem("service", " ".join(unknown or words))

    def _is_known(self, word: str) -> bool:
        file = self._file
        return (
            stem(word) in file.stems
            or word in self._speech.common
            or word in self._tongue.words.numbers
            or word in self._tongue.words.weekdays
            or not word.isalpha()
            or any(word in quoted.split() for quoted in self._call.quoted)
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


def _same_number(known: str, said: str) -> bool:
    if len(said) < len(known):
        return len(said) >= 7 and known.endswith(said)
    return said.endswith(known) and len(said) - len(known) <= 3 and len(known) >= 7


def _object(found: re.Match[str], plain: frozenset[str]) -> list[str]:
    """The words of what is offered, up to where the sentence turns to something else."""
    text = next((group for group in found.groups() if group), "")
    words: list[str] = []
    for word in text.split()[:_MOST_OBJECT_WORDS]:
        if word in _TURNS:
            break
        if word not in plain:
            words.append(word)
    return words


_TURNS: Final = frozenset(
    "but for at on from every with here if so to that which by in as when because until during after before since too "
    "pero para en a desde cada con aqui si que porque cuando hasta durante tambien de".split()
)
