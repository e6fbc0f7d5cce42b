"""A group of locations: one file that they share, laid under each, and every mistake in the file where it stands."""

import tomllib
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest

from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change, Drop, EditError, Put, edit
from receptionist.practice.groups import ADDED, Layers, digest, layers
from receptionist.practice.hours import hours_on
from receptionist.practice.own_text import edit_own
from receptionist.practice.parse import parse_definition, parse_group
from receptionist.practice.switches import close_early, reopen
from receptionist.toml_text import Complaint, Document, KeyPath, Problem, read

GROUP = """\
[practice]
name = "Smiles"
timezone = "America/New_York"
kind = "dental"
[hours]
monday = ["08:00-12:00", "13:00-17:00"]
tuesday = ["08:00-12:00"]
[[hours.exceptions]]
date = 2026-12-24
until = 2026-12-26
reason = "Christmas"
[[faqs]]
question = "Do you take my insurance?"
also_asked = ["are you in network"]
answer = "We take Delta Dental."
[[faqs]]
question = "Is it safe?"
answer = "Yes."
[safety]
rules = ["Never quote a price for surgery."]
[[people]]
name = "Billing"
number = "+12125550150"
[[scheduling.services]]
name = "Cleaning"
minutes = 45
price = "from $95"
[voice]
speed = 0.9
pronounce = { Nguyen = "win" }
[providers]
stt = ["deepgram:nova-3", "embedded"]
"""
OWN = """\
extends = "smiles.toml"
[practice]
name = "Smiles Uptown"
numbers = ["+12125550100"]
[hours]
tuesday = []
[[hours.exceptions]]
date = 2026-12-26
open = ["10:00-12:00"]
[[faqs]]
question = "Where do I park?"
answer = "Behind the house."
[[faqs]]
question = "do you take my INSURANCE"
answer = "We take Cigna."
[safety]
rules = ["Never name a doctor's private number."]
[[people]]
name = "Front desk"
number = "+12125550111"
[[scheduling.services]]
name = "Cleaning"
price = "from $120"
[voice]
pronounce = { Saoirse = "SEER-sha" }
[providers]
stt = ["embedded"]
"""


def parsed(own: str = OWN, group: str | bytes | Problem = GROUP) -> tuple[Definition | None, list[str]]:
    source = group.encode() if isinstance(group, str) else group
    definition, problems = parse_definition(own, "uptown.toml", group=lambda name: source)
    return definition, [str(one) for one in problems]


def location(own: str = OWN, group: str = GROUP) -> Definition:
    definition, problems = parsed(own, group)
    assert definition is not None, problems
    return definition


def test_a_location_says_only_what_differs() -> None:
    shortest = 'extends = "smiles.toml"\n[practice]\nnumbers = ["+12125550100"]\n'

    here = location(shortest)

    assert (here.practice.name, here.practice.kind, here.practice.numbers) == ("Smiles", "dental", ("+12125550100",))
    assert len(here.faqs) == 2
    assert here.extends == "smiles.toml"


def test_a_locations_own_key_wins_and_the_rest_of_its_table_stays() -> None:
    here = location()

    assert here.practice.name == "Smiles Uptown"
    assert here.practice.timezone == "America/New_York"
    assert here.hours.tuesday == ()
    assert here.hours.monday == ("08:00-12:00", "13:00-17:00")
    assert here.voice.speed == 0.9
    assert here.voice.pronounce == {"Saoirse": "SEER-sha", "Nguyen": "win"}


def test_an_order_is_replaced_whole() -> None:
    assert location().providers.stt == ("embedded",)


def test_answers_rules_and_people_of_the_group_come_along_behind_the_locations_own() -> None:
    here = location()

    assert [faq.answer for faq in here.faqs] == ["Behind the house.", "We take Cigna.", "Yes."]
    assert here.safety.rules == ("Never name a doctor's private number.", "Never quote a price for surgery.")
    assert [person.name for person in here.people] == ["Front desk", "Billing"]


def test_an_entry_of_the_same_name_is_laid_over_the_groups() -> None:
    here = location()

    [cleaning] = here.scheduling.services
    assert (cleaning.minutes, cleaning.price) == (45, "from $120")
    assert here.faqs[1].also_asked == ("are you in network",)


