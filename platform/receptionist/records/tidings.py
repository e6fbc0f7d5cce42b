"""When it is time to look what has changed in a database file: several times a second."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Final

_EVERY_S: Final = 0.3


async def look_often() -> AsyncGenerator[None]:
    """SQLite tells nobody; a look by an index costs it a tenth of a millisecond."""
    while True:
        yield
        await asyncio.sleep(_EVERY_S)
