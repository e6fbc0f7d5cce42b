"""Text to audio in a practice's voice: kept phrases cost no voice and no wait, all else is made as it is needed."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import aclosing

from receptionist.call.kept_speech import PhraseCache
from receptionist.conversation.speakable import spoken
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import Voice, VoiceSettings
from receptionist.providers.standing import NOBODY, Standing, Watch

log = logging.getLogger(__name__)

_FIRST_AUDIO_S = 1.5  # then the next voice is asked
_NEXT_AUDIO_S = 1.5
_LAST_FIRST_AUDIO_S = 8.0  # behind the last voice there is only the carrier's: better late than in another voice
_LAST_NEXT_AUDIO_S = 4.0
_AHEAD_S = 30.0
_BYTES_PER_LETTER = 550  # of speech as people speak it: 14 letters a second
_NEARLY_ALL = 0.8
# A voice that failed stands behind the others for the rest of the call; alone, it is asked once more.
_PAUSES_S = (0.0, 60.0)


def standing_of(voices: Sequence[Voice], watch: Watch = NOBODY) -> Standing[Voice]:
    """Which of the voices speak in one call, and in which order; one for its whole length."""
    return Standing("voice", voices, _PAUSES_S, watch)


class Speech:
    """All speech of one process, and what is kept of it. Whose voices speak, in order of preference, comes with each
    call."""

    def __init__(self, cache: PhraseCache) -> None:
        self._cache = cache
        self._live = 0  # sentences being made for callers now: keeping ahead waits for them
        self._quiet = asyncio.Event()
        self._quiet.set()

    def kept(self, text: str, voices: Sequence[Voice], settings: VoiceSettings) -> bytes | None:
        """The phrase's audio, in whichever voice it is in memory. Never waits."""
        found = (self._cache.get(_key(voice, text, settings)) for voice in voices)
        return next((audio for audio in found if audio is not None), None)

    async def speak(
        self, text: str, voices: Standing[Voice], settings: VoiceSettings, *, keep: bool = False
    ) -> AsyncGenerator[bytes | None, None]:
        """Mu-law, 8 kHz, in order. None: the voice has failed, and what follows is the whole sentence in another one.

        `keep`: the phrase is fixed and will be said again. A sentence of which nearly all was made when its voice
        failed is not said again. Raises ProviderError when no voice can say it.
        """
        clock = asyncio.get_running_loop().time
        failure: ProviderError | None = None
        tried: set[str] = set()
        while able := voices.order(clock()):
            voice, made = able[0], bytearray()
            if keep and (audio := await self._cache.load(_key(voice, text, settings))):
                yield audio
                return
            try:
                patient = len(able) == 1 and voice.name not in tried
                began, first_s = clock(), 0.0
                voices.asked(voice, began)
                async with aclosing(self._made(voice, text, settings, patient=patient)) as chunks:
                    async for chunk in chunks:
                        first_s = first_s or clock() - began
                        made += chunk
                        yield chunk
                voices.worked(voice, clock(), first_s)
            except ProviderError as error:
                log.warning("voice failed", extra={"provider": voice.name, "fault": error.kind, "error": str(error)})
                voices.failed(voice, error, clock())
                tried.add(voice.name)
                failure = error
                if len(made) >= _NEARLY_ALL * _BYTES_PER_LETTER * len(spoken(text)):
                    return
                if made:
                    yield None
                continue
            if keep:
                await self._cache.put(_key(voice, text, settings), bytes(made))
            return
        if keep and (audio := self.kept(text, voices.members, settings)):
            yield audio
            return
        raise failure or ProviderError("no voice is configured; add one to [providers] tts", provider="none")

    async def keep(self, texts: Iterable[str], voices: Standing[Voice], settings: VoiceSettings) -> int:
        """Make ahead the phrases that are not kept yet, one after another, after those that callers wait for.

        They are kept in the first voice. Returns how many were made. Raises ProviderError when the first voice cannot,
        or is left alone for now.
        """
        clock = asyncio.get_running_loop().time
        made = 0
        for text in texts if voices.members else ():
            voice = voices.members[0]
            if await self._cache.load(_key(voice, text, settings)):
                continue
            await self._quiet.wait()
            if not voices.allows(voice, clock()):
                raise ProviderError("it is left alone for now", provider=voice.name)
            began, first_s = clock(), 0.0
            audio = bytearray()
            voices.asked(voice, began)
            try:
                async with aclosing(self._made(voice, text, settings, patient=True, live=False)) as chunks:
                    async for chunk in chunks:
                        first_s = first_s or clock() - began
                        audio += chunk
            except ProviderError as error:
                voices.failed(voice, error, clock())
                raise
            voices.worked(voice, clock(), first_s)
            await self._cache.put(_key(voice, text, settings), bytes(audio))
            made += 1
        return made

    async def trim(self) -> None:
        """Drop from disk what was not said for longest, when there is too much."""
        await self._cache.trim()

    async def _made(
        self, voice: Voice, text: str, settings: VoiceSettings, *, patient: bool, live: bool = True
    ) -> AsyncGenerator[bytes, None]:
        """One voice's chunks; a stall or a sentence without sound is an error."""
        first_s, next_s = (_LAST_FIRST_AUDIO_S, _LAST_NEXT_AUDIO_S) if patient else (_FIRST_AUDIO_S, _NEXT_AUDIO_S)
        if live:
            self._live += 1
            self._quiet.clear()
        else:
            first_s = next_s = _AHEAD_S
        anything = False
        try:
            async with aclosing(voice.speak(spoken(text), settings)) as chunks:
                while True:
                    limit_s = next_s if anything else first_s
                    try:
                        async with asyncio.timeout(limit_s):
                            chunk = await anext(chunks, None)
                    except TimeoutError as error:
                        message = f"no audio for {limit_s:g} s"
                        raise ProviderError(message, provider=voice.name, kind=ProviderFault.TIMEOUT) from error
                    if chunk is None:
                        break
                    if isinstance(chunk, bytes) and chunk:
                        anything = True
                        yield chunk
        finally:
            if live:
                self._live -= 1
                if not self._live:
                    self._quiet.set()
        if not anything:
            raise ProviderError("the voice answered without a sound", provider=voice.name)


def _key(voice: Voice, text: str, settings: VoiceSettings) -> str:
    parts = "\x00".join((voice.name, settings.language, f"{settings.speed:g}", spoken(text)))
    return hashlib.sha256(parts.encode()).hexdigest()[:40]
