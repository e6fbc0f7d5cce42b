"""What must be kept while the database is away."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.errors import StorageError
from receptionist.records import spool as spool_module
from receptionist.records.spool import Spool

LINES = [b'1 {"type":"take_message"}', b'2 {"type":"audit"}']


def leave(spool: Spool) -> None:
    """As a killed process does: nothing is tidied, the lock is gone."""
    os.close(spool._fd)  # pyright: ignore[reportPrivateUsage]  the only trace of the process


def test_what_was_appended_is_read_in_its_order(tmp_path: Path) -> None:
    spool = Spool(tmp_path)

    spool.append(LINES)
    spool.append([b"3 {}"])

    assert spool.read()[0] == [*LINES, b"3 {}"]


def test_a_cleared_spool_is_empty_and_takes_lines_again(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.append(LINES)
    _, end = spool.read()

    cleared = spool.clear(end)
    spool.append([b"3 {}"])

    assert cleared
    assert spool.read()[0] == [b"3 {}"]


def test_what_came_while_the_rest_was_replayed_is_not_cleared(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.append(LINES)
    _, end = spool.read()
    spool.append([b"3 {}"])

    cleared = spool.clear(end)

    assert not cleared
    assert spool.read()[0] == [*LINES, b"3 {}"]


def test_lines_of_a_dead_process_are_found_once(tmp_path: Path) -> None:
    dead = Spool(tmp_path)
    dead.append(LINES)
    dead.sync()
    leave(dead)
    spool = Spool(tmp_path)

    found = spool.adopt()

    assert found is not None
    assert found.lines == LINES
    found.remove()
    assert spool.adopt() is None


def test_lines_that_could_not_be_replayed_are_found_again(tmp_path: Path) -> None:
    dead = Spool(tmp_path)
    dead.append(LINES)
    leave(dead)
    spool = Spool(tmp_path)
    first = spool.adopt()
    assert first is not None

    first.release()

    second = spool.adopt()
    assert second is not None
    assert second.lines == LINES
    second.release()


def test_lines_of_a_living_process_are_left_to_it(tmp_path: Path) -> None:
    living = Spool(tmp_path)
    living.append(LINES)

    assert Spool(tmp_path).adopt() is None


@given(st.integers(min_value=0, max_value=sum(len(line) + 1 for line in LINES)))
def test_a_line_cut_off_by_a_power_failure_is_dropped_and_the_others_stay(
    tmp_path_factory: pytest.TempPathFactory, length: int
) -> None:
    folder = tmp_path_factory.mktemp("spool")
    (folder / "00000000000000000001-1.jsonl").write_bytes(b"".join(line + b"\n" for line in LINES)[:length])

    found = Spool(folder).adopt()

    assert found is not None
    assert found.lines == LINES[: (length > len(LINES[0])) + (length > len(LINES[0]) + 1 + len(LINES[1]))]
    found.release()


def test_space_is_taken_in_advance_for_the_day_when_the_disk_is_full(tmp_path: Path) -> None:
    Spool(tmp_path)

    (file,) = tmp_path.glob("*.jsonl")
    assert file.stat().st_blocks * 512 >= spool_module.RESERVE


def test_an_unused_spool_leaves_nothing_behind(tmp_path: Path) -> None:
    Spool(tmp_path).close()

    assert list(tmp_path.iterdir()) == []


def test_a_full_spool_stays_for_the_next_process(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.append(LINES)

    spool.close()

    found = Spool(tmp_path).adopt()
    assert found is not None
    assert found.lines == LINES
    found.release()


def test_what_the_database_refused_is_kept_aside(tmp_path: Path) -> None:
    spool = Spool(tmp_path)

    spool.reject(LINES[0], "no such call")
    spool.reject(LINES[1], "no such call")

    assert (tmp_path / "rejected").read_bytes().splitlines() == LINES


def test_a_folder_that_cannot_be_made_is_told_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageError, match="write permission"):
        Spool(tmp_path / "file" / "spool")
