"""What it costs to find out who speaks over the receptionist: `python benchmarks/talking_over.py`

A frame on the call's own loop (nobody speaks; she speaks and the line is quiet; a sound is shown to the detector), and
what the detector's process takes for each second of sound that it is shown.
"""

import time
import timeit
from collections.abc import Callable

from receptionist.audio import mulaw, tones
from receptionist.audio.mulaw import FRAME_BYTES
from receptionist.call.sent import Sent
from receptionist.call.talking_over import TalkingOver
from receptionist.call.tape import Tape
from receptionist.providers.embedded import detecting
from receptionist.providers.embedded.protocol import Close, Overhear, Report
from receptionist.simulators.hum import hum

_FRAMES = 50  # a second


class _Shown:
    """A detector that answers nothing."""

    is_ready = True

    def judge(self, tell: Callable[[bool, int], None]) -> "_Shown":
        return self

    def feed(self, mulaw: bytes, ours: bytes) -> None: ...

    def close(self) -> None: ...


def main() -> None:
    quiet, loud = mulaw.silence(20), tones.tone((440,), 20)
    ours = hum("We are open from eight to five, and parking is behind the house. " * 8)
    print(f"{'on the loop, us a frame':44}")
    for name, frame, is_sound, speaks in (
        ("nobody speaks", quiet, False, False),
        ("the caller speaks, she does not", loud, True, False),
        ("she speaks, the line is quiet", quiet, False, True),
        ("she speaks, and so does somebody", loud, True, True),
    ):
        print(f"  {name:42}{_frame_us(frame, ours if speaks else b'', is_sound=is_sound):8.2f}")
    print(f"{'in the detector, ms of CPU a second of sound':44}{_detector_ms(ours):8.1f}")


def _frame_us(frame: bytes, ours: bytes, *, is_sound: bool) -> float:
    sent, tape = Sent(), Tape(mulaw.RATE_HZ)
    sent.play(ours, 10.0)
    over = TalkingOver(sent, _Shown(), lambda event: None, lambda: 12.0 if ours else 100.0)
    for _ in range(_FRAMES):
        tape.add(frame)
    return min(timeit.repeat(lambda: over.hear(frame, tape, is_sound=is_sound), number=5000, repeat=7)) / 5000 * 1e6


def _detector_ms(ours: bytes) -> float:
    told: list[Report] = []
    engine = detecting.load(told.append)
    audio = hum("A caller has something to say about that, and says it. ")
    frames = [audio[start : start + FRAME_BYTES] for start in range(0, len(audio) - FRAME_BYTES, FRAME_BYTES)]
    began = time.process_time()
    for number, frame in enumerate(frames):
        engine.take(Overhear(1, frame, ours[number * FRAME_BYTES : (number + 1) * FRAME_BYTES]))
        if told:
            engine.take(Close(1))
            told.clear()
    return 1000 * (time.process_time() - began) * _FRAMES / len(frames)


if __name__ == "__main__":
    main()
