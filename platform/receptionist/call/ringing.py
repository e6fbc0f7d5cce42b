"""What is reached for a call while it still rings: its recogniser's stream, and the doors of its model and its voice.

The carrier asks what to do with a call, is told, and opens the call's stream a moment later. What the caller's first
turn needs is opened meanwhile. Nothing depends on it: a call that finds nothing here opens its own. Where several
processes serve, any of them may get the stream: each reaches the model and the voice, and none a recogniser.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from typing import Any, Final

import msgspec

from receptionist.audio import mulaw
from receptionist.errors import ProviderError
from receptionist.providers.base import (
    Chain,
    Listening,
    ListenSettings,
    Model,
    Partial,
    Recogniser,
    Sends,
    SpeechEvent,
    Voice,
    VoiceSettings,
    WarmModel,
    WarmVoice,
)
from receptionist.providers.circuit import NO_VERDICT
from receptionist.providers.embedded.workers import PROVIDER as EMBEDDED
from receptionist.providers.standing import Standing

log = logging.getLogger(__name__)

_ANSWER_LEAVES_S: Final = 0.005  # the carrier has its answer before anything here begins
_REACHED_WITHIN_S: Final = 4.0
_KEPT_S: Final = 10.0  # a carrier opens the stream within a second or two, or never
_SILENCE_EVERY_S: Final = 4.0  # streams are closed after ten seconds without audio
_SILENCE: Final = mulaw.SILENCE * mulaw.FRAME_BYTES
_MOST: Final = 8  # streams without a call: vendors count those that are open, and refuse calls beyond their number
_MOST_TASKS: Final = 1024  # every live call whose stream was opened here has one
_RESTS_S: Final = 30.0  # a recogniser that did not open one is not asked ahead of time for so long


class FirstAsked(msgspec.Struct, frozen=True):
    """Who is asked first in a call, and how they are told to work."""

    recogniser: Recogniser | None
    model: Model | None
    voice: Voice | None
    listen: ListenSettings
    speak: VoiceSettings


def first_asked(chain: Chain, listen: ListenSettings, speak: VoiceSettings, at: float) -> FirstAsked:
    """`at`: monotonic seconds. This machine's own recogniser needs no door."""
    recognisers = Standing("recogniser", chain.recognisers, (), chain.watch).order(at)
    models = Standing("model", chain.models, (), chain.watch).order(at)
    voices = Standing("voice", chain.voices, (), chain.watch).order(at)
    first = next((one for one in recognisers[:1] if one.account != EMBEDDED), None)
    return FirstAsked(first, models[0] if models else None, voices[0] if voices else None, listen, speak)


