"""Failover as it is felt: recognisers cut at twenty places of an utterance, and each single fault of each vendor."""

import asyncio
import statistics
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from benchmarks.vendors.lanes import SAID, SPOKEN, Lane, longest_silence_s, times_heard

from receptionist.audio.mulaw import RATE_HZ
from receptionist.call.live import CallerWords, TurnFinished
from receptionist.rehearsal.caller import Caller, CallOverError
from receptionist.simulators.mind import Say
from receptionist.simulators.vendor import Fault, Kind, Vendor

CUTS = 20
_PATIENCE_S = 0.7  # of a practice, behind the last word: until then the recogniser is at work
_TOLD = (
    "That is no trouble at all.",
    "I have your number here in front of me.",
    "Somebody will ring you back before noon.",
)
_FAILED = {"deepgram": "recogniser failed", "openai": "a model failed", "elevenlabs": "voice failed"}
_SILENCE_S = 3.0


@dataclass
class Result:
    """One call under one fault."""

    vendor: str
    kind: str
    silence_s: float = 0.0
    said: int = 0  # how often the caller had to say it
    words: str = ""  # as they were understood
    wait_ms: int | None = None
    next_asked_ms: list[float] = field(default_factory=list[float])  # after each failure that was detected
    lost: int = 0  # sentences
    doubled: int = 0
    trouble: str = ""


_Work: TypeAlias = Callable[[Lane], Awaitable[None]]


async def measure(lanes: Sequence[Lane], *, quick: bool) -> None:
    """Prints. Works are shared out among the lanes, which differ in nothing."""
    plain: list[Result] = []
    cut: list[Result] = []
    faults: list[Result] = []
    end_s = len(SPOKEN) / RATE_HZ + _PATIENCE_S
    cuts = 4 if quick else CUTS
    works: list[_Work] = [_collecting(plain, _plain) for _ in range(2 if quick else 4)]
    works += [_collecting(cut, partial(_cut, at_s=end_s * (number + 0.5) / cuts)) for number in range(cuts)]
    for name in _FAILED:
        kinds = sorted(getattr(lanes[0].first, name).knows)
        chosen = kinds[::4] if quick else kinds
        works += [_collecting(faults, partial(_under, name=name, kind=kind)) for kind in chosen]
    await _share_out(works, lanes)
    _report_cuts(plain, cut)
    _report_faults(plain, faults)


async def _share_out(works: Sequence[_Work], lanes: Sequence[Lane]) -> None:
    waiting = list(reversed(works))

    async def work_on(lane: Lane, late_s: float) -> None:
        await asyncio.sleep(late_s)  # turns do not all end at the same moment
        while waiting:
            await waiting.pop()(lane)

    async with asyncio.TaskGroup() as group:
        for number, lane in enumerate(lanes):
            group.create_task(work_on(lane, number * 1.3))


def _collecting(into: list[Result], work: Callable[[Lane], Awaitable[Result]]) -> _Work:
    async def run(lane: Lane) -> None:
        into.append(await work(lane))

    return run


# -- calls -----------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def _call(lane: Lane, result: Result) -> AsyncGenerator[Caller, None]:
    """A call whose answers are three sentences that no process has kept; what was wrong with it is noted."""
    for vendors in (lane.first, lane.second):
        vendors.openai.script.clear()
        vendors.openai.script.append([Say(" ".join(_TOLD))])
    try:
        async with lane.caller() as caller:
            yield caller
    except (TimeoutError, CallOverError) as error:
        result.trouble = str(error) or type(error).__name__


async def _turn(caller: Caller, result: Result, beside: Awaitable[None] | None = None) -> None:
    """Says it, and once more if they are asked to; what they wait in silence is the longest of both."""
    for _ in range(2):
        result.said += 1
        async with asyncio.TaskGroup() as group:
            if beside and result.said == 1:
                group.create_task(_awaited(beside))
            await caller.say(SPOKEN)
        ended_at = caller.exchanges[-1].ended_at
        try:
            wait_ms = await caller.hear_out(reply_within_s=20)
        finally:
            result.silence_s = max(result.silence_s, longest_silence_s(caller, ended_at))
        result.wait_ms = wait_ms if result.wait_ms is None else result.wait_ms
        if _is_answered(caller):
            break
    finals = [told.event.text for told in caller.told if isinstance(told.event, CallerWords) and told.event.final]
    result.words = " ".join(text for text in finals if text)


