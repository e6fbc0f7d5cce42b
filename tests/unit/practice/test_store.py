"""The folder of practice files: reads what is there, and says why it does not read the rest."""

import asyncio
import hashlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from pathlib import Path

import pytest

from receptionist.errors import StorageError
from receptionist.practice.store import DirectoryStore, RevisionConflictError, SlugTakenError
from receptionist.toml_text import MAX_BYTES, Problem


def refusal(folder: Path, slug: str) -> str:
    found = DirectoryStore(folder).read(slug)
    assert isinstance(found, Problem)
    return str(found)


def test_practice_files_are_listed_by_slug_and_everything_else_is_left_alone(tmp_path: Path) -> None:
    for name in ("b.toml", "a-1.toml", ".b.toml.swp", ".hidden.toml", "notes.txt", "b.toml~"):
        (tmp_path / name).write_text("x = 1")

    store = DirectoryStore(tmp_path)

    assert store.slugs() == ["a-1", "b"]
    assert store.read("a-1") == b"x = 1"
    assert store.file("a-1") == "a-1.toml"


def test_a_folder_that_is_not_there_is_an_error_not_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="missing"):
        DirectoryStore(tmp_path / "missing").slugs()


@pytest.mark.parametrize("slug", ["Bright", "b_s", "-a", "a", "x" * 64, "..", "a/b", "ä-b"])
def test_a_file_with_an_unfit_name_is_refused(tmp_path: Path, slug: str) -> None:
    assert "rename it: small letters, digits and hyphens" in refusal(tmp_path, slug)


def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "tenants"
    folder.mkdir()
    (tmp_path / "secret.toml").write_text("password = 1")
    (folder / "real.toml").write_text("x = 1")
    (folder / "out.toml").symlink_to(tmp_path / "secret.toml")
    (folder / "in.toml").symlink_to("real.toml")
    (folder / "loop.toml").symlink_to("loop.toml")
    (folder / "gone.toml").symlink_to("nowhere.toml")

    assert "out.toml: is a link to a file outside the folder" in refusal(folder, "out")
    assert DirectoryStore(folder).read("in") == b"x = 1"
    assert "loop.toml: cannot be read" in refusal(folder, "loop")
    assert "gone.toml: cannot be read: No such file or directory" in refusal(folder, "gone")


def test_what_is_no_ordinary_file_is_refused_and_nobody_waits_for_it(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")

    assert "is no ordinary file" in refusal(tmp_path, "folder")
    assert "is no ordinary file" in refusal(tmp_path, "pipe")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge.toml").open("wb") as file:
        file.truncate(10 * 1024 * 1024)
    (tmp_path / "just.toml").write_bytes(b"#" * MAX_BYTES)

    assert "is larger than 256 KiB" in refusal(tmp_path, "huge")
    assert DirectoryStore(tmp_path).read("just") == b"#" * MAX_BYTES


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "closed.toml").write_text("x = 1")
    (tmp_path / "closed.toml").chmod(0)

    assert "cannot be read: Permission denied" in refusal(tmp_path, "closed")


# --- writing ---


def digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()


def test_a_text_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "smiles.toml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    store, before = DirectoryStore(tmp_path), DirectoryStore(tmp_path).stamps()

    store.write("smiles", b"new", base=digest(b"old"))

    assert (store.read("smiles"), file.stat().st_mode & 0o777) == (b"new", 0o640)
    assert store.stamps() != before
    assert store.slugs() == ["smiles"]


def test_a_text_that_someone_else_changed_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "smiles.toml").write_bytes(b"theirs")

    with pytest.raises(RevisionConflictError):
        DirectoryStore(tmp_path).write("smiles", b"ours", base=digest(b"old"))
    with pytest.raises(RevisionConflictError):
        DirectoryStore(tmp_path).write("gone", b"ours", base=digest(b"old"))

    assert (tmp_path / "smiles.toml").read_bytes() == b"theirs"


def test_of_many_writers_from_one_text_one_wins(tmp_path: Path) -> None:
    (tmp_path / "smiles.toml").write_bytes(b"old")

    def try_to_write(number: int) -> bool:
        try:
            DirectoryStore(tmp_path).write("smiles", f"by {number}".encode(), base=digest(b"old"))
        except RevisionConflictError:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        won = list(threads.map(try_to_write, range(20)))

    assert won.count(True) == 1
    assert (tmp_path / "smiles.toml").read_bytes() == f"by {won.index(True)}".encode()


def test_a_link_within_the_folder_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_bytes(b"old")
    (tmp_path / "smiles.toml").symlink_to("real.toml")

    DirectoryStore(tmp_path).write("smiles", b"new", base=digest(b"old"))

    assert (tmp_path / "smiles.toml").is_symlink()
    assert (tmp_path / "real.toml").read_bytes() == b"new"


def test_stamps_tell_of_every_listed_file_and_of_nothing_else(tmp_path: Path) -> None:
    for name in ("b.toml", "c.toml", ".b.toml.new", "notes.txt"):
        (tmp_path / name).write_text("x = 1")
    (tmp_path / "nowhere.toml").symlink_to("missing.toml")
    store = DirectoryStore(tmp_path)

    assert sorted(store.stamps()) == store.slugs() == ["b", "c", "nowhere"]
    assert store.stamps(["b", "gone"]) == {"b": store.stamps()["b"]}
    with pytest.raises(StorageError, match="missing"):
        DirectoryStore(tmp_path / "missing").stamps()


