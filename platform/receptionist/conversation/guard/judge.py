"""One clause that a language model wants spoken: may it pass, and what is said in its place if not? Pure.

A clause passes when everything that it claims is borne out by the practice's file, by what functions gave in this
call, or by the clock. What the caller said may be said back to him. Questions, offers and conditions claim nothing.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from receptionist.conversation.guard.claims import Part
from receptionist.conversation.guard.clause import Problem
from receptionist.conversation.guard.deeds import Deeds
from receptionist.conversation.guard.figures import Figures
from receptionist.conversation.guard.known import Call
from receptionist.conversation.guard.naming import Named
from receptionist.conversation.guard.news import Reports
from receptionist.conversation.guard.read_back import is_read_back
from receptionist.conversation.guard.unproven import Unproven
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
    tokens_of,
)


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
    read = call.file.claims(call.file.reader_of(tongue).read(whole, tokens))
    verdict = PASS
    call.reading_back = is_read_back(tokens, call, tongue)
    quoted = call.reading_back or call.quotes(tokens) or (call.unfinished and call.quotes(tokens_of(clause)))
    if not quoted:
        judged = _Judged(read, call, tongue, begins=len(whole) - len(clause))
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


class _Judged(Deeds, Figures, Named, Reports, Unproven):
    """All that may be wrong with a clause."""

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
        for part in new:
            if given := self._gives_away(part) or self._cheapens(part):
                yield Problem("price", given)
            yield from self._reports(part)
            yield from self._unproven(part)
        yield from self._unknown_times()
        for part in self._parts:
            yield from self._values(part, booked=booked)
        yield from self._with_whom(booked=booked)
        for part in new:
            yield from self._names(part)
            yield from self._offers(part)

    def _values(self, part: Part, *, booked: bool) -> Iterator[Problem]:
        available = self._speech.available.search(part.plain)
        values = [value for value in self._within(part) if self._is_new(value)]
        staff_week = self._staff_week(part.plain, values) or (self._week_told and self._is_bare(part))
        self._week_told = staff_week
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
                    if not self._is_phone_true(value, part):
                        yield Problem("phone", self._text(value))
                case Address():
                    if not self._is_address_true(value, part):
                        yield Problem("address", self._text(value))
                case Length() | Percent() | Number():
                    echo = part.weak or part.condition
                    if not echo and not self._is_number_true(value, part, strict=booked or bool(available)):
                        yield Problem("number", self._text(value))
        if self._tongue.words.dot in self._read.words and not self._is_spoken_address_true(part):
            yield Problem("address", part.plain)
