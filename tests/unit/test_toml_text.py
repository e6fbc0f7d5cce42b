"""TOML text: the place of every key, and a clear word about text that is no TOML."""

import tomllib
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from receptionist.toml_text import (
    MAX_BYTES,
    MAX_DEPTH,
    Complaint,
    Document,
    KeyPath,
    Problem,
    dotted,
    nearest,
    placed,
    read,
)

EVERYTHING = '''\
# a comment with [brackets] = "and" 'quotes'
title = "x"   # another
"quoted key" = 'literal \\ text'
point.x = 1
point . "y" = 2.5

[hours]
monday = [
    "08:00-12:00", # before lunch
    "13:00-17:00",
]
note = """
[not.a.table]
key = "no key"
"""
lit = \'\'\'
# no comment ' here\'\'\'
[[hours.exceptions]]
date = 2026-12-24
open = ["a"]
[[hours.exceptions]]
date = 2026-12-25
at = 2026-12-25 10:00:00
deep = { a = { b = [1, { c = true }] }, "d.e" = [] }
[hours.exceptions.inside]
k = -1
[ 'wide' . open ]
z = 0x1F
'''


def document_of(text: str) -> Document:
    found = read(text, "f.toml")
    assert isinstance(found, Document), str(found)
    return found


def problem_of(text: str | bytes) -> Problem:
    found = read(text, "f.toml")
    assert isinstance(found, Problem)
    return found


def place_of(document: Document, *path: str | int) -> tuple[int, int]:
    problem = document.problem(path, Complaint("x"))
    return problem.line, problem.column


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("title",), (2, 1)),
        (("quoted key",), (3, 1)),
        (("point",), (4, 1)),
        (("point", "x"), (4, 7)),
        (("point", "y"), (5, 9)),
        (("hours",), (7, 2)),
        (("hours", "monday"), (8, 1)),
        (("hours", "monday", 0), (9, 5)),
        (("hours", "monday", 1), (10, 5)),
        (("hours", "note"), (12, 1)),
        (("hours", "lit"), (16, 1)),
        (("hours", "exceptions"), (18, 9)),
        (("hours", "exceptions", 0), (18, 9)),
        (("hours", "exceptions", 0, "open", 0), (20, 9)),
        (("hours", "exceptions", 1), (21, 9)),
        (("hours", "exceptions", 1, "date"), (22, 1)),
        (("hours", "exceptions", 1, "deep", "a", "b", 1, "c"), (24, 26)),
        (("hours", "exceptions", 1, "deep", "d.e"), (24, 41)),
        (("hours", "exceptions", 1, "inside", "k"), (26, 1)),
        (("wide", "open"), (27, 12)),
        (("wide", "open", "z"), (28, 1)),
    ],
)
def test_each_key_is_found_where_it_stands(path: KeyPath, place: tuple[int, int]) -> None:
    assert place_of(document_of(EVERYTHING), *path) == place


def test_a_key_that_is_missing_is_placed_at_the_table_that_should_have_it() -> None:
    assert place_of(document_of("a = 1\n[practice]\nname = 'x'\n"), "practice", "timezone") == (2, 2)


def test_windows_line_ends_and_a_byte_order_mark_move_nothing() -> None:
    document = read("\ufeffa = 1\r\n[b]\r\nc = 2\r\n".encode(), "f.toml")

    assert isinstance(document, Document)
    assert place_of(document, "b", "c") == (3, 1)


