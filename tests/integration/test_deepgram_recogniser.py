"""Deepgram as a call meets it, against a stand-in that hears, refuses and fails as the real one does."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from receptionist.audio import mulaw
from receptionist.config import ProviderAccount
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Failed,
    Listening,
    ListenSettings,
    Partial,
    SpeechEvent,
    SpeechStarted,
)
from receptionist.providers.clients import Account
from receptionist.providers.stt.deepgram import DeepgramListening, DeepgramRecogniser
from receptionist.providers.vendor import VendorRecogniser
from receptionist.simulators.deepgram import Deepgram, Pace, serve_deepgram
from receptionist.simulators.hum import hum
from receptionist.simulators.vendor import KEY, Fault, Kind

AT_ONCE = Pace(network_s=0)
SAID = "Can I get an appointment on Tuesday morning"
SETTINGS = ListenSettings("en-US", listen_for=("Invisalign",))


@asynccontextmanager
async def recogniser(
    vendor: Deepgram, name: str = "deepgram:nova-3", *, key: str = KEY
) -> AsyncGenerator[VendorRecogniser, None]:
    account = Account("deepgram", ProviderAccount(kind="deepgram", api_key=key, base_url=vendor.url))
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(account.run())
        client = await account.client()
        try:
            yield DeepgramRecogniser(name, client)  # pyright: ignore[reportArgumentType] - of its own kind
        finally:
            running.cancel()
            await account.close()


@asynccontextmanager
async def simulated() -> AsyncGenerator[Deepgram, None]:
    async with serve_deepgram(pace=AT_ONCE) as vendor:
        vendor.taught.teach(hum(SAID), SAID)
        yield vendor


def feed(listening: Listening, *audio: bytes) -> None:
    for part in audio:
        for start in range(0, len(part), mulaw.FRAME_BYTES):
            listening.feed(part[start : start + mulaw.FRAME_BYTES])


async def until(listening: Listening, *last: type[SpeechEvent]) -> list[SpeechEvent]:
    """Events up to the first of these."""
    events: list[SpeechEvent] = []
    async with asyncio.timeout(20):
        async for event in listening.events():
            events.append(event)
            if isinstance(event, last):
                break
    return events


async def test_a_turn_is_heard_from_its_first_sound_to_its_end() -> None:
    async with simulated() as vendor, recogniser(vendor) as ears, ears.listen(SETTINGS) as listening:
        feed(listening, mulaw.silence(300), hum(SAID), mulaw.silence(1500))

        events = await until(listening, EndOfTurn)

        assert isinstance(events[0], SpeechStarted)
        assert EarlyEnd(SAID) in events
        assert any(isinstance(event, Partial) and not event.stable for event in events)
        assert isinstance(events[-1], EndOfTurn)
        assert events[-1].text == SAID
        assert vendor.refusals == []


async def test_two_calls_hear_their_own_callers() -> None:
    other = "Do you take walk ins on a Saturday"
    async with simulated() as vendor, recogniser(vendor) as ears:
        vendor.taught.teach(hum(other), other)
        async with ears.listen(SETTINGS) as first, ears.listen(SETTINGS) as second:
            feed(first, hum(SAID), mulaw.silence(1500))
            feed(second, hum(other), mulaw.silence(1500))

            heard = [(await until(listening, EndOfTurn))[-1] for listening in (first, second)]

        assert [event.text for event in heard if isinstance(event, EndOfTurn)] == [SAID, other]


@pytest.mark.parametrize(
    ("kind", "expected", "hopeless"),
    [
        (Kind.WRONG_KEY, ProviderFault.WRONG_KEY, True),
        (Kind.NO_CREDIT, ProviderFault.NO_CREDIT, True),
        (Kind.FORBIDDEN, ProviderFault.WRONG_KEY, True),
        (Kind.TOO_MANY, ProviderFault.RATE_LIMITED, False),
        (Kind.BROKEN, ProviderFault.OVERLOADED, False),
        (Kind.REFUSE, ProviderFault.MALFORMED, False),
    ],
)
async def test_a_stream_that_is_refused_says_why_and_what_to_do(
    kind: Kind, expected: ProviderFault, hopeless: bool
) -> None:
    async with simulated() as vendor, recogniser(vendor) as ears:
        vendor.fault = Fault(kind)

        with pytest.raises(ProviderError) as caught:
            async with ears.listen(SETTINGS):
                pass

        assert caught.value.kind is expected
        assert caught.value.retryable is not hopeless
        assert KEY not in str(caught.value)


async def test_a_model_that_deepgram_does_not_have_is_named() -> None:
    async with simulated() as vendor, recogniser(vendor, "deepgram:nova-9") as ears:
        with pytest.raises(ProviderError, match="nova-9") as caught:
            async with ears.listen(SETTINGS):
                pass

        assert not caught.value.retryable


@pytest.mark.parametrize("kind", [Kind.CUT, Kind.CLOSED])
async def test_a_stream_that_breaks_in_the_middle_is_told_at_once(kind: Kind) -> None:
    async with simulated() as vendor, recogniser(vendor) as ears:
        vendor.fault = Fault(kind)
        async with ears.listen(SETTINGS) as listening:
            feed(listening, hum(SAID), mulaw.silence(1500))

            assert isinstance((await until(listening, Failed))[-1], Failed)


@pytest.mark.parametrize("kind", [Kind.HANG, Kind.DEAF])
async def test_a_stream_that_says_nothing_after_the_caller_spoke_is_given_up(kind: Kind) -> None:
    async with simulated() as vendor, recogniser(vendor) as ears:
        vendor.fault = Fault(kind)
        async with ears.listen(SETTINGS) as listening:
            feed(listening, hum(SAID), mulaw.silence(500))

            failed = (await until(listening, Failed))[-1]

        assert isinstance(failed, Failed)
        assert failed.retryable


async def test_messages_that_nobody_knows_do_no_harm() -> None:
    async with simulated() as vendor, recogniser(vendor) as ears:
        vendor.fault = Fault(Kind.UNKNOWN_FRAMES)
        async with ears.listen(SETTINGS) as listening:
            feed(listening, hum(SAID), mulaw.silence(1500))

            ended = (await until(listening, EndOfTurn))[-1]

        assert isinstance(ended, EndOfTurn)
        assert ended.text == SAID


async def test_feeding_never_waits_for_a_peer_that_does_not_read() -> None:
    async with simulated() as vendor, recogniser(vendor) as ears:
        vendor.fault = Fault(Kind.DEAF)
        async with ears.listen(SETTINGS) as listening:
            for _ in range(100):
                feed(listening, mulaw.silence(20_000))  # returns, whatever becomes of it

            assert isinstance(listening, DeepgramListening)
            assert listening.dropped


async def test_a_line_that_is_silent_for_long_keeps_its_stream() -> None:
    pace = Pace(network_s=0, silence_s=6.0)
    async with serve_deepgram(pace=pace) as vendor, recogniser(vendor) as ears:
        vendor.taught.teach(hum(SAID), SAID)
        async with ears.listen(SETTINGS) as listening:
            feed(listening, mulaw.silence(200))
            await asyncio.sleep(7)  # longer than the vendor bears without a word
            feed(listening, hum(SAID), mulaw.silence(1500))

            ended = (await until(listening, EndOfTurn, Failed))[-1]

        assert isinstance(ended, EndOfTurn)
        assert ended.text == SAID


async def test_key_and_credit_are_found_before_anybody_calls() -> None:
    async with simulated() as vendor:
        async with recogniser(vendor) as ears:
            await ears.check()
            vendor.fault = Fault(Kind.NO_CREDIT)
            with pytest.raises(ProviderError) as caught:
                await ears.check()
            assert caught.value.kind is ProviderFault.NO_CREDIT
        async with recogniser(vendor, key="wrong") as ears:
            with pytest.raises(ProviderError) as caught:
                await ears.check()
            assert caught.value.kind is ProviderFault.WRONG_KEY
