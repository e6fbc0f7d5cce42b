"""The text of a practice file -> Definition, or every problem in it at once."""

from collections.abc import Collection
from itertools import islice
from typing import Final

from receptionist.practice.checks import checks, hints, may_hold_a_key
from receptionist.practice.contradictions import contradictions
from receptionist.practice.definition import Definition
from receptionist.practice.groups import GroupReader, Layers, group_problems, layers
from receptionist.practice.names import BUILTIN_FUNCTIONS as BUILTIN_FUNCTIONS
from receptionist.practice.outside import Outside
from receptionist.toml_repair import read_on
from receptionist.toml_struct import decode
from receptionist.toml_text import MAX_PROBLEMS, Problem, in_order, placed, read

_NOTHING: Final = Outside()
_MISSING: Final = "is missing"


def parse_definition(
    source: bytes | str,
    file: str,
    *,
    accounts: Collection[str] = (),
    group: GroupReader | None = None,
    outside: Outside = _NOTHING,
) -> tuple[Definition | None, list[Problem]]:
    """The definition unless there is an error, and all problems (errors and warnings) in the order of the text, those
    of the group's file last.

    `file` is the name that problems carry; `accounts` are provider names of receptionist.toml that a practice may
    name besides the known kinds; `group` gives the text of the file that `extends` names ("smiles.toml"), which is
    called groups/smiles.toml beside `file`. Needs milliseconds, in which it blocks; 0.6 s the first time that a
    practice keeps public holidays. Never raises, whatever the bytes.
    """
    own, problems = read_on(source, file)
    if own is None:
        return None, problems
    document, found = layers(own, group)
    is_whole = not problems and (isinstance(document, Layers) or not found)
    problems += found
    definition, found = decode(document, Definition, checks(accounts), hints(document.tree), private=may_hold_a_key)
    problems += found if is_whole else [one for one in found if one.message != _MISSING]
    if is_whole:  # else some of it is not there
        unread = {one.key for one in problems if one.severity == "error"}
        found = placed(document, islice(contradictions(definition, accounts, outside), 2 * MAX_PROBLEMS))
        problems += [one for one in found if not (unread and _may_follow(one, unread))]
    problems = in_order(document, dict.fromkeys(problems))
    return (None if any(one.severity == "error" for one in problems) else definition), problems


def _may_follow(one: Problem, unread: Collection[str]) -> bool:
    """A warning that may be there only because something could not be read: what was not read is not missing."""
    weighs_hours = one.key == "hours" or one.key.startswith("scheduling.practitioners")
    weighs_calendar = one.key == "scheduling.athena" and "scheduling.calendar" in unread
    return one.severity == "warning" and (weighs_hours or weighs_calendar or one.key in unread)


def parse_group(source: bytes | str, file: str, *, accounts: Collection[str] = ()) -> list[Problem]:
    """What is wrong with the file of a group by itself: what its locations add is not missing."""
    document = read(source, file)
    if isinstance(document, Problem):
        return [document]
    _, found = decode(document, Definition, checks(accounts), hints(document.tree), private=may_hold_a_key)
    required = ("practice", "hours", "practice.name", "practice.timezone", "practice.numbers")
    kept = [one for one in found if not (one.message == _MISSING and one.key in required)]
    return in_order(document, dict.fromkeys([*group_problems(document), *kept]))
