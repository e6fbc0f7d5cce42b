"""A change to a practice file changes what it says and leaves the owner's own writing alone."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.edit import Change, Drop, EditError, Insert, Move, Put, Value, edit, entry_lines, value_at
from receptionist.toml_text import dotted

TENANTS = Path(__file__).parents[3] / "tenants"
SAMPLES = sorted(TENANTS.glob("*.toml"))
EXCEPTION: dict[str, Value] = {"date": date(2027, 3, 2), "open": ["08:00-12:00"], "reason": "closing early"}
TEXT = """# Ours.
[answering]
mode = "always"   # whenever they call

[hours]
monday = ["08:00-12:00"]  # mornings

[[hours.exceptions]]
date = 2026-12-24
reason = "Christmas Eve"

[[faqs]]
question = "Where?"
answer = "Here."
"""


def appended(text: str) -> Put:
    exceptions = tomllib.loads(text).get("hours", {}).get("exceptions", [])
    return Put(("hours", "exceptions", len(exceptions)), EXCEPTION)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_no_change_leaves_a_file_as_it_was_to_the_byte(file: Path) -> None:
    text = file.read_text()

    assert edit(text, []) == text
    assert edit(text, [Drop(("answering", "no_such_key"))]) == text


def test_a_value_is_changed_where_it_stands_with_its_comment() -> None:
    changed = edit(TEXT, [Put(("answering", "mode"), "paused")])

    assert changed == TEXT.replace('mode = "always"   #', 'mode = "paused"   #')


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_a_change_and_its_undoing_leave_a_file_as_it_was(file: Path) -> None:
    text = file.read_text()
    added = appended(text)

    changed = edit(text, [Put(("answering", "mode"), "paused"), added])
    undone = edit(changed, [Put(("answering", "mode"), "always"), Drop(added.path)])

    assert tomllib.loads(changed)["hours"]["exceptions"][-1] == EXCEPTION
    assert [line for line in text.splitlines() if line not in changed.splitlines()] == ['mode = "always"']
    assert undone == text


def test_an_entry_of_a_list_of_tables_stands_behind_the_others_and_apart() -> None:
    changed = edit(TEXT, [appended(TEXT)])

    assert 'reason = "Christmas Eve"\n\n[[hours.exceptions]]\ndate = 2027-03-02\n' in changed
    assert 'reason = "closing early"\n\n[[faqs]]' in changed


@pytest.mark.parametrize(
    "text",
    [
        '[hours]\nmonday = ["08:00-12:00"]\n',
        '[hours]\nmonday = ["08:00-12:00"]\nexceptions = []\n',
        "[hours]\nexceptions = [{ date = 2026-12-24 }]\n",
        "[hours]\nexceptions = [\n    { date = 2026-12-24 },  # Christmas Eve\n]\n",
        "[[hours.exceptions]]\ndate = 2026-12-24\n",
        "hours.exceptions = [{ date = 2026-12-24 }]\n",
        "practice = { name = 'x' }\n",
        "",
    ],
)
def test_whatever_the_layout_the_change_is_made_or_refused_and_never_half_made(text: str) -> None:
    change = appended(text)

    try:
        changed = edit(text, [change])
    except EditError as error:
        assert "by hand" in str(error)  # noqa: PT017 - either outcome is right
        return

    assert tomllib.loads(changed)["hours"]["exceptions"][-1] == EXCEPTION


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")

    changed = edit(text, [Put(("answering", "mode"), "paused"), appended(TEXT)])

    assert changed.startswith("\ufeff# Ours.\r\n")
    assert changed.count("\n") == changed.count("\r\n")
    assert tomllib.loads(changed[1:])["answering"]["mode"] == "paused"


def test_a_table_that_is_not_there_is_made() -> None:
    text = '[practice]\nname = "Smiles"\n'

    assert tomllib.loads(edit(text, [Put(("answering", "mode"), "paused")])) == {
        "practice": {"name": "Smiles"},
        "answering": {"mode": "paused"},
    }


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("name = [", Put(("name",), "x")),
        ('hours = "always"\n', Put(("hours", "monday"), ["08:00-12:00"])),
        ("faqs = []\n", Put(("faqs", 3), {"question": "?"})),
    ],
)
def test_what_cannot_be_changed_is_refused_in_words(text: str, change: Change) -> None:
    with pytest.raises(EditError):
        edit(text, [change])


@given(
    mode=st.sampled_from(["always", "paused"]),
    words=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=40),
    comment=st.text(alphabet="abc #'\"[]=", max_size=20),
)
def test_what_is_put_is_what_is_read(mode: str, words: str, comment: str) -> None:
    text = TEXT.replace("# mornings", f"# {comment}")

    changed = edit(text, [Put(("answering", "mode"), mode), Put(("faqs", 0, "answer"), words)])

    tree = tomllib.loads(changed)
    assert (tree["answering"]["mode"], tree["faqs"][0]["answer"]) == (mode, words)
    assert f"# {comment}" in changed


LISTS = [("faqs",), ("people",), ("scenarios",), ("notices",), ("hours", "exceptions"), ("scheduling", "services")]


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
@pytest.mark.parametrize("where", LISTS, ids=dotted)
def test_an_entry_that_was_taken_out_comes_back_to_the_byte(file: Path, where: tuple[str, ...]) -> None:
    text = file.read_text()
    entries: list[Any] = value_at(tomllib.loads(text), where) or []
    for index, entry in enumerate(entries):
        lines = entry_lines(text, (*where, index))
        gone = edit(text, [Drop((*where, index))])

        assert edit(gone, [Insert((*where, index), entry, lines)]) == text


def test_an_entry_moves_with_the_comments_above_it_past_other_tables() -> None:
    text = """# Ours.
