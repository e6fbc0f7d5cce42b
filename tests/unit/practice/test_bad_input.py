"""Whatever a practice file holds, it is a practice or named problems, soon and in little memory."""

import json
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, get_type_hints

import pytest
import tomlkit
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.unit.practice.worst_files import worst_files

from receptionist.practice.definition import Definition
from receptionist.practice.outside import Outside
from receptionist.practice.parse import parse_definition, parse_group
from receptionist.toml_text import MAX_PROBLEMS, Problem

ROOT = Path(__file__).parents[3]
SAMPLES = [file.read_bytes() for file in sorted((ROOT / "tenants").glob("*.toml"))]
BROKEN = [file.read_bytes() for file in sorted(Path(__file__).with_name("broken").rglob("*.toml"))]
OUTSIDE = Outside(agreed={"openai"}, secrets={"A"}, today=date(2026, 6, 15), allowed_hosts={"orders.internal"})


def judge(source: bytes, group: bytes = b"") -> tuple[Definition | None, list[Problem]]:
    return parse_definition(source, "p.toml", outside=OUTSIDE, group=lambda name: group)


def assert_named(definition: Definition | None, problems: list[Problem]) -> None:
    assert isinstance(definition, Definition) or any(one.severity == "error" for one in problems)
    assert len(problems) <= 2 * MAX_PROBLEMS + 1
    assert all(one.line >= 1 and one.column >= 1 and one.message for one in problems)
    assert all(one.file in ("p.toml", "groups/g.toml") for one in problems)


# --- bytes --------------------------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    [
        *(b'"', b"'", b"[", b"]", b"{", b"}", b"=", b"\n", b"[[", b"]]", b"#", b",", b".", b"\\", b'"""', b"'''"),
        *(b"\r", b"\x00", b"\xff", b"\xc2\xa0", b"\xe2\x80\x9c", b"\xef\xbb\xbf", b"\t"),
        *(b"1", b"-5", b"9" * 25, b"true", b"True", b"nan", b"1e400", b"2026-13-45", b"8am-5pm", b"{secret:A}", b"{x}"),
        *(b"extends = 'g.toml'\n", b"[hours]\n", b"name = 1\n", b"(a+)+$", b"https://[::1/", b"a.b.c.d.e = 1\n", b""),
    ]
)
_DAMAGE = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), _PIECES | st.binary(max_size=4)), min_size=1, max_size=6
)


def damaged(source: bytes, damage: list[tuple[float, int, bytes]]) -> bytes:
    for where, length, piece in damage:
        at = int(where * len(source))
        source = source[:at] + piece + source[at + length :]
    return source


@settings(deadline=None)
@given(st.sampled_from(SAMPLES + BROKEN), _DAMAGE)
def test_a_damaged_file_is_a_practice_or_named_problems(source: bytes, damage: list[tuple[float, int, bytes]]) -> None:
    assert_named(*judge(damaged(source, damage)))


@settings(deadline=None)
@given(st.sampled_from(SAMPLES), st.sampled_from(SAMPLES + BROKEN), _DAMAGE)
def test_a_damaged_group_does_no_harm_to_its_locations(
    own: bytes, group: bytes, damage: list[tuple[float, int, bytes]]
) -> None:
    group = damaged(group, damage)

    assert_named(*judge(b"extends = 'g.toml'\n" + own, group))
    parse_group(group, "groups/g.toml")


# --- trees --------------------------------------------------------------------------------------------------------


def _keys() -> list[str]:
    """Every key that some table of a practice file has, and a few that none has."""
    found: set[str] = {"name", "nmae", "x y", ""}
    waiting: list[Any] = [Definition]  # Any: types as annotations give them
    seen: set[Any] = set()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        waiting += getattr(kind, "__args__", ())
        if fields := getattr(kind, "__struct_encode_fields__", None):
            found |= set(fields)
            waiting += get_type_hints(kind).values()
    return sorted(found)


_KEYS = st.sampled_from(_keys())
_WORDS = st.sampled_from(
    [
        *("", "P", "Cleaning", "America/New_York", "+12125550100", "08:00-12:00", "8am-5pm", "{practice}", "{x}", "{"),
        *("12/24/2026", "{secret:A}", "https://orders.example/{a}", "https://127.0.0.1", "(a+)+", "embedded", "true"),
        *("schedule_appointment", "appointment_booked", "always", "sms", "g.toml", "\u2028", "\ud7ff", "x" * 600),
    ]
)
_SCALARS = (
    _WORDS
    | st.text(max_size=8)
    | st.integers(-(10**20), 10**20)
    | st.booleans()
    | st.floats()
    | st.sampled_from([date(2026, 12, 24), datetime(2026, 1, 2, 10), time(8, 30)])  # noqa: DTZ001 - as files have it
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)
_TREES: st.SearchStrategy[dict[str, Any]] = st.dictionaries(_KEYS, _VALUES, max_size=8)
_ABOUT: dict[str, st.SearchStrategy[Any]] = {  # Any: whatever TOML can hold
    "name": st.just("P"),
    "timezone": st.just("America/New_York"),
    "numbers": st.just(["+12125550100"]) | _VALUES,
    "address": _SCALARS,
    "country": st.just("US") | _SCALARS,
}
_BASES: dict[str, st.SearchStrategy[Any]] = {  # Any: the same
    "practice": st.fixed_dictionaries(_ABOUT),
    "hours": st.dictionaries(_KEYS, _VALUES, max_size=3),
}
_SECTIONS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(_BASES)


def as_toml(tree: dict[str, Any]) -> bytes:
    return tomlkit.dumps(tree).encode("utf-8", "surrogatepass")


@settings(deadline=None)
@given(_TREES, _SECTIONS, st.booleans())
@example({"extends": "g.toml"}, {"practice": {}, "hours": {}}, True)
def test_any_tree_is_a_practice_or_named_problems(tree: dict[str, Any], base: dict[str, Any], over: bool) -> None:
    source = as_toml({**tree, **base} if over else tree)

    assert_named(*judge(source, source))


# --- what costs the most ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def costs() -> dict[str, dict[str, Any]]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.unit.practice.worst_files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {one["name"]: one for one in map(json.loads, ran.stdout.splitlines())}


@pytest.mark.parametrize("name", sorted(worst_files()))
def test_no_file_takes_long_or_much_memory(name: str, costs: dict[str, dict[str, Any]]) -> None:
    """The process that reads it is ended after two seconds of processor time."""
    cost = costs[name]

    assert cost["ended"], "it was still at it after two seconds"
    assert cost["judged"]
    assert cost["grown_mb"] < 50
    assert cost["problems"] <= 2 * MAX_PROBLEMS + 1
    assert cost["longest"] < 2000
