"""What it costs to look for an emergency in a caller's words, and how soon the words are answered.

`python -m benchmarks.emergencies`: milliseconds of one core, for each sentence and for each partial transcript.
`python -m benchmarks.emergencies replies`: a server whose recogniser (simulated) tells words as they are said; the
caller goes on talking. From the partial words that tell of the emergency to the first sound of the answer.
"""

import asyncio
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import Final

from tests.emergencies import LANGUAGES, Phrase, phrases
from tests.integration import house
from tests.serving import RunningServer
from tests.vendors import settings, vendors_beside

from receptionist.call.live import CallerWords
from receptionist.conversation.emergency import Certainty, find
from receptionist.conversation.emergency.finding import LANGUAGES as RECOGNISERS
from receptionist.conversation.word_features import words_of
from receptionist.rehearsal.caller import Caller
from receptionist.simulators.hum import hum

_ROUNDS = 5
_BAR_MS: Final = 300  # from the words to the answer
_TOLD: Final = (
    "my husband can't breathe his lips are turning blue",
    "my baby is choking and she can't make a sound",
    "the kitchen is on fire and there's smoke everywhere",
    "I took a whole bottle of pills and I want to die",
    "my mother is having a stroke her face is drooping",
    "he's got a gun and he says he will kill me",
    "my son was hit by a car and he's not moving",
    "there's a gas leak in here and we are all dizzy",
    "I'm bleeding so much and it won't stop",
    "she is having a seizure right now on the floor",
)
_GOES_ON: Final = " and we are here at the house by the church where you came in the spring to look at it"
_CLINIC: Final = """
[practice]
name = "Measured Clinic"
timezone = "America/New_York"
numbers = ["+12125550180"]
[receptionist]
greeting = "Hello."
after_hours_greeting = "Hello."
[privacy]
disclose_ai = false
[hours]
monday = ["08:00-17:00"]
[providers]
stt = ["deepgram:nova-3"]
llm = ["openai:gpt-4o"]
tts = ["elevenlabs:21m00Tcm4TlvDq8ikWAM"]
"""


def main() -> None:
    if "replies" in sys.argv[1:]:
        replies()
        return
    print(f"{'':28}{'median ms':>10}{'p95 ms':>10}{'slowest':>10}")
    for language in LANGUAGES:
        said = phrases(language, "open")
        for name, chosen in (("emergencies", True), ("others", False)):
            _row(f"{language}, {name}", [_ms(one.found) for one in said if one.emergency is chosen])
        _row(f"{language}, each partial", [ms for one in said for ms in _partials_ms(one)])
        _row(f"{language}, likeness alone", [_like_ms(one) for one in said])


def _row(name: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    p95 = ordered[int(0.95 * len(ordered))]
    print(f"{name:28}{statistics.median(ordered):10.3f}{p95:10.3f}{ordered[-1]:10.3f}")


def _like_ms(phrase: Phrase) -> float:
    words = words_of(phrase.words)
    return _ms(lambda: [one.likeness(words) for one in RECOGNISERS])


def _partials_ms(phrase: Phrase) -> list[float]:
    said = phrase.words.split()
    return [_ms(lambda end=end: phrase.found(" ".join(said[:end]))) for end in range(1, len(said))]


def _ms(run: Callable[[], object]) -> float:
    began = process_time()
    for _ in range(_ROUNDS):
        run()
    return 1000 * (process_time() - began) / _ROUNDS


def replies() -> None:
    with vendors_beside() as vendors, tempfile.TemporaryDirectory() as folder:
        for one in _TOLD:
            vendors.deepgram.taught.teach(hum(one + _GOES_ON), one + _GOES_ON)
        (Path(folder) / "tenants").mkdir()
        (Path(folder) / "tenants" / "measured.toml").write_text(_CLINIC)
        server = RunningServer(Path(folder), settings=settings(vendors), speech=None, ahead="all")
        with server:
            waits = sorted(asyncio.run(_waits(server)))
    print(
        f"from the partial words to the answer, {len(waits)} calls: median {statistics.median(waits):.0f} ms, "
        f"p95 {waits[int(0.95 * len(waits))]:.0f} ms, slowest {waits[-1]:.0f} ms; slowest : bar "
        f"{waits[-1] / _BAR_MS:.2f}"
    )


async def _waits(server: RunningServer) -> list[float]:
    return [await _wait(server, one) for one in _TOLD for _ in range(2)]


async def _wait(server: RunningServer, words: str) -> float:
    async with house.place_call(server, "measured") as caller:
        await caller.hear_out(reply_within_s=30)
        heard = len(caller.ear.sounds)
        async with asyncio.TaskGroup() as tasks:
            speaking = tasks.create_task(caller.say(hum(words + _GOES_ON)))
            while len(caller.ear.sounds) == heard:  # noqa: ASYNC110  # when it came stands beside the sound
                await asyncio.sleep(0.005)
            answered = caller.ear.sounds[heard].at
            speaking.cancel()
        return 1000 * (answered - _told_at(caller, answered))


def _told_at(caller: Caller, before: float) -> float:
    """When the first partial words came that are an emergency whatever follows."""
    for told in caller.told:
        if isinstance(told.event, CallerWords) and told.at <= before:
            found = find(told.event.text)
            if found is not None and found.certainty > Certainty.AT_THE_END:
                return told.at
    raise SystemExit("answered before any words were told")


if __name__ == "__main__":
    main()