class Ringing:
    """All calls of one process that ring. What is opened here is closed here, within `attended`."""

    def __init__(
        self,
        count: Callable[[str], None] = lambda _: None,
        *,
        most: int = _MOST,
        kept_s: float = _KEPT_S,
        streams: bool = True,
    ) -> None:
        """`count` is told of each stream what became of it: ready, late, failed, unused, or full (not opened).
        `streams`: every call that rings here comes here; else no recogniser's stream is opened for one."""
        self.tell: Callable[[str, str, str], None] = lambda call, practice, caller: None  # siblings, that one rings
        self._count = count
        self._most = most
        self._kept_s = kept_s
        self._streams = streams
        self._for_siblings = 0  # calls that ring at siblings, for which somebody is reached now
        self._early: dict[str, _Early] = {}  # by call, those that nobody has taken
        self._rest_until: dict[tuple[str, str], float] = {}  # by recogniser, and whose account
        self._group: asyncio.TaskGroup | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def attended(self) -> AsyncGenerator[None, None]:
        """Calls may ring while the context lasts; outside of it nothing is opened for them."""
        async with asyncio.TaskGroup() as group:
            self._group = group
            try:
                yield
            finally:
                self._group = None
                for task in list(self._tasks):
                    task.cancel()

    @property
    def waiting(self) -> int:
        """Streams that are open, or about to be, for calls that have not come."""
        return len(self._early)

    def rings(self, call: str, first: Callable[[], FirstAsked | None]) -> None:
        """The carrier is told to bring this call's stream. Never raises, never waits: `first` is asked when it has its
        answer, and says None for a call that nothing is to be opened for."""
        self._start(self._reach(call, first))

    def rings_elsewhere(self, call: str, first: Callable[[], Awaitable[FirstAsked | None]]) -> None:
        """A sibling has told the carrier to bring this call's stream, and it may come here. Never raises, never waits;
        of a rush most are let be."""
        if self._for_siblings < self._most:
            self._start(self._reach_for_sibling(call, first))

    def expected(self, call: str, chain: Chain) -> Chain:
        """Of a call that has come: the same, with the stream that is open for it in its recogniser's place."""
        if call not in self._early:
            return chain
        opened = self._early[call].recogniser
        recognisers = [_Ahead(self, call, one) if one is opened else one for one in chain.recognisers]
        return replace(chain, recognisers=recognisers)

    def take(self, call: str) -> "_Early | None":
        """What is open for this call, or about to be. Whoever takes it says when they have `left`."""
        early = self._early.pop(call, None)
        if early:
            self._count("failed" if early.error else "ready" if early.listening else "late")
            early.taken.set()
        return early

    def forget(self, call: str) -> None:
        """It will not come here: another process has it, or it is over."""
        early = self._early.pop(call, None)
        if early:
            self._count("unused")
            early.left.set()
            early.taken.set()

    # -- the work ------------------------------------------------------------------------------------------------

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        if self._group is None or len(self._tasks) >= _MOST_TASKS:
            work.close()
            return
        task = self._group.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _reach(self, call: str, first: Callable[[], FirstAsked | None]) -> None:
        await asyncio.sleep(_ANSWER_LEAVES_S)
        try:
            found = first()
        except Exception:  # the edge of a task: the call finds out by itself
            log.exception("nothing was opened ahead of a call", extra={"call": call})
            return
        if found is None or call in self._early:
            return
        for door in _doors(found):
            self._start(door)
        rests_until = self._rest_until.get(_whose(found.recogniser), 0.0) if found.recogniser else 0.0
        if self._streams and found.recogniser and self._clock() >= rests_until:
            if len(self._early) >= self._most:
                self._count("full")
            else:
                await self._hold(call, _Early(found.recogniser, found.listen))

    async def _reach_for_sibling(self, call: str, first: Callable[[], Awaitable[FirstAsked | None]]) -> None:
        if self._for_siblings >= self._most:
            return
        self._for_siblings += 1
        try:
            async with asyncio.timeout(_REACHED_WITHIN_S):
                found = await first()
            if found is not None:
                await asyncio.gather(*_doors(found))
        except Exception:  # the edge of a task: the call finds out by itself
            log.exception("nothing was reached ahead of a sibling's call", extra={"call": call})
        finally:
            self._for_siblings -= 1

    async def _hold(self, call: str, early: "_Early") -> None:
        """One stream, from its opening until whoever took it has left, or nobody came for it."""
        self._early[call] = early
        until = self._clock() + self._kept_s
        try:
            async with contextlib.AsyncExitStack() as stack:
                try:
                    async with asyncio.timeout(_REACHED_WITHIN_S):
                        early.listening = await stack.enter_async_context(early.recogniser.listen(early.settings))
                except TimeoutError:
                    early.error = ProviderError(
                        f"no stream was opened within {_REACHED_WITHIN_S:g} s", provider=early.recogniser.name
                    )
                except ProviderError as error:
                    early.error = error
                self._tell_failure(early)
                early.known.set()
                await early.keep_open(until)
                if early.taken.is_set():
                    await early.left.wait()
                else:
                    self.forget(call)
        except Exception:  # the edge of a task: the call opens its own
            log.exception("a stream that was opened ahead of a call broke", extra={"call": call})
        finally:
            early.known.set()
            if self._early.get(call) is early:
                del self._early[call]

    def _tell_failure(self, early: "_Early") -> None:
        """The call itself tells whoever counts failures."""
        if early.error:
            facts = {"provider": early.recogniser.name, "error": str(early.error)}
            log.warning("a recogniser was not reached ahead of a call", extra=facts)
            if early.error.kind not in NO_VERDICT:
                self._rest_until[_whose(early.recogniser)] = self._clock() + _RESTS_S

    def _clock(self) -> float:
        return asyncio.get_running_loop().time()


