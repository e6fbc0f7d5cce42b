"""Carries practice texts between a folder and the database, byte for byte, groups included."""

import asyncio
import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, Literal, TypeAlias

import msgspec

from receptionist.errors import StorageError
from receptionist.practice.store import GROUPS, DirectoryStore, Store
from receptionist.records.practice_files import Kind, PracticeFiles
from receptionist.records.revisions import Revisions
from receptionist.rehearsal.publishing import FIRST, SYSTEM
from receptionist.toml_text import Problem

What: TypeAlias = Literal["new", "replaced", "same", "differs", "unreadable"]

_GROUP: Final[Kind] = "group"
_PRACTICE: Final[Kind] = "practice"
_AGAIN: Final = "It was changed meanwhile. Try again."


class Moved(msgspec.Struct, frozen=True):
    """What became of one text. `differs`: another one stands there, and was left alone."""

    name: str  # "bright-smiles.toml", "groups/north.toml"
    what: What
    why: str = ""


async def import_folder(
    folder: Path, files: PracticeFiles, revisions: Revisions, *, replace: bool, by: str = SYSTEM
) -> Sequence[Moved]:
    """Every text of the folder into the database; what is there with other bytes only when it may be `replace`d, and
    then it stays in the history. Raises StorageError."""
    store = DirectoryStore(folder)
    moved: list[Moved] = []
    names: Sequence[tuple[Kind, str]] = await asyncio.to_thread(_names, store)
    for kind, name in names:
        source = await asyncio.to_thread(_read, store, kind, name)
        shown = _shown(kind, name)
        if isinstance(source, Problem):
            moved.append(Moved(shown, "unreadable", source.message))
            continue
        before = await files.read(name, kind=kind)
        if before == source:
            moved.append(Moved(shown, "same"))
            continue
        if before is not None and not replace:
            moved.append(Moved(shown, "differs"))
            continue
        if before is not None and kind == "practice":
            await _note(revisions, name, before, by="system", through="file")
        base = None if before is None else hashlib.sha256(before).hexdigest()
        if await files.write(name, source, base=base, kind=kind) != "kept":
            raise StorageError(f"{shown}: {_AGAIN}")
        if kind == "practice":
            await _note(revisions, name, source, by=by, through="import")
        moved.append(Moved(shown, "new" if before is None else "replaced"))
    return moved


async def export_folder(folder: Path, files: PracticeFiles, *, replace: bool) -> Sequence[Moved]:
    """Every text of the database into the folder; a file that is there with other bytes is left alone unless it may be
    `replace`d. Files that the database does not know stay. Raises StorageError."""
    names = [*_of(_GROUP, sorted(await files.stamps(_GROUP))), *_of(_PRACTICE, sorted(await files.stamps(_PRACTICE)))]
    moved: list[Moved] = []
    for kind, name in names:
        data = await files.read(name, kind=kind)
        if data is not None:
            moved.append(await asyncio.to_thread(_put, folder, _shown(kind, name), data, replace=replace))
    return moved


def _names(store: Store) -> Sequence[tuple[Kind, str]]:
    return [*_of(_GROUP, store.group_names()), *_of(_PRACTICE, store.slugs())]


def _of(kind: Kind, names: Iterable[str]) -> list[tuple[Kind, str]]:
    return [(kind, name) for name in names]


def _read(store: Store, kind: str, name: str) -> bytes | Problem:
    return store.group(name) if kind == "group" else store.read(name)


def _shown(kind: Kind, name: str) -> str:
    return GROUPS + name if kind == "group" else f"{name}.toml"


async def _note(
    revisions: Revisions, practice: str, data: bytes, *, by: str, through: Literal["file", "import"]
) -> None:
    """What is no text has no history; it is served by nobody."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return
    latest = await revisions.latest(practice)
    await revisions.note(practice, text, by=by, through=through, words=() if latest else (FIRST,))


def _put(folder: Path, name: str, data: bytes, *, replace: bool) -> Moved:
    path = folder / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink() or path.exists():
            if path.is_file() and path.read_bytes() == data:
                return Moved(name, "same")
            if not replace:
                return Moved(name, "differs")
            what: What = "replaced"
        else:
            what = "new"
        new = path.with_name(f".{path.name}.new")
        with new.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        new.replace(path.resolve() if path.is_symlink() else path)
    except OSError as error:
        raise StorageError(f"{path} cannot be written: {error.strerror}.") from error
    return Moved(name, what)
