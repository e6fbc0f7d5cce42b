"""A form of the settings shows what the file says, and sent back as it was shown it changes nothing."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.practice.definitions import changed

from receptionist.practice.definition import Definition
from receptionist.practice.edit import Drop, Put, edit
from receptionist.practice.fields import Field, section, sections
from receptionist.practice.parse import parse_definition
from receptionist.web.form_reading import changes_of, table_of
from receptionist.web.forms import Box, Form, Names, all_boxes

TENANTS = sorted((Path(__file__).parents[3] / "tenants").glob("*.toml"))
Sent = dict[str, list[str]]


def sample(file: Path) -> Definition:
    definition, _ = parse_definition(file.read_text(), file.name)
    assert definition
    return definition


SAMPLES = [sample(file) for file in TENANTS]


def sent_back(boxes: Sequence[Box]) -> Sent:
    """What a browser sends of a form that nobody touched."""
    sent: Sent = {}
    for box in all_boxes(boxes):
        match box.widget:
            case "switch":
                if box.on:
                    sent[box.name] = ["on"]
            case "radio" | "select":
                chosen = [one.value for one in box.options if one.chosen]
                sent[box.name] = chosen or ([box.options[0].value] if box.widget == "select" else [])
            case "ticks":
                sent[f"{box.name}.ticks"] = ["1"]
                sent[box.name] = [one.value for one in box.options if one.chosen]
            case "times":
                sent[f"{box.name}.from"] = [start for start, _ in box.pairs]
                sent[f"{box.name}.to"] = [end for _, end in box.pairs]
            case "map":
                sent[f"{box.name}.key"] = [key for key, _ in box.pairs]
                sent[f"{box.name}.value"] = [value for _, value in box.pairs]
            case "group" | "week":
                if box.on:
                    sent[f"{box.name}.on"] = ["on"]
            case "rule":
                sent[f"{box.name}.rule"] = [one.value for one in box.options if one.chosen]
            case "rows":
                pass
            case _:
                sent[box.name] = [box.value.replace("\n", "\r\n")]
    return {name: values for name, values in sent.items() if values}


def forms(tree: Mapping[str, Any]) -> list[tuple[Sequence[Field], tuple[str | int, ...], Any]]:
    """Every form that the settings pages have for a file."""
    found: list[tuple[Sequence[Field], tuple[str | int, ...], Any]] = []
    for one in sections():
        own = tree.get(one.key)
        if one.kind == "tables":
            found += [(one.fields, (one.key, n), entry) for n, entry in enumerate(own or ())]
        elif one.kind == "table":
            found.append((plain(one), (one.key,), own or {}))
            for many in one.fields:
                if many.kind == "tables":
                    entries: list[Any] = cast("dict[str, Any]", own or {}).get(many.key) or []
                    found += [(many.fields, (one.key, many.key, n), entry) for n, entry in enumerate(entries)]
        else:
            found.append(([one], (), tree))
    return found


def plain(one: Field) -> list[Field]:
    return [field for field in one.fields if field.kind != "tables"]


def without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_none(one) for key, one in cast("dict[str, Any]", value).items() if one is not None}
    return [without_none(one) for one in cast("list[Any]", value)] if isinstance(value, list | tuple) else value


def is_unchanged(tree: Mapping[str, Any], names: Names) -> None:
    for fields, path, own in forms(tree):
        form = Form(fields=fields, path=path, own=own, names=names)
        assert changes_of(fields, path, sent_back(form.boxes()), own, {}) == []


@pytest.mark.parametrize("file", TENANTS, ids=lambda file: file.stem)
def test_a_sample_sent_back_as_it_was_shown_changes_nothing(file: Path) -> None:
    is_unchanged(tomllib.loads(file.read_text()), Names(of={"people": ["Front desk"], "functions": ["send_text"]}))


@given(st.sampled_from(SAMPLES), st.data())
def test_any_file_sent_back_as_it_was_shown_changes_nothing(sample: Definition, data: st.DataObject) -> None:
    definition = data.draw(changed(sample))
    tree = without_none(msgspec.to_builtins(definition, builtin_types=(date, datetime)))

    is_unchanged(tree, Names())


@pytest.mark.parametrize(
    ("key", "typed", "change"),
    [
        ("receptionist", {"name": ["Eva"]}, Put(("receptionist", "name"), "Eva")),
        ("receptionist", {"name": [""]}, Drop(("receptionist", "name"))),
        ("hours", {"friday.from": [""], "friday.to": [""]}, Drop(("hours", "friday"))),
        (
            "hours",
            {"friday.from": ["08:00", "13:00"], "friday.to": ["12:00", "00:00"]},
            Put(("hours", "friday"), ["08:00-12:00", "13:00-24:00"]),
        ),
        ("hours", {"holidays": []}, Put(("hours", "holidays"), False)),
        ("turns", {"barge_in_ms": ["a lot"]}, Put(("turns", "barge_in_ms"), "a lot")),
        ("turns", {"patience": ["relaxed"]}, Put(("turns", "patience"), "relaxed")),
        ("model", {"max_words": ["40"]}, Put(("model", "max_words"), 40)),
        ("model", {"reasoning_effort": ["low"]}, Put(("model", "reasoning_effort"), "low")),
        ("privacy", {"redact": ["ssn"]}, Put(("privacy", "redact"), ["ssn"])),
        ("privacy", {"redact": []}, Put(("privacy", "redact"), [])),
        ("safety", {"rules": ["Be kind.\r\n\r\nBe brief.\r\n"]}, Put(("safety", "rules"), ["Be kind.", "Be brief."])),
        ("scheduling", {"min_notice_hours": ["0.5"]}, Put(("scheduling", "min_notice_hours"), 0.5)),
        (
            "scheduling",
            {"athena.on": ["on"], "athena.practice_id": ["1"], "athena.department_id": ["2"]},
            Put(("scheduling", "athena"), {"practice_id": "1", "department_id": "2"}),
        ),
        (
            "voice",
            {"pronounce.key": ["Nguyen", "Pham"], "pronounce.value": ["win", "fam"]},
            Put(("voice", "pronounce"), {"Nguyen": "win", "Pham": "fam"}),
        ),
    ],
)
def test_what_is_typed_is_one_change(key: str, typed: Sent, change: object) -> None:
    own = tomllib.loads(TENANTS[0].read_text()).get(key, {})
    fields = plain(section(key))
    sent = sent_back(Form(fields=fields, path=(key,), own=own).boxes()) | typed

    assert changes_of(fields, (key,), sent, own, {}) == [change]


def test_a_new_entry_has_what_was_typed_and_no_more() -> None:
    sent = sent_back(Form(fields=section("people").fields, path=("people", 0), own={}).boxes())
    sent |= {"name": ["Lab"], "number": ["+12125550122"], "available.rule": ["own"]}
    sent |= {"available.monday.from": ["08:00"], "available.monday.to": ["09:30"]}

    assert table_of(section("people").fields, sent) == {
        "name": "Lab",
        "number": "+12125550122",
        "available": {"monday": ["08:00-09:30"]},
    }


def test_a_scenario_keeps_its_keys_waits_and_functions() -> None:
    own = tomllib.loads(
        """name = "x"