def test_a_problem_reads_as_editors_expect_it() -> None:
    problem = Problem("bright-smiles.toml", 14, 1, "hours.teusday", "no such key", "tuesday")

    assert str(problem) == "bright-smiles.toml:14:1 hours.teusday: no such key; did you mean 'tuesday'?"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\nb = \n", "f.toml:2:5: not TOML: there is no value after ="),
        ("a = 1\nb = hello\n", 'f.toml:2:5: not TOML: text stands in quotes; did you mean "hello"?'),
        ("name = 'x\n", "f.toml:1:1 name: not TOML: its value has no closing '"),
        ('a = 1\nname = "x\nb = "y"\n', 'f.toml:2:1 name: not TOML: its value has no closing "'),
        ('a = 1\nb = { c = ["x", "y" }\n', "f.toml:2:21: not TOML: a comma or ] is missing in this list"),
        ('a = ["x", "y"\nb = 1\n', "f.toml:2:1: not TOML: a comma or ] is missing in this list"),
        ('a = 1\nb = """x\n""y', 'f.toml:2:1 b: not TOML: its value has no closing "'),
        ("a 1\n", "f.toml:1:3: not TOML: a key must be followed by = and a value"),
        ("a = [1,\n", "f.toml:1:1 a: not TOML: its value has no closing ]"),
        ("[a]\nb = 1\nc = 2\nb = 3\n", "f.toml:4:1 a.b: stands in the file twice, first on line 2"),
        (
            "[a]\nb = 1\n[c]\n[a]\n",
            "f.toml:4:2 a: stands in the file twice, first on line 1; "
            "put both together, or, where there may be several, begin each with [[a]]",
        ),
        ("a = 1\n[a]\n", "f.toml:2:2 a: stands in the file twice, first on line 1"),
    ],
)
def test_text_that_is_no_toml_is_pointed_at_in_plain_words(text: str, said: str) -> None:
    assert str(problem_of(text)) == said


def test_text_in_another_encoding_is_pointed_at() -> None:
    problem = problem_of("a = 1\nname = 'Zahnärzte'\n".encode("latin-1"))

    assert (problem.line, problem.column) == (2, 13)
    assert "UTF-8" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 500 + "]" * 500,
        "a = " + "{a = " * 500 + "1" + "}" * 500,
        ".".join(["a"] * 100_000) + " = 1",
        "[" + ".".join(["a"] * 100_000) + "]\nb = 1",
        "[" + ".".join(["a"] * MAX_DEPTH) + "]\nb = 1",
    ],
)
def test_text_nested_deeper_than_anyone_writes_is_refused_at_once(text: str) -> None:
    assert problem_of(text).message == "nested deeper than 16 levels"


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "9" * 5000,
        "a = '" + "x" * 17_000 + "'",
        "a = [" + "1," * 501 + "]",
        "# " + "x" * MAX_BYTES,
        "[[a]]\n" * 501,
    ],
)
def test_text_larger_than_anyone_writes_is_refused(text: str) -> None:
    problem_of(text)


def test_an_empty_text_is_an_empty_document() -> None:
    assert document_of("").tree == {}


@given(st.binary(max_size=300))
@example(b"\xff")
@example(b'a = "\\ud800"')
def test_no_bytes_can_do_harm(source: bytes) -> None:
    read(source, "f.toml")


_SIGNS = "a b-1 'e' . = [ ] [[ ]] { } , \"\"\" ''' \" ' 1 true 2026-01-01 \\ 1.5e3 inf"
_TOKENS = st.sampled_from(_SIGNS.split(" "))
_TOKENS_AND_SPACE = _TOKENS | st.sampled_from(["\n", " ", "# x\n", "\r\n", '"c d"'])


@given(st.lists(_TOKENS_AND_SPACE, max_size=60).map("".join))
def test_no_mixture_of_tomls_own_signs_can_do_harm(text: str) -> None:
    read(text, "f.toml")


_KEYS = st.sampled_from(["a", "b", "long-key_1", '"quoted key"', "'literal.key'", '"esc\\u0061ped"', "1234"])
_PLAIN = st.sampled_from(["1", "-2.5", "true", "2026-03-01", "2026-03-01 10:00:00", "10:30:00", "inf", "0x1f", "1_000"])
_TEXTS = st.sampled_from(
    ['""', "''", '"text"', '"with \\" quote # no comment"', "'C:\\path'", '"""two\nlines "" and [x] = 1"""']
)
_LONG_TEXTS = st.sampled_from(["'''it's\n[y]'''", '""""""', '"""a"""""', "''''b'''''"])
_SCALARS = _PLAIN | _TEXTS | _LONG_TEXTS
_SPACE = st.sampled_from(["", " ", "\t", "\n", " # comment ]}\n"])


def _lists(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(_SPACE, inner, _SPACE), max_size=3).map(
        lambda items: "[" + ",".join(a + item + b for a, item, b in items) + "\n]"
    )


