"""What the receptionist said that it would do: what of it is still to be done, and what was never done. Pure."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from receptionist.conversation.history import Entry, FunctionResult, Note, Noted

_KEPT_BY: Final = {"transfer_call": "transferred", "send_text": "sent"}


class Promises(Struct, frozen=True):
    """By kind: "transferred", "sent". `waiting`: a question came first; `broken`: not done, and not put right yet."""

    waiting: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()


def promises_of(entries: Iterable[Entry]) -> Promises:
    waiting: set[str] = set()
    broken: set[str] = set()
    for entry in entries:
        match entry:
            case Noted(kind=Note.PROMISED):
                waiting.add(entry.detail)
            case Noted(kind=Note.UNKEPT):
                waiting.discard(entry.detail)
                broken.add(entry.detail)
            case Noted(kind=Note.AMENDED):
                waiting.discard(entry.detail)
                broken.discard(entry.detail)
            case FunctionResult() if not entry.failed and entry.name in _KEPT_BY and is_kept(entry):
                waiting.discard(_KEPT_BY[entry.name])
                broken.discard(_KEPT_BY[entry.name])
            case _:
                pass
    return Promises(frozenset(waiting), frozenset(broken))


def is_kept(result: FunctionResult) -> bool:
    """Did the function do what was said?"""
    if result.name == "transfer_call":
        return result.result.get("state") in ("ringing", "connected")
    return result.result.get("sent") is not False
