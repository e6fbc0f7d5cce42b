"""`/schema/practice.json`: the JSON Schema of practice files, for editors. The same for everyone."""

import gzip
import hashlib
from typing import Any

from litestar import Request, get
from litestar.handlers import HTTPRouteHandler
from litestar.response import Response

from receptionist.practice.schema import schema_text

ADDRESS = "/schema/practice.json"
_MEDIA_TYPE = "application/schema+json"


def schema_route() -> HTTPRouteHandler:
    """Made once: it changes with the program alone."""
    text = schema_text().encode()
    packed = gzip.compress(text, 6, mtime=0)
    digest = hashlib.sha256(text).hexdigest()[:32]

    @get(ADDRESS, include_in_schema=False)
    async def practice_schema(request: Request[Any, Any, Any]) -> Response[bytes]:
        pack = "gzip" in request.headers.get("accept-encoding", "")
        tag = f'"{digest}{"-gzip" if pack else ""}"'
        headers = {
            "Cache-Control": "public, max-age=300",
            "ETag": tag,
            "Vary": "Accept-Encoding",
            "Access-Control-Allow-Origin": "*",  # editors that run in a browser read it too
        }
        if _names(request.headers.get("if-none-match", ""), tag):
            return Response(b"", status_code=304, headers=headers)
        headers |= {"Content-Encoding": "gzip"} if pack else {}
        return Response(packed if pack else text, media_type=_MEDIA_TYPE, headers=headers)

    return practice_schema


def _names(condition: str, tag: str) -> bool:
    """Whether If-None-Match names the tag. A cache on the way may have made it a weak one."""
    tags = [one.strip().removeprefix("W/") for one in condition.split(",")]
    return tag in tags or tags == ["*"]