def _inline_tables(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.dictionaries(_KEYS, inner, max_size=3).map(
        lambda pairs: "{ " + ", ".join(f"{key} = {value}" for key, value in pairs.items()) + " }"
    )


_VALUES = st.recursive(_SCALARS, lambda inner: _lists(inner) | _inline_tables(inner), max_leaves=6)
_PAIRS = st.tuples(st.lists(_KEYS, min_size=1, max_size=3).map(" . ".join), _VALUES).map(lambda p: f"{p[0]} = {p[1]}")
_HEADERS = st.tuples(st.booleans(), st.lists(_KEYS, min_size=1, max_size=3).map(".".join)).map(
    lambda h: f"[[{h[1]}]]" if h[0] else f"[ {h[1]} ]"
)


@given(st.lists(_PAIRS | _HEADERS, max_size=12).map("\n".join))
def test_whatever_is_valid_has_a_place_for_each_key(text: str) -> None:
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert isinstance(read(text, "f.toml"), Problem)
        return

    document = document_of(text)

    lines = text.split("\n")
    for path in _paths(tree):
        line, column = place_of(document, *path)
        if isinstance(path[-1], str):
            written = lines[line - 1][column - 1 :].replace("\\u0061", "a")
            assert written.startswith((path[-1], f'"{path[-1]}"', f"'{path[-1]}'")), path


def _paths(value: object, path: KeyPath = ()) -> list[KeyPath]:
    inner: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        inner = list(cast("dict[str | int, Any]", value).items())
    if isinstance(value, list):
        inner = list(enumerate(cast("list[Any]", value)))
    return [found for key, item in inner for found in [(*path, key), *_paths(item, (*path, key))]]


def test_the_nearest_name_is_the_one_that_was_meant() -> None:
    assert nearest("teusday", ["monday", "tuesday", "thursday"]) == "tuesday"
    assert nearest("Ring-Seconds", ["ring_seconds"]) == "ring_seconds"
    assert nearest("colour", ["name", "hours"]) == ""


def test_a_dotted_key_is_written_as_in_the_file() -> None:
    assert dotted(("callers", "vip", "+1212", 3, "x")) == 'callers.vip."+1212"[3].x'


def test_nobody_is_shown_more_than_a_hundred_problems() -> None:
    document = document_of("\n".join(f"k{n} = 1" for n in range(300)))

    problems = placed(document, [((f"k{n}",), Complaint("wrong")) for n in range(300)])

    assert len(problems) == 100
    assert problems[-1].message == "and 201 more problems"


NESTED = [
    *(f"k{levels} = {'[' * levels}1{']' * levels}\n" for levels in (1, MAX_DEPTH - 2, MAX_DEPTH - 1, MAX_DEPTH)),
    *(f"t{levels} = {'{ a = ' * levels}1{' }' * levels}\n" for levels in (1, MAX_DEPTH - 1, MAX_DEPTH)),
    *(f"[{'.'.join(['h'] * levels)}]\n" for levels in (1, MAX_DEPTH - 1, MAX_DEPTH)),
    *(f"[[{'.'.join(['l'] * levels)}]]\n" for levels in (1, MAX_DEPTH - 1, MAX_DEPTH)),
    *(f"{'.'.join(['d'] * levels)} = 1\n" for levels in (1, MAX_DEPTH, MAX_DEPTH + 1)),
    f'said = "{"And so on. " * 20}"\n',
    f"many = [{'1,' * 501}]\n",
    f"long = '{'x' * 17_000}'\n",
    "empty = [[], {}, '']\n",
    "wrong = \n",
    "twice = 1\n",
]


@given(st.lists(st.sampled_from(NESTED), max_size=5).map("".join))
def test_a_comment_with_many_dots_changes_nothing(text: str) -> None:
    found, below = read(text, "f.toml"), read(f"# {'.' * 50}\n{text}", "f.toml")

    if isinstance(found, Problem):
        assert isinstance(below, Problem)
        assert (below.line - 1, below.column, below.key) == (found.line, found.column, found.key)
        assert below.message.split(" line ")[0] == found.message.split(" line ")[0]
    else:
        assert isinstance(below, Document)
        assert below.tree == found.tree
        for key in found.tree:
            line, column = place_of(found, key)
            assert place_of(below, key) == (line + 1, column)
