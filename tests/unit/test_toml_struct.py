"""A TOML tree against a type: everything that does not fit is said at once, and what fits is the type's own value."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct

from receptionist.toml_struct import decode
from receptionist.toml_text import Complaint, Document, Problem, read

Day = date


class Chair(Struct, frozen=True, forbid_unknown_fields=True):
    name: Annotated[str, Meta(min_length=1, max_length=5)]
    since: Day | None = None


class Room(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    size: Annotated[int, Meta(ge=1, le=9)]
    kind: Literal["surgery", "waiting"] = "surgery"
    heat: Annotated[float, Meta(gt=0, lt=40)] = 20.0
    open: bool = True
    code: Annotated[str, Meta(pattern=r"^[a-z]+$", examples=["abc"])] = "x"
    chairs: Annotated[tuple[Chair, ...], Meta(max_length=2)] = ()
    tags: dict[str, str] = {}
    first: Annotated[datetime, Meta(tz=False)] | None = None
    who: Literal["all"] | Chair = "all"
    from_: str = msgspec.field(default="", name="from")
    facts: dict[str, Any] = {}


def decoded(text: str) -> tuple[Room, list[str]]:
    document = read(text, "r.toml")
    assert isinstance(document, Document), str(document)
    room, problems = decode(document, Room, {})
    return room, [str(one) for one in problems]


def test_what_fits_becomes_the_struct() -> None:
    room, problems = decoded(
        """
        name = "One"
        size = 3
        heat = 21
        from = "north"
        chairs = [{ name = "A" }, { name = "B", since = 2026-01-02 }]
        who = { name = "Kim" }
        first = 2026-01-02T10:00:00
        facts = { any = [1, { of = "this" }] }
        """
    )

    assert problems == []
    assert room.heat == 21.0
    assert room.from_ == "north"
    assert room.chairs[1].since == date(2026, 1, 2)
    assert room.who == Chair("Kim")
    assert room.facts == {"any": [1, {"of": "this"}]}


def test_all_that_is_wrong_is_said_at_once_in_the_order_of_the_text() -> None:
    _, problems = decoded(
        """\
size = "3"
kind = "surgry"
heat = 40
open = 1
code = "A1"
chiars = []
tags = { a = 1 }
first = 2026-01-02T10:00:00Z
who = 5
[[chairs]]
name = ""
since = "2026-01-02"
[[chairs]]
[[chairs]]
name = "too long"
"""
    )

    assert problems == [
        "r.toml:1:1 name: is missing",
        "r.toml:1:1 size: must be a whole number, without quotes; found '3'",
        "r.toml:2:1 kind: must be 'surgery' or 'waiting'; found 'surgry'; did you mean 'surgery'?",
        "r.toml:3:1 heat: must be less than 40; found 40",
        "r.toml:4:1 open: must be true or false; found 1",
        "r.toml:5:1 code: must be written as \"abc\"; found 'A1'",
        "r.toml:6:1 chiars: no such key; did you mean 'chairs'?",
        'r.toml:7:10 tags.a: must be text in quotes; found 1; did you mean "1"?',
        "r.toml:8:1 first: must be a date and time, as 2026-12-24T09:30:00 without quotes and no time zone; "
        "found 2026-01-02T10:00:00+00:00",
        "r.toml:9:1 who: must be 'all'; found 5",
        "r.toml:10:3 chairs: must have at most 2 items; found 3",
        "r.toml:11:1 chairs[0].name: must not be empty",
        "r.toml:12:1 chairs[0].since: must be a date, as 2026-12-24 without quotes; found '2026-01-02'",
        "r.toml:13:3 chairs[1].name: is missing",
        "r.toml:15:1 chairs[2].name: must have at most 5 characters; found 8",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[chairs]\nname = 'a'", "must be a list of tables: write [[chairs]]; found a table"),
        ("[[tags]]\na = 'b'", "must be a table; found a list"),
        ("chairs = 'a'", "must be a list, as [\"a\"]; found 'a'"),
        ("name = nan", "must be text in quotes; found nan"),
        ("heat = nan", "must be a number; found nan"),
        ("heat = 1e400", "must be a number; found inf"),
        ("size = true", "must be a whole number; found true"),
        ("first = 2026-01-02", "must be a date and time, as 2026-12-24T09:30:00 without quotes and no time zone"),
    ],
)
def test_a_wrong_shape_says_which_is_right(text: str, said: str) -> None:
    problems = decoded(text)[1]

    assert any(said in problem for problem in problems), problems


def test_the_same_problem_is_said_once() -> None:
    document = read("x = 1", "r.toml")
    assert isinstance(document, Document)

    _, problems = decode(document, Room, {})

    assert len(problems) == len(set(problems))


def test_a_check_runs_on_the_values_that_name_it_and_only_if_they_fit() -> None:
    class Marked(Struct, frozen=True):
        word: Annotated[str, Meta(max_length=3, extra={"format": "loud"})] = ""
        words: Annotated[tuple[str, ...], Meta(extra={"format": "many"})] = ()

    def loud(word: str) -> Iterator[Complaint]:
        if not word.isupper():
            yield Complaint("must be loud", word.upper())

    def many(words: tuple[str, ...]) -> Iterator[Complaint]:
        yield from (Complaint("is a repetition", at=(n,)) for n, word in enumerate(words) if word in words[:n])

    def said(text: str) -> list[str]:
        document = read(text, "m.toml")
        assert isinstance(document, Document)
        return [str(one) for one in decode(document, Marked, {"loud": loud, "many": many})[1]]

    assert said("word = 'abc'") == ["m.toml:1:1 word: must be loud; did you mean 'ABC'?"]
    assert said("word = 'ABC'") == []
    assert said("word = 'abcdef'") == ["m.toml:1:1 word: must have at most 3 characters; found 6"]
    assert said("words = ['a',\n'b', 'a']") == ["m.toml:2:6 words[2]: is a repetition"]


def test_one_field_may_take_the_keys_that_no_other_has() -> None:
    class Open(Struct, frozen=True, forbid_unknown_fields=True):
        known: str = ""
        others: Annotated[dict[str, int], Meta(extra={"rest": True})] = {}

    document = read("known = 'x'\na = 1\nothers = 2\nb = 'no'", "o.toml")
    assert isinstance(document, Document)

    value, problems = decode(document, Open, {})

    assert value.others == {"a": 1, "others": 2}
    assert [str(one) for one in problems] == ["o.toml:4:1 b: must be a whole number; found 'no'"]


_PLAIN = st.sampled_from(["", "a", "One", "surgery", "all", "Kim", 0, 1, 5, 9, 10, 20.5, 40.0, True, date(2026, 1, 2)])
_OTHER = st.sampled_from([datetime(2026, 1, 2, 10), [], {}, [{}], {"name": "A"}, [{"name": "A"}], [{"name": ""}]])  # noqa: DTZ001
_TREES = st.dictionaries(st.sampled_from([*Room.__struct_encode_fields__, "nmae"]), _PLAIN | _OTHER)


@given(_TREES)
def test_it_judges_as_msgspec_does(tree: dict[str, Any]) -> None:
    empty = read("", "r.toml")
    assert isinstance(empty, Document)

    room, problems = decode(empty.with_tree(tree), Room, {})

    try:
        expected = msgspec.convert(tree, Room)
    except msgspec.ValidationError:
        assert problems
        assert all(isinstance(one, Problem) for one in problems)
    else:
        assert problems == []
        assert room == expected
