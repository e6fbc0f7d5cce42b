"""`receptionist practices`: versions on the command line, and the way between a folder and the database."""

import json
from pathlib import Path

import pytest
from tests.databases import Database
from tests.serving import RunningServer

pytestmark = pytest.mark.timeout(300)

PLAIN = """# ours
[practice]
name = "Smiles"
timezone = "America/New_York"
numbers = ["+12125550100"]

[hours]
monday = ["08:00-12:00"]
"""
# What a TOML library would not write again as it was; and what is no practice at all.
FILES = {
    "smiles.toml": PLAIN.encode(),
    "paws.toml": b"\xef\xbb\xbf"
    + PLAIN.replace("\n", "\r\n").replace("0100", "0140").encode()
    + b"\t# end, no newline",
    "broken.toml": b"[practice\nname = \xff\x00",
    "groups/north.toml": b"# shared\r\n[receptionist]\r\nname   =   'Ava'\r\n",
}


def write(folder: Path) -> None:
    for name, data in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def read(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*.toml")}


@pytest.fixture
def house(database: Database) -> RunningServer:
    """Not running: the command needs no server."""
    folder = database.folder / "house"
    folder.mkdir()
    (folder / "tenants").mkdir()
    return RunningServer(folder, settings=database.settings)


def test_import_and_export_give_back_the_same_bytes(house: RunningServer) -> None:
    write(house.folder / "tenants")

    imported = house.command("practices", "import", "--json")
    again = house.command("practices", "import")
    exported = house.command("practices", "export", "elsewhere")

    assert {one["name"]: one["what"] for one in json.loads(imported.stdout)} == dict.fromkeys(FILES, "new")
    assert "smiles.toml: the same already" in again.stdout
    assert [imported.returncode, again.returncode, exported.returncode] == [0, 0, 0], exported.stderr
    assert read(house.folder / "elsewhere") == FILES


def test_what_is_there_and_differs_is_left_alone_unless_it_may_be_replaced(house: RunningServer) -> None:
    write(house.folder / "tenants")
    house.command("practices", "import")
    file = house.folder / "tenants" / "smiles.toml"
    file.write_text(PLAIN.replace("Smiles", "Teeth"))

    refused = house.command("practices", "export")
    kept = file.read_text()
    unread = house.command("practices", "import")
    replaced = house.command("practices", "import", "--replace")
    history = json.loads(house.command("revisions", "smiles", "--json").stdout)

    assert (refused.returncode, unread.returncode, replaced.returncode) == (1, 1, 0)
    assert "smiles.toml: left alone" in refused.stdout
    assert kept == PLAIN.replace("Smiles", "Teeth")
    assert "smiles.toml: replaced" in replaced.stdout
    assert [(one["number"], one["through"]) for one in history] == [(2, "import"), (1, "import")]


@pytest.mark.parametrize("store", ["files", "database"])
def test_a_text_is_published_shown_compared_and_taken_back(database: Database, store: str) -> None:
    folder = database.folder / "house"
    (folder / "tenants").mkdir(parents=True)
    (folder / "tenants" / "smiles.toml").write_text(PLAIN)
    house = RunningServer(folder, settings=database.settings | {"RECEPTIONIST__TENANTS__STORE": store})
    if store == "database":
        house.command("practices", "import")
    new = folder / "new.toml"
    new.write_text(PLAIN.replace("Smiles", "Teeth"))

    published = house.command("publish", "smiles", "new.toml")
    listed = house.command("practices", "list")
    history = house.command("revisions", "smiles")
    compared = house.command("revisions", "smiles", "1", "2")
    restored = house.command("rollback", "smiles", "1")

    assert "version 2 is served" in published.stdout, published.stderr
    assert "smiles\tTeeth\t+12125550100" in listed.stdout
    assert history.stdout.startswith("2\t")
    assert "\tcli\t" in history.stdout
    assert '- name = "Smiles"\n+ name = "Teeth"' in compared.stdout
    assert "Teeth" in compared.stdout.splitlines()[0]
    assert "version 3 is served" in restored.stdout, restored.stderr
    exported = (folder / "tenants" / "smiles.toml").read_text()
    if store == "database":
        house.command("practices", "export", "out")
        exported = (folder / "out" / "smiles.toml").read_text()
    assert exported == PLAIN


def test_what_is_wrong_or_fails_its_rehearsal_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "tenants").mkdir()
    (tmp_path / "tenants" / "smiles.toml").write_text(PLAIN)
    house = RunningServer(tmp_path)
    (tmp_path / "wrong.toml").write_text(PLAIN.replace("America", "Amerika"))
    scenario = '\n[[scenarios]]\nname = "Sings"\ncaller = ["Do you sing?"]\nsays = ["la la la"]\n'
    (tmp_path / "red.toml").write_text(PLAIN + scenario)

    wrong = house.command("publish", "smiles", "wrong.toml")
    red = house.command("publish", "smiles", "red.toml")
    missing = house.command("rollback", "smiles", "9")
    nobody = house.command("publish", "nobody", "red.toml")
    after = (tmp_path / "tenants" / "smiles.toml").read_text()
    draftless = house.command("publish", "smiles")
    anyway = house.command("publish", "smiles", "red.toml", "--anyway", "--reason", "He will learn it.")

    assert [one.returncode for one in (wrong, red, missing, nobody)] == [1, 1, 1, 1]
    assert "smiles.toml:4" in wrong.stderr
    assert 'smiles.toml:10 "Sings"' in red.stderr
    assert "has no version 9" in missing.stderr
    assert "There is no draft of smiles" in draftless.stderr
    assert after == PLAIN
    assert anyway.returncode == 0, anyway.stderr
