"""A caller's recording: where its speech is, and the utterances it consists of. Pure; mu-law, 8 kHz."""

import msgspec

from receptionist.audio.mulaw import FRAME_BYTES as FRAME
from receptionist.audio.vad import level_dbfs

_PAUSE_FRAMES = 50  # a second: the caller has finished and waits for an answer
_AROUND_FRAMES = 10  # quiet kept around an utterance, so that no soft sound is cut off
_LEAST_FRAMES = 3  # a shorter sound is a click
_QUIET_DBFS = -50.0  # nothing under it is speech
_CONTRAST_DB = 5.0  # with less there are no pauses to tell the noise from


class Span(msgspec.Struct, frozen=True):
    """Frames [first, last] in which someone speaks, short pauses included."""

    first: int
    last: int


def speech_end(mulaw: bytes) -> int:
    """The number of the last 20 ms frame with speech; -1 when there is none."""
    spans = speech_spans(mulaw)
    return spans[-1].last if spans else -1


def utterances(mulaw: bytes) -> list[bytes]:
    """The recording cut at pauses of a second and more; empty when nobody speaks."""
    return [
        mulaw[max(0, span.first - _AROUND_FRAMES) * FRAME : (span.last + 1 + _AROUND_FRAMES) * FRAME]
        for span in speech_spans(mulaw)
    ]


def speech_spans(mulaw: bytes, pause_frames: int = _PAUSE_FRAMES) -> list[Span]:
    """Where speech is, against the recording's own noise; spans are apart by `pause_frames` at least."""
    levels = [level_dbfs(mulaw[start : start + FRAME]) for start in range(0, len(mulaw), FRAME)]
    threshold = _threshold(levels)
    spans: list[Span] = []
    for number, level in enumerate(levels):
        if level <= threshold:
            continue
        if spans and number - spans[-1].last <= pause_frames:
            spans[-1] = Span(spans[-1].first, number)
        else:
            spans.append(Span(number, number))
    return [span for span in spans if span.last - span.first + 1 >= _LEAST_FRAMES]


def _threshold(levels: list[float]) -> float:
    if not levels:
        return _QUIET_DBFS
    ordered = sorted(levels)
    noise, voice = ordered[len(ordered) // 10], ordered[len(ordered) * 19 // 20]
    if voice - noise < _CONTRAST_DB:
        return _QUIET_DBFS
    return max(_QUIET_DBFS, noise + 0.3 * (voice - noise))
