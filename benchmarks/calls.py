"""What callers wait for: a real server, real speech, one caller and four at once. Prints; judges nothing."""

import asyncio
import statistics
import tempfile
import time
import urllib.request
from pathlib import Path

from tests.integration import house
from tests.serving import RunningServer
from tests.speech import synthesise

from receptionist.rehearsal.caller import Caller, percentile

ROUNDS = 4
QUESTIONS = (
    "Do you take my insurance?",
    "What are your hours today?",
    "Where can I park?",
    "Are you open on Saturday?",
    "I would like to leave a message.",
)


def main() -> None:
    speech = {question: synthesise(question) for question in QUESTIONS}
    with tempfile.TemporaryDirectory() as folder:
        server = house.build(Path(folder), settings={"RECEPTIONIST__SPEECH__AHEAD": "all"})
        server.start(ready=False)
        began = time.monotonic()
        ready_s = _until_ready(server, "/ready", began)
        loaded_s = _until_ready(server, "/ready?strict=1", began)
        print(
            f"ready {ready_s:.2f} s, all models and phrases {loaded_s:.2f} s after the start (kept speech from before)"
        )
        try:
            asyncio.run(_calls(server, speech))
        finally:
            server.stop()


def _until_ready(server: RunningServer, path: str, began: float) -> float:
    while True:
        try:
            with urllib.request.urlopen(server.url + path, timeout=5):
                return time.monotonic() - began
        except OSError:
            time.sleep(0.02)


async def _calls(server: RunningServer, speech: dict[str, bytes]) -> None:
    alone: list[Caller] = [await _call(server, speech, 0.0) for _ in range(ROUNDS)]
    _report("one call", alone)
    async with asyncio.TaskGroup() as group:
        together = [group.create_task(_call(server, speech, number * 0.9)) for number in range(4)]
    _report("four at once", [one.result() for one in together])


async def _call(server: RunningServer, speech: dict[str, bytes], late_s: float) -> Caller:
    await asyncio.sleep(late_s)
    async with house.place_call(server, "bright-smiles") as caller:
        await caller.hear_out(reply_within_s=30)
        for audio in speech.values():
            await caller.say(audio)
            await caller.hear_out(reply_within_s=30)
        return caller


def _report(name: str, callers: list[Caller]) -> None:
    greetings = [one.first_audio_ms or 0 for caller in callers for one in caller.exchanges if one.means == "greeting"]
    replies = [one.first_audio_ms for caller in callers for one in caller.exchanges if one.means == "speech"]
    answered = [ms for ms in replies if ms is not None]
    underruns = sum(len(caller.ear.underruns) for caller in callers)
    print(
        f"{name}: greeting {statistics.median(greetings):.0f} ms; first audio of {len(answered)}/{len(replies)} replies"
        f" p50 {percentile(answered, 0.5)} ms, p95 {percentile(answered, 0.95)} ms; underruns {underruns}"
    )


if __name__ == "__main__":
    main()
