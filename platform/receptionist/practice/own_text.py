"""Changes of a whole practice, made in its own text: of what its group shares, only what may be laid over. Pure."""

from collections.abc import Sequence

import msgspec

from receptionist.practice.edit import Change, Drop, EditError, edit
from receptionist.practice.groups import GroupReader, Layers, layers
from receptionist.toml_text import KeyPath, Problem, dotted, read


def edit_own(text: str, file: str, changes: Sequence[Change], group: GroupReader | None) -> str:
    """`edit` of a practice's own text, by paths of the whole that it makes with its group's. Where there is no group
    they are the same. Raises EditError, also for an entry of a list that stands in the group's file."""
    for change in changes:
        own = read(text, file)
        if isinstance(own, Problem):
            raise EditError(f"{own}. Mend that first.")
        whole, problems = layers(own, group)
        if not isinstance(whole, Layers) and not problems:
            return edit(text, changes)
        if isinstance(whole, Layers):
            change = _in_own(change, whole)
        elif change.path != ("extends",):  # which is how it is mended
            raise EditError(f"{problems[0]}. Mend that first.")
        text = edit(text, [change])  # one by one: each may move the places of the next
    return text


def _in_own(change: Change, whole: Layers) -> Change:
    if isinstance(change, Drop) and whole.is_shared(change.path):
        raise _elsewhere(change.path, whole)
    moved = msgspec.structs.replace(change, path=_own_path(change.path, whole))
    to: object = getattr(change, "to", None)  # of an entry that takes another place of its list
    if isinstance(to, int):
        last = _own_path((*change.path[:-1], to), whole)[-1]
        moved = msgspec.structs.replace(moved, to=last)
    return moved


def _own_path(path: KeyPath, whole: Layers) -> KeyPath:
    found = whole.own_path(path)
    if found is None:
        raise _elsewhere(path, whole)
    return found


def _elsewhere(path: KeyPath, whole: Layers) -> EditError:
    return EditError(f"{dotted(path)} stands in {whole.group.file}, which its group shares; change it there.")
