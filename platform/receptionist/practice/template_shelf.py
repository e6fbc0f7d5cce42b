"""Where templates stand: those that come with the platform, and the operator's own in a folder beside it."""

import logging
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from receptionist.practice.template import Origin, Template, TemplateError, read_template
from receptionist.toml_text import MAX_BYTES

log = logging.getLogger(__name__)

_PACKAGED = Path(__file__).parent / "templates"


class TemplateShelf:
    """Templates by name. `folder` is the operator's: a file there stands in front of a packaged one of the same name.

    Its methods read files: call them off the event loop."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._known: dict[Path, tuple[tuple[int, int], Template | None]] = {}  # by time and size; None: it is none

    def all(self) -> list[Template]:
        """By title. A file that is no template is left out, with a line in the log."""
        by_name = {one.name: one for one in built_in()}
        by_name |= {one.name: one for one in self._own()}
        return sorted(by_name.values(), key=lambda one: one.heading.title.casefold())

    def get(self, name: str) -> Template | None:
        return next((one for one in self.all() if one.name == name), None)

    def _own(self) -> list[Template]:
        if self._folder is None or not self._folder.is_dir():
            return []
        found = [self._read(file) for file in sorted(self._folder.glob("*.toml"))]
        return [template for template in found if template is not None]

    def _read(self, file: Path) -> Template | None:
        """Anew when it has changed."""
        try:
            facts = file.stat()
            stamp = (facts.st_mtime_ns, facts.st_size)
            known = self._known.get(file)
            if known is None or known[0] != stamp:
                self._known[file] = (stamp, None)
                self._known[file] = (stamp, template_from_file(file, origin="platform"))
            return self._known[file][1]
        except (TemplateError, OSError) as error:
            log.warning("a template is left out", extra={"file": file.name, "why": str(error)})
            return None


def template_from_file(file: Path, *, origin: Origin) -> Template:
    """Raises TemplateError, OSError."""
    with file.open("rb") as opened:
        return read_template(opened.read(MAX_BYTES + 1), file.name, origin=origin)


@cache  # of files that come with the package
def built_in() -> Sequence[Template]:
    return tuple(template_from_file(file, origin="built-in") for file in sorted(_PACKAGED.glob("*.toml")))
