"""Keeps a recogniser on the line of one call: the next one takes over when one fails, and hears what had no words yet.

Words that a recogniser will not change are kept, with the place on the line up to which they go: the next one hears
what lies behind it, and its words are put behind them. The line itself tells when somebody speaks (by level), so that
a recogniser that only looks alive is found out.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import msgspec

from receptionist.audio.mulaw import FRAME_MS, RATE_HZ
from receptionist.audio.vad import EnergyGate
from receptionist.beat import BEAT_S
from receptionist.call import events as ev
from receptionist.call.sent import Sent
from receptionist.call.talking_over import TalkingOver
from receptionist.call.tape import Tape
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import (
    Detector,
    EarlyEnd,
    EndOfTurn,
    Failed,
    Listening,
    ListenSettings,
    Partial,
    Recogniser,
    SpeechEvent,
    SpeechStarted,
)
from receptionist.providers.standing import NOBODY, Standing, Watch

log = logging.getLogger(__name__)

_OPEN_S: Final = 2.5
_SILENT_S: Final = 1.5  # no event so long after the local end of speech: the recogniser has failed
_SLOW_S: Final = 4.0  # no end of a turn so long after it, although there were events
_DEAF_S: Final = 4.0  # nobody listens: the carrier must
_TRIAL_S: Final = 4.0  # a second opinion has so long to hear words
_NEXT_TRIAL_S: Final = 15.0  # and is not asked for again sooner; each that heard nothing doubles it
_NOISE_S: Final = 7.0  # quiet after a sound that nobody heard words in: it was none
_ONLY_NOISE_S: Final = 5.0  # of sound in which a new recogniser hears nothing
_SPEECH_FRAMES: Final = 20  # 0.4 s of sound may be speech; less is a click
_QUIET_FRAMES: Final = 15  # 0.3 s
_TOGETHER_BYTES: Final = 1600  # 0.2 s of a quiet line
_BEGUN_FRAMES: Final = 10  # of a sound: whoever waits for its beginning knows of it
_PAUSE_FRAMES: Final = 10  # between words: what follows a longer one may be the beginning of something
# Frames of quiet in which a recogniser makes something of it: the words may be all (0.1 s), an early end (0.3 s).
_TELLING_FRAMES: Final = range(1, 19)
# A sound is noticed before it has lasted as long as one that stops us must; of a speech, the words are told sooner.
_QUIET_LATE_S: Final = 2 * BEAT_S
_SPEECH_LATE_S: Final = BEAT_S
_NEAR_END_FRAMES: Final = 6  # around the end of a turn, more than come on one beat
_SENTENCE_FRAMES: Final = 40  # 0.8 s: whoever hears no words at all in it is not believed alone
_KEPT_BYTES: Final = 30 * RATE_HZ  # of a turn that has not ended
_BEFORE_BYTES: Final = RATE_HZ // 2  # before the first sound of a turn
# A failed recogniser may be asked again at once when nobody else is left; then after growing pauses, not for ever.
_PAUSES_S: Final = (0.0, 0.3, 1.0, *(2.0,) * 20)


class _Certain(NamedTuple):
    """Words of the turn that has not ended which will not change, and the place on the line up to which they go."""

    words: str = ""
    until: int = 0


@dataclass
class _Ear:
    """One recogniser at work, or on its way there."""

    recogniser: Recogniser
    task: asyncio.Task[None] | None = None
    listening: Listening | None = None
    began: int = 0  # the place on the line of the first that it was fed
    before: str = ""  # certain words of this turn that it was not fed
    told: bool = False  # of anything
    given_up: str = ""  # why, although it did not fail by itself
    unsaid: list[SpeechEvent] = field(
        default_factory=list[SpeechEvent]
    )  # of a second opinion that counts for nothing yet

    def give_up(self, why: str) -> None:
        self.given_up = why
        if self.task:
            self.task.cancel()

    def whole(self, event: SpeechEvent) -> SpeechEvent:
        """With all words of the turn."""
        if self.before and isinstance(event, Partial | EarlyEnd | EndOfTurn):
            return msgspec.structs.replace(event, text=f"{self.before} {event.text}".strip())
        return event


class Ears:
    """One call's hearing. `hear` gets every frame; `run` lives as long as the call; events go to `put`, in order."""

    def __init__(
        self,
        recognisers: Sequence[Recogniser],
        settings: ListenSettings,
        put: Callable[[ev.Event], None],
        about: Mapping[str, str],
        clock: Callable[[], float] | None = None,
        watch: Watch = NOBODY,
        detector: Detector | None = None,
        sent: Sent | None = None,
    ) -> None:
        """`put` never waits. `about`: fields of log lines. `clock`: monotonic seconds; the event loop's. `detector`:
        tells who speaks over what was `sent`, in place of the recogniser."""
        self._standing = Standing("recogniser", recognisers, _PAUSES_S, watch)
        self._settings = settings
        self._put = put
        self._about = dict(about)
        self._clock = clock or asyncio.get_running_loop().time
        self._over_us = TalkingOver(sent, detector, put, self._clock) if detector and sent else None
        self._main: _Ear | None = None
        self._trial: _Ear | None = None
        self._changed = asyncio.Event()
        self._tasks = asyncio.TaskGroup()
        self._over = False
        self._deaf_since = self._clock()
        # The turn that has not ended.
        self._tape = Tape(_KEPT_BYTES)
        self._certain = _Certain()
        self._gate = EnergyGate()
        self._sound_frames = 0
        self._quiet_frames = self._loud_frames = 0  # that the line ends with
        end = settings.end_of_turn_ms // FRAME_MS
        self._telling = frozenset((*_TELLING_FRAMES, *range(end - _NEAR_END_FRAMES, end + _NEAR_END_FRAMES)))
        self._waiting = bytearray()  # of a quiet line, what has not gone anywhere yet
        self._first_sound_at = self._last_sound_at = 0.0
        self._last_sound_until = 0  # place on the line
        self._event_at = 0.0  # the main recogniser's latest
        self._speech_told = False
        self._owed = False  # words were told, but not the end of their turn
        self._told = False  # that an answer is due
        self._next_trial_at = 0.0
        self._trials = 0
        self._held: tuple[float, EndOfTurn] | None = None  # an end without words, until another one agrees; since when

    def hear(self, mulaw: bytes) -> float:
        """The hot path: a frame goes to the recogniser as it is. Returns how late the next may come, in seconds. Nobody
        waits for the middle of a silence, which is heard a fifth of a second at a time, nor much for that of a speech,
        whose words may be all; all wait for what may be the end of a turn."""
        is_sound = self._gate.is_sound(mulaw)
        waiting = self._waiting
        if self._quiet_frames >= _QUIET_FRAMES and not (is_sound or self._sound_frames or self._owed):
            waiting += mulaw
            if len(waiting) >= _TOGETHER_BYTES:
                self._hear_waiting()
            return _QUIET_LATE_S
        if waiting:
            self._hear_waiting()
        self._hear(mulaw, is_sound=is_sound)
        if self._is_waited_for():
            return 0.0
        return _QUIET_LATE_S if self._quiet_frames else _SPEECH_LATE_S

    def _is_waited_for(self) -> bool:
        """The next frame may be what stops us, or the end of a turn."""
        if self._over_us is None:
            if not self._quiet_frames and self._loud_frames < _BEGUN_FRAMES:
                return True
        elif self._over_us.judges:
            return True
        return self._quiet_frames in self._telling and bool(self._owed or self._sound_frames)

    def _hear_waiting(self) -> None:
        silence = bytes(self._waiting)
        self._waiting.clear()
        self._hear(silence, is_sound=False)

    def _hear(self, mulaw: bytes, *, is_sound: bool) -> None:
        self._tape.add(mulaw)
        main, trial = self._main, self._trial
        if main and main.listening:
            main.listening.feed(mulaw)
        if trial and trial.listening:
            trial.listening.feed(mulaw)
        if self._over_us:
            self._over_us.hear(mulaw, self._tape, is_sound=is_sound)
        if is_sound:
            self._loud_frames = self._loud_frames + 1 if self._quiet_frames < _PAUSE_FRAMES else 1
            self._quiet_frames = 0
            self._last_sound_at = self._clock()
            self._last_sound_until = self._tape.end
            if not self._sound_frames:
                self._first_sound_at = self._last_sound_at
            self._sound_frames += 1
            self._told = False
        else:
            self._quiet_frames += 1
            if self._sound_frames:
                self._judge(self._clock())
            elif not self._owed:
                self._tape.forget(self._tape.end - _BEFORE_BYTES)
        if main and main.before and not main.told and main is self._main:
            self._end_for(main)

    @property
    def heard_by(self) -> str:
        """Who hears the caller now; empty: nobody."""
        return self._main.recogniser.name if self._main else ""

    async def run(self) -> None:
        """Returns when nobody can listen to this call any more."""
        async with self._tasks:
            try:
                await self._keep_listening()
            finally:
                self._over = True
                if self._over_us:
                    self._over_us.close()
                for ear in (self._main, self._trial):
                    if ear and ear.task:
                        ear.task.cancel()

    async def _keep_listening(self) -> None:
        while True:
            if self._main:
                self._changed.clear()
                await self._changed.wait()
                continue
            able = self._standing.order(self._clock())
            if self._standing.hopeless() or self._clock() >= self._deaf_since + _DEAF_S:
                return
            if able:
                self._main = self._begin(able[0])
            else:
                await asyncio.sleep(0.1)

    def _begin(self, recogniser: Recogniser) -> _Ear:
        ear = _Ear(recogniser)
        self._standing.asked(recogniser, self._clock())
        ear.task = self._tasks.create_task(self._attend(ear))
        return ear

    async def _attend(self, ear: _Ear) -> None:
        """One recogniser, from its beginning to its end, which is told by `_gone`."""
        name = ear.recogniser.name
        error = ProviderError("it stopped telling what it hears", provider=name)
        try:
            async with AsyncExitStack() as stack:
                async with asyncio.timeout(_OPEN_S):
                    listening = await stack.enter_async_context(ear.recogniser.listen(self._settings))
                ear.before = self._certain.words
                ear.began = max(self._certain.until, self._tape.start)
                for frame in self._tape.since(ear.began):
                    listening.feed(frame)
                ear.listening = listening
                if ear is self._main:
                    self._event_at = self._clock()
                async for event in listening.events():
                    if isinstance(event, Failed):
                        raise ProviderError(event.reason, provider=name, retryable=event.retryable, kind=event.kind)
                    if ear is self._trial:
                        self._happened_on_trial(ear, event)
                    else:
                        self._happened(ear, event)
        except TimeoutError:
            error = ProviderError(
                f"not ready to listen within {_OPEN_S:g} s", provider=name, kind=ProviderFault.TIMEOUT
            )
        except ProviderError as failure:
            error = failure
        except asyncio.CancelledError:
            if not ear.given_up or self._over:
                raise
            error = ProviderError(ear.given_up, provider=name)
        except Exception:  # the edge of a task: another recogniser takes over
            log.exception("a recogniser broke", extra={**self._about, "provider": name})
        finally:
            self._gone(ear, error)

    def _gone(self, ear: _Ear, error: ProviderError) -> None:
        """The end of a listening. What the call itself has ended counts as nobody's failure."""
        was_heard, ear.listening = ear.listening is not None, None
        if ear is self._trial:
            self._trial = None
            self._agreed()
            return
        if self._over or ear is not self._main:
            return
        log.warning("recogniser failed", extra={**self._about, "provider": error.provider, "error": str(error)})
        self._standing.failed(ear.recogniser, error, self._clock())
        if was_heard:
            self._deaf_since = self._clock()
        self._owed = self._owed or self._speech_told
        self._main = self._trial  # who gives a second opinion is there already
        self._trial = self._held = None
        self._put(Failed(str(error)))
        if self._main:
            self._put_all(self._main)
        self._changed.set()

    # -- events --------------------------------------------------------------------------------------------------

    def _happened(self, ear: _Ear, event: SpeechEvent, *, settled: bool = False, told: bool = True) -> None:
        """`settled`: nobody else needs to be asked about it. `told`: by the recogniser itself."""
        event = ear.whole(event)
        ear.told = True
        self._event_at = self._clock()
        if isinstance(event, Partial) and event.stable and event.heard_s:
            self._certain = _Certain(event.text, min(self._tape.end, ear.began + round(event.heard_s * RATE_HZ)))
            self._tape.forget(self._certain.until)
        self._speech_told = self._speech_told or isinstance(event, SpeechStarted)
        if _has_words(event):
            self._owed, self._held = True, None
            if self._trial:
                self._trial.give_up("not needed")
        if isinstance(event, EndOfTurn):
            doubtful = not event.text and (self._owed or self._sound_frames >= _SENTENCE_FRAMES)
            if doubtful and not settled and not self._held and self._asks_another(self._event_at):
                self._held = self._event_at, event
                return
            if told and self._main:
                self._standing.worked(self._main.recogniser, self._event_at, event.speech_ended_ms_ago / 1000)
            self._sound_frames = 0
            self._speech_told = self._owed = self._told = False
            self._certain = _Certain()
            ear.before = ""
            self._tape.forget(self._tape.end - event.speech_ended_ms_ago * RATE_HZ // 1000)
        if isinstance(event, SpeechStarted) and self._over_us and self._over_us.decides:
            event = msgspec.structs.replace(event, interrupts=False)
        self._put(event)

    def _agreed(self) -> None:
        """Nobody else heard words either: the sound was none of the caller's."""
        if self._held and self._main and not self._over:
            (since, event), self._held = self._held, None
            ago_ms = event.speech_ended_ms_ago + round((self._clock() - since) * 1000)
            self._happened(self._main, msgspec.structs.replace(event, speech_ended_ms_ago=ago_ms), settled=True)

    def _happened_on_trial(self, ear: _Ear, event: SpeechEvent) -> None:
        """Words settle it: whoever heard none of them is not asked any more."""
        ear.unsaid.append(event)
        if isinstance(event, SpeechStarted):
            self._tell()
        if _has_words(event):
            self._trials = 0
            if self._main:
                self._main.give_up("it heard nothing where another heard words")
            else:
                self._main, self._trial = ear, None
                self._put_all(ear)
        elif isinstance(event, EndOfTurn):
            ear.give_up("it heard no words either")

    def _put_all(self, ear: _Ear) -> None:
        unsaid, ear.unsaid = ear.unsaid, []
        for event in unsaid:
            self._happened(ear, event, settled=True)

    def _end_for(self, ear: _Ear) -> None:
        """Whoever takes over when all words of a turn are certain hears only silence, and cannot tell of its end."""
        only_silence = self._last_sound_until <= ear.began
        ended = self._last_sound_until if only_silence else ear.began  # what follows may yet be words of another turn
        since_s = (self._tape.end - ended) / RATE_HZ
        if since_s >= (self._settings.end_of_turn_ms / 1000 if only_silence else _ONLY_NOISE_S):
            silence_ms = self._settings.end_of_turn_ms if only_silence else 0
            self._happened(ear, EndOfTurn("", round(since_s * 1000), silence_ms), told=False)

    # -- is it still alive? --------------------------------------------------------------------------------------

    def _judge(self, now: float) -> None:
        """The line is quiet after a sound. What has the recogniser made of it?"""
        quiet_s = now - self._last_sound_at
        if not self._owed:
            self._doubt(now, quiet_s)
            return
        end_s = self._settings.end_of_turn_ms / 1000
        if quiet_s >= (end_s if self._main else 0.0) + _SILENT_S:
            self._tell()
        main = self._main
        if main and main.listening and not main.given_up:
            silent = quiet_s >= _SILENT_S and self._event_at < self._last_sound_at
            slow = quiet_s >= _SLOW_S and now >= self._event_at + _SILENT_S
            if silent or slow:
                main.give_up("it owes the end of a turn")

    def _doubt(self, now: float, quiet_s: float) -> None:
        """No words were told of the sound: it was noise, or the recogniser only looks alive. Another one knows."""
        alive = self._event_at >= self._first_sound_at  # it has told of something: it may only be slow
        if self._sound_frames < _SPEECH_FRAMES:
            if quiet_s > 1.0:
                self._sound_frames = 0
            return
        if self._speech_told and quiet_s >= self._settings.end_of_turn_ms / 1000 + _SILENT_S:
            self._tell()
        doubtful = quiet_s >= (_SLOW_S if alive else _SILENT_S)
        if quiet_s >= _NOISE_S:
            self._sound_frames = 0
        elif doubtful:
            self._asks_another(now)

    def _asks_another(self, now: float) -> bool:
        """A second opinion, on all that was heard since the last end of a turn. False: there was one just now."""
        if now < self._next_trial_at or self._trial or not self._main:
            return False
        self._next_trial_at = now + _NEXT_TRIAL_S * 2**self._trials
        self._trials += 1
        others = [one for one in self._standing.order(now) if one is not self._main.recogniser]
        self._trial = self._begin(others[0] if others else self._main.recogniser)
        asyncio.get_running_loop().call_later(_TRIAL_S, self._end_trial, self._trial)
        return True

    def _end_trial(self, ear: _Ear) -> None:
        if ear is self._trial:
            ear.give_up("it heard no words either")

    def _tell(self) -> None:
        """An answer is due, and nobody knows to what yet."""
        if not self._told:
            self._told = True
            self._put(ev.Overdue())


def _has_words(event: SpeechEvent) -> bool:
    return isinstance(event, Partial | EarlyEnd | EndOfTurn) and bool(event.text.strip())
