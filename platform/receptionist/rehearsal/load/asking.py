"""One question to a server over HTTP, off the event loop."""

import asyncio
import http.client
from typing import Final
from urllib.parse import urlsplit

_ANSWER_S: Final = 5.0


async def get(url: str, token: str = "") -> tuple[int, str]:
    """Status and body; status 0: nobody answers."""
    return await asyncio.to_thread(_get, url, token)


def _get(url: str, token: str) -> tuple[int, str]:
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.netloc, timeout=_ANSWER_S)
    try:
        connection.request(
            "GET",
            parts.path + (f"?{parts.query}" if parts.query else ""),
            headers={"Authorization": f"Bearer {token}"} if token else {},
        )
        response = connection.getresponse()
        return response.status, response.read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return 0, ""
    finally:
        connection.close()
