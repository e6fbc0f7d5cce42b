"""The cards of all practices: by slug, by name, by number. One thread changes them at a time; any may ask meanwhile."""

import logging
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from receptionist.practice.card import Card
from receptionist.practice.claims import Claims
from receptionist.practice.reading import Reading
from receptionist.practice.store import Stamp
from receptionist.toml_text import Problem

log = logging.getLogger(__name__)


class Roll:
    def __init__(self) -> None:
        self.unread: dict[str, Stamp] = {}  # files that were seen and not looked at yet, as they were then
        self.served = 0  # how many are answered
        self.dirty = False  # is anything new since it was last written down?
        self._cards: dict[str, Card] = {}
        self._order: list[tuple[str, str]] = []  # (folded name, slug), sorted
        self._claims = Claims()
        self._ailing: set[str] = set()  # those whose card holds problems

    def __len__(self) -> int:
        return len(self._cards)

    def card(self, slug: str) -> Card | None:
        return self._cards.get(slug)

    def cards(self) -> list[Card]:
        """In no order."""
        return list(self._cards.values())

    def by_name(self) -> Iterator[Card]:
        for _, slug in list(self._order):
            if card := self._cards.get(slug):
                yield card

    def holder(self, number: str) -> str | None:
        """The slug of whoever answers it."""
        return self._claims.holder(number)

    def ailing(self) -> Iterable[str]:
        """Slugs of those that something is wrong with."""
        return {*self._ailing, *self._claims.late()}

    def problems_of(self, slug: str) -> list[Problem]:
        card = self._cards.get(slug)
        if card is None:
            return []
        late = self._claims.late_of(slug, card.numbers) if slug not in self.unread else {}
        late = {number: holder for number, holder in late.items() if holder not in self.unread}  # it may be mistaken
        return [*card.problems, *(self._late(card, number, late) for number in card.numbers if number in late)]

    # --- changes --------------------------------------------------------------------------------------------------

    def put(self, card: Card, *, read: bool = True) -> bool:
        """In place of what was known. `read` False: the file was only glanced at. Is it news: does another version
        answer than before, or none any more?"""
        slug, before = card.slug, self._cards.get(card.slug)
        self._cards[slug] = card
        if read:
            self.unread.pop(slug, None)
        elif card.stamp is not None:
            self.unread[slug] = card.stamp
        self._claims.stand_back(slug, (), missing=False)
        self._claims.renew(slug, _claimed(before) if before else (), _claimed(card))
        if before is None or before.name != card.name:
            if before is not None:
                self._forget_name(before)
            insort(self._order, (card.name.casefold(), slug))
        self.served += _is_served(card) - (_is_served(before) if before else 0)
        (self._ailing.add if card.problems else self._ailing.discard)(slug)
        self.dirty = True
        if read:
            _tell(before, card)
        was, now = (before.revision, before.removed) if before else ("", False), (card.revision, card.removed)
        return read and was != now

    def lose(self, slug: str) -> bool:
        """Its file has gone: its numbers are not answered any more. What was never good is forgotten. Is it news?"""
        card = self._cards.get(slug)
        if card is None or card.removed:
            return False
        if card.revision:
            log.warning("practice file removed: its numbers are not answered", extra={"practice": slug})
            return self.put(msgspec.structs.replace(card, stamp=None, digest="", problems=()))
        self._claims.renew(slug, _claimed(card), ())
        self._forget_name(card)
        self.served -= _is_served(card)
        self._ailing.discard(slug)
        self.unread.pop(slug, None)
        del self._cards[slug]
        self.dirty = True
        return False

    def stand_back(self, slug: str, *, missing: bool) -> None:
        """While its file is missing, whoever else claims its numbers has them."""
        card = self._cards.get(slug)
        if card is not None and not card.removed:
            self._claims.stand_back(slug, card.numbers, missing=missing)

    def _forget_name(self, card: Card) -> None:
        del self._order[bisect_left(self._order, (card.name.casefold(), card.slug))]

    def _late(self, card: Card, number: str, holders: Mapping[str, str]) -> Problem:
        index = card.numbers.index(number)
        line, column = card.places[2 * index : 2 * index + 2] or (0, 0)
        holder = self._cards.get(holders[number])
        whom = f"{holder.name} ({holder.file})" if holder else holders[number]
        message = f"{number} is already answered for {whom}"
        return Problem(card.file, line, column, f"practice.numbers[{index}]", message)


def card_of(slug: str, file: str, stamp: Stamp, reading: Reading, before: Card | None) -> Card:
    """What is known now: while a text is not good, the last good version stands."""
    if reading.revision:
        return Card(
            slug=slug,
            file=file,
            name=reading.name,
            timezone=reading.timezone,
            numbers=reading.numbers,
            places=reading.places,
            revision=reading.revision,
            digest=reading.digest,
            stamp=stamp,
            group=reading.group,
            problems=reading.problems,
        )
    known = before if before is not None and before.revision else Card(slug, file, slug)
    group = reading.group or known.group
    return msgspec.structs.replace(known, digest=reading.digest, stamp=stamp, group=group, problems=reading.problems)


def _claimed(card: Card) -> tuple[str, ...]:
    return () if card.removed else card.numbers


def _is_served(card: Card) -> bool:
    return bool(card.numbers) and not card.removed


def _tell(before: Card | None, card: Card) -> None:
    """In the log, once: what is refused, and what of the practices that people change is served now."""
    if card.broken and (before is None or (card.problems, card.digest) != (before.problems, before.digest)):
        kept = "its last good version goes on" if card.revision else "it is not served"
        first = next(str(one) for one in card.problems if one.severity == "error")
        facts = {"practice": card.slug, "problems": len(card.problems), "first": first, "kept": kept}
        log.error("practice file refused", extra=facts)
    elif before is not None and before.revision and before.revision != card.revision:
        log.info("practice loaded", extra={"practice": card.slug, "revision": card.revision[:12]})
