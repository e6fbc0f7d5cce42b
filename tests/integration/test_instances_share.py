"""What several instances share through a real Redis, and that none of them needs it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import pytest
from tests.redis_server import RedisServer

from receptionist.clock import SystemClock
from receptionist.errors import ConfigError, ProviderError, ProviderFault
from receptionist.providers.breaker import Circuits, share
from receptionist.providers.circuit import COOL_DOWN_S, LEAST_ERRORS
from receptionist.records.shared import Shared, open_shared


@dataclass(frozen=True)
class Vendor:
    name: str = "acme:nova"
    account: str = "acme"


NOVA = Vendor()


class Instance:
    """One process's circuits, told to the others as a server does."""

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self.circuits = Circuits()
        self.circuits.observe(lambda change: share(change, shared))
        self.heard = asyncio.Event()

    def take(self, note: bytes, left_s: float) -> None:
        self.circuits.heard(note, left_s, self.now)
        self.heard.set()

    @property
    def now(self) -> float:
        return asyncio.get_running_loop().time()

    def finds_it_down(self) -> None:
        error = ProviderError("it is down", provider=NOVA.name, kind=ProviderFault.NETWORK)
        for _ in range(LEAST_ERRORS):
            self.circuits.failed("voice", NOVA, error, self.now)

    def finds_it_up(self) -> None:
        later = self.now + COOL_DOWN_S[0]
        self.circuits.asked("voice", NOVA, later)
        self.circuits.worked("voice", NOVA, later, 0.1)

    @property
    def asks(self) -> bool:
        return self.circuits.allows("voice", NOVA, self.now)


@asynccontextmanager
async def instances(url: str, count: int) -> AsyncGenerator[list[Instance]]:
    async with AsyncExitStack() as stack:
        found = [Instance(await stack.enter_async_context(open_shared(url, SystemClock()))) for _ in range(count)]
        tasks = await stack.enter_async_context(asyncio.TaskGroup())
        running = [tasks.create_task(one.shared.run(one.take)) for one in found]
        for one in found:
            await one.shared.settled()
        try:
            yield found
        finally:
            for task in running:
                task.cancel()


async def becomes(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110 - another process's doing has no event here
            await asyncio.sleep(0.01)


async def test_what_one_instance_learns_all_know_and_those_that_start_later(redis_url: str) -> None:
    async with instances(redis_url, 2) as (first, second):
        first.finds_it_down()
        await becomes(lambda: not second.asks)

        async with instances(redis_url, 1) as (late,):
            assert not late.asks

            first.finds_it_up()
            await becomes(lambda: second.asks and late.asks)

        async with instances(redis_url, 1) as (fresh,):
            assert fresh.asks


async def test_speech_that_one_instance_has_kept_the_other_has(redis_url: str) -> None:
    async with instances(redis_url, 2) as (first, second):
        await first.shared.write("greeting", b"\xff\x00" * 4000)
        await first.shared.write("far too long", bytes(2 * 1024 * 1024))

        assert await second.shared.read("greeting") == b"\xff\x00" * 4000
        assert await second.shared.read("far too long") is None
        assert await second.shared.read("never made") is None
        await second.shared.trim()


async def test_an_instance_that_starts_without_redis_goes_on_alone(own_redis: RedisServer) -> None:
    own_redis.kill()
    async with instances(own_redis.url, 1) as (alone,):
        alone.finds_it_down()

        assert not alone.asks
        assert await alone.shared.read("greeting") is None
        await alone.shared.write("greeting", b"hello")
        await alone.shared.trim()

        own_redis.start()
        async with instances(own_redis.url, 1) as (other,):
            await becomes(lambda: not other.asks)  # told as soon as Redis is there


async def test_a_redis_that_dies_and_comes_back_empty_is_told_again(own_redis: RedisServer) -> None:
    async with instances(own_redis.url, 2) as (first, second):
        own_redis.kill()
        first.finds_it_down()
        await becomes(lambda: not first.shared.is_here and not second.shared.is_here)
        assert await second.shared.read("greeting") is None
        assert second.asks

        own_redis.start()

        await becomes(lambda: not second.asks)


async def test_a_redis_that_does_not_answer_holds_nobody_up(own_redis: RedisServer) -> None:
    async with instances(own_redis.url, 1) as (one,):
        own_redis.pause()
        try:
            assert await one.shared.read("greeting") is None  # after a blink
            assert not one.shared.is_here
            assert await asyncio.gather(*(one.shared.read(str(number)) for number in range(500))) == [None] * 500
        finally:
            own_redis.resume()

        await becomes(lambda: one.shared.is_here)
        await one.shared.write("greeting", b"hello")
        assert await one.shared.read("greeting") == b"hello"


async def test_many_who_ask_at_once_do_not_take_a_redis_that_answers_for_lost(redis_url: str) -> None:
    async with instances(redis_url, 1) as (one,):
        await one.shared.write("greeting", b"hello")

        found = await asyncio.gather(*(one.shared.read("greeting") for _ in range(60)))

        assert one.shared.is_here
        assert found == [b"hello"] * 60


async def test_what_makes_no_sense_is_passed_over(own_redis: RedisServer) -> None:
    async with instances(own_redis.url, 2) as (first, second):
        own_redis.ask("PUBLISH receptionist:notes nonsense")
        own_redis.ask("SADD receptionist:noted strange gone")
        own_redis.ask("RPUSH receptionist:strange 1 2 3")
        first.finds_it_down()

        await becomes(lambda: not second.asks)
        async with instances(own_redis.url, 1) as (late,):
            await becomes(lambda: not late.asks)


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"cache\.url"):
        Shared("http://redis.example", SystemClock())
