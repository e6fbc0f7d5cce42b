"""How a practice's text changes: checked, rehearsed, written to the store, served, kept as a version, audited."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final, TypeAlias

import msgspec

from receptionist.errors import StorageError
from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change
from receptionist.practice.own_text import edit_own
from receptionist.practice.registry import ChangeRefusedError, Practice, Registry
from receptionist.practice.store import RevisionConflictError
from receptionist.records.audit import Audit
from receptionist.records.revisions import Revision, Revisions, Through, sha256_of
from receptionist.rehearsal.gate import Rehearsed, failures_of, needs_rehearsal
from receptionist.toml_text import Problem

log = logging.getLogger(__name__)

Rehearse: TypeAlias = Callable[[Practice], Awaitable[Sequence[Rehearsed]]]
Words: TypeAlias = Callable[[Definition, Definition], Sequence[str]]

SYSTEM: Final = "system"  # nobody we know: an editor beside us, git, another program
FIRST: Final = "The first version that was kept."
MENDED: Final = "Its mistakes are mended: this is the first version that is served."
UNHEARD: Final = "Nothing that callers hear: comments or layout."
_TRIES: Final = 3
_REHEARSED_WITHIN_S: Final = 120.0
_LONGEST_REASON: Final = 500
_SHORT: Final = 12  # of a hash, as the audit log has it


class WrongTextError(ChangeRefusedError):
    """The text has mistakes; all of them in `problems`. Nothing was changed."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        errors = [one for one in problems if one.severity == "error"]
        more = f" And {len(errors) - 1} more." if len(errors) > 1 else ""
        super().__init__(f"The practice file would be wrong: {errors[0]}.{more}")
        self.problems = tuple(problems)


class RehearsalFailedError(ChangeRefusedError):
    """A scenario of the practice does not pass with the new text. Nothing was changed."""

    def __init__(self, results: Sequence[Rehearsed], file: str) -> None:
        self.results = tuple(results)
        self.failures = failures_of(results, file)
        red = sum(not one.passed for one in results)
        super().__init__(
            f"{red} of {len(results)} scenarios did not pass: {self.failures[0]}"
            " Mend it, or publish anyway and say why."
        )


class Published(msgspec.Struct, frozen=True):
    """The version that is served now, and how its scenarios went; no results: there was no need to rehearse."""

    revision: Revision
    practice: Practice
    results: tuple[Rehearsed, ...] = ()


class _Note(msgspec.Struct, frozen=True):
    """What is kept of a change besides its text."""

    by: str
    through: Through
    action: str
    detail: Mapping[str, str] = {}
    reason: str = ""
    results: tuple[Rehearsed, ...] = ()


