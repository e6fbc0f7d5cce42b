"""Text that is no TOML: whatever it is, the words for it point into it."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from receptionist.toml_mistakes import mistake
from receptionist.toml_text import Problem, read

_LINES = st.sampled_from(
    [
        *("name = Bright Smiles", "a = “x”", "a = 12/24/2026", "a = [1 2]", "a: 1", "[a", "[[a]", "a = {", "a = ,"),
        *("// x", "a = 'it's'", 'a = "x" y', "ring seconds = 2", "a = 8am-5pm", "[a]]", "a =\u00a01", "=", "a = 007"),
        *('a = "\\q"', "a = +1 212 555 0100", "a = 2026-02-30", "b = [", "\x00", "a = 1\rb = 2", "a == 1", "a = none"),
    ]
)


@given(st.lists(_LINES | st.text(max_size=12), min_size=1, max_size=4).map("\n".join))
def test_every_text_that_is_no_toml_is_pointed_at_within_it(text: str) -> None:
    found = read(text, "f.toml")

    lines = text.replace("\r\n", "\n").split("\n")
    if isinstance(found, Problem):
        assert 1 <= found.line <= len(lines)
        assert 1 <= found.column <= len(lines[found.line - 1]) + 1
        assert found.message
    else:
        tomllib.loads(text)


@given(st.text(max_size=60), st.integers(0, 70), st.sampled_from(["Invalid value", "Unclosed array", "anything"]))
def test_any_place_of_any_text_has_an_explanation(text: str, offset: int, said: str) -> None:
    found = mistake(text, offset, said)

    assert found.message
    assert 0 <= found.offset <= len(text)
