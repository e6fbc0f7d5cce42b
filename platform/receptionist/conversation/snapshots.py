"""All that another process needs to go on with a conversation, and how it is kept: versions, and their upgrades. Pure.

A process may find what an older version has stored, or (while servers are replaced one by one) a newer one. What is
older is brought up to date, a step at a time. Of what is newer the entries are taken as far as they can be read, and
the built-in dialogue makes up its mind from them alone, as it does when it takes over from another model.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

import msgspec

from receptionist.conversation import builtin_state
from receptionist.conversation.history import Entry, Json

VERSION: Final = 2  # of what is written. A change of it needs a sample of the form before it beside the tests


class Snapshot(msgspec.Struct, frozen=True):
    """Stored after each turn. `state` is the built-in dialogue's own."""

    entries: list[Entry]
    state: bytes
    turn: int
    pending: str = ""  # why the stream was left: "transfer:<person>", "voiceless"; what `/voice/resume` must do
    version: int = VERSION


def encode_snapshot(snapshot: Snapshot) -> bytes:
    return msgspec.json.encode(snapshot)


def decode_snapshot(data: bytes) -> Snapshot:
    """Of any version. Raises msgspec.DecodeError for bytes that are no snapshot."""
    raw = msgspec.json.decode(data, type=dict[str, Any])  # Any: JSON of whatever version
    version = raw.get("version", 1)  # the first did not say
    if not isinstance(version, int) or version < 1:
        raise msgspec.ValidationError(f"{version!r} is no version of a snapshot")
    if version > VERSION:
        return _of_a_newer_one(raw)
    for step in range(version, VERSION):
        raw = _UPGRADES[step](raw)
    snapshot = msgspec.convert(raw, Snapshot)
    return snapshot if builtin_state.is_readable(snapshot.state) else msgspec.structs.replace(snapshot, state=b"")


def _said_its_version(raw: Json) -> Json:
    """1 to 2. Nothing else has changed, so that a server of the version before reads it too."""
    return {**raw, "version": 2}


_UPGRADES: Final[Mapping[int, Callable[[Json], Json]]] = {1: _said_its_version}  # by the version that they begin with


def _of_a_newer_one(raw: Json) -> Snapshot:
    """What of it is like ours. Raises msgspec.ValidationError where that is too little to go on with."""
    turn, pending, entries = raw.get("turn"), raw.get("pending"), raw.get("entries")
    if not isinstance(turn, int) or not isinstance(entries, list):
        raise msgspec.ValidationError("a newer version of a snapshot, without entries and turn")
    known = [entry for one in cast("list[Any]", entries) if (entry := _entry(one)) is not None]
    return Snapshot(known, b"", turn, pending if isinstance(pending, str) else "")


def _entry(raw: object) -> Entry | None:
    """None: of a kind that this version does not know."""
    try:
        return msgspec.convert(raw, Entry)
    except msgspec.ValidationError:
        return None
