"""Who and what a clause names: staff, other names, and services that are offered or not. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from receptionist.conversation.guard.claims import Part
from receptionist.conversation.guard.clause import Problem
from receptionist.conversation.guard.known import stem
from receptionist.conversation.guard.times import Times
from receptionist.conversation.guard.tongue import Speech
from receptionist.conversation.guard.values import Clock, Day, Days
from receptionist.conversation.patterns import regex

_MOST_OBJECT_WORDS: Final = 7


class Named(Times):
    """Gives names that nobody has, and services that are not offered, or not by those who are named."""

    def _with_whom(self, *, booked: bool) -> Iterator[Problem]:
        """Practitioners who are named with an appointment or a free time are those who have it."""
        named = [name for name in self._staff if name in self._file.weeks]
        if (
            not self._parts
            or all(part.weak for part in self._parts)
            or not (named or booked or (self._services and self._call.moments))
        ):
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
        had = {one.service for one in moments if one.kind in ("booked", "requested", "found") and one.service}
        if not booked and had and self._services and had.isdisjoint(self._services) and not self._call.searched:
            yield Problem("service", next(iter(self._services)))
        if booked and self._services and moments:
            services = {one.service for one in moments if one.service}
            if len(self._services) > len({(one.day, one.at) for one in moments}):
                yield Problem("service", ", ".join(sorted(self._services)))
            elif services and not services & self._services:
                yield Problem("service", next(iter(self._services)))
        elif named and not booked and not moments and len(self._services) == 1:
            (service,) = self._services
            unfit = self._unfit(service, named)
            if unfit and not any(self._speech.negations.search(part.plain) for part in self._parts):
                yield Problem("service", f"{unfit}: {service}")

    def _other_does(self, part: Part) -> str:
        """ "Mina does weddings", where the file tells that Rosa does; empty: nobody else is told to do it."""
        named = self._staff & frozenset(self._file.weeks)
        if not named or not self._speech.does.search(part.plain) or self._call.moments:
            return ""
        names = {one.name: one.stems for one in self._file.staff if one.name in self._file.weeks}
        own = frozenset(one for stems in names.values() for one in stems)
        topic = self._content - own
        units = [unit for unit in self._file.units if topic & (unit.stems - own)]
        most = max((len(topic & unit.stems) for unit in units), default=0)
        doers = [
            {name for name, stems in names.items() if stems <= unit.stems}
            for unit in units
            if len(topic & unit.stems) == most
        ]
        return next(iter(named)) if doers and all(who and who.isdisjoint(named) for who in doers) else ""

    def _unfit(self, service: str, named: Sequence[str]) -> str:
        """Who of those named does not offer the service, and is not told to do so anywhere; empty: nobody."""
        file = self._file
        allowed = file.with_whom.get(service, frozenset())
        stems = next(one.stems for one in file.services if one.name == service)
        for one in file.staff:
            if one.name not in named or not allowed or one.name in allowed:
                continue
            if not any(unit.stems & one.stems and stems <= unit.stems for unit in file.units):
                return one.name
        return ""

    def _names(self, part: Part) -> Iterator[Problem]:
        """Words that are written as names, and stand neither in the file nor in what was said and found."""
        for at in range(part.start, part.end):
            token = self._read.tokens[at]
            if token.kind == "word" and token.raw[0].isupper() and not self._may_name(at, part):
                yield Problem("name", token.raw)

    def _may_name(self, at: int, part: Part) -> bool:
        speech, words = self._speech, self._tongue.words
        tokens = self._read.tokens
        folded = tokens[at].folded
        word = folded.removesuffix("'s")
        if word in self._file.words or folded in self._file.words or word in speech.proper:
            return True
        if word in words.weekdays or word in words.months:
            return True
        before = [token.folded for token in tokens[max(0, at - 2) : at] if token.raw != "."][-1:]
        known = word in self._call.words or folded in self._call.words
        denies = speech.negations.search(part.plain) is not None
        if before and before[0] in speech.titles:  # somebody of the practice, unless the caller is one
            return known and (denies or part.weak or not self._acts(at))
        following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
        if known:
            return following not in speech.staff_verbs
        if before and before[0] in speech.courtesy:
            return False
        begins = at > 0 and tokens[at - 1].raw in ".!?:…¿¡"  # another sentence within the clause
        first = (begins or at <= self._first(part)) and word not in speech.first_names
        return first or part.weak or (denies and word not in speech.first_names)

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
        return bool(regex(r"(?:will|'ll|can|is|has|sees|works|does|would|could)$").match(following)) or (
            self._read.tokens[at].folded.endswith("'s")
        )

    def _offers(self, part: Part) -> Iterator[Problem]:
        if part.weak:
            return
        if (other := self._other_does(part)) and not self._speech.negations.search(part.plain):
            yield Problem("name", other)
        speech, file = self._speech, self._file
        if (found := speech.no_offers.search(part.plain)) is not None:
            stems = frozenset(map(stem, _object(found, speech)))
            limited = any(isinstance(one, Clock | Day | Days) for one in self._within(part))
            if file.named(stems, file.services) or (stems and stems <= file.affirmed and not limited):
                yield Problem("service", found[0])
            return
        found = speech.offers.search(part.plain)
        if found is None or speech.negations.search(part.plain):
            return
        words = _object(found, speech)
        unknown = [word for word in words if not self._is_known(word)] if not self._foreign else []
        refused = [word for word in words if stem(word) in file.refused]
        if unknown or refused or (words and all(stem(word) in file.negative for word in words)):
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


def _object(found: re.Match[str], speech: Speech) -> list[str]:
    """The words of what is offered, up to where the sentence turns to something else."""
    text = next((group for group in found.groups() if group), "")
    words: list[str] = []
    for word in text.split()[:_MOST_OBJECT_WORDS]:
        if word in speech.turns:
            break
        if word not in speech.plain:
            words.append(word)
    return words
