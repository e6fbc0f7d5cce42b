"""The built files of ui/static: their addresses for templates, and the route that serves them."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import msgspec
from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Response

from receptionist.errors import ConfigError
from receptionist.web.path_parameters import InPath

UI = Path(__file__).resolve().parents[3] / "ui"
_FOREVER = "public, max-age=31536000, immutable"  # a file's name changes with its content
_PACKABLE = (".css", ".js", ".svg", ".txt")


class _File(msgspec.Struct, frozen=True):
    content: bytes
    packed: bytes  # gzip; empty where it would not help
    media_type: str


class Assets:
    """All files, read once: a few hundred kB."""

    def __init__(self, folder: Path = UI / "static") -> None:
        """Raises ConfigError when they were not built."""
        try:
            manifest = json.loads((folder / "manifest.json").read_bytes())
            self._names: dict[str, str] = manifest["files"]
            self._files = {name: _read(folder / name) for name in self._names.values()}
        except (OSError, ValueError, KeyError) as error:
            raise ConfigError(f"The web assets are not built ({error}). Run: python ui/build.py") from error

    def url(self, name: str) -> str:
        """The address of a file by its plain name. KeyError for a name that the build does not make."""
        return f"/static/{self._names[name]}"

    def routes(self) -> Sequence[HTTPRouteHandler]:
        @get("/static/{name:str}", include_in_schema=False)
        async def static_file(request: Request[None, None, State], name: InPath) -> Response[bytes]:
            file = self._files.get(name)
            if file is None:
                raise NotFoundException
            headers = {"Cache-Control": _FOREVER, "Vary": "Accept-Encoding"}
            if file.packed and "gzip" in request.headers.get("accept-encoding", ""):
                headers["Content-Encoding"] = "gzip"
                return Response(file.packed, media_type=file.media_type, headers=headers)
            return Response(file.content, media_type=file.media_type, headers=headers)

        return [static_file]


def _read(path: Path) -> _File:
    content = path.read_bytes()
    packed = gzip.compress(content, 6, mtime=0) if path.suffix in _PACKABLE else b""
    kinds = {".woff2": "font/woff2", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
    return _File(content, packed, kinds.get(path.suffix, "text/plain"))
