"""What every recogniser owes a call: the vendors' against stand-ins that hear, refuse and fail as the real ones do."""

import asyncio
import random
import re
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from tests.speech import pause, recorded

from receptionist.audio import mulaw
from receptionist.config_sections import ProviderAccount
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import (
    Chain,
    EarlyEnd,
    EndOfTurn,
    Failed,
    Listening,
    ListenSettings,
    Partial,
    Recogniser,
    Resumed,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.providers.clients import Account
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.meter import Meter
from receptionist.providers.metered import metered
from receptionist.providers.streams import Stream
from receptionist.providers.stt.embedded import EmbeddedRecogniser
from receptionist.providers.vendor import VendorRecogniser, vendor
from receptionist.simulators.deepgram import Deepgram, serve_deepgram
from receptionist.simulators.deepgram import Pace as DeepgramPace
from receptionist.simulators.openai import OpenAI, serve_openai
from receptionist.simulators.openai_hearing import Pace as OpenAIPace
from receptionist.simulators.vendor import KEY, Fault, Kind

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(120)]

SAID = "I want to leave a message."
MORE = "What are your hours on Monday?"
SETTINGS = ListenSettings("en-US", listen_for=("Invisalign", "Dr. Nguyen"))
SOCKETS = ("deepgram:nova-3", "deepgram:flux")
VENDORS = (*SOCKETS, "whisper:whisper-1", "groq:whisper-large-v3")
PLAIN = "groq:openai/whisper-large-v3"
OTHERS = ("deepgram:nova-9", "deepgram:flux-general-multi", "whisper:gpt-transcribe", PLAIN, "groq:none")
EVERY = (*VENDORS[:3], "embedded")
HEARD_S = 60.0


@dataclass
class House:
    """Everybody who hears, and the stand-ins behind them."""

    deepgram: Deepgram
    openai: OpenAI
    recognisers: Mapping[str, VendorRecogniser]
    embedded: Recogniser
    accounts: Mapping[str, Account]

    def recogniser(self, name: str) -> Recogniser:
        return self.embedded if name == "embedded" else self.recognisers[name]

    def behind(self, name: str) -> Deepgram | OpenAI:
        return self.deepgram if name.startswith("deepgram") else self.openai


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house() -> AsyncGenerator[House, None]:
    async with (
        serve_deepgram(pace=DeepgramPace(network_s=0)) as deepgram,
        serve_openai() as openai,
        EmbeddedWorkers(Models(), [Part.RECOGNISER]) as workers,
        asyncio.TaskGroup() as tasks,
    ):
        openai.hearing.pace = OpenAIPace(0.02, 0)
        openai.hearing.taught = openai.hearing.ears = deepgram.taught
        for text, audio in zip((SAID, MORE), recorded([SAID, MORE]), strict=True):
            deepgram.taught.teach(audio, text)
        kinds = {"deepgram": ("deepgram", deepgram.url), "whisper": ("openai", f"{openai.url}/v1")}
        kinds["groq"] = kinds["whisper"]
        accounts = {
            name: Account(name, ProviderAccount(kind=kind, api_key=KEY, base_url=url))
            for name, (kind, url) in kinds.items()
        }
        running = [tasks.create_task(account.run()) for account in accounts.values()]
        recognisers: dict[str, VendorRecogniser] = {}
        for name in (*VENDORS, *OTHERS):
            recognisers[name] = await made(name, accounts[name.partition(":")[0]])
        await workers[Part.RECOGNISER].until_ready(90)
        yield House(deepgram, openai, recognisers, EmbeddedRecogniser(workers[Part.RECOGNISER]), accounts)
        for task in running:
            task.cancel()
        for account in accounts.values():
            await account.close()


async def made(name: str, account: Account) -> VendorRecogniser:
    found = vendor(account.kind)
    assert found
    assert found.recogniser
    return found.recogniser(name, await account.client())


@pytest.fixture(autouse=True)
def all_is_well(house: House) -> None:
    """No fault is left over from the test before."""
    for one in (house.deepgram, house.openai):
        one.fault = None
        one.refusals.clear()


def say(listening: Listening, *audio: bytes) -> None:
    """Faster than a telephone would: nobody has to wait for the test."""
    whole = b"".join(audio)
    for start in range(0, len(whole), mulaw.FRAME_BYTES):
        listening.feed(whole[start : start + mulaw.FRAME_BYTES])


async def until(listening: Listening, *last: type[SpeechEvent]) -> list[SpeechEvent]:
    """Events up to the first of these, or to a failure."""
    events: list[SpeechEvent] = []
    async with asyncio.timeout(HEARD_S):
        async for event in listening.events():
            events.append(event)
            if isinstance(event, (*last, Failed)):
                break
    return events


