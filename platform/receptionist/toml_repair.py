"""TOML text with mistakes -> all of them, and the rest of it as though they were not there."""

import re
from typing import Final

from receptionist.toml_text import Document, Problem, read

_ROUNDS: Final = 20
_ENOUGH: Final = 200_000  # characters that are read in all rounds together
_HEAD = re.compile(r"[ \t]*\[[^\]\n]*\]?\]?[ \t]*(#.*)?$|[ \t]*\[\[?[ \t]*[\w\"'.-]+")
_STATEMENT = re.compile(r"[ \t]*(\[|#|$|[\w\"'.-]+[ \t]*=)")
_INLINE_TABLE: Final = "a { table } stands on one line"


def read_on(source: bytes | str, file: str) -> tuple[Document | None, list[Problem]]:
    """Every mistake that keeps the text from being TOML, in its order; and what is left without their statements, in
    which keys may be missing that stand in the text. No document: nothing can be said of the rest."""
    found = read(source, file)
    if isinstance(found, Document):
        return found, []
    problems = [found]
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    text = text.removeprefix("\ufeff")
    for _ in range(min(_ROUNDS, _ENOUGH // (len(text) + 1))):
        less = _without(text, problems[-1])
        if less is None or less == text:
            return None, problems
        text = less
        again = read(text, file)
        if isinstance(again, Document):
            return again, problems
        if (again.line, again.column) < (problems[-1].line, problems[-1].column):
            return None, problems
        problems.append(again)
    return None, problems


def _without(text: str, problem: Problem) -> str | None:
    """The text with blanks in place of the statement that is wrong, so that all else stays where it is. None: what is
    wrong has no end that one could see."""
    is_twice = problem.message.startswith("stands in the file twice")
    if not (problem.message.startswith("not TOML") or is_twice) or '"""' in text or "'''" in text:
        return None
    if problem.message.endswith(("closing ]", "closing }")):
        return None
    lines = text.split("\n")
    first = problem.line - 1
    last = first + 1
    if problem.suggestion.startswith("["):  # a table's head that lacks a bracket
        return "\n".join([*lines[:first], problem.suggestion, *lines[last:]])
    if _INLINE_TABLE in problem.message:
        last = next((n for n in range(first, len(lines)) if "}" in lines[n]), first) + 1
    elif _HEAD.match(lines[first]) and "=" not in lines[first]:
        while last < len(lines) and not (lines[last].lstrip().startswith("[") and _HEAD.match(lines[last])):
            last += 1  # its keys would be another table's
    elif "=" in lines[first]:
        while last < len(lines) and not _STATEMENT.match(lines[last]):
            last += 1
    blank = [" " * len(line) for line in lines[first:last]]
    return "\n".join([*lines[:first], *blank, *lines[last:]])
