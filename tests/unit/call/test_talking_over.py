"""Forty noises and echoes must not stop the receptionist, forty callers must: through the real detector."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from tests import sounds
from tests.speech import recorded, synthesise

from receptionist.audio.mulaw import FRAME_BYTES, RATE_HZ, silence
from receptionist.audio.vad import EnergyGate
from receptionist.call.sent import Sent
from receptionist.call.talking_over import TalkingOver
from receptionist.call.tape import Tape
from receptionist.providers.base import SpeechPaused, SpeechStarted
from receptionist.providers.embedded import detecting
from receptionist.providers.embedded.detecting import DetectorEngine
from receptionist.providers.embedded.protocol import Close, Judged, Overhear, Report

OURS = (
    "We are open from eight in the morning until five in the afternoon. You can also book online at any time, and we"
    " will call you back. Parking is behind the building, and the first hour is free for patients."
)
INTERRUPTIONS = (
    "Wait, I have a question.",
    "Stop, please.",
    "Excuse me, can I ask something?",
    "No, no, that is not right.",
    "Hello?",
    "Actually, I need Tuesday.",
    "Hold on a second.",
    "Can you repeat that?",
    "Yes, I know that already.",
    "Sorry, what did you say?",
)
QUICK_MS = 200


class Detector:
    """The worker's engine without its process."""

    is_ready = True

    def __init__(self) -> None:
        self._tell: dict[int, Callable[[bool, int], None]] = {}
        self._engine: DetectorEngine = detecting.load(self._take)
        self.shown = 0  # frames

    def judge(self, tell: Callable[[bool, int], None]) -> "Judging | None":
        if not self.is_ready:
            return None
        number = len(self._tell) + 1
        self._tell[number] = tell
        return Judging(self, number)

    def take(self, number: int, mulaw: bytes, ours: bytes) -> None:
        self.shown += len(mulaw) // FRAME_BYTES
        self._engine.take(Overhear(number, mulaw, ours))

    def close(self, number: int) -> None:
        self._engine.take(Close(number))

    def _take(self, report: Report) -> None:
        if isinstance(report, Judged):
            self._tell[report.id](report.speech, report.ago_ms)


class Judging:
    def __init__(self, detector: Detector, number: int) -> None:
        self._detector = detector
        self._number = number

    def feed(self, mulaw: bytes, ours: bytes) -> None:
        self._detector.take(self._number, mulaw, ours)

    def close(self) -> None:
        self._detector.close(self._number)


class Overheard:
    """A line on which the receptionist speaks for ten seconds; what comes of it is told with its time."""

    def __init__(self, *, speaks: bool = True) -> None:
        self.at = 100.0
        self.told: list[tuple[float, SpeechStarted | SpeechPaused]] = []
        self.sent, self.detector = Sent(), detector()
        self.detector.shown = 0
        self._tape, self._gate = Tape(30 * RATE_HZ), EnergyGate()
        self._over = TalkingOver(self.sent, self.detector, self._tell, lambda: self.at)
        if speaks:
            self.sent.play(ours(), self.at)

    def hear(self, line: bytes) -> None:
        for frame in frames(line):
            self.at += 0.02
            self._tape.add(frame)
            self._over.hear(frame, self._tape, is_sound=self._gate.is_sound(frame))

    def _tell(self, event: SpeechStarted | SpeechPaused) -> None:
        self.told.append((self.at, event))

    @property
    def starts(self) -> list[float]:
        return [at for at, event in self.told if isinstance(event, SpeechStarted)]


@cache
def detector() -> Detector:
    """One for all: to load it takes some milliseconds, and lines are to be apart."""
    return Detector()


@cache
def ours() -> bytes:
    return synthesise(OURS)


def frames(audio: bytes) -> Iterator[bytes]:
    for start in range(0, len(audio) - FRAME_BYTES + 1, FRAME_BYTES):
        yield audio[start : start + FRAME_BYTES]


def on_line(wave: sounds.Wave, *, after_s: float = 1.0) -> bytes:
    """Behind a second of a line at rest, whose hiss goes on."""
    seconds = after_s + len(wave) / RATE_HZ + 0.8
    hiss = sounds.wave_of(sounds.quiet(seconds))
    hiss[round(RATE_HZ * after_s) :][: len(wave)] += wave
    return sounds.to_line(hiss)


def noises() -> Iterator[tuple[str, bytes]]:
    """Forty: each kind of noise in three forms, and ten echoes of our own voice."""
    for kind, make in sounds.NOISES.items():
        for seed in range(3):
            yield f"{kind} {seed}", on_line(make(seed))
    paths = (
        (-10, 25, 0.0),
        (-12, 60, 0.0),
        (-14, 120, 0.15),
        (-16, 200, 0.2),
        (-18, 280, 0.0),
        (-20, 350, 0.15),
        (-22, 420, 0.2),
        (-26, 500, 0.0),
        (-30, 600, 0.2),
        (-36, 700, 0.0),
    )
    for seed, (gain_db, delay_ms, room_s) in enumerate(paths):
        echo = sounds.echo_of(ours(), seed, gain_db=gain_db, delay_ms=delay_ms, room_s=room_s)
        yield f"echo {gain_db} dB, {delay_ms} ms, room {room_s} s", on_line(echo[: 4 * RATE_HZ], after_s=0.0)


