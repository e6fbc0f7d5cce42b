"""What is opened while a call rings: handed to the call that comes, closed for the one that does not."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager

import msgspec
import pytest

from receptionist.call.ringing import FirstAsked, Ringing, first_asked
from receptionist.errors import ProviderError, ProviderFault, StorageError
from receptionist.providers.base import (
    Chain,
    Listening,
    ListenSettings,
    Partial,
    Recogniser,
    SpeechEvent,
    VoiceSettings,
)

LISTEN, SPEAK = ListenSettings(language="en-US"), VoiceSettings()


class Heard:
    def __init__(self) -> None:
        self.fed: list[bytes] = []
        self.told: asyncio.Queue[SpeechEvent] = asyncio.Queue()

    def feed(self, mulaw: bytes) -> None:
        self.fed.append(mulaw)

    async def events(self) -> AsyncIterator[SpeechEvent]:
        while True:
            yield await self.told.get()


class Vendor:
    """A recogniser that counts its streams. `opens` lets them open; `refuses`: none does."""

    name = "acme"

    def __init__(
        self, *, refuses: bool = False, account: str = "acme", kind: ProviderFault = ProviderFault.FAILED
    ) -> None:
        self.kind = kind
        self.account = account
        self.refuses = refuses
        self.asked = 0
        self.open: list[Heard] = []
        self.opens = asyncio.Event()
        self.opens.set()

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        self.asked += 1
        await self.opens.wait()
        if self.refuses:
            raise ProviderError("no", provider=self.name, kind=self.kind)
        heard = Heard()
        self.open.append(heard)
        try:
            yield heard
        finally:
            self.open.remove(heard)


class Desk:
    def __init__(self, vendor: Vendor, *, most: int = 8, kept_s: float = 30.0) -> None:
        self.vendor = vendor
        self.fates: list[str] = []
        self.ringing = Ringing(self.fates.append, most=most, kept_s=kept_s)
        self.chain = Chain(recognisers=[vendor])

    def first(self) -> FirstAsked:
        return first_asked(self.chain, LISTEN, SPEAK, 0.0)

    def rings(self, call: str = "c1") -> None:
        self.ringing.rings(call, self.first)

    def comes(self, call: str = "c1") -> Recogniser:
        [recogniser] = self.ringing.expected(call, self.chain).recognisers
        return recogniser


async def until(is_true: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not is_true():  # noqa: ASYNC110 - what a vendor has open has no event
            await asyncio.sleep(0.001)


async def test_a_call_takes_the_stream_that_was_opened_while_it_rang() -> None:
    desk = Desk(Vendor())
    async with desk.ringing.attended():
        desk.rings()
        await until(lambda: desk.vendor.open)
        [open_] = desk.vendor.open

        async with desk.comes().listen(LISTEN) as listening:
            before = len(open_.fed)
            listening.feed(b"the call's own")
            await open_.told.put(Partial("hello", stable=True, heard_s=1.02))
            told = await anext(aiter(listening.events()))

            assert before == 1, "audio came first, or the vendor would close it"
            assert open_.fed[-1] == b"the call's own"
            assert told == Partial("hello", stable=True, heard_s=1.0), "the silence before the call is none of it"
        await until(lambda: not desk.vendor.open)
        assert desk.vendor.asked == 1
        assert desk.fates == ["ready"]


async def test_a_call_that_comes_first_waits_for_the_same_stream() -> None:
    desk = Desk(Vendor())
    desk.vendor.opens.clear()
    async with desk.ringing.attended():
        desk.rings()
        await until(lambda: desk.vendor.asked)
        async with asyncio.TaskGroup() as group:

            async def take() -> None:
                async with desk.comes().listen(LISTEN) as listening:
                    listening.feed(b"hello")
                    assert desk.vendor.open[0].fed == [b"hello"]

            group.create_task(take())
            await until(lambda: desk.fates)
            desk.vendor.opens.set()

        assert desk.vendor.asked == 1
        assert desk.fates == ["late"]


async def test_a_stream_that_nobody_comes_for_is_closed() -> None:
    desk = Desk(Vendor(), kept_s=0.05)
    async with desk.ringing.attended():
        desk.rings()
        await until(lambda: desk.vendor.open)
        await until(lambda: not desk.vendor.open)

        assert desk.fates == ["unused"]
        assert desk.ringing.waiting == 0
        async with desk.comes().listen(LISTEN):
            assert desk.vendor.asked == 2, "a call that comes too late opens its own"


async def test_a_call_that_another_process_has_taken_leaves_nothing_open() -> None:
    desk = Desk(Vendor())
    async with desk.ringing.attended():
        desk.rings()
        await until(lambda: desk.vendor.open)
        desk.ringing.forget("c1")
        await until(lambda: not desk.vendor.open)

        assert desk.fates == ["unused"]


async def test_a_refusal_is_told_to_the_call_and_not_provoked_again() -> None:
    desk = Desk(Vendor(refuses=True))
    async with desk.ringing.attended():
        desk.rings()
        await until(lambda: desk.vendor.asked)
        await asyncio.sleep(0)
        with pytest.raises(ProviderError, match="no"):
            async with desk.comes().listen(LISTEN):
                pass

        desk.rings("c2")
        await asyncio.sleep(0.02)
        assert desk.vendor.asked == 1
        assert desk.fates == ["failed"]


async def test_a_practices_refused_account_keeps_nothing_from_the_platforms_own() -> None:
    theirs, ours = Vendor(refuses=True, account="north/acme"), Vendor()
    desk = Desk(theirs)
    async with desk.ringing.attended():
        desk.rings()
        await until(lambda: theirs.asked)
        desk.ringing.rings("c2", lambda: first_asked(Chain(recognisers=[ours]), LISTEN, SPEAK, 0.0))
        await until(lambda: ours.open)


async def test_a_practice_whose_language_it_does_not_know_keeps_nothing_from_the_others() -> None:
    vendor = Vendor(refuses=True, kind=ProviderFault.UNSUITED)
    desk = Desk(vendor)
    async with desk.ringing.attended():
        desk.rings()
        await until(lambda: vendor.asked)
        vendor.refuses = False
        desk.rings("c2")
        await until(lambda: vendor.open)


async def test_no_more_streams_wait_than_a_vendor_bears() -> None:
    desk = Desk(Vendor(), most=2)
    async with desk.ringing.attended():
        for number in range(5):
            desk.rings(f"c{number}")
        await until(lambda: len(desk.fates) == 3)

        assert desk.fates == ["full"] * 3
        assert len(desk.vendor.open) == 2
    assert desk.vendor.open == [], "what was opened for calls is closed with the process"


class Reached:
    """A model, or a voice, that counts how often it was reached. `answers` lets that end."""

    name = account = "acme"

    def __init__(self) -> None:
        self.count = 0
        self.answers = asyncio.Event()

    async def warm(self, settings: VoiceSettings | None = None) -> None:
        self.count += 1
        await self.answers.wait()


async def test_where_any_process_may_get_the_stream_only_model_and_voice_are_reached() -> None:
    vendor, model, voice = Vendor(), Reached(), Reached()
    first = msgspec.structs.replace(
        first_asked(Chain(recognisers=[vendor]), LISTEN, SPEAK, 0.0), model=model, voice=voice
    )
    fates: list[str] = []
    ringing = Ringing(fates.append, streams=False)

    async def sibling_first() -> FirstAsked:
        return first

    async with ringing.attended():
        ringing.rings("c1", lambda: first)
        await until(lambda: (model.count, voice.count) == (1, 1))
        ringing.rings_elsewhere("c2", sibling_first)
        await until(lambda: (model.count, voice.count) == (2, 2))
        assert ringing.waiting == 0

    assert vendor.asked == 0
    assert fates == []


async def test_a_rush_at_a_sibling_reaches_a_few_here_and_no_failure_ends_it() -> None:
    model, asked = Reached(), 0
    first = FirstAsked(None, model, None, LISTEN, SPEAK)  # type: ignore[arg-type] - all that is asked of it
    ringing = Ringing(most=2, streams=False)

    async def fails() -> FirstAsked:
        nonlocal asked
        asked += 1
        raise StorageError("the practice cannot be read")

    async def found() -> FirstAsked:
        nonlocal asked
        asked += 1
        return first

    async with ringing.attended():
        ringing.rings_elsewhere("c0", fails)
        await until(lambda: asked == 1)
        for number in range(5):
            ringing.rings_elsewhere(f"c{number}", found)
        await until(lambda: model.count == 2)
        assert asked == 3, "while two are reached, the others are let be"

        def again() -> bool:
            ringing.rings_elsewhere("c9", found)
            return model.count > 2

        model.answers.set()
        await until(again)


async def test_nothing_is_opened_outside_of_its_time() -> None:
    desk = Desk(Vendor())
    desk.rings()
    await asyncio.sleep(0.02)
    assert desk.vendor.asked == 0
