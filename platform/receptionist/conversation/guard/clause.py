"""One clause with what is known: what it is about, and whether the file or a result speaks of the same. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from receptionist.conversation.guard.claims import Part, parts_of
from receptionist.conversation.guard.known import Call, Key, Moment, Unit, keys_of, stem
from receptionist.conversation.guard.tongue import Tongue
from receptionist.conversation.guard.values import (
    Read,
    Value,
)

_PLAINLY: Final = 2  # words of its own that a clause shares with an answer: it is about that, whatever was spoken of


class Problem(Struct, frozen=True):
    """`kind` is one of tongue.EFFECTS and tongue.REASONS; `what`: the words that nothing bears out."""

    kind: str
    what: str


class Clause:
    """Made for each clause that is judged, and thrown away with it."""

    def __init__(self, read: Read, call: Call, tongue: Tongue, *, begins: int) -> None:
        """`begins`: where in the text the clause does; what stands before it was judged already, and is spoken."""
        self._new = next((at for at, token in enumerate(read.tokens) if token.start >= begins), 0)
        self._read = read
        self._call = call
        self._file = call.file
        self._tongue = tongue
        self._speech = tongue.speech
        self._news = tongue.news
        self._foreign = tongue is not call.file.tongue  # the file's words are of another language than the clause's
        self._parts = parts_of(read, self._speech, tongue.pronouns)
        self.promises: set[str] = set()
        self._done: set[str] = set()  # effects that the clause rightly claims
        self._week_told = False  # the part before told when somebody works: "Mondays, Wednesdays and Fridays"
        self._hours_told: Sequence[Value] = ()  # what was compared with the opening hours
        words = [*read.words, *(own for word in read.words for own in tongue.glossary.get(word, "").split())]
        stems = frozenset(map(stem, words))
        self._services = self._file.named(stems, self._file.services)
        self._staff = self._file.named_staff(read.words | {word.removesuffix("'s") for word in read.words})
        self._content = self._file.content(read, tongue)
        if tongue.glossary:
            self._content |= stems & self._file.stems

    def _within(self, part: Part) -> list[Value]:
        return [value for value in self._read.values if part.start <= value.at < part.end]

    def _is_new(self, value: Value) -> bool:
        return value.end > self._new

    def _text(self, value: Value) -> str:
        return " ".join(token.raw for token in self._read.tokens[value.at : value.end])

    def _all_units(self) -> Iterator[Unit]:
        yield from self._call.units_told
        yield from self._file.units

    def _appointments(self) -> list[Moment]:
        return [one for one in self._call.moments if one.kind != "slot"]

    def _is_custom(self, least: int = 2) -> bool:
        """The file or a result tells of this very thing: it shares words with it, and holds all of its values."""
        keys = {key for value in self._read.values for key in keys_of(value)}
        units: Iterable[Unit] = (*self._file.units, *(one for units in self._call.by_key.values() for one in units))
        return any(keys <= unit.keys and len(unit.stems & self._content) >= least for unit in units)

    def _supported(self, keys: set[Key]) -> bool:
        """One answer of the file, or one result, holds all of these values and is about the same."""
        if not keys:
            return False
        first = next(iter(keys))
        return any(keys <= unit.keys and self._same_matter(unit) for unit in self._call.units(first))

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
            plainly = len(unit.own & self._content) >= _PLAINLY
            return not unit.services or plainly or not self._other_matter(unit)
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