def test_a_file_that_may_be_read_again_has_another_stamp(tmp_path: Path) -> None:
    file = tmp_path / "b.toml"
    file.write_text("x = 1")
    os.utime(file, (1, 1))
    before = DirectoryStore(tmp_path).stamps()
    moment = file.stat().st_mtime_ns

    while file.stat().st_ctime_ns == before["b"].changed_ns:  # the disk's clock has coarse ticks
        file.chmod(0o600)

    assert DirectoryStore(tmp_path).stamps() != before
    assert file.stat().st_mtime_ns == moment


# --- new ones, and the end of others ---


def test_a_new_text_is_there_whole_and_never_in_anothers_place(tmp_path: Path) -> None:
    store = DirectoryStore(tmp_path)

    store.create("smiles", b"new")
    with pytest.raises(SlugTakenError, match=r"smiles.toml is there already"):
        store.create("smiles", b"other")
    with pytest.raises(StorageError, match="cannot name a practice"):
        store.create("../smiles", b"out")

    assert store.read("smiles") == b"new"
    assert sorted(one.name for one in tmp_path.iterdir()) == [".lock", "smiles.toml"]


def test_a_link_to_nowhere_takes_a_name_too(tmp_path: Path) -> None:
    (tmp_path / "smiles.toml").symlink_to("missing.toml")

    with pytest.raises(SlugTakenError):
        DirectoryStore(tmp_path).create("smiles", b"new")

    assert not (tmp_path / "missing.toml").exists()


def test_of_many_that_create_one_name_one_wins(tmp_path: Path) -> None:
    def try_to_create(number: int) -> bool:
        try:
            DirectoryStore(tmp_path).create("smiles", f"by {number}".encode())
        except SlugTakenError:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        won = list(threads.map(try_to_create, range(20)))

    assert won.count(True) == 1
    assert (tmp_path / "smiles.toml").read_bytes() == f"by {won.index(True)}".encode()


def test_a_text_is_removed_unless_someone_changed_it(tmp_path: Path) -> None:
    (tmp_path / "smiles.toml").write_bytes(b"theirs")
    store = DirectoryStore(tmp_path)

    with pytest.raises(RevisionConflictError):
        store.remove("smiles", base=digest(b"old"))
    assert store.slugs() == ["smiles"]
    store.remove("smiles", base=digest(b"theirs"))

    assert store.slugs() == []
    with pytest.raises(RevisionConflictError):
        store.remove("smiles", base=digest(b"theirs"))


# --- groups ---


def test_groups_are_read_by_the_name_that_practices_give_them(tmp_path: Path) -> None:
    store = DirectoryStore(tmp_path)
    assert (store.group_names(), store.group_stamps()) == ([], {})
    (tmp_path / "groups").mkdir()
    (tmp_path / "groups" / "smiles.toml").write_bytes(b"shared")
    (tmp_path / "secret.toml").symlink_to("/etc/hostname")
    (tmp_path / "groups" / "out.toml").symlink_to("/etc/hostname")

    assert store.group("smiles.toml") == b"shared"
    assert store.group_names() == ["out.toml", "smiles.toml"]
    assert store.slugs() == ["secret"]
    assert "groups/out.toml: is a link to a file outside the folder" in str(store.group("out.toml"))
    assert "groups/none.toml: cannot be read" in str(store.group("none.toml"))


@pytest.mark.parametrize("name", ["smiles", "../a-1.toml", "/etc/passwd", ".toml", "a/b.toml", "Smiles.toml"])
def test_what_cannot_name_a_group_is_refused(tmp_path: Path, name: str) -> None:
    assert "is no group's name" in str(DirectoryStore(tmp_path).group(name))


# --- news ---


async def first_news(store: DirectoryStore, change: Callable[[], object], wanted: str) -> frozenset[str]:
    """What is told of it: the change is made again and again, for nothing says when watching has begun."""

    async def changing() -> None:
        while True:
            change()
            await asyncio.sleep(0.02)

    async with asyncio.timeout(60), asyncio.TaskGroup() as tasks, aclosing(store.changes()) as news:
        task = tasks.create_task(changing())
        async for names in news:
            if wanted in names:
                task.cancel()
                return names
    raise AssertionError("it ended")


async def test_a_written_file_is_told_of_at_once_and_so_is_what_leads_to_it(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text("x = 1")
    (tmp_path / "link.toml").symlink_to("b.toml")

    names = await first_news(DirectoryStore(tmp_path), lambda: (tmp_path / "b.toml").write_text("x = 2"), "b")

    assert names == {"b", "link"}


async def test_a_group_is_told_of_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "groups").mkdir()
    file = tmp_path / "groups" / "smiles.toml"

    names = await first_news(DirectoryStore(tmp_path), lambda: file.write_text("x = 2"), "groups/smiles.toml")

    assert names == {"groups/smiles.toml"}


async def test_a_folder_that_is_made_later_is_watched_too(tmp_path: Path) -> None:
    folder = tmp_path / "tenants"

    def change() -> None:
        folder.mkdir(exist_ok=True)
        (folder / "b.toml").write_text("x = 2")

    assert "b" in await first_news(DirectoryStore(folder), change, "b")
