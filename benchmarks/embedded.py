"""What the embedded speech costs: loading, memory, ends of turns, first audio. `python benchmarks/embedded.py`"""

import asyncio
import os
import statistics
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Final

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.speech import recorded
from tests.unit.providers import faq_grading

from receptionist.audio import mulaw
from receptionist.audio.vad import level_dbfs
from receptionist.providers.base import EarlyEnd, EndOfTurn, Failed, ListenSettings, VoiceSettings
from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.stt.embedded import EmbeddedRecogniser
from receptionist.providers.tts.embedded import EmbeddedVoice

_FRAME_S: Final = mulaw.FRAME_MS / 1000
_APART_S: Final = 0.75  # between the ends of speech of concurrent calls
_SAID: Final = [
    "Do you take my insurance?",
    "What time do you open on Saturday?",
    "I want to leave a message for the doctor about my prescription.",
    "Yes, that's right.",
    "Is there parking nearby?",
    "My name is Sarah Johnson.",
    "Can I speak to a person please?",
    "No, thank you.",
]
_REPLIES: Final = [
    "Yes, we do.",
    "We are open today from eight to five.",
    "Thanks for calling Bright Smiles Dental, this is Ava. How can I help you?",
    "I have that as Sarah Johnson, at two one two, five five five, zero one nine nine, is that right?",
]


class Ended(msgspec.Struct):
    """Milliseconds after the end of the caller's speech."""

    early: float | None
    final: float
    words: bool


async def main() -> None:
    began = time.perf_counter()
    ready: dict[Part, float] = {}
    async with EmbeddedWorkers(Models()) as workers:

        async def loaded(part: Part) -> None:
            await workers[part].until_ready(60)
            ready[part] = time.perf_counter() - began

        async with asyncio.TaskGroup() as tasks:
            for part in Part:
                tasks.create_task(loaded(part))
        print(f"{'load, all at once':32}" + ", ".join(f"{part} {seconds:.1f} s" for part, seconds in ready.items()))
        await _speaking(EmbeddedVoice(workers[Part.VOICE], "embedded:joe"))
        recogniser = EmbeddedRecogniser(workers[Part.RECOGNISER])
        for calls in (1, 4):
            before = _cpu_s(workers[Part.RECOGNISER].pid)
            at = time.perf_counter()
            ends = await _calls(recogniser, calls)
            spent = _cpu_s(workers[Part.RECOGNISER].pid) - before
            _print_ends(calls, ends, spent / (time.perf_counter() - at))
        await _matching(EmbeddedFaqMatcher(workers[Part.MATCHER]))
        print(f"{'memory':32}" + ", ".join(f"{part} {_rss_mb(workers[part].pid):.0f} MB" for part in Part))
    print(f"{'machine':32}{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")


async def _speaking(voice: EmbeddedVoice) -> None:
    first: list[float] = []
    whole: list[float] = []
    for text in _REPLIES * 3:
        began, sound, audio = time.perf_counter(), 0.0, 0
        async with aclosing(voice.speak(text, VoiceSettings())) as chunks:
            async for chunk in chunks:
                sound = sound or time.perf_counter() - began
                audio += len(chunk)
        first.append(sound * 1000)
        whole.append((time.perf_counter() - began) * mulaw.RATE_HZ / audio)
    print(f"{'voice, first audio':32}{_percentiles(first)} ms; {statistics.median(whole):.2f} of real time")


async def _calls(recogniser: EmbeddedRecogniser, count: int) -> list[Ended]:
    """Callers who speak in real time, one sentence after the other, their ends of speech apart."""
    sentences = recorded(_SAID)
    ends: list[Ended] = []
    async with asyncio.TaskGroup() as tasks:
        for number in range(count):
            tasks.create_task(_call(recogniser, sentences, number * _APART_S, ends))
    return ends


async def _call(recogniser: EmbeddedRecogniser, sentences: Sequence[bytes], late_s: float, ends: list[Ended]) -> None:
    turn_s = max(len(sentence) for sentence in sentences) / mulaw.RATE_HZ + 2.5
    async with recogniser.listen(ListenSettings("en-US")) as listening, aclosing(listening.events()) as events:
        began = asyncio.get_running_loop().time() + late_s

        async def speak() -> None:
            for number, sentence in enumerate(sentences):
                # every turn is as long and ends at the same moment, so that calls' ends stay apart
                audio = (mulaw.SILENCE * round((turn_s - 1.5) * mulaw.RATE_HZ - _end(sentence)) + sentence)[
                    : round((turn_s - 1.5) * mulaw.RATE_HZ) + 1600
                ].ljust(round(turn_s * mulaw.RATE_HZ), mulaw.SILENCE)
                for frame in range(len(audio) // mulaw.FRAME_BYTES):
                    due = began + number * turn_s + (frame + 1) * _FRAME_S
                    await asyncio.sleep(max(0.0, due - asyncio.get_running_loop().time()))
                    listening.feed(audio[frame * mulaw.FRAME_BYTES : (frame + 1) * mulaw.FRAME_BYTES])

        async with asyncio.TaskGroup() as tasks:
            speaking = tasks.create_task(speak())
            early: float | None = None
            turn = 0
            async for event in events:
                after = (asyncio.get_running_loop().time() - began - turn * turn_s - (turn_s - 1.5)) * 1000
                if isinstance(event, Failed):
                    raise RuntimeError(event.reason)
                if isinstance(event, EarlyEnd):
                    early = after
                if isinstance(event, EndOfTurn):
                    ends.append(Ended(early, after, bool(event.text)))
                    early, turn = None, turn + 1
                    if turn == len(sentences):
                        break
            speaking.cancel()


def _end(sentence: bytes) -> int:
    """The last sample of speech."""
    frames = range(0, len(sentence), 80)
    return max(at + 80 for at in frames if level_dbfs(sentence[at : at + 80]) > -45)


async def _matching(matcher: EmbeddedFaqMatcher) -> None:
    began = time.perf_counter()
    await matcher.prepare(faq_grading.QUESTIONS)
    wordings = sum(map(len, faq_grading.QUESTIONS))
    each = (time.perf_counter() - began) * 1000 / wordings
    took: list[float] = []
    for _, words in faq_grading.ASKED:
        began = time.perf_counter()
        await matcher.match(words, faq_grading.QUESTIONS)
        took.append((time.perf_counter() - began) * 1000)
    print(f"{'FAQ matched':32}{_percentiles(took)} ms; made ready {each:.0f} ms a wording")


def _print_ends(calls: int, ends: Sequence[Ended], share: float) -> None:
    early = [end.early for end in ends if end.early is not None]
    print(f"{f'{calls} call(s): end of turn':32}{_percentiles(end.final for end in ends)} ms after the end of speech")
    print(f"{'  early end':32}{_percentiles(early)} ms, in {len(early)} of {len(ends)} turns")
    print(f"{'  without words':32}{sum(not end.words for end in ends)} of {len(ends)}; {share:.0%} of a core")


def _percentiles(values: Iterable[float]) -> str:
    ordered = sorted(values)
    return f"p50 {ordered[len(ordered) // 2]:.0f}, p95 {ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]:.0f}"


def _rss_mb(pid: int) -> float:
    (line,) = (line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    asyncio.run(main())