caller = ["hello", { keys = "12" }, '{ not a table']
expect = [{ function = "find_slots", arguments = { service = "Cut", n = 5, text = "5", all = true } }]"""
    )
    fields = section("scenarios").fields
    boxes = Form(fields=fields, path=("scenarios", 0), own=own).boxes()
    sent = sent_back(boxes)

    assert sent["caller"] == ['hello\r\n{ keys = "12" }\r\n"{ not a table"']
    assert sent["expect.0.arguments.value"] == ["Cut", "5", '"5"', "true", ""]
    assert changes_of(fields, ("scenarios", 0), sent, own, {}) == []
    sent["expect.1.function"] = ["end_call"]
    assert changes_of(fields, ("scenarios", 0), sent, own, {}) == [
        Put(("scenarios", 0, "expect"), [*own["expect"], {"function": "end_call"}])
    ]


def test_a_problem_stands_beside_its_own_field() -> None:
    text = edit(TENANTS[0].read_text(), [Put(("hours", "monday"), ["09:00-08:00"]), Put(("turns", "barge_in_ms"), 1)])
    _, problems = parse_definition(text, "x.toml")
    tree = tomllib.loads(text)

    boxes = Form(fields=plain(section("hours")), path=("hours",), own=tree["hours"], problems=problems).boxes()

    shown = {box.name: box.problems for box in all_boxes(boxes) if box.problems}
    assert [*shown] == ["monday"]
    assert "ends before it starts" in shown["monday"][0]