def test_a_locations_exception_wins_over_a_longer_one_of_the_group() -> None:
    assert hours_on(location(), date(2026, 12, 25)).spans == ()
    assert [span.start.hour for span in hours_on(location(), date(2026, 12, 26)).spans] == [10]


def test_a_mistake_is_shown_in_the_file_where_it_stands() -> None:
    own = OWN.replace('price = "from $120"', "price = 120") + '[routing]\nhuman = "Nobody"\n'
    group = GROUP.replace('answer = "Yes."', 'answer = "{practise}"').replace("speed = 0.9", "speed = 9.5")

    _, problems = parsed(own, group)

    assert [problem.partition(": ")[0] for problem in problems] == [
        "uptown.toml:23:1 scheduling.services[0].price",
        "uptown.toml:29:1 routing.human",
        "groups/smiles.toml:18:1 faqs[1].answer",
        "groups/smiles.toml:29:1 voice.speed",
    ]


def test_what_neither_file_has_is_missing_in_the_locations() -> None:
    assert parsed('extends = "smiles.toml"\n')[1] == ["uptown.toml:1:1 practice.numbers: is missing"]


@pytest.mark.parametrize(
    ("group", "said"),
    [
        (Problem("x", 0, 0, "", "is not there"), "uptown.toml:1:1 extends: the group's file groups/smiles.toml is not"),
        ('extends = "smiles.toml"\n' + GROUP, "groups/smiles.toml:1:1 extends: a group's file extends no other"),
        (
            GROUP.replace('kind = "dental"', 'numbers = ["+12125550100"]'),
            "groups/smiles.toml:4:1 practice.numbers: stand in each practice's own file",
        ),
        ("x", "uptown.toml:1:1 extends: the group's file groups/smiles.toml cannot be read; see its line 1"),
        (b"\xff", "groups/smiles.toml:1:1: the file is not UTF-8 text"),
    ],
)
def test_a_group_that_cannot_be_shared_is_named(group: str | bytes | Problem, said: str) -> None:
    definition, problems = parsed(group=group)

    assert definition is None
    assert any(problem.startswith(said) for problem in problems), problems


def test_a_location_without_its_group_is_not_scolded_for_what_the_group_has() -> None:
    _, problems = parsed('extends = "smiles.toml"\n[practice]\nnumbres = 1\n', Problem("x", 0, 0, "", "is not there"))

    assert [problem.partition(": ")[0] for problem in problems] == [
        "uptown.toml:1:1 extends",
        "uptown.toml:3:1 practice.numbres",
    ]


def test_where_no_groups_can_be_looked_at_that_is_said() -> None:
    _, problems = parse_definition(OWN, "uptown.toml")

    assert [str(one) for one in problems] == [
        "uptown.toml:1:1 extends: the group's file smiles.toml cannot be looked at from here"
    ]


def test_a_groups_file_is_judged_by_itself_without_what_its_locations_add() -> None:
    assert parse_group(GROUP, "groups/smiles.toml") == []
    assert [str(one) for one in parse_group(GROUP + "[hors]\n", "groups/smiles.toml")] == [
        "groups/smiles.toml:33:2 hors: no such key; did you mean 'hours'?"
    ]


def test_a_practices_revision_changes_with_either_file() -> None:
    assert len({digest(b"a"), digest(b"a", b""), digest(b"a", b"b"), digest(b"b", b"b"), digest(b"a", b"c")}) == 5
    assert digest(b"a", b"b") == digest(b"a", b"b")


def test_the_lists_that_add_up_are_lists_of_a_practice_file() -> None:
    for path in ADDED:
        value = location()
        for part in path:
            value = getattr(value, part)
        assert isinstance(value, tuple), path


# --- changes of the whole, in the location's own text --------------------------------------------------------------


def layered() -> Layers:
    own = read(OWN, "uptown.toml")
    assert isinstance(own, Document)
    found, problems = layers(own, lambda name: GROUP.encode())
    assert isinstance(found, Layers)
    assert problems == []
    return found


