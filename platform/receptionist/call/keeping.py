"""Makes practices' fixed phrases into speech ahead of time, and again when a placeholder's value changes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from receptionist.call.speech import Speech, standing_of
from receptionist.clock import Clock
from receptionist.conversation.faq_matching import choices_of, wordings
from receptionist.conversation.spoken_language import language_of_text
from receptionist.errors import ProviderError
from receptionist.practice.definition import Definition
from receptionist.practice.registry import Practice
from receptionist.practice.wording import StockPhrase, stock
from receptionist.providers.base import Chain, FaqMatcher, Voice, VoiceSettings
from receptionist.providers.tts.embedded import EmbeddedVoice

log = logging.getLogger(__name__)

_ROUND_S = 30.0  # a greeting's placeholders (hours, next opening) change on the minute at most
_LOOK_S = 1.0  # what was published is found so soon
_AGAIN_S = 2.0
_CALM_WITHIN_S = 60
_FIRST_PHRASES = 4  # the greeting
_URGENT_PHRASES = 30  # with it what is said when something is wrong or slow, and the emergency reply


class PhraseKeeper:
    """Goes round the practices for as long as the process lives; calls always come first."""

    def __init__(
        self,
        practices: Callable[[], Awaitable[Sequence[Practice]]],
        changed: Callable[[], Sequence[Practice]],
        speech: Speech,
        chain: Callable[[Definition, str], Chain],
        clock: Clock,
        phrases: Callable[[Definition, datetime], Sequence[str]],
        matcher: FaqMatcher,
        live_calls: Callable[[], int],
        *,
        everything: bool = True,
    ) -> None:
        """`practices` gives those whose speech is made ahead, the likeliest to be called first; `changed` those that
        were published since it was asked last.

        `chain` gives a practice's voices, in order of preference: the first one's speech is made ahead. `phrases` gives
        a practice's fixed phrases at a moment, most urgent first; without `everything`, these alone are made.
        """
        self._practices = practices
        self._changed = changed
        self._speech = speech
        self._chain = chain
        self._clock = clock
        self._phrases = phrases
        self._matcher = matcher
        self._live_calls = live_calls
        self._everything = everything
        self._unable: set[str] = set()
        self._turn = asyncio.Lock()  # one phrase at a time, of the round or of what was just published
        self.state = "being made"  # for `/ready?strict=1`: "ready" when what callers cannot wait for is kept

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._go_round())
            tasks.create_task(self._follow())

    async def _go_round(self) -> None:
        while True:
            try:
                made = await self._round()
            except ProviderError as error:
                log.debug("phrases wait for a voice", extra={"error": str(error)})
                await asyncio.sleep(_AGAIN_S)
                continue
            if made:
                log.info("phrases kept", extra={"phrases": made})
                await self._speech.trim()
            await asyncio.sleep(_ROUND_S)

    async def _follow(self) -> None:
        """Whoever was just published is likely to be called, by its owner: it does not wait for its turn."""
        while True:
            for practice in self._changed():
                await self._learn([practice])
                try:
                    made = await self._keep(practice, _URGENT_PHRASES)
                except ProviderError as error:  # it is asked again at the next round
                    log.debug("phrases wait for a voice", extra={"error": str(error)})
                    continue
                log.info("phrases of a new version kept", extra={"practice": practice.slug, "phrases": made})
            await asyncio.sleep(_LOOK_S)

    async def _round(self) -> int:
        """Raises ProviderError while the voice or the matcher of somebody is still loading; the others are served."""
        practices = await self._practices()
        made, failure = 0, None
        async with asyncio.TaskGroup() as tasks:
            learning = tasks.create_task(self._learn(practices))
            for practice in practices:  # greetings everywhere first
                try:
                    made += await self._keep(practice, _FIRST_PHRASES)
                except ProviderError as error:
                    failure = error
        failure = learning.result() or failure
        for practice in practices:
            try:
                made += await self._keep(practice, _URGENT_PHRASES)
            except ProviderError as error:
                failure = error
        if failure is not None:
            raise failure
        self.state = "ready"
        for practice in practices:
            made += await self._keep_the_rest(practice)
        return made

    async def _learn(self, practices: Sequence[Practice]) -> ProviderError | None:
        """Questions, beside the greetings: the matcher is another process, and whoever calls first asks something."""
        try:
            for practice in practices:
                await self._matcher.prepare(wordings(practice.definition), choices_of(practice.definition))
        except ProviderError as error:
            return error
        return None

    async def _keep_the_rest(self, practice: Practice) -> int:
        chain, made = self._chain(practice.definition, practice.slug), 0
        voices = chain.voices
        for other in voices[1:]:  # a voice that takes over in a call must not be silent while it is needed most
            made += await self._keep_fillers(practice, other)
        if (
            self._everything and voices and isinstance(voices[0], EmbeddedVoice)
        ):  # elsewhere each letter costs, and most are never said
            made += await self._keep(practice, None)
        return made

    async def _keep(self, practice: Practice, most: int | None) -> int:
        definition, made = practice.definition, 0
        chain = self._chain(definition, practice.slug)
        voices = standing_of(chain.voices, chain.watch)
        try:
            for phrase in self._fixed(practice)[:most]:
                await self._until_calm()
                async with self._turn:
                    made += await self._speech.keep([phrase], voices, voice_settings(definition, phrase))
        except ProviderError as error:
            if error.retryable:
                raise
            if practice.slug not in self._unable:
                self._unable.add(practice.slug)
                log.warning("no voice for a practice", extra={"practice": practice.slug, "why": str(error)})
        return made

    async def _keep_fillers(self, practice: Practice, voice: Voice) -> int:
        definition = practice.definition
        languages = ("", *definition.practice.also_speaks)
        fillers: tuple[StockPhrase, ...] = ("filler", "filler_again")
        phrases = [stock(definition, one, language) for language in languages for one in fillers]
        voices = standing_of([voice], self._chain(definition, practice.slug).watch)
        try:
            await self._until_calm()
            async with self._turn:
                return sum([await self._speech.keep([one], voices, voice_settings(definition, one)) for one in phrases])
        except ProviderError as error:  # it is asked again at the next round
            log.debug("fillers wait for a voice", extra={"provider": voice.name, "error": str(error)})
            return 0

    async def _until_calm(self) -> None:
        """Speech made ahead takes the processor from those who are talking; it waits for them, but not for ever."""
        for _ in range(_CALM_WITHIN_S):
            if not self._live_calls():
                return
            await asyncio.sleep(1)

    def _fixed(self, practice: Practice) -> Sequence[str]:
        definition = practice.definition
        return self._phrases(definition, self._clock.now().astimezone(ZoneInfo(definition.practice.timezone)))


def voice_settings(definition: Definition, text: str = "", otherwise: str = "") -> VoiceSettings:
    """How the practice sounds when it says this text. `otherwise`: the text's language, where its words do not tell; of
    a fixed phrase nothing, since its speech is looked for under its language."""
    language = definition.practice.language
    spoken = language_of_text(text, definition, otherwise) if text else language
    return VoiceSettings(
        speed=definition.voice.speed,
        language=language,
        of_text=spoken if spoken != language else "",
        pronounce=tuple(definition.voice.pronounce.items()),
    )
