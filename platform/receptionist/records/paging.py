"""Where a list goes on: a place in (time, id) order that survives new rows, as text for an address."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime

import msgspec
from piccolo.columns import Text, Timestamptz
from piccolo.custom_types import Combinable


class Cursor(msgspec.Struct, frozen=True):
    """The last row already shown; a list with `before=cursor` starts with the next older one."""

    at: datetime  # aware
    id: str

    def text(self) -> str:
        """Safe in an address as it stands."""
        return urlsafe_b64encode(f"{self.at.isoformat()} {self.id}".encode()).decode().rstrip("=")

    @staticmethod
    def read(text: str) -> "Cursor | None":
        """What `text()` wrote; None for anything else (a hand-edited address shows the first page)."""
        try:
            at, _, identity = urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().partition(" ")
            cursor = Cursor(datetime.fromisoformat(at), identity)
        except ValueError:
            return None
        return cursor if identity and cursor.at.tzinfo is not None else None


def older(at: Timestamptz, identity: Text, cursor: Cursor) -> Combinable:
    """The rows behind the cursor when the newest stand first. The bare bound on the time is what the index serves."""
    return (at <= cursor.at) & ((at < cursor.at) | (identity < cursor.id))
