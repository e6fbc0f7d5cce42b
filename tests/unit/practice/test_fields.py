"""The keys of a practice file as forms show them: every one has a label and help, straight from the types."""

import tomllib
from datetime import date, datetime
from typing import Annotated, Any

import msgspec
import pytest
from _pytest.mark.structures import ParameterSet

from receptionist.practice.definition import Definition
from receptionist.practice.fields import Field, section, sections, walk, whole_file
from receptionist.practice.parse import parse_definition

PATHS = [(".".join(path), field) for path, field in walk(whole_file())]


def each(*kinds: str, nameless: bool = False) -> list[ParameterSet]:
    """Every key of these kinds; no kinds: of all. Or every entry of a list and variant of a value."""
    found = [(path, field) for path, field in PATHS if path and nameless is not bool(field.key)]
    return [pytest.param(field, id=path) for path, field in found if not kinds or field.kind in kinds]


def at(*path: str) -> Field:
    """The first field with these keys."""
    return next(field for found, field in walk(whole_file()) if found == path)


@pytest.mark.parametrize("field", each())
def test_every_key_has_a_label_and_help_in_plain_words(field: Field) -> None:
    assert field.title
    assert field.title[0].isupper() or field.title == "athenahealth"
    assert len(field.title) <= 40
    if field.key not in ("key", "value"):  # both sides of a map, whose own help says all
        assert field.help.endswith(".")
        assert "`" not in field.help or not field.fields
        assert len(field.help) <= 250


@pytest.mark.parametrize("field", each(nameless=True))
def test_every_entry_of_a_list_is_called_something(field: Field) -> None:
    assert field.title


@pytest.mark.parametrize("field", each("choice", "choices"))
def test_every_choice_is_told_in_words(field: Field) -> None:
    assert len(field.choices) == len(field.words) > 0
    assert all(words[0].isupper() or words == "athenahealth" for words in field.words)
    assert field.default is None or field.default in (*field.choices, field.choices)


@pytest.mark.parametrize("field", each("tables", "list", "map"))
def test_adding_to_a_list_can_name_what_is_added(field: Field) -> None:
    assert field.one


def test_what_a_text_may_name_is_a_section_with_names() -> None:
    named = {field.names for _, field in PATHS if field.names}

    assert named == {"people", "scheduling.practitioners", "functions"}
    for name in named:
        assert at(*name.split("."), "name")


def test_sections_stand_in_the_order_of_the_definition() -> None:
    keys = [field.encode_name for field in msgspec.structs.fields(Definition)]

    assert [one.key for one in sections()] == [key for key in keys if key not in ("schema", "extends")]
    assert {one.kind for one in sections()} == {"table", "tables", "map"}


def test_a_section_is_found_by_its_key() -> None:
    assert section("faqs").one == "Question"
    with pytest.raises(KeyError):
        section("fax")


def test_kinds_of_key_come_out_as_a_form_needs_them() -> None:
    kinds = {path: field.kind for path, field in reversed(PATHS)}

    assert kinds["practice.name"] == "line"
    assert kinds["receptionist.greeting"] == "spoken"
    assert kinds["functions.description"] == "text"
    assert kinds["functions.request.url"] == "line"
    assert kinds["turns.barge_in_ms"] == "whole"
    assert kinds["voice.speed"] == "number"
    assert kinds["hours.holidays"] == "switch"
    assert kinds["answering.mode"] == "choice"
    assert kinds["messages.ask"] == "choices"
    assert kinds["hours.exceptions.date"] == "date"
    assert kinds["scenarios.at"] == "moment"
    assert kinds["hours.monday"] == "list"
    assert kinds["scheduling.athena"] == "table"
    assert kinds["scheduling.services"] == "tables"
    assert kinds["callers.vip"] == "map"
    assert kinds["people.available"] == "either"
    assert kinds["functions.request.body.value"] == "any"


def test_a_value_of_two_kinds_has_a_variant_for_each() -> None:
    available, line = at("people", "available"), at("scenarios", "caller").fields[0]

    assert [(one.kind, one.title) for one in available.variants] == [("choice", "By rule"), ("table", "Own hours")]
    assert available.variants[0].words == ("While the practice is open", "Always")
    assert [one.key for one in available.variants[1].fields][:2] == ["monday", "tuesday"]
    assert [(one.kind, one.title) for one in line.variants] == [("line", "Words"), ("table", "Something else")]


def test_a_map_tells_of_its_keys_and_of_its_values() -> None:
    key, value = at("callers", "vip").fields
    _, parameter = at("functions", "parameters").fields

    assert (key.title, key.format, value.names) == ("Caller's number", "phone", "people")
    assert (parameter.kind, [one.key for one in parameter.fields]) == (
        "table",
        ["type", "description", "pattern", "required"],
    )


def test_limits_come_along() -> None:
    ring, share, question = at("people", "ring_seconds"), at("experiments", "share"), at("faqs", "question")

    assert (ring.least, ring.most, ring.above) == (5, 120, None)
    assert (share.least, share.most, share.above) == (None, 1, 0)
    assert (question.least, question.most) == (1, 300)
    assert at("practice", "numbers").least == 1
    assert at("practice", "country").pattern == "^[A-Z]{2}$"


def test_defaults_are_what_holds_while_a_key_is_left_out() -> None:
    text = '[practice]\nname = "P"\ntimezone = "Europe/London"\nnumbers = ["+12125550100"]\n[hours]\n'
    definition, _ = parse_definition(text, "p.toml")
    left_out: dict[str, Any] = msgspec.to_builtins(definition, builtin_types=(date, datetime))

    def compare(field: Field, found: Any) -> None:
        for one in field.fields:
            if one.kind == "table" and one.default is not None:
                compare(one, found[one.key])
            elif not one.required:
                assert found[one.key] == one.default, one.key

    compare(whole_file(), left_out)


@pytest.mark.parametrize("field", [pytest.param(field, id=path) for path, field in PATHS if field.examples])
def test_every_example_fits_its_own_key(field: Field) -> None:
    for example in field.examples:
        if field.kind in ("line", "text", "spoken") and field.pattern:
            assert msgspec.convert(example, type=_text_type(field)) == example
        if field.kind in ("date", "moment"):
            value = tomllib.loads(f"x = {example}")["x"]
            assert isinstance(value, datetime if field.kind == "moment" else date)
        if field.kind in ("line", "text", "spoken"):
            assert (field.least or 0) <= len(example) <= (field.most or 10_000)


def _text_type(field: Field) -> Any:
    return Annotated[str, msgspec.Meta(pattern=field.pattern)]
