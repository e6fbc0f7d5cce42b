"""Every practice that is served, by slug and by number: whole snapshots, swapped at a reload, frozen for a call."""

import hashlib
import logging
import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change, edit
from receptionist.practice.parse import parse_definition
from receptionist.practice.store import RevisionConflictError, Stamp, Store
from receptionist.toml_text import Complaint, Document, Problem, read

log = logging.getLogger(__name__)


_SETTLED_NS = 300_000_000  # a file that changed so lately may be half-written
_TRIES = 3


class ChangeRefusedError(ReceptionistError):
    """The practice file cannot be changed as it is now, or would be wrong afterwards. Nothing was changed."""


class Practice(Struct, frozen=True):
    """One good version of a practice's file. A call keeps the one that it began with."""

    slug: str
    definition: Definition
    revision: str  # sha256 of the text, hex
    text: str
    path: str  # the file's name


class _Entry(Struct, frozen=True):
    """What is known of one file: its last good version, and what is wrong with it now."""

    practice: Practice | None
    digest: str  # of the bytes last read; empty when there were none
    problems: tuple[Problem, ...] = ()


class _Serving(Struct, frozen=True):
    """Everything that lookups need; never changed, only replaced."""

    entries: Mapping[str, _Entry]
    by_number: Mapping[str, Practice]
    by_name: tuple[Practice, ...]
    problems: Mapping[str, tuple[Problem, ...]]


class Registry:
    """Practices from a store. Lookups never block and cost the same for one practice and for ten thousand.

    `reload` and `reload_all` read and parse: call them in a thread (`await asyncio.to_thread(registry.reload_all)`);
    lookups meanwhile see the old state, then at once the new one. A file that became broken, or went, is a problem,
    and its last good version goes on answering. Two practices with one number: the first by slug has it, one whose
    file is there before one whose file has gone (so a file that was renamed keeps its number).
    """

    def __init__(self, store: Store, *, accounts: Collection[str] = ()) -> None:
        """`accounts` are the provider names of receptionist.toml that a practice may name besides the known kinds."""
        self._store = store
        self._accounts = frozenset(accounts)
        self.on_change: Callable[[str], object] = lambda slug: None  # told of each file that `change` has written
        self._serving = _serving({})
        self._reloading = threading.Lock()
        self._stamps: Mapping[str, Stamp] = {}  # of what was last read
        self._seen: Mapping[str, Stamp] = {}  # at the last look

    def by_number(self, e164: str) -> Practice | None:
        return self._serving.by_number.get(e164)

    def by_slug(self, slug: str) -> Practice | None:
        entry = self._serving.entries.get(slug)
        return entry.practice if entry else None

    def all(self) -> list[Practice]:
        """By name."""
        return list(self._serving.by_name)

    def problems(self) -> dict[str, list[Problem]]:
        """Slug -> what is wrong with its file now, warnings included; slugs of good files are left out."""
        return {slug: list(problems) for slug, problems in self._serving.problems.items()}

    def reload_all(self) -> None:
        """Raises StorageError when the store cannot list its files; then everything stays as it was."""
        with self._reloading:
            stamps = self._store.stamps()
            before = self._serving.entries
            slugs = dict.fromkeys([*self._store.slugs(), *(slug for slug in before if before[slug].practice)])
            self._serving = _serving({slug: self._entry(slug) for slug in slugs})
            self._stamps = stamps

    def reload(self, slug: str) -> None:
        with self._reloading:
            self._serving = _serving({**self._serving.entries, slug: self._entry(slug)})

    def look(self, now_ns: int) -> list[str]:
        """Reads again what has changed since it was last read; returns those slugs. To be called each second or so.

        A file that was written to just now is left for the next look, so that a half-written one is not taken. Raises
        StorageError when the store cannot be looked at.
        """
        with self._reloading:
            stamps = self._store.stamps()
            changed = [
                slug
                for slug in sorted({*stamps, *self._stamps})
                if stamps.get(slug) != self._stamps.get(slug) and self._is_settled(slug, stamps.get(slug), now_ns)
            ]
            self._seen = stamps
            if not changed:
                return []
            entries = {**self._serving.entries, **{slug: self._entry(slug) for slug in changed}}
            forgotten = {slug for slug in changed if slug not in stamps and entries[slug].practice is None}
            self._serving = _serving({slug: entry for slug, entry in entries.items() if slug not in forgotten})
            kept = {slug: stamp for slug, stamp in self._stamps.items() if slug not in changed}
            self._stamps = kept | {slug: stamps[slug] for slug in changed if slug in stamps}
            return changed

    def change(self, slug: str, changes: Callable[[Definition], Sequence[Change]]) -> Practice:
        """Changes the practice's file: `changes` is asked with the definition as it stands in the file now. The next
        call takes the result. No changes: nothing is written.

        Raises ChangeRefusedError, EditError, RevisionConflictError, StorageError; then nothing was changed.
        """
        for attempt in range(_TRIES):
            try:
                return self._change(slug, changes)
            except RevisionConflictError:
                if attempt == _TRIES - 1:
                    raise
        raise AssertionError("unreachable")

    def examine(self, slug: str, source: bytes, *, numbers: bool = True) -> tuple[Definition | None, list[Problem]]:
        """What a text would be as this practice's: its definition, unless there is an error, and all problems; serves
        nothing. A number that another practice answers for, and this one did not claim yet, is an error (unless its
        `numbers` do not matter). Blocks as `parse_definition` does."""
        file = self._store.file(slug)
        definition, problems = parse_definition(source, file, accounts=self._accounts)
        if definition is None or not numbers:
            return definition, problems
        served = self.by_slug(slug)
        claimed = served.definition.practice.numbers if served else ()
        document = read(source, file)
        for index, number in enumerate(definition.practice.numbers):
            holder = self.by_number(number)
            if holder and holder.slug != slug and number not in claimed and isinstance(document, Document):
                message = f"{number} is already answered for {holder.definition.practice.name} ({holder.path})"
                problems.append(document.problem(("practice", "numbers", index), Complaint(message)))
        wrong = any(one.severity == "error" for one in problems)
        return None if wrong else definition, problems

    def _change(self, slug: str, changes: Callable[[Definition], Sequence[Change]]) -> Practice:
        file = self._store.file(slug)
        source = self._store.read(slug)
        if isinstance(source, Problem):
            raise ChangeRefusedError(f"{source}. Mend that first.")
        definition, problems = parse_definition(source, file, accounts=self._accounts)
        if definition is None:
            raise ChangeRefusedError(f"The practice file has a mistake; mend that first: {problems[0]}.")
        wanted = changes(definition)
        if wanted:
            text = edit(source.decode(), wanted).encode()
            changed, problems = parse_definition(text, file, accounts=self._accounts)
            if changed is None:
                raise ChangeRefusedError(f"The practice file would be wrong afterwards: {problems[0]}.")
            self._store.write(slug, text, base=hashlib.sha256(source).hexdigest())
            self.on_change(slug)
        self.reload(slug)
        practice = self.by_slug(slug)
        if practice is None:
            raise ChangeRefusedError(f"{file} went away meanwhile.")
        return practice

    def _is_settled(self, slug: str, stamp: Stamp | None, now_ns: int) -> bool:
        """By its age; or, where the clock of the disk is ahead of ours, by standing still between two looks."""
        if stamp is None or now_ns - stamp.changed_ns >= _SETTLED_NS:
            return True
        return stamp == self._seen.get(slug) and stamp.changed_ns > now_ns

    def _entry(self, slug: str) -> _Entry:
        before = self._serving.entries.get(slug, _Entry(None, ""))
        file = self._store.file(slug)
        source = self._store.read(slug)
        if isinstance(source, Problem):
            return self._broken(slug, before, "", [source])
        digest = hashlib.sha256(source).hexdigest()
        if digest == before.digest:
            return before
        definition, problems = parse_definition(source, file, accounts=self._accounts)
        if definition is None:
            return self._broken(slug, before, digest, problems)
        log.info("practice loaded", extra={"practice": slug, "revision": digest[:12], "warnings": len(problems)})
        practice = Practice(slug, definition, digest, source.decode(), file)
        return _Entry(practice, digest, tuple(problems))

    def _broken(self, slug: str, before: _Entry, digest: str, problems: list[Problem]) -> _Entry:
        entry = _Entry(before.practice, digest, tuple(problems))
        if entry != before:
            kept = "its last good version goes on" if before.practice else "it is not served"
            facts = {"practice": slug, "problems": len(problems), "first": str(problems[0]), "kept": kept}
            log.error("practice file refused", extra=facts)
        return entry


