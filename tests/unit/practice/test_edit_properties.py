"""Whatever the layout of a file and whatever is changed: the text then says just that, and the rest is untouched."""

import copy
import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.practice.toml_layouts import SECTIONS, changes, texts

from receptionist.practice.edit import Change, EditError, apply, edit


@given(texts())
def test_no_change_is_no_change_to_the_byte(text: str) -> None:
    assert edit(text, []) == text


@given(texts(), st.data())
def test_a_changed_text_says_what_the_changed_tree_says_and_the_rest_is_as_it_was(
    text: str, data: st.DataObject
) -> None:
    tree: dict[str, Any] = tomllib.loads(text)
    wanted = copy.deepcopy(tree)
    made: list[Change] = []
    for _ in range(data.draw(st.integers(1, 3))):
        change = data.draw(changes(wanted))
        before = copy.deepcopy(wanted)
        try:
            apply(wanted, change)
        except EditError:
            wanted = before
            continue
        made.append(change)

    changed = edit(text, made)

    assert tomllib.loads(changed) == wanted
    touched = {change.path[0] for change in made}
    for section in SECTIONS:
        if section not in touched:
            mark = f"<{section}>"
            assert [one for one in changed.splitlines() if mark in one] == [
                one for one in text.splitlines() if mark in one
            ]
    if "\n" in text:
        crlf = "\r\n" in text
        assert (changed.count("\r\n") == changed.count("\n")) is crlf or changed.count("\n") == 0
