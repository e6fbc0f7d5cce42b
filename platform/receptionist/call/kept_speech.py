"""Speech that was made once and will be said again: in memory before its store."""

from collections import OrderedDict

from receptionist.call.speech_stores import SpeechStore

_MEMORY_BYTES = 64 * 1024 * 1024


class PhraseCache:
    """Speech by key, in memory before the store. Nothing raises: a damaged or missing store costs only the keeping."""

    def __init__(self, store: SpeechStore) -> None:
        self._store = store
        self._memory: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0

    def get(self, key: str) -> bytes | None:
        """From memory only: never waits."""
        audio = self._memory.get(key)
        if audio is not None:
            self._memory.move_to_end(key)
        return audio

    async def load(self, key: str) -> bytes | None:
        """From memory, else from the store."""
        audio = self.get(key)
        if audio is None:
            audio = await self._store.read(key)
            if audio:
                self._remember(key, audio)
        return audio

    async def put(self, key: str, audio: bytes) -> None:
        self._remember(key, audio)
        await self._store.write(key, audio)

    def _remember(self, key: str, audio: bytes) -> None:
        self._size += len(audio) - len(self._memory.pop(key, b""))
        self._memory[key] = audio
        while self._size > _MEMORY_BYTES and len(self._memory) > 1:
            _, dropped = self._memory.popitem(last=False)
            self._size -= len(dropped)

    async def trim(self) -> None:
        """Drop what was not used for longest when the store has grown too large."""
        await self._store.trim()
