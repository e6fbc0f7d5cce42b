"""Loads a library without parts of it that nobody here uses, where it can do without them."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import ModuleType
from typing import cast


@contextmanager
def without(*modules: str) -> Generator[None]:
    """Meanwhile they are not there to be imported, as if they were not installed; what is loaded already stays.

    Of libraries that ask for them with `try: import`."""
    loaded = cast("dict[str, ModuleType | None]", sys.modules)  # None: whoever imports it gets an ImportError
    left_out = [name for name in modules if name not in loaded]
    loaded.update(dict.fromkeys(left_out))
    try:
        yield
    finally:
        for name in left_out:
            loaded.pop(name, None)
