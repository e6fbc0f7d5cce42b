"""What a clause says was done, is being done or will be done: borne out by functions of this call, or not. Pure."""

from collections.abc import Iterator, Sequence
from re import Match
from typing import Final

from receptionist.conversation.guard.claims import Part, denied
from receptionist.conversation.guard.clause import Clause, Problem
from receptionist.conversation.guard.known import stem
from receptionist.conversation.guard.tongue import Claim
from receptionist.conversation.guard.values import (
    Clock,
    Day,
    Days,
    Length,
)
from receptionist.conversation.patterns import Pattern

_LEAD: Final = 3  # letters before a claim with which a statement begins that is meant as a question


class Deeds(Clause):
    """Gives what was claimed and is not borne out, and takes down what was promised."""

    def _effects(self, part: Part, *, new: bool) -> Iterator[Problem]:
        if not self._may_claim(part):
            return
        effects = self._call.effects
        claimed: list[tuple[int, int]] = []
        for kind, claim in self._speech.effects.items():
            for found in _told(claim, part.plain):
                claimed.append(found.span())
                if denied(part.plain, self._speech, found.start(), found.end()):
                    continue
                if part.weak and found.start() > _LEAD:
                    continue  # "the number that it was booked with?"
                if self._bears_out(kind, effects):
                    self._done.add(kind)
                elif new:
                    yield Problem(kind, found[0].strip())
                    break
        if new and (deed := self._other_deed(part, claimed)):
            yield Problem("never", deed)

    def _other_deed(self, part: Part, claimed: Sequence[tuple[int, int]]) -> str:
        """What was done although there is no function for it: "I've corrected your bill"; empty: nothing."""
        if part.weak or "own" in self._call.effects:
            return ""
        speech, heard = self._speech, self._call.caller_words
        for found in speech.any_deed.finditer(part.plain):
            verb = next((group for group in found.groups() if group), "")
            if verb in speech.no_deeds or verb in heard or stem(verb) in self._file.stems:
                continue
            if any(start < found.end() and found.start() < end for start, end in claimed):
                continue
            if not denied(part.plain, speech, found.start(), found.end()):
                return found[0].strip()
        return ""

    def _may_claim(self, part: Part) -> bool:
        """Worth a closer look: most clauses hold no word by which a deed is told."""
        words, endings = self._speech.deed_words, self._speech.deed_endings
        return not endings or any(word in words or word.endswith(endings) for word in part.plain.split())

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

    def _promised(self, part: Part) -> Iterator[Problem]:
        speech, plain = self._speech, part.plain
        for kind, pattern in speech.intents.items():
            claimed = self._claimed(pattern, plain)
            if not claimed:
                continue
            function = {"transferred": "transfer_call", "sent": "send_text"}.get(kind)
            if function is None or function not in self._file.functions:
                yield Problem("away" if function else "promise", claimed)
            elif kind not in self._call.effects:
                self.promises.add(kind)
        if sends := self._claimed(speech.will_send, plain):
            if "sent" not in self._call.effects and not self._is_custom():
                yield Problem("sent", sends)
        elif (will := self._claimed(speech.staff_will, plain)) and not self._may_promise(part):
            yield Problem("promise", will)

    def _claimed(self, pattern: Pattern, plain: str) -> str:
        """The words of a claim that is not denied; else empty."""
        found = pattern.search(plain)
        if found is None or denied(plain, self._speech, found.start(), found.end()):
            return ""
        return found[0].strip()

    def _may_promise(self, part: Part) -> bool:
        """That somebody gets in touch follows from a message or a request; when, from the file alone."""
        if self._speech.see_you.search(part.plain):
            return bool(self._appointments())
        timed = any(
            isinstance(value, Clock | Length | Days | Day) for value in self._read.values if value.at >= part.start
        )
        if timed or self._speech.when_vague.search(part.plain):
            return self._is_custom(least=3)
        persons = self._staff & frozenset(self._file.persons)
        noted = not self._call.effects.isdisjoint(("noted", "requested"))
        will_note = any(self._speech.will_note.search(part.plain) for part in self._parts)
        return ((noted or will_note) and persons <= self._named_by_caller()) or self._is_custom()

    def _named_by_caller(self) -> frozenset[str]:
        return self._file.named_staff(frozenset(self._call.words))


def _told(claim: Claim, plain: str) -> Iterator[Match[str]]:
    if claim.cue is None or claim.cue.search(plain):
        yield from claim.told.finditer(plain)
    if claim.also is not None:
        yield from claim.also.finditer(plain)