def speech(text: str) -> bytes:
    return recorded([text])[0]


def bare(text: str) -> list[str]:
    return re.sub(r"[^a-z0-9 ]", "", text.lower()).split()


def noise(ms: int, dbfs: float) -> bytes:
    dice = random.Random(7)
    peak = 32768 * 10 ** (dbfs / 20)
    return mulaw.encode(max(-32768, min(32767, round(dice.gauss(0, peak)))) for _ in range(8 * ms))


async def heard_from(house: House, name: str, *audio: bytes) -> list[SpeechEvent]:
    """One listening, up to the end of its first turn that has words, or its failure, be it at the start."""
    try:
        async with house.recogniser(name).listen(SETTINGS) as listening:
            say(listening, *audio)
            events = await until(listening, EndOfTurn)
            while isinstance(events[-1], EndOfTurn) and not events[-1].text:
                events += await until(listening, EndOfTurn)
            return events
    except ProviderError as error:
        return [Failed(str(error), error.retryable, error.kind)]


async def failure_of(house: House, name: str) -> tuple[ProviderFault, bool]:
    """How it fails a caller who speaks: its kind, and whether it may be asked again; told at the start or later."""
    failed = (await heard_from(house, name, pause(0.3), speech(SAID), pause(1.5)))[-1]
    assert isinstance(failed, Failed), failed
    assert KEY not in failed.reason
    return failed.kind, failed.retryable


# -- turns -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EVERY)
async def test_a_turn_is_told_from_its_first_sound_to_its_end(house: House, name: str) -> None:
    audio = (pause(2), speech(SAID), pause(1.5))
    began = time.monotonic()
    events = await heard_from(house, name, *audio)
    waited_ms = (time.monotonic() - began) * 1000  # which is how busy this machine is

    last = events[-1]
    assert isinstance(last, EndOfTurn)
    assert bare(last.text) == bare(SAID)
    assert 150 <= last.speech_ended_ms_ago <= 1800 + waited_ms
    assert isinstance(events[0], SpeechStarted)
    assert [type(event) for event in events].count(EndOfTurn) == 1
    spoken = [event.text for event in events if isinstance(event, Partial | EarlyEnd)]
    assert all(bare(text) == bare(SAID)[: len(bare(text))] for text in spoken), spoken
    assert not house.deepgram.refusals
    assert not house.openai.refusals


@pytest.mark.parametrize("name", EVERY)
async def test_who_goes_on_after_an_early_end_is_heard_in_one_turn(house: House, name: str) -> None:
    patient = ListenSettings("en-US", end_of_turn_ms=1100)
    async with house.recogniser(name).listen(patient) as listening:
        say(listening, pause(0.3), speech(SAID), pause(0.4))
        begun = await until(listening, EarlyEnd)
        say(listening, speech(MORE), pause(2))
        then = await until(listening, EndOfTurn)

    early, last = begun[-1], then[-1]
    assert isinstance(early, EarlyEnd)
    assert bare(early.text) == bare(SAID)
    assert next(type(event) for event in then if not isinstance(event, Partial | SpeechPaused)) is Resumed
    assert isinstance(last, EndOfTurn)
    assert bare(last.text) == bare(f"{SAID} {MORE}")


@pytest.mark.parametrize("name", EVERY)
async def test_noise_is_no_words_and_what_follows_is_heard(house: House, name: str) -> None:
    events = await heard_from(house, name, pause(0.5), noise(1500, -22.0), pause(2), speech(SAID), pause(1.5))

    words = [event.text for event in events if isinstance(event, EarlyEnd | EndOfTurn) and event.text]
    assert words
    assert all(bare(text) == bare(SAID) for text in words)


@pytest.mark.parametrize("name", EVERY)
async def test_callers_at_once_each_keep_their_own_words(house: House, name: str) -> None:
    async with asyncio.TaskGroup() as calls:
        first, second = (calls.create_task(heard_from(house, name, speech(one), pause(1.5))) for one in (SAID, MORE))

    texts = [event.text for call in (first, second) for event in call.result() if isinstance(event, EndOfTurn)]
    assert [bare(text) for text in texts] == [bare(SAID), bare(MORE)]


@pytest.mark.parametrize("name", EVERY)
async def test_a_line_that_stops_sending_still_ends_its_turn(house: House, name: str) -> None:
    events = await heard_from(house, name, pause(0.3), speech(SAID), pause(0.1))

    assert isinstance(events[-1], EndOfTurn)
    assert bare(events[-1].text) == bare(SAID)


