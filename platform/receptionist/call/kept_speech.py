"""Speech that was made once and will be said again: in memory before its store."""

from collections import OrderedDict

import msgspec

from receptionist.call.speech_stores import SpeechStore
from receptionist.providers.base import Alignment

_MEMORY_BYTES = 64 * 1024 * 1024


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """A phrase's speech, and when each of its words is said, where its voice tells that."""

    audio: bytes
    alignment: Alignment | None = None


def encode(kept: Kept) -> bytes:
    """As stores hold it."""
    return msgspec.msgpack.encode(kept)


def decode(data: bytes | None) -> Kept | None:
    """None: nothing is there, or something else is."""
    try:
        kept = _DECODER.decode(data or b"")
    except msgspec.DecodeError:
        return None
    return kept if kept.audio else None


_DECODER = msgspec.msgpack.Decoder(Kept)


class PhraseCache:
    """Speech by key, in memory before the store. Nothing raises: a damaged or missing store costs only the keeping."""

    def __init__(self, store: SpeechStore) -> None:
        self._store = store
        self._memory: OrderedDict[str, Kept] = OrderedDict()
        self._size = 0

    def get(self, key: str) -> Kept | None:
        """From memory only: never waits."""
        kept = self._memory.get(key)
        if kept is not None:
            self._memory.move_to_end(key)
        return kept

    async def load(self, key: str) -> Kept | None:
        """From memory, else from the store."""
        kept = self.get(key)
        if kept is None:
            kept = decode(await self._store.read(key))
            if kept:
                self._remember(key, kept)
        return kept

    async def put(self, key: str, kept: Kept) -> None:
        self._remember(key, kept)
        await self._store.write(key, encode(kept))

    async def claim(self, key: str) -> bool:
        """False: another process is making it just now. Whoever has claimed it releases it, however it went."""
        return await self._store.claim(key)

    async def release(self, key: str) -> None:
        await self._store.release(key)

    def _remember(self, key: str, kept: Kept) -> None:
        earlier = self._memory.pop(key, None)
        self._size += len(kept.audio) - (len(earlier.audio) if earlier else 0)
        self._memory[key] = kept
        while self._size > _MEMORY_BYTES and len(self._memory) > 1:
            _, dropped = self._memory.popitem(last=False)
            self._size -= len(dropped.audio)

    async def trim(self) -> None:
        """Drop what was not used for longest when the store has grown too large."""
        await self._store.trim()
