"""Every practice that is served, by slug and by number. Thousands of them are cards; those in use are whole."""

import asyncio
import hashlib
import logging
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Final

import msgspec
from msgspec import Struct

from receptionist.errors import ReceptionistError, StorageError
from receptionist.practice.card import Card, Glance, glance
from receptionist.practice.definition import Definition
from receptionist.practice.groups import GroupReader
from receptionist.practice.hours import warm_holidays
from receptionist.practice.in_use import InUse
from receptionist.practice.kept import Kept
from receptionist.practice.outside import Outside
from receptionist.practice.practice import Practice
from receptionist.practice.reading import Reading, Rules, read_practice
from receptionist.practice.roll import Roll, card_of
from receptionist.practice.settling import Settling
from receptionist.practice.store import GROUPS, Stamp, Store
from receptionist.toml_text import Problem

log = logging.getLogger(__name__)

AT_ONCE: Final = 64  # files that are read then and there; more are left to `validating`
_TRIES: Final = 3
_MANY: Final = 10
_LATELY_S: Final = 60.0
_DISBELIEF_S: Final = 1.0
_FOREIGN: Final = "can be chosen by the platform's operator only"
_NO_FILE: Final = Stamp(0, -1, 0)


class ChangeRefusedError(ReceptionistError):
    """The practice file cannot be changed as it is now, or would be wrong afterwards. Nothing was changed."""


class Looked(Struct, frozen=True):
    """What a look has changed, and in how many seconds something is due; None: when something is told of."""

    changed: tuple[str, ...] = ()
    again_s: float | None = None


