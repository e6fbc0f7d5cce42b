"""What sounds like knowledge or a deed, and nobody and nothing in this call can have told or done it. Pure."""

from collections.abc import Iterator
from re import Pattern
from typing import Final

from receptionist.conversation.guard.claims import Part, denied
from receptionist.conversation.guard.clause import Problem
from receptionist.conversation.guard.known import Unit, keys_of, stem
from receptionist.conversation.guard.opening import has_breaks
from receptionist.conversation.guard.times import Times
from receptionist.conversation.guard.values import Clock, Day, Days, Number

_SHARED: Final = 2  # words that a claim has in common with what bears it out


class Unproven(Times):
    """Gives what is told of others' deeds, of facts that the file would have to hold, and of whose appointment it is."""

    def _unproven(self, part: Part) -> Iterator[Problem]:
        told, plain = self._tongue.unproven, part.plain
        if part.weak or part.condition or told.cue.isdisjoint(self._read.words) or self._news.refuses.search(plain):
            return
        if (found := self._found(told.to_staff, plain)) and self._call.effects.isdisjoint(("noted", "requested")):
            yield Problem("noted", found)
        if (found := self._found(told.never, plain)) and (found.startswith(told.own) or not self._file_tells(found)):
            yield Problem("never", found)
        if (found := self._found(told.fits_in, plain)) and not self._call.searched:
            yield Problem("time", found)
        if (found := self._found(told.soon, plain)) and not self._file_tells(found):
            yield Problem("promise", found)
        if (found := self._found(told.through_breaks, plain)) and has_breaks(self._call):
            yield Problem("hours", found)
        if found := self._unknown_fact(plain):
            yield Problem("service", found)
        if found := self._unknown_relation(plain):
            yield Problem("private", found)
        if (found := self._found(told.with_staff, plain)) and (name := self._has_nothing()):
            yield Problem("name", name)
        if found := self._miscounted(plain) or self._other_service(plain):
            yield Problem("number", found)
        if found := self._bare_price(part):
            yield Problem("price", found)

    def _unknown_times(self) -> Iterator[Problem]:
        """ "How does eleven fifteen sound?" offers a time: one that was found, or that the caller named."""
        asks = any(token.raw == "?" for token in self._read.tokens[-3:])
        slots = any(moment.kind == "slot" for moment in self._call.moments)
        if not asks or not slots or not self._tongue.unproven.suggests.search(" ".join(self._plain_words())):
            return
        clocks = [value for value in self._read.values if isinstance(value, Clock) and self._is_new(value)]
        if clocks and not any(map(self._is_offered, clocks)):
            yield Problem("time", self._text(clocks[0]))

    def _is_offered(self, clock: Clock) -> bool:
        if self._moments_of(clock, self._read.values):
            return True
        return all(key in self._call.caller_keys for key in keys_of(clock)) or self._supported(set(keys_of(clock)))

    def _plain_words(self) -> Iterator[str]:
        return (token.folded for token in self._read.tokens if token.kind != "mark")

    def _found(self, pattern: Pattern[str], plain: str) -> str:
        """The words of a claim that is not denied; else empty."""
        found = pattern.search(plain)
        if found is None or denied(plain, self._speech, found.start(), found.end()):
            return ""
        return found[0].strip()

    def _file_tells(self, claim: str) -> bool:
        """The file or a result has these words, of the same matter."""
        said = frozenset(stem(word) for word in claim.split() if word not in self._speech.plain)
        if claim in self._file.phrases:
            return True
        return bool(said) and any(
            said <= unit.stems and len(unit.stems & self._content) >= _SHARED for unit in self._all_units()
        )

    def _unknown_fact(self, plain: str) -> str:
        """A word for what practices have, do and are, which neither the file nor the call has."""
        if self._foreign or self._speech.negations.search(plain):
            return ""
        heard = self._call.caller_words
        for word in plain.split():
            bare = word.removesuffix("'s")
            if bare not in self._tongue.unproven.facts or bare in heard:
                continue
            if stem(bare) not in self._file.stems and not any(stem(bare) in unit.stems for unit in self._call.units_told):
                return bare
        return ""

    def _unknown_relation(self, plain: str) -> str:
        """ "Your husband is booked too": the caller never spoke of one."""
        found = self._tongue.unproven.relation.search(plain)
        if found is None or found[1] in self._call.caller_words or self._speech.negations.search(plain):
            return ""
        return found[0].strip()

    def _has_nothing(self) -> str:
        """Somebody who is named with an appointment or a free time, and has none of those in this call; else empty."""
        named = [name for name in self._staff if name in self._file.weeks]
        days = [value for value in self._read.values if isinstance(value, Day | Days)]
        then = [moment for moment in self._call.moments if any(self._is_on(moment.day, day) for day in days)]
        whose = {moment.practitioner for moment in then or self._call.moments if moment.practitioner}
        return named[0] if named and whose and whose.isdisjoint(named) else ""

    def _miscounted(self, plain: str) -> str:
        """Another number of appointments than were found."""
        found = self._tongue.unproven.counts.search(plain)
        if found is None or not self._call.lookups or found[1] not in self._tongue.words.numbers:
            return ""
        times = {(moment.day, moment.at) for moment in self._appointments()}
        return found[0] if self._tongue.words.numbers[found[1]] != len(times) else ""

    def _other_service(self, plain: str) -> str:
        """An appointment was found, and is for something else."""
        had = {moment.service for moment in self._appointments() if moment.kind == "found" and moment.service}
        if not had or not self._services or not had.isdisjoint(self._services) or self._call.searched:
            return ""
        return next(iter(self._services)) if self._found(self._tongue.unproven.holds, plain) else ""

    def _bare_price(self, part: Part) -> str:
        """ "A nail trim is fifteen": a price without its coin, of what the file has another price for."""
        for value in self._within(part):
            if not isinstance(value, Number | Clock) or value.end - value.at > 1 or not self._is_new(value):
                continue
            if any(token.kind != "mark" for token in self._read.tokens[value.end : part.end]):
                continue
            before = [token.folded for token in self._read.tokens[part.start : value.at]][-2:]
            if not before or self._tongue.unproven.is_priced.isdisjoint(before):
                continue
            amount = value.number if isinstance(value, Number) else value.hour
            matters = [unit for unit in self._priced() if self._services & unit.services]
            if matters and not any(_costs(unit, amount) for unit in matters):
                return self._text(value)
        return ""

    def _priced(self) -> Iterator[Unit]:
        return (unit for unit in self._all_units() if any(key[0] == "money" for key in unit.keys))


def _costs(unit: Unit, amount: int) -> bool:
    return any(key[0] == "money" and key[1] == amount * 100 for key in unit.keys)