def callers() -> Iterator[tuple[str, bytes]]:
    """Forty: ten sentences by four voices, loud and soft, on clean and noisy lines, and with an echo beneath."""
    for number, pitch in enumerate((0.85, 1.0, 1.15, 1.3)):
        for words, audio in zip(INTERRUPTIONS, recorded(INTERRUPTIONS, pitch=pitch), strict=True):
            level = (-14.0, -20.0, -26.0, -22.0)[(number + len(words)) % 4]
            wave = sounds.at_level(sounds.wave_of(audio), level)
            if number == 1:
                wave = sounds.mixed(wave, sounds.hiss(number, level - 18, len(wave) / RATE_HZ)[: len(wave)])
            yield f"{words} pitch {pitch}, {level} dBFS", on_line(wave)


@pytest.fixture(scope="module")
def judged() -> dict[str, Overheard]:
    heard: dict[str, Overheard] = {}
    for name, line in noises():
        heard[name] = Overheard()
        heard[name].hear(line)
    return heard


def test_no_noise_and_no_echo_stops_the_receptionist(judged: dict[str, Overheard]) -> None:
    assert len(judged) == 40
    assert [name for name, line in judged.items() if line.told] == []


def test_no_caller_who_speaks_over_her_is_missed() -> None:
    missed: list[str] = []
    after_ms: list[float] = []
    for name, audio in callers():
        line = Overheard()
        line.hear(audio)
        begins = next(i for i, frame in enumerate(frames(audio)) if i >= 50 and EnergyGate().is_sound(frame))
        if line.starts:
            after_ms.append(round(1000 * (line.starts[0] - 100.0)) - begins * 20)
        else:
            missed.append(name)

    assert missed == []
    assert len(after_ms) == 40
    assert sorted(after_ms)[37] <= QUICK_MS  # of the line's own time: it is no matter of this machine's


def test_a_caller_is_heard_above_an_echo_of_our_own_voice() -> None:
    words = recorded(INTERRUPTIONS, pitch=1.15)
    echo = sounds.echo_of(ours(), 3, gain_db=-20, delay_ms=150, room_s=0.1)
    missed: list[str] = []
    for text, audio in zip(INTERRUPTIONS, words, strict=True):
        wave = sounds.wave_of(on_line(sounds.at_level(sounds.wave_of(audio), -20)))
        line = Overheard()
        line.hear(sounds.to_line(sounds.mixed(wave, echo[: len(wave)])))
        if not [at for at in line.starts if 101.0 < at < 101.5]:
            missed.append(text)

    assert missed == []


def test_nobody_is_judged_while_the_receptionist_is_silent_or_the_line_is() -> None:
    silent = Overheard(speaks=False)
    silent.hear(on_line(sounds.music(1)))
    quiet = Overheard()
    quiet.hear(sounds.quiet(5.0))

    assert (silent.detector.shown, silent.told) == (0, [])
    assert (quiet.detector.shown, quiet.told) == (0, [])


def test_a_line_with_a_steady_noise_is_judged_only_now_and_then() -> None:
    line = Overheard()

    line.hear(on_line(sounds.hiss(2, seconds=8.0)))

    assert line.told == []
    assert line.detector.shown < 0.4 * 8 * 50


def test_the_end_of_what_the_caller_said_is_told_with_its_moment() -> None:
    wave = sounds.at_level(sounds.wave_of(synthesise("Stop, please.")), -20)
    line = Overheard()

    line.hear(on_line(wave))

    assert [type(event) for _, event in line.told] == [SpeechStarted, SpeechPaused]
    at, paused = line.told[1]
    assert isinstance(paused, SpeechPaused)
    assert at - paused.ended_ms_ago / 1000 == pytest.approx(101.0 + len(wave) / RATE_HZ, abs=0.25)


def test_a_sound_with_which_the_call_begins_is_judged_too() -> None:
    wave = sounds.at_level(sounds.wave_of(synthesise("Stop, please.")), -20)
    line = Overheard()

    line.hear(sounds.to_line(wave) + silence(500))

    assert [type(event) for _, event in line.told] == [SpeechStarted, SpeechPaused]


def test_without_a_detector_nothing_is_told() -> None:
    line = Overheard()
    line.detector.is_ready = False
    try:
        line.hear(on_line(sounds.music(2)))
    finally:
        line.detector.is_ready = True

    assert line.told == []
