"""Every practice that is served, by slug and by number: whole snapshots, swapped at a reload, frozen for a call."""

import hashlib
import logging
import threading
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from receptionist.practice.definition import Definition
from receptionist.practice.parse import parse_definition
from receptionist.practice.store import Store
from receptionist.toml_text import Complaint, Document, Problem, read

log = logging.getLogger(__name__)


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
    and its last good version goes on answering. Two practices with one number: the first by slug has it.
    """

    def __init__(self, store: Store, *, accounts: Collection[str] = ()) -> None:
        """`accounts` are the provider names of receptionist.toml that a practice may name besides the known kinds."""
        self._store = store
        self._accounts = frozenset(accounts)
        self._serving = _serving({})
        self._reloading = threading.Lock()

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
            before = self._serving.entries
            slugs = dict.fromkeys([*self._store.slugs(), *(slug for slug in before if before[slug].practice)])
            self._serving = _serving({slug: self._entry(slug) for slug in slugs})

    def reload(self, slug: str) -> None:
        with self._reloading:
            self._serving = _serving({**self._serving.entries, slug: self._entry(slug)})

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


def claim_numbers(practices: Iterable[Practice]) -> tuple[dict[str, Practice], dict[str, list[Problem]]]:
    """Number -> the practice that has it, the first by slug; and slug -> claims that came too late."""
    by_number: dict[str, Practice] = {}
    late: dict[str, list[Problem]] = {}
    for practice in sorted(practices, key=lambda one: one.slug):
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
    by_number, late = claim_numbers(served)
    problems = {slug: (*entry.problems, *late.get(slug, ())) for slug, entry in entries.items()}
    return _Serving(
        entries=entries,
        by_number=by_number,
        by_name=tuple(sorted(served, key=lambda one: (one.definition.practice.name.casefold(), one.slug))),
        problems={slug: found for slug, found in problems.items() if found},
    )
