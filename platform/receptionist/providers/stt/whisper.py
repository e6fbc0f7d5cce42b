"""Speech to text by OpenAI's transcriptions, and by servers that are compatible with them: each utterance a request."""

import asyncio
import logging
import re
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from typing import Any, Final, cast

import openai
from openai.types.audio import Transcription, TranscriptionVerbose

from receptionist.audio import mulaw
from receptionist.audio.wav import wav_from_mulaw
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers import openai_account
from receptionist.providers.base import Failed, ListenSettings, Partial, SpeechEvent
from receptionist.providers.embedded.transcripts import Transcript, runs_away, words_said
from receptionist.providers.faults import account_of, fault
from receptionist.providers.own_time import OwnTime
from receptionist.providers.terms import terms
from receptionist.providers.utterances import Action, Forget, Transcribe, Utterances
from receptionist.providers.vendors.openai import OpenAIClient

log = logging.getLogger(__name__)

_ANSWERED_WITHIN_S: Final = 3.0  # of a pause: the line gives up a second later
_SURE: Final = "verbose_json"  # with how sure it is, and whether there was speech at all
_STALLED_S: Final = 1.0  # frames come every 20 ms; a line that has none for so long is silent
_ROUND_S: Final = 0.25
_UNREAD_EVENTS: Final = 512
_MOST_REQUESTS: Final = 4  # at once: one for the pause, and pieces of a long turn that are late
_MOST_PROMPT_CHARACTERS: Final = 500  # some 200 tokens are read, the last ones
_MOST_BEFORE_CHARACTERS: Final = 200

# What the models write over a fan or a tone, having learned from subtitles; a caller may well say it.
_COURTESIES: Final = re.compile(r"(thank you|thanks|bye|goodbye|okay|ok|you|so|yeah|hello)\W*", re.IGNORECASE)


class WhisperRecogniser:
    """`name` is "whisper:whisper-1", which is of the account "openai", or "groq:whisper-large-v3" of another one."""

    def __init__(self, name: str, client: OpenAIClient) -> None:
        self.name = name
        self.account = account_of(name)
        self._model = name.partition(":")[2]
        self._client = client

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator["WhisperListening", None]:
        """Waits for nothing: each utterance is a request of its own."""
        failure: Exception | None = None
        async with asyncio.TaskGroup() as tasks:
            listening = WhisperListening(self.name, self._client, self._model, settings, tasks)
            watching = tasks.create_task(listening.watch())
            try:
                yield listening
            except Exception as error:  # noqa: BLE001 - the caller's own, not to be wrapped into a group
                failure = error
            finally:
                watching.cancel()
                listening.close()
        if failure:
            raise failure

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, an unknown model, or a server that is not there."""
        await openai_account.check(self.name, self._model, self._client)


class WhisperListening:
    """One call's recognition."""

    def __init__(
        self, name: str, client: OpenAIClient, model: str, settings: ListenSettings, tasks: asyncio.TaskGroup
    ) -> None:
        """Requests are made in `tasks`."""
        self._name = name
        self._client = client
        self._model = model
        self._settings = settings
        self._tasks = tasks
        self._time = asyncio.get_running_loop().time
        self._utterances = Utterances(settings.end_of_turn_ms)
        self._ours = OwnTime()
        self._heard_at = self._time()
        self._requests: dict[int, asyncio.Task[None]] = {}
        self._events: asyncio.Queue[SpeechEvent] = asyncio.Queue(_UNREAD_EVENTS)
        self._closed = False
        self.sent_bytes = 0  # utterances that are told early are sent again

    def feed(self, mulaw: bytes) -> None:
        if not self._closed:
            self._heard_at = self._time()
            self._act(self._utterances.fed(mulaw))

    async def events(self) -> AsyncGenerator[SpeechEvent, None]:
        """Ends with Failed."""
        while True:
            event = await self._events.get()
            yield event
            if isinstance(event, Failed):
                return

    async def watch(self) -> None:
        """A line that stopped sending still ends its turns."""
        while True:
            await asyncio.sleep(_ROUND_S)
            if self._utterances.in_turn and not self._closed and self._time() - self._heard_at >= _STALLED_S:
                silence = mulaw.silence(round(_ROUND_S * 1000))
                self._ours.padded(self._utterances.now_s, len(silence))
                self._act(self._utterances.fed(silence))

    def close(self) -> None:
        """Nobody wants to know any more."""
        self._closed = True
        for request in self._requests.values():
            request.cancel()

    def _act(self, actions: Iterable[Action]) -> None:
        for action in actions:
            if self._closed:
                return
            match action:
                case Transcribe() if len(self._requests) >= _MOST_REQUESTS:
                    self._fail(fault(self._name, ProviderFault.TIMEOUT, "it does not keep up"))
                case Transcribe():
                    self._requests[action.number] = self._tasks.create_task(self._transcribe(action))
                case Forget():
                    if request := self._requests.pop(action.number, None):
                        request.cancel()
                case Partial():
                    self._put(Partial(action.text, action.stable, self._ours.fed_s(action.heard_s)))
                case _:
                    self._put(action)

    def _put(self, event: SpeechEvent) -> None:
        if self._events.qsize() >= _UNREAD_EVENTS - 1:
            self._fail(fault(self._name, ProviderFault.FAILED, "nobody listened to what it said"))
        else:
            self._events.put_nowait(event)

    def _fail(self, error: ProviderError) -> None:
        if not self._closed:
            self._events.put_nowait(Failed(str(error), retryable=error.retryable, kind=error.kind))
            self.close()

    async def _transcribe(self, wanted: Transcribe) -> None:
        """One request. Its failure is the listening's: the next recogniser is quicker than a second try."""
        try:
            words = await self._words(wanted)
        except ProviderError as error:
            self._fail(error)
        except Exception:  # the edge of a task
            log.exception("a transcription broke", extra={"provider": self._name})
            self._fail(fault(self._name, ProviderFault.FAILED))
        else:
            self._requests.pop(wanted.number, None)
            self._act(self._utterances.transcribed(wanted.number, words))

    async def _words(self, wanted: Transcribe) -> str:
        self.sent_bytes += len(wanted.audio)
        async with openai_account.asking(self._name, _ANSWERED_WITHIN_S):
            answer = await self._asked(wanted)
        transcript = _transcript(answer)
        if transcript is None:
            raise fault(self._name, ProviderFault.MALFORMED, "no text")
        if runs_away(transcript.text, len(wanted.audio) / mulaw.RATE_HZ):
            raise fault(self._name, ProviderFault.MALFORMED, "the same words again and again")
        return heard(transcript, steady=wanted.steady)

    async def _asked(self, wanted: Transcribe) -> object:
        """Not every compatible server can say how sure it is: that is found out once, and then left out."""
        create: Any = self._client.sdk.audio.transcriptions.create  # Any: its arguments are made elsewhere
        sure = "whisper" in self._model and _SURE not in self._client.left_out.of(self._model)
        arguments = _arguments(self._model, self._settings, wanted, _SURE if sure else "json")
        try:
            return await create(**arguments)
        except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
            if not sure or not any(word in error.message for word in (_SURE, "response_format")):
                raise
            self._client.left_out.add(self._name, self._model, {_SURE}, error.message)
            return await create(**{**arguments, "response_format": "json"})


