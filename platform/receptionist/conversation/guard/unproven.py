"""What sounds like knowledge or a deed, and nobody and nothing in this call can have told or done it. Pure."""

from collections.abc import Iterator
from typing import Final

from receptionist.conversation.guard.claims import Part, denied
from receptionist.conversation.guard.clause import Problem
from receptionist.conversation.guard.known import Unit, keys_of, stem
from receptionist.conversation.guard.opening import has_breaks
from receptionist.conversation.guard.times import Times
from receptionist.conversation.guard.values import Clock, Day, Days, Number, tokens_of
from receptionist.conversation.patterns import Pattern, regex

_LONG: Final = 3  # letters of a word that may claim something
_ENDINGS: Final = ("ing", "ed", "es", "s", "ly", "er", "est")
_SHARED: Final = 2  # words that a claim has in common with what bears it out


class Unproven(Times):
    """Gives what is told of others' deeds, of facts that the file would have to hold, and of whose "
    "appointment it is."""

    def _unproven(self, part: Part) -> Iterator[Problem]:
        told, plain = self._tongue.unproven, part.plain
        if part.weak or part.condition or self._news.refuses.search(plain):
            return
        if found := self._unheard_of(part):
            yield Problem("service", found)
        if found := self._not_of_it(part):
            yield Problem("service", found)
        if told.cue.isdisjoint(self._read.words):
            return
        acts = self._with_anybody(plain) if self._staff else plain
        if (found := self._found(told.to_staff, acts)) and self._call.effects.isdisjoint(("noted", "requested")):
            yield Problem("noted", found)
        if (found := self._found(told.never, acts)) and (found.startswith(told.own) or not self._file_tells(found)):
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
        keys = list(keys_of(clock))
        return bool(keys) and all(key in self._call.caller_keys for key in keys)

    def _plain_words(self) -> Iterator[str]:
        return (token.folded for token in self._read.tokens if token.kind != "mark")

    def _with_anybody(self, plain: str) -> str:
        """ "Luis knows the way": whoever of the staff is named is one of them."""
        for name in self._staff:
            folded = " ".join(token.folded for token in tokens_of(name) if token.kind != "mark")
            plain = plain.replace(folded, self._tongue.unproven.anybody)
        return plain

    def _found(self, pattern: Pattern, plain: str) -> str:
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
        told = self._tongue.unproven
        if self._foreign or self._speech.negations.search(plain) or told.own_doing.search(plain):
            return ""
        heard = self._call.caller_words
        for word in plain.split():
            bare = word.removesuffix("'s")
            if bare not in told.facts or bare in heard:
                continue
            if stem(bare) not in self._file.stems and not any(
                stem(bare) in unit.stems for unit in self._call.units_told
            ):
                return bare
        return ""

    def _not_of_it(self, part: Part) -> str:
        """What the file would have to say of this very thing: "included", "in front", "every day"; empty: it does."""
        found = self._tongue.unproven.of_matter.search(part.plain)
        if found is None or self._foreign or denied(part.plain, self._speech, found.start(), found.end()):
            return ""
        if not self._tongue.unproven.of_us.search(part.plain) and not self._content & self._file.stems:
            return ""
        first, *_, last = [found[0].partition(" ")[0], *found[0].split()]
        if first in self._news.everything and last != first:  # "every insurance": as the file says it
            told = regex(rf"\b{first} [^|]*\b{stem(last)}").search(self._file.phrases)
            return "" if told else found[0]
        said = frozenset(map(stem, found[0].split()))
        topic = (self._content - said) or (self._call.last_words - said)
        told = any(said <= unit.stems and topic & unit.stems for unit in self._all_units())
        return "" if told or not topic else found[0]

    def _unheard_of(self, part: Part) -> str:
        """A word that stands neither in the file nor in this call, nor is one of everyday talk: "valet", "balance"."""
        told = self._tongue.unproven
        if not told.everyday or self._foreign or told.own_doing.search(part.plain):
            return ""
        if not told.of_us.search(part.plain):
            return ""
        if self._speech.negations.search(part.plain) and self._tongue.words.no.isdisjoint(part.plain.split()[1:]):
            return ""
        tokens = self._read.tokens
        for at in range(max(part.start, self._new), part.end):
            token = tokens[at]
            if (
                token.kind != "word"
                or len(token.folded) < _LONG
                or token.raw[0].isupper()
                or not token.folded.isalpha()
            ):
                continue
            if (
                not _is_everyday(token.folded, told.everyday)
                and not self._is_heard_of(token.folded)
                and not self._is_value(at)
            ):
                return token.folded
        return ""

    def _is_heard_of(self, word: str) -> bool:
        speech, words, call = self._speech, self._tongue.words, self._call
        if word in speech.plain or word in speech.common or word in words.numbers or word in words.lengths:
            return True
        forms = {stem(word), word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"}
        known = self._file.stems | self._file.words
        if (
            not forms.isdisjoint(known)
            or word in call.caller_words
            or not forms.isdisjoint(map(stem, call.caller_words))
        ):
            return True
        return any(not forms.isdisjoint(unit.stems) for unit in call.units_told)

    def _is_value(self, at: int) -> bool:
        return any(value.at <= at < value.end for value in self._read.values)

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
            if not isinstance(value, Number | Clock) or not self._is_new(value):
                continue
            if self._is_each(value.end) and not any(_costs(unit, _amount(value)) for unit in self._priced()):
                return self._text(value)
            before = [token.folded for token in self._read.tokens[part.start : value.at]][-2:]
            if isinstance(value, Clock) and value.end - value.at > 1:
                continue  # "five in the afternoon"
            if any(token.kind != "mark" for token in self._read.tokens[value.end : part.end]):
                continue
            if not before or self._tongue.unproven.is_priced.isdisjoint(before):
                continue
            matters = [unit for unit in self._priced() if self._services & unit.services]
            if matters and not any(_costs(unit, _amount(value)) for unit in matters):
                return self._text(value)
        return ""

    def _is_each(self, at: int) -> bool:
        """Behind a number that is a price: "a hundred for an exam", "twenty each"."""
        following = [token.folded for token in self._read.tokens[at : at + 2]]
        return bool(self._tongue.unproven.each.match(" ".join(following)))

    def _priced(self) -> Iterator[Unit]:
        return (unit for unit in self._all_units() if any(key[0] == "money" for key in unit.keys))


def _is_everyday(word: str, everyday: frozenset[str]) -> bool:
    """In this form or another: "decides", "listening", "nicely"."""
    if word in everyday:
        return True
    for ending in _ENDINGS:
        if word.endswith(ending) and not everyday.isdisjoint(
            (bare := word.removesuffix(ending), f"{bare}e", bare[:-1])
        ):
            return True
    return False


def _amount(value: Number | Clock) -> int:
    return value.number if isinstance(value, Number) else value.hour


def _costs(unit: Unit, amount: int) -> bool:
    return any(key[0] == "money" and key[1] == amount * 100 for key in unit.keys)
