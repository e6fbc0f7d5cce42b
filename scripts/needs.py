"""Writes what texts must hold for the regular expressions of the dialogue to fit: `python scripts/needs.py [file]`

Working it out takes as long as making the expressions, which most processes never need: so it is done once, here.
"""

import ast
import pkgutil
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import receptionist.conversation
from receptionist.conversation import needs, patterns


def main() -> None:
    path = Path(sys.argv[1]) if sys.argv[1:] else needs.TABLE
    found = expressions()
    for pattern, flags in found:
        re.compile(pattern, flags)  # what can't be made is known here, and not when a caller comes to it
    path.write_bytes(needs.table_of(found))


def expressions() -> list[tuple[str, int]]:
    """All of them, with their flags: those of modules, and those that stand in functions."""
    for module in pkgutil.walk_packages(receptionist.conversation.__path__, "receptionist.conversation."):
        import_module(module.name)
    for path in Path(receptionist.conversation.__path__[0]).rglob("*.py"):
        for pattern, flags in _in_functions(ast.parse(path.read_text("utf-8"))):
            patterns.regex(pattern, flags)
    return [(one.pattern, int(one.flags)) for one in patterns.known()]


def _in_functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="regex"), args=[ast.Constant(value=str(pattern))]):
                yield pattern, 0
            case ast.Call(func=ast.Name(id="regex"), args=[ast.Constant(value=str(pattern)), ast.Attribute(attr=flag)]):
                yield pattern, int(getattr(re, flag))
            case _:
                pass


if __name__ == "__main__":
    main()
