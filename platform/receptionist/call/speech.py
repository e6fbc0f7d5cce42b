"""Text to audio in a practice's voice: kept phrases cost no voice and no wait, all else is made as it is needed."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Sequence
from contextlib import aclosing

from receptionist.call.kept_speech import Kept, PhraseCache
from receptionist.call.takes import Pace, Said, Script, Take
from receptionist.conversation.reading import spoken
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import Sound, Voice, VoiceSettings
from receptionist.providers.standing import NOBODY, Standing, Watch
from receptionist.waiting import Waiting

log = logging.getLogger(__name__)

_FIRST_AUDIO_S = 1.5  # then the next voice is asked
_NEXT_AUDIO_S = 1.5
_LAST_FIRST_AUDIO_S = 8.0  # behind the last voice there is only the carrier's: better late than in another voice
_LAST_NEXT_AUDIO_S = 4.0
_AHEAD_S = 30.0
_LOOK_S = 0.2  # for what another process makes
_BEHIND_S = 1.5  # of silence within a sentence, in all
_LAST_BEHIND_S = 8.0
_MOST_BYTES = 40_000  # of a sentence, and for each letter:
_MOST_BYTES_PER_LETTER = 1600  # three times as much as people need
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
        self._slow: set[tuple[str, str]] = set()  # voices, by name and account: the last sentence came too slowly
        self._live = 0  # sentences being made for callers now: keeping ahead waits for them
        self._quiet = asyncio.Event()
        self._quiet.set()

    def kept(self, text: str, voices: Sequence[Voice], settings: VoiceSettings) -> Kept | None:
        """The phrase, in whichever voice it is in memory. Never waits."""
        found = (self._cache.get(_key(voice, text, settings)) for voice in voices)
        return next((kept for kept in found if kept is not None), None)

    async def speak(
        self, text: str, voices: Standing[Voice], settings: VoiceSettings, *, keep: bool = False
    ) -> AsyncGenerator[Said | None, None]:
        """Mu-law, 8 kHz, in order, and where words end in it. None: the voice has failed, and what follows is the whole
        sentence in another one.

        `keep`: the phrase is fixed and will be said again. A voice that fails is followed at the first word that it
        has not made, where it tells its words, else at a pause before that. Raises ProviderError when nobody can say
        the rest.
        """
        clock = asyncio.get_running_loop().time
        script = Script(text, _given(settings))
        if not script.words:
            return
        failure: ProviderError | None = None
        tried: set[str] = set()
        first = given = 0  # words that are made, bytes of the sentence that were given
        while able := voices.order(clock()):
            voice = able[0]
            whole = not first
            if keep and whole and (kept := await self._cache.load(_key(voice, text, settings))):
                for said in _all_of(script, kept):
                    yield said
                return
            take = Take(script, first, given)
            others = any(voices.allows(one, clock()) for one in able[1:])  # whom a circuit keeps back is no help
            patient = not others and voice.name not in tried
            began, first_s = clock(), 0.0
            voices.asked(voice, began)
            try:
                async with aclosing(self._made(voice, script.rest(first), settings, patient=patient)) as sounds:
                    async for sound in sounds:
                        if isinstance(sound, bytes):
                            first_s = first_s or clock() - began
                        take.slow = patient and _whose(voice) in self._slow
                        for said in take.add(sound):
                            yield said
            except ProviderError as error:
                log.warning("voice failed", extra={"provider": voice.name, "fault": error.kind, "error": str(error)})
                voices.failed(voice, error, clock())
                tried.add(voice.name)
                failure = error
                first += take.words_made(settings.speed)
                given += take.given
                if first == len(script.words):
                    return
                if given and not first:
                    given = 0
                    yield None
                continue
            voices.worked(voice, clock(), first_s)
            for said in take.end():
                yield said
            if keep and whole:
                await self._cache.put(_key(voice, text, settings), Kept(take.audio, take.alignment))
            return
        if keep and not first and (kept := self.kept(text, voices.members, settings)):
            for said in _all_of(script, kept):
                yield said
            return
        raise failure or ProviderError("no voice is configured; add one to [providers] tts", provider="none")

    async def keep(self, texts: Iterable[str], voices: Standing[Voice], settings: VoiceSettings) -> int:
        """Make ahead the phrases that are not kept yet, one after another, after those that callers wait for.

        They are kept in the first voice. Returns how many were made. Raises ProviderError when the first voice cannot,
        or is left alone for now.
        """
        made = 0
        for text in texts if voices.members else ():
            key = _key(voices.members[0], text, settings)
            while not await self._cache.load(key):
                await self._quiet.wait()
                if await self._cache.claim(key):
                    try:
                        if await self._cache.load(key):  # by whoever had the claim until now
                            break
                        await self._cache.put(key, await self._made_ahead(text, voices, settings))
                    finally:
                        await self._cache.release(key)
                    made += 1
                    break
                await asyncio.sleep(_LOOK_S)
        return made

    async def _made_ahead(self, text: str, voices: Standing[Voice], settings: VoiceSettings) -> Kept:
        """By the first voice. Raises ProviderError."""
        voice, clock = voices.members[0], asyncio.get_running_loop().time
        if not voices.allows(voice, clock()):
            raise ProviderError("it is left alone for now", provider=voice.name)
        script = Script(text, _given(settings))
        take, began, first_s = Take(script), clock(), 0.0
        voices.asked(voice, began)
        try:
            async for sound in self._made(voice, script.rest(0), settings, patient=True, live=False):
                first_s = first_s or clock() - began
                list(take.add(sound))
        except ProviderError as error:
            voices.failed(voice, error, clock())
            raise
        voices.worked(voice, clock(), first_s)
        return Kept(take.audio, take.alignment)

    async def trim(self) -> None:
        """Drop from the store what was not said for longest, when there is too much."""
        await self._cache.trim()

    async def _made(
        self, voice: Voice, text: str, settings: VoiceSettings, *, patient: bool, live: bool = True
    ) -> AsyncGenerator[Sound, None]:
        """What one voice makes of a text. A stall, a sentence without sound or without an end is an error."""
        first_s, next_s = (_LAST_FIRST_AUDIO_S, _LAST_NEXT_AUDIO_S) if patient else (_FIRST_AUDIO_S, _NEXT_AUDIO_S)
        behind_s = _LAST_BEHIND_S if patient else _BEHIND_S
        if live:
            self._live += 1
            self._quiet.clear()
        else:
            first_s = next_s = behind_s = _AHEAD_S
        clock = asyncio.get_running_loop().time
        pace = Pace()
        most = _MOST_BYTES + _MOST_BYTES_PER_LETTER * len(text) / settings.speed
        try:
            async with aclosing(voice.speak(text, settings)) as sounds:
                asked, waiting = clock(), Waiting()
                limit_s = first_s
                while True:
                    try:
                        with waiting.until(asked + limit_s):
                            sound = await anext(sounds, None)
                    except TimeoutError as error:
                        raise _fault(voice, ProviderFault.TIMEOUT, f"no audio for {limit_s:g} s") from error
                    if sound is None:
                        break
                    if isinstance(sound, bytes):
                        if not sound:
                            continue
                        pace.came(len(sound), clock() - asked)
                        limit_s = next_s
                        if pace.made > most:
                            message = f"{pace.made} bytes of sound for {len(text)} letters"
                            raise _fault(voice, ProviderFault.MALFORMED, message)
                        if pace.slow:
                            self._slow.add(_whose(voice))
                        if pace.stalled_s > behind_s:
                            raise _fault(voice, ProviderFault.TIMEOUT, "slower than it is listened to")
                    yield sound
                    if isinstance(sound, bytes):
                        asked = clock()
        finally:
            if live:
                self._live -= 1
                if not self._live:
                    self._quiet.set()
        if not pace.made:
            raise _fault(voice, ProviderFault.FAILED, "the voice answered without a sound")
        if not pace.slow:
            self._slow.discard(_whose(voice))


def _given(settings: VoiceSettings) -> Callable[[str], str]:
    """Written text as a voice is given it."""
    return lambda text: spoken(text, settings.spoken, settings.pronounce)


def _all_of(script: Script, kept: Kept) -> Iterator[Said]:
    take = Take(script)
    if kept.alignment:
        yield from take.add(kept.alignment)
    yield from take.add(kept.audio)


def _whose(voice: Voice) -> tuple[str, str]:
    return voice.name, voice.account


def _fault(voice: Voice, kind: ProviderFault, message: str) -> ProviderError:
    return ProviderError(message, provider=voice.name, kind=kind)


def _key(voice: Voice, text: str, settings: VoiceSettings) -> str:
    parts = "\x00".join((voice.name, settings.spoken, f"{settings.speed:g}", _given(settings)(text)))
    return hashlib.sha256(parts.encode()).hexdigest()[:40]
