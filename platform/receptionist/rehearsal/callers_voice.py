"""What a rehearsed caller says, as sound: made once by a voice, pitched so that it is nobody's we know, and kept."""

import asyncio
import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import aclosing
from pathlib import Path
from typing import Final

from receptionist.audio import mulaw
from receptionist.audio.resample import resample
from receptionist.conversation.reading import spoken
from receptionist.errors import ReceptionistError
from receptionist.providers.base import Voice, VoiceSettings

_PITCH: Final = 1.06  # above the receptionist's, where one voice is all there is; more of it is understood worse
_SPEED: Final = 0.95
_BEFORE_MS: Final = 200
_AFTER_MS: Final = 200
_MADE_BY: Final = "1"  # another number when what is made of a text changes


class CallersVoiceError(ReceptionistError):
    """No voice could say what the caller says."""


class CallersVoice:
    """`name`: of the voice that speaks. `folder`: where its sound is kept; made when it is missing."""

    def __init__(self, name: str, language: str, folder: Path) -> None:
        self._name = name
        self._folder = folder
        self._settings = VoiceSettings(speed=_SPEED / _PITCH, language=language)

    async def lacks(self, lines: Iterable[str]) -> bool:
        """Not all of it is kept: a voice is needed for the rest."""
        return not await asyncio.to_thread(lambda: all(self._place(line).is_file() for line in lines))

    async def of(self, lines: Iterable[str], voice: Voice | None = None) -> Mapping[str, bytes]:
        """Each line in mu-law, 8 kHz, with a little quiet around it. Raises CallersVoiceError, ProviderError."""
        return {line: await self._line(line, voice) for line in dict.fromkeys(lines)}

    async def _line(self, line: str, voice: Voice | None) -> bytes:
        place = self._place(line)
        if await asyncio.to_thread(place.is_file):
            return await asyncio.to_thread(place.read_bytes)
        audio = bytearray()
        if voice:
            async with aclosing(voice.speak(self._text(line), self._settings)) as sounds:
                async for sound in sounds:
                    if isinstance(sound, bytes):
                        audio += sound
        if not audio:
            raise CallersVoiceError(f"No voice made a sound of “{line}”.")
        made = await asyncio.to_thread(_pitched, bytes(audio))
        await asyncio.to_thread(_keep, place, made)
        return made

    def _text(self, line: str) -> str:
        return spoken(line, self._settings.language, ())

    def _place(self, line: str) -> Path:
        key = f"{_MADE_BY} {self._name} {self._settings.language} {_PITCH:g} {self._text(line)}"
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.ulaw"


def _pitched(audio: bytes) -> bytes:
    """Higher, and no faster for that: it was spoken slower by as much."""
    higher = resample(mulaw.decode(audio), round(mulaw.RATE_HZ * _PITCH), mulaw.RATE_HZ)
    return mulaw.silence(_BEFORE_MS) + mulaw.encode(higher) + mulaw.silence(_AFTER_MS)


def _keep(place: Path, audio: bytes) -> None:
    """Whole or not at all. A folder that cannot be written costs only the keeping."""
    draft = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(audio)
        draft.replace(place)
    except OSError:
        draft.unlink(missing_ok=True)