@pytest.mark.parametrize("name", SOCKETS)
async def test_all_that_is_sent_is_counted_be_it_silence_of_our_own(house: House, name: str) -> None:
    meter = Meter()
    [recogniser] = metered(Chain(recognisers=[house.recogniser(name)]), meter).recognisers
    audio = pause(0.3) + speech(SAID) + pause(0.1)
    async with recogniser.listen(SETTINGS) as listening:
        say(listening, audio)
        await until(listening, EndOfTurn)

    [used] = meter.used()
    fed_ms = len(audio) * 1000 / mulaw.RATE_HZ
    if name == "deepgram:flux":  # which ends no turn without audio
        assert used.audio_ms > fed_ms + 1
    else:
        assert abs(used.audio_ms - fed_ms) <= 1


@pytest.mark.parametrize("name", EVERY)
async def test_who_hangs_up_in_the_middle_of_a_word_leaves_nothing_behind(house: House, name: str) -> None:
    before = asyncio.all_tasks()
    for cut in (0.2, 0.5, 0.9):
        async with house.recogniser(name).listen(SETTINGS) as listening:
            audio = speech(SAID)
            say(listening, pause(0.3), audio[: round(len(audio) * cut)], pause(0.5 if cut > 0.8 else 0))
            await until(listening, SpeechStarted)

    async with asyncio.timeout(5):
        while left := asyncio.all_tasks() - before:
            await asyncio.wait(left)


async def test_all_of_a_long_turn_is_certain_but_its_end(house: House) -> None:
    """Who takes over from nova-3 or a whisper need not hear all of it again."""
    for name in ("deepgram:nova-3", "whisper:whisper-1"):
        events = await heard_from(house, name, pause(0.3), *([speech(SAID), pause(0.15)] * 6), pause(1.5))

        certain = [event for event in events if isinstance(event, Partial) and event.stable]
        assert certain, name
        assert certain[-1].heard_s > 3.0
        assert [one.heard_s for one in certain] == sorted(one.heard_s for one in certain)


async def test_every_request_is_one_that_its_vendor_takes(house: House) -> None:
    """Several languages, names with commas, models that want other parameters."""
    settings = ListenSettings(
        "en-US", also_speaks=("es-US",), listen_for=("Nguyen, DDS", "Invisalign"), end_of_turn_ms=1100
    )
    for name in (*SOCKETS, "deepgram:flux-general-multi", "whisper:whisper-1", "whisper:gpt-transcribe"):
        async with house.recognisers[name].listen(settings) as listening:
            say(listening, pause(0.2), speech(SAID), pause(2.5))
            last = (await until(listening, EndOfTurn))[-1]
        assert isinstance(last, EndOfTurn), last

    assert not house.deepgram.refusals
    assert not house.openai.refusals
    form = house.openai.hearing.forms[-1]
    assert form.fields["keywords"] == ["Nguyen DDS", "Invisalign"]
    assert form.fields["languages"] == ["en", "es"]
    assert house.openai.hearing.forms[-2].get("prompt") == "Nguyen DDS, Invisalign."


async def test_a_server_that_cannot_say_how_sure_it_is_is_not_asked_for_it_again(house: House) -> None:
    asked = len(house.openai.requests)
    for _ in range(2):
        last = (await heard_from(house, PLAIN, pause(0.3), speech(SAID), pause(1.5)))[-1]
        assert isinstance(last, EndOfTurn)
        assert bare(last.text) == bare(SAID)

    assert len(house.openai.refusals) == 1
    assert sum(one.path.endswith("transcriptions") for one in house.openai.requests[asked:]) == 3


# -- failures --------------------------------------------------------------------------------------------------------

REFUSALS: Sequence[tuple[Kind, ProviderFault, bool]] = (
    (Kind.WRONG_KEY, ProviderFault.WRONG_KEY, False),
    (Kind.NO_CREDIT, ProviderFault.NO_CREDIT, False),
    (Kind.TOO_MANY, ProviderFault.RATE_LIMITED, True),
    (Kind.BROKEN, ProviderFault.OVERLOADED, True),
)


@pytest.mark.parametrize("name", VENDORS)
async def test_a_refusal_says_what_is_wrong_and_whether_to_try_again(house: House, name: str) -> None:
    for kind, expected, retryable in REFUSALS:
        house.behind(name).fault = Fault(kind)

        assert await failure_of(house, name) == (expected, retryable)

    house.behind(name).fault = Fault(Kind.REFUSE)
    assert (await failure_of(house, name))[1]


@pytest.mark.parametrize("name", ["deepgram:nova-9", "groq:none"])
async def test_a_model_that_the_vendor_does_not_have_is_named(house: House, name: str) -> None:
    failed = (await heard_from(house, name, pause(0.3), speech(SAID), pause(1)))[-1]

    assert isinstance(failed, Failed)
    assert name.partition(":")[2] in failed.reason
    assert not failed.retryable


