"""Text with mistakes: each of them is found in one reading, and nothing is held against what is not wrong."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.toml_repair import read_on


def mistakes(text: str) -> list[str]:
    return [str(one).removeprefix("f:") for one in read_on(text, "f")[1]]


def rest(text: str) -> object:
    document, _ = read_on(text, "f")
    return document and document.tree


@pytest.mark.parametrize(
    ("text", "lines", "left"),
    [
        ("a = 1\n", [], {"a": 1}),
        ("a = x\nb = y\nc = 1\n", [1, 2], {"c": 1}),
        ("[t]\na = “x”\nb = [1 2]\nc = 1\n", [2, 3], {"t": {"c": 1}}),
        ("a = [\n  1,\n  2 3,\n  4,\n]\nb = 1\n", [3], {"a": [1, 4], "b": 1}),
        ("[[t]\na = 1\n[u]\nb = x\n", [1, 4], {"t": [{"a": 1}], "u": {}}),
        ("[t]]\na = 1\n[u]\nb = 1\n", [1], {"u": {"b": 1}}),  # whose keys they are is not known
        ("a = 1\na = 2\nb = 3\n", [2], {"a": 1, "b": 3}),
        ("[t]\na = 1\n[t]\na = 2\n[u]\nb = x\n", [3, 6], {"t": {"a": 1}, "u": {}}),
        ('a = "x\nb = 1\n', [1], {"b": 1}),
        ("a = {\n  b = 1,\n}\nc = x\n", [1, 4], {}),
        ("a b = 1\nc = 2\n", [1], {"c": 2}),
    ],
)
def test_every_statement_that_is_wrong_is_told(text: str, lines: list[int], left: object) -> None:
    assert [one.line for one in read_on(text, "f")[1]] == lines
    assert rest(text) == left


@pytest.mark.parametrize(
    "text", ["a = [1,\nb = 2\n", 'a = """x\nb = 1\n', "a = '''x\n", "a = " + "[" * 40 + "\nb = x\n"]
)
def test_nothing_is_said_of_the_rest_where_the_end_of_a_mistake_is_not_known(text: str) -> None:
    assert len(mistakes(text)) == 1
    assert rest(text) is None


def test_what_is_left_stands_where_it_stood() -> None:
    document, _ = read_on("a = x\n[t]\nb = y\nc = 1\n", "f")

    assert document is not None
    assert document.text == "     \n[t]\n     \nc = 1\n"


_LINES = st.sampled_from(
    [
        "a = 1",
        "b = x",
        "[t]",
        "[u",
        "[[v]]",
        "[[w]",
        "c = [1 2]",
        "d = [",
        "1,",
        "]",
        "e = {",
        "}",
        "'",
        '"""',
        "# x",
        "",
    ]
)


@given(st.lists(_LINES, max_size=12).map("\n".join))
def test_mistakes_come_in_order_and_good_text_has_none(text: str) -> None:
    document, problems = read_on(text, "f")

    places = [(one.line, one.column) for one in problems]
    assert places == sorted(places)
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert problems
    else:
        assert document is not None
        assert (document.tree, problems) == (tree, [])
