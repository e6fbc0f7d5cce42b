"""What vendors' clients share: HTTP pools whose limits fit a call, and doors to sockets at the same address."""

import ssl
from collections.abc import Mapping
from functools import cache
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

from receptionist.providers.sockets import Door

# Live calls wait for none of these; they only bound what nobody waits for any more.
CONNECT_S: Final = 2.0
READ_S: Final = 8.0
POOL_S: Final = 1.0
CONNECTIONS: Final = 200
KEPT_OPEN: Final = 100
KEPT_OPEN_S: Final = 120.0


def http_client() -> Any:  # Any: httpx is known to the SDKs that bring it, and to them alone
    import httpx

    return httpx.AsyncClient(
        verify=_certificates(),
        timeout=httpx.Timeout(READ_S, connect=CONNECT_S, pool=POOL_S),
        limits=httpx.Limits(
            max_connections=CONNECTIONS, max_keepalive_connections=KEPT_OPEN, keepalive_expiry=KEPT_OPEN_S
        ),
        follow_redirects=True,
    )


@cache  # to read all authorities takes a fiftieth of a second, and a practice may have accounts of its own
def _certificates() -> ssl.SSLContext:
    import httpx

    return httpx.create_ssl_context()


def door(url: str, headers: Mapping[str, str]) -> Door:
    return Door(url, headers, ssl.create_default_context() if url.startswith("wss:") else None)


def in_scheme(url: str, scheme: str) -> str:
    """The same place by HTTP ("http") or for sockets ("ws"), as safe as it was, without a slash at the end."""
    parts = urlsplit(url)
    safe = "s" if parts.scheme in ("https", "wss") else ""
    return urlunsplit((scheme + safe, parts.netloc, parts.path.rstrip("/"), "", ""))