class Registry:
    """Practices from a store.

    What is asked of cards never blocks, and lookups cost the same for one practice and for ten thousand. `by_slug`,
    `by_number` and `version` may read a disk, and parse a text that nobody has looked at yet: the event loop asks
    `find`, `answering` and `version_of`, which leave that to a thread. `reload`, `look` and what else reads blocks:
    call it in a thread. Lookups meanwhile see the old state of a practice, then its new one.

    A file that became broken is a problem, and its last good version goes on answering, after a restart too. A file
    that has gone is not answered any more; what it said last is still found by its slug, for the records that stay.
    Two practices with one number: see `claims`.
    """

    def __init__(
        self,
        store: Store,
        *,
        accounts: Collection[str] = (),
        outside: Outside | None = None,
        kept: Kept | None = None,
    ) -> None:
        """`accounts` are the provider names of receptionist.toml that a practice may name besides the known kinds;
        `outside` is what else it has to say about practice files."""
        self.store = store
        self.rules = Rules.of(accounts, outside)
        self.kept = kept or Kept(None, rules=self.rules)
        self.on_change: Callable[[str], object] = lambda slug: None  # told of each file that this process has written
        self.trouble = ""  # why files are not believed, or not seen: for those who run the platform
        self._reloading = threading.RLock()
        self._roll = Roll()
        self._groups: Mapping[str, Stamp] = {}
        self._settling = Settling()
        self._lost: list[tuple[float, str]] = []  # when which files were believed to be gone, lately
        self._vanished = False  # so many at once that nobody has deleted them
        self._in_use = InUse()

    # --- what never blocks ----------------------------------------------------------------------------------------

    @property
    def served(self) -> int:
        """How many practices are answered."""
        return self._roll.served

    def card(self, slug: str) -> Card | None:
        return self._roll.card(slug)

    def cards(self, search: str = "") -> Iterator[Card]:
        """By name: served, broken and removed. `search`: a part of its name, slug or number."""
        wanted = search.strip().casefold()
        if not wanted:
            return self._roll.by_name()
        digits = "".join(one for one in wanted if one.isdigit())
        return (card for card in self._roll.by_name() if _is_like(card, wanted, digits))

    def name_of(self, slug: str) -> str:
        card = self._roll.card(slug)
        return card.name if card else slug

    def problems(self) -> dict[str, list[Problem]]:
        """Slug -> what is wrong with its file now, warnings included; slugs of good files are left out."""
        ailing = sorted(self._roll.ailing())
        return {slug: found for slug in ailing if (found := self._roll.problems_of(slug))}

    def problems_of(self, slug: str) -> list[Problem]:
        return self._roll.problems_of(slug)

    def formerly(self, e164: str) -> list[str]:
        """Slugs of practices whose file has gone, and that answered it until then."""
        return [card.slug for card in self._roll.cards() if card.removed and e164 in card.numbers]

    def unread(self) -> list[tuple[str, Stamp]]:
        """Files that nobody has looked at yet, as they were when they were seen."""
        return list(self._roll.unread.items())

    def in_use(self) -> list[Practice]:
        """Practices that were asked for lately, the latest first."""
        return self._in_use.latest(self._is_current)

    # --- lookups --------------------------------------------------------------------------------------------------

    def by_number(self, e164: str) -> Practice | None:
        """Who answers it now."""
        for _ in range(_TRIES):  # a text that was only glanced at may turn out not to have the number
            slug = self._roll.holder(e164)
            if slug is None:
                return None
            practice = self.by_slug(slug)
            if practice is not None and e164 in practice.definition.practice.numbers:
                return practice
        return None

    def by_slug(self, slug: str) -> Practice | None:
        """Its last good version, whether or not its file is there."""
        card = self._roll.card(slug)
        if card is not None and not card.revision and slug in self._roll.unread:
            self.reload(slug)
            card = self._roll.card(slug)
        return self._whole(card) if card is not None and card.revision else None

    def version(self, slug: str, revision: str) -> Practice | None:
        """What a call began with: that version if it is still known, else the newest."""
        card = self._roll.card(slug)
        if card is None or not revision or card.revision == revision:
            return self.by_slug(slug)
        found = self.kept.get(revision)
        if found is None or found[1] is None:
            return self.by_slug(slug)
        return Practice(slug, found[1], revision, found[0].decode(), card.file)

    async def answering(self, e164: str) -> Practice | None:
        """`by_number`, without blocking the loop."""
        slug = self._roll.holder(e164)
        if slug is None:
            return None
        return self._at_hand(slug) or await asyncio.to_thread(self.by_number, e164)

    async def find(self, slug: str) -> Practice | None:
        """`by_slug`, without blocking the loop."""
        if self._roll.card(slug) is None:
            return None
        return self._at_hand(slug) or await asyncio.to_thread(self.by_slug, slug)

    async def version_of(self, slug: str, revision: str) -> Practice | None:
        """`version`, without blocking the loop."""
        card = self._roll.card(slug)
        if card is None:
            return None
        if not revision or card.revision == revision:
            return await self.find(slug)
        return await asyncio.to_thread(self.version, slug, revision)

    def all(self) -> list[Practice]:
        """Every practice that is answered, whole, by name: for commands, which look at each once."""
        slugs = [card.slug for card in self.cards() if not card.removed]
        return [practice for slug in slugs if (practice := self.by_slug(slug))]

    # --- reading --------------------------------------------------------------------------------------------------

    def reload_all(self) -> None:
        """Everything as it is now, at once. What is many and unknown is only glanced at, and left to `validating`.

        Raises StorageError when the store cannot list its files; then everything stays as it was.
        """
        with self._reloading:
            stamps, groups = self.store.stamps(), self.store.group_stamps()
            changed = {name for name in {*groups, *self._groups} if groups.get(name) != self._groups.get(name)}
            self._groups = groups
            if not self._roll:
                changed -= self._recall()
            for slug, stamp in stamps.items():
                card = self._roll.card(slug)
                if card is None or card.stamp != stamp or card.group in changed:
                    self._roll.unread[slug] = stamp
            for card in self._roll.cards():
                if card.slug not in stamps:
                    self._roll.lose(card.slug)
            self._read_or_glance()
            self._settling = Settling()
            self.trouble = ""
        if self._roll:
            warm_holidays("US", "", datetime.now(UTC).year)

    def reload(self, slug: str) -> None:
        """One practice as its file is now: whoever asks knows that it is whole, or has gone. Raises StorageError."""
        with self._reloading:
            stamp = self.store.stamps([slug]).get(slug)
            self._settling.done(slug)
            if stamp is None:
                self._roll.lose(slug)
            else:
                self._put(self._read(slug, stamp))

    def take(self, slug: str) -> None:
        """`reload` of what this process has just written, created or removed; its siblings hear of it."""
        self.on_change(slug)
        self.reload(slug)

    def look(self, at: float, names: Collection[str] | None = None) -> Looked:
        """Takes what has changed, once it stands still. `at`: monotonic seconds. `names`: what may have changed, as
        `Store.changes` tells it; None: anything. Raises StorageError when the store cannot be looked at.
        """
        with self._reloading:
            try:
                self._notice(at, names)
            except StorageError as error:
                self.trouble = str(error)
                raise
            believed = self._believes(at)
            due = [(name, stamp) for name, stamp in self._settling.due(at) if believed or stamp is not None]
            many = len(due) > AT_ONCE
            changed = [slug for name, stamp in due for slug in self._settle(name, stamp, at, many=many)]
            if len(self._roll.unread) <= AT_ONCE:
                changed += self._read_or_glance()
            again_s = self._settling.again_s(at)
            if again_s is not None and not believed:
                again_s = max(again_s, _DISBELIEF_S)
            return Looked(tuple(sorted(set(changed))), again_s)

    def save(self) -> None:
        """Writes down what is known, for the next start and for other processes."""
        with self._reloading:
            if not self._roll.dirty:
                return
            self._roll.dirty = False
            cards, groups = [card for card in self._roll.cards() if card.slug not in self._roll.unread], self._groups
        self.kept.write_index(cards, groups)

    def sweep(self) -> int:
        """Once a day: versions that no practice and no call has any more."""
        return self.kept.sweep({card.revision for card in self._roll.cards()})

    # --- what `validating` has found ------------------------------------------------------------------------------

    def adopt(self) -> None:
        """What another process has written down meanwhile of what waits here."""
        index = self.kept.index()
        with self._reloading:
            if index is None or index.groups != self._groups:
                return
            for card in index.cards:
                if card.stamp is not None and self._roll.unread.get(card.slug) == card.stamp:
                    self._put(card)

    def take_readings(self, batch: Sequence[tuple[str, Stamp]], readings: Sequence[Reading]) -> list[str]:
        """Returns those that answer with another version now."""
        changed: list[str] = []
        for (slug, stamp), reading in zip(batch, readings, strict=True):
            with self._reloading:
                if self._roll.unread.get(slug) != stamp:
                    continue  # it has changed again, or someone asked for it meanwhile
                before = self._roll.card(slug)
                if self._put(card_of(slug, self.store.file(slug), stamp, reading, before)) and _answered(before):
                    changed.append(slug)
        return changed

    def read_waiting(self, batch: Sequence[tuple[str, Stamp]]) -> list[str]:
        """The same without help."""
        changed: list[str] = []
        for slug, stamp in batch:
            with self._reloading:
                before = self._roll.card(slug)
                if self._roll.unread.get(slug) == stamp and self._put(self._read(slug, stamp)) and _answered(before):
                    changed.append(slug)
        return changed

    def examine(
        self,
        slug: str,
        source: bytes,
        *,
        numbers: bool = True,
        secrets: Collection[str] | None = None,
        today: date | None = None,
        any_group: bool = False,
    ) -> tuple[Definition | None, list[Problem]]:
        """What a text would be as this practice's: its definition, unless there is an error, and all problems; serves
        nothing. A number that another practice answers for, and this one did not claim yet, is an error (unless its
        `numbers` do not matter). `secrets` (names that are set) and `today`: see Outside. Without `any_group` the text
        may extend the group that the practice is in already, and is told nothing of what others say: whoever edits one
        practice must not read what another's group shares. Blocks as `parse_definition` does."""
        file = self.store.file(slug)
        outside = msgspec.structs.replace(self.rules.outside, secrets=secrets, today=today)
        rules = msgspec.structs.replace(self.rules, outside=outside)
        reading, definition = read_practice(source, file, rules, self.group_reader(slug, any_group=any_group))
        problems = list(reading.problems)
        if definition is None or not numbers:
            return definition, problems
        served = self.by_slug(slug)
        claimed = served.definition.practice.numbers if served else ()
        for index, number in enumerate(reading.numbers):
            holder = self.by_number(number)
            if holder and holder.slug != slug and number not in claimed:
                line, column = reading.places[2 * index : 2 * index + 2] or (0, 0)
                message = f"{number} is already answered for {holder.definition.practice.name} ({holder.path})"
                problems.append(Problem(file, line, column, f"practice.numbers[{index}]", message))
                definition = None
        return definition, problems

    def group_reader(self, slug: str, *, any_group: bool = False) -> GroupReader:
        """Reads the group that this practice is in; others only with `any_group`."""
        if any_group:
            return self.store.group
        card = self.card(slug)
        own = card.group if card else ""
        return lambda name: self.store.group(name) if name == own else Problem(name, 0, 0, "", _FOREIGN)

    # --- a look, under the lock -----------------------------------------------------------------------------------

    def _notice(self, at: float, names: Collection[str] | None) -> None:
        slugs = None if names is None else [name for name in names if not name.startswith(GROUPS)]
        stamps = self.store.stamps(slugs)
        known = [card.slug for card in self._roll.cards()] if slugs is None else slugs
        for slug in {*stamps, *known}:
            self._compare(slug, stamps.get(slug), at)
        if names is None or len(known) < len(names):
            groups = self.store.group_stamps()
            for name in {*groups, *self._groups}:
                self._differs_or_done(GROUPS + name, groups.get(name), self._groups.get(name), at)

    def _compare(self, slug: str, stamp: Stamp | None, at: float) -> None:
        card = self._roll.card(slug)
        known = self._roll.unread.get(slug) or (card.stamp if card else None)
        self._differs_or_done(slug, stamp, known, at)
        self._roll.stand_back(slug, missing=stamp is None)

    def _differs_or_done(self, name: str, stamp: Stamp | None, known: Stamp | None, at: float) -> None:
        if stamp == known:
            self._settling.done(name)
        else:
            self._settling.differs(name, stamp, at)

    def _believes(self, at: float) -> bool:
        """False: so many files are missing at once that nobody has deleted them; what went just before them comes
        back. They are answered as before until they are there, or this process has been started again."""
        self._lost = [one for one in self._lost if at - one[0] < _LATELY_S]
        missing = [name for name in self._settling.missing() if not name.startswith(GROUPS)]
        present = sum(not card.removed for card in self._roll.cards()) if missing else 0
        total = present + len(self._lost)
        gone = len(missing) + len(self._lost)
        if not missing or gone < _MANY or gone * 2 <= total:
            self.trouble, self._vanished = "", False
            return True
        if not self._vanished:
            log.error("practice files vanished, and are not believed gone", extra={"gone": gone, "practices": total})
        self.trouble = (
            f"{gone} of {total} practice files vanished at once. They are answered as before. Is a disk not mounted? "
            "If they are meant to be gone, start the server again."
        )
        for _, slug in self._lost:
            if (card := self._roll.card(slug)) and card.removed:
                self._put(msgspec.structs.replace(card, stamp=_NO_FILE))
                self._settling.differs(slug, None, at)
        self._lost, self._vanished = [], True
        return False

    def _settle(self, name: str, stamp: Stamp | None, at: float, *, many: bool) -> list[str]:
        """One file or group that stands still. Returns the practices that it has changed."""
        if name.startswith(GROUPS):
            self._regroup(name, stamp)
            return []
        if stamp is None:
            self._lost.append((at, name))
            self._settling.done(name)
            return [name] if self._roll.lose(name) else []
        if many:
            self._roll.unread[name] = stamp
            self._settling.done(name)
            return []
        card = self._read(name, stamp)
        now = self.store.stamps([name]).get(name)
        if now != stamp:  # it went on changing under our eyes
            self._compare(name, now, at)
            return []
        if card.broken and not self._settling.is_final(name, at):
            self._settling.bad(name)
            return []
        self._settling.done(name)
        return [name] if self._put(card) else []

    def _regroup(self, name: str, stamp: Stamp | None) -> None:
        """Whoever shares it is read again, as all that is unread."""
        group = name.removeprefix(GROUPS)
        groups = {one: known for one, known in self._groups.items() if one != group}
        self._groups = groups if stamp is None else {**groups, group: stamp}
        self._settling.done(name)
        for card in self._roll.cards():
            if card.group == group and card.stamp is not None:
                self._roll.unread[card.slug] = card.stamp

    def _read_or_glance(self) -> list[str]:
        """What is unread: all of it when it is little; else enough to know whose calls are whose."""
        waiting = self.unread()
        if len(waiting) <= AT_ONCE:
            return [slug for slug, stamp in waiting if self._put(self._read(slug, stamp))]
        strangers = [(slug, stamp) for slug, stamp in waiting if self._roll.card(slug) is None]
        for place in range(0, len(strangers), AT_ONCE):
            batch = dict(strangers[place : place + AT_ONCE])
            for slug, source in self.store.texts(list(batch)).items():
                seen = Glance() if isinstance(source, Problem) else glance(source)
                card = Card(slug, self.store.file(slug), seen.name or slug, seen.timezone, seen.numbers)
                self._roll.put(msgspec.structs.replace(card, group=seen.group, stamp=batch[slug]), read=False)
        return []

    def _recall(self) -> set[str]:
        """What an earlier process knew. Returns the groups that have not changed since."""
        index = self.kept.index()
        if index is None:
            return set()
        for card in index.cards:
            self._roll.put(card)
        return {name for name, stamp in self._groups.items() if index.groups.get(name) == stamp}

    def _read(self, slug: str, stamp: Stamp) -> Card:
        before = self._roll.card(slug)
        file = self.store.file(slug)
        source = self.store.read(slug)
        if isinstance(source, Problem):
            return card_of(slug, file, stamp, Reading("", (source,)), before)
        known = before.digest if before and slug not in self._roll.unread else ""
        if before and known and hashlib.sha256(source).hexdigest() == known:
            return msgspec.structs.replace(before, stamp=stamp)
        reading, definition = read_practice(source, file, self.rules, self.store.group)
        if definition:
            self.kept.put(reading.revision, source, definition)
            self._in_use.put(Practice(slug, definition, reading.revision, source.decode(), file))
        return card_of(slug, file, stamp, reading, before)

    def _put(self, card: Card) -> bool:
        before = self._roll.card(card.slug)
        if before and before.revision and before.revision != card.revision:
            self.kept.replaced(before.revision)
        return self._roll.put(card)

    # --- whole practices ------------------------------------------------------------------------------------------

    def _at_hand(self, slug: str) -> Practice | None:
        card = self._roll.card(slug)
        return self._in_use.get(slug, card.revision) if card else None

    def _is_current(self, practice: Practice) -> bool:
        card = self._roll.card(practice.slug)
        return card is not None and card.revision == practice.revision and not card.removed

    def _whole(self, card: Card) -> Practice | None:
        if practice := self._in_use.get(card.slug, card.revision):
            return practice
        text, definition = self.kept.get(card.revision) or (self.store.read(card.slug), None)
        if isinstance(text, Problem):
            text = b""
        if definition is None:
            reading, definition = read_practice(text, card.file, self.rules, self.store.group)
            if definition is None or reading.revision != card.revision:
                log.error("a practice's last good version is lost", extra={"practice": card.slug})
                return None
            self.kept.put(card.revision, text, definition)
        if definition.hours.holidays:
            about = definition.practice
            warm_holidays(about.country, about.region, datetime.now(UTC).year)
        return self._in_use.put(Practice(card.slug, definition, card.revision, text.decode(), card.file))


def _is_like(card: Card, wanted: str, digits: str) -> bool:
    named = wanted in card.name.casefold() or wanted in card.slug
    return named or (len(digits) > 2 and any(digits in number for number in card.numbers))


def _answered(card: Card | None) -> bool:
    return card is not None and card.revision != ""