@pytest.mark.parametrize("name", VENDORS[:3])
async def test_a_line_that_breaks_in_the_middle_is_told_at_once(house: House, name: str) -> None:
    for kind in (Kind.CUT, Kind.CLOSED) if name in SOCKETS else (Kind.CUT,):
        house.behind(name).fault = Fault(kind)

        assert await failure_of(house, name) == (ProviderFault.NETWORK, True)


async def test_who_says_nothing_after_the_caller_spoke_is_given_up(house: House) -> None:
    house.deepgram.fault = house.openai.fault = Fault(Kind.HANG)

    async with asyncio.TaskGroup() as calls:
        failing = [calls.create_task(failure_of(house, name)) for name in VENDORS[:3]]

    assert [call.result() for call in failing] == [(ProviderFault.TIMEOUT, True)] * 3


async def test_who_stops_reading_holds_nobody_up(house: House) -> None:
    house.deepgram.fault = Fault(Kind.DEAF)
    async with AsyncExitStack() as calls:
        listenings: list[Any] = []
        for name in SOCKETS:
            listening: Any = await calls.enter_async_context(house.recogniser(name).listen(SETTINGS))
            listenings.append(listening)
            for _ in range(200):  # the systems in between take minutes of sound before it can be noticed
                if not listening.dropped:
                    say(listening, pause(20))  # returns, whatever becomes of it

        assert all(isinstance(one, Stream) and one.dropped for one in listenings)


@pytest.mark.parametrize("name", SOCKETS)
async def test_messages_that_nobody_knows_are_counted_and_do_no_harm(
    house: House, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    for kind in (Kind.NOT_JSON, Kind.UNKNOWN_FRAMES, Kind.OVERSIZE):
        house.behind(name).fault = Fault(kind, after=1)
        caplog.clear()

        last = (await heard_from(house, name, pause(0.3), speech(SAID), pause(1.5)))[-1]

        assert isinstance(last, EndOfTurn)
        assert bare(last.text) == bare(SAID)
        lines = [one for one in caplog.records if one.message == "messages were not understood"]
        assert len(lines) == 1, kind
        assert vars(lines[0])["messages"] >= 1


async def test_an_answer_that_is_no_transcription_is_a_failure_and_not_words(house: House) -> None:
    name = "whisper:whisper-1"
    for kind in (Kind.NOT_JSON, Kind.NOT_SSE, Kind.UNKNOWN_FRAMES, Kind.LOOP):
        house.openai.fault = Fault(kind)

        assert await failure_of(house, name) == (ProviderFault.MALFORMED, True), kind

    house.openai.fault = Fault(Kind.OVERSIZE)  # more than was asked for is no harm
    last = (await heard_from(house, name, speech(SAID), pause(1)))[-1]
    assert isinstance(last, EndOfTurn)
    assert bare(last.text) == bare(SAID)


@pytest.mark.deep
async def test_a_line_that_is_silent_for_long_keeps_its_stream(house: House) -> None:
    house.deepgram.pace = DeepgramPace(network_s=0, silence_s=6.0)
    try:
        async with AsyncExitStack() as calls:
            listenings = [await calls.enter_async_context(house.recogniser(name).listen(SETTINGS)) for name in SOCKETS]
            for listening in listenings:
                say(listening, pause(0.2))
            await asyncio.sleep(7)  # longer than the vendor bears without a word
            for listening in listenings:
                say(listening, speech(SAID), pause(1.5))
                last = (await until(listening, EndOfTurn))[-1]
                assert isinstance(last, EndOfTurn)
                assert bare(last.text) == bare(SAID)
    finally:
        house.deepgram.pace = DeepgramPace(network_s=0)


# -- before anybody calls ----------------------------------------------------------------------------------------------


async def test_key_credit_and_model_are_found_before_anybody_calls(house: House) -> None:
    for name in VENDORS:
        await house.recognisers[name].check()

    for name, kind, expected in (
        ("deepgram:flux", Kind.NO_CREDIT, ProviderFault.NO_CREDIT),
        ("deepgram:nova-3", Kind.WRONG_KEY, ProviderFault.WRONG_KEY),
        ("whisper:whisper-1", Kind.WRONG_KEY, ProviderFault.WRONG_KEY),
        ("groq:none", None, ProviderFault.NOT_FOUND),
    ):
        house.behind(name).fault = Fault(kind) if kind else None
        with pytest.raises(ProviderError) as caught:
            await house.recognisers[name].check()
        assert caught.value.kind is expected
