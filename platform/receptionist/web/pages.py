"""Templates to pages: one environment, strict about names, with everything escaped."""

from collections.abc import Mapping
from pathlib import Path
from types import CodeType
from typing import Any, Final, cast

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from litestar import Request
from litestar.response import Response

from receptionist.web.assets import UI, Assets

HTML = "text/html"


class _Compiled(BytecodeCache):
    """What was compiled in this process, by its text: a process may hold several sites."""

    def __init__(self) -> None:
        self._kept: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._kept.get(bucket.key + bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key + bucket.checksum] = bucket.code


_COMPILED: Final = _Compiled()


class Pages:
    """Renders the templates of ui/templates, each compiled once."""

    def __init__(self, assets: Assets, folder: Path = UI / "templates") -> None:
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
        )
        shared = cast("dict[str, Any]", self._environment.globals)  # Any: jinja types it by its own entries alone
        shared["asset"] = assets.url

    def html(self, template: str, values: Mapping[str, Any]) -> str:  # Any: whatever the template shows
        return self._environment.get_template(template).render(values)


def html_response(text: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Response[str]:
    """A page or a part of one; neither is ever taken for the other."""
    together = {"Vary": "HX-Request-Type, Cookie", **(headers or {})}
    return Response(text, status_code=status, media_type=HTML, headers=together)


def wants_partial(request: Request[Any, Any, Any]) -> bool:
    """The one rule: htmx swapping a part of a page gets the part, everyone else gets the page."""
    return request.headers.get("hx-request-type") == "partial"


def by_htmx(request: Request[Any, Any, Any]) -> bool:
    return request.headers.get("hx-request") == "true"