def _is_answered(caller: Caller) -> bool:
    """The turn in which all of it was understood is over."""
    heard = [told.event for told in caller.told]
    turns = [event.turn for event in heard if isinstance(event, CallerWords) and event.final and event.text == SAID]
    return any(isinstance(event, TurnFinished) and event.turn in turns for event in heard)


async def _awaited(work: Awaitable[None]) -> None:
    await work


async def _plain(lane: Lane) -> Result:
    result = Result("", "none")
    async with _call(lane, result) as caller:
        await caller.hear_out()
        await _turn(caller, result)
    return result


async def _cut(lane: Lane, at_s: float) -> Result:
    result = Result("deepgram", f"cut at {at_s:.2f} s")
    async with _call(lane, result) as caller:
        await caller.hear_out()

        async def cut() -> None:
            await asyncio.sleep(at_s)
            lane.first.deepgram.cut_all()

        await _turn(caller, result, cut())
    return result


async def _under(lane: Lane, name: str, kind: Kind) -> Result:
    """The fault is there before the call, and lasts."""
    result = Result(name, str(kind))
    failing, behind = (getattr(vendors, name) for vendors in (lane.first, lane.second))
    failing.fault = Fault(kind)
    since, asked = time.time(), len(behind.requests)
    try:
        async with _call(lane, result) as caller:
            with suppress(TimeoutError, CallOverError):
                await caller.hear_out(reply_within_s=20)
            result.silence_s = longest_silence_s(caller, caller.began_at)
            await _turn(caller, result)
            times = [times_heard(caller, sentence) for sentence in _TOLD]
            result.lost, result.doubled = times.count(0), sum(one > 1 for one in times)
    finally:
        failing.fault = None
    await asyncio.sleep(0.1)  # the server's log is written beside it
    result.next_asked_ms = _next_asked(lane, name, behind, since, asked)
    return result


def _next_asked(lane: Lane, name: str, behind: Vendor, since: float, asked: int) -> list[float]:
    """From each failure, as the server noticed it, to the next vendor's being asked."""
    at = [request.at for request in behind.requests[asked:] if behind.is_work(request)]
    failures = [moment for moment, line in lane.logged(_FAILED[name], since) if f"{name}a" in str(line["provider"])]
    if name == "deepgram":  # whoever gave a second opinion is there already
        failures = [moment for moment in failures if not any(one < moment - 0.002 for one in at)]
    found = (min((one - moment for one in at if one >= moment - 0.002), default=None) for moment in failures)
    return [1000 * one for one in found if one is not None]


# -- what is printed -------------------------------------------------------------------------------------------------


def _report_cuts(plain: Sequence[Result], cut: Sequence[Result]) -> None:
    usual = statistics.median(one.wait_ms or 0 for one in plain)
    added = sorted((one.wait_ms or 0) - usual for one in cut if not one.trouble)
    wrong = [one for one in cut if one.words != SAID]
    print(
        f"recogniser cut at {len(cut)} places: adds p50 {statistics.median(added):.0f} ms, worst {added[-1]:.0f} ms"
        f" to a wait of {usual:.0f} ms (aim: under 1000); words lost or doubled in {len(wrong)} calls (aim: 0)"
    )
    for one in wrong:
        print(f"  {one.kind}: {one.words!r} {one.trouble}")


def _report_faults(plain: Sequence[Result], faults: Sequence[Result]) -> None:
    usual_s = max(one.silence_s for one in plain)
    for name, what in (("deepgram", "recogniser"), ("openai", "model"), ("elevenlabs", "voice")):
        mine = [one for one in faults if one.vendor == name]
        asked = sorted(ms for one in mine for ms in one.next_asked_ms)
        worst = max(mine, key=lambda one: one.silence_s)
        print(
            f"{what}: {len(mine)} single faults; the next one is asked"
            f" {_spread(asked)} after the failure was noticed;"
            f" longest silence {worst.silence_s:.2f} s, with {worst.kind} (without a fault {usual_s:.2f} s; aim: 3 s);"
            f" sentences lost {sum(one.lost for one in mine)}, heard twice {sum(one.doubled for one in mine)}"
        )
        for one in mine:
            if one.silence_s > _SILENCE_S or one.lost or one.doubled or one.trouble or one.words != SAID:
                print(
                    f"  {one.kind}: silence {one.silence_s:.2f} s, said {one.said} times, understood {one.words!r},"
                    f" sentences lost {one.lost}, twice {one.doubled} {one.trouble}"
                )


def _spread(values: Sequence[float]) -> str:
    return f"p50 {statistics.median(values):.1f} ms, worst {values[-1]:.1f} ms" if values else "(nobody else was asked)"