@pytest.mark.parametrize(
    ("path", "own"),
    [
        (("practice", "name"), ("practice", "name")),
        (("practice", "kind"), ("practice", "kind")),  # the group's: put here it is the location's
        (("answering", "mode"), ("answering", "mode")),  # nobody's yet
        (("faqs", 0, "answer"), ("faqs", 0, "answer")),
        (("faqs", 2, "answer"), None),  # the group's
        (("faqs", 3), ("faqs", 2)),  # a new one
        (("hours", "exceptions", 0), None),
        (("hours", "exceptions", 1), ("hours", "exceptions", 0)),
        (("hours", "exceptions", 2), ("hours", "exceptions", 1)),
        (("notices", 0), ("notices", 0)),
        (("people", 1), None),
        (("safety", "rules", 2), ("safety", "rules", 1)),
        (("hours", "monday", 1), None),
        (("hours", "monday"), ("hours", "monday")),
    ],
)
def test_a_change_of_the_whole_finds_its_place_in_the_locations_text(path: KeyPath, own: KeyPath | None) -> None:
    assert layered().own_path(path) == own


def test_every_key_of_the_whole_stands_where_it_is_said_to() -> None:
    whole = layered()
    texts = {"uptown.toml": OWN.splitlines(), "groups/smiles.toml": GROUP.splitlines()}

    for path in _paths(whole.tree):
        if isinstance(path[-1], str):
            place = whole.problem(path, Complaint("x"))
            assert path[-1] in texts[place.file][place.line - 1], path


def test_laying_over_changes_neither_tree() -> None:
    whole = layered()

    assert whole.own.tree == tomllib.loads(OWN)
    assert whole.group.tree == tomllib.loads(GROUP)


def changed(*changes: Change, own: str = OWN) -> str:
    return edit_own(own, "uptown.toml", changes, lambda name: GROUP.encode())


def test_a_change_of_the_whole_is_made_in_the_locations_text() -> None:
    text = changed(
        Put(("practice", "kind"), "orthodontist"),
        Put(("faqs", 1, "answer"), "We take Aetna."),
        Put(("voice", "speed"), 1.1),
    )

    here = location(text)
    assert (here.practice.kind, here.faqs[1].answer, here.voice.speed) == ("orthodontist", "We take Aetna.", 1.1)
    assert text.replace("We take Aetna.", "We take Cigna.").startswith('extends = "smiles.toml"\n[practice]\nname')


def test_changes_of_one_list_follow_one_another() -> None:
    text = changed(
        Drop(("hours", "exceptions", 1)),  # the location's only one
        Put(("hours", "exceptions", 1), {"date": date(2026, 7, 3)}),
    )

    assert [one.date.day for one in location(text).hours.exceptions] == [24, 3]


def test_closing_early_works_for_a_location_whose_group_has_exceptions() -> None:
    now = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # ten on a Monday morning

    text = changed(*close_early(location(), now))

    assert [span.end.hour for span in hours_on(location(text), date(2026, 3, 2)).spans] == [10]
    again = changed(*reopen(location(text), now), own=text)
    assert location(again) == location()


def test_what_stands_in_the_groups_file_is_changed_there() -> None:
    with pytest.raises(EditError, match=r"faqs\[2\] stands in groups/smiles.toml, which its group shares"):
        changed(Drop(("faqs", 2)))
    with pytest.raises(EditError, match=r"practice\.kind stands in groups/smiles.toml"):
        changed(Drop(("practice", "kind")))


def test_a_practice_without_a_group_is_edited_as_ever() -> None:
    text = OWN.partition("\n")[2]

    assert edit_own(text, "p.toml", [Put(("voice", "speed"), 1.1)], None) == edit(text, [Put(("voice", "speed"), 1.1)])
    assert edit_own(text, "p.toml", [], None) == text


def _paths(value: object, path: KeyPath = ()) -> list[KeyPath]:
    inner: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        inner = list(cast("dict[str | int, Any]", value).items())
    if isinstance(value, list):
        inner = list(enumerate(cast("list[Any]", value)))
    return [found for key, item in inner for found in [(*path, key), *_paths(item, (*path, key))]]


def test_a_group_that_cannot_be_read_can_be_named_otherwise_and_nothing_else_be_changed_before() -> None:
    gone: Problem = Problem("smiles.toml", 0, 0, "", "is not there")

    mended = edit_own(OWN, "uptown.toml", [Put(("extends",), "teeth.toml")], lambda name: gone)
    with pytest.raises(EditError, match=r"is not there\. Mend that first"):
        edit_own(OWN, "uptown.toml", [Put(("voice", "speed"), 1.1)], lambda name: gone)

    assert mended == OWN.replace("smiles.toml", "teeth.toml")
