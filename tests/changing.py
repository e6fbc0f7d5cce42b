"""A change of a practice's file, made at once and by nobody: what a test needs where history does not matter."""

import hashlib
from collections.abc import Callable, Sequence

from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change
from receptionist.practice.own_text import edit_own
from receptionist.practice.practice import Practice
from receptionist.practice.registry import Registry


def changed(registry: Registry, slug: str, changes: Callable[[Definition], Sequence[Change]]) -> Practice:
    """What is served afterwards. Blocks."""
    before, store = registry.by_slug(slug), registry.store
    assert before is not None, registry.problems()
    text = edit_own(before.text, store.file(slug), changes(before.definition), store.group)
    store.write(slug, text.encode(), base=hashlib.sha256(before.text.encode()).hexdigest())
    registry.take(slug)
    after = registry.by_slug(slug)
    assert after is not None, registry.problems()
    return after