class Publishing:
    """The one way in which a running server changes a practice's text. `rehearse` runs a practice's scenarios, `words`
    tells two definitions apart."""

    def __init__(
        self,
        registry: Registry,
        revisions: Revisions,
        audit: Audit,
        *,
        rehearse: Rehearse,
        words: Words,
    ) -> None:
        self._registry = registry
        self._store = registry.store
        self._revisions = revisions
        self._audit = audit
        self._rehearse = rehearse
        self._words = words
        self._turns: dict[str, asyncio.Lock] = {}

    async def publish(
        self,
        slug: str,
        text: str,
        *,
        base: str,
        by: str,
        through: Through,
        reason: str = "",
        anyway: bool = False,
        action: str = "settings_changed",
        detail: Mapping[str, str] | None = None,
        any_group: bool = False,
    ) -> Published:
        """The next call takes the text. `base`: the SHA-256 of the text that it was made from. A draft with the same
        text is done with. `any_group`: as `Registry.examine` has it.

        Raises RevisionConflictError when the text is not `base` any more, WrongTextError, RehearsalFailedError unless
        `anyway`, which needs a `reason` (else ChangeRefusedError); StorageError. Then nothing was changed.
        """
        before = await asyncio.to_thread(self._current, slug)
        if sha256_of(before) != base:
            raise self._conflict(slug)
        definition = await self._examined(slug, text, any_group=any_group)
        reason = " ".join(reason.split())[:_LONGEST_REASON]
        results = await self._results(slug, text, definition, anyway=anyway)
        if any(not one.passed for one in results):
            if not anyway:
                raise RehearsalFailedError(results, self._store.file(slug))
            if not reason:
                raise ChangeRefusedError("Say why it is published although a scenario does not pass.")
            action = "published_anyway"
        else:
            reason = ""
        note = _Note(by, through, action, detail or {}, reason, results)
        return await self._put(slug, before, text, definition, note)

    async def change(
        self,
        slug: str,
        changes: Callable[[Definition], Sequence[Change]],
        *,
        by: str,
        action: str,
        detail: Mapping[str, str] | None = None,
        through: Through = "form",
    ) -> Practice:
        """A change that does not wait for a rehearsal, as the dashboard's switches make it: `changes` is asked with the
        definition as it stands in the store now. No changes: nothing is written.

        Raises ChangeRefusedError, EditError, RevisionConflictError, StorageError; then nothing was changed.
        """
        for attempt in range(_TRIES):
            before = await asyncio.to_thread(self._current, slug)
            definition = await self._examined(slug, before, mend=True)
            wanted = changes(definition)
            if not wanted:
                async with self._turn(slug):
                    await self._keep_what_was(slug, before)
                await asyncio.to_thread(self._registry.reload, slug)
                return await self._there(slug)
            text = await asyncio.to_thread(edit_own, before, self._store.file(slug), wanted, self._store.group)
            changed = await self._examined(slug, text)
            try:
                note = _Note(by, through, action, detail or {})
                return (await self._put(slug, before, text, changed, note)).practice
            except RevisionConflictError:
                if attempt == _TRIES - 1:
                    raise
        raise AssertionError("unreachable")

    async def restore(
        self, slug: str, number: int, *, base: str, by: str, reason: str = "", anyway: bool = False
    ) -> Published | None:
        """Publishes an earlier version's text again, by its gate. None: there is no such version. Raises as `publish`
        does."""
        old = await self._revisions.get(slug, number)
        if old is None:
            return None
        return await self.publish(
            slug,
            old.text,
            base=base,
            by=by,
            through="restore",
            reason=reason,
            anyway=anyway,
            action="revision_restored",
            detail={"number": str(number)},
            any_group=True,  # it was served already
        )

    async def noticed(self, practice: Practice, *, changed: bool) -> Revision | None:
        """Keeps a version that is or was served and is not in the history: somebody has `changed` the file, or the
        server sees this practice for the first time. None: there is nothing to keep. Raises StorageError while the
        database is away.

        A revision that it returns with rehearsal "waiting" wants `rehearse_served`.
        """
        slug = practice.slug
        async with self._turn(slug):
            latest, sha256 = await self._revisions.latest(slug), sha256_of(practice.text)
            if latest and latest.sha256 == sha256:
                return None
            served = await self._served(slug)
            is_served = served is not None and served.text == practice.text
            if not is_served and await self._revisions.by_hash(slug, sha256):
                return None  # it was replaced by whoever has kept it
            before = await self._revisions.get(slug, latest.number) if latest else None
            known = await self._definition(slug, before.text) if before else None
            words = self._difference(known, practice.definition) if before else (FIRST,)
            rehearsed = bool(before or changed) and bool(practice.definition.scenarios)
            noted = await self._revisions.note_new(
                slug,
                practice.text,
                by=SYSTEM,
                through="file",
                words=words,
                rehearsal="waiting" if rehearsed and needs_rehearsal(known, practice.definition) else "",
                since=latest.number if latest else 0,
            )
            if noted is not None and (latest is not None or changed):
                detail = {"before": latest.sha256[:_SHORT] if latest else "", "revision": noted.sha256[:_SHORT]}
                await self._audit.add(slug, actor=SYSTEM, action="file_changed", detail=detail)
            return noted

    async def rehearse_served(self, slug: str) -> Revision | None:
        """Rehearses the version that was served without it, and keeps how that went. None: none waits for it any
        more. Raises StorageError while the database is away."""
        latest, practice = await self._revisions.latest(slug), await self._served(slug)
        if latest is None or latest.rehearsal != "waiting":
            return None
        if practice is None or sha256_of(practice.text) != latest.sha256:
            return None  # its next version is on its way, and is rehearsed instead
        try:
            async with asyncio.timeout(_REHEARSED_WITHIN_S):
                failures = failures_of(await self._rehearse(practice), practice.path)
        except TimeoutError:
            failures = (f"The rehearsal did not come to its end within {_REHEARSED_WITHIN_S:.0f} s.",)
        await self._revisions.set_rehearsal(slug, latest.number, "failed" if failures else "passed", failures)
        if failures:
            facts = {"practice": slug, "revision": latest.number, "first": failures[0], "failures": len(failures)}
            log.error("a practice file that was changed by hand does not pass its scenarios", extra=facts)
        return await self._revisions.latest(slug)

    async def _results(self, slug: str, text: str, definition: Definition, *, anyway: bool) -> tuple[Rehearsed, ...]:
        served = await self._served(slug)
        if not needs_rehearsal(served.definition if served else None, definition):
            return ()
        candidate = Practice(slug, definition, sha256_of(text), text, self._store.file(slug))
        try:
            async with asyncio.timeout(_REHEARSED_WITHIN_S):
                return tuple(await self._rehearse(candidate))
        except TimeoutError as error:
            if anyway:
                return (_Unfinished(),)
            raise ChangeRefusedError(
                f"The rehearsal did not come to its end within {_REHEARSED_WITHIN_S:.0f} s. Try again."
            ) from error

    async def _put(self, slug: str, before: str, text: str, definition: Definition, note: _Note) -> Published:
        async with self._turn(slug):
            if await asyncio.to_thread(self._current, slug) != before:
                raise self._conflict(slug)
            served = await self._served(slug)
            was = await self._definition(slug, before) or (served.definition if served else None)
            known = await self._keep_what_was(slug, before)
            if text != before:
                await asyncio.to_thread(self._store.write, slug, text.encode(), base=sha256_of(before))
            await asyncio.to_thread(self._registry.take if text != before else self._registry.reload, slug)
            failures = failures_of(note.results, self._store.file(slug))
            noted = await self._revisions.note(
                slug,
                text,
                by=note.by,
                through=note.through,
                words=self._difference(was, definition) if was else (MENDED,),
                reason=note.reason,
                rehearsal=("failed" if failures else "passed") if note.results else "",
                failures=failures,
                since=known,
            )
        if text != before:
            detail = {"before": sha256_of(before)[:_SHORT], "revision": noted.sha256[:_SHORT], "through": note.through}
            detail |= {"reason": note.reason} if note.reason else {}
            await self._audit.add(slug, actor=note.by, action=note.action, detail={**note.detail, **detail})
        await self._finish_draft(slug, text)
        return Published(noted, await self._there(slug), note.results)

    async def _keep_what_was(self, slug: str, before: str) -> int | None:
        """Whatever was served or stands in the file is in the history before it is replaced. Returns the latest number;
        None: the database is away and cannot say."""
        try:
            latest = await self._revisions.latest(slug)
            served = await self._served(slug)
            texts = [before]
            if served and served.text != before and not await self._revisions.by_hash(slug, sha256_of(served.text)):
                texts.insert(0, served.text)
            for text in texts:
                if latest is None or latest.sha256 != sha256_of(text):
                    old = await self._revisions.get(slug, latest.number) if latest else None
                    words = [FIRST]
                    if old is not None and (now := await self._definition(slug, text)) is not None:
                        words = [*self._difference(await self._definition(slug, old.text), now)]
                    latest = await self._revisions.note(slug, text, by=SYSTEM, through="file", words=words)
        except StorageError:
            await self._revisions.note(slug, before, by=SYSTEM, through="file")
            return None
        return latest.number if latest else None

    async def _finish_draft(self, slug: str, text: str) -> None:
        """A draft that was saved again meanwhile stays."""
        try:
            draft = await self._revisions.draft(slug)
            if draft is not None and draft.text == text:
                await self._revisions.drop_draft(slug, version=draft.version)
        except StorageError as error:
            log.warning("a published draft is still there", extra={"practice": slug, "why": str(error)})

    async def _examined(self, slug: str, text: str, *, mend: bool = False, any_group: bool = False) -> Definition:
        """Raises WrongTextError; `mend`: it is the text that stands there now which is wrong."""
        try:
            data = text.encode()
        except UnicodeEncodeError as error:
            raise ChangeRefusedError("The text has characters that no file can hold. Type them anew.") from error
        definition, problems = await asyncio.to_thread(self._registry.examine, slug, data, any_group=any_group)
        if definition is None:
            if mend:
                raise ChangeRefusedError(f"The practice file has a mistake; mend that first: {problems[0]}.")
            raise WrongTextError(problems)
        return definition

    async def _definition(self, slug: str, text: str) -> Definition | None:
        found, _ = await asyncio.to_thread(self._registry.examine, slug, text.encode(), numbers=False, any_group=True)
        return found

    def _difference(self, before: Definition | None, after: Definition) -> Sequence[str]:
        if before is None:
            return ()
        return tuple(self._words(before, after)) if before != after else (UNHEARD,)

    def _conflict(self, slug: str) -> RevisionConflictError:
        return RevisionConflictError(f"{self._store.file(slug)} was changed meanwhile. Look at it, then publish again.")

    def _current(self, slug: str) -> str:
        """Raises ChangeRefusedError: what stands there now is nothing that could be kept, so it is not replaced."""
        source = self._store.read(slug)
        if isinstance(source, Problem):
            raise ChangeRefusedError(f"{source}. Mend that first.")
        try:
            return source.decode()
        except UnicodeDecodeError as error:
            file = self._store.file(slug)
            raise ChangeRefusedError(f"{file} is no UTF-8 text. Save it as UTF-8 in an editor first.") from error

    async def _served(self, slug: str) -> Practice | None:
        return await asyncio.to_thread(self._registry.by_slug, slug)

    async def _there(self, slug: str) -> Practice:
        practice = await self._served(slug)
        if practice is None:
            raise ChangeRefusedError(f"{self._store.file(slug)} went away meanwhile.")
        return practice

    def _turn(self, slug: str) -> asyncio.Lock:
        """Of this process: the change and its note are one thing for whoever looks at the history here."""
        return self._turns.setdefault(slug, asyncio.Lock())


class _Unfinished(msgspec.Struct, frozen=True):
    """The rehearsal as a whole, when it took too long and is published anyway."""

    name: str = "the rehearsal"
    passed: bool = False
    failures: tuple[str, ...] = ("It did not come to its end in time.",)
    line: int = 0