class _Early:
    """One recogniser's stream, which a task of its own holds open for whoever takes it."""

    def __init__(self, recogniser: Recogniser, settings: ListenSettings) -> None:
        self.recogniser = recogniser
        self.settings = settings
        self.listening: Listening | None = None
        self.error: ProviderError | None = None
        self.known = asyncio.Event()  # it is open, or why not
        self.taken = asyncio.Event()
        self.left = asyncio.Event()
        self._silence_s = 0.0  # that it was fed before the call's own audio

    async def opened(self) -> Listening:
        """Raises ProviderError for one that could not be opened. How long to wait is the asker's affair."""
        await self.known.wait()
        if self.listening is None:
            raise self.error or ProviderError("its stream broke", provider=self.recogniser.name)
        if not self._silence_s:
            return self.listening
        shifted = _ShiftedSending if isinstance(self.listening, Sends) else _Shifted
        return shifted(self.listening, self._silence_s)

    async def keep_open(self, until: float) -> None:
        """Until it is taken, or it is too late. `until` is the event loop's time."""
        clock = asyncio.get_running_loop().time
        while not self.taken.is_set() and clock() < until:
            if self.listening:  # audio first: words alone keep no stream open that never had any
                self.listening.feed(_SILENCE)
                self._silence_s += mulaw.FRAME_MS / 1000
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout_at(min(until, clock() + _SILENCE_EVERY_S)):
                    await self.taken.wait()


class _Shifted:
    """A listening that was fed silence before its call: what it says of its audio's length begins with the call."""

    def __init__(self, listening: Listening, silence_s: float) -> None:
        self.feed = listening.feed
        self._listening = listening
        self._silence_s = silence_s

    async def events(self) -> AsyncIterator[SpeechEvent]:
        async for event in self._listening.events():
            if isinstance(event, Partial) and event.heard_s:
                event = msgspec.structs.replace(event, heard_s=max(0.0, event.heard_s - self._silence_s))
            yield event


class _ShiftedSending(_Shifted):
    """The same of one that says what it has sent."""

    @property
    def sent_bytes(self) -> int:
        return self._listening.sent_bytes if isinstance(self._listening, Sends) else 0


class _Ahead:
    """A recogniser whose stream for this call is open already. Asked again, it opens another."""

    def __init__(self, ringing: Ringing, call: str, recogniser: Recogniser) -> None:
        self.name = recogniser.name
        self.account = recogniser.account
        self._ringing = ringing
        self._call = call
        self._recogniser = recogniser

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        """`settings` are those of the practice, as when it rang. Raises ProviderError."""
        early = self._ringing.take(self._call)
        if early is None:
            async with self._recogniser.listen(settings) as listening:
                yield listening
            return
        try:
            yield await early.opened()
        finally:
            early.left.set()


def _whose(recogniser: Recogniser) -> tuple[str, str]:
    return recogniser.name, recogniser.account


def _doors(found: FirstAsked) -> Iterator[Coroutine[Any, Any, None]]:
    """Of the model and of the voice, where they have one."""
    if isinstance(found.model, WarmModel):
        yield _warmed(found.model.name, found.model.warm)
    if isinstance(found.voice, WarmVoice):
        yield _warmed(found.voice.name, partial(found.voice.warm, found.speak))


async def _warmed(name: str, warm: Callable[[], Awaitable[None]]) -> None:
    """Never raises: what cannot be reached is found out by whoever needs it."""
    try:
        async with asyncio.timeout(_REACHED_WITHIN_S):
            await warm()
    except (ProviderError, TimeoutError) as error:
        log.info("a vendor was not reached ahead of a call", extra={"provider": name, "why": str(error)})
    except Exception:
        log.exception("a vendor cannot be reached ahead of a call", extra={"provider": name})