def heard(transcript: Transcript, *, steady: bool) -> str:
    """The caller's words; empty where the model wrote something over a sound that was none."""
    words = words_said(transcript)
    return "" if steady and _COURTESIES.fullmatch(words) else words


def _transcript(answer: object) -> Transcript | None:
    """None: it is not what the API sends. Compatible servers leave out what they do not know."""
    text = answer.text if isinstance(answer, Transcription | TranscriptionVerbose) else None
    if not isinstance(text, str):  # the SDK builds its types without looking
        return None
    segments = (answer.segments or ()) if isinstance(answer, TranscriptionVerbose) else ()
    sure = [one.avg_logprob for one in segments if isinstance(cast("Any", one.avg_logprob), float)]
    silent = [one.no_speech_prob for one in segments if isinstance(cast("Any", one.no_speech_prob), float)]
    return Transcript(text, max(sure, default=0.0), min(silent, default=0.0))


def _arguments(model: str, settings: ListenSettings, wanted: Transcribe, response_format: str) -> dict[str, Any]:
    """Of a request; what some models take is refused by others."""
    languages = list(dict.fromkeys(one.partition("-")[0].lower() for one in (settings.language, *settings.also_speaks)))
    names = list(terms(settings.listen_for, _MOST_PROMPT_CHARACTERS))
    found: dict[str, Any] = {
        "model": model,
        "file": ("speech.wav", wav_from_mulaw(wanted.audio), "audio/wav"),
        "response_format": response_format,
        "temperature": 0.0,
    }
    if model.startswith("gpt-transcribe"):
        return {**found, "languages": languages, **({"keywords": names} if names else {})}
    if len(languages) == 1:
        found["language"] = languages[0]
    prompt = " ".join(part for part in (f"{', '.join(names)}." if names else "", _end_of(wanted.before)) if part)
    return {**found, "prompt": prompt} if prompt and "diarize" not in model else found


def _end_of(words: str) -> str:
    return words[-_MOST_BEFORE_CHARACTERS:].partition(" ")[2] if len(words) > _MOST_BEFORE_CHARACTERS else words
