"""Practice files change while a server runs: the next call hears it, whatever the editor does, and nobody else does."""

import secrets
import shutil
import time
import urllib.request
from collections.abc import Callable, Generator
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from xml.etree import ElementTree

import pytest
from tests.serving import RunningServer

NOBODY = "Sorry, this number is not in service. Please check the number and call again."
FILLERS = 12  # a folder in which something can vanish


def text(name: str, number: str, mode: str = "paused") -> str:
    """Who pauses says its name on every call."""
    return (
        f'[practice]\nname = "{name}"\ntimezone = "America/New_York"\nnumbers = ["{number}"]\n'
        f'[answering]\nmode = "{mode}"\n[hours]\nmonday = ["08:00-12:00"]\n'
    )


class Folder:
    """A server's practice files, and what callers hear."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        self.tenants = server.folder / "tenants"

    def file(self, slug: str) -> Path:
        return self.tenants / f"{slug}.toml"

    def asked(self, number: str, path: str = "/voice/incoming", *, call: str = "") -> ElementTree.Element:
        fields = {
            "CallSid": call or f"CA{secrets.token_hex(16)}",
            "AccountSid": "AC1",
            "From": "+12125550199",
            "To": number,
            "CallStatus": "ringing",
        }
        with urllib.request.urlopen(self.server.url + path, urlencode(fields).encode(), timeout=30) as answer:
            return ElementTree.fromstring(answer.read())

    def heard(self, number: str) -> str:
        """What a call is told: the practice's name, NOBODY, or nothing, when it is taken."""
        said = self.asked(number).findtext("Say") or ""
        return said if said == NOBODY else said.removeprefix("Thanks for calling ").partition(".")[0]

    def until(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 60
        while not holds():
            assert time.monotonic() < deadline, self.server.log.read_text()[-3000:]
            time.sleep(0.02)

    def refused(self, slug: str) -> bool:
        return any(line["practice"] == slug for line in self.server.logged("practice file refused"))

    def add(self, slug: str, name: str, number: str, mode: str = "paused") -> Path:
        self.file(slug).write_text(text(name, number, mode))
        self.until(lambda: self.heard(number) == ("" if mode == "always" else name))
        return self.file(slug)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Generator[Folder]:
    root = tmp_path_factory.mktemp("changing")
    (root / "tenants").mkdir()
    for n in range(FILLERS):
        (root / "tenants" / f"filler-{n}.toml").write_text(text(f"Filler {n}", f"+121255501{n:02}"))
    server = RunningServer(root)
    server.start(ready=False)
    try:
        server.until_ready(strict=False)
        yield Folder(server)
    finally:
        server.stop()


def test_an_edit_in_place_is_heard_by_the_next_call_and_touches_nobody_else(folder: Folder) -> None:
    file = folder.add("edited", "Edited", "+12125550200")

    file.write_text(text("Edited again", "+12125550200"))

    folder.until(lambda: folder.heard("+12125550200") == "Edited again")
    assert folder.heard("+12125550100") == "Filler 0"
    assert not folder.refused("edited")


def test_a_file_that_is_written_in_two_steps_is_heard_whole(folder: Folder) -> None:
    file, whole = folder.add("steps", "Before", "+12125550201"), text("After", "+12125550201")

    with file.open("w") as opened:
        opened.write(whole[:70])
        opened.flush()
        assert folder.heard("+12125550201") in ("Before", "After")
        opened.write(whole[70:])

    folder.until(lambda: folder.heard("+12125550201") == "After")


def test_an_editor_that_moves_a_new_file_into_place_is_heard(folder: Folder) -> None:
    file = folder.add("moved", "Before", "+12125550202")

    file.rename(file.with_suffix(".toml~"))
    file.with_suffix(".new").write_text(text("After", "+12125550202"))
    file.with_suffix(".new").rename(file)

    folder.until(lambda: folder.heard("+12125550202") != "Before")
    assert folder.heard("+12125550202") == "After"


def test_a_renamed_file_keeps_its_number_without_a_gap(folder: Folder) -> None:
    file = folder.add("a-name", "Same", "+12125550203")

    new = file.rename(folder.file("z-name"))
    new.write_text(text("Renamed", "+12125550203"))
    heard: list[str] = []
    folder.until(lambda: heard.append(folder.heard("+12125550203")) or heard[-1] == "Renamed")

    assert set(heard) <= {"Same", "Renamed"}


def test_a_deleted_file_is_politely_out_of_service_until_it_is_back(folder: Folder) -> None:
    file = folder.add("deleted", "There", "+12125550204")

    file.unlink()
    folder.until(lambda: folder.heard("+12125550204") == NOBODY)
    file.write_text(text("Back", "+12125550204"))

    folder.until(lambda: folder.heard("+12125550204") == "Back")


def test_a_call_that_goes_on_is_not_cut_off_by_a_file_that_was_deleted(folder: Folder) -> None:
    file = folder.add("going-on", "Going on", "+12125550205", mode="always")
    address = urlsplit(folder.asked("+12125550205", call="CA5").findtext("Redirect") or "")

    file.unlink()
    folder.until(lambda: folder.heard("+12125550205") == NOBODY)
    answer = folder.asked("+12125550205", f"{address.path}?{address.query}", call="CA5")

    assert answer.find("Connect") is not None


def test_a_link_out_of_the_folder_is_refused_and_what_was_there_goes_on(folder: Folder) -> None:
    file = folder.add("linked", "Ours", "+12125550206")
    outside = folder.server.folder / "outside.toml"
    outside.write_text(text("Theirs", "+12125550206"))

    file.unlink()
    file.symlink_to(outside)

    folder.until(lambda: folder.refused("linked"))
    assert folder.heard("+12125550206") == "Ours"


def test_a_broken_file_leaves_the_last_good_version_answering_until_it_is_mended(folder: Folder) -> None:
    file = folder.add("broken", "Good", "+12125550207")

    file.write_text(text("Broken", "+12125550207").replace("monday", "mnday"))
    folder.until(lambda: folder.refused("broken"))
    assert folder.heard("+12125550207") == "Good"
    assert folder.heard("+12125550101") == "Filler 1"
    file.write_text(text("Mended", "+12125550207"))

    folder.until(lambda: folder.heard("+12125550207") == "Mended")


def test_a_folder_that_vanishes_goes_on_being_answered(folder: Folder) -> None:
    away = folder.server.folder / "away"
    folder.tenants.rename(away)
    folder.until(lambda: bool(folder.server.logged("practice files cannot be looked at")))
    assert folder.heard("+12125550103") == "Filler 3"

    folder.tenants.mkdir()  # as where a disk was unmounted
    folder.until(lambda: bool(folder.server.logged("practice files vanished, and are not believed gone")))
    assert folder.heard("+12125550103") == "Filler 3"

    shutil.rmtree(folder.tenants)
    (away / "filler-3.toml").write_text(text("Here again", "+12125550103"))
    away.rename(folder.tenants)
    folder.until(lambda: folder.heard("+12125550103") == "Here again")