[[faqs]]
question = "One?"

[turns]
patience = "normal"  # as it was

# The second one,
# which everybody asks.
[[faqs]]
question = "Two?"  # twice

# Free.

[voice]
speed = 1.0
"""

    moved = edit(text, [Move(("faqs", 1), 0)])

    assert moved.startswith(
        '# Ours.\n# The second one,\n# which everybody asks.\n[[faqs]]\nquestion = "Two?"  # twice\n'
    )
    assert tomllib.loads(moved)["faqs"] == [{"question": "Two?"}, {"question": "One?"}]
    assert 'patience = "normal"  # as it was\n\n# Free.\n\n[voice]\nspeed = 1.0\n' in moved
    assert edit(moved, [Move(("faqs", 0), 1)]).count("#") == text.count("#")


@pytest.mark.parametrize(
    ("text", "change", "changed"),
    [
        ("hours.monday = []\n", Put(("hours", "tuesday"), ["08:00-12:00"]), 'hours.tuesday = ["08:00-12:00"]\n'),
        ("[a]\nx = { y = 1 }  # why\n", Put(("a", "x", "z"), 2), "[a]\nx = { y = 1, z = 2 }  # why\n"),
        ("x = [\n  1,  # one\n  2\n]\n", Insert(("x", 2), 3), "x = [\n  1,  # one\n  2,\n  3,\n]\n"),
        ("x = [\n  1,  # one\n  2,\n]\n", Move(("x", 0), 1), "x = [\n  2,\n  1, # one\n]\n"),
        ("x = [1, 2, 3]\n", Drop(("x", 2)), "x = [1, 2]\n"),
        ("faqs = []\n[turns]\n", Insert(("faqs", 0), {"q": "?"}), '[[faqs]]\nq = "?"\n\n[turns]\n'),
        ("[faqs]\n", Put(("turns", "patience"), "brisk"), '[faqs]\n\n[turns]\npatience = "brisk"\n'),
    ],
)
def test_a_change_is_written_as_the_owner_writes(text: str, change: Change, changed: str) -> None:
    assert edit(text, [change]).endswith(changed)