def claim_numbers(
    practices: Iterable[Practice], *, gone: Collection[str] = ()
) -> tuple[dict[str, Practice], dict[str, list[Problem]]]:
    """Number -> the practice that has it, the first by slug, those whose file is `gone` last; and slug -> claims that
    came too late."""
    by_number: dict[str, Practice] = {}
    late: dict[str, list[Problem]] = {}
    for practice in sorted(practices, key=lambda one: (one.slug in gone, one.slug)):
        for index, number in enumerate(practice.definition.practice.numbers):
            holder = by_number.setdefault(number, practice)
            if holder is not practice:
                message = f"{number} is already answered for {holder.definition.practice.name} ({holder.path})"
                document = read(practice.text, practice.path)
                if isinstance(document, Document):
                    problem = document.problem(("practice", "numbers", index), Complaint(message))
                    late.setdefault(practice.slug, []).append(problem)
    return by_number, late


def _serving(entries: Mapping[str, _Entry]) -> _Serving:
    served = [entry.practice for entry in entries.values() if entry.practice]
    gone = {slug for slug, entry in entries.items() if not entry.digest}
    by_number, late = claim_numbers(served, gone=gone)
    problems = {slug: (*entry.problems, *late.get(slug, ())) for slug, entry in entries.items()}
    return _Serving(
        entries=entries,
        by_number=by_number,
        by_name=tuple(sorted(served, key=lambda one: (one.definition.practice.name.casefold(), one.slug))),
        problems={slug: found for slug, found in problems.items() if found},
    )
